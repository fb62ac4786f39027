"""What holds of every text, tried on the checks' own examples put together anew and on arbitrary Unicode."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from mtcheck import check_text
from mtcheck.engine.doubtful import Doubtful
from mtcheck.engine.fix import UNASKED, Fixed, Fixer
from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
from mtcheck.model.issue import Issue, Safety
from mtcheck.model.plugin import FileReport
from mtcheck.plugins.manager import Plugins
from mtcheck.testing import apply
from mtcheck.testing.laws import jumble_of, law, prose_of, verify_ranges

EXAMPLES = [example for check in Plugins().checks.values() for example in check.examples if example.language == "en"]
GOOD = [example.marked for example in EXAMPLES if not example.is_bad]

HEADLINE = "Harbour plan goes to the council"
PARAGRAPH = "The council of the small town met on Tuesday evening and approved the plan for the old harbour."

LINE_END = re.compile(r"\r\n|\r|\n")

prose = prose_of(EXAMPLES)
jumble = jumble_of(EXAMPLES)


def article(*paragraphs: str) -> str:
    return "\n\n".join([HEADLINE, *paragraphs, PARAGRAPH])


WHOLE = (
    "repetition",
    "consistency",
    "missing-final-stop",
    "name-in-lower-case",
    "acronym-in-wrong-case",
    "foreign-number-separator",
    "credit-in-text",
)
"""What a check of these says of a place depends on the rest of the article."""

PLACES = Engine(Plugins(), Selection(ignore=WHOLE), isolated=True)
PLACES_ALONE = Engine(Plugins(), Selection(ignore=WHOLE), isolated=True, doubtful=Doubtful.ALWAYS)
EVERYTHING = Engine(Plugins(), isolated=True)


def check_places(text: str) -> list[Issue]:
    """The issues that depend on their surroundings alone, however doubtful."""
    return list(PLACES_ALONE.check_bytes(text.encode(), "<text>", PLACES_ALONE.plugins.readers["text"]).issues)


def damage(text: str) -> list[tuple[str, str]]:
    report = PLACES.check_bytes(text.encode(), "<text>", PLACES.plugins.readers["text"])
    return [(issue.check, issue.text) for issue in report.issues]


def safe_fixes(text: str, issues: list[Issue]) -> Iterator[str]:
    """The text after each safe fix alone."""
    for issue in issues:
        for fix in issue.fixes[:1]:
            if fix.safety is Safety.SAFE:
                yield apply(text, fix.edits)


@law
@given(jumble)
@example("The talks go on.\n\nRead also: What the ferry costs")
def test_every_range_is_of_the_text(text: str) -> None:
    issues = check_text(text)
    verify_ranges(text, issues)
    assert [issue.text for issue in issues] == [text[issue.start : issue.end] for issue in issues]


@law
@given(jumble)
def test_lines_and_columns_are_those_of_the_range(text: str) -> None:
    starts = [0, *(end.end() for end in LINE_END.finditer(text))]
    for issue in check_text(text):
        assert starts[issue.line - 1] + issue.column - 1 == issue.start
        assert starts[issue.end_line - 1] + issue.end_column - 1 == issue.end
        assert issue.line == sum(start <= issue.start for start in starts)


@law
@given(jumble)
def test_issues_are_in_order_and_apart_and_the_same_again(text: str) -> None:
    issues = check_text(text)
    assert issues == check_text(text)
    assert all(one.end <= other.start for one, other in pairwise(issues))


@law
@given(prose, st.sampled_from([UNASKED, frozenset({Safety.SAFE, Safety.UNSAFE})]))
def test_fixing_comes_to_rest_and_raises_nothing(text: str, safeties: frozenset[Safety]) -> None:
    reader = EVERYTHING.plugins.readers["text"]

    def check(data: bytes) -> FileReport:
        return EVERYTHING.check_bytes(data, "<text>", reader)

    def fixed(data: bytes) -> Fixed:
        return Fixer(check, lambda data, edits: reader.rewrite(data, edits), safeties).fix(data, check(data))

    before = check(text.encode())
    result = fixed(text.encode())
    assert {issue.check for issue in result.report.issues} <= {issue.check for issue in before.issues}
    assert len(result.report.issues) + result.applied >= len(before.issues)
    assert fixed(result.data).data == result.data


@law
@given(prose)
def test_a_safe_fix_silences_its_issue(text: str) -> None:
    for issue in check_text(text):
        for fix in issue.fixes[:1]:
            if fix.safety is not Safety.SAFE:
                continue
            again = check_text(apply(text, fix.edits))
            grown = sum(len(edit.text) - (edit.end - edit.start) for edit in fix.edits)
            assert not [
                other
                for other in again
                if other.check == issue.check and other.start < issue.end + grown and other.end > issue.start
            ]


@law
@given(st.lists(st.sampled_from(GOOD), min_size=2, max_size=6).map("\n\n".join))
def test_good_examples_together_are_good(text: str) -> None:
    assert damage(text) == []


@law
@given(prose)
def test_a_paragraph_before_shifts_the_issues(text: str) -> None:
    before = check_places(article(text))
    after = check_places(article(PARAGRAPH, text))
    by = len(PARAGRAPH) + 2
    assert [(issue.check, issue.start + by, issue.end + by, issue.line + 2, issue.column) for issue in before] == [
        (issue.check, issue.start, issue.end, issue.line, issue.column) for issue in after
    ]


@law
@given(prose)
def test_line_ends_move_nothing(text: str) -> None:
    def places(text: str) -> list[tuple[str, int, int, int, int]]:
        return [(issue.check, issue.line, issue.column, issue.end_line, issue.end_column) for issue in check_text(text)]

    assert places(text) == places(text.replace("\n", "\r\n")) == places(text.replace("\n", "\r"))


@law
@given(prose)
@example("The talks go on.\n\nRead also: What the ferry costs\n\nThe boats sail.")
def test_line_ends_stay_what_they_are_when_fixed(text: str) -> None:
    def fixed(text: str) -> list[str]:
        return list(safe_fixes(text, check_text(text)))

    assert fixed(text.replace("\n", "\r\n")) == [result.replace("\n", "\r\n") for result in fixed(text)]


@law
@given(prose)
def test_what_stands_elsewhere_changes_no_fingerprint(text: str) -> None:
    def fingerprints(text: str) -> list[str]:
        return [issue.fingerprint for issue in check_places(text)]

    known = fingerprints(article(text))
    assert known == fingerprints(article("One more line.", text, PARAGRAPH))
    assert known == fingerprints(article(PARAGRAPH, "One more line.", text))
