"""A pronoun with the verb of another person: I has, they was."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, unsafe
from mtcheck.text.pairs import pairs

_SINGULAR = {"are": "is", "am": "is", "have": "has", "do": "does"}
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_BEFORE = Pattern(r"(?P<word>\p{L}+) $")
_JOINED = frozenset("and or nor than as but like not".split())


@check(
    "pronoun-verb-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="Pronoun and verb do not agree.",
    on=pairs(
        ("plural-subjects", "finite-auxiliaries"),
        ("singular-subjects", "finite-auxiliaries"),
        ("singular-subjects", "have"),
        ("singular-subjects", "do"),
    ),
    examples=[
        bad("He said: “Today ⟦I has⟧ seen that ⟦they was⟧ here.”", "He said: “Today I have seen that they were here.”"),
        bad("⟦She have⟧ lived there, but ⟦he are⟧ new.", "She has lived there, but he is new."),
        good("She asked that he have a seat. Did she have one? He and she have left. Let him do it, had he done it."),
        good("World War I has ended, and Elizabeth I is on the coin. Neither he nor I was there."),
        good("If I were rich, we had left. They did, I am told."),
    ],
)
def pronoun_verb_disagreement(at: Span, document: Document) -> Iterator[Finding]:
    """A pronoun with the verb of another person.

    Engines out of languages that leave the pronoun out add one that does not fit the verb. Pronouns that are never
    objects alone are looked at: what is dear to you is right.
    """
    text, language, (start, end) = document.text, facts(document), at
    pronoun, verb = text[start:end].split()
    if pronoun.lower() in language.words("singular-subjects"):
        if verb in _SINGULAR and _opens_clause(text, start):
            yield Finding(start, end, unsafe(Edit(end - len(verb), end, _SINGULAR[verb])))
        return
    if verb not in _PLURAL or (pronoun == "I" and verb == "was"):
        return
    before = _BEFORE.search(text[max(0, start - 25) : start])
    if before and (before["word"] in _JOINED or _is_name(before["word"], document)):
        return  # my wife and I, World War I
    right = "am" if (pronoun, verb) == ("I", "is") else _PLURAL[verb]
    yield Finding(start, end, unsafe(Edit(end - len(verb), end, right)))


def _opens_clause(text: str, start: int) -> bool:
    """Whether a sentence begins here, or a clause after a conjunction that takes no subjunctive."""
    return text[start].isupper() or text[max(0, start - 9) : start].endswith((" but ", " because ", " while "))


def _is_name(word: str, document: Document) -> bool:
    return word[0].isupper() and word not in facts(document).starters
