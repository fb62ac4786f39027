"""A verb that comes again at the end of its sentence: rejected the appeal rejected; she told said."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import cut, frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentences

_LAST = Pattern(r"(?P<noun>\p{Ll}{3,})(?P<again> (?P<verb>\p{Ll}{3,}ed))[.!]$", linear=True)
_CLOSED = frozenset(
    "that which who whom what whatever where when while if as than because since and or but not be been is are was "
    "were had has have to by so how whose it he she they we i you".split()
)
"""Words after the first verb with which another clause begins, or a passive."""

_GAPS = frozenset("what whatever who which".split())
LONGEST = 40
_told = frames(
    ("told", "said", "added", "explained"),
    Pattern(r"(?P<again> (?:said|told|added|explained))(?= (?:that|the|he|she|it|they|his|her|on|in)\b)", linear=True),
)
_believe = frames(
    "believe believes believed hope hopes hoped think thinks thought expect expects expected fear fears feared".split(),
    Pattern(r"(?P<extra> that (?:they|he|she|we|it) (?P<verb>\p{Ll}+))\b", linear=True),
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where a verb comes again: the start, the end, and the edit that takes it out."""
    text = document.text
    for sentence in sentences(document):
        if text[sentence.end - 3 : sentence.end - 1] != "ed":
            continue
        found = _LAST.search(text, max(sentence.start, sentence.end - LONGEST), sentence.end)
        if found is None:
            continue
        start, end = found.span("again")
        first = text.find(f" {found['verb']} ", sentence.start, start)
        if first > 0 and _CLOSED.isdisjoint(text[first + len(found["verb"]) + 1 : end].lower().split()):
            yield start, end, Edit(start, end, "")
    for start, after in _told(document):
        if after["again"].strip() != text[start : after.start()] and text[start - 2].isalpha():
            yield start, after.end(), Edit(start, after.start("again") + 1, "")
    for start, after in _believe(document):
        if after["verb"] == text[start : after.start()]:
            yield start, after.end(), cut(after, "extra")


@check(
    "verb-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="The verb of this clause stands twice.",
    on=candidates,
    examples=[
        bad(
            "The court rejected the appeal against the order⟦ rejected⟧.",
            "The court rejected the appeal against the order.",
        ),
        bad("She ⟦told said⟧ the number had risen.", "She said the number had risen."),
        bad("They ⟦believe that they believe⟧ it began in May.", "They believe it began in May."),
        good("He wanted what others wanted. The side that played first had played. What she told said little of him."),
    ],
    confidence=0.9,
)
def verb_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A verb in its place in English, and once more in its place in the source, or beside one that means the same.

    German, Turkish, Japanese and Hindi have the verb at the end of a clause.
    """
    start, end, edit = place
    text = document.text
    before = text[max(0, start - 30) : start].lower().replace("“", " ").split()
    if _GAPS.isdisjoint(before[-3:]) and not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
