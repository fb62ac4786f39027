"""An infinitive without its to: wants buy, ordered the driver pay; or with one that is too many: let him to go."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Language, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import is_base_form, is_verb_only, may_be_base_form
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.grammar.participles import goes_on
from mtcheck.text.pairs import before, pairs
from mtcheck.text.words import word_after, word_before

_PLAIN = frozenset("go come get make take see become meet have keep find leave build buy".split())
_WANTING = ("wanting", "noun-verbs", "third-person", "bare-verbs", "verbs-in-s", "past-only")
_VERBS = ("bare-verbs", "noun-verbs", "irregular-bases")
_HELPING = ("help", "helps", "helped")
_EXPECTED = frozenset(
    "expected supposed forced allowed obliged required scheduled entitled instructed authorised authorized compelled "
    "permitted urged ordered invited asked advised persuaded tempted forbidden inclined ready likely unlikely".split()
)
_BE = frozenset("be been being not also is are am was were".split())
_ABLE = frozenset(
    "able unable decided decides refuses refused unwilling reluctant hoped agreed agrees managed manages intends "
    "trying vowed pledged threatened".split()
)
"""Words that no noun follows, so that a word which may be one is a verb."""

_JOINED = frozenset("that and or".split())
_LETTING = "let lets letting".split()
_beside = pairs(
    *((first, verb) for first in _WANTING for verb in _VERBS),
    *(("object-pronouns", verb) for verb in _VERBS),
)
_able = before(lambda first, verb, _: first in _ABLE and verb.islower(), *_WANTING)
_ordering = frames(
    (
        *("force", "forces", "forced", "forcing", "allow", "allows", "allowed", "allowing", "urge", "urges", "urged"),
        *("order", "orders", "ordered", "ordering", "persuade", "persuaded", "enable", "enables", "enabled"),
        *("encourage", "encourages", "encouraged", "require", "requires", "required", "invited", "wants", "wanted"),
        *("ask", "asks", "asked"),
    ),
    Pattern(
        r" (?P<determiner>(?:the|a|an|his|her|their|its|our|my|all) )?(?P<words>\p{Ll}+(?: \p{Ll}+){1,3})"
        r"(?P<count> [\d€$£])?",
        linear=True,
    ),
)
_OBJECT = r" (?:him|her|us|me|(?:the|a|his|her|their) (?:\p{Ll}+ )??(?P<noun>\p{Ll}+))"
_letting = frames(_LETTING, Pattern(rf"(?: them|{_OBJECT})(?P<to> to) (?P<verb>\p{{Ll}}+)\b", linear=True))
_making = frames(
    ("made", "makes", "make", "making"), Pattern(rf"{_OBJECT}(?P<to> to) (?P<verb>\p{{Ll}}+)\b", linear=True)
)
_possible = frames(
    ("possible", "impossible", "difficult", "necessary", "easier", "harder"),
    Pattern(r" (?P<verb>\p{Ll}+)\b(?!-)", linear=True),
)
_something = frames(
    ("have", "has", "had", "having"),
    Pattern(
        r" (?:something|anything|nothing|enough|much|little) "
        r"(?P<verb>say|do|hide|lose|fear|offer|add|prove|show|eat|drink|wear|read|tell)"
        r"(?=[.,;]| (?:about|in|with|and|but|for|at)\b)",
        linear=True,
    ),
)
_IT = Pattern(r"\b[Ii]t(?: is| was|['’]s)? $", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where a verb stands right after what wants to before it, after the object of what does, and to after let."""
    text, language = document.text, facts(document)
    for start, end in dict.fromkeys(chain(_beside(document), _able(document))):
        first, verb = text[start:end].split()
        if text[end : end + 1] != "-" and _lacks_to(
            word_before(text, start), first, verb, word_after(text, end), language
        ):
            yield start, end, _to(end - len(verb))
    for start, after in _ordering(document):
        if last := _end_of_order(after, language):
            yield start, last, _to(text.rindex(" ", 0, last) + 1)
    for start, after in _something(document):
        yield start, after.end("verb"), _to(after.start("verb"))
    for start, after in _possible(document):
        if is_verb_only(after["verb"], language) and _IT.search(text, max(0, start - 10), start):
            yield start, after.end(), _to(after.start("verb"))
    for find in (_letting, _making):
        for _, after in find(document):
            someone = after["noun"] is None or after["noun"] in language.words("persons")
            told = after["verb"] in _PLAIN or is_base_form(after["verb"], word_after(text, after.end()), language)
            if someone and told:
                start, end = after.span("to")
                yield text.rindex(" ", 0, start) + 1, end, Edit(start, end, "")


