"""An infinitive where a gerund belongs: without to pay, after to eat, enjoys to walk, suggested to close it."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.base_forms import is_base_form
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.pairs import pairs
from mtcheck.text.subjects import opens_clause, subject_before
from mtcheck.text.words import word_after, word_before

_AFTER = Pattern(r" (?:(?:him|them|us|me|it) )?(?P<to>to) (?P<verb>\p{Ll}+)\b", linear=True)
_taking = frames(
    (
        *("enjoy", "enjoys", "enjoyed", "avoid", "avoids", "avoided", "avoiding", "finished", "succeed", "succeeds"),
        *("succeeded", "succeeding", "insist", "insists", "insisted", "insisting", "contemplate", "contemplates"),
        *("contemplated", "contemplating", "envisages", "envisaged", "denies", "denied", "denying", "risking"),
        *("considering", "dreams", "dreamed", "dreamt", "dreaming", "resisted", "refrain"),
        *("apologised", "apologized", "apologises", "apologizes", "congratulated", "justify", "involves", "accused"),
    ),
    _AFTER,
)
_advising = frames(("suggest", "suggests", "suggested", "recommend", "recommends", "recommended"), _AFTER)
_out = frames(("rule", "rules", "ruled", "ruling"), Pattern(r" out (?P<to>to) (?P<verb>\p{Ll}+)\b", linear=True))
_OBJECT = r"(?:him|them|us|me|it|(?:the|a|his|her|their|its) (?:\p{Ll}+ )??(?P<noun>\p{Ll}+))"
_preventing = frames(
    "prevent prevents prevented preventing discourage discourages discouraged deterred dissuaded accused".split(),
    Pattern(rf" {_OBJECT} (?P<to>to) (?P<verb>\p{{Ll}}+)\b", linear=True),
)
_to = pairs(("without", "to"), ("of", "to"), ("object-prepositions", "to"), ("before-gerunds", "to"))
_despite = frames(in_either_case("despite"), Pattern(r" (?P<to>to) (?P<verb>\p{Ll}+)\b", linear=True))
_PLAIN = frozenset(
    "be have get make take see go come pay help find buy leave eat use give work play walk build".split()
)
_BEFORE_ADVERB = frozenset("day night week month year years hours days seen ever never than came went go look".split())
"""Words after which before, after and in are adverbs: came the day before to help, went in to pay."""

_GAPS = frozenset("that which what as than how why where when".split())


def candidates(document: Document) -> Iterator[Span]:
    """Prepositions and verbs that want a gerund, each with the infinitive after it."""
    text, people = document.text, facts(document).words("persons")
    for find in (_taking, _out, _preventing, _despite, _advising):
        for start, after in find(document):
            noun = after["noun"] if find is _preventing else None
            if not _is_verb(after["verb"], after.end(), document) or (noun and noun not in people):
                continue
            if find is not _advising or _is_active(document, start):
                yield Span(start, after.end())
    for start, end in _to(document):
        verb = word_after(text, end)
        adverb = word_before(text, start) in _BEFORE_ADVERB or text.startswith("into", start)
        if not adverb and _is_verb(verb, end + 1 + len(verb), document):
            yield Span(start, end + 1 + len(verb))


def _is_verb(word: str, end: int, document: Document) -> bool:
    return word in _PLAIN or is_base_form(word, word_after(document.text, end), facts(document))


def _is_active(document: Document, start: int) -> bool:
    """Whether a verb has a subject that opens its clause, and no object before it: not the steps he suggested."""
    text = document.text
    before = word_before(text, start)
    while before in ("has", "have", "had", "also", "not", "did"):
        start -= len(before) + 1
        before = word_before(text, start)
    subject = subject_before(document, start - 1)
    if not subject and before.lower() in ("he", "she", "they", "we", "who"):
        at = start - 1 - len(before)
        return before == "who" or (opens_clause(document, at) and word_before(text, at) not in _GAPS)
    return (
        subject is not None
        and opens_clause(document, subject.start)
        and word_before(text, subject.start) not in _GAPS - {"that"}
    )


@check(
    "infinitive-for-gerund",
    family="grammar",
    category=Category.GRAMMAR,
    message="A gerund belongs here, as going.",
    on=candidates,
    examples=[
        bad("He left ⟦without to pay⟧ and, ⟦after to eat⟧, slept. He sang ⟦despite to be⟧ ill."),
        bad("She ⟦enjoys to walk⟧, and rain ⟦prevented them to go⟧ there. It ⟦prevented the farmers to cut⟧ the hay."),
        bad("The baker ⟦suggested to widen⟧ the lane, and has not ⟦ruled out to sell⟧ the mill."),
        bad("They ⟦succeeded to seal⟧ the leak, ⟦insisted to share⟧ their bread and ⟦denied to have⟧ slept."),
        good("Risks to which he alludes; she succeeded to the throne, and came in to pay."),
        good("It suggests to me that he finished to applause. Before they sell it, before selling it."),
        good("The steps he suggested to curb the noise came late. It is recommended to read it."),
        good("She insisted to friends that help was denied to the poor, and they succeeded to his title."),
    ],
    confidence=0.9,
)
def infinitive_for_gerund(at: Span, _: Document) -> Iterator[Finding]:
    """An infinitive after a preposition, or after a verb that wants a gerund.

    Most languages have an infinitive there.
    """
    yield Finding(*at)
