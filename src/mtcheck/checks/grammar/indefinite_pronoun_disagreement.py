"""A pronoun that is singular with a plural verb, or the reverse: everyone have, each of them are, many of them has."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.subjects import PLURALS, opens_clause
from mtcheck.text.numerals import numbers
from mtcheck.text.pairs import pairs
from mtcheck.text.quotations.quoted import is_quoted

_SINGULARS = {plural: singular for singular, plural in PLURALS.items()}
_indefinite = pairs(("indefinites", "finite-auxiliaries"), ("indefinites", "have"), ("indefinites", "do"))
_base = pairs(("indefinites", "bare-verbs"))
_of_them = pairs(("object-pronouns", "finite-auxiliaries"), ("object-pronouns", "have"), ("object-pronouns", "do"))
_LEFT = 40
_NEAR = 3
_OF = Pattern(r"(?:^|(?P<before>\p{L}+),? |[“\"(\n ])(?P<quantity>\p{L}+) of (?:the )?$", linear=True)
_TYING = frozenset("of in out every than who for with by to from on at about among the".split())
_PLURAL = frozenset("many several few both most some all".split()).union(numbers(2, 10))
_SINGULAR = frozenset("each one either".split())
_CONJUNCTIONS = tuple(f" {word} " for word in "before after because since when while until though although".split())


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Such pronouns before a verb of the other number, with its right form."""
    text, moods = document.text, facts(document).words("before-subjunctive")
    for start, end in _indefinite(document):
        _, verb = text[start:end].split()
        if not moods.isdisjoint(text[max(0, start - _LEFT) : start].lower().split()[-_NEAR:]):
            continue  # as though somebody were asleep, asked that everyone have a seat
        if verb in _SINGULARS and (
            opens_clause(document, start) or text[max(0, start - 12) : start].endswith(_CONJUNCTIONS)
        ):
            yield start, end, Edit(end - len(verb), end, _SINGULARS[verb])
    for start, end in _base(document):
        if text[start].isupper() and opens_clause(document, start):
            pronoun, verb = text[start:end].split()
            if pronoun not in ("Nobody", "Anybody") and is_quoted(document, start):
                continue  # “Somebody tell them”
            yield start, end, Edit(end - len(verb), end, inflected(verb, Form.S))
    for start, end in _of_them(document):
        pronoun, verb = text[start:end].split()
        found = _OF.search(text, max(0, start - _LEFT), start) if pronoun in ("them", "us") else None
        if not found or (found["before"] or "").lower() in _TYING:
            continue
        quantity, at = found["quantity"].lower(), found.start("quantity")
        if quantity in _PLURAL and verb in PLURALS:
            yield at, end, Edit(end - len(verb), end, PLURALS[verb])
        elif quantity in _SINGULAR and verb in _SINGULARS and opens_clause(document, at):
            yield at, end, Edit(end - len(verb), end, _SINGULARS[verb])


@check(
    "indefinite-pronoun-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="Pronoun and verb do not agree.",
    on=candidates,
    examples=[
        bad("⟦Everyone have⟧ a boat, and he said ⟦nobody are⟧ in.", "Everyone has a boat, and he said nobody is in."),
        bad("It rained before ⟦everyone have⟧ a boat.", "It rained before everyone has a boat."),
        bad("⟦Nobody know⟧ it.", "Nobody knows it."),
        bad("⟦Many of them has⟧ left. ⟦Each of us have⟧ one.", "Many of them have left. Each of us has one."),
        good("He spoke as though somebody were asleep, and asked that everyone have a seat, if anybody were late."),
        good("He asked which of the two of us was late."),
        good("Does everyone have a boat? Not one in ten of them has it, and the lives of everyone are long."),
        good("The cause of most of them is known. He let everyone have one. Make nobody do it."),
        good("“Somebody tell them,” she said."),
        good("All of them have left, and none of them are here."),
    ],
)
def indefinite_pronoun_disagreement(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """Everyone, nobody and each with a plural verb; many of them and both of them with a singular one.

    Languages differ in what they make of such pronouns: in French and German everyone is a plural.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
