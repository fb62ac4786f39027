"""A label of the page with what it announces: READ MORE: Who is the mayor? WATCH: All the goals."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    lexicon,
    pattern,
    safe,
    unsafe,
)
from mtcheck.text.foreign import foreign
from mtcheck.text.page import ASIDE, is_listing, removal
from mtcheck.text.quotations.quoted import is_quoted

_SENTENCES = Pattern(r"\p{Ll}[.!?][”’\"']? \p{Lu}", linear=True)
LONG, MANY = 8, 5
"""Letters of an unknown label, and spaces in what it announces: shorter ones name a speaker."""

_OF_WHOLE_LINES = frozenset("Reference References Source Sources Photo Photos DOI".split())


@check(
    "link-label",
    family="residue",
    category=Category.ADDITION,
    message="A label of the page, and what it announces.",
    on=pattern(
        r"(?:^|(?<=\n)|(?<=[.!?”\"’)] ))(?P<label>[(\[]?\p{Lu}[\p{L}’']*(?: [\p{L}’'&]+){0,3}) ?[:：] ?(?=\S)",
        near=("A:", "A :", "a: ", "a:A", "a :", "a："),
        reach=30,
    ),
    examples=[
        bad("It rained.\n\n⟦READ MORE: Who is the new mayor?⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\nThey won by a point. ⟦WATCH: All the goals in a minute⟧"),
        bad("It rained.\n\n⟦Reference: A. Quill et al., in press.⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦Te puede interesar: the oldest boats in the north⟧\n\n⟦Bildunterschrift: Der Hafen⟧",
            "It rained.\n\n",
        ),
        bad("It rained.\n\n⟦Also on LarkTV: Hotels count losses (video)⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦SHOP NOW: Boots from just £12⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦[Photo: Harbour Archive]⟧\n\nIt did.", "It rained.\n\nIt did."),
        good(
            "Q: Is it over? A: It is.\n\nMayor: It is over.\n\nThe source: a clerk. He left. The results: two deaths."
        ),
        good("It rained.\n\nLarkville: The Last Ferry\nLark Two, 9pm\n\nIt is late.\n\nThe Mayor\nChannel 4, 9.30pm"),
        good("“READ MORE: That is my advice,” she said. “More: It is an order. More. That is all.”"),
    ],
    confidence=0.9,
)
def link_label(match: Any, document: Document) -> Iterator[Finding]:
    """A label with a colon, and the headline, the name or the address that it announces.

    Pages set links to other articles, sources and credits between the paragraphs, each after its label.
    """
    text, start = document.text, match.start("label")
    block = document.block_at(start)
    if (
        block is None
        or block.kind in (BlockKind.HEADLINE, *ASIDE)
        or is_quoted(document, start)
        or is_listing(document)
    ):
        return
    said = text[match.end() : block.end].rstrip(" )]")
    whole = start == block.start
    foreign_one = (
        whole
        and not _SENTENCES.search(said)
        and (_is_foreign(match["label"], document) or _is_unknown(match["label"], said, document))
    )
    if foreign_one or (_is_label(match["label"], document) and _is_announced(said, match["label"], whole=whole)):
        yield Finding(start, block.end, (safe if whole else unsafe)(removal(document, start, block.end)))


def _is_label(label: str, document: Document) -> bool:
    words, language = label.strip("([").replace("’", "'").lower().split(), facts(document)
    if words[:2] in (["also", "on"], ["also", "from"]) and label[0].isupper():
        return True  # Also on AF24: Nairobi hotels count losses
    infinitive = words[0] == "to" and words[1:2] != [] and words[1].capitalize() in language.words("appeals")
    if words[0] in language.words("articles") | language.words("particles") and not infinitive:
        return False
    if label.isupper() and len(words) > 1 and words[0].capitalize() in language.words("appeals"):
        return True  # SHOP NOW
    return language.words("label-words").issuperset(words) and not language.words("label-links").issuperset(words)


def _is_foreign(label: str, document: Document) -> bool:
    """Whether a label is in another language: it has an everyday word of it, and none of this one alone."""
    words, language, known = label.strip("([").split(), facts(document), lexicon(document.language).knows
    too = language.words("in-other-languages-too") | language.words("small-foreign-words")
    if any(word in language.function_words and word not in too for word in map(str.lower, words)):
        return False
    pages, alone = language.words("buttons-of-other-languages"), len(words) == 1
    strange = frozenset[str]() if alone else foreign(document.language)
    theirs = (word for word in words if alone or word.islower())
    return any((word.lower() in pages or word.lower() in strange) and not known(word) for word in theirs)


def _is_unknown(label: str, said: str, document: Document) -> bool:
    """Whether a label that nobody knows, and no name here, stands before a short title or name: Borítókép: Hafenamt."""
    word, words = label.strip("(["), lexicon(document.language)
    if len(word) < LONG or not (word.istitle() and word.isalpha()) or words.knows(word) or words.knows(word.lower()):
        return False
    if said[-1:] in tuple('.!?”"’') or any(map(str.isdigit, said)) or said.count(" ") > MANY or "," in said:
        return False
    return document.text.count(word) == 1 and said[:1].isupper()


def _is_announced(said: str, label: str, *, whole: bool) -> bool:
    """Whether what stands after a label is a headline, a name or an address: one sentence, mostly without its stop."""
    if not said[:1].isupper() and not said[:1].isdigit() and said[:1] not in "“‘\"'@" and "www." not in said:
        return False
    if _SENTENCES.search(said):
        return False
    capitals = label.isupper() and len(label) > 3
    return capitals or not said.endswith(".") or (whole and (label[0] in "([" or label in _OF_WHOLE_LINES))
