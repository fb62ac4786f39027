"""A mark that was dictated and is written as a word: brought their own chairs comma most of them old."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    unsafe,
    vocabulary,
)

_MARKS = {"comma": ",", "period": ".", "full stop": ".", "semicolon": ";", "question mark": "?"}
"""What is said, and what it stands for."""

_NAMES = frozenset("comma period semicolon full question".split())

_BEFORE_NOUN = frozenset(
    "serial final missing stray single long short same trial grace brief time difficult whole last first next".split()
)
"""Words after which a period is a time, and a comma a comma."""

_AROUND = Pattern(
    r"(?<=(?P<before>\p{Ll}{2,30}) )(?:(?P<inside>comma|semicolon) (?P<after>\p{Ll}+)"
    r"|(?P<end>period|full stop|question mark) (?P<after>\p{Lu}\p{Ll}*))\b"
)


def words(document: Document) -> Iterator[Any]:
    """The names of marks in mid-sentence, and those before a capital."""
    text = document.text
    for said in _MARKS.keys() if not _NAMES.isdisjoint(vocabulary(document)) else ():
        for at in find_all(text, f" {said} "):
            if match := _AROUND.match(text, at + 1):
                yield match


@check(
    "spoken-punctuation",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A punctuation mark is written as a word.",
    on=words,
    examples=[
        bad("They brought their chairs⟦ comma⟧ most of them old.", "They brought their chairs, most of them old."),
        bad("It ends in the fall⟦ period⟧ Her motion passed.", "It ends in the fall. Her motion passed."),
        good("A comma splice is a comma too many; the serial comma is one, dots and comma another."),
        good("It was a long period In the Night."),
    ],
    confidence=0.9,
)
def spoken_punctuation(match: Any, document: Document) -> Iterator[Finding]:
    """A mark that a speaker dictated, or a program of speech recognition wrote out."""
    language = facts(document)
    said, before = match["inside"] or match["end"], match["before"]
    if before in language.function_words or before in _BEFORE_NOUN:
        return
    if match["end"] and match["after"] not in language.words("closed-starters"):
        return
    start, end = match.start() - 1, match.start() + len(said)
    yield Finding(start, end, unsafe(Edit(start, end, _MARKS[said])))
