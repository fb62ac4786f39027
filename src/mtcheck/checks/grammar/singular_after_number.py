"""A singular after a number or a word for several: 17 film, less than 40 minute, several country, many reason."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    shapes,
    unsafe,
)
from mtcheck.text.frames import in_either_case
from mtcheck.text.grammar.base_forms import may_be_base_form
from mtcheck.text.grammar.inflection import Form, inflected, irregular_forms
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.pairs import before
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after, word_before

_DIGITS = Pattern(
    r"(?<![\w.,:/\p{Sc}-])(?:[2-9]|[1-9]\d|[1-9]\d\d|[1-9]\d{0,2}(?:,\d{3})+) (?P<noun>\p{Ll}{3,})", linear=True
)
_NEXT = Pattern(r"(?P<mark>[.;:!?](?!\w)|,)| (?P<next>\p{Ll}+)\b(?!-)", linear=True)
_GOVERNING = frozenset(
    "for with from after by to at into among against during within between through killed had has have".split()
)
"""Words after which what follows a number is no verb: for many reasons, but one in ten report."""
_COUNTED = _GOVERNING | frozenset(
    "of in than least almost nearly about around only just some was were are is and as or up over under until".split()
)
"""Words before digits that count: a label stands before others, as in chapter 7, and an age after over."""
_NOUN = Pattern(r" (?P<noun>\p{Ll}{3,})\b", linear=True)
_JOINING = frozenset("and or but".split())
_PAIR = Pattern(r" \p{Ll}+ \p{Ll}+s\b", linear=True)
_AFTER_BASE_FORM = frozenset("each up down out off".split())
"""Words that show that what a number has after it is its verb."""

_THEN = frozenset("ago later earlier before after".split())
_CHANCES = frozenset("chance vote routine shot".split())
"""Nouns that numbers describe: a one in 20 chance, a 4 to 3 vote, a 9 to 5 routine."""

_LABELS = frozenset("number the one in a an".split())
_ADJECTIVES = ("ic", "al", "ive", "ble", "ous", "ar", "ory", "ant", "ent", "ern", "er")
_UNMARKED = frozenset(
    "die head foot stone euro percent pence certificate trillion billion million thousand hundred dozen crore lakh "
    "lei dong baht kip pike trout salmon cod shrimp elk brace grouse".split()
)
_RARER = 1.2
_HARDLY_RARER = 1.1
"""How much rarer than the singular, as a difference of Zipf frequencies, the plural is at most of what is a noun."""
_RARELY_MANY = 2.0
_SORTS = frozenset("sort kind type way".split())
_SINGLE = frozenset(in_either_case("this", "every", "each", "another", "both", "such"))
_beside = before(
    lambda first, noun, _: noun[-1] != "s" and first not in _SINGLE and noun.islower(), "counts", "distributives"
)
_HALVES = Pattern(
    r"and a half (?:year|month|week|day|hour|minute|mile|metre|meter|tonne|ton)"
    r"(?=[.,;]| (?:in|of|at|ago|later|from|to|for|and|before|after)\b)",
    linear=True,
)
_digits_before_word = shapes("0 a")


def candidates(document: Document) -> Iterator[Span]:
    """Numbers and words for several, each with the word after it."""
    text, language = document.text, facts(document)
    times, attributed = language.words("units-of-time") - {"second"}, language.words("before-attribute") | {"per"}
    yield from _beside(document)
    for at in find_all(text, " and a half "):
        if half := _HALVES.match(text, at + 1):
            yield Span(half.start(), half.end())
    for start, _ in _digits_before_word(document):
        at = start
        while at and (text[at - 1].isdigit() or text[at - 1] == ","):
            at -= 1
        found = _DIGITS.match(text, at, start + 40)
        if not found or text[found.end() - 1] == "s":
            continue
        left = _governor(text, at)
        timed = found["noun"] in times and left.islower() and left not in attributed
        if timed or left.lower() in _COUNTED or _is_past(left, language):
            yield Span(at, found.end())


@check(
    "singular-after-number",
    family="grammar",
    category=Category.GRAMMAR,
    message="After a number or a word for several the noun is in the plural.",
    on=candidates,
    examples=[
        bad(
            "In all, ⟦17 film⟧ from here were shown in less than ⟦40 minute⟧.",
            "In all, 17 films from here were shown in less than 40 minutes.",
        ),
        bad("It rained. ⟦Two ferry⟧ brought in the crop."),
        bad("They came for ⟦many reason⟧. It was late.", "They came for many reasons. It was late."),
        bad(
            "He left ⟦two year⟧ ago, for ⟦three month⟧. So it was.",
            "He left two years ago, for three months. So it was.",
        ),
        bad(
            "The club signed ⟦four new player⟧. It won by ⟦three goal⟧ from Vik.",
            "The club signed four new players. It won by three goals from Vik.",
        ),
        bad("They made ⟦two tape⟧ of it.", "They made two tapes of it."),
        bad("They meet in ⟦five state⟧ as guests. He saw ⟦two boat⟧ intercepted by the navy."),
        good("One in five state as much, and six figure sums were two part paid by them."),
        bad("More than ⟦4,000 household⟧ was told. ⟦Many participant⟧ stopped wearing it."),
        good("Two client sessions ended, many patient nurses stayed, and ten bored guests left."),
        bad(
            "He needed ⟦19 stitch⟧ in the last ⟦two year⟧ and made ⟦four tape⟧ of it.",
            "He needed 19 stitches in the last two years and made four tapes of it.",
        ),
        bad("That is close to ⟦four time⟧ the sum. They saw more than ⟦240 sample⟧ of it."),
        good("It is of the Phase Three slate of films. Of those, about 23,000 die."),
        good("More than 40 live here, about 50 remain in town and only 12 work."),
        bad("He got 22 ⟦and a half year⟧ in prison.", "He got 22 and a half years in prison."),
        good("The number two keeper at the club saw two billion are left."),
        good("It feeds some 600 goat and poultry farms, and five calf or goose breeders."),
        good("Seven consecutive days, two professional and three amateur clubs, 12 different from these."),
        bad("It put off two of its ⟦three plant⟧ until May.", "It put off two of its three plants until May."),
        good("He saw a boy of about six hold up a sign. Among those let through was a bride. It costs 31,200 dong."),
        good("It is a one in 20 chance of rain. They took a 4 to 3 vote on the 9 to 5 routine of it."),
        good("Of 30 who came, ten left in 40 minutes with 20 euro each. It is chapter 7 of the 457 program."),
        good("Men over 50 eat it, many fear it. Few doubt that it rains, these type fast, and those present are late."),
    ],
    confidence=0.9,
)
def singular_after_number(at: Span, document: Document) -> Iterator[Finding]:
    """A noun in the singular after a number from two on, or after many, several, these.

    Hungarian and Turkish have the singular there, Chinese and Japanese no plural at all.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, *_, noun = text[start:end].split()
    if first == "and":
        yield Finding(start, end, unsafe(Edit(end, end, "s")))
        return
    described = _NOUN.match(text, end) if _is_adjective(noun, language) else None
    if described and described["noun"] not in language.function_words:  # four new player
        noun, end = described["noun"], described.end()
    after = _NEXT.match(text, end)
    closed = language.function_words | language.words("no-base-forms") | _THEN
    if first.istitle() and word_before(text, start).istitle():
        return  # the Phase Three slate of films
    plural = noun.endswith("s") and not noun.endswith(("us", "ss"))
    if plural or not after or (first.isdigit() and noun in _CHANCES):
        return
    does = after["next"] in language.words("finite-auxiliaries")
    told = _is_past(after["next"], language) and (
        _is_rather_plural(noun, language) or _is_parted(noun, word_after(text, after.end()), language)
    )
    if after["next"] and after["next"] not in closed and not told:
        return
    if after["next"] in _AFTER_BASE_FORM and may_be_base_form(noun, language.tag):
        return  # the first and the nine talk each other into it, a boy of six holds it and one of four hold up that
    if first.lower() in ("those", "these") and inflected(noun, Form.PARTICIPLE) == noun:
        return  # those let through
    if after["mark"] == "," and not first.isdigit():
        return  # many skin, lung and heart diseases
    block, left = document.block_at(start), _governor(text, start)
    if block is None or block.kind is BlockKind.HEADLINE:
        return
    label = left in _LABELS and not (left == "in" and not _is_share(text, start, language))
    if not first.isdigit() and (label or text[start - 1] == "-" or not _may_count(left, noun, language)):
        return
    timed = noun in language.words("units-of-time")
    if after["next"] in _JOINING and ((noun.endswith(_ADJECTIVES) and not timed) or _PAIR.match(text, after.end())):
        return  # two professional and three amateur clubs, two pig and hen farms
    counted = first.lower() in language.words("number-words")
    if not (counted or left or first.isdigit()) and may_be_base_form(noun, language.tag):
        return  # few doubt that
    governed = _is_past(left, language) or left in irregular_forms()
    owned = left.lower() in language.words("possessives")
    governed = governed or owned or (counted and left in language.words("tying-prepositions"))
    verbal = left.lower() in _GOVERNING or governed or does or told or after["next"] == "of"
    if _is_counted_singular(noun, verbal, counted, document) and (counted or not is_quoted(document, start)):
        yield Finding(start, end, unsafe(Edit(end - len(noun), end, inflected(noun, Form.S))))


