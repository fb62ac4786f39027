"""A currency by its sign or code in one place and by its word in another: €1.50 beside 3 euros, RON 900 beside lei."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    data_lines,
    good,
    vocabulary,
    whole,
)
from mtcheck.base.tables import subtag
from mtcheck.text.usage import Usage, disagreement, in_own_words

_NUMBER = r"\d++(?:[.,]\d++)*+(?:[ -](?:thousand|million|billion|trillion)|(?:bn|tn|m|k)\b)?(?! (?:crore|lakh))"

TIMES = 2
"""How many times as usual one way must be as the other: a rounded sum, or one that is explained, has its word."""


class _Currency(NamedTuple):
    sign: str
    code: str
    words: frozenset[str]
    amount: Pattern


@lru_cache(maxsize=2)
def _currencies(tag: str) -> dict[str, list[_Currency]]:
    """The currencies of each code and word."""
    known: dict[str, list[_Currency]] = {}
    for line in data_lines("words", "{}-currencies.txt", tag):
        currency = _currency(*line.split())
        for word in (currency.code, *currency.words):
            known.setdefault(word, []).append(currency)
    return known


def _currency(sign: str, code: str, *words: str) -> _Currency:
    glyph = rf"(?<![\p{{L}}\p{{Sc}}])\{sign} ?{_NUMBER}" if sign != "-" else r"(?!)"
    coded = rf"\b{code} ?{_NUMBER}|(?<![\d.,]){_NUMBER} {code}\b"
    spelled = rf"(?<![\d.,\p{{Sc}}]){_NUMBER} (?:{'|'.join(words)})\b"
    amount = Pattern(rf"(?P<sign>{glyph})|(?P<code>{coded})|(?P<word>{spelled})", linear=True)
    return _Currency(sign, code, frozenset(words), amount)


@check(
    "mixed-currency-format",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="One currency, written in two ways.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad("Bread costs €2, milk €1 and tea €4. A bun is ⟦3 euros⟧."),
        bad("She paid 300 kroner, he 400 kroner, and the clerk ⟦DKK 950⟧."),
        good("Bread costs €2 and milk €1. “It was 3 euros,” she said. He owes a million euros (4 million dollars)."),
        good(
            "It cost 300 kroner (€40), 500 kroner (€66), and then SEK 20, or 20 dollars. It was $5, ten dollars less."
        ),
    ],
    confidence=0.8,
)
def mixed_currency_format(_: Document, document: Document) -> Iterator[Finding]:
    """A currency by its sign or its code in one place, and by its word in another.

    Engines take over the sign or code of the source in one sentence, and write that of English in the next. Amounts in
    words, in brackets, in quotations and in headlines do not count.
    """
    words, text, known = vocabulary(document), document.text, _currencies(subtag(document.language))
    for currency in dict.fromkeys(one for word in sorted(known.keys() & words) for one in known[word]):
        ways = (currency.sign in text, currency.code in words, not currency.words.isdisjoint(words))
        if sum(ways) < 2:
            continue
        found: dict[str, list[Span]] = {"sign": [], "code": [], "word": []}
        for match in currency.amount.finditer(text):
            start, end = match.span()
            if text[start - 1 : start] != "(" and text[end : end + 1] != ")":
                found[match.lastgroup].append(Span(start, end))
        forms = {"sign": currency.sign, "code": currency.code, "word": max(currency.words)}
        yield from disagreement(
            *(Usage(forms[way], in_own_words(document, places)) for way, places in found.items()), times=TIMES
        )
