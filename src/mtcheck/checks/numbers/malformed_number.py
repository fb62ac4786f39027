"""A number whose marks or parts make no number: 1.5,000,000, $1.4.million, 1,2000, 1.2E+06, 20132014, 51/2 hours."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, pattern, unsafe
from mtcheck.text.frames import frames

_marked = pattern(
    r"(?<![\w.,/-])(?P<currency>[$£€¥])?(?:(?P<mixed>\d{1,3}\.\d{1,3}(?:,\d{3})+)"
    r"|(?P<long>[1-9]\d{0,2}(?:,\d{3})*,(?:\d{4,}|\d{3},\d{4,}))"
    r"|\d[\d,]*(?:\.\d+)?(?P<stop>\.) ?(?:million|billion|trillion|percent|per cent)\b)(?![\d_]|[.,:/]\d|-\d)",
    near=("0.0,0", "0.00,0", "0.000,0", "0,0000", "0.a", "0. a"),
    reach=30,
)
_of_programs = pattern(
    r"(?<![\w.,/-])(?:\d\.\d+E[+-]\d{2}|[$£€]?\d{1,3}(?:,000){5,}"
    r"|(?:19|20)\d\d(?:19|20)\d\d(?= (?:season|campaign|school|academic|financial|budget|winter)\b)"
    r"|(?<=\b(?:in|for|of|between|from|the) )(?:19|20)(?P<one>\d\d)(?:19|20)(?P<other>\d\d)(?= \p{Ll})"
    r"|[$£€]\d[\d.]*,[-–—](?= |$|\.)"
    r"|(?<=\b(?:in|since|of|until|from) )0000|\d{1,3}(?:,\d{3}){2,} (?:million|billion)(?= \p{Ll})"
    r"|\d(?:\.\d+)? ?[x×] ?10[1-9]\d?(?= (?!mm|cm|m\b|metres|meters|feet)\p{Ll})"
    r"|1/(?:2|4|8|16)(?: of the |[ -])finals?"
    r"|(?<!\p{Sc})US\d[\d.,]* (?:million|billion)"
    r"|\d{1,2}(?P<fraction>[13]/[234])(?= (?:hours?|years?|months?|weeks?|days|miles|inches|feet|cups|pounds)\b)"
    r"|(?<=\b(?:win|won|lost|losing|winning|lose|victory|draw|(?:beat|beating|defeated) \p{Lu}\p{L}+) )"
    r"0?\d-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?![\w/])",
    near=(
        "0A+0",
        "0A-0",
        "0,000,000,000,000,000",
        "0,000,000 a",
        "00000000 a",
        "a 0000",
        "0,-",
        "0,–",
        "0,—",
        "0 a 000",
        "0a000",
        "0 × 000",
        "0/0 a",
        "0/00 a",
        "0/0-a",
        "AA0",
        "0-Aaa",
    ),
    reach=30,
)
_amounts = frames(
    "euros dollars pounds francs yen rubles roubles rupees".split(),
    Pattern(r" (?:million|billion)\b", linear=True),
)
_ten = frames(("ten",), Pattern(r" thousand\b", linear=True))
_stacked = frames(("trillion", "billion"), Pattern(r" \d[\d,.]* (?:billion|million)\b", linear=True))
_NOTHING = Pattern(r"(?<![\w.,-])[$£€]?0 $", linear=True)
_magnitudes = frames(("million", "billion"), Pattern(r"(?![\p{L}-])", linear=True))
_FIGURE = Pattern(r"\d[\d.,]* $", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit | None]]:
    """The numbers with marks or parts that make none: start, end, and what mends them."""
    text = document.text
    for match in _marked(document):
        stop = match.start("stop")
        if match["stop"]:
            gap = "" if text[stop + 1] == " " else " "
            yield match.start(), match.end(), Edit(stop, stop + 1, gap)
        elif match["mixed"] or match["currency"] or text[match.end() : match.end() + 2].strip(" ").islower():
            yield match.start(), match.end(), None
    for match in _of_programs(document):
        at = match.start("fraction")
        yield match.start(), match.end(), Edit(at, at, " ") if match["fraction"] else None
    for find, before in ((_amounts, _FIGURE), (_ten, _FIGURE), (_stacked, _FIGURE), (_magnitudes, _NOTHING)):
        for start, after in find(document):
            if number := before.search(text, max(0, start - 12), start):
                yield number.start(), after.end(), None


@check(
    "malformed-number",
    family="numbers",
    category=Category.LOCALE,
    message="The marks in the number make none.",
    on=candidates,
    specificity=1,
    examples=[
        bad("It carried ⟦1.5,000,000⟧ people and ⟦12,0000⟧ parcels."),
        bad("It cost ⟦$1.4.million⟧ or ⟦12. percent⟧.", "It cost $1.4 million or 12 percent."),
        bad("They lost in the ⟦1/4 finals⟧, a boat of ⟦US55 million⟧ being at the pier."),
        bad("It burned ⟦1.2E+06⟧ hectares for ⟦51/2⟧ hours, and they won ⟦02-Jan⟧."),
        bad("It cost ⟦3 euros million⟧ in the ⟦20132014⟧ season, ⟦0 million⟧ or ⟦$3,000,000,000,000,000,000⟧."),
        bad("Pumps cost ⟦€25,-⟧ a day."),
        bad("It was built in ⟦0000⟧ for ⟦480,000,000 million⟧ euros, says the archive for ⟦20152019⟧ in Lund."),
        bad("More than ⟦12 ten thousand⟧ people paid ⟦3 trillion 200 billion⟧ won."),
        good("He won 2-1 in May, at 11/2 odds; the 4 x 100 relay was on 2013-2014 and the 10 million cost 0."),
        good("It carried 1,500,000 people in 2012. Millions came. See 1,2-dioxin, 12,000 and 1.50, 3,000."),
        good("The coordinates are 51.507,0.128; see 24,2015,12."),
    ],
    confidence=0.9,
)
def malformed_number(found: tuple[int, int, Edit | None], _: Document) -> Iterator[Finding]:
    """A number with a stop before commas, with four digits after a comma, or with a stop before million.

    Engines change the separators of a number in part, put a stop where they take one for the end of a sentence, and
    millions behind the currency; spreadsheets make dates of scores and powers of large numbers, and pages lose dashes,
    fractions, signs and raised figures; French and Russian have a figure in their quarter-finals.
    """
    start, end, edit = found
    yield Finding(start, end, unsafe(edit) if edit else ())
