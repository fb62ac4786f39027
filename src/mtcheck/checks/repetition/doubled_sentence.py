"""A sentence that stands twice."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Finding,
    Pattern,
    Related,
    Span,
    bad,
    check,
    good,
    safe,
    unsafe,
)
from mtcheck.text.page import removal
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentences
from mtcheck.text.tokens import words_in

WORDS = 4
"""Words that a sentence has at least: shorter ones come again in speech. From afar it has one more."""

ALONE = 8
"""Words that a sentence has at least which is a paragraph of its own: shorter ones are captions and labels."""

MOST = 5
"""How often a sentence stands at most: what comes again more often, but not at once, is a form, and no slip."""

_QUOTES = Pattern('[“”"]', linear=True)
_FINAL = frozenset(".!?”\"’')")


class Pair(NamedTuple):
    """A sentence, the same once more, and whether nothing stands between them."""

    first: Span
    second: Span
    adjacent: bool


def candidates(document: Document) -> Iterator[Pair]:
    """The sentences that come again and are parts of longer paragraphs."""
    yield from _begun_again(document)
    if not _has_twice(document.text):
        return
    text, places = document.text, dict[str, list[tuple[int, Span]]]()
    last, previous = "", Span(0, 0)
    for number, sentence in enumerate(sentences(document)):
        said = text[sentence.start : sentence.end].rstrip()
        letters = _letters(said)
        if said.count(" ") >= WORDS - 1 and said[-1] in _FINAL and _is_prose(document, sentence):
            places.setdefault(letters, []).append((number, sentence))
            ends = said.rstrip("”’\"'").endswith((".", "!", "?"))
            ends = ends and not _QUOTES.search(text, previous.start, sentence.end)
            ends = ends and document.block_at(previous.start) == document.block_at(sentence.start)
            if ends and last.startswith(letters) and last != letters and _goes_on(text, previous, letters):
                yield Pair(previous, sentence, True)
            if ends and last.endswith(letters) and last != letters:
                yield Pair(previous, sentence, True)
            elif ends and said.count(" ") >= ALONE - 1 and (whole := _ending_with(letters, number, document)):
                yield Pair(whole, sentence, False)
        elif letters == last and said.count(" ") >= WORDS and said[-1] == "." and _is_end_of_prose(document, previous):
            yield Pair(previous, sentence, True)
        last, previous = letters, sentence
    for found in places.values():
        if len(found) > MOST:
            yield from _loops(found)
        else:
            for (before, first), (number, second) in pairwise(found):
                adjacent, same = before == number - 1, text[slice(*first)].rstrip() == text[slice(*second)].rstrip()
                if same or (adjacent and not _QUOTES.search(text, first.start, second.end)):
                    yield Pair(first, second, adjacent)


def _loops(found: list[tuple[int, Span]]) -> Iterator[Pair]:
    """The copies of a sentence that stand three times at once, or more, as one."""
    runs = list[list[Span]]()
    for at, (number, sentence) in enumerate(found):
        if at and found[at - 1][0] == number - 1:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    yield from (Pair(run[0], Span(run[1].start, run[-1].end), True) for run in runs if len(run) > 2)


def _begun_again(document: Document) -> Iterator[Pair]:
    """The paragraphs that begin with the words that the paragraph before ends with."""
    text = document.text
    for before, block in pairwise(document.blocks):
        if text[block.start].isalpha():
            end = text.find(". ", block.start, block.end) + 1 or block.end
            said = text[block.start : end].rstrip()
            start = before.start + len(text[before.start : before.end].rstrip()) - len(said)
            again = text[start : start + len(said)].lower() == said.lower() and not text[start].isupper()
            if said.count(" ") > 1 and said.endswith(".") and start > before.start and again:
                yield Pair(Span(start, start + len(said)), Span(block.start, end), True)


def _letters(text: str) -> str:
    """What is compared of a sentence: one of two copies may have been damaged in another way, too."""
    return "".join(words_in(text)).lower()


def _goes_on(text: str, sentence: Span, letters: str) -> bool:
    """Whether a sentence that begins with some letters goes on after them with a comma: no word is cut."""
    head = text[sentence.start : sentence.end].split(",")[0]
    return _letters(head) == letters


def _ending_with(letters: str, number: int, document: Document) -> Span | None:
    """The sentence of the same paragraph, a few before that of a number, which ends with all of its words."""
    every = sentences(document)
    block = document.block_at(every[number].start)
    for earlier in every[max(0, number - MOST) : number]:
        if block and earlier.start >= block.start:
            said = _letters(document.text[slice(*earlier)])
            if len(said) > len(letters) and said.endswith(letters):
                return earlier
    return None


def _has_twice(text: str) -> bool:
    """Whether two sentences may begin or end alike: much faster than to find the sentences."""
    flat = text.replace("\n", ". ").replace("” ", ". ").replace('" ', ". ")
    pieces = [piece.rstrip(".") for piece in flat.split(". ") if len(piece) > 16]
    return any(len(set(parts)) < len(parts) for parts in ([p[:16] for p in pieces], [p[-24:] for p in pieces]))


def _is_prose(document: Document, sentence: Span) -> bool:
    """Whether a sentence is a part of a paragraph, not all but a name below; or all of it, if it is long enough."""
    block = document.block_at(sentence.start)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    if document.text.count(" ", *sentence) >= ALONE - 1:
        return True
    rest = (document.text[block.start : sentence.start] + document.text[sentence.end : block.end]).strip()
    return bool(rest) and (rest[-1] in _FINAL or rest.count(" ") > WORDS)


def _is_end_of_prose(document: Document, sentence: Span) -> bool:
    """Whether a sentence that nobody says ends a paragraph of several."""
    block = document.block_at(sentence.start)
    if block is None or _QUOTES.search(document.text, block.start, block.end):
        return False
    return block.start < sentence.start and not document.text[sentence.end : block.end].strip()


@check(
    "doubled-sentence",
    family="repetition",
    category=Category.ADDITION,
    message="A sentence stands twice.",
    on=candidates,
    examples=[
        bad(
            "Fog closed the airport. It opens again on Friday. ⟦It opens again on Friday.⟧ Buses run.",
            "Fog closed the airport. It opens again on Friday. Buses run.",
        ),
        bad(
            "The bridge was shut on Monday. Nobody was hurt.\n\nIt is old. ⟦The bridge was shut on Monday.⟧ Cars wait.",
            "The bridge was shut on Monday. Nobody was hurt.\n\nIt is old. Cars wait.",
        ),
        bad(
            "The talks lasted six hours, two more than planned. ⟦The talks lasted six hours.⟧ Buses run.",
            "The talks lasted six hours, two more than planned. Buses run.",
        ),
        bad(
            "Fog closed it. It opens on Friday then. "
            + "⟦"
            + " ".join(["It opens on Friday then."] * 6)
            + "⟧ Buses run.",
            "Fog closed it. It opens on Friday then. Buses run.",
        ),
        bad(
            "It gave no figures, for its part. ⟦It gave no figures for its part.⟧ Buses run.",
            "It gave no figures, for its part. Buses run.",
        ),
        bad(
            "Fog closed the airport. It opens again on Friday.\n\n⟦It opens again on Friday.⟧\n\nBuses run.",
            "Fog closed the airport. It opens again on Friday.\n\nBuses run.",
        ),
        bad(
            "It lasted all day, and the police said that the school buses could pass. Nobody was held. "
            "⟦The police said that the school buses could pass.⟧",
            "It lasted all day, and the police said that the school buses could pass. Nobody was held.",
        ),
        bad(
            "It rained.\n\nThe well was dry, a month earlier than usual.\n\n⟦a month earlier than usual.⟧ Cars wait.",
            "It rained.\n\nThe well was dry, a month earlier than usual.\n\nCars wait.",
        ),
        bad(
            "It rained.\n\nThe well was dry, a month earlier than usual.\n\n⟦A month earlier than usual.⟧ Cars wait.",
            "It rained.\n\nThe well was dry, a month earlier than usual.\n\nCars wait.",
        ),
        good("She sang: “We want to go home now. And then? We want to go home now.” Nobody knows. Nobody knows."),
        good("The council voted on Monday, and left.\n\nThe council voted on Monday. The work begins in May."),
        good("Rain fell on all of the coast. More is to come.\n\nWinds rose.\n\nRain fell on all of the coast."),
    ],
)
def doubled_sentence(pair: Pair, document: Document) -> Iterator[Finding]:
    """A sentence of four words or more that stands twice.

    Engines that see neighbouring segments translate one of them twice, and pages repeat what stood before a picture.
    A sentence that comes again later in a quotation is a refrain, and a short one that is a paragraph is a caption.
    """
    first, second, adjacent = pair
    text, (start, end) = document.text, second
    words = text[start:end].count(" ") + 1
    if (words == WORDS or not adjacent) and (is_quoted(document, first.start) or is_quoted(document, second.start)):
        return
    if words <= WORDS and not adjacent:
        return
    related = (Related(*first, "It stands here first."),)
    yield Finding(*second, (safe if adjacent else unsafe)(removal(document, start, end)), related=related)
