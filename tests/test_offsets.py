"""Edits of a text, written in what it was taken out of: no markup changes, and nothing else does."""

from pathlib import Path

import pytest
from conftest import Install, Mtcheck

from mtcheck import check_text
from mtcheck.formats import markdown, text
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Safety, apply
from mtcheck.model.plugin import Reader, WriteError


def read(reader: Reader, file: str) -> Document:
    return next(iter(reader.documents(file.encode(), "en")))


def rewritten(file: str, old: str, new: str, reader: Reader = markdown.reader) -> tuple[str, bool, bool]:
    """The file after `old` became `new` in its text, whether that is certain, and whether it can be written."""
    document = read(reader, file)
    start = document.text.index(old)
    edits, certain, writable = document.offsets.rewrite(document.text, Edit(start, start + len(old), new))
    data = reader.rewrite(file.encode(), [(document.part, edit) for edit in edits])
    if writable:
        after = read(reader, data.decode())
        assert after.text == apply(document.text, [Edit(start, start + len(old), new)])
    return data.decode(), certain, writable


@pytest.mark.parametrize(
    ("file", "old", "new", "after"),
    [
        ("The vote.Critics *object*.", ".C", ". C", "The vote. Critics *object*."),
        ("By [Ukraine](a.html)Russia.", "UkraineRussia", "Ukraine, Russia", "By [Ukraine](a.html), Russia."),
        ("The mayor**of** it.", "mayorof", "mayor of", "The mayor **of** it."),
        ("It is *the* the end.", "the the", "the", "It is *the* end."),
        ("AT&amp;T said so.", "T said", "T, said", "AT&amp;T, said so."),
        ("AT&amp;T said so.", "AT&T", "BT", "BT said so."),
        ("AT&amp;T said so.", "AT&T said", "AT&T, said", "AT&amp;T, said so."),
        ("He went\r\nhome home.", "went\nhome home", "went\nhome", "He went\r\nhome."),
        ("It is *over* now", "now", "now.", "It is *over* now."),
        ("It is *over*", "over", "over!", "It is *over!*"),
        ("A star", "star", "* and _", "A \\* and \\_"),
        ("One.\n\nTwo.\n\nThree.", "Two.\n\n", "", "One.\n\nThree."),
        ("- One.\r\n- Two.\r\n- Three.", "Two.\n\n", "", "- One.\r\n- Three."),
        ("# One\n\nTwo.", "One\n\n", "", "# \n\nTwo."),
    ],
)  # fmt: skip
def test_an_edit_keeps_the_markup(file: str, old: str, new: str, after: str) -> None:
    data, certain, writable = (
        rewritten(file, old, new) if new != "" or "\n\n" not in old else (*deleted(file, old), True)
    )
    assert (data, certain, writable) == (after, True, True)


def deleted(file: str, old: str) -> tuple[str, bool]:
    """The file after a paragraph is deleted, which may leave the markup of an empty one."""
    document = read(markdown.reader, file)
    start = document.text.index(old)
    edits, certain, _ = document.offsets.rewrite(document.text, Edit(start, start + len(old), ""))
    return markdown.reader.rewrite(file.encode(), [(None, edit) for edit in edits]).decode(), certain


def test_a_new_text_in_the_place_of_two_parts_is_not_certain() -> None:
    data, certain, writable = rewritten("The *old* town.", "old town", "village")
    assert (data, certain, writable) == ("The *village*.", False, True)


def test_what_is_no_text_cannot_be_edited() -> None:
    _, certain, writable = rewritten("Run `this` now.", "n \ufffc n", "n, n")
    assert not certain
    assert not writable


def test_a_safe_fix_that_would_move_markup_is_not_safe() -> None:
    [issue] = check_text("The town council approved the the plan.", format="markdown")
    assert [fix.safety for fix in issue.fixes] == [Safety.SAFE]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("reader", [text.reader, markdown.reader], ids=["text", "markdown"])
