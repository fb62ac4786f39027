"""A past form where a base form belongs: did not revealed, would reached the."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, lexicon, unsafe
from mtcheck.text.quoted import is_quoted

_NEGATED = ("id not ", "oes not ", "idn’t ", "idn't ", "oesn’t ", "oesn't ", "don’t ", "don't ", " do not ")
_PLAIN = (" would ", " could ", " should ", " must ")
_VERB = Pattern(r"(?P<verb>\p{Ll}{2,}ed)\b(?! ?-)(?:[.,;]| (?P<next>\p{L}+))", linear=True)


def verbs(document: Document) -> Iterator[tuple[int, bool, Any]]:
    """Words in ed right after a negated form of do or a modal verb: where that stands, whether negated, the word."""
    text = document.text
    for phrases, negated in ((_NEGATED, True), (_PLAIN, False)):
        for phrase in phrases:
            for at in find_all(text, phrase):
                end = at + len(phrase)
                if text[end : end + 1].islower() and (verb := _VERB.match(text, end, end + 40)):
                    yield at, negated, verb


@check(
    "past-after-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="The base form of the verb belongs here.",
    on=verbs,
    examples=[
        bad("At first he ⟦did not revealed⟧ the find, and she ⟦didn’t wanted⟧ to know it."),
        bad("They ⟦would reached⟧ the hut at noon, he said.", "They would reach the hut at noon, he said."),
        good("He did not need it, did not proceed and would succeed in time; how could experienced pilots err?"),
        good("What they did not, unfazed, was rest. It would limited supplies of milk, he asked."),
    ],
    confidence=0.9,
)
def past_after_auxiliary(place: tuple[int, bool, Any], document: Document) -> Iterator[Finding]:
    """A past form after did not, does not or a modal verb, which have the base form after them.

    The engine marks the tense twice, or translates the parts of a verb one by one.
    """
    at, negated, match = place
    text, language, verb = document.text, facts(document), match["verb"]
    following = match["next"]
    certain = negated or (following is not None and following in language.function_words)
    base = _base(verb, document)
    if base is None or not certain or verb in language.words("base-in-ed"):
        return
    if not negated and is_quoted(document, at):
        return
    start = at + (text[at] == " ")
    while start and text[start - 1].isalpha():
        start -= 1
    yield Finding(start, match.end("verb"), unsafe(Edit(match.start("verb"), match.end("verb"), base)))


def _base(verb: str, document: Document) -> str | None:
    """The base form of a regular past form, or None where none is known."""
    words, stem = lexicon(document.language), verb[:-2]
    if verb.endswith("eed"):
        return None
    forms = (
        [verb[:-3] + "y"] if verb.endswith("ied") else [stem, verb[:-1], stem[:-1] if stem[-1:] == stem[-2:-1] else ""]
    )
    known = [form for form in forms if form and words.zipf(form) > 3]
    return max(known, key=words.zipf) if known else None
