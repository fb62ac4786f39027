"""The keys of a configuration, each declared once: what reads them, describes them in a schema, and shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from mtcheck.base.patterns import Pattern
from mtcheck.engine.configuration import globs, values
from mtcheck.engine.configuration.values import Keys, Option, WrongError
from mtcheck.engine.doubtful import Doubtful
from mtcheck.engine.select import hint, selectors, verify
from mtcheck.model.issue import Severity
from mtcheck.plugins.manager import Plugins

Name = tuple[str, ...]
"""The name of a setting: of its key, and for options the check or format, and the option."""


class Read(NamedTuple):
    """A setting as it was read: its name, its value, and the keys in the file, which may name a family of checks."""

    name: Name
    value: Any
    keys: Keys


class Context(NamedTuple):
    """What values are read with: the plugins that bring names, and the folder that paths start from."""

    plugins: Plugins
    folder: Path

    @property
    def knows_all(self) -> bool:
        """Whether a name that no plugin brings is wrong, and not one of a plugin that is disabled."""
        return not any(info.disabled for info in self.plugins.infos.values())


class Kind(Protocol):
    """What a key holds."""

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """The settings in the value of a key. Raises WrongError."""

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """The names of its settings, after that of the key, with their defaults, as far as they have some."""

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """The JSON Schema of the value."""


class Key(NamedTuple):
    """A key: its name, what it holds, and what it is for. One that `holds_for_all` files stands in no override."""

    name: str
    kind: Kind
    help: str
    holds_for_all: bool = False


class Plain:
    """A value of a type."""

    def __init__(self, hint: Any, default: Any = None, least: int | None = None) -> None:
        self._hint, self._default, self._least = hint, default, least

    def value(self, value: Any, name: str, folder: Path) -> Any:
        """The value, as one of the type. Raises WrongError."""
        given = values.read(value, self._hint, (name,), folder)
        if self._least is not None and given < self._least:
            raise WrongError((name,), f"must be {self._least} or more, not {given}")
        return given

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """The one setting."""
        yield Read((name,), self.value(value, name, context.folder), (name,))

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """The one default."""
        yield (), self._default

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """The schema of the type."""
        more = {"default": values.plain(self._default), "minimum": self._least}
        return values.schema(self._hint) | {name: value for name, value in more.items() if value is not None}


class Globs(Plain):
    """Globs of files and folders."""

    def __init__(self) -> None:
        super().__init__(tuple[str, ...], default=())

    def value(self, value: Any, name: str, folder: Path) -> Any:
        """The globs. Raises WrongError, also for one that would match nothing."""
        given = super().value(value, name, folder)
        for number, glob in enumerate(given):
            if flaw := globs.flaw_of(glob):
                raise WrongError((name, number), f"{glob!r} {flaw}")
        return given


class Tag(Plain):
    """The tag of a language."""

    _WELL_FORMED = Pattern(r"[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*+", ignore_case=True, linear=True)
    """As RFC 5646 has it, and with the underscores of locales. Longer than three letters is no language so far."""

    def __init__(self) -> None:
        super().__init__(str, default="en")

    def value(self, value: Any, name: str, folder: Path = Path()) -> Any:
        """The tag. Raises WrongError, also for what is none."""
        given = super().value(value, name, folder)
        if not self._WELL_FORMED.fullmatch(given):
            raise WrongError((name,), f"{given!r} is no BCP 47 tag, such as en or en-GB")
        return given


class Selectors:
    """Names of checks, families and severities."""

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """The one setting."""
        named = values.read(value, tuple[str, ...], (name,), context.folder)
        for number, selector in enumerate(named if context.knows_all else ()):
            try:
                verify([selector], context.plugins.checks)
            except ValueError as error:
                raise WrongError((name, number), str(error)) from None
        yield Read((name,), named, (name,))

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """None: each check says whether it runs by default."""
        yield from ()

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """A list of what is known."""
        return {"type": "array", "items": {"enum": selectors(plugins.checks)}, "uniqueItems": True}


class Tables:
    """A table of tables of options: one a check, or family of checks; or one a format."""

    def __init__(self, owners: str, families: bool) -> None:
        self._owners, self._families = owners, families

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """A setting for each option of each check or format. A check's own table goes before that of its family."""
        owners = self._named(context.plugins)
        kind = name.removesuffix("s")
        if not isinstance(value, dict):
            raise WrongError((name,), f"must be a table of tables, one a {kind}, not {values.shown(value)}")
        for owner in sorted(value, key=lambda owner: len(owners.get(owner, ())), reverse=True):
            if owner not in owners:
                if context.knows_all:
                    what = f"{kind} or family" if self._families else kind
                    raise WrongError((name, owner), f"no {what} of this name ({self._hint(owner, owners)})")
                continue
            declared = {one: {option.name: option for option in options} for one, options in owners[owner].items()}
            known = {option: None for own in declared.values() for option in own}
            if not known or not isinstance(value[owner], dict):
                of = kind if owner in declared else "family"
                raise WrongError((name, owner), f"this {of} has no options" if not known else "must be a table")
            for option, given in value[owner].items():
                keys = (name, owner, option)
                if option not in known:
                    raise WrongError(keys, f"no such option (known: {', '.join(known)})")
                for one, own in declared.items():
                    if option in own:
                        yield Read(
                            (name, one, option), values.read(given, own[option].hint, keys, context.folder), keys
                        )

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """Those of all options of all checks, or formats."""
        for owner in getattr(plugins, self._owners).values():
            for option in values.options(owner.options):
                yield (owner.name, option.name), option.default

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """A table for each check and family, or format, that has options."""
        tables = {}
        for owner, declared in self._named(plugins).items():
            properties = {option.name: option.schema for options in declared.values() for option in options}
            if properties:
                tables[owner] = _table(properties)
        return _table(tables)

    def _named(self, plugins: Plugins) -> dict[str, dict[str, list[Option]]]:
        """What each name stands for: the checks or formats, with their options."""
        brought: Mapping[str, Any] = getattr(plugins, self._owners)
        named = {name: {name: [*values.options(owner.options)]} for name, owner in brought.items()}
        for name, owner in brought.items() if self._families else ():
            if owner.family != name:
                named.setdefault(owner.family, {})[name] = named[name][name]
        return named

    def _hint(self, owner: str, owners: Mapping[str, Any]) -> str:
        otherwise = "`mtcheck checks` lists them" if self._families else f"known: {', '.join(owners) or 'none'}"
        return hint(owner, owners, otherwise)


