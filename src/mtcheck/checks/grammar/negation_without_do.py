"""A negation without its auxiliary: The referee not changed his mind, they not know it."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import base_of, is_verb_only
from mtcheck.text.grammar.inflection import Form
from mtcheck.text.grammar.plain_subjects import has_plain_subject
from mtcheck.text.words import word_before

_not = frames(
    ("not",),
    Pattern(
        r" (?P<verb>\p{Ll}+) (?:his|her|their|its|the|a|an|that|it|them|him|what|how|why|any)\b",
        linear=True,
    ),
)


_who = frames(("who",), Pattern(r" not (?:yet )?(?P<verb>\p{Ll}+ed)\b", linear=True))


def candidates(document: Document) -> Iterator[Span]:
    """Where not and a finite verb follow a subject, and an object the verb."""
    language = facts(document)
    for start, after in _who(document):
        if base_of(after["verb"], Form.PAST, language.tag) is not None:
            yield Span(start, after.end())
    for start, after in _not(document):
        subject, verb = word_before(document.text, start), after["verb"]
        pronoun = subject.lower() in language.pronouns
        if not subject or (subject in language.function_words and not pronoun):
            continue
        past = verb.endswith("ed") and base_of(verb, Form.PAST, language.tag) is not None
        finite = past or verb in language.words("past-only") or verb in language.words("third-person")
        plural = subject.lower() in language.words("plural-subjects") and is_verb_only(verb, language)
        if (finite or plural) and has_plain_subject(document, start):
            yield Span(start - 1 - len(subject), after.end("verb"))


@check(
    "negation-without-do",
    family="grammar",
    category=Category.GRAMMAR,
    message="The negation lacks its auxiliary verb: did not, do not.",
    on=candidates,
    examples=[
        bad("The ⟦referee not changed⟧ his mind, and ⟦they not know⟧ the rules."),
        bad("⟦He not knew⟧ the way. People ⟦who not yet voted⟧ were told to."),
        good("The votes not counted in May were lost. Had the referee not changed his mind, they would not know it."),
        good("Why has he not seen the bus? It is what he, not knowing the way, did. He would rather they not know it."),
    ],
    confidence=0.9,
)
def negation_without_do(place: Span, _: Document) -> Iterator[Finding]:
    """A negation of a full verb without did, does or do.

    Most languages negate a verb with a word alone.
    """
    yield Finding(*place)
