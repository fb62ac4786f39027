"""A space beside the colon, hyphen or slash of a time, a score or a ratio: 23: 45, 3 :2, 50 -48."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, pattern, safe
from mtcheck.text.scores import is_score, mark_of_scores
from mtcheck.text.words import word_before

_MERIDIEMS = (" a.m.", " p.m.", " am", " pm", " GMT", " BST")


@check(
    "space-in-score-or-time",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside a score or a time.",
    on=pattern(
        r"(?<![\d:.,$£€/=+-])(?:"
        r"(?P<left>\d{1,2})(?P<gap>: )\d{2}:\d{2}"
        r"|(?P<left>\d{1,3})(?P<gap> / |(?: /(?=\d))|(?<=\d)/ )\d{1,3}"
        r"|(?P<left>\d{1,3})(?P<gap> ?: | :)(?P<colon>\d{1,3})(?:\.\d\d?)?(?:[ap]m\b)?"
        r"|(?P<left>\d{1,3})(?P<gap> [-–]|[-–] )\d{1,3}"
        r")(?![\d:]|[.,]\d|[-–:/]\w|\p{L}| ?(?:°|degrees|C\b|F\b))"
        r"|(?<![\d.,-] ?)(?P<sets>[0-7] [0-7](?:, [0-7] [0-7]){1,4})(?![\d-]|[.,]\d)"
        r"|(?<=\d ?)(?P<meridiem>[ap](?: \. ?|\. )m\.)",
        near=(
            *("0 0, 0 0", "a .a", "a. a.", "a . a", "0: 0", "0 :"),
            *("0 / 0", "0 /", "0/ 0", "0 -0", "0- 0", "0 –0", "0– 0"),
        ),
    ),
    examples=[
        bad("The match ended ⟦3: 2⟧ after extra time.", "The match ended 3-2 after extra time."),
        bad("The doors opened at ⟦23 :45⟧ on Friday.", "The doors opened at 23:45 on Friday."),
        bad("It rained.\n\n⟦2 :05⟧ p.m. The mayor is here.", "It rained.\n\n2:05 p.m. The mayor is here."),
        bad("The ward is open ⟦24 / 7⟧ from May.", "The ward is open 24/7 from May."),
        bad("They won ⟦3- 1⟧ at home, and ⟦50 -48⟧ away.", "They won 3-1 at home, and 50-48 away."),
        bad("She ran it in ⟦2: 21:09⟧ hours.", "She ran it in 2:21:09 hours."),
        bad("The doors opened at 9 ⟦a .m.⟧ on Friday.", "The doors opened at 9 a.m. on Friday."),
        bad("She won in ⟦31: 41.5⟧ minutes.", "She won in 31:41.5 minutes."),
        bad("The Hawks won ⟦112: 108⟧ at home.", "The Hawks won 112-108 at home."),
        bad("She won ⟦6 4, 7 5⟧ at home.", "She won 6-4, 7-5 at home."),
        good("They mixed it 3:2 at 23:45, 3 - 1 on aggregate, 4–2 and 6-3."),
        good("She read from John 3: 16 and from Romans 8: 1."),
        good("It rained.\n\nIt did.\n\n4 / 5"),
        good("There are two ways to win in 2019: 12 points, or luck."),
        good("It fell to -5 and then from 3 -5 degrees."),
    ],
    specificity=1,
)
def space_in_score_or_time(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the colon, the hyphen or the slash between two numbers.

    Engines cut scores, times and ratios into tokens at the mark and join them again with a space.
    """
    if sets := match["sets"]:
        start, end = match.span()
        right = ", ".join(each.replace(" ", "-") for each in sets.split(", "))
        yield Finding(start, end, safe(Edit(start, end, right)))
        return
    if match["meridiem"]:
        start = match.start("meridiem")
        yield Finding(start, match.end(), safe(Edit(start, match.end(), f"{match['meridiem'][0]}.m.")))
        return
    if word_before(document.text, match.start()) in facts(document).words("books-of-scripture"):
        return  # John 3: 16
    text, gap, left = document.text, match["gap"], match["left"]
    start, end = match.span("gap")
    block = document.block_at(start)
    if block and match.span() == (block.start, block.end):
        return  # how many stars a film is given: 4 / 5
    if match["colon"]:
        after = text[match.end() : match.end() + 1]
        ends = after in tuple(".,;)") or text[match.end("colon")] == "."  # in 31: 41, in 14: 39.29
        minutes = len(match["colon"]) == 2 and int(match["colon"]) < 60 and int(left) < (60 if ends else 24)
        high = min(int(left), int(match["colon"])) >= 50 and abs(int(left) - int(match["colon"])) < 60  # basketball
        score = high or (len(left) == 1 and len(match["colon"]) == 1 and after in " .,;\n)")
        word = (text[max(0, match.start() - 20) : match.start()].rsplit(maxsplit=1) or [""])[-1]
        counted = word[:1].isupper() and word.lower() in facts(document).words("counted")  # Round 7: 1
        numbered = block and match.start() == block.start and not text.startswith(_MERIDIEMS, match.end())
        if not (minutes or score) or counted or numbered:
            return  # a numbered line: "1: 20 things to know"
        if not minutes and is_score(text, match.start(), match.end()):
            yield Finding(match.start(), match.end(), safe(Edit(start, match.start("colon"), mark_of_scores(text))))
            return
    yield Finding(match.start(), match.end(), safe(Edit(start, end, gap.strip())))
