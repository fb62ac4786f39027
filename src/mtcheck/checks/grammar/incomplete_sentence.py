"""A sentence that stops in its middle: he added that., carmakers, including. The board; will the draft law next."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, find_all, good
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted

_LAST = "including;such as;because of;due to;according to;despite;although;the;an;their;our;every;during".split(";")
"""What never ends a sentence."""

_THAT = [f"{said} that" for said in "added announced stressed noted explained claimed declared reported".split()]
_modal = frames(
    "will would could should must may might can".split(),
    Pattern(r"(?P<gap> (?:the|an|its|his|her|their|this|these) \p{Ll}+)\b", linear=True),
)
_SUBJECT = Pattern(
    r"(?:(?:^|[.!?:] |\n|, (?:and|but) |\bthat )(?:The|the|A|a|An|an|His|Her|Its|Their|This) (?:[\p{L}’'-]+ ){1,3}"
    r"|\b(?:he|she|they|it|He|She|They|It) )$"
)
_INVERTING = frozenset(
    "only nor neither so than as when how what where why which rarely never seldom not whom if had whatever whether who"
    " more less".split()
)


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Words that never end a sentence before a stop, and modals that have no verb before an object."""
    text = document.text
    for last in _LAST + _THAT if " that." in text else _LAST:
        for at in find_all(text, f" {last}."):
            end = at + len(last) + 2
            if text[end : end + 1].isspace() or end == len(text):
                yield at + 1, end
    for start, after in _modal(document):
        begins = max(text.rfind("\n", 0, start) + 1, start - 70)
        before = text[begins:start]
        if _SUBJECT.search(text, begins, start) and _INVERTING.isdisjoint(
            before.lower().replace(",", " ").split()[-7:]
        ):
            yield start, after.end()


@check(
    "incomplete-sentence",
    family="grammar",
    category=Category.OMISSION,
    message="The sentence lacks what must stand here.",
    on=candidates,
    examples=[
        bad("It makes boats, ⟦including.⟧ The mayor ⟦added that.⟧ He left."),
        bad("It rained. The board ⟦will the draft⟧ law next week, he said."),
        good(
            "That was what it was for, of his own, not of their making. Not only will the board sit; so will the mayor."
        ),
        good("The more he said, the more it could the next day. The can the man had was wet. Vitamin A."),
    ],
    confidence=0.9,
)
def incomplete_sentence(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """A preposition, an article or a conjunction before a stop, and a modal before an object with no verb between.

    Links, marks and slots are lost with what stood in them, and engines drop the verb that their source has at the
    end.
    """
    start, end = place
    if not is_quoted(document, start):
        yield Finding(start, end)
