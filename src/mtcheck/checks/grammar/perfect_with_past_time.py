"""The perfect with a time that is over: has died yesterday, have met two weeks ago."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, facts, good
from mtcheck.text.frames import frames
from mtcheck.text.quoted import is_quoted

_LEFT = 70
_over = frames(
    ("yesterday", "ago", "last"),
    Pattern(
        r"(?<=last) (?:night|week|month|year)\b(?!['’s-])|(?<!last)(?=[.,;”\"]|$| (?!and\b))(?!['’-])", linear=True
    ),
)
_PERFECT = Pattern(
    r"\b(?P<before>\p{L}+,?) (?P<verb>(?:has|have) (?:been )?(?P<participle>\p{Ll}+)) (?P<between>[\p{L}\d ]{0,40})$",
    linear=True,
)
_LINKS = frozenset(
    "since from than of until till as before by that who which and or but between like because to".split()
)
"""Words after which a time belongs to something else: has doubled since last year."""


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """The times that are over which stand after a perfect, with it."""
    text, language = document.text, facts(document)
    modals = language.words("modals") | {"to", "not", "cannot"}
    for start, after in _over(document):
        found = _PERFECT.search(text, max(0, start - _LEFT), start)
        if not found or found["between"].endswith(("the ", "over ", "in ", "its ", "his ", "her ", "their ")):
            continue  # has grown over the last year
        if found["before"] in modals or not _LINKS.isdisjoint(found["between"].split()):
            continue
        participle = found["participle"]
        if participle.endswith(("ed", "en")) or participle in language.words("no-base-forms"):
            yield found.start("verb"), after.end()


@check(
    "perfect-with-past-time",
    family="grammar",
    category=Category.GRAMMAR,
    message="A time that is over goes with the past: she left yesterday.",
    on=candidates,
    examples=[
        bad("He ⟦has died yesterday⟧, and they ⟦have opened it two years ago⟧."),
        good("It has doubled since last year, it may have opened yesterday, and they have read last year’s report."),
        good("He has left; she died yesterday. It has been shut, as it was two years ago."),
    ],
    confidence=0.9,
)
def perfect_with_past_time(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """The present perfect with yesterday, ago or last week.

    German, French and Italian have their perfect there (ist gestern gestorben), English the past tense.
    """
    if not is_quoted(document, place[0]):
        yield Finding(*place)
