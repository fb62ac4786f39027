"""The page that editors read: what it says, that it is safe to open, and what a real browser makes of it."""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import Mtcheck

DAMAGED = (
    "Council votes\n\nThe vote passed.Critics objected .\n\n“We left at dawn, said Ada Holm.\n\nComments are closed.\n"
)
HOSTILE = '<script>alert("x")</script> The vote passed.Critics <img src=x onerror=alert(1)>\u202e objected .\n'


@pytest.fixture
def page(mtcheck: Mtcheck) -> Path:
    for name in "abc":
        Path(f"{name}.txt").write_text(DAMAGED, encoding="utf-8")
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
    assert not [tag for tag, _ in tags.starts if tag in ("img", "link", "iframe", "b")]
    assert not [name for _, attributes in tags.starts for name in attributes if name in ("src", "style", "onerror")]


def test_what_the_page_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "<h1>18 issues in 5 files</h1>" in text
    assert "Lines of the site that stand in many files" in text
    assert '<td>Comments are closed.</td><td class="number">3</td>' in text
    assert "Right: <del>passed.Critics</del> <ins>passed. Critics</ins>" in text
    assert "Engines translate segment by segment" in text
    assert "no.txt: No such file or directory" in text
    assert "\u202e" not in text


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
    assert len(shown(".notes li")) == 18
    browser.find_element("css selector", "input[value=residue]").click()
    assert len(shown(".notes li")) == 12
    assert browser.find_element("id", "shown").text == "12"
    body = browser.find_element("css selector", "body")
    body.send_keys("j")
    assert browser.switch_to.active_element.get_attribute("id") == "n0-0"
    browser.switch_to.active_element.send_keys("k")
    assert browser.switch_to.active_element.get_attribute("id") == "n3-5"
    before = body.value_of_css_property("background-color")
    browser.find_element("id", "theme").click()
    assert body.value_of_css_property("background-color") != before
    links = shown("nav a")
    links[1].send_keys("\n")
    assert browser.current_url.endswith("#a1")
