"""Dashes of two kinds: a spaced hyphen beside spaced dashes, an en dash beside em dashes."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, whole
from mtcheck.text.usage import Usage, disagreement, in_own_words

TIMES = 4
"""How many times as usual one kind must be as the others."""

DATELINE = 40
"""Code points at the beginning of a paragraph in which a dash may follow the place and the agency."""

_DASH = Pattern(r"(?<=[\p{Ll}”\"])(?: ([-–]) | ?(—) ?)(?=[\p{L}“\"])", linear=True)
_DIALOGUE = ("\n- ", "\n– ", "\n— ")
_NAMES = {"-": "a hyphen for a dash", "–": "an en dash", "—": "an em dash"}


@check(
    "mixed-dash",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Dashes of two kinds.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "The council of Larkmoor met on Monday evening. Its plan – an old one – fell. The mayor – a farmer – ran. "
            "The hall⟦ - ⟧it is old – is shut.",
            "The council of Larkmoor met on Monday evening. Its plan – an old one – fell. The mayor – a farmer – ran. "
            "The hall – it is old – is shut.",
        ),
        bad(
            "The council of Larkmoor met on Monday evening. Its plan fell—it was old—in May. He ran—and won. He⟦ – ⟧we "
            "know—is shy.",
            "The council of Larkmoor met on Monday evening. Its plan fell—it was old—in May. He ran—and won. He—we "
            "know—is shy.",
        ),
        good(
            "Leeds — The plan – it is old – fell. The mayor – a farmer – ran. He won 3 - 2, or 3–2, a well-known sum."
        ),
        good("The plan – which was old – fell. The mayor — a farmer — ran."),
    ],
    confidence=0.8,
)
def mixed_dash(_: Document, document: Document) -> Iterator[Finding]:
    """Dashes of two kinds in one article.

    Engines keep the dash of the source in one sentence and write their own in the next. Looked at are dashes between
    words: hyphens and en dashes with spaces around them, and em dashes; the dash of a dateline does not count, nor what
    is quoted, nor an article that sets speech in dashes.
    """
    text = document.text
    if sum(sign in text for sign in (" - ", " – ", "—")) < 2 or any(dash in text for dash in _DIALOGUE):
        return
    found: dict[str, list[Span]] = {sign: [] for sign in _NAMES}
    for match in _DASH.finditer(text):
        block = document.block_at(match.start())
        if block is not None and match.start() - block.start > DATELINE:
            found[match[1] or match[2]].append(Span(*match.span()))
    usages = [Usage(_NAMES[sign], in_own_words(document, places)) for sign, places in found.items()]

    def rewrite(_: Span, usual: Usage) -> str:
        return text[slice(*usual.places[0])]

    yield from disagreement(*usages, rewrite=rewrite, times=TIMES)
