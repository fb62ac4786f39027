"""A pronoun in the case of a subject where an object belongs, or the reverse: with they, told he that, whom was."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.grammar.inflection import irregular_forms
from mtcheck.text.grammar.subjects import opens_clause
from mtcheck.text.pairs import pairs
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after, word_before

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us"}
_SUBJECTS = {"Him": "He", "Them": "They", "Me": "I", "Her": "She", "Us": "We"}
_AFTER_PREPOSITION = Pattern(r"[.,;:!?)”\"]| (?:own|and|in|at|on|for|to|as)\b", linear=True)
_AFTER_TOLD = Pattern(r" (?:that|about|how|why|where|when|what)\b", linear=True)
_VERBS = Pattern(r" (?:said|says|has|had|was|is|will|were|are|have|would|could|told|added)\b", linear=True)
_AFTER_OBJECT = Pattern(r" (?!(?:who|whom|whose|that|two|three|four|few|all)\b)(?P<next>\p{Ll}+)", linear=True)
_GOVERNING = frozenset("of from with to without against between".split())


_pairs = pairs(
    ("object-prepositions", "singular-subjects"),
    ("object-prepositions", "plural-subjects"),
    ("of", "singular-subjects"),
    ("of", "plural-subjects"),
    ("to", "singular-subjects"),
    ("to", "plural-subjects"),
    ("without", "singular-subjects"),
    ("without", "plural-subjects"),
    ("no-base-forms", "singular-subjects"),
    ("no-base-forms", "plural-subjects"),
    ("hasty-prepositions", "singular-subjects"),
    ("hasty-prepositions", "plural-subjects"),
    ("whom", "finite-auxiliaries"),
    ("whom", "have"),
)
_subjects = frames(_SUBJECTS, _VERBS)


def candidates(document: Document) -> Iterator[Span]:
    """A pronoun after what governs another case, whom before a verb, and a pronoun of objects that opens a sentence."""
    yield from _pairs(document)
    text = document.text
    for start, after in _subjects(document):
        if not (text.startswith("Her ", start) and after.group() == " will"):
            yield Span(start, after.end())


@check(
    "pronoun-in-wrong-case",
    family="grammar",
    category=Category.GRAMMAR,
    message="The pronoun stands in the wrong case.",
    on=candidates,
    examples=[
        bad("It was agreed ⟦between he⟧ and the mayor.", "It was agreed between him and the mayor."),
        bad("They left for reasons ⟦of they⟧ own.", "They left for reasons of their own."),
        bad("He came because ⟦of he⟧ was late, and ⟦despite they⟧ were."),
        bad("The clerk ⟦told they⟧ that it was shut.", "The clerk told them that it was shut."),
        bad("⟦Them have⟧ no boat.", "They have no boat."),
        bad("A guard, ⟦whom was⟧ there, saw it.", "A guard, who was there, saw it."),
        bad(
            "⟦Him said⟧ it rained, and it was clear ⟦to we⟧ by noon.",
            "He said it rained, and it was clear to us by noon.",
        ),
        good("She sails at noon. In between she has a call."),
        good("It comes from he who knows, and from World War I in part. Two men, one of whom was late, ran."),
        good("The plan they told of she liked. He was the man whom did they call? Of we three, she said."),
    ],
)
def pronoun_in_wrong_case(at: Span, document: Document) -> Iterator[Finding]:
    """A pronoun in the case of a subject after a preposition or told, or whom as a subject.

    Most languages have other cases, or none, and the engine puts the form that is most usual.
    """
    text, (start, end) = document.text, at
    first, second = text[start:end].split()
    if first == "whom":
        if second not in ("did", "does") and _is_subject(document, start):
            yield Finding(start, end, unsafe(Edit(start, start + 4, "who")))
        return
    if first in _SUBJECTS:
        spoken = first in ("Them", "Me", "Us") and is_quoted(document, start)
        if opens_clause(document, start) and not spoken:
            yield Finding(start, end, unsafe(Edit(start, start + len(first), _SUBJECTS[first])))
        return
    if second not in _OBJECTS:
        return
    if first.lower() in facts(document).words("hasty-prepositions") or text[max(0, start - 8) : start] == "because ":
        yield Finding(start, end, message="A conjunction belongs before a clause, an object after a preposition.")
        return
    if first == "between" and text[max(0, start - 3) : start].lower() == "in ":
        return  # in between she sings
    fits = _AFTER_TOLD if first == "told" else _AFTER_PREPOSITION
    following = fits.match(text, end)
    if not following and first.lower() in _GOVERNING and not _may_be_subject(document, start, end):
        following = _AFTER_OBJECT.match(text, end)
    if following and (first == "told" or first.lower() in _GOVERNING):
        right = "their" if second == "they" and following.group() == " own" else _OBJECTS[second]
        yield Finding(start, end, unsafe(Edit(end - len(second), end, right)))


def _may_be_subject(document: Document, start: int, end: int) -> bool:
    """Whether a verb follows a pronoun, and one with its preposition is before it: the plan they told of she liked."""
    text, language = document.text, facts(document)
    verb, before = word_after(text, end), word_before(text, start)
    finite = verb.endswith(("ed", "s")) or verb in irregular_forms() or verb in language.words("finite-auxiliaries")
    return finite and (before.endswith(("ed", "ing")) or before in irregular_forms())


def _is_subject(document: Document, start: int) -> bool:
    """Whether a whom at a code point has no preposition before it: a noun, or a comma."""
    text = document.text
    if text[max(0, start - 2) : start] == ", ":
        return True
    before = word_before(text, start)
    return bool(before) and before.islower() and before not in facts(document).function_words
