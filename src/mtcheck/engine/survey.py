"""Looks at a folder of articles, so that a configuration can be proposed: what there is, where, and in what state."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from mtcheck.base.patterns import Pattern
from mtcheck.data import DATA
from mtcheck.engine.batch import Way, check_all
from mtcheck.engine.calls import InternalError
from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Task
from mtcheck.model.document import Document
from mtcheck.model.plugin import FileReport, ReadError
from mtcheck.text.language import language

SAMPLE = 200
"""Files that are read to judge of all."""
ARTICLE = 60
"""Words from which a text may be an article."""
CLEAR = 0.95
"""Share of the quotation marks that makes a style."""
NATIVE = 0.25
"""Share of function words from which a text is in a language."""

_PAPERWORK = Pattern(
    r"(?:readme|changelog|changes|history|contributing|licen[cs]e|copying|code_of_conduct|security|authors|todo"
    r"|requirements.*|robots|humans|llms|404)\..*",
    ignore_case=True,
    linear=True,
)
_BUILT = frozenset("_site _layouts _includes layouts themes archetypes public resources static vendor dist".split())
"""Folders that generators of sites fill, or take their templates from."""
_WORD = Pattern(r"\p{L}+", linear=True)


class Survey:
    """What there is in a folder. All files are counted; of a sample of them the contents are judged."""

    def __init__(self, engine: Engine, folder: str = ".") -> None:
        self._engine, self._folder = engine, folder
        names = [PurePath(os.path.relpath(path, folder)) for path in engine.files([folder])]
        self.excluded = sorted({glob for name in names if (glob := _other(name))})
        """Globs of what is no article by its name."""
        self._names = [name for name in names if not _other(name)]
        step = max(1, -(-len(self._names) // SAMPLE))
        self._read = {name: engine.read(os.path.join(folder, name)) for name in self._names[::step]}
        self._sample = [judged for name, task in self._read.items() if (judged := self._judge(name, task))]

    @cached_property
    def folders(self) -> list[str]:
        """The folders at the first level that hold articles; "." for the folder itself."""
        return sorted({_top(judged.name) for judged in self._sample})

    @cached_property
    def articles(self) -> list[PurePath]:
        """The files in these folders."""
        return [name for name in self._names if _top(name) in self.folders]

    @property
    def formats(self) -> Counter[str]:
        """How many of the articles are in which format, as far as the sample tells."""
        return Counter(judged.format for judged in self._sample)

    @property
    def languages(self) -> Counter[str]:
        """How many articles of the sample are in which language; "" where that is not known."""
        return Counter(judged.language for judged in self._sample)

    @property
    def translations(self) -> dict[str, str]:
        """The languages that names of folders and files speak of (de/, news.de.md), by globs."""
        found = {}
        spoken = {judged.name: judged.language for judged in self._sample}
        for name, guess in spoken.items():
            for glob, tag in _tags(name):
                if guess not in ("", tag):
                    break
                found[glob] = tag
        return {glob: tag for glob, tag in sorted(found.items()) if tag != self.language}

    @property
    def language(self) -> str | None:
        """The language of most articles, if it is known."""
        [(tag, _)] = self.languages.most_common(1) or [("", 0)]
        return tag or None

    @property
    def style(self) -> str | None:
        """The style of quotation marks, curly or straight, where there is one."""
        marks = sum((judged.marks for judged in self._sample), Counter[str]())
        [(style, most)] = marks.most_common(1) or [("", 0)]
        return style if most and most >= CLEAR * marks.total() else None

    @cached_property
    def issues(self) -> int:
        """How many issues there may be in all files of these folders, by the sample."""
        tasks = [task for name, task in self._read.items() if _top(name) in self.folders]
        found = sum(len(report.issues) for report in check_all(self._engine, tasks, Way()))
        return round(found * len(self.articles) / max(1, len(tasks)))

    def _judge(self, name: PurePath, task: Task | FileReport) -> _Judged | None:
        """What a file holds; None if that is no article."""
        if isinstance(task, FileReport):
            return None
        try:
            reader = self._engine.reader_for(task.path, task.data)
            texts = [
                document.text for document in self._engine.documents(task.path, task.data) if _is_article(document)
            ]
        except (ReadError, InternalError):
            return None
        if not texts:
            return None
        text = "\n".join(texts)
        marks = Counter({"curly": text.count("“") + text.count("”"), "straight": text.count('"')})
        return _Judged(name, reader.name, marks, _language(text))


@dataclass(frozen=True)
class _Judged:
    name: PurePath
    format: str
    marks: Counter[str]
    language: str


def _other(name: PurePath) -> str | None:
    """The glob that excludes what is no article by its name."""
    built = next((part for part in name.parts[:-1] if part in _BUILT), None)
    return built or (name.as_posix() if _PAPERWORK.fullmatch(name.name) else None)


def _top(name: PurePath) -> str:
    return name.parts[0] if len(name.parts) > 1 else "."


def _is_article(document: Document) -> bool:
    words = _WORD.finditer(document.text)
    return len(document.blocks) > 1 and sum(1 for _ in zip(words, range(ARTICLE), strict=False)) == ARTICLE


def _language(text: str) -> str:
    """The language of a text, of those that there are tables of; "" where it is none of them."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    for table in (DATA / "languages").iterdir():
        known = language(Path(table.name).stem)
        if known and sum(word in known.function_words for word in words) >= NATIVE * len(words):
            return known.tag
    return ""


_TAG = Pattern(r"[a-z]{2}(?:-[A-Z]{2})?", linear=True)


def _tags(name: PurePath) -> Iterator[tuple[str, str]]:
    """The tags of languages in a name, with the globs that find them."""
    for depth, part in enumerate(name.parts[:-1], 1):
        if _TAG.fullmatch(part):
            yield PurePath(*name.parts[:depth]).as_posix() + "/", part
    *_, inner, suffix = ["", *name.suffixes][-2:] if len(name.suffixes) > 1 else ["", ""]
    if _TAG.fullmatch(inner.removeprefix(".")):
        yield f"*{inner}{suffix}", inner.removeprefix(".")
