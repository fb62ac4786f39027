"""The articles of the HTML page as they read, block by block, each defect marked in place and explained beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtcheck.base.show import printable
from mtcheck.model.check import Check
from mtcheck.model.document import Block, BlockKind
from mtcheck.model.issue import Finding, Fix, Issue, Safety, apply
from mtcheck.model.plugin import Article
from mtcheck.reporters.plain import why

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
REACH = 20
"""How many code points of a word are shown beside what a fix changes."""
FIXES = 3
"""How many fixes of an issue are shown."""

_LABELS = {Safety.SAFE: "Right:", Safety.UNSAFE: "Probably:", Safety.SHOWN: "Perhaps:"}

Checks = dict[str, Check]


class Remark(NamedTuple):
    """An issue, its number in the article, and the finding that it was made of, in offsets of the article's text."""

    number: int
    issue: Issue
    finding: Finding


@dataclass
class Passage:
    """A block of an article, the remarks that begin in it, and the one that began before and goes on in it.

    `site` is the id of the note that speaks of it if it is a line of the site.
    """

    block: Block
    text: str
    remarks: list[Remark]
    going_on: Remark | None = None
    site: str | None = None


class Entry:
    """An article that is shown: its address, how it reads, and what is said of it."""

    def __init__(self, name: str, article: Article, issues: Sequence[Issue]) -> None:
        self.name, self.article = name, article
        found = sorted(((article.findings[issue], issue) for issue in issues), key=lambda pair: pair[0][:2])
        self.passages = [*_passages(article, [Remark(i, issue, found) for i, (found, issue) in enumerate(found, 1)])]

    @cached_property
    def title(self) -> str:
        """Its headline; "" where it has none."""
        headlines = (passage.text for passage in self.passages if passage.block.kind is BlockKind.HEADLINE)
        return next(headlines, "")

    @property
    def remarks(self) -> list[Remark]:
        """What is said of it here, not with the lines of the site."""
        return [remark for passage in self.passages if not passage.site for remark in passage.remarks]


def _passages(article: Article, remarks: list[Remark]) -> Iterator[Passage]:
    """The blocks of an article with the remarks, which are in the order of the text and overlap nowhere."""
    rest = deque(remarks)
    going_on: Remark | None = None
    found = list(_blocks(article))
    for block in found:
        passage = Passage(block, article.text[block.start : block.end], [], going_on)
        while rest and (rest[0].finding.start < block.end or block is found[-1]):
            passage.remarks.append(rest.popleft())
        last = passage.remarks[-1] if passage.remarks else going_on
        going_on = last if last and last.finding.end > block.end else None
        yield passage


def _blocks(article: Article) -> Iterator[Block]:
    """The blocks of an article, and between them whatever a reader has left in none."""
    at = 0
    for block in (*article.blocks, Block(BlockKind.PARAGRAPH, len(article.text), len(article.text))):
        if article.text[at : block.start].strip():
            yield Block(BlockKind.PARAGRAPH, at, block.start)
        if block.end > block.start:
            yield block
        at = block.end


def text(said: str) -> str:
    """A text as HTML, with whatever could steer the page made visible, and a sign for what is no text."""
    from html import escape  # slow to import

    return escape(printable(said)).replace(OBJECT, '<span class="object" title="no text, such as a picture">▫</span>')


def attributes(issue: Issue) -> str:
    """What the filters and the colours of the page go by."""
    severity = issue.severity.value
    return f'class="{severity}" data-family="{text(issue.family)}" data-severity="{severity}"'


