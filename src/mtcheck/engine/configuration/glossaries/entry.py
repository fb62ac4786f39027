"""What every glossary comes to: entries."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from mtcheck.model.plugin import ReadError
from mtcheck.model.terms import Term

ALLOW = "allow"
"""What stands for a kind where names are never to be reported on."""

LONGEST = 200
"""Code points that a term may have."""


class Entry(NamedTuple):
    """A term of a glossary, the line that it stands on, from 1, and its language; "": that of the article."""

    term: Term
    line: int
    language: str = ""


class Status(Enum):
    """Whether a form is the one to be written, one that may be, or one that must not be."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


_FORBIDDEN = (
    "forbid deprecat supersed obsolete reject prohibit avoid",
    "not recommended",
    "not preferred",
    "not allowed",
    "not used",
    "do not use",
)
_STEMS = (*_FORBIDDEN[0].split(), *_FORBIDDEN[1:])
_GOOD = tuple(
    "prefer admi allow approv accept recommend standard legal regulat valid final new propos draft activ current us"
    " ok yes".split()
)
"""How words begin that say of a form that it may be written."""


def is_status(said: str) -> bool:
    """Whether something is a status, and no slip or word of another language."""
    words = said.lower().replace("_", " ").replace("-", " ").split()
    return not words or status(said) is not Status.ADMITTED or any(word.startswith(_GOOD) for word in words)


def status(said: str) -> Status:
    """What terminology tools call it, and ISO 12620: preferredTerm-admn-sts, deprecated, Forbidden, do not use."""
    said = " ".join(said.lower().replace("_", " ").replace("-", " ").split())
    if any(stem in said for stem in _STEMS):
        return Status.FORBIDDEN
    return Status.PREFERRED if said.startswith("preferred") else Status.ADMITTED


class Form(NamedTuple):
    """One of the forms of a concept: the text, what is said of it, and its line."""

    text: str
    status: Status
    line: int


def concept(forms: list[Form], kind: str, language: str = "") -> Iterator[Entry]:
    """The entries of the forms of one concept in one language: the forbidden ones are variants of the preferred ones.

    Where none is preferred they are variants of all that may be written.
    """
    forbidden = [form for form in forms if form.status is Status.FORBIDDEN]
    good = [form for form in forms if form.status is not Status.FORBIDDEN]
    preferred = [form for form in good if form.status is Status.PREFERRED] or good
    variants = tuple(dict.fromkeys(form.text for form in forbidden))
    for form in good:
        yield Entry(Term(form.text, kind, variants if form in preferred else ()), form.line, language)
    if variants and not good:
        yield Entry(Term("", kind, variants), forbidden[0].line, language)


def verified(text: str, line: int) -> str:
    """A term with single spaces. Raises ReadError for what can be none."""
    text = " ".join(text.split())
    if flaw := flaw_of(text):
        raise ReadError(f"line {line}: {flaw}")
    return text


def flaw_of(text: str) -> str | None:
    """Why a text can be no term, or None."""
    if len(text) > LONGEST:
        return f"a term of more than {LONGEST} code points: is this a glossary?"
    if not any(map(str.isalnum, text)):
        return f"{text!r} has no letter or digit: it is no term"
    return None


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, or in UTF-16 with its mark, as spreadsheets write it. Raises ReadError."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(f"line {line}: not valid {'UTF-16' if wide else 'UTF-8'}: save it as UTF-8") from None
    if "\0" in text:
        raise ReadError("a NUL character: glossaries are plain text, CSV (.csv, .tsv) or TBX (.tbx)")
    return text
