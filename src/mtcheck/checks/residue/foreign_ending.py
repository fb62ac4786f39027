"""A name with an ending of another language behind an apostrophe: in Izmir’in, Ankara'da."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, unsafe


@check(
    "foreign-ending",
    family="residue",
    category=Category.UNTRANSLATED,
    message="A name with an ending of another language.",
    on=pattern(
        r"(?<!\p{L})\p{Lu}\p{L}{2,}(?P<ending>['’](?:[dt][ae]n?|n[dt][ae]n?|n?[iıuü]n|y[aeıi]|l[ıi]|l[ae]r(?:[iı]n)?))(?!\p{L})",
        near=("a'aa", "a’aa"),
        reach=30,
    ),
    examples=[
        bad("The towers of ⟦Larkabul’un⟧ old port fell.", "The towers of Larkabul old port fell."),
        bad("She lives ⟦Skalova'da⟧ with her sister.", "She lives Skalova with her sister."),
        good("They read the Qur’an in Xi’an, Sana’a and Ta’if. It’s hers; they’re late, and O’Dea’s in."),
    ],
    confidence=0.9,
)
def foreign_ending(match: Any, document: Document) -> Iterator[Finding]:
    """A name with an ending of another language.

    Turkish sets an apostrophe between a name and the ending that says where or whose (Türk Dil Kurumu, Yazım
    Kuralları). Engines take both for one unknown name and copy it.
    """
    start, end = match.span()
    yield Finding(start, end, unsafe(Edit(match.start("ending"), end, "")))
