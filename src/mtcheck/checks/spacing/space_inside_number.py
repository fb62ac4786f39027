"""A number broken by a space: 620, 000 or 3 .1."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, pattern, safe

_RAND = Pattern(r"\bR\d{1,3}(?:[ ,]\d| million|bn|m\b)")
"""A sum in rand: South African papers part thousands with a space."""


@check(
    "space-inside-number",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside a number.",
    on=pattern(
        r"(?<![\d,.:/-])(?:"
        r"\d{1,3}(?P<gap> ,| , )\d{3}(?!\d)"
        r"|(?<!\d )\d{1,3}(?P<gap>, | )000(?![\d,]| \d)"
        r"|(?<=[$£€])\d{1,3}(?P<gap>, | )\d{3}(?!\d)"
        r"|(?<=\b(?:Rs|INR|USD|EUR)\.? )[1-9]\d{0,2}(?P<gap>, | )\d{3}(?!\d)"
        r"|(?<=[$£€])\d{1,3}(?P<gap> )\d{1,2}(?! ?[\d/]|\p{L})"
        r"|(?<=\b(?:in|since|of|until|from|by|before|after) )(?:19|20)(?P<gap> )\d\d(?=[.,;)]| \p{Ll})"
        r"|(?<=\b(?:\p{Lu}\p{Ll}{2,8},?|in|since|of|until|from|by|before|after) )(?:19|20)\d(?P<gap> )\d"
        r"(?=[.,;)\n]| \p{Ll})"
        r"|[1-9]\d{0,2}(?P<gap> )\d{3}(?: \d{3})+(?= \p{Ll}{4,})"
        r"|[1-9]\d{0,2}(?P<gap> \.)\d{3}(?!\d)"
        r"|\d+(?P<gap> )?[kcm](?P<gap> )(?:g|m|l|ph)(?![\p{L}\p{N}'’])"
        r"|\d+ ?km(?P<gap> / | /|/ )h(?!\p{L})"
        r"|(?<=\p{Ll} )[1-9]\d{0,2}(?P<gap>, | )\d{3}(?= \p{Ll})(?! (?:and|or|to) \d)"
        r"|\d{1,3}(?P<gap> \.| \. )\d{1,2}(?!\d)"
        r"|(?<=[$£€])\d{1,3}(?P<gap>\. )\d{1,2}(?= ?(?:million|billion|trillion|m|bn)\b)"
        r"|\d{1,3}(?P<gap>\. )\d{1,2}(?= ?(?:%|percent|per cent|million|billion|trillion|km|kg|cm|mm|m|mph|bn|seconds"
        r"|metres|meters|miles|points|degrees)(?!\w))"
        r"|(?<=[$£€])\d{1,3}(?P<gap>\. )\d{2}(?=[,.;)]| (?:an?|per|for|to|in|on|at|and|each|more|less)\b)"
        r"|(?<=\p{L} [$£€]?)\d{1,3}(?P<gap>\. )\d(?=[-,;)]|\.\s| \p{Ll})"
        r"|(?<![\w.,$£€])0(?P<gap>\. )\d{1,3}(?=[ ,;)]|\.\s)"
        r"|\d{1,2}(?P<gap>\. |: )\d{2}(?= ?[ap]\.?m\b)"
        r"|\d{1,3},\d{3}(?P<gap>, | ,)\d{3}(?![\d\p{L}])"
        r"|(?<=\b(?:than|least|about|around|some|nearly|almost|roughly|approximately|over) )"
        r"[1-9]\d{0,2}(?P<gap>, )\d{3}(?=[,.;)])"
        r"|(?<=\b(?:at|from|until|till|by|before|after) )(?:[01]?\d|2[0-3])(?P<gap>\. )[0-5]\d"
        r"(?=[,;)\n]|\.\s| (?:on|and|to|in|local)\b)"
        r")",
        reach=20,
        near=(
            "aa /a",
            "aa/ a",
            "aa / a",
            "0 0",
            "0a a",
            "0 a a",
            "0 .",
            "0. 0",
            "0, 0",
            "0 ,",
            "0: 0",
        ),
    ),
    examples=[
        bad("The mill ground ⟦620, 000⟧ sacks.", "The mill ground 620,000 sacks."),
        bad("The wall is ⟦3 .1⟧ metres high.", "The wall is 3.1 metres high."),
        bad("Fines are capped at £⟦250 ,000⟧ a year.", "Fines are capped at £250,000 a year."),
        bad("It cost $⟦3. 4⟧ million, or ⟦0. 02⟧ of it.", "It cost $3.4 million, or 0.02 of it."),
        bad("It cost $⟦2. 60⟧ a litre.", "It cost $2.60 a litre."),
        bad("A crowd of about ⟦31, 400⟧ watched.", "A crowd of about 31,400 watched."),
        bad("It is to cost €⟦900 000⟧ a year.", "It is to cost €900,000 a year."),
        bad("It begins at ⟦18. 30⟧ and ends by ⟦22. 15⟧.", "It begins at 18.30 and ends by 22.15."),
        bad("Some ⟦1 250 000⟧ people left.", "Some 1,250,000 people left."),
        bad("Born there in ⟦19 32⟧, he left.", "Born there in 1932, he left."),
        bad("It was shut in March ⟦202 3⟧, after ⟦47 .218⟧ visits.", "It was shut in March 2023, after 47,218 visits."),
        bad("It grew by ⟦3. 5⟧ tonnes, to ⟦600 000⟧.", "It grew by 3.5 tonnes, to 600,000."),
        bad("At least ⟦3, 500⟧, he said, left.", "At least 3,500, he said, left."),
        bad("More than ⟦1, 400⟧ people came.", "More than 1,400 people came."),
        good("On page 3, 300 words; aged 18, 200 of them; call 555 111 today, flight 12 400 people."),
        good("She made breaks of 137, 121 and 106."),
        good("The 14 800 shells were worth R6,2 million."),
        good("On July 4, 300 people came; in 2019, 200 did."),
        good("A .45-caliber pistol, 12 .22 rifles. 9 men were held."),
    ],
    specificity=1,
)
def space_inside_number(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the comma or the point of a number.

    Engines cut numbers into tokens at the mark and join them again with a space.
    """
    start, end = match.span("gap")
    text = document.text
    if match["gap"] == " " and _RAND.search(text):
        return
    groups = match.group().split(" ")
    if match["gap"] == " " and len(groups) > 2:
        yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), ",".join(groups))))
        return
    calibre = match["gap"] == " ." and text[end : end + 2] in ("22", "45", "38", "44", "50")
    if calibre and text[match.start() - 1 : match.start()] not in ("$", "£", "€"):
        return  # 12 .22 rifles
    digits = text[match.start() : start] + text[end : match.end()]
    year = digits.isdigit() and len(digits) == 4 and digits[:2] in ("19", "20") and match.end() - end < 3
    word = (text[max(0, match.start() - 12) : match.start()].split() or [""])[-1]
    labelled = word[:1].isupper() and word not in ("Rs", "INR", "USD", "EUR")
    if match["gap"] == ". " and labelled and text[end : match.end()] != "0":
        return  # see Annex 3. 5 of them are new; but Opera 8. 0
    doubtful = match["gap"] in (", ", " ") and not year and not text.startswith("000", end) and word != "than"
    if doubtful and (labelled or word.lower() in facts(document).words("before-number")):
        return  # on July 4, 300 people
    thousands = text[end : end + 3].isdigit() and match["gap"] in (" ", " .")
    comma = "," if thousands else match["gap"].strip()
    yield Finding(match.start(), match.end(), safe(Edit(start, end, comma)))
