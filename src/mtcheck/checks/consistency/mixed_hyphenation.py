"""A word with its hyphen and without: e-mail beside email, Sinclair-Moore beside Sinclair Moore."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.usage import Usage, disagreement, in_body

LETTERS = 6
"""How many letters a word has at least: in shorter ones the hyphen tells words apart, as co-op and coop."""

_MARKS = ".,;:!?…()[]“”\"‘’'–—"


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The words that stand there with a hyphen and in the same article without, or with a space if they are names."""
    text, there, seen = document.text, vocabulary(document), set[str]()
    for before, after in pairwise(text.split("-")):
        left, right = before[before.rfind(" ") + 1 :].lstrip(_MARKS), after[: after.find(" ")].rstrip(_MARKS)
        word = f"{left}-{right}"
        if word in seen or not left.isalpha() or not right.isalpha():
            continue
        seen.add(word)
        if f"{left}{right}" in there:
            yield word, f"{left}{right}"
        if left[0].isupper() and right[0].isupper() and f"{left} {right}" in text:
            yield word, f"{left} {right}"


@check(
    "mixed-hyphenation",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="With a hyphen and without.",
    on=candidates,
    severity=Severity.SUGGESTION,
    default=False,
    examples=[
        bad(
            "The quarterfinals are in May, and the ⟦quarter-finals⟧ of last year were in June; quarterfinals are long."
        ),
        bad("Mayor Anne Lund-Berg spoke. ⟦Lund Berg⟧ left at noon, and Lund-Berg came back."),
        good("They re-cover the seats, and recover. A co-op; a coop. A long-term plan for the long term."),
    ],
)
def mixed_hyphenation(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """A word that is written with a hyphen in one place and without in another.

    Both ways are right somewhere, and an engine takes either. Two words that a hyphen joins before a noun are no such
    case. Off by default: the few reports on real text were lawful differences.
    """
    text, (word, other) = document.text, pair
    if len(word) <= LETTERS or word.split("-")[0].lower() in facts(document).words("hyphen-tells-apart"):
        return

    def places(form: str) -> list[Span]:
        found = occurrences(text, form)
        return in_body(
            document, (s for s in found if "-" not in (text[s.start - 1 : s.start], text[s.end : s.end + 1]))
        )

    yield from disagreement(
        Usage(word, places(word)),
        Usage(other, places(other)),
        rewrite=lambda _, usual: usual.form,
        times=2 if word.islower() else 1,
    )
