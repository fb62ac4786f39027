"""The stop of another language's ordinal numbers: 14. March, 38. minute."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, pattern, safe, unsafe
from mtcheck.text.grammar.inflection import ordinal
from mtcheck.text.variety import american


@check(
    "stop-after-ordinal",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="The stop after the number is that of another language’s ordinals.",
    on=pattern(
        r"(?<=(?P<before>\p{L}+) )(?P<number>\d{1,3})(?:st|nd|rd|th)?"
        r"(?P<stop>\.) (?P<word>\p{Lu}\p{Ll}{2,8}|\p{Ll}+)(?![\p{L}\p{N}])",
        near=("0. A", "0. a", "0aa. a"),
        reach=24,
    ),
    examples=[
        bad("It begins on ⟦14. March⟧ in Bergen.", "It begins on 14 March in Bergen."),
        bad(
            "The U.S. trial begins on ⟦3. May⟧ 2027, Mr. Hale said.",
            "The U.S. trial begins on May 3, 2027, Mr. Hale said.",
        ),
        bad("She scored in the ⟦38. minute⟧ of it.", "She scored in the 38th minute of it."),
        bad(
            "It fell for the ⟦3. time⟧ in the ⟦2. Brigade⟧.",
            "It fell for the 3rd time in the 2nd Brigade.",
        ),
        bad("She scored in the ⟦81st. minute⟧ of it.", "She scored in the 81st minute of it."),
        bad("It is a church of the ⟦17. Century⟧.", "It is a church of the 17th Century."),
        bad("It took him ⟦11. days⟧ to come."),
        good("He was 19. March was cold. See No. 12. The rest is on p. 14. May I?"),
    ],
    confidence=0.9,
    specificity=2,
)
def stop_after_ordinal(match: Any, document: Document) -> Iterator[Finding]:
    """A stop that makes an ordinal of a number, as in German, Danish, Norwegian, Czech, Finnish and Turkish (CLDR).

    Before a month it is left out in English; before a noun it is th, st, nd or rd.
    """
    language, text = facts(document), document.text
    word, before, number = match["word"], match["before"].lower(), match["number"]
    stop, end = match.span("stop")
    if word in language.months:
        dated = before in language.words("before-date") or text[match.end() : match.end() + 5].strip()[:4].isdigit()
        if dated and int(number) <= 31:
            yield Finding(match.start(), match.end(), safe(_dated(match, document, stop)))
    elif (word in language.words("counted") and before in language.words("before-ordinal")) or (
        before in _POINTING and int(number) > 0 and ((word.islower() and len(word) > 2) or word in _TROOPS)
    ):
        yield Finding(match.start(), match.end(), safe(Edit(match.start("number"), end, ordinal(int(number)))))
    elif word.islower() and len(word) > 3 and word.endswith("s") and before not in language.abbreviations:
        yield Finding(match.start(), match.end(), unsafe(Edit(stop, end, "")))


_TROOPS = frozenset("Brigade Division Army Battalion Regiment Corps Infantry Congress Fleet Century".split())
_POINTING = frozenset("the his her their its our my".split())
"""Words with a number after them that end no sentence."""


def _dated(match: Any, document: Document, stop: int) -> Edit:
    """The day without its stop, in American texts after the month."""
    if american(document) <= 0:
        return Edit(stop, stop + 1, "")
    comma = "," if document.text[match.end() + 1 : match.end() + 5].isdigit() else ""
    return Edit(match.start("number"), match.end(), f"{match['word']} {match['number']}{comma}")
