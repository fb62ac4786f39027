"""An age that does not fit the years: born in 1899, he died in 1971 at the age of 78."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, Pattern, Related, Severity, bad, check, find_all, good

_YEAR = r"(?:1[5-9]|20)\d\d"
_LIFE = Pattern(
    rf"\b[Bb]orn (?:[^.;()\n]{{0,60}} )?in (?P<born>{_YEAR})\b[^.;\n]{{0,90}}?"
    rf"\bdied [^.;\n]{{0,50}}?\bin (?P<died>{_YEAR})\b"
    r"[^.;\n]{0,60}?\b(?:at the age of|at|aged|was) (?P<age>\d{1,3})\b(?! ?%|[,.]\d| \p{Ll}+ (?:street|road))"
)


def candidates(document: Document) -> Iterator[Any]:
    """The lives that are told with both years and an age."""
    text = document.text
    for at in find_all(text, " died "):
        start = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at), at - 220) + 1
        if found := _LIFE.search(text, start, at + 140):
            yield found


@check(
    "wrong-age",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="The age does not fit the years.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad("Born in 1899, he died in 1971 at the age of ⟦78⟧, in Orsa."),
        good("Born in 1899, he died in 1971 at the age of 71. She was born in Orsa in 1930 and died in 2001, aged 70."),
    ],
    confidence=0.9,
)
def wrong_age(match: Any, document: Document) -> Iterator[Finding]:
    """An age at death that is not the difference of the years of birth and death, nor one less."""
    lived = int(match["died"]) - int(match["born"])
    if int(match["age"]) not in (lived, lived - 1):
        related = tuple(
            Related(match.start(year), match.end(year), told)
            for year, told in (("born", "The year of birth."), ("died", "The year of death."))
        )
        yield Finding(match.start("age"), match.end("age"), related=related)
