"""One page that an editor reads: the articles as they read, each defect marked in its place and explained beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.base.show import counted
from mtcheck.data import DATA
from mtcheck.model.issue import Issue, Safety, Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Run, Summary
from mtcheck.reporters._articles import Checks, Entry, Passage, attributes, explanation, section, text

MANY = 3
"""In how many articles the same line must stand to be one of the site."""
LINE = 300
"""Code points up to which a block may be a line of the site: longer ones are an article's own, printed again."""


def page(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """The page, without anything that is loaded from elsewhere: an overview, filters, then the articles with issues.

    A line that stands in many articles is the site's, and is explained once with their number.
    """
    summary = Summary()
    entries: list[Entry] = []
    notices: list[Notice] = []
    clean: list[str] = []
    families: Counter[str] = Counter()
    for report in summary.over(reports):
        notices += report.notices
        families.update(issue.family for issue in report.issues)
        entries += _entries(report)
        if report.checked and not report.issues and not any(notice.level is Level.ERROR for notice in report.notices):
            clean.append(report.path)
    site = _site(entries)
    shown = [entry for entry in entries if entry.remarks]
    style, script = (_resource(name) for name in ("page.css", "page.js"))
    yield _HEAD.format(policy=_policy(style, script), style=style)
    yield _summary(summary)
    yield _filters(families, summary)
    yield _notices(notices)
    yield _overview(shown)
    alone = [entry.name for entry in entries if not entry.remarks]
    yield _listed(alone, "article", "with nothing but lines that stand in many articles")
    yield _listed(clean, "file", "without an issue")
    yield _site_lines(site, run.checks)
    yield '<main id="articles">\n'
    for number, entry in enumerate(shown):
        yield from section(number, entry, run.checks)
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mtcheck report</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#articles">Go to the articles</a>
"""


def _resource(name: str) -> str:
    return (DATA / "report" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: only this style and this script, and nothing from anywhere."""
    from base64 import b64encode
    from hashlib import sha256

    hashes = [b64encode(sha256(part.encode()).digest()).decode() for part in (style, script)]
    return "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'".format(*hashes)


def _entries(report: FileReport) -> Iterator[Entry]:
    """The articles of a file that have issues."""
    issues: dict[str | None, list[Issue]] = defaultdict(list)
    for issue in report.issues:
        issues[issue.part].append(issue)
    for part, here in issues.items():
        yield Entry(f"{report.path} [{part}]" if part else report.path, report.articles[part], here)


class _SiteLine(NamedTuple):
    """A line of the site as it stands in one article, and the names of all articles that it stands in."""

    entry: Entry
    passage: Passage
    names: list[str]


def _site(entries: list[Entry]) -> list[_SiteLine]:
    """The lines with issues that stand in many articles, the most frequent first; their passages are told of it."""
    found: dict[tuple[str, ...], list[tuple[Entry, Passage]]] = defaultdict(list)
    for entry in entries:
        for passage in entry.passages:
            if passage.remarks and len(passage.text) <= LINE:
                checks = (remark.issue.check for remark in passage.remarks)
                found[passage.text.strip(), *checks].append((entry, passage))
    lines: list[_SiteLine] = []
    for places in sorted(found.values(), key=len, reverse=True):
        names = list(dict.fromkeys(entry.name for entry, _ in places))
        if len(names) >= MANY:
            for _, passage in places:
                passage.site = f"s{len(lines)}"
            lines.append(_SiteLine(*places[0], names))
    return lines


def _summary(summary: Summary) -> str:
    left_out = [
        f"{number:,} {how}"
        for number, how in (
            (summary.hidden, "hidden by the baseline"),
            (summary.suppressed, "allowed"),
            (summary.doubtful, "doubtful, and left out"),
        )
        if number
    ]
    left_out += [f"{counted(summary.unchecked, 'file')} not checked"] * bool(summary.unchecked)
    said = [f"{summary.fixable[Safety.SAFE]:,} with one certain fix", *left_out]
    return (
        f"<header>\n<h1>{counted(summary.issues, 'issue')} in {counted(summary.files, 'file')}</h1>\n"
        f'<p class="quiet">{", ".join(said)}. <span class="keys script" hidden>Keys:'
        " <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>f</kbd> filters, <kbd>t</kbd> light or dark.</span></p>\n"
        "</header>\n"
    )


def _filters(families: Counter[str], summary: Summary) -> str:
    severities = {severity.value: count for severity, count in summary.by_severity.items() if count}
    boxes = _boxes("severity", "Severity", severities) + _boxes("family", "Family", dict(sorted(families.items())))
    return (
        f'<form class="filters script" hidden aria-label="Filter the issues">\n{boxes}<span role="status">'
        f'<span id="shown">{summary.issues}</span> shown</span>\n'
        '<button type="button" id="theme">Light or dark</button>\n</form>\n'
    )


def _boxes(name: str, legend: str, counts: dict[str, int]) -> str:
    labels = "".join(
        f'<label><input type="checkbox" name="{name}" value="{text(value)}" checked> {text(value)} {count:,}</label>\n'
        for value, count in counts.items()
    )
    return f"<fieldset><legend>{legend}</legend>\n{labels}</fieldset>\n"


def _notices(notices: list[Notice]) -> str:
    """What else there is to say of files and the run, what was not checked first."""
    if not notices:
        return ""
    notices = sorted(notices, key=lambda notice: notice.level is not Level.ERROR)
    title = "Not everything was checked" if notices[0].level is Level.ERROR else "Notes"
    lines = "".join(f"<li>{notice.level.value}: {text(str(notice))}</li>\n" for notice in notices)
    return f'<aside aria-labelledby="notices">\n<h2 id="notices">{title}</h2>\n<ul>\n{lines}</ul>\n</aside>\n'


def _overview(entries: list[Entry]) -> str:
    if not entries:
        return ""
    heads = "".join(f'<th scope="col" class="number">{severity.value}s</th>' for severity in Severity)
    rows = "".join(_row(number, entry) for number, entry in enumerate(entries))
    return (
        '<nav aria-labelledby="overview">\n<h2 id="overview">Articles with issues</h2>\n<table>\n<thead><tr>'
        f'<th scope="col">Article</th>{heads}<th scope="col" class="number">certain fixes</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n</nav>\n"
    )


def _row(number: int, entry: Entry) -> str:
    issues = [remark.issue for remark in entry.remarks]
    counts = Counter(issue.severity for issue in issues)
    safe = sum(bool(issue.fixes) and issue.fixes[0].safety is Safety.SAFE for issue in issues)
    cells = "".join(
        f'<td class="number">{count:,}</td>' for count in [*(counts[severity] for severity in Severity), safe]
    )
    title = f'<div class="quiet">{text(entry.title)}</div>' if entry.title else ""
    return f'<tr data-article="a{number}"><td><a href="#a{number}">{text(entry.name)}</a>{title}</td>{cells}</tr>\n'


def _listed(names: list[str], what: str, which: str) -> str:
    return _names(f"{counted(len(names), what)} {which}", names) if names else ""


def _names(summary: str, names: list[str]) -> str:
    lines = "".join(f"<li>{text(name)}</li>\n" for name in names)
    return f"<details><summary>{summary}</summary>\n<ul>\n{lines}</ul>\n</details>\n"


def _site_lines(lines: list[_SiteLine], checks: Checks) -> str:
    """The lines of the site, each with what is said of it and the articles that it stands in."""
    if not lines:
        return ""
    notes = "".join(_site_line(number, line, checks) for number, line in enumerate(lines))
    return (
        '<section class="site" aria-labelledby="site">\n<h2 id="site">Lines that stand in many articles</h2>\n'
        '<p class="quiet">They are the site’s, and are mended in one place: its template, or what it is fed with.</p>\n'
        f'<ol class="notes">\n{notes}</ol>\n</section>\n'
    )


def _site_line(number: int, line: _SiteLine, checks: Checks) -> str:
    entry, passage, names = line
    said = "\n".join(explanation(entry.article, remark, checks.get(remark.issue.check)) for remark in passage.remarks)
    return (
        f'<li id="s{number}" tabindex="-1" data-count="{len(names) * len(passage.remarks)}"'
        f" {attributes(passage.remarks[0].issue)}>\n<p><q>{text(passage.text.strip())}</q></p>\n{said}\n"
        f"{_names('in ' + counted(len(names), 'article'), names)}</li>\n"
    )
