"""A fixed expression whose words were translated one by one: refused to comment, free blow."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good
from mtcheck.text.names.evidence import What, broken
from mtcheck.text.names.printed import besides
from mtcheck.text.names.rewriting import report


def candidates(document: Document) -> Iterator[Finding]:
    """The places that read as a fixed expression, or one of the archive, some of its words replaced."""
    return besides((report(*it, document) for it in broken(document, What.PHRASE)), document, names=False)


@check(
    "broken-phrase",
    family="phrases",
    category=Category.TERMINOLOGY,
    message="A fixed expression whose words were replaced.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.7,
    specificity=2,
    examples=[
        bad(
            "The goalkeeper could not help it: the defender had scored an ⟦autogoal⟧.",
            "The goalkeeper could not help it: the defender had scored an own goal.",
        ),
        bad(
            "It was ⟦at margin of the summit⟧ that she ⟦armed herself with patience⟧.",
            "It was on the sidelines of the summit that she stayed patient.",
        ),
        good("The favourites lose their way, as each of us may lose her way."),
        good("“Finanzamt” is what a Bavarian calls the tax office, and an Austrian, too."),
        good("The first instance of a free press was a hard blow to the council."),
    ],
)
def broken_phrase(found: Finding, document: Document) -> Iterator[Finding]:
    """A fixed expression whose words were replaced.

    An engine that does not know the expression as a whole translates its words, and a synonymiser swaps them.
    Reported is what gives a fixed expression when the words are put back, unless people write it, too. With an archive
    of published articles (`mtcheck learn`), so is what they never have and is one word away from what they often have.
    """
    yield found
