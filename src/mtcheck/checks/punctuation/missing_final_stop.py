"""A paragraph that ends without a stop."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    unsafe,
)

LONG = 11
"""Words from which a line without a stop is hardly a sub-headline or a caption."""

SHORT = 10
"""Words from which a line is long enough if it tells what was said or done."""

STANDFIRST = 3
"""Blocks at the beginning among which a second headline or a standfirst may be."""

_OF_A_WORK = Pattern(r"\bby \p{Lu}[^.\n]{3,60} (?:is|are) (?:out|on|at|in|published|available)\b")
"""What a review says last of its book or film: The Salt House by Sorcha Devane is out now in paperback."""

DECK = 200
"""Code points of a standfirst right below the headline, which may have two sentences and no last stop."""

_SENTENCE = Pattern(r"\p{Ll}[.!?][”\"’']? +[“\"‘']?\p{Lu}")
_VERB = Pattern(
    r"\b(?:\p{Ll}{2,}ed|was|were|is|are|has|have|had|will|would|could|can|said|says|did|does|do|may|should)\b"
)


_REPORTED = Pattern(r"\b(?:said|told|was|were|had)\b")
"""Verbs that hardly any sub-headline has, nor a caption."""


_SIGNED = Pattern(r"[.!?][”\"’']? [–—-] \p{Lu}[^!?]{1,40}$")
"""Who wrote a letter, and where, after its last stop."""

_CREDITS = Pattern(r"(?:By|Words|Interview|Photos?|Photographs?|Pictures?|Illustration)\b", linear=True)
"""How the line begins that follows a standfirst."""

_LIFE = Pattern(r"\bborn\b[^.]{3,40}[;,] died\b")


def unfinished(document: Document) -> Iterator[Block]:
    """The paragraphs that end without a mark but a closing quotation mark, where most end with a stop."""
    text = document.text
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    found = []
    for block in paragraphs:
        end = block.end
        while end > block.start and (text[end - 1].isspace() or text[end - 1] in "”\"’'"):
            end -= 1
        if end > block.start and text[end - 1].isalnum():
            found.append(block)
    if len(found) <= max(2, len(paragraphs) // 5) and len(paragraphs) > 2:
        yield from found


@check(
    "missing-final-stop",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="The paragraph ends without a stop.",
    on=unfinished,
    examples=[
        bad(
            "It rained.\n\nIt did.\n\nIt did.\n\n"
            "The men who were on the ferry had left their coats in a cafe on the ⟦bank⟧\n\nIt rained on.",
        ),
        bad(
            "It rained.\n\nThe ferry was late. “We waited for it on the quay until it ⟦came”⟧\n\nIt rained on.",
        ),
        bad(
            "It rained.\n\nIt did.\n\nIt did.\n\nIt was wet. “It was the boat that they all came ⟦in”⟧\n\nIt rained on."
        ),
        good("It rained.\n\nWhat the ferry did next\n\nIt rained on. Nobody came.\n\nBy A. Writer in Harwich"),
        good("Rain\n\nIt did.\n\nIt did.\n\nThe Salt House by Ada Pym of Orsa is out now in paperback in all shops"),
        good("Rain\n\nThe two towns have settled it. Now they must live with what they signed\n\nIt did.\n\nIt did."),
        good("Rain\n\nIt rained on the ferry. She asks who was on it\n\nBy A. Lund\n\nIt did.\n\nIt did."),
        good("It rained.\n\nIt did.\n\nIt was wet.\n\nAda Pym, who drove buses, born 2 May 1934; died 9 June 2025"),
        good("It rained.\n\nIt did.\n\nIt was wet.\n\nCommander Ada Pym, born May 2 1934, died June 9 2025"),
        good("It rained.\n\nIt did.\n\nThe ferry was late, and it rained. Was it my fault? – A.W., Stoke-on-Trent"),
        good("It rained.\n\nThe ferry in the harbour on a grey morning in the late autumn of the year\n\nIt did."),
    ],
    confidence=0.8,
)
def missing_final_stop(block: Block, document: Document) -> Iterator[Finding]:
    """A paragraph that ends without a stop.

    The last mark is lost with the end of the segment. Headlines, captions, bylines and lists have none, so only a
    line with a finite verb counts, which is long or holds a whole sentence before.
    """
    text, language = document.text, facts(document)
    end = block.end
    while text[end - 1].isspace():
        end -= 1
    words = text.count(" ", block.start, end) + 1
    last = _SENTENCE.search(text, block.start, end)
    told = words >= SHORT and _REPORTED.search(text, block.start, end)
    if words < 8 or (words < LONG and last is None and not told):
        return
    first, *next_ones = document.blocks[:STANDFIRST]
    if block == first or (block in next_ones and (last is None or _has_credits_below(block, document))):
        return
    if block == document.blocks[-1] and last is None and _OF_A_WORK.search(text, block.start, end):
        return
    if block in next_ones[:1] and block.end - block.start <= DECK and text[end - 1].isalnum():
        return
    if not _VERB.search(text, block.start, end) or (last is None and text[block.start : end].count(":")):
        return
    if last is None and _LIFE.search(text, block.start, end):
        return
    if text[max(block.start, end - 25) : end].rpartition(". ")[1] and text[end - 1].isalpha():
        return  # the sign of an agency or a writer after the last stop
    if _SIGNED.search(text, block.start, end):
        return
    start = end
    while start > block.start and not text[start - 1].isspace() and end - start < 30:
        start -= 1
    word = text[start:end].strip("“”\"‘’'()")
    if not word.lower().strip("x"):
        return  # kisses
    if "@" in word or "/" in word or "." in word or word in language.abbreviations - language.function_words:
        return
    at = end if text[end - 1].isalnum() else end - 1
    yield Finding(start, end, unsafe(Edit(at, at, ".")))


def _has_credits_below(block: Block, document: Document) -> bool:
    """Whether the next paragraph says who wrote or drew it, so that this one is a standfirst."""
    below = document.blocks[document.blocks.index(block) + 1 :][:1]
    return bool(below) and _CREDITS.match(document.text, below[0].start) is not None
