"""Full-width letters and digits beside Latin text: １４ sites."""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, pattern, safe

_SIGNS = [chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))]
_EAST_ASIAN = Pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u3000-\u303f\uff00-\uffef]", linear=True)
_WESTERN = Pattern(r"[!-~\p{Latin}\p{Greek}\p{Cyrillic}“”‘’–—£€]", linear=True)


@check(
    "full-width-form",
    family="encoding",
    category=Category.ENCODING,
    message="A full-width form of letters or digits.",
    on=pattern(
        r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[\uff05-\uff0f\uff1a]?[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*+\uff05?",
        needs=" ".join(_SIGNS),
    ),
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
def full_width_form(match: Any, document: Document) -> Iterator[Finding]:
    """Full-width letters or digits beside Latin text.

    Chinese and Japanese fonts have a second set of them, as wide as their own characters; engines copy it. The fix is
    the compatibility form of Unicode (NFKC).
    """
    text, (start, end) = document.text, match.span()
    beside = [
        sign for sign in (text[max(0, start - 3) : start].rstrip(" ")[-1:], text[end : end + 3].lstrip(" ")[:1]) if sign
    ]
    if any(map(_EAST_ASIAN.match, beside)) or not any(map(_WESTERN.match, beside)):
        return
    yield Finding(start, end, safe(Edit(start, end, normalize("NFKC", match.group()))))
