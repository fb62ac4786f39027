"""A name of two words with a capital on the second only: new York."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    safe,
    vocabulary,
    word_at,
)
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.language import language
from mtcheck.text.names.known import content_words, known
from mtcheck.text.names.plain_names import in_small_letters
from mtcheck.text.names.rivals import names
from mtcheck.text.tokens import starts, tokens
from mtcheck.text.words import word_before

MANY = 2_000
"""Names of a document that are looked for: each is searched for in all of it."""

PLAIN = 3.5
"""The frequency (Zipf) of a word in lower case that has no capital but in a name."""

RARE = 2.0
USUAL = 4.0
"""The frequencies (Zipf) of a word that is none but in names, and of one that is no usual noun."""

LONGEST = 6
"""Words of a name that is looked for with one of them in lower case."""


def halves(document: Document) -> Iterator[tuple[Span, str]]:
    """The names of two words or more with a word in lower case: where they stand, and what they are."""
    text, table, there = document.text, facts(document), vocabulary(document)
    for first in sorted(table.words("first-of-names") & there):
        for second in sorted(table.words(f"after-{first}") & there):
            wrong = f"{first} {second}"
            yield from ((place, wrong[0].upper() + wrong[1:]) for place in occurrences(text, wrong))
    for first, second in _with_capitals(document.language):
        if first in there and second.lower() in there:
            for place in occurrences(text, f"{first} {second.lower()}"):
                if text[place.start - 2 : place.start - 1].islower() and text[place.start - 1] == " ":
                    yield place, f"{first} {second}"
    yield from _of_names_here(document)
    yield from _of_known_names(document)
    yield from dict.fromkeys([*_linked_by_of(document), *_with_small_first(document), *in_small_letters(document)])


def _of_names_here(document: Document) -> Iterator[tuple[Span, str]]:
    """The names of the article one of whose words stands in lower case once, and with its capital twice or more."""
    text, there = document.text, vocabulary(document)
    for start, end in ((name.start, name.end) for name in names(document)[:MANY]):
        words = text[start:end].split(" ")
        if not 1 < len(words) <= LONGEST or not text[start - 2 : start - 1].islower() or _is_headline(document, start):
            continue
        whole: list[Span] | None = None
        for at, word in enumerate(words[1:], 1):
            wrong = " ".join([*words[:at], word.lower(), *words[at + 1 :]])
            if len(word) > 3 and word.istitle() and word.lower() in there and text.count(wrong) == 1:
                whole = occurrences(text, text[start:end]) if whole is None else whole
                inside = (
                    place for place in occurrences(text, wrong) if text[place.start - 2 : place.start - 1].islower()
                )
                if len(whole) > 1:
                    yield from ((place, text[start:end]) for place in inside if not _is_headline(document, place.start))


def _of_known_names(document: Document) -> Iterator[tuple[Span, str]]:
    """The known names whose last word has no capital in mid-sentence: World bank, British airways, New South wales."""
    text, table, language = document.text, known(facts(document).tag), facts(document)
    if table is None:
        return
    written, places = tokens(document), starts(document)
    closed = language.function_words | language.weekdays
    for at in compress(count(1), map(str.istitle, written[:-1])):
        first, last = written[at - 1], written[at]
        if len(last) < 4 or last in closed or not last.islower() or last[0].isdigit() or first in language.weekdays:
            continue
        if places[at] - places[at - 1] != len(first) + 1 or text[places[at] - 1] != " ":
            continue
        begins = at - 1
        if at > 1 and written[at - 2].istitle() and text[places[at - 1] - 2].isalpha():
            begins = at - 2
        start, end = places[begins], places[at] + len(last)
        name = text[start:end]
        if not text[start - 2 : start - 1].islower() or not _has_capitals(first, last, name, document):
            continue
        right = name[: -len(last)] + last.capitalize()
        if tuple(right.split(" ")) not in _with_capitals(document.language) and text.count(name) == 1:
            yield Span(start, end), right


def _has_capitals(first: str, last: str, name: str, document: Document) -> bool:
    """Whether all words of a known name have capitals, as houses agree, though the last is a plain word."""
    words, table, language = lexicon(document.language), known(facts(document).tag), facts(document)
    if table is None or last in language.words("small-after-names") or not table.has(name.lower()):
        return False
    kinds = [kind for kind in table.kinds(name.lower()) if not kind.startswith("literal")]
    if not kinds:
        return False
    if (words.zipf(last) < RARE and "science" not in kinds) or ("places" in kinds and table.has(last)):
        return True
    if name.count(" ") > 1:
        return False
    plain = words.zipf(first.lower()) >= PLAIN
    return not (_NAMES if plain else _COMPANIES).isdisjoint(kinds) and (
        plain or words.zipf(last) < USUAL or "international" in kinds
    )


def _linked_by_of(document: Document) -> Iterator[tuple[Span, str]]:
    """The known names that of links, whose last word alone has its capital: the court of Cassation."""
    text, table = document.text, known(facts(document).tag)
    if table is None:
        return
    for at in find_all(text, " of "):
        first, last = word_at(text, at - 1), word_at(text, at + len(" of "))
        before, after, beyond = text[slice(*first)], text[slice(*last)], text[last.end + 1 : last.end + 2]
        if not (len(before) > 3 and before.islower() and after.istitle() and beyond.islower()):
            continue
        office = before in ("ministry", "department") and _is_field(after, document)
        if office or not _OF_NAMES.isdisjoint(table.kinds(f"{before} {after.lower()}")):
            yield Span(first.start, last.end), f"{before.capitalize()} of {after}"


def _with_small_first(document: Document) -> Iterator[tuple[Span, str]]:
    """The known parties and competitions whose first word alone has no capital: the liberal Party."""
    text, table, language = document.text, known(facts(document).tag), facts(document)
    if table is None:
        return
    for head in sorted(_HEADS & vocabulary(document)):
        for last in occurrences(text, head):
            before = text[max(0, last.start - REACH) : last.end].split(" ")
            capitals = next((n for n, word in enumerate(before[-2::-1], 1) if not word[:1].isupper()), LONGEST)
            if capitals + 1 > min(LONGEST, len(before)):
                continue
            words = before[-capitals - 1 :]
            name, first = " ".join(words), words[0]
            if first in language.function_words or not first.isalpha() or not first.islower():
                continue
            if not _PARTIES.isdisjoint(table.kinds(" ".join(content_words(name)))):
                yield Span(last.end - len(name), last.end), name[0].upper() + name[1:]


def _is_field(word: str, document: Document) -> bool:
    """Whether a word is a plain noun, and no place: the ministry of Transport, but the department of Var."""
    words, small = lexicon(document.language), word.lower()
    return small in words and word not in words and words.zipf(small) >= PLAIN


_HEADS = frozenset("Party Conference League Front Alliance Movement Cup Division Trophy".split())
_PARTIES = frozenset("parties competitions".split())
"""Words with which such names end that have a capital in them alone, and their kinds."""

REACH = 60
"""Code points before such a word in which its name begins."""

_NAMES = frozenset("banks companies competitions international military universities".split())
_COMPANIES = frozenset("companies international universities".split())
_OF_NAMES = frozenset("banks courts international".split())
"""The kinds of names all of whose words every house gives a capital: with a plain word first, else, and with of."""


def _is_headline(document: Document, offset: int) -> bool:
    """Whether an offset is in a headline, or in a line that ends in no mark, as sub-headlines do."""
    block = document.block_at(offset)
    line = document.text[block.start : block.end].rstrip() if block is not None else ""
    return is_in_headline(document, offset) or line.rstrip("”’\"'")[-1:].isalnum()


@lru_cache(maxsize=8)
def _with_capitals(tag: str) -> tuple[tuple[str, str], ...]:
    """Names of two words of which both or none have a capital, but at the start of a sentence."""
    table = language(tag)
    pairs = (name.partition("_") for name in sorted(table.words("both-with-capital"))) if table else ()
    return tuple((first, second) for first, _, second in pairs)


@check(
    "half-a-name-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="All words of the name begin with a capital.",
    on=halves,
    examples=[
        bad("They flew to ⟦new York⟧ on Friday.", "They flew to New York on Friday."),
        bad(
            "They lead the ⟦eastern Conference⟧, and left the ⟦republican People’s Party⟧.",
            "They lead the Eastern Conference, and left the Republican People’s Party.",
        ),
        good("It is the end of Test cricket."),
        good("The party of the liberal left, a conference of eastern towns, and the old League met."),
        bad("The ⟦salvation army⟧ has ⟦wi-Fi⟧ now.", "The Salvation Army has Wi-Fi now."),
        bad("They moved to the ⟦United states⟧ in May.", "They moved to the United States in May."),
        bad("It said that the ⟦Interior ministry⟧ knew.", "It said that the Interior Ministry knew."),
        good("Interior ministry officials met the interior ministry’s men in white house paint."),
        bad("The ⟦World health Organization⟧ left.", "The World Health Organization left."),
        bad(
            "She runs the Larkmoor Film Council. The ⟦Larkmoor Film council⟧ fell, but the Larkmoor Film Council pays.",
            "She runs the Larkmoor Film Council. The Larkmoor Film Council fell, but the Larkmoor Film Council pays.",
        ),
        bad("The ⟦ministry of Transport⟧ and the ⟦African union⟧.", "The Ministry of Transport and the African Union."),
        bad("They asked the ⟦World bank⟧ for it.", "They asked the World Bank for it."),
        bad(
            "Staff of ⟦British airways⟧ flew to ⟦New South wales⟧ by it.",
            "Staff of British Airways flew to New South Wales by it.",
        ),
        good("On Tuesday morning a fossil of Homo erectus was shown to customers of Lloyds bank."),
        good("They left the Gaza strip, and in the Channel tunnel the Green party met."),
        bad("The ⟦met office⟧ told the ⟦bank of England⟧ so.", "The Met Office told the Bank of England so."),
        good("They met office workers on the bank of the river."),
        good("He ran the Pym Campaign. The Pym campaign cost much, and the Pym campaign failed."),
        good("Police Officers’ Federation members met police officers in the new Yorkshire hall."),
        good("The very liberal Democrats left."),
        good("He lives in a federal reserve of ghosts."),
    ],
    confidence=0.9,
)
def half_a_name_in_lower_case(found: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A name of which one word or all are in lower case.

    The words were translated one by one, or put back into capitals by statistics.
    """
    text, (place, name) = document.text, found
    if text[place.end : place.end + 1] in ("-", "’", "'") and text[place.end + 1 : place.end + 2] != "s":
        return
    if word_before(text, place.start).lower() in facts(document).words("degrees") | {
        "very",
        "more",
        "most",
        "too",
        "so",
    }:
        return  # very liberal Democrats
    if text[place.start : place.end].islower() and text.startswith(" of ", place.end):
        return  # a united states of mind
    yield Finding(place.start, place.end, safe(Edit(place.start, place.end, name)))
