"""Space between a bracket and the words it encloses."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, safe, shapes

SHORT = 60
"""Code points within which both brackets are seen at once, and reported as one."""


@check(
    "space-inside-brackets",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside the bracket.",
    on=shapes("( ", "[ ", " )", " ]"),
    examples=[
        bad("He keeps a goat ⟦( t⟧he last of nine).", "He keeps a goat (the last of nine)."),
        bad("The club (14-⟦6 )⟧ sings on Monday.", "The club (14-6) sings on Monday."),
        bad("The club ⟦( 14-6 )⟧ sings on Monday.", "The club (14-6) sings on Monday."),
        bad("The town of Oslo⟦( f⟧ormerly Kristiania) grows.", "The town of Oslo (formerly Kristiania) grows."),
        bad("The town (formerly Kristiani⟦a )⟧grows.", "The town (formerly Kristiania) grows."),
        good("It is a list: [ ] call the mayor, [x] call the clerk ( )."),
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
        if end == len(text) or text[end] in "\n)]":
            return  # - [ ] Call the mayor.
        glued = text[at.start - 1 : at.start].isalnum()  # the space stands on the wrong side: Posen( the city)
        edit = Edit(at.start, end, " " + text[at.start]) if glued else Edit(at.start + 1, end, "")
        closing = _closing_after(text, end)
        if closing is None:
            yield Finding(at.start, end + 1, safe(edit))
        else:
            yield Finding(at.start, closing.end, safe(edit, Edit(closing.start, closing.end - 1, "")))
        return
    start = at.start
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    opening = "(" if text[at.end - 1] == ")" else "["
    block = document.block_at(at.start)
    if _opens_with_space(text, text.rfind(opening, 0, start), start):
        return  # reported with its opening bracket
    opened = block is not None and text.count(opening, block.start, start) > text.count(
        text[at.end - 1], block.start, start
    )
    if opened and not text[start - 1].isspace():
        glued = text[at.end : at.end + 1].isalnum()
        edit = Edit(start, at.end, text[at.end - 1] + " ") if glued else Edit(start, at.end - 1, "")
        yield Finding(start - 1, at.end, safe(edit))


def _closing_after(text: str, start: int) -> Span | None:
    """The space and the closing bracket that end a short bracket, begun at `start` with a space, too."""
    end = start
    while end < len(text) and end - start < SHORT and text[end] not in "()[]\n":
        end += 1
    if end == len(text) or text[end] not in ")]" or text[end - 1] not in " \t\u00a0":
        return None
    return Span(start + len(text[start:end].rstrip()), end + 1)


def _opens_with_space(text: str, opening: int, end: int) -> bool:
    return opening >= 0 and text[opening + 1] in " \t\u00a0" and _closing_after(text, opening + 1) is not None
