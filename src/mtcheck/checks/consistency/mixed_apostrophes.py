"""Straight and typographic apostrophes in one article: it's beside it’s."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    good,
    whole,
    word_at,
)
from mtcheck.text.usage import Usage, disagreement

_APOSTROPHE = Pattern(r"(?<=\p{L})['’](?=(?:s|n?t|d|m|re|ve|ll)(?!\p{L}))", ignore_case=True, linear=True)

TIMES = 4
"""How often the usual mark must stand, for a single one of the other kind to be a slip."""


@check(
    "mixed-apostrophes",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Straight and typographic apostrophes.",
    on=whole,
    severity=Severity.SUGGESTION,
    specificity=-1,
    examples=[
        bad(
            "It’s late; ⟦we'll⟧ go. They’ve left; that’s all he’s got.",
            "It’s late; we’ll go. They’ve left; that’s all he’s got.",
        ),
        good("It’s late, and we’ll go to Nuku'alofa; the Ha'apai ferry doesn’t wait. I’m off; he’s here."),
        good("“It’s late,” she said. “Let's go. They're here.” That’s all, he’s sure, and they’ve left."),
    ],
)
def mixed_apostrophes(_: Document, document: Document) -> Iterator[Finding]:
    """Straight and typographic apostrophes in one article.

    Segments come from different systems, or an editor's program curls what he types and not what the engine wrote.
    Only contractions and possessives count: in names the straight mark may stand for a sound. Reported is one that
    stands alone against several: in edited news two of each kind are a matter of style.
    """
    text = document.text
    if "'" not in text or "’" not in text:
        return
    found: dict[str, list[Span]] = {"'": [], "’": []}
    for match in _APOSTROPHE.finditer(text):
        found[match.group()].append(Span(word_at(text, match.start() - 1).start, word_at(text, match.end()).end))

    def rewrite(place: Span, usual: Usage) -> str:
        glyph, other = ("'", "’") if usual.places is found["'"] else ("’", "'")
        head, _, tail = text[slice(*place)].rpartition(other)
        return f"{head}{glyph}{tail}"

    rare, usual = sorted(found, key=lambda glyph: len(found[glyph]))
    if len(found[rare]) == 1 and len(found[usual]) >= TIMES:
        names = {"'": "a straight apostrophe", "’": "a typographic apostrophe"}
        yield from disagreement(*(Usage(names[glyph], found[glyph]) for glyph in (rare, usual)), rewrite=rewrite)
