#!/usr/bin/env python3
"""Measure how many kinds of damage are found: one piece of an article for each, no two of a kind.

kinds.py [NAME ...] [--missed] [--alarms]

Each list of `kinds/` has a line a kind, in five columns: the family, the kind, a piece with the damage in
doubled angle marks, the same piece right, and a good piece that looks like the damage. ` ¶ ` parts paragraphs,
` ⏎ ` lines.
Lists named `good-…` have a good piece a line that a hasty checker may take for damage, or, after `# `, an article.
A piece stands in an article of good prose; the damage is found if a report touches it and is at most 40 code points
longer, as in ../shared/bench/score.py. Reports beside it, on the right pieces and on the lookalikes are false alarms.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

import mtcheck
from mtcheck.model.issue import Issue

LISTS = Path(__file__).parent / "kinds"
BEFORE = (
    "Council votes to repair the old bridge\n\n"
    "The council voted on Thursday to repair the old bridge. Work will begin in the spring, the mayor said.\n\n"
)
AFTER = "\n\nThe mayor said that the money would come from the region. Nobody spoke against the plan.\n"
LONGER = 40


class Kind(NamedTuple):
    """A kind of damage: a piece with it, where it stands in the piece, the piece right, and one that looks alike."""

    family: str
    name: str
    damaged: str
    start: int
    end: int
    right: str
    lookalike: str


def kinds(path: Path) -> Iterator[Kind]:
    """The kinds of a list."""
    for line in path.read_text().splitlines():
        family, name, *pieces = line.split("\t")
        damaged, right, lookalike = (piece.replace(" ¶ ", "\n\n").replace("¶", "\n\n") for piece in pieces)
        before, rest = damaged.split("««")
        said, after = rest.split("»»")
        yield Kind(family, name, before + said + after, len(before), len(before + said), right, lookalike)


def reports(piece: str) -> list[Issue]:
    """The issues of a piece in an article."""
    return mtcheck.check_text(BEFORE + piece + AFTER)


def article(piece: str) -> list[Issue]:
    """The issues of a piece that is an article itself, after its `# `."""
    return mtcheck.check_text(piece.removeprefix("# ").replace(" ¶ ", "\n\n").replace(" ⏎ ", "\n"))


def is_on(issue: Issue, kind: Kind) -> bool:
    """Whether an issue is on the damage, and not on much more."""
    start, end = issue.start - len(BEFORE), issue.end - len(BEFORE)
    return start < kind.end and kind.start < end and end - start <= kind.end - kind.start + LONGER


@click.command()
@click.argument("names", nargs=-1)
@click.option("--missed", is_flag=True, help="Print the pieces whose damage is not found.")
@click.option("--alarms", is_flag=True, help="Print the false alarms.")
def main(names: tuple[str, ...], missed: bool, alarms: bool) -> None:
    """Print a table: the list, its kinds, how many are found, and the false alarms by where they are."""
    print("| list | kinds | found | beside | on right pieces | on lookalikes | by family |")
    print("|---|---|---|---|---|---|---|")
    for path in sorted(LISTS.glob("*.tsv")):
        if names and path.stem not in names:
            continue
        total, found, false = Counter[str](), Counter[str](), Counter[str]()
        for kind in kinds(path):
            issues = reports(kind.damaged)
            hit = any(is_on(issue, kind) for issue in issues)
            total[kind.family] += 1
            found[kind.family] += hit
            if missed and not hit:
                damage = f"⟦{kind.damaged[kind.start : kind.end]}⟧"
                said = kind.damaged[: kind.start] + damage + kind.damaged[kind.end :]
                print(f"missed: {kind.family}: {kind.name}: {said.replace(chr(10), '¶')}")
            beside = [issue for issue in issues if not is_on(issue, kind)]
            for where, others in (
                ("beside", beside),
                ("right", reports(kind.right)),
                ("lookalike", reports(kind.lookalike)),
            ):
                false[where] += len(others)
                for issue in others if alarms else ():
                    print(f"{where}: {kind.name}: {issue.check}: {issue.text!r}")
        by_family = ", ".join(f"{family} {found[family]}/{count}" for family, count in sorted(total.items()))
        counts = f"{false['beside']} | {false['right']} | {false['lookalike']}"
        print(f"| `{path.stem}` | {total.total()} | {found.total() / total.total():.2f} | {counts} | {by_family} |")

    print("\n| list of good pieces | pieces | alarms |\n|---|---|---|")
    for path in sorted(LISTS.glob("good-*.txt")):
        if names and path.stem not in names:
            continue
        pieces = path.read_text(encoding="utf-8").splitlines()
        count = 0
        for piece in pieces:
            issues = reports(piece.replace(" ¶ ", "\n\n")) if piece[0] != "#" else article(piece)
            count += len(issues)
            for issue in issues if alarms else ():
                print(f"{issue.check}: {issue.text!r}: {piece}")
        print(f"| `{path.stem}` | {len(pieces)} | {count} |")


if __name__ == "__main__":
    main()
