"""A word with its hyphen and without: e-mail beside email, semi-finals beside semifinal."""

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
    lexicon,
    occurrences,
    vocabulary,
)
from mtcheck.text.usage import Usage, disagreement, in_body

LETTERS = 6
"""How many letters a word has at least: in shorter ones the hyphen tells words apart, as co-op and coop."""

_MARKS = ".,;:!?…()[]“”\"‘’'–—"


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The words that stand there with a hyphen and in the same article without, both but for the s of a plural."""
    there, found, words = vocabulary(document), dict[tuple[str, str], None](), lexicon(document.language)
    for before, after in pairwise(document.text.split("-")):
        left, right = before[before.rfind(" ") + 1 :].lstrip(_MARKS), after[: after.find(" ")].rstrip(_MARKS)
        if left.isalpha() and right.isdigit() and f"{left}{right}" in document.text:
            found[f"{left}-{right}", f"{left}{right}"] = None
        if left.isalpha() and right.isalpha():
            if left[0].isupper() and right.istitle() and f"{left}{right.lower()}" in there:
                found[f"{left}-{right}", f"{left}{right.lower()}"] = None
            right = right.removesuffix("s") if right[:-1].lower() in words else right
            if not there.isdisjoint((f"{left}{right}", f"{left}{right}s")):
                found[f"{left}-{right}", f"{left}{right}"] = None
    yield from found


@check(
    "mixed-hyphenation",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="With a hyphen and without.",
    on=candidates,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "The quarterfinals are in May, and the ⟦quarter-finals⟧ of last year were in June; quarterfinals are long."
        ),
        bad(
            "The M87 hole is old. They saw M87 in May, and ⟦M-87⟧ again.",
            "The M87 hole is old. They saw M87 in May, and M87 again.",
        ),
        bad("The coronavirus is new. A coronavirus is small, and the ⟦corona-virus⟧ spread."),
        bad("It fell on Larkvik. They live in Larkvik, and ⟦Lark-Vik⟧ is old."),
        bad("They reached the semifinal. The other semifinal is in May, and the ⟦semi-finals⟧ of the girls in June."),
        good("They re-cover the seats, and recover. A co-op; a coop. A long-term plan for the long term."),
    ],
)
def mixed_hyphenation(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """A word that is written with a hyphen in one place and without in another.

    Both ways are right somewhere, and an engine takes either. Two words that a hyphen joins before a noun are no such
    case.
    """
    text, (word, _) = document.text, pair
    if (len(word) <= LETTERS and word[-1].isalpha()) or word.split("-")[0].lower() in facts(document).words(
        "hyphen-tells-apart"
    ):
        return

    def places(form: str) -> list[Span]:
        found = sorted([*occurrences(text, form), *occurrences(text, f"{form}s")])
        return in_body(
            document, (s for s in found if "-" not in (text[s.start - 1 : s.start], text[s.end : s.end + 1]))
        )

    usages = sorted((Usage(form, places(form)) for form in pair), key=lambda usage: usage.places[:1], reverse=True)
    yield from disagreement(
        *usages,
        rewrite=lambda place, usual: usual.form + "s" * (text[place.end - 1] == "s"),
        times=2 if word.islower() else 1,
    )
