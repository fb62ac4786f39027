"""Reporters: the machine contract and its schema, GitHub's commands, and what people read in a terminal."""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from conftest import Install, Mtcheck
from jsonschema import Draft202012Validator, ValidationError

from mtcheck.model.issue import Category, Edit, Issue, Related, Severity, safe
from mtcheck.model.plugin import FileReport, Level, Notice, Run
from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "docs" / "issue.schema.json").read_text(encoding="utf-8"))
DAMAGED = (
    "\ufeffOne.\r\n\r\n“We sailed at dawn, said Ada Holm, who steers.\r\n\r\nThe vote passed.Critics objected.\r\n"
)
LOUD = """
    from mtcheck.api import Category, check, bad, good, hookimpl, pattern

    @check("loud", family="house", category=Category.SPELLING, message="Loud.", on=pattern(r"\\bvote\\b"),
           examples=[bad("The ⟦vote⟧."), good("None.")])
    def loud(match, document):
        "Loud."
        raise RuntimeError("too loud")

    @hookimpl
    def mtcheck_checks():
        yield loud
"""


def issue(origin: str, text: str, path: str = "a.txt", **changes: Any) -> Issue:
    """An issue on a text in a file of one line."""
    start = origin.index(text)
    end = start + len(text)
    made = Issue(
        path,
        None,
        "doubled-space",
        "spacing",
        Category.PUNCTUATION,
        Severity.ERROR,
        0.9,
        "Wrong.",
        text,
        start,
        end,
        1,
        start + 1,
        1,
        end + 1,
        (),
        (),
        "0" * 20,
    )
    return made._replace(**changes)


def printed(
    name: str, issues: Iterable[Issue], origin: str = "", notices: tuple[Notice, ...] = (), width: int = 100
) -> str:
    report = FileReport("a.txt", tuple(issues), notices, {None: origin})
    return "".join(Plugins().reporters[name].report([report], Run({}, False, width)))


def objects(mtcheck: Mtcheck, *arguments: str) -> list[dict[str, Any]]:
    result = mtcheck("check", *arguments, "--output-format", "jsonl")
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "![The vote .](a.png)\n\nIt passed.Then it rained.\n\n![The quay .](b.png)\n\nIt rained .\n"),
        ("a.html", '<p>It passed.Then <img src="a" alt="The vote ."> it rained .</p>\n<h1>The quay .</h1>'),
    ],
)
def test_issues_are_in_the_order_of_their_places(mtcheck: Mtcheck, name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    starts = [value["start"] for value in objects(mtcheck, name, "--select", "spacing,fused") if "check" in value]
    assert starts == sorted(starts)
    assert len(starts) == 4


@pytest.mark.parametrize("form", ["csv", "github"])
def test_what_programs_read_keeps_the_name_of_a_file(mtcheck: Mtcheck, form: str) -> None:
    path = Path("\x1b[31mred.txt")
    path.write_text("The vote passed.Critics objected.\n", encoding="utf-8")
    assert path.name in mtcheck("check", path.name, "--output-format", form).stdout


def test_published_schema_is_that_of_today(mtcheck: Mtcheck) -> None:
    """`mtcheck schema > docs/issue.schema.json` brings it up to date."""
    assert (ROOT / "docs" / "issue.schema.json").read_text(encoding="utf-8") == mtcheck("schema").stdout


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_line_is_as_the_schema_says(mtcheck: Mtcheck, install: Install) -> None:
    install("loud_house", LOUD)
    Path("a.txt").write_bytes(DAMAGED.encode())
    Path("b.txt").write_text("<!-- mtcheck: what? -->\nGood.\n", encoding="utf-8")
    values = objects(mtcheck, "a.txt", "b.txt", "none.txt")
    for value in values:
        Draft202012Validator(SCHEMA).validate(value)
    kinds = [next(key for key in ("check", "notice", "summary") if key in value) for value in values]
    assert kinds == ["check", "check", "notice", "notice", "notice", "summary"]
    assert [value["notice"] for value in values[2:5]] == ["error", "warning", "error"]


def test_no_field_may_be_missing_or_new_or_of_another_type(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_bytes(DAMAGED.encode())
    value = objects(mtcheck, "a.txt")[0]
    changed = [{key: kept for key, kept in value.items() if key != name} for name in value]
    changed += [value | {name: {"no": "such"}} for name in value]
    changed += [value | {"new": 1}, value | {"severity": "grave"}, value | {"fixes": [{"safety": "sure", "edits": []}]}]
    for wrong in changed:
        with pytest.raises(ValidationError):
            Draft202012Validator(SCHEMA).validate(wrong)


def test_every_field(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_bytes(DAMAGED.encode())
    first, second, summary = objects(mtcheck, "./a.txt")
    assert list(first) == (
        "path part check family category severity confidence message text start end line column end_line end_column "
        "related fixes fingerprint rule url in_file".split()
    )
    assert first["path"] == "./a.txt"
    assert first["part"] is None
    assert (first["check"], first["family"]) == ("unclosed-quotation", "quotes")
    assert first["category"] == "linguistic-conventions/punctuation"
    assert first["severity"] == "error"
    assert 0 < first["confidence"] <= 1
    assert first["message"].endswith(".")
    [related] = first["related"]
    assert DAMAGED[related["start"] : related["end"]] == "“"
    assert related["message"]
    start = DAMAGED.index("d.C")
    assert (second["text"], second["start"], second["end"]) == ("d.C", start, start + 3)
    assert (second["line"], second["column"], second["end_line"], second["end_column"]) == (5, 15, 5, 18)
    assert second["fixes"] == [{"safety": "safe", "edits": [{"start": start + 2, "end": start + 2, "text": " "}]}]
    for value in (first, second):
        assert DAMAGED[value["start"] : value["end"]] == value["text"]
        assert value["fingerprint"]
    assert first["fingerprint"] != second["fingerprint"]
    assert summary == {
        "summary": {
            "files": 1,
            "issues": 2,
            "errors": 0,
            "hidden": 0,
            "suppressed": 0,
            "doubtful": 0,
            "by_severity": {"error": 2, "warning": 0, "suggestion": 0},
        }
    }


def test_a_path_that_is_no_unicode_is_still_json(mtcheck: Mtcheck) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    Path(name).write_bytes(DAMAGED.encode())
    result = mtcheck("check", name, "--output-format", "jsonl")
    assert result.exit_code == 1
    assert json.loads(result.stdout.splitlines()[0])["path"]


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "notice")],
)
def test_github_command(severity: Severity, command: str) -> None:
    assert printed("github", [issue("a  b", "  ", severity=severity)]) == (
        f"::{command} file=a.txt,line=1,endLine=1,col=2,endColumn=4,title=doubled-space::Wrong. '  '\n"
    )


