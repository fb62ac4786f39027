"""A ligature in the place of letters: ﬁrst, oﬃce."""

from collections.abc import Iterator
from unicodedata import normalize

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, good, safe, word_at

_SIGNS = "ﬀﬁﬂﬃﬄﬅﬆ"
_LIGATURE = Pattern(f"[{_SIGNS}]", linear=True)


def words(document: Document) -> Iterator[Span]:
    """The words with a ligature in them."""
    text = document.text
    if not text.isascii() and any(sign in text for sign in _SIGNS):
        yield from sorted({word_at(text, match.start()) for match in _LIGATURE.finditer(text)})


@check(
    "ligature",
    family="encoding",
    category=Category.ENCODING,
    message="A ligature stands in the place of letters.",
    on=words,
    universal=True,
    specificity=4,
    examples=[
        bad("The ⟦ﬁrst⟧ ⟦oﬃcer⟧ left.", "The first officer left."),
        good("The first officer read Œuvres and Ærø."),
    ],
)
def ligature(word: Span, document: Document) -> Iterator[Finding]:
    """A sign for two or three letters that fonts draw as one.

    Text copied out of a PDF has the signs of its font; no search finds the word. The fix is the compatibility form of
    Unicode (NFKC).
    """
    written = document.text[slice(*word)]
    yield Finding(*word, safe(Edit(*word, "".join(normalize("NFKC", c) if c in _SIGNS else c for c in written))))
