"""Space between a bracket and the words it encloses."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, safe, shapes


@check(
    "space-inside-brackets",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside the bracket.",
    on=shapes("( ", "[ ", " )", " ]"),
    examples=[
        bad("She won the third set ⟦( t⟧he second of the day).", "She won the third set (the second of the day)."),
        bad("The team (11-⟦9 )⟧ plays on Monday.", "The team (11-9) plays on Monday."),
        good("Bring a net :) or do not."),
        good("The options are: 1 ) stay, 2 ) go."),
    ],
)
def space_inside_brackets(at: Span, document: Document) -> Iterator[Finding]:
    """A space after an opening or before a closing bracket.

    Brackets stand close to what they enclose; the space is left by a tokenizer.
    """
    text = document.text
    if text[at.start] in "([":
        end = at.end
        while end < len(text) and text[end] in " \t\u00a0":
            end += 1
        if end < len(text) and text[end] != "\n":
            yield Finding(at.start, end + 1, safe(Edit(at.start + 1, end, "")))
        return
    start = at.start
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    opening = "(" if text[at.end - 1] == ")" else "["
    block = document.block_at(at.start)
    opened = block is not None and text.count(opening, block.start, start) > text.count(
        text[at.end - 1], block.start, start
    )
    if opened and not text[start - 1].isspace():
        yield Finding(start - 1, at.end, safe(Edit(start, at.end - 1, "")))