def _to(at: int) -> Edit:
    return Edit(at, at, "to ")


def _lacks_to(cause: str, first: str, verb: str, after: str, language: Language) -> bool:
    """Whether a word wants to before the verb after it; `cause` is the word before both, `after` that after them."""
    plain = verb in language.words("bare-verbs") | language.words("irregular-bases") | _PLAIN
    if first in _ABLE and cause not in language.words("determiners") | _JOINED | {"most"}:
        noun = verb in language.words("persons") | language.words("bases-after-auxiliaries")
        numbers = number_of(verb, language.tag), number_of(after, language.tag)
        noun = noun or (
            numbers == (Number.SINGULAR, Number.PLURAL) and (not plain or first.startswith("manage"))
        )  # manages flood defences
        return (not noun or after in language.words("after-verb")) and may_be_base_form(verb, language.tag)
    if not plain and not is_base_form(verb, after, language):
        return False
    if first in language.words("object-pronouns"):
        return plain and cause.lower() in language.words("causatives") and cause.lower() not in _HELPING
    if first in _EXPECTED and cause in _BE:
        return True
    thing = after == "" and verb not in _PLAIN and number_of(verb, language.tag) is Number.SINGULAR  # I can manage wind
    wants = first in language.words("before-infinitive") and (plain or first in _ABLE) and not thing
    return wants and cause not in language.words("determiners") | _JOINED


def _end_of_order(after: Any, language: Language) -> int | None:
    """Where the verb ends that says what somebody is told to do: the driver pay 12 million."""
    words, named = after["words"].split(), language.words("persons") | language.words("hearers")
    if not after["determiner"] and words[0] not in named:
        return None
    following = [*words[1:], "two" if after["count"] else ""]
    for at in range(1, len(words) if after["determiner"] else 2):
        noun, verb = words[at - 1], words[at]
        someone = noun in named | language.words("collectives") or number_of(noun, language.tag) is Number.SINGULAR
        told = is_verb_only(verb, language) or any(verb in language.words(name) for name in _VERBS)
        if someone and told and goes_on(following[at], language):
            return int(after.start("words")) + len(" ".join(words[: at + 1]))
    return None


@check(
    "infinitive-without-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="An infinitive that lacks its “to”, or has one too many.",
    on=candidates,
    examples=[
        good("“It is windy, and I can manage wind.”"),
        good("She manages flood defences in the area."),
        bad("Asked whether he ⟦had something say⟧, he left.", "Asked whether he had something to say, he left."),
        bad("The town ⟦wants buy⟧ it, and she ⟦decided go⟧.", "The town wants to buy it, and she decided to go."),
        bad("A boat was ⟦expected arrive⟧ in May.", "A boat was expected to arrive in May."),
        bad("The guards allowed ⟦them leave⟧ it.", "The guards allowed them to leave it."),
        bad("They let ⟦him to⟧ keep the net.", "They let him keep the net."),
        bad("The nurse made the ⟦boys to⟧ keep still.", "The nurse made the boys keep still."),
        bad("She was ⟦unable reach⟧ the hut.", "She was unable to reach the hut."),
        bad("It is ⟦impossible imagine⟧ it.", "It is impossible to imagine it."),
        bad("The judge ⟦ordered the tram driver pay⟧ 30 euros.", "The judge ordered the tram driver to pay 30 euros."),
        good("They helped us win, let us go and made him to measure. He wants change, and tried. Sell it!"),
        good("They want help. He told them what they wanted. He let them to a firm; it helped them see."),
        good("She wanted the best cover their money could buy."),
        good("They forced the door open, asked that he pay, and urged the people who run the hall to pay the rent."),
    ],
    confidence=0.9,
)
def infinitive_without_to(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """A verb in its base form after one that wants to before it; and to after let and make, which want none.

    Languages that mark an infinitive by its ending have no word for to, or use it everywhere.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
