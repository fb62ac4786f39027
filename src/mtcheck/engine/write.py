"""Writes files whole or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from tempfile import mkstemp

from mtcheck.model.plugin import WriteError


def replace(path: str, data: bytes, before: bytes | None = None) -> None:
    """Put new content in the place of a file's, which keeps its mode, its owner where we may set it, and its links.

    A reader sees the old content or the new, never a part. `before` is what the file held when it was read: if that has
    changed meanwhile nothing is written, and WriteError raised. Raises OSError too.
    """
    target = os.path.realpath(path)
    exists = os.path.exists(target)
    if exists and not os.access(target, os.W_OK):
        raise WriteError("not written, since it is write-protected")
    handle, temporary = mkstemp(prefix=f".{os.path.basename(target)[:100]}.", dir=os.path.dirname(target))
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        _like(target, temporary, exists)
        if before is not None and _content(target) != before:
            raise WriteError("not written, since it has changed meanwhile: run again")
        os.replace(temporary, target)
    except BaseException:  # also when interrupted
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _like(target: str, temporary: str, exists: bool) -> None:
    if not exists:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        return
    status = os.stat(target)
    with suppress(OSError, AttributeError):  # only the superuser gives files away, and Windows does not know it
        os.chown(temporary, status.st_uid, status.st_gid)
    shutil.copymode(target, temporary)


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
