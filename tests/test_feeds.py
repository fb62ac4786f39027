"""Formats that are XML or JSON: which fields are text and of what kind, their places, and what is refused."""

import json
import time

import pytest

from mtcheck.engine.run import Engine
from mtcheck.formats import feeds, jsonl, newsml, ninjs, nitf
from mtcheck.formats.rows import Fields
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, apply
from mtcheck.model.plugin import Reader, ReadError, WriteError
from mtcheck.plugins.manager import Plugins

ENGINE = Engine(Plugins(), isolated=True)


def read(reader: Reader, file: str) -> list[Document]:
    return list(reader.documents(file.encode(), "en"))


def blocks(reader: Reader, file: str) -> dict[str | None, list[tuple[str, str]]]:
    return {
        document.part: [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]
        for document in read(reader, file)
    }


def edited(reader: Reader, file: str, part: str | None, old: str, new: str) -> str:
    """The file after `old` became `new` in a part; and what is read then is what was meant."""
    [document] = [document for document in read(reader, file) if document.part == part]
    start = document.text.index(old)
    edit = Edit(start, start + len(old), new)
    rewriting = document.offsets.rewrite(document.text, edit)
    after = reader.rewrite(file.encode(), [(part, edit) for edit in rewriting.edits]).decode()
    [again] = [document for document in read(reader, after) if document.part == part]
    assert again.text == apply(document.text, [edit])
    return after


RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m"><channel><title>The.Wire</title>
<item><title>Reed &amp;amp; Moss</title><guid>urn:1</guid><dc:creator><![CDATA[Ada Writer]]></dc:creator>
<description><![CDATA[What they said.]]></description>
<content:encoded><![CDATA[<p>It is AT&amp;T’s <b>plan</b>.</p><p>So it is.</p>]]></content:encoded>
<media:content><media:description type="plain">A view of it</media:description></media:content></item>
<item><title>Two</title><guid>urn:1</guid>
<description>&lt;p&gt;It &amp;lt; that &amp;#8220;so&amp;#8221;.&lt;/p&gt;</description></item>
</channel></rss>"""


def test_rss() -> None:
    assert blocks(feeds.rss, RSS) == {
        "urn:1": [
            ("headline", "Reed & Moss"),
            ("byline", "Ada Writer"),
            ("headline", "What they said."),
            ("paragraph", "It is AT&T’s plan."),
            ("paragraph", "So it is."),
            ("caption", "A view of it"),
        ],
        "item 2": [("headline", "Two"), ("paragraph", "It < that “so”.")],
    }


@pytest.mark.parametrize(
    ("part", "old", "new", "after"),
    [
        ("urn:1", "T’s plan.", "T’s, plan.", ("AT&amp;T’s <b>", "AT&amp;T’s, <b>")),
        ("urn:1", "So it is.", "So <it> & ]]>", ("So it is.", "So &lt;it&gt; &amp; ]]&gt;")),
        ("urn:1", "said.", "said ]]> & so.", ("said.", "said ]]&gt; &amp; so.")),
        ("item 2", "that", "& that", ("&amp;lt; that", "&amp;lt; &amp;amp; that")),
        ("item 2", "< that “so”", "< that “no”", ("#8220;so&amp;", "#8220;no&amp;")),
        ("item 2", "Two", "2 < 3", ("<title>Two", "<title>2 &amp;lt; 3")),
    ],
)
def test_edits_of_rss(part: str, old: str, new: str, after: tuple[str, str]) -> None:
    assert edited(feeds.rss, RSS, part, old, new) == RSS.replace(*after)


def test_positions_are_those_of_the_part() -> None:
    file = RSS.replace("So it is.", "It passed.Critics objected.")
    report = ENGINE.check_bytes(file.encode(), "feed.xml", feeds.rss)
    [issue] = report.issues
    text = report.origins["urn:1"]
    assert text is not None
    assert (issue.part, issue.text, text[issue.start : issue.end]) == ("urn:1", "d.C", "d.C")
    line = text.split("\n")[issue.line - 1]
    assert line[issue.column - 1 : issue.end_column - 1] == "d.C"


def test_the_place_in_the_file_is_known_too() -> None:
    rss = RSS.replace("So it is.", "It &amp;lt; passed.Critics objected.")
    jsonl = '{"text": "All is well."}\r\n{"text": "He said \\"it\\" passed.Critics objected."}\r\n'
    for file, name in ((rss, "feed.xml"), (jsonl, "a.jsonl")):
        data = file.encode()
        found = ENGINE.check_bytes(data, name, ENGINE.reader_for(name, data)).issues
        [issue] = [issue for issue in found if issue.text == "d.C"]
        assert issue.in_file
        place = issue.in_file
        assert (place.line, place.end_line) == (file[: file.index("d.C")].count("\n") + 1,) * 2
        assert file.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == "d.C"


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The.Wire</title><entry><id>urn:1</id><title>A &amp; b</title>
<author><name>Ada Writer</name></author><summary type="html">&lt;b&gt;So&lt;/b&gt; it is.</summary>
<content type="xhtml"><div xmlns="h"><p>It is AT&amp;T’s <b>plan</b>.</p></div></content></entry>
<entry><title type="text">Two &lt;b&gt;</title><content src="x.html"/><summary>It is.</summary></entry></feed>"""


