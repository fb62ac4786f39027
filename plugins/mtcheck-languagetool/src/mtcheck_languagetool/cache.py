"""Answers on disk, in the user's cache folder: a text that has not changed is not sent again."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import time
from collections.abc import Iterator
from hashlib import blake2b

from mtcheck_languagetool import LANGUAGETOOL
from mtcheck_languagetool.folders import home
from mtcheck_languagetool.settings import Found, Request

DAYS = 30
"""How long an answer is kept: a server of the user's own may have been updated."""
MOST = 50_000
"""How many answers are kept; the oldest go first."""


def key(text: str, request: Request) -> str:
    """What an answer is found by: a hash of all that it depends on."""
    parts = json.dumps([LANGUAGETOOL, request._replace(timeout=0), text])
    return blake2b(parts.encode(), digest_size=20).hexdigest()


def get(keys: list[str]) -> dict[str, list[Found]]:
    """The answers that are known, by their keys."""
    known = {}
    with _opened() as database:
        for name in keys:
            oldest = time.time() - DAYS * 86_400
            row = database.execute("SELECT found FROM answers WHERE key = ? AND at > ?", (name, oldest)).fetchone()
            if row:
                known[name] = [Found(*found)._replace(replacements=tuple(found[7])) for found in json.loads(row[0])]
    return known


def put(answers: dict[str, list[Found]]) -> None:
    """Remember answers."""
    with _opened() as database:
        rows = [(name, time.time(), json.dumps(found)) for name, found in answers.items()]
        database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
        database.execute(
            "DELETE FROM answers WHERE at <= (SELECT at FROM answers ORDER BY at DESC LIMIT 1 OFFSET ?)", (MOST,)
        )


@contextlib.contextmanager
def _opened() -> Iterator[sqlite3.Connection]:
    """The database, which many processes may use. One that cannot be used is as good as empty: it only saves time."""
    with contextlib.closing(_connected()) as database, contextlib.suppress(sqlite3.Error), database:
        yield database


def _connected() -> sqlite3.Connection:
    place = ":memory:" if os.environ.get("MTCHECK_NO_CACHE") else str(home() / "answers.sqlite")
    for path in (place, ":memory:"):
        with contextlib.suppress(sqlite3.Error):
            database = sqlite3.connect(path, timeout=10)
            database.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, at REAL, found TEXT)")
            database.execute("CREATE INDEX IF NOT EXISTS age ON answers (at)")
            return database
    raise sqlite3.OperationalError("no database, not even in memory")
