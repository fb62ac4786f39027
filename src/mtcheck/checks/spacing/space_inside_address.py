"""A space inside a web address: example .org, www. example.org."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe

_SCHEME = 4
"""Code points after the name of a scheme in which a space is no space after an address: https: / /"""


@check(
    "space-inside-address",
    family="spacing",
    category=Category.SPELLING,
    message="Space inside a web address.",
    on=pattern(
        r"(?<=[\p{L}\d])(?P<gap> \.|\. | \. )"
        r"(?:com|org|net|gov|edu|co\.uk|org\.uk|gov\.uk|com\.au)(?![\p{L}\d]|\.\p{L})"
        r"|\bwww(?P<gap> \.|\. | \. )(?=\p{L}+\.)"
        r"|\bhttps?(?P<whole> ?: ?/ ?/ ?[\p{L}\d.-]+\.\p{L}{2,}(?: ?/ ?[\p{L}\d._%-]+)*)",
        near=("L .a", "0 .a", "L. a", "0. a", "L . a", "0 . a", "L:/", "L :", "L: /"),
    ),
    examples=[
        bad("Details are at ⟦drywell .co.uk⟧ or by telephone.", "Details are at drywell.co.uk or by telephone."),
        bad("It was booked on ⟦alpine. com⟧ in May.", "It was booked on alpine.com in May."),
        bad("See ⟦www. ⟧example.org for more.", "See www.example.org for more."),
        bad(
            "It is told (⟦https: / / www.orsa.example / plan / 2.pdf⟧).",
            "It is told (https://www.orsa.example/plan/2.pdf).",
        ),
        good("See https://www.orsa.example / or http://lund.example, it says."),
        good("Read it on drywell.co.uk, or www.example.org, in the .com boom of .net and .org."),
    ],
    specificity=2,
)
def space_inside_address(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the stop of a web address.

    Engines take the stop for the end of a sentence.
    """
    text = document.text
    if match["whole"]:
        start, end = match.span("whole")
        gaps = [at for at in range(start, end) if text[at] == " "]
        if gaps and gaps[0] - start < _SCHEME:
            yield Finding(match.start(), end, safe(*(Edit(at, at + 1, "") for at in gaps)))
        return
    start, end = match.span("gap")
    name = start
    while name > 0 and (text[name - 1].isalnum() or text[name - 1] in ".-"):
        name -= 1
    if match["gap"] == " ." and (text[name:start] in ("the", "a", "or", "and", "of", "in", "new") or name == start):
        return  # the .com boom
    yield Finding(name, match.end(), safe(Edit(start, end, ".")))