def test_what_is_not_edited_stays_byte_for_byte(reader: Reader, encoding: str, end: str) -> None:
    file = end.join(["A *headline* 😀", "", "The vote passed.Critics object.", "", "- one", "- two", ""])
    data = file.encode(encoding)
    [document] = reader.documents(data, "en")
    at = document.text.index("Critics")
    [edit] = document.offsets.rewrite(document.text, Edit(at, at, " ")).edits
    after = reader.rewrite(data, [(None, edit)])
    assert after == file.replace("passed.", "passed. ").encode(encoding)
    assert reader.rewrite(data, []) == data


@pytest.mark.parametrize(
    ("edits", "message"),
    [([Edit(3, 99, "")], "beyond the file"), ([Edit(0, 3, ""), Edit(2, 4, "")], "overlap")],
)
def test_edits_that_cannot_be_written(edits: list[Edit], message: str) -> None:
    with pytest.raises(WriteError, match=message):
        text.reader.rewrite(b"A town.", [(None, edit) for edit in edits])


def test_a_format_that_is_read_only() -> None:
    with pytest.raises(WriteError, match="the format wire is read only"):
        Reader("wire", (".wire",), text.read).rewrite(b"", [])


WIRE = """
from dataclasses import dataclass
from mtcheck.api import Block, BlockKind, Document, Reader, hookimpl

@dataclass(frozen=True)
class Options:
    separator: str = "%"
    drop: tuple[str, ...] = ()

def read(data, language, options):
    for number, story in enumerate(data.decode().split(options.separator)):
        if story.strip() not in options.drop:
            yield Document(story, language, (Block(BlockKind.PARAGRAPH, 0, len(story)),), part=str(number))

@hookimpl
def mtcheck_readers():
    return [
        Reader("wire", (".wire",), read, options=Options, sniff=lambda head: float(head.startswith(b"WIRE"))),
        Reader("other", (".wire",), read, options=Options, sniff=lambda head: float(head.startswith(b"OTHER")) / 2),
    ]
"""


def places(mtcheck: Mtcheck, *arguments: str) -> list[str]:
    lines = mtcheck("check", *arguments, "--output-format", "concise").stdout.splitlines()
    return [line.partition(": ")[0] for line in lines[:-1]]


def test_the_content_chooses_among_readers_of_a_suffix(mtcheck: Mtcheck, install: Install) -> None:
    install("wire_house", WIRE)
    Path("a.wire").write_text("WIRE one.%The vote passed.Critics object.", encoding="utf-8")
    Path("b.wire").write_text("The vote failed.Critics object.", encoding="utf-8")
    assert places(mtcheck, ".") == ["./a.wire [1]:1:15"]
    result = mtcheck("check", "a.wire", "b.wire")
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: b.wire: not an article in a format that is known by this suffix (wire, ot")
    assert places(mtcheck, "b.wire", "--format", "other") == ["b.wire [0]:1:15"]


def test_options_of_a_format(mtcheck: Mtcheck, install: Install) -> None:
    install("wire_house", WIRE)
    Path("a.wire").write_text("WIRE one.%A vote.Critics object.+The vote passed.Critics object.", encoding="utf-8")
    Path("mtcheck.toml").write_text('[formats.wire]\nseparator = "+"\ndrop = ["one", "two"]\n', encoding="utf-8")
    assert places(mtcheck, "a.wire") == ["a.wire [0]:1:16", "a.wire [1]:1:15"]
    for line, message in {
        "wire.separator = 3": "mtcheck.toml:2: formats.wire.separator: must be a string, not 3",
        "wire.drop = 'one'": 'formats.wire.drop: must be a list of strings, not "one"',
        "wire.sep = 'x'": "formats.wire.sep: no such option (known: separator, drop)",
        "text.x = 1": "formats.text: this format has no options",
        "wise.x = 1": "formats.wise: no format of this name (did you mean 'wire'?)",
    }.items():
        Path("mtcheck.toml").write_text(f"[formats]\n{line}\n", encoding="utf-8")
        result = mtcheck("check", "a.wire")
        assert message in result.stderr
        assert result.exit_code == 2


def test_an_unknown_format(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "-", "--format", "wordstar", input="One.")
    assert result.stderr.startswith("mtcheck: error: no format named 'wordstar' (known: ")
    assert result.exit_code == 2
