#!/usr/bin/env python3
"""Print the known slips of the press, with those that were judged true since, for score.py --known."""

import json
import pathlib

HERE = pathlib.Path(__file__).parent


def main() -> None:
    known = HERE.parents[2] / "shared" / "corpora" / "known_en.jsonl"
    print(known.read_text(encoding="utf-8").rstrip())
    for line in (HERE / "clean_en.jsonl").read_text(encoding="utf-8").splitlines():
        verdict = json.loads(line)
        if verdict["verdict"] == "true":
            print(json.dumps({key: verdict[key] for key in ("id", "start", "end")}))


if __name__ == "__main__":
    main()
