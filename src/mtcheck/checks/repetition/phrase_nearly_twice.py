"""A phrase twice in a row, but for an article or a plural: for the second time for second time."""

from collections.abc import Iterator
from itertools import compress, count
from operator import eq

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.tokens import lower, starts

_ARTICLES = frozenset(("the", "a", "an"))
_INDEFINITE = frozenset(("a", "an"))
LONGEST = 4
"""Words of such a phrase at most, but for articles; it has two at least."""

_WORDS = Pattern(r"[\p{L} ’']+", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, int]]:
    """The phrases that come again at once but for articles and the s of plurals: start, second start, and end."""
    words, there, text = lower(document), starts(document), document.text
    possessives = facts(document).words("possessives")
    numbers = [*compress(count(), (word not in _ARTICLES for word in words))]
    bare = [words[number] if len(words[number]) < 4 else words[number].removesuffix("s") for number in numbers]
    done = -1
    for at in compress(count(), map(_INDEFINITE.__contains__, words)):
        if words[at + 2 : at + 3] and words[at + 2] in _INDEFINITE and words[at + 1] in words[at + 4 : at + 5]:
            end = there[at + 4] + len(words[at + 4])
            if _WORDS.fullmatch(text[there[at] : end]):
                yield there[at], there[at + 2], end
    for size in range(LONGEST, 1, -1):
        for at in compress(count(), map(eq, bare, bare[size:])):
            if at < done or bare[at : at + size] != bare[at + size : at + 2 * size] or len({*bare[at : at + size]}) < 2:
                continue
            first, second, last = numbers[at], numbers[at + size], numbers[at + 2 * size - 1]
            while second and words[second - 1] in _ARTICLES:
                second -= 1
            end = there[last] + len(words[last])
            said = text[there[first] : end]
            sure = size > 2 or words[first] in possessives
            if sure and words[first:second] != words[second : last + 1] and _WORDS.fullmatch(said):
                done = at + 2 * size
                yield there[first], there[second], end


@check(
    "phrase-nearly-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="A phrase stands twice, with or without an article or a plural.",
    on=candidates,
    examples=[
        bad("It rose ⟦for the second time for second time⟧ in May.", "It rose for the second time in May."),
        bad("They must report ⟦their stocks their stock⟧ on Friday.", "They must report their stocks on Friday."),
        bad("He made ⟦a comedy a black comedy⟧ of it.", "He made a black comedy of it."),
        good("He made a film, a long film, of it."),
        good("She works day by day by days. From the hand to hand to mouth it went. “The boats, the boat!”"),
        good("It is a matter of the heart of hearts, of their peer to their peer-to-peer net."),
    ],
    confidence=0.9,
)
def phrase_nearly_twice(place: tuple[int, int, int], document: Document) -> Iterator[Finding]:
    """A phrase that stands twice in a row in forms of its own.

    Engines that generate a text word by word fall back on what they have just said, and may say it a little otherwise.
    """
    start, second, end = place
    text = document.text
    if text[end : end + 1] == "-" or is_quoted(document, start):
        return
    longer = text.count(" ", second, end) >= text.count(" ", start, second)
    yield Finding(start, end, unsafe(Edit(start, second, "") if longer else Edit(second - 1, end, "")))
