"""One name in two orders: Abe Shinzo beside Shinzo Abe, Kim Seong-min beside Seong-min Kim."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Severity,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    word_at,
)
from mtcheck.text.grammar.genders import is_given_name
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.known import content_words, known
from mtcheck.text.names.rivals import Name, names
from mtcheck.text.stems import family, stem
from mtcheck.text.usage import Usage, disagreement
from mtcheck.text.words import running_words, word_after

RARE = 4.0
"""The Zipf frequency of a word below which it is hardly the noun that stands with a name."""

MANY = 40
"""So many names of the same words are a list, and are not compared."""


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The names that stand in two orders, in both."""
    if tells_of_names(document):
        return
    for pair in _of_two(document):
        if _tells(pair, document):
            yield " ".join(pair), " ".join(reversed(pair))
    yield from _rearranged(document)


def _of_two(document: Document) -> Iterator[tuple[str, str]]:
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
    yield from _hyphenated(document)


def _hyphenated(document: Document) -> Iterator[tuple[str, str]]:
    """The given names of two syllables, and the surnames that stand before and after them."""
    text = document.text
    before, after = set[tuple[str, str]](), set[tuple[str, str]]()
    for at in find_all(text, "-"):
        if not text[at + 1 : at + 2].islower() or not text[(first := word_at(text, at)).start : at].istitle():
            continue
        second = word_at(text, at + 1)
        given = text[first.start : second.end]
        if text[at + 1 : second.end].islower():
            before.add((given, text[word_at(text, max(0, first.start - 2)).start : first.start - 1]))
            after.add((given, text[second.end + 1 : word_at(text, second.end + 1).end]))
    for given, surname in sorted(before & after):
        if surname.istitle():
            yield given, surname


def _tells(pair: tuple[str, str], document: Document) -> bool:
    """Whether neither of two words, or of those with a hyphen, has a twin in lower case or is a country."""
    words, countries = lexicon(document.language), facts(document).countries
    telling = [word for word in pair if "-" in word] or pair
    if any(len(word) < 2 or word in countries for word in telling):
        return False
    twins = [word.lower() for word in telling if word.lower() in words]
    return not twins or (len(twins) == 1 and words.zipf(twins[0]) < RARE)  # a liang is also a weight


def _rearranged(document: Document) -> Iterator[tuple[str, str]]:
    """The names of three words or more that have the same words, or forms of them, in two orders."""
    alike: dict[str, list[Name]] = defaultdict(list)
    for name in names(document):
        form = document.text[name.start : name.end]
        if len(name.words) > 2 and not any(part in form for part in (" and ", "’", "'")):
            alike[family(map(str.lower, name.words))].append(name)
    for several in alike.values():
        for one, other in combinations(several if len(several) < MANY else (), 2):
            forms = [document.text[name.start : name.end].removeprefix("The ") for name in (one, other)]
            if _is_rearranged(one.words, other.words, is_linked=any(" of " in form for form in forms)):
                yield forms[0], forms[1]


def _is_rearranged(one: tuple[str, ...], other: tuple[str, ...], *, is_linked: bool) -> bool:
    """Whether words are others in an order that no "of" between them can make: Tobacco Monopoly Administration."""
    first, second = ([stem(word.lower()) for word in words] for words in (one, other))
    turned = any(first[at:] + first[:at] == second for at in range(len(first)))
    return not turned and not (is_linked and set(one) == set(other))


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
        bad(
            "Lee Hyun-seo met Ines Halvorsen. “No,” said ⟦Hyun-seo Lee⟧. The court let Lee Hyun-seo go.",
            "Lee Hyun-seo met Ines Halvorsen. “No,” said Lee Hyun-seo. The court let Lee Hyun-seo go.",
        ),
        bad(
            "Morita Shun opened the door. “Come in,” Morita said. ⟦Shun Morita⟧ is 61. Later Morita Shun sang.",
            "Morita Shun opened the door. “Come in,” Morita said. Morita Shun is 61. Later Morita Shun sang.",
        ),
        bad(
            "The Norvale Centre for the Protection of Seals met. The ⟦Norvale Centre of Seal Protection⟧ fell.",
            "The Norvale Centre for the Protection of Seals met. The Norvale Centre for the Protection of Seals fell.",
        ),
        good("In the spelling of some, surnames come first: Morita Shun was Shun Morita here, and Morita Shun there."),
        good(
            "Queen Victoria of old; the Victoria Queen, a ship; Russia, Ukraine and Poland; Poland, Ukraine and Russia."
        ),
        good("They asked Saud Hamad Saud al-Lindi. Hamad Saud al-Lindi knew."),
        good("José María Lindo and his niece, María José Lindo, sang."),
        good("Morita Shun, or Shun Morita, as his card had it, opened it."),
        good("The Larkmoor Office of Coastal Defence became the Larkmoor Coastal Defence Office."),
    ],
)
def name_in_two_orders(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """One name in two orders.

    Japanese, Chinese, Korean and Hungarian put the surname first; an engine keeps that order in one sentence and
    English order in the next. Words that have a twin in lower case, and countries, are left alone, but not beside a
    given name of two syllables. So are longer names that an “of” turns round: the Norvale Ministry of Health.
    """
    one, other = pair
    if _are_two_persons(pair, document) or _overlap(pair, document):
        return
    if occurrences(document.text, f"{one}, or {other}") or occurrences(document.text, f"{other}, or {one}"):
        return  # both are told
    usages = [Usage(form, occurrences(document.text, form)) for form in pair]
    usages.sort(key=lambda usage: (_is_known(usage.form, document), -usage.places[0].start if usage.places else 0))
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)


def _overlap(pair: tuple[str, str], document: Document) -> bool:
    """Whether both are parts of one name: Said Hamad Said."""
    first, second = (occurrences(document.text, form) for form in pair)
    return any(one.start < other.end and other.start < one.end for one in first for other in second)


def _are_two_persons(pair: tuple[str, str], document: Document) -> bool:
    """Whether only given names change places before a surname: José María Ortega and María José Ortega."""
    text, particles = document.text, facts(document).words("foreign-particles")
    first, second = (form.split() for form in pair)
    if len(first) > 2 and first[-1] == second[-1]:
        return all(is_given_name(word, document) for word in first[:-1])
    after = [word_after(text, place.end) for form in pair for place in occurrences(text, form)]
    followed = all(word.istitle() or word in particles for word in after)
    return followed and all(is_given_name(word, document) for word in first)


def _is_known(form: str, document: Document) -> bool:
    """Whether a form is a known name as it should be."""
    table = known(document.language)
    return table is not None and table.has(" ".join(content_words(form)))
