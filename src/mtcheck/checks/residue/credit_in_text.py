"""A credit or reference of the page in the text: (Photo: ...), pic.twitter.com/..."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, unsafe

_LABEL = (
    r"(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?|[Vv]ideo|[Ss]creenshot|[Gg]raphic|[Ff]ile photo|[Ss]ources?"
    r"|(?:[Rr]esponsible )?[Ee]ditors?|[Rr]eporters?|[Cc]redits?|[Ii]llustration|[Ff]oto|©)"
)


@check(
    "credit-in-text",
    family="residue",
    category=Category.ADDITION,
    message="A credit or a reference of the page, which is no part of the text.",
    on=pattern(
        r"(?: ?[(\[]" + _LABEL + r"(?: ?[:：/©]| \d+/\d+| by | courtesy)[^()\[\]\n]{0,80}[)\]])"
        r"|(?: ?\[(?:View|Click|Read more|Watch|See|Listen|Tap|Related|Return|Back|Print|Go to)\b[^()\[\]\n]{0,60}\])"
        r"|(?: ?[(\[](?:[Cc]ontinued (?:on|from)|[Ss]ee|[Tt]urn to) (?:page|p\.) ?\w+[)\]])"
        r"|(?: ?pic\.twitter\.com/\w+| ?https?://t\.co/\w+)"
        r"|(?:[—–-] [^\n]{3,60} \(@\w{2,20}\),? \p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?)",
        near=("(A", "[A", "(a", "[a", "(©", "(@", "aaa.aaaaaaa.aaa/", "a.aa/"),
        reach=90,
    ),
    examples=[
        bad("She left the hall⟦ (Photo: A. Writer/Harbour Wire)⟧ on Friday.", "She left the hall on Friday."),
        bad("She left the hall.⟦ [Photo 2/4]⟧ It rained.", "She left the hall. It rained."),
        bad("Nobody is to blame. ⟦— Harbour Watch (@harbourwatch) June 12⟧"),
        good("She left (a photo of it was sold) and the editor (of the paper) laughed; see (page 4 of) the book."),
    ],
    confidence=0.9,
)
def credit_in_text(match: Any, document: Document) -> Iterator[Finding]:
    """A credit, a reference to a picture or page, or the tail of an embedded post.

    Scrapers take captions, widgets and the layout of the printed page for text.
    """
    start, end = match.span()
    make = safe if document.text[start : start + 1] == " " else unsafe
    yield Finding(start, end, make(Edit(start, end, "")))
