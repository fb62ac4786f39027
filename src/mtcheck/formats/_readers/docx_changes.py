"""Edits of a DOCX file as tracked changes, and findings as comments, by the author mtcheck.

Only the runs that they touch are written anew, each with its own properties, and the parts that hold the text, the
comments and what lists these; all else stays as it is packed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.formats._readers.docx_archive import CONTENT_TYPES, Archive, relationships
from mtcheck.formats._readers.docx_text import Atom, Run, Text
from mtcheck.formats._readers.xmltree import Node, Tree
from mtcheck.model.issue import Edit, Issue, Safety, apply
from mtcheck.model.plugin import WriteError

AUTHOR = "mtcheck"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = Pattern(r"\b\w+:id=[\"'](\d{1,9})[\"']", linear=True)


class _Mark(NamedTuple):
    """Something to write at an offset of the text: `order` says in what order several at one offset stand."""

    offset: int
    order: int
    xml: str
    is_insertion: bool = False


class Changes:
    """The changes of one file in the making."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        self.read = Text(self.archive)
        self.deleted: list[tuple[int, int]] = []
        self._marks: dict[int, list[_Mark]] = defaultdict(list)
        self._comments: list[str] = []
        xml = self.read.tree.text
        self._prefix = self.read.tree.root.name.removesuffix(self.read.tree.root.local)
        if not self._prefix:
            raise WriteError("its XML has no prefix for the names of Word: save it in Word first")
        self._next = max((int(match[1]) for match in _ID.finditer(xml)), default=0) + 1
        self._date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._atoms = [(atom, number) for number, run in enumerate(self.read.runs) for atom in run.atoms]

    def edit(self, edit: Edit) -> None:
        """Track an edit, as small as it can be said at its two ends."""
        if not 0 <= edit.start <= edit.end <= len(self.read.text):
            raise WriteError(f"an edit beyond the text: {edit!r}")
        start, end, text = _trimmed(self.read.text, edit)
        if end > start:
            self.deleted.append((start, end))
        if not text:
            return
        if end > start:
            run = self._touching(start, after=False)
            self._put(run, _Mark(end, 0, _escape(text), is_insertion=True))
        else:
            run = self._touching(start, after=start > 0 and self.read.text[start - 1] != "\n")
            self._put(run, _Mark(start, 0, _escape(text), is_insertion=True))

    def comment(self, start: int, end: int, said: str) -> None:
        """Write a comment on a range of the text."""
        if start == end:
            start, end = (start - 1, end) if start and self.read.text[start - 1] != "\n" else (start, end + 1)
        p, number = self._prefix, self._id()
        first, last = self._touching(start, after=False), self._touching(end, after=True)
        self._put(first, _Mark(start, 2, f'<{p}commentRangeStart {p}id="{number}"/>'))
        reference = f'<{p}r><{p}commentReference {p}id="{number}"/></{p}r>'
        self._put(last, _Mark(end, 1, f'<{p}commentRangeEnd {p}id="{number}"/>{reference}'))
        self._comments.append(
            f'<{p}comment {p}id="{number}" {p}author="{AUTHOR}" {p}date="{self._date}" {p}initials="mt">'
            f'<{p}p><{p}r><{p}t xml:space="preserve">{_escape(said)}</{p}t></{p}r></{p}p></{p}comment>'
        )

    def written(self) -> bytes:
        """The file with all changes."""
        if not self._marks and not self.deleted:
            return self.archive.data
        touched = set(self._marks)
        for start, end in self.deleted:
            touched |= {number for atom, number in self._atoms if atom.start < end and atom.end > start}
        tree = self.read.tree
        edits = [
            Edit(run.node.tag.start, run.node.after, self._run(run, self._marks[number]))
            for number in sorted(touched)
            for run in (self.read.runs[number],)
        ]
        parts = {self.archive.main: apply(tree.text, edits).encode(tree.encoding)}
        if self._comments:
            parts |= self._with_comments()
        return self.archive.replaced(parts)

    def _id(self) -> int:
        self._next += 1
        return self._next - 1

    def _put(self, number: int, mark: _Mark) -> None:
        """Put a mark into a run, or at its end where it lies beyond."""
        run = self.read.runs[number]
        self._marks[number].append(mark._replace(offset=max(run.start, min(run.end, mark.offset))))

    def _touching(self, offset: int, after: bool) -> int:
        """The number of the run that holds the code point at an offset, or the one before it (`after`), or the next."""
        if not self._atoms:
            raise WriteError("the file has no text")
        if after:
            index = bisect_left(self._atoms, offset, key=lambda pair: pair[0].start) - 1
        else:
            index = bisect_right(self._atoms, offset, key=lambda pair: pair[0].end)
        return self._atoms[max(0, min(index, len(self._atoms) - 1))][1]

    def _run(self, run: Run, marks: list[_Mark]) -> str:
        """The XML of a run with its changes: the run in pieces, with marks between them."""
        xml, node = self.read.tree.text, run.node
        marks = sorted(marks, key=lambda mark: mark[:2])
        cuts = {mark.offset for mark in marks} | {at for span in self.deleted for at in span}
        properties = node.first("rPr")
        head = xml[node.tag.start : node.tag.end] + (xml[properties.tag.start : properties.after] if properties else "")
        pieces: list[str] = []
        for child in _content(node):
            inside = [atom for atom in run.atoms if child.tag.start <= atom.xml_start < child.after]
            if child.local != "t" or not inside:
                at = inside[0].start if inside else None
                pieces += self._due(run, marks, at)
                pieces.append(self._piece(head, xml[child.tag.start : child.after], deleted=False))
                continue
            for start, end, raw in _cut(xml, inside, cuts):
                pieces += self._due(run, marks, start)
                is_deleted = any(low <= start and end <= high for low, high in self.deleted)
                name = self._prefix + ("delText" if is_deleted else "t")
                pieces.append(self._piece(head, f'<{name} xml:space="preserve">{raw}</{name}>', is_deleted))
        pieces += self._due(run, marks, run.end)
        return "".join(pieces)

    def _due(self, run: Run, marks: list[_Mark], offset: int | None) -> list[str]:
        """The marks that stand before an offset, which are taken off the list."""
        due = []
        while offset is not None and marks and marks[0].offset <= offset:
            due.append(self._mark(run, marks.pop(0)))
        return due

    def _mark(self, run: Run, mark: _Mark) -> str:
        if not mark.is_insertion:
            return mark.xml
        xml, p = self.read.tree.text, self._prefix
        properties = run.node.first("rPr")
        form = xml[properties.tag.start : properties.after] if properties else ""
        written = self._tracked("ins", f'<{p}r>{form}<{p}t xml:space="preserve">{mark.xml}</{p}t></{p}r>')
        if run.insertion:  # no insertion within another's
            tag = run.insertion.tag
            return f"</{tag.name}>{written}{xml[tag.start : tag.end]}"
        return written

    def _piece(self, head: str, content: str, deleted: bool) -> str:
        piece = f"{head}{content}</{self._prefix}r>"
        return self._tracked("del", piece) if deleted else piece

    def _tracked(self, kind: str, content: str) -> str:
        p = self._prefix
        attributes = f'{p}id="{self._id()}" {p}author="{AUTHOR}" {p}date="{self._date}"'
        return f"<{p}{kind} {attributes}>{content}</{p}{kind}>"

    def _with_comments(self) -> dict[str, bytes]:
        """The parts that hold the comments and say where they are."""
        archive, comments = self.archive, "".join(self._comments)
        name = archive.related(archive.main, "comments")
        if name and archive.has(name):
            return {name: _appended(archive.part(name), comments)}
        name = archive.main.rpartition("/")[0] + "/comments.xml"
        rels = relationships(archive.main)
        relationship = f'<Relationship Id="rIdMtcheck" Type="{_COMMENTS}" Target="comments.xml"/>'
        override = f'<Override PartName="/{name}" ContentType="{_COMMENTS_TYPE}"/>'
        space = self._namespace()
        return {
            name: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f"<{self._prefix}comments {space}>{comments}</{self._prefix}comments>".encode(),
            rels: _appended(archive.part(rels), relationship)
            if archive.has(rels)
            else _RELS.format(relationship).encode(),
            CONTENT_TYPES: _appended(archive.part(CONTENT_TYPES), override),
        }

    def _namespace(self) -> str:
        tree = self.read.tree
        value = tree.root.tag.attributes[f"xmlns:{self._prefix[:-1]}"]
        return f'xmlns:{self._prefix[:-1]}="{tree.text[slice(*value.span)]}"'