def _is_share(text: str, start: int, language: Language) -> bool:
    """Whether a number after in tells a share, as in one in four."""
    before = word_before(text, start - len("in ")).lower()
    return before in language.words("number-words") | {"one"} or before.isdigit()


def _is_parted(noun: str, following: str, language: Language) -> bool:
    """Whether a noun has a participle and a preposition after it: two boat intercepted by the navy."""
    ties = language.words("tying-prepositions") | {"by"}
    return number_of(noun, language.tag) is Number.SINGULAR and following in ties and not noun.endswith(_ADJECTIVES)


def _is_past(word: str | None, language: Language) -> bool:
    """Whether a word is the past of a verb, so that what a number counts stands right before it."""
    return word is not None and (word.endswith("ed") or word in language.words("past-only"))


def _is_rather_plural(noun: str, language: Language) -> bool:
    """Whether the plural of a word is more usual than the word, which is a noun then: many participant stopped."""
    zipf = lexicon(language.tag).zipf
    return number_of(noun, language.tag) is Number.SINGULAR and zipf(inflected(noun, Form.S)) > zipf(noun)


def _is_adjective(word: str, language: Language) -> bool:
    """Whether a word after a number is an adjective, and the noun yet to come."""
    return word in language.words("short-adjectives") or word.endswith(("al", "ic", "ive", "ous", "ble", "ern", "ful"))


