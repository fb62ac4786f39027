"""A stop in mid-sentence: a lunch with FIFA. with guests."""

from collections.abc import Iterator

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
    is_address_ending,
    lexicon,
    safe,
    shapes,
    token_at,
    unsafe,
    word_at,
)
from mtcheck.text.grammar.base_forms import is_sure_verb
from mtcheck.text.sentences import ends_with_abbreviation, sentence_at

_YEAR = Pattern(r"\. (?:19|20)\d\d(?:[,.;)\n]| (?:and|at|in|for|with|to|as|by)\b)", linear=True)
_asked = shapes("a? a")
_places = shapes("a. a", "A. a", "0. a", "). a", "”. a", "%. a", "a.a", "0.a", "a. 0")


def candidates(document: Document) -> Iterator[Span]:
    """The stops before a small letter or a number, or between a preposition or article and a capital; questions."""
    yield from _places(document)
    yield from _asked(document)
    text, words = document.text, facts(document).words("before-name")
    stop = -2
    for before in text.split(". ")[:-1]:
        stop += 2 + len(before)
        if before[before.rfind(" ") + 1 :] in words and text[stop + 2 : stop + 3].isupper():
            yield Span(stop - 1, stop + 3)


@check(
    "sentence-broken-by-stop",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A stop in the middle of a sentence, or a sentence that begins in lower case.",
    on=candidates,
    examples=[
        bad("He gave it to us at a lunch with ⟦FIFA. with⟧ guests around."),
        bad("The well is dry ⟦from. the⟧ 3rd week of summer.", "The well is dry from the 3rd week of summer."),
        bad(
            "It was opened by the ⟦mayor. with⟧ the bishop beside him.",
            "It was opened by the mayor with the bishop beside him.",
        ),
        bad("They took most of the ⟦money. part⟧ of it was found."),
        bad("He went to his sister ⟦in. Austria⟧ by train.", "He went to his sister in Austria by train."),
        bad("It opens in ⟦May. 2⟧026, or in ⟦June. 2⟧027 at last.", "It opens in May 2026, or in June 2027 at last."),
        bad("He was sad ⟦and.had⟧ stopped.", "He was sad and had stopped."),
        bad("The lamb ate the ⟦roses. no⟧ one saw it."),
        bad("They argue about ⟦whether? a⟧ seal counts.", "They argue about whether a seal counts."),
        bad("It told of the fall ⟦of. Rome⟧ in those days.", "It told of the fall of Rome in those days."),
        good("It has no chorus to speak of. Quiroz simply lists them."),
        good("It was all he dreamed of. Rome was his. They moved in. London and Rome were far."),
        good("“Whose? and why?” he asked, though he knew why? how? and when."),
        good("The U.S. consulate, at 9 p.m. local, with Co. executives of Acme Inc. to come."),
        good("Read www.example.org, node.js, bit.ly and p. 12, vs. the rest, etc. and so on."),
        good("It is over. iPad sales fell. eBay rose. k.d. lang sang."),
    ],
    specificity=1,
)
def sentence_broken_by_stop(at: Span, document: Document) -> Iterator[Finding]:
    """A stop in the middle of a sentence, before a word in lower case that goes on with it.

    Engines that saw the sentence in two segments end each with a stop, or a link was lost at this place.
    """
    text, language = document.text, facts(document)
    stop = next(offset for offset in range(at.start, at.end) if text[offset] in ".?")
    if text[stop] == "?" and text[slice(*word_at(text, at.start))] not in language.words("asking-conjunctions"):
        return
    spaced = text[stop + 1] == " "
    right = word_at(text, at.end - 1)
    after = text[right.start : right.end]
    token = token_at(text, at.start)
    before_word = text[token.start : stop].strip("“”\"'‘’()[]")
    if text[right.end : right.end + 1] == "." or text[stop - 2 : stop - 1] == ".":
        return  # a.m., e.g.
    if after[:1].isupper():
        named = after in language.months | language.weekdays | language.countries
        hangs = named or (before_word in language.words("never-last") and not text.endswith(_CRIES, 0, stop))
        hangs = hangs or _is_tied(before_word, right, document)
        if hangs and after not in language.starters and len(after) > 1:
            yield Finding(token.start, right.end, safe(Edit(stop, stop + 1, "")))
        return
    if ends_with_abbreviation(text, stop, language) or is_address(before_word) or not before_word:
        return
    last = before_word.lower()
    if not after and before_word in language.months - language.abbreviations and _YEAR.match(text, stop):
        yield Finding(token.start, at.end, safe(Edit(stop, stop + 1, "")))  # May. 2026
        return
    if not after:  # a number follows: only after a word that no sentence ends with
        if last in language.incomplete - language.words("before-stop"):
            yield Finding(token.start, at.end, unsafe(Edit(stop, stop + 1, "")))
        return
    if text[right.end : right.end + 1] == "-" and text[right.end + 1 : right.end + 2].isupper():
        return  # alt-J
    if text[right.end : right.end + 1] in ("@", "/", "_") or (
        text[right.end : right.end + 1] == "." and text[right.end + 1 : right.end + 2].isalnum()
    ):
        return
    sentence = sentence_at(document, stop)
    if sentence and text[sentence.start : stop].lstrip("“\"‘'(")[:1].islower():
        return  # a text that has no capitals at all
    opening = max(text.rfind(mark, max(0, stop - 80), stop) for mark in "“‘")
    if opening >= 0 and text[opening + 1 : opening + 2].islower() and text[opening - 2 : opening - 1] in (":", ","):
        return  # the same in a quotation
    hangs = last in language.incomplete and before_word.islower()
    goes_on = after in language.continuing
    if not spaced:
        if (
            not hangs
            and not (goes_on and len(after) > 2 and text[right.end : right.end + 1] == " ")
            and not _joins(document, before_word, after, right.end)
        ):
            return
        if is_address(text[token.start : token.end]):
            return
    elif not hangs and not goes_on and not _is_word(document, before_word, after):
        return
    if hangs or text[stop] == "?":
        yield Finding(token.start, right.end, safe(Edit(stop, stop + 1, "" if spaced else " ")))
    else:
        ties = not spaced or after in language.words("tying-prepositions")
        first, second = (
            unsafe(Edit(stop, stop + 1, mark if spaced else f"{mark} ")) for mark in (("", ",") if ties else (",", ""))
        )
        yield Finding(token.start, right.end, first + second)


