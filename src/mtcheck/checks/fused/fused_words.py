"""Words with no space between them, told by a capital inside: harvestThe, NorwaySweden."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Span,
    bad,
    check,
    data_lines,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    safe,
    shapes,
    token_at,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.names.known import known
from mtcheck.text.names.people import all_given_names, given_names
from mtcheck.text.names.two_names import are_two_names
from mtcheck.text.words import word_before

MANY = 2
"""How often two words lose the space between them in an article at most."""

_DATELINE = 40
"""Code points in which the rest of a town in capitals stands."""
_LONGEST = 60
"""Letters of the longest word."""


@lru_cache(maxsize=1)
def brands() -> frozenset[str]:
    """Names of companies and products that are written with a capital inside, in lower case."""
    return frozenset(line.lower() for line in data_lines("names", "camel-case.txt"))


@check(
    "fused-words",
    family="fused",
    category=Category.SPELLING,
    message="Two words with no space between them; a stop or a comma may be lost too.",
    on=shapes("aA", "AAaa"),
    examples=[
        bad(
            "They sold it all after the ⟦harvestThe⟧ price fell.",
            "They sold it all after the harvest. The price fell.",
        ),
        bad("It said on ⟦MondayHe⟧ would not go.", "It said on Monday. He would not go."),
        bad("Along the river to ⟦NorwaySweden⟧ would build."),
        bad("The pilots were back at the ⟦hotelFlight⟧ 12 had landed."),
        bad("It was said by the ⟦KansasDepartment⟧ of Water.", "It was said by the Kansas Department of Water."),
        bad("It was shown by the ⟦NHKThe⟧ next day.", "It was shown by the NHK. The next day."),
        bad("Of the ⟦FederalGovernment⟧ and in the ⟦UnitedStates⟧."),
        bad("⟦NAIROBIKenyan⟧ officials met.", "NAIROBI — Kenyan officials met."),
        bad("LOS ⟦ANGELESPeter⟧ Vik met him.", "LOS ANGELES — Peter Vik met him."),
        bad("They ran a ⟦DNAtest⟧ on it.", "They ran a DNA test on it."),
        bad("Vice President ⟦MikeLindo⟧ met the minister ⟦WarrenPym⟧."),
        bad("It was ⟦NikosPetridis⟧ who came."),
        bad("They met ⟦OnMonday⟧ with ⟦MrBarn⟧ in ⟦SouthAustralia⟧."),
        bad("It was ⟦JohnHogan⟧ who wrote to the ⟦SupremeCourt⟧ in ⟦RealMadrid⟧ colours."),
        good("MrBeast, AbeBooks, RadioShack, ForAmerica, ThisDay and EastEnders; AnnMarie came."),
        good("JPMorgan and JBpress, UnitedHealth and PhDs. JPMorgan Chase JPM.N rose by 2 per cent."),
        bad("They sold ⟦theGranary⟧ Inc. to it.", "They sold the Granary Inc. to it."),
        good("The chain easyWash Inc. paid, and the gene pacMan1 rose."),
        good("WeWork, YouTube, LinkedIn, eBay and the iPhone; a PhD, 5 kWh, two MPs and DVDs."),
        good("It bought PayNow! in May, and a new tool, fitKit, does the rest."),
        good(
            "Renée LaCroix, LeBron McDonald, Joan DiMaggio, Neil deGrasse Tyson, Conor MacNeill, SoftBank’s GrainCorp."
        ),
        good("The AfD and the ÖBB spoke to OpenAI and TikTok about #MeToo and @RealMadrid."),
    ],
)
def fused_words(at: Span, document: Document) -> Iterator[Finding]:
    """Two words with no space between them, where the second has a capital.

    Two sentences, two captions or a name and a link were joined. Names of companies and products have capitals inside
    too, so the parts decide: a word that starts sentences, an ordinary word before a capital, or two names.
    """
    text = document.text
    if at.start >= _LONGEST and text[at.start - _LONGEST : at.start].isalpha():
        return  # no word, nor two
    word = word_at(text, at.start)
    if at.end - at.start == 4:
        yield from _after_capitals(at, word, document)
        return
    left, right = text[word.start : at.start + 1], text[at.start + 1 : word.end]
    if (
        left == "s"
        and text[word.start - 1 : word.start] in tuple("'’")
        and text[word.start - 2 : word.start - 1].isalpha()
    ):
        yield Finding(word.start - 1, word.end, safe(Edit(at.start + 1, at.start + 1, " ")))
        return  # Union’sGDPR
    if text.count(left + right) > MANY:
        return  # what it is called: ServiceWorkers
    starts = word.start == 0 or text[word.start - 1] == "\n"
    if starts and right.isupper() and len(right) > 3 and lexicon(document.language).zipf(left.lower()) >= 4.0:
        yield Finding(word.start, word.end, unsafe(Edit(at.start + 1, at.start + 1, " ")))
        return  # a button before the dateline: ListenDULUTH
    token = token_at(text, at.start)
    written = text[token.start : token.end]
    domain = text[word.end : word.end + 1] == "." and text[word.end + 1 : word.end + 2].islower()
    if domain or is_address(written) or (word.start and text[word.start - 1] in "'’-@#" and len(left) < 3):
        return
    inner = any(a != b and a.isupper() for a, b in zip(right[1:], right[1:].lower(), strict=False))
    if inner and not (right.isupper() and left in facts(document).function_words):
        return
    if (left + right).lower() in brands():
        return
    language = facts(document)
    if left in language.words("name-prefixes") and word_before(text, word.start).istitle():
        return  # Renée LaCroix
    if _is_brand(left, right, text[word.end : word.end + 5], document) or _goes_on_as_name(text, word, left, right):
        return
    if (left + right).capitalize() in given_names():
        return
    before = text[max(0, word.start - 5) : word.start].split()
    of_office = text.startswith(" of ", word.end)
    told = _is_introduced(left, right, word_before(text, word.start), document)
    fused = told or are_two_names(left, right, word, document) or _is_fused(left, right, language, document, of_office)
    if not fused and not _is_phrase(left, right, before, document):
        return
    again = len(occurrences(text, left + right)) - 1
    coined = left.islower() and left not in language.function_words
    if again and (right not in language.starters or coined):
        return  # a company's name
    edit = _edit(document, at.start + 1, word.end, left, right, language)
    make = safe if edit.text == ". " and right in language.words("begins-sentence") else unsafe
    yield Finding(word.start, word.end, make(edit))


def _after_capitals(at: Span, word: Span, document: Document) -> Iterator[Finding]:
    """A word that is glued to an acronym: NHKThe, or NHKand where the acronym stands by itself elsewhere."""
    text, language = document.text, facts(document)
    lower = at.start + 2  # where the run of capitals ends
    starter, ending = text[lower - 1 : word.end], text[lower : word.end]
    if starter in language.words("begins-sentence") and lower - word.start > 2 and text[word.end : word.end + 1] == " ":
        yield Finding(word.start, word.end, safe(Edit(lower - 1, lower - 1, ". ")))
    elif _is_dateline(word.start, text[word.start : lower - 1], starter, document):
        yield Finding(word.start, word.end, unsafe(Edit(lower - 1, lower - 1, " — ")))
    elif _ends_acronym(text[word.start : lower], ending, document):
        yield Finding(word.start, word.end, safe(Edit(lower, lower, " ")))


def _is_dateline(start: int, capitals: str, name: str, document: Document) -> bool:
    """Whether a town in capitals is glued to the name with which a sentence begins: NAIROBIKenyan officials."""
    words, text = lexicon(document.language), document.text
    before = text[max(0, start - _DATELINE) : start].rpartition("\n")[2]
    place = len(capitals) > 4 and capitals.capitalize() in words and not words.zipf(capitals.lower())
    place = place or (before.isupper() and before.endswith(" ") and len(capitals) > 3)  # NEW YORKJalen
    return place and len(name) > 3 and name in words


def _ends_acronym(capitals: str, ending: str, document: Document) -> bool:
    """Whether a word in lower case is glued to an acronym: BBCabout, USgovernment."""
    language = facts(document)
    if ending in language.words("after-acronym") or (ending in language.function_words and len(capitals) > 2):
        return True
    words, enough = lexicon(document.language), 4.5 if len(ending) == 3 else 3.5
    apart = len(ending) > 2 and not words.knows(capitals[-1] + ending)  # JPMorgan
    if capitals in vocabulary(document):
        return ending in language.function_words or (apart and ending in words)
    usual = apart and words.zipf(ending) >= enough
    return usual and ending not in language.words("brand-endings") and ending not in language.words("after-sign")


_OF_COMPANIES = (" AG", " SE", " SA", " Inc", " Ltd", " LLC", " plc", " NV", " Oyj", " AB", " AS", " Corp")


_SUBJECTS = frozenset("he she it they we you there i".split())


def _is_brand(left: str, right: str, after: str, document: Document) -> bool:
    """Whether a company's form or a digit follows, or an ordinary word, that is none elsewhere, ends its sentence."""
    words, language = lexicon(document.language), facts(document)
    if (after.startswith(_OF_COMPANIES) or after[:1].isdigit()) and left not in language.function_words:
        return True  # easyWash Inc., pacMan1
    glued = left not in words and left.lower() in words and right in language.starters
    if glued and right not in language.words("begins-sentence"):
        following = after.split()[:1] if after[:1] == " " else []
        if following and following[0] in language.function_words - language.words("determiners") - _SUBJECTS:
            return True  # it bought PayNow in May
    ordinary = right.lower() in words and right not in words and right not in vocabulary(document)
    closed = left in facts(document).function_words or right in facts(document).starters
    return left.islower() and ordinary and not closed and after[:1] in (".", ",")