def section(number: int, entry: Entry, checks: Checks) -> Iterator[str]:
    """An article: each block with the notes on it."""
    yield (
        f'<section class="article" id="a{number}" aria-labelledby="h{number}">\n'
        f'<h2 id="h{number}">{text(entry.name)}</h2>\n'
    )
    explained: set[str] = set()
    for passage in entry.passages:
        kind = passage.block.kind.value.replace(" ", "-")
        yield f'<div class="row">\n<p class="{kind}">{"".join(_marked(number, passage))}</p>\n'
        if passage.site:
            yield f'<p class="quiet"><a href="#{passage.site}">Stands in many articles: see there</a></p>\n'
        elif passage.remarks:
            yield '<ol class="notes">\n'
            for remark in passage.remarks:
                check = None if remark.issue.check in explained else checks.get(remark.issue.check)
                explained.add(remark.issue.check)
                yield _note(f"{number}-{remark.number}", entry.article, remark, check)
            yield "</ol>\n"
        yield "</div>\n"
    yield "</section>\n"


def _marked(number: int, passage: Passage) -> Iterator[str]:
    """The text of a block with the defects marked, each by its number."""
    block, said, at = passage.block, passage.text, 0
    for remark in [*filter(None, [passage.going_on]), *passage.remarks]:
        start = min(max(remark.finding.start - block.start, at), len(said))
        end = min(max(remark.finding.end - block.start, start), len(said))
        name = f"{number}-{remark.number}"
        place = "" if passage.site or remark is passage.going_on else f' id="m{name}"'
        sign = "" if passage.site else f'<span class="place" aria-hidden="true">{remark.number}</span>'
        gap = "" if end > start else '<span class="gap" aria-hidden="true">‸</span>'
        yield (
            f"{text(said[at:start])}<mark{place} {attributes(remark.issue)}>"
            f'<a href="#{passage.site or f"n{name}"}">{text(said[start:end])}{gap}{sign}</a></mark>'
        )
        at = end
    yield text(said[at:])


def _note(name: str, article: Article, remark: Remark, check: Check | None) -> str:
    return (
        f'<li id="n{name}" tabindex="-1" data-count="1" {attributes(remark.issue)}>'
        f'<a class="back" href="#m{name}" aria-label="{remark.number}, back to the text">{remark.number}</a> '
        f"{explanation(article, remark, check)}</li>\n"
    )


def explanation(article: Article, remark: Remark, check: Check | None) -> str:
    """What is wrong, what is right, and, if the check is given, why."""
    _, issue, finding = remark
    parts = [
        f'<span class="severity">{issue.severity.value}</span> <strong>{text(issue.message)}</strong>'
        f" <code>{text(issue.check)}</code>"
    ]
    parts += [f"<p>{_proposal(article.text, fix)}</p>" for fix in finding.fixes[:FIXES]]
    for other in finding.related:
        said = article.text[other.start : _word_end(article.text, other.end)]
        parts.append(f"<p>See <em>{text(said)}</em>: {text(other.message)}</p>")
    if check:
        parts.append(f'<p class="quiet">{text(why(check))}</p>')
    return "\n".join(parts)


def _proposal(said: str, fix: Fix) -> str:
    """A fix as it changes the words around it, with what it changes set off."""
    first, last = fix.edits[0].start, fix.edits[-1].end
    start = first
    while start > max(0, first - REACH) and not said[start - 1].isspace():
        start -= 1
    end = last if said[first:last].endswith("\n") else _word_end(said, last)
    label = _LABELS[fix.safety]
    edits = [edit._replace(start=edit.start - start, end=edit.end - start) for edit in fix.edits]
    if not apply(said[start:end], edits).strip():
        return f"{label} <em>remove it</em>"
    old: list[str] = []
    new: list[str] = []
    at = start
    for edit in fix.edits:
        same = text(said[at : edit.start])
        old += same, _set_off(said[edit.start : edit.end])
        new += same, _set_off(edit.text)
        at = edit.end
    rest = text(said[at:end])
    return (
        f'{label} <ins>{"".join(new)}{rest}</ins> <span class="quiet">instead of</span> <del>{"".join(old)}{rest}</del>'
    )


def _word_end(said: str, at: int) -> int:
    """Where the word that goes on at an offset ends, as far as it is shown."""
    end = at
    while end < min(len(said), at + REACH) and not said[end].isspace():
        end += 1
    return end


def _set_off(changed: str) -> str:
    return f"<b>{text(changed)}</b>" if changed else ""
