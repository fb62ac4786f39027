r"""An escape sequence of program code: G\u00fcm."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, token_at
from mtcheck.text.typed import as_typed


@check(
    "escape-sequence",
    family="encoding",
    category=Category.ENCODING,
    message="An escape sequence stands in the place of characters.",
    on=pattern(
        r"[\p{L}\d]*(?:\\u[0-9a-fA-F]{4}[\p{L}\d]*)+|\\[\"'](?=[\p{L}\s])"
        r"|(?<=[\p{L}\p{N}.,;:!?”’\")])(?P<line>(?:\\[nrt])+)(?=[\s\p{P}\p{Lu}]|$)|(?<=\p{L})(?P<slash>\\)/(?=\p{L})",
        needs="\\u \\\" \\' \\n \\r \\t \\/",
    ),
    examples=[
        bad("They met in ⟦G\\u00fcrsu⟧ on Friday.", "They met in Gürsu on Friday."),
        bad("It is 10 ⟦km\\u00a0away⟧, she said.", "It is 10 km away, she said."),
        bad("They ate soap⟦\\n⟧ and bread.⟦\\n⟧It rained.", "They ate soap and bread. It rained."),
        bad("It was wet and⟦\\/⟧or cold.", "It was wet and/or cold."),
        good("They met in Gürsu on Friday, at C:\\users\\anna."),
    ],
    universal=True,
    specificity=3,
)
def escape_sequence(match: Any, document: Document) -> Iterator[Finding]:
    """An escape sequence of JSON or of program code.

    The text was taken out of data without being decoded (RFC 8259, section 7).
    """
    written, text = match.group(), document.text
    if match["line"]:
        token = token_at(text, match.start())
        if text[token.start : token.end].count("\\") == written.count("\\") and ":\\" not in text[slice(*token)]:
            gap = " " if text[match.end() : match.end() + 1].isalpha() else ""
            yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), gap)))
        return
    if match["slash"]:
        yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.start() + 1, "")))
        return
    if written[:2] in ('\\"', "\\'"):
        yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.start() + 1, "")))
        return
    head, *rest = written.split("\\u")
    points = [int(part[:4], 16) for part in rest]
    if any(0xD800 <= point < 0xE000 or point < 0x20 for point in points):
        return
    decoded = head + "".join(chr(point) + part[4:] for point, part in zip(points, rest, strict=True))
    yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), as_typed(document, decoded))))
