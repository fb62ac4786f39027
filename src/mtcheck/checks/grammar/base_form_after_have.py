"""A base form where have wants a participle: critics have praise his book."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, lexicon, unsafe
from mtcheck.text.inflection import Form, inflected, irregular_forms
from mtcheck.text.pairs import before

_OBJECTS = frozenset("his their its our my him them us".split())
_GAP = frozenset("what who whom that which all any whatever the".split())
_RARE = 2.8
_beside = before(
    lambda _, verb, after: after in _OBJECTS and verb[-2:] not in ("ed", "en", "ly", "ng"), "have", "finite-auxiliaries"
)


@check(
    "base-form-after-have",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “have” a verb is a participle, as praised.",
    on=_beside,
    examples=[
        bad("It is out. Critics ⟦have praise⟧ his book.", "It is out. Critics have praised his book."),
        good("They have praise for his book. They had read his book, have put their trust in it, and have us."),
        good("The hope they have their doubts about, and all the trust they have his friends share."),
    ],
    confidence=0.9,
)
def base_form_after_have(at: Span, document: Document) -> Iterator[Finding]:
    """A base form after have, before its object.

    The engine translates the parts of a verb one by one.
    """
    text, language, (start, end) = document.text, facts(document), at
    have, verb = text[start:end].split()
    words_before = text[max(0, start - 40) : start].lower().rpartition(". ")[2].split()
    if have.lower() not in language.words("forms-of-have") or not _GAP.isdisjoint(words_before):
        return
    participle = inflected(verb, Form.PARTICIPLE)
    if verb in irregular_forms() or verb in language.function_words or participle == verb or verb.endswith("s"):
        return
    zipf = lexicon(document.language).zipf
    if min(zipf(participle), zipf(inflected(verb, Form.ING)), zipf(inflected(verb, Form.S))) > _RARE:
        yield Finding(start, end, unsafe(Edit(end - len(verb), end, participle)))
