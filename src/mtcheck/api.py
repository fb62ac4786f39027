"""What plugins import: everything that a check, a reader or a reporter needs, and nothing else.

This module is the public interface: what stands in `__all__` changes only with a new major version.
"""

from mtcheck.base.patterns import Pattern
from mtcheck.base.tables import data_lines
from mtcheck.model.check import CacheKey, Check, Example, bad, check, good
from mtcheck.model.document import Block, BlockKind, Comment, Document, InFile, layer
from mtcheck.model.issue import (
    Category,
    Edit,
    Finding,
    Fix,
    Issue,
    Place,
    Related,
    Safety,
    Severity,
    apply,
    safe,
    unsafe,
)
from mtcheck.model.offsets import OffsetMap, Piece, Span
from mtcheck.model.plugin import (
    Article,
    FileReport,
    Level,
    Notice,
    Reader,
    ReadError,
    Reporter,
    Run,
    Suppression,
    UnavailableError,
    WordList,
    WriteError,
)
from mtcheck.model.terms import Term
from mtcheck.plugins.hookspecs import hookimpl
from mtcheck.text.language import Language, facts
from mtcheck.text.triggers import find_all, pattern, shape, shapes, whole
from mtcheck.text.words import (
    Lexicon,
    is_address,
    is_address_ending,
    lexicon,
    occurrences,
    token_at,
    unknown_words,
    vocabulary,
    word_at,
)

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "CacheKey",
    "Category",
    "Check",
    "Comment",
    "Document",
    "Edit",
    "Example",
    "FileReport",
    "Finding",
    "Fix",
    "InFile",
    "Issue",
    "Language",
    "Level",
    "Lexicon",
    "Notice",
    "OffsetMap",
    "Pattern",
    "Piece",
    "Place",
    "ReadError",
    "Reader",
    "Related",
    "Reporter",
    "Run",
    "Safety",
    "Severity",
    "Span",
    "Suppression",
    "Term",
    "UnavailableError",
    "WordList",
    "WriteError",
    "apply",
    "bad",
    "check",
    "data_lines",
    "facts",
    "find_all",
    "good",
    "hookimpl",
    "is_address",
    "is_address_ending",
    "layer",
    "lexicon",
    "occurrences",
    "pattern",
    "safe",
    "shape",
    "shapes",
    "token_at",
    "unknown_words",
    "unsafe",
    "vocabulary",
    "whole",
    "word_at",
]
