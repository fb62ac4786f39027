"""Terms: names and fixed expressions as a house writes them."""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """A name, or a fixed expression in lower case, as it should be written, with forms of it that should not be.

    The text is in the capitals that it has within a sentence; "" if nothing is right in the place of the variants.
    `kind` says what it is, best by the name of a table of `data/known` or `data/phrases`: newspapers, clubs. A variant
    is reported wherever it stands as words: one with a capital in the capitals that it has, one in lower case also at
    the start of a sentence and in titles, and each of four letters or more in capitals throughout.
    """

    text: str
    kind: str = ""
    variants: tuple[str, ...] = ()

    @property
    def is_name(self) -> bool:
        """Whether it is a name: it has a capital."""
        return self.text != self.text.lower()

    def __str__(self) -> str:
        """As a glossary in plain text has it."""
        return f"{' | '.join(self.variants)} => {self.text}".rstrip() if self.variants else self.text