class Severities:
    """A table of severities, by check or family."""

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """A setting for each check."""
        checks = context.plugins.checks
        severities: dict[str, Severity] = values.read(value, dict[str, Severity], (name,), context.folder)
        families = {check.family for check in checks.values()}
        for owner in sorted(severities, key=lambda owner: owner in checks):
            if owner not in checks and owner not in families and context.knows_all:
                raise WrongError(
                    (name, owner), f"no check or family of this name ({hint(owner, {*families, *checks})})"
                )
            for check in checks.values():
                if owner in (check.name, check.family):
                    yield Read((name, check.name), severities[owner], (name, owner))

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """None: each check has its own."""
        yield from ()

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """A severity for each name."""
        families = {check.family for check in plugins.checks.values()}
        return _table(dict.fromkeys([*sorted(families), *plugins.checks], values.schema(Severity)))


class Section:
    """A table whose keys a dataclass declares, as it does the options of a check."""

    def __init__(self, declared: type[Any]) -> None:
        self._options = {option.name: option for option in values.options(declared)}

    def read(self, value: Any, name: str, context: Context) -> Iterator[Read]:
        """A setting for each key."""
        if not isinstance(value, dict):
            raise WrongError((name,), f"must be a table, not {values.shown(value)}")
        for key, given in value.items():
            keys = (name, key)
            if key not in self._options:
                known = ", ".join(self._options)
                raise WrongError(keys, f"unknown key ({hint(key, self._options, f'known: {known}')})")
            yield Read(keys, values.read(given, self._options[key].hint, keys, context.folder), keys)

    def defaults(self, plugins: Plugins) -> Iterator[tuple[Name, Any]]:
        """Those of its keys."""
        for option in self._options.values():
            yield (option.name,), option.default

    def schema(self, plugins: Plugins) -> dict[str, Any]:
        """The schema of each key."""
        return _table({name: option.schema for name, option in self._options.items()})


