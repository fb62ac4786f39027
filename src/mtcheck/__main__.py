"""The process of the command line: what `mtcheck` and `python -m mtcheck` run."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress

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

    if sys.stderr is None:  # it is closed
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    try:
        main(prog_name="mtcheck")
    except OSError as error:
        _end(error)


def _end(error: OSError) -> None:
    """End the run for want of something outside, such as room where the output goes."""
    from mtcheck.cli._shared import complain

    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or what is left in it fails once more
    with suppress(OSError):
        reason = error.strerror or str(error)
        complain("error", f"{error.filename}: {reason}" if error.filename else reason)
    sys.exit(2)


if __name__ == "__main__":
    run()
