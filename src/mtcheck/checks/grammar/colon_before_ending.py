"""A colon between an acronym and an ending: EU:s, NATO:n."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.typed import as_typed


@check(
    "colon-before-ending",
    family="grammar",
    category=Category.PUNCTUATION,
    message="A colon stands between the acronym and its ending.",
    on=pattern(
        r"(?<![\w:./])\p{Lu}{2,}(?P<colon>:)(?:(?P<s>s)|ns?|ta|tä|ssa|ssä|lle|lla|en|et|iin)(?![\w:/])",
        near=("A:a",),
        reach=20,
    ),
    examples=[
        bad("The ⟦RNLI:s⟧ crew was out.", "The RNLI’s crew was out."),
        bad("It is the ⟦OPEC:n⟧ report."),
        good("BBC:sport is a tag, Q:a and A:b are labels."),
    ],
)
def colon_before_ending(match: Any, document: Document) -> Iterator[Finding]:
    """A colon between an acronym and its ending.

    Swedish and Finnish set a colon there (Language Council of Sweden, Institute for the Languages of
    Finland), and an engine keeps it.
    """
    fix = safe(Edit(match.start("colon"), match.end("colon"), as_typed(document, "’"))) if match["s"] else ()
    yield Finding(match.start(), match.end(), fix)
