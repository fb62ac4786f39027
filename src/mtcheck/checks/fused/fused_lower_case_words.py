"""Words in lower case with no space between them: thecompany, inthe."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Lexicon,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    safe,
    token_at,
    unknown_words,
    vocabulary,
)


@check(
    "fused-lower-case-words",
    family="fused",
    category=Category.SPELLING,
    message="Two words with no space between them.",
    on=unknown_words,
    examples=[
        bad("To meet the objection, ⟦thecompany⟧ wrote again.", "To meet the objection, the company wrote again."),
        bad("⟦Inthe⟧ evening, the square was full.", "In the evening, the square was full."),
        bad("Adeyinka won, so ⟦Adeyinkafor⟧ once smiled.", "Adeyinka won, so Adeyinka for once smiled."),
        bad("Most of those ⟦affectedhad⟧ eaten there.", "Most of those affected had eaten there."),
        bad("The ⟦electionsofficial⟧ counted again.", "The elections official counted again."),
        bad("They meet again ⟦nextmonth⟧ to see ⟦footageof⟧ it.", "They meet again next month to see footage of it."),
        good("The stonefruit, the wordmarks and the onscreen youngster are anonymised."),
        good("A monthslong talk with the outgoing menswear buyer, a salesperson, on kingsize beds."),
        good("Theodora met Isabel and Andreas in Toledo, Inverness and Forfar."),
    ],
)
def fused_lower_case_words(word: str, document: Document) -> Iterator[Finding]:
    """Two words in lower case with no space between them.

    The space is lost with a link or a tag. Reported where no dictionary knows the whole and one part is a word of a
    closed class, such as an article, beside a common word; compounds of two nouns are lawful too often.
    """
    text = document.text
    split = _split(word, document)
    if split is None:
        yield from _after_possessive(word, document)
        return
    places = occurrences(text, word)
    if len(places) > 2:
        return
    starters = facts(document).words("fused-starters")
    for start, end in places:
        token = token_at(text, start)
        if (
            is_address(text[token.start : token.end])
            or (text[start - 1 : start] in ("’", "'", ".") and word[:split] not in vocabulary(document))
            or (text[start - 1 : start] == "-" and not _ends_compound(word, split, document))
            or text[end : end + 1] in ("-", "’", "'")
        ):
            continue
        if word[0].isupper():
            if (
                word[:split] not in starters
                and not _goes_on(text, end, word[split:])
                and word[:split] not in vocabulary(document)
                and word[split:] not in facts(document).words("never-after-name")
            ):
                continue  # a name: a verb goes on with a word in lower case
            if word[:split] in starters and start and text[start - 2 : start - 1] not in ("", ".", "!", "?", "\n", " "):
                continue  # in mid-sentence it is a name
        yield Finding(start, end, safe(Edit(start + split, start + split, " ")))


def _ends_compound(word: str, split: int, document: Document) -> bool:
    """Whether the last part of a hyphenated compound is glued to a verb, or to what follows a name: team-matewas."""
    left, right, words = word[:split], word[split:], lexicon(document.language)
    verb = right in facts(document).words("verbs-after-subject")
    return left in vocabulary(document) or (verb and words.knows(left)) or words.side_by_side(left, right)


def _goes_on(text: str, end: int, right: str) -> bool:
    """Whether the sentence goes on as it does after a verb: in lower case, or it ends after a participle."""
    if text[end : end + 1] == " ":
        return text[end + 1 : end + 2].islower()
    return len(right) > 5 and text[end : end + 1] in tuple(".,")


def _after_possessive(word: str, document: Document) -> Iterator[Finding]:
    """The ending of a possessive or contraction that is glued to the next word: region'smain, they'dlearn."""
    endings = sorted(facts(document).endings, key=len, reverse=True)
    ending = next((ending for ending in endings if word.startswith(ending) and len(word) > len(ending) + 2), "")
    if not ending or lexicon(document.language).zipf(word[len(ending) :]) < 3.5:
        return
    for start, end in occurrences(document.text, word):
        if start > 1 and document.text[start - 1] in "'’" and document.text[start - 2].isalpha():
            yield Finding(start - 2, end, safe(Edit(start + len(ending), start + len(ending), " ")))


LONG_ENOUGH, LONGEST = 4, 40
"""Shorter unknown words are more often abbreviations and foreign words than two words; longer ones are no words."""


def _split(word: str, document: Document) -> int | None:
    """Where a word falls into two; None where it does not."""
    short = 0 if word[0].isupper() else 1  # Itis; but four small letters are seldom two words
    if not LONG_ENOUGH + short <= len(word) <= LONGEST or not word[1:].islower():
        return None
    language, words = facts(document), lexicon(document.language)
    if len(word) > 5 and word.islower() and word.capitalize() in words:
        return None  # a name in lower case
    best: tuple[float, int] | None = None
    evidence = _of_capitalised if word[0].isupper() else _of_small
    for at in range(1, len(word)):
        closed, weakest = evidence(word[:at], word[at:], document, language, words)
        if closed and (best is None or weakest + closed > best[0]):
            best = weakest + closed, at
    if best is None and word.islower():
        return _pair(word, words)
    return best[1] if best else None


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


def _of_capitalised(left: str, right: str, document: Document, language: Language, words: Lexicon) -> tuple[int, float]:
    """Whether the parts of a word with a capital are two words, and how frequent the rarer is."""
    starter = left in language.words("fused-starters")
    if starter and right in ("is", "was", "has", "will", "are"):
        return 1, words.zipf(right)
    if starter and len(right) > 2 and words.zipf(right) >= 4.2:
        return 1, words.zipf(right)
    if len(left) < 4:
        return 0, 0.0
    if right in language.words("after-name"):
        known = len(left) > 4 and left in words and left.lower() not in words
        if known or _is_name_with_word(left, right, document):
            return 1, 4.0
    if _is_subject_with_verb(left, right, language, words):
        return 1, 4.0
    return int(_begins_with_name(left, right, words)), words.zipf(right)


def _of_small(left: str, right: str, document: Document, language: Language, words: Lexicon) -> tuple[int, float]:
    """Whether the parts of a word in lower case are two words, and how frequent the rarer is."""
    begins, ends = left in language.words("no-prefix"), right in language.words("no-suffix")
    both = left in language.function_words and right in language.function_words and min(len(left), len(right)) > 1
    if begins or ends or both:
        closed, weakest = begins + ends, min(_frequency(words, left), _frequency(words, right))
        if both or (right == "a" and len(left) > 2 and begins):
            closed = 2  # inthe, witha
        return (0 if closed == 1 and weakest < _enough(left, right, language) else closed), weakest
    if len(left) < 4 or not (len(right) > 4 or right in language.words("past-forms")):
        return 0, 0.0
    weakest = min(words.zipf(right), words.zipf(left))
    if weakest < 3.8 or right in language.words("after-inflected"):
        return 0, 0.0
    return int(_is_inflected(left, words, language)), weakest


def _is_subject_with_verb(left: str, right: str, language: Language, words: Lexicon) -> bool:
    """Whether a word that begins a sentence, or a nationality, is glued to the next: Officialssaid, Frenchfarmers."""
    if left in language.words("demonyms"):
        return len(right) > 3 and words.zipf(right) >= 4.2
    return len(left) > 3 and right in language.words("verbs-after-subject") and words.zipf(left.lower()) >= 3.5


def _is_name_with_word(left: str, right: str, document: Document) -> bool:
    """Whether a name that the article has by itself, too, or a word, is glued to one that ends no other."""
    language = facts(document)
    if len(left) > 3 and right in language.words("never-after-name") and lexicon(document.language).knows(left):
        return True
    return len(left) > 3 and len(right) > 1 and right in language.words("after-name") and left in vocabulary(document)


def _is_inflected(word: str, words: Lexicon, language: Language) -> bool:
    """Whether a word has an ending that hardly any first part of a compound has: elections, warned, widely."""
    if word in language.words("past-forms"):
        return True
    if len(word) < 5 or word.endswith("ss"):
        return False
    return word.endswith(("ed", "ing", "ly")) or (word.endswith("s") and word[:-1] in words)


def _enough(left: str, right: str, language: Language) -> float:
    """How frequent the rarer part must be, where only one part is of a closed class."""
    shorter, longer = sorted((len(left), len(right)))
    if shorter == 1:
        return 4.6 if longer > 4 else 5.3 if longer == 4 else 9.0
    if len(right) > 3 and left in language.words("never-prefix"):
        return 3.8 if longer < 5 else 2.2
    if left in language.function_words and right in language.words("past-forms"):
        return 3.6
    if longer < 5:
        return 4.0 if longer == 4 and right in language.words("never-suffix") else 4.8
    if left in language.words("never-prefix") or (right in language.words("never-suffix") and len(left) > 5):
        return 2.2
    return 3.6 if shorter > 2 else 4.4


def _begins_with_name(left: str, right: str, words: Lexicon) -> bool:
    """Whether a well-known name is followed by a common participle or verb: Linuxinstalled."""
    return len(left) > 4 and left in words and left.lower() not in words and len(right) > 5 and words.zipf(right) >= 4.5


def _frequency(words: Lexicon, word: str) -> float:
    if len(word) == 1:
        return 6.0 if word == "a" else 0.0
    return words.zipf(word)
