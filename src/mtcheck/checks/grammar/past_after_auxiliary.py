"""A past form, or one in s, where a base form belongs: did not revealed, forced them to idled, does not comments."""

from collections.abc import Iterator

from mtcheck.api import (
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
    good,
    unsafe,
)
from mtcheck.text.base_forms import base_of, base_of_third_person
from mtcheck.text.infinitives import wants_infinitive
from mtcheck.text.inflection import Form
from mtcheck.text.nouns import may_be_verb
from mtcheck.text.pairs import before
from mtcheck.text.words import runs_of_letters

_NEGATED = Pattern(
    r"\b(?:[Dd]id|[Dd]oes|[Dd]o|[CcWw]ould|[Ss]hould|[Ww]ill|[Mm]ust) $"
    r"|\b(?:[Cc]a|[Dd]id|[Dd]oes|[Dd]o|[CcWw]ould)n['’]$"
)
_BOTH = {"found": ("find", "what-is-founded"), "saw": ("see", "what-is-sawn")}
"""Past forms that are base forms of other verbs: their own base forms, and the list of what those verbs go with."""
_FAR = 50
_NEXT = Pattern(r" (?P<next>\p{L}+)|(?P<mark>[.,;])", linear=True)


@check(
    "past-after-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="The base form of the verb belongs here.",
    on=before(
        lambda first, second, _: (
            second.endswith("ed")
            or (
                first in ("not", "t")
                and (second in _BOTH or (second[-1] == "s" and second[-2:-1] not in ("s", "u", "")))
            )
        ),
        "not",
        "t",
        "to",
    ),
    examples=[
        bad("At first he ⟦did not revealed⟧ the find, and she ⟦didn’t wanted⟧ to know it."),
        bad("It ⟦does not comments⟧ on it.", "It does not comment on it."),
        bad("It forced them ⟦to idled⟧ the plants.", "It forced them to idle the plants."),
        bad(
            "He ⟦did not found⟧ his keys, and ⟦couldn’t saw⟧ the road.",
            "He did not find his keys, and couldn’t see the road.",
        ),
        good("They did not found the firm, and could not saw through the log. It did not, found or lost, matter."),
        good("He took them to crowded beaches, close to deserted roads, and wants to feed the birds."),
        good("He did not need it, did not proceed and would succeed in time; how could experienced pilots err?"),
        good("What they did not, unfazed, was rest. It would limited supplies of milk, he asked."),
    ],
    confidence=0.9,
)
def past_after_auxiliary(at: Span, document: Document) -> Iterator[Finding]:
    """A past form, or one in s, after did not, does not, a modal verb with not, or to: a base form stands after them.

    The engine marks the tense twice, or translates the parts of a verb one by one.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, verb = text[start:end].split()
    following = _NEXT.match(text, end)
    base = _other_base(verb, text[end : end + _FAR], language) if verb in _BOTH else _base(verb, document)
    if not following or verb in language.words("base-in-ed") or base is None:
        return
    told = bool(following["mark"]) or following["next"] in language.function_words
    if first in ("not", "t"):
        negated = _NEGATED.search(text[max(0, start - 8) : start])
        wrong, start = negated is not None, start - len(negated.group()) if negated else start
    else:
        wrong = told and wants_infinitive(document, start)
    if wrong:
        yield Finding(start, end, unsafe(Edit(end - len(verb), end, base)))


def _other_base(verb: str, after: str, language: Language) -> str | None:
    """The base form of a past form that is one of another verb, too, unless what follows goes with that one."""
    base, objects = _BOTH[verb]
    return None if language.words(objects) & set(runs_of_letters(after)) else base


def _base(verb: str, document: Document) -> str | None:
    """The base form of a regular past form, or of one in s, or None where none is known."""
    if verb.endswith("s"):
        return base_of_third_person(verb, document.language) if may_be_verb(verb, document.language) else None
    return base_of(verb, Form.PAST, document.language)
