"""A replacement character: Pe�a."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, good, safe

_FORMS = ("�", "ï¿½", "锟斤拷")
"""The character as it is, and in UTF-8 read as a Windows code page or as GBK."""

_LOST = Pattern(f"(?:{'|'.join(_FORMS)})+", linear=True)


def damaged_words(document: Document) -> Iterator[Span]:
    """The words in which a character is lost."""
    text, done = document.text, 0
    if text.isascii() or not any(form in text for form in _FORMS):
        return
    for match in _LOST.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and (text[end].isalnum() or text[end] in "�ï¿½"):
            end += 1
        done = end
        yield Span(start, end)


@check(
    "replacement-character",
    family="encoding",
    category=Category.ENCODING,
    message="A letter or mark is lost: a replacement character stands for it.",
    on=damaged_words,
    universal=True,
    specificity=6,
    examples=[
        bad("Luis ⟦Mu�oz⟧ ran. Nobody saw Muñoz fall.", "Luis Muñoz ran. Nobody saw Muñoz fall."),
        bad("It cost ⟦�40⟧, and she ⟦didnï¿½t⟧ pay for the ⟦锟斤拷锟斤拷⟧."),
        good("Is it so, or not <?>? The sign ◆ stands for a doubt."),
    ],
)
def replacement_character(word: Span, document: Document) -> Iterator[Finding]:
    """A letter or mark that is lost, with a replacement character in its place.

    It stands for bytes that are no character in the encoding that they are read in, and nobody can tell which they
    were. Only where the article has the same word with one other character is the word offered.
    """
    start, end = word
    whole = _elsewhere(document.text[start:end], document.text)
    yield Finding(start, end, safe(Edit(start, end, whole)) if whole else ())


def _elsewhere(damaged: str, text: str) -> str | None:
    """The one word of a text that has a character beyond ASCII wherever a damaged word has lost one."""
    for form in _FORMS:
        damaged = damaged.replace(form, "�")
    letters = damaged.replace("�", "")
    if len(letters) < 3 or not letters.isalnum():
        return None
    form = r"[^\x00-\x7f�]".join(part for part in damaged.split("�"))
    found = {match.group() for match in Pattern(rf"(?<!\p{{L}}){form}(?!\p{{L}})").finditer(text)}
    return found.pop() if len(found) == 1 else None
