"""What a tokenizer or a model leaves in the text: @@, ▁, <unk>, >>eng<<, -LRB-."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, unsafe

_BRACKETS = {"LRB": "(", "RRB": ")", "LSB": "[", "RSB": "]", "LCB": "{", "RCB": "}"}
"""Brackets as the Penn Treebank writes them."""

LINE = 40
"""Code points of a line that is seldom a sentence."""


@check(
    "tokenizer-debris",
    family="residue",
    category=Category.UNINTELLIGIBLE,
    message="A mark of the engine’s tokenizer is left in the text.",
    on=pattern(
        r"(?<=\p{L})(?P<joint>@@ | ?￭ ?)(?=\p{L})|(?P<token>(?<=\s)@@ )"
        r"|(?<=\p{L})(?P<joint> ##)(?=\p{Ll})|(?P<piece>[▁Ġ])(?=\p{L}|(?<=▁)\p{Nd})"
        r"|(?P<token> ?(?:⁇|<(?:unk|pad|s|/s|mask|bos|eos|sep|cls)>|\[(?:UNK|PAD|MASK|CLS|SEP)\](?!\p{L})"
        r"|@-@|@,@|@\.@|<\|\w{2,20}\|>|\[/?INST\]|</?(?:start|end)_of_turn>)+)"
        r"|(?P<token>>>\p{Ll}{2,3}(?:_\p{L}{2,4})?<< ?|<2\p{Ll}{2,3}> ?|<[UCT]> (?=\p{Ll}))"
        r"|(?P<token>\b\p{Ll}{3}_\p{Lu}\p{Ll}{3}\b ?|(?:(?<=\n)|(?<=[.!?] ))\p{Ll}{2}_\p{Lu}{2} (?=\p{Lu}))"
        r"|(?P<token>(?<=\p{L} ?)\|(?:\d{1,3}-\d{1,3}\||(?:NNP?S?|VB[DGNPZ]?|JJ[RS]?|RB|IN|DT)\b))"
        r"|(?P<bracket>-L[RSC]B- ?| ?-R[RSC]B-)",
        needs="@@ @-@ @,@ @.@ ▁ Ġ ⁇ ￭ <unk <pad <s> </s> <mask <bos <eos <sep <cls [UNK] [PAD] [MASK] [CLS] [SEP] ##"
        " _L _C _A _H _J _X _E _G _U <| INST] _of_turn> << <2 <U> <C> <T> |0- |1- |NN |VB |JJ |RB |IN |DT"
        " -LRB- -RRB- -LSB- -RSB- -LCB- -RCB-",
    ),
    examples=[
        bad("The bill reached util⟦@@ ⟧ity firms.", "The bill reached utility firms."),
        bad("It rained. ⟦en_XX ⟧Then it did not.", "It rained. Then it did not."),
        bad("The ⟦▁⟧Container left⟦ <unk>⟧.", "The Container left."),
        bad("⟦>>eng<< ⟧The bill⟦￭ ⟧s passed⟦|0-3|⟧ in the vote⟦|NN⟧.", "The bills passed in the vote."),
        bad("The bridge ⟦-LRB- ⟧built in 1964⟦ -RRB-⟧ fell.⟦<|im_end|>⟧", "The bridge (built in 1964) fell."),
        good("She wrote to anna@@example.org; if a < b, see [PAD]ding and #hashtags."),
    ],
    universal=True,
    specificity=3,
)
def tokenizer_debris(match: Any, document: Document) -> Iterator[Finding]:
    """What a tokenizer or a model leaves in the text.

    Engines work on parts of words, marked by `@@` (subword-nmt), `##` (WordPiece) or `▁` (SentencePiece), and have a
    token for what they do not know; all are taken out when the parts are joined. Models of many languages are told by a
    token which one to write (`>>eng<<`), aligners leave the places of phrases, taggers the classes of words.
    """
    text = document.text
    start, end = match.span()
    if match["bracket"]:
        yield Finding(start, end, safe(Edit(start, end, _BRACKETS[match["bracket"].strip(" -")])))
    elif match["piece"]:
        gap = "" if start == 0 or text[start - 1].isspace() else " "
        block = document.block_at(start)
        line = block is not None and block.end - block.start < LINE  # a button rather than a sentence
        yield Finding(start, end, (unsafe if line else safe)(Edit(start, end, gap)))
    elif match["joint"]:
        yield Finding(start, end, safe(Edit(start, end, "")))
    else:
        yield Finding(start, end, unsafe(Edit(start, end, "")))
