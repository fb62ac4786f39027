"""One name in two spellings: Lukashenka beside Lukashenko, Grizman beside Griezmann."""

from collections.abc import Iterator
from itertools import combinations, pairwise, product

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Severity,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    unknown_words,
    vocabulary,
    word_at,
)
from mtcheck.text.folding import folded
from mtcheck.text.grammar.genders import is_given_name
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.known import Known, content_words, known
from mtcheck.text.names.nearness import (
    are_alike,
    capitalised,
    distance,
    is_derived,
    is_of_a_woman,
    is_slip,
    skeleton,
    slips,
    spellings,
)
from mtcheck.text.names.people import all_given_names, is_surname
from mtcheck.text.names.rivals import rivals
from mtcheck.text.names.runs import runs
from mtcheck.text.quotations.quoted import is_mention
from mtcheck.text.tokens import tokens, words_in
from mtcheck.text.usage import Usage, disagreement
from mtcheck.text.words import FREQUENT, word_before

USUAL = 3.0
"""The Zipf frequency of a name that is hardly the beginning of another one."""

_LISTED = 20
"""Code points within which the spellings stand in a list of them: Illey, Iley and Yley."""

MANY = 4
"""Times that each of two spellings stands from which they are two names."""

_NEAR = 60
"""So many code points beside two names is told that they are of one family."""

