#!/usr/bin/env python3
"""Turn marked articles into what ../shared/bench/score.py reads.

    unmark.py MARKED_DIR OUTPUT_DIR

A marked article is the damaged text with its defects marked in place:

    The vote was held before the ⟦fused¦m¦recessThe¦recess. The⟧ warning came.

A mark holds four fields: the category; `m` if the defect can be seen from form alone, else `-`; the damaged text; the
right texts, divided by `‖` (empty: the text is to be removed; `?`: no single right text). Written are
OUTPUT_DIR/damaged/NNN.txt, clean/NNN.txt (each defect replaced by its first right text) and gold.jsonl, with half-open
ranges of code points.
"""

import json
import pathlib
import sys

CATEGORIES = set(
    "quote spacing fused punctuation casing name calque residue repetition grammar consistency encoding".split()
)


def unmark(name: str, marked: str) -> tuple[str, str, list[dict[str, object]]]:
    """The damaged text, the right text, and the defects of one marked article. Raises ValueError on a bad mark."""
    damaged, clean, gold = "", "", []
    before, *marks = marked.split("⟦")
    damaged += before
    clean += before
    for mark in marks:
        body, closed, after = mark.partition("⟧")
        fields = body.split("¦")
        if not closed or len(fields) != 4 or fields[0] not in CATEGORIES or fields[1] not in ("m", "-"):
            raise ValueError(f"{name}: bad mark ⟦{mark[:60]!r}")
        category, mechanical, text, right = fields
        if not text:
            raise ValueError(f"{name}: a mark must hold the word beside which something is missing: ⟦{mark[:60]!r}")
        expected = None if right == "?" else right.split("‖") if "‖" in right else right
        gold.append(
            {
                "file": name,
                "start": len(damaged),
                "end": len(damaged) + len(text),
                "text": text,
                "category": category,
                "expected": expected,
                "mechanical": mechanical == "m",
            }
        )
        damaged += text + after
        clean += (text if expected is None else expected if isinstance(expected, str) else expected[0]) + after
    return damaged, clean, gold


def main(source: str, target: str) -> None:
    """Write the damaged texts, the right texts and the gold of all marked articles in the folder source."""
    out = pathlib.Path(target)
    (out / "damaged").mkdir(parents=True, exist_ok=True)
    (out / "clean").mkdir(exist_ok=True)
    lines = []
    for path in sorted(pathlib.Path(source).glob("*.txt")):
        damaged, clean, gold = unmark(path.name, path.read_text(encoding="utf-8"))
        (out / "damaged" / path.name).write_text(damaged, encoding="utf-8")
        (out / "clean" / path.name).write_text(clean, encoding="utf-8")
        lines += [json.dumps(defect, ensure_ascii=False) + "\n" for defect in gold]
    (out / "gold.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{source}: {len(lines)} defects")


if __name__ == "__main__":
    main(*sys.argv[1:])
