"""A question whose verb has the wrong form after did, does or has: Did he went? Does the mayor knows?"""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames, in_either_case

_NOUN = r"(?:the|a|his|her|their|its|our) (?:\p{Ll}+ )??\p{Ll}+"
_asking = frames(
    in_either_case("did", "does", "has"),
    Pattern(rf" (?:(?:he|she|it)|(?P<noun>{_NOUN})) (?P<verb>\p{{Ll}}+)\b(?!-)", linear=True),
)


def candidates(document: Document) -> Iterator[Span]:
    """Did, does and has before their subject and a verb in a form that does not follow them."""
    text = document.text
    for start, after in _asking(document):
        asked = text[start].isupper() or not after["noun"]
        if asked and _is_wrong(text[start : after.start()].lower(), after["verb"], document):
            yield Span(start, after.end())


def _is_wrong(auxiliary: str, verb: str, document: Document) -> bool:
    language = facts(document)
    if auxiliary == "has":
        return verb in language.words("past-only")
    kinds = ("past-only", "third-person", "verbs-in-s")
    return verb in ("went", "had", "has", "was") or any(verb in language.words(kind) for kind in kinds)


@check(
    "question-verb-form",
    family="grammar",
    category=Category.GRAMMAR,
    message="After did and does the verb has its base form, after has it is a participle.",
    on=candidates,
    examples=[
        bad("⟦Did he went⟧ home? ⟦Does the mayor knows⟧ it? ⟦Has the bank gave⟧ a reason?"),
        good("Did he go home? Does the mayor know? Has the bank given one? The best way to do it is this."),
        good("Does it as well as she does. What did the men who went find?"),
    ],
    confidence=0.9,
)
def question_verb_form(at: Span, _: Document) -> Iterator[Finding]:
    """A finite verb, or no participle, after the auxiliary verb of a question.

    The engine marks the tense or the person twice.
    """
    yield Finding(*at)
