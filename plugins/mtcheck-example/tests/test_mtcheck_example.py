"""The check does what its examples say, keeps the laws that hold of every check, and runs where it is installed."""

from mtcheck.testing import Mtcheck, assert_silent_on, examples_of
from mtcheck.testing.laws import laws_of

from mtcheck_example import example_word

test_examples = examples_of(example_word)
test_laws = laws_of(example_word)


def test_good_prose() -> None:
    assert_silent_on(example_word, ["The ferry sails at noon. Its crew of nine has been paid by email since May."])


def test_it_runs_as_installed(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "-", "--select", "example-word", input="Send us an e-mail.\n")
    assert "fix: email" in result.stdout
    assert result.exit_code == 1
