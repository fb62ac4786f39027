"""What is doubtful is reported where other damage supports it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Mtcheck

from mtcheck.api import Category, Document, Edit, Finding, Severity, Span, bad, check, good, occurrences, safe
from mtcheck.engine.doubtful import LENGTH, SHORT, Doubtful, divide
from mtcheck.engine.merge import Found
from mtcheck.model.check import Check

ARTICLE = """\
Harbour opens after the storm

The mayor opened the harbour on Monday, and the band played until it rained. Some forty boats had waited outside since
the storm, and their crews were glad to come in.

Nobody was hurt when the wall fell last autumn. It took the builders seven months to raise it again, with stone from the
quarry above the town, and the bill was lower than the council had feared.

It was at margin of the summit of seaside towns that the money was found. The minister came, saw the gap, and signed.

Fishing begins again tomorrow, and the market hall will be full by six. The price of herring has doubled since October,
so a cook who waited may find that soup is dear. The school sends its pupils down to count the boats for a prize.
"""


def one(name: str, confidence: float, severity: Severity = Severity.ERROR) -> Check:
    """A check that is as sure as this."""

    def decide(place: Span, document: Document) -> Iterator[Finding]:
        """Words.

        They are wrong.
        """
        yield Finding(*place, safe(Edit(*place, "")))

    def places(document: Document) -> list[Span]:
        return occurrences(document.text, "wrong")

    examples = [bad("⟦wrong⟧", ""), good("right")]
    made = check(
        name,
        family="quotes",
        category=Category.PUNCTUATION,
        message="Wrong.",
        on=places,
        examples=examples,
        severity=severity,
        confidence=confidence,
    )
    return made(decide)


SURE, DOUBTFUL = one("sure", 0.95), one("doubtful", 0.75)
TEXT = "0123456789" * (LENGTH // 10)


def at(check: Check, start: int, confidence: float | None = None) -> Found:
    return check, Finding(start, start + 2, confidence=confidence)


def reported(found: list[Found], text: str = TEXT, when: Doubtful = Doubtful.SUPPORTED) -> list[int]:
    kept, left_out = divide(found, text, when)
    assert len(kept) + len(left_out) == len(found)
    return [finding.start for _, finding in kept]


def test_what_is_sure_needs_no_support() -> None:
    assert reported([at(SURE, 3)]) == [3]


def test_what_is_doubtful_is_left_out_alone_and_reported_beside_what_is_sure() -> None:
    assert reported([at(DOUBTFUL, 3)]) == []
    assert reported([at(DOUBTFUL, 3), at(SURE, 11)]) == [3, 11]


def test_the_less_sure_the_more_support_is_needed() -> None:
    others = [at(one(name, 0.9), 100 + 7 * number) for number, name in enumerate("abc")]
    assert reported([at(DOUBTFUL, 3, 0.55), *others[:2]]) == [100, 107]
    assert reported([at(DOUBTFUL, 3, 0.55), *others]) == [3, 100, 107, 114]


def test_a_longer_article_needs_more_damage() -> None:
    assert reported([at(DOUBTFUL, 3), at(SURE, 11)], 3 * TEXT) == [11]


def test_what_is_doubtful_itself_supports_half_as_much() -> None:
    assert reported([at(DOUBTFUL, 3, 0.7), at(one("other", 0.7), 11)]) == []
    assert reported([at(DOUBTFUL, 3), at(one("other", 0.75), 11)]) == [3, 11]


def test_one_habit_of_a_house_is_no_sign_of_more() -> None:
    everywhere = [at(SURE, start) for start in range(100, 900, 7)]
    assert 3 not in reported([at(DOUBTFUL, 3, 0.55), *everywhere])
    same = [at(DOUBTFUL, start) for start in range(3, 403, 10)]  # the same two characters each time
    assert reported(same) == []
    assert reported([at(one("style", 0.95, Severity.SUGGESTION), 11), at(DOUBTFUL, 3)]) == [11]


def test_the_sum_is_exact() -> None:
    assert reported([at(DOUBTFUL, 3, 0.7), at(SURE, 11)]) == [3, 11]


def test_a_short_text_cannot_tell() -> None:
    assert reported([at(DOUBTFUL, 3)], TEXT[: SHORT - 1]) == [3]
    assert reported([at(DOUBTFUL, 3, 0.6)], TEXT[: SHORT - 1]) == []


def test_always_and_never() -> None:
    found = [at(DOUBTFUL, 3, 0.1), at(SURE, 11)]
    assert reported(found, when=Doubtful.ALWAYS) == [3, 11]
    assert reported(found, when=Doubtful.NEVER) == [11]


def test_what_is_selected_by_name_is_wanted() -> None:
    kept, left_out = divide([at(DOUBTFUL, 3)], TEXT, chosen=lambda check: check is DOUBTFUL)
    assert (len(kept), left_out) == (1, [])


def test_a_sure_finding_takes_the_place_of_a_doubtful_one() -> None:
    exact = one("exact", 0.6)
    [kept], [left_out] = divide([(exact, Finding(3, 9)), at(SURE, 4)], TEXT)
    assert (kept[0].name, left_out[0].name) == ("sure", "exact")


@pytest.fixture
def article(tmp_path: Path) -> str:
    """A sound article with a phrase that somebody may have written."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return str(path)


def checked(mtcheck: Mtcheck, *arguments: str) -> tuple[list[str], int]:
    """The checks that report something, and how much is left out."""
    *issues, summary = map(json.loads, mtcheck("check", *arguments, "--output-format", "jsonl").stdout.splitlines())
    return [issue["check"] for issue in issues], summary["summary"]["doubtful"]


def test_on_the_command_line(mtcheck: Mtcheck, article: str) -> None:
    phrase = "broken-phrase"
    assert phrase not in checked(mtcheck, article)[0]
    assert checked(mtcheck, article)[1] == 1
    assert phrase in checked(mtcheck, article, "--doubtful", "always")[0]
    for selector in (phrase, "phrases"):
        assert checked(mtcheck, article, "--select", selector) == ([phrase], 0)
    assert checked(mtcheck, article, "--select", phrase, "--doubtful", "never") == ([], 1)
    assert "1 doubtful issue left out" in mtcheck("check", article).stdout


def test_what_was_doubtful_is_left_when_its_support_is_fixed(mtcheck: Mtcheck, article: str) -> None:
    damaged = ARTICLE.replace("until it rained. Some", "until it rained.Some").replace("glad to come", "gladto come")
    Path(article).write_text(damaged)
    assert "broken-phrase" in checked(mtcheck, article)[0]
    assert "2 fixes, 1 issue left" in mtcheck("fix", article).stdout
    assert Path(article).read_text() == ARTICLE
    assert "0 fixes" in mtcheck("fix", article).stderr


def test_in_the_configuration(mtcheck: Mtcheck, article: str) -> None:
    Path(article).with_name("mtcheck.toml").write_text('doubtful = "always"\n')
    assert "broken-phrase" in checked(mtcheck, article)[0]
    assert "broken-phrase" not in checked(mtcheck, article, "--doubtful", "supported")[0]
