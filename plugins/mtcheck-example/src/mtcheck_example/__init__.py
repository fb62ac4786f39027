"""A plugin of mtcheck with one check: words that we write otherwise."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mtcheck.api import Category, Check, Document, Edit, Finding, Span, bad, check, good, hookimpl, occurrences, safe


@cache
def words() -> dict[str, str]:
    """How we write a word, by how others do, at the start of a sentence too."""
    text = files(__name__).joinpath("words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    pairs = dict(line.split(" = ") for line in lines)
    return pairs | {wrong.capitalize(): right.capitalize() for wrong, right in pairs.items()}


def places(document: Document) -> Iterator[tuple[Span, str]]:
    """Where a word stands that we write otherwise, and how we write it."""
    for wrong, right in words().items():
        for span in occurrences(document.text, wrong):
            yield span, right


@check(
    "example-word",
    family="house",
    category=Category.TERMINOLOGY,
    message="A word that we write otherwise.",
    on=places,
    examples=[
        bad("Send the harbour office an ⟦e-mail⟧.", "Send the harbour office an email."),
        bad("⟦Co-operation⟧ grew by 3 ⟦per cent⟧.", "Cooperation grew by 3 percent."),
        good("The percentage is in the email."),
    ],
)
def example_word(place: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A word that we write otherwise.

    Translation has no style guide: it takes the spelling that it has seen most often.
    """
    (start, end), right = place
    yield Finding(start, end, safe(Edit(start, end, right)))


@hookimpl
def mtcheck_checks() -> Iterator[Check]:
    """The checks of this plugin."""
    yield example_word
