"""A semicolon or colon at the end of a quotation or paragraph: “Why;”"""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, facts, good, pattern

WORDS = 5
"""Words of a paragraph that may have lost its end: fewer are an address or a salutation."""


_SPEAKER = 40
"""Code points in which a speech tag names who spoke."""

_VERSE = 60
"""Code points of a line of a poem at most."""


@check(
    "semicolon-at-end",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="No sentence ends with this mark.",
    on=pattern(
        r"(?<=\p{L})[;](?=[”\"](?:\s|$))|(?<=\p{Ll}{3}),(?=[”\"][ \t]*(?:\n\n[\p{Lu}“\"]|\Z))"
        r"|(?<=\p{Ll}{3})(?:[,;](?=[ \t]*\n\n\p{Lu}|\s*\Z)|;(?=[ \t]*\n\n[“\"‘]))",
        near=("a;", "a,\n", "a, \n", "a,”\n", 'a,"\n'),
    ),
    examples=[
        bad("“Why should we believe hi⟦m;⟧” he asked. “Why?”"),
        bad("The mayor left the hall by the back door⟦,⟧\n\nNobody saw her go. It rained."),
        bad("“It groans all night, and there is only water⟦,⟧”\n\nNobody saw her go. It rained."),
        good("I must not run in the school yard,\n\nI must not run by the sea or here,\n\nI wrote it out for her."),
        good("They want:\n\n- bread;\n- peace;\n\nand more. “It is so: we go”; then she left."),
    ],
    confidence=0.9,
)
def semicolon_at_end(match: Any, document: Document) -> Iterator[Finding]:
    """A semicolon at the end of a quotation, or a comma or semicolon at the end of a paragraph.

    Greek writes its question mark so; elsewhere the sentence that went on is lost, or the mark is the source's.
    """
    start = match.start()
    block = document.block_at(start)
    if block is None or document.text.count(" ", block.start, block.end) < WORDS:
        return  # Dear reader,
    beside = (document.block_at(block.start - 3), document.block_at(block.end + 2))
    if any(one and one.end - one.start < _VERSE and document.text[one.end - 1] in ",;" for one in beside):
        return  # a verse and the next
    following = document.text[block.end : block.end + _SPEAKER].split()
    if not facts(document).speech_verbs.isdisjoint(word.strip(".,") for word in following):
        return  # its speech tag stands in the next paragraph
    if document.text[start] == ";" and document.text[start + 1 : start + 2] in '”"':
        start -= 1
    yield Finding(start, match.end())
