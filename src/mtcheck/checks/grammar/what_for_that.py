"""What where that belongs: everything what he owns, all what she said."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import Framed, frames, in_either_case


@check(
    "what-for-that",
    family="grammar",
    category=Category.GRAMMAR,
    message="That belongs here.",
    on=frames(
        in_either_case("everything", "something", "anything", "nothing", "all", "things"),
        Pattern(
            r" (?P<what>what) (?:he|she|they|we|it|I|you|is|was|were|are|has|have|had|happened|the|his|her|their)\b",
            linear=True,
        ),
    ),
    examples=[
        bad("⟦Everything what⟧ he owns is here.", "Everything that he owns is here."),
        bad("⟦All what⟧ the police found was a shoe.", "All that the police found was a shoe."),
        good("All that she said was known. After all, what he said was right. Know for all what is so."),
    ],
    confidence=0.9,
)
def what_for_that(place: Framed, document: Document) -> Iterator[Finding]:
    """What as a relative pronoun.

    German, French and Russian have one word for both.
    """
    start, after = place
    if document.text[max(0, start - 4) : start].endswith(("for ", " of ", " to ", "ter ")):
        return  # to know once and for all what is right; after all what
    yield Finding(start, after.end("what"), unsafe(Edit(after.start("what"), after.end("what"), "that")))
