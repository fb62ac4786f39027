"""Bytes of a mail in the place of characters: state=E2=80=99s."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "quoted-printable",
    family="encoding",
    category=Category.ENCODING,
    message="The bytes of a mail stand in the place of characters.",
    on=pattern(r"[\p{L}\d]*(?:=[0-9A-F]{2}){2,}[\p{L}\d]*", needs="=C =D =E =F"),
    examples=[
        bad("It is the ⟦state=E2=80=99s⟧ own mill in ⟦B=C3=BCnd⟧.", "It is the state’s own mill in Bünd."),
        good("Set A=B1 or x=CAFE; the sum is =E5."),
    ],
    universal=True,
    specificity=3,
)
def quoted_printable(match: Any, document: Document) -> Iterator[Finding]:
    """Characters as mail systems encode their bytes (RFC 2045, section 6.7), which nobody decoded."""
    import quopri

    try:
        decoded = quopri.decodestring(match.group().encode("utf-8")).decode("utf-8")
    except UnicodeDecodeError:
        return
    if not decoded.isascii():
        yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), decoded)))
