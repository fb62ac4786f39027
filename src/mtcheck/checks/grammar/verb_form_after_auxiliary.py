"""Another form of a verb than its auxiliary wants: will included, has settle, have asking, was quote in the paper."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mtcheck.api import Category, Document, Edit, Finding, Language, Span, bad, check, facts, good, lexicon, unsafe
from mtcheck.text.base_forms import base_of, is_verb_only, may_be_base_form
from mtcheck.text.inflection import Form, inflected, irregular, irregular_forms
from mtcheck.text.pairs import before
from mtcheck.text.words import word_after, word_before

_BE_AND_HAVE = frozenset("have has had be been being is are am was were".split())
_ADVERBS = frozenset("already also never just now since recently always often still usually".split())
_USUAL_WORDS = frozenset(
    "the not been more about now one just only very still all two their his her its likely due already also from "
    "for with what that this there some many much most least less better good new little made set put done found "
    "left told held said able under over out down off well even too".split()
)
_SHORT = 3
_OTHER_VERBS = frozenset("lay bore rose fell saw".split())
"""Past forms that are base forms of other verbs, or nouns, too."""

_NOUNS_IN_ING = frozenset(
    "understanding meaning beginning hearing writing learning teaching thinking living spending lending being meeting "
    "ending finding building feeling".split()
)
_BEFORE_ARTICLES = frozenset("double half quite".split())
_RARER, _KNOWN = 1.2, 2.2
"""How much rarer, as a difference of Zipf frequencies, the participle of what is a noun first may be; the frequency of
the forms of a rare verb.
"""

_ASKING = frozenset("what how why where when".split())
_CLEFT = frozenset("do does did what all whatever everything thing".split())
_RELATIVE = frozenset("what whatever all everything anything than that which who".split())
_PLACES = frozenset("by to in on for from at with as of into after before because when until since and".split())
_ADJECTIVES = ("al", "ic", "ous", "ive", "ful", "able", "ible", "’s", "'s")
_FAR, _NEAR = 50, 6
"""Code points, and words, before an auxiliary that tell of its clause."""


@lru_cache(maxsize=1)
def _pasts() -> dict[str, str]:
    """The irregular past forms that are neither participles nor base forms, with those."""
    table = irregular()
    pasts = {past: verb for (verb, form), past in table.items() if form is Form.PAST and verb != past}
    distinct = {past: verb for past, verb in pasts.items() if inflected(verb, Form.PARTICIPLE) != past}
    return distinct | {"showed": "show"}


def _may_be_wrong(first: str, verb: str, _: str) -> bool:
    """Whether a word after an auxiliary, or an adverb, is none that usually stands there, by its form: a quick look."""
    if len(verb) < _SHORT or not verb.islower():
        return False
    if verb in _pasts():
        return True
    if first in _BE_AND_HAVE:
        participle = verb[-2:] in ("ed", "en", "ly") or (verb[-3:] == "ing" and first[:1] in "bia")
        return not participle and verb not in _USUAL_WORDS and (verb[-1] != "s" or verb[-2] in "su")
    return verb[-2:] == "ed" or verb[-3:] == "ing" or first in _ADVERBS


_beside = before(_may_be_wrong, "modals", "finite-auxiliaries", "have", "be", "been", "being", "parting-adverbs")


@check(
    "verb-form-after-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="The auxiliary verb wants another form after it.",
    on=_beside,
    specificity=1,
    examples=[
        bad("The tax ⟦will included⟧ a fee.", "The tax will include a fee."),
        bad("The shops ⟦would exempted⟧. The third place ⟦will decided⟧ after the game, he said."),
        good("It was his last will decided, and her political will counted."),
        bad("Shops ⟦could facing⟧ a loss, and it ⟦would gave⟧ them hope. Prices ⟦had already rose⟧ by ten."),
        bad("I’⟦ve never saw⟧ the river so."),
        bad("A man who ⟦had came⟧ by train left.", "A man who had come by train left."),
        bad("The firm ⟦has settle⟧ the row.", "The firm has settled the row."),
        bad("Courts ⟦have blame⟧ him, the group ⟦has defending⟧ the ship, and China ⟦has saw⟧ its growth."),
        bad("He ⟦was quote⟧ in the report.", "He was quoted in the report."),
        bad("The town ⟦was attack⟧ by a bear, which had ⟦been catch⟧ by a trap."),
        bad("The bridge can ⟦be convert⟧ to a path, and ships ⟦are know⟧ to sail there."),
        good("Her will included a boat. What would increased costs do? All he can do is provide it."),
        good("He had double the risk, has pace and had cramp since May. There is talk in the press."),
        good("They have work in town, had cause to leave, have become rich, and the hall is silence in stone."),
        good("The idea that he had came from her, and what they have fell from the sky. It was found in May."),
    ],
    confidence=0.9,
)
def verb_form_after_auxiliary(at: Span, document: Document) -> Iterator[Finding]:
    """A past form or a gerund after a modal verb, a base form after have or be, a gerund or past form after have.

    Engines translate the parts of a verb one by one, and mark the tense twice or not at all.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, verb = text[start:end].split()
    if first in language.words("parting-adverbs"):  # had already rose
        first = word_before(text, start)
        start -= len(first) + 1
        first = "have" if text[start - 1] in "’'" and first == "ve" else first
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isalnum()
    ends = text[end : end + 1] in (".", ",", ";") and verb.endswith("ed") and first in language.words("modals")
    auxiliary = first in _BE_AND_HAVE or first in language.words("modals")
    closed = verb in language.function_words and verb not in _pasts()
    if closed or not auxiliary or not (goes_on or ends) or text[start].isupper():
        return
    following, left = word_after(text, end), word_before(text, start)
    before_it = text[max(0, start - _FAR) : start].rpartition(". ")[2].lower()
    told = [word.strip("“‘\"'(") for word in before_it.split()][-_NEAR:]
    right = None
    if first in language.words("modals"):
        parted = not left and text[start - 2 : start - 1] in (",", ")", "-", "–", "—")
        if parted or _has_subject(first, left, language):
            right = _after_modal(verb, following, language)
    elif not _CLEFT.isdisjoint(told):
        return
    elif first in ("have", "has", "had"):
        if verb not in _pasts() or not _has_gap(told, left, language):
            right = _after_have(verb, following, document)
    elif following in _PLACES and left.lower() != "there":
        right = _participle(verb, following, document)
    if right:
        yield Finding(start, end, unsafe(Edit(end - len(verb), end, right)))


