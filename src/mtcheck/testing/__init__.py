r"""What a check is tested with, by its author and by mtcheck itself: its own examples.

The tests of a plugin can be as short as this, each example and each law an item of pytest:

    test_examples = examples_of(my_check)
    test_laws = laws_of(my_check)  # from mtcheck.testing.laws, which needs hypothesis

    def test_good_prose():
        assert_silent_on(my_check, Path("articles"))

    def test_command_line(mtcheck: Mtcheck):
        assert mtcheck("check", "-", input="Nothing is wrong here.\n").exit_code == 0

The fixture `mtcheck` runs the command line in the test's own folder, `tmp_path`; what it returns has `stdout`, `stderr`
and `exit_code`. It is there wherever mtcheck is installed. `verify(my_check)` needs no pytest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mtcheck.engine.doubtful import divide
from mtcheck.engine.flaws import flaw_of_finding
from mtcheck.formats.text import reader
from mtcheck.model.check import Check, Example
from mtcheck.model.document import Document, give
from mtcheck.model.issue import Edit, Finding, Safety, apply
from mtcheck.model.offsets import Span
from mtcheck.model.terms import Term
from mtcheck.text.names.house import House, house

if TYPE_CHECKING:
    import pytest
    from click.testing import Result

__all__ = [
    "Case",
    "Mtcheck",
    "apply",
    "assert_silent_on",
    "document",
    "examples_of",
    "findings",
    "parametrized",
    "parse",
    "verify",
    "verify_example",
]

Mtcheck = Callable[..., "Result"]
"""The fixture `mtcheck`: takes the arguments of the command line, and `input` (text or bytes) for standard input."""

OPEN, CLOSE = "⟦⟧"


class Case(NamedTuple):
    """An example without its marks: the text, and the spans that were marked, in order."""

    text: str
    spans: tuple[Span, ...]


def parse(marked: str) -> Case:
    """The text and the spans of an example's ⟦marks⟧. Raises ValueError where they do not pair."""
    text, spans = "", []
    for number, part in enumerate(marked.split(OPEN)):
        inside, close, after = part.partition(CLOSE)
        if bool(close) != bool(number) or CLOSE in after:
            raise ValueError(f"marks that do not pair: {marked!r}")
        if number:
            spans.append(Span(len(text), len(text) + len(inside)))
        text += inside + after
    return Case(text, tuple(spans))


def document(text: str, language: str = "en", terms: Iterable[Term] = ()) -> Document:
    """The document that a plain text file of this text gives, in a house that has these terms."""
    read = next(iter(reader.read(text.encode("utf-8"), language)))
    give(read, house, House(tuple(dict.fromkeys(terms))))
    return read


def findings(check: Check, text: str, language: str = "en", terms: Iterable[Term] = ()) -> list[Finding]:
    """What one check, with its default options, reports in a text: ordered by place, in offsets of the text.

    As in a run of mtcheck, what is doubtful is left out where nothing in the text supports it. Raises AssertionError
    for what a run would refuse, such as a range that lies outside the text.
    """
    read = document(text, language, terms)

    def place(edit: Edit) -> Edit:
        return Edit(*read.place(edit.start, edit.end), edit.text)

    made = list(check.run(read))
    if flaw := next(filter(None, (flaw_of_finding(finding, len(read.text)) for finding in made)), None):
        raise AssertionError(f"{check.name}: {flaw}")
    found = []
    for _, finding in divide([(check, finding) for finding in made], read.text)[0]:
        start, end = read.place(finding.start, finding.end)
        fixes = tuple(fix._replace(edits=tuple(map(place, fix.edits))) for fix in finding.fixes)
        found.append(finding._replace(start=start, end=end, fixes=fixes))
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def verify(check: Check) -> None:
    """Raise AssertionError for the first example of a check that does not hold: see `verify_example`."""
    for example in check.examples:
        verify_example(check, example)


