"""The sign of an agency after the last sentence of a paragraph: It rained on. dpa"""

from collections.abc import Iterator

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, unsafe

_SIGN = Pattern(
    r"(?<=[.!?][”’\"')]?)(?:\s*[-–—−]{1,2} ?|\s+)"
    r"(?:0-|(?i:dpa|afp|apa|tass|reuters|ansa|efe|lusa|kyodo|xinhua|yonhap|interfax)|\((?P<name>\p{Lu}[^().,;:]*)\))\.?$",
    linear=True,
)
LONGEST = 60
"""Code points of such a sign, with what stands before it."""


def candidates(document: Document) -> Iterator[Span]:
    """The signs of agencies with which paragraphs end."""
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            end = block.start + len(document.text[block.start : block.end].rstrip())
            match = _SIGN.search(document.text, max(block.start, end - LONGEST), end)
            if match and (match["name"] is None or _is_of_media(match["name"], document)):
                yield Span(*match.span())


def _is_of_media(name: str, document: Document) -> bool:
    """Whether a name is that of a newspaper, channel or agency: Orsa Daily News."""
    words = name.split()
    media = facts(document).words("names-of-media")
    return all(word[:1].isupper() for word in words) and not media.isdisjoint(map(str.lower, words))


@check(
    "agency-sign-off",
    family="residue",
    category=Category.ADDITION,
    message="The sign of an agency, which is no part of the text.",
    on=candidates,
    examples=[
        bad("It rained in the north.\n\nIt rained on.⟦ dpa⟧", "It rained in the north.\n\nIt rained on."),
        bad(
            "It rained.\n\n“It did,” she said. “It was wet.”⟦ − afp⟧", "It rained.\n\n“It did,” she said. “It was wet.”"
        ),
        bad("It rained.\n\nIt rained on.⟦ (Orsa Daily News)⟧\n\nIt did.", "It rained.\n\nIt rained on.\n\nIt did."),
        bad("It rained in the north.\n\nIt rained on.⟦-0-⟧", "It rained in the north.\n\nIt rained on."),
        good("It rained in the north, said dpa.\n\nIt rained, says Reuters.\n\nHe wrote: It rained. Reuters did, too."),
        good("It rained.\n\nIt rained on. (Ada Pym)\n\nIt did. (The news was late.)"),
    ],
)
def agency_sign_off(sign: Span, _: Document) -> Iterator[Finding]:
    """The sign of a news agency, or its mark of the end, after the last sentence of a paragraph.

    Agencies sign each story at its end, and an engine takes the sign for a word of the text. Those of India are left
    out, whose newspapers print the sign.
    """
    yield Finding(*sign, unsafe(Edit(*sign, "")))
