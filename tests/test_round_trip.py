"""An article written in any format has the issues that it has as plain text, and its fixes go back into the file."""

import json
from html import unescape

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendering import FORMATS, Format

from mtcheck.engine.run import Engine
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Safety, apply
from mtcheck.plugins.manager import Plugins
from mtcheck.testing import parse

ENGINE = Engine(Plugins(), isolated=True)
HEADLINE = "Harbour plan goes to the council"
LAST = "The council of the small town met on Tuesday evening and approved the plan for the old harbour."

EXAMPLES = [
    example
    for check in ENGINE.plugins.checks.values()
    for example in check.examples
    if example.language == "en" and check.family not in ("encoding", "residue")  # which may look like markup
]
SENTENCES = [
    line
    for example in EXAMPLES
    for line in (parse(example.marked).text if example.is_bad else example.marked).split("\n")
    if line == line.strip() and line[:1].isalpha() and line.isprintable() and "\\" not in line
]

articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True).map(
    lambda said: [HEADLINE, *said, LAST]
)
law = settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
formats = pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)


def issues(format: Format, data: bytes) -> list[tuple[str, str, int]]:
    """The check, the text and the paragraph of each issue."""
    reader = ENGINE.reader_for("article" + format.suffix, data)
    assert reader.name == format.reader
    report = ENGINE.check_bytes(data, "article" + format.suffix, reader)
    assert not report.notices
    [document] = reader.documents(data, "en")
    found = []
    for issue in report.issues:
        assert issue.text == document.origin[issue.start : issue.end]
        at = next(n for n, block in enumerate(document.blocks) if document.place(*block[1:]).end >= issue.start)
        written = issue.text.encode().decode("unicode_escape") if "\\u" in issue.text else issue.text
        found.append((issue.check, regex.sub(r"\s+", " ", unescape(written)).replace("\\", ""), at))
    return found


def said(document: Document) -> list[str]:
    return [document.text[block.start : block.end].strip() for block in document.blocks]


def fixed(format: Format, data: bytes) -> tuple[bytes, list[str]]:
    """The file after all safe fixes that do not overlap, and what it says then."""
    reader = ENGINE.reader_for("article" + format.suffix, data)
    edits: list[tuple[str | None, Edit]] = []
    report = ENGINE.check_bytes(data, "article" + format.suffix, reader)
    for issue in report.issues:
        for fix in issue.fixes[:1]:
            if fix.safety is Safety.SAFE and all(edit.start > before.end for edit in fix.edits for _, before in edits):
                edits += ((issue.part, edit) for edit in fix.edits)
    after = ENGINE.rewrite(data, "article" + format.suffix, edits)
    [document] = reader.documents(after, "en")
    return after, said(document)


@formats
@law
@given(articles)
def test_the_same_issues(format: Format, article: list[str]) -> None:
    assert issues(format, format.render(article)) == issues(FORMATS["text"], FORMATS["text"].render(article))


@formats
@law
@given(articles)
def test_fixes_go_back_and_nothing_else_changes(format: Format, article: list[str]) -> None:
    after, texts = fixed(format, format.render(article))
    _, expected = fixed(FORMATS["text"], FORMATS["text"].render(article))
    assert texts == expected
    if len(texts) == len(article) and format.reader != "docx":  # in which changes are tracked
        same = json.loads if format.reader == "jsonl" else bytes  # a file of ASCII alone stays so, by escapes
        assert same(after) == same(format.render(texts))


@formats
def test_no_edit_changes_nothing(format: Format) -> None:
    data = format.render([HEADLINE, "“So,” she said of AT&T — and <b>.", LAST])
    assert ENGINE.rewrite(data, "article" + format.suffix, []) == data
    [document] = ENGINE.reader_for("article" + format.suffix, data).documents(data, "en")
    assert said(document) == [HEADLINE, "“So,” she said of AT&T — and <b>.", LAST]


@formats
@pytest.mark.parametrize("text", ["“", "<&>\"'", "]]>", "\\", "a b", "é"])
def test_any_text_can_be_written(format: Format, text: str) -> None:
    data = format.render([HEADLINE, "She said so.", LAST])
    reader = ENGINE.reader_for("article" + format.suffix, data)
    [document] = reader.documents(data, "en")
    at = document.text.index("so.")
    rewriting = document.offsets.rewrite(document.text, Edit(at, at + 2, text))
    after = reader.rewrite(data, [(document.part, edit) for edit in rewriting.edits])
    [again] = reader.documents(after, "en")
    assert again.text == apply(document.text, [Edit(at, at + 2, text)])
