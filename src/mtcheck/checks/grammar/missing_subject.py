"""A verb whose subject is missing: because is late; Is expected that they will come."""

from collections.abc import Iterator

from mtcheck.api import BlockKind, Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames
from mtcheck.text.pairs import pairs
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_CONJUNCTIONS = frozenset("because although unless".split())
_opening = frames(
    ("Is", "Was", "Has", "Have", "Were"),
    Pattern(
        r" (?:also |not |now |still |already |been )*(?:expected|known|believed|reported|estimated|planned|announced"
        r"|clear|necessary|important|possible|impossible|likely|worth|found|held|born|arrested|killed|said|confirmed"
        r"|made|\p{Ll}+ed) (?:that|to|in|by|on|at|from|with|for|as|after)\b",
        linear=True,
    ),
)
_at_once = frames(
    ("before", "until", "while", "because", "although"),
    Pattern(
        r" (?P<verb>gets|becomes|begins|starts|arrives|goes|takes|makes|has been|is being|was being)\b", linear=True
    ),
)
_after_conjunction = pairs(
    ("never-after-article", "finite-auxiliaries"), ("never-after-article", "have"), ("never-after-article", "do")
)


def candidates(document: Document) -> Iterator[Span]:
    """Verbs right after because, although or unless; and those that open a sentence that is no question."""
    text = document.text
    for start, end in _after_conjunction(document):
        conjunction, verb = text[start:end].split()
        following = text[end + 1 : end + 30].split(" ")[0]
        if (
            conjunction.lower() in _CONJUNCTIONS
            and verb.islower()
            and following not in facts(document).pronouns | {"I"}
        ):
            yield Span(start, end)  # but not because did I not say so
    for start, after in _at_once(document):
        yield Span(start, after.end())
    for start, after in _opening(document):
        sentence = sentence_at(document, start) if text[start].isupper() else None
        block = document.block_at(start)
        if not sentence or sentence.start != start or block is None or block.kind is BlockKind.HEADLINE:
            continue
        if text[sentence.end - 1] == "." and "?" not in text[start : sentence.end]:
            yield Span(start, after.end())


@check(
    "missing-subject",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb has no subject.",
    on=candidates,
    examples=[
        bad("They left ⟦because was⟧ late. ⟦Is expected that⟧ they return."),
        bad("They were home ⟦before gets⟧ dark."),
        good("Is expected rain a threat to it? Is it known? It is late because they were."),
        good("They came, although not all. It is late because did I not say so? “Was told to leave,” he wrote."),
    ],
    confidence=0.9,
)
def missing_subject(at: Span, document: Document) -> Iterator[Finding]:
    """A finite verb that has no subject.

    Spanish, Italian, Polish or Japanese leave out a pronoun that is clear from the verb or from the context.
    """
    if not is_quoted(document, at.start):
        yield Finding(*at)