def _may_count(left: str, noun: str, language: Language) -> bool:
    """Whether a number after a word may count: it is a label after a noun, as in force nine."""
    if noun in _SORTS:
        return False
    if noun in language.words("units-of-time") or not may_be_base_form(noun, language.tag):
        return left not in language.words("before-label")
    verbal = ("bare-verbs", "irregular-bases", "past-only", "no-base-forms")
    counts = not left or left.lower() in language.function_words or any(left in language.words(name) for name in verbal)
    return counts or left.endswith(("ed", "ing", "ly"))


def _governor(text: str, start: int) -> str:
    """The word before a place, nothing where there is none; for stands in the place of in all and its comma."""
    if text[max(0, start - 5) : start] == "all, ":
        return "for"
    return word_before(text, start)


def _is_counted_singular(noun: str, sure: bool, counted: bool, document: Document) -> bool:
    """Whether a word is a singular noun whose plural is as usual, and no verb unless it is sure to be none.

    After a number in words it may be any noun that is no verb.
    """
    language, zipf = facts(document), lexicon(document.language).zipf
    if noun in language.words("units-of-time"):
        return noun != "second"
    if (
        noun in _UNMARKED
        or noun in language.words("currencies")
        or noun in language.words("number-words") | language.words("nouns-in-ing")
    ):
        return False
    if noun in ("man", "woman", "child", "time"):
        return True
    plain = counted and not may_be_base_form(noun, language.tag) and noun not in irregular_forms() and len(noun) > 2
    usual = zipf(inflected(noun, Form.S)) > zipf(noun) - _RARELY_MANY and not noun.endswith(_ADJECTIVES)
    if plain and usual and number_of(noun, language.tag) is Number.SINGULAR:
        return True
    rarer = _HARDLY_RARER if noun.endswith(_ADJECTIVES) else _RARER
    if number_of(noun, language.tag) is not Number.SINGULAR or zipf(inflected(noun, Form.S)) < zipf(noun) - rarer:
        return False
    if noun in language.words("bare-verbs") | language.words("noun-verbs"):
        return sure
    return sure or zipf(inflected(noun, Form.ING)) < min(3.3, zipf(noun) - 0.7)
