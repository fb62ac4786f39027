"""A clause with its verbs at the end, as in another language: that he the note received had and would reply."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, facts, good, word_at
from mtcheck.text.frames import Framed, frames
from mtcheck.text.grammar.inflection import irregular_forms

_ends = frames(("had", "has", "have"), Pattern(r"(?=[.;]| (?:and|but) \p{Ll}+|, (?:said|and|but))", linear=True))
_OBJECT = Pattern(r"\b(?:the|a|an|his|her|their|its|this) [^,.;:!?\n]{2,60} $", linear=True)
_COMPARING = frozenset(
    "than as what which who that whom like whatever where those anyone everyone ever never always".split()
)


@check(
    "verb-at-end",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verbs stand at the end, as in another language.",
    on=_ends,
    examples=[
        bad("It said that the envoy the note on Friday ⟦received had⟧ and would reply."),
        good("It was more than he received. Those it affected have left, as everyone who tried has, a negated have."),
    ],
    confidence=0.9,
)
def verb_at_end(place: Framed, document: Document) -> Iterator[Finding]:
    """A participle and then its auxiliary at the end of a clause, as German and Dutch subordinate clauses end."""
    start, after = place
    text = document.text
    verb = word_at(text, start - 2)
    word = text[slice(*verb)]
    participle = word.endswith("ed") or (word in irregular_forms() and word.endswith(("n", "t")))
    if not participle or text[start - 1] != " " or word in facts(document).function_words:
        return
    before = text[max(0, verb.start - 70) : verb.start].rpartition(". ")[2]
    if before.split()[-1:] in (["a"], ["an"], ["the"]):
        return  # a negated have
    if _OBJECT.search(before) and _COMPARING.isdisjoint(before.lower().split()[-6:]):
        yield Finding(verb.start, after.start())
