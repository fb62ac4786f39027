"""DOCX: its paragraphs, tracked changes and comments, and an archive in which nothing else changes."""

import shutil
import struct
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import regex
from conftest import Mtcheck
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import docx as render
from rendering import packed

from mtcheck.formats import docx
from mtcheck.formats.build import OBJECT
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, apply
from mtcheck.model.plugin import ReadError, WriteError

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def file(body: str, **parts: str) -> bytes:
    """A DOCX file with this body."""
    return packed(body, {f"word/{name}.xml": part for name, part in parts.items()})


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}<w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{''.join(runs)}</w:p>"


def read(data: bytes) -> Document:
    [document] = docx.reader.documents(data, "en")
    return document


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read(data)
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def body(data: bytes) -> str:
    """The body of the text, with the dates of changes left out."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    return regex.sub(r' w:date="[^"]*"', "", xml[xml.index("<w:body>") + 8 : xml.index("</w:body>")])


def edited(data: bytes, old: str, new: str) -> bytes:
    """The file after `old` became `new`, which is what is read then."""
    document = read(data)
    start = document.text.index(old)
    edit = Edit(start, start + len(old), new)
    rewriting = document.offsets.rewrite(document.text, edit)
    assert rewriting.writable
    after = docx.reader.rewrite(data, [(None, edit) for edit in rewriting.edits])
    assert read(after).text == apply(document.text, [edit])
    return after


STYLES = (
    f'<w:styles xmlns:w="{WORD}">'
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Haus"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="By"><w:name w:val="Byline"/></w:style></w:styles>'
)


def test_kinds_of_blocks() -> None:
    data = file(
        paragraph(run("A head"), properties='<w:pStyle w:val="Haus"/>')
        + paragraph(run("By Ada Writer"), properties='<w:pStyle w:val="By"/>')
        + paragraph(run("One "), run("two", "<w:b/>"), run("&amp; three."), properties='<w:pStyle w:val="Loop"/>')
        + "<w:p/>"
        + paragraph(run("An item"), properties="<w:numPr/>")
        + paragraph(run("A dam"), properties='<w:pStyle w:val="Caption"/>')
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('A cell'))}</w:tc></w:tr></w:tbl>"
        + f"<w:sdt><w:sdtContent>{paragraph(run('In a control.'))}</w:sdtContent></w:sdt>",
        styles=STYLES,
    )
    assert blocks(data) == [
        ("headline", "A head"),
        ("byline", "By Ada Writer"),
        ("paragraph", "One two& three."),
        ("list item", "An item"),
        ("caption", "A dam"),
        ("list item", "A cell"),
        ("paragraph", "In a control."),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "One\ttwo three"),
        ("<w:r><w:t>One</w:t><w:noBreakHyphen/><w:t>two</w:t></w:r>", "One-two"),
        (f"{run('One ')}<w:r><w:br/></w:r>{run('two')}", "One two"),
        (f"{run('One')}<w:r><w:drawing/></w:r>{run('two')}", f"One{OBJECT}two"),
        (f"{run('One')}<w:r><w:footnoteReference w:id='1'/></w:r>{run(' two')}", "One two"),
        (f"<w:hyperlink>{run('One')}</w:hyperlink>{run(' two')}", "One two"),
        ("<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE.X</w:instrText></w:r>" + run("1"), "1"),
        (f"{run('One')}<w:ins w:id='1' w:author='A'>{run(' more')}</w:ins>", "One more"),
        (f"{run('One')}<w:del w:id='1'><w:r><w:delText> less</w:delText></w:r></w:del>", "One"),
        (f"<w:moveFrom w:id='1'>{run('old')}</w:moveFrom><w:moveTo w:id='2'>{run('new')}</w:moveTo>", "new"),
        ("<w:r><w:t>a&lt;b&#8221;</w:t></w:r>", "a<b”"),
    ],
)  # fmt: skip
def test_what_is_text(content: str, said: str) -> None:
    assert read(file(paragraph(content))).text == said


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    first = paragraph(run("One"), properties="<w:rPr><w:del w:id='1'/></w:rPr>")
    assert read(file(first + paragraph(run(" two.")))).text == "One two."


def test_text_boxes_are_paragraphs_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent>"
    content = f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"  # noqa: E501
    assert read(file(paragraph(run("One"), f"<w:r>{content}</w:r>"))).text == f"One{OBJECT}\n\nIn a box."


def test_line_and_column_are_paragraph_and_code_point(mtcheck: Mtcheck) -> None:
    Path("a.docx").write_bytes(
        file(paragraph(run("A head")) + "<w:p/>" + paragraph(run("😀 passed"), run(".Critics said")))
    )
    result = mtcheck("check", "a.docx", "--output-format", "concise")
    assert result.stdout.startswith("a.docx:3:8: error: No space between two sentences.")


INS = '<w:ins w:id="{}" w:author="mtcheck"><w:r>{}<w:t xml:space="preserve">{}</w:t></w:r></w:ins>'
DEL = '<w:del w:id="{}" w:author="mtcheck"><w:r>{}<w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'
RUN = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
BOLD = "<w:rPr><w:b/></w:rPr>"


@pytest.mark.parametrize(
    ("content", "old", "new", "after"),
    [
        (run("It passed.So it is."), ".So", ". So",
         RUN.format("", "It passed.") + INS.format(1, "", " ") + RUN.format("", "So it is.")),
        (run("It is is."), "is is", "is", RUN.format("", "It is") + DEL.format(1, "", " is") + RUN.format("", ".")),
        (run("It was.", "<w:b/>"), "was", "is",
         RUN.format(BOLD, "It ") + DEL.format(1, BOLD, "wa") + INS.format(2, BOLD, "i")
         + RUN.format(BOLD, "s.")),
        (run("A ") + run("b", "<w:b/>") + run(" c"), "A b c", "A d c",
         run("A ") + DEL.format(1, BOLD, "b") + INS.format(2, BOLD, "d") + run(" c")),
        (run("A b") + run("c d", "<w:b/>"), "bc", "x",
         RUN.format("", "A ") + DEL.format(1, "", "b")
         + INS.format(2, "", "x") + DEL.format(3, BOLD, "c") + RUN.format(BOLD, " d")),
        (run("AT&amp;T"), "&", "and",
         RUN.format("", "AT") + DEL.format(1, "", "&amp;") + INS.format(2, "", "and") + RUN.format("", "T")),
        (run("A"), "A", "A < b & c", RUN.format("", "A") + INS.format(1, "", " &lt; b &amp; c")),
        (f'<w:ins w:id="7" w:author="Ada">{run("so it")}</w:ins>', "so it", "so, it",
         f'<w:ins w:id="7" w:author="Ada">{RUN.format("", "so")}</w:ins>{INS.format(8, "", ",")}'
         f'<w:ins w:id="7" w:author="Ada">{RUN.format("", " it")}</w:ins>'),
        (f'<w:ins w:id="7" w:author="Ada">{run("so it")}</w:ins>', "so it", "so",
         f'<w:ins w:id="7" w:author="Ada">{RUN.format("", "so")}{DEL.format(8, "", " it")}</w:ins>'),
        (f"<w:hyperlink>{run('one')}</w:hyperlink>{run('two')}", "onetwo", "one two",
         f"<w:hyperlink>{RUN.format('', 'one')}{INS.format(1, '', ' ')}</w:hyperlink>{run('two')}"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b c</w:t></w:r>", "b c", "b",
         RUN.format("", "a") + "<w:r><w:tab/></w:r>" + RUN.format("", "b") + DEL.format(1, "", " c")),
    ],
)  # fmt: skip
def test_an_edit_is_a_tracked_change(content: str, old: str, new: str, after: str) -> None:
    data = file(paragraph(content))
    assert body(edited(data, old, new)).replace("'", '"') == paragraph(after).replace("'", '"')


def test_what_is_no_text_of_a_run_is_kept() -> None:
    data = file(
        paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>") + paragraph(run("Two.")) + paragraph(run("Three."))
    )
    document = read(data)
    [edit] = document.offsets.rewrite(document.text, Edit(5, 11, "")).edits
    assert document.origin[edit.start : edit.end] == "Two."
    assert read(docx.reader.rewrite(data, [(None, edit)])).text == "a\tb\n\nThree."
    assert not document.offsets.rewrite(document.text, Edit(0, 3, "a b")).writable


def extents(data: bytes) -> dict[str, bytes]:
    """The bytes of each entry of an archive, as it is packed."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        ends = [*(info.header_offset for info in infos[1:]), archive.start_dir]
        return {info.filename: data[info.header_offset : end] for info, end in zip(infos, ends, strict=True)}


