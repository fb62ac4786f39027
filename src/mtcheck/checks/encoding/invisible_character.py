"""An invisible character: a zero-width space, a soft hyphen, a mark of direction, a control character."""

import unicodedata
from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, safe, unsafe
from mtcheck.text.triggers import junctions

_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BREAKS = "\x0b\x0c\x1c-\x1f\u2028\u2029"
_CONTROLS = "\x01-\x08\x0e-\x1b\x7f-\x9f"
_OTHERS = "\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"
_INVISIBLE = Pattern(f"[{_JOINERS}{_DIRECTIONS}{_BREAKS}{_CONTROLS}{_OTHERS}]", linear=True)
_DIRECTION = Pattern(f"[{_DIRECTIONS}]", linear=True)
_BREAK = Pattern(f"[{_BREAKS}]", linear=True)
_PERHAPS_MORE = Pattern(f"[\u200b{_BREAKS}{_CONTROLS}]", linear=True)
_COLOUR = Pattern(r"\x1b\[[\d;]*m", linear=True)
"""What turns a colour on or off in a terminal."""
_RIGHT_TO_LEFT = Pattern(r"(?=\p{L})[\p{bc=R}\p{bc=AL}]", linear=True)
_PLAIN = Pattern(r"[\s\p{P}\p{Cc}\p{Cf}\p{Nd}\p{Latin}\p{Greek}\p{Cyrillic}\p{Hangul}]", linear=True)
"""Beside these no script needs a joiner, and none marks where a line may break."""


def damaged_words(document: Document) -> Iterator[list[int]]:
    """Where invisible characters are that nothing calls for, those of a word together."""
    text = document.text
    if "".join(junctions(document)).replace("\n", "").isprintable():
        return
    together = list[int]()
    for match in _INVISIBLE.finditer(text):
        at = match.start()
        if _is_called_for(text, at) or (_DIRECTION.match(text, at) and _is_among_others(document, at)):
            continue
        if together and not text[together[-1] + 1 : at].isalnum() and together[-1] + 1 < at:
            yield together
            together = []
        together.append(at)
    if together:
        yield together


def _is_called_for(text: str, at: int) -> bool:
    """Whether a joiner or a place to break a line stands in an emoji or in a script that has such."""
    if text[at] not in "\u200b\u200c\u200d":
        return False
    return any(sign and not _PLAIN.match(sign) for sign in (text[at - 1 : at], text[at + 1 : at + 2]))


def _is_among_others(document: Document, at: int) -> bool:
    """Whether letters that are written from the right stand in the paragraph of an offset."""
    block = document.block_at(at)
    return block is None or _RIGHT_TO_LEFT.search(document.text, block.start, block.end) is not None


@check(
    "invisible-character",
    family="encoding",
    category=Category.ENCODING,
    message="An invisible character.",
    on=damaged_words,
    universal=True,
    specificity=4,
    examples=[
        bad("They ⟦ask\u200b⟧ for it in ⟦Novem\u00adber⟧.", "They ask for it in November."),
        bad("He ⟦\u2066Ann\u2069⟧ said ⟦\ufeffyes⟧.", "He Ann said yes."),
        bad("The ⟦vo\x02te⟧ is ⟦near\u200bby⟧.", "The vote is nearby."),
        bad("It is ⟦\x1b[31m⟧red here.", "It is red here."),
        bad("It ends.⟦\u2028We⟧ go on, ⟦\u200b\u200bthey⟧ stay.", "It ends. We go on, they stay."),
        bad("⟦\u200fNine⟧ boats left, and the ⟦\u200fcrew⟧ slept.", "Nine boats left, and the crew slept."),
        good("The family 👨‍👩‍👧 and the flag 🏳️‍🌈 came.", "en"),
        bad("The word “سلام” is a greeting.\n\nIt is ⟦\u202blate⟧.", "The word “سلام” is a greeting.\n\nIt is late."),
        good("می‌خواهم به خانه بروم.", "fa"),
        good("क्‍ष और ක්‍ෂ", "hi"),
    ],
)
def invisible_character(places: list[int], document: Document) -> Iterator[Finding]:
    """An invisible character: it breaks search, hyphenation and the reading aloud of a word.

    Pages hold zero-width spaces, soft hyphens, byte order marks and marks of direction, and engines copy them. Joiners
    are right in emoji and in scripts that need them, marks of direction in a paragraph with letters written
    from the right.
    """
    text, start, end = document.text, places[0], places[-1] + 1
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    edits, certain = [], True
    for at in places:
        colour = _COLOUR.match(text, at)
        stop = colour.end() if colour else at + 1
        before, after = text[at - 1 : at], text[stop : stop + 1]
        beside_space = not before or not after or before.isspace() or after.isspace()
        certain = certain and bool(colour or beside_space or not _PERHAPS_MORE.match(text, at))
        edits.append(Edit(at, stop, " " if _BREAK.match(text, at) and not beside_space else ""))
        end = max(end, stop)
    names = dict.fromkeys(unicodedata.name(text[at], f"control character U+{ord(text[at]):04X}") for at in places)
    message = f"An invisible character: {', '.join(names).lower()}."
    yield Finding(start, end, (safe if certain else unsafe)(*edits), message)
