"""Who said it stands inside the quotation: “We lost the ball, said the coach.”"""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    pattern,
    unsafe,
    vocabulary,
)
from mtcheck.text.quoted import is_quoted

_SPEAKER = Pattern(
    r"(?:[Hh]e|[Ss]he|(?:the|a|an) \p{Ll}+(?: \p{Ll}+)?|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})"
    r" (?P<verb>\p{Ll}+)"
    r"|(?P<verb>\p{Ll}+) (?:(?:the|a) )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}"
)
_OPENING = Pattern(r"[“\"‘]", linear=True)
_REACH = 250


_final = pattern(
    r"(?<=\p{L}), (?P<tag>[\p{L}’'-]+(?: [\p{L}’'-]+){1,5})(?P<stop>\.?)(?P<close>[”\"])(?=\s|$)",
    near=("a.”", 'a."', "a”", 'a"'),
    reach=80,
)
_INNER = Pattern(
    r" (?:(?:the|a) )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}, (?=\p{Ll})", linear=True
)
_GOES_ON = Pattern(r"[^“”\"\n]{5,300}[.,!?][”\"](?!\w)", linear=True)
_INSIDE = frozenset("said says explained added warned argued stressed".split())


def candidates(document: Document) -> Iterator[Any]:
    """The words that may name a speaker before the mark that closes a quotation, and those in its middle."""
    yield from _final(document)
    yield from _inside(document)


def _inside(document: Document) -> Iterator[Span]:
    """The words that name a speaker between two commas, in the middle of a quotation."""
    text = document.text
    for verb in sorted(_INSIDE & vocabulary(document)):
        for at in find_all(text, f", {verb} "):
            found = _INNER.match(text, at + 2 + len(verb))
            goes_on = _GOES_ON.match(text, found.end()) if found else None
            if goes_on and is_quoted(document, at) and is_quoted(document, found.end()):
                yield Span(at, found.end() - 1)


@check(
    "attribution-inside-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Who said it stands inside the quotation marks.",
    on=candidates,
    examples=[
        bad("“We lost the bal⟦l, said the coach.”⟧ It rained.", "“We lost the ball,” said the coach. It rained."),
        bad('"The ice is thi⟦n, she said."⟧ It rained.', '"The ice is thin," she said. It rained.'),
        bad("“We appeal the verdict⟦, said Ann Lund,⟧ and we will win.”"),
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
    if isinstance(match, Span):
        if not any(mark in document.text[max(0, match.start - 60) : match.start] for mark in ("‘", " '")):
            yield Finding(*match)
        return
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
