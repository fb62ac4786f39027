"""A pronoun torn in two: him self, them selves, every body."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, safe
from mtcheck.text.frames import Framed, frames

_SELVES = frames(
    ("him", "her", "it", "my", "your", "them", "our"),
    Pattern(r"(?P<gap> )(?:self|selves)(?![\p{L}-])(?! (?:esteem|confidence|portrait|image|worth)\b)", linear=True),
)


@check(
    "torn-pronoun",
    family="spacing",
    category=Category.SPELLING,
    message="A space inside a pronoun.",
    on=_SELVES,
    examples=[
        bad("He dug ⟦him self⟧ out, and they saved ⟦them selves⟧.", "He dug himself out, and they saved themselves."),
        good("She lost her self-esteem and her self-portrait, and found her true self. It is his self image."),
    ],
)
def torn_pronoun(place: Framed, _: Document) -> Iterator[Finding]:
    """A space before self or selves, which English writes together with the pronoun."""
    start, after = place
    gap, end = after.span("gap")
    yield Finding(start, after.end(), safe(Edit(gap, end, "")))
