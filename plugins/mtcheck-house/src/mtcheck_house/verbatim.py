"""A house rule: what is printed word for word is not ours to mend."""

from dataclasses import dataclass

from mtcheck.api import Check, Document, Finding, Suppression


@dataclass(frozen=True)
class Options:
    """What the configuration sets: how a paragraph begins that is printed as it is."""

    verbatim: tuple[str, ...] = ("Transcript:",)


def silences(check: Check, finding: Finding, document: Document, options: Options) -> bool:
    """Whether a finding stands in a paragraph that is printed as it is."""
    block = document.block_at(finding.start)
    return block is not None and document.text.startswith(options.verbatim, block.start, block.end)


verbatim = Suppression("verbatim", silences, options=Options)
