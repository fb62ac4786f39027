"""Another form of a verb than its negated auxiliary wants: could not to pass, would not appealing, has yet call."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Language, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.base_forms import base_of, is_verb_only, may_be_base_form
from mtcheck.text.frames import cut, frames
from mtcheck.text.inflection import Form, inflected
from mtcheck.text.words import word_after, word_before

_modal = frames(
    ("could", "would", "should", "must", "will", "can", "may", "might"),
    Pattern(r" not (?:(?P<to>to )\p{Ll}+|(?P<verb>\p{Ll}+ing))\b(?!-)", linear=True),
)
_cannot = frames(("cannot",), Pattern(r" (?P<to>to )\p{Ll}+\b", linear=True))
_have = frames(
    ("has", "have", "had"), Pattern(r" (?P<negation>not yet|yet|never|not) (?P<verb>\p{Ll}+)\b(?!-)", linear=True)
)
_NOUNS_TOO = frozenset("will can may might".split())


def candidates(document: Document) -> Iterator[tuple[int, Any, str | None]]:
    """Where the verb begins, what follows, and the form that it should have; None for a to that is too much."""
    text, language = document.text, facts(document)
    for find in (_modal, _cannot):
        for start, after in find(document):
            if after["to"]:
                if text[start : after.start()] not in _NOUNS_TOO and word_before(text, start):
                    yield start, after, None
            elif _acts(text, start, language) and (base := _base(after["verb"], language)):
                yield start, after, base
    for start, after in _have(document):
        if right := _participle(after, word_after(text, after.end()), language):
            yield start, after, right


def _base(verb: str, language: Language) -> str | None:
    """The base form of a form in ing; None where a word is none, as ring."""
    return None if may_be_base_form(verb, language.tag) else base_of(verb, Form.ING, language.tag)


def _acts(text: str, start: int, language: Language) -> bool:
    """Whether a modal verb is none of the nouns that are written as it: the will not."""
    before = word_before(text, start)
    return bool(before) and before not in language.words("determiners") | language.words("possessives")


def _participle(after: Any, following: str, language: Language) -> str | None:
    """The participle of what is no participle after a negated have; None where it may be one, or a noun."""
    verb, negation = after["verb"], after["negation"]
    if verb.endswith("ing"):
        base = base_of(verb, Form.ING, language.tag)
        if base is None or negation in ("yet", "never") or not may_be_base_form(base, language.tag):
            return None
        return inflected(base, Form.PARTICIPLE)
    participle = inflected(verb, Form.PARTICIPLE)
    if participle == verb or verb in language.function_words:
        return None
    moved = following in language.function_words and may_be_base_form(verb, language.tag)
    sure = is_verb_only(verb, language) or ("yet" in negation and moved)
    return participle if sure else None


@check(
    "verb-form-after-negation",
    family="grammar",
    category=Category.GRAMMAR,
    message="The negated auxiliary verb wants another form after it.",
    on=candidates,
    specificity=1,
    examples=[
        bad("The bus ⟦could not to pass⟧ the bridge.", "The bus could not pass the bridge."),
        bad("She ⟦would not appealing⟧, she said.", "She would not appeal, she said."),
        bad(
            "No one ⟦has yet call⟧ for a vote, and it ⟦has not yet decide⟧.",
            "No one has yet called for a vote, and it has not yet decided.",
        ),
        bad("The team ⟦have not winning⟧ a game.", "The team have not won a game."),
        good("It has not yet come, has never put to sea and has yet to begin. They have not anything to say."),
        good("She could not bring it, and would not, during the war, sing. It is the will not to lose."),
    ],
    confidence=0.9,
)
def verb_form_after_negation(place: tuple[int, Any, str | None], _: Document) -> Iterator[Finding]:
    """An infinitive with to or a gerund after a negated modal verb, a base form or a gerund after a negated have.

    Engines render the verb by itself where a word parts it from its auxiliary.
    """
    start, after, right = place
    if right is None:
        yield Finding(start, after.end(), unsafe(cut(after, "to")))
    else:
        yield Finding(start, after.end(), unsafe(Edit(after.start("verb"), after.end("verb"), right)))