def test_all_other_parts_stay_as_they_are_packed() -> None:
    data = file(paragraph(run("It passed.So it is.")), styles=STYLES, extra="<a>x.Y</a>")
    before, after = extents(data), extents(edited(data, ".So", ". So"))
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert docx.reader.rewrite(data, []) == data


DAMAGED = "The vote passed.Critics objected . It has a border with UkraineRussia."


@pytest.mark.parametrize(
    "comments",
    [None, f'<w:comments xmlns:w="{WORD}"/>', f'<w:comments xmlns:w="{WORD}"><w:comment w:id="4"/></w:comments>'],
)
def test_annotations(mtcheck: Mtcheck, comments: str | None) -> None:
    data = file(paragraph(run(DAMAGED)), **({"comments": comments} if comments else {}))
    Path("a.docx").write_bytes(data)
    result = mtcheck("annotate", "a.docx", "-o", "b.docx")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "3 issues written as comments into b.docx.\n"
    assert Path("a.docx").read_bytes() == data
    after = Path("b.docx").read_bytes()
    assert read(after).text == "The vote passed. Critics objected. It has a border with Ukraine Russia."
    with zipfile.ZipFile(BytesIO(after)) as archive:
        assert archive.testzip() is None
        written = archive.read("word/comments.xml").decode()
        assert written.count('w:author="mtcheck"') == 3
        assert "No space between two sentences. [missing-space-after-stop]" in written
        listed = archive.read("[Content_Types].xml").decode() + archive.read("word/_rels/document.xml.rels").decode()
    assert listed.count("comments.xml") == 2
    ids = set(regex.findall(r'<w:comment w:id="(\d+)" w:author="mtcheck"', written))
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert set(regex.findall(rf'<w:{mark} w:id="(\d+)"/>', body(after))) == ids


