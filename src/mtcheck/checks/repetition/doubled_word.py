"""A word twice in a row: the the, fog fog."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    bad,
    check,
    facts,
    good,
    layer,
    lexicon,
    occurrences,
    safe,
    unsafe,
    word_at,
)
from mtcheck.base.lines import stanza
from mtcheck.text.echoes import Echo, echoes
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.names.known import known
from mtcheck.text.names.people import given_names
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import token_before, word_before

COMMON = 2.5
"""The Zipf frequency of a word that news uses: what is rarer, as gado gado, may be a word of another language."""


COMMON_NAME = 3.0
"""The Zipf frequency of a name that is known to be a single one."""


_ASKING = frozenset("when why how what who where whether if because and but".split())
"""Words that are no object, so that a preposition before them was doubled: talk about about when."""

_GAPS = frozenset("who what whatever whoever whom where which that how why hard easy nothing something".split())
"""Words with which a clause has a gap, so that its preposition stands before what goes on."""

_SUBJECTS = frozenset("he she they we you i it who that".split())

USUAL = 3.5
"""The Zipf frequency of a word that is hardly the name of a band."""

LONG = 4
"""Letters of a name that is no syllable of a longer one, as Li Li is."""


def candidates(document: Document) -> Iterator[Echo]:
    """The single words that come again after nothing but space, and plurals after a hyphen."""
    for echo in echoes(document):
        between = document.text[echo.first.end : echo.second.start]
        spaced, hyphened = between.isspace() and between.count("\n") < 2, between == "-"
        paused = between == ", " and _is_after_comma(echo, document)
        if echo.words == 1 and (spaced or paused or (hyphened and _is_plural(echo, document))):
            yield echo


def _is_after_comma(echo: Echo, document: Document) -> bool:
    """Whether what comes again after a comma opens a clause, or is a long word that goes on without a mark."""
    text, word = document.text, document.text[slice(*echo.first)]
    after, first = text[echo.second.end : echo.second.end + 2], echo.first.start
    if echo.copies > 2 or not word.islower() or not after[1:].islower() or is_quoted(document, first):
        return False
    if word.endswith("s") and after == " o":
        counted = word_before(text, first).lower()
        return counted.isdigit() or counted in facts(document).words("number-words")  # two metres, metres of water
    return word in _RELATIVES or (len(word) >= LONG_WORD and not word.endswith("ly") and text[first - 1] == " ")


_RELATIVES = frozenset("who which whose".split())

LONG_WORD = 8
"""Letters of a word that is hardly said twice for emphasis."""


def _is_plural(echo: Echo, document: Document) -> bool:
    """Whether what comes again is a plural, as Malay and Indonesian write it with a hyphen: villages-villages."""
    text = document.text
    word = text[slice(*echo.first)]
    return (
        text[slice(*echo.second)] == word
        and len(word) > LONG
        and number_of(word, document.language) is Number.PLURAL
        and text[echo.second.end : echo.second.end + 1] != "-"
    )


_LINE = 60
"""Code points of a line of verse at most."""


@check(
    "doubled-word",
    family="repetition",
    category=Category.GRAMMAR,
    message="A word stands twice.",
    on=candidates,
    examples=[
        bad("The ferry left ⟦the the⟧ old harbor at dawn.", "The ferry left the old harbor at dawn."),
        bad("⟦Divers divers⟧ searched the lake for an hour.", "Divers searched the lake for an hour."),
        bad("The baker hopes to open ⟦in in⟧ a month.", "The baker hopes to open in a month."),
        bad("He sat on the ⟦bench bench bench⟧ and waited.", "He sat on the bench and waited."),
        bad(
            "The ⟦villages-villages⟧ were cut off, and the ⟦children-children⟧ coughed.",
            "The villages were cut off, and the children coughed.",
        ),
        bad(
            "Ada Pym, ⟦who, who⟧ left in May, kept ⟦stagnant, stagnant⟧ water in it.",
            "Ada Pym, who left in May, kept stagnant water in it.",
        ),
        bad("The street was under two ⟦metres, metres⟧ of water.", "The street was under two metres of water."),
        good("It was a non-answer answer, says the firm Pym Pym & Lund."),
        good("They waited many, many years. “It is important, important work,” he said."),
        good("She had had enough, and he said that that was what it was was a shame to him."),
        good("Members log in in June, and the town that they live in in winter is what they look at at night."),
        good("Duran Duran played in Walla Walla and sang La La Land, and Boutros Boutros-Ghali heard it."),
        good("“It was very very cold,” and no no would do; she told her her bag was gone. The first FIRST race began."),
        bad(
            "Two towns on Lake Sands were cut off, and Lake ⟦Sands Sands⟧ froze.",
            "Two towns on Lake Sands were cut off, and Lake Sands froze.",
        ),
        bad(
            "Rain fell in ⟦London London⟧, on ⟦Lake Lake⟧ Baikal and on living ⟦trees trees⟧.",
            "Rain fell in London, on Lake Baikal and on living trees.",
        ),
        bad(
            "It is, so ⟦I I⟧ left. ⟦He He⟧ did. ⟦The The⟧ road is shut. ⟦Players Players⟧ met Al ⟦Lindo Lindo⟧.",
            "It is, so I left. He did. The road is shut. Players met Al Lindo.",
        ),
        good("It rained. The The sang in May, with Duran Duran, The The and Talk Talk. Mr Lindo Lindo left."),
        bad("The chair, ⟦Justice Justice⟧ Ada Pym, left.", "The chair, Justice Ada Pym, left."),
        bad("The ⟦British British⟧ singer sang.", "The British singer sang."),
        bad(
            "It will come ⟦from from⟧ the clinics, he found ⟦that that⟧ the door was shut.",
            "It will come from the clinics, he found that the door was shut.",
        ),
        good("“He is in the business business, not in the show business,” said Ann Li Li. Li is his friend."),
        good(
            "That that night was long is true; what the town is is a port, and I too too often forget. “Dear dear me.”"
        ),
        good("When they found it it was late."),
        good("He read it:\n\nthe rain has come\ndrip drip it says\non the tin roof"),
        good("“What it is is a gift,” she said. Will Will Vik’s plan hold?"),
        good("What sway the lobby has has never been told. Will Vik is 40. He says Will will run."),
        good("Lloyd Lloyd – his parents ran out of ideas – won."),
        good(
            "It was just that that he wanted. “Is it that that they fear?” she asked. It was after that that he fell."
        ),
        good("The tench, Tinca tinca, was here. “It went tick tick tick and tock tock tock,” she said."),
        good("The two two-year-olds ate gado gado. Those who can can go, he told you you were late."),
    ],
)
def doubled_word(echo: Echo, document: Document) -> Iterator[Finding]:
    """A word that stands twice in a row.

    Engines that generate a text word by word fall back on what they have just said, and a word stands twice where two
    segments meet. Grammar, names and emphasis double words lawfully: had had, log in in June, Walla Walla.
    """
    text, language = document.text, facts(document)
    (start, end), last = echo.first, echo.second.end
    word = text[start:end]
    while last < echo.end and text.startswith(f" {word}", last):
        last += 1 + len(word)
    if _is_part(text, start, last, word.lower() in language.function_words) or _is_in_verse(start, document):
        return
    if word.lower() in language.words("modals") and (text[last + 1 : last + 2].isupper() or _is_called(word, document)):
        return  # Will Will Smith come? Will will.
    if text.startswith(" & ", last) and word[0].isupper():
        return  # the firm Pym Pym & Lund
    if text[start - 4 : start] == "non-":
        return  # a non-denial denial
    if word.isupper() and len(word) > 1 and word.capitalize() in language.words("doubled-names"):
        return  # WALLA WALLA, Wash.
    if word[0].isupper() and text[echo.second.start].isupper() and not word.isupper():
        lawful = _is_explained(document, echo) or not (
            _is_single(document, echo) or _is_known_name(document, echo) or _is_part_of_name(document, echo)
        )
    elif word[0].isupper() and word != "I" and _is_inside(text[max(0, start - 2) : start].rstrip()[-1:]):
        lawful = True  # the Champions League league phase, Pica pica
    else:
        lawful = _is_lawful(text, echo, document, language)
    if not lawful:
        edit = Edit(end, last, "")
        sure = word.islower() or not text[echo.second.start].isupper()
        yield Finding(start, last, (safe if sure else unsafe)(edit))


def _is_called(word: str, document: Document) -> bool:
    """Whether a given name stands in the article before a surname, too."""
    text = document.text
    places = occurrences(text, word) if word in given_names() else []
    return any(
        text[place.end : place.end + 1] == " " and text[place.end + 1 : place.end + 2].isupper() for place in places
    )


def _is_inside(mark: str) -> bool:
    """Whether what stands before a word tells that it begins no sentence."""
    return mark.isalnum() or mark in tuple(",;(")


def _is_in_verse(start: int, document: Document) -> bool:
    """Whether a place stands in several short lines of lower case: a poem, which says things twice."""
    lines = "".join(stanza(document.text, start)).strip("\n").split("\n")
    return len(lines) > 2 and all(line.islower() and len(line) < _LINE for line in lines)


def _is_part(text: str, start: int, end: int, is_function_word: bool) -> bool:
    """Whether one of the two is a part of a longer word: size-2 two-year, M&S’s, it it’s; but cross-border border."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before == "-" and not is_function_word and text[start - 2 : start - 1].isalpha():
        before = " "
    return (
        before.isdigit()
        or (before != "" and before in "-'’&@#/_.")
        or (after[:1] != "" and after[:1] in "-&@/_")
        or (after[:1] in ("'", "’", ".") and after[1:].isalpha())
        or after[:1].isdigit()
    )


