"""A name as another language has it: OTAN, Londres, Moscou."""

from collections import Counter
from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, occurrences
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.evidence import What, broken
from mtcheck.text.names.rewriting import report, right_places
from mtcheck.text.names.variants import Variant, hides, rights
from mtcheck.text.quotations.quoted import is_mention
from mtcheck.text.sentences import sentence_at

_GLOSS = Pattern(r"[”’\"']?(?:/|, (?:or|a\.k\.a\.|aka|also|once|now|formerly|today)\b| and \d)", linear=True)
_SENIOR = "Sr"
"""A title of other languages, and in English what follows a name and a comma."""

_SEVERAL = 3
"""Forms of one name by which an article tells of them: Lemberg, Lwów, Lvov."""
_CLUB = Pattern(r"(?:\p{Lu}{2,4}|18\d\d|19[0-3]\d) $", linear=True)


def candidates(document: Document) -> Iterator[tuple[Variant, float]]:
    """The names that stand there as another language has them, and how sure that is."""
    if tells_of_names(document):
        return iter(())
    found = [it for it in broken(document, What.FOREIGN_FORM) if not _is_told(it[0], document)]
    written = {(variant.entry, document.text[variant.start : variant.end].lower()) for variant, _ in found}
    forms = Counter(entry for entry, _ in written)
    return ((variant, sure) for variant, sure in found if forms[variant.entry] < _SEVERAL)


def _is_told(variant: Variant, document: Document) -> bool:
    """Whether the form is meant: in quotation marks, a gloss or the usual form beside it, in a name, or a club's."""
    text, (start, end) = document.text, variant[:2]
    if text[start:end] == _SENIOR and text[start - 2 : start] == ", ":
        return True
    if is_mention(document, Span(start, end)) or text[start - 1 : start] == "/" or _GLOSS.match(text, end):
        return True
    if _CLUB.search(text, max(0, start - 5), start) or any(hides(right, variant) for right in rights(document)):
        return True
    sentence = sentence_at(document, start)
    places = right_places(variant, document)
    if variant.sequence.doubtful and len(places) > 1 and len(occurrences(text, text[start:end])) > 1:
        return True  # Kiev and Kyiv: the article tells of both
    return sentence is not None and any(sentence.start <= place.start < sentence.end for place in places)


@check(
    "foreign-form",
    family="names",
    category=Category.UNTRANSLATED,
    message="A name as another language has it.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.85,
    specificity=2,
    examples=[
        bad("⟦An OTAN⟧ official flew to ⟦Pekín⟧ on Monday.", "A NATO official flew to Beijing on Monday."),
        good("The spellings of acronyms differ. An OTAN official flew to Pekín on Monday."),
        good("She was born in Lwów (“Lemberg,” she said; Lviv now) and wrote “Pekín” on it. SV München won."),
        good("It was Lemberg when he was born, Lwow when she was, and Lvov when they met. Lviv is a town now."),
        good("It was Otto Lund, Sr., who had it built."),
        good("It rained in Kyiv. They had chicken Kiev for dinner."),
        good("Kyiv was Kiev. Ada Pym left Kiev in May, and Otto Holt came to Kyiv in June."),
        good("A NATO official flew to Beijing from Rue de Moscou, Paris, and the crew of the Gare de Pékin went home."),
    ],
)
def foreign_form(candidate: tuple[Variant, float], document: Document) -> Iterator[Finding]:
    """A name as another language has it.

    Engines copy what they do not know, acronyms above all, and take names of places and institutions for unknown words.
    Names of streets, stations and companies may hold such a form, and are left alone.
    """
    yield report(*candidate, document)
