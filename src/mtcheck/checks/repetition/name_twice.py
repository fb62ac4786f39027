"""A name stands where another belongs: Spain, Italy and Italy; Sweden beat Sweden."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    word_at,
)
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_before

_NAME = r"\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}"
_LIST = Pattern(rf"(?<![\p{{L}}’-]){_NAME}(?:,? (?:and )?{_NAME})+,?$")
_last = frames(("and",), Pattern(rf" (?P<last>{_NAME})\b(?!’|')", linear=True))
_LONGEST = 190
_faced = frames(
    "beat beats defeated defeats overcame thrashed hosted hosts face faces faced".split(),
    Pattern(rf" (?P<second>{_NAME})\b(?!’|'| \p{{Lu}}\b| d[eai’]| v[ao]n )", linear=True),
)


_between = frames(
    ("between", "Between"), Pattern(rf" (?P<name>{_NAME}) and (?P=name)\b(?!’|'|-| \p{{Lu}})", linear=True)
)


def candidates(document: Document) -> Iterator[tuple[Span, list[str]]]:
    """The lists of names that have one of them twice, and the sides that meet themselves; with the names."""
    text = document.text
    for start, after in _faced(document):
        name = after["second"]
        if text.endswith(f"{name} ", 0, start) and not text[start - len(name) - 2 : start - len(name) - 1].isalpha():
            yield Span(start - len(name) - 1, after.end()), [name, name]
    for start, after in _between(document):
        yield Span(start + len("between "), after.end()), [after["name"]] * 2
    for relative in (", who ", ", which "):
        for at in find_all(text, relative):
            again = word_at(text, at + len(relative))
            name = text[slice(*again)]
            if (
                name.istitle()
                and text.endswith(name, 0, at)
                and not text[at - len(name) - 1 : at - len(name)].isalpha()
                and not word_before(text, at - len(name)).istitle()  # South Sudan, which Sudan
            ):
                yield Span(at - len(name), again.end), [name, name]
    for start, after in _last(document):
        before = text[max(0, start - _LONGEST) : start - 1]
        parts = before.split(", ")[1:]
        if before[-1:] == "," or f"{after['last']}, " in before or len(set(parts)) < len(parts):
            listed = _LIST.search(before.rpartition("\n")[2].rpartition(". ")[2])
            if listed and ", " in listed.group().strip(", "):
                names = [name for part in listed.group().strip(",").split(", ") for name in part.split(" and ")]
                yield Span(start - 1 - len(listed.group()), after.end()), [*names, after["last"]]


@check(
    "name-twice",
    family="repetition",
    category=Category.MISTRANSLATION,
    message="The same name stands here twice; another one is lost.",
    on=candidates,
    examples=[
        bad("Ministers from ⟦Spain, Italy, Malta and Italy⟧ met."),
        bad("Buyers came from ⟦Norway, France, Italy, Norway, France, Italy and France⟧."),
        bad("⟦Sweden beat Sweden⟧ at home."),
        bad("Talks between ⟦Ankara and Ankara⟧ go on. ⟦Lund, who Lund⟧ last won in May, lost."),
        bad("It runs in ⟦Kenya, Ghana, Malawi, Ghana and Zambia⟧."),
        good("The line between Lund and Lund Harbour. “Kent, who Kent says,” and Lund, which Lundby beat."),
        good("Lund, Vik, Pym and Vik Holt met in Spain, Italy, New York City and York. Holt, Holt and Vik sued."),
        good("“Spain, Italy, Spain and Italy,” she sang. Sweden beat Sweden B."),
    ],
    confidence=0.9,
)
def name_twice(found: tuple[Span, list[str]], document: Document) -> Iterator[Finding]:
    """A list of names that has one of them twice, and a side that meets itself.

    Engines that write word by word fall back on what they have just said.
    """
    place, names = found
    counts = Counter(names)
    twice = [name for name, count in counts.items() if count > 1]
    if not twice or is_quoted(document, place.start):
        return
    if len(names) > 2 and any(one == other for one, other in pairwise(names)):
        return  # Holt, Holt and Vik, a firm
    if len(twice) > 1 or len(names) == 2 or twice[0] in facts(document).countries:
        yield Finding(*place)
