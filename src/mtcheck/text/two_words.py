"""Where a word that no dictionary knows falls into two words."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.grammar.inflection import irregular_forms
from mtcheck.text.language import Language, facts
from mtcheck.text.names.known import known
from mtcheck.text.names.people import given_names, is_surname
from mtcheck.text.words import Lexicon, lexicon, vocabulary

LONG_ENOUGH, LONGEST = 4, 40
"""Shorter unknown words are more often abbreviations and foreign words than two words; longer ones are no words."""

_INFLECTED = ("ing", "ed", "ers", "er")
"""Endings of the forms of a verb, and of who does it."""
_PREFIXES = ("over", "under", "out", "mis", "non", "pre", "un", "re")
"""Beginnings of participles."""
STEM = 3.0
"""The Zipf frequency that the verb has at least: checkpointing."""

RAREST = 2.2
"""The Zipf frequency that every part has at least."""


def split_small(word: str, document: Document) -> int | None:
    """Where a word in lower case falls into two; None where it does not."""
    language, words = facts(document), lexicon(document.language)
    if len(word) <= LONG_ENOUGH:
        return _short(word, language)
    if not LONG_ENOUGH < len(word) <= LONGEST or (len(word) > 5 and word.capitalize() in words):
        return None  # too short, or a name in lower case
    if word.endswith(("ed", "ing")) and any(
        word.startswith(prefix) and words.knows(word[len(prefix) :]) for prefix in _PREFIXES
    ):
        return None  # overserved
    if any(word.endswith(ending) and words.zipf(word[: -len(ending)]) >= STEM for ending in _INFLECTED):
        return None
    amount = next((len(amount) for amount in _AMOUNTS if word.startswith(amount)), 0)
    if amount and any(word[amount:] in language.words(name) for name in ("currencies", "exchanged-currencies")):
        return amount  # trillionwon
    if word.endswith("an") and (word[:-2] in irregular_forms() or (word.endswith("edan") and words.knows(word[:-2]))):
        return len(word) - 2  # struckan
    best: tuple[float, int] | None = None
    for at in range(1, len(word)):
        closed, weakest = _of_small(word[:at], word[at:], language, words)
        if closed and (best is None or weakest + closed > best[0]):
            best = weakest + closed, at
    return best[1] if best else _pair(word, words)


def split_in_three(word: str, document: Document) -> tuple[int, int] | None:
    """Where a word in lower case falls into three, of which the second is an article: bytheplant, oneofthe."""
    language, words = facts(document), lexicon(document.language)
    for at in range(2, len(word) - 4):
        first, rest = word[:at], word[at:]
        if first in language.function_words and rest.startswith("the") and words.zipf(rest[3:]) >= PLAIN:
            return (at, at + 3) if len(rest) > 6 else None
        if rest == "ofthe" and words.zipf(first) >= PLAIN:
            return at, at + 2
    return None


def _short(word: str, language: Language) -> int | None:
    """Where a short word falls into two of closed classes, or a unit and of: inmy, tobe, asa, kgof."""
    if word[2:] == "of" and word[:2] in language.words("measures"):
        return 2
    for at in range(2, len(word)):
        if word[at:] == "a" and word[:at] not in language.words("before-a"):
            continue
        if word[:at] in language.function_words and word[at:] in language.function_words - {"i"}:
            return at
    return None


def split_capitalised(word: str, following: str, document: Document, *, opens: bool) -> int | None:
    """Where a word with a capital falls into two, by what follows it; None where it does not.

    `opens`: if it opens a sentence, so that it may be a plain word.
    """
    if not LONG_ENOUGH <= len(word) <= LONGEST or word.lower() in vocabulary(document):
        return None
    words = lexicon(document.language)
    found = [
        (words.zipf(word[at:]), at)
        for at in range(2, len(word) - 1)
        if _of_capitalised(word[:at], word[at:], following, document)
        or (opens and _is_plain_pair(word[:at].lower(), word[at:], words))
    ]
    return max(found)[1] if found and not is_surname(word) else None


def _pair(word: str, words: Lexicon) -> int | None:
    """Where a word falls into two that often stand side by side: nextmonth."""
    best: tuple[float, int] | None = None
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if words.side_by_side(left, right) and not (right in _AGENT and left + "er" in words):
            weakest = min(words.zipf(left), words.zipf(right))
            if best is None or weakest > best[0]:
                best = weakest, at
    return best[1] if best else None


_AGENT = ("or", "er")
"""Words that are also endings: preventor is a misspelling."""


def _is_plain_pair(left: str, right: str, words: Lexicon) -> bool:
    """Whether two plain words often stand side by side, the second in the plural: hotel bookings."""
    if min(len(left), len(right)) < 4 or right[-1] != "s" or not (left in words and right[:-1] in words):
        return False
    pairs = words.side_by_side(left, right) or words.side_by_side(left, right[:-1])
    return pairs and words.zipf(right) >= PLAIN


def _of_capitalised(left: str, right: str, following: str, document: Document) -> bool:
    """Whether the parts of a word with a capital are two words."""
    language, words = facts(document), lexicon(document.language)
    frequency = words.zipf(right)
    if frequency < RAREST:
        return False
    if right == "of" and left.lower() in _COUNTED:
        return True  # Oneof
    if left in language.words("fused-starters"):
        return (len(right) > 2 and frequency >= 4.2) or right in ("is", "was", "has", "will", "are")
    if len(left) < 3:
        return False
    after = _first_word(following)
    goes_on = after[:1].islower() or after[:1].isdigit()
    if right == "says" and goes_on:
        return True  # no name ends so
    name_goes_on = after.istitle() and right not in ("for", "from")  # Subhas Chandra Bose
    if right in _AFTER_NOUN and not name_goes_on and words.zipf(left.lower()) >= USUAL and left.lower() in words:
        return True  # the Institutefor Peace
    if left in vocabulary(document) and _follows_name_here(left, right, goes_on, language, words):
        return True
    if len(left) < 4:
        return False
    if right in _TIES and _is_told_of(left, document):
        place = right in _BETWEEN_PLACES and after.istitle() and left.lower() not in words
        if place or after in language.function_words or after[:1].isdigit():
            return True  # Sanctuaryin the north, Londonto Sydney
    if right in language.words("never-ends-names") or (goes_on and _is_told(right, language, words)):
        return True  # Bartosbelieves
    if not words.knows(left):
        return right in language.words("never-after-name") and bool(after)
    plain = words.zipf(left.lower()) if left.lower() in words else 0
    if right in language.function_words:
        long = len(left) > 6 and plain >= LONG_USUAL and right in language.words("after-noun")
        return (long and bool(after)) or _is_function_word(left, right, after, language, words)
    if left in language.words("demonyms") and _follows_demonym(right, goes_on, language, words):
        return True
    if not (goes_on or (len(right) > 5 and following[:1] in tuple(".,"))):
        return False  # a name of two words: a verb goes on
    name = left.lower() not in words
    if name and left in language.countries | language.months | language.weekdays:
        enough = len(right) > 3 or right in _SHORT_NOUNS
        return enough and frequency >= 3.0 and right not in language.words("brand-endings")
    of_place = left.endswith(tuple(language.words("adjectives-of-places"))) and len(left) > 5
    if name and of_place and len(right) > 3 and frequency >= 2.5:
        return True  # Rwandangenocide
    if goes_on and _is_regular(right) and frequency >= 3.5:
        return True  # Committeeannounced
    if goes_on and len(left) > 7 and plain >= LONG_USUAL:
        return len(right) > 4 and frequency >= 3.8 and right not in language.words("ends-places")
    closing = right in language.words("ends-places") or right in language.words("brand-endings")
    does = after == "of" or after in language.speech_verbs or after in language.words("finite-auxiliaries")
    if does and len(left) > 5 and plain >= PLAIN and len(right) > 5 and frequency >= 4.3 and not closing:
        return True  # Labourminister
    return name and len(left) > 4 and len(right) > 5 and frequency >= 4.5


def _is_told_of(name: str, document: Document) -> bool:
    """Whether a word is a plain one or a known place, long enough, and no given name: Congress, Kraków, but Herman."""
    words, table = lexicon(document.language), known(facts(document).tag)
    if len(name) < LONG_NAME or name in given_names():
        return False
    plain = name.lower() in words and words.zipf(name.lower()) >= USUAL
    return plain or (table is not None and "places" in table.kinds(name.lower()))


def _is_told(word: str, language: Language, words: Lexicon) -> bool:
    """Whether a word is the verb of somebody named before it, and no end of a name: believes, replied."""
    usual = len(word) > 4 and words.zipf(word) >= 3.4
    return usual and (word in language.words("that-verbs") or word.endswith("ed"))


def _follows_demonym(word: str, goes_on: bool, language: Language, words: Lexicon) -> bool:
    """Whether a word after a nationality makes no name with it: Asiantsunami."""
    enough = 3.0 if goes_on else 4.0
    if word in language.words("brand-endings") | language.words("ends-places") or word.startswith("land"):
        return False
    return len(word) > (3 if goes_on else 4) and words.zipf(word) >= enough


_TIES = frozenset("is in on to at and was".split())
"""Words of closed classes that are endings of names, too."""

_BETWEEN_PLACES = frozenset("to and in".split())

LONG_NAME = 6
"""Letters of a name that is hardly the first part of a longer one."""

_SHORT_NOUNS = frozenset("war law tax aid oil".split())
"""Nouns of three letters that are the end of no name after a country: Iraqwar."""

_COUNTED = frozenset("one some most many half none each both part".split())
_ENDINGS_OF_THREE = frozenset("est ish ism ist age ess ate ion ive ity ful men man nes ers ing".split())
"""Words of three letters that are also endings."""
_AMOUNTS = ("million", "billion", "trillion")

_AFTER_NOUN = frozenset("for from said that has was have were".split())
"""Words that end no name which begins like a plain noun."""

_NO_ENDINGS = frozenset("and the that with from were which".split())
"""Words of closed classes that end no word after one of four letters."""

PLAIN = 4.0
"""The Zipf frequency of a word that everybody uses."""

USUAL, LONG_USUAL = 3.3, 4.2
"""The Zipf frequency of a plain noun, and of a long one with which a name of a company hardly begins."""


def _first_word(following: str) -> str:
    """The word after a space with which a text goes on, or nothing."""
    return (following[1:].split() or [""])[0].strip(",.;:") if following[:1] == " " else ""


def _follows_name_here(left: str, right: str, goes_on: bool, language: Language, words: Lexicon) -> bool:
    """Whether a word follows a name that the article has by itself, too."""
    if right in language.function_words:
        return goes_on or len(left) > 3
    name = len(left) > 3 and left.lower() not in words  # but Newsnight, Woolmark
    closing = language.words("brand-endings") | language.words("ends-places")  # Ammanford, in the Amman valley
    return name and len(right) > 3 and words.zipf(right) >= 3.8 and right not in closing


def _is_function_word(left: str, right: str, after: str, language: Language, words: Lexicon) -> bool:
    """Whether a word of a closed class follows a known word with a capital, and not the end of a name."""
    if right in language.words("never-after-name"):
        return True
    if right == "of" and (left in words or words.zipf(left.lower()) >= 3.5):
        return True
    if left in language.countries | language.months | language.weekdays:
        return True
    if right in language.words("short-words") and after in language.words("after-short-word"):
        return True
    if not (after[:1].islower() or after[:1].isdigit()):
        return right == "and" and len(left) > 4 and after[:1].isupper()
    if len(right) > 2 and right not in language.words("ends-names"):
        return True
    name = len(left) > 4 and left in words and left.lower() not in words
    return name and right in language.words("after-name")


def _is_regular(word: str) -> bool:
    """Whether a word has the ending of a participle or an adverb."""
    return len(word) > 4 and word.endswith(("ed", "ing", "ly"))


def _of_small(left: str, right: str, language: Language, words: Lexicon) -> tuple[int, float]:
    """Whether the parts of a word in lower case are two words, and how frequent the rarer is."""
    weakest = min(_frequency(words, left), _frequency(words, right))
    if _ends_in_function(left, right, language, words) or _begins_in_function(left, right, language, words):
        return 2, weakest
    if right == "a" and _is_before_a(left, language, words):
        return 2, weakest
    if weakest < RAREST:
        return 0, weakest
    begins, ends = left in language.words("no-prefix"), right in language.words("no-suffix")
    both = left in language.function_words and right in language.function_words and min(len(left), len(right)) > 1
    if begins or ends or both:
        closed = begins + ends
        if both or (right == "a" and len(left) > 2 and begins):
            closed = 2  # inthe, witha
        return (0 if closed == 1 and weakest < _enough(left, right, language) else closed), weakest
    return int(_is_open(left, right, weakest, language, words)), weakest


def _is_before_a(word: str, language: Language, words: Lexicon) -> bool:
    """Whether a word may be glued to an article, and is not a foreign word with it: reacheda, helda."""
    if word in language.words("before-a") | language.words("past-forms"):
        return len(word) > 3
    return len(word) > 4 and word in words and word.endswith(("ed", "ing"))


def _ends_in_function(left: str, right: str, language: Language, words: Lexicon) -> bool:
    """Whether a word of a closed class follows one that it makes no compound with: depictionsof, tonneof.

    Two letters may be the ending of a foreign word, as in erectus.
    """
    if right == "ones":
        return words.zipf(left) >= PLAIN and left in words  # localones
    if len(right) < 2 or right not in language.function_words or left not in words:
        return False
    if _is_inflected(left, words, language):
        return True
    if right in _NO_ENDINGS and words.zipf(left) >= USUAL:
        return len(left) > 3  # duskand
    if right == "to" and words.zipf(left) >= PLAIN:
        return len(left) > 3  # weakto
    return (len(right) > 2 or right in ("of", "by")) and len(left) > 4 and words.zipf(left) >= RAREST


def _begins_in_function(left: str, right: str, language: Language, words: Lexicon) -> bool:
    """Whether a word of a closed class that is no prefix stands before another word: itoffers, wasgiven."""
    if left in language.words("before-participle"):
        return len(right) > 5 and words.zipf(right) >= 3.6 and right.endswith(("ed", "ing"))
    if left not in language.words("no-prefix") or len(left) < 2:
        return False
    if right in words and _is_inflected(right, words, language):
        return words.zipf(right) >= RAREST
    return len(right) > 4 and words.zipf(right) >= 3.5


def _is_open(left: str, right: str, weakest: float, language: Language, words: Lexicon) -> bool:
    """Whether two words of open classes hardly make a compound: electionsofficial, majorsupermarkets."""
    if min(len(left), len(right)) < 3 or right in language.words("after-inflected") | language.words("derived-endings"):
        return False
    if left in language.words("combining-forms") or (left.endswith("s") and "s" + right in words):
        return False
    particles, function = language.words("verb-particles"), language.function_words
    if not particles & {left, right} and function & {left, right} and max(len(left), len(right)) > 4:
        return weakest >= 3.5
    if len(right) == 3 and len(left) > 6 and left.endswith("ed") and right not in _ENDINGS_OF_THREE:
        return weakest >= 3.0 and words.zipf(right) >= PLAIN  # submergedice
    if len(left) < 4 or len(right) < 4:
        return (
            right in language.words("past-forms")
            and len(left) > 3
            and weakest >= 3.8
            and _is_inflected(left, words, language)
        )
    if _is_inflected(left, words, language):
        return weakest >= 2.8
    if len(left) > 5 and left.endswith(tuple(language.words("derived-endings"))):
        return weakest >= 2.8
    if _is_compared(left, words):
        return weakest >= 3.3
    if len(right) > 7 and right.endswith(tuple(language.words("endings-of-abstract-nouns"))):
        derived = left in particles or (left[:2] in ("re", "de") and left[2:] + right in words)
        return weakest >= 3.5 and not derived
    if len(right) > 4 and (right.endswith(("ed", "ly")) or _is_compared(right, words)):
        return weakest >= 3.3
    closing = right in language.words("ends-places") or right in language.words("compound-ends")
    if min(len(left), len(right)) > 4 and max(len(left), len(right)) > 6 and weakest >= PLAIN and not closing:
        return True  # citizenshipissue
    return min(len(left), len(right)) > 5 and weakest >= 3.0


def _is_inflected(word: str, words: Lexicon, language: Language) -> bool:
    """Whether a word has an ending that hardly any first part of a compound has: elections, warned, widely."""
    if word in language.words("past-forms"):
        return True
    if len(word) < 5 or word.endswith("ss"):
        return False
    return _is_regular(word) or (word.endswith("s") and word[:-1] in words)


def _is_compared(word: str, words: Lexicon) -> bool:
    """Whether a word is the comparative or superlative of an adjective that has both: larger, largest."""
    other = word[:-2] + "est" if word.endswith("er") else word[:-3] + "er" if word.endswith("est") else ""
    return min(len(word), len(other)) > 4 and min(words.zipf(word), words.zipf(other)) >= 2.0


def _enough(left: str, right: str, language: Language) -> float:
    """How frequent the rarer part must be, where only one part is of a closed class."""
    shorter, longer = sorted((len(left), len(right)))
    if shorter == 1:
        return 4.2 if longer > 4 else 4.7 if longer == 4 else 9.0
    if len(right) > 3 and left in language.words("never-prefix"):
        return 3.8 if longer < 5 else 2.2
    if left in language.function_words and right in language.words("past-forms"):
        return 3.6
    if longer < 5:
        return 4.0 if longer == 4 and right in language.words("never-suffix") else 4.5
    if left in language.words("never-prefix") or (right in language.words("never-suffix") and len(left) > 5):
        return 2.2
    if shorter > 2:
        return 2.5
    return 3.5


def _frequency(words: Lexicon, word: str) -> float:
    if len(word) == 1:
        return 6.0 if word == "a" else 0.0
    return words.zipf(word)
