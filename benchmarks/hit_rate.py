#!/usr/bin/env python3
"""How many of the broken names and phrases of a list are found, each in its sentence, and given their right form.

    hit_rate.py [LIST] [--missed]

A line of a list (default: names/unseen-2.tsv) has the kind, the damaged form, its right forms divided by `‖`, and a
sentence, with tabs between. `--missed` prints those that are not found. Found is what some check of names or phrases
reports where the damaged form stands.
"""

import sys
from collections import Counter
from pathlib import Path

from mtcheck import check_text

DEFAULT = Path(__file__).parent / "names" / "unseen-2.tsv"
FAMILIES = frozenset(("names", "phrases", "consistency"))


def main(path: Path, missed: bool) -> None:
    """Print for each kind how many there are, are found, and get a right form."""
    total, found, right = Counter[str](), Counter[str](), Counter[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, damaged, forms, sentence = line.split("\t")
        total[kind] += 1
        start = sentence.index(damaged)
        end = start + len(damaged)
        issues = [it for it in check_text(sentence) if it.family in FAMILIES and it.start < end and start < it.end]
        found[kind] += bool(issues)
        if not issues and missed:
            print(line)
        proposals = [edit.text.lower() for it in issues for fix in it.fixes for edit in fix.edits]
        right[kind] += any(
            form.lower() in text or text in form.lower() for form in forms.split("‖") for text in proposals
        )
    for kind in total:
        print(f"{kind}: {total[kind]}, found {found[kind]}, with a right form {right[kind]}")


if __name__ == "__main__":
    lists = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    main(lists[0] if lists else DEFAULT, "--missed" in sys.argv)
