"""A house rule: what is printed word for word is not ours to mend."""

from mtcheck.api import Check, Document, Finding, Suppression

from mtcheck_house.options import Options


def silences(check: Check, finding: Finding, document: Document, options: Options) -> bool:
    """Whether a finding stands in a paragraph that is printed as it is."""
    block = document.block_at(finding.start)
    return block is not None and document.text.startswith(options.verbatim, block.start, block.end)


verbatim = Suppression("verbatim", silences, options=Options)
