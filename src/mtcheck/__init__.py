"""mtcheck finds the damage that machine translation leaves in news articles.

>>> from mtcheck import check_text
>>> [issue.check for issue in check_text("The vote passed.Critics objected.")]
['missing-space-after-stop']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from mtcheck.model.issue import Issue

__version__ = "0.1.0"


def check_text(text: str, language: str = "en", path: str = "<text>", format: str = "text") -> list[Issue]:
    """The issues of one text, in order, as `mtcheck check` would report them without a configuration file.

    Offsets are half-open ranges of code points of `text`. `language` is a BCP 47 tag, `format` the name of a reader.
    Raises ValueError for a text that cannot be read and RuntimeError for a plugin or check that fails.
    """
    from mtcheck.engine.run import check_text

    return check_text(text, language, path, format)


def plugin_options(kind: type[T], folder: str = "") -> T:
    """What the configuration of a folder (default: this one) sets for a plugin, for its commands.

    `kind` is the dataclass that the plugin gives in `mtcheck_options`; an instance of it is returned. Raises ValueError
    for a configuration in error, or a type that no plugin gives: a command may let it pass, and it is told in one line.
    """
    from mtcheck.engine.run import plugin_options

    return plugin_options(kind, folder)