def _goes_on_as_name(text: str, word: Span, left: str, right: str) -> bool:
    """Whether the sentence goes on after a word as after a name: bought PayNow! in May, a tool, fitKit, does it."""
    before, after = text[word.start - 2 : word.start], text[word.end : word.end + 3]
    if after[:2] in ("! ", "? ") and after[2:].islower():
        return True
    return left.islower() and before == ", " and after[:2] == ", " and max(len(left), len(right)) < _LONG_HALF


_LONG_HALF = 7
"""Letters of a word that is hardly half of a brand."""


def _is_fused(left: str, right: str, language: Language, document: Document, goes_on: bool) -> bool:
    """Whether the parts are two words; `goes_on` says that `of` follows, as it does after the name of an office."""
    words = lexicon(document.language)
    if len(left) < 2 and left not in ("a", "I"):
        return False
    prefixes = language.words("name-prefixes")
    starts = right in language.starters or right in language.titles
    if left.islower():
        if left in prefixes and not starts:
            return False
        if left in language.function_words and left not in prefixes and (len(right) > 3 or right.isupper()):
            return True
        known = left in words or left in language.function_words
        return known and (starts or (len(right) > 2 and (words.knows(right) or len(left) > 3)))
    if left in prefixes and not (starts and len(left) > 2):
        return False
    if left[1:].islower() and starts and len(right) > 1:
        return left in words or words.zipf(left.lower()) > 0 or len(left) > 4
    if right in language.words("begins-sentence") and len(left) > 3:
        return True  # WeChatThe
    if left in language.words("roles") and right[1:].islower() and len(right) > 2:
        return True  # GovernorHollis
    if len(left) > 3 and left in language.months | language.weekdays and len(right) > 2:
        return True
    if _stands_alone(left, right, document) or _is_person(left, right, document):
        return True
    if min(len(left), len(right)) > 3 and words.zipf(right.lower()) >= 4.0:
        place = _is_name(left, document) and right.lower() not in language.words("brand-endings")
        if place or goes_on:
            return True  # KansasDepartment, RoyalCourts of: names of companies hardly begin with one of a place
    return all(part in language.countries or _is_name(part, document) for part in (left, right))


