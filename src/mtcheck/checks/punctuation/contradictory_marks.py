"""Two marks where one belongs: `..`, `,,`, `.,`, `;.`."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    pattern,
    safe,
    token_at,
    unsafe,
)

LONG = 6
"""Letters from which an unknown word before a stop is hardly an abbreviation, as unch., is."""

MARKS = (
    *(first + second for first in ".,;:" for second in ".,;:"),
    *(first + " " + second for first in ",;:" for second in ".,;:"),
    *(first + second for first in "?!" for second in ".,;"),
    *(".?", ".!", "….", "?..", "!..", ". , A", "? , A", "! , A", ".- A", "a;/ A", "a,/ A", ". . . .", "........"),
)
"""The pairs of marks that are looked at."""


@check(
    "contradictory-marks",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="Two punctuation marks where one belongs.",
    on=pattern(
        r"(?<=[\p{L}\p{N}\")”’\]% ])(?<![.,;:])"
        r"(?:[?!]\.\.|\.\.|[,;:][ ]?[.,;:]|\.[,;:]|[?!]{1,3}[.,;]|\.[?!]| ?\.\.\. \.|…\.{2,}"
        r"|(?<=\p{Ll}) \.\.(?= \p{Ll}))(?![.,;:?!)\p{L}\d/-])"
        r"|(?<=\p{L})[,;]/(?= \p{Lu})"
        r"|(?<=[.!?] ),(?= \p{Lu})|(?<=\p{L})\.-(?= \p{Lu})|(?<=\p{L})(?: ?\.){7,}",
        near=MARKS,
    ),
    examples=[
        bad(
            "She asked the clerk to bring his lam⟦p..⟧ Then it rained.",
            "She asked the clerk to bring his lamp. Then it rained.",
        ),
        bad(
            "The fair paid for a new roo⟦f.,⟧ She had hoped for two.",
            "The fair paid for a new roof. She had hoped for two.",
        ),
        bad("Some fed the horse⟦s;;⟧ others swept.", "Some fed the horses; others swept."),
        bad(
            "They had lost i⟦t!!.⟧ Then it rained. It is ove⟦r ... .⟧ They left.",
            "They had lost it! Then it rained. It is over ... They left.",
        ),
        bad("It was a lotter⟦y…..⟧ We lost it.", "It was a lottery… We lost it."),
        bad("“Leave earl⟦y?,⟧” she said.", "“Leave early?” she said."),
        bad(
            "It rained. ⟦,⟧ He left. ORS⟦A.-⟧ Who will⟦?..⟧ They left⟦. . . . . . . .⟧ It did.",
            "It rained. He left. ORSA – Who will? They left. It did.",
        ),
        bad("They want cash⟦;/⟧ Lorries wait.", "They want cash. Lorries wait."),
        good("At 9 a.m., the U.S., Apple Inc., Yahoo!, Jr., etc.; “Who’s Afraid?”, a play."),
        good("He signed one letter “l. f.,” and the rest “l.,” as his aunt did."),
        good("On Tues., wheat was unch.; the avg., viz. $4, held."),
        good("Well ... perhaps.... What?! No!! The .., operator"),
    ],
)
def contradictory_marks(match: Any, document: Document) -> Iterator[Finding]:
    """Two punctuation marks where one belongs.

    One comes from the source sentence, the other from the engine or from joining segments. After an abbreviation both
    are right, and a title or a name may end in a mark (`Yahoo!,`).
    """
    text, marks = document.text, match.group()
    start, end = match.span()
    if marks in (",", ".-", ";/", ",/", "?..", "!..") or len(marks) > LONG:
        yield _debris(marks, start, end)
        return
    token = token_at(text, max(0, start - 1))
    before = text[token.start : start].strip("“”\"'‘’([")
    if is_address(before) or "&" in before or (text[start - 1 : start] == " " and "..." not in marks):
        return
    if (marks[0] == "." and marks[1] in ",;:?!") or marks == "..":
        word = before.rsplit("-", 1)[-1]
        if (
            "." in word
            or (word.isupper() and len(word) < 4)
            or {word, word.capitalize()} & facts(document).abbreviations
            or (len(word) == 1 and (word.isupper() or _is_initial(text, start - 1)))
            or (1 < len(word) < LONG and word.islower() and not lexicon(document.language).knows(word))
        ):
            if marks == ".." and not text[end : end + 1].strip():
                yield Finding(start - 1, end, unsafe(Edit(start, end, ".")))
            return
    if (
        marks in ("?,", "!,")
        and before[:1].islower()
        and text[end : end + 1] in ('"', "”")
        and text[end + 1 : end + 3].strip().islower()
    ):
        yield Finding(start - 1, end, unsafe(Edit(end - 1, end, "")))  # “Leave early?,” she said.
        return
    if marks[0] in "?!" and len(marks) == 2 and (before[:1].isupper() or marks[1] in ",;" or text[start - 1] in '”"’'):
        return
    keep = "…" if marks[0] == "…" else marks[:-2] if "..." in marks else _keep(text, marks, end)
    goes_on = marks == ".." and text[end : end + 2].lstrip()[:1].islower()  # perhaps neither stop
    make = unsafe if goes_on or keep is None or marks in ("!.", "!!.", "!!!.") else safe  # excited, or a slip
    yield Finding(start - 1, end, make(Edit(start, end, keep or marks[0])))


def _debris(marks: str, start: int, end: int) -> Finding:
    """A comma between two sentences, a stop and a hyphen after a dateline, a run of stops, and a mark before two."""
    if marks == ",":
        return Finding(start, end, safe(Edit(start - 1, end, "")))
    if marks[-1] == "/":
        return Finding(start, end, unsafe(Edit(start, end, ".")))
    if marks == ".-":
        return Finding(start - 1, end, unsafe(Edit(start, end, " –")))
    return Finding(start, end, unsafe(Edit(start, end, marks[0])))


def _is_initial(text: str, at: int) -> bool:
    """Whether one small letter before a stop is an initial: of others with a space (a. k. a.), or all that is cited."""
    letter = text[max(0, at - 4) : at - 2].strip("“‘\"'( ")
    return (len(letter) == 1 and letter.isalpha() and text[at - 2 : at] == ". ") or text[at - 1 : at] in tuple("“‘\"'")


def _keep(text: str, marks: str, end: int) -> str | None:
    """The mark that is right: the same twice, a stop before a capital or at the end, else not certain."""
    marks = marks.replace(" ", "")
    if marks[0] == marks[1] or marks[0] in "?!":
        return marks[0]
    rest = text[end : end + 3].strip()
    if "." in marks and (not rest or rest[0].isupper() or rest[0] in '“"‘”’'):
        return "."
    return None