_RELS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def _appended(part: bytes, xml: str) -> bytes:
    """An XML part with more at the end of its root element."""
    tree = Tree(part)
    root, text = tree.root, tree.text
    if root.after == root.tag.end:  # <comments/>
        open_tag = text[root.tag.start : root.tag.end].rstrip("/> \t\r\n") + ">"
        edit = Edit(root.tag.start, root.after, f"{open_tag}{xml}</{root.name}>")
    else:
        edit = Edit(root.end, root.end, xml)
    return apply(text, [edit]).encode(tree.encoding)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _content(run: Node) -> Iterable[Node]:
    return (child for child in run.children if child.local != "rPr")


def _cut(xml: str, atoms: Sequence[Atom], cuts: set[int]) -> Iterable[tuple[int, int, str]]:
    """The text of a w:t, cut at offsets: the range of each part, and its XML."""
    start, raw = atoms[0].start, ""
    for atom in atoms:
        runs = atom.end - atom.start == atom.xml_end - atom.xml_start
        at = atom.start
        for cut in sorted(cut for cut in cuts if atom.start <= cut < atom.end and (runs or cut == atom.start)):
            raw += xml[atom.xml_start + at - atom.start : atom.xml_start + cut - atom.start] if runs else ""
            if cut > start:
                yield start, cut, raw
                start, raw = cut, ""
            at = cut
        raw += xml[atom.xml_start + at - atom.start : atom.xml_end] if runs else xml[atom.xml_start : atom.xml_end]
    if raw:
        yield start, atoms[-1].end, raw


def _trimmed(text: str, edit: Edit) -> Edit:
    """The edit without what the old text and the new have in common at their ends."""
    start, end, new = edit
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Edit(start, end, new)


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
    """The file with the edits as tracked changes."""
    changes = Changes(data)
    done = -1
    for part, edit in sorted(edits, key=lambda pair: pair[1]):
        if part is not None:
            raise WriteError(f"there is no part {part!r} in the file")
        if edit.start < done:
            raise WriteError(f"edits overlap at {edit.start}: {edit!r}")
        done = edit.end
        changes.edit(edit)
    return changes.written()


def annotate(data: bytes, issues: Sequence[Issue]) -> bytes:
    """The file with each issue as a comment, and its first fix as tracked changes, unless one before it is there."""
    changes = Changes(data)
    done = -1
    for issue in sorted(issues, key=lambda issue: (issue.start, issue.end)):
        changes.comment(issue.start, issue.end, f"{issue.message} [{issue.check}]")
        for fix in issue.fixes[:1]:
            if fix.safety is not Safety.SHOWN and fix.edits[0].start > done:
                for edit in fix.edits:
                    changes.edit(edit)
                done = fix.edits[-1].end
    return changes.written()
