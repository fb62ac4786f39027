"""A line of the page that follows an article’s last sentence: Supply hyperlink, Scan the code to share."""

from collections.abc import Iterator

from mtcheck.api import BlockKind, Category, Document, Finding, Pattern, Severity, Span, bad, check, facts, good
from mtcheck.text.page import removed

ARTICLE = 3
"""Paragraphs in a row that end with a sentence, from which what follows them is no part of a list or a verse."""

LINES = 2
"""So many lines at most stand after an article; more are a table or a list."""

SHORT, LONG = 2, 12
"""Words that such a line has at least, and at most."""

NAMED = 5
"""Words with a capital from which a line of nothing else is a headline: fewer are who wrote the article."""

_ENDED = tuple(".?!…”\"’'»)")
_LAWFUL = Pattern(
    r"[-–—*#(\[@]|\P{L}*$|(?:.*\d\b){4}"
    r"|.*(?:\b(?:[Bb]y|[Ww]ith|born|died|ENDS)\b|\d{4}.*\d{4}|[@=/]|\.[ -]|\w:\P{L}*\d)"
    r"|(?:\S+ ){0,2}\S+: |(?:At|In|On|To|Until|From|Runs|Open|Showing) .*\d"
    r"|(?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:is|was) (?:an?|the|our|professor|author)\b"
)
"""Who wrote the article, when its hero was born, what it costs, where it is shown: such lines stand after many."""


def candidates(document: Document) -> Iterator[Span]:
    """The last one or two lines after the last sentence of an article."""
    text, after = document.text, list[Span]()
    blocks = [block for block in document.blocks if text[block.start : block.end].strip()]
    while blocks and len(after) <= LINES and not _line(text, blocks[-1].start, blocks[-1].end).endswith(_ENDED):
        start, end = blocks[-1].start, blocks[-1].end
        if blocks.pop().kind is not BlockKind.PARAGRAPH:
            return
        after.append(Span(start, start + len(text[start:end].rstrip())))
    before = blocks[-ARTICLE:]
    if 0 < len(after) <= LINES and len(before) == ARTICLE:
        prose = all(_line(text, block.start, block.end).endswith(_ENDED) for block in before)
        if prose and all(_is_no_sentence(text[slice(*line)], document) for line in after):
            yield from reversed(after)


def _line(text: str, start: int, end: int) -> str:
    return text[start:end].rstrip()


def _is_no_sentence(line: str, document: Document) -> bool:
    """Whether a line is neither the last sentence nor what lawfully follows it."""
    words = line.split()
    if not SHORT <= len(words) <= LONG or "\n" in line or not words[0][0].isupper() or _LAWFUL.match(line):
        return False
    small = facts(document).function_words
    return any(word[0].islower() and word not in small for word in words) or len(words) >= NAMED


@check(
    "line-after-the-end",
    family="residue",
    category=Category.ADDITION,
    message="A line of the page after the end of the article.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\n⟦Supply hyperlink⟧",
            "The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\n",
        ),
        bad(
            "The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\n⟦Larkmoor mayor in Rome: ferry sails⟧",
            "The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\n",
        ),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nAda Pym in Larkmoor"),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nAt the Larkmoor theatre until 4 May"),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nTo 12 April, larkmoortheatre"),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nNext week: a bread for Easter"),
        good(
            "The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nLund 3 10 0 13 – 26\nVik 7 0 14 7 – 28"
        ),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nAda Pym-Holt is a retired midwife"),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nNobody came.\n\nAda Pym, singer, born 2 May 1934"),
        good("The ferry is late\n\nIt rained.\n\nIt was wet.\n\nTeams\n\nLarkmoor: Pym, Holt\n\nNorvale: Lund, Orr"),
    ],
    confidence=0.75,
)
def line_after_the_end(line: Span, document: Document) -> Iterator[Finding]:
    """A line of the page that follows an article’s last sentence.

    What a page has below an article, such as buttons, the headlines of others and the credit of a photograph, is
    translated with it. No newspaper ends an article with a few words that are no sentence, but for who wrote it, the
    dates of a life, and labels.
    """
    yield Finding(*line, removed(document, *line))
