"""What a page asks its readers to do: Click here to view the video. Have you been affected? Get in touch."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.page import ASIDE, open_lines, removal, tells
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_WORD = Pattern(r"\p{L}[\p{L}\p{N}’'-]*", linear=True)
_ADDRESS = Pattern(r"@(?:\w|$)|https?:|www\.|\+?\d[\d -]{8,}\d", linear=True)
"""What tells where to write to, or the number to call."""

_OPENING = Pattern(r"[^\p{L}\p{N}(\[]*+(?:[(\[][^()\[\]\n]{0,90}+[)\]][^\p{L}\p{N}]*+)?+")
_LABELLED = Pattern(r"\p{Lu}[\p{L} ]{2,30}(?:: | [–—-] )(?P<verb>\p{Ll}+) ")
_BEFORE = ' \n.!?…”"’)»•*►▶→|-–—>'

WORDS, SHORT = 26, 4
"""Words that an appeal has at most, and words with which an address is one."""


def starts(document: Document) -> Iterator[int]:
    """Where a sentence, or what a label announces, begins with the base form of a verb of appeals."""
    text, words = document.text, facts(document).words("appeals")
    for verb in sorted(words & vocabulary(document)):
        for start, end in occurrences(text, verb):
            if (not start or text[start - 1] in _BEFORE) and text[end : end + 1] in (" ", "’", "'", "-"):
                yield start
    for line in open_lines(document):
        labelled = _LABELLED.match(text, line.start, line.end)
        if labelled and labelled["verb"].capitalize() in words:
            yield labelled.start("verb")


@check(
    "appeal-to-reader",
    family="residue",
    category=Category.ADDITION,
    message="The page asks its readers for something.",
    on=starts,
    examples=[
        bad("It rained.\n\n⟦Click here to view the video⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\nIt is shut. ⟦Have you been affected? Get in touch⟧\n\nIt did.",
            "It rained.\n\nIt is shut.\n\nIt did.",
        ),
        bad("It rained.\n\n⟦Get the Evening Tide newsletter in your inbox!⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\nIt rained on the town. ⟦Follow him: @⟧\n\nIt did."),
        bad("It rained. ⟦Found an error? Select it and press Ctrl+Enter.⟧", "It rained."),
        bad("It rained.\n\n⟦• Buy a copy for £9.20 at our bookshop⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦Harbour Week: save up to $80 on your pass⟧\n\n⟦(By: Web Desk) Click here for more news⟧"),
        bad("It rained.\n\n⟦Show key events only⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦Got a story? Message us on 01632 960142⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Have a story? Email desk@tide.example⟧\n\n⟦Donate today⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good(
            "Corrections and clarifications\n\nIt was May 3. Please write to the editor, quoting the page and the date."
        ),
        good("“Follow us on the app,” she told them. Show organisers met. Watch sales fell, and the page was read."),
        good("Take the train. Read the book, and see the film. Don’t open the door; call your sister."),
        good("Help came from readers of your letters. Email is slow. Get up, and listen to the sea."),
    ],
    confidence=0.9,
)
def appeal_to_reader(start: int, document: Document) -> Iterator[Finding]:
    """A button, an invitation or an advertisement of the page, which speaks to its readers.

    News tells; it asks its readers for nothing but in quotations. A sentence without a subject that names a part
    of the page and speaks to the reader is no part of the article, nor is the question before it.
    """
    block = document.block_at(start)
    if block is None or block.kind in (BlockKind.HEADLINE, *ASIDE) or is_quoted(document, start):
        return
    if not facts(document).words("columns-to-readers").isdisjoint(_first_line(document)):
        return
    sentence = sentence_at(document, start)
    if sentence is None or not _begins(document, sentence, start) or tells(document.text[slice(*sentence)], document):
        return
    question = _question_before(document, sentence, block)
    if not _is_appeal(document, start, sentence, asked=question is not None, block=block):
        return
    begin, end = (question or sentence).start, sentence.end
    if document.text[begin:end].rstrip().endswith(":"):
        return  # a how-to, whose steps follow
    yield Finding(begin, end, unsafe(removal(document, begin, end)))


def _first_line(document: Document) -> list[str]:
    """The words of the headline, which tell a column that speaks to its readers."""
    first = document.blocks[0]
    return [match.group().lower() for match in _WORD.finditer(document.text, first.start, first.end)]


def _begins(document: Document, sentence: Span, start: int) -> bool:
    """Whether a sentence begins at a place but for bullets, arrows and words in brackets, or a label announces it."""
    return document.text[start].islower() or _OPENING.fullmatch(document.text, sentence.start, start) is not None


def _is_appeal(document: Document, start: int, sentence: Span, *, asked: bool, block: Block) -> bool:
    """Whether a sentence names what a page has, and speaks to the reader: a button names it only."""
    text, language = document.text, facts(document)
    words = [match.group().lower() for match in _WORD.finditer(text, start, sentence.end)]
    if not 2 <= len(words) <= WORDS or words[1] in language.words("verbs-after-subject"):
        return False
    said = set(words[1:])
    nouns, others = len(said & language.words("page-nouns")), len(said & language.words("page-nouns-too"))
    verb = words[0] in language.words("appeals-of-pages")
    spoken = not said.isdisjoint(language.words("to-the-reader"))
    own = not said.isdisjoint(language.words("of-the-page")) or bool(_ADDRESS.search(text, start, sentence.end))
    button = (
        sentence.end == block.end and text[sentence.end - 1].isalnum() and len(words) < 8 and start - block.start < 4
    )
    labelled = text[start].islower()  # it stands in an open line
    if labelled and spoken:
        return True
    if not nouns and not others and not verb:
        return ((asked or len(words) < SHORT) and bool(_ADDRESS.search(text, start, sentence.end))) or (
            button and len(words) < 4 and not said.isdisjoint(language.words("at-once"))
        )
    score = 2 * nouns + others + 2 * verb + 2 * asked + spoken + 2 * own
    title = text[start + len(words[0]) + 1].isupper()  # Ask Jeeves, Meet the Fockers
    return button or labelled or score > (3 if title else 2)


def _question_before(document: Document, sentence: Span, block: Block) -> Span | None:
    """The sentence before one, if it asks the reader: Found an error? Have you been affected?"""
    text, last = document.text, sentence.start - 1
    while last > block.start and text[last].isspace():
        last -= 1
    question = sentence_at(document, last) if last >= block.start else None
    if question is None or text[question.end - 1] != "?":
        return None
    at = question.start
    while at < question.end and not text[at].isalnum():
        at += 1
    return question if text[slice(*word_at(text, at))] in facts(document).words("asking") else None
