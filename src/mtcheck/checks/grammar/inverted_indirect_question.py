"""An indirect question with the order of words of a question: nobody knows why did they leave."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, facts, good
from mtcheck.text.frames import Framed, frames
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_before

_PRONOUN = r"(?:he|she|they|it)\b"
_SUBJECT = rf"(?:{_PRONOUN}|(?:the|a|an|his|her|their|its|this|these|those) \p{{Ll}}+\b)"
_NOUN = r"(?:the|his|her|their|its) \p{Ll}+"
_DO = "(?:did|does|do)"
_OTHER = "(?:is|are|was|were|has|have|had|will|would|can|could|should)"
_MEASURED = "(?:long|far|often|soon|quickly|fast|old|big|large|high|deep|serious|important|dangerous|close|strong)"
_GOVERNING = frozenset(
    "know knows knew known wonder wonders wondered wondering explain explains explained explaining ask asks asked "
    "asking understand understands understood clear unclear sure unsure idea remember about on of over investigating "
    "discussed determine decide decided learn learned us me him her them reporters out say said see reveal "
    "revealed known unknown".split()
)
"""Words that an indirect question follows."""

_asking = frames(
    ("why", "when", "where", "how"),
    Pattern(rf"(?: {_MEASURED})? (?:{_DO}|{_OTHER}) {_SUBJECT}(?P<verb>)", linear=True),
)
_BETWEEN = r"(?: (?!it\b|this\b|that\b)\p{Ll}+){0,2}?"
_asking_what = frames(
    ("what", "how"),
    Pattern(
        rf"{_BETWEEN} (?:(?:did|{_OTHER}) (?:he|she|they)\b|(?:is|was|will|would|can|could|should) it\b"
        rf"|(?:do|does|did|would|can|could|should) {_NOUN} (?P<verb>\p{{Ll}}+))",
        linear=True,
    ),
)
_asking_who = frames(
    ("who", "whom", "which"),
    Pattern(rf"(?: \p{{Ll}}+)? (?:did|{_OTHER}) (?:he|she|they)\b(?P<verb>)", linear=True),
)
"""Who and which are subjects, too: they know who did it and which has it."""

_ASKED = Pattern(r"\b(?:ask|asks|asked|asking) (?:the|his|her|their|an?) (?:\p{Ll}+ )?\p{Ll}+ $", linear=True)


def candidates(document: Document) -> Iterator[Framed]:
    """Questions, with their opening word, that stand after a word which an indirect question follows."""
    for find in (_asking, _asking_what, _asking_who):
        for place in find(document):
            if word_before(document.text, place.start) in _GOVERNING or _ASKED.search(
                document.text, max(0, place.start - 40), place.start
            ):
                yield place


@check(
    "inverted-indirect-question",
    family="grammar",
    category=Category.GRAMMAR,
    message="In an indirect question the verb stands after its subject.",
    on=candidates,
    examples=[
        bad("Nobody could explain ⟦why did the pump⟧ fail."),
        bad("They asked the old referee ⟦why was the match⟧ stopped."),
        bad("The crew asked ⟦where was the rope⟧, and she has no idea ⟦how much did he⟧ pay."),
        bad("She asked ⟦what would the law say⟧ of it, and him ⟦who did they⟧ call."),
        bad("They argued about ⟦how long will the ferry⟧ be out of service."),
        good("She sees why this is a trap, how to do the work and how coal is a fuel."),
        good("Nobody knows why the pump failed. They asked, why did the pump fail? Why did it fail?"),
        good("She knows who had the rope, what is the matter and which were the largest ones."),
        good("They know who did it, who had it and who did the hard work; she asked what did the most harm."),
        good("Do you know where is the rope? He knew how dear it was to her and saw what it was he had."),
    ],
    confidence=0.9,
)
def inverted_indirect_question(place: Framed, document: Document) -> Iterator[Finding]:
    """A question that depends on know, ask or a preposition, and has its verb before its subject.

    Chinese, Russian and Spanish have one order of words for both kinds of question.
    """
    verb, sentence = place.after["verb"], sentence_at(document, place.start)
    if verb and verb not in facts(document).words("bare-verbs") | facts(document).words("noun-verbs"):
        return  # what does the heavy work
    if sentence and "?" not in document.text[place.start : sentence.end]:
        yield Finding(place.start, place.after.end())
