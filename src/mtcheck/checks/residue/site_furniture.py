"""A line of the web page around the article: Comments are closed, Read also, Advertisement."""

from collections.abc import Iterator

from mtcheck.api import Block, BlockKind, Category, Document, Edit, Finding, bad, check, good, safe
from mtcheck.text.triggers import Pattern

FURNITURE = Pattern(
    r"comments (?:are|have been) (?:now )?(?:closed|disabled|off)(?: .*)?|no comments(?: yet)?|leave a (?:comment|reply)"
    r"|(?:read|see|watch|listen|view|find out|click|learn) (?:also|more|next|here|now|too|it here)\b.*"
    r"|(?:also read|more on this|related(?: articles?| stories| posts?| topics?| links?| content)?|recommended|trending|more from .*|you may also like|you might also like|up next|most read|most popular|don['’]t miss)\b:?.{0,80}"
    r"|(?:follow|join|find|like) us on .*|share (?:this|on|via)\b.*|(?:click|tap) (?:here|to) .*"
    r"|(?:sign up|subscribe|register|log in|sign in)(?: (?:here|now|to|for|today)\b.*)?"
    r"|advertisement\b.{0,60}|sponsored(?: content| by .*)?|ads by .*|continue reading.*|skip to .*|story continues below.*|article continues.*"
    r"|(?:photo|image|picture|photograph|foto)(?: credit| copyright| by| source)?\s*[:©].*|image copyright .*|getty images.*|© .*"
    r"|reporting by .*; (?:additional reporting by .*; )?(?:writing|editing) by .*|subtitles by .*|translated by .*|t/n: .*|translator['’]s note.*"
    r"|(?:source|sources|tags?|filed under|keywords|posted in|categories)\s*: .{0,60}|estimated reading time.*|\d+ min(?:ute)?s? read|all rights reserved.*|copyright © .*"
    r"|print this (?:page|article)|e-?mail this .*|back to top|load(?:ing)? more.*|show more.*|next article.*|previous article.*|play video.*|loading\W*|last updated.*|updated (?:at|on) .*",
    ignore_case=True,
)
_PLACEHOLDER = Pattern(r"(?:\[\w+\]|\{\{.*\}\}|\{%.*%\}|%%.*%%|<\?.*\?>|\$\{.*\}|#\w+_\w+#|&\w+;|&#x?\w+;|\s)+")


def blocks(document: Document) -> tuple[Block, ...]:
    """The short blocks, in which furniture stands."""
    return tuple(b for b in document.blocks if b.end - b.start < 200 and b.kind is not BlockKind.CODE)


@check(
    "site-furniture",
    family="residue",
    category=Category.ADDITION,
    message="A line of the web page around the article.",
    on=blocks,
    examples=[
        bad("The talks go on.\n\n⟦Comments are closed.⟧\n\nThey end in May.", "The talks go on.\n\nThey end in May."),
        bad("The talks go on.\n\n⟦Read also: Five things to know⟧", "The talks go on.\n\n"),
        good("The talks go on.\n\nComments on the draft are closed to the public until June, officials said."),
        good("Read the letter in full, the judge told the clerk, and follow us on the way out."),
    ],
)
def site_furniture(block: Block, document: Document) -> Iterator[Finding]:
    """A line of the web page around the article.

    Scrapers take buttons, links to other articles, credits and templates for paragraphs.
    """
    text = document.text
    line = text[block.start : block.end].strip()
    if len(line) < 3 or not (FURNITURE.fullmatch(line.rstrip(". ")) or _PLACEHOLDER.fullmatch(line)):
        return
    if line.count(".") > 1 or line.endswith(("”", '"')) or (line.count(" ") > 14):
        return
    end = block.end
    while end < len(text) and text[end] == "\n":
        end += 1
    yield Finding(block.start, block.end, safe(Edit(block.start, end, "")))