def test_atom() -> None:
    assert blocks(feeds.atom, ATOM) == {
        "urn:1": [
            ("headline", "A & b"),
            ("byline", "Ada Writer"),
            ("headline", "So it is."),
            ("paragraph", "It is AT&T’s plan."),
        ],
        "item 2": [("headline", "Two <b>"), ("paragraph", "It is.")],
    }
    assert edited(feeds.atom, ATOM, "urn:1", "’s plan", "’s < plan") == ATOM.replace("’s <b>", "’s &lt; <b>")
    assert edited(feeds.atom, ATOM, "urn:1", "A & b", "A && b") == ATOM.replace("A &amp; b", "A &amp;&amp; b")
    assert edited(feeds.atom, ATOM, "item 2", "It is.", "It < is.") == ATOM.replace(">It is.", ">It &lt; is.")


WXR = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title><![CDATA[The plan]]></title><guid>https://example.org/?p=1</guid><wp:post_type><![CDATA[post]]></wp:post_type>
<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>It is <b>the</b> plan.</p>
<!-- /wp:paragraph -->

[caption id="a_1" width="30"]<img src="x.jpg" alt="A dam" /> The old dam[/caption]

It is old. [gallery ids="1,2"] They [sic] met
on it.
A line

Another.]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded></item>
<item><title>dam.Jpg</title><wp:post_type>attachment</wp:post_type><excerpt:encoded>A dam.</excerpt:encoded></item>
<item><title>Home.Page</title><wp:post_type>nav_menu_item</wp:post_type></item></channel></rss>"""


def test_wordpress() -> None:
    assert ENGINE.reader_for("export.xml", WXR.encode()).name == "wxr"
    assert blocks(feeds.wxr, WXR) == {
        "https://example.org/?p=1": [
            ("headline", "The plan"),
            ("paragraph", "It is the plan."),
            ("paragraph", "It is old. They [sic] met\non it."),
            ("paragraph", "A line"),
            ("paragraph", "Another."),
            ("caption", "A dam"),
            ("caption", "The old dam"),
        ],
        "item 2": [("caption", "A dam.")],
        "item 3": [],
    }
    after = edited(feeds.wxr, WXR, "https://example.org/?p=1", "It is the", "It & is the")
    assert after == WXR.replace("It is <b>the", "It &amp; is <b>the")


NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>x.Y</title></head><body><body.head><hedline><hl1>The plan</hl1><hl2>So it is</hl2></hedline>
<byline>By <person>Ada Writer</person></byline><dateline><location>HARWICH</location></dateline></body.head>
<body.content><p>It is AT&amp;T’s <em>plan</em>.</p><media><media-reference alternate-text="A dam" source="x.Y"/>
<media-caption>An old dam</media-caption></media><ul><li>One</li></ul></body.content></body></nitf>"""


def test_nitf() -> None:
    assert blocks(nitf.reader, NITF) == {
        None: [
            ("headline", "The plan"),
            ("headline", "So it is"),
            ("byline", "By Ada Writer"),
            ("byline", "HARWICH"),
            ("paragraph", "It is AT&T’s plan."),
            ("list item", "One"),
            ("caption", "A dam"),
            ("caption", "An old dam"),
        ]
    }
    assert edited(nitf.reader, NITF, None, "’s plan", '’s "<" plan') == NITF.replace("’s <em>", '’s "&lt;" <em>')
    assert edited(nitf.reader, NITF, None, "A dam", 'A "dam"') == NITF.replace("A dam", "A &quot;dam&quot;")


NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1">
<itemMeta><itemClass qcode="ninat:text"/></itemMeta>
<contentMeta><headline>The plan</headline><by>By Ada Writer</by><slugline>x.Y</slugline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>It is AT&amp;T’s
<em>plan</em>.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"""


def test_newsml() -> None:
    article = [("headline", "The plan"), ("byline", "By Ada Writer"), ("paragraph", "It is AT&T’s plan.")]
    assert blocks(newsml.reader, NEWSML) == {None: article}
    [document] = read(newsml.reader, NEWSML)
    start, end = document.place(document.text.index("AT&T"), document.text.index("AT&T") + 4)
    assert NEWSML[start:end] == "AT&amp;T"
    assert edited(newsml.reader, NEWSML, None, "’s plan", "’s < plan") == NEWSML.replace("’s\n<em>", "’s &lt;\n<em>")
    other = NEWSML.replace("urn:1", "urn:2").replace("nitf+xml", "xhtml+xml").replace("nitf>", "html>")
    message = f"<newsMessage><itemSet>{NEWSML}{other}</itemSet></newsMessage>"
    assert blocks(newsml.reader, message) == {"urn:1": article, "urn:2": article}
    assert edited(newsml.reader, message, "urn:2", "The plan", "A & b").count("<headline>A &amp; b<") == 1


NINJS = {
    "uri": "urn:1",
    "byline": "By Ada Writer",
    "headline": "The \"plan\"",
    "body_text": "It is AT&T’s plan.",
    "body_html": "<p>It is AT&amp;T’s <b class=\"x\">plan</b>.</p>",
    "description_text": "What they said.",
    "slugline": "x.Y",
    "associations": {"main": {"type": "picture", "headline": "A dam", "description_text": "An old dam"}},
}  # fmt: skip


@pytest.mark.parametrize("ascii_only", [True, False])
def test_ninjs(ascii_only: bool) -> None:
    file = json.dumps(NINJS, ensure_ascii=ascii_only, indent=1)
    assert ENGINE.reader_for("a.json", file.encode()).name == "ninjs"
    assert blocks(ninjs.reader, file) == {
        None: [
            ("headline", 'The "plan"'),
            ("byline", "By Ada Writer"),
            ("headline", "What they said."),
            ("paragraph", "It is AT&T’s plan."),
            ("caption", "A dam"),
            ("caption", "An old dam"),
        ],
        "/body_text": [("paragraph", "It is AT&T’s plan.")],
    }
    after = json.loads(edited(ninjs.reader, file, None, "T’s plan", 'T’s “&” "plan"'))
    assert after == NINJS | {"body_html": '<p>It is AT&amp;T’s “&amp;” "<b class="x">plan</b>".</p>'}
    after = edited(ninjs.reader, file, None, "The", "“The\t")
    assert after == file.replace("The ", "\\u201cThe\\t " if ascii_only else "“The\\t ")
    assert json.loads(edited(ninjs.reader, file, "/body_text", "plan", "\\")) == NINJS | {
        "body_text": "It is AT&T’s \\."
    }


def test_ninjs_of_version_2() -> None:
    value = {
        "uri": "urn:1",
        "headlines": [{"role": "main", "value": "The plan"}, {"role": "sub", "value": "So it is"}],
        "bodies": [
            {"contenttype": "text/plain", "value": "It is."},
            {"contenttype": "text/html", "value": "<p>It is.</p>"},
        ],
        "associations": [{"name": "main", "descriptions": [{"value": "An old dam"}]}],
    }  # fmt: skip
    assert blocks(ninjs.reader, json.dumps(value)) == {
        None: [("headline", "The plan"), ("headline", "So it is"), ("paragraph", "It is."), ("caption", "An old dam")],
        "/bodies/0/value": [("paragraph", "It is.")],
    }


def test_json_lines() -> None:
    file = '{"id": 7, "title": "The plan", "text": "It is “so”.\\r\\n\\n\\n\\u00c9 \\ud83d\\ude00"}\r\n\r\n'
    file += '{"body": ["It is one.", "Two"]}\n'
    assert blocks(jsonl.reader, file) == {
        "line 1": [("headline", "The plan"), ("paragraph", "It is “so”."), ("paragraph", "É 😀")],
        "line 3": [("paragraph", "It is one."), ("paragraph", "Two")],
    }
    assert edited(jsonl.reader, file, "line 1", "É 😀", "E 😀") == file.replace("\\u00c9", "E")
    assert edited(jsonl.reader, file, "line 3", "Two", 'T "wo"') == file.replace("Two", 'T \\"wo\\"')
    options = Fields(headline=("/meta/head",), text=("said",), html=("page",), id="key")
    row = '{"key": "a", "meta": {"head": "A"}, "said": "It is.", "text": "x.Y", "page": "<p>AT&amp;T</p>"}\n'
    documents = list(jsonl.reader.documents(row.encode() * 2, "en", options))
    assert [(document.part, document.text) for document in documents] == [
        ("a", "A\n\nIt is.\n\nAT&T"),
        ("line 2", "A\n\nIt is.\n\nAT&T"),
    ]
    edits = documents[1].offsets.rewrite(documents[1].text, Edit(11, 15, "BT")).edits
    after = jsonl.reader.rewrite(row.encode() * 2, [("line 2", edit) for edit in edits], options)
    assert after.decode() == row + row.replace("AT&amp;T", "BT")


ENTITIES = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
)
EXTERNAL = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>'


@pytest.mark.parametrize(
    ("name", "file", "message"),
    [
        ("a.rss", ENTITIES, "line 1: an entity is declared, 'a'"),
        ("a.rss", EXTERNAL, "line 1: an entity is declared, 'a'"),
        ("a.rss", '<!DOCTYPE r [<!ENTITY % a SYSTEM "file:///x"> %a;]><rss/>', "an entity is declared, 'a'"),
        ("a.rss", "<rss><item></rss>", "line 1, column 14: not well-formed XML: mismatched tag"),
        ("a.rss", "<rss>&nbsp;</rss>", "not well-formed XML: undefined entity"),
        ("a.rss", "", "not well-formed XML: no element found"),
        ("a.rss", "<a>" * 100_000, "line 1: elements nest deeper than 500"),
        ("a.rss", "<rss>" + "<a/>" * 500_001 + "</rss>", "more than 500,000 elements"),
        ("a.rss", "<rss " + "".join(f"a{n}='' " for n in range(1001)) + "/>", "more than 1,000 attributes"),
        ("a.rss", f"<item><title>{'<![CDATA[x]]>&lt;' * 150_000}</title></item>", "more than 250,000 pieces between"),
        ("a.rss", f"<item>{'<title>x</title>' * 9}{'<media:title>x</media:title>' * 10_000}</item>", "10,000 fields"),
        ("a.rss", '<?xml version="1.0" encoding="nonsense"?><rss/>', "declares the encoding 'nonsense', which is none"),
        ("a.rss", '<?xml version="1.0" encoding="iso-8859-1"?><rss>“é”</rss>', "declares 'iso-8859-1' but is UTF-8"),
        ("a.ninjs", "[" * 1_000_000, "line 1: values nest too deep"),
        ("a.ninjs", '{"a": 1' + "0" * 10_000 + "}", "line 1: not valid JSON: Exceeds the limit"),
        ("a.ninjs", '{"headline": "a\nb"}', "line 1, column 16: not valid JSON: Invalid control character"),
        ("a.ninjs", '{"headline": "\\ud800"}', "line 1: \\\\ud800 is a lone surrogate"),
        ("a.ninjs", "[]", "line 1: not ninjs"),
        ("a.ninjs", json.dumps({"bodies": [{"value": "It is."}] * 102}), "more than 100 other forms of its texts"),
        ("a.jsonl", json.dumps({"text": ["a"] * 10_001}), r"\[line 1\] more than 10,000 fields of text"),
        ("a.jsonl", json.dumps({"text": "\t\n" * 200_000}), "more than 250,000 pieces between"),
        ("a.jsonl", '{"text": "a"}\n{"text": }', "line 2, column 10: not valid JSON"),
        ("a.jsonl", "3", "line 1: not an object"),
        ("a.jsonl", '{"words": "a"}', r"no row has a field with text \(looked for: headline"),
    ],
)  # fmt: skip
def test_bad_input_is_a_clear_error(name: str, file: str, message: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadError, match=message):
        read(ENGINE.plugins.readers[{"a.rss": "rss", "a.ninjs": "ninjs", "a.jsonl": "jsonl"}[name]], file)
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([("urn:9", Edit(0, 0, "x"))], "there is no part 'urn:9'"),
        ([("urn:1", Edit(0, 9999, "x"))], "an edit beyond part 'urn:1'"),
        ([("urn:1", Edit(0, 4, "x")), ("urn:1", Edit(2, 3, "x"))], "overlap"),
    ],
)
def test_edits_without_a_place(edits: list[tuple[str | None, Edit]], message: str) -> None:
    with pytest.raises(WriteError, match=message):
        feeds.rss.rewrite(RSS.encode(), edits)


@pytest.mark.parametrize(
    ("file", "reader"),
    [
        (RSS, "rss"),
        (ATOM, "atom"),
        (WXR, "wxr"),
        (NITF, "nitf"),
        (NEWSML, "newsml"),
        (f"<newsMessage>{NEWSML}</newsMessage>", "newsml"),
        ("\ufeff <!-- x --><!-- y --><atom:feed xmlns:atom='a'/>", "atom"),
        ("<!DOCTYPE rss PUBLIC '>' [<!ENTITY a ']>'><!ENTITY % b SYSTEM \"b\"> %b;]><rss/>", "rss"),
    ],
)
def test_the_content_tells_the_format(file: str, reader: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        assert ENGINE.reader_for("a.xml", file.encode(encoding)).name == reader
    assert ENGINE.reader_for("-", file.encode()).name == reader


@pytest.mark.parametrize("name", ["sitemap.xml", "package.json"])
def test_other_files_are_no_articles(name: str) -> None:
    with pytest.raises(ReadError, match="not an article in a format that is known by this suffix"):
        ENGINE.reader_for(name, {"sitemap.xml": b"<urlset/>", "package.json": b'{"name": "x"}'}[name])
