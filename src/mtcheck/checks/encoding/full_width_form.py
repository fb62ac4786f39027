"""Full-width letters and digits beside Latin text: １４ sites."""

from collections.abc import Iterator
from unicodedata import normalize

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, good, safe

_SIGNS = tuple(chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
_RUN = Pattern(f"[{''.join(_SIGNS)}]+(?:[\uff05-\uff0f\uff1a][{''.join(_SIGNS)}]+)*+\uff05?", linear=True)
_EAST_ASIAN = Pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u3000-\u303f\uff00-\uffef]", linear=True)
_WESTERN = Pattern(r"[!-~\p{Latin}\p{Greek}\p{Cyrillic}“”‘’–—£€]", linear=True)


def runs(document: Document) -> Iterator[Span]:
    """Runs of full-width letters and digits, with the marks between them."""
    text = document.text
    if not text.isascii() and any(sign in text for sign in _SIGNS):
        yield from (Span(*match.span()) for match in _RUN.finditer(text))


@check(
    "full-width-form",
    family="encoding",
    category=Category.ENCODING,
    message="A full-width form of letters or digits.",
    on=runs,
    universal=True,
    specificity=4,
    examples=[
        bad(
            "They filmed otters at ⟦１４⟧ sites near the ⟦ＡＢＣ⟧ dam.",
            "They filmed otters at 14 sites near the ABC dam.",
        ),
        bad("It rose by ⟦１．５％⟧ to ⟦１，２００⟧ yen.", "It rose by 1.5% to 1,200 yen."),
        good("第１４回大会はＮＨＫ放送で。", "ja"),
        good("会议于２０２２年举行，共１４人。", "zh"),
    ],
)
def full_width_form(run: Span, document: Document) -> Iterator[Finding]:
    """Full-width letters or digits beside Latin text.

    Chinese and Japanese fonts have a second set of them, as wide as their own characters; engines copy it. The fix is
    the compatibility form of Unicode (NFKC).
    """
    text, (start, end) = document.text, run
    beside = text[max(0, start - 3) : start].rstrip(" ")[-1:] + text[end : end + 3].lstrip(" ")[:1]
    if _EAST_ASIAN.search(beside) or not _WESTERN.search(beside):
        return
    yield Finding(start, end, safe(Edit(start, end, normalize("NFKC", text[start:end]))))
