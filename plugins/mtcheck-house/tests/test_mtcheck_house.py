"""The plugin as it is installed: what it silences, what it does not, and what it prints."""

from pathlib import Path

from mtcheck.testing import Mtcheck

NAMES = "The Brackenholm weekly theEcho is heard on Saltmarsh Tonight.Live at noon.\n"
TRANSCRIPT = "The hearing was held on Monday.\n\nTranscript: They came back back .\n\nIt ended at noon.\n"


def test_our_names_are_right(mtcheck: Mtcheck) -> None:
    assert mtcheck("check", "-", input=NAMES).stdout == "No issues in 1 file; 2 issues allowed.\n"
    without = mtcheck("check", "-", "--disable-plugin", "house", "--output-format", "concise", input=NAMES)
    assert without.stdout.splitlines()[-1].startswith("2 issues")


def test_what_translation_makes_of_our_programmes_is_found(mtcheck: Mtcheck) -> None:
    text = "He told the programme “Morning on the Landing Stage” so. They met in the morning on the wharf.\n"
    found = mtcheck("check", "-", "--output-format", "concise", input=text).stdout
    assert "“Morning on the Landing Stage” is probably “Morning on the Quay”. [broken-name]" in found
    assert found.count("\n") == 2
    without = mtcheck("check", "-", "--disable-plugin", "house", input=text)
    assert without.stdout == "No issues in 1 file.\n"


def test_what_is_printed_as_it_is_is_left_alone(mtcheck: Mtcheck, tmp_path: Path) -> None:
    assert mtcheck("check", "-", input=TRANSCRIPT).exit_code == 0
    (tmp_path / "mtcheck.toml").write_text('plugins.house.verbatim = ["Full text:"]\n', encoding="utf-8")
    (tmp_path / "hearing.txt").write_text(TRANSCRIPT, encoding="utf-8")
    assert mtcheck("check", "hearing.txt").exit_code == 1
    (tmp_path / "hearing.txt").write_text(TRANSCRIPT.replace("Transcript", "Full text"), encoding="utf-8")
    assert mtcheck("check", "hearing.txt").exit_code == 0


def test_the_desk_gets_a_digest(mtcheck: Mtcheck, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("The vote passed.Critics objected. It rained .\n", encoding="utf-8")
    (tmp_path / "cup.txt").write_text("The cup was won at last.\n", encoding="utf-8")
    assert mtcheck("check", ".", "--output-format", "desk").stdout.splitlines() == [
        "*./ferry.txt*: 2 to mend",
        "• line 1: No space between two sentences. “d.C”",
        "• line 1: Space before a punctuation mark. “d .”",
        "1 article with nothing to mend",
    ]


def test_the_configuration_says_how_much_the_desk_sees(mtcheck: Mtcheck, tmp_path: Path) -> None:
    (tmp_path / "mtcheck.toml").write_text("plugins.house.shown = 1\n", encoding="utf-8")
    (tmp_path / "ferry.txt").write_text("The vote passed.Critics objected. It rained .\n", encoding="utf-8")
    assert "• and 1 more\n" in mtcheck("check", "ferry.txt", "--output-format", "desk").stdout


def test_who_is_on_duty(mtcheck: Mtcheck, tmp_path: Path) -> None:
    assert mtcheck("duty").stdout == "Ada Holm\n"
    (tmp_path / "mtcheck.toml").write_text('plugins.house.duty = "Bo Lind"\n', encoding="utf-8")
    assert mtcheck("duty").stdout == "Bo Lind\n"
    (tmp_path / "mtcheck.toml").write_text("plugins.house.shown = 0\n", encoding="utf-8")
    wrong = mtcheck("duty")
    assert wrong.exit_code == 2
    assert wrong.stderr == "mtcheck: error: mtcheck.toml:1: plugins.house: shown must be 1 or more\n"
