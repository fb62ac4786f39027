"""An abbreviation with stops and without: US beside U.S."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    shape,
    vocabulary,
)
from mtcheck.text.usage import Usage, disagreement, in_body
from mtcheck.text.variety import american

_STOPPED = Pattern(r"\b(?:\p{Lu}\.){3,}", linear=True)


def candidates(document: Document) -> Iterator[tuple[Usage, Usage]]:
    """The abbreviations that the body of an article writes in both ways."""
    text, there = document.text, vocabulary(document)
    stopped_forms = set(facts(document).words("stopped"))
    if "A.A.A" in shape(document):
        stopped_forms.update(match.group() for match in _STOPPED.finditer(text))
    for stopped in sorted(stopped_forms):
        bare = stopped.replace(".", "")
        if bare in there and stopped in text:
            yield Usage(bare, _places(document, bare)), Usage(stopped, _places(document, stopped))


def _places(document: Document, form: str) -> list[Span]:
    """Where an abbreviation stands in the body, but for currencies, names of firms and words all in capitals."""
    text, names = document.text, facts(document).words("after-abbreviation")
    found = []
    for start, end in in_body(document, occurrences(text, form)):
        before, after = text[start - 1 : start], text[end : end + 1]
        following = text[end : end + 20].split()[:1]
        stops = text[end : end + 2] if form[1:].islower() else text[end + 1 : end + 2]  # in the US. but Mr. Lund
        if (
            before not in (".", "&", "-", "/", "#", "@")
            and not (after.isdigit() or after in ("$", "&"))
            and "." not in stops
        ):
            word = following[0].strip(".,;:") if following and after == " " else ""
            if word not in names and not (len(word) > 1 and word.isupper()):
                found.append(Span(start, end))
    return found


@check(
    "mixed-stops-in-abbreviation",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="An abbreviation with stops and without.",
    on=candidates,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "The U.S. envoy met ⟦US⟧ farmers. Other U.S. officials left the U.S. in May.",
            "The U.S. envoy met U.S. farmers. Other U.S. officials left the U.S. in May.",
        ),
        good(
            "US envoy meets farmers\n\nThe U.S. envoy flew on US Airways, paid US$90 and told us about the U.S. vote."
        ),
        good("The U.S. envoy sold shares of Orsa US Inc. and left the U.S. in May."),
    ],
)
def mixed_stops_in_abbreviation(usages: tuple[Usage, Usage], document: Document) -> Iterator[Finding]:
    """An abbreviation that the article writes with stops and without.

    An engine that has read both American and British news writes either, as the sentence goes. Headlines are left out,
    since they drop the stops in many houses, and so are names of firms.
    """
    bare, stopped = usages
    text = document.text
    is_british = american(document) < 0 or text.count(" ‘") > text.count(" “") + text.count(' "')
    is_stopped = len(bare.form) < 3 and not is_british
    first, second = (bare, stopped) if is_stopped else (stopped, bare)  # AP: U.S., but UAE; the Guardian: US, Mr

    def rewrite(place: Span, usual: Usage) -> str | None:
        if usual is bare:
            return None  # the stop may end a sentence, too
        return stopped.form if document.text[place.end : place.end + 1] != "." else stopped.form[:-1]

    yield from disagreement(first, second, rewrite=rewrite)
