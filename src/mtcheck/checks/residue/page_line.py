"""A line that by its form is no sentence, but a menu, a counter or a stamp: Box Score | Photos, 10.42 GMT."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    occurrences,
)
from mtcheck.text.page import is_listing, open_lines, removed, short_lines

LONGEST_HEAD = 11
"""Words of the name of a paper, a date and the number of a page."""

LIST = 3
"""Lines that begin with one sign from which it is the bullet of a list."""

_ZONE = r"(?:GMT|UTC|[A-Z]?ST|[ECMP][SD]?T|CES?T|MSK|[A-Z]{2,4}T)"
_HALF = r"(?: ?(?:[ap]\.?m\.?|[AP]M))"
_CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?{_HALF}?|\d{{1,2}}{_HALF})"
_NUMERIC_DATE = r"\d{1,2}[./-]\d{1,2}[./-]\d{4}\.?|\d{4}[./-]\d{1,2}[./-]\d{1,2}\.?"
_DATE = (
    r"(?:(?:\p{Lu}\p{Ll}{2,8},? )?(?:\d{1,2} \p{Lu}\p{Ll}+\.?|\p{Lu}\p{Ll}+\.? \d{1,2})(?:,? \d{4})?"
    rf"|{_NUMERIC_DATE})"
)
_LABELLED = rf"\p{{Lu}}[\p{{L}} ]{{2,24}}: ?(?:{_DATE},? )?{_CLOCK}"
_STAMP = (
    r"(?:(?:Last |First )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified|UPDATED|PUBLISHED"
    r"|(?:LIVE|Live)(?: (?:[Uu]pdates?|UPDATES?|[Bb]log|BLOG))?|Breaking(?: [Nn]ews)?|BREAKING(?: NEWS)?|LATEST)"
    r"(?: at| on)?(?::| -| –)? )?"
    rf"(?:{_DATE},? (?:at |[-–|] ?)?)?{_CLOCK}"
    rf"(?: ?{_ZONE})?(?:,? (?:on )?{_DATE})?"
    r"|(?:\p{Lu}\p{Ll}+ )?(?:\d+|an?|one|two) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|(?:By .{3,40} |.{0,40}[|·•] ?)?(?:\d+|undefined|null|NaN) ?-?(?:min(?:ute)?s?|MIN) (?:read|READ).{0,40}"
    r"|\d\d?:\d\d ?(?:/|UPDATED|Updated|updated) ?\d\d?:\d\d"
    rf"|[Pp]osted by .{{2,40}} on {_DATE}"
    rf"|{_LABELLED} ?[|·•–-] ?{_LABELLED}"
    rf"|{_CLOCK},? (?:[Ll]ive|LIVE)(?: [Bb]log)?: .{{3,90}}"
    rf"|(?:(?:Live|LIVE):? )?{_CLOCK}(?: ?{_ZONE})?,? (?:UPD(?:ATED?)?|NEW|LIVE)"
)
_DAY = rf"(?:{_NUMERIC_DATE}|\d{{1,2}}\.? \p{{L}}{{3,9}}\.? \d{{4}}|\p{{L}}{{3,9}}\.? \d{{1,2}},? \d{{4}})"
_DATED = (
    rf"(?:\p{{Lu}}[\p{{L}}.]* ?){{0,3}}{_DAY},?(?: at| [-–|])? \d{{1,2}}:\d\d(?::\d\d)?"
    rf"(?: ?{_ZONE})?(?:(?![.!?]$).){{0,60}}"
    r"|.{2,40} \d{1,2} (?:minutes?|mins?|hours?|days?) (?:before|earlier|prior|back)"
    r"|(?:By .{3,40} )?\d{1,2} ?-?min(?:ute)?s? (?:learn|study|reading|lecture|of reading)"
)
"""The day, the hour, and what a page says besides of when an article was posted, and how long it is."""
_STAMP = rf"(?:{_STAMP})(?: ?[|·•–-] ?(?:{_STAMP}))?"
_JUMP = (
    r"(?:[Pp]lease )?(?:[Ss]ee|[Tt]urn to|[Ss]tory on|[Mm]ore on|[Cc]ontinued (?:on|from)|CONTINUED (?:ON|FROM))"
    r"(?: \p{Lu}[\p{L}, ]{1,40}?)?,? (?:[Pp](?:age|g\.|\.) ?\p{Lu}?\d{1,3}\p{Lu}?|PAGE \p{Lu}?\d{1,3}|\p{Lu}\d{1,2})"
    r"(?:,? (?:[Cc]ol(?:umn|\.)?|COL(?:UMN|\.)?) ?\d)?"
    r"|\p{L}[\p{L} ]{3,30}, [A-F]\d{1,2}|\p{Lu}[\p{L} .’&]{3,60}(?:,| [|·–-])? (?:[Pp]age|PAGE) \p{Lu}?\d{1,3}"
)
_RULE = r"#{2,}|_{3,} .{3,120}"
_END = (
    r"[-–*/ ]{0,4}(?:30|ENDS|END|MORE|\(?(?:END|MORE|ENDS|more|ends)\)?)[-–*/ ]{0,4}"
    r"|[Ee]nds?(?: of (?:article|message|news|report|story|text|transcript|transmission)\b.{0,20}| ?/.{1,20})|\(Ends?\)"
)
_ASIDE = Pattern(
    r"\[(?:(?![.…]\]|[.!?…] ?[–—-])[^\[\]\n\"“”]){3,120}\](?: \[[^\[\]\n\"“”]{3,40}\]){0,6}"
    r"|\p{Lu}[\p{L} ]{1,20} // .{1,20}|//[^\s/].{1,60}",
    linear=True,
)
_CONTACT = Pattern(
    r"(?:^|\n)(?:[Mm]edia |[Pp]ress )?(?:[Cc]ontacts?|CONTACTS?|[Nn]otes? (?:to|for) [Ee]ditors)\b.{0,40}(?:\n|:)"
)
FAR = 200
"""Code points from the contact below a press release, around which its end and addresses stand."""
_BYLINE = Pattern(
    r"(?:Compiled|Words|Written|Text|Interview) by (?:\p{Lu}[\p{L}’'.-]+ ?){1,5}"
    r"|(?:\p{Lu}[\p{L}’'.-]+ ?){2,4}/ ?[\p{L} ]{2,30} (?:Writer|Reporter|Correspondent|Editor|Staff)"
)
_RATING = Pattern(r"\d(?:\.\d)? ?/ ?(?:5|10)", linear=True)
"""How a review says last what it thinks of a film."""
_COUNT = (
    r"(?:\p{Lu}\p{Ll}+ )?\d{1,3} ?(?:/|of|out of) ?\d{1,3}|\d{1,3}(?:,\d{3})? / \d{1,3},\d{3}"
    r"|Comments? \(\d+\)(?: Sort by:? [\p{L} ]{2,30})?"
    r"|(?:Vote|Rating|Rated?):? \d(?:[.,]\d)?(?: stars?|/5)(?: \(\d+ votes?\))?"
    r"|\p{Lu}{2,5} [+−-]?\d+[.,]\d+%.*"
    r"|(?:Image|Photo|Picture)s? .{3,60} \(\d{1,2}/\d{1,2}\)"
    r"|(?:Views|Shares|Likes|Comments|Replies|Reactions|Followers|Downloads):? \d[\d,.]*[KkM]?"
)
_RANKING = (
    r"(?:Most|Top|Latest|MOST|TOP|LATEST) (?:read|READ|viewed|VIEWED|watched|WATCHED|shared|commented|emailed)\b.{0,30}"
    r"|(?:Most|MOST) (?:Popular|POPULAR|Read|Viewed|Shared):? 1\.? .{3,90} 2\.? .{3,90}"
)
_EMPTY = (
    r"NULL|null|undefined|NaN|TK(?: ?TK)?|X{3,}|[Ll]orem ipsum.*|\p{Lu}{3,}(?: \p{Lu}+)? HERE"
    r"|(?:Error )?[45]0\d(?: .{1,20})?|(?:TODO|FIXME|TBD|TBC)\b.{0,60}"
    r"|(?:%{1,2}|\$|@@)\p{Lu}[\p{Lu}_]*(?:%{1,2}|@@)?"
)
_AGENCY = (
    r"(?:Getty(?: Images)?|Reuters|AFP|AP|EPA|PA|Shutterstock|iStock|Alamy|Xinhua|Bloomberg"
    r"|EFE|DPA|dpa|ANSA|Kyodo|TASS|Interfax|Yonhap|Lusa|PAP|APA|PTI|ANI)"
)
_PEOPLE = r"\p{Lu}[\p{L}.’'-]*(?: (?:and |de |van |von )?\p{Lu}[\p{L}.’'-]*){0,3}"
_CREDIT = (
    rf"(?:{_PEOPLE} ?/ ?)?{_AGENCY}(?: ?/ ?(?:{_AGENCY}|[Aa]rchive|[Ff]ile|[Hh]andout))*"
    r"|\p{Lu}{3,9}(?:/\p{Lu}{3,9})+"
    r"|(?:\(\p{Lu}{2,5}\) ?)(?:\p{Ll}{2,4}/ ?){1,4}"
    r"|\p{L}{2,4}/\p{L}{2,4}(?:/\p{L}{2,4})?|\p{Ll}{2,5}/ \p{Ll}{2,5}|/\p{Ll}{2,10}/"
    rf"|/ ?{_AGENCY}(?: [Nn]ews)?"
    r"|\((?:\p{Lu}{2,5} )?(?:Photo|Foto) [^()]{2,60}/ ?\p{L}+\)"
    r"|(?:Getty Images|Shutterstock|iStock|Alamy|Imago|PA Images|AP Photo) \p{Lu}.{10,120}"
    rf"|(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Vv]ideo) courtesy of {_PEOPLE}.{{0,40}}"
    rf"|\p{{Lu}}\p{{Ll}}{{2,8}}\.? {_PEOPLE}(?: (?:of|the|courtesy))* ?/ ?{_PEOPLE}"
    r"|\p{Lu}\p{Ll}{2,14} ?= ?\p{Lu}[\p{L} .&’-]{2,40}"
    rf"|\p{{Lu}}\p{{Ll}}{{4,14}}: {_PEOPLE} ?/ ?{_PEOPLE}"
    r"|\p{Lu}{3,12}: \p{Lu}.{2,40}? ?[-–|] ?\p{Lu}{3,12}: \p{Lu}.{2,60}"
    r"|(?:\p{L}+ ){0,3}(?:[Ee]ditor|[Rr]eporter|[Pp]roofreader|[Tt]ranslator)(?:[ -]in[ -]charge)?: \p{Lu}[^()]{1,40}"
    r"|(?:Additional )?(?:[Vv]ideo|[Aa]udio|[Pp]hotos?|[Gg]raphics?|[Ii]llustrations?|[Rr]eporting|[Ee]diting"
    rf"|[Pp]roduction|[Tt]ext|[Ww]ords|[Ss]tory|[Pp]ortraits?|[Ff]ilmed|[Ww]ritten|[Tt]ranslation|[Ee]dited"
    rf"|[Tt]ranslated|[Cc]ompiled|[Ii]nterview(?: conducted)?|[Cc]omments collected) by {_PEOPLE}"
    rf"|(?:Text|Author|Words|Story|Reporter|Camera): {_PEOPLE}(?:[,;] \p{{L}}+: {_PEOPLE})?"
    r"|(?:fot|foto|zdj|phot)\. .{3,60}"
    rf"|(?:(?:Fot|Ph|Phot|Zdj|Abb)\.|Foto|FOTO|Photo|PHOTO) {_PEOPLE}"
    r"|By [Aa] [Ss]taff (?:[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?)"
    r"|(?:\p{Lu}[\p{L}]* )?(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?)/\p{Lu}.{2,60}"
    r"|.{0,80}\b(?:[Cc]redit|CREDIT)(?:\.{3}|…) ?.{2,60}"
)
_FORM = Pattern(
    rf"[\s(\[•*]*(?:{_STAMP}|{_DATED}|{_JUMP}|{_END}|{_RULE}|{_COUNT}|{_CREDIT}|{_RANKING}|{_EMPTY})[)\]]?\s*"
)
_AGENCIES = Pattern(rf"{_AGENCY}\b", linear=True)
_ARROWS = ("→", "▸", ">>")
_ENDS_OF_LINKS = (" »", " ›", " →", " ▸", " >>")
_SIGNS = (
    "=",
    "courtesy",
    "Text",
    "Author",
    "Words",
    "Story",
    "Reporter",
    "Camera",
    "Fot",
    "fot",
    "zdj",
    "FOTO",
    "Ph",
    "PHOTO",
    "Zdj",
    "Abb.",
    "TODO",
    "FIXME",
    " by ",
    "By ",
    "redit",
    "/",
    "@",
    "#",
    "___",
    "(",
    "[",
    "www.",
    "Most",
    "Top",
    "Latest",
    "Lorem",
    "null",
    "undefined",
    "End",
)
_FIGURE = Pattern(r"\p{Lu}[\p{L} ]{2,30} \d[\d/%.,]*", linear=True)
_TIME = Pattern(_CLOCK)
_TIMES = Pattern(rf"(?<=\n){_CLOCK}(?=\n)")
_BAR = Pattern(r"\s*[|｜]\s*|\s+[»›•·‧▸►▶→>]\s+", linear=True)
_SIGN = Pattern(r"[►▶▷➤☞▲△▼ⓒ]|(?![©®™★☆♀♂♠♣♥♦♭♯✓✔✝☎✉\U0001f600-\U0001f64f])\p{Extended_Pictographic}", linear=True)
"""What no sentence has: arrows, the signs of captions and credits, and emoji, but for faces."""
_SIGNS_OF_CAPTIONS = frozenset("▲△▼◆▷▶►☞➤")
_SENDER = Pattern(r"(?:\p{Lu}[\p{L}.’-]*,? ){1,6}\(?[\w.+-]+@[\w.-]+\.\p{L}{2,8}\)?", linear=True)
_TAG = r"[\p{L}’-]+(?: [\p{L}’-]+){0,3}"
_TAGS = Pattern(rf"(?P<label>\p{{Lu}}[\p{{Ll}}-]{{2,14}})(?: \p{{Ll}}{{1,4}})? ?: {_TAG}(?:(?:,| ·) {_TAG})+")
_LABEL = Pattern(r"(?<=\n)\p{Lu}\p{Ll}+: ", linear=True)
_ADDRESSES = Pattern(
    r"(?:(?:https?://|www\.|[@#])\S+|\S+@\S+\.\p{L}{2,8})(?: (?:https?://|www\.|[@#])\S+)*", linear=True
)
_VALUE = Pattern(r"(?<!\d):(?! ?\d{1,2}[:.h]\d\d$)", linear=True)
_WORD = Pattern(r"\p{Lu}?\p{Ll}+|\p{Lu}+|\d+", linear=True)


def lines(document: Document) -> Iterator[Span]:
    """What ends in no mark, and the short lines that begin with the sign of a caption."""
    text = document.text
    blocks = () if text.isascii() else short_lines(document)
    signed = {block.start: block.end for block in blocks if text[block.start] in _SIGNS_OF_CAPTIONS}
    for start, end in signed.items():
        yield Span(start, start + len(text[start:end].rstrip()))
    for line in open_lines(document):
        block = document.block_at(line.start) if signed else None
        if block is None or block.start not in signed:
            yield line


@check(
    "page-line",
    family="residue",
    category=Category.ADDITION,
    message="A menu, a counter or a stamp of the page.",
    on=lines,
    examples=[
        bad("It rained.\n\n⟦Box Score | Play-by-Play | Photos⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦10.42 GMT⟧\n\n⟦3 hours ago⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦(HW Photo - O. Vik / Archive)⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦Published - August 23, 2023 06:10 pm IST⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦[Refresh] [Oldest first]⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦Zapisano w: Deszcz · Psy i koty · Orsa⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦Fot. A. Nowak⟧\n\nIt did.\n\n⟦Photo Ada Pym⟧", "It rained.\n\nIt did.\n\n"),
        bad("It rained.\n\n⟦Please see SCHOOLS, Page A6⟧\n\n⟦0 Comments⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦Sport | Updated: 22:14⟧\n\n⟦By A Writer 3 min read Listen⟧\n\n⟦___ More at hub⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad("It rained.\n\n⟦Most read in Money⟧\n\n⟦Video Unavailable⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦Copy link Share A- A+⟧\n\n⟦-30-⟧\n\n⟦Home » News » Harbour⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\nIt rained on the town. ⟦Share Tweet Pin it⟧\n\nIt did.",
            "It rained.\n\nIt rained on the town.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Portrait: D. Lund / Harbour Pictures⟧\n\n⟦By a staff reporter⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Shop hours: see map | Get directions⟧\n\n⟦TODO: check the date⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦[Members read 30 more words]⟧\n\n⟦Entry: 9.14 - Update: 12.02⟧\n\nIt did.\n\n⟦Orsa // A.P⟧",
            "It rained.\n\nIt did.\n\n",
        ),
        good("It rained.\n\n[We are sorry. – Ed.]\n\n[He pauses.]\n\nKick-off: 15:00\n\nIt did."),
        bad(
            "It rained.\n\n⟦Table of contents⟧\n\n⟦Jump to comments⟧\n\n⟦End of ad⟧\n\nIt did.", "It rained.\n\nIt did."
        ),
        bad(
            "It rained.\n\n⟦NEWS: Ada Pym - CAMERA: Otto Holt/ORSA, (HPA)⟧\n\nIt did.\n\n⟦//Orsa// R.H 19:42⟧",
            "It rained.\n\nIt did.\n\n",
        ),
        good("It rained.\n\nTrial by trial\n\nThe end of the story\n\nA question of terms\n\nIt did."),
        good("The count in two towns:\n\nTown | Winner | Share\nOrsa | Lund | 34.2%\nBalt | Odeh | 46.8%"),
        good("It rained.\n\nThe most popular boats\n\nMore rain in the north\n\nHarbour 3 Town 2\n\nIt did."),
        bad(
            "It rained.\n\n⟦Fot. D. Lund / Harbour Pictures⟧\n\n⟦THE HARBOUR TIDE, PAGE 7⟧\n\n⟦hz/LG⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦12.03.2026, 10:04⟧\n\n⟦→ Read the interview⟧\n\n⟦Views: 1,204⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦▲ Ada Pym leaves. /Yonhap News⟧\n\n⟦Getty Images Pym sings in the hall⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad("It rained.\n\n⟦15:52 live: The ferry⟧\n\nIt did.\n\n⟦kan/ twe⟧", "It rained.\n\nIt did.\n\n"),
        bad("It rained.\n\n⟦Symbolic image⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦2-1 ► Watch the goal here⟧\n\n⟦90+3 ⚽⟧\n\n⟦Zum Hafen »⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Reporter Ada Pym ada.pym@orsa.example⟧\n\n⟦Etiketler: liman, yağmur⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good("It rained.\n\n► One\n► Two\n► Three\n\nOrsa: Lund, Odeh, Pym\nBalt: Holt, Vik, Ruiz\n\nIt did. ★★★"),
        good("It rained.\n\nCert: 15, 104 min\n\nEnd of the line\n\nMoving pictures\n\nThe big picture\n\nIt did."),
        bad(
            "It rained.\n\n⟦12 TOWN – PORT • FRIDAY, MAY 4⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦ORSA HERALD, MONDAY, MAY 4⟧\n\n⟦LIVE UPDATES 18:02 EEST⟧\n\n⟦RATE THE ARTICLE⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Ferries 07.04.2025, 09:14 Comments: 218⟧\n\n⟦Sea desk @ Orsa 4 hours before⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦HPA Orsa 8 jun. 2025 - 22:14 CEST⟧\n\n⟦By Ada Pym 3 min learn⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good("It rained.\n\nOrsa v Lund: 15:00\n\nFour hours before the storm\n\nOrsa Hall, 8 June, 19:30\n\nIt did."),
        bad("It rained.\n\n⟦Continued on Page 9, column 2⟧\n\nIt did.", "It rained.\n\nIt did."),
        good("It rained.\n\nKick-off 15:00 GMT\n\nSHARE PRICES\n\nFriday, May 4, 2026\n\nIt did."),
        good("It rained.\n\nCook 40 min\n\nShots 9/14\nCorners 2/11\n\nIt did."),
        good("It rained.\n\nBy Ann Lund, Harbour Editor\n\nBy our northern correspondent\n\nIt did."),
        good("It rained.\n\nFrom page to stage\n\n12 March 1998\n\nDoors open at 7.30pm\n\n* * *\n\nIt did."),
    ],
    confidence=0.9,
)
def page_line(place: Span, document: Document) -> Iterator[Finding]:
    """A line that is no sentence, no heading and no caption, by its form.

    Bars and arrows part the items of menus; a time alone is when an entry was posted; words of buttons and counters
    stand together; and printed pages say where an article goes on.
    """
    line = document.text[slice(*place)]
    if len(line) < 2:
        return
    whole = document.text[place.start - 1 : place.start] == "\n"
    if whole and is_listing(document):
        return
    if whole and document.block_at(place.start) in document.blocks[:2] and _BYLINE.fullmatch(line):
        return  # below the headline
    if whole and document.block_at(place.start) == document.blocks[-1] and _RATING.fullmatch(line):
        return
    address = whole and _ADDRESSES.fullmatch(line) is not None
    if whole and _TIME.fullmatch(line) and sum(1 for _ in _TIMES.finditer(document.text)) > 2:
        return  # the entries of a diary or a live report
    if _is_row(document.text, place) or (
        whole and _CONTACT.search(document.text, max(0, place.start - FAR), place.end + FAR)
    ):
        return
    begins = line.startswith(_ARROWS) and document.text.count(f"\n{line[0]}") < LIST
    link = begins or (whole and line.endswith(_ENDS_OF_LINKS) and "«" not in line)
    if (
        address
        or (whole and _ASIDE.fullmatch(line))
        or link
        or (whole and _SENDER.fullmatch(line))
        or (whole and _is_list_of_tags(line, document))
        or _has_sign(place, document)
        or _is_picture(line, document)
        or (_is_stamp(line) and not _is_sign_off(place, document))
        or _is_menu(line, document)
        or _is_running_head(line, document)
        or _is_control(line, document)
    ):
        yield Finding(*place, removed(document, *place))


def _has_sign(place: Span, document: Document) -> bool:
    """Whether a line, which no list begins alike, has a sign that no sentence has."""
    text, sign = document.text, None
    if not text[slice(*place)].isascii():
        sign = _SIGN.search(text, *place)
    return sign is not None and text.count(f"\n{sign.group()}") < LIST


def _is_list_of_tags(line: str, document: Document) -> bool:
    """Whether a line is a label of another language with what it names, as no other line of the article is."""
    tags = _TAGS.fullmatch(line)
    if not tags or lexicon(document.language).knows(tags["label"]):
        return False
    return len(occurrences(document.text, tags["label"])) == 1 and len([*_LABEL.finditer(document.text)]) < 2


def _is_picture(line: str, document: Document) -> bool:
    """Whether a line says of a picture, which the text lacks, what kind it is: Symbolic image."""
    words, language = line.lower().split(), facts(document)
    pictures = language.words("of-pictures")
    kinds = pictures | language.words("kinds-of-pictures")
    return len(words) == 2 and words[1] in pictures and kinds.issuperset(words)


def _is_row(text: str, place: Span) -> bool:
    """Whether a line has as many bars as the one before or after it, or is a figure as that: rows of a table."""
    bars = text.count("|", *place)
    before = text.rfind("\n", 0, max(0, place.start - 1))
    after = text.find("\n", place.end + 1)
    if _FIGURE.fullmatch(text, *place):
        others = text[before + 1 : place.start - 1], text[place.end + 1 : after if after >= 0 else len(text)]
        return any(_FIGURE.fullmatch(other) for other in others)
    if bars < 2:
        return False
    return bars in (
        text.count("|", max(0, before), place.start),
        text.count("|", place.end + 1, after if after >= 0 else len(text)),
    )


def _is_running_head(line: str, document: Document) -> bool:
    """Whether a line is the name of a paper with the date and no more, as at the top of a printed page."""
    words, language = line.replace(",", " ").replace(".", " ").title().split(), facts(document)
    dated = not language.months.isdisjoint(words) and any(word.isdigit() for word in words)
    if not dated or len(words) > LONGEST_HEAD or any(word[0].islower() for word in line.split()):
        return False
    names = [word for word in words if word.isalpha() and word not in language.months | language.weekdays]
    paged = line.isupper() and (line[0].isdigit() or line[-1].isdigit()) and any(sign in line for sign in "•|·")
    return paged or (len(names) > 1 and not language.words("names-of-media").isdisjoint(map(str.lower, names)))


def _is_sign_off(place: Span, document: Document) -> bool:
    """Whether an article ends with the name of the agency that it is from."""
    return _AGENCIES.fullmatch(document.text, *place) is not None and not document.text[place.end :].strip()


def _is_stamp(line: str) -> bool:
    """Whether a line is a time, a counter, a reference to a page, a mark of the end or a credit."""
    likely = (
        line.isupper() or any(map(str.isdigit, line)) or any(sign in line for sign in _SIGNS) or _AGENCIES.match(line)
    )
    return likely and _FORM.fullmatch(line) is not None


def _is_menu(line: str, document: Document) -> bool:
    """Whether bars or arrows part a line into a few words each, or the first part is a label."""
    if (line.isascii() and "|" not in line and ">" not in line) or "  " in line:
        return False
    items = [line[start:end] for start, end in _between(line)]
    appeals = facts(document).words("appeals")
    if _VALUE.search(line) and not any(item.split(" ", 1)[0] in appeals for item in items):
        return False  # a row of a table
    if len(items) < 2 or not all(items):
        return False
    if facts(document).words("label-words").issuperset(items[0].lower().split()):
        return True
    if max(item.count(" ") for item in items) > 4:
        return False
    return "|" in line or len(items) > 2


def _between(line: str) -> Iterator[tuple[int, int]]:
    at = 0
    for bar in _BAR.finditer(line):
        yield at, bar.start()
        at = bar.end()
    yield at, len(line)


def _is_control(line: str, document: Document) -> bool:
    """Whether most words of a line are those of buttons, counters and rankings: Copy link Share A- A+, 0 Comments."""
    parts = [match.group().lower() for match in _WORD.finditer(line)]
    language = facts(document)
    appeals, following = language.words("appeals"), parts[1:4]
    if line.isupper() and parts and parts[0].capitalize() in appeals and len(parts) < 5:
        return any(part in language.words("control-words") for part in following)  # WRITE A COMMENT
    if _speaks_of_page(parts, language):
        return True
    if parts and parts[0] in language.words("possessives"):
        return False  # Our view
    rankings, controlling = language.words("rankings"), language.words("control-words")
    controls = sum(part in controlling and part not in rankings for part in parts)
    if controls <= line[-1].isdigit() or len(parts) > (4 if line[-1] == ":" else 14):
        return False
    if controlling.issuperset(parts):
        return len(parts) > 1
    ranked = any(part.isdigit() or part in rankings for part in parts)
    if controls == 1 and not {"min", "mins"}.isdisjoint(parts) and "read" not in parts:
        return False  # Cert: 15, 104 min; Cook 40 min
    usual = (language.function_words, controlling, rankings)
    others = sum(part.isalpha() and not any(part in words for words in usual) for part in parts)
    return bool(controls + ranked > max(1, others))


_OF_PAGES = 11
"""Words of the longest line that only names a part of a page."""


def _speaks_of_page(words: list[str], language: Language) -> bool:
    """Whether all words of a line are of pages, one of them of nothing else: Table of contents, End of ad."""
    content = [word for word in words if word.isalpha() and word not in language.function_words]
    if not 1 < len(content) <= len(words) <= _OF_PAGES:
        return False
    own, all_words = _words_of_pages(language)
    return all_words.issuperset(content) and not own.isdisjoint(content)


@lru_cache(maxsize=8)
def _words_of_pages(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Words that only pages have, and with them those that other texts have, too; in lower case."""
    own = frozenset[str]().union(*map(language.words, _OWN))
    return own, own.union(*({word.lower() for word in language.words(name)} for name in _SHARED))


_OWN = ("control-words", "page-nouns", "of-notices", "appeals-of-pages", "page-words")
_SHARED = ("page-nouns-too", "label-words", "said-by-notices", "rankings", "appeals", "asking", "page-words-too")
