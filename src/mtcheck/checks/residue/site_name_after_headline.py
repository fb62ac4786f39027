"""A site’s name after a headline: Talks go on | Harbour Post Online."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    safe,
    unsafe,
    word_at,
)
from mtcheck.text.words import runs_of_letters

_TAIL = Pattern(
    r"(?P<gap>\s*(?P<mark>\||｜|::|»|·|•|/|ᐅ|►|▶|▸|❯)\s*|\s+(?P<mark>--?|–|—)\s+(?:(?P<date>\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\s+[-–—]\s+)?"
    r"|(?P<mark>-)(?=\p{Lu}{3,}(?: \p{Lu}{2,})?$)|(?P<mark>_)(?=[\p{L}\d._]+$)"
    r"|(?<=[\p{Ll})”\"])(?P<fused>(?P<mark>--?))(?=\p{Lu}\p{Ll}+!?(?: ?[\p{L}.]+)*$)"
    r"|(?P<mark>:)\s(?=(?:[\p{L} ]{3,25}: ){0,2}[\p{L}\d-]+\.\p{L}{2,3}$)"
    r"|\s+(?P<fused>(?P<mark>--))(?=\p{Lu}))"
    r"(?P<name>[^|»·•]{2,60})$"
)

_SOURCE = Pattern(r" ?\((?=[\p{Lu}\p{N}])[\p{L}\p{N} .!’'&]{2,40}\)$", linear=True)
"""Whose article the site has, in brackets before its name."""

SHORT = 4
"""Words after a bar that are no second headline, whatever their letters."""

_BARS = frozenset(("|", "｜", "::", *"»ᐅ►▶▸❯"))
_PREFIXES = frozenset("anti ex non post pre pro".split())
"""What a hyphen ties to a name that is no site's."""

_SMALL = frozenset("of the and & de du des la le di do del der - – ::".split())


def headlines(document: Document) -> Iterator[Block]:
    """The headlines, and what stands below the first without a stop, and may be a part of it."""
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADLINE or (number == 1 and _ends_open(document, block)):
            yield block


def _ends_open(document: Document, block: Block) -> bool:
    """Whether a block ends in a letter, or in the mark that is part of a name: Yahoo!"""
    return document.text[block.end - 1].isalpha() or document.text.endswith("Yahoo!", block.start, block.end)


@check(
    "site-name-after-headline",
    family="residue",
    category=Category.ADDITION,
    message="The name of a site or paper after the headline.",
    on=headlines,
    examples=[
        bad(
            "Ferry talks go on in the north⟦ | Harbour Post Online⟧\n\nIt rained.",
            "Ferry talks go on in the north\n\nIt rained.",
        ),
        bad("Ferry talks go on in the north⟦ - Harbour Daily News⟧\n\nIt rained."),
        bad("Ferry talks go on in the north⟦ - 03/14/2026 - Orsa Hoje⟧\n\nIt rained."),
        bad(
            "Ferry talks go on in the north⟦ | Page d’accueil⟧\n\nIt rained.",
            "Ferry talks go on in the north\n\nIt rained.",
        ),
        bad("Ferry talks go on in the north⟦ ► Boatscore8⟧\n\nIt rained."),
        bad("Ferry talks go on in the north⟦-TASS⟧\n\nIt rained."),
        bad("Ferry talks go on in the north⟦-SPORT QRX⟧\n\nIt rained."),
        bad("Ferry talks go on in the (wet) north⟦-Yonhap⟧\n\nIt rained."),
        bad("Ferry talks go on⟦ (WuW! Lund) - Yahoo! News⟧\n\nIt rained."),
        bad("Ferry talks go on (the Harbour Post)⟦ --Yahoo! News⟧\n\nIt rained."),
        bad(
            "Ferry talks go on in the north⟦ :: Sport :: Harbour Post⟧\n\nIt rained.",
            "Ferry talks go on in the north\n\nIt rained.",
        ),
        bad("Ferry talks go on in the north⟦｜Economy｜Harbours⟧\n\nIt rained."),
        bad("Ferry talks go on in the north⟦ - Volga-Inform⟧\n\nIt rained."),
        bad("Ferry talks go on in the north⟦: In the world: Politics: LARKX.ru⟧\n\nIt rained."),
        bad("Are the ferry talks going on?\n\nWhat it means for the north⟦ - Harbour News⟧\n\nIt rained."),
        bad("Are the ferry talks going on?\n\nWhat is behind them⟦ (Orsa Online) - Yahoo!⟧\n\nIt rained."),
        good("Ferry talks go on - and nobody knows why\n\nIt rained."),
        good("Ferry talks go on – what the Harbour Board wants\n\nIt rained."),
        good("Arsenal v Chelsea - Premier League\n\nIt rained."),
        good("Ferry talks go on, says the anti-Guardian\n\nIt rained."),
        good("Ferry talks go on near the Harbour-Lund\n\nIt rained."),
    ],
    confidence=0.9,
)
def site_name_after_headline(headline: Block, document: Document) -> Iterator[Finding]:
    """The name of a site or a paper after a headline.

    The title of a web page is its headline, a separator and the name of the site; search engines show it so.
    """
    text = document.text
    start, end = headline.start, headline.end
    while end > start and text[end - 1].isspace():
        end -= 1
    tail = _TAIL.search(text, max(start, end - 70), end)
    if tail is None or (text.count(" ", start, tail.start()) < 2 and tail["mark"] not in "|｜"):
        return
    name = tail["name"].strip()
    words = name.split()
    titled = all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in words)
    media = facts(document).words("names-of-media")
    of_media = any(not media.isdisjoint(runs_of_letters(word.lower())) for word in words)
    if headline.kind is not BlockKind.HEADLINE and (not of_media or tail["mark"] == "/"):
        return
    known = of_media or any("." in word.strip(".") for word in words)
    sure = tail["mark"] in _BARS or known or tail["date"] or (tail["gap"] == "-" and len(words) > 1)
    short = tail["mark"] in ("|", "｜") and len(words) < SHORT
    if len(words) > 8 or not (titled or known or short) or not sure or (name.endswith(("?", "!")) and not known):
        return
    if tail["fused"] and not (known and titled and text[slice(*word_at(text, tail.start() - 1))] not in _PREFIXES):
        return  # the anti-Guardian lobby
    single = len(words) == 1 and not known and name.isalpha() and name[1:].islower()
    if (tail["mark"] == "/" and not known) or (single and tail["gap"]):
        return
    source = _SOURCE.search(text, start, tail.start()) if known else None
    start = source.start() if source else tail.start()
    make = safe if tail["mark"] in ("|", "::") else unsafe
    yield Finding(start, end, make(Edit(start, end, "")))
