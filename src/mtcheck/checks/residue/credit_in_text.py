"""A credit or reference of the page in the text: (Photo: ...), pic.twitter.com/..."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, unsafe
from mtcheck.text.page import FIRST_POSTED, removal
from mtcheck.text.speech import is_of_transcript

_LABEL = (
    r"(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?|[Vv]ideo|[Ss]creenshot|[Gg]raphic|[Ff]ile photo|[Ss]ources?"
    r"|(?:[Vv]ideo|[Pp]hoto|[Ii]mage|[Pp]icture) source|(?:[Rr]esponsible )?[Ee]ditors?|[Rr]eporters?|[Cc]redits?"
    r"|[Ii]llustration|[Ff]oto"
    r"|(?:[Ss]ymbol(?:ic)?|[Aa]rchive|[Ff]ile|[Ss]tock) (?:image|photo|picture)|©)"
)
_ASIDE = (
    r"\((?!Left|From|Right|Top|Above|Clockwise|Back)(?=\p{Lu}|\d)(?=[^()\n]*[,:\d]|(?:[^ ()\n]+ ){2})"
    r"[^()\n]{4,80}[^()\n.!?…]\) (?=\p{Lu}\p{Ll})"
)
"""Brackets before the first sentence of a paragraph: of a reporter, a place, a date."""

_PERSON = r"\((?:Reporter|Correspondent|Editor|Translator)s? \p{Lu}[\p{L} -]{2,30}\)"


@check(
    "credit-in-text",
    family="residue",
    category=Category.ADDITION,
    message="A credit or a reference of the page, which is no part of the text.",
    on=pattern(
        r"(?: ?[(\[]" + _LABEL + r"(?: ?[:：/©]| \d+/\d+| by | courtesy)[^()\[\]\n]{0,80}[)\]])"
        r"|(?: ?\[(?:View|Click|Read more|Watch|See|Listen|Tap|Related|Return|Back|Print|Go to"
        r"|Enlarge|Expand|Open|Zoom)\b[^()\[\]\n]{0,60}\])"
        r"|(?: ?[(\[](?:[Cc]ontinued (?:on|from)|[Ss]ee|[Tt]urn to) (?:page|p\.) ?\w+[)\]])"
        r"|(?P<perhaps> ?[(\[](?:to be )?continue[ds] (?:in|on|below|above|from) [^()\[\]\n]{2,40}[)\]]"
        r"| ?\((?:[Rr]ead|[Ss]ee) (?:also:|more)[^()\n]{2,60}\))"
        r"|(?: ?pic\.twitter\.com/\w+| ?https?://t\.co/\w+)"
        r"|(?:(?<![^\n])\[(?:PHOTOS?|VIDEOS?|GALLERY|AUDIO|WATCH|LIVE|UPDATED?)\] ?)"
        r"|(?:(?<![^\n])(?P<line>\[(?:Photos?|Video|Gallery|Image)\] [^\n]{2,70}"
        r"|\((?:(?:Additional )?[Rr]eporting|Writing|Editing|Edited|Compiled|Translated|Text"
        r"|(?:Article|Text|Report|Story) (?:provided|supplied|written|prepared|contributed)) by [^()\n]{2,120}\)"
        r"|\([Ww]ith (?:information|inputs?|files|reporting|material|agencies?)(?: from)?[^()\n]{0,60}\))(?=\n|$))"
        r"|(?:(?<![^\n])\[(?:Photos?|Videos?)\] (?=\p{Lu}))"
        r"|(?:(?<![^\n])\[(?:Image|Photo|Picture|Video)s? (?:from|of|in) [^\]\n]{3,50}\] (?=\p{Lu}))"
        r"|(?:(?<![^\n])[(\[]\p{Lu}[\p{L} ]{1,25}=[\p{L} .]{2,25}[)\]]"
        r"(?: (?:Reporter|Correspondent) \p{Lu}[\p{L} -]{1,30}? =)? ?)"
        r"|(?: ?\[(?:check|verify|confirm|insert|fact[- ]?check|spelling|translate)\b[^()\[\]\n]{0,40}\])"
        r"|(?:(?<=\p{L}) (?:Image|Photo|Picture|Video) (?:source|credit|courtesy): \p{Lu}[^\n]{2,50}(?=\n|$))"
        r"|(?:(?<![^\n])(?:\p{Lu}[\p{L}-]* ){1,3}[Nn]ews: (?=\p{Lu}))"
        r"|(?:(?<![^\n])" + _ASIDE + r")"
        r"|(?:(?<![^\n])" + _PERSON + r" ?)|(?: ?" + _PERSON + r")"
        r"|(?: ?[(\[](?:[Aa]dvertise?ment|[Aa]d|ADVERTISEMENT)(?: ?[:–—-][^()\[\]\n]{2,50})?[)\]])"
        r"|(?: ?\((?:as of|[Aa]s at|[Uu]pdated?|status)(?: at)?:? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?\))"
        r"|(?:(?<![^\n])(?:LIVE|Live|UPDATED?|Updated?)(?: at)? \d{1,2}[:.]\d\d \| (?=\p{Lu}))"
        r"|(?: \| [Uu]pdated:? (?:at )?\d{1,2}[:.]\d\d(?=\)))"
        r"|(?: ?\[(?:inaudible|unintelligible|crosstalk|embedded content|audio|music|noise)\]"
        r"(?: \[\d\d:\d\d(?::\d\d)?\])?)"
        r"|(?:(?<=[.!?] )" + FIRST_POSTED + r" [^.\n]{2,40}\.)"
        r"|(?:(?<=\p{Ll} )(?:\d{1,3} THE(?: \p{Lu}{3,}){1,3}|THE(?: \p{Lu}{3,}){1,3} \d{1,3}) (?=\p{Ll}))"
        r"|(?:[—–-] [^\n]{3,60} \(@\w{2,20}\),? \p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?)",
        near=(
            "(A",
            "(0",
            "aaa: A",
            ". Aaa aaaa A",
            "AAA AAA",
            "a Aaaaa aaaaaa: A",
            "a Aaaaa aaaaaaa: A",
            "[A",
            "(a",
            "[a",
            "(©",
            "(@",
            "| A",
            "| a",
            "aaa.aaaaaaa.aaa/",
            "a.aa/",
        ),
        reach=90,
    ),
    examples=[
        bad("She left the hall⟦ (Photo: A. Writer/Harbour Wire)⟧ on Friday.", "She left the hall on Friday."),
        bad("She left the hall.⟦ [Photo 2/4]⟧ It rained.", "She left the hall. It rained."),
        bad("⟦(Video source: tubing)⟧\n\nShe left the hall.", "\n\nShe left the hall."),
        bad("She left the ⟦THE HARBOUR WIRE 7 ⟧hall.", "She left the hall."),
        bad("She left⟦ [check spelling]⟧ the hall.", "She left the hall."),
        bad("⟦LIVE 18:42 | ⟧She left the hall.", "She left the hall."),
        bad("⟦(Reporter Ada Pym) ⟧She left the hall.", "She left the hall."),
        bad("It was shut.⟦ (continued in the next part)⟧ It rained.⟦ (Read also: Who is the new mayor?)⟧"),
        bad("⟦LTV news: ⟧She left the hall. It rained.", "She left the hall. It rained."),
        good("The good news: She left. News: It rained."),
        bad("⟦(Lund Harbour, 11 October) ⟧She left the hall.", "She left the hall."),
        bad("⟦(Ada Pym, consultant, Lund) ⟧She left the hall.", "She left the hall."),
        good("(From left to right) Ada Pym and Otto Lund.\n\n(The hall was shut.) She left.\n\n(HW) She did."),
        bad("She left.⟦ (Reporter Ada Pym)⟧ It rained.", "She left. It rained."),
        bad(
            "It rained.⟦ [Advertisement: read on below]⟧\n\nORSA (HW⟦ | Updated 00:17⟧) - It is dry⟦ (as of: 17:05)⟧.",
            "It rained.\n\nORSA (HW) - It is dry.",
        ),
        bad("Nobody is to blame. ⟦— Harbour Watch (@harbourwatch) June 12⟧"),
        bad("⟦[Image from this article] ⟧She left the hall.", "She left the hall."),
        bad("⟦[VIDEO] ⟧She left the hall.⟦ [inaudible]⟧ It rained.", "She left the hall. It rained."),
        bad("It rained.\n\n⟦[Photo] A street under water (Enlarge)⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦(Reporting by A. Pym; Editing by O. Holt)⟧", "It rained.\n\n"),
        bad("It rained.\n\n⟦(Article provided by Harbour Wire / edited by the web team)⟧", "It rained.\n\n"),
        bad("It rained.\n\n⟦(With information from agencies)⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("She left.⟦ [Enlarge image]⟧ It rained.", "She left. It rained."),
        bad("⟦(Orsa=Harbour Wire) Reporter Lund = ⟧She left the hall.", "She left the hall."),
        good("She left (a photo of it was sold) and the editor (of the paper) laughed; see (page 4 of) the book."),
    ],
    confidence=0.9,
)
def credit_in_text(match: Any, document: Document) -> Iterator[Finding]:
    """A credit, a reference to a picture or page, or the tail of an embedded post.

    Scrapers take captions, widgets and the layout of the printed page for text.
    """
    start, end = match.span()
    if is_of_transcript(document.text, start):
        return  # CAPT: you want number nine. [unintelligible]
    begins = start == 0 or document.text[start - 1] == "\n"
    edit = removal(document, start, end) if match["line"] else Edit(start, end, "")
    sure = (document.text[start : start + 1] == " " or begins) and not match["perhaps"]
    yield Finding(start, end, (safe if sure else unsafe)(edit))