def _is_single(document: Document, echo: Echo) -> bool:
    """Whether the text has the name elsewhere, and there once: so it is no double one as Walla Walla is."""
    text, language = document.text, facts(document)
    name, counts = text[slice(*echo.first)], _counts(document)
    if name in language.words("doubled-names") or text[slice(*echo.second)] != name or echo.copies > 2:
        return False
    closed = name.lower() in language.function_words | language.pronouns
    if len(name) < LONG - 1 and not closed:
        return False
    if is_quoted(document, echo.first.start) and not (closed and _goes_on(document, echo)):
        return False
    if text.startswith((", who ", ", which "), echo.second.end):
        return False  # her partner, Mele Mele, who is told of
    if counts(f"{name} {name}") > 1:
        return False  # a horse called Again Again
    if name in language.starters or closed:
        alone = name != "The" or _begins_phrase(document, echo)
        return alone and not text[echo.first.start - 2 : echo.first.start - 1].isalnum()
    return counts(name) > 3 or (len(name) > LONG and (_is_surname(document, echo) or _begins_sentence(document, echo)))


def _is_explained(document: Document, echo: Echo) -> bool:
    """Whether a given name that is the surname, too, stands before what says so: Lloyd Lloyd – his parents."""
    word, after = document.text[slice(*echo.first)], document.text[echo.second.end : echo.second.end + 2]
    return word in given_names() and after in (" –", " —", " -", " (")


