"""Every check does what its examples say, and is silent on what the other checks say is right."""

import ast
from inspect import cleandoc
from pathlib import Path

import pytest

from mtcheck import api, check_text, checks
from mtcheck.model.check import Check, Example
from mtcheck.model.issue import Safety
from mtcheck.plugins.manager import Plugins
from mtcheck.testing import examples_of, findings, parametrized, parse

CHECKS = list(Plugins().checks.values())


def is_fixed_safely(check: Check, example: Example) -> bool:
    return bool(example.fixed) and all(
        finding.fixes and finding.fixes[0].safety is Safety.SAFE
        for finding in findings(check, parse(example.marked).text, example.language, example.terms)
    )


def reports(text: str, language: str = "en", format: str = "text") -> list[str]:
    """What all checks report, in words."""
    return [f"{issue.check}: {issue.text!r}" for issue in check_text(text, language, format=format)]


test_example = examples_of(*CHECKS)


@parametrized(*CHECKS, holds=lambda check, example: not example.is_bad)
def test_good_example_is_good_for_all_checks(check: Check, example: Example) -> None:
    assert reports(example.marked, example.language) == []


@parametrized(*CHECKS, holds=is_fixed_safely)
def test_safe_fix_raises_nothing_else(check: Check, example: Example) -> None:
    assert reports(example.fixed or "", example.language) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_words_of_a_check_are_good_for_all_checks(check: Check) -> None:
    assert reports(check.message) == []
    assert reports(cleandoc(check.description), format="markdown") == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_text_may_begin_and_end_at_any_word(check: Check) -> None:
    for example in check.examples:
        text = parse(example.marked).text
        for place in [at for at, sign in enumerate(text) if sign == " "]:
            for piece in (text[place + 1 :], text[:place]):
                findings(check, piece, example.language, example.terms)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_check_says_what_it_is(check: Check) -> None:
    assert check.message.endswith(".")
    assert cleandoc(check.description).partition("\n")[0].endswith(".")
    if check.module.startswith("mtcheck.checks."):
        assert check.module.split(".")[2:] == [check.family, check.name.replace("-", "_")]


def test_checks_import_from_the_interface_what_it_exports() -> None:
    imports = [
        (path.stem, node.module, {name.name for name in node.names})
        for path in sorted(Path(checks.__file__).parent.glob("*/*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module != api.__name__
    ]
    inside = [(check, module, names & set(api.__all__)) for check, module, names in imports]
    assert [found for found in inside if found[2]] == []


def test_the_name_of_an_agency_is_a_leftover_unless_it_ends_the_article() -> None:
    assert reports("Rain in town\n\nIt rained.\n\nPTI\n\nIt did.") == ["page-line: 'PTI'"]
    assert reports("Rain in town\n\nIt rained.\n\nIt did.\n\nPTI\n") == []


def test_an_opening_mark_that_was_misread_is_not_reported_as_lost_too() -> None:
    assert reports("It rained. â€œI slept late,” said Ola Brandt.") == ["mojibake: 'â€œI'"]