def test_a_comment_may_be_a_directive(mtcheck: Mtcheck) -> None:
    says = {0: "mtcheck: allow fused — as printed", 1: "a.B", 2: "mtcheck: allow spacing -- the house's"}
    comments = "".join(
        f'<w:comment w:id="{number}">{paragraph(run(said))}</w:comment>' for number, said in says.items()
    )
    reference = '<w:r><w:commentReference w:id="{}"/></w:r>'.format
    text = (
        paragraph(run("The vote passed.Critics objected."), reference(0))
        + paragraph('<w:commentRangeStart w:id="1"/>', run("It rained"), '<w:commentRangeEnd w:id="1"/>', reference(1))
        + paragraph(run("He ", "<w:b/>"), '<w:commentRangeStart w:id="2"/>', run("spoke ."), reference(2))
        + paragraph(run("She spoke ."))
    )
    Path("a.docx").write_bytes(file(text, comments=f'<w:comments xmlns:w="{WORD}">{comments}</w:comments>'))
    result = mtcheck("check", "a.docx", "--select", "fused,spacing", "--output-format", "concise")
    assert [line.split(": ")[0] for line in result.stdout.splitlines()[:-1]] == ["a.docx:4:9"]
    assert (result.stderr, result.stdout.endswith("2 issues allowed.\n")) == ("", True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt"], "a.txt: the format text takes no annotations (known: docx)"),
        (["a.docx"], "a.docx: not a DOCX file, or a broken one"),
        (["gone.docx"], "gone.docx: No such file"),
        (["a.txt", "a.docx"], "annotate takes one file"),
    ],
)
def test_what_cannot_be_annotated_is_one_line(mtcheck: Mtcheck, arguments: list[str], message: str) -> None:
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    Path("a.docx").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("annotate", *arguments, "-o", "b.docx")
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: error: {message}")
    assert result.exit_code == 2
    assert not Path("b.docx").exists()


def test_an_article_that_is_gone_is_one_line_where_an_older_copy_stands(mtcheck: Mtcheck) -> None:
    Path("b.docx").write_bytes(old := file(paragraph(run(DAMAGED))))
    result = mtcheck("annotate", "gone.docx", "-o", "b.docx")
    assert (result.exit_code, result.stderr) == (2, "mtcheck: error: gone.docx: No such file or directory\n")
    assert Path("b.docx").read_bytes() == old


def test_a_copy_never_replaces_the_article(mtcheck: Mtcheck) -> None:
    Path("a.docx").write_bytes(data := file(paragraph(run(DAMAGED))))
    Path("b.docx").symlink_to("a.docx")
    for output in ("a.docx", "./a.docx", "b.docx"):
        result = mtcheck("annotate", "a.docx", "-o", output)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "would replace the article itself" in result.stderr
    assert Path("a.docx").read_bytes() == data


