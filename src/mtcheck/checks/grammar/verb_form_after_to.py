"""Another form than the base form after to: expected to begins, allowed them to building, forced them to idled."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good, unsafe
from mtcheck.text.grammar.infinitives import wants_infinitive
from mtcheck.text.grammar.nouns import may_be_verb
from mtcheck.text.grammar.verb_groups import Group, Kind, Parted, wrong_groups

_SHORT = len("spring")
_NOUNS = frozenset("fell saw".split())
_GIVEN = frozenset("hope hopes promised attempt attempts".split())
"""Words that may have to and somebody after them: gives hope to struggling families."""

_TO_THINGS = frozenset("used entitled agreed".split())
"""Words that may have to and a noun after them: entitled to seats in a school."""

_OF_GERUNDS = frozenset("not ought".split())
_AFTER_VERB = frozenset(
    "the a an it them him her his their its this that until for in on at with from by away out up off down back".split()
)


def _wants_infinitive(group: Group) -> bool:
    return wants_infinitive(group.document, group.start)


def _is_finite(group: Group) -> bool:
    """Whether a finite verb that is nothing else, or been, follows."""
    return group.verb == "been" or (group.is_in("past-only", "verbs-in-s") and group.verb not in _NOUNS)


def _is_past(group: Group) -> bool:
    """Whether a past form or a participle follows where an infinitive belongs: forced them to idled the plants."""
    if not (group.is_in("no-base-forms") or (group.verb.endswith("ed") and group.base)):
        return False
    return (group.mark in (".", ",", ";") or group.is_before_function_word) and _wants_infinitive(group)


def _is_gerund(group: Group) -> bool:
    """Whether a gerund follows where an infinitive belongs: allowed hotels to building on, but not used to seeing."""
    if not group.verb.endswith("ing") or len(group.verb) <= _SHORT or group.base is None or group.nearest == "used":
        return False
    infinitive = group.nearest in _OF_GERUNDS | group.language.words("before-infinitive") - _GIVEN
    sure = infinitive or group.is_before_function_word
    return sure and (group.nearest == "ought" or _wants_infinitive(group))


def _is_in_s(group: Group) -> bool:
    """Whether a form in s follows where somebody is asked to do something, or a verb wants an infinitive."""
    verb, language = group.verb, group.language
    if len(verb) <= 3 or verb[-1] != "s" or verb[-2] in "su" or group.after not in _AFTER_VERB:
        return False
    *_, cause, article, person = ["", "", "", *group.left]
    if not may_be_verb(verb, language.tag):
        return False
    if person in language.words("before-infinitive") | language.words("wanting") | language.words("before-to"):
        return group.is_before_function_word and person not in _TO_THINGS
    someone = person in language.words("object-pronouns") | language.words("persons")
    return someone and not language.words("causatives").isdisjoint((cause, article))


@check(
    "verb-form-after-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “to” the verb has its base form.",
    on=wrong_groups({(Kind.TO, Parted.BY_NOTHING): (_is_finite, _is_past, _is_gerund, _is_in_s)}),
    examples=[
        bad("The trial is expected ⟦to begins⟧ in May.", "The trial is expected to begin in May."),
        bad("She refused ⟦to answering⟧ calls.", "She refused to answer calls."),
        bad("The town allowed hotels ⟦to building⟧ on the plain.", "The town allowed hotels to build on the plain."),
        bad("They had ⟦to been⟧ carried out."),
        bad("She asked them ⟦to left⟧ the hall, where they used ⟦to went⟧ at night."),
        bad("It forced them ⟦to idled⟧ the plants.", "It forced them to idle the plants."),
        bad("You cannot ask a man ⟦to walks⟧ away, or want them ⟦to talks⟧ with her."),
        bad("The firm refused ⟦to comments⟧ on it.", "The firm refused to comment on it."),
        good("They are used to building it, listen to said things, and turn to left-hand ones. It led to lost votes."),
        good("The fight is drive against drive, and he took her to fishing ports."),
        good("The fair gave hope to struggling families, and they are used to seeing it."),
        good("He took them to crowded beaches, close to deserted roads, and wants to feed the birds."),
        good("The law allowed access to markets in May. They wanted to focus on it; ask a man in tears to walk away."),
        good("Pupils are entitled to seats in a bus, and both sides agreed to talks in May."),
        good("They were told of it by people to shops in town. You ask us to bless it."),
    ],
    confidence=0.9,
)
def verb_form_after_to(group: Group, _: Document) -> Iterator[Finding]:
    """A finite verb, a participle or a gerund after the to of an infinitive.

    The engine translates the parts of a verb one by one, or makes the verb agree with the person before it.
    """
    edit = group.edit(None if group.is_in("no-base-forms") else group.base)
    yield Finding(group.start, group.end, unsafe(edit) if edit else ())
