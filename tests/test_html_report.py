"""The page that editors read: what it says, that it is safe to open, and what a real browser makes of it."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import Install, Mtcheck

DAMAGED = (
    "Council {0} votes\n\nIn {0} it passed.Critics of {0} objected .\n\n“We left {0} at dawn, said Ada Holm.\n\n"
    "Comments are closed.\n"
)
HOSTILE = '<script>alert("x")</script> The vote passed.Critics <img src=x onerror=alert(1)>\u202e objected .\n'


@pytest.fixture
def page(mtcheck: Mtcheck) -> Path:
    for name in "abc":
        Path(f"{name}.txt").write_text(DAMAGED.format(name.upper() * 3), encoding="utf-8")
    Path("hostile & <b>.txt").write_text(HOSTILE, encoding="utf-8")
    report = Path("report.html")
    result = mtcheck("check", "a.txt", "b.txt", "c.txt", "hostile & <b>.txt", "no.txt", "--output-format", "html")
    report.write_text(result.stdout, encoding="utf-8")
    return report.resolve()


class Tags(HTMLParser):
    """All start tags of a page, and whether each is closed in its turn."""

    VOID = ("meta", "input")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.starts: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.starts.append((tag, dict(attributes)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_its_links_lead_somewhere(page: Path) -> None:
    tags = Tags(page.read_text(encoding="utf-8"))
    assert not tags.open
    ids = [attributes["id"] for _, attributes in tags.starts if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in tags.starts:
        for name in ("href", "aria-describedby", "aria-labelledby"):
            if target := attributes.get(name):
                assert target.removeprefix("#") in ids


def test_the_page_loads_nothing_and_runs_nothing_of_an_article(page: Path) -> None:
    tags = Tags(page.read_text(encoding="utf-8"))
    assert [tag for tag, _ in tags.starts].count("script") == 1
    assert not [tag for tag, _ in tags.starts if tag in ("img", "link", "iframe")]
    assert "<b>.txt" not in page.read_text(encoding="utf-8")
    assert not [name for _, attributes in tags.starts for name in attributes if name in ("src", "style", "onerror")]


def test_what_the_page_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "<h1>18 issues in 4 files</h1>" in text
    assert "1 file not checked." in text
    assert 'Right: <ins>passed.<b> </b>Critics</ins> <span class="quiet">instead of</span> <del>passed.Critics' in text
    assert "Engines translate segment by segment" in text
    assert "no.txt: No such file or directory" in text
    assert "\u202e" not in text


def test_a_line_of_the_site_is_explained_once_with_its_number(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.count("<q>Comments are closed.</q>") == 1
    assert text.count("in 3 articles") == 1
    assert text.count('<a href="#s0">Comments are closed.</a></mark>') == 3
    assert 'data-count="3"' in text


def test_articles_with_lines_of_the_site_alone_are_named_in_the_overview(mtcheck: Mtcheck) -> None:
    for name in "abc":
        Path(f"{name}.txt").write_text(f"The boat {name} left.\n\nComments are closed.\n", encoding="utf-8")
    text = mtcheck("check", ".", "--output-format", "html").stdout
    assert "<summary>3 articles with nothing but lines that stand in many articles</summary>" in text
    assert text.count("<li>./a.txt</li>") == 2  # there, and with the line


ARTICLE = """<!doctype html><html><body><nav>Home</nav><article><h1>Ferry crews &amp; others stop</h1>
<p class="byline">By Ada Holm</p><p>They stopped on <a href="/m">Monday</a>after talks.<b>They</b> want more .</p>
<ul><li>The first boat leaves</li></ul><figure><img src="a.jpg"><figcaption>The quay , in fog.</figcaption></figure>
</article></body></html>"""
FEED = """<rss><channel><item><guid>one</guid><title>Dam holds</title><description>&lt;p&gt;It held.It rained &amp;amp;
blew.&lt;/p&gt;</description></item></channel></rss>"""


def test_articles_are_shown_as_they_read(mtcheck: Mtcheck) -> None:
    """Without markup and escapes, whatever their format: what is marked, and what is proposed."""
    Path("a.html").write_text(ARTICLE, encoding="utf-8")
    Path("b.rss").write_text(FEED, encoding="utf-8")
    text = mtcheck("check", "a.html", "b.rss", "--output-format", "html").stdout
    assert re.findall(r'<p class="(headline|byline|paragraph|list-item|caption)">', text) == [
        *("headline", "byline", "paragraph", "list-item", "caption"),
        *("headline", "paragraph"),
    ]
    assert '<p class="headline">Ferry crews &amp; others stop</p>' in text
    marked = re.findall(r"<mark[^>]*><a[^>]*>([^<]*)", text)
    assert marked == ["Mondayafter", "s.T", "e .", "y ,", "d.I"]
    proposed = [re.sub("<[^>]*>", "", fix) for fix in re.findall("<ins>(.*?)</ins>", text)]
    assert proposed == ["Monday after", "talks. They", "more.", "quay,", "held. It"]
    assert "Home" not in text
    assert '<div class="quiet">Dam holds</div>' in text


def test_what_lies_in_no_block_or_in_two_is_shown(mtcheck: Mtcheck, install: Install) -> None:
    install(
        "odd",
        """
        from mtcheck.api import Block, BlockKind, Category, Document, Finding, Reader, bad, check, good, hookimpl, whole

        @check("odd", family="house", category=Category.SPELLING, message="Odd.", on=whole,
               examples=[bad("⟦odd⟧"), good("None.")])
        def odd(match, document):
            "An odd thing."
            yield Finding(5, 12)
            yield Finding(18, 18)

        @hookimpl
        def mtcheck_checks():
            return [odd]

        @hookimpl
        def mtcheck_readers():
            return [Reader("odd", (".odd",), lambda data, language: [
                Document(data.decode(), blocks=(Block(BlockKind.PARAGRAPH, 6, 10),))])]
        """,
    )
    Path("a.odd").write_text("Loose bloc after it", encoding="utf-8")
    text = mtcheck("check", "a.odd", "--select", "odd", "--output-format", "html").stdout
    rows = [re.sub("<[^>]*>", "", row) for row in re.findall(r'<p class="paragraph">(.*?)</p>', text)]
    assert rows == ["Loose 1", "bloc1", " a1fter i‸2t"]
    assert text.count('id="n0-1"') == text.count('id="m0-1"') == text.count('id="n0-2"') == 1


@pytest.fixture
def browser(page: Path, tmp_path: Path) -> Iterator[Any]:
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("needs chromium and chromedriver, which .ci/run installs")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    switches = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    for (
        switch
    ) in f"{switches} --disable-component-update --disable-sync --user-data-dir={tmp_path / 'profile'}".split():
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        driver.get(page.as_uri())
        yield driver
    finally:
        driver.quit()


def test_in_a_real_browser(browser: Any) -> None:
    """Nothing is refused or fails; filters, keys and themes do what they say."""

    def shown(selector: str) -> list[Any]:
        return [found for found in browser.find_elements("css selector", selector) if found.is_displayed()]

    assert [entry["message"] for entry in browser.get_log("browser")] == []
    assert len(shown("li[data-count]")) == 16  # the line of the site once
    assert browser.find_element("id", "shown").text == "18"
    browser.find_element("css selector", "input[value=residue]").click()
    assert len(shown("li[data-count]")) == 12
    assert not shown("section.site")
    assert browser.find_element("id", "shown").text == "12"
    body = browser.find_element("css selector", "body")
    body.send_keys("j")
    assert browser.switch_to.active_element.get_attribute("id") == "n0-1"
    browser.switch_to.active_element.send_keys("k")
    assert browser.switch_to.active_element.get_attribute("id") == "n3-6"
    before = body.value_of_css_property("background-color")
    browser.find_element("id", "theme").click()
    assert body.value_of_css_property("background-color") != before
    links = shown("nav a")
    links[1].send_keys("\n")
    assert browser.current_url.endswith("#a1")