def verify_example(check: Check, example: Example) -> None:
    """Raise AssertionError, saying what was expected and what came, where an example of a check does not hold.

    The reports must stand exactly where the marks stand: nowhere in a good example. After the first fix of each report
    the text must equal `fixed`, and the check must be silent on it. A safe fix must be shown in an example.
    """
    text, spans = parse(example.marked)
    found = findings(check, text, example.language, example.terms)
    reported = tuple(Span(finding.start, finding.end) for finding in found)
    if reported != spans:
        raise AssertionError(
            f"{check.name}: other reports than marked\n"
            f"  expected: {example.marked}\n  reported: {_mark(text, reported)}"
        )
    fixes = [finding.fixes[0] for finding in found if finding.fixes]
    if example.fixed is None:
        if any(fix.safety is Safety.SAFE for fix in fixes):
            raise AssertionError(
                f"{check.name}: a safe fix, but no `fixed` text to test it\n  example: {example.marked}"
            )
        return
    fixed = apply(text, (edit for fix in fixes for edit in fix.edits))
    if fixed != example.fixed:
        raise AssertionError(
            f"{check.name}: another fix than expected\n  example:  {example.marked}\n"
            f"  expected: {example.fixed}\n  fixed:    {fixed}"
        )
    left = [Span(finding.start, finding.end) for finding in findings(check, fixed, example.language, example.terms)]
    if left:
        raise AssertionError(
            f"{check.name}: reports again after the fix\n  example:  {example.marked}\n  reported: {_mark(fixed, left)}"
        )


def examples_of(*checks: Check) -> Any:
    """A test function with an item for each example of the checks, to be given a name that begins with `test`."""

    @parametrized(*checks)
    def test(check: Check, example: Example) -> None:
        verify_example(check, example)

    return test


def parametrized(
    *checks: Check, holds: Callable[[Check, Example], bool] = lambda check, example: True
) -> pytest.MarkDecorator:
    """Decorate a test of `check` and `example`: an item for each example of the checks for which something holds."""
    import pytest  # that of the author: mtcheck itself does without

    return pytest.mark.parametrize(
        ("check", "example"),
        [
            pytest.param(check, example, id=f"{check.name}-{'bad' if example.is_bad else 'good'}-{number}")
            for check in checks
            for number, example in enumerate(check.examples, 1)
            if holds(check, example)
        ],
    )


SHOWN = 20
"""How many reports on good prose are shown."""


def assert_silent_on(check: Check, corpus: Path | Iterable[str], language: str = "en") -> None:
    """Raise AssertionError, showing the places, where a check with its default options reports something in good prose.

    The corpus is an iterable of texts, or a path: of a folder, whose articles are read, or of one file, such as JSON
    Lines with a field `text`; its name may end in .gz. Raises ReadError for a file that no reader takes, and ValueError
    for a corpus without an article.
    """
    if isinstance(corpus, str):
        raise TypeError("a corpus is a Path, or several texts: put a single text into a list")
    articles = [*(_articles(corpus, language) if isinstance(corpus, Path) else _texts(corpus, language))]
    reports: list[str] = []
    for place, article in articles:
        for finding in check.run(article):
            start, end = max(0, finding.start - 40), finding.end + 40
            shown = _mark(article.text[start:end], [Span(finding.start - start, finding.end - start)])
            reports.append(f"  {place}: {shown!r}")
    if not articles:
        raise ValueError(f"{corpus}: no article in it")
    if reports:
        more = f"\n  … and {len(reports) - SHOWN} more" if len(reports) > SHOWN else ""
        shown = "\n".join(islice(reports, SHOWN))
        raise AssertionError(f"{check.name}: {len(reports)} reports in {len(articles)} good articles\n{shown}{more}")


def _texts(corpus: Iterable[str], language: str) -> Iterator[tuple[str, Document]]:
    for number, text in enumerate(corpus, 1):
        yield f"text {number}", document(text, language)


def _articles(path: Path, language: str) -> Iterator[tuple[str, Document]]:
    """The articles of a file or a folder, as `mtcheck check` reads them, and where each stands."""
    import gzip

    from mtcheck.engine.run import Engine
    from mtcheck.plugins.manager import Plugins

    engine = Engine(Plugins(), isolated=True)
    for file in engine.files([str(path)]):
        data = Path(file).read_bytes()
        name = file.removesuffix(".gz")
        if name != file:
            data = gzip.decompress(data)
        for article in engine.reader_for(name, data).documents(data, language):
            yield f"{file} [{article.part}]" if article.part else file, article


def _mark(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans marked ⟦so⟧."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + OPEN + text[start:end] + CLOSE + text[end:]
    return text
