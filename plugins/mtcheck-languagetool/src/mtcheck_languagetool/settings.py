"""What the user sets, what a server is asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlsplit

PUBLIC = ("languagetool.org", "languagetoolplus.com")
"""Where texts leave the house: a server there is used only if the user says so twice."""


def _option(default: Any, help: str) -> Any:
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True)
class Options:
    """The options of every check of this plugin; `[tool.mtcheck.checks.languagetool]` sets them for all at once."""

    url: str = _option("", "a server of your own; without one, a server is started on this machine")
    public: bool = _option(False, "whether url may be a public server, which then gets the articles' text")
    required: bool = _option(True, "whether it is an error if there is no LanguageTool; else it is a warning")
    rules: tuple[str, ...] = _option((), "LanguageTool's rules to report although they are off")
    ignore_rules: tuple[str, ...] = _option((), "LanguageTool's rules never to report")
    only_rules: tuple[str, ...] = _option((), "LanguageTool's rules to report alone, also if they are off")
    variants: tuple[str, ...] = _option(
        ("en-US", "de-DE", "pt-PT", "ca-ES"), "the variant of a language for articles whose language names none"
    )
    mother_tongue: str = _option("", "the language that was translated from, for false friends")
    picky: bool = _option(False, "whether LanguageTool's picky rules run too")
    timeout: int = _option(60, "seconds to wait for an answer")
    memory: str = _option("2g", "how much memory the local server may take (Java's heap)")
    idle: int = _option(1800, "seconds without work after which the local server ends")

    def request(self, language: str) -> Request:
        """What is asked of a server about a text of a language. Raises ValueError for a public server unasked for."""
        host = urlsplit(self.url if "//" in self.url else f"//{self.url}").hostname or ""
        if not self.public and f".{host}".endswith(tuple(f".{name}" for name in PUBLIC)):
            raise ValueError(f"{host} is a public server: set public = true if it may read the articles")
        variant = next((tag for tag in self.variants if tag.startswith(f"{language}-")), language)
        return Request(
            variant,
            self.mother_tongue,
            self.picky,
            tuple(sorted({*self.rules, *self.only_rules})),
            self.url,
            self.timeout,
        )


class Request(NamedTuple):
    """All that an answer depends on, besides the text and the version of the server."""

    language: str
    mother_tongue: str
    picky: bool
    rules: tuple[str, ...]
    url: str
    timeout: int


class Found(NamedTuple):
    """What LanguageTool says of a text: a half-open range of its code points, rule, category and ITS type of issue.

    A rule may have several forms; `form` is the rule with the number of its form, as in HE_VERB_AGR[5].
    """

    start: int
    end: int
    rule: str
    form: str
    category: str
    type: str
    message: str
    replacements: tuple[str, ...]
    url: str | None
