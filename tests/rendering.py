"""An article written in each format, as a newsroom's program would: a headline, then paragraphs."""

import html
import json
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import regex

Render = Callable[[list[str]], bytes]


class Format(NamedTuple):
    """A format: how an article is written in it, and the names of files that hold one."""

    reader: str
    suffix: str
    render: Render


def paragraphs(texts: list[str]) -> str:
    head, *others = (html.escape(text, quote=False) for text in texts)
    return f"<h1>{head}</h1>\n" + "\n".join(f"<p>{text}</p>" for text in others)


def text(texts: list[str]) -> bytes:
    return "\n\n".join(texts).encode()


def markdown(texts: list[str]) -> bytes:
    head, *others = ("".join("\\" * (sign in "\\`*_[]<&") + sign for sign in text) for text in texts)
    others = [regex.sub(r"^(\d*)([-+.)>#])", r"\1\\\2", text) for text in others]
    return "\r\n\r\n".join([f"---\r\nlayout: post\r\n---\r\n# {head}", *others]).encode()


def page(texts: list[str]) -> bytes:
    return f'<!DOCTYPE html><meta charset="utf-8"><nav>Home.Page</nav><article>{paragraphs(texts)}</article>'.encode()


def old_page(texts: list[str]) -> bytes:
    return f"<META CHARSET='windows-1252'>\r\n{paragraphs(texts)}".encode("cp1252", "xmlcharrefreplace")


def rss(texts: list[str]) -> bytes:
    head, *others = (html.escape(text, quote=False) for text in texts)
    body = html.escape("".join(f"<p>{text}</p>" for text in others), quote=False)
    title = html.escape(head, quote=False)
    item = f"<item><title>{title}</title><guid>urn:1</guid><description>{body}</description></item>"
    return f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Wire.News</title>{item}</channel></rss>'.encode()


def atom(texts: list[str]) -> bytes:
    body = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{paragraphs(texts)}</div></content>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id>{body}</entry></feed>'.encode("utf-16")


def wxr(texts: list[str]) -> bytes:
    head, *others = (html.escape(text, quote=False).replace("]]>", "]]&gt;") for text in texts)
    body = "\n\n".join(others)
    content = f"<content:encoded><![CDATA[{body}]]></content:encoded>"
    item = f"<item><title>{head}</title>{content}<wp:post_type>post</wp:post_type></item>"
    names = 'xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"'
    return f'<rss version="2.0" {names}><channel><wp:wxr_version>1.2</wp:wxr_version>{item}</channel></rss>'.encode()


def nitf(texts: list[str]) -> bytes:
    head, *others = (html.escape(text, quote=False) for text in texts)
    body = "".join(f"<p>{text}</p>" for text in others)
    body = f"<body.head><hedline><hl1>{head}</hl1></hedline></body.head><body.content>{body}</body.content>"
    return f"<nitf><head><title>x.Y</title></head><body>{body}</body></nitf>".encode()


def newsml(texts: list[str]) -> bytes:
    head, *others = (html.escape(text, quote=False) for text in texts)
    body = "\n\n".join(others)
    data = f'<inlineData contenttype="text/plain">{body}</inlineData>'
    meta = f"<contentMeta><headline>{head}</headline></contentMeta>"
    return f'<newsItem xmlns="n" guid="urn:1">{meta}<contentSet>{data}</contentSet></newsItem>'.encode()


def ninjs(texts: list[str]) -> bytes:
    body = "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts[1:])
    return json.dumps({"uri": "urn:1", "headline": texts[0], "body_html": body}).encode()


def jsonl(texts: list[str]) -> bytes:
    row = {"text": "\n\n".join(texts)}
    return (json.dumps(row, ensure_ascii=False) + "\n").encode()


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def packed(body: str, parts: dict[str, str], main: str = "word/document.xml", head: str = "") -> bytes:
    """A DOCX file with this body and these other parts."""
    names = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
    relations = "".join(f'<Relationship Id="r{n}" Type="{_OFFICE}/{n}" Target="{n}.xml"/>' for n in names)
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_MAIN}.{n}+xml"/>' for n in names)
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{types}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            main, f'{head}<w:document xmlns:w="{_WORD}" xmlns:mc="{_COMPATIBLE}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        )
        for name, part in parts.items():
            archive.writestr(name, part, ZIP_STORED)
    return output.getvalue()


def docx(texts: list[str]) -> bytes:
    """Each paragraph in three runs."""
    runs = (
        "".join(
            f'<w:r><w:t xml:space="preserve">{html.escape(part, quote=False)}</w:t></w:r>'
            for part in (text[:5], text[5:20], text[20:])
        )
        for text in texts
    )
    return packed("".join(f"<w:p>{run}</w:p>" for run in runs), {})


FORMATS = {
    "text": Format("text", ".txt", text),
    "markdown": Format("markdown", ".md", markdown),
    "html": Format("html", ".html", page),
    "html in windows-1252": Format("html", ".htm", old_page),
    "rss": Format("rss", ".xml", rss),
    "atom": Format("atom", ".xml", atom),
    "wxr": Format("wxr", ".xml", wxr),
    "nitf": Format("nitf", ".xml", nitf),
    "newsml": Format("newsml", ".xml", newsml),
    "ninjs": Format("ninjs", ".json", ninjs),
    "jsonl": Format("jsonl", ".jsonl", jsonl),
    "docx": Format("docx", ".docx", docx),
}
