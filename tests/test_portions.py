"""A text that is longer than any article is checked in portions: nothing is lost, and nothing found, at the cuts."""

from mtcheck import check_text
from mtcheck.engine.portions import LONGEST, portions
from mtcheck.model.document import Block, BlockKind, Document

GOOD = "The harbour master counted the boats at noon. “All are back,” he said, “and nobody was hurt.” It rained. "
DAMAGED = "It passed.Critics objected. "


def paragraph(text: str) -> Document:
    return Document(text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))


def test_portions_are_the_whole_text_in_order() -> None:
    document = paragraph(GOOD * 3_000)
    parts = list(portions(document))
    assert "".join(part.document.text for part in parts) == document.text
    assert all(len(part.document.text) <= LONGEST for part in parts)
    assert [part.start for part in parts[1:]] == [part.start + len(part.document.text) for part in parts[:-1]]


def test_an_article_is_one_portion() -> None:
    document = paragraph(GOOD * 100)
    assert [(part.start, part.document) for part in portions(document)] == [(0, document)]


def test_cuts_are_between_blocks() -> None:
    text = f"{GOOD}\n\n" * 3_000
    blocks = tuple(Block(BlockKind.PARAGRAPH, at, at + len(GOOD)) for at in range(0, len(text), len(GOOD) + 2))
    for part in portions(Document(text, blocks=blocks)):
        assert part.document.text.startswith(GOOD)
        assert {part.document.text[start:end] for _, start, end in part.document.blocks} == {GOOD}


def test_cuts_are_between_sentences_outside_of_quotations() -> None:
    for part in portions(paragraph(GOOD * 3_000)):
        text = part.document.text
        assert text.startswith(("The", "It"))
        assert text.count("“") == text.count("”")


def test_a_text_without_sentences_is_cut_between_words_or_anywhere() -> None:
    assert all(part.document.text.startswith("word") for part in portions(paragraph("word " * 50_000)))
    assert [len(part.document.text) for part in portions(paragraph("x" * 250_000))] == [LONGEST, LONGEST, 50_000]


def test_issues_stand_where_they_would_and_none_is_added() -> None:
    text = GOOD * 2_000 + DAMAGED + GOOD * 100 + DAMAGED
    issues = [issue for issue in check_text(text) if issue.family != "repetition"]
    assert [(issue.check, issue.start) for issue in issues] == [
        ("missing-space-after-stop", text.index(DAMAGED) + 8),
        ("missing-space-after-stop", text.rindex(DAMAGED) + 8),
    ]
    [edit] = issues[1].fixes[0].edits
    assert text[: edit.start].endswith("passed.")
