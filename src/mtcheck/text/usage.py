"""Usage: how often an article writes the same thing in one way and in another, and what is told about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from mtcheck.model.document import BlockKind, Document, Span
from mtcheck.model.issue import Edit, Finding, Related, safe, unsafe
from mtcheck.text.quotations.quoted import is_quoted


class Usage(NamedTuple):
    """One way to write something, and where it is written so, in order."""

    form: str
    places: list[Span]


def in_body(document: Document, places: Iterable[Span]) -> list[Span]:
    """Those of the places that stand in no headline and no code: headlines are shortened."""
    apart = (BlockKind.HEADLINE, BlockKind.CODE)
    return [
        place for place in places if (block := document.block_at(place.start)) is not None and block.kind not in apart
    ]


def in_own_words(document: Document, places: Iterable[Span]) -> list[Span]:
    """Those of the places in the body that are not quoted: others write in their own way."""
    return [place for place in in_body(document, places) if not is_quoted(document, place.start)]


def disagreement(
    *usages: Usage,
    rewrite: Callable[[Span, Usage], str | None] | None = None,
    times: float = 1,
    in_order: bool = False,
) -> Iterator[Finding]:
    """The rarer of two or more ways, at its first place, with the other places; nothing where all agree.

    Of those that are equally rare the first that is given is the rarest. The most usual way must be so many times as
    usual. `in_order`: they are given from the rarest to the most usual, however often they stand there. `rewrite` says
    how a place reads the most usual way; where it says None, there is no fix. Only one place that stands against three
    or more is fixed safely.
    """
    ways = [usage for usage in usages if usage.places]
    if not in_order:
        ways.sort(key=lambda way: len(way.places))
    if len(ways) < 2 or len(ways[-1].places) < times * len(ways[0].places):
        return
    rare, usual = ways[0], ways[-1]
    first, *others = rare.places
    edits = [Edit(*place, text) for place in rare.places if rewrite and (text := rewrite(place, usual)) is not None]
    complete = len(ways) == 2 and len(edits) == len(rare.places)
    here = f"{rare.form} here" + (f" and {_times(len(others))} more" if others else "")
    yield Finding(
        *first,
        fixes=(safe if not others and len(usual.places) > 2 else unsafe)(*edits) if complete else (),
        message=f"{here[0].upper()}{here[1:]}, {usual.form} {_times(len(usual.places))} elsewhere.",
        related=(
            *(Related(*place, f"Here {rare.form} again.") for place in others),
            Related(*usual.places[0], f"Here {usual.form}."),
        ),
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
