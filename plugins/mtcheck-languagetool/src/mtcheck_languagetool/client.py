"""Asks a LanguageTool server, by language-tool-python. Imported only when a text has to be sent."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urljoin, urlsplit

from language_tool_python import LanguageTool
from language_tool_python.match import Match

from mtcheck_languagetool.settings import Found, Request

PARALLEL = 4
"""How many texts of one document are on their way at once."""
REPLACEMENTS = 5


class Client(LanguageTool):
    """A server that is there. Raises LanguageToolError if it does not answer, ValueError for an unknown language."""

    def __init__(self, url: str, request: Request) -> None:
        local = urlsplit(url).hostname in ("127.0.0.1", "localhost", "::1")
        direct = {"http": "", "https": ""} if local else None  # no proxy stands between us and this machine
        self._TIMEOUT = request.timeout  # type: ignore[assignment]
        super().__init__(request.language, request.mother_tongue or None, remote_server=url, proxies=direct)
        self.enabled_rules = set(request.rules)
        self.picky = request.picky

    def ask(self, texts: list[str]) -> list[list[Found]]:
        """What the server finds in each text. The texts are sent side by side."""
        with ThreadPoolExecutor(PARALLEL) as pool:
            return [
                [_found(match, text) for match in matches]
                for text, matches in zip(texts, pool.map(self._matches, texts), strict=True)
            ]

    def _matches(self, text: str) -> list[dict[str, Any]]:
        url = urljoin(self._url, "check")
        answer = self._query_server(url, self._create_params(text), method="post")
        return list(answer["matches"])


def _found(raw: dict[str, Any], text: str) -> Found:
    """A match in code points. The library maps its beginning, not its length, and leaves out a rule's form and page."""
    urls, form, units = raw["rule"].get("urls"), raw["rule"].get("subId"), raw["length"]
    match = Match(raw, text)
    end = match.offset
    while units > 0 and end < len(text):
        units -= 1 + (text[end] > "\uffff")
        end += 1
    return Found(
        match.offset,
        end,
        match.rule_id,
        f"{match.rule_id}[{form}]" if form else match.rule_id,
        match.category,
        match.rule_issue_type,
        match.message,
        tuple(match.replacements[:REPLACEMENTS]),
        urls[0]["value"] if urls else None,
    )
