"""Names and phrases, on tables of our own: how they are compiled, found in a text, and judged."""

import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mtcheck.model.document import Document
from mtcheck.testing import apply, document
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.names import known as tables
from mtcheck.text.names.doubles import doubles
from mtcheck.text.names.evidence import judged
from mtcheck.text.names.nearness import distance, skeleton
from mtcheck.text.names.own import is_hidden
from mtcheck.text.names.places import words_of
from mtcheck.text.names.rewriting import report
from mtcheck.text.names.strangers import misspelt_surnames
from mtcheck.text.names.variants import junctions, right_junctions
from mtcheck.text.names.variants import variants as found

BUILD = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "build_names.py"))

TABLES = {
    "known/en/programmes.txt": "Meet the Harbour\nHarbour Weather Service (HWS)\nBank of Lowmark\nThe Dawn\n",
    "known/en/newspapers.txt": "Die Glocke = The Bell\nLowmark Road Journal\nDer Lotse = ~ Pilot | ~ The Herald\n",
    "known/en/foreign-forms.txt": "~ Lómarca = Lowmark\nOPZ = HWO\nAnvers = Highmark\n",
    "known/en/single-words.txt": "Lanterns : club = ~ Lamps\n",
    "phrases/en/sea.txt": """\
~cast a long net = throw a lengthy net
harbour dues = port charges to pay
long line = ~ far row
seabed = ocean cot
~pull the old net ashore
""",
    "substitutions/en/all.txt": """\
meet: encounter
harbour: port
road: way
weather: climate, air state
cast: throw, drop
long: lengthy
net: mesh
due: duty, charge to pay
bank: shore
sea: ocean
bed: cot
""",
    "usual/en/news.txt": "# what people write\nport duty\n",
}


def write_tables(folder: Path, written: dict[str, str] = TABLES) -> None:
    for name, text in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def own_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    write_tables(tmp_path)
    known = tables.Known(*BUILD["build"](tmp_path))
    monkeypatch.setattr("mtcheck.text.names.places.known", lambda tag: known)
    monkeypatch.setattr("mtcheck.text.names.evidence.known", lambda tag: known)
    monkeypatch.setattr("mtcheck.text.names.rewriting.known", lambda tag: known)
    words_of.cache_clear()
    yield
    words_of.cache_clear()


def variants(text: str) -> list[tuple[str, str]]:
    read = document(text)
    return [(text[it.start : it.end], it.entry.text) for it in found(read) if not is_hidden(it, read)]


def fixed(text: str) -> str:
    """The text with every variant replaced, however sure."""
    read = document(text)
    return apply(text, [report(it, 1.0, read).fixes[0].edits[0] for it in found(read)])


def sure(text: str) -> dict[str, float]:
    read = document(text)
    return {text[it.start : it.end]: confidence for it, confidence in judged(read).items()}


