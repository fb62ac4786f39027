"""How often each check is right, where somebody has said what is right: written to precision.json, for its page.

    python benchmarks/precision.py

Counted for each check are the verdicts of `verdicts` on real translations and on edited news, and what it reports today
on the marked articles of `articles`: there a report is right if it touches a marked defect and is not much longer.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from fixing import ARTICLES, Text, issues, lines, marked

from mtcheck.model.issue import Issue

HERE = Path(__file__).parent
VERDICTS = {"translations": "mt_docs_en.jsonl", "news": "clean_en.jsonl"}
SLACK = 40
"""By how many code points a report may be longer than the defect that it finds."""


def judged() -> Iterator[tuple[str, str, str]]:
    """Check, kind of text and verdict of each report that was read or that stands in a marked article."""
    for kind, name in VERDICTS.items():
        for line in lines(HERE / "verdicts" / name):
            yield line["check"], kind, line["verdict"]
    for folder in sorted(path for path in ARTICLES.iterdir() if path.is_dir()):
        for text in marked(folder):
            for issue in issues(text.text):
                yield issue.check, "articles", "true" if finds_defect(issue, text) else "false"


def finds_defect(issue: Issue, text: Text) -> bool:
    return any(
        issue.start <= g["end"] and issue.end >= g["start"] and issue.end - issue.start <= g["end"] - g["start"] + SLACK
        for g in text.gold
    )


def main() -> None:
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for check, kind, verdict in judged():
        counts[check][kind][verdict] += 1
    rows = (f"{json.dumps(check)}: {json.dumps(counts[check], sort_keys=True)}" for check in sorted(counts))
    (HERE / "precision.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
