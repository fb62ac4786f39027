"""An infinitive without its to: wants buy, allowed them leave; or with one that is too many: let him to go."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Language, Pattern, Span, bad, check, facts, good, unsafe
from mtcheck.text.base_forms import is_base_form, is_verb_only
from mtcheck.text.frames import frames
from mtcheck.text.nouns import Number, number_of
from mtcheck.text.pairs import pairs
from mtcheck.text.participles import goes_on
from mtcheck.text.words import word_after, word_before

_PLAIN = frozenset("go come get make take see become meet have keep find leave build buy".split())
_WANTING = ("wanting", "noun-verbs", "third-person", "bare-verbs", "verbs-in-s")
_HELPING = ("help", "helps", "helped")
_EXPECTED = frozenset(
    "expected supposed forced allowed obliged required scheduled entitled instructed authorised authorized compelled "
    "permitted urged ordered invited".split()
)
_ABLE = frozenset("able unable decided refuses refused unwilling reluctant".split())
"""Words that no noun follows, so that a word which may be one is a verb."""

_BE = frozenset("be been being not also".split())
_LETTING = frozenset("let lets letting".split())
_beside = pairs(
    *((first, verb) for first in _WANTING for verb in ("bare-verbs", "noun-verbs", "irregular-bases")),
    *(("object-pronouns", verb) for verb in ("bare-verbs", "noun-verbs", "irregular-bases", "to")),
)
_ordering = frames(
    (
        *("force", "forces", "forced", "forcing", "allow", "allows", "allowed", "allowing", "urge", "urges", "urged"),
        *("order", "orders", "ordered", "ordering", "persuade", "persuaded", "enable", "enables", "enabled"),
        *("encourage", "encourages", "encouraged", "require", "requires", "required", "invited", "wants", "wanted"),
    ),
    Pattern(r" (?:the|a|an|his|her|their|its|our|my|all)(?P<words>(?: \p{Ll}+){2,4})(?P<count> [\d€$£])?", linear=True),
)


def candidates(document: Document) -> Iterator[Span]:
    """Where a verb stands right after what wants to before it, and after the object of what does."""
    yield from _beside(document)
    language = facts(document)
    for start, after in _ordering(document):
        words = [*after["words"].split(), "two" if after["count"] else ""]
        for at in range(1, len(words) - 1):
            if _is_ordered(words[at - 1], words[at], words[at + 1], language):
                yield Span(start, after.start("words") + len(" ".join(["", *words[: at + 1]])))
                break


def _is_ordered(noun: str, verb: str, after: str, language: Language) -> bool:
    """Whether a noun is told to do what the verb after it says: the company pay 12 million."""
    named = any(noun in language.words(name) for name in ("persons", "hearers", "collectives"))
    someone = named or number_of(noun, language.tag) is Number.SINGULAR
    told = verb in language.words("noun-verbs") or is_verb_only(verb, language)
    return someone and told and goes_on(after, language)


@check(
    "infinitive-without-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="An infinitive that lacks its “to”, or has one too many.",
    on=candidates,
    examples=[
        bad("The town ⟦wants buy⟧ it, and she ⟦decided leave⟧.", "The town wants to buy it, and she decided to leave."),
        bad("A boat was ⟦expected arrive⟧ in May.", "A boat was expected to arrive in May."),
        bad("The guards allowed ⟦them leave⟧ it.", "The guards allowed them to leave it."),
        bad("They let ⟦him to⟧ keep the net.", "They let him keep the net."),
        bad("She was ⟦unable reach⟧ the hut.", "She was unable to reach the hut."),
        bad("The judge ⟦ordered the tram driver pay⟧ 30 euros.", "The judge ordered the tram driver to pay 30 euros."),
        good("They helped us win, let us go and made him to measure. He wants change, and tried. Sell it!"),
        good("They want help. He told them what they wanted. He let them to a firm; it helped them see."),
        good("She wanted the best cover their money could buy."),
        good("They forced the door open, asked that he pay, and urged the people who run the hall to pay the rent."),
    ],
    confidence=0.9,
)
def infinitive_without_to(at: Span, document: Document) -> Iterator[Finding]:
    """A verb in its base form after one that wants to before it; and to after let, which wants none.

    Languages that mark an infinitive by its ending have no word for to, or use it everywhere.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, *between, verb = text[start:end].split()
    cause = word_before(text, start)
    if verb == "to":
        if cause.lower() in _LETTING and word_after(text, end) in language.words("bare-verbs") | _PLAIN:
            yield Finding(start, end, unsafe(Edit(end - 3, end, "")))
        return
    plain = verb in language.words("bare-verbs") | _PLAIN
    if between:
        wrong = True
    elif not plain and not is_base_form(verb, word_after(text, end), language):
        return
    elif first in language.words("object-pronouns"):
        wrong = plain and cause.lower() in language.words("causatives") and cause.lower() not in _HELPING
    else:
        wanting = first in language.words("before-infinitive") and cause not in language.words("determiners") | {
            "that",
            "and",
            "or",
        }
        wrong = (wanting and (plain or first in _ABLE)) or (first in _EXPECTED and _is_passive(cause, language))
    if wrong and text[end : end + 1] != "-":
        yield Finding(start, end, unsafe(Edit(end - len(verb), end - len(verb), "to ")))


def _is_passive(before: str, language: Language) -> bool:
    return before in _BE or before in language.words("forms-of-be")
