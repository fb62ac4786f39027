"""Readers: what is text and what is not, and that every code point of it keeps its exact place in the file."""

import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import FORMATS

from mtcheck import check_text
from mtcheck.engine.run import Engine
from mtcheck.formats import markdown, text
from mtcheck.formats.build import OBJECT
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit, apply
from mtcheck.plugins.manager import Plugins

Read = Callable[[str], Document]


def read_text(file: str) -> Document:
    return next(iter(text.reader.read(file.encode("utf-8"), "en")))


def read_markdown(file: str) -> Document:
    return next(iter(markdown.reader.read(file.encode("utf-8"), "en")))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def words(document: Document) -> list[str]:
    """The text of the blocks alone."""
    return [said for _, said in blocks(document)]


def assert_in_place(document: Document, file: str) -> None:
    """Every code point stands in the file where the document says: itself, a line end, or what an object replaces."""
    assert document.origin == file
    for block in document.blocks:
        before = -1
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
    file = "One <!-- mtcheck: off -->word."
    document = read_text(file)
    assert words(document) == ["One word."]
    assert document.place(4, 9) == (25, 30)


def test_a_comment_of_a_page_in_plain_text_is_text() -> None:
    document = read_text("<!-- wp:heading -->\nA headline\n\nOne <!-- more --> word.\n")
    assert not document.comments
    assert blocks(document) == [
        (BlockKind.CODE, "<!-- wp:heading -->"),
        (BlockKind.HEADLINE, "A headline"),
        (BlockKind.PARAGRAPH, "One <!-- more --> word."),
    ]


@pytest.mark.parametrize("fence", ["---", "+++"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_no_text(fence: str, mark: str, end: str) -> None:
    file = mark + end.join([fence, "layout: A vote.Critics object", fence, "", "The body."])
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


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("The ![a chart](vote.Critics.png) shows.\n\nTwo.", [f"The {OBJECT} shows.", "Two.", "a chart"]),
        ("![A *small* chart](vote.Critics.png)\n\nTwo.", ["Two.", "A small chart"]),
        ("[![A dam](a.png)](b.html)", ["A dam"]),
        ("<div>\nIt is.\n</div>\n\nText.\n", ["It is.", "Text."]),
        ("<figure><img src=x alt='A dam'><figcaption>Old</figcaption></figure>\n\nText.", ["Text.", "A dam", "Old"]),
        ("<script>\nvote.Critics\n</script>\n\nText.\n", ["Text."]),
        ("<div\n\nText.\n", ["Text."]),
        ("One<br>two.", ["One\ntwo."]),
        ("Vote.[^1] So[^b] it.\n\n[^1]: What they said.\n\n[^b]: No.", ["Vote. So it.", "What they said.", "No."]),
        ('Before.\n\n{{< figure src="x.Y" caption="a.B" >}}\n\nAfter.', ["Before.", "After."]),
        ("It is {{< ref \"x.Y\" >}} and {{ site.Title }} here.", [f"It is {OBJECT} and {OBJECT} here."]),
        ("[It]({{< ref \"x.Y\" >}}) is [so]({% link a.B %}).", ["It is so."]),
        ("One.\n\n{% highlight ruby %}\nx.Y\n\nx.Y\n{% endhighlight %}\n\nTwo.", ["One.", "Two."]),
        ("One.\n\n{{< highlight go >}}\nx.Y\n{{< /highlight >}}\n\nTwo.", ["One.", "Two."]),
        ("{% include x.Y %}\nOne.\n{: .x.Y }\n\n## Head{: #x.Y}", ["One.", "Head"]),
        ("One { two }, a {% of.It and {{ x", ["One { two }, a {% of.It and {{ x"]),
    ],
)  # fmt: skip
def test_what_static_sites_add(file: str, said: list[str]) -> None:
    assert [line.strip() for line in words(read_markdown(file))] == [line.strip() for line in said]


