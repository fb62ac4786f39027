"""A speech tag left with the dash of another language: finals,-quotes."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, facts, good, pattern


@check(
    "speech-tag-after-dash",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The dash before this speech tag is another language's; the quotation marks may be lost.",
    on=pattern(
        r"(?:[,!?…][\"”’»]? ?|[\"”] )[-–—−] ?(?P<word>\p{L}+)",
        near=tuple(mark + space + dash for mark in ',!?…"”’»' for space in ("", " ") for dash in "-–—−"),
    ),
    examples=[
        bad("We will be in the final⟦s,-quotes⟧ the daily."),
        bad("The team is gla⟦d, - writes⟧ the paper on Monday."),
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
    if pronoun or match["word"] in language.speech_verbs | {"quotes", "quoted", "believes", "thinks"}:
        yield Finding(match.start() - 1, match.end())