def _is_tied(preposition: str, name: Span, document: Document) -> bool:
    """Whether a preposition stands before the stop, and after it a name that is no subject: the fall of. Rome in it."""
    text, language = document.text, facts(document)
    written, last = text[slice(*name)], name
    words, small = lexicon(document.language), written.lower()
    if not written.istitle() or (small in words and (written not in words or words.zipf(small) >= PLAIN)):
        return False
    while text[last.end : last.end + 1] == " " and text[last.end + 1 : last.end + 2].isupper():
        last = word_at(text, last.end + 1)
    following = text[slice(*word_at(text, last.end + 1))] if text[last.end : last.end + 1] == " " else ""
    if preposition in ("of", "from"):
        told = language.words("finite-auxiliaries") | language.words("modals") | language.speech_verbs
        verb = is_sure_verb(following, language) or following.endswith("ly")  # to speak of. Lund simply sings
        return following not in told and not verb and following != ""
    return preposition in _PREPOSITIONS and following in _PREPOSITIONS


_CRIES = ("Oh my", "oh my")

PLAIN = 3.0
"""The frequency (Zipf) of a word that is no name where a sentence begins."""

_PREPOSITIONS = frozenset("in at by to for with on during".split())
"""Words between which a name is no subject."""


def _is_word(document: Document, before: str, after: str) -> bool:
    """Whether an ordinary word goes on after another word: no particle of a name begins the sentence."""
    particle = after in facts(document).words("name-prefixes")
    words = lexicon(document.language)
    known = words.knows(before) or len(before) > 4  # else perhaps an abbreviation: Tbk. fell
    long = len(after) > 2 or after.title() in facts(document).starters
    return known and after.islower() and after in words and long and len(before) > 2 and not particle


def _joins(document: Document, before: str, after: str, end: int) -> bool:
    """Whether two ordinary words are joined by a stop, which neither an address nor a file name would be."""
    words = lexicon(document.language)
    common = words.zipf(after) >= 4.0 and words.knows(before) and len(before) > 2 and len(after) > 2
    return common and not is_address_ending(after) and document.text[end : end + 1] == " "
