"""A sentence begins in the middle of another: years ago The orchard."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    layer,
    token_at,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.page import is_time_of_entry
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at


def starters_after_words(document: Document) -> Iterator[Span]:
    """The words that start sentences, with their capital, between two spaces and after a letter or digit."""
    text, language = document.text, facts(document)
    for word in sorted(vocabulary(document) & language.words("closed-starters") & language.starters):
        for at in find_all(text, f" {word} "):
            ended = text[at - 1 : at] in tuple('”"') and text[at - 2].islower()
            dashed = word in _SUBJECTS and text[at - 2 : at] in _DASHES and text[at - 3 : at - 2].isalnum()
            if at and (ended or dashed or text[at - 1].islower() or text[at - 1].isdigit()):
                yield Span(at + 1, at + 1 + len(word))


_DASHES = (" –", " —", " -")
_SUBJECTS = frozenset("There It He She They We These".split())
"""Words that after a dash begin no title and no headline."""

WORDS = 6
"""Words before a dash from which a sentence may end there, and no label or dateline."""


@check(
    "sentence-starts-in-mid-sentence",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A sentence seems to start here without the end of the one before.",
    on=starters_after_words,
    examples=[
        bad("He sold the barn years ⟦ago The⟧ orchard died.", "He sold the barn years ago. The orchard died."),
        bad("The mine closed in ⟦2019 It⟧ had 40 men.", "The mine closed in 2019. It had 40 men."),
        bad(
            "The trains of the town will not run on Friday⟦ – There⟧ will be no buses.",
            "The trains of the town will not run on Friday. There will be no buses.",
        ),
        good("Rain – It rains. “There is something that I want you to know – It is late,” he said to them all."),
        good("3.51am Still tied.\n\n4.26am They drew lots.\n\n18:05 Those who won sang."),
        bad(
            "He called it “the best of bad ⟦news” The⟧ pass has gone.",
            "He called it “the best of bad news.” The pass has gone.",
        ),
        good("“It is late” He said no more. “It rained” The mayor said."),
        good("He reads The Guardian and saw The Who in Of Mice and Men, by The Band."),
        good("The week in figures:\n\n3,114 The number of ducks that swam.\n\n12 The ducks that won."),
        good("The count, live\n\n23:52 Tea.\n\n00:46 And we are back.\n\n00:49 It is Lindo."),
        good("1 Who won? 2 In which town is it? 3 The end of what?"),
        good("1 What is it?\n\n2 In music, what is this?\n\n3 On which river is it?"),
        good("She works for Most of Us and The New York Times’ A Section."),
        good("The committee voted when Will spoke; then May left for the Isle of Man."),
    ],
    confidence=0.9,
)
def sentence_starts_in_mid_sentence(at: Span, document: Document) -> Iterator[Finding]:
    """A word that starts sentences stands with its capital in the middle of one, before a word in lower case.

    The stop (with the end of a link or a segment) is lost. Names that begin with an article go on with a capital.
    """
    text, language = document.text, facts(document)
    after, end = text[at.start : at.end], at.end + 1
    if not (text[end : end + 1].islower() or _number(text, end, after)):
        return
    block = document.block_at(at.start)
    if block is None or block.kind is BlockKind.HEADLINE:
        return
    if text[at.start - 2] in "–—-":
        sentence = sentence_at(document, at.start)
        if sentence and text.count(" ", sentence.start, at.start - 3) >= WORDS and not is_quoted(document, at.start):
            first = word_at(text, at.start - 4)
            yield Finding(first.end, at.end, unsafe(Edit(first.end, at.start - 1, ".")))
        return
    following = word_at(text, end)
    next_word = text[following.start : following.end]
    if (
        next_word in ("and", "of", "for", "in", "to", "the", "or", "on", "at", "by", "with")
        and text[following.end : following.end + 2].strip()[:1].isupper()
    ):
        return  # a title: Of Mice and Men
    if text[at.start - 2] in '”"':
        if not _has_speaker(text, following, next_word, language):
            yield Finding(word_at(text, at.start - 3).start, at.end, unsafe(Edit(at.start - 2, at.start - 2, ".")))
        return
    left = word_at(text, at.start - 2)
    before = text[left.start : left.end]
    first = token_at(text, at.start - 2)
    numbered = text[first.start : first.end].isdigit() and text[first.start - 2 : first.start - 1] in tuple(".?!")
    clue = text[block.start : block.end].rstrip().endswith(")")
    begins = first.start == block.start and text[block.start].isdigit()
    counts = numbered or (begins and (clue or after == "The" or _is_numbered(document)))
    if counts or is_time_of_entry(document, first):
        return  # 2 In which town is it? A figure, and what it counts; the time of an entry
    if before[:1].isupper() and after not in language.words("begins-sentence-after-name"):
        return  # a title: The Show Must Go On
    if after == "A" and (
        before in language.words("before-letter")
        or before[:1].isupper()
        or len(next_word) < 5
        or next_word.endswith(("s", "ing", "ed"))
    ):
        return  # a label: Plan A into action
    if before.lower() == after.lower():
        return  # The The
    if before in language.incomplete | language.words("before-title"):
        return
    yield Finding(first.start, at.end, unsafe(Edit(at.start - 1, at.start - 1, ".")))


@layer
def _is_numbered(document: Document) -> bool:
    """Whether several paragraphs begin with a number, as the questions of a quiz do."""
    return sum(document.text[block.start : block.start + 1].isdigit() for block in document.blocks) >= LIST


LIST = 3
"""Paragraphs with a number that are a list."""


def _has_speaker(text: str, verb: Span, word: str, language: Language) -> bool:
    """Whether what follows a quotation says who spoke: “It is late” The mayor said."""
    following = text[verb.end + 1 : word_at(text, verb.end + 1).end] if text[verb.end : verb.end + 1] == " " else ""
    return not language.speech_verbs.isdisjoint((word, following))


def _number(text: str, at: int, word: str) -> bool:
    return word in ("In", "On", "At", "By", "From", "About", "The") and text[at : at + 1].isdigit()
