"""JUnit's XML, which nearly every CI service shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.base.patterns import Pattern
from mtcheck.model.plugin import FileReport, Level, Reporter, Run

_NOT_XML = Pattern(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", linear=True)


def junit(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """A test suite a file; in it a failed test an issue, an erroneous one an error, and a passed one if it is clean.

    Warnings are what the suite wrote to standard error.
    """
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="mtcheck">\n'
    for report in reports:
        errors = [notice for notice in report.notices if notice.level is Level.ERROR]
        count = max(1, len(report.issues) + len(errors))
        yield (
            f"  <testsuite name={_attribute(report.path)} tests={_attribute(count)}"
            f" failures={_attribute(len(report.issues))} errors={_attribute(len(errors))}>\n"
        )
        for issue in report.issues:
            line, column, *_ = issue.file_place or (issue.line, issue.column)
            place = f"{report.path}{f' [{issue.part}]' if issue.part else ''}:{line}:{column}"
            name = _attribute(f"{issue.check} {line}:{column}")
            yield (
                f"    <testcase name={name} classname={_attribute(report.path)}>"
                f"<failure type={_attribute(issue.severity.value)} message={_attribute(issue.message)}>"
                f"{_text(f'{place}: {issue.message} {issue.text}')}</failure></testcase>\n"
            )
        for notice in errors:
            yield (
                f'    <testcase name="mtcheck" classname={_attribute(report.path)}>'
                f"<error message={_attribute(notice.message)}/></testcase>\n"
            )
        if not report.issues and not errors:
            yield f'    <testcase name="mtcheck" classname={_attribute(report.path)}/>\n'
        warnings = [str(notice) for notice in report.notices if notice.level is Level.WARNING]
        if warnings:
            yield f"    <system-err>{_text(chr(10).join(warnings))}</system-err>\n"
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _attribute(value: object) -> str:
    from xml.sax.saxutils import quoteattr  # slow to import

    return quoteattr(_allowed(str(value)), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(_allowed(text))


def _allowed(text: str) -> str:
    """The text with what XML 1.0 has no place for replaced."""
    for match in reversed([*_NOT_XML.finditer(text)]):
        text = text[: match.start()] + "\N{REPLACEMENT CHARACTER}" + text[match.end() :]
    return text


junit_reporter = Reporter("junit", junit)
