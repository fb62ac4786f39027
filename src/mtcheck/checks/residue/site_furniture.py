"""A line of the web page around the article: Comments are closed, Read also, Advertisement."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    data_lines,
    facts,
    good,
    safe,
)

_PLACEHOLDER = Pattern(
    r"(?:\[\w+\]|\{\{[^{}]*\}\}|\{%[^{}]*%\}|%%\w+%%|<\?[^<>]*\?>|\$\{\w+\}|#\w+_\w+#|&\w+;|&#x?\w+;|\s)+"
)
_OPENERS = frozenset("[{%<$#&")
ASIDE = (BlockKind.CODE, BlockKind.BYLINE, BlockKind.CAPTION)
"""The blocks of which a format says what they are: a credit in them is in its place."""


def lines(document: Document) -> tuple[Block, ...]:
    """The short blocks, in which furniture stands."""
    return tuple(b for b in document.blocks if b.end - b.start < 200 and b.kind not in ASIDE)


@lru_cache(maxsize=8)
def phrases(language: str) -> dict[str, list[tuple[str, str]]]:
    """The lines that sites set around articles, by their first word: a beginning, and what may follow it.

    The table says how: `=` nothing may follow, `:` a colon must, `*` anything may.
    """
    table: dict[str, list[tuple[str, str]]] = {}
    for line in data_lines("residue", "{}.txt", language):
        kind, phrase = line.split(" ", 1)
        table.setdefault(phrase.split()[0], []).append((phrase, kind))
    return table


@check(
    "site-furniture",
    family="residue",
    category=Category.ADDITION,
    message="A line of the web page around the article.",
    on=lines,
    examples=[
        bad("The talks go on.\n\n⟦Comments are closed.⟧\n\nThey end in May.", "The talks go on.\n\nThey end in May."),
        bad("The talks go on.\n\n⟦Read also: Five things to know⟧", "The talks go on.\n\n"),
        good("The talks go on.\n\nComments on the draft are closed to the public until June, officials said."),
        good("Read the letter in full, the judge told the clerk, and follow us on the way out."),
    ],
)
def site_furniture(block: Block, document: Document) -> Iterator[Finding]:
    """A line of the web page around the article.

    Scrapers take buttons, links to other articles, credits and templates for paragraphs.
    """
    text = document.text
    line = text[block.start : block.end].strip()
    if len(line) < 3 or line.endswith(("”", '"', "?")) or line.count(" ") > 16 or line.count(". ") > 1:
        return
    placeholder = line[0] in _OPENERS and _PLACEHOLDER.fullmatch(line)
    if not placeholder and not is_furniture(line, document.language) and not _is_control(line, block, document):
        return
    end = block.end
    while end < len(text) and text[end] == "\n":
        end += 1
    yield Finding(block.start, block.end, safe(Edit(block.start, end, "")))


_PART = Pattern(r"\p{Lu}?\p{Ll}+|\p{Lu}+|\d+")


def _is_control(line: str, block: Block, document: Document) -> bool:
    """Whether a line, by its words, is a button, a menu or a label of the page: Copy link Share A- A+."""
    if block.kind is BlockKind.HEADLINE or line[-1] in '.?”"':
        return False
    language = facts(document)
    label, colon, rest = line.lstrip("[(").partition(":")
    if colon and rest and all(word.lower() in language.words("label-words") for word in label.split()):
        return 0 < label.count(" ") + 1 <= 4
    parts = [match.group().lower() for match in _PART.finditer(line)]
    controls = sum(part in language.words("control-words") for part in parts)
    others = sum(
        part.isalpha() and part not in language.function_words | language.words("control-words") for part in parts
    )
    return len(parts) <= 14 and controls >= 2 and controls > others


def is_furniture(line: str, language: str) -> bool:
    """Whether a line begins, and goes on, as a line of the site does."""
    first, *others = line.lower().replace("’", "'").strip(" .!►▶»›→·•|-–—").split() or [""]
    known = phrases(language)
    perhaps = known.get(first, []) + (known.get(first.rstrip(":"), []) if first.endswith(":") else [])
    if not perhaps:
        return False
    said = " ".join([first, *others])
    for phrase, kind in perhaps:
        rest = said.removeprefix(phrase) if said.startswith(phrase) else None
        if rest is None:
            continue
        if kind == "=" and rest in ("", ":"):
            return True
        if kind == ":" and rest.lstrip().startswith(":"):
            return True
        if kind == "*" and not rest[:1].isalnum():
            return True
    return False
