"""Articles as rows of data: which fields are text, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from mtcheck.model.document import BlockKind


@dataclass(frozen=True)
class Fields:
    """The names of the fields that hold text, by its kind, as far as a row has them; of `html`, which hold HTML.

    A name that begins with a slash is a JSON pointer. `id` names the field whose value is the address of a row.
    """

    headline: tuple[str, ...] = ("headline", "title")
    byline: tuple[str, ...] = ("byline",)
    text: tuple[str, ...] = ("text", "body", "content", "article")
    html: tuple[str, ...] = ("html", "body_html", "content_html")
    caption: tuple[str, ...] = ("caption",)
    id: str = ""

    def chosen(self) -> Iterator[tuple[str, BlockKind | None, bool]]:
        """The names, the kind of their blocks, and whether they hold HTML, in the order of an article."""
        kinds = {"headline": BlockKind.HEADLINE, "byline": BlockKind.BYLINE, "caption": BlockKind.CAPTION}
        for option in fields(self):
            names: Any = getattr(self, option.name)
            if isinstance(names, tuple):
                for name in names:
                    yield name, kinds.get(option.name), option.name == "html"

    def missing(self, format: str) -> str:
        """What to say of a file in which no row has any of the fields."""
        names = ", ".join(name for name, *_ in self.chosen())
        return f"no row has a field with text (looked for: {names}): name yours in [tool.mtcheck.formats.{format}]"
