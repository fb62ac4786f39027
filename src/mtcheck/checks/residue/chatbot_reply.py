"""What a chatbot says around a text, or was told: Sure! Here is the translation: Let me know if you want it shorter."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import (
    Block,
    Category,
    Document,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    data_lines,
    facts,
    good,
    layer,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.page import removal
from mtcheck.text.quotation_flaws import flaws
from mtcheck.text.quoted import is_quoted
from mtcheck.text.sentences import sentences
from mtcheck.text.words import word_before

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
_IN_TITLE = Pattern(r"(?:['’]\p{Ll}+)? \p{Lu}|\.", linear=True)
_BRACKETS = Pattern(r"\([^()\n]++\)|\[[^\[\]\n]++\]", linear=True)
_SALUTATIONS = ("Dear ", "SIR", "Sir", "Madam", "MADAM")
MOST = 4
"""Sentences of a paragraph that one who speaks beside the article says at most."""
FEW = 4
"""Sentences of which a text has fewer that shows not whether somebody tells it."""
EDGE = 3
"""How many paragraphs from the beginning or the end of a text a chatbot speaks; elsewhere it may be the article."""


_YOU = frozenset("you your You Your".split())
_SPEAKER = frozenset("I me Me".split())
_PERSONS = _YOU | _SPEAKER | frozenset(("my", "My"))
_WORD = Pattern(r"\p{L}+", linear=True)


_TELLING = frozenset("tell assure promise warn thank see mind".split())
"""Verbs with which a writer, too, turns to the reader: I cannot tell you."""


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
    for start, end in _asides(document):
        yield Span(start, start + len(document.text[start:end].rstrip()))


@layer
def _asides(document: Document) -> tuple[Span, ...]:
    """The sentences of an article that nobody else tells in which somebody speaks of a text, or to somebody of himself.

    None where another paragraph speaks to its readers or of its writer, outside quotations: a column or a letter does.
    """
    text, language, every = document.text, facts(document), sentences(document)
    persons = [place for word in sorted(_PERSONS & vocabulary(document)) for place in occurrences(text, word)]
    spoken = [place for place in sorted(persons) if not (is_quoted(document, place.start) or _is_named(text, place))]
    if not spoken or len(every) < FEW:
        return ()
    found = list[Span]()
    for block in document.blocks:
        own = [place for place in spoken if block.start <= place.start < block.end]
        if own:
            told = [
                it
                for it in every
                if block.start <= it.start < block.end and any(it.start <= place.start < it.end for place in own)
            ]
            said = [text[slice(*sentence)].rstrip() for sentence in told]
            if _is_broken(block, document) or not _is_aside(
                said, {text[slice(*place)] for place in own}, language, of_text=block is document.blocks[0]
            ):
                return ()
            found += (_bracketed(text, sentence, own) for sentence in told)
    return tuple(found)


def _bracketed(text: str, sentence: Span, own: list[Span]) -> Span:
    """The brackets in a sentence that hold all its words for persons; the sentence where none do."""
    for match in _BRACKETS.finditer(text, *sentence):
        if all(
            match.start() < place.start < match.end() for place in own if sentence.start <= place.start < sentence.end
        ):
            return Span(*match.span())
    return sentence


def _is_broken(block: Block, document: Document) -> bool:
    """Whether a quotation may have lost a mark in a paragraph, so that somebody is quoted there."""
    return any(block.start <= flaw.start < block.end for flaw in flaws(document))


def _is_aside(said: list[str], persons: set[str], language: Language, *, of_text: bool) -> bool:
    """Whether sentences with words for persons speak of a text, or, unless they must, to somebody of their speaker."""
    words = frozenset(match.group().lower() for sentence in said for match in _WORD.finditer(sentence))
    if (
        persons.isdisjoint(_SPEAKER)
        or not all(map(_is_whole, said))
        or not words.isdisjoint(language.speech_verbs | _TELLING)
    ):
        return False
    if said[0].startswith(_SALUTATIONS) or len(said) > MOST:
        return False
    return not words.isdisjoint(language.words("words-for-texts")) or not (of_text or persons.isdisjoint(_YOU))


def _is_whole(sentence: str) -> bool:
    """Whether a sentence is no line of verse, and no question of an interview."""
    whole = (sentence[0].isupper() or sentence[0] in "([") and sentence[-1] in ".!?:)]"
    return whole and not sentence.startswith(("Q:", "A:", "Q.", "A.", "Question:", "Answer:"))


def _is_named(text: str, place: Span) -> bool:
    """Whether a word for a person is part of a name or an abbreviation: I Believe in You, World War I, F.B.I."""
    written, before = text[slice(*place)], text[place.start - 1 : place.start]
    if before == "-":
        return True
    if written[0].islower():
        return False
    if _IN_TITLE.match(text, place.end):
        return True
    if written != "I":
        return text[place.start - 2 : place.start - 1].isalnum()
    return before == "." or word_before(text, place.start).istitle()


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
