"""The process of the command line: what `mtcheck` and `python -m mtcheck` run."""

from __future__ import annotations

import atexit
import gc

START = 100_000
"""How many objects more than it frees the process makes before it first looks for unreachable ones."""


def run() -> None:
    """Run the command line.

    A run on one article lives for a moment, and nearly all that it makes is still in use at its end: looking for what
    could be freed took a sixth of it. At the end of a process the system takes its memory back at once.
    """
    gc.set_threshold(START, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)
    from mtcheck.cli import main

    main(prog_name="mtcheck")


if __name__ == "__main__":
    run()
