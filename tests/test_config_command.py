"""mtcheck config: what is in force, and why; and the JSON Schema that editors complete by."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import Install, Mtcheck
from test_config import HOUSE, write

from mtcheck.engine.configuration.config import ConfigError, load
from mtcheck.engine.configuration.settings import KEYS, schema
from mtcheck.plugins.manager import Plugins


def lines(mtcheck: Mtcheck, *arguments: str) -> list[tuple[str, str]]:
    """What is said, and where that is made."""
    result = mtcheck("config", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = [line.rpartition("  ") for line in result.stdout.splitlines() if "  " in line]
    return [(said.strip(), place) for said, _, place in rows]


def objects(mtcheck: Mtcheck, *arguments: str) -> Any:
    return json.loads(mtcheck("config", "--output-format", "json", *arguments).stdout)


@pytest.fixture
def site(mtcheck: Mtcheck) -> None:
    write("house.toml", '# ours\nlanguage = "en-GB"\nignore = ["casing"]\n[checks.quotes]\nstrict = true\n')
    write(
        "mtcheck.toml",
        """\
        extends = "house.toml"
        exclude = ["drafts"]
        ignore = [
          "spacing",
          "missing-space-after-stop",
        ]
        extend-select = ["month-in-lower-case"]

        [severity]
        fused = "warning"

        [[overrides]]
        files = ["old/*"]
        language = "en-US"
        """,
    )


def test_each_setting_names_its_place(mtcheck: Mtcheck, site: None) -> None:
    said = lines(mtcheck, "new/a.txt")
    assert ('language = "en-GB"', "house.toml:2") in said
    assert ('ignore = ["casing"]', "house.toml:3") in said
    assert ('ignore = ["spacing", "missing-space-after-stop"]', "mtcheck.toml:3") in said
    assert ('exclude = ["drafts"]', "mtcheck.toml:2") in said
    assert ("checks.unclosed-quotation.strict = true", "house.toml:5") in said
    assert ('severity.missing-space-after-stop = "warning"', "mtcheck.toml:10") in said
    assert ('formats.jsonl.caption = ["caption"]', "default") in said
    assert ("names.allow = []", "default") in said
    assert ('language = "en-US"', "mtcheck.toml:14") in lines(mtcheck, "old/a.txt")


def test_each_check_says_why(mtcheck: Mtcheck, site: None) -> None:
    said = dict(lines(mtcheck, "a.txt", "--ignore", "numbers"))
    assert said["missing-space-after-stop: does not run, ignored"] == "mtcheck.toml:5"
    assert said["doubled-space: does not run, ignored"] == "mtcheck.toml:4"
    assert said["lower-case-start: does not run, ignored"] == "house.toml:3"
    assert said["impossible-date: does not run, ignored"] == "command line"
    assert not [line for line in said if line.startswith("month-in-lower-case")], "it runs, as it does by default"
    only = dict(lines(mtcheck, "a.txt", "--select", "fused", "--language", "en"))
    assert only["month-in-lower-case: does not run, not selected"] == "command line"
    assert only['language = "en"'] == "command line"


def test_as_json(mtcheck: Mtcheck, site: None) -> None:
    old, drafts, here = objects(mtcheck, "old/a.txt", "drafts/a.txt", ".")
    assert old["files"] == ["mtcheck.toml", "house.toml"]
    assert (old["excluded"], drafts["excluded"], here["excluded"]) == (False, True, False)
    language = {"name": "language", "value": "en-US", "source": "file", "file": "mtcheck.toml", "line": 14}
    assert language in old["settings"]
    assert {"name": "names.allow", "value": [], "source": "default", "file": None, "line": None} in here["settings"]
    checks = {check["name"]: check for check in here["checks"]}
    assert {*checks} == {*Plugins().checks}
    ignored = checks["missing-space-after-stop"]
    assert (ignored["runs"], ignored["why"], ignored["line"]) == (False, "ignored", 5)
    assert (checks["fused-words"]["severity"], checks["fused-words"]["why"]) == ("warning", "on by default")


def test_without_a_file(mtcheck: Mtcheck) -> None:
    result = mtcheck("config")
    assert result.stdout.startswith(".: no configuration file\n")
    assert ('language = "en"', "default") in lines(mtcheck)


def test_options_of_plugins(mtcheck: Mtcheck, install: Install) -> None:
    install("house", HOUSE)
    write("mtcheck.toml", '[checks.house-words]\nsize = "small"\nfile = "a.txt"\n')
    said = lines(mtcheck)
    assert ('checks.house-words.size = "small"', "mtcheck.toml:2") in said
    assert ("checks.house-words.share = 0.5", "default") in said
    assert ("checks.house-words.words = {}", "default") in said
    [file] = [text for text, place in said if place == "mtcheck.toml:3"]
    assert json.loads(file.partition(" = ")[2]) == str(Path("a.txt").resolve())
    write("mtcheck.toml", 'disable-plugins = ["house"]')
    assert not [said for said in lines(mtcheck) if "house" in said[0] and "disable" not in said[0]]


def test_a_plugin_that_is_disabled_further_down(mtcheck: Mtcheck, install: Install) -> None:
    install("house", HOUSE)
    write("desk/mtcheck.toml", '\ndisable-plugins = ["house"]')
    said = dict(lines(mtcheck, "desk"))
    assert said["house-words: does not run, its plugin is disabled"] == "desk/mtcheck.toml:2"


def test_an_error_is_one_line(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", "\nlanguage = 3\n")
    result = mtcheck("config")
    assert result.exit_code == 2
    assert result.stderr == "mtcheck: error: mtcheck.toml:2: language: must be a string, not 3\n"


GOOD = """
extends = "house.toml"
select = ["fused", "all", "error"]
ignore = ["doubled-space"]
exclude = ["a"]
language = "en"
baseline = "b.json"
disable-plugins = ["a"]
jobs = 2
names.allow = ["a"]
severity = { fused = "warning", doubled-space = "error" }
checks = { quotes = { strict = true }, unclosed-quotation = { strict = false } }
formats.jsonl.headline = ["a"]
[[overrides]]
files = ["a"]
language = "de"
"""

WRONG = [
    "selct = []",
    'select = ["fusd"]',
    'select = "fused"',
    "jobs = 0",
    "jobs = true",
    'severity.fused = "grave"',
    'severity.fusd = "error"',
    "checks.unclosed-quotation.strict = 1",
    "checks.unclosed-quotation.strickt = true",
    "checks.doubled-space.strict = true",
    "formats.jsonl.headline = 'a'",
    "names.alow = []",
    "[[overrides]]\nlanguage = 'de'",
    "[[overrides]]\nfiles = ['a']\njobs = 2",
    "overrides = 3",
]


class TestSchema:
    @pytest.fixture
    def schema(self, mtcheck: Mtcheck) -> Any:
        result = mtcheck("config", "--schema")
        assert (result.exit_code, result.stderr) == (0, "")
        value = json.loads(result.stdout)
        jsonschema.Draft7Validator.check_schema(value)
        return value

    def test_what_is_right_is_valid(self, schema: Any, mtcheck: Mtcheck) -> None:
        import tomllib

        jsonschema.validate(tomllib.loads(GOOD), schema)
        write("house.toml", "")
        write("mtcheck.toml", GOOD)
        load(Path("mtcheck.toml"), Plugins())

    @pytest.mark.parametrize("text", WRONG)
    def test_what_is_wrong_is_wrong_for_both(self, schema: Any, mtcheck: Mtcheck, text: str) -> None:
        import tomllib

        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(tomllib.loads(text), schema)
        write("mtcheck.toml", text)
        with pytest.raises(ConfigError):
            load(Path("mtcheck.toml"), Plugins())

    def test_it_knows_all_keys_and_says_what_they_are_for(self, schema: Any) -> None:
        assert {*schema["properties"]} == {*KEYS, "overrides"}
        assert all(described["description"] for described in schema["properties"].values())

    def test_options_of_plugins(self, mtcheck: Mtcheck, install: Install) -> None:
        install("house", HOUSE)
        options = schema(Plugins())["properties"]["checks"]["properties"]["house-words"]["properties"]
        assert options["size"] == {"enum": ["small"], "description": "", "default": "small"}
        assert options["words"]["additionalProperties"] == {"type": "array", "items": {"type": "string"}}
        assert options["style"]["enum"] == ["curly", "straight"]


def test_the_page_lists_all_keys() -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    for key in KEYS.values():
        assert f"| `{key.name}` | {key.help} |" in page
