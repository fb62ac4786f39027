"""An infinitive without its to: wants buy, allowed them leave; or with one that is too many: let him to go."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, unsafe
from mtcheck.text.pairs import pairs
from mtcheck.text.words import word_after, word_before

_PLAIN = frozenset("go come get make take see become meet have keep find leave build buy".split())
_WANTING = ("wanting", "noun-verbs", "third-person", "bare-verbs", "verbs-in-s")
_HELPING = ("help", "helps", "helped")
_EXPECTED = frozenset("expected supposed forced allowed".split())
_LETTING = frozenset("let lets letting".split())


@check(
    "infinitive-without-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="An infinitive that lacks its “to”, or has one too many.",
    on=pairs(
        *((first, verb) for first in _WANTING for verb in ("bare-verbs", "noun-verbs", "irregular-bases")),
        *(("object-pronouns", verb) for verb in ("bare-verbs", "noun-verbs", "irregular-bases", "to")),
    ),
    examples=[
        bad("The town ⟦wants buy⟧ it, and she ⟦decided leave⟧.", "The town wants to buy it, and she decided to leave."),
        bad("A boat was ⟦expected arrive⟧ in May.", "A boat was expected to arrive in May."),
        bad("The guards allowed ⟦them leave⟧ it.", "The guards allowed them to leave it."),
        bad("They let ⟦him to⟧ keep the net.", "They let him keep the net."),
        good("They helped us win, let us go and made him to measure. He wants change, and tried. Sell it!"),
        good("They want help. He told them what they wanted. He let them to a firm; it helped them see."),
    ],
    confidence=0.9,
)
def infinitive_without_to(at: Span, document: Document) -> Iterator[Finding]:
    """A verb in its base form after one that wants to before it; and to after let, which wants none.

    Languages that mark an infinitive by its ending have no word for to, or use it everywhere.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, verb = text[start:end].split()
    cause = word_before(text, start)
    if verb == "to":
        if cause.lower() in _LETTING and word_after(text, end) in language.words("bare-verbs") | _PLAIN:
            yield Finding(start, end, unsafe(Edit(end - 3, end, "")))
        return
    if verb not in language.words("bare-verbs") | _PLAIN:
        return
    if first in language.words("object-pronouns"):
        wrong = cause.lower() in language.words("causatives") and cause.lower() not in _HELPING
    else:
        wanting = first in language.words("before-infinitive") and cause not in ("the", "a", "that", "and", "or")
        wrong = wanting or (first in _EXPECTED and cause in language.words("forms-of-be"))
    if wrong and text[end : end + 1] != "-":
        yield Finding(start, end, unsafe(Edit(end - len(verb), end - len(verb), "to ")))
