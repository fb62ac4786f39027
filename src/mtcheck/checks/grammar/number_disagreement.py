"""A noun in the wrong number beside its determiner: these house was, every workers, two man."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, Language, Pattern, Span, bad, check, facts, find_all, good, lexicon
from mtcheck.text.frames import in_either_case
from mtcheck.text.grammar.base_forms import is_third_person, is_verb_only, may_be_base_form
from mtcheck.text.grammar.inflection import Form, inflected, irregular_forms, singulars
from mtcheck.text.grammar.nouns import Number, irregular_plurals, may_be_verb, number_of
from mtcheck.text.pairs import before
from mtcheck.text.quotations.quoted import is_quoted

_PEOPLE = frozenset("man woman person child".split())
_PRONOUNS = frozenset("each another much".split())
_SINGLE = frozenset("this every each another much This Every Each Another Much".split())
_VERBS = frozenset("is are was were has have had did does who".split())
_PLACES = frozenset("in at from near to of as around outside".split())
_NO_NOUNS = ("s", "ed", "ing", "est", "er", "ly", "men", "ish", "ese")
_NO_COUNTED = (
    "s",
    "ed",
    "ing",
    "est",
    "ly",
    "ish",
    "ese",
    "al",
    "ic",
    "ive",
    "ous",
    "ble",
    "ful",
    "less",
    "ent",
    "ant",
)
_ARTICLES = (" a ", " an ")
_LONGEST = 60
_PHRASE = Pattern(
    r"(?:(?P<between>\p{Ll}[\p{Ll}-]*) )?(?P<noun>\p{Ll}{3,}s)(?:[.,;:]| (?P<next>\p{Ll}+)\b)", linear=True
)
_NEXT = Pattern(r" (?P<next>\p{Ll}+)\b|[.,;?]", linear=True)
_COUNTED = Pattern(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten),? (?:and|or) $", linear=True)
_BEFORE = Pattern(r"(?P<word>[\p{L}\p{N}]+)[ -]$", linear=True)


_DEMONSTRATIVE = frozenset(in_either_case("these", "those"))
_ATTRIBUTIVE = frozenset("sales heads corps blues arms sports honours honors odds".split())
"""Nouns in s that stand after a: a heads of state meeting, a heads up, a sales or income tax, a corps of guards."""

_SORTS = frozenset("sort kind type way people inside outside overseas upstairs downstairs".split())
_AMONG = frozenset("of among amongst between".split())
_beside = before(
    lambda first, noun, verb: (
        verb in _VERBS
        or verb in _PLACES
        or noun in _PEOPLE
        or first == "one"
        or first in _DEMONSTRATIVE
        or ((noun[-1] == "s" or noun in irregular_plurals()) and first in _SINGLE)
    ),
    "distributives",
    "counts",
    "one",
    "much",
)


def candidates(document: Document) -> Iterator[Span]:
    """Determiners that show the number of a noun, each with what may be that noun; a and an with a word between."""
    yield from _beside(document)
    text, language = document.text, facts(document)
    for article in _ARTICLES:
        for at in find_all(text, article):
            start = at + len(article)
            first, second = [*text[start : start + _LONGEST].split(" ", 2), ""][:2]
            if first[-1:] != "s" and second.rstrip(".,;:")[-1:] != "s":
                continue
            found = _PHRASE.match(text, start, start + _LONGEST)
            if found and _is_plural_phrase(found, language):
                yield Span(at + 1, found.end("noun"))


def _is_plural_phrase(found: Any, language: Language) -> bool:
    """Whether a plural surely ends the phrase that a or an begins: a false statements to."""
    between, noun, tag = found["between"] or "", found["noun"], language.tag
    if number_of(noun, tag) is not Number.PLURAL or noun.endswith("wards") or noun == "ways" or noun in _ATTRIBUTIVE:
        return False
    if between and (may_be_verb(noun, tag) or found["next"] in language.words("determiners")):
        return False  # a politician ruins the country
    if between and _tells_what_it_does(between, noun, tag):
        return False
    described = found["next"] in language.words("tying-prepositions")
    if described and number_of(between, tag) is Number.SINGULAR:
        return False  # a slip lawyers for the owner call his
    if between in language.words("units-of-time"):
        return False  # for a century biologists
    manifold = between in language.function_words or between in language.words("manifold")
    return not manifold and (not found["next"] or found["next"] in language.function_words)


def _tells_what_it_does(subject: str, verb: str, tag: str) -> bool:
    """Whether what looks like a plural after a noun may be a rare verb: a cow calves in spring."""
    zipf = lexicon(tag).zipf
    doing = max(zipf(inflected(base, Form.ING)) for base in singulars(verb))
    return number_of(subject, tag) is not Number.PLURAL and doing > max(0, zipf(verb) - 0.7)


@check(
    "number-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="The noun is in the wrong number.",
    on=candidates,
    examples=[
        bad("⟦These house⟧ was built in May, and ⟦this houses⟧ were not."),
        bad("⟦Every workers⟧ in the hall got a letter. ⟦Two man⟧ were arrested, and ⟦many person⟧ came."),
        bad("He made ⟦a false statements⟧ to them, and ⟦a seniors⟧ in the hall spoke."),
        bad("It ended with the ejection of ⟦one deputies⟧. They left when ⟦both parliament⟧ have met."),
        bad("The club lost ⟦one deputies⟧ and a guard. He saw ⟦another cities⟧, and ⟦this mountains⟧. So it was."),
        bad("⟦Every children⟧ was here, and ⟦much people⟧ in tears. They met ⟦every days⟧ in the hall."),
        bad("It comes into force once ⟦both house⟧ have voted."),
        bad("He heard ⟦those song⟧, too, from ⟦those state⟧ in May."),
        good("These kind of boats; those close to her; those likely to win, these map out a plan, and those remain."),
        good("A few boats in a sports hall, a great many nets, a million and a half boxes, a step backwards."),
        good("It was a heads of state meeting on a sales or income tax, with a corps of guards and a blues to end."),
        good("This underlines our belief; this harms the town. When a politician ruins the town, she leaves."),
        good("There is still a ways to go. By the end, one suspects that they forgot."),
        good("For more than a century biologists have said so."),
        good("A slip lawyers for the town call his was late."),
        good("Both Poland and Spain were asked; both have left, and both man and horse were wet."),
        good("There are bonuses of three, two and one seconds on the way."),
        good("Nobody knows where one ends and another begins. The old one stands in the hall."),
        good("These two were built in May. This means that every means is used; each series has a species."),
        good("Two British were held, three dead were found, many more have left, and few are at home."),
        good("When a cow calves in spring or a wasp swarms in May, few are awake."),
        good("Each takes at least a year, another lives in Leeds, and much depends on the weather."),
        good("This weekend is late. These sheep were shorn, several staff have left. Every sports fan was there."),
    ],
    confidence=0.9,
)
def number_disagreement(at: Span, document: Document) -> Iterator[Finding]:
    """A singular after these, many or two, or a plural after this, every or each.

    Chinese and Japanese have no plural, and an engine guesses it. Looked at are words that stand before a verb, so that
    they are the noun, and whose other number is as usual as they are.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, *_, noun = text[start:end].split()
    if first in ("a", "an"):
        yield Finding(start, end)
        return
    following = _NEXT.match(text, end)
    singular = first.lower() in language.words("singular-determiners") or first == "one"
    if not singular and first.lower() not in language.words("plural-determiners"):
        return
    if not noun.islower() or not following or noun in language.function_words:
        return
    if first not in _DEMONSTRATIVE and is_quoted(document, start):
        return
    left = _BEFORE.search(text[max(0, start - 15) : start])
    if left and (
        text[start - 1] == "-"
        or left["word"] == "no"
        or left["word"].isdigit()
        or left["word"] in language.words("number-words")
    ):
        return  # one hundred and two
    if first == "one" and following["next"] in ("that", "whether", "how", "why", "it", "he", "she", "they"):
        return  # one suspects that they forgot
    if first == "one" and _COUNTED.search(text, max(0, start - 20), start):
        return  # bonuses of three, two and one seconds
    verb = following["next"] or ""
    if first.lower() == "this" and verb in language.words("determiners"):
        return  # this underlines our belief
    if first == "those" and noun == "close" and verb == "to":
        return
    ended = not verb or verb in language.function_words
    if ended and first in _SINGLE and _is_nothing_else(noun, first.lower(), language):
        yield Finding(start, end)
        return
    if first in _DEMONSTRATIVE and (ended or _may_go_on(verb, language)):
        named = left is not None and left["word"] in language.words("tying-prepositions") - _AMONG
        if _is_counted(noun, named or not ended, language):
            yield Finding(start, end)
            return
    governed = left is not None and left["word"] in language.words("tying-prepositions")
    if not governed and (not verb or (first == "one" and may_be_verb(noun, language.tag))):
        return  # the old one stands here
    if (_is_plural if singular else _is_singular)(noun, verb, first.lower(), document, language):
        yield Finding(start, end)


