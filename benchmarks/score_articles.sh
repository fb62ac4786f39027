#!/bin/bash
# Scores a folder of marked articles with ../shared/bench/score.py: benchmarks/score_articles.sh FOLDER [TOOLS] [options of score.py]
set -eu
cd "$(dirname "$0")/.."
folder=$1; tools=${2:-mtcheck}; shift; [ $# -gt 0 ] && shift
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
python3 benchmarks/articles/unmark.py "benchmarks/articles/$folder" "$out"
python3 ../shared/bench/score.py "$out/damaged" "$out/gold.jsonl" "$tools" "$@"
