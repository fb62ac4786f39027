"""What a tokenizer or a model leaves in the text: @@, ▁, <unk>."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, unsafe

LINE = 40
"""Code points of a line that is seldom a sentence."""


@check(
    "tokenizer-debris",
    family="residue",
    category=Category.UNINTELLIGIBLE,
    message="A mark of the engine’s tokenizer is left in the text.",
    on=pattern(
        r"(?<=\p{L})(?P<joint>@@ )(?=\p{L})|(?P<token>(?<=\s)@@ )"
        r"|(?<=\p{L})(?P<joint> ##)(?=\p{Ll})|(?P<piece>[▁Ġ])(?=\p{L}|(?<=▁)\p{Nd})"
        r"|(?P<token> ?(?:⁇|<(?:unk|pad|s|/s|mask|bos|eos|sep|cls)>|\[(?:UNK|PAD|MASK|CLS|SEP)\](?!\p{L})"
        r"|@-@|@,@|@\.@)+)",
        needs="@@ @-@ @,@ @.@ ▁ Ġ ⁇ <unk <pad <s> </s> <mask <bos <eos <sep <cls [UNK] [PAD] [MASK] [CLS] [SEP] ##",
    ),
    examples=[
        bad("The bill reached util⟦@@ ⟧ity firms.", "The bill reached utility firms."),
        bad("The ⟦▁⟧Container left⟦ <unk>⟧.", "The Container left."),
        good("She wrote to anna@@example.org; if a < b, see [PAD]ding and #hashtags."),
    ],
    universal=True,
    specificity=3,
)
def tokenizer_debris(match: Any, document: Document) -> Iterator[Finding]:
    """What a tokenizer or a model leaves in the text.

    Engines work on parts of words, marked by `@@` (subword-nmt), `##` (WordPiece) or `▁` (SentencePiece), and have a
    token for what they do not know; all are taken out when the parts are joined.
    """
    text = document.text
    start, end = match.span()
    if match["piece"]:
        gap = "" if start == 0 or text[start - 1].isspace() else " "
        block = document.block_at(start)
        line = block is not None and block.end - block.start < LINE  # a button rather than a sentence
        yield Finding(start, end, (unsafe if line else safe)(Edit(start, end, gap)))
    elif match["joint"]:
        yield Finding(start, end, safe(Edit(start, end, "")))
    else:
        yield Finding(start, end, unsafe(Edit(start, end, "")))
