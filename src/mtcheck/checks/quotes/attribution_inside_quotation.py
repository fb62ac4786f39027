"""Who said it stands inside the quotation: “We lost the ball, said the coach.”"""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    pattern,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import cut
from mtcheck.text.quotations.quoted import is_quoted

_SPEAKER = Pattern(
    r"(?:[Hh]e|[Ss]he|(?:the|a|an) \p{Ll}+(?: \p{Ll}+)?|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})"
    r" (?P<verb>\p{Ll}+)"
    r"|(?P<verb>\p{Ll}+) (?:(?:the|a) )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}"
)
_OPENING = '“"‘'
_REACH = 250
_NESTED = 60
"""Code points before the words that name a speaker in which the quotation may begin, and one in it."""


_final = pattern(
    r"(?<=\p{L}), (?P<tag>[\p{L}’'-]+(?: [\p{L}’'-]+){1,5})(?P<stop>\.?)(?P<close>[”\"])(?=\s|$)",
    near=("a.”", 'a."', "a”", 'a"'),
    reach=80,
)
_INNER = Pattern(
    r" (?:(?:the|a) )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}, (?=\p{Ll})", linear=True
)
_GOES_ON = Pattern(r"[^“”\"\n]{5,300}[.,!?][”\"](?!\w)", linear=True)
_INSIDE = frozenset("said says explained added warned argued stressed".split())


def candidates(document: Document) -> Iterator[tuple[Span, tuple[Edit, ...]]]:
    """The words that name a speaker at the end or in the middle of a quotation, and the edits that take them out."""
    yield from _at_its_end(document)
    yield from _in_its_middle(document)


def _at_its_end(document: Document) -> Iterator[tuple[Span, tuple[Edit, ...]]]:
    """The words that name a speaker before the mark that closes a quotation."""
    text, language = document.text, facts(document)
    for match in _final(document):
        at, speaker = match.start(), _SPEAKER.fullmatch(match["tag"])
        if speaker is None or speaker["verb"] not in language.speech_verbs:
            continue
        before = text[max(0, at - _REACH) : at]
        opened = any(mark in before for mark in _OPENING) and is_quoted(document, at - 1)
        if opened and not _is_nested(before.rpartition("\n")[2]):
            closing = cut(match, "close")
            yield Span(at - 1, match.end()), (Edit(at, at + 1, f",{match['close']}"), closing)


def _in_its_middle(document: Document) -> Iterator[tuple[Span, tuple[Edit, ...]]]:
    """The words that name a speaker between two commas, in the middle of a quotation."""
    text = document.text
    for verb in sorted(_INSIDE & vocabulary(document)):
        for at in find_all(text, f", {verb} "):
            found = _INNER.match(text, at + 2 + len(verb))
            goes_on = _GOES_ON.match(text, found.end()) if found else None
            quoted = goes_on and is_quoted(document, at) and is_quoted(document, found.end())
            if quoted and not _is_nested(text[max(0, at - _NESTED) : at]):
                yield Span(at, found.end() - 1), ()


def _is_nested(before: str) -> bool:
    """Whether a quotation in the quotation begins in the last words before a place."""
    return any(mark in before[-_NESTED:] for mark in ("‘", " '"))


@check(
    "attribution-inside-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Who said it stands inside the quotation marks.",
    on=candidates,
    examples=[
        bad("“We lost the bal⟦l, said the coach.”⟧ It rained.", "“We lost the ball,” said the coach. It rained."),
        bad('"The ice is thi⟦n, she said."⟧ It rained.', '"The ice is thin," she said. It rained.'),
        bad("“We appeal the verdict⟦, said Ann Lund,⟧ and we will win.”"),
        good("“We lost the ball,” said the coach. “He told me, ‘go home, she said.’”"),
        good("“I asked him, and he said.” “We are what the coach said, he said, and he said, ‘no.’”"),
    ],
    confidence=0.9,
)
def attribution_inside_quotation(found: tuple[Span, tuple[Edit, ...]], _: Document) -> Iterator[Finding]:
    """The words that name the speaker, inside the marks of the quotation.

    Languages that set speech between dashes or give the speaker in the quotation have no mark before the tag; the
    engine closes the quotation where the sentence ends.
    """
    place, edits = found
    yield Finding(*place, unsafe(*edits) if edits else ())
