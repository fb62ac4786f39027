"""What holds of every check, tried by hypothesis on the examples put together anew, and on arbitrary Unicode.

`test_laws = laws_of(my_check)` makes an item for each law: ranges lie in the text, the same text gets the same reports,
fixes come to rest, and texts that are right are silent also beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.model.check import Check, Example
from mtcheck.model.issue import Edit, Finding, Fix, Related, apply
from mtcheck.testing import findings, parse

__all__ = ["jumble_of", "law", "laws_of", "prose_of", "verify_ranges"]

law = settings(derandomize=True, deadline=None, max_examples=80, database=None)
"""How laws are tried: the same texts each time, so that a change of the code is all that fails a test."""

ROUNDS = 10
"""In how many rounds fixes must have come to rest."""

_SEAMS = [" ", "\n", "\r\n", "\n\n", "“", "”", "'", "(", ")"]


class Ranged(Protocol):
    """What a finding and an issue have in common."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def related(self) -> tuple[Related, ...]: ...
    @property
    def fixes(self) -> tuple[Fix, ...]: ...


def prose_of(examples: Iterable[Example]) -> st.SearchStrategy[str]:
    """Articles whose paragraphs are the texts of examples."""
    return _articles([parse(example.marked).text for example in examples], least=1)


def jumble_of(examples: Iterable[Example]) -> st.SearchStrategy[str]:
    """The texts of examples, marks, breaks and arbitrary Unicode, run together."""
    texts = st.sampled_from([parse(example.marked).text for example in examples])
    unicode = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
    return st.lists(texts | unicode | st.sampled_from(_SEAMS), max_size=8).map("".join)


def _articles(texts: Sequence[str], least: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(texts), min_size=least, max_size=5).map("\n\n".join)


def verify_ranges(text: str, found: Iterable[Ranged]) -> None:
    """Raise AssertionError for a range that does not lie in the text, or a fix whose edits are none or overlap."""
    for report in found:
        fixes = report.fixes
        assert 0 <= report.start <= report.end <= len(text), f"{report} lies outside the text"
        is_insertion = any(edit.start == report.start for fix in fixes for edit in fix.edits)
        assert report.start < report.end or is_insertion, f"{report} marks nothing, and no fix inserts there"
        assert all(0 <= place.start <= place.end <= len(text) for place in report.related), f"{report} leads outside"
        for fix in fixes:
            assert fix.edits, f"{report}: a fix without edits"
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits), f"{fix} edits outside the text"
            assert all(one.end <= other.start for one, other in pairwise(fix.edits)), f"the edits of {fix} overlap"


def laws_of(*checks: Check, apart: bool = True) -> Any:
    """A test function with an item for each law of the checks, to be given a name that begins with `test`.

    The texts are in the language of a check's first example. `apart` says that what a check says of a place depends on
    its block alone: not so where an article is looked at as a whole, as for spellings that vary.
    """
    import pytest

    laws = [ranges_lie_in_the_text, reports_are_the_same_again, fixes_come_to_rest]
    laws += [what_is_right_is_silent] if apart else []

    @pytest.mark.parametrize(
        ("check", "law"),
        [pytest.param(check, law, id=f"{check.name}-{law.__name__}") for check in checks for law in laws],
    )
    def test(check: Check, law: Callable[[Check, list[Example]], None]) -> None:
        law(check, [example for example in check.examples if example.language == check.examples[0].language])

    return test


def ranges_lie_in_the_text(check: Check, examples: list[Example]) -> None:
    """What is reported, and what fixes edit, lies in the text, whatever that is."""

    @law
    @given(jumble_of(examples))
    def holds(text: str) -> None:
        verify_ranges(text, _found(check, text, examples))

    holds()


def reports_are_the_same_again(check: Check, examples: list[Example]) -> None:
    """The same text gets the same reports."""

    @law
    @given(jumble_of(examples))
    def holds(text: str) -> None:
        assert _found(check, text, examples) == _found(check, text, examples)

    holds()


def fixes_come_to_rest(check: Check, examples: list[Example]) -> None:
    """After a few rounds of first fixes there is nothing left to fix."""

    @law
    @given(prose_of(examples))
    def holds(text: str) -> None:
        for _ in range(ROUNDS):
            fixed = _fixed(text, _found(check, text, examples))
            if fixed == text:
                return
            text = fixed
        raise AssertionError(f"{check.name}: still fixing after {ROUNDS} rounds: {text!r}")

    holds()


def _found(check: Check, text: str, examples: list[Example]) -> list[Finding]:
    """What a check finds in a text of the language of the examples, in a house that has all their terms."""
    return findings(check, text, examples[0].language, [term for example in examples for term in example.terms])


def _fixed(text: str, found: list[Finding]) -> str:
    """The text after the first fix of each finding that does not reach into one before it."""
    edits: list[Edit] = []
    done = 0
    for finding in found:
        own = finding.fixes[0].edits if finding.fixes else ()
        if own and own[0].start >= done:
            edits += own
            done = own[-1].end + 1
    return apply(text, edits)


def what_is_right_is_silent(check: Check, examples: list[Example]) -> None:
    """Good examples, and the fixed texts of the bad ones, are silent also beside each other."""
    texts = [example.fixed if example.is_bad else example.marked for example in examples]

    @law
    @given(_articles([text for text in texts if text is not None], least=2))
    def holds(text: str) -> None:
        found = _found(check, text, examples)
        assert not found, f"{check.name} reports {[text[it.start : it.end] for it in found]} in what is right"

    holds()
