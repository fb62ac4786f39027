"""Words without their accents, as English writes them."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"})


def folded(word: str) -> tuple[str, ...]:
    """How English may write a word of the Latin script without accents: Malmö is Malmo, Müller Muller or Mueller."""
    if word.isascii():
        return (word,)
    plain = "".join(part for part in unicodedata.normalize("NFD", word) if not unicodedata.combining(part))
    plain, spelled = plain.translate(_LETTERS), unicodedata.normalize("NFC", word).translate(_UMLAUTS)
    return tuple(form for form in dict.fromkeys((plain, spelled)) if form.isascii())