def _after_modal(verb: str, following: str, language: Language) -> str | None:
    """The base form of a past form or a gerund that goes on; None where a word is neither."""
    if following and following not in language.function_words:
        return None
    if verb in _pasts():
        return None if verb in _OTHER_VERBS else _pasts()[verb]
    if may_be_base_form(verb, language.tag) or verb in language.words("base-in-ed"):
        return None  # bring, need
    for form, ending in ((Form.PAST, "ed"), (Form.ING, "ing")):
        if verb.endswith(ending):
            return base_of(verb, form, language.tag)
    return None


def _after_have(verb: str, following: str, document: Document) -> str | None:
    """The participle that a base form, a gerund or a past form after have should be."""
    language = facts(document)
    if verb in _pasts():
        noun = verb in _OTHER_VERBS and verb != "saw" and following not in language.function_words | {""}
        return None if noun else inflected(_pasts()[verb], Form.PARTICIPLE)
    if verb.endswith("ing") and following in language.function_words and verb not in _NOUNS_IN_ING:
        base = base_of(verb, Form.ING, language.tag)
        return inflected(base, Form.PARTICIPLE) if base and is_verb_only(base, language) else None
    return _participle(verb, following, document)


def _participle(verb: str, following: str, document: Document) -> str | None:
    """The participle of a base form, unless that is an adjective or a noun without an article, and goes on as one."""
    language, zipf = facts(document), lexicon(document.language).zipf
    participle = inflected(verb, Form.PARTICIPLE)
    if participle == verb or verb in irregular_forms() or verb.endswith("ing"):
        return None
    noun = verb in language.words("bases-after-auxiliaries") or zipf(participle) < zipf(verb) - _RARER
    rare = not noun and min(zipf(participle), zipf(inflected(verb, Form.ING))) >= _KNOWN
    if not (rare or may_be_base_form(verb, language.tag)):
        return None
    moved = following in language.words("after-verb") and verb not in _BEFORE_ARTICLES
    return participle if moved or not noun else None


def _has_subject(modal: str, left: str, language: Language) -> bool:
    """Whether a modal verb has its subject before it, and opens no question and is no noun: her will, a can."""
    word = left.lower()
    if not left or word in _ASKING or word in language.words("before-modal-noun"):
        return False
    closed = word not in ("this", "that") and word in language.words("determiners") | language.words("possessives")
    return modal not in language.words("modal-nouns") | {"can"} or not (closed or left.endswith(_ADJECTIVES))


def _has_gap(told: list[str], left: str, language: Language) -> bool:
    """Whether the clause may lack what have would have after it, and another verb stand there: what he had came."""
    if left == "who":
        return False  # who had came
    near = [word for said, word in pairwise(["", *told]) if word != "that" or said not in language.speech_verbs]
    if not _RELATIVE.isdisjoint(near[-3:]):
        return True
    contact = left.lower() in language.pronouns and len(told) > 1 and told[-2] not in language.function_words
    return contact and told[-2] not in language.speech_verbs
