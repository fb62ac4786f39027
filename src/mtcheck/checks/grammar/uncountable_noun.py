"""A noun that is not counted, with a word that counts it: an information, many equipment, these news."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, facts, good, occurrences, vocabulary

_BEFORE = Pattern(
    r"(?<![\w’'-])(?P<counting>[Aa]n?|[Mm]any|[Tt]hese|[Tt]hose|[Ss]everal|[Ff]ew) (?P<between>\p{Ll}+ )?$"
)
_AFTER = Pattern(r"[.,;](?!\w)| (?P<next>\p{Ll}+)\b(?!-)", linear=True)
_JOINED = Pattern(r" (?:and|or) \p{Ll}+ \p{Ll}+", linear=True)
_AMOUNTS = frozenset("little few lot bit".split())
_LEFT = 30


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Such nouns with the word that counts them, where no other noun follows."""
    text, language = document.text, facts(document)
    for noun in sorted(language.words("uncountable") & vocabulary(document)):
        for start, end in occurrences(text, noun):
            after = _AFTER.match(text, end)
            found = _BEFORE.search(text, max(0, start - _LEFT), start) if after else None
            if _JOINED.match(text, end):
                continue  # a research and advocacy group
            if not found or (after["next"] and after["next"] not in language.function_words):
                continue
            between = (found["between"] or "").strip()
            counted = found["counting"].lower() in ("a", "an") or not between
            if counted and between not in language.function_words and between not in _AMOUNTS:
                yield found.start(), end


@check(
    "uncountable-noun",
    family="grammar",
    category=Category.GRAMMAR,
    message="This noun is not counted: neither an article nor “many” stands before it.",
    on=candidates,
    examples=[
        bad("He had ⟦an information⟧ for her, ⟦a useful advice⟧, and ⟦many equipment⟧."),
        bad("⟦These news⟧ were late."),
        good("An information desk, a piece of advice, these news reports, many research groups, a few evidence bags."),
        good("A lot of information, a great deal of advice, little equipment, and this news."),
        good("It is a research and advocacy group."),
    ],
    confidence=0.9,
)
def uncountable_noun(place: tuple[int, int], _: Document) -> Iterator[Finding]:
    """An article or a word for many before a noun that English does not count.

    What English measures in pieces and items other languages count.
    """
    yield Finding(*place)
