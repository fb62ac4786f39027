"""Every row of the table of constructions finds its bad example, and not its good one."""

import pytest

from mtcheck import check_text
from mtcheck.model.check import Example
from mtcheck.plugins.manager import Plugins
from mtcheck.testing import findings, parse, verify_example
from mtcheck.text.grammar.constructions import Construction, constructions

ROWS = constructions("en")
CHECKS = {name: check for name, check in Plugins().checks.items() if check.default}
CHECK = CHECKS.pop("foreign-construction")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_row(row: Construction) -> None:
    assert parse(row.example).spans
    verify_example(CHECK, Example(row.example))
    verify_example(CHECK, Example(row.lookalike))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.lookalike)
def test_good_example_is_good_for_all_checks(row: Construction) -> None:
    assert [issue.check for issue in check_text(row.lookalike)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_no_other_check_reports_the_bad_example(row: Construction) -> None:
    text = parse(row.example).text
    assert [name for name, check in CHECKS.items() if findings(check, text)] == []
