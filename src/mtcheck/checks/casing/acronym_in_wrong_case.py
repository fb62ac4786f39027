"""An acronym in the wrong case: Fbi, the Us, bbc."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    layer,
    occurrences,
    safe,
    token_at,
    unknown_words,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.names.acronyms import acronyms, all_acronyms
from mtcheck.text.names.people import is_surname
from mtcheck.text.variety import american
from mtcheck.text.words import running_words, word_after, word_before

_CODE = Pattern(r"\(\p{Lu}{3}\)", linear=True)
"""The code of a country in results."""

_CODE_OF_HOUSE = Pattern(r"\(\p{Lu}\p{Ll}{1,3}[,)]", linear=True)
"""The same in a house that writes it with one capital: (Irl), (Ned, 3)."""

_PRONOUNCEABLE = Pattern(
    r"(?:[^aeiouy]|[bcdfgkpst][hlr]|s[ckmnptw]|qu|tr)?[aeiouy]+(?:[^aeiouy]{1,2}[aeiouy]+)*"
    r"(?:[^aeiouy]|[cft]?[kst]|h[lmnr]|[lmnr][bcdfgkmnpst]|[bdfglmnprst]{2}(?<=(.)\1)|[cgpst]h|sp|sm|[dlrt]z|wn|nz|xt)?",
    ignore_case=True,
)

_LIKE_WORDS = frozenset(("Us", "Un", "Who", "Fa"))
"""Acronyms that look like words: they are known by what stands beside them."""

_AFTER_FA = frozenset("Cup Vase Trophy".split())
"""What follows the FA, and no note of music."""

_OF_HEALTH = frozenset("disease diseases epidemic pandemic vaccine vaccines virus".split())
"""What news of the WHO, but of no band, speaks of."""


def candidates(document: Document) -> Iterator[str]:
    """The short unknown words in lower case or with one capital that are acronyms here or elsewhere."""
    unknown = unknown_words(document)
    for word in unknown:
        capitals = word.upper()
        if not 2 <= len(word) <= 5 or word == capitals or word[1:] != word[1:].lower() or len(set(capitals)) == 1:
            continue  # Mmm
        evident = word.isascii() and (_is_evident if word[0].isupper() else _is_told_of)(word, document)
        if capitals in all_acronyms() or evident:
            yield word
    there = vocabulary(document)
    yield from sorted(_plurals().keys() & unknown)
    yield from sorted(_LIKE_WORDS & there)
    if (
        _AI in there
        and "AI" in there
        and not any(_goes_on_as_name(place, document) for place in occurrences(document.text, _AI))
    ):
        yield _AI
    if _UN in there:
        yield _UN
    for said in sorted(map(str.capitalize, acronyms("acronyms-said-as-words") & there)):
        if said in there and said not in unknown and _is_beside_capitals(said, document):
            yield said


@lru_cache(maxsize=1)
def _plurals() -> dict[str, str]:
    """The plurals of acronyms with one capital, with those in capitals: Mps, MPs."""
    return {f"{word.capitalize()}s": f"{word}s" for word in acronyms("acronyms-counted")}


def _is_told_of(word: str, document: Document) -> bool:
    """Whether a word in lower case stands in capitals elsewhere, too, or says what a body is called."""
    return (len(word) > 2 and _is_in_sentence(word.upper(), document)) or _names_a_body(word, document)


def _names_a_body(word: str, document: Document) -> bool:
    """Whether a word that stands once says what an agency, a union or the like is called: the rescue agency afav."""
    text, places, language = document.text, occurrences(document.text, word), facts(document)
    start, end = places[0]
    if len(word) < 3 or len(places) > 1 or word in language.words("names-of-media"):
        return False
    if word_before(text, start).capitalize() not in language.words("generic-names"):
        return False
    verb = word_after(text, end)
    does = verb in language.speech_verbs or verb in language.words("verbs-after-subject")
    return does or text[end : end + 1] in (",", ";", ")") or text[end : end + 2].strip() == "."


def _is_evident(word: str, document: Document) -> bool:
    """Whether a word that nobody can say, or of three letters, is an acronym by what the article has besides."""
    text, capitals, odd = document.text, word.upper(), not _PRONOUNCEABLE.fullmatch(word)
    if len(word) > 2 and not word.startswith("Mc") and _is_beside_capitals(word, document):
        return True
    if odd and (capitals in vocabulary(document) or (2 < len(word) < 5 and _is_named(word, text))):
        return True
    bracketed = f"({word})" in text and (odd or _CODE.search(text))
    return len(word) < 5 and (odd or len(word) == 3) and (bracketed or _is_spelled_out(capitals, document))


def _is_beside_capitals(word: str, document: Document) -> bool:
    """Whether the article has the word in capitals, too, in a sentence, and nowhere as part of a longer name."""
    text = document.text
    return _is_in_sentence(word.upper(), document) and all(
        (_follows_stop(text, place.start) or text[place.start - 2 : place.start - 1].islower())
        and not text[place.end : place.end + 2].strip().isupper()
        for place in occurrences(text, word)
    )


def _is_in_sentence(capitals: str, document: Document) -> bool:
    """Whether the article has a word in capitals, with one in lower case beside it, and not in a line of capitals."""
    text = document.text
    return capitals in vocabulary(document) and any(
        (text[place.start - 2 : place.start - 1].islower() or text[place.end : place.end + 3].strip(" ,").islower())
        and not text[max(0, place.start - 3) : place.start].strip().isupper()
        for place in occurrences(text, capitals)
    )


def _follows_stop(text: str, start: int) -> bool:
    """Whether a sentence or a paragraph ends right before."""
    return text[max(0, start - 2) : start] in (". ", "\n\n", "” ", '" ')


def _is_named(word: str, text: str) -> bool:
    """Whether it stands after "the" or "known as"."""
    return _has_article(word, text) or f"known as {word}" in text


def _has_article(word: str, text: str) -> bool:
    """Whether it stands after "the" anywhere, in a word of its own."""
    return any(text[place.start - 4 : place.start] in ("the ", "The ") for place in occurrences(text, word))


_AI = "Ai"


def _goes_on_as_name(place: Span, document: Document) -> bool:
    """Whether a word stands before another with a capital, as a surname does in Chinese: Ai Weiwei."""
    text = document.text
    return text[place.end + 1 : place.end + 2].isupper() or not text[place.start - 2 : place.start - 1].islower()


_UN = "un"
"""The United Nations, after "the" only: it is a word of other languages, too."""

_SMALL = ("of", "for", "and", "the", "in", "on", "to")
"""Words within names of which an acronym has no letter."""


@layer
def initials(document: Document) -> str:
    """The first letters of the words with a capital, one after the other; spaces for what divides names."""
    words = running_words(document)
    return "".join(word[0] if word[0].isupper() else "" if word in _SMALL else " " for word in words)


def _is_spelled_out(capitals: str, document: Document) -> bool:
    """Whether a name of as many words with these initials stands in the text: English Football League for Efl."""
    if len(capitals) < 3 or capitals not in initials(document):
        return False
    words = rf"\p{{Ll}}+[ -](?:(?:{'|'.join(_SMALL)}) ){{0,2}}".join(capitals)
    return Pattern(rf"\b{words}\p{{Ll}}+").search(document.text) is not None


@check(
    "acronym-in-wrong-case",
    family="casing",
    category=Category.SPELLING,
    message="An acronym is written in capitals.",
    on=candidates,
    examples=[
        bad("The ⟦Fbi⟧ and the ⟦bbc⟧ did not comment.", "The FBI and the BBC did not comment."),
        bad("A statement of the ⟦Us⟧ embassy was read.", "A statement of the US embassy was read."),
        bad(
            "The English Football League met. The ⟦Efl⟧ said no; the party (⟦Spd⟧) won.",
            "The English Football League met. The EFL said no; the party (SPD) won.",
        ),
        bad(
            "It rose, said ⟦Afav⟧, the agency. It fell, the AFAV said.",
            "It rose, said AFAV, the agency. It fell, the AFAV said.",
        ),
        bad(
            "The institute, PYMQ, measured it.\n\n⟦Pymq⟧ lowered its warning.",
            "The institute, PYMQ, measured it.\n\nPYMQ lowered its warning.",
        ),
        bad("The grain board, known as ⟦Tmo⟧, said no.", "The grain board, known as TMO, said no."),
        bad("Ola Brandt of the rescue agency ⟦afav⟧ said no.", "Ola Brandt of the rescue agency AFAV said no."),
        bad(
            "They asked the PYMB for help, but the ⟦pymb⟧ said no.",
            "They asked the PYMB for help, but the PYMB said no.",
        ),
        bad("According to the ⟦un⟧’s office, un bel dì is late.", "According to the UN’s office, un bel dì is late."),
        bad("Two ⟦Mps⟧ and the heads of ⟦Ngos⟧ left.", "Two MPs and the heads of NGOs left."),
        bad("They said that the ⟦uk⟧ still had none.", "They said that the UK still had none."),
        bad(
            "According to the ⟦Who⟧, which tracks it, the virus spreads.",
            "According to the WHO, which tracks it, the virus spreads.",
        ),
        bad("The ⟦Fa⟧ Cup holders won.", "The FA Cup holders won."),
        good("Covid is here, and an old COVID map is of no use."),
        good("He left the Un-British Affairs Board."),
        good("The villages along the Ahr were flooded."),
        good("ANNA LUND, who has died aged 92, sang. Hector Lund died in 2003. They saw Vinh Ngo. Best: Vik, Ngo."),
        good("She heard the Who. Nasa and Unesco met Nato in Geneva; Mr Ng read Us Weekly. Us? Let Us Now Praise it."),
        good("Results: C. Odeh (Irl) bt J. Lund (Swe); Li M. (Tpe) bt K. Holt (Fra, 3). Gp Capt Holt left."),
        good("He wrote to bbc.co.uk with #fbi, and the lads sat down."),
    ],
    confidence=0.9,
)
def acronym_in_wrong_case(word: str, document: Document) -> Iterator[Finding]:
    """An acronym with one capital only, or without any.

    Engines that translate in lower case take it for a word and write it as a name. British papers write those that are
    pronounced as words so (Nasa), which is left alone unless the article is American or writes it in capitals, too.
    """
    text = document.text
    if word not in _LIKE_WORDS and not _is_wrong(word, document):
        return
    for start, end in occurrences(text, word)[:3]:
        token = token_at(text, start)
        before, after = text[start - 1 : start], text[end : end + 2]
        if before == "(" and _CODE_OF_HOUSE.match(text, start - 1) and _has_codes(document):
            continue
        if word == _UN and text[start - 4 : start].lower() != "the ":
            continue
        if is_address(text[token.start : token.end]) or before in (".", "’", "'", "&") or before.isdigit():
            continue
        said = word[0].isupper() and word not in _LIKE_WORDS and _PRONOUNCEABLE.fullmatch(word)
        if said and _is_part_of_name(text, start):
            continue  # Professor Rusi Taley
        if word.islower() and _is_beside_unknown(start, end, document):
            continue  # a bowl of tom som pla
        if len(word) == 2 and after[:1] == " " and after[1:].isdigit():
            continue  # a currency: Hr 250,000
        if (
            after[:1] == "+"
            or after[:1].isdigit()
            or (after[:1] == "." and after[1:].strip())
            or (word in _LIKE_WORDS and not _is_country(document, start, end))
        ):
            continue
        make = unsafe if word in _LIKE_WORDS and ".".join(word.upper()) in text else safe
        yield Finding(start, end, make(Edit(start, end, _plurals().get(word, word.upper()))))


def _is_beside_unknown(start: int, end: int, document: Document) -> bool:
    """Whether the word before a place or after it is in lower case and unknown, so that it may be another language."""
    unknown, text = unknown_words(document), document.text
    return any(word.islower() and word in unknown for word in (word_before(text, start), word_after(text, end)))


@layer
def _has_codes(document: Document) -> bool:
    """Whether the results of a document have the codes of several countries with one capital, and none in capitals."""
    codes = {match.group()[1:-1] for match in _CODE_OF_HOUSE.finditer(document.text)}
    return len(codes) > 2 and not _CODE.search(document.text)


def _is_wrong(word: str, document: Document) -> bool:
    capitals = word.upper()
    if word in facts(document).abbreviations:
        return False
    if word in _plurals():
        return True
    if word.islower() and len(word) < 3:
        return capitals in ("EU", "UK", "UN") and _has_article(word, document.text)
    said = capitals in acronyms("acronyms-said-as-words")
    if word.islower() or capitals in vocabulary(document):
        often = len(occurrences(document.text, word)) > len(occurrences(document.text, capitals))
        return not (said and word[0].isupper() and often)
    if said:
        return american(document) > 2
    if is_surname(word) and any(
        _is_part_of_name(document.text, place.start) for place in occurrences(document.text, word)
    ):
        return False  # Vinh Ngo
    sure = len(word) > 2 or not _PRONOUNCEABLE.fullmatch(word) or capitals in ("EU", "UK")
    return sure or _has_article(word, document.text) or f"({word})" in document.text


def _is_part_of_name(text: str, start: int) -> bool:
    """Whether the word before has a capital in the middle of a sentence, or the next one has and this can be said."""
    before = text[max(0, start - 30) : start].split(" ")
    within = (
        not before[-1]
        and len(before) > 2
        and before[-2].istitle()
        and before[-2].isalpha()
        and not before[-3].endswith((".", "!", "?"))
    )
    word = word_at(text, start)
    after = text[word.end : word.end + 2]
    return within or (after[:1] == " " and after[1:].isupper())


def _is_country(document: Document, start: int, end: int) -> bool:
    """Whether Us or Un is a country or a body: after "the" in a sentence, or after a hyphen, and not in a title."""
    text = document.text
    if text[start:end] == "Un" and text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return False  # the Un-American Committee
    if text[start:end] == "Fa":
        return text[slice(*word_at(text, end + 1))] in _AFTER_FA
    if text[start:end] == "Who" and _OF_HEALTH.isdisjoint(vocabulary(document)):
        return False  # the band
    if text[slice(*word_at(text, end + 1))] in facts(document).words("after-us"):
        return text[start : end + 1] == "Us " and text[start - 1 : start] == " "
    if text[start - 1 : start] == "-":
        return text[start - 2 : start - 1].isalpha()
    before = _IN_SENTENCE.search(text, max(0, start - 30), start)
    return before is not None and (text[end : end + 1] != " " or text[end + 1 : end + 2].islower())


_IN_SENTENCE = Pattern(r"\b(?:the|The|of the|in the|by the|for the) $")
