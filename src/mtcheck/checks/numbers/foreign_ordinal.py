"""An ordinal number as another language writes it: the 27e kilometre, the 3º place, the 19.th."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.grammar.inflection import ordinal
from mtcheck.text.words import word_before


@check(
    "foreign-ordinal",
    family="numbers",
    category=Category.LOCALE,
    message="An ordinal number as another language writes it.",
    on=pattern(
        r"(?<![\p{L}\p{N}.,:/-])(?P<number>\d{1,3})(?P<ending>(?:e|ème|ère|-й|-я)(?= \p{Ll}{3,})|\.?[ªº](?= \p{L}{3,}))"
        r"|(?<![\p{L}\p{N}.,:/-])(?P<number>\d{1,3})(?P<ending>(?:\. ?|-)(?:st|nd|rd|th))(?![\p{L}\p{N}.-])"
        r"|(?<![\p{L}\p{N}.,:/-])(?P<number>\d{1,3})(?P<ending>\.[ªº])(?=[ ,;)])"
        r"|(?<![\p{L}\p{N}.,:/-])(?P<number>1?\d|2[01])(?P<ending>e)(?=[- ]century\b)"
        r"|(?<=\b[Tt]he )(?P<roman>I{1,3}|IV)(?= quarter\b)"
        r"|(?<![\p{L}-])(?P<century>X{0,2}(?:IX|IV|V?I{1,3}|V|X))(?=(?:th)? century\b)"
        r"|(?<=\bin the )(?P<number>\d{1,3})(?P<ending>['’′]?)(?= minute\b)",
        near=(
            "0a a",
            "0x",
            "0.x",
            "0-a",
            "0.aa",
            "0. aa",
            "0a-aaaaaaa",
            "A aaaaaaa",
            "0' aaaaaa",
            "0’ aaaaaa",
            "aa aaa 0 aaaaaa",
            "aa aaa 00 aaaaaa",
        ),
        reach=8,
    ),
    examples=[
        bad("She fell at the ⟦27e⟧ kilometre, in her ⟦2.º⟧ race.", "She fell at the 27th kilometre, in her 2nd race."),
        bad("It is the ⟦5ª⟧ Civil Court.", "It is the 5th Civil Court."),
        bad("It is in article ⟦14.º⟧, they said.", "It is in article 14, they said."),
        bad("It rained on the ⟦19.th⟧ and on the ⟦3. rd⟧ of May.", "It rained on the 19th and on the 3rd of May."),
        bad(
            "The ⟦17e⟧-century hall, the ⟦5-th⟧ Brigade and the ⟦III⟧ quarter; a goal in the ⟦78⟧ minute.",
            "The 17th-century hall, the 5th Brigade and the third quarter; a goal in the 78th minute.",
        ),
        good("The 27th kilometre at 20º C; the 5e and E5 courses, a 4e/9k plan, 2e5 of them."),
    ],
)
def foreign_ordinal(match: Any, document: Document) -> Iterator[Finding]:
    """An ordinal number as another language writes it.

    French and Dutch write 27e, Spanish, Italian and Portuguese 27º, German and Hungarian a stop; engines copy figures
    unchanged, or add an English ending.
    """
    following = document.text[match.end() + 1 : match.end() + 12].split()
    if (
        match["century"] is None
        and (match["ending"] or "")[-2:] not in ("st", "nd", "rd", "th")
        and following
        and following[0] in ("and", "or", "to", "degrees")
    ):
        return
    start, end = match.span()
    if roman := match["century"]:
        number = ordinal(_ROMAN.index(roman) + 1) if roman in _ROMAN else ""
        if number:
            yield Finding(start, end, safe(Edit(start, end, number)))
        return
    number = ordinal(int(match["number"])) if match["number"] else _QUARTERS[match["roman"]]
    if word_before(document.text, start).lower() in _NUMBERED:
        number = match["number"]
    yield Finding(start, end, safe(Edit(start, end, number)))


_NUMBERED = frozenset("article articles section chapter paragraph page clause".split())
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_QUARTERS = {"I": "first", "II": "second", "III": "third", "IV": "fourth"}
