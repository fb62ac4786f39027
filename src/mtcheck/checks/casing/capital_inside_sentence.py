"""A capital where the sentence goes on: he was “Very happy”, “Yes,” he said, “But no”; Marlow Inc. Declined to say."""

from collections.abc import Iterator
from string import ascii_lowercase

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, pattern, unsafe
from mtcheck.text.calendar import EACH_DAY
from mtcheck.text.frames import frames
from mtcheck.text.speech import SAID

_SAYS = rf"(?:told \p{{L}}+|{SAID})"
_quoted = pattern(
    r"(?<=\b(?:was|were|is|are|felt|feels|be|been|being) [“\"])"
    r"(?P<word>Very|Not|So|Too|Quite|More|Less|\p{Lu}\p{Ll}+ly) \p{Ll}"
    r"[^“”\".!?\n]{1,60}[”\"](?!\.? [“\"])",
    near=("a “Aa", 'a "Aa'),
    reach=80,
)
_resumed = pattern(
    rf",[”\"] (?!and )(?:[^“”\".,!?\n]{{2,40}} {_SAYS}|{_SAYS} [^“”\".,!?\n]{{2,50}}), [“\"]"
    r"(?P<word>\p{Lu}\p{Ll}*)(?= \p{Ll})",
    near=("a,” a", 'a," a', "a,” A", 'a," A'),
    reach=90,
)
_OPEN = ("Inc. ", "Corp. ", "Ltd. ", "Co. ")
_abbreviated = Pattern(
    r"(?P<word>\p{Lu}\p{Ll}+ed|Said|Says|Will|Has|Was|Is|Had|Fell|Rose|Sold|Lost|Won)"
    r"(?= (?:to|the|that|a|an|on|in|it|its|not|by|from)\b)",
    linear=True,
)
_timed = Pattern(rf"(?P<word>On)(?= (?:{EACH_DAY}))", linear=True)
_about = Pattern(r"(?P<word>\p{Lu}\p{Ll}+)", linear=True)
_AFTER = (*((short, _abbreviated) for short in _OPEN), (".m. ", _timed), ("approx. ", _about))
_joined = frames("The It They He She This These There".split(), Pattern(r"(?= \p{Ll}{3,})", linear=True))
_CONJUNCTIONS = (" and ", " but ", " or ")
_ARTICLES = (" The ", " His ", " Her ", " Their ", " Its ")
_PHRASE = Pattern(
    r"(?<=\p{Ll} )(?P<word>\p{Lu}\p{Ll}+ed (?:The|His|Her|Their|Its) \p{Lu}\p{Ll}+)(?= \p{Ll}|[,.])", linear=True
)


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """The words with a capital in a part of a quotation, after its tag and after an abbreviation."""
    text = document.text
    for find in (_quoted, _resumed):
        yield from (match.span("word") for match in find(document))
    for short, wanted in _AFTER:
        for at in find_all(text, short):
            if found := wanted.match(text, at + len(short)):
                yield found.span("word")
    for article in _ARTICLES:
        for at in find_all(text, article):
            found = _PHRASE.search(text, max(0, at - 20), at + 30) if text[at - 2 : at] == "ed" else None
            if found:
                yield found.span("word")
    for start, after in _joined(document):
        conjunction = next((word for word in _CONJUNCTIONS if text.endswith(word, 0, start)), "")
        joined = conjunction and text[start - len(conjunction) - 1] in _INSIDE
        same = start > 1 and text.startswith(" The same ", start - 1) and text[start - 2].islower()
        if joined or same:
            yield start, after.start()


_INSIDE = frozenset("," + ascii_lowercase)
"""What stands before a conjunction that opens no sentence."""


@check(
    "capital-inside-sentence",
    family="casing",
    category=Category.SPELLING,
    message="The sentence goes on here, without a capital.",
    on=candidates,
    examples=[
        bad("She was “⟦Very⟧ happy” with it.", "She was “very happy” with it."),
        bad("“We go,” the mayor said, “⟦But⟧ not today.”", "“We go,” the mayor said, “but not today.”"),
        bad("Lawyers for Marlow Inc. ⟦Declined⟧ to say so.", "Lawyers for Marlow Inc. declined to say so."),
        bad("Shares in Marlow Ltd. ⟦Fell⟧ by half.", "Shares in Marlow Ltd. fell by half."),
        bad("The driver ⟦Applied The Brakes⟧ in time.", "The driver applied the brakes in time."),
        bad("It rose at ⟦The⟧ same time.", "It rose at the same time."),
        bad("Oil rose, and ⟦The⟧ ministry said so.", "Oil rose, and the ministry said so."),
        good("It was “Very happy days.” “We go,” she said, “Tom not.” “We go,” he said. “But not today.”"),
        good("It is called “Very Late”. “We go,” he said, “I do not.” He left Marlow Inc. Said he: no."),
    ],
    confidence=0.9,
)
def capital_inside_sentence(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """A capital on a word of a sentence that goes on.

    Segments begin with a capital, and engines take the part of a quotation or what follows the stop of an abbreviation
    for one.
    """
    start, end = place
    word = document.text[start:end]
    language = facts(document)
    ordinary = word.lower() in language.function_words or word.endswith(("ly", "ed")) or word in _PLAIN
    if " " in word:
        yield Finding(start, end, unsafe(Edit(start, end, word.lower())))
    elif ordinary and word != "I":
        yield Finding(start, end, unsafe(Edit(start, start + 1, word[0].lower())))


_PLAIN = frozenset("Very Not Quite Less Said Says Fell Rose Sold Lost Won".split())
