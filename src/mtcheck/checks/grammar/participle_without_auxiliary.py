"""A participle where a finite verb belongs: he seen it, they gone home."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good
from mtcheck.text.grammar.base_forms import base_of, may_be_base_form
from mtcheck.text.grammar.inflection import Form
from mtcheck.text.pairs import before, pairs
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import words_before

_ONLY_PARTICIPLES = frozenset(
    "seen done gone taken given written spoken driven broken chosen fallen forgotten hidden risen stolen thrown drawn "
    "grown flown eaten begun worn torn".split()
)
_NO_GERUNDS = frozenset("wing being having everything nothing something anything during morning evening ping".split())
_INVERTED = frozenset("has have had having is was are were be been get got nor once if though although when".split())


_participles = pairs(("singular-subjects", "no-base-forms"), ("plural-subjects", "no-base-forms"))
_gerunds = before(
    lambda _, verb, __: verb.endswith("ing") and verb not in _NO_GERUNDS, "singular-subjects", "plural-subjects"
)


def candidates(document: Document) -> Iterator[Span]:
    """A pronoun before an irregular participle or a gerund."""
    yield from _participles(document)
    language = facts(document)
    for start, end in _gerunds(document):
        verb = document.text[start:end].split()[1]
        if not may_be_base_form(verb, language.tag) and base_of(verb, Form.ING, language.tag):
            yield Span(start, end)


@check(
    "participle-without-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="The participle lacks its auxiliary verb.",
    on=candidates,
    examples=[
        bad("The lights that ⟦he seen⟧ were red. Now ⟦they gone⟧ home."),
        bad("Now ⟦they hoping⟧ to win, and she said ⟦he trying⟧ to leave."),
        good("Why are they waiting? What is he doing, he being late? They bring it, and once we, laughing, sang."),
        good("Had they seen it? What has he done? Once they, gone for years, came. Is he gone? “I seen it,” he said."),
        good("They had seen what they thought, and he held it."),
    ],
    confidence=0.9,
)
def participle_without_auxiliary(at: Span, document: Document) -> Iterator[Finding]:
    """A form that is a participle only, right after the pronoun that is its subject.

    Chinese and Russian have no perfect, and an engine that puts forms together loses the have.
    """
    text, (start, end) = document.text, at
    before = words_before(text, start, 2)
    verb = text[start:end].split()[1]
    if not (verb in _ONLY_PARTICIPLES or verb.endswith("ing")) or not _INVERTED.isdisjoint(before):
        return
    modal = not facts(document).words("modals").isdisjoint(before)
    if not modal and not is_quoted(document, start) and text[end : end + 1] != "-":
        yield Finding(start, end)
