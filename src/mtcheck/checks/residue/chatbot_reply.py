"""What a chatbot says around a text, or was told: Sure! Here is the translation: Let me know if you want it shorter."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    data_lines,
    good,
    unsafe,
    vocabulary,
)
from mtcheck.text.asides import asides
from mtcheck.text.page import removal
from mtcheck.text.quotations.quoted import is_quoted

_WORK = (
    r"(?:translations?|versions?|rewrites?|rewriting|rewording|paraphrases?|summar(?:y|ies)|drafts?|headlines?|titles?"
    r"|articles?|texts?|passages?|stor(?:y|ies)|pieces?|posts?|paragraphs?|content|copy|outline|response|result)"
)
MACROS = {
    "{work}": _WORK,
    "{given}": (
        rf"(?:(?:the|this|that|your|an?|these|following|above|below|given|provided) )+(?:\p{{L}}+ ){{0,3}}?{_WORK}"
    ),
    "{glad}": r"(?:[Ss]ure(?: thing)?|[Cc]ertainly|[Aa]bsolutely|[Oo]f course|[Oo]kay|OK|Great|No problem|Got it)",
    "{here}": (
        r"(?:[Hh]ere(?:'s| is| are)|[Bb]elow (?:is|are|you(?:'ll| will) find)|[Pp]lease find (?:below|attached)"
        r"|[Yy]ou(?:'ll| will) find below|[Tt]he following is|[Tt]his is)"
    ),
    "{made}": (
        r"(?:translated|rewritten|reworded|rephrased|paraphrased|revised|corrected|polished|proofread|improved|refined"
        r"|humani[sz]ed|condensed|shortened|simplified|expanded|updated|requested|natural(?:-sounding)?|fluent"
        r"|possible|alternative|suggested|news-style|English|neutral)"
    ),
    "{end}": r"[^\n.!?]*+[.!?]?",
    "'": "['’]",
}
"""What stands for patterns that many rows of the table have."""
_STARTS = {"any": r"(?:^|(?<=\n)|(?<=[.!?…:”\"’)\]*] ))", "line": r"(?:^|(?<=\n))", "inside": r"(?<!\p{L})"}
EDGE = 3
"""How many paragraphs from the beginning or the end of a text a chatbot speaks; elsewhere it may be the article."""


class Talk(NamedTuple):
    """A row of the table `residue/en-chatbots.txt`, which says what its columns are."""

    cues: frozenset[str]
    edge: bool
    said: Pattern


@lru_cache(maxsize=8)
def talks(language: str) -> tuple[Talk, ...]:
    """What a chatbot says, and is told, in a language."""
    return tuple(map(_talk, data_lines("residue", "{}-chatbots.txt", language)))


def _talk(row: str) -> Talk:
    cues, where, said = row.split(" | ", 2)
    for macro, stands_for in MACROS.items():
        said = said.replace(macro, stands_for)
    return Talk(frozenset(cues.split()), where in ("edge", "line"), Pattern(_STARTS.get(where, _STARTS["any"]) + said))


def candidates(document: Document) -> Iterator[Span]:
    """The sentences of a chatbot, or of who told it what to do."""
    there = vocabulary(document)
    for talk in talks(document.language):
        if not talk.cues.isdisjoint(there):
            for match in talk.said.finditer(document.text):
                if not (talk.edge and _is_inside(document, match.start())):
                    yield Span(match.start(), match.start() + len(match.group().rstrip()))
    yield from asides(document)


def _is_inside(document: Document, offset: int) -> bool:
    """Whether a code point stands far from the beginning and from the end of a text."""
    blocks = document.blocks
    return len(blocks) > 2 * EDGE and blocks[EDGE].start <= offset < blocks[-EDGE].start


@check(
    "chatbot-reply",
    family="residue",
    category=Category.ADDITION,
    message="What a chatbot says around a text, or what it was told.",
    on=candidates,
    specificity=2,
    examples=[
        bad(
            "⟦Sure! Here is the article in English:⟧ Fares rise\n\nIt rained.\n\n⟦Let me know if you want it shorter.⟧",
            "Fares rise\n\nIt rained.\n\n",
        ),
        bad(
            "⟦Here's a more natural version of the text:⟧\n\nIt rained.\n\n⟦Is there anything else you need?⟧",
            "It rained.\n\n",
        ),
        bad(
            "It rained.\n\n⟦I'm sorry, but I can't help with that.⟧\n\nIt did. ⟦As an AI model, I cannot know.⟧",
            "It rained.\n\nIt did.",
        ),
        bad(
            "⟦Rewrite the following article in plain words:⟧\n\n⟦Headline:⟧ Rain\n\nIt did. ⟦The text then lists it.⟧",
            "Rain\n\nIt did.",
        ),
        bad("It rained.\n\n⟦This version keeps the meaning of the original.⟧\n\n⟦Key changes:⟧\n\n⟦(Word count: 312)⟧"),
        bad("It rained.\n\n⟦Note: “Polder” has no exact equivalent.⟧\n\n⟦Please provide the rest of the text.⟧"),
        bad("It rained.\n\nIt did. It was wet.\n\n⟦I kept the tone dry for you.⟧\n\nIt shut ⟦(I left this literal)⟧."),
        good("It rained. It did. I left as you wanted, and was wet.\n\nMy coat was wet. “I kept it short,” he said."),
        good("“I'm sorry, but I can't help,” he said. “Let me know if you want it.” The text lists it."),
        good(
            "Keep all receipts. Let me know, he wrote. The text of the law then went to the court. Sure, here it rains."
        ),
        good("Here is an edited version of our talk:\n\nNote: All times are local.\n\nThe changes made: none."),
        good("If you want to see it, go early. Would you like to live here? She is a translator. I kept the original."),
    ],
    confidence=0.9,
)
def chatbot_reply(said: Span, document: Document) -> Iterator[Finding]:
    """The opening or the end of a language model’s reply, its notes and refusals, or what it was told to do.

    Somebody copied the whole answer, or the question too.
    """
    if not is_quoted(document, said.start):
        yield Finding(*said, unsafe(removal(document, *said)))
