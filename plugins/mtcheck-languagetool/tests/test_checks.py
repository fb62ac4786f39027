"""The checks, on a real server: their examples, what is off, offsets, languages, and who wins over whom."""

import json
from pathlib import Path

import pytest
from mtcheck_languagetool.checks import CHECKS
from mtcheck_languagetool.matches import matches, texts
from mtcheck_languagetool.settings import Options

from mtcheck.api import Block, BlockKind, Check, Document, Example
from mtcheck.testing import findings, verify_example

from .conftest import Run

BY_NAME = {check.name.removeprefix("languagetool-"): check for check in CHECKS}
DAMAGED = "The farmers has sold the mill. Ministers will breath a sigh of relief.\n"


def issues(mtcheck: Run, text: str, *arguments: str) -> list[dict[str, object]]:
    """The issues of a text, as jsonl gives them."""
    result = mtcheck("check", "-", "--output-format", "jsonl", *arguments, input=text)
    assert not result.stderr
    return [value for value in map(json.loads, result.stdout.splitlines()) if "check" in value]


@pytest.mark.parametrize(
    ("check", "example"),
    [
        pytest.param(check, example, id=f"{check.name}-{n}")
        for check in CHECKS
        for n, example in enumerate(check.examples)
    ],
)
def test_example(check: Check, example: Example) -> None:
    verify_example(check, example)


@pytest.mark.parametrize("before", ["", "😀 ", "👩‍👩‍👧‍👧🇳🇴 𝔄 "])
@pytest.mark.parametrize("inside", ["", " 😀"])
def test_offsets_are_code_points(before: str, inside: str) -> None:
    text = f"Ferries{inside}. {before}They bought aircrafts{inside} for it.{before} It is too soon to asses the prices."
    for name, word in (("grammar", "aircrafts"), ("confused-words", "asses")):
        [finding] = findings(BY_NAME[name], text)
        assert text[finding.start : finding.end] == word
        assert text[: finding.start].endswith((" bought ", " soon to "))


def test_a_match_may_hold_astral_characters() -> None:
    [finding] = findings(BY_NAME["other"], "La palabra 𝔟𝔯𝔢𝔞 𝔟𝔯𝔢𝔞 es rara.", "es")
    assert (finding.start, finding.end) == (11, 20)


def test_blocks_are_paragraphs_and_code_is_left_out() -> None:
    text = "It is too soon to\nasses the prices\nasses is code\nAnd the list"
    ends = [text.index("asses is") - 1, text.index("And") - 1, len(text)]
    kinds = [BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.HEADLINE]
    starts = [0, *(end + 1 for end in ends)]
    document = Document(text, blocks=tuple(map(Block, kinds, starts, ends)))
    [sent] = texts(document)
    assert sent.text == "It is too soon to asses the prices\n\nAnd the list"
    [found] = [found for found in matches(document, Options()) if found.category == "CONFUSED_WORDS"]
    assert text[found.start : found.end] == "asses"


def test_a_long_document_is_sent_in_parts() -> None:
    line = "The ferry left the harbour in the morning, and it was late again."
    text = "\n\n".join([*[line] * 200, "It is too soon to asses the prices."])
    [finding] = findings(BY_NAME["confused-words"], text)
    assert finding.start == text.rindex("asses")


def test_markup_is_not_sent(mtcheck: Run, tmp_path: Path) -> None:
    Path(tmp_path, "a.md").write_text(
        "---\nslug: to asses the prices\n---\n\nIt is `too` **soon to asses** the prices.\n"
    )
    result = mtcheck("check", "a.md", "--select", "languagetool-confused-words", "--output-format", "concise")
    assert [line.split(":")[:3] for line in result.stdout.splitlines()[:-1]] == [["a.md", "5", "23"]]


def test_rule_page_and_replacements_are_handed_on(mtcheck: Run) -> None:
    first, second = issues(mtcheck, DAMAGED, "--select", "languagetool")  # mtcheck itself finds the first one, too
    assert (first["check"], first["text"], first["category"]) == (
        "languagetool-grammar",
        "has",
        "linguistic-conventions/grammar",
    )
    assert first["rule"]
    assert str(second["url"]).startswith("https://")
    fixes = [fix["edits"][0]["text"] for fix in second["fixes"]]  # type: ignore[attr-defined]
    assert fixes[0] == "breathe"
    assert len(fixes) <= 5
    assert {fix["safety"] for fix in second["fixes"]} == {"unsafe"}  # type: ignore[attr-defined]


def test_where_a_check_of_mtcheck_reports_the_same_it_wins(mtcheck: Run) -> None:
    text = "The new breakwater will withstands the waves.\n"
    assert not [issue for issue in issues(mtcheck, text) if issue["family"] == "languagetool"]
    assert issues(mtcheck, text, "--select", "languagetool")


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Thorvaldsdatter met the secretary of state and Recep Tayyip Erdogan.",
        "The world's second largest port is run by a car maker. He paid $5 but she paid nothing.",
        "People who had had enough looked in in March, after 3min 40sec, for an $11bn fraud at L.L.Bean.",
        "Meanwhile the team are happy. He was born in the 1990's in western Europe.",
    ],
)
def test_what_disturbs_editors_is_off(mtcheck: Run, text: str) -> None:
    assert issues(mtcheck, text) == []


def test_a_rule_that_is_off_is_switched_on_and_one_that_is_on_off(mtcheck: Run, tmp_path: Path) -> None:
    text = "He paid the rent but she paid nothing at all for the flat. It is too soon to asses the prices.\n"
    config = tmp_path / "mtcheck.toml"

    def rules(content: str) -> set[object]:
        config.write_text(f"[checks.languagetool]\n{content}", encoding="utf-8")
        return {issue["rule"] for issue in issues(mtcheck, text)}

    [on] = rules("")
    assert rules('rules = ["COMMA_COMPOUND_SENTENCE", "COMMA_COMPOUND_SENTENCE_2"]') > {on}
    assert rules(f'ignore_rules = ["{on}"]') == set()
    assert rules('only_rules = ["EN_A_VS_AN"]') == set()
    assert rules(f'only_rules = ["{on}"]') == {on}


def test_a_language_without_a_table_is_checked(mtcheck: Run) -> None:
    result = mtcheck("check", "-", "--language", "es", "--output-format", "concise", input="Las casa es roja.\n")
    assert "no table for language 'es'" in result.stderr
    assert "[languagetool-grammar]: Las casa" in result.stdout


def test_a_language_that_is_not_installed_or_unknown_is_said(mtcheck: Run) -> None:
    missing = mtcheck("check", "-", "--language", "nl", input="Dit is een zin.\n")
    assert "run `mtcheck languagetool install --language nl`" in missing.stderr
    assert missing.returncode == 2
    unknown = mtcheck("check", "-", "--language", "xx", input="Abc.\n")
    assert "warning: LanguageTool knows no language 'xx'" in unknown.stderr
    assert unknown.returncode == 0