def _begins_sentence(document: Document, echo: Echo) -> bool:
    """Whether a plural, an adverb or a participle begins a sentence: Players Players are, Usually Usually they sing."""
    text, word = document.text, document.text[slice(*echo.first)].lower()
    if not text.endswith((". ", "\n"), 0, echo.first.start) or not _goes_on(document, echo):
        return False
    usual = lexicon(document.language).zipf(word) >= USUAL
    return usual and (word.endswith(("ly", "ing", "ed")) or number_of(word, document.language) is Number.PLURAL)


def _is_surname(document: Document, echo: Echo) -> bool:
    """Whether a given name stands before: Ada Lindo Lindo, but Mr Lindo Lindo and Lake Lindo Lindo may be so called."""
    text, language = document.text, facts(document)
    given = text[word_at(text, echo.first.start - 2).start : echo.first.start - 1]
    others = (language.titles, language.starters, language.words("roles"), language.words("generic-names"))
    beside = text[echo.first.start - 2 : echo.first.start - 1].isalpha()
    return beside and given.istitle() and not any(given in words for words in others)


def _begins_phrase(document: Document, echo: Echo) -> bool:
    """Whether a noun follows, so that no band is meant: The The figure was high, but The The and Ada Pym sang."""
    text, language = document.text, facts(document)
    word = text[slice(*word_at(text, echo.second.end + 1))]
    verb = word.endswith("ed") or may_be_verb(word, document.language) or word in language.words("past-only")
    other = verb or word in language.function_words
    return _goes_on(document, echo) and not other and text[echo.first.start - 2 : echo.first.start - 1] != ","


