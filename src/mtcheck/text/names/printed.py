"""What a house has printed, as checks meet it: nothing is loaded for it where no archive is configured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mtcheck.model.document import Document, give, layer
from mtcheck.model.issue import Finding
from mtcheck.text.words import add_printed

if TYPE_CHECKING:
    from mtcheck.text.names.archive import Archive
    from mtcheck.text.names.unlike import Unlike


@layer
def archive(document: Document) -> Archive | None:
    """The archive that an article is compared with, which the engine gives; None where there is none."""
    return None


def compare(document: Document, printed: Archive | None) -> None:
    """Have a document compared with an archive, if that is of its language; the lexicon knows the words printed."""
    tag = document.language.lower().partition("-")[0]
    fitting = printed if printed and printed.language == tag else None
    give(document, archive, fitting)
    add_printed(tag, fitting or ())


@layer
def unlike(document: Document) -> list[Unlike]:
    """The wordings of a document that are unlike its archive."""
    printed = archive(document)
    if printed is None:
        return []
    from mtcheck.text.names.unlike import compared  # who has no archive does without

    return compared(document, printed)


def besides(found: Iterable[Finding], document: Document, names: bool) -> Iterator[Finding]:
    """The findings, and one for each name, or phrase, that is unlike the archive and overlaps none of them.

    Where the archive says the same as a finding, that tells its evidence.
    """
    there, others = list(found), unlike(document)
    for known in there:
        same = (one for one in others if one.span == known[:2] and one.usual == known.fixes[0].edits[0].text)
        yield known._replace(message=next((one.message for one in same), known.message))
    for one in others:
        if one.is_name == names and not any(one.start < other.end and other.start < one.end for other in there):
            yield one.finding
