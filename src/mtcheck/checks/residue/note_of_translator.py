"""What a translator says of a word, and no article: (Note: the original says …), [untranslatable]."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, unsafe

_notes = pattern(
    r" ?\((?:[Nn]ote|NB|TN|T\.N\.|[Tt]ranslator['’]s [Nn]ote|[Tt]ranslation [Nn]ote)[:.] [^()\n]{0,120}"
    r"(?:original|source|translat|literal|wording|context|phrase|term|idiom|ambiguous|refers to)[^()\n]{0,120}\)"
    r"| ?\[(?:T/?N|TB|MT|TM):? [^\[\]\n]{2,80}\]| ?\[[Ff]uzzy match[^\[\]\n]{0,20}\]| ?\[sic ?\?\]"
    r"| ?\[(?:unintelligible|inaudible|crosstalk)[^\[\]\n]{0,10}\d\d:\d\d[^\[\]\n]{0,10}\]"
    r"| ?\(confidence: 0[.,]\d+\)"
    r"| ?\[[^\[\]\n]{0,40}(?:untranslat|UNTRANSLAT|NOT TRANSLATED|not translated|missing translation"
    r"|source text|original text|translat(?:ed|ion) (?:from|note|missing)|translator)[^\[\]\n]{0,60}\]"
    r"| ?\((?:untranslated|not translated)\b[^()\n]{0,60}\)",
    near=("(A", "(a", "[A", "[a"),
    reach=260,
)


@check(
    "note-of-translator",
    family="residue",
    category=Category.ADDITION,
    message="What a translator says of the translation.",
    on=_notes,
    examples=[
        bad(
            "They used tractors⟦ (Note: the original term may mean trailers)⟧ to do it.", "They used tractors to do it."
        ),
        bad("He called it⟦ [untranslatable]⟧ bad.", "He called it bad."),
        good("It rained. (Note: all times are local.) The report [of 1912] lists the towns (see below)."),
    ],
    confidence=0.9,
)
def note_of_translator(match: Any, document: Document) -> Iterator[Finding]:
    """A note in brackets about a word of the source."""
    start, end = match.span()
    yield Finding(start, end, unsafe(Edit(start, end, "")))
