"""Two determiners before one noun: the an offer, the his plan, its the."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, safe, unsafe
from mtcheck.text.pairs import pairs
from mtcheck.text.typed import as_typed
from mtcheck.text.words import word_before

_ALSO_PRONOUNS = frozenset("his her this these those each both such".split())
"""She gave her a book; he called his the best; each a thousand lines long."""

_PREPOSITION = Pattern(r" (?:near|in|at|from|with|by|on|for|into|under|over|about) $", linear=True)
_NEXT = Pattern(r" [“‘\"']?(?P<word>[\p{L}\d$£€]+)", linear=True)


@check(
    "two-determiners",
    family="grammar",
    category=Category.GRAMMAR,
    message="Two determiners where one belongs.",
    on=pairs(
        ("articles", "articles"),
        ("articles", "possessives"),
        ("articles", "distributives"),
        ("possessives", "articles"),
        ("possessives", "possessives"),
        ("possessives", "distributives"),
        ("distributives", "articles"),
        ("articles", "multitudes"),
    ),
    examples=[
        bad("They made ⟦the an⟧ offer to ⟦a the⟧ clerk.", "They made an offer to the clerk."),
        bad("It was found near ⟦his the⟧ home.", "It was found near his home."),
        bad("She sold ⟦the his⟧ house to ⟦their the⟧ friends.", "She sold his house to the friends."),
        bad("He lost ⟦his both⟧ boats.", "He lost both his boats."),
        bad("She saw ⟦a hundreds⟧ of boats.", "She saw hundreds of boats."),
        bad("⟦Its a⟧ pity that they left.", "It’s a pity that they left."),
        good("She gave her a book, called his the best idea, and made this the end; each a thousand lines long."),
        good("The both of them host a The The tribute."),
        good("They tell one another the price."),
        good("They saw the a cappella choir, a his-and-hers towel and “The A” on the wall."),
    ],
)
def two_determiners(at: Span, document: Document) -> Iterator[Finding]:
    """Two determiners before one noun.

    A language without articles gives an engine no hint, and one that sets both, as Italian in il suo piano, too many.
    Two equal ones are a doubled word.
    """
    text, (start, end) = document.text, at
    first, second = text[start:end].lower().split()
    if first == "another" and word_before(text, start) in ("one", "or"):
        return  # they tell one another the price, one way or another the town will pay
    after = _NEXT.match(text, end)
    pronoun = (
        first in _ALSO_PRONOUNS
        and second != "both"
        and not (first == "his" and _PREPOSITION.search(text[max(0, start - 8) : start]))
    )
    if not after or first == second or pronoun or text[end - len(second)].isupper():
        return
    if second in facts(document).words("multitudes"):
        if first != "the" and after["word"] == "of":
            yield Finding(start, end, safe(Edit(start, end - len(second), "")))
        return
    if first in facts(document).words("possessives") and second in facts(document).words("distributives"):
        if second == "both" and first != "her":
            yield Finding(start, end, unsafe(Edit(start, end, f"{second} {first}")))
        return
    if second == "both" and after["word"] == "of":
        return
    if second in ("a", "an") and _is_no_article(after["word"], document):
        return
    if first == "its" and second in ("a", "an", "the"):
        yield Finding(start, end, unsafe(Edit(start + 2, start + 2, as_typed(document, "’"))), "It’s may be meant.")
        return
    if first == "his":
        yield Finding(start, end, unsafe(Edit(start + len(first), end, "")))
        return
    cut = end - len(second)
    capital = second[0].upper() if text[start].isupper() else second[0]
    yield Finding(start, end, unsafe(Edit(start, cut + 1, capital)))


def _is_no_article(following: str, document: Document) -> bool:
    """Whether an a is a letter, or the first word of a phrase that English took over: the a cappella choir."""
    language = facts(document)
    return following in language.words("after-foreign-article") or following in language.function_words
