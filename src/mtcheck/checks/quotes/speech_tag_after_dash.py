"""A speech tag left with the dash of another language: finals,-quotes."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Fix, Pattern, bad, check, facts, good, pattern, unsafe
from mtcheck.text.speech import speech_tag_at


@check(
    "speech-tag-after-dash",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The dash before this speech tag is another language's; the quotation marks may be lost.",
    on=pattern(
        r"(?:(?P<closed>[,!?…][\"”’»]|[\"”’»],) ?|[,!?…] ?|[\"”] )(?P<dash>[-–—−] ?)(?P<word>\p{L}+)",
        near=tuple(mark + space + dash for mark in ',!?…"”’»' for space in ("", " ") for dash in "-–—−"),
    ),
    examples=[
        bad("We will be in the final⟦s,-quotes⟧ the daily."),
        bad("The team is gla⟦d, - writes⟧ the paper on Monday."),
        bad(
            '"It is not the boats they wan⟦t", - Lund⟧ said, "but the harbour."',
            '"It is not the boats they want," Lund said, "but the harbour."',
        ),
        good("They came, they saw - said one of them - and they left."),
        good("He was late - as ever - and tired."),
    ],
)
def speech_tag_after_dash(match: Any, document: Document) -> Iterator[Finding]:
    """A comma and a dash before a speech tag.

    Russian, Ukrainian, Polish and others set direct speech between dashes: `, — said he`. In English the speech stands
    between quotation marks, and no dash before the tag.
    """
    language = facts(document)
    following = document.text[match.end() : match.end() + 30].split()[:1]
    pronoun = match["word"] in language.pronouns and following and following[0] in language.speech_verbs
    tagged = bool(match["closed"]) and "," in match["closed"] and _is_tag(document, match.end("dash"))
    if pronoun or tagged or match["word"] in language.speech_verbs | {"quotes", "quoted", "believes", "thinks"}:
        yield Finding(match.start() - 1, match.end(), _mended(match))


def _is_tag(document: Document, start: int) -> bool:
    """Whether somebody says it after the dash, and not what would stand between two: – Ann said so –."""
    return speech_tag_at(document, start - 1) and not _DASH.search(document.text, start, start + _NEAR)


def _mended(match: Any) -> tuple[Fix, ...]:
    """The comma inside the closing mark, without the dash, where the mark is left."""
    closed = match["closed"]
    if not closed:
        return ()
    mark, stop = sorted(closed, key=",!?…".__contains__)
    return unsafe(Edit(match.start(), match.start("word"), f"{stop}{mark} "))


_DASH = Pattern(r" [-–—−] ", linear=True)
_NEAR = 60
"""Code points in which a second dash makes of a tag an insertion."""