def _is_counted(noun: str, sure: bool, language: Language) -> bool:
    """Whether a word is the singular of a noun, and no adjective or sort of thing, nor a verb unless `sure`."""
    if noun in _SORTS or noun.endswith(_NO_COUNTED) or noun in irregular_forms():
        return False
    verb = not sure and may_be_base_form(noun, language.tag)
    return number_of(noun, language.tag) is Number.SINGULAR and not verb


def _may_go_on(verb: str, language: Language) -> bool:
    """Whether a word after a noun is a verb: those song remain."""
    return verb in language.words("finite-auxiliaries") or is_verb_only(verb, language)


def _is_nothing_else(noun: str, determiner: str, language: Language) -> bool:
    """Whether a word is the plural of a noun, and no verb: every days, another people, but this people is a nation."""
    if noun in language.words("units-of-time"):
        return noun.endswith("s")
    if noun in irregular_plurals():
        return determiner != "this" and not (determiner in _PRONOUNS and may_be_verb(noun, language.tag))
    verb = noun in language.words("noun-verbs-in-s") or may_be_verb(noun, language.tag)
    return number_of(noun, language.tag) is Number.PLURAL and not verb


def _is_singular(noun: str, verb: str, first: str, document: Document, language: Language) -> bool:
    """Whether a word is a singular noun whose plural is another word, and a verb or who follows."""
    if first == "both" and verb == "and":
        return False
    if noun in _PEOPLE:
        return verb in language.function_words | language.words("past-only")
    if verb not in _VERBS or noun in language.words("plural-in-sense") or noun.endswith(_NO_NOUNS):
        return False
    zipf = lexicon(document.language).zipf
    rare, rarer = (2.5, 2.5) if first == "both" else (3.5, 1)
    return zipf(noun + "s") > max(rare, zipf(noun) - rarer)


def _is_plural(noun: str, verb: str, first: str, document: Document, language: Language) -> bool:
    """Whether a word is a plural noun whose singular is another word, and its verb or a preposition follows."""
    if not noun.endswith("s") or noun.endswith(("ss", "us", "is")) or noun in language.words("singular-in-s"):
        return False
    if first in _PRONOUNS and may_be_verb(noun, document.language):
        return False  # each takes at least a year
    zipf = lexicon(document.language).zipf
    if max(map(zipf, singulars(noun))) <= max(3.5, zipf(noun) - 1):
        return False
    if first == "one":  # where the noun is more often that than a verb
        return not is_third_person(noun, language) and verb in _VERBS | _PLACES | {"and", "who", "had", "that", ""}
    plain = {"are", "were", "have"} | language.words("modals")
    return verb in plain if first == "this" else verb in _VERBS | _PLACES
