"""The archive of a DOCX file: its parts, unpacked within limits, and the same archive with some parts replaced."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

from mtcheck.formats._readers.xmltree import Tree
from mtcheck.model.plugin import ReadError

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_PART = 64 * 2**20
"""Bytes to which a part may unpack: a novel has a tenth."""

CONTENT_TYPES = "[Content_Types].xml"


class Archive:
    """The parts of a DOCX file. Raises ReadError for what is none, or unpacks to more than MAX_PART."""

    def __init__(self, data: bytes) -> None:
        from zipfile import BadZipFile, ZipFile  # only this format needs it

        self.data = data
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise ReadError("a Word file of the old format, or one with a password: save it as .docx without one")
        try:
            self._zip: ZipFile = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(f"not a DOCX file, or a broken one: {error}") from None
        if len(self._zip.NameToInfo) < len(self._zip.infolist()):
            raise ReadError("a broken DOCX file: two parts have one name, and programs differ in which they show")

    def part(self, name: str) -> bytes:
        """The bytes of a part."""
        import zlib
        from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile

        try:
            info = self._zip.getinfo(name)
            if info.file_size > MAX_PART:
                raise ReadError(f"{name} unpacks to more than {MAX_PART // 2**20} MB: this is no article")
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others unpack without a limit
                raise ReadError(f"{name} is packed in a way that DOCX does not know (method {info.compress_type})")
            with self._zip.open(info) as file:
                return file.read(MAX_PART)
        except KeyError:
            raise ReadError(f"not a DOCX file: it has no {name}") from None
        except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
            raise ReadError(f"{name} cannot be unpacked: {error}") from None

    def has(self, name: str) -> bool:
        """Whether there is a part of a name."""
        return name in self._zip.NameToInfo

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text."""
        return self.related("", "officeDocument") or "word/document.xml"

    def related(self, part: str, kind: str) -> str | None:
        """The name of the part to which another has a relationship of a kind."""
        name = relationships(part)
        if not self.has(name):
            return None
        tree = Tree(self.part(name))
        for node in tree.root.children:
            if tree.attribute(node, "Type").rpartition("/")[2] == kind:
                return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), tree.attribute(node, "Target")))[
                    1:
                ]
        return None

    def replaced(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with these parts replaced or added; all others are copied as they are packed."""
        from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

        infos = sorted(self._zip.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in infos[1:]), self._zip.start_dir]
        output = BytesIO()
        with ZipFile(output, "w", ZIP_DEFLATED) as target:
            target.comment = self._zip.comment
            for info, end in zip(infos, ends, strict=True):
                if info.filename in parts:
                    new = ZipInfo(info.filename, info.date_time)
                    new.external_attr, new.compress_type = info.external_attr, info.compress_type
                    target.writestr(new, parts[info.filename])
                else:
                    start, info.header_offset = info.header_offset, output.tell()
                    output.write(self.data[start:end])
                    target.filelist.append(info)
                    target.NameToInfo[info.filename] = info
                    target.start_dir = output.tell()
            for name in parts.keys() - self._zip.NameToInfo.keys():
                target.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parts[name], ZIP_DEFLATED)
        return output.getvalue()


def relationships(part: str) -> str:
    """The name of the part that lists the relationships of another; "" is the archive itself."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
