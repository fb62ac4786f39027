"""A determiner that stands in the wrong place or form: an other reason, the most of the houses, a so hard winter."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, safe, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.pairs import pairs
from mtcheck.text.sentences import sentence_opened_at
from mtcheck.text.words import word_after, word_before

_other = pairs(("articles", "other"))
_most = pairs(("articles", "degrees"))
_OF = Pattern(r" of (?:the|these|those|our)\b", linear=True)
_so = pairs(("articles", "so"))
_NOUN = Pattern(r" (?P<adjective>\p{Ll}+) (?P<noun>\p{Ll}{3,})\b", linear=True)


_same = frames(("a",), Pattern(r"(?P<wrong> same) (?!day\b|sex\b|store\b|side\b)\p{Ll}+\b(?!-)", linear=True))
_percent = frames(
    ("percent", "cent"),
    Pattern(
        r" of (?:the )?(?:\p{Ll}+ )?(?P<noun>\p{Ll}+) (?:are|were|have|had|do|did|can|will|would|could|live|say)\b",
        linear=True,
    ),
)
_generic = frames(
    ("life", "mankind", "unemployment", "tourism", "agriculture"),
    Pattern(r" (?:is|has|goes|continues|returns|can|must|needs)\b", linear=True),
)
"""What is spoken of as such, without an article."""
_SHARE = Pattern(r"(?:^|(?<=[\n“\"]|[.,] |\bthat ))[Tt]he (?P<number>\d[\d.,]*) (?:per )?$")
_OF_WHOM = (" of whom ", " of which ")


def candidates(document: Document) -> Iterator[tuple[int, int, Edit, bool]]:
    """Such determiners: start, end, what mends them, and whether that is sure."""
    yield from _superfluous(document)
    for start, after in _same(document):
        yield start, after.end("wrong"), Edit(start, start + 1, "the"), True
    text = document.text
    for start, end in _other(document):
        if text[start:end].lower() == "an other":
            yield start, end, Edit(start + 2, start + 3, ""), True
    for start, end in _most(document):
        made = word_before(text, start) in _MAKING
        found = _OF.match(text, end) if text[start:end].lower() == "the most" and not made else None
        if found:
            yield start, found.end(), Edit(start, start + 5, "M" if text[start] == "T" else "m"), False
    for start, end in _so(document):
        found = _NOUN.match(text, end)
        if found and text[start:end].lower() == "a so" and found["noun"] not in facts(document).function_words:
            yield start, end, Edit(start, end, "such a"), False


def _superfluous(document: Document) -> Iterator[tuple[int, int, Edit, bool]]:
    """Articles that English has not: before a share of many that was not spoken of, and before what is general."""
    text, language = document.text, facts(document)
    for start, after in _percent(document):
        share = _SHARE.search(text, max(0, start - _LEFT), start)
        told = share and text.count(share["number"]) > 1
        if share and not told and number_of(after["noun"], language.tag) is Number.PLURAL:
            yield share.start(), share.end("number"), Edit(share.start(), share.start("number"), ""), False
    finite = language.words("finite-auxiliaries") | language.words("modals") | language.words("past-only") | _VOTED
    for start, end in _most(document):
        if text[start:end] == "the most" and text.endswith(_OF_WHOM, 0, start) and word_after(text, end) in finite:
            yield start, end, Edit(start, start + len("the "), ""), False
    for noun, _ in _generic(document):
        start = noun - len("The ")
        if text.startswith("The ", start) and sentence_opened_at(document, start):
            yield start, noun - 1, Edit(start, noun + 1, text[noun].upper()), False


_VOTED = frozenset("voted are were have live work come".split())
_LEFT = 30
_MAKING = frozenset("make makes made making".split())


@check(
    "misplaced-determiner",
    family="grammar",
    category=Category.GRAMMAR,
    message="A determiner in the wrong place or form.",
    on=candidates,
    examples=[
        bad("⟦An other⟧ reason is rain.", "Another reason is rain."),
        bad("⟦The most of the⟧ houses were wet.", "Most of the houses were wet."),
        bad("It was ⟦a so⟧ hard winter.", "It was such a hard winter."),
        bad("In Lund, ⟦the 38⟧ per cent of the pupils have left.", "In Lund, 38 per cent of the pupils have left."),
        bad("The nets, of which ⟦the most⟧ were wet, are here.", "The nets, of which most were wet, are here."),
        bad("⟦The⟧ life is hard in Lund.", "Life is hard in Lund."),
        good("The life of a cook is hard, and the life is short. The life he has is good."),
        good("He said 12 percent had passed. The 12 percent of pupils have left, of which the most famous is his."),
        good("They made the most of the sun, and the most of all. It was a so-called hard winter, or so."),
        good("An otherworldly hall, the other one, and a so it is said."),
    ],
)
def misplaced_determiner(place: tuple[int, int, Edit, bool], _: Document) -> Iterator[Finding]:
    """An article where English has none, or one word for two.

    Other languages have an article before most, none in other, and one word for such and so.
    """
    start, end, edit, sure = place
    yield Finding(start, end, (safe if sure else unsafe)(edit))
