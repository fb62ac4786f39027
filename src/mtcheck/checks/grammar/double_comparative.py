"""More or most before a form that says it already: more taller, most biggest."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, lexicon, safe
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.pairs import before, pairs

_regular = before(lambda degree, form, _: form.endswith(("ier", "iest")), "degrees")
_listed = pairs(("degrees", "comparatives"), ("degrees", "superlatives"))
_NEXT = Pattern(r"(?P<mark>[,.;:!?”’\"')—–]|\n|$)?\s?(?P<word>\p{L}*)(?P<hyphen>-)?", linear=True)


def candidates(document: Document) -> Iterator[Span]:
    """More or most before a comparative or superlative, of the lists or by its ending: unhappier."""
    yield from _listed(document)
    words, text = lexicon(document.language), document.text
    for start, end in _regular(document):
        base = text[start:end].split()[1].removesuffix("est").removesuffix("er")[:-1] + "y"
        if base.startswith("un") and words.zipf(base) > 0:
            yield Span(start, end)


@check(
    "double-comparative",
    family="grammar",
    category=Category.GRAMMAR,
    message="The comparison is made twice.",
    on=candidates,
    examples=[
        bad("Her sister is ⟦more taller⟧, and she sings.", "Her sister is taller, and she sings."),
        bad("It is a ⟦more fuller⟧ taste, ⟦more better⟧ than before.", "It is a fuller taste, better than before."),
        bad("He was ⟦more unhappier⟧ than I was.", "He was unhappier than I was."),
        bad("It was the ⟦most biggest⟧ storm of all.", "It was the biggest storm of all."),
        bad("It wants a ⟦more better⟧ plan and ⟦more higher⟧ pay.", "It wants a better plan and higher pay."),
        good("There are more older people and more cheaper, faster trains, and more stricter rules."),
        good("It has more lower-paid jobs, the most best-sellers, and more better-off voters."),
        good("They need more higher and further education."),
    ],
)
def double_comparative(at: Span, document: Document) -> Iterator[Finding]:
    """More or most before a form that is a comparative or superlative already.

    Most languages have a word for it, and the engine keeps that beside the English ending. More older people is right:
    more of them.
    """
    text, (start, end) = document.text, at
    degree, form = text[start:end].split()
    following = _NEXT.match(text, end)
    if not following or following["hyphen"]:
        return
    language, mark, word = facts(document), following["mark"], following["word"]
    if form.startswith("un"):
        twice = True
    elif degree.lower() == "most":
        twice = form in language.words("superlatives") and form != "best"
    elif form in language.words("superlatives"):
        twice = False
    elif text[max(0, start - 3) : start].endswith((" a ", "\na ")):
        twice = True
    elif mark == ",":
        twice = word in language.function_words
    else:
        many = word == "and" or number_of(word, language.tag) is Number.PLURAL  # more older people, more of them
        twice = bool(mark) or (not many and word.islower() and form in language.words("comparatives"))
    if twice:
        first = form[0].upper() if degree[0].isupper() else form[0]
        yield Finding(start, end, safe(Edit(start, start + len(degree) + 2, first)))
