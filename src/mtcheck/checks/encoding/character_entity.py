"""A character entity of HTML in the text: &quot;, &#39;, &nbsp;."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, pattern, safe, unsafe
from mtcheck.text.typed import as_typed

_ENTITY = r"&(?:amp;)*(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});"
_LETTER = r"[AEIOUYaeiouy](?:acute|grave|circ|uml)|[ANOano]tilde|[Cc]cedil|[SsZzCc]caron|szlig"
_QUOTE_OR_DASH = r"[lr][sd]quo|[nm]dash|hellip"
_MARKS = rf"{_QUOTE_OR_DASH}|pound|euro"
_TORN = rf"& ?(?:amp|quot|apos|nbsp|lt|gt|{_MARKS}|#\d{{2,5}}) ?;"
_CUT = rf"&(?:(?:nbsp|quot|apos)\b|(?:amp|lt|gt)(?=\s)|{_MARKS}|{_LETTER}|#(?:3[489]|160|82\d\d)(?!\d))"
_entities = pattern(rf"(?:{_ENTITY})+|{_TORN}|{_CUT}", near=("&",), reach=40)
_beheaded = pattern(
    rf"(?<![&\w;])(?<!& )(?:nbsp|quot|apos|amp|{_QUOTE_OR_DASH});|(?<!&)(?:{_LETTER});"
    r"|(?<!&)#82\d\d;|(?<=\p{L})#3[489];",
    near=("a;", "0;"),
    reach=10,
)
_NUMBER = pattern(
    r"(?<=\p{L})(?P<number>39|8217)(?=(?:[stmd]|re|ve|ll)\b)"
    r"|(?<=&\p{Lu})(?P<mended>;)(?= (?!(?:and|but|so|or|the|an?|this|that|it|he|she|they|we|there|no)\b)\p{Ll})",
    needs="39 8217 &",
)
"""The number of the apostrophe without its signs, and what a repair of entities adds to a name: can39t, AT&T; was."""
_CONTRACTED = Pattern(r" (?:[sdtm]|re|ve|ll)\b")
_LINE = Pattern(rf"(?:{_ENTITY}|\s)*", linear=True)


def entities(document: Document) -> Iterator[Any]:
    """The entities in a text, also those that are torn or lack their first or last mark."""
    if "&" in document.text:
        yield from _entities(document)
    yield from _beheaded(document)
    yield from _NUMBER(document)


@check(
    "character-entity",
    family="encoding",
    category=Category.ENCODING,
    message="A character entity of HTML.",
    on=entities,
    universal=True,
    specificity=4,
    examples=[
        bad("She said ⟦&quot;⟧yes⟦&quot;⟧ twice.", 'She said "yes" twice.'),
        bad("It⟦&#39;⟧s 200⟦&nbsp;⟧metres to the caf⟦&eacute;⟧.", "It's 200 metres to the café."),
        bad("A song by Reed ⟦&amp;⟧ Moss for ⟦&pound;⟧5.", "A song by Reed & Moss for £5."),
        bad("They met at the ⟦&amp;quot;⟧Harbour⟦&amp;quot;⟧ café.", 'They met at the "Harbour" café.'),
        bad("She didn⟦& apos;⟧t pay ⟦&nbsp;⟧ for it.", "She didn't pay for it."),
        bad("It is the town⟦ & apos; ⟧s house.", "It is the town's house."),
        bad("She said ⟦quot;⟧yes⟦&quot⟧ to it.", 'She said "yes" to it.'),
        bad("It is the town⟦&rsquo⟧s ⟦&pound⟧5 prize.", "It is the town’s £5 prize."),
        bad("She didn⟦&#39⟧t pay for Moss ⟦amp;⟧ Reed’s caf⟦&eacute⟧.", "She didn't pay for Moss & Reed’s café."),
        bad("It is Ann⟦#8217;⟧s caf⟦eacute;⟧, and she isn⟦#39;⟧t there.", "It is Ann’s café, and she isn't there."),
        bad("It is called ⟦&lt;⟧b⟦&gt;⟧.", "It is called <b>."),
        bad("She can⟦39⟧t pay AT&T⟦;⟧ was all she said.", "She can't pay AT&T was all she said."),
        good("An R&D team of AT&T; H&M, Q&A; P&O ask for it; the pain is acute; they are ranked #39; we win."),
    ],
)
def character_entity(match: Any, document: Document) -> Iterator[Finding]:
    """A character entity of HTML.

    A page writes some characters as names or numbers, and a program that takes the text from the page, or escapes it
    once more, leaves them so. The names are those of HTML.
    """
    text, (start, end) = document.text, match.span()
    if match.lastgroup == "mended":
        yield Finding(start, end, safe(Edit(start, end, "")))
        return
    fixed = _decoded(f"&#{match.group()};" if match.lastgroup == "number" else match.group())
    if fixed is None:
        return
    block = document.block_at(start)
    if block and block.end - block.start < 200 and _LINE.fullmatch(text, block.start, block.end):
        return  # a line of the page
    at = end
    if fixed == "'" and _CONTRACTED.match(text, end) and text[start - 1 : start] == " ":
        yield Finding(start - 1, end + 1, safe(Edit(start - 1, end + 1, fixed)))
        return
    if not fixed.strip():
        before, after = not start or text[start - 1].isspace(), text[end : end + 1]
        fixed = "" if before or not after or after.isspace() else fixed
        at = end + (before and after == " ")
    markup = "<" in fixed or ">" in fixed
    yield Finding(start, end, (unsafe if markup else safe)(Edit(start, at, as_typed(document, fixed))))


def _decoded(written: str) -> str | None:
    """What entities stand for, those of spaces a space, those of what nobody sees nothing; None if there is no such."""
    from html import unescape  # a long table, which hardly a text needs
    from html.entities import html5

    names = written.replace(" ", "").replace("&", "").rstrip(";").split(";")
    if not all(name.startswith("#") or f"{name};" in html5 for name in names):
        return None
    decoded = "".join(unescape(f"&{name};") for name in names if name != "amp") or "&"
    return "".join(" " if sign.isspace() else sign for sign in decoded if sign.isprintable() or sign.isspace())
