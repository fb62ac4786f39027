"""Another language’s speech dash beside a quotation mark: – “They, or “– They."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    pattern,
    safe,
    unsafe,
)
from mtcheck.text.quotations.quoted import is_quoted

_DASHES = "-–—−―"
_SPACED = tuple(f"{dash} " for dash in _DASHES)
_within = pattern(
    r"(?<=[.!?] )[-–—−―] [“\"](?=\p{Lu})"
    r"|(?<=[,.!?] )[“\"][-–−―] (?=\p{Lu})"
    r"|(?<=\p{Ll}[.!?] )[−―] (?=\p{Lu}\p{Ll})"
    r"|(?<=[.!?][”\"] )[-–−―] (?=(?P<sentence>\p{Lu}\p{Ll}*) \p{Ll})",
    near=tuple(
        form.replace("-", dash)
        for form in (" - “A", ' - "A', " “- A", ' "- A', "” - A", '" - A', ". - A")
        for dash in "-–—−―"
    ),
)
DATELINE = 45
"""Code points of a paragraph among which a dateline ends."""

_MARKS = ("“", '"', "‘", "«", "„")


def candidates(document: Document) -> Iterator[Span]:
    """The dashes beside a mark at a paragraph’s start, after a stop or a comma, or between quotation and sentence."""
    text, starters = document.text, facts(document).starters
    for match in _within(document):
        sentence = match["sentence"]
        begins = text.rfind("\n", 0, match.start())
        if match.group()[0] == "—" and match.start() - begins < DATELINE and text[begins + 1] not in _MARKS:
            continue  # LUND, Calif. — “They are wet,”
        if sentence is None or (sentence in starters and sentence != "A"):  # “...” – A reader
            yield Span(*match.span())
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
        bad(
            "“No,” he said. ⟦“– ⟧They are wet.” It was late. ⟦− ⟧Nobody came.",
            "“No,” he said. “They are wet.” It was late. Nobody came.",
        ),
        bad("One shouted, ⟦“- ⟧Nobody move!” It was late.", "One shouted, “Nobody move!” It was late."),
        bad(
            "“They have all been in the old hall since May,” he said. ⟦— “⟧Nobody came.”",
            "“They have all been in the old hall since May,” he said. “Nobody came.”",
        ),
        bad(
            "It rained.\n\n“They are wet,” he says. ⟦— “⟧Nobody came.”",
            "It rained.\n\n“They are wet,” he says. “Nobody came.”",
        ),
        good("LUND, Calif. — “They are wet,” he said."),
        good("“They are wet.” – Ada Pym, who saw them."),
        good("“I know,” she said.\n\n“– is that they run,” he ended."),
        good("It rained.\n\n“They are wet,” he said – “all of them.”"),
    ],
    confidence=0.9,
)
def dash_before_quotation(place: Span, document: Document) -> Iterator[Finding]:
    """A speech dash before, inside or after a quotation mark.

    Russian, Polish, French and Spanish open direct speech with a dash, and divide it with one from what is told
    about it; the engine adds the mark of English.
    """
    items = sum(block.kind is BlockKind.LIST_ITEM for block in document.blocks)
    if items < 3:
        marked = document.text[place.start] in _MARKS
        ends = place.end - (document.text[place.end - 1] in _MARKS)
        start, end = (place.start + 1, place.end) if marked else (place.start, ends)
        make = safe if not marked or is_quoted(document, place.end) else unsafe
        yield Finding(place.start, place.end, make(Edit(start, end, "")))
