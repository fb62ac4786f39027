"""An abbreviation of another language or of a dictionary: z. B., 3.2 mln, bus n° 17, to blackmail sb., teacher (f.)."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, find_all, good, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted

_MEANING = {
    "z. B.": "for example",
    "z.B.": "for example",
    "d. h.": "that is",
    "d.h.": "that is",
    "bzw.": "or",
    "usw.": "and so on",
    "p. ej.": "for example",
    "p.ej.": "for example",
    "c.-à-d.": "that is",
    "т. е.": "that is",
    "и т. д.": "and so on",
    "mln": "million",
    "Mio": "million",
    "mlrd": "billion",
    "mld": "billion",
    "Mrd": "billion",
    "млн": "million",
    "млрд": "billion",
    "тыс": "thousand",
    "godz.": "",
    "sb": "somebody",
    "sth": "something",
}
"""What they stand for, as dictionaries of German, Spanish, French, Italian, Russian and Polish have it."""
_WITH_STOPS = tuple(short for short in _MEANING if "." in short)
_ENDS = ("B.", " h.", ".h.", "zw.", "sw.", "ej.", "dz.", "-d.", "е.", "д.")
"""How they end, by which it is seen at once that a text has none of them."""
_MAGNITUDES = ("mln", "Mio", "mlrd", "mld", "Mrd", "млн", "млрд", "тыс")
_GENDERS = tuple(f"({label}.)" for label in "f m n pl masc fem adj adv sg".split())
_NUMBER_SIGNS = ("n°", "N°", "nº", "Nº", "№")

_magnitudes = frames(_MAGNITUDES, Pattern(r"\.?(?= \p{L}|[,;)]|\.?\s)", linear=True))
_words = frames(("sb", "sth"), Pattern(r"\.?(?= \p{Ll}|[,;.])", linear=True))
_hours = frames(("Uhr",), Pattern(r"(?!\p{L})", linear=True))
_FIGURE = Pattern(r"\d ?$", linear=True)


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Where such abbreviations stand, and what belongs there."""
    text = document.text
    for short in _WITH_STOPS if any(end in text for end in _ENDS) else ():
        for at in find_all(text, short):
            if not text[at - 1 : at].isalpha():
                yield Span(at, at + len(short)), _MEANING[short]
    for start, after in _magnitudes(document):
        block = document.block_at(start)
        brief = block is None or text[block.start] == "*"  # * EBIT 41 mln euros
        if _FIGURE.search(text, max(0, start - 3), start) and not brief:
            ends = after.group() == "." and text[after.end() + 1 : after.end() + 2].isupper()
            yield Span(start, after.end()), _MEANING[text[start : after.start()]] + "." * ends
    for start, after in _words(document):
        if text[start - 2 : start - 1].islower() and text[start - 1] == " ":
            yield Span(start, after.end()), _MEANING[text[start : after.start()]]
    for start, after in _hours(document):
        if text[start - 2 : start - 1].isdigit():
            yield Span(start - 1, after.end()), ""
    for sign in () if text.isascii() else _NUMBER_SIGNS:
        for at in find_all(text, sign):
            end = at + len(sign) + (text[at + len(sign) : at + len(sign) + 1] == " ")
            if text[end : end + 1].isdigit() and text[at - 1 : at] == " ":
                yield Span(at, end), "No. "
    for label in _GENDERS if ".)" in text else ():
        for at in find_all(text, f" {label}"):
            if text[at - 2 : at].islower():
                yield Span(at, at + 1 + len(label)), ""


@check(
    "foreign-abbreviation",
    family="residue",
    category=Category.UNTRANSLATED,
    message="An abbreviation that English does not have.",
    on=candidates,
    examples=[
        bad("They eat much, ⟦z. B.⟧ lentils.", "They eat much, for example lentils."),
        bad("It made 3.2 ⟦mln⟧ euros by 8⟦ Uhr⟧ on bus ⟦n° ⟧17.", "It made 3.2 million euros by 8 on bus No. 17."),
        bad(
            "They tried to blackmail ⟦sb.⟧ there; the teacher⟦ (f.)⟧ left.",
            "They tried to blackmail somebody there; the teacher left.",
        ),
        good("The MLD party and the MLN team won. “Das ist z. B. so,” he said in German. See n. 17 and the SB team."),
    ],
    confidence=0.9,
)
def foreign_abbreviation(found: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """An abbreviation of the source language or of a bilingual dictionary, which the engine did not know."""
    (start, end), meaning = found
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(Edit(start, end, meaning)))
