"""One acronym in two orders: the AIEA beside the IAEA."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good, lexicon, occurrences, vocabulary
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.known import known
from mtcheck.text.names.rivals import names
from mtcheck.text.usage import Usage, disagreement


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The pairs of acronyms that have the same letters, three at least; from four on each as often as it may be."""
    if tells_of_names(document):
        return
    alike: dict[str, list[str]] = defaultdict(list)
    for acronym in sorted(word for word in vocabulary(document) if word.isupper() and len(word) > 2):
        letters = "".join(sorted(set(acronym)))
        alike[letters if len(letters) > 3 else "".join(sorted(acronym))].append(acronym)
    for acronyms in alike.values():
        yield from combinations(acronyms, 2)


@check(
    "acronym-in-two-orders",
    family="names",
    category=Category.INCONSISTENCY,
    message="One acronym in two orders.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.85,
    specificity=1,
    examples=[
        bad(
            "The Lowland Weather Service (LWS) warned of gales. A map of the ⟦SLW⟧ shows them.",
            "The Lowland Weather Service (LWS) warned of gales. A map of the LWS shows them.",
        ),
        bad(
            "The ⟦NLIFIL⟧ has left, and the LINFIL stays. “Good,” says the LINFIL.",
            "The LINFIL has left, and the LINFIL stays. “Good,” says the LINFIL.",
        ),
        good("The Lowland Weather Service (LWS) and the South Lowland Watch (SLW) met."),
        good("“WHO,” it said, “and HOW?” An MP and the PM, the LWS and the LWR went to sea."),
    ],
)
def acronym_in_two_orders(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """One acronym in two orders.

    An engine leaves the letters in the order of another language in one place, such as French, which names the kind of
    a body first. Proposed is what the article has more often, or what the first letters of a name in it give.
    """
    text, words, table = document.text, lexicon(document.language), known(document.language)
    if all(acronym.lower() in words for acronym in pair) or "/".join(pair) in text or "/".join(pair[::-1]) in text:
        return  # the sign says OTAN/NATO
    initials = ["".join(word[0] for word in name.words) for name in names(document)]
    spelled = [acronym for acronym in pair if any(acronym in letters for letters in initials)]
    usages = [Usage(acronym, places) for acronym in pair if (places := occurrences(document.text, acronym))]
    usages.sort(
        key=lambda usage: (
            len(usage.places),
            usage.form in spelled,
            table is not None and table.has(usage.form.lower()),
            -usage.places[0].start,
        )
    )
    if len(spelled) < len(pair):
        yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)
