"""Signs of Markdown in plain text: **Fares** rise, ### What comes next."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe

_SIGNS = pattern(
    r"(?<![\p{L}\p{N}*/\\])(?P<bold>\*\*)(?=[^\s*])(?P<said>[^*\n]{1,160}+)(?<=\S)\*\*(?![\p{L}\p{N}*])"
    r"|(?:^|(?<=\n))(?:#{2,6} |# (?=\p{L}))(?=\S)"
    r"|(?:^|(?<=\n))\|(?: ?:?-{3,}:? ?\|)+(?=\n|$)"
    r"|(?:^|(?<=\n))```\p{Ll}{0,12}(?=\n|$)",
    needs="** ## ``` # |--",
)


@check(
    "markdown-in-text",
    family="residue",
    category=Category.ADDITION,
    message="A sign of Markdown is left in the text.",
    on=_SIGNS,
    specificity=3,
    examples=[
        bad(
            "⟦### ⟧Fares rise\n\nThe ferry costs ⟦**two euros**⟧ more.", "Fares rise\n\nThe ferry costs two euros more."
        ),
        bad("⟦```⟧\nIt rained.\n⟦```⟧", "\nIt rained.\n"),
        bad("| Boat | Crew |\n⟦|------|------|⟧\n| Sula | Nine |"),
        bad("⟦**Background:**⟧ It rained.", "Background: It rained."),
        good("He called it f**king cold and a b***ing shame, rated *** and **; #rain and # 4 were wet.\n\n#1 won."),
        good("The score was 2 ** 3, 8 in all.** The footnote** says so."),
    ],
)
def markdown_in_text(match: Any, document: Document) -> Iterator[Finding]:
    """Asterisks around words, number signs before a heading, the rule of a table, or a fence, as language models write.

    A file of Markdown is read as such, and has none in its text.
    """
    start, end = match.span()
    table = match.group().startswith("|")
    yield Finding(start, end, () if table else safe(Edit(start, end, match["said"] or "")))
