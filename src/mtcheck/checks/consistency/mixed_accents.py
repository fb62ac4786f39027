"""A name or a loan word with its accents and without: Pogačar beside Pogacar, façade beside facade."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, facts, good, occurrences, vocabulary
from mtcheck.text.folding import folded
from mtcheck.text.quotations.quoted import is_mention
from mtcheck.text.usage import Usage, disagreement, in_body
from mtcheck.text.words import letters


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The words that stand there with accents and in the same article without."""
    if letters(document).isascii():
        return
    there = vocabulary(document)
    for word in sorted(word for word in there if not word.isascii()):
        for plain in folded(word):
            if plain in there:
                yield word, plain


@check(
    "mixed-accents",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="With accents and without.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Mayor Orsić spoke. ⟦Orsic⟧ left at noon, and Orsić came back.",
            "Mayor Orsić spoke. Orsić left at noon, and Orsić came back.",
        ),
        bad("The ⟦façade⟧ fell, and a new facade is planned."),
        good("The word “Orsic” on the sign lacks its mark. Orsić is right."),
        good("She will resume work, and her résumé is long. The rosé and the rose; nos amis and nós."),
    ],
)
def mixed_accents(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """A name or a loan word with its accents and without.

    Engines and agencies drop what English does not use; in one article one way is right. Words in lower case are
    reported only where both forms are the same English word.
    """
    word, plain = pair
    if len(word) < 3 or not (word[0].isupper() or plain in facts(document).words("accented")):
        return
    if any(is_mention(document, place) for form in pair for place in occurrences(document.text, form)):
        return  # the sign says “Nga”
    usages = [Usage(form, in_body(document, occurrences(document.text, form))) for form in (word, plain)]
    if word[0].isupper():  # of a name the way that comes later is the slip, if both are as usual
        usages.sort(key=lambda usage: -usage.places[0].start if usage.places else 0)
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)
