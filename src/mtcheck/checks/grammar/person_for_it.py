"""He or she where it belongs: He is possible that it rains."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import Framed, frames, in_either_case

_REST = Pattern(
    r" (?:is|was|will be|would be|seems|is not|was not) (?:also |now |still |very |quite |not )?"
    r"(?:(?:possible|probable|evident|obvious|true|important|essential|crucial|regrettable|noteworthy|understandable|unclear"
    r"|likely|expected|known|estimated) that|(?:necessary|impossible|possible) to)\b",
    linear=True,
)


@check(
    "person-for-it",
    family="grammar",
    category=Category.GRAMMAR,
    message="It belongs here.",
    on=frames(in_either_case("he", "she"), _REST),
    examples=[
        bad(
            "⟦He⟧ is possible that it rains, and ⟦she⟧ was important that they came.",
            "It is possible that it rains, and it was important that they came.",
        ),
        good("It is possible that he comes. She is expected to come, and he is likely to; he is known for that."),
    ],
    confidence=0.9,
)
def person_for_it(place: Framed, document: Document) -> Iterator[Finding]:
    """A person as the subject of what is possible or important, whose subject is a clause.

    The pronoun that stands before such a clause in French, German or Arabic is that of a man, too.
    """
    start, end = place.start, place.after.start()
    yield Finding(start, end, unsafe(Edit(start, end, "It" if document.text[start].isupper() else "it")))
