"""A quotation and its speech tag without a mark between them: "I don't know" she said."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, safe, word_at
from mtcheck.text.quotations.roles import Quotation, quotations
from mtcheck.text.quotations.style import follows_word, with_mark
from mtcheck.text.speech import speech_tag_at


def whole(document: Document) -> Iterator[Quotation]:
    """The quotations that are sentences of their own, closed after a word."""
    for quotation in quotations(document):
        opening, closing = quotation.opening, quotation.closing
        if not (opening and closing and closing.left.isalnum() and closing.right == " " and opening.right.isupper()):
            continue
        if closing.end - opening.start > 12 and not follows_word(document, opening):
            yield quotation


@check(
    "missing-comma-before-tag",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A comma is missing between the quotation and its speech tag.",
    on=whole,
    examples=[
        bad('"I really do not kno⟦w"⟧ she said.', '"I really do not know," she said.'),
        good('"I really do not know," she said.'),
        good('It is late. "Lost in Orsa" asks: "May I go?"'),
        good("He called it “The Rise of Him” and “A Long Walk Home” said nothing new."),
    ],
    confidence=0.9,
)
def missing_comma_before_tag(quotation: Quotation, document: Document) -> Iterator[Finding]:
    """A quoted sentence and its speech tag without a comma between them.

    The comma is lost with the tokens around the quotation mark (Chicago Manual of Style 13.40).
    """
    closing = quotation.closing
    if closing is None or not speech_tag_at(document, closing.end):
        return
    text = document.text
    if text[word_at(text, closing.end + 1).end :].startswith(":"):
        return  # a pen name
    before = text[max(0, quotation.opening.start - 2) : quotation.opening.start] if quotation.opening else ""
    if before.strip() and before.strip()[-1] not in ".!?,:;—–-":
        return
    replacement = with_mark(document, ",", text[closing.start : closing.end])
    yield Finding(closing.start - 1, closing.end, safe(Edit(closing.start, closing.end, replacement)))
