"""Then for than: heavier then a horse."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, safe
from mtcheck.text.pairs import pairs

_NEXT = Pattern(r" (?:\d|[$£€]|(?P<word>\p{L}+))", linear=True)


@check(
    "then-for-than",
    family="grammar",
    category=Category.SPELLING,
    message="Than is the word of comparison.",
    on=pairs(("comparatives", "then"), ("degrees", "then"), ("compared-by-word", "then"), ("rather", "then")),
    examples=[
        bad(
            "It cost more ⟦then⟧ a new tractor, and less ⟦then⟧ $5 buys.",
            "It cost more than a new tractor, and less than $5 buys.",
        ),
        bad("He walked rather ⟦then⟧ wait.", "He walked rather than wait."),
        bad("She is older ⟦then⟧ her brother.", "She is older than her brother."),
        good("Life was better then, and cheaper then than now. Sooner or later then she came."),
        good("He drank more, then the bottle broke. Once more then. It was colder then because of the wind."),
    ],
)
def then_for_than(at: Span, document: Document) -> Iterator[Finding]:
    """Then for than after a comparison.

    The two words sound alike, and a text that an engine has learnt from confuses them.
    """
    text, (start, end) = document.text, at
    following = _NEXT.match(text, end)
    if not following or text[start:end].lower().startswith(("most", "earlier", "later", "sooner", "nearer", "closer")):
        return
    if (
        text.startswith("rather", start)
        or following["word"] is None
        or following["word"] in facts(document).words("compared")
    ):
        yield Finding(end - 4, end, safe(Edit(end - 4, end, "than")))
