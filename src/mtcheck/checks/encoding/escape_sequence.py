r"""An escape sequence of program code: G\u00fcm."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    good,
    is_address,
    pattern,
    safe,
    token_at,
    unsafe,
)
from mtcheck.text.typed import as_typed
from mtcheck.text.undecoded import decoded_bytes

_CODES = r"u(?:00[a-f][0-9a-f]|01[0-7][0-9a-f]|20(?:1[3489acd]|2[26]|ac))"
"""What is left of the sequences of marks and letters of news without the stroke before it."""

_ESCAPED = pattern(
    r"[\p{L}\d]*(?:\\u[0-9a-fA-F]{4}[\p{L}\d]*)+|(?P<byte>\p{L}*(?:\\x[0-9a-fA-F]{2}\p{L}*)+)|\\[\"'’“”](?=[\p{L}\s])"
    r"|(?<=[\p{L}\p{N}.,;:!?”’\")])(?P<line>(?:\\[nrt])+)(?=[\s\p{P}\p{Lu}]|$)"
    r"|(?<=\p{Ll}{2})(?P<inner>\\n)(?=\p{Ll}{2})|(?<=\p{L})(?P<slash>\\)/(?=\p{L})",
    needs="\\",
)
_STROKES = frozenset(f"\\{mark}" for mark in "\"'’“”")
"""Quotation marks with the stroke that programs set before them."""
_SEQUENCE = Pattern(
    rf"(?P<bytes>(?:\\x[0-9a-fA-F]{{2}})+)|\\u(?P<point>[0-9a-fA-F]{{4}})|(?<!\\)(?={_CODES})u(?P<point>[0-9a-f]{{4}})"
)
_BEHEADED = pattern(rf"(?P<bare>\p{{L}}*{_CODES}(?:\p{{L}}+|{_CODES})*)", near=("a0", "A0"), reach=12)


_OF_OTHERS = pattern(
    r"(?P<fallback>(?:<0x[0-9A-F]{2}>)+)|(?P<named>(?:<U\+(?:0[0-9A-Fa-f])?[0-9A-Fa-f]{4}>)+)"
    r"|(?P<rich>\\'[89a-f][0-9a-f])|(?P<cell>_x000[AD]_ ?)"
    r"|(?<=[.!?”\"])(?P<breaks>(?:rn|\\r)+)(?=\p{Lu})",
    needs="<0x <U+ \\' _x000 .rn !rn ?rn ”rn \"rn",
)
"""The bytes that models fall back on, codes of rich text and of spreadsheets, and line breaks without their strokes."""


def sequences(document: Document) -> Iterator[Any]:
    """The escape sequences, and those that lack their first stroke."""
    yield from _ESCAPED(document)
    yield from _OF_OTHERS(document)
    if "u20" in document.text or "u0" in document.text:
        yield from _BEHEADED(document)


@check(
    "escape-sequence",
    family="encoding",
    category=Category.ENCODING,
    message="An escape sequence stands in the place of characters.",
    on=sequences,
    examples=[
        bad("Ms Zo⟦<U+00EB>⟧ Vik left on Monday.", "Ms Zoë Vik left on Monday."),
        bad("They met in ⟦G\\u00fcrsu⟧ on Friday.", "They met in Gürsu on Friday."),
        bad("It is 10 ⟦km\\u00a0away⟧, she said.", "It is 10 km away, she said."),
        bad("They ate soap⟦\\n⟧ and bread.⟦\\n⟧It rained.", "They ate soap and bread. It rained."),
        bad("The council⟦\\n⟧met, and it was wet and⟦\\/⟧or cold.", "The council met, and it was wet and/or cold."),
        bad("They met in the ⟦caf\\xe9⟧ at noon.", "They met in the café at noon."),
        bad(
            "It is Ann⟦<0xE2><0x80><0x99>⟧s boat, and she didn⟦\\'92⟧t sell.⟦_x000D_ ⟧It rained.⟦rn⟧It did.",
            "It is Ann's boat, and she didn't sell. It rained. It did.",
        ),
        bad("They ⟦donu2019t⟧ sell the ⟦cafu00e9⟧.", "They don’t sell the café."),
        good("They met in Gürsu on Friday, at C:\\users\\anna, and heard u2 and Menu2024."),
    ],
    universal=True,
    specificity=3,
)
def escape_sequence(match: Any, document: Document) -> Iterator[Finding]:
    """An escape sequence of JSON or of program code.

    The text was taken out of data without being decoded (RFC 8259, section 7); a program that takes the stroke for its
    own leaves the rest.
    """
    text, (start, end) = document.text, match.span()
    token = text[slice(*token_at(text, start))]
    written = match.group()
    kind = match.lastgroup
    if kind == "fallback":
        if signs := decoded_bytes(bytes.fromhex(written.replace("<0x", "").replace(">", ""))):
            yield Finding(start, end, safe(Edit(start, end, as_typed(document, signs))))
    elif kind == "named":
        signs = "".join(chr(int(point[2:], 16)) for point in written.strip("<>").split("><"))
        if not any("\ud800" <= sign <= "\udfff" for sign in signs):  # a half of a pair is no character
            yield Finding(start, end, safe(Edit(start, end, signs)))
    elif kind == "rich":
        yield Finding(
            start,
            end,
            safe(Edit(start, end, as_typed(document, bytes.fromhex(written[2:]).decode("cp1252", "ignore")))),
        )
    elif kind in ("cell", "breaks"):
        gap = " " if text[end : end + 1].isalpha() else ""
        yield Finding(start, end, unsafe(Edit(start, end, gap)))
    elif kind in ("line", "inner"):
        if token.count("\\") == written.count("\\") and ":\\" not in token:
            gap = " " if text[end : end + 1].isalpha() else ""
            yield Finding(start, end, safe(Edit(start, end, gap)))
    elif kind == "slash" or written in _STROKES:
        yield Finding(start, end, safe(Edit(start, start + 1, "")))
    elif kind == "bare" and is_address(token):
        return
    elif ":\\" not in token and (decoded := _decoded(written)):
        yield Finding(start, end, safe(Edit(start, end, as_typed(document, decoded))))


def _decoded(written: str) -> str | None:
    """What a word with escape sequences stands for; None if they are none of characters that news is written with."""
    done, at = "", 0
    for match in _SEQUENCE.finditer(written):
        if match["bytes"]:
            found = decoded_bytes(bytes.fromhex(match["bytes"].replace("\\x", "")))
        else:
            found = chr(int(match["point"], 16))
        if not found or any("\ud800" <= sign < "\ue000" or sign < " " for sign in found):
            return None
        done += written[at : match.start()] + found
        at = match.end()
    return done + written[at:]
