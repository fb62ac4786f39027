"""One page that an editor reads: the articles as they stand, each defect marked in its place and explained below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files

from mtcheck.model.issue import Issue, Safety, Severity
from mtcheck.model.plugin import FileReport, Notice, Reporter, Run, Summary
from mtcheck.reporters.places import as_one
from mtcheck.reporters.plain import why
from mtcheck.text.lines import LINE_END
from mtcheck.text.show import printable

MANY = 3
"""In how many files the same line must stand to be one of the site."""

_FIXES = {Safety.SAFE: "Right:", Safety.UNSAFE: "Probably:", Safety.SHOWN: "Perhaps:"}


def html(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """The page, without anything that is loaded from elsewhere: an overview, filters, then the articles with issues."""
    summary = Summary()
    articles: list[str] = []
    rows: list[str] = []
    notices: list[Notice] = []
    families: Counter[str] = Counter()
    lines: dict[str, set[str]] = {}
    for report in summary.over(reports):
        notices += report.notices
        for issue in report.issues:
            families[issue.family] += 1
            if issue.family == "residue":
                lines.setdefault(issue.text.strip(), set()).add(issue.path)
        for part, origin in report.origins.items():
            issues = [issue for issue in report.issues if issue.part == part]
            if issues:
                articles.append(_article(len(articles), report.path, part, origin, issues, run))
                rows.append(_row(len(rows), report.path, part, issues))
    style, script = (_resource(name) for name in ("page.css", "page.js"))
    yield _HEAD.format(policy=_policy(style, script), style=style)
    yield _summary(summary)
    yield _filters(families, summary)
    yield _notices(notices)
    yield _site_lines(lines)
    yield _overview(rows)
    yield '<main id="articles">\n'
    yield from articles
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
    return files("mtcheck.data").joinpath("report", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: only this style and this script, and nothing from anywhere."""
    from base64 import b64encode
    from hashlib import sha256

    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    return "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'".format(*hashes)


def _text(text: str) -> str:
    from html import escape  # slow to import

    return escape(printable(text))


def _summary(summary: Summary) -> str:
    issues = (
        f"{summary.issues:,} issue{'s' * (summary.issues != 1)} in {summary.files:,} file{'s' * (summary.files != 1)}"
    )
    safe = f"{summary.fixable[Safety.SAFE]:,} with one certain fix"
    return (
        f'<header>\n<h1>{issues}</h1>\n<p class="quiet">{safe}. <span class="keys script" hidden>Keys:'
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
        f'<label><input type="checkbox" name="{name}" value="{_text(value)}" checked>'
        f" {_text(value)} {count:,}</label>\n"
        for value, count in counts.items()
    )
    return f"<fieldset><legend>{legend}</legend>\n{labels}</fieldset>\n"


def _notices(notices: list[Notice]) -> str:
    if not notices:
        return ""
    lines = "".join(f"<li>{notice.level.value}: {_text(str(notice))}</li>\n" for notice in notices)
    return f'<aside aria-labelledby="failed">\n<h3 id="failed">Not all went well</h3>\n<ul>\n{lines}</ul>\n</aside>\n'


def _site_lines(lines: dict[str, set[str]]) -> str:
    """The lines that stand in many files, the most frequent first: they are the site's, and mended in one place."""
    many = sorted(((len(paths), line) for line, paths in lines.items() if len(paths) >= MANY), reverse=True)
    if not many:
        return ""
    rows = "".join(f'<tr><td>{_text(line)}</td><td class="number">{count:,}</td></tr>\n' for count, line in many)
    return (
        '<section aria-labelledby="site">\n<h3 id="site">Lines of the site that stand in many files</h3>\n<table>\n'
        '<thead><tr><th>Line</th><th class="number">Files</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n</section>\n"
    )


def _overview(rows: list[str]) -> str:
    if not rows:
        return ""
    heads = "".join(f'<th class="number">{severity.value}s</th>' for severity in Severity)
    return (
        '<nav aria-labelledby="overview">\n<h3 id="overview">Articles with issues</h3>\n<table>\n'
        f'<thead><tr><th>Article</th>{heads}<th class="number">certain fixes</th></tr></thead>\n<tbody>\n'
        f"{''.join(rows)}</tbody>\n</table>\n</nav>\n"
    )


