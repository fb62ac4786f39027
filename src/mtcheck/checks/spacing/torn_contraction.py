"""A contraction torn in two: did n't, wasn t, l’ Horloge."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe

_AUXILIARY = r"(?:do|does|did|is|are|was|were|wo|would|could|should|has|have|had|ca|must|need|ai)"


@check(
    "torn-contraction",
    family="spacing",
    category=Category.SPELLING,
    message="A contraction is torn in two.",
    on=pattern(
        r"(?<![\p{L}’'])(?:" + _AUXILIARY + r"(?P<gap> )n['’]t|" + _AUXILIARY + r"n(?P<lost> )t"
        r"|[lLdD]['’](?P<gap> )(?=\p{Lu}\p{Ll})|(?:I|[Ww]e|[Yy]ou|[Tt]hey)(?P<lost> )(?:re|ve|ll))(?![\p{L}’'])",
        near=("a a'", "a a’", "a a ", "A' A", "A’ A", "a' A", "a’ A"),
        reach=12,
        ignore_case=False,
    ),
    examples=[
        bad("They ⟦did n't⟧ go, and it ⟦wasn t⟧ late.", "They didn't go, and it wasn't late."),
        good("They didn't go to the fin t shop, and it wasn’t d’Artagnan’s Horloge."),
    ],
    specificity=2,
)
def torn_contraction(match: Any, document: Document) -> Iterator[Finding]:
    """A contraction torn in two, or without its apostrophe.

    Tokenizers cut contractions before n't; filters drop the apostrophe.
    """
    if match["lost"]:
        start, end = match.span("lost")
        yield Finding(match.start(), match.end(), safe(Edit(start, end, "’" if "’" in document.text else "'")))
    else:
        start, end = match.span("gap")
        yield Finding(match.start(), match.end(), safe(Edit(start, end, "")))