YAML = """
title: The plan isn’t old   # a comment
Subtitle: 'It''s "so" # here'
summary: "He said \\"so\\" \\u2014 and left"  # a comment
description: >-
  Two lines
  of one
excerpt: |
    Two
      lines
teaser: A plain one
  that goes on
lead: [x.Y]
headline:
kicker: &a x.Y
draft: x.Y
tags: ["x.Y"]
author:
  title: x.Y
"""
TOML = """
title = "The \\"plan\\" \\u2014 so"   # a comment
subtitle = 'It is "so"'
summary = \"\"\"
x.Y\"\"\"
draft = true
[author]
title = "x.Y"
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fields_of_front_matter(end: str) -> None:
    document = read_markdown(f"---{YAML}---\nThe body.\n".replace("\n", end))
    assert blocks(document) == [
        (BlockKind.HEADLINE, "The plan isn’t old"),
        (BlockKind.HEADLINE, 'It\'s "so" # here'),
        (BlockKind.HEADLINE, 'He said "so" — and left'),
        (BlockKind.HEADLINE, "Two lines\nof one"),
        (BlockKind.HEADLINE, "Two\nlines"),
        (BlockKind.HEADLINE, "A plain one\nthat goes on"),
        (BlockKind.PARAGRAPH, "The body."),
    ]
    document = read_markdown(f"+++{TOML}+++\nThe body.\n".replace("\n", end))
    assert words(document) == ['The "plan" — so', 'It is "so"', "The body."]


@pytest.mark.parametrize(
    ("line", "old", "new", "after"),
    [
        ("title: It is is", "is is", "is", "title: It is"),
        ("title: It is", "is", "is: no", None),
        ("title: It is", "is", 'is "no"', None),
        ("title: 'It is'", "is", "isn't", "title: 'It isn''t'"),
        ('title: "It is"', "is", 'is "so" \\', 'title: "It is \\\\"so\\\\" \\\\\\\\"'.replace("\\\\", "\\")),
        ('title: "It\\u2019s"', "’s", "’s, so", 'title: "It\\u2019s, so"'),
        ("title: >\n  It\n  is", "is", "is: so", "title: >\n  It\n  is: so"),
        ("title: >\n  It\n  is", "It\nis", "It is", None),
    ],
)  # fmt: skip
def test_edits_of_front_matter(line: str, old: str, new: str, after: str | None) -> None:
    file = f"---\nlayout: post\n{line}\n---\nThe body.\n"
    document = read_markdown(file)
    start = document.text.index(old)
    edit = Edit(start, start + len(old), new)
    rewriting = document.offsets.rewrite(document.text, edit)
    assert rewriting.writable == (after is not None)
    if after is not None:
        written = markdown.reader.rewrite(file.encode(), [(None, edit) for edit in rewriting.edits]).decode()
        assert written == file.replace(line, after)
        assert read_markdown(written).text == apply(document.text, [edit])
        assert yaml.safe_load(written.split("---")[1])["title"].split() == words(read_markdown(written))[0].split()


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
    document = next(iter(text.reader.read(data, "en")))
    assert words(document) == ["Café — “so”."]
    assert document.offsets.offset(0) == 1


ROW = {"text": "The vote passed.Critics objected."}
LONG = {"id": 1, "body": "It rained on the quay. " * 400 + ROW["text"]}


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (FORMATS["docx"].render(ROW["text"].splitlines()), "docx"),
        (json.dumps(ROW).encode(), "jsonl"),
        (f"\ufeff{json.dumps(ROW)}\r\n{json.dumps(LONG)}\r\n".encode(), "jsonl"),
        (f"{json.dumps(LONG)}\n{json.dumps(ROW)}\n".encode(), "jsonl"),
        (f"{json.dumps({'uri': 'a', 'headline': 'A'} | ROW)}\n".encode() * 2, "jsonl"),
        (json.dumps({"uri": "a", "headline": "A", "body_text": ROW["text"]}).encode(), "ninjs"),
        (json.dumps(ROW, indent=1).encode(), "text"),
        (f'{json.dumps(ROW)}\n{{"text": 3}}\n'.encode(), "text"),
        (f"{json.dumps(ROW)}\nIt rained.\n".encode(), "text"),
        (json.dumps({"story": ROW["text"]}).encode(), "text"),
        (b'{"The text" was a play}\n', "text"),
        (b"", "text"),
        (b"PK was here.", "text"),
    ],
)
def test_the_first_bytes_tell_the_format_where_no_name_does(data: bytes, format: str) -> None:
    engine = Engine(Plugins(), isolated=True)
    assert [engine.reader_for(name, data).name for name in ("-", "article")] == [format, format]


@pytest.mark.parametrize("suffix", [".docx", ".jsonl"])
def test_a_suffix_that_one_format_has_needs_no_first_bytes(suffix: str) -> None:
    engine = Engine(Plugins(), isolated=True)
    assert engine.reader_for(f"a{suffix}", b"broken").name == suffix.removeprefix(".")