def _row(number: int, path: str, part: str | None, issues: list[Issue]) -> str:
    counts = Counter(issue.severity for issue in issues)
    safe = sum(bool(issue.fixes) and issue.fixes[0].safety is Safety.SAFE for issue in issues)
    cells = "".join(
        f'<td class="number">{count:,}</td>' for count in [*(counts[severity] for severity in Severity), safe]
    )
    return f'<tr><td><a href="#a{number}">{_name(path, part)}</a></td>{cells}</tr>\n'


def _name(path: str, part: str | None) -> str:
    return _text(f"{path} [{part}]" if part else path)


def _article(number: int, path: str, part: str | None, origin: str, issues: list[Issue], run: Run) -> str:
    """The text of an article, line by line, the notes of a line below it."""
    body, start = [], 0
    ends = [(match.start(), match.end()) for match in LINE_END.finditer(origin)]
    for end, after in [*ends, (len(origin), len(origin))]:
        here = [(index, issue) for index, issue in enumerate(issues) if start <= issue.start < max(after, start + 1)]
        if here or origin[start:end].strip():
            body.append(_line(number, origin, start, end, here, issues))
            body.append(_notes(number, origin, here, run))
        start = after
    return (
        f'<section class="article" id="a{number}" aria-labelledby="h{number}">\n'
        f'<h2 id="h{number}">{_name(path, part)}</h2>\n<div class="text">\n{"".join(body)}</div>\n</section>\n'
    )


def _line(number: int, origin: str, start: int, end: int, here: list[tuple[int, Issue]], issues: list[Issue]) -> str:
    text, at = "", start
    for index, issue in here:
        if issue.start < at:
            continue
        stop = min(issue.end, end) if issue.end > issue.start else issue.start
        marked = _text(origin[issue.start : stop]) or "&#8203;"
        text += _text(origin[at : issue.start])
        text += (
            f'<mark class="{issue.severity.value}" id="m{number}-{index}" {_data(issue)}>'
            f'<a href="#n{number}-{index}" aria-describedby="n{number}-{index}">{marked}'
            f'<span class="place" aria-hidden="true">{index + 1}</span></a></mark>'
        )
        at = max(stop, at)
    return f"<p>{text}{_text(origin[at:end])}</p>\n"


def _data(issue: Issue) -> str:
    return f'data-family="{_text(issue.family)}" data-severity="{issue.severity.value}"'


def _notes(number: int, origin: str, here: list[tuple[int, Issue]], run: Run) -> str:
    if not here:
        return ""
    return f'<ol class="notes">\n{"".join(_note(number, index, issue, origin, run) for index, issue in here)}</ol>\n'


def _note(number: int, index: int, issue: Issue, origin: str, run: Run) -> str:
    fixes = "".join(f"<p>{_fix(issue, position, origin)}</p>\n" for position in range(min(3, len(issue.fixes))))
    related = "".join(
        f"<p>See {_text(origin[other.start : other.end])!r}: {_text(other.message)}</p>\n" for other in issue.related
    )
    check = run.checks.get(issue.check)
    reason = f'<p class="quiet">{_text(why(check))}</p>\n' if check else ""
    return (
        f'<li class="{issue.severity.value}" id="n{number}-{index}" tabindex="-1" {_data(issue)}>'
        f'<span class="severity">{index + 1}. {issue.severity.value}:</span> {_text(issue.message)}'
        f' <code>{_text(issue.check)}</code> <a href="#m{number}-{index}" aria-label="Back to the text">↑</a>\n'
        f"{fixes}{related}{reason}</li>\n"
    )


def _fix(issue: Issue, position: int, origin: str) -> str:
    """A fix as it changes the words around it."""
    fix = issue.fixes[position]
    edit = as_one(fix, origin)
    start, end = edit.start, edit.end
    while start > 0 and start > edit.start - 20 and not origin[start - 1].isspace():
        start -= 1
    while end < len(origin) and end < edit.end + 20 and not origin[end].isspace():
        end += 1
    before, after = origin[start : edit.start], origin[edit.end : end]
    old, new = before + origin[edit.start : edit.end] + after, before + edit.text + after
    shown = f"<ins>{_text(new)}</ins>" if new.strip() else "<em>remove it</em>"
    return f"{_FIXES[fix.safety]} <del>{_text(old)}</del> {shown}"


html_reporter = Reporter("html", html)
