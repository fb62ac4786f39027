"""An acronym that does not fit the words before it: National Climate Service (NWS)."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Related, Severity, bad, check, good, pattern, unsafe
from mtcheck.text.names.known import known
from mtcheck.text.names.nearness import is_slip

_NAME = Pattern(r"\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|on|in|and|the|to) ){0,2}\p{Lu}[\p{L}’'-]+){2,7}$")
_REACH = 120


@check(
    "acronym-without-its-words",
    family="names",
    category=Category.MISTRANSLATION,
    message="The acronym does not fit the name before it.",
    on=pattern(r" \((?P<acronym>\p{Lu}{3,8})\)", near=(" (A",), reach=12),
    severity=Severity.WARNING,
    confidence=0.8,
    specificity=1,
    examples=[
        bad(
            "The Lowland ⟦Climate⟧ Service (LWS) warned of gales.",
            "The Lowland Weather Service (LWS) warned of gales.",
        ),
        bad(
            "The Lowland Space Research Office (⟦LRSO⟧) knew.",
            "The Lowland Space Research Office (LSRO) knew.",
        ),
        good("The Comprehensive Nuclear Test Ban Treaty (CTBT) is old."),
        good(
            "The Lowland Weather Service (LWS), the Federal Office for Migration (BAMF) and Lowland Rail Freight (LRX)."
        ),
    ],
)
def acronym_without_its_words(match: Any, document: Document) -> Iterator[Finding]:
    """The acronym does not fit the name before it.

    All its letters but one are the first letters of the words, and the word that does not fit is a near-synonym of one
    that does: translation changed the words, and left the acronym. Acronyms of other languages are left alone.
    """
    table, acronym = known(document.language), match["acronym"]
    name = _NAME.search(document.text, max(0, match.start() - _REACH), match.start())
    if name is None:
        return
    words = [(at, word) for at, word in _words(name) if word[0].isupper()]
    whole = "".join(word[0] for _, word in words)[-len(acronym) - 1 :]
    if any(whole[:at] + whole[at + 1 :] == acronym for at in range(1, len(whole))):
        return  # Comprehensive Nuclear Test Ban Treaty (CTBT)
    words = words[-len(acronym) :]
    wrong = [pair for pair, letter in zip(words, acronym, strict=False) if pair[1][0] != letter]
    letters = "".join(word[0] for _, word in words)
    if len(letters) > 3 and is_slip(acronym, letters) and sorted(acronym) == sorted(letters):
        start, end = match.span("acronym")
        yield Finding(start, end, unsafe(Edit(start, end, letters)), f"“{acronym}” is probably “{letters}”.")
        return
    if table is None or len(words) != len(acronym) or len(wrong) != 1:
        return
    [(start, word)] = wrong
    letter = acronym[words.index((start, word))].lower()
    right = sorted(other.capitalize() for other in table.near(word.lower()) if other.startswith(letter))
    if not right:
        return
    right.sort(key=lambda other: -table.commonness(other.lower()))
    yield Finding(
        start,
        start + len(word),
        unsafe(Edit(start, start + len(word), right[0])),
        message=f"{acronym} does not fit: “{word}” is probably “{right[0]}”.",
        related=(Related(match.start("acronym"), match.end("acronym"), "The acronym."),),
    )


def _words(name: Any) -> Iterator[tuple[int, str]]:
    at = name.start()
    for word in name[0].split(" "):
        yield at, word
        at += len(word) + 1
