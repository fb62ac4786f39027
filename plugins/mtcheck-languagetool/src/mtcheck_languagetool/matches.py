"""The layer behind all checks of this plugin: what LanguageTool finds in a document, asked once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.api import BlockKind, Document, Level, UnavailableError, layer
from mtcheck_languagetool import cache
from mtcheck_languagetool.settings import Found, Options, Request

PART = 10_000
"""Code points after which a new text begins, at the next block: a long article is sent in several, side by side."""


@dataclass(frozen=True)
class Text:
    """Blocks of a document as they are sent; `pieces` are their offsets: (in the text, in the document)."""

    text: str
    pieces: tuple[tuple[int, int], ...]

    def place(self, found: Found) -> Found:
        """What was found, in offsets of the document."""
        start, end = (
            self._offset(found.start),
            self._offset(max(found.end - 1, found.start)) + (found.end > found.start),
        )
        return found._replace(start=start, end=end)

    def _offset(self, offset: int) -> int:
        own, document = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        return offset - own + document


def texts(document: Document) -> Iterator[Text]:
    """What is sent of a document: its blocks without code, each a paragraph, whatever stands between them.

    LanguageTool ends a paragraph at an empty line only; a line end inside a block is a space to it.
    """
    sent, pieces = "", list[tuple[int, int]]()
    for block in document.blocks:
        if block.kind is not BlockKind.CODE and block.start < block.end:
            if len(sent) > PART:
                yield Text(sent, tuple(pieces))
                sent, pieces = "", []
            sent += "\n\n" if sent else ""
            pieces.append((len(sent), block.start))
            sent += document.text[block.start : block.end].replace("\n", " ")
    if sent.strip():
        yield Text(sent, tuple(pieces))


@layer
def _asked(document: Document) -> dict[Request, tuple[Found, ...]]:
    """The answers for a document, by what was asked."""
    return {}


def matches(document: Document, options: Options) -> tuple[Found, ...]:
    """What LanguageTool finds in a document, in its offsets. Raises UnavailableError."""
    try:
        request = options.request(document.language)
    except ValueError as error:
        raise UnavailableError(str(error)) from error
    asked = _asked(document)
    if request not in asked:
        asked[request] = tuple(_answers(document, options, request))
    return asked[request]


_failed: dict[tuple[Request, bool], UnavailableError] = {}
"""What could not be asked in this process: nobody waits twice for a server that is not there."""


def _answers(document: Document, options: Options, request: Request) -> Iterator[Found]:
    sent = list(texts(document))
    keys = [cache.key(text.text, request) for text in sent]
    known = cache.get(keys)
    missing = {key: text.text for key, text in zip(keys, sent, strict=True) if key not in known}
    if missing:
        if (request, options.required) in _failed:
            raise _failed[request, options.required]
        try:
            answers = dict(zip(missing, _ask(list(missing.values()), options, request), strict=True))
        except UnavailableError as error:
            _failed[request, options.required] = error
            raise
        cache.put(answers)
        known |= answers
    for key, text in zip(keys, sent, strict=True):
        yield from map(text.place, known[key])


def _ask(texts: list[str], options: Options, request: Request) -> list[list[Found]]:
    """Ask the server, and if the local one has ended meanwhile, the one that is started then."""
    from language_tool_python.exceptions import LanguageToolError

    from mtcheck_languagetool import server
    from mtcheck_languagetool.client import Client

    level = Level.ERROR if options.required else Level.WARNING
    again = not request.url
    while True:
        try:
            url = request.url or server.ensure(options.memory, options.idle)
            answers = Client(url, request).ask(texts)
        except server.ServerError as error:
            raise UnavailableError(str(error), level) from error
        except ValueError as error:
            raise _unknown_language(request, level) from error
        except LanguageToolError as error:
            if not again:
                raise UnavailableError(f"LanguageTool: {error}", level) from error
            again = False
        else:
            if not request.url:
                server.use()
            return answers


def _unknown_language(request: Request, level: Level) -> UnavailableError:
    """A language that the server lacks: an error if it could be there."""
    from mtcheck_languagetool.install import known_languages

    language = request.language.partition("-")[0]
    if language not in known_languages():
        return UnavailableError(f"LanguageTool knows no language {language!r}", Level.WARNING)
    hint = "its server has none" if request.url else f"run `mtcheck languagetool install --language {language}`"
    return UnavailableError(f"LanguageTool is not installed for {language!r}: {hint}", level)