def _goes_on(document: Document, echo: Echo) -> bool:
    """Whether a word in lower case follows, in no headline."""
    after = document.text[echo.second.end + 1 : echo.second.end + 2]
    return after.islower() and not is_in_headline(document, echo.first.start)


def _is_known_name(document: Document, echo: Echo) -> bool:
    """Whether the word before it and the name are one elsewhere: Lake Sands Sands, and the Red Cross Cross."""
    text, (start, end) = document.text, echo.first
    name, before = text[start:end], token_before(text, start)
    if not before[:1].isupper():
        return False
    counts, table = _counts(document), known(facts(document).tag)
    if table is not None and table.has(f"{before} {name}".lower()):
        return True
    return counts(f"{before} {name}") > 1 and counts(f"{name} {name}") == 1


def _is_part_of_name(document: Document, echo: Echo) -> bool:
    """Whether a doubled word is a place after a preposition, or the noun of a name: Inverness Inverness, Lake Lake."""
    text, (start, end), last = document.text, echo.first, echo.second.end
    name, language = text[start:end], facts(document)
    if len(name) < LONG or name in language.words("doubled-names") or is_quoted(document, start):
        return False
    if name in language.words("generic-names"):
        return True
    if name in language.words("roles") and text[last : last + 2].strip().isupper() and text[start - 1] == " ":
        return name != "Judge"  # Justice Justice Lund
    before, after = text[word_at(text, start - 2).start : start - 1], text[last : last + 2].strip(" ")
    words = lexicon(document.language)
    if name not in words or name.lower() in words or after.isupper() or name in given_names():
        return False  # Gordon Gordon may be so called
    alone = not before[:1].isupper() or before.lower() in language.function_words
    alone = alone and text[last : last + 1] == " "
    return before in language.words("before-places") or (alone and words.zipf(name) > COMMON_NAME)


@layer
def _counts(document: Document) -> Callable[[str], int]:
    """Says how often a text holds a string, and remembers it."""
    return lru_cache(maxsize=1000)(document.text.count)


