"""An object that a verb of speech has otherwise: explained us that, told to reporters, suggested him to."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.words import word_after

_saying = frames(
    (
        *("explain", "explains", "explained", "said", "says", "announced", "suggest", "suggests", "suggested"),
        *("demanded", "confessed", "admitted", "replied"),
    ),
    Pattern(r" (?:me|him|us|them) (?P<next>that|to|how|why|what|where)\b", linear=True),
)
_told = frames(
    ("told", "tells"),
    Pattern(r"(?P<to> to)(?= (?:reporters|journalists|the (?:press|media|court|police)|\p{Lu}\p{L}+)\b)", linear=True),
)
_asked = frames(("asked", "ask", "asks", "asking"), Pattern(r"(?P<to> to) (?:him|them|us|me)\b", linear=True))
_allows = frames(
    ("allows", "allow", "allowing", "enables", "enabling"), Pattern(r" to (?P<verb>\p{Ll}+)\b", linear=True)
)
_wants = frames(
    ("want", "wants", "wanted"),
    Pattern(r" that (?:(?:the|his|her|their|its) \p{Ll}+|he|she|they|we|it)\b", linear=True),
)
_PASSIVE = frozenset(
    "was were is are been be being as than story stories tale tales things what lies jokes and".split()
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit | None]]:
    """Such verbs with their objects, and what mends them."""
    text = document.text
    for start, after in _saying(document):
        verb = word_after(text, after.end())
        if after["next"] != "to" or verb in facts(document).words("bare-verbs") | {"go", "take", "make", "leave", "be"}:
            at = after.start() + 1
            yield start, after.end(), None if after["next"] == "to" else Edit(at, at, "to ")
    for start, after in _allows(document):
        if after["verb"] in facts(document).words("bare-verbs"):
            yield start, after.end(), None
    for start, after in _wants(document):
        yield start, after.end(), None
    for find in (_told, _asked):
        for start, after in find(document):
            before = text[max(0, start - 12) : start].split(" ")[-2:-1]
            if before and before[0].lower() not in _PASSIVE:
                yield start, after.end(), Edit(after.start("to"), after.end("to"), "")


@check(
    "wrong-object",
    family="grammar",
    category=Category.GRAMMAR,
    message="This verb has its object otherwise.",
    on=candidates,
    examples=[
        bad("She ⟦explained us that⟧ it was late.", "She explained to us that it was late."),
        bad("He ⟦told to⟧ reporters that he had ⟦asked to them⟧.", "He told reporters that he had asked them."),
        bad("The law ⟦allows to reduce⟧ it, and the mayor ⟦wants that the hall⟧ is shut."),
        bad("She ⟦suggested him to⟧ go."),
        good("It was told to reporters, as told to Ana Vik. She said to them that he told them to go."),
        good("She explained them to us. They said what he had said. He asked to go. I want that Oscar."),
    ],
    confidence=0.9,
)
def wrong_object(place: tuple[int, int, Edit | None], _: Document) -> Iterator[Finding]:
    """An object with to where English has none, or without it where English has one.

    Many languages have a dative after every verb of speech.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit) if edit else ())
