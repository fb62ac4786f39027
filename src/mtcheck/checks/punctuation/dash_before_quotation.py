"""A speech dash before a quotation mark at the start of a paragraph: – “They."""

from collections.abc import Iterator

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Span, bad, check, good, safe

_DASHES = "-–—−―"


def candidates(document: Document) -> Iterator[Span]:
    """The paragraphs that begin with a dash and a quotation mark."""
    text = document.text
    for block in document.blocks:
        if text[block.start] in _DASHES and block.kind is not BlockKind.CODE:
            mark = block.start + 1 + (text[block.start + 1 : block.start + 2] == " ")
            if text[mark : mark + 1] in ("“", '"', "‘", "«", "„"):
                yield Span(block.start, mark + 1)


@check(
    "dash-before-quotation",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="The dash before the quotation is another language’s.",
    on=candidates,
    examples=[
        bad("It rained.\n\n⟦– “⟧They are wet,” he said.", "It rained.\n\n“They are wet,” he said."),
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
        yield Finding(place.start, place.end, safe(Edit(place.start, place.end - 1, "")))