def _is_person(left: str, right: str, document: Document) -> bool:
    """Whether a known given name is followed by what is no word but perhaps a name: TomAdeyemi."""
    words = lexicon(document.language)
    surname = not words.knows(right) or (right in words and right.lower() not in words)
    if len(left) < 3 or len(right) < 4 or not surname:
        return False
    foreign = not words.knows(left) and left in all_given_names() and not words.knows(right)
    return foreign or (left in words and words.zipf(left.lower()) < 5.0)


def _is_introduced(left: str, right: str, office: str, document: Document) -> bool:
    """Whether an office stands before a name that begins with one that persons have: minister WarrenLindo."""
    language, table = facts(document), known(facts(document).tag)
    offices = language.titles | language.words("roles")
    if min(len(left), len(right)) < 3 or not right[1:].islower() or left in language.words("name-prefixes"):
        return False
    told = not offices.isdisjoint((office, office.capitalize()))
    return told and table is not None and "people" in table.kinds_with(left.lower())


def _is_phrase(left: str, right: str, before: list[str], document: Document) -> bool:
    """Whether two words, each with a capital, go together in a name, or are too long for a brand.

    `before` is what stands right before them, as far as it is short: the FederalGovernment.
    """
    words, language = lexicon(document.language), facts(document)
    if not left[:1].isupper() or not right[1:].islower() or not (words.knows(left) and words.knows(right)):
        return False
    if right in language.words(f"after-{left.lower()}"):
        return True  # UnitedStates
    if min(len(left), len(right)) > 5 and len(left) + len(right) > 12:
        return True
    adjective = len(left) > 4 and left.lower().endswith(tuple(language.words("derived-endings")))
    return adjective and len(right) > 3 and before[-1:] != [] and before[-1].lower() in language.words("before-name")


def _stands_alone(left: str, right: str, document: Document) -> bool:
    """Whether the article has the two names beside each other with a space, or the second one often by itself."""
    if len(left) < 3 or len(right) < 3:
        return False
    text = document.text
    words = lexicon(document.language)
    names = not words.knows(right) and (left.lower() not in words or left in words)
    both = min(len(left), len(right)) > 3 and {left, right} <= vocabulary(document)
    return both or f"{left} {right}" in text or (names and bool(occurrences(text, right)))


def _is_name(word: str, document: Document) -> bool:
    """Whether a word is known as a name and hardly as anything else, and is long enough to tell."""
    words = lexicon(document.language)
    return len(word) > 3 and word in words and words.zipf(word.lower()) == 0


def _edit(document: Document, at: int, end: int, left: str, right: str, language: Language) -> Edit:
    """What most likely stood between the two words."""
    text = document.text
    lower_after = text[end : end + 1] == " " and (
        text[end + 1 : end + 2].islower() or text[end + 1 : end + 2].isdigit()
    )
    if right in language.words("begins-sentence") or (
        right in language.starters and lower_after and right.lower() not in language.continuing
    ):
        return Edit(at, at, ". ")
    if right in language.starters and right.lower() in language.function_words:
        return Edit(at, at + len(right), f" {right.lower()}")
    ends = left.islower() and left not in language.function_words
    return Edit(at, at, ". " if ends else " ")