def test_github_escapes_what_it_would_misread() -> None:
    line = printed("github", [issue("x", "x", path="a,b:c%\n.txt", message="50%\r\nmore: so, so")])
    assert line.count("\n") == 1
    assert "file=a%2Cb%3Ac%25%0A.txt," in line
    assert line.endswith("::50%25%0D%0Amore: so, so 'x'\n")


def test_github_gives_columns_on_one_line_only() -> None:
    line = printed("github", [issue("a\nb", "a\nb", end_line=2, end_column=2)])
    assert "line=1,endLine=2,title" in line


def test_github_shows_what_went_wrong() -> None:
    notices = (Notice(Level.ERROR, "cannot be read", "a.txt"), Notice(Level.WARNING, "no table"))
    assert printed("github", [], notices=notices) == "::error file=a.txt::cannot be read\n::notice::no table\n"


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@pytest.mark.parametrize(
    ("origin", "marked", "width"),
    [
        ("plain xx here", "xx", 2),
        ("日本語 xx here", "xx", 2),
        ("before 日本 after", "日本", 4),
        ("cafe\u0301 xx here", "xx", 2),
        ("a e\u0301e\u0301 here", "e\u0301e\u0301", 2),
        ("😀😀 xx", "xx", 2),
        ("\tindented xx", "xx", 2),
        ("\x1b[31m red xx", "xx", 2),
        ("zero\u200bwidth xx", "xx", 2),
        ("no\u00a0break xx", "xx", 2),
        ("word " * 60 + "xx" + " word" * 60, "xx", 2),
        ("日本 " * 60 + "xx" + " 日本" * 60, "xx", 2),
    ],
)
def test_full_underlines_the_place(origin: str, marked: str, width: int) -> None:
    lines = printed("full", [issue(origin, marked)], origin).splitlines()
    shown, underline = lines[1], lines[2]
    before = shown[: shown.index(marked)]
    assert underline == " " * cells(before) + "^" * width
    assert "\x1b" not in shown


@pytest.mark.parametrize("word", ["word ", "日本 "])
@pytest.mark.parametrize("width", [60, 100])
def test_full_keeps_to_the_width(word: str, width: int) -> None:
    origin = word * 60 + "xx " + word * 60
    shown = printed("full", [issue(origin, "xx")], origin, width=width).splitlines()[1]
    assert cells(shown) <= width


def test_full_marks_an_empty_range() -> None:
    empty = issue("( ", " ")._replace(start=2, end=2, text="")
    assert printed("full", [empty], "( ").splitlines()[2] == "      ^"


def test_full_shows_fixes_and_related_places() -> None:
    value = issue("One  two", "  ", fixes=safe(Edit(3, 5, " ")), related=(Related(0, 3, "Begun here."),))
    lines = printed("full", [value], "One  two").splitlines()
    assert lines[3:5] == ["    fix: One two", "    see: Begun here."]


@pytest.mark.parametrize("name", ["full", "concise"])
def test_no_article_steers_the_terminal(name: str) -> None:
    origin = "\x1b]0;title\x07 \u202eright to left\u2066"
    output = printed(name, [issue(origin, origin, path="a\x1b.txt")], origin)
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(output)


def test_concise_is_one_line_an_issue() -> None:
    output = printed("concise", [issue("a\r\n\u2028b", "a\r\n\u2028b")], "a\r\n\u2028b")
    assert len(output.splitlines()) == 2
