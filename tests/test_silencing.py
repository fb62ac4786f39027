"""What an article silences itself, in the comments of its format, and what is said of what it need not silence."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Install, Mtcheck

from mtcheck import check_text
from mtcheck.engine.run import Engine
from mtcheck.engine.suppress import Suppressions, known_names
from mtcheck.formats.text import reader
from mtcheck.model.issue import Finding
from mtcheck.plugins.manager import Plugins

STOP = "The vote passed.Critics objected."
"""Damaged once: missing-space-after-stop, of the family fused."""
SPACE = "The  vote passed."
"""Damaged once: doubled-space, of the family spacing."""


def lines_of(mtcheck: Mtcheck, text: str, name: str = "a.txt") -> list[int]:
    """The lines of the issues in a text, and no word about its directives."""
    options = ("--output-format", "concise", "--ignore", "repetition")
    result = mtcheck("check", "-", "--stdin-filename", name, *options, input=text)
    assert result.stderr == ""
    return [int(line.split(":")[1]) for line in result.stdout.splitlines()[:-1]]


def said(mtcheck: Mtcheck, text: str, *options: str, name: str = "a.txt") -> list[str]:
    """The warnings about a text."""
    result = mtcheck("check", "-", "--stdin-filename", name, *options, input=text)
    return [line.removeprefix(f"mtcheck: warning: {name}:") for line in result.stderr.splitlines()]


@pytest.mark.parametrize("mark", [" [sic]", "[sic]", " (sic)"])
def test_what_an_editor_marks_is_left_alone(mark: str) -> None:
    assert [issue.check for issue in check_text("It rained\n\nThey left the the shed.")] == ["doubled-word"]
    assert check_text(f"It rained\n\nThey left the the{mark} shed.") == []


@pytest.mark.parametrize(
    "speech",
    [
        "It were allus open. He telled me.",
        "’E were late, an’ ’is dad an’ all. I seen ’im takin’ it.",
        "It goed the wrong way. She hitted me.",
        "And she look at me, and he say no.",
    ],
)
def test_who_speaks_a_dialect_makes_no_slips_of_grammar_or_spelling(speech: str) -> None:
    """The rules of the standard language hold for who tells, in the same article, and marks hold for both."""
    article = f"It rained\n\n“{speech}”\n\n“They was cold.Cold as iron.” She laughed.\n\nIt were a yellow ferry.\n"
    found = [(issue.check, issue.line) for issue in check_text(article)]
    assert found == [("missing-space-after-stop", 5), ("pronoun-verb-disagreement", 7)]
    plain = check_text(article.replace(speech, "It was late."))
    assert ("pronoun-verb-disagreement", 5) in [(issue.check, issue.line) for issue in plain]


@pytest.mark.parametrize("names", ["missing-space-after-stop", "fused", "all"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_allow_holds_for_the_next_block(mtcheck: Mtcheck, name: str, names: str) -> None:
    text = f"{STOP}\n\n<!-- mtcheck: allow {names} -- so it was printed -->\n\n{STOP}\n\n{STOP}\n"
    if name == "a.html":
        text = text.replace(STOP, f"<p>{STOP}</p>")
    assert lines_of(mtcheck, text, name) == [1, 7]


def test_allow_within_a_block_holds_for_it(mtcheck: Mtcheck) -> None:
    text = f"{STOP}\n\nIt rained. <!-- mtcheck: allow fused -->{STOP}\n\n{STOP}\n"
    assert lines_of(mtcheck, text) == [1, 5]


def test_several_names(mtcheck: Mtcheck) -> None:
    text = f"<!-- mtcheck: allow doubled-space, fused -- both were printed so -->\n{STOP} {SPACE}\n"
    assert lines_of(mtcheck, text) == []


def test_a_defect_at_the_end_of_the_block_is_in_it() -> None:
    [document] = reader.read(b"<!-- mtcheck: allow fused -->The vote passed\nCritics objected.\n", "en")
    checks = Plugins().checks
    suppressions = Suppressions(document, known_names(checks))
    end = len("The vote passed")
    found = [(checks["missing-space-after-stop"], Finding(at, at)) for at in (end, end + 1)]
    loud, silent = suppressions.divide(found)
    assert (loud, silent) == (found[1:], found[:1])


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_range(mtcheck: Mtcheck, name: str) -> None:
    mark = "<p>{}</p>" if name == "a.html" else "{}"
    stop = mark.format(STOP)
    text = (
        f"{stop}\n\n<!-- mtcheck: disable fused -->\n\n{stop}\n\n{stop}\n\n<!-- mtcheck: enable fused -->\n\n{stop}\n"
    )
    assert lines_of(mtcheck, text, name) == [1, 11]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_directive_over_several_lines(mtcheck: Mtcheck, name: str, end: str) -> None:
    stop = f"<p>{STOP}</p>" if name == "a.html" else STOP
    rain = "<p>It rained.</p>" if name == "a.html" else "It rained."
    text = f"{stop}\n\n<!-- mtcheck: allow\nfused -- so it\n  was printed -->\n\n{stop}\n\n{rain}\n\n{stop}\n"
    assert lines_of(mtcheck, text.replace("\n", end), name) == [1, 11]


def test_a_directive_over_several_lines_within_a_paragraph(mtcheck: Mtcheck) -> None:
    text = f"It rained. <!-- mtcheck: allow\nfused --> {STOP}\n\nIt <!-- said --> and <!-- mtcheck: off\n\nno more."
    result = mtcheck("check", "-", "--select", "fused,markup", "--output-format", "concise", input=text)
    [markup, summary] = result.stdout.splitlines()
    assert markup.startswith("-:4:4: ")
    assert summary.endswith("; 1 issue allowed.")


def test_a_range_ends_with_the_article(mtcheck: Mtcheck) -> None:
    assert lines_of(mtcheck, f"{STOP}\n\n<!-- mtcheck: disable fused -->\n\n{STOP}\n\n{STOP}\n") == [1]


def test_enable_without_names_ends_all_ranges(mtcheck: Mtcheck) -> None:
    text = "<!-- mtcheck: disable fused -->\n<!-- mtcheck: disable spacing -->\n"
    text += f"{STOP} {SPACE}\n<!-- mtcheck: enable -->\n{STOP}\n"
    assert lines_of(mtcheck, text) == [5]


@pytest.mark.parametrize("directive", ["allow-file fused", "allow-file all -- a transcript", "off"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_the_whole_article(mtcheck: Mtcheck, name: str, directive: str) -> None:
    stop = f"<p>{STOP}</p>" if name == "a.html" else STOP
    assert lines_of(mtcheck, f"{stop}\n\n{stop}\n\n<!-- mtcheck: {directive} -->\n", name) == []


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A vote\nmtcheck: off\n---\n",
        "---\nmtcheck:\n  allow: [fused, spacing]\n  reason: a transcript\ntitle: {{ broken\n---\n",
        "---\r\nmtcheck:\r\n  allow:\r\n  - fused\r\n  - spacing\r\ntitle: A vote\r\n---\r\n",
        "---\nmtcheck: {allow: all}\n---\n",
        '+++\nmtcheck = "off"\n+++\n',
        '+++\ntitle = "A vote"\n[mtcheck]\nallow = ["fused", "spacing"]\n+++\n',
    ],
)
def test_front_matter(mtcheck: Mtcheck, front: str) -> None:
    assert lines_of(mtcheck, f"{front}\n{STOP} {SPACE}\n", "a.md") == []


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("---\nmtcheck: [fused]\n---\n", "2: “mtcheck: ['fused']” is not understood"),
        ("---\nmtcheck: {allow: fusd}\n---\n", "names 'fusd', which is no check or family (did you mean 'fused'?)"),
        ("---\ntitle: A\nmtcheck: {allow: [spacing]}\n---\n", "3: “mtcheck: allow-file spacing”"),
        ("---\nmtcheck: {allow\n---\n", "is not understood"),
        (
            "---\nmtcheck: {alow: [fused]}\n---\n",
            "is not understood (off, or allow and perhaps reason, as in: mtcheck: {allow: [CHECK], reason: …})",
        ),
        ("---\nmtcheck: {allow: error}\n---\n", "(a severity: the configuration and --ignore take these)"),
    ],
)
def test_front_matter_that_means_nothing(mtcheck: Mtcheck, front: str, what: str) -> None:
    [line] = said(mtcheck, f"{front}\n{STOP}\n", name="a.md")
    assert what in line


def test_other_front_matter_says_nothing(mtcheck: Mtcheck) -> None:
    text = f"---\ntitle: mtcheck\ntags: [mtcheck]\n---\n\n{STOP}\n"
    assert lines_of(mtcheck, text, "a.md") == [6]


@pytest.mark.parametrize(
    ("directive", "what"),
    [
        (
            "allow no-such-check -- why",
            "names 'no-such-check', which is no check or family (`mtcheck checks` lists them)",
        ),
        ("allow fusd", "names 'fusd', which is no check or family (did you mean 'fused'?)"),
        ("allow error", "names 'error', which is no check or family (a severity: "),
        ("permit fused", "is not understood (allow, disable, allow-file or enable"),
        ("allow", "is not understood"),
        ("", "is not understood"),
        ("enable fused", "nothing to enable, 'fused' is not disabled here"),
        ("disable all --><!-- mtcheck: disable all", "'all' is disabled already"),
        ("allow spacing", "finds nothing to silence for 'spacing': remove it"),
        ("allow doubled-space", "finds nothing to silence for 'doubled-space': remove it"),
        ("disable spacing", "finds nothing to silence for 'spacing': remove it"),
    ],
)
def test_a_directive_that_means_nothing_is_a_warning(mtcheck: Mtcheck, directive: str, what: str) -> None:
    [line] = said(mtcheck, f"It rained.\r\n\r\n<!-- mtcheck: {directive} -->\r\n{STOP}\r\n")
    assert line.startswith(f"3: “mtcheck:{' ' if directive else ''}{directive.partition(' -->')[0]}”")
    assert what in line


@pytest.mark.parametrize("directive", ["mtcheck allow fused", "MTCHECK: Allow Fused", "Mtcheck", "mtcheck; off"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_mistyped_directive_is_a_warning_and_no_markup(mtcheck: Mtcheck, name: str, directive: str) -> None:
    result = mtcheck(
        "check", "-", "--stdin-filename", name, "--select", "all", input=f"<!-- {directive} -->\n\nA quay.\n"
    )
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: warning: {name}:1: “{directive}” is not understood (")
    assert "markup" not in result.stdout


def test_a_comment_that_only_begins_like_a_directive_is_markup(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "-", input="It rained. <!-- mtcheckers -->\n")
    assert result.stderr == ""
    assert "[markup]" in result.stdout


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"<!-- mtcheck: allow fused -->\n{STOP}\n\nIt rained.\n<!-- mtcheck: allow fused -->\n", "5: "),
        (f"<!-- mtcheck: allow fused, casing -->\n{STOP}\n", "'casing'"),
        (
            f"{STOP}\n\n<!-- mtcheck: disable fused -->\nIt rained.\n<!-- mtcheck: enable fused -->\n{STOP}\n",
            "3: ",
        ),
        ("<!-- mtcheck: allow all -->\nIt rained.\n", "'all'"),
        ("<!-- mtcheck: off -->\nIt rained.\n", "'all'"),
    ],
)
def test_what_silences_nothing_is_told(mtcheck: Mtcheck, text: str, what: str) -> None:
    [line] = said(mtcheck, text)
    assert what in line
    assert line.endswith(": remove it")


@pytest.mark.parametrize("options", ["--select casing", "--ignore missing-space-after-stop", "--language xx"])
@pytest.mark.parametrize("names", ["missing-space-after-stop", "fused", "all"])
def test_of_checks_that_did_not_run_nothing_is_said(mtcheck: Mtcheck, options: str, names: str) -> None:
    lines = said(mtcheck, f"<!-- mtcheck: allow {names} -->\nIt rained.\n", *options.split())
    assert not [line for line in lines if "remove it" in line]


def test_a_check_that_is_off_is_not_asked_of_its_family(mtcheck: Mtcheck, install: Install) -> None:
    install(
        "house",
        """
        from mtcheck.api import Category, Finding, bad, check, good, hookimpl, pattern

        def house(name, default):
            @check(name, family="house", category=Category.SPELLING, message="A word.", on=pattern(name),
                   default=default, examples=[bad(f"⟦{name}⟧"), good("None.")])
            def decide(match, document):
                "A word."
                yield Finding(match.start(), match.end())
            return decide

        @hookimpl
        def mtcheck_checks():
            yield house("mebbe", True)
            yield house("nowt", False)
        """,
    )
    text = "<!-- mtcheck: allow house -->\nIt rained.\n"
    assert said(mtcheck, text) == ["1: “mtcheck: allow house” finds nothing to silence for 'house': remove it"]
    assert said(mtcheck, text.replace("house", "nowt")) == []
    assert said(mtcheck, text.replace("house", "nowt"), "--extend-select", "nowt")


@pytest.mark.parametrize("form", ["full", "concise"])
def test_the_summary_counts_what_is_silenced(mtcheck: Mtcheck, form: str) -> None:
    Path("a.txt").write_text(f"<!-- mtcheck: disable fused -->\n{STOP}\n\n{STOP}\n", encoding="utf-8")
    Path("b.txt").write_text(STOP, encoding="utf-8")
    for _ in range(2):  # the second time out of the cache
        result = mtcheck("check", "a.txt", "--output-format", form)
        assert result.stdout == "No issues in 1 file; 2 issues allowed.\n"
        assert result.exit_code == 0
        result = mtcheck("check", "a.txt", "b.txt", "--output-format", form, "--jobs", "2")
        assert result.stdout.splitlines()[-1].endswith("; 1 with one certain fix; 2 issues allowed.")


def test_what_is_silenced_is_not_fixed(mtcheck: Mtcheck) -> None:
    text = f"<!-- mtcheck: allow fused -->\n{STOP}\n\n{STOP}\n"
    result = mtcheck("fix", "-", input=text)
    assert result.stdout == text[: text.rindex(STOP)] + "The vote passed. Critics objected.\n"


COMMENTED: dict[str, Callable[[str, str], str]] = {
    "a.html": lambda directive, text: f"<h1>News</h1>\n{directive}\n<p>{text}</p>\n",
    "a.nitf": lambda directive, text: (
        '<?xml version="1.0"?>\n<nitf><head/><body><body.content>\n'
        f"{directive}\n<p>{text}</p></body.content></body></nitf>\n"
    ),
    "a.rss": lambda directive, text: (
        '<rss version="2.0"><channel><item><title>News</title>'
        f"<description><![CDATA[{directive}<p>{text}</p>]]></description></item></channel></rss>\n"
    ),
    "b.rss": lambda directive, text: (
        f"<rss version='2.0'><channel><item>\n<title>News</title>\n{directive}<description>{text}</description>\n"
        "</item></channel></rss>\n"
    ),
    "a.newsml": lambda directive, text: (
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentMeta>\n"
        f"{directive}<headline>{text}</headline></contentMeta></newsItem>\n"
    ),
    "a.md": lambda directive, text: f"# News\n\n- {text.replace(STOP, 'It rained.')}\n\n{directive}\n\n> {text}\n",
}


@pytest.mark.parametrize("name", COMMENTED)
def test_each_format_has_its_comments(mtcheck: Mtcheck, name: str) -> None:
    written = COMMENTED[name]
    assert len(lines_of(mtcheck, written("", STOP), name)) == 1
    assert lines_of(mtcheck, written("<!-- mtcheck: allow fused -->", STOP), name) == []
    assert lines_of(mtcheck, written("<!-- mtcheck: allow fused — as it was printed -->", STOP), name) == []
    [line] = said(mtcheck, written("<!-- mtcheck: allow fused -->", "It rained."), name=name)
    assert "finds nothing to silence" in line


def test_the_line_of_a_directive_in_markdown(mtcheck: Mtcheck) -> None:
    text = "# News\n\nIt rained. It *rained*\nall day. <!-- mtcheck: allow spacing --> It rained.\n"
    [line] = said(mtcheck, text, name="a.md")
    assert line.startswith("4: ")


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.txt"])
def test_two_comments_side_by_side_both_hold(mtcheck: Mtcheck, name: str) -> None:
    directives = "<!-- mtcheck: allow fused --><!-- mtcheck: allow spacing -->"
    text = f"<p>It rained. {directives}{STOP} A ( b) c.</p>\n"
    text = text if name == "a.html" else text.replace("<p>", "").replace("</p>", "")
    assert lines_of(mtcheck, text.replace(directives, ""), name) == [1, 1]
    assert lines_of(mtcheck, text, name) == []


def test_each_of_many_directives_holds_for_its_block(mtcheck: Mtcheck) -> None:
    pair = f"<!-- mtcheck: allow fused -->\n{STOP}\n\n<!-- mtcheck: allow spacing -->\n{STOP}\n\n"
    started = time.process_time()
    result = mtcheck("check", "-", "--select", "missing-space-after-stop,doubled-space", input=pair * 5_000)
    assert time.process_time() - started < 10
    assert result.stdout.count("[missing-space-after-stop]") == 5_000
    assert "5000 issues allowed" in result.stdout.replace(",", "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f"<p>{STOP} %s</p>\n<p>{STOP}</p>"),
        ("a.html", f"{STOP}<br><br>%s{STOP}"),
        ("a.md", f"{STOP} %s\n\n{STOP}\n"),
        ("a.txt", f"{STOP} %s\n{STOP}\n"),
    ],
)
def test_allow_at_the_end_of_a_block_holds_for_it(mtcheck: Mtcheck, name: str, text: str) -> None:
    assert len(lines_of(mtcheck, text % "", name)) == 2
    assert len(lines_of(mtcheck, text % "<!-- mtcheck: allow fused -->", name)) == 1


def test_a_comment_at_the_end_of_a_paragraph(mtcheck: Mtcheck) -> None:
    text = f"<!-- mtcheck: disable fused --><p>{STOP}<!-- mtcheck: enable fused --></p>\n<p>{STOP}</p>\n"
    assert lines_of(mtcheck, text, "a.html") == [2]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("They met at the Foo.Bar Hall.", False),
        ("They met at the Foo.Bar Hall.It rained.", True),
        ("They met.It rained at the Foo.Bar Hall.", True),
        ("They met at the XFoo.Bar Hall.", True),
    ],
)
def test_names_of_the_house_are_right(mtcheck: Mtcheck, text: str, reported: bool) -> None:
    Path("mtcheck.toml").write_text('names.allow = ["Foo.Bar Hall"]', encoding="utf-8")
    result = mtcheck("check", "-", "--select", "fused", input=text)
    assert result.exit_code == int(reported)
    assert mtcheck("check", "-", "--select", "fused", "--isolated", input=text).exit_code == 1


def test_a_file_in_several_parts_names_the_line_of_the_file(mtcheck: Mtcheck) -> None:
    item = "<item><guid>{}</guid><description><![CDATA[<p>It rained.</p>{}]]></description></item>"
    second = item.format("two", "<!-- mtcheck: allow all --><p>Dry.</p>")
    feed = f"<rss><channel>{item.format('one', '')}{second}</channel></rss>"
    [line] = said(mtcheck, feed.replace("<item>", "\n<item>"), name="a.rss")
    assert line.startswith("3: “")


def test_every_check_and_family_may_be_named() -> None:
    engine = Engine(Plugins(), isolated=True)
    text = "".join(f"<!-- mtcheck: allow {name} -->\n\nIt rained.\n\n" for name in engine.plugins.checks)
    report = engine.check_bytes(text.encode(), "a.txt", engine.plugins.readers["text"])
    assert len(report.notices) == len([check for check in engine.plugins.checks.values() if check.default])


def test_a_comment_of_a_feed_holds_in_its_item_alone(mtcheck: Mtcheck) -> None:
    item = f"<item><description>{STOP}</description>%s\n</item>\n"
    comments = ("<!-- mtcheck: allow-file fused -->", "", "<!-- mtcheck: allow fused -->")
    text = f"<rss version='2.0'><channel>\n{''.join(item % comment for comment in comments)}</channel></rss>\n"
    result = mtcheck("check", "-", "--stdin-filename", "a.rss", "--output-format", "jsonl", input=text)
    issues = [json.loads(line) for line in result.stdout.splitlines()]
    assert [issue["part"] for issue in issues if "part" in issue] == ["item 2", "item 3"]
    assert "allow fused” finds nothing to silence" in result.stderr
