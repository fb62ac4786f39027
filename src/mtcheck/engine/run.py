"""Runs checks over files: what the command line, the hook and the Python API share."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mtcheck.base.tables import subtag
from mtcheck.engine.bind import bind
from mtcheck.engine.calls import Calls, InternalError, Step
from mtcheck.engine.configuration import config as configuration
from mtcheck.engine.configuration.config import Config, ConfigFile
from mtcheck.engine.configuration.names import Named, furnished, in_force
from mtcheck.engine.doubtful import Doubtful, divide
from mtcheck.engine.examine import Notices, examine
from mtcheck.engine.files import expand, read_bytes
from mtcheck.engine.flaws import Measure, flaw_of_document
from mtcheck.engine.formats import Formats
from mtcheck.engine.merge import Found, merge
from mtcheck.engine.portions import portions
from mtcheck.engine.profile import Profile
from mtcheck.engine.select import Selection, verify
from mtcheck.engine.silence import by_plugins
from mtcheck.engine.suppress import Suppressions, known_names
from mtcheck.engine.tasks import Answer, Task, failed
from mtcheck.model.check import Check
from mtcheck.model.document import Document, give
from mtcheck.model.issue import Edit, Issue
from mtcheck.model.plugin import Article, FileReport, Level, Reader, ReadError, WriteError
from mtcheck.plugins.manager import Plugins
from mtcheck.text.another_language import is_in_another_language
from mtcheck.text.language import language as language_table
from mtcheck.text.names.house import NOBODY, House, house
from mtcheck.text.names.known import is_left_uncompiled
from mtcheck.text.names.printed import compare
from mtcheck.text.triggers import awake
from mtcheck.text.words import add_words

if TYPE_CHECKING:
    from mtcheck.engine.keys import Keys


T = TypeVar("T")


class Engine:
    """Checks files with the installed plugins.

    `selection`, `language` and `doubtful` override the configuration files, where they are given; `isolated` ignores
    those.
    `format` names the reader for all files, instead of their names and contents. With `articles` reports hold these as
    they read. Raises ValueError for a selector, a language or a format that means nothing, and PluginError.
    """

    def __init__(
        self,
        plugins: Plugins,
        selection: Selection | None = None,
        language: str | None = None,
        config: Path | None = None,
        isolated: bool = False,
        format: str | None = None,
        profile: bool = False,
        articles: bool = False,
        doubtful: Doubtful | None = None,
    ) -> None:
        self._arguments = (plugins, selection, language, config, isolated, format, profile, articles, doubtful)
        self.plugins = plugins
        modules = {info.module: info.name for info in plugins.infos.values()}
        self.calls = Calls(plugins, Profile(modules) if profile else None)
        self._formats = Formats(plugins.readers, self.calls, format)
        verify(selection.selectors if selection else (), plugins.checks)
        self.over = configuration.command_line(selection, language, doubtful)
        self._alone = configuration.combine([self.over], plugins)
        self._isolated, self._articles = isolated, articles
        self._named = ConfigFile(config, plugins, self.over) if config else None
        self._files: dict[Path, ConfigFile] = {}
        self._found: dict[str, ConfigFile | None] = {}
        self._selected: dict[Config, list[Check]] = {}
        self._houses: dict[tuple[Config, str], House] = {}
        self._names = known_names(plugins.checks)

    def __reduce__(self) -> tuple[type[Engine], tuple[Any, ...]]:
        return Engine, self._arguments  # checks do not pickle: the process that unpickles it loads the plugins itself

    def read(self, path: str) -> Task | FileReport:
        """The task of checking a file, or the report that says why it cannot be read."""
        try:
            if not os.path.isdir(path):
                self._formats.named(path)  # what no reader wants is not read
            return Task(path, read_bytes(path))
        except ReadError as error:
            return failed(path, str(error))
        except OSError as error:
            return failed(path, error.strerror or str(error))

    def report(self, item: Task | FileReport) -> FileReport:
        """All there is to say of the bytes of a file. What is a report already passes as it is."""
        if isinstance(item, FileReport):
            return item
        try:
            return self.check_bytes(item.data, item.path, self.reader_for(item.path, item.data), item.without)
        except (ReadError, InternalError) as error:
            return failed(item.path, str(error))

    def answer(self, task: Task) -> Answer:
        """The report on a task, and the key to keep it under: of what was in force here, should that have changed."""
        return Answer(self.report(task), self.key(task) if task.key else None)

    def key(self, task: Task) -> bytes | None:
        """What the report on a task depends on, as a hash; None where it must not be kept."""
        if self.plugins.failures:
            return None
        try:
            config, reader = self.config_for(task.path), self.reader_for(task.path, task.data)
            return self._keys.key(task.data, reader.name, config.language, config, self.checks(config))
        except (configuration.ConfigError, ReadError, InternalError):
            return None

    @cached_property
    def _keys(self) -> Keys:
        from mtcheck.engine.keys import Keys  # small runs do without

        return Keys(self.plugins, self._articles)

    def check_bytes(self, data: bytes, path: str, reader: Reader, without: Collection[str] = frozenset()) -> FileReport:
        """All there is to say of the bytes of a file, which stands (or would stand) at `path`.

        `without` are the names of checks to leave out.
        """
        issues: list[Issue] = []
        origins: dict[str | None, str] = {}
        articles: dict[str | None, Article] = {}
        suppressed = doubtful = 0
        checked = False
        said = Notices(path)
        step = Step("reader", reader.name)
        try:
            config = self.config_for(path)
            options = config.formats.get(reader.name)
            given = self.calls(step, lambda: iter(reader.documents(data, config.language, options)))
            for document in self._given(step, given, data):
                found, silenced, unsupported = self._check_document(document, config, without, said)
                checked = True
                suppressed += silenced
                doubtful += unsupported
                if found:
                    bound, article = bind(path, document, found, self._articles)
                    issues += bound
                    origins[document.part] = document.origin
                    if article:
                        articles[document.part] = article
            checked = True  # also where there is no article
        except configuration.ConfigError as error:
            said.of_run(Level.ERROR, str(error))
        except (ReadError, InternalError) as error:
            said.error(error)
        for failure in self.plugins.failures.values():
            said.of_run(Level.ERROR, failure)
        report = FileReport(path, tuple(issues), tuple(said), origins, said.lasting)
        return report._replace(suppressed=suppressed, doubtful=doubtful, articles=articles, checked=checked)

    def _given(self, step: Step, documents: Iterator[Document], data: bytes) -> Iterator[Document]:
        """The documents of a file, each as its reader gives it. Raises InternalError for what is none."""
        measure = None if self.plugins.owner(*step).is_own else Measure(data)  # our own read compressed files too
        while (document := self.calls(step, next, documents, None)) is not None:
            if flaw := flaw_of_document(document) or (measure and measure.flaw(document)):
                raise self.calls.error(step, flaw)
            yield document

    def _check_document(
        self, document: Document, config: Config, without: Collection[str], said: Notices
    ) -> tuple[list[Found], int, int]:
        """The findings in one document, merged, and how many something silences, and how many are too doubtful."""
        own = self._house(config, document.language)
        give(document, house, own)
        add_words(subtag(document.language), own.words)
        checks = self.checks(config)
        if without:
            checks = [check for check in checks if check.name not in without]
        if language_table(document.language) is None:
            checks = [check for check in checks if check.universal]
            text = f"no table for language {document.language!r}: only the checks that hold in every language run"
            said.of_run(Level.WARNING, text, lasting=True)
        elif is_in_another_language(document):
            checks = [check for check in checks if check.universal]
            where = f"[{document.part}] " if document.part else ""
            said.warning(
                f"{where}this is hardly in the language {document.language!r}: only the checks that hold in every"
                " language run (give its own with --language)"
            )
        elif is_left_uncompiled(document.language):
            text = (
                "the tables of names are not compiled, so no broken name is found: run pip install --editable . again"
            )
            said.of_run(Level.WARNING, text)
        found: list[Found] = []
        for portion in portions(document):
            if portion.flaw:
                where = f"[{document.part}] " if document.part else ""
                said.error(f"{where}{portion.flaw}: this is no prose, and is not checked")
                continue
            give(portion.document, house, own)
            compare(portion.document, config.printed)
            awoken = awake(checks, portion.document)
            found += portion.placed(examine(portion.document, awoken, config.options, self.calls, said))
        silent: list[Found] = []
        if document.comments or own is not NOBODY or self.plugins.suppressions:
            suppressions = Suppressions(document, self._names)
            found, silent = suppressions.divide(found)
            for item in by_plugins(found, document, self.plugins, config, self.calls, said):
                found.remove(item)
                silent.append(item)
            unused = suppressions.unused([check.name for check in checks]) if said.lasting else ()
            for warning in (*suppressions.wrong, *unused):
                said.warning(*warning)
        reported, doubtful = divide(found, document.text, config.doubtful, config.names_check)
        return reported, len(merge(silent)), len(doubtful)

    def files(self, paths: Iterable[str], as_found: bool = False) -> list[str]:
        """The files that paths name, without what the configuration excludes in folders, or everywhere.

        See `mtcheck.engine.files.expand`.
        """
        return expand(paths, self._formats.wants, self._excludes, as_found)

    def emptiness(self, folder: str) -> str:
        """Why there is no file to check in a folder."""
        excluded = expand([folder], self._formats.wants, lambda path: False)
        return "all articles in it are excluded" if excluded else "there are no articles in it"

    def reader_for(self, path: str, data: bytes) -> Reader:
        """The reader for a file, by its name and content. Raises ReadError where there is none."""
        return self._formats.reader(path, data)

    def rewrite(self, data: bytes, path: str, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
        """The bytes of a file after edits as its issues give them: pairs of an issue's part and an edit of its fixes.

        Raises ReadError, InternalError, ConfigError, and WriteError where the edits cannot be written.
        """
        reader = self.reader_for(path, data)
        options = self.config_for(path).formats.get(reader.name)
        return self.calls(Step("reader", reader.name), reader.rewrite, data, edits, options)

    def annotate(self, data: bytes, path: str, issues: Sequence[Issue]) -> bytes:
        """The bytes of a file with issues written into it for a person to decide on.

        Raises ReadError, InternalError, and WriteError for a format that takes no annotations.
        """
        reader = self.reader_for(path, data)
        if reader.annotate is None:
            able = ", ".join(reader.name for reader in self.plugins.readers.values() if reader.annotate)
            raise WriteError(f"the format {reader.name} takes no annotations (known: {able})")
        return self.calls(Step("reader", reader.name), reader.annotate, data, issues)

    def documents(self, path: str, data: bytes) -> list[Document]:
        """The articles in a file. Raises ReadError, InternalError and ConfigError."""
        reader, config = self.reader_for(path, data), self.config_for(path)
        options = config.formats.get(reader.name)
        return self.calls(Step("reader", reader.name), lambda: list(reader.documents(data, config.language, options)))

    def texts(self, path: str, data: bytes) -> dict[str | None, str]:
        """The texts of a file, by part, that the offsets of its issues lead into.

        Raises ReadError, InternalError and ConfigError.
        """
        return {document.part: document.origin for document in self.documents(path, data)}

    def config_file(self, path: str) -> ConfigFile | None:
        """The configuration file that holds for a file. Raises ConfigError."""
        if self._named or self._isolated:
            return self._named
        folder = os.path.dirname(path)
        if folder not in self._found:
            found = configuration.find(Path(folder))
            if found and found not in self._files:
                self._files[found] = ConfigFile(found, self.plugins, self.over)
            self._found[folder] = self._files[found] if found else None
        return self._found[folder]

    def config_for(self, path: str) -> Config:
        """What is in force for a file. Raises ConfigError."""
        file = self.config_file(path)
        return file.config(path) if file else self._alone

    def names(self, path: str) -> tuple[str, list[Named]]:
        """The language of a file, or of the files of a folder, and the house's own names there. Raises ConfigError."""
        config = self._config_at(path)
        return config.language, in_force(config.names, self.plugins, config.without, config.language)

    def house(self, path: str) -> House:
        """The house in which a file, or the files of a folder, are written. Raises ConfigError."""
        config = self._config_at(path)
        return self._house(config, config.language)

    def _config_at(self, path: str) -> Config:
        return self.config_for(os.path.join(path, "article") if os.path.isdir(path) else path)

    def _house(self, config: Config, language: str) -> House:
        """The house's own names that hold for the documents of a language under a configuration."""
        key = config, language
        if key not in self._houses:
            self._houses[key] = furnished(config.names, self.plugins, config.without, language)
        return self._houses[key]

    def options_of_run(self, plugin: str, folder: str = "") -> Any:
        """What is set in a folder for a plugin itself; None where nothing is. Raises ConfigError."""
        return self.config_for(os.path.join(folder, "article")).plugins.get(plugin)

    def checks(self, config: Config) -> list[Check]:
        """The checks that a configuration and the options of the run choose."""
        if config not in self._selected:
            self._selected[config] = config.checks(self.plugins)
        return self._selected[config]

    def _excludes(self, path: str) -> bool:
        try:
            file = self.config_file(path)
        except configuration.ConfigError:  # told where the files are checked
            return False
        return file is not None and file.excludes(path)


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


def plugin_options(kind: type[T], folder: str) -> T:
    """See `mtcheck.plugin_options`."""
    plugins = Plugins()
    names = [name for name, declared in plugins.declared.items() if declared.options is kind]
    if not names:
        raise ValueError(f"no plugin declares {kind.__qualname__} as its options")
    options = Engine(plugins).options_of_run(names[0], folder)
    return kind() if options is None else options


@lru_cache(maxsize=8)
def _engine(language: str) -> Engine:
    return Engine(Plugins(), language=language, isolated=True)
