"""What `mtcheck fix` does to texts whose corrected form is known, and to news and translations.

    python benchmarks/fixing.py [--shared ../shared] [--sample 400] [--show]

A *fix* is what changed between the damaged and the fixed text in one place: one run of changed words, or several that
one defect asks for. It is *right* if the damaged text with nothing else changed is then as one of the expected texts of
the defect says. *Raised* are issues of the fixed text that neither the text before nor the corrected one has.
*Unstable* are texts that a second fixing changes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.engine.fix import UNASKED, Fixed, Fixer
from mtcheck.engine.run import Engine
from mtcheck.model.issue import Edit, Issue, Safety, apply
from mtcheck.plugins.manager import Plugins

ENGINE = Engine(Plugins(), isolated=True)
READER = ENGINE.plugins.readers["text"]
ARTICLES = Path(__file__).parent / "articles"
unmark = runpy.run_path(str(ARTICLES / "unmark.py"))["unmark"]
TOKEN = re.compile(r"\w+|\s|[^\w\s]")


class Text(NamedTuple):
    """A text, what it should be, and its defects, where they are known."""

    name: str
    text: str
    corrected: str | None = None
    gold: tuple[dict[str, Any], ...] = ()


class Group(NamedTuple):
    """Changes that belong together, and the defects that they touch."""

    edits: tuple[Edit, ...]
    gold: tuple[dict[str, Any], ...]


def issues(text: str) -> tuple[Issue, ...]:
    return ENGINE.check_bytes(text.encode(), "x.txt", READER).issues


def fixed(text: str, safeties: Iterable[Safety]) -> Fixed:
    fixer = Fixer(
        lambda data: ENGINE.check_bytes(data, "x.txt", READER),
        lambda data, edits: READER.rewrite(data, edits),
        frozenset(safeties),
    )
    data = text.encode()
    return fixer.fix(data, ENGINE.check_bytes(data, "x.txt", READER))


def changes(before: str, after: str) -> Iterator[Edit]:
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    starts, offset = [0], 0
    for token in old:
        offset += len(token)
        starts.append(offset)
    for kind, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(starts[first], starts[last], "".join(new[begin:end]))


def groups(text: Text, after: str) -> list[Group]:
    """What changed, divided by the defects that it touches."""
    found: list[Group] = []
    for edit in changes(text.text, after):
        gold = tuple(g for g in text.gold if edit.start <= g["end"] + 1 and edit.end >= g["start"] - 1)
        group = Group((edit,), gold)
        for other in [other for other in found if any(g in other.gold for g in gold)]:
            found.remove(other)
            more = tuple(g for g in other.gold if g not in group.gold)
            group = Group((*other.edits, *group.edits), (*more, *group.gold))
        found.append(group)
    return found


def is_right(text: str, group: Group) -> bool:
    ways = []
    for g in group.gold:
        expected = g["expected"] if isinstance(g["expected"], list) else [g["expected"]]
        ways.append([Edit(g["start"], g["end"], way) for way in [*expected, g["text"]] if way is not None])
    # a line that is removed goes with the gap that it leaves
    gaps = "" if any(g["expected"] == "" for g in group.gold) else None
    got = squeezed(apply(text, group.edits), gaps)
    for way in product(*ways) if group.gold else ():
        try:
            if squeezed(apply(text, way), gaps) == got != squeezed(text, gaps):
                return True
        except ValueError:  # defects that overlap
            continue
    return False


def squeezed(text: str, gaps: str | None) -> str:
    return text if gaps is None else gaps.join(text.split())


def raised(text: Text, after: str) -> list[tuple[str, str]]:
    """Check and text of what the fixed text has, and neither the text before nor the corrected one."""

    def told(text: str) -> Counter[tuple[str, str]]:
        return Counter((issue.check, issue.text) for issue in issues(text))

    known = told(text.text) | (told(text.corrected) if text.corrected else Counter())
    return list((told(after) - known).elements())


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def damaged(folder: Path) -> list[Text]:
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines(folder / "gold.jsonl"):
        gold[line["file"]].append(line)
    return [
        Text(
            path.name,
            path.read_text(encoding="utf-8"),
            (folder / "clean" / path.name).read_text(encoding="utf-8"),
            tuple(gold[path.name]),
        )
        for path in sorted((folder / "damaged").glob("*.txt"))
    ]


def marked(folder: Path) -> list[Text]:
    texts = []
    for path in sorted(folder.glob("*.txt")):
        text, clean, gold = unmark(path.name, path.read_text(encoding="utf-8"))
        texts.append(Text(path.name, text, clean, tuple(gold)))
    return texts


def corpus(path: Path, field: str, size: int) -> list[Text]:
    found = []
    for number, line in enumerate(lines(path)):
        text = line[field]
        found.append(Text(str(line.get("id", number)), "\n\n".join(text) if isinstance(text, list) else text))
    return random.Random(7).sample(found, min(size, len(found)))


def row(name: str, texts: list[Text], safeties: Iterable[Safety], show: bool) -> str:
    """A row of the table."""
    before = left = changed = unstable = made = right = 0
    new: list[tuple[str, tuple[str, str]]] = []
    mended: set[tuple[str, int]] = set()
    mechanical = [(text.name, g["start"]) for text in texts for g in text.gold if g["mechanical"]]
    for text in texts:
        before += len(issues(text.text))
        after = fixed(text.text, safeties)
        result = after.data.decode()
        left += len(after.report.issues)
        changed += after.applied
        unstable += fixed(result, safeties).data != after.data
        new += [(text.name, item) for item in raised(text, result)]
        if not text.gold and text.corrected is None:
            continue
        for group in groups(text, result):
            made += 1
            if is_right(text.text, group):
                right += 1
                mended.update((text.name, g["start"]) for g in group.gold)
            elif show:
                print(f"  wrong {text.name}: {described(text.text, group)}", file=sys.stderr)
    if show:
        for where, item in new:
            print(f"  raised {where}: {item}", file=sys.stderr)
    share = f"{right}/{made} ({right / made:.3f})" if made else ""
    half = f"{sum(g in mended for g in mechanical) / len(mechanical):.2f}" if mechanical else ""
    return f"| {name} | {len(texts)} | {before} | {changed} | {left} | {share} | {half} | {len(new)} | {unstable} |"


def described(text: str, group: Group) -> str:
    parts = [f"{text[edit.start - 20 : edit.start]}[{text[edit.start : edit.end]}→{edit.text}]" for edit in group.edits]
    return f"{' … '.join(parts)!r}; expected {[g['expected'] for g in group.gold]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--show", action="store_true", help="what is wrong or raised, on stderr")
    options = parser.parse_args()
    corpora = options.shared / "corpora"
    sets = {
        "dev": damaged(options.shared / "dev"),
        "clean_en": corpus(corpora / "clean_en.jsonl.gz", "text", options.sample),
        "mt_docs_en": corpus(corpora / "mt_docs_en.jsonl.gz", "target", options.sample),
    }
    own = {folder.name: marked(folder) for folder in sorted(ARTICLES.iterdir()) if folder.is_dir()}
    print("| texts | n | issues | fixes | issues left | right | mechanical mended | raised | unstable |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, texts in (sets | own).items():
        print(row(f"`{name}`", texts, UNASKED, options.show), flush=True)
    for name, texts in sets.items():
        print(row(f"`{name}`, `--unsafe`", texts, {Safety.SAFE, Safety.UNSAFE}, options.show), flush=True)


if __name__ == "__main__":
    main()
