"""What an article itself silences, in comments of its format: `<!-- mtcheck: allow CHECK[, CHECK…] -- reason -->`.

`allow` silences the block that it stands in, or the next one; `disable` all up to the next `enable`, or to the end;
`allow-file` the whole article, and `off` is `allow-file all`. Names are those of checks, families, and "all".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from mtcheck.base.lines import lines_of
from mtcheck.base.show import printable
from mtcheck.engine.merge import Found
from mtcheck.engine.select import ALL, hint
from mtcheck.model.check import Check
from mtcheck.model.document import DIRECTIVE, Block, Comment, Document, Span, is_directive
from mtcheck.model.issue import Finding, Severity
from mtcheck.text.names.house import house

_DASHES = str.maketrans(dict.fromkeys("–—", "--"))
"""What else divides the reason: no comment of XML may have two hyphens, and Word makes a dash of them."""

_FORMS = "allow, disable, allow-file or enable, then checks, as in: mtcheck: allow CHECK -- reason"
_OF_FRONT_MATTER = "off, or allow and perhaps reason, as in: mtcheck: {allow: [CHECK], reason: …}"
_SEVERITY = "a severity: the configuration and --ignore take these"

Known = Mapping[str, frozenset[str]]
"""All names of checks and groups of checks, with the checks that must have run to say that a name silences nothing."""


def known_names(checks: Mapping[str, Check]) -> Known:
    """The names that may be silenced. A group is known to be silent without the checks that are off by default."""
    groups = {check.family: frozenset[str]() for check in checks.values()} | {ALL: frozenset[str]()}
    for check in checks.values():
        if check.default:
            groups[check.family] |= {check.name}
            groups[ALL] |= {check.name}
    return groups | {name: frozenset((name,)) for name in checks}


Said = tuple[str, int | None]
"""What to say of a directive, and the line of the file that it stands on; None where that is not known."""


class _Directive:
    """A directive as it is written in an article, and where."""

    def __init__(self, document: Document, comment: Comment) -> None:
        text, start, self._part = document.origin, comment.start, ""
        self.forms = _OF_FRONT_MATTER if text.startswith(DIRECTIVE.rstrip(":"), start) else _FORMS
        self.line: int | None = None
        if document.in_file:
            text, start = document.in_file.text, document.in_file.offsets.span(start, start).start
        elif document.part is not None:
            self._part = f"[{document.part}] "
        if not self._part:
            self.line = lines_of(text).position(start).line
        self._text = printable(comment.text)[:80]

    def warning(self, what: str) -> Said:
        """What to say of it."""
        return f"{self._part}“{self._text}”{what}", self.line


class _Silence:
    """A name that is silenced in a half-open range of the document, by a directive, and whether anything was there."""

    def __init__(self, name: str, start: int, end: int, directive: _Directive) -> None:
        self.name, self.start, self.end, self.directive = name, start, end, directive
        self.used = False


class Suppressions:
    """What is silenced in a document. `wrong` says what is not understood of its directives."""

    def __init__(self, document: Document, known: Known) -> None:
        self.wrong: list[Said] = []
        self._document, self._known = document, known
        self._silences: list[_Silence] = []
        self._open: dict[str, _Silence] = {}
        self._ends = [block.end for block in document.blocks]
        self._allowed = house(document).right(document)
        for comment in document.comments:
            if is_directive(comment.text):
                self._obey(comment, _Directive(document, comment))

    def divide(self, found: Iterable[Found]) -> tuple[list[Found], list[Found]]:
        """The findings that are reported, and those that are silenced."""
        loud: list[Found] = []
        silent: list[Found] = []
        found = sorted(found, key=lambda item: item[1].start)
        starts: dict[str, list[int]] = defaultdict(list)
        for check, finding in found:
            for name in _names(check):
                starts[name].append(finding.start)
        for silence in self._silences:
            first = bisect_left(starts[silence.name], silence.start)
            silence.used = silence.used or bisect_left(starts[silence.name], silence.end) > first
        covered = self._covered()
        for check, finding in found:
            allowed = any(_holds(covered.get(name, []), finding.start) for name in _names(check)) or any(
                _lies_in(finding, span) for span in self._allowed
            )
            (silent if allowed else loud).append((check, finding))
        return loud, silent

    def _covered(self) -> dict[str, list[Span]]:
        """The ranges in which each name is silenced, in order and apart."""
        covered: dict[str, list[Span]] = defaultdict(list)
        for silence in sorted(self._silences, key=lambda silence: silence.start):
            spans = covered[silence.name]
            if spans and silence.start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(spans[-1].end, silence.end))
            else:
                spans.append(Span(silence.start, silence.end))
        return covered

    def unused(self, ran: Collection[str]) -> Iterator[Said]:
        """What to say of the names that silence nothing, as far as their checks ran."""
        names = set(ran)
        for silence in self._silences:
            if not silence.used and self._known[silence.name] <= names:
                yield silence.directive.warning(f" finds nothing to silence for {silence.name!r}: remove it")

    def _obey(self, comment: Comment, directive: _Directive) -> None:
        said = comment.text.removeprefix(DIRECTIVE).translate(_DASHES).partition("--")[0]
        verb, *names = said.replace(",", " ").split() or [""]
        if verb == "off" and not names:
            verb, names = "allow-file", [ALL]
        if verb not in ("allow", "disable", "enable", "allow-file") or (not names and verb != "enable"):
            self.wrong.append(directive.warning(f" is not understood ({directive.forms})"))
            return
        for name in dict.fromkeys(names or [*self._open]):
            if name not in self._known:
                what = _SEVERITY if name in [*Severity] else hint(name, self._known)
                self.wrong.append(directive.warning(f" names {name!r}, which is no check or family ({what})"))
            elif verb == "enable":
                self._enable(name, comment.offset, directive)
            elif verb == "disable" and name in self._open:
                self.wrong.append(directive.warning(f": {name!r} is disabled already"))
            else:
                self._silence(verb, name, comment, directive)

    def _silence(self, verb: str, name: str, comment: Comment, directive: _Directive) -> None:
        start, end = 0, len(self._document.text) + 1
        if verb == "allow":
            block = self._block(comment.offset - comment.within)
            start, end = (block.start, block.end + 1) if block else (end, end)
        elif verb == "disable":
            start = self._from(comment.offset)
        silence = _Silence(name, start, end, directive)
        self._silences.append(silence)
        if verb == "disable":
            self._open[name] = silence

    def _enable(self, name: str, offset: int, directive: _Directive) -> None:
        opened = self._open.pop(name, None)
        if opened:
            opened.end = self._from(offset)
        else:
            self.wrong.append(directive.warning(f": nothing to enable, {name!r} is not disabled here"))

    def _from(self, offset: int) -> int:
        """Where a directive at an offset begins to hold: between blocks, at the next one."""
        block = self._block(offset)
        return max(offset, block.start) if block else len(self._document.text) + 1

    def _block(self, offset: int) -> Block | None:
        """The block that an offset lies in, or else the next one."""
        index = bisect_right(self._ends, offset)
        return self._document.blocks[index] if index < len(self._ends) else None


def _names(check: Check) -> tuple[str, str, str]:
    """The names that silence a check."""
    return check.name, check.family, ALL


def _holds(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of the ranges, which are in order and apart, holds an offset."""
    index = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return index >= 0 and offset < spans[index].end


def _lies_in(finding: Finding, span: Span) -> bool:
    if finding.start == finding.end:  # between two code points: beside a name is not in it
        return span.start < finding.start < span.end
    return span.start <= finding.start and finding.end <= span.end
