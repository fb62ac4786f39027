"""A speech dash before a quotation mark at the start of a paragraph: – “They."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    safe,
    unsafe,
)
from mtcheck.text.quoted import is_quoted

_DASHES = "-–—−―"
_SPACED = tuple(f"{dash} " for dash in _DASHES)
_AFTER_STOP = Pattern(r"(?<=[.!?] )[-–−―] [“\"](?=\p{Lu})", linear=True)
_AFTER_COMMA = Pattern(r"(?<=, )[“\"][-–−―] (?=\p{Lu})", linear=True)
_BEFORE_SENTENCE = Pattern(r"(?<=[.!?][”\"] )(?P<dash>[-–−―] )(?P<first>\p{Lu}\p{Ll}*) \p{Ll}", linear=True)
_SIGNING = frozenset("A".split())
_MARKS = ("“", '"', "‘", "«", "„")


def candidates(document: Document) -> Iterator[Span]:
    """The paragraphs that begin with a dash and a quotation mark, or with a mark and a spaced dash."""
    text = document.text
    starters = facts(document).starters
    for match in _BEFORE_SENTENCE.finditer(text):
        if match["first"] in starters and match["first"] not in _SIGNING:
            yield Span(match.start("dash"), match.end("dash"))
    for match in _AFTER_COMMA.finditer(text):
        yield Span(match.start(), match.end())
    for match in _AFTER_STOP.finditer(text):
        yield Span(match.start(), match.end())
    for block in document.blocks:
        if text[block.start] in _DASHES and block.kind is not BlockKind.CODE:
            mark = block.start + 1 + (text[block.start + 1 : block.start + 2] == " ")
            if text[mark : mark + 1] in _MARKS:
                yield Span(block.start, mark + 1)
        elif (
            text[block.start] in _MARKS
            and text[block.start + 1 : block.start + 3] in _SPACED
            and text[block.start + 3 : block.start + 4].isupper()
        ):
            yield Span(block.start, block.start + 3)


@check(
    "dash-before-quotation",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="The dash before the quotation is another language’s.",
    on=candidates,
    examples=[
        bad("It rained.\n\n⟦– “⟧They are wet,” he said.", "It rained.\n\n“They are wet,” he said."),
        bad('It rained.\n\n⟦"- ⟧They are wet," he said.', 'It rained.\n\n"They are wet," he said.'),
        bad('It rained. ⟦− "⟧They are wet," he said.', 'It rained. "They are wet," he said.'),
        bad("“They are wet.” ⟦- ⟧In the hall it was dry.", "“They are wet.” In the hall it was dry."),
        bad("One shouted, ⟦“- ⟧Nobody move!” It was late.", "One shouted, “Nobody move!” It was late."),
        good("“They are wet.” – Ada Pym, who saw them."),
        good("“I know,” she said.\n\n“– is that they run,” he ended."),
        good("It rained.\n\n“They are wet,” he said – “all of them.”"),
    ],
    confidence=0.9,
)
def dash_before_quotation(place: Span, document: Document) -> Iterator[Finding]:
    """A speech dash before a quotation mark.

    Russian, Polish, French and Spanish open direct speech with a dash, and the engine adds the mark of English.
    """
    items = sum(block.kind is BlockKind.LIST_ITEM for block in document.blocks)
    if items < 3:
        marked = document.text[place.start] in _MARKS
        ends = place.end - (document.text[place.end - 1] in _MARKS)
        start, end = (place.start + 1, place.end) if marked else (place.start, ends)
        make = safe if not marked or is_quoted(document, place.end) else unsafe
        yield Finding(place.start, place.end, make(Edit(start, end, "")))
