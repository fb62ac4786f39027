"""An article written in each format, as a newsroom's program would: a headline, then paragraphs."""

import html
import json
from collections.abc import Callable
from typing import NamedTuple

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
}