def _table(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


@dataclass(frozen=True)
class Names:
    """What `[tool.mtcheck.names]` says of the house's own names."""

    known: dict[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"help": "names as the house writes them, by kind: broken forms of them are found"},
    )
    forbidden: dict[str, str] = field(
        default_factory=dict,
        metadata={"help": "forms that the house does not write, with what it writes; an empty string for nothing"},
    )
    allow: tuple[str, ...] = field(
        default=(), metadata={"help": "names, written as the house writes them, within which nothing is reported"}
    )
    glossaries: tuple[Path, ...] = field(
        default=(), metadata={"help": "files with more of all this: plain text, CSV (.csv, .tsv) or TBX (.tbx)"}
    )
    archive: Path | None = field(
        default=None, metadata={"help": "what `mtcheck learn` wrote: names and phrases as the house prints them"}
    )


LANGUAGE = Tag()

KEYS = {
    key.name: key
    for key in (
        Key("extends", Plain(Path), "another configuration file, which holds where this one says nothing", True),
        Key("select", Selectors(), "the checks that run, and no others: checks, families, severities, all"),
        Key("extend-select", Selectors(), "checks that run too"),
        Key("ignore", Selectors(), "checks that do not run"),
        Key(
            "doubtful",
            Plain(Doubtful, Doubtful.SUPPORTED),
            "when doubtful findings are reported: where others support them (supported), always, never",
        ),
        Key("exclude", Globs(), "globs of files and folders that hold no articles to check", True),
        Key("language", LANGUAGE, "the language of the articles, a BCP 47 tag such as en or en-GB"),
        Key("severity", Severities(), "the severity of issues, by check or family"),
        Key("checks", Tables("checks", True), "the options of checks, by check or family"),
        Key("formats", Tables("readers", False), "the options of formats"),
        Key("plugins", Tables("declared", False), "the options of plugins themselves"),
        Key("names", Section(Names), "the house's own names"),
        Key("baseline", Plain(Path), "the baseline, whose issues are not reported"),
        Key("disable-plugins", Plain(tuple[str, ...], default=()), "plugins to do without"),
        Key("jobs", Plain(int, least=1), "how many processes work at once, for runs in this folder", True),
    )
}
"""The keys. `overrides` holds tables of them, with `files`."""


def schema(plugins: Plugins) -> dict[str, Any]:
    """The JSON Schema (draft 7, which editors of TOML know) of a configuration, with the names that are installed."""
    everywhere = {name: _described(key, plugins) for name, key in KEYS.items() if not key.holds_for_all}
    files = {"type": "array", "items": {"type": "string"}, "minItems": 1, "description": "globs, from this file"}
    override = {**_table({"files": files, **everywhere}), "required": ["files"]}
    alone = {name: _described(key, plugins) for name, key in KEYS.items() if key.holds_for_all}
    overrides = {"type": "array", "items": override, "description": "what holds for some files"}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "mtcheck.toml, and [tool.mtcheck] in pyproject.toml",
        **_table({**alone, **everywhere, "overrides": overrides}),
    }


def _described(key: Key, plugins: Plugins) -> dict[str, Any]:
    return {**key.kind.schema(plugins), "description": key.help}
