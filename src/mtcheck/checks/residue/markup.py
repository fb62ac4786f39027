"""Markup of the page in the text: <br />, [/caption], {{ad}}, [4]; and that of a synonymiser: {big|large}."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    lexicon,
    pattern,
    safe,
    unsafe,
)
from mtcheck.text.grammar.nouns import number_of

_TAGS = pattern(
    r"(?P<tag></?(?:em|strong|small|su[bp]|mark|b|i|u|p|br|hr|div|span|font|center|a|img|h[1-6]|ul|ol|li|t[dhr]|table|tbody"
    r"|blockquote|figure|figcaption|iframe|script|style|section|article|aside|header|footer)"
    r"(?:\s[^<>\n=]{1,40}=[^<>\n]{0,200})?\s?/?>)"
    r"|(?P<tag> ?\[/?(?:caption|embed|gallery|url|img)\b[^\]\n]{0,80}\]"
    r"|\[\p{Ll}{2,12}=[^\]\n ]{1,60}\]|\[/\p{Ll}{1,12}\])"
    r"|(?P<slot> ?(?:\{\{[^{}\n]{1,60}\}\}|\[\[[^\[\]\n]{1,60}\]\]|\$\{[^{}\n]{1,40}\}|%%\w{2,40}%%|##\w{2,40}##"
    r"|\{\p{L}[\p{L} ’'-]{1,40}\}"
    r"|\{%[^{}\n]{1,60}%\}|\{(?:\d|\w*_\w+)\}|<!\[CDATA\[|\]\]>|<%[^<>\n]{1,40}%>))"
    r"|\{(?P<first>[^{}|\n]{1,40})(?:\|[^{}|\n]{0,40})++\}"
    r"|(?<=[\p{L}.,”\"])(?P<note>(?:\[\d{1,3}\])+|(?:\[[a-z]\]){2,})(?=[\s.,;]|$)"
    r"|(?P<slot>\{\d{1,3}>|<\d{1,3}\})|(?<=[.!?] )(?P<bullet>>> )(?=\p{Lu})"
    r"|(?P<tag></?(?:x|g|ph|it|mrk|bpt|ept|bx|ex)\b(?: [\w:]{1,20}=[^<>\n]{1,30})?/?>)"
    r"|(?P<slot> ?<\p{Lu}{1,5}\p{Ll}?\.\p{Lu}{1,3}>)|(?P<slot>(?:^|(?<=\n))<{7} [^\n]{1,60}(?=\n|$))"
    r"|(?P<slot> ?\[(?:edit|citation needed|clarification needed|(?:by )?who(?:m)?\?|when\?)\])"
    r"|(?P<slot> ?\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:\d\d:\d\d[,.]\d{3})"
    r"|(?<=(?:[.:;]|\p{Ll}{2}) )(?P<bullet>[•●▪■] )(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2} )(?P<bullet>> )(?=\p{Ll}{2})",
    near=(
        *("<", "[", "{", "%%", "##", "]]>", "-->", "a > a", ". >> A"),
        *("a •", "a ●", "a ▪", "a ■", ". •", ": •", ". ●", ": ●", ". ▪", ": ▪", ". ■", ": ■"),
    ),
    reach=90,
)
_OF_MODELS = pattern(
    r"(?P<slot> ?(?:<think(?:ing)?>[^<>]{0,4000}+</think(?:ing)?>|</?think(?:ing)?>|<\|\w{2,30}\|>|\[/?INST\]|<</?SYS>>"
    r"|【\d+[:†][^\n【】]{1,40}】|:?(?:contentReference)?\[oaicite:\d+\](?:\{index=\d+\})?"
    r"|(?:cite|news|image|navlist)?(?:turn\d+(?:search|news|view|image|fetch)\d+)+))"
    r"|(?P<slot>[?&]utm_source=(?:chatgpt|openai|copilot|perplexity|gemini)(?:\.com|\.ai)?)",
    needs="think> <| INST] SYS>> 【 [oaicite: turn0 turn1 turn2 turn3 utm_source=",
)
"""The tokens of a language model, its thoughts, and what it adds to addresses."""
_GLUED = pattern(
    r"(?<![\p{L}\p{N}])(?P<word>\p{Ll}{4,})(?P<note>[1-9])"
    r"(?=[.,;](?:\s|$)| (?:in|of|and|was|is|has|had|were|are|for|by|on|at|to|that|which|but|as|with|\p{Ll}+ed)\b)",
    near=("aa0 a", "aa0. ", "aa0, ", "aa0.\n"),
    reach=24,
)
"""The number of a note that is raised on the page, glued to a word."""
_NUMBERED = frozenset(
    "channel group phase level formula page round class type model version step gate platform".split()
)
_SCRIPT = pattern(
    r" ?(?:\(\w+ ?= ?window\.\w+ ?\|\| ?\[\]\)\.push\([^\n]{0,80}?\);?"
    r"|\b(?:googletag|window|document|dataLayer|_gaq)\.\w[\w.]*(?:\(| ?= ?)[^\n]{0,120}?(?:\}\);?|\);|;))",
    needs="window. googletag. document. dataLayer. _gaq.",
)
USUAL = 3.5
"""The frequency (Zipf) of a word to which the number of a note is glued."""
_COMMENT = Pattern(
    r"(?P<tag><!--(?:(?!-->|<!--)[^\n])*+-->|<!(?:--)?\[(?:end)?if\b[^\n\]]{0,60}\](?:--)?>)", linear=True
)


def debris(document: Document) -> Iterator[Any]:
    """Tags, codes, slots, tokens, the numbers of notes, scripts, and comments that are no directives."""
    yield from _TAGS(document)
    yield from _SCRIPT(document)
    yield from _OF_MODELS(document)
    words = lexicon(document.language)
    for match in _GLUED(document):
        noun = match["word"]
        usual = noun in words and words.zipf(noun) >= USUAL and number_of(noun, document.language) is not None
        if usual and noun not in _NUMBERED | facts(document).function_words:
            yield match
    if "<!" in document.text:
        yield from _COMMENT.finditer(document.text)


@check(
    "markup",
    family="residue",
    category=Category.ADDITION,
    message="Markup of the page is left in the text.",
    on=debris,
    specificity=6,
    examples=[
        bad("It was ⟦<em>⟧Orlando⟦</em>⟧ at dusk.⟦ [/caption]⟧", "It was Orlando at dusk."),
        bad("It was a great problem ⟦● ⟧For the town it was late."),
        bad("It was her 11⟦<sup>⟧th⟦</sup>⟧ win.", "It was her 11th win."),
        bad(
            "It rained.⟦ {{ad_slot_3}}⟧ It had rained before.⟦[4]⟧ It did.", "It rained. It had rained before. It did."
        ),
        bad("It rained.⟦[photo=2]⟧⟦[/photo]⟧ It stopped.", "It rained. It stopped."),
        bad("It rained.⟦ [[nid:48213]]⟧ It cost⟦ ${price}⟧ on⟦ %%DATE%%⟧.", "It rained. It cost on."),
        bad("It rained.\n\n⟦<!-- wp:paragraph -->⟧\n\nIt did. ⟦<!-- more -->⟧", "It rained.\n\n\n\nIt did."),
        bad("It rained.⟦ {{ad|slot}}⟧ It did.⟦ {% ad|slot %}⟧", "It rained. It did."),
        bad("It ⟦{was|had been}⟧ wet for a year⟦ {dollars}⟧.", "It was wet for a year."),
        bad(
            "It rained.⟦ (adsbygoogle = window.adsbygoogle || []).push({});⟧ It did.⟦ googletag.display('div-1');⟧",
            "It rained. It did.",
        ),
        bad(
            "“We asked, and nobody⟦ 00:01:23,400 --> 00:01:26,120⟧ came,” she said of the ⟦> ⟧valve⟦[a][b]⟧.",
            "“We asked, and nobody came,” she said of the valve.",
        ),
        bad(
            "It rained⟦[1][4]⟧. It fell short of⟦ [edit]⟧ it.\n\n⟦<<<<<<< HEAD⟧", "It rained. It fell short of it.\n\n"
        ),
        bad("It has two parts. ⟦• ⟧Schools open. ⟦• ⟧Buses run.", "It has two parts. Schools open. Buses run."),
        bad('It ⟦<g id="3">⟧rained⟦</g>⟧ on⟦<x id="1"/>⟧ it.', "It rained on it."),
        bad("It ⟦{1>⟧rained⟦<1}⟧. ⟦>> ⟧Then it did not.", "It rained. Then it did not."),
        bad("They signed the ⟦treaty4⟧ in 1967.", "They signed the treaty in 1967."),
        bad(
            "⟦<think>He wants it short.</think>⟧It rained⟦ 【4†source】⟧.⟦:contentReference[oaicite:0]{index=0}⟧ It did"
            "⟦ citeturn0search3⟧, says example.org/rain⟦?utm_source=chatgpt.com⟧.⟦<|endoftext|>⟧",
            "It rained. It did, says example.org/rain.",
        ),
        good("It broke a window. See document.pdf and window.example.com."),
        good("He called it <a census, not a guess> in print."),
        good("If a < b and b > c, he [the mayor] left; see [sic], <3, and the set {1, 2}."),
    ],
)
def markup(match: Any, document: Document) -> Iterator[Finding]:
    """Tags, short codes, template slots, tokens of language models and the numbers of notes, taken for text.

    Braces with a bar hold the words to choose from where a program writes one article in many words.
    """
    text, (start, end), named = document.text, match.span(), match.groupdict()
    if named.get("word"):
        yield Finding(start, end, unsafe(Edit(match.start("note"), end, "")))
        return
    if first := named.get("first"):
        yield Finding(start, end, unsafe(Edit(start, end, first)))
        return
    written = named.get("tag") or ""
    if written.startswith("<!") and text[start - 1 : start] == " " and not text[end : end + 1].isalnum():
        start -= 1
    line_break = written.lower().startswith("<br") and text[end : end + 1].isalnum()
    torn = line_break or (named.get("bullet") is not None and text[start - 2].isalpha())
    fix = (unsafe if torn else safe)(Edit(start, end, " " if line_break else ""))
    yield Finding(match.start(), end, fix)
