"""Bytes of a mail in the place of characters: state=E2=80=99s."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, lexicon, pattern, safe, token_at, unsafe
from mtcheck.text.frames import cut
from mtcheck.text.typed import as_typed
from mtcheck.text.undecoded import decoded_bytes


@check(
    "quoted-printable",
    family="encoding",
    category=Category.ENCODING,
    message="The bytes of a mail stand in the place of characters.",
    on=pattern(
        r"[\p{L}\d]*(?:=[0-9A-F]{2}){2,}[\p{L}\d]*"
        r"|(?<![\p{L}\d])(?:\p{L}+|(?==9))=(?:20(?=\p{L})|2C(?![\p{L}\d])|9[1-7]|[CDEF][0-9A-F](?![0-9A-F]))\p{L}*"
        r"(?:=[0-9A-F]{2}\p{L}*)*|(?<=\p{Ll})(?P<soft>=\n+)(?=\p{Ll})"
        r"|(?<=\p{Ll})(?P<soft>=(?:20)?)(?= \p{Ll})"
        r"|(?<![\p{L}=])(?P<left>\p{Ll}{3,})(?P<torn>=)(?P<right>\p{Ll}{3,})(?![\p{L}=])",
        needs="=",
    ),
    examples=[
        bad("It is the ⟦state=E2=80=99s⟧ own mill in ⟦B=C3=BCnd⟧.", "It is the state’s own mill in Bünd."),
        bad(
            "They ⟦don=92t⟧ ask him to ⟦resign=2C⟧ a ⟦class=20on⟧ board.",
            "They don’t ask him to resign, a class on board.",
        ),
        bad("The ⟦caf=E9⟧ is shut.", "The café is shut."),
        bad(
            "His ⟦resigna=tion⟧ came, and prices rose⟦=20⟧ above it.", "His resignation came, and prices rose above it."
        ),
        bad("It is shut to all com⟦=\n⟧panies.", "It is shut to all companies."),
        bad("It is late ⟦=E2=80=94⟧ and dark.", "It is late — and dark."),
        good("The euro (EUR=EBS) and the yen JPY=EBS rose."),
        good("Set A=B1 or x=CAFE; the sum is =E5, x=E9 and n=20."),
    ],
    universal=True,
    specificity=3,
)
def quoted_printable(match: Any, document: Document) -> Iterator[Finding]:
    """Characters as mail systems encode their bytes (RFC 2045, section 6.7), which nobody decoded."""
    import quopri

    start, end = match.span()
    if match["torn"]:
        if lexicon(document.language).knows(match["left"] + match["right"]):
            yield Finding(start, end, safe(cut(match, "torn")))
        return
    if match["soft"]:
        yield Finding(start, end, unsafe(Edit(start, end, "")))
        return
    written = match.group()
    if written.replace("=", "").isupper() and written.count("=") == 1:
        return  # a code of an exchange: EUR=EBS
    decoded = decoded_bytes(quopri.decodestring(written.encode("utf-8")))
    if (written.index("=") == 1 and written.count("=") == 1) or "/" in document.text[
        slice(*token_at(document.text, start))
    ]:
        return  # x=E9, an address
    if decoded and (not decoded.isascii() or not decoded[-1:].isalnum() or " " in decoded):
        yield Finding(start, end, safe(Edit(start, end, as_typed(document, decoded))))
