"""Starts a plugin: a distribution that installs, with a check, a lexicon and tests, from the files in `data/plugin`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from string import Template

from mtcheck import __version__
from mtcheck.base.patterns import Pattern
from mtcheck.data import DATA

PREFIX = "mtcheck-"
LONGEST = 30
"""Characters of a name: with more, the lines of the templates would grow too long."""

_NAME = Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", linear=True)
_SUFFIX = ".template"


def scaffold(name: str, folder: Path | None = None) -> Path:
    """Write the files of a plugin of this name into a new folder, by default `mtcheck-NAME`; the folder.

    Raises ValueError for a name that cannot be used, and OSError: then there is no folder, or the one that was there is
    as it was.
    """
    name = name.removeprefix(PREFIX)
    if flaw := _flaw_of(name):
        raise ValueError(f"{name!r} cannot name a plugin: {flaw}")
    identifier = name.replace("-", "_")
    values = {
        "name": name,
        "module": f"mtcheck_{identifier}",
        "function": f"{identifier}_word",
        "version": __version__.rpartition(".")[0],
    }
    folder = folder or Path(PREFIX + name)
    folder.mkdir(parents=True)  # never into one that is there
    try:
        for path, template in _templates(DATA / "plugin"):
            target = folder / path.removesuffix(_SUFFIX).replace("MODULE", values["module"])
            target.parent.mkdir(parents=True, exist_ok=True)
            text = Template(template.read_text(encoding="utf-8")).safe_substitute(values)
            target.write_text(text, encoding="utf-8", newline="\n")
    except BaseException:
        shutil.rmtree(folder)
        raise
    return folder


def _flaw_of(name: str) -> str | None:
    """Why a plugin cannot have a name, or None."""
    if name == "mtcheck":
        return "it is that of mtcheck itself"
    if len(name) > LONGEST:
        return f"it has more than {LONGEST} characters"
    if not name[:1].isalpha():
        return "it must begin with a letter"
    return None if _NAME.fullmatch(name) else "use lower-case letters, digits and single hyphens between them"


def _templates(folder: Path, path: str = "") -> Iterator[tuple[str, Path]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _templates(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_SUFFIX):
            yield path + entry.name, entry
