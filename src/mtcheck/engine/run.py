"""Runs checks over files: what the command line, the hook and the Python API share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from mtcheck.engine import config as configuration
from mtcheck.engine.bind import Binder
from mtcheck.engine.config import Config
from mtcheck.engine.files import expand, read_bytes
from mtcheck.engine.formats import Formats
from mtcheck.engine.merge import Found, merge
from mtcheck.engine.select import Selection
from mtcheck.engine.suppress import suppressions
from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Finding, Issue
from mtcheck.model.plugin import FileReport, Level, Notice, Reader, ReadError, UnavailableError
from mtcheck.plugins.manager import Plugins
from mtcheck.text.language import language as language_table
from mtcheck.text.triggers import awake


class Engine:
    """Checks files with the installed plugins.

    `selection` and `language` override the configuration files, where they are given; `isolated` ignores those.
    `format` names the reader for all files, instead of their names and contents. Raises ValueError for a selector or a
    format that means nothing, and PluginError.
    """

    def __init__(
        self,
        plugins: Plugins,
        selection: Selection | None = None,
        language: str | None = None,
        config: Path | None = None,
        isolated: bool = False,
        format: str | None = None,
    ) -> None:
        self.plugins = plugins
        self._formats = Formats(plugins.readers, format)
        self._selection = selection or Selection()
        self._language = language
        self._selection.apply(plugins.checks)
        self._fixed = configuration.load(config, plugins) if config else Config() if isolated else None
        self._configs: dict[Path | None, Config] = {}
        self._selected: dict[str, list[Check]] = {}
        self._names = frozenset(plugins.checks) | {check.family for check in plugins.checks.values()}
        self._unknown_languages: set[str] = set()
        self._broken_configs: set[str] = set()

    def check_file(self, path: str) -> FileReport:
        """All there is to say of one file."""
        try:
            self._formats.named(path)  # what no reader wants is not read
            data = read_bytes(path)
            return self.check_bytes(data, path, self._formats.reader(path, data))
        except ReadError as error:
            return _failed(path, str(error))
        except OSError as error:
            return _failed(path, error.strerror or str(error))

    def check_stream(self, data: bytes, name: str) -> FileReport:
        """All there is to say of what came without a file, under the name that stands for it."""
        try:
            return self.check_bytes(data, name, self._formats.reader(name, data))
        except ReadError as error:
            return _failed(name, str(error))

    def check_bytes(self, data: bytes, path: str, reader: Reader) -> FileReport:
        """All there is to say of the bytes of a file, which stands (or would stand) at `path`."""
        try:
            config = self.config_for(path)
        except configuration.ConfigError as error:
            return FileReport(path, notices=self._once(str(error)))
        issues: list[Issue] = []
        notices: list[Notice] = []
        origins: dict[str | None, str] = {}
        try:
            for document in reader.documents(data, self._language or config.language, config.formats.get(reader.name)):
                found, said = self.check_document(document, config)
                notices += (notice if notice.whole_run else notice._replace(path=path) for notice in said)
                if found:
                    binder = Binder(path, document)
                    issues += (binder.bind(*item) for item in found)
                origins[document.part] = document.origin
        except ReadError as error:
            notices.append(Notice(Level.ERROR, str(error), path))
        except (Exception, SystemExit) as error:  # a reader that fails must not lose the other files
            notices.append(Notice(Level.ERROR, f"internal error in reader {reader.name!r}: {_describe(error)}", path))
        return FileReport(path, tuple(issues), tuple(notices), origins)

    def check_document(self, document: Document, config: Config) -> tuple[list[Found], list[Notice]]:
        """The findings in one document, merged, without those that are suppressed, and what went wrong."""
        notices: list[Notice] = []
        found: list[Found] = []
        tabled = language_table(document.language) is not None
        if not tabled and document.language not in self._unknown_languages:
            self._unknown_languages.add(document.language)
            text = f"no table for language {document.language!r}: only the checks that hold in every language run"
            notices.append(Notice(Level.WARNING, text))
        for check in awake(self._checks(config), document):
            if not (tabled or check.universal):
                continue
            try:
                findings = list(check.run(document, config.options.get(check.name)))
            except UnavailableError as error:
                missing = Notice(error.level, str(error), whole_run=True)
                notices += [missing] if missing not in notices else []
                continue
            except (Exception, SystemExit) as error:  # one check that raises must not lose the others' issues
                notices.append(Notice(Level.ERROR, f"internal error in check {check.name!r}: {_describe(error)}"))
                continue
            for finding in findings:
                if not _in_bounds(finding, len(document.text)):
                    text = (
                        f"internal error in check {check.name!r}: offsets out of bounds: {finding.start}-{finding.end}"
                    )
                    notices.append(Notice(Level.ERROR, text))
                    continue
                found.append((check, finding))
        allowed, wrong = suppressions(document, self._names)
        notices += (Notice(Level.WARNING, text) for text in wrong)
        if allowed:
            found = [item for item in found if not any(entry.covers(*item) for entry in allowed)]
        return merge(found), notices

    def files(self, paths: Iterable[str]) -> list[str]:
        """The files that paths name: see `mtcheck.engine.files.expand`."""
        return expand(paths, self._formats.wants)

    def reader_for(self, path: str, data: bytes) -> Reader:
        """The reader for a file, by its name and content. Raises ReadError where there is none."""
        return self._formats.reader(path, data)

    def rewrite(self, data: bytes, path: str, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
        """The bytes of a file after edits as its issues give them: pairs of an issue's part and an edit of its fixes.

        Raises ReadError, ConfigError, and WriteError where the edits cannot be written.
        """
        reader = self.reader_for(path, data)
        return reader.rewrite(data, edits, self.config_for(path).formats.get(reader.name))

    def config_for(self, path: str) -> Config:
        """What is in force for a file. Raises ConfigError."""
        if self._fixed:
            return self._fixed
        try:
            found = configuration.find(Path(path).parent)
        except OSError as error:
            raise configuration.ConfigError(f"{error.filename}: {error.strerror}") from None
        if found not in self._configs:
            self._configs[found] = configuration.load(found, self.plugins) if found else Config()
        return self._configs[found]

    def _once(self, broken_config: str) -> tuple[Notice, ...]:
        """An error for the first file that a broken configuration leaves unchecked, nothing for the others."""
        if broken_config in self._broken_configs:
            return ()
        self._broken_configs.add(broken_config)
        return (Notice(Level.ERROR, broken_config),)

    def _checks(self, config: Config) -> list[Check]:
        if config.source not in self._selected:
            own, file = self._selection, config.selection
            selection = Selection(
                select=file.select if own.select is None else own.select,
                ignore=file.ignore + own.ignore if own.select is None else own.ignore,
                extend=file.extend + own.extend if own.select is None else own.extend,
            )
            self._selected[config.source] = selection.apply(self.plugins.checks)
        return self._selected[config.source]


def check_text(text: str, language: str, path: str, format: str) -> list[Issue]:
    """See `mtcheck.check_text`."""
    engine = _engine(language)
    readers = engine.plugins.readers
    if format not in readers:
        raise ValueError(f"no reader named {format!r} (known: {', '.join(readers)})")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"code point {error.start} is a lone surrogate: this is no text") from None
    report = engine.check_bytes(data, path, readers[format])
    for notice in report.notices:
        if notice.level is Level.ERROR:
            failed = notice.whole_run or "internal error" in notice.message
            raise (RuntimeError if failed else ValueError)(str(notice))
    return list(report.issues)


@lru_cache(maxsize=8)
def _engine(language: str) -> Engine:
    return Engine(Plugins(), language=language, isolated=True)


def _in_bounds(finding: Finding, length: int) -> bool:
    ranges: list[Any] = [finding, *finding.related, *(edit for fix in finding.fixes for edit in fix.edits)]
    return all(0 <= part.start <= part.end <= length for part in ranges)


def _describe(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _failed(path: str, message: str) -> FileReport:
    return FileReport(path, notices=(Notice(Level.ERROR, message, path),))
