"""What a translator or a language model says, and no article: (Note: the original says …), Let me know if you would."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    find_all,
    good,
    pattern,
    unsafe,
    vocabulary,
)
from mtcheck.text.page import removal
from mtcheck.text.quoted import is_quoted

_notes = pattern(
    r" ?\((?:[Nn]ote|NB|TN|T\.N\.|[Tt]ranslator['’]s [Nn]ote|[Tt]ranslation [Nn]ote)[:.] [^()\n]{0,120}"
    r"(?:original|source|translat|literal|wording|context|phrase|term|idiom|ambiguous|refers to)[^()\n]{0,120}\)"
    r"| ?\[[^\[\]\n]{0,40}(?:untranslat|not translated|missing translation|source text|original text"
    r"|translat(?:ed|ion) (?:from|note|missing)|translator)[^\[\]\n]{0,60}\]"
    r"| ?\((?:to be )?(?:continued|continues) (?:in|on|below|above|from) [^()\n]{2,40}\)"
    r"| ?\((?:[Rr]ead|[Ss]ee) (?:also:|more)[^()\n]{2,60}\)",
    near=("(A", "(a", "[A", "[a"),
    reach=260,
)
_TALK = (
    (("I'm sorry, but I ",), Pattern(r"can['’]t|cannot")),
    (("I can't ", "I cannot ", "I am unable to "), Pattern(r"help|assist|translate")),
    (("Please let me know if ",), Pattern(r"you")),
    (("I hope this ",), Pattern(r"helps|translation")),
    (("Feel free to ",), Pattern(r"ask|let")),
    (("Sure, here", "Sure! Here", "Certainly, here", "Certainly! Here", "Of course! Here"), Pattern(r"['’]s| is")),
    (("Here is the ", "Here's the "), Pattern(r"translat|English|revised|corrected")),
    (
        tuple(f"The {it} {goes_on} " for it in ("article", "text", "passage") for goes_on in ("then", "goes on to")),
        Pattern(r"(?:list|describe|give|explain|mention|discuss)s?"),
    ),
    (("Keep all ", "Preserve all ", "Preserve the "), Pattern(r"names|numbers|quotations|proper|formatting")),
    (("Translate the ",), Pattern(r"following|text")),
    (
        ("I apologize, but ", "As an AI ", "Let me know if you ", "Would you like me to ", "Do not translate "),
        Pattern(r""),
    ),
)
"""How the talk of a language model begins, or what it was told, and what follows."""
_OPENINGS = tuple(
    (typed, typed.replace("!", " ").replace(",", " ").split()[-1], after)
    for openings, after in _TALK
    for opening in openings
    for typed in dict.fromkeys((opening, opening.replace("'", "’")))
)
"""The same with either apostrophe, each with its last word, which a text must have that has the whole."""
_REST = Pattern(r"[^\n.!?]*[.!?:]?")


def candidates(document: Document) -> Iterator[tuple[Span, bool]]:
    """The notes in brackets, and the sentences of a model; and whether it is one of these."""
    text = document.text
    for match in _notes(document):
        yield Span(*match.span()), False
    there = vocabulary(document)
    for opening, last, after in _OPENINGS:
        for at in find_all(text, opening) if last in there else ():
            opens = at == 0 or text[at - 1] == "\n" or (text[at - 1] == " " and text[at - 2 : at - 1] in tuple('.!?”"'))
            if opens and (told := after.match(text, at + len(opening))):
                yield Span(at, _REST.match(text, told.end()).end()), True


@check(
    "note-of-translator",
    family="residue",
    category=Category.ADDITION,
    message="What a translator or a program says of the translation.",
    on=candidates,
    examples=[
        bad(
            "They used tractors⟦ (Note: the original term may mean trailers)⟧ to do it.⟦ (continued in the next part)⟧",
            "They used tractors to do it.",
        ),
        bad(
            "It rained.\n\n⟦I'm sorry, but I can't help with that.⟧\n\nIt did. ⟦Let me know if you want it shorter.⟧",
            "It rained.\n\nIt did.",
        ),
        bad(
            "Rain is expected. ⟦The article then lists the towns.⟧ He called it⟦ [untranslatable]⟧ bad.",
            "Rain is expected. He called it bad.",
        ),
        good("“I'm sorry, but I can't help,” he said. (Note: all times are local.) The report lists the towns."),
        good("Keep all receipts. Let me know, he wrote. The text of the law then went to the court."),
    ],
    confidence=0.9,
)
def note_of_translator(found: tuple[Span, bool], document: Document) -> Iterator[Finding]:
    """A note about a word of the source, the talk of a language model, or the instructions that it was given."""
    (start, end), is_talk = found
    if is_talk and is_quoted(document, start):
        return
    yield Finding(start, end, unsafe(removal(document, start, end) if is_talk else Edit(start, end, "")))
