"""A plugin of mtcheck for one newsroom: its names, its rules, and a digest for its desk."""

from collections.abc import Iterator
from importlib.resources import files

from mtcheck.api import Reporter, Suppression, Term, WordList, hookimpl

from mtcheck_house.desk import desk
from mtcheck_house.options import Options
from mtcheck_house.verbatim import verbatim


@hookimpl
def mtcheck_lexicons() -> Iterator[WordList]:
    """The names of the region, the programmes of its station, and what translation makes of a word of theirs."""
    yield WordList(
        tuple(_lines("names.txt")),
        terms=tuple(Term(name, "programmes") for name in _lines("programmes.txt")),
        substitutions={"quay": ("wharf", "dock", "landing stage")},
    )


def _lines(name: str) -> list[str]:
    lines = files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@hookimpl
def mtcheck_options() -> type[Options]:
    """What the configuration sets under `plugins.house`."""
    return Options


@hookimpl
def mtcheck_suppressions() -> Iterator[Suppression]:
    """Documents that are printed as they are."""
    yield verbatim


@hookimpl
def mtcheck_reporters() -> Iterator[Reporter]:
    """The digest for the desk."""
    yield desk
