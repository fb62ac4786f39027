"""The pronoun I in lower case: and i said."""

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
    facts,
    good,
    lexicon,
    occurrences,
    safe,
    vocabulary,
    word_at,
)
from mtcheck.base.lines import stanza
from mtcheck.text.sentences import sentence_at

_NEXT = Pattern(r"['’](?:m|ve|ll|d)\b|,? (?P<word>\p{Ll}+)(?![.)]\w)|[.!?,](?!\w)", linear=True)


def pronouns(document: Document) -> list[Span]:
    """Where a lower-case i stands as a word."""
    return occurrences(document.text, "i") if "i" in vocabulary(document) else []


@check(
    "lower-case-i",
    family="grammar",
    category=Category.SPELLING,
    message="The pronoun of the first person is written in upper case.",
    on=pronouns,
    specificity=1,
    examples=[
        bad("She told us that ⟦i⟧ was wrong, and ⟦i⟧’m not.", "She told us that I was wrong, and I’m not."),
        bad("“⟦i⟧ have no idea,” he said.", "“I have no idea,” he said."),
        good("Ortega i Gasset wrote it, and the i newspaper quotes it, i.e. in part (i) and in part ii."),
        good("They learn a rule: i before e. She knows i and j. “i sell nothing,” he wrote on his page."),
        good("It begins:\n\n   the tide has no key.\n   i have asked it twice,\n   and it went out."),
        good("“Mae’n ddrwg gen i,” said the minister."),
        good("Its first lines are “the sea is late / and i have time / for both of us.”"),
        good("She wrote: “i luv u and i dont care”."),
    ],
)
def lower_case_i(at: Span, document: Document) -> Iterator[Finding]:
    """The pronoun I in lower case.

    No other language writes it so large, and engines that put words together forget it. Silent in messages that are
    quoted in their own spelling.
    """
    text, (start, end) = document.text, at
    following = _NEXT.match(text, end)
    if not following or (start and not text[start - 1].isspace() and text[start - 1] not in "“‘\"'—"):
        return
    if _is_verse(document, start):
        return
    words, language = lexicon(document.language), facts(document)
    before = ""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
        before = text[slice(*word_at(text, start - 2))]
        if before in ("the", "a", "an") or not words.knows(before):
            return
        left = text[slice(*word_at(text, start - len(before) - 2))]
        if left[:1].isalpha() and not words.knows(left):
            return  # ddrwg gen i
    after = following["word"]
    unlikely = after and (after in language.function_words or words.zipf(after) < 4)
    if unlikely and after not in language.words("after-pronoun"):
        return
    if following.group()[0] in ".!?," and not before.islower():
        return
    sentence = sentence_at(document, start)
    said = {word.strip(".,;:!?“”‘’\"'") for word in text[slice(*sentence)].split()} if sentence else set()
    posted = "I" not in said and not said.isdisjoint(language.words("writing"))
    if not posted and said.isdisjoint(language.words("texting")):
        yield Finding(start, end, safe(Edit(start, end, "I")))


def _is_verse(document: Document, start: int) -> bool:
    """Whether a place stands in one of several lines that all begin with a small letter, as some poets write."""
    before, after = stanza(document.text, start)
    lines = (before + after).strip().split("\n")
    if len(lines) == 1:
        lines = (before.replace('"', "“").rpartition("“")[2] + after).split(" / ")
    return len(lines) > 1 and not any(line.lstrip(_OPENING)[:1].isupper() for line in lines)


_OPENING = " \t“‘\"'"
