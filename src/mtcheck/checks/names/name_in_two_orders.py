"""One name in two orders: Abe Shinzo beside Shinzo Abe."""

from collections import Counter
from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, facts, good, lexicon, occurrences
from mtcheck.text.usage import Usage, disagreement
from mtcheck.text.words import running_words


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The pairs of capitalised words that stand in both orders."""
    words = running_words(document)
    capitals = bytes(map(str.istitle, words))
    pairs: Counter[tuple[str, str]] = Counter()
    at = capitals.find(b"\1\1")
    while at >= 0:
        pairs[words[at], words[at + 1]] += 1
        at = capitals.find(b"\1\1", at + 1)
    for one, other in sorted(pairs):
        if one < other and (other, one) in pairs:
            yield one, other


@check(
    "name-in-two-orders",
    family="names",
    category=Category.INCONSISTENCY,
    message="One name in two orders.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.85,
    examples=[
        bad(
            "Prime Minister Tadashi Morikawa spoke. ⟦Morikawa Tadashi⟧ is 61. Mr. Tadashi Morikawa left.",
            "Prime Minister Tadashi Morikawa spoke. Tadashi Morikawa is 61. Mr. Tadashi Morikawa left.",
        ),
        good(
            "Queen Victoria of old; the Victoria Queen, a ship; Russia, Ukraine and Poland; Poland, Ukraine and Russia."
        ),
    ],
)
def name_in_two_orders(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """One name in two orders.

    Japanese, Chinese, Korean and Hungarian put the surname first; an engine keeps that order in one sentence and
    English order in the next. Words that have a twin in lower case, and countries, are left alone.
    """
    words, countries = lexicon(document.language), facts(document).countries
    if any(len(word) < 2 or word.lower() in words or word in countries for word in pair):
        return
    usages = [Usage(form, occurrences(document.text, form)) for form in (" ".join(pair), " ".join(reversed(pair)))]
    usages.sort(key=lambda usage: -usage.places[0].start if usage.places else 0)
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)
