"""DOCX, the format of Word: each paragraph is a line, so that line and column are the paragraph and its code point.

Tracked changes are read as if they were accepted. Edits become tracked changes, and findings comments: see
`mtcheck.formats._readers.docx_changes`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from mtcheck.formats._readers.docx_archive import Archive
from mtcheck.formats._readers.docx_text import Text
from mtcheck.formats.build import OBJECT, Builder
from mtcheck.formats.lines import classify
from mtcheck.model.document import Document


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a file. What is no text of a run, such as a tab, is kept by every edit."""
    file = Text(Archive(data))
    builder = Builder(file.text)
    atoms = [atom for run in file.runs for atom in run.atoms]
    remarks = deque(file.remarks)
    at = 0

    def note(upto: int) -> None:
        while remarks and remarks[0].start <= upto:
            builder.comment(*remarks.popleft(), within=True)

    for kind, start, end in file.paragraphs:
        said = file.text[start:end]
        first = at
        while at < len(atoms) and atoms[at].start < end:
            at += 1
        if said.replace(OBJECT, " ").strip():
            builder.begin(start, (str(start),))
            for atom in atoms[first:at]:
                note(atom.start)
                builder.add(file.text[atom.start : atom.end], atom.start, atom.end, kept=not atom.is_text)
            note(end)
            builder.end(kind or classify(said, first=not builder.blocks), end)
    yield builder.document(language)
