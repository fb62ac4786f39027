"""The public test kit says clearly what is wrong with a check."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mtcheck.api import Category, Check, Document, Edit, Finding, Span, bad, check, good, pattern, safe, unsafe
from mtcheck.testing import apply, assert_silent_on, document, examples_of, findings, parse, verify, verify_example
from mtcheck.testing.laws import laws_of


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
    directive = "<!-- mtcheck: allow doubled-word -->"
    start, end = len(directive), len(directive) + 3
    text = f"{directive}teh end"
    assert document(text).text.startswith("teh end")
    assert findings(teh, text) == [Finding(start, end, safe(Edit(start, end, "the")))]


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


test_examples_are_items = examples_of(teh)
test_laws_are_items = laws_of(teh)


def broken_law(check: Check) -> set[str]:
    """The names of the laws that a check breaks."""
    [mark] = laws_of(check).pytestmark
    broken = set()
    for parameters in mark.args[1]:
        checked, law = parameters.values
        try:
            law(checked, list(checked.examples))
        except Exception:  # hypothesis has several ways to say it
            broken.add(law.__name__)
    return broken


def decided(find: Any) -> Check:
    return replace(teh, on=lambda document: [document], decide=lambda candidate, document: find(document.text))


def test_a_range_outside_the_text_breaks_a_law() -> None:
    assert "ranges_lie_in_the_text" in broken_law(decided(lambda text: [Finding(0, len(text) + 1)]))
    assert "ranges_lie_in_the_text" in broken_law(decided(lambda text: [Finding(0, 0)]))


@pytest.mark.parametrize(
    ("finding", "flaw"),
    [
        (Finding(4, 11), "offsets out of bounds: 4-11 of 10 code points"),
        (Finding(4, 8, safe(Edit(4, 11, "poll"))), "offsets out of bounds: 4-11 of 10 code points"),
        ((4, 8), r"\(4, 8\) is no Finding"),
    ],
)
def test_what_a_run_would_refuse_fails_a_test(finding: Any, flaw: str) -> None:
    with pytest.raises(AssertionError, match=f"teh: {flaw}"):
        findings(decided(lambda text: [finding]), "The vote.")


def test_a_check_with_a_memory_breaks_a_law() -> None:
    seen: list[str] = []

    def find(text: str) -> list[Finding]:
        seen.append(text)
        return [Finding(0, 1)] * (text != "" and len(seen) % 2)

    assert "reports_are_the_same_again" in broken_law(decided(find))


def test_a_fix_that_grows_for_ever_breaks_a_law() -> None:
    assert "fixes_come_to_rest" in broken_law(decided(lambda text: [Finding(0, 1, safe(Edit(0, 0, "teh ")))]))


def test_a_report_on_right_texts_side_by_side_breaks_a_law() -> None:
    def find(text: str) -> list[Finding]:
        at = text.find("\n\n")
        return [Finding(at, at + 2)] if at > 0 else []

    assert broken_law(decided(find)) == {"what_is_right_is_silent"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl", b'{"text": "Ah, teh sea."}\n'),
        ("a.jsonl.gz", gzip.compress(b'{"text": "Ah, teh sea."}\n', mtime=0)),
        ("a.txt", b"Ah, teh sea.\n"),
        ("below/a.md", b"# Ah\n\n*Ah*, teh sea.\n"),
    ],
)
def test_a_report_on_a_corpus_is_shown(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    folder_too = [path] if name.endswith(".gz") else [path, tmp_path]
    for corpus in folder_too:
        with pytest.raises(AssertionError, match=r"teh: 1 reports in 1 good articles\n.*a\..*Ah, ⟦teh⟧ sea\."):
            assert_silent_on(teh, corpus)


def test_texts_are_a_corpus_too() -> None:
    assert_silent_on(teh, ["The sea.", "The town."])
    with pytest.raises(AssertionError, match=r"teh: 30 reports in 30 good articles(?s:.*)text 20: (?s:.*) and 10 more"):
        assert_silent_on(teh, ["Ah, teh sea."] * 30)


@pytest.mark.parametrize("corpus", ["Ah, the sea.", [], Path("nowhere-at-all")])
def test_what_is_no_corpus_is_an_error(corpus: Any) -> None:
    with pytest.raises((TypeError, ValueError, OSError)):
        assert_silent_on(teh, corpus)


def test_a_large_corpus_is_read_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": f"The {number} boats sail."}) + "\n" for number in range(2000)))
    assert_silent_on(teh, path)
