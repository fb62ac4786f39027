"""A known name one of whose words is misspelt: the Uffici Gallery, Angela Merkle."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Severity, bad, check, good, unsafe
from mtcheck.text.names.household import misspelt_persons
from mtcheck.text.names.nearness import Misspelling
from mtcheck.text.names.runs import misspelt


def candidates(document: Document) -> Iterator[Misspelling]:
    """The known names one word of which is misspelt, and the persons whom everybody knows."""
    yield from sorted({*misspelt(document), *misspelt_persons(document)})


@check(
    "misspelt-name",
    family="names",
    category=Category.SPELLING,
    message="A known name is spelled otherwise.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.8,
    examples=[
        bad("She hung the sketch in the ⟦Uffici Gallery⟧.", "She hung the sketch in the Uffizi Gallery."),
        bad("The ⟦Jagellonian University⟧ opens in May.", "The Jagiellonian University opens in May."),
        bad("The race went to ⟦Eliud Kipchogue⟧ again.", "The race went to Eliud Kipchoge again."),
        bad("⟦Emmanuel Makron⟧ met ⟦Elon Mask⟧.", "Emmanuel Macron met Elon Musk."),
        good("Emmanuel Macrons, and Angela Merkel-Lund; Rupert Murdoc Lund and Bill Gatter met the Emmanuel Macro."),
        good("Volodymyr Zelenskiy and Sergey Lavrov met Nikos Christodoulidis, and David Mellar a clerk."),
        good("Wang Jianmin, an envoy, met Li Keqing and left for Moscow."),
        good("Costa Ricans and Malmo FC met Angela Merkelova of the Jagiello Union at the Uffizi Gallery."),
    ],
)
def misspelt_name(found: Misspelling, document: Document) -> Iterator[Finding]:
    """A known name one of whose words is misspelt.

    Engines write names of other scripts, and those they have not met, by their sound. Reported is a word that no
    dictionary knows, one slip or sound away from the word of a known name whose other words stand beside it.
    """
    name, word, right = found
    text = document.text
    meant = f"{text[name.start : word.start]}{right}{text[word.end : name.end]}"
    message = f"“{text[slice(*name)]}” is probably “{meant}”."
    yield Finding(*name, unsafe(Edit(*word, right)), message)
