"""Words of another language in a sentence: had leider no warning, funds no âmbito do mecanismo europeu."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    token_at,
    unknown_words,
    vocabulary,
    word_at,
)
from mtcheck.text.folding import folded
from mtcheck.text.foreign import foreign
from mtcheck.text.quotations.quoted import is_quoted

_GLOSS = Pattern(
    r"\b(?:called|named|known as|means?|meaning|written|spelled|words?|phrase|term|say|says|said|dish|song|book|film)\b"
    r"[ ,:“\"‘'(]*$"
)
_EXPLAINED = Pattern(r"[”’\"']?(?: ?\(|, (?:or|an?|the|as|meaning|that is|literally)\b| ?[—–] ?)", linear=True)

_STOPS = (".", "!", "?", ":", "”")

MANY = 40
"""Unknown words from which not some words, but the article is in another language."""

ALONE = 5
"""Letters of an everyday word that is reported alone; one that only its accents tell may be wanted."""

LONG, LONG_NOUN = 11, 8
"""Letters of a word with a capital whose ending shows that it is German, and of one that stands where a noun does."""


def candidates(document: Document) -> list[Span]:
    """The runs of words of which one is unknown and of another language, or has letters which the own one has not."""
    everyday = foreign(document.language) - facts(document).words("latin-in-english")
    unknown = unknown_words(document)
    if sum(word.islower() for word in unknown) > MANY:
        return []
    found = set[Span]()
    for word in unknown:
        known = word in everyday
        if known or (not word.isascii() and _is_accented(word, document)) or _is_german(word, document):
            alone = len(word) >= ALONE and not (word.islower() and not known)  # a chef’s smântână, a poet’s draíocht
            runs = (_extended(document, place) for place in occurrences(document.text, word)[:2])
            found.update(run for run in runs if alone or run.end - run.start > len(word) + 3)
    for article in vocabulary(document) & facts(document).words("foreign-articles"):
        found.update(_with_noun(document, article))
    return sorted(found)


def _with_noun(document: Document, article: str) -> Iterator[Span]:
    """Where an article of another language stands between a word in small letters and a noun with a capital."""
    text = document.text
    for start, end in occurrences(text, article):
        noun = word_at(text, end + 1)
        if text[start - 2 : start].strip().islower() and text[end : end + 1] == " " and text[slice(*noun)].istitle():
            yield Span(start, noun.end)


def _is_accented(word: str, document: Document) -> bool:
    """Whether a word in lower case is no loan word that is written with its accents and without."""
    words, loans = lexicon(document.language), facts(document).words("accented")
    return word.islower() and len(word) > 3 and not any(words.knows(form) or form in loans for form in folded(word))


def _is_german(word: str, document: Document) -> bool:
    if len(word) < LONG_NOUN or not word.istitle():
        return False
    german = word.endswith(tuple(facts(document).words("endings-of-german-nouns")))
    return german and (len(word) >= LONG or _is_noun(word, document))


def _is_noun(word: str, document: Document) -> bool:
    """Whether a word stands once, between a determiner that no name follows and what is no noun."""
    text, language, places = document.text, facts(document), occurrences(document.text, word)
    if len(places) != 1:
        return False
    before = text[slice(*word_at(text, places[0].start - 2))]
    after = text[slice(*word_at(text, places[0].end + 1))] if text.startswith(" ", places[0].end) else "and"
    determiners = language.words("indefinite-articles") | language.words("counting-determiners")
    return before in determiners | language.words("possessives") and after in language.function_words


@check(
    "foreign-words",
    family="residue",
    category=Category.UNTRANSLATED,
    message="Words of another language.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        good("They met in a pro forma session, pro rata and prima facie, ad hoc and ad nauseam."),
        bad("It rained.\n\nThe envoy had ⟦leider⟧ received no warning."),
        bad("It rained.\n\nFunds are paid ⟦no âmbito do mecanismo europeu⟧ each year."),
        bad("It rained.\n\nHe told ⟦dem Sender⟧ ARD that it was the phone of a ⟦Ruderverein⟧."),
        bad("It rained.\n\nShe is a retired ⟦Oberstudienrätin⟧ who lives there, in the oldest ⟦Jahrgang⟧ of all."),
        bad("A: It did. ⟦(rires)⟧ It did not."),
        good("It rained.\n\nThe café’s façade, a déjà vu; the word “leider” means alas. Leider Street is long."),
        good(
            "It rained.\n\nThey ate knäckebröd (crispbread) in the Bundesverfassungsgericht and a fjäll, or mountain."
        ),
    ],
    confidence=0.8,
)
def foreign_words(run: Span, document: Document) -> Iterator[Finding]:
    """Words of another language, which the engine did not translate.

    It copies what it does not know. Silent where they are quoted, explained or parts of names.
    """
    text, (start, end) = document.text, run
    block, token = document.block_at(start), token_at(text, start)
    if block is None or block.kind is BlockKind.CODE or is_quoted(document, start):
        return
    if _is_aside(text, block, run):
        yield Finding(start - 1, end + 1)
        return
    if is_address(text[slice(*token)]) or text[start - 1 : start] in ("(", "-", "“", "‘", '"', "'", "’", "«", "#", "@"):
        return
    if text.rfind("(", block.start, start) > text.rfind(")", block.start, start):
        return
    if text[end : end + 1] in ("-", "’", "'") or _EXPLAINED.match(text, end) or _is_in_name(document, start, end):
        return
    if not _GLOSS.search(text, max(block.start, start - 40), start):
        yield Finding(start, end)


def _is_aside(text: str, block: Block, run: Span) -> bool:
    """Whether words are all that brackets hold between two sentences: (rires)."""
    before = text[block.start : run.start - 1].rstrip()
    return text[run.start - 1 : run.start] == "(" and text[run.end : run.end + 1] == ")" and before.endswith(_STOPS)


def _extended(document: Document, word: Span) -> Span:
    """A word with the words beside it that are foreign, too, and the small ones that join them."""
    text, (start, end) = document.text, word
    while start > 2 and text[start - 1] == " ":
        before = word_at(text, start - 2)
        if before.start == before.end or before.end != start - 1 or not _is_foreign(text[slice(*before)], document):
            break
        start = before.start
    while text[end : end + 1] == " ":
        after = word_at(text, end + 1)
        if after.start == after.end or after.start != end + 1 or not _is_foreign(text[slice(*after)], document):
            break
        end = after.end
    return Span(start, end)


def _is_foreign(word: str, document: Document) -> bool:
    return word in facts(document).words("small-foreign-words") or (
        word.islower() and not lexicon(document.language).knows(word)
    )


def _is_in_name(document: Document, start: int, end: int) -> bool:
    """Whether a word with a capital stands beside the words, or they begin with one after no noun’s companion."""
    text = document.text
    if text[slice(*word_at(text, start))] in facts(document).words("foreign-articles"):
        return False
    before = text[word_at(text, start - 2).start : start - 1] if text[start - 1 : start] == " " else ""
    after = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    if after.isupper() or (before[:1].isupper() and before not in facts(document).starters):
        return True
    capital = text[start].isupper()
    return capital and (not before or not before.islower() or before in facts(document).words("before-names"))
