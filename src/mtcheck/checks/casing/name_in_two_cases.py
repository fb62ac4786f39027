"""A name with a capital on one of its words only: the football Association, Notts county, mcKinnell, wi-Fi."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.grammar.base_forms import is_sure_verb
from mtcheck.text.words import word_before

_BEFORE = Pattern(
    r"(?:^|[ \n“‘\"'(])(?P<article>(?:[Tt]he|an?|[Aa]n?|of|in|at|by|from|on|\p{L}+(?:[’']s|s[’'])) )?"
    r"(?P<word>\p{Ll}{3,}) $"
)
_INSIDE = Pattern(r"(?<![.!?:”\"] |^|\n)(?<!\p{L})(?P<name>\p{Lu}\p{L}+) (?P<word>\p{Ll}{3,}) $")
_PLACE = Pattern(r"(?<![.!?:”\"] |^|\n)\b(?P<before>\p{Lu}\p{L}+ )?(?P<place>\p{Lu}\p{Ll}{2,}) $")


def candidates(document: Document) -> Iterator[tuple[str, int, int]]:
    """The ends of names after a word in small letters, and those in small letters after a name."""
    text, there, language = document.text, vocabulary(document), facts(document)
    yield from _of_institutions(document)
    for side, ends in (("start", "name-ends"), ("start", "institution-ends"), ("end", "club-ends")):
        for word in sorted(there & language.words(ends)):
            for at in find_all(text, f" {word}"):
                before = text[word_at(text, at - 1).start] if at else " "
                if before.islower() if side == "start" else before.isupper():
                    yield side, at + 1, at + 1 + len(word)


def _of_institutions(document: Document) -> Iterator[tuple[str, int, int]]:
    """The nouns in small letters after an institution: the Department of agriculture."""
    text, there, language = document.text, vocabulary(document), facts(document)
    others = language.function_words.union(*map(language.words, ("determiners", "number-words", "plural-determiners")))
    for noun in sorted(there & language.words("institutions-of")):
        for at in find_all(text, f" {noun} of "):
            word = word_at(text, at + len(noun) + 5)
            told = text[slice(*word)]
            small = told.islower() and len(told) > 2 and not told.endswith("ing")
            if small and told not in others and text[at - 1 : at].islower():
                yield "of", word.start, word.end


@check(
    "name-in-two-cases",
    family="casing",
    category=Category.SPELLING,
    message="Only a part of the name has a capital.",
    on=candidates,
    examples=[
        bad("It was run by the ⟦football Association⟧ on ⟦coronation Road⟧ in May."),
        bad("Scientists of Chile’s ⟦national Weather⟧ Service gave it to the Pilots’ ⟦benevolent Fund⟧."),
        bad("Russia’s ⟦defence Ministry⟧ said no.", "Russia’s Defence Ministry said no."),
        bad("He plays for Lund ⟦united⟧, and she for Skelby ⟦rovers⟧ at Exeter ⟦university⟧."),
        bad("She heads the Larkmoor ⟦film Council⟧ and wrote to the Federal ⟦fisheries Commission⟧."),
        good("He will keep up a true Institute for it."),
        good("Microsoft chief Bill Gates met London mayor Ada Court."),
        bad("She runs the Department of ⟦fisheries⟧, and sat in the House of ⟦representatives⟧."),
        good("The House of the Dragon; the Council of many towns; he accused the Board of acting late."),
        good("The new Association met the local Union in a nearby Street; the state Bank failed. Europe united them."),
        good("An Australian university failed; the Lund university library; Skelby county council."),
        good("He asked Parks Larkmoor rangers and a few farmers."),
        good("She dug there for an Exeter university."),
        good("The Football Association met on Coronation Road; Lund United won."),
    ],
    confidence=0.85,
)
def name_in_two_cases(place: tuple[str, int, int], document: Document) -> Iterator[Finding]:
    """A name of which one word has a capital and another has none.

    Engines put capitals back word by word.
    """
    text, (side, start, end) = document.text, place
    if text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "’", "'"):
        return
    if side == "start":
        at = _small_before(start, end, document)
        if at is not None:
            yield Finding(at, end, unsafe(Edit(at, at + 1, text[at].upper())))
    elif side == "of" or _ends_club(start, end, document):
        yield Finding(start, end, unsafe(Edit(start, start + 1, text[start].upper())))


def _small_before(start: int, end: int, document: Document) -> int | None:
    """Where the word in small letters begins that is part of a name with the noun in a range; None where it is not."""
    text = document.text
    inside = _INSIDE.search(text, max(0, start - 40), start)
    if inside:
        return inside.start("word") if _stands_inside(inside["name"], inside["word"], document) else None
    found = _BEFORE.search(text, max(0, start - 40), start)
    ends_any = text[start:end] in facts(document).words("name-ends")
    owned = bool(found) and found["article"] is not None and found["article"].endswith(("’s ", "'s "))
    told = found and found["article"] and (ends_any or owned) and _is_part_of_name(found["word"], document)
    return found.start("word") if told else None


def _ends_club(start: int, end: int, document: Document) -> bool:
    """Whether a word in small letters ends the name of a club or university after a place: Lund united."""
    text = document.text
    found = _PLACE.search(text, max(0, start - 25), start)
    if found is None or word_before(text, found.start("place")) in ("a", "an"):
        return False  # an Ankara university
    if found["before"] and text[start:end] in ("rangers", "wanderers"):
        return False  # Parks Victoria rangers
    return _ends(text, end, document) and not _is_ordinary(found["place"], document)


def _stands_inside(name: str, word: str, document: Document) -> bool:
    """Whether a word after a name is neither a verb nor what somebody is: the Federal communications Commission."""
    language = facts(document)
    told = word.endswith(("ed", "ly")) or word in language.speech_verbs or is_sure_verb(word, language)
    roles = word.capitalize() in language.words("roles") or word in language.words("persons")
    return not (
        told
        or roles
        or name in language.starters
        or word in language.function_words
        or word in language.words("before-capitals")
    )


def _ends(text: str, end: int, document: Document) -> bool:
    """Whether no noun follows: Exeter university, which, but an Exeter university library."""
    if text[end : end + 1] != " ":
        return True
    return text[slice(*word_at(text, end + 1))] in facts(document).function_words


def _is_ordinary(word: str, document: Document) -> bool:
    """Whether a word with a capital is an ordinary one too, or describes: British, Labour."""
    language = facts(document)
    described = (
        word in language.words("demonyms") or word in language.starters or word.endswith(("ish", "ese", "ian", "ean"))
    )
    return described or word.lower() in lexicon(document.language)


def _is_part_of_name(word: str, document: Document) -> bool:
    """Whether a word in small letters is a noun of a name, and none that describes it."""
    language = facts(document)
    if word == "national":
        return True
    if word in ("true", "real", "proper"):
        return False  # a true Institute
    if word in language.words("before-capitals") | language.function_words or word.endswith(
        ("ed", "ing", "ly", "est", "ian", "ese", "ive", "al", "ic", "ous")
    ):
        return False
    return lexicon(document.language).knows(word)
