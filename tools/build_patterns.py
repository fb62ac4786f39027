#!/usr/bin/env python3
"""Compile the patterns of the built-in checks and readers: build_patterns.py. Installing mtcheck does this, too.

See text/compiled.py.
"""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))  # when mtcheck is being installed it is not there yet

import mtcheck.engine.run  # noqa: E402, F401
from mtcheck.base.compiled import PATTERNS, patterns_to_keep  # noqa: E402
from mtcheck.base.patterns import Pattern  # noqa: E402
from mtcheck.checks.residue.chatbot_reply import talks  # noqa: E402
from mtcheck.data import DATA  # noqa: E402
from mtcheck.plugins import builtin  # noqa: E402
from mtcheck.text.grammar.constructions import constructions  # noqa: E402


def build(data: Path = DATA) -> list[Path]:
    """Write the patterns of all that a run of mtcheck itself imports, for the version of `regex` that is here."""
    for hook in (builtin.mtcheck_checks, builtin.mtcheck_readers, builtin.mtcheck_reporters):
        list(hook())
    _ = constructions("en"), talks("en")
    found = {(one.source, one.flags) for one in gc.get_objects() if isinstance(one, Pattern)}
    target = data / PATTERNS
    target.parent.mkdir(exist_ok=True)
    if not target.is_file() or pickle.loads(target.read_bytes()).keys() != found:  # else it stays, as cached reports do
        unfinished = target.with_suffix(".new")
        unfinished.write_bytes(patterns_to_keep(found))
        unfinished.replace(target)
    return [target]


if __name__ == "__main__":
    for path in build():
        print(f"{path}: {path.stat().st_size:,} bytes")
