"""What mtcheck makes of LanguageTool's rules: which check reports one, and which are off. It reads `rules.toml`."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=4096)
def check_of(rule: str, category: str, type: str) -> str:
    """The check that reports a rule, without the `languagetool-` of its name."""
    table = _table()
    for check, patterns in table["rules"].items():
        if any(fnmatchcase(rule, pattern) for pattern in patterns.split()):
            return str(check)
    for section, value in (("categories", category), ("types", type)):
        for check, names in table[section].items():
            if value in names.split():
                return str(check)
    return "other"


@lru_cache(maxsize=4096)
def off_for(form: str, language: str) -> bool:
    """Whether a form of a rule is off by default in a language, given by its BCP 47 tag."""
    off, primary, rule = _table()["off"], language.lower().partition("-")[0], form.partition("[")[0]
    patterns = [pattern for name in ("any", primary) for pattern in off.get(name, ())]
    return form in patterns or any(fnmatchcase(rule, pattern) for pattern in patterns)
