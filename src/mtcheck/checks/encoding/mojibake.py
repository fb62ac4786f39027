"""Mojibake: characters read in another encoding than they were written in: cafÃ©, itâ€™s."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, good, safe
from mtcheck.text.typed import as_typed

_CODE_PAGES = ("cp1252", "cp1250", "cp1251", "mac-roman", "cp437", "cp850")
"""What UTF-8 is mistaken for most: code pages of Windows (Latin-1 is a part of the first), of old Macs, and of DOS."""

_LEADS = "ÃÂâáÄÅÐÑÎÏØÙ×ïðãåæçèéĂĹŃвГВДЕРС√¬‚ƒ≈├┬─┼ΓÔ╨╤"
"""Characters with which UTF-8 in another reading begins."""

_C1 = "\x80\x82\x84\x85\x88\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b"
"""Control characters that are marks in the code pages of Windows."""

_MARKS = frozenset("‘’‚“”„…–—−•·€£¢¥™©®°±²³½¼¾«»‹›†‡§¡¿\xa0´`ª·º")
"""What UTF-8 has two bytes or more for, beside letters, that news is written with."""

_CLOSING = "”’»›…–—"

_ASCII = Pattern("[A-Za-z0-9]")


class _Reading(NamedTuple):
    """A code page: the forms that UTF-8 takes in it, and the byte behind each character."""

    forms: Pattern
    codes: dict[str, int]


def _codes(encoding: str) -> dict[str, int]:
    """The bytes of the characters from 0x80 on. Gaps of the code page hold control characters, as browsers have it."""
    found = {chr(byte): byte for byte in range(0x80, 0xA0)} if encoding == "cp1252" else {}
    for byte in range(0x80, 0x100):
        try:
            found[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            found[chr(byte)] = byte
    return found


def _one_of(codes: dict[str, int], start: int, end: int) -> str:
    return "[" + "".join(f"\\u{ord(sign):04x}" for sign, byte in codes.items() if start <= byte < end) + "]"


@cache
def _readings() -> tuple[_Reading, ...]:
    readings = []
    for encoding in _CODE_PAGES:
        codes = _codes(encoding)
        two, three, four = _one_of(codes, 0xC2, 0xE0), _one_of(codes, 0xE0, 0xF0), _one_of(codes, 0xF0, 0xF5)
        rest = _one_of(codes, 0x80, 0xC0)
        forms = f"(?:{two}{rest}|{three}{rest}{{2}}|{four}{rest}{{3}})+"
        readings.append(_Reading(Pattern(forms, linear=True), codes))
    return tuple(readings)


@cache
def _suspicious() -> Pattern:
    """A character that mojibake begins with, before one that it goes on with."""
    pairs = []
    for _, codes in _readings():
        leads = {sign: byte for sign, byte in codes.items() if sign in _LEADS}
        pairs.append(f"(?<={_one_of(leads, 0xC2, 0xF5)}){_one_of(codes, 0x80, 0xC0)}")
    return Pattern(f"[{_LEADS}\\x80-\\x9f](?:(?<=[\\x80-\\x9f])|{'|'.join(pairs)})", linear=True)


def candidates(document: Document) -> Iterator[Span]:
    """The words that may be mojibake."""
    text, done = document.text, 0
    if text.isascii() or not any(sign in text for sign in _LEADS + _C1):
        return
    for match in _suspicious().finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and _goes_on(text[start - 1]):
            start -= 1
        while end < len(text) and _goes_on(text[end]):
            end += 1
        done = end
        yield Span(start, end)


def _goes_on(sign: str) -> bool:
    return sign.isalnum() if sign.isascii() else sign not in "\u2028\u2029"


@lru_cache(maxsize=10_000)
def repaired(token: str) -> str:
    """A token as it was written; as it is, where that cannot be told."""
    from ftfy import fix_encoding  # slow to import, and hardly a text needs it

    ways = [token if _ends_in_capitals(token) else fix_encoding(token)]
    ways += (_read(token, reading) for reading in _readings())
    best = min((way for way in ways if not any("\ue000" <= sign <= "\uf8ff" for sign in way)), key=len, default=token)
    return best.replace("â€", "”")  # its last byte stands for nothing in the code pages of Windows, and is lost


def _read(token: str, reading: _Reading) -> str:
    """A token with what UTF-8 in a code page it holds read as UTF-8."""
    done, at = "", 0
    for match in reading.forms.finditer(token):
        start, end = match.span()
        try:
            found = bytes(reading.codes[sign] for sign in match.group()).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if _is_likely(found, token, start, end):
            done += token[at:start] + found
            at = end
    return done + token[at:]


def _is_likely(found: str, token: str, start: int, end: int) -> bool:
    """Whether what a run in a token may stand for is what news is written with, and the run is not."""
    before, after = token[start - 1 : start], token[end : end + 1]
    if _is_cyrillic(token[start]) and (_is_cyrillic(before) or _is_cyrillic(after) or not _ASCII.search(token)):
        return len(found) > 1 and all("А" <= sign <= "ї" for sign in found)
    if all(sign in _MARKS for sign in found):
        return True
    if all("À" <= sign <= "ſ" for sign in found):
        return after.isalpha() or token[end - 1] not in _CLOSING
    return len(found) > 1 and all("А" <= sign <= "ї" for sign in found)


def _is_cyrillic(sign: str) -> bool:
    """Whether a character is a letter of Cyrillic."""
    return "Ѐ" <= sign <= "ӿ"


def _ends_in_capitals(token: str) -> bool:
    """Whether the last capital of a word in capitals meets a closing mark: AMANHÃ”."""
    word = token.rstrip(_CLOSING)
    return word.isupper() and word.isalpha() and 1 < len(word) < len(token)


@check(
    "mojibake",
    family="encoding",
    category=Category.ENCODING,
    message="Characters read in another encoding than they were written in.",
    on=candidates,
    universal=True,
    specificity=5,
    examples=[
        bad("They met at the ⟦cafÃ©⟧ where Ana ⟦MuÃ±oz⟧ works.", "They met at the café where Ana Muñoz works."),
        bad("It was ⟦â‚¬40⟧ less, and she ⟦wouldnâ€™t⟧ pay.", "It was €40 less, and she wouldn’t pay."),
        bad("He plays for ⟦KÃ¶ln⟧, she for ⟦BeÅŸiktaÅŸ⟧.", "He plays for Köln, she for Beşiktaş."),
        bad(
            "It was ⟦twentyÂ\xa0years⟧ ago, and they were ⟦reâ€‘elected⟧.",
            "It was twenty years ago, and they were re-elected.",
        ),
        bad("They live in ⟦M√ºnster⟧ and ⟦PoznaЕ„⟧.", "They live in Münster and Poznań."),
        bad("Он сказал: ⟦РџСЂРёРІРµС‚⟧.", "Он сказал: Привет.", "ru"),
        good("They met at the café on the Île d’Aix; it cost €40 at −5°C."),
        good("A château, a mât and a pâté in São Paulo: Ålesund, İzmir, Łódź."),
        good("“AMANHÔ, disse. CORAÇÃO, MAÇÃ e IRMÃ.", "pt"),
        good("«МЁРТВ», сказал он. ПЛАНОВ»", "ru"),
        good("Він був у Відні.", "uk"),
    ],
)
def mojibake(word: Span, document: Document) -> Iterator[Finding]:
    """Characters read in another encoding than they were written in.

    A program reads the bytes of UTF-8 as if each were a character. The bytes tell what was written.
    """
    text, (start, end) = document.text, word
    token = text[start:end]
    fixed = repaired(token)
    if fixed != token and "�" not in fixed:
        yield Finding(start, end, safe(Edit(start, end, as_typed(document, fixed))))
