"""Which reader reads a file: by its name, and by its content where readers share a suffix."""

from __future__ import annotations

from pathlib import Path

from mtcheck.engine.calls import Calls, InternalError, Step
from mtcheck.model.plugin import SNIFFED, Reader, ReadError


class Formats:
    """The readers, or the one that is forced. Raises ValueError for a format that is none."""

    def __init__(self, readers: dict[str, Reader], calls: Calls, forced: str | None = None) -> None:
        if forced is not None and forced not in readers:
            raise ValueError(f"no format named {forced!r} (known: {', '.join(readers)})")
        self._readers, self._calls = readers, calls
        self._forced = None if forced is None else readers[forced]

    def named(self, path: str) -> list[Reader]:
        """The readers that a file's name leaves. Raises ReadError where there is none."""
        if self._forced:
            return [self._forced]
        suffix = Path(path).suffix.lower()
        if not suffix:
            return [*self._readers.values()]
        found = [reader for reader in self._readers.values() if suffix in reader.suffixes]
        if not found:
            known = ", ".join(sorted({suffix for reader in self._readers.values() for suffix in reader.suffixes}))
            raise ReadError(f"no reader for {suffix} files (known: {known}; --format names a reader)")
        return found

    def reader(self, path: str, data: bytes) -> Reader:
        """The reader for a file. Raises ReadError where there is none."""
        if self._forced:
            return self._forced
        named = self.named(path)
        certainty, surest = self._surest(named, data[:SNIFFED])
        if not Path(path).suffix:
            return surest if surest and certainty > 0.5 else self._readers["text"]
        if not surest:
            names = ", ".join(reader.name for reader in named)
            raise ReadError(f"not an article in a format that is known by this suffix ({names}): --format names one")
        return surest

    def wants(self, path: str) -> bool:
        """Whether a file that stands in a folder is an article: by its suffix, and where that leaves doubt its content.

        A file that cannot be read is wanted, so that it is reported.
        """
        suffix = Path(path).suffix.lower()
        named = [reader for reader in self._readers.values() if suffix in reader.suffixes]
        if self._forced or not named or any(reader.sniff is None for reader in named):
            return bool(named)
        try:
            with open(path, "rb") as file:
                return self._surest(named, file.read(SNIFFED))[1] is not None
        except (OSError, InternalError):
            return True

    def _surest(self, readers: list[Reader], head: bytes) -> tuple[float, Reader | None]:
        """How sure the surest reader is of the first bytes; 0 and the first that does not look at them, if none is."""
        sure = [
            (self._calls(Step("reader", reader.name), reader.sniff, head), reader) for reader in readers if reader.sniff
        ]
        certainty, reader = max(sure, key=lambda pair: pair[0], default=(0.0, None))
        if certainty > 0:
            return certainty, reader
        return 0.0, next((reader for reader in readers if not reader.sniff), None)
