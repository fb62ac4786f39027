"""A plural without its article after most of or one of: many of residents, one of reasons."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, unsafe
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.pairs import pairs
from mtcheck.text.quotations.quoted import is_quoted

_NOUN = Pattern(r" (?P<noun>\p{Ll}{4,})(?: (?P<next>\p{Ll}+)|[.,;])", linear=True)
_QUANTITIES = frozenset("many several few both most one some each none".split())


@check(
    "bare-noun-after-of",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “of” the noun wants its article here.",
    on=pairs(("counts", "of"), ("one", "of"), ("degrees", "of"), ("distributives", "of"), ("quantity", "of")),
    examples=[
        bad(
            "⟦Most of residents⟧ were out, and ⟦one of reasons⟧ was this.",
            "Most of the residents were out, and one of the reasons was this.",
        ),
        good("Most of them, one of hers, some of history, one of dozens, one of life’s joys; both of us left."),
        good("One of sports’ oldest halls is here, and two of clubs."),
    ],
    confidence=0.9,
)
def bare_noun_after_of(at: Span, document: Document) -> Iterator[Finding]:
    """A plural without an article after a word for some of them: most residents, or most of the residents.

    Languages without articles leave it out, and an engine adds the “of” that English has before one.
    """
    text, language, (start, end) = document.text, facts(document), at
    if text[start : end - 3].lower() not in _QUANTITIES or is_quoted(document, start):
        return
    found = _NOUN.match(text, end)
    if not found or number_of(found["noun"], language.tag) is not Number.PLURAL:
        return
    if not found["next"] or found["next"] in language.function_words:
        yield Finding(start, found.end("noun"), unsafe(Edit(end, end, " the")))
