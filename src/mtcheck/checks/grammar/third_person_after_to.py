"""A verb in the third person after to: ask a man to walks away."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, unsafe
from mtcheck.text.base_forms import base_of_third_person
from mtcheck.text.nouns import may_be_verb
from mtcheck.text.pairs import before
from mtcheck.text.words import word_after

_AFTER_VERB = frozenset(
    "the a an it them him her his their its this that until for in on at with from by away out up down off back".split()
)
_beside = before(
    lambda _, verb, after: len(verb) > 3 and verb[-1] == "s" and verb[-2] not in "su" and after in _AFTER_VERB, "to"
)


@check(
    "third-person-after-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “to” the verb has its base form.",
    on=_beside,
    examples=[
        bad("You cannot ask a man ⟦to walks⟧ away, or want them ⟦to talks⟧ with her."),
        bad("The firm refused ⟦to comments⟧ on it.", "The firm refused to comment on it."),
        good("The law allowed access to markets in May. They wanted to focus on it; ask a man in tears to walk away."),
        good("They were told of it by people to shops in town. You ask us to bless it."),
    ],
    confidence=0.9,
)
def third_person_after_to(at: Span, document: Document) -> Iterator[Finding]:
    """A form in s after the to of an infinitive that somebody is asked to do something in.

    The engine has made the verb agree with the person before it.
    """
    text, language, (start, end) = document.text, facts(document), at
    verb, after = text[start:end].split()[1], word_after(text, end)
    *_, cause, article, person = ["", "", "", *text[max(0, start - 40) : start].split()]
    if person in language.words("before-infinitive") | language.words("wanting") | language.words("before-to"):
        if after in language.function_words and may_be_verb(verb, language.tag) and person != "used":
            right = base_of_third_person(verb, language.tag)
            yield Finding(start, end, unsafe(Edit(end - len(verb), end, right)))
        return
    someone = person in language.words("object-pronouns") | language.words("persons")
    asked = not language.words("causatives").isdisjoint((cause, article))
    if someone and asked and may_be_verb(verb, language.tag):
        yield Finding(start, end)
