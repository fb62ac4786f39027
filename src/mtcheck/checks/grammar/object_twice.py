"""A pronoun for the object that a relative clause has already: The pier, which a storm damaged it in May."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe
from mtcheck.text.words import word_before

_AGAIN = r"(?P<verb>\p{Ll}+) (?:it|them)(?= (?:at|in|on|by|into|during|last|this|after|before|from|since|for)\b|[.,;])"
_CLAUSE = Pattern(
    rf", which (?:(?:the|a|an|his|her|their|its) \p{{Ll}}+ (?:(?:had|has|have) )?"
    rf"|(?:both |many |some )?\p{{Ll}}+s(?: in \p{{Lu}}\p{{Ll}}+)? (?:had|has|have) ){_AGAIN}",
    linear=True,
)
_MADE = Pattern(
    r", which (?!had\b|has\b|have\b)(?:\p{Lu}[\p{L}’-]+|\p{Ll}{4,}) (?:had |has |have )?"
    r"(?P<verb>passed|approved|adopted|signed|built|opened|closed|published|launched|released|destroyed|founded"
    r"|introduced|ratified|rejected|acquired|discovered|designed|directed|painted|composed|recorded|organised|organized"
    r"|developed|captured|occupied|damaged|restored|repaired|mined|planted|abandoned|seized|imposed|purchased)"
    r" (?:it|them)(?= (?:at|in|on|by|into|during|last|this|after|before|from|since)\b|[.,;])",
    linear=True,
)
_BARE = Pattern(rf"(?: (?:a|the|his|her|their|its))? \p{{Ll}}+ (?:had|has|have) {_AGAIN}", linear=True)


_WHOM = Pattern(
    r"(?<!of) whom (?:(?:the|his|her|their) )?(?!had\b|has\b|have\b)\p{L}+"
    r"(?: \p{Ll}+)? (?P<verb>\p{Ll}+ed) (?:him|her|them)(?= \p{Ll}|[,.;])",
    linear=True,
)


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """The verb of a relative clause with the pronoun after it."""
    text, language = document.text, facts(document)
    things = language.words("concrete-nouns")
    for at in find_all(text, ", which "):
        if ((found := _CLAUSE.match(text, at)) and found["verb"] not in language.speech_verbs) or (
            found := _MADE.match(text, at)
        ):
            yield found.start("verb"), found.end()
    for at in find_all(text, " whom "):
        if found := _WHOM.match(text, at):
            yield found.start("verb"), found.end()
    for relative in (" that", " which"):
        for at in find_all(text, f"{relative} "):
            if word_before(text, at + 1) in things and (found := _BARE.match(text, at + len(relative))):
                yield found.start("verb"), found.end()


@check(
    "object-twice",
    family="grammar",
    category=Category.GRAMMAR,
    message="The relative clause has its object already.",
    on=candidates,
    examples=[
        bad(
            "The pier, which a storm ⟦damaged it⟧ in May, is shut.", "The pier, which a storm damaged in May, is shut."
        ),
        bad(
            "A bridge that soldiers had ⟦captured it⟧ in May fell.", "A bridge that soldiers had captured in May fell."
        ),
        good("He fled with the money of people, some of whom had trusted him for years."),
        bad("The man whom the police ⟦arrested him⟧ in May left.", "The man whom the police arrested in May left."),
        bad(
            "The law, which parliament ⟦passed it⟧ in May, is out.", "The law, which parliament passed in May, is out."
        ),
        bad("The road, which both sides had ⟦mined it⟧ in May, is shut."),
        good("The firm, which critics say had closed it in May, and the choir, which sang it in May, is out."),
        good(
            "The claim that soldiers had captured it in May is false. The pier, which the firm said it sold, is shut."
        ),
        good("It is a hall in which the choir had sung it in May, and the net that is wet, he had put it in a box."),
    ],
    confidence=0.9,
)
def object_twice(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """The object of a relative clause, and a pronoun for it once more.

    Arabic, Persian and Hebrew take the object up again after the verb, and so does an engine out of them.
    """
    start, end = place
    yield Finding(start, end, unsafe(Edit(document.text.rindex(" ", start, end), end, "")))
