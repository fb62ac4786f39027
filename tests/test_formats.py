"""Readers: what is text and what is not, and that every code point of it keeps its exact place in the file."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import check_text
from mtcheck.formats import markdown, text
from mtcheck.formats.build import OBJECT
from mtcheck.model.document import BlockKind, Document

Read = Callable[[str], Document]


def read_text(file: str) -> Document:
    return next(iter(text.read(file.encode("utf-8"), "en")))


def read_markdown(file: str) -> Document:
    return next(iter(markdown.read(file.encode("utf-8"), "en")))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def words(document: Document) -> list[str]:
    """The text of the blocks alone."""
    return [said for _, said in blocks(document)]


def assert_in_place(document: Document, file: str) -> None:
    """Every code point stands in the file where the document says: itself, a line end, or what an object replaces."""
    assert document.origin == file
    before = -1
    for block in document.blocks:
        for offset in range(block.start, block.end):
            place = document.offsets.offset(offset)
            assert place > before
            before = place
            if document.text[offset] == "\n":
                assert file[place] in "\r\n"
            elif document.text[offset] != OBJECT:
                assert file[place] == document.text[offset]


ARTICLE = ["Headline of the day", "", "First paragraph, “quoted” and 😀.", "", "Second paragraph: café, e\u0301."]


@pytest.mark.parametrize("read", [read_text, read_markdown])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
@pytest.mark.parametrize("last", [True, False], ids=["final", "unfinished"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "mixed"], ids=["LF", "CRLF", "CR", "mixed"])
def test_line_ends_and_byte_order_marks_are_no_text(read: Read, mark: str, last: bool, ends: str) -> None:
    cycle = ["\r\n", "\n", "\n", "\r", "\r\n"] if ends == "mixed" else [ends] * len(ARTICLE)
    file = mark + "".join(line + end for line, end in zip(ARTICLE, cycle, strict=True))
    if not last:
        file = file.rstrip("\r\n")
    document = read(file)
    assert words(document) == [line for line in ARTICLE if line]
    assert "\r" not in document.text
    assert_in_place(document, file)


@settings(derandomize=True, deadline=None, max_examples=150, database=None)
@given(st.text(st.sampled_from("ab “”.é😀\u0301 \t\r\n-#*`[]()<>!&;\\|_~\ufeff"), min_size=1, max_size=60))
def test_any_text_stays_in_place(file: str) -> None:
    document = read_text(file)
    assert_in_place(document, file)


@settings(derandomize=True, deadline=None, max_examples=150, database=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# Head",
                "A *word* and **two**.",
                "- item",
                "> said",
                "`code` here",
                "[link](a.html) end",
                "![alt](p.png)",
                "    block",
                "```\nfence\n```",
                "| a | b |\n|---|---|\n| c | d |",
                "<b>x</b>",
                "",
                " ",
            ]
        ),
        max_size=6,
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_any_markdown_stays_in_place(parts: list[str], end: str) -> None:
    file = "\n\n".join(parts).replace("\n", end)
    assert_in_place(read_markdown(file), file)


def test_a_line_is_a_paragraph() -> None:
    assert words(read_text("One.\nTwo.\n\nThree.")) == ["One.", "Two.", "Three."]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The council met on Tuesday evening, and it then\napproved the plan for the harbour after a debate\nof hours."
    )
    assert words(read_text(f"{wrapped}\n\nNext.")) == [wrapped, "Next."]


def test_kinds_of_blocks() -> None:
    assert blocks(read_text("A headline\n\nA sentence.\n\n- an item")) == [
        (BlockKind.HEADLINE, "A headline"),
        (BlockKind.PARAGRAPH, "A sentence."),
        (BlockKind.LIST_ITEM, "- an item"),
    ]
    assert blocks(read_markdown("Sentence.\n\n## A headline\n\n- an item\n")) == [
        (BlockKind.PARAGRAPH, "Sentence."),
        (BlockKind.HEADLINE, "A headline"),
        (BlockKind.LIST_ITEM, "an item"),
    ]


@pytest.mark.parametrize("read", [read_text, read_markdown])
def test_comments_are_no_text(read: Read) -> None:
    document = read("One.\n\n<!-- mtcheck: allow fused -->\n\nTwo.\n")
    assert [comment.text for comment in document.comments] == ["mtcheck: allow fused"]
    assert words(document) == ["One.", "Two."]


def test_a_comment_within_a_line() -> None:
    file = "One <!-- aside -->word."
    document = read_text(file)
    assert words(document) == ["One word."]
    assert document.place(4, 9) == (18, 23)


@pytest.mark.parametrize("fence", ["---", "+++"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_no_text(fence: str, mark: str, end: str) -> None:
    file = mark + end.join([fence, "title: A vote.Critics object", fence, "", "The body."])
    document = read_markdown(file)
    assert words(document) == ["The body."]
    assert_in_place(document, file)


@pytest.mark.parametrize("file", ["```\nvote.Critics\n```\n", "~~~ text\nvote.Critics\n~~~\n", "    vote.Critics\n"])
def test_code_is_no_text(file: str) -> None:
    assert words(read_markdown(f"Before.\n\n{file}\nAfter.\n")) == ["Before.", "After."]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("Run `vote.Critics` now.", f"Run {OBJECT} now."),
        ("Run ``a ` b`` now.", f"Run {OBJECT} now."),
        ("The [vote](news/vote.Critics.html) passed.", "The vote passed."),
        ('The [vote](a.html "A vote.Critics") passed.', "The vote passed."),
        ("The [vote](<a b.html>) passed.", "The vote passed."),
        ("The [vote](a_(b).html) passed.", "The vote passed."),
        ("The [vote][1] passed.\n\n[1]: a.Critics.html", "The vote passed."),
        ("The [vote][] passed.\n\n[vote]: a.Critics.html", "The vote passed."),
        ("See <http://example.org/a.B> now.", f"See {OBJECT} now."),
        ("The ![a chart](vote.Critics.png) shows.", "The a chart shows."),
        ("A *strong* **word** _here_.", "A strong word here."),
        ("A \\* star.", "A * star."),
        ("AT&amp;T said.", "AT&T said."),
        ("The <b>vote</b> passed.", "The vote passed."),
        ("The [*vote*](a.html)s passed.", "The votes passed."),
    ],
)
def test_inline_markup_is_no_text(file: str, said: str) -> None:
    assert words(read_markdown(file)) == [said]


@pytest.mark.parametrize("special", ["&amp;", "\\*", "&#8212;"])
def test_a_paragraph_with_escapes_is_checked(special: str) -> None:
    file = f"A {special} B said. The vote passed.Critics objected."
    [issue] = check_text(file, format="markdown")
    assert (issue.text, issue.start) == ("d.C", file.index("d.C"))


def test_html_blocks_are_no_text() -> None:
    assert words(read_markdown("<div>\nvote.Critics\n</div>\n\nText.\n")) == ["Text."]


def test_cells_of_a_table_are_blocks() -> None:
    file = "| one | one |\n|---|---|\n| two | three |\n"
    document = read_markdown(file)
    assert words(document) == ["one", "one", "two", "three"]
    assert_in_place(document, file)


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_issue_stands_where_the_file_has_it(format: str, end: str) -> None:
    file = f"\ufeffHeadline{end}{end}The *vote* passed.Critics objected.{end}"
    [issue] = check_text(file, format=format)
    start = file.index("d.C")
    assert (issue.start, issue.end, issue.text) == (start, start + 3, "d.C")
    assert (issue.line, issue.column) == (3, len("The *vote* passe") + 1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = (mark + "Café — “so”.").encode(encoding)
    document = next(iter(text.read(data, "en")))
    assert words(document) == ["Café — “so”."]
    assert document.offsets.offset(0) == 1
