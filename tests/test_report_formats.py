"""Formats that other programs read: SARIF, GitLab, JUnit, rdjson, CSV and GitHub's commands."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Mtcheck
from junitparser import Error, Failure, JUnitXml
from sarif_pydantic import Sarif
from test_reporters import issue as issue_in

from mtcheck.model.issue import Edit, Issue, Place, Related, Safety, Severity, safe, unsafe
from mtcheck.model.plugin import FileReport, Level, Notice, Run
from mtcheck.plugins.manager import Plugins

TEXT = "Ödön said it.They left 🙂 the hall .\r\nShe said so.\r\n"
PLUGINS = Plugins()


def issue(text: str, **changes: Any) -> Issue:
    """An issue on the first line of TEXT."""
    return issue_in(TEXT, text, "./news/a b.txt")._replace(**changes)


def printed(name: str, *issues: Issue, notices: tuple[Notice, ...] = (), origin: str = TEXT) -> str:
    origins: dict[str | None, str] = {found.part: origin for found in issues}
    report = FileReport("./news/a b.txt", issues, notices, origins)
    return "".join(PLUGINS.reporters[name].report([report], Run(PLUGINS.checks)))


def sarif(*issues: Issue, notices: tuple[Notice, ...] = ()) -> dict[str, Any]:
    text = printed("sarif", *issues, notices=notices)
    Sarif.model_validate_json(text)
    run: dict[str, Any] = json.loads(text)["runs"][0]
    return run


def applied(region: dict[str, int], text: str) -> str:
    """TEXT after a replacement in a region of lines and columns of code points."""
    lines = TEXT.splitlines(keepends=True)
    start = sum(map(len, lines[: region["startLine"] - 1])) + region["startColumn"] - 1
    end = sum(map(len, lines[: region["endLine"] - 1])) + region["endColumn"] - 1
    assert (start, end - start) == (region["charOffset"], region["charLength"])
    return TEXT[:start] + text + TEXT[end:]


def test_sarif_places_fixes_and_rules() -> None:
    at = TEXT.index(".T") + 1
    found = issue("t.T", fixes=safe(Edit(at, at, " ")), related=(Related(0, 4, "Here."),), rule="X_1")
    run = sarif(found)
    [result] = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "doubled-space"
    assert run["tool"]["driver"]["rules"][0]["help"]["text"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/a%20b.txt"
    [change] = result["fixes"][0]["artifactChanges"]
    [replacement] = change["replacements"]
    fixed = applied(replacement["deletedRegion"], replacement["insertedContent"]["text"])
    assert fixed == TEXT.replace(".T", ". T")
    assert result["relatedLocations"][0]["message"] == {"text": "Here."}
    assert result["properties"]["rule"] == "X_1"


def test_sarif_gives_the_gravest_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.reporters.sarif.MOST", 2)
    run = sarif(issue("Ödön", severity=Severity.SUGGESTION), issue("hall"), issue("left"))
    assert [result["level"] for result in run["results"]] == ["error", "error"]
    assert "1 more" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_says_what_went_wrong() -> None:
    [invocation] = sarif(notices=(Notice(Level.ERROR, "cannot be read", "a.txt"),))["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["level"] == "error"


def test_an_issue_in_a_part_has_the_lines_of_the_file() -> None:
    found = issue("hall", part="/items/3", in_file=Place(7, 2, 7, 6))
    [location] = sarif(found)["results"][0]["locations"]
    region = {"startLine": 7, "startColumn": 2, "endLine": 7, "endColumn": 6}
    assert location["physicalLocation"]["region"] == region
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/items/3"}]
    [value] = json.loads(printed("rdjson", found))["diagnostics"]
    assert value["location"]["range"] == {"start": {"line": 7}, "end": {"line": 7}}
    assert json.loads(printed("gitlab", found))[0]["location"]["lines"] == {"begin": 7, "end": 7}
    assert "line=7,endLine=7,col=2,endColumn=6" in printed("github", found)
    assert 'name="doubled-space 7:2"' in printed("junit", found)


def test_an_issue_whose_line_is_not_known_stands_at_its_file() -> None:
    found = issue("hall", part="row 3")
    [location] = sarif(found)["results"][0]["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "row 3"}]
    assert "range" not in json.loads(printed("rdjson", found))["diagnostics"][0]["location"]
    assert json.loads(printed("gitlab", found))[0]["location"]["lines"]["begin"] == 1
    assert "line=" not in printed("github", found)


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_are_unique_and_stay(name: str) -> None:
    issues = [issue("hall"), issue("hall"), issue("hall", path="b.txt")]
    once, again = printed(name, *issues), printed(name, *issues)
    assert once == again
    found = json.loads(once)
    values = found["runs"][0]["results"] if name == "sarif" else found
    prints = [str(value.get("partialFingerprints") or value.get("fingerprint")) for value in values]
    assert len(set(prints)) == 3


def test_rdjson_counts_columns_in_bytes() -> None:
    at = TEXT.index(" .")
    found = issue("hall .", fixes=safe(Edit(at, at + 1, "")))
    [value] = json.loads(printed("rdjson", found))["diagnostics"]
    line = TEXT.splitlines()[0].encode()
    start, end = value["location"]["range"]["start"], value["location"]["range"]["end"]
    assert line[start["column"] - 1 : end["column"] - 1].decode() == "hall ."
    [suggestion] = value["suggestions"]
    place = suggestion["range"]
    fixed = line[: place["start"]["column"] - 1] + suggestion["text"].encode() + line[place["end"]["column"] - 1 :]
    assert fixed.decode() == "Ödön said it.They left 🙂 the hall."


def test_rdjson_joins_the_edits_of_a_fix() -> None:
    found = issue("left", fixes=unsafe(Edit(0, 4, "Odon"), Edit(14, 18, "He")))
    [suggestion] = json.loads(printed("rdjson", found))["diagnostics"][0]["suggestions"]
    assert suggestion["text"] == "Odon said it.THe"


def test_junit_is_read_by_a_reader_of_junit() -> None:
    suites = JUnitXml.fromstring(
        printed("junit", issue("hall", message="<Wrong> & \x01."), notices=(Notice(Level.ERROR, "no", "a"),)).encode()
    )
    [suite] = suites
    cases = list(suite)
    assert (suite.tests, suite.failures, suite.errors) == (2, 1, 1)
    assert isinstance(cases[0].result[0], Failure)
    assert cases[0].result[0].message == "<Wrong> & \N{REPLACEMENT CHARACTER}."
    assert isinstance(cases[1].result[0], Error)
    [clean] = list(next(iter(JUnitXml.fromstring(printed("junit").encode()))))
    assert clean.is_passed


NOTES = (
    Notice(Level.WARNING, "finds nothing to silence: remove it", "a.txt", line=3),
    Notice(Level.ERROR, "cannot be read", "b.txt"),
    Notice(Level.WARNING, "no table", whole_run=True),
)


def test_what_else_there_is_to_say_stands_in_reports() -> None:
    """With its line, the gravest as errors, and what has no file where a format has a place for it."""
    found = {value["location"]["path"]: value for value in json.loads(printed("gitlab", notices=NOTES))}
    assert [(value["severity"], value["location"]["lines"]["begin"]) for value in found.values()] == [
        ("info", 3),
        ("critical", 1),
    ]
    assert list(found) == ["a.txt", "b.txt"]
    note, error = json.loads(printed("rdjson", notices=NOTES))["diagnostics"]
    assert (note["severity"], note["location"]["range"]) == ("INFO", {"start": {"line": 3}})
    assert (error["severity"], error["location"]) == ("ERROR", {"path": "b.txt"})
    said = sarif(notices=NOTES)["invocations"][0]["toolExecutionNotifications"]
    assert said[0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    warnings = "a.txt:3: finds nothing to silence: remove it\nno table"
    assert f"<system-err>{warnings}</system-err>" in printed("junit", notices=NOTES)
    rows = list(csv.DictReader(io.StringIO(printed("csv", notices=NOTES), newline="")))
    assert [(row["line"], row["check"], row["severity"]) for row in rows] == [
        ("3", "", "warning"),
        ("", "", "error"),
        ("", "", "warning"),
    ]
    assert printed("github", notices=NOTES).splitlines() == [
        "::error file=b.txt::cannot be read",
        "::notice file=a.txt,line=3::finds nothing to silence: remove it",
        "::notice::no table",
    ]


def test_csv_is_read_back_and_holds_no_formula() -> None:
    found = issue("hall", fixes=safe(Edit(0, 4, "-1,\n")))._replace(text='=HYPERLINK("x")')
    [row] = csv.DictReader(io.StringIO(printed("csv", found), newline=""))
    assert row["text"] == '\'=HYPERLINK("x")'
    assert row["fix"] == "'-1,\n"
    assert (row["line"], row["check"], row["safety"]) == ("1", "doubled-space", Safety.SAFE)


def test_github_shows_the_gravest_and_tells_the_others() -> None:
    issues = [issue("left", severity=Severity.SUGGESTION), *[issue("hall")] * 12]
    lines = printed("github", *issues).splitlines()
    assert [line.split()[0] for line in lines[:10]] == ["::error"] * 10
    assert lines[10] == "2 more errors"
    assert lines[11:13] == ["- ./news/a b.txt:1:30: Wrong. 'hall' [doubled-space]"] * 2
    assert lines[13].startswith("::notice ")


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "rdjson", "jsonl"])
def test_services_get_paths_from_the_working_folder(
    name: str, mtcheck: Mtcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, out = tmp_path / "work", tmp_path / "out.txt"
    (work / "news").mkdir(parents=True)
    (tmp_path / "link").symlink_to(work)
    monkeypatch.chdir(work)
    article = work / "news" / "a.txt"
    for path in (article, out):
        path.write_text("The vote passed.Critics objected.\n", encoding="utf-8")
    for given in (str(article), f"../{work.name}/news/a.txt", "./news/../news/a.txt", f"{tmp_path}/link/news/a.txt"):
        text = mtcheck("check", given, "--output-format", name).stdout
        assert (given if name == "jsonl" else "news/a.txt") in text
        assert (given in text) == (name == "jsonl")
    assert "../out.txt" in mtcheck("check", "../out.txt", "--output-format", name).stdout
    assert str(out) in mtcheck("check", str(out), "--output-format", name).stdout


@pytest.mark.parametrize("name", ["csv", "github", "gitlab", "junit", "rdjson", "sarif"])
def test_every_format_on_a_real_run(name: str, mtcheck: Mtcheck) -> None:
    Path("a.txt").write_text("The vote passed.Critics objected .\n", encoding="utf-8")
    result = mtcheck("check", "a.txt", "none.txt", "--output-format", name)
    assert result.exit_code == 2
    assert "missing-space-after-stop" in result.stdout
