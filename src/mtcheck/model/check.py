"""A check: what triggers it, a pure function that decides, and the words and examples that explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mtcheck.model.document import Document
from mtcheck.model.issue import Category, Finding, Severity
from mtcheck.model.terms import Term

Trigger = Callable[[Document], Iterable[Any]]
"""Yields the candidates of a document: places that a check should look at."""

Decide = Callable[..., Iterable[Finding]]
"""(candidate, document) -> findings; (candidate, document, options) for a check that declares options."""

CacheKey = Callable[[Any], str | None]
"""Of a check whose findings depend on more than text, options and code: options -> what else they depend on.

For a lexicon's file that is a hash of its content, for a server its version; None while findings must not be kept. It
is asked once a run, must be quick, and gets None where the check declares no options.
"""


class Example(NamedTuple):
    """A text on which a check must report exactly the spans marked ⟦so⟧, or nothing.

    `fixed` is the text after the first fix of every report, where there is one. `terms` are those of the house that the
    text is written in.
    """

    marked: str
    fixed: str | None = None
    language: str = "en"
    terms: tuple[Term, ...] = ()

    @property
    def is_bad(self) -> bool:
        """Whether the text is damaged."""
        return "⟦" in self.marked


def bad(marked: str, fixed: str | None = None, language: str = "en", terms: tuple[Term, ...] = ()) -> Example:
    """A damaged text, its defects marked ⟦so⟧, and what the fix makes of it. Raises ValueError without a mark."""
    if "⟦" not in marked:
        raise ValueError(f"a bad example marks its defect ⟦so⟧: {marked!r}")
    return Example(marked, fixed, language, terms)


def good(text: str, language: str = "en", terms: tuple[Term, ...] = ()) -> Example:
    """A text that looks damaged and is right."""
    return Example(text, None, language, terms)


@dataclass(frozen=True, eq=False)
class Check:
    """One kind of damage. Made by the decorator `check`, never by hand."""

    name: str
    family: str
    category: Category
    message: str
    on: Trigger
    decide: Decide
    examples: tuple[Example, ...]
    description: str
    severity: Severity = Severity.ERROR
    confidence: float = 0.95
    options: type[Any] | None = None
    default: bool = True
    universal: bool = False
    specificity: int = 0
    since: str = "0.1"
    cache_key: CacheKey | None = None
    patience: float = 0.0
    module: str = field(default="", repr=False)

    def run(self, document: Document, options: Any = None) -> Iterator[Finding]:
        """All findings in one document; `options` is an instance of the declared options."""
        if self.options is None:
            for candidate in self.on(document):
                yield from self.decide(candidate, document)
        else:
            options = self.options() if options is None else options
            for candidate in self.on(document):
                yield from self.decide(candidate, document, options)


def check(
    name: str,
    *,
    family: str,
    category: Category,
    message: str,
    on: Trigger,
    examples: Iterable[Example],
    severity: Severity = Severity.ERROR,
    confidence: float = 0.95,
    options: type[Any] | None = None,
    default: bool = True,
    universal: bool = False,
    specificity: int = 0,
    since: str = "0.1",
    cache_key: CacheKey | None = None,
    patience: float = 0.0,
) -> Callable[[Decide], Check]:
    """Make a check of a function that decides about one candidate.

    `name` says the damage, so that `allow NAME` reads well. `on` yields the candidates. `message` says in one line what
    is wrong and `severity` how grave that is. `confidence`, from 0 to 1, says how sure it is where nothing else is
    wrong: what is less sure than 0.8 is reported where other damage supports it. `options` is a frozen dataclass whose
    fields have types and defaults.
    `universal` checks hold in every language; the others run only where there is a table for the language. Where two
    checks report the same defect, the higher `specificity` wins. `cache_key` says what findings depend on besides (see
    `CacheKey`). `patience` is how many seconds it may take beyond the time limit of a run: for one that waits for
    something outside, such as a server. Raises ValueError without docstring or examples.
    """

    def make(decide: Decide) -> Check:
        cases = tuple(examples)
        if not decide.__doc__:
            raise ValueError(f"check {name}: a docstring must say why this is damage")
        if not any(case.is_bad for case in cases) or all(case.is_bad for case in cases):
            raise ValueError(f"check {name}: give at least one bad and one good example")
        return Check(
            name=name,
            family=family,
            category=category,
            message=message,
            on=on,
            decide=decide,
            examples=cases,
            description=decide.__doc__,
            severity=severity,
            confidence=confidence,
            options=options,
            default=default,
            universal=universal,
            specificity=specificity,
            since=since,
            cache_key=cache_key,
            patience=patience,
            module=decide.__module__,
        )

    return make
