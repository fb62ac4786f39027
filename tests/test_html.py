"""HTML: what is text in it and what is not, where it stands, and what an edit leaves as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import check_text
from mtcheck.formats import html
from mtcheck.formats._readers.tags import tokens
from mtcheck.formats.build import OBJECT
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Safety, apply
from mtcheck.model.plugin import ReadError


def read(page: str, encoding: str = "utf-8") -> Document:
    [document] = html.reader.documents(page.encode(encoding), "en")
    return document


def blocks(page: str) -> list[tuple[str, str]]:
    document = read(page)
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def words(page: str) -> list[str]:
    return [said for _, said in blocks(page)]


def edited(page: str, old: str, new: str, encoding: str = "utf-8") -> str:
    """The page after `old` became `new` in its text; and what is read then is what was meant."""
    document = read(page, encoding)
    start = document.text.index(old)
    edit = Edit(start, start + len(old), new)
    rewriting = document.offsets.rewrite(document.text, edit)
    assert rewriting.writable
    data = html.reader.rewrite(page.encode(encoding), [(None, edit) for edit in rewriting.edits])
    assert read(data.decode(encoding), encoding).text == apply(document.text, [edit])
    return data.decode(encoding)


def test_kinds_of_blocks() -> None:
    page = """
    <article><h1>A <em>headline</em></h1><p class="lead byline">By Ada Writer</p>
    <p>A paragraph <!-- aside -->goes
       on.</p>Loose text.<figure><img src="a.png" alt="A harbour"><figcaption><p>Ships.</p></figcaption></figure>
    <ul><li>One<li><p>Two</p></ul><table><caption>Figures</caption><tr><td>a<td>b</table>
    <blockquote><p>Said.</p></blockquote><dl><dt>Term<dd>Meaning</dl></article>"""
    assert blocks(page) == [
        ("headline", "A headline"),
        ("byline", "By Ada Writer"),
        ("paragraph", "A paragraph goes on."),
        ("paragraph", "Loose text."),
        ("list item", "One"),
        ("list item", "Two"),
        ("list item", "a"),
        ("list item", "b"),
        ("paragraph", "Said."),
        ("list item", "Term"),
        ("list item", "Meaning"),
        ("caption", "A harbour"),
        ("caption", "Ships."),
        ("caption", "Figures"),
    ]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>One.<script>if (a<b) x.Y()</script> Two.</p>", ["One. Two."]),
        ("<style>p{color:x.Y}</style><p>One.</p><template><p>x.Y</p></template>", ["One."]),
        ("<p>One.</p><!-- <p>x.Y</p> --><p>Two.</p>", ["One.", "Two."]),
        ("<nav>Home.News</nav><p>One.</p><footer>x.Y</footer><aside>x.Y</aside>", ["One."]),
        ("<p>One.</p><div hidden>x.Y</div><div style='display: none'>x.Y</div><p aria-hidden=true>x.Y", ["One."]),
        ('<p data-x="x.Y" onclick="x.Y()">One <a href="x.Y" title="The Two">two</a>.</p>', ["One two.", "The Two"]),
        ("<p>Run <code>x.Y</code> now.</p><pre>x.Y</pre>", [f"Run {OBJECT} now."]),
        ("<p>It is <img src=a.png> here.</p>", [f"It is {OBJECT} here."]),
        ("<p>A note.<sup>1</sup> The 1<sup>st</sup> of May, CO<sub>2</sub>.</p>", ["A note. The 1st of May, CO."]),
        ("<p>AT&amp;T &lt;b&gt; &#8220;caf&eacute;&#x201D; &copy 1 &nope; &</p>", ["AT&T <b> “café” © 1 &nope; &"]),
        ("<p>a < b and <3 and x<y>z</p>", ["a < b and <3 and xz"]),
        ("<p>One\r\n\t two <b> three </b> four  five </p>", ["One two three four  five"]),
        ("<p>It goes<br>\non here.<br>Next<br/><br>last</p>", ["It goes\non here.", "Next", "last"]),
        ("<p>One.<p>Two.<div>Three.</div>Four.", ["One.", "Two.", "Three.", "Four."]),
        ("<TITLE>A page</TITLE><BODY><P>One.</P></BODY>", ["A page", "One."]),
        ("<title>A page</title><h1>A head</h1><p>One.</p>", ["A head", "One."]),
        ("<p>One.</b></i></p></div>", ["One."]),
        ("<p></p><p>&nbsp;</p><p> </p>", []),
        ("", []),
    ],
)
def test_what_is_text(page: str, said: list[str]) -> None:
    assert words(page) == said


@pytest.mark.parametrize("root", ["article", "main"])
def test_the_article_of_a_page(root: str) -> None:
    story = "<p>The council met on Tuesday evening and approved the plan.</p>" * 3
    page = f"<header><h1>The head</h1></header><div>Menu</div><{root}>{story}</{root}><p>Also: x.Y</p>"
    assert words(page) == ["The head", *["The council met on Tuesday evening and approved the plan."] * 3]


def test_teasers_of_other_articles_are_left_out() -> None:
    story = "<article><h1>Head</h1><p>The council met on Tuesday evening and approved the plan.</p></article>"
    assert len(words(f"{story}<article><h3>Other</h3></article>")) == 2
    assert len(words(story * 2)) == 4


def test_comments_come_before_the_next_block() -> None:
    page = (
        "<p>One.</p><!-- mtcheck: allow fused --><p>It passed.Critics objected.</p><p>It passed.Critics objected.</p>"
    )
    [issue] = check_text(page, format="html")
    assert issue.start > page.rindex("<p>")


def test_a_defect_across_a_tag() -> None:
    page = (
        '<p>It has a border with <a href="u.html">Ukraine</a>Russia in the east. It passed.<b>Critics</b> objected.</p>'
    )
    fused, stop = check_text(page, format="html")
    assert (fused.check, fused.text) == ("fused-words", "Ukraine</a>Russia")
    assert (stop.check, stop.text) == ("missing-space-after-stop", "d.<b>C")
    [fix] = stop.fixes
    assert fix.safety is Safety.SAFE
    assert "passed. <b>Critics</b>" in apply(page, fix.edits)


@pytest.mark.parametrize(
    ("page", "old", "new", "after"),
    [
        ("<p>A <a>b</a>c</p>", "bc", "b c", "<p>A <a>b</a> c</p>"),
        ("<p>A b<a>c</a></p>", "bc", "b c", "<p>A b <a>c</a></p>"),
        ("<p>A <a>b</a><i>c</i></p>", "bc", "b c", "<p>A <a>b</a> <i>c</i></p>"),
        ("<p><b>Said</b> he</p>", "Said", "“Said", "<p><b>“Said</b> he</p>"),
        ("<p>He said <b>so</b></p>", "so", "so.", "<p>He said <b>so.</b></p>"),
        ("<p>It is</p>", "is", "is <&> so", "<p>It is &lt;&amp;&gt; so</p>"),
        ("<p>AT&amp;T is</p>", "T is", "T, is", "<p>AT&amp;T, is</p>"),
        ("<p>R &amp; &amp; D</p>", "& & ", "& ", "<p>R &amp; D</p>"),
        ("<p>It\n   is is</p>", "is is", "is", "<p>It\n   is</p>"),
        ("<p>It is\n   is so</p>", "is is", "is", "<p>It is so</p>"),
        ("<p>One.<br>Two.</p>", "Two.", "Three.", "<p>One.<br>Three.</p>"),
        ('<p>A</p><img alt="It is">', "is", 'is "so"', '<p>A</p><img alt="It is &quot;so&quot;">'),
        ("<p>A</p><img alt='It is'>", "is", "isn't", "<p>A</p><img alt='It isn&#39;t'>"),
        ("<p>A</p><img alt=Itis>", "Itis", "Ours", "<p>A</p><img alt=Ours>"),
    ],
)
def test_an_edit_keeps_the_markup(page: str, old: str, new: str, after: str) -> None:
    assert edited(page, old, new) == after


def test_an_insertion_stands_outside_of_a_tag() -> None:
    page = "<p><b>Said</b> he <a>now</a></p>"
    document = read(page)
    marks = [edit for at in (0, 11) for edit in document.offsets.rewrite(document.text, Edit(at, at, "|")).edits]
    assert apply(page, marks) == "<p>|<b>Said</b> he <a>now</a>|</p>"


def test_a_value_without_quotation_marks_takes_no_space() -> None:
    document = read("<p>A</p><img alt=Itis>")
    start = document.text.index("Itis")
    assert not document.offsets.rewrite(document.text, Edit(start, start + 4, "It is")).writable


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", ""),
        ("utf-8-sig", '<meta charset="windows-1252">'),
        ("utf-16", ""),
        ("cp1252", "<meta charset=windows-1252>"),
        ("cp1252", "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>"),
        ("iso-8859-2", "<meta charset='iso-8859-2'>"),
        ("shift_jis", '<meta charset="Shift_JIS">'),
        ("iso-2022-jp", '<meta charset="iso-2022-jp">'),
        ("koi8-r", '<?xml version="1.0" encoding="koi8-r"?>'),
    ],
)
def test_encodings(encoding: str, declaration: str) -> None:
    sample = {"shift_jis": "港の計画", "iso-2022-jp": "港の計画", "koi8-r": "порт", "iso-8859-2": "Łódź"}.get(
        encoding, "café"
    )
    page = f"{declaration}\r\n<p>{sample} passed.Critics objected.</p>\r\n"
    data = page.encode(encoding)
    [document] = html.reader.documents(data, "en")
    assert sample in document.text
    at = document.text.index("Critics")
    [edit] = document.offsets.rewrite(document.text, Edit(at, at, " “")).edits
    after = html.reader.rewrite(data, [(None, edit)])
    try:
        assert after == page.replace("passed.", "passed. “").encode(encoding)
    except UnicodeEncodeError:
        assert after == page.replace("passed.", "passed. &#8220;").encode(encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<meta charset=shift_jis><p>\x81</p>", "not valid SHIFT_JIS"),
        (b"<p>Caf\xe9</p>", "not valid UTF-8"),
        (b"<meta charset=nonsense><p>a</p>", "declares the encoding 'nonsense', which is none"),
        (b"<meta charset=unicode_escape><p>a</p>", "declares the encoding 'unicode_escape', which is none"),
        (b"<meta charset=base64><p>a</p>", "declares the encoding 'base64', which is none"),
        ("<meta charset=iso-8859-1><p>“café”</p>".encode(), "declares 'iso-8859-1' but is UTF-8"),
        (b"<p>a\0b</p>", "a NUL character"),
        (b"<p>One.</p><a href='x", "line 1: the tag <a never ends"),
        (b"<p>One.</p>\n<!-- x", "line 2: '<!-- x' is never closed by '-->'"),
        (b"<b>" * 501, "elements nest deeper than 500"),
        (b"<b></b>" * 50_001, "more than 100,000 tags"),
        (b"<" * 200_000 + b"a", "never ends"),
        (b"<a " * 900, "never ends"),
        (b"<a x='" + b"' x='" * 900, "never ends"),
        (b"<p " + b"a=1 " * 2_000_000 + b">One.", "line 1: the tag <p has more than 1,000 attributes"),
        ((b"<p " + b"a=1 " * 900 + b">One.</p>") * 120, "more than 100,000 attributes"),
        (b"&amp;" * 250_001, "more than 250,000 pieces"),
        (b"a<" * 200_000, "never ends"),
        (b"<!-" * 200_000, "is never closed"),
    ],
)
def test_bad_input_is_a_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message.replace("(", r"\(")):
        list(html.reader.documents(data, "en"))


@pytest.mark.parametrize("data", [b"&" * 500_000, b"&amp" * 100_000, b" \n" * 500_000, b"<p>" * 100_000])
def test_odd_input_is_read_in_linear_time(data: bytes) -> None:
    list(html.reader.documents(data, "en"))


TAGS = """
<p>,</p>,<b>,</b>,<div>,</div>,<li>,<br>,<code>,</code>,<img alt="a &amp; b">,<h1>,<!-- c -->,&amp;,&lt;,&nbsp;,&#8220;
"""
PARTS = [*TAGS.strip().split(","), "One.", "two", "é😀", "&copy;", "<sup>1</sup>", " ", "  ", "\n", "\r\n"]


@settings(derandomize=True, deadline=None, max_examples=200, database=None)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join), st.data())
def test_any_page_stays_in_place_and_takes_edits(page: str, data: st.DataObject) -> None:
    document = read(page)
    for block in document.blocks:
        for offset in range(block.start, block.end):
            place = document.place(offset, offset + 1)
            said, written = document.text[offset], page[place.start : place.end]
            assert said == written or written[:1] in "&<" or (said == " " and written.isspace())
    if not document.text:
        return
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, min(len(document.text), start + 8)))
    edit = Edit(start, end, data.draw(st.sampled_from(["", "x", "<x & y>", "“"])))
    edits, _, writable = document.offsets.rewrite(document.text, edit)
    if writable:
        after = apply(page, edits)
        marks = [token.kind for token in tokens(page)]
        assert [kind for kind in marks if kind.value != "text"] == [
            token.kind for token in tokens(after) if token.kind.value != "text"
        ]
