"""Articles about names, which have some in several ways on purpose."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.language import facts
from mtcheck.text.words import vocabulary

SEVERAL = 2
"""Different words of spelling and the order of names in an article that is about these."""


@layer
def tells_of_names(document: Document) -> bool:
    """Whether an article tells how names are written, by words as surnames, spelling and transliterated."""
    return len(facts(document).words("on-names") & vocabulary(document)) >= SEVERAL