def _is_lawful(text: str, echo: Echo, document: Document, language: Language) -> bool:
    """Whether grammar, emphasis or another language doubles the word."""
    word = text[echo.first.start : echo.first.end]
    if text[echo.second.start].isupper() and not word.isupper():
        return True  # the The
    following = text[slice(*word_at(text, echo.second.end + 1))]
    word = word.lower()
    if echo.copies > 2 and is_quoted(document, echo.first.start) and word not in language.function_words:
        return True  # “tick tick tick and do do do”
    if word == "i" and text[echo.first.start] == "I":
        return not (following.islower() and text[echo.first.start - 2 : echo.first.start - 1].islower())
    if len(word) == 1 and (word != "a" or text[echo.first.start] == "A"):
        return True
    if (
        word == "that"
        and echo.copies == 2
        and text[echo.first.start].islower()
        and (following in language.words("articles") or following in _SUBJECTS | {"there", "I"})
    ):
        return _is_pointed_out(_words_before(text, echo.first.start))
    if word in language.words("doubled-lawfully"):
        return True
    before = _words_before(text, echo.first.start)
    goes_on = any(following in language.words(kind) for kind in ("finite-auxiliaries", "modals"))
    if word == "it" and goes_on and _ends_clause(before, document):
        return True  # when they found it it was late
    if word == "too" and before and before[-1] in _SUBJECTS:
        return True  # he too too often forgot
    if word in language.words("doubled-in-speech"):
        return is_quoted(document, echo.first.start)
    if lexicon(document.language).zipf(word) < COMMON:
        return True
    if word in language.words("never-stranded") and (_GAPS.isdisjoint(before[-4:]) or following in _ASKING):
        return False
    if word in language.words("particles"):
        return any(other in language.words("particle-verbs") for other in before[-2:])
    if word in language.words("doubled-after-subject"):
        return _leaves_gap(before, language)
    if word not in language.function_words and language.words("free-relatives").intersection(before):
        subject = before[-1] in _GAPS | _SUBJECTS or before[-1].endswith("s")
        if subject and before[-1] not in language.function_words - _GAPS - _SUBJECTS:
            return True  # what farmers want want
    named = bool(before) and before[-1] in language.words("determiners") and word not in language.function_words
    closed = text[echo.second.end : echo.second.end + 2].lstrip(",.")[:1]
    told = closed in tuple("”’\"'") or text[echo.second.end : echo.second.end + 1] == ","  # “neat neat, like a row”
    quoted = text[echo.first.start - 1 : echo.first.start] in tuple("“‘\"'") and told
    return (named or quoted) and is_quoted(
        document, echo.first.start
    )  # the business business, as opposed to show business


def _ends_clause(before: list[str], document: Document) -> bool:
    """Whether a clause that opens the sentence may end with a verb and its object: when they found it it was late."""
    if len(before) < 3 or before[0] not in ("when", "if", "once", "because", "after", "before", "as"):
        return False
    return before[-1] not in facts(document).function_words


def _is_pointed_out(before: list[str]) -> bool:
    """Whether a clause singles out what follows it: it was that that he wanted; is it just that that she means?"""
    words = [word for word in before if word not in _POINTERS]
    words = words[:-1] if words[-1:] and words[-1] in _BEFORE_THAT else words
    return words[-1:] == ["it's"] or sorted(words[-2:]) in _SINGLING


_BEFORE_THAT = frozenset("after before on in for with from by to of at about through".split())
_POINTERS = frozenset("not just only exactly precisely perhaps really".split())
_SINGLING = (["is", "it"], ["it", "was"], ["isn't", "it"], ["it", "wasn't"])


_ADVERBS = frozenset("still always now really never ever once then".split())


def _leaves_gap(before: list[str], language: Language) -> bool:
    """Whether a clause ends with its verb, so that the same one may follow: what it is is, those who are are."""
    while before and before[-1] in _ADVERBS:
        before = before[:-1]
    if not before:
        return False
    if before[-1] not in language.words("subjects"):
        return "what" in before[:-2] and before[-2] in language.words("determiners")
    openers = language.words("free-relatives").intersection(before)
    if before[-1] in ("who", "which", "that"):
        return bool(openers - {"who", "whom"})
    told = "that" in before[1:] and before[before.index("that", 1) - 1] in language.speech_verbs
    return bool(openers) or ("that" in before and not told)


def _words_before(text: str, start: int) -> list[str]:
    """The up to six words before an offset, in lower case, of the same clause."""
    before = text[max(0, start - 60) : start].lower()
    for mark in ".,;:!?\n":
        before = before.rpartition(mark)[2]
    return [word.lstrip("“‘\"'") for word in before.replace("’", "'").split()[-6:]]
