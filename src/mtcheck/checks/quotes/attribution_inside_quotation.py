"""Who said it stands inside the quotation: “We lost the ball, said the coach.”"""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, pattern, unsafe
from mtcheck.text.quoted import is_quoted

_SPEAKER = Pattern(
    r"(?:[Hh]e|[Ss]he|(?:the|a|an) \p{Ll}+(?: \p{Ll}+)?|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})"
    r" (?P<verb>\p{Ll}+)"
    r"|(?P<verb>\p{Ll}+) (?:(?:the|a) )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}"
)
_OPENING = Pattern(r"[“\"‘]", linear=True)
_REACH = 250


@check(
    "attribution-inside-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Who said it stands inside the quotation marks.",
    on=pattern(
        r"(?<=\p{L}), (?P<tag>[\p{L}’'-]+(?: [\p{L}’'-]+){1,5})(?P<stop>\.?)(?P<close>[”\"])(?=\s|$)",
        near=("a.”", 'a."', "a”", 'a"'),
        reach=80,
    ),
    examples=[
        bad("“We lost the bal⟦l, said the coach.”⟧ It rained.", "“We lost the ball,” said the coach. It rained."),
        bad('"The ice is thi⟦n, she said."⟧ It rained.', '"The ice is thin," she said. It rained.'),
        good("“We lost the ball,” said the coach. “He told me, ‘go home, she said.’”"),
        good("“I asked him, and he said.” “We are what the coach said, he said, and he said, ‘no.’”"),
    ],
    confidence=0.9,
)
def attribution_inside_quotation(match: Any, document: Document) -> Iterator[Finding]:
    """The words that name the speaker, inside the marks of the quotation.

    Languages that set speech between dashes or give the speaker in the quotation have no mark before the tag; the
    engine closes the quotation where the sentence ends.
    """
    text, language = document.text, facts(document)
    speaker = _SPEAKER.fullmatch(match["tag"])
    if speaker is None or speaker["verb"] not in language.speech_verbs:
        return
    opens = text[max(0, match.start() - _REACH) : match.start()]
    if not any(_OPENING.finditer(opens)) or not is_quoted(document, match.start() - 1):
        return
    if any(mark in opens.rpartition("\n")[2][-60:] for mark in ("‘", " '")):
        return  # a quotation in a quotation
    mark, at = match["close"], match.start()
    edits = (Edit(at, at + 1, f",{mark}"), Edit(match.start("close"), match.end("close"), ""))
    yield Finding(at - 1, match.end(), unsafe(*edits))
