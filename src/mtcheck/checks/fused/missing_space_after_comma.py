"""No space after a comma, semicolon or colon."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    good,
    is_address,
    safe,
    shapes,
    token_at,
    unsafe,
)
from mtcheck.text.quotations.style import with_mark
from mtcheck.text.speech import speech_tag_at


@check(
    "missing-space-after-comma",
    family="fused",
    category=Category.PUNCTUATION,
    message="No space after the mark.",
    on=shapes("L,L", "L;L", "a:A", "a:a", "0,L", "L,0", "),L", "’,L", "”,L", "',L", '",L', "%,L", "0;L"),
    examples=[
        bad(
            "It was closed to farmer⟦s,l⟧ocal people and guests.", "It was closed to farmers, local people and guests."
        ),
        bad("The rules changed again in 201⟦9,s⟧he said.", "The rules changed again in 2019, she said."),
        good("He paid 1,000 at http://example.org/a,b and set x,y to a:b."),
        good("Read it at 10:30am, or in the C,D and E section."),
    ],
    specificity=1,
)
def missing_space_after_comma(at: Span, document: Document) -> Iterator[Finding]:
    """No space after a comma, semicolon or colon.

    The space is lost where segments or tags are joined.
    """
    text, mark = document.text, at.end - 2
    token = token_at(text, at.start)
    written = text[token.start : token.end]
    if is_address(written):
        return
    left = text[token.start : mark].strip("\"'“”‘’([")
    right = text[mark + 1 : token.end].strip("\"'“”‘’)].,;:!?")
    if text[mark] == ";" and "&" in left:
        return  # a character entity
    if text[at.start] in "\"'”’" and not text[at.start - 1].isalnum():
        return
    if len(left) < 2 or (len(right) < 2 and right not in ("a", "I")):
        return
    if text[mark] == ":" and (left == "about" or not right[1:].islower()):
        return  # about:config, Toolkit:PictureInPicture
    if text[mark] == ":" and (not left.isalpha() or not right.isalpha() or len(left) < 3 or left.isupper()):
        return
    glyph = text[mark - 1] if text[mark - 1] in '"”’' else ""
    edit = Edit(mark - len(glyph), mark + 1, with_mark(document, text[mark], glyph) + " ")
    tagged = not glyph and speech_tag_at(document, mark + 1)  # a closing mark may be lost, too
    yield Finding(at.start, at.end, (unsafe if tagged else safe)(edit))