def test_a_copy_replaces_no_file_of_another_format(mtcheck: Mtcheck) -> None:
    Path("a.docx").write_bytes(file(paragraph(run(DAMAGED))))
    Path("notes.txt").write_text("Keep this.", encoding="utf-8")
    result = mtcheck("annotate", "a.docx", "-o", "notes.txt")
    error = "mtcheck: error: notes.txt: no docx file, and so not replaced: name another file with -o\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", error)
    assert Path("notes.txt").read_text(encoding="utf-8") == "Keep this."
    for _ in range(2):
        assert mtcheck("annotate", "a.docx", "-o", "b.DOCX").exit_code == 0


def bomb(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of some kilobytes that unpacks to 100 MB."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", method) as archive:
        archive.writestr("word/document.xml", b" " * (100 * 2**20))
    return output.getvalue()


def lying(data: bytes) -> bytes:
    """The archive with another size of what it unpacks to."""
    size = struct.pack("<L", 100 * 2**20)
    return data.replace(size, struct.pack("<L", 1000))


def encrypted(data: bytes) -> bytes:
    """The archive with every entry marked as encrypted."""
    return regex.sub(rb"(PK\x01\x02(?s:.){4})\0\0", rb"\1\x01\0", data)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: b"", "not a DOCX file, or a broken one"),
        (lambda: b"PK\x03\x04" + b"x" * 100, "not a DOCX file, or a broken one"),
        (lambda: file("")[:-30], "not a DOCX file, or a broken one"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a Word file of the old format"),
        (lambda: packed("", {}, main="other.xml"), "it has no word/document.xml"),
        (bomb, "word/document.xml unpacks to more than 64 MB"),
        (lambda: lying(bomb()), "word/document.xml cannot be unpacked|not well-formed XML"),
        (lambda: lying(bomb(zipfile.ZIP_BZIP2)), r"is packed in a way that DOCX does not know \(method 12\)"),
        (
            lambda: packed("", {"word/documentAB.xml": ""}).replace(b"word/documentAB", b"[Content_Types]"),
            "two parts have",
        ),
        (lambda: encrypted(file("")), "cannot be unpacked: .*encrypted"),
        (lambda: file("<w:p>"), "not well-formed XML"),
        (lambda: file("<w:p>" * 1000), "elements nest deeper than 500"),
        (lambda: file("<w:p/>" * 500_000), "more than 500,000 elements"),
        (lambda: packed("&a;", {}, head='<!DOCTYPE a [<!ENTITY a "x">]>'), "an entity is declared"),
    ],
)
def test_bad_input_is_a_clear_error(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(make())


def test_edits_without_a_place() -> None:
    data = file(paragraph(run("One.")))
    for edits in (
        [(None, Edit(0, 99, ""))],
        [("x", Edit(0, 0, "a"))],
        [(None, Edit(0, 3, "a")), (None, Edit(1, 4, ""))],
    ):
        with pytest.raises(WriteError):
            docx.reader.rewrite(data, edits)


@settings(derandomize=True, deadline=None, max_examples=100, database=None)
@given(st.lists(st.sampled_from(["One.", " ", "two", "&amp;", "é😀", "  x"]), min_size=1, max_size=6), st.data())
def test_any_edit_is_read_as_it_was_meant(texts: list[str], data: st.DataObject) -> None:
    original = file(paragraph(*map(run, ["One", *texts])) + paragraph(run("Last.")))
    document = read(original)
    end = document.text.index("\n")
    start = data.draw(st.integers(1, end))
    edits = [Edit(start, data.draw(st.integers(start, end)), data.draw(st.sampled_from(["", "x", "<&>", " a "])))]
    after = docx.reader.rewrite(original, [(None, edit) for edit in edits])
    assert read(after).text == apply(document.text, edits)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_shows_comments_and_changes(tmp_path: Path, mtcheck: Mtcheck) -> None:
    Path("a.docx").write_bytes(render(["Harbour plan goes to the council", DAMAGED]))
    mtcheck("annotate", "a.docx", "-o", "b.docx")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "fodt", "b.docx"]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, timeout=120)
    shown = (tmp_path / "b.fodt").read_text(encoding="utf-8")
    assert shown.count("<office:annotation ") == 3
    assert shown.count("<dc:creator>mtcheck</dc:creator>") >= 6
    assert shown.count("<text:insertion>") == 2
    assert shown.count("<text:deletion>") == 1
    assert "No space between two sentences." in shown
