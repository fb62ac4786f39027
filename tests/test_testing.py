"""The public test kit says clearly what is wrong with a check."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from mtcheck.api import Category, Check, Document, Edit, Finding, Span, bad, check, good, pattern, safe, unsafe
from mtcheck.testing import apply, document, findings, parse, verify, verify_example


@check(
    "teh",
    family="house",
    category=Category.SPELLING,
    message="“Teh” for “the”.",
    on=pattern(r"\bteh\b"),
    examples=[bad("In ⟦teh⟧ harbour and ⟦teh⟧ town.", "In the harbour and the town."), good("In the harbour.")],
)
def teh(match: Any, document: Document) -> Iterator[Finding]:
    """A slip of the fingers."""
    start, end = match.span()
    yield Finding(start, end, safe(Edit(start, end, "the")))


def with_example(*examples: Any, **changes: Any) -> Check:
    return replace(teh, examples=examples, **changes)


def test_parse() -> None:
    assert parse("a ⟦b⟧ c⟦⟧") == ("a b c", (Span(2, 3), Span(5, 5)))
    assert parse("plain") == ("plain", ())


@pytest.mark.parametrize("marked", ["⟦a", "a⟧", "⟦a⟦b⟧⟧", "a⟧ ⟦b", "⟦a⟧⟧"])
def test_parse_refuses_marks_that_do_not_pair(marked: str) -> None:
    with pytest.raises(ValueError, match="do not pair"):
        parse(marked)


def test_document_and_findings_are_in_offsets_of_the_text() -> None:
    text = "<!-- a comment -->teh end"
    assert document(text).text.startswith("teh end")
    assert findings(teh, text) == [Finding(18, 21, safe(Edit(18, 21, "the")))]


def test_apply() -> None:
    assert apply("abcd", [Edit(3, 4, "D"), Edit(0, 0, ">"), Edit(1, 3, "")]) == ">aD"
    with pytest.raises(ValueError, match="overlap"):
        apply("abcd", [Edit(0, 2, ""), Edit(1, 3, "")])


def test_a_good_check_verifies() -> None:
    verify(teh)


@pytest.mark.parametrize(
    ("check", "message"),
    [
        (with_example(bad("In ⟦teh⟧ harbour and teh town.")), r"reported: In ⟦teh⟧ harbour and ⟦teh⟧ town\."),
        (with_example(bad("In ⟦the⟧ harbour.")), r"expected: In ⟦the⟧ harbour\.\n  reported: In the harbour\."),
        (with_example(good("In teh harbour.")), r"reported: In ⟦teh⟧ harbour\."),
        (with_example(bad("In ⟦teh⟧ harbour.")), "no `fixed` text"),
        (
            with_example(bad("In ⟦teh⟧ harbour.", "In a harbour.")),
            r"expected: In a harbour\.\n  fixed:    In the harbour\.",
        ),
        (
            with_example(
                bad("In ⟦teh⟧ harbour.", "In teh harbour."),
                decide=lambda match, document: [
                    Finding(match.start(), match.end(), unsafe(Edit(match.start(), match.end(), "teh")))
                ],
            ),
            r"again after the fix\n.*\n  reported: In ⟦teh⟧ harbour\.",
        ),
    ],
)
def test_what_does_not_hold_is_said(check: Check, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        verify(check)


def test_one_example_alone() -> None:
    verify_example(teh, good("Nothing here."))
    with pytest.raises(AssertionError, match="teh: other reports than marked"):
        verify_example(teh, good("Ah, teh sea."))