SHORT = 4
"""So many letters has the shortest name that is compared: its letters must be the same, doubled or in another order."""


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The pairs of names that may be one."""
    if tells_of_names(document):
        return
    yield from _torn(document)
    yield from _particled(document)
    yield from dict.fromkeys([*_alike(document), *_beside_one_word(document), *_of_capitals(document)])


_BESIDE = (", ", " and ", ", and ", " beat ", " v ", " twin, ", " twin brother, ", " twin sister, ")
"""What stands between the names of two persons that are much alike."""


def _torn(document: Document) -> Iterator[tuple[str, str]]:
    """Two capitalised words side by side, and the one that they make together: Heng Yao and Hengyao."""
    words, names, plain = tokens(document), capitalised(document), lexicon(document.language)
    for first, second in sorted({(words[at], words[after]) for run in runs(document) for at, after in pairwise(run)}):
        joined, torn = first + second.lower(), f"{first} {second}"
        if joined not in names or len(joined) <= SHORT or joined.lower() in plain:
            continue
        if not (first.lower() in plain and second.lower() in plain) and occurrences(document.text, torn):
            yield joined, torn


def _particled(document: Document) -> Iterator[tuple[str, str]]:
    """The names that have the Arabic article in two spellings: el-Nour and al-Nour."""
    text = document.text
    for name in sorted({text[slice(*word_at(text, at + 3))] for at in find_all(text, "el-")}):
        if name.istitle() and occurrences(text, f"el-{name}") and occurrences(text, f"al-{name}"):
            yield f"al-{name}", f"el-{name}"


def _alike(document: Document) -> Iterator[tuple[str, str]]:
    """The pairs of capitalised words that sound alike, one of which at least no dictionary knows."""
    unknown = frozenset(word for word in unknown_words(document) if word[0].isupper() and word[-1].islower())
    words, names = lexicon(document.language), capitalised(document) | unknown
    if unknown:
        found = {tuple(sorted(pair)) for pair in slips(names, unknown, SHORT)}
        for bucket in spellings(names):
            found.update(combinations(bucket, 2))
        for one, other in sorted(found):
            odd = [word for word in (one, other) if word in unknown]
            if min(len(one), len(other)) == SHORT and (len(odd) < 2 or not _has_its_letters(one, other)):
                continue
            if len(odd) == 1 and one[0] != other[0] and is_given_name(odd[0], document):
                continue  # Pieter, beside Jupiter
            if odd and all(_is_name(word, document) for word in (one, other) if word.lower() in words):
                yield one, other


def _of_capitals(document: Document) -> Iterator[tuple[str, str]]:
    """The pairs of unknown words all in capitals that sound the same: ANKA and ANCA."""
    names = frozenset(word for word in unknown_words(document) if word.isupper())
    for bucket in spellings(names, SHORT):
        yield from ((one, other) for one, other in combinations(bucket, 2) if is_slip(one, other))


def _beside_one_word(document: Document) -> Iterator[tuple[str, str]]:
    """The words that a slip tells apart and that stand beside the same word of a name: Ker Wyndham and Kerr Wyndham.

    Two persons of one family are told to be one: Tim Pym and his brother Tom Pym. Of a known name other checks tell.
    """
    kin, table = facts(document).words("kin"), known(document.language)
    for pair in rivals(document):
        if pair.goes_on or pair.moved or len(pair.differ) > 1:
            continue
        if table and any(table.has(" ".join(name.words).lower()) for name in (pair.one, pair.other)):
            continue
        one, other = sorted((pair.one.words[pair.differ[0][0]], pair.other.words[pair.differ[0][1]]))
        if one.istitle() and other.istitle() and min(len(one), len(other)) > 2 and _may_be_slip(one, other, document):
            places = [Span(max(0, name.start - _NEAR), name.end + _NEAR) for name in (pair.one, pair.other)]
            if kin.isdisjoint(word for place in places for word in words_in(document.text[slice(*place)])):
                yield one, other


def _may_be_slip(one: str, other: str, document: Document) -> bool:
    """Whether one slip tells two names apart, of which one is no plain word, and none goes on where the other ends."""
    short, long = sorted((one, other), key=len)
    plain = lexicon(document.language)
    ends = long.startswith(short) and long != short + short[-1]
    return is_slip(one, other) and not ends and not (one.lower() in plain and other.lower() in plain)


def _is_name(word: str, document: Document) -> bool:
    """Whether a word that may be a plain one has its capital in mid-sentence, and a frequent one follows a name."""
    words, text, places = lexicon(document.language), document.text, occurrences(document.text, word)
    if word.lower() in vocabulary(document):
        return False
    if words.zipf(word.lower()) >= FREQUENT:
        starters = {"", *facts(document).starters}
        return word in words and any(_before(document, place.start) not in starters for place in places)
    return any(text[place.start - 2 : place.start - 1].islower() for place in places)


@check(
    "name-in-two-spellings",
    family="names",
    category=Category.INCONSISTENCY,
    message="One name in two spellings.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.78,
    examples=[
        bad(
            "Marek Dubrovin scored twice. “I am glad,” said Dubrovin. The coach took ⟦Dubrovyn⟧ off.",
            "Marek Dubrovin scored twice. “I am glad,” said Dubrovin. The coach took Dubrovin off.",
        ),
        bad(
            "Piotr Wojnarkov won. When ⟦Voinarkov⟧ left, Ilse Hjelmvik cheered, and so did Wojnarkov.",
            "Piotr Wojnarkov won. When Wojnarkov left, Ilse Hjelmvik cheered, and so did Wojnarkov.",
        ),
        bad(
            "Morag MacFarlen ran the ferry for MacFarlen and sons. ⟦McFarlen⟧ left. “No,” said MacFarlen.",
            "Morag MacFarlen ran the ferry for MacFarlen and sons. MacFarlen left. “No,” said MacFarlen.",
        ),
        bad(
            "Lanqiao built it. ⟦Lan Qiao⟧ said that it was done, and Lanqiao was paid.",
            "Lanqiao built it. Lanqiao said that it was done, and Lanqiao was paid.",
        ),
        bad("The Lanqiao mill is wet. It is in ⟦Lan Qiao⟧.", "The Lanqiao mill is wet. It is in Lanqiao."),
        bad(
            "Samir el-Sabri and his son sold bread. “No,” said ⟦al-Sabri⟧. The mill is el-Sabri’s.",
            "Samir el-Sabri and his son sold bread. “No,” said el-Sabri. The mill is el-Sabri’s.",
        ),
        bad("The ⟦ZOKAB⟧ mill is wet. It pays ZOCAB a sum, and ZOCAB is glad. The TRAX and TRAF boards met."),
        bad("Oleg ⟦Orsich⟧ spoke. “No,” said Orsić, who left. Then Orsić slept."),
        bad("It was in ⟦Commersant⟧, he said. “No,” Commersant wrote. In May Kommersant was closed."),
        bad(
            "The firm Kerr Lindo was called in. Ada Pym wrote to ⟦Ker⟧ Lindo. Kerr Lindo sold it.",
            "The firm Kerr Lindo was called in. Ada Pym wrote to Kerr Lindo. Kerr Lindo sold it.",
        ),
        good("They read by Jupiter. Pieter Vik saw it, and Pieter was glad."),
        good("Tim Pym ran the ferry with his brother Tom Pym. They are from South Korea, as South Korean papers say."),
        good("Amar Singh spoke at Singhu. Singh left, and Singh came."),
        good("Osama bin Laden lived there. Obama said so. Barack Obama left, and Obama came."),
        good("Lars Kenseth drew it. Kenneth Lund said so, and Kenneth Lund left."),
        good("Brazil is large. In Brasília it rained, and Brazil lost."),
        bad("António ⟦Guterrish⟧ spoke for an hour in front of the whole house that night. Then Guterres left."),
        good("They saw the sand at Morar. Morag was glad; Morag and Iain said so."),
        good("Senator Stonehouse met the owner of the Stone House."),
        good("Ivar Talbek and his sister Ivara Talbek met Ana Drobnič and Anna Drobnik in Lugovo, a Lugovan town."),
        good("Elena Dubrova spoke.\n\nBoris Dubrov, her son, was out."),
        good("Whoever left ZlinZlon for ZlanaZlan, an app by Marek Stalvin, met a certain Stalvinina there."),
        good("Pavel Orlovsky spoke first, and his wife, Irena Orlovska, last."),
    ],
)
def name_in_two_spellings(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """One name in two spellings.

    Engines write a name of another script by its sound, and differently each time. The spelling of a known name is
    proposed, else that which the article has more often, or a dictionary. Two persons with first names of their own are
    left alone.
    """
    one, other = pair
    if any(f"{first}{between}{second}" in document.text for first, second in (pair, pair[::-1]) for between in _BESIDE):
        return  # Larson, Larsson, Pym: two persons of a list
    if any(map(str.isdigit, one + other)):
        return  # R50 and R250 are two sums, 11C and 13C two temperatures
    first, second = ((folded(word) or (word,))[0].lower() for word in pair)
    most = min(3, len(skeleton(one)) - 1) if min(len(one), len(other)) > 5 else 1
    if not (one.istitle() and other.istitle()) or abs(len(one) - len(other)) > 2:
        most = 0  # ZlinZlon and ZlanaZlan may be two apps
    if not facts(document).countries.isdisjoint(pair):
        most = min(most, 1)  # Brasília is in Brazil
    near = is_slip(first, second) or 0 < distance(first, second, most) <= most
    if not near or not (folded(one) and folded(other)) or set(folded(one)) & set(folded(other)):
        return
    short, long = sorted(pair, key=len)
    if long[:-1] == short and long[-1] in "aeiou" and lexicon(document.language).zipf(short) >= USUAL:
        return  # Singh and Singhu
    if is_derived(one, other) or is_derived(other, one) or is_of_a_woman(one, other):
        return
    usages = [Usage(word, occurrences(document.text, word)) for word in pair]
    ends = [document.text[place.end : place.end + 2] for usage in usages for place in usage.places]
    if any((end[:1] == "-" and end[1:].islower()) or end in ("’ ", "' ") for end in ends):
        return  # Lai Ching-te and Chiang, Anyang’ Nyong’o
    torn = " " in other
    if not torn and (_is_told(document, usages) or min(len(usage.places) for usage in usages) >= MANY):
        return
    language = facts(document)
    titles = {"", *language.titles, *language.words("roles"), *language.starters, *language.weekdays, *language.months}
    before = [{_before(document, place.start) for place in usage.places} - titles for usage in usages]
    if before[0] and before[1] and not any(a == b or are_alike(a, b) for a, b in product(*before)):
        return
    after = [{_after(document, place.end) for place in usage.places} for usage in usages]
    if "" not in after[0] | after[1] and not any(a == b or are_alike(a, b) for a, b in product(*after)):
        return
    if any(_is_place(document, place) and _is_person(document, person) for place, person in (usages, usages[::-1])):
        return  # the beach at Morar, and Morag
    words, table = lexicon(document.language), known(language.tag)
    if any(before[at] and not after[at] - {""} and not before[1 - at] and "" not in after[1 - at] for at in (0, 1)):
        return  # Lars Kenseth and Kenneth Lund
    opposite = {one: other, other: one}
    usages.sort(
        key=lambda usage: (
            table is not None and table.has(usage.form.lower()),
            len(usage.places),
            table is not None and bool(table.kinds_with(usage.form.lower())) and not is_surname(opposite[usage.form]),
            not usage.form.isascii(),
            words.knows(usage.form),
            -usage.places[0].start,
        )
    )
    if table is not None and all(_is_in_known_name(document, place, table) for place in usages[0].places):
        return  # Osama bin Laden, beside Barack Obama
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form, times=0, in_order=True)


def _is_in_known_name(document: Document, place: Span, table: Known) -> bool:
    """Whether a known name begins with the word in a place."""
    words = document.text[place.start : place.end + _LISTED].lower().split()
    return any(table.has(" ".join(content_words(" ".join(words[:size])))) for size in (2, 3))


def _is_place(document: Document, usage: Usage) -> bool:
    """Whether a name always stands where a place does: at Morar."""
    return all(word_before(document.text, start) in _OF_PLACES for start, _ in usage.places)


def _is_person(document: Document, usage: Usage) -> bool:
    """Whether somebody is called so, and nothing ever stands there as at a place."""
    named = usage.form in all_given_names() or is_given_name(usage.form, document)
    return named and all(word_before(document.text, start) not in _OF_PLACES for start, _ in usage.places)


_OF_PLACES = frozenset("at in near outside".split())


def _is_told(document: Document, usages: list[Usage]) -> bool:
    """Whether the spellings themselves are meant: she is Ana, not “Anna”; Illey, Iley and Yley are one man."""
    text = document.text
    for usage in usages:
        if any(is_mention(document, place) or text[place.start - 5 : place.start] == " not " for place in usage.places):
            return True
    ends = sorted(place for usage in usages for place in usage.places)
    return len(ends) == len(usages) and ends[-1].start - ends[0].end <= _LISTED


def _has_its_letters(one: str, other: str) -> bool:
    """Whether two words have the same letters, but doubled or exchanged: Iley and Illey, not Ivar and Ivara."""
    return set(one.lower()) == set(other.lower()) and one[-1] == other[-1]


def _before(document: Document, start: int) -> str:
    """The capitalised word right before a place; nothing where there is none."""
    word = word_before(document.text, start)
    return word if word.istitle() and word in vocabulary(document) else ""


def _after(document: Document, end: int) -> str:
    """The capitalised word right after a place; nothing where there is none."""
    word = (
        document.text[end + 1 : end + 31].split(" ")[0].strip(".,;:’'\n") if document.text[end : end + 1] == " " else ""
    )
    return word if word.istitle() or word.partition("-")[2].istitle() else ""  # al-Murri