@pytest.mark.usefixtures("own_tables")
class TestVariants:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He saw Encounter the Harbour there.", [("Encounter the Harbour", "Meet the Harbour")]),
            ("The Port Climate Service said so.", [("Port Climate Service", "Harbour Weather Service")]),
            ("The Harbour Air State Service said so.", [("Harbour Air State Service", "Harbour Weather Service")]),
            ("He threw a lengthy net.", [("threw a lengthy net", "cast a long net")]),
            ("The port charges to pay rose.", [("port charges to pay", "harbour dues")]),
            ("The ocean cot is deep.", [("ocean cot", "seabed")]),
            ("Lowmark Shore lent it.", [("Lowmark Shore", "Bank of Lowmark")]),
        ],
    )
    def test_words_put_back_give_the_name(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert variants(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Meet the Harbour is on, says the Harbour Weather Service of the Bank of Lowmark.",
            "He will encounter it. The harbour is far.",
            "They encounter, the harbour being shut, nobody.",
            "A port (charges to pay) and a lengthy – net.",
            "He cast a long net for the harbour dues.",
            "The super-port duty, and Lowmark Bank.",
        ],
    )
    def test_nothing_in_right_names_or_across_marks(self, text: str) -> None:
        assert variants(text) == []

    @pytest.mark.parametrize(
        ("text", "right"),
        [
            ("She threw a lengthy net.", "She cast a long net."),
            ("She throws a lengthy net.", "She casts a long net."),
            ("Throwing a lengthy net helps.", "Casting a long net helps."),
            ("A far row and two far rows.", "A long line and two long lines."),
            ("He read The Bell there.", "He read Die Glocke there."),
            ("It was an OPZ boat.", "It was an HWO boat."),
            ("PORT CLIMATE SERVICE", "HARBOUR WEATHER SERVICE"),
        ],
    )
    def test_the_right_form_has_number_tense_article_and_capitals(self, text: str, right: str) -> None:
        assert fixed(text) == right

    def test_a_name_wants_its_capitals_and_a_phrase_none(self) -> None:
        assert sure("They encounter the harbour.") == {}
        assert sure("He saw Encounter the Harbour.")["Encounter the Harbour"] > 0.6

    def test_what_people_write_is_no_evidence(self) -> None:
        assert sure("The port duty rose, and port duties rose.") == {}

    def test_doubtful_forms_want_the_right_name_or_words_of_its_kind(self) -> None:
        assert sure("He saw the Lamps there.").get("Lamps", 0.0) < 0.6
        assert sure("He saw the Lamps there. The Lanterns won.")["Lamps"] > 0.6
        assert sure("The Lamps won the match, said their coach.").get("Lamps", 0.0) < 0.6

    @pytest.mark.parametrize(
        "text", ["He told the newspaper Pilot so.", "According to Pilot, it sank.", "There Pilot reported it."]
    )
    def test_words_right_beside_a_doubtful_form_say_that_its_name_is_meant(self, text: str) -> None:
        assert sure(text)["Pilot"] >= 0.6

    @pytest.mark.parametrize("text", ["The Pilot said so. The paper is wet.", "According to the pilot, it sank."])
    def test_words_farther_away_or_a_small_letter_do_not(self, text: str) -> None:
        assert sure(text).get("Pilot", 0.0) < 0.6

    def test_what_other_names_of_the_kind_are_called_for_short_wants_more(self) -> None:
        assert sure("He told the Herald so.").get("Herald", 0.0) < 0.6

    @pytest.mark.parametrize("text", ["Pilot wrote to the newspaper.", "Watch out: Pilot reported it."])
    def test_a_capital_of_the_start_is_no_names(self, text: str) -> None:
        assert sure(text).get("Pilot", 0.0) < 0.6

    def test_a_form_in_a_longer_name_of_the_article_is_a_name_there(self) -> None:
        assert sure("Anvers won on Monday. It was the first time that BC Anvers beat Bar.").get("Anvers", 0.0) < 0.6

    def test_a_form_is_reported_that_word_lists_have_as_a_name(self) -> None:
        assert sure("The ship left Anvers, Lowmark, on Monday.\n\nAccording to him it sank.")["Anvers"] >= 0.6
        assert sure("The Anvers Road is shut.").get("Anvers", 0.0) < 0.6

    def test_an_acronym_that_the_article_spells_out_is_its_own(self) -> None:
        assert sure("The OPZ said so.\n\nLater it rained.")["OPZ"] >= 0.6
        assert sure("The Old Pier Zone is shut. The OPZ said so.") == {}

    def test_a_street_in_another_language_is_left_alone(self) -> None:
        assert sure("He lives in Rua de Lómarca.") == {}

    def test_the_table_of_bits_misses_no_two_words_that_may_follow_each_other(self) -> None:
        words = words_of("en")
        assert words is not None
        written = "encounter Encounter the port Port climate air harbour Harbour threw lengthy net lowmark Way far Row"
        written += " Lowmark Road shore Shore ocean cot due dues duty charges long line OPZ Lómarca meet Meet bank Bank"
        words.learn({*written.split()})
        follow = words.table.may_follow
        for one, other in product(written.split(), repeat=2):
            names = words.may_be_in_name(one) and words.may_be_in_name(other)
            found = [follow([one, other], *ends) for ends in (words.in_phrase, words.in_name)]
            assert [0] in found or not junctions(words.table, one.lower(), other.lower(), names), (one, other)
            right = right_junctions(words.table, one.lower(), other.lower())
            assert follow([one, other], *words.in_right) == [0] or not right, (one, other)
        assert follow(["far", "Row", "net"], *words.in_phrase) == [0]

    @pytest.mark.parametrize("text", ["threw a long net", "cast a lengthy net", "cast a long mesh"])
    def test_a_phrase_has_no_other_wrong_forms_than_the_listed_ones(self, text: str) -> None:
        assert variants(f"She {text}.") == []

    def test_of_an_idiom_any_word_may_be_replaced(self) -> None:
        assert variants("She pulled the old mesh ashore.") == [
            ("pulled the old mesh ashore", "pull the old net ashore")
        ]
        assert variants("She pulled the new net ashore.") == []

    def test_no_table_no_variants(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("mtcheck.text.names.places.known", lambda tag: None)
        words_of.cache_clear()
        assert found(Document("He saw Encounter the Harbour.", language="xx")) == ()


def test_tables_are_compiled_the_same_each_time(tmp_path: Path) -> None:
    more = {"known/en/cafes.txt": "Café of Lowmark\n", "substitutions/en/more.txt": "road: cafe\n"}
    write_tables(tmp_path, TABLES | more)
    program = (
        "import runpy, sys, pathlib\n"
        "trie, bits = runpy.run_path(sys.argv[1])['compiled'](pathlib.Path(sys.argv[2]), 'en')\n"
        "sys.stdout.buffer.write(trie.tobytes() + bits)"
    )
    command = [sys.executable, "-c", program, BUILD["__file__"], str(tmp_path)]
    made = {
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(made) == 1


def test_the_compiled_tables_are_up_to_date() -> None:
    known: Any = tables.known("en")
    assert known is not None, "no compiled tables: run tools/build_names.py, or install mtcheck anew"
    assert known.sources == BUILD["sources"](BUILD["DATA"], "en"), "run tools/build_names.py, or install mtcheck anew"


@pytest.mark.parametrize(
    ("word", "form", "expected"),
    [
        ("city", Form.S, "cities"),
        ("coach", Form.S, "coaches"),
        ("man", Form.S, "men"),
        ("stop", Form.PAST, "stopped"),
        ("admit", Form.ING, "admitting"),
        ("offer", Form.PAST, "offered"),
        ("take", Form.PARTICIPLE, "taken"),
        ("have", Form.S, "has"),
        ("be", Form.ING, "being"),
        ("agree", Form.ING, "agreeing"),
        ("reply", Form.PAST, "replied"),
        ("24", Form.S, "24"),
    ],
)
def test_inflected(word: str, form: Form, expected: str) -> None:
    assert inflected(word, form) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dubrovin", "Dubrovyn"),
        ("Grisman", "Griezmann"),
        ("Juikov", "Zhukov"),
        ("Madurro", "Maduro"),
        ("Odesa", "Odessa"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("dam", "dam", 0), ("dam", "dome", 2), ("dam", "bridge", 3), ("", "a", 1)]
)
def test_distance_is_bounded(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == steps


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "He ran the Larkmoor Space Centre. The Larkmoor Cosmic Centre is shut.",
            "Larkmoor Cosmic Centre",
            "Larkmoor Space Centre",
        ),
        ("It was sold to Wells Cargo. He wrote to Wells Fargo.", "Wells Cargo", "Wells Fargo"),
        (
            "Irena Price-Skalova won. They met Irena Pryce-Skalova, and Irena Price-Skalova left.",
            "Irena Pryce-Skalova",
            "Irena Price-Skalova",
        ),
    ],
)
def test_of_two_names_the_better_one_is_proposed(text: str, wrong: str, right: str) -> None:
    [double] = doubles(document(text))
    assert (text[slice(*double.wrong)], text[slice(*double.right)]) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "The Larkmoor Dinghy Club met the Larkmoor Rowing Club.",
        "Anna Skalova and Anne Skalova met Marek Skala and Marko Skala.",
        "The Labor Minister left the Labor Ministry for North Larkmoor and Northern Larkmoor.",
        "The Art Museum of Larkmoor owes the Art Gallery of Larkmoor.",
        "The Harbour Committee and two Harbour Committees, Josh Apsley and Joshua Apsley, NSW Govt and NSW Government.",
    ],
)
def test_lawful_variation_is_no_double(text: str) -> None:
    assert doubles(document(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elena Larkow wrote it. “No,” Larkov said.", [("Larkov", "Larkow")]),
        ("Elena Kegan wrote it. “No,” Kagan said.", []),
    ],
)
def test_the_surname_of_a_known_person_is_not_misspelt(text: str, found: list[tuple[str, str]]) -> None:
    assert list(misspelt_surnames(document(text))) == found
