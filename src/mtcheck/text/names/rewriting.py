"""How a place reads when the right name or phrase is put there."""

from __future__ import annotations

from mtcheck.model.document import Document, Span
from mtcheck.model.issue import Edit, Finding, Related, unsafe
from mtcheck.text.grammar.inflection import VERBAL, Form, inflected
from mtcheck.text.grammar.onsets import with_article
from mtcheck.text.names.known import FUNCTION, Known, known
from mtcheck.text.names.variants import Variant
from mtcheck.text.tokens import starts, tokens
from mtcheck.text.words import occurrences

_ARTICLES = ("The ", "the ")


def core(name: str) -> str:
    """A name without its article."""
    return name[4:] if name.startswith(_ARTICLES) else name


def report(variant: Variant, confidence: float, document: Document) -> Finding:
    """The finding for a variant: with the article before it where the right name has none or wants another."""
    text = document.text
    right = right_form(variant, document)
    start, end = variant.start, variant.end
    before = _article(variant, document)
    if before and variant.sequence.gaps[0] == before.lower() and core(variant.entry.text) == variant.entry.text:
        start -= len(before) + 1
    else:
        start, _, right = with_article(document, Edit(start, end, right))
    return Finding(
        start,
        end,
        unsafe(Edit(start, end, right)),
        message=f"“{' '.join(text[start:end].split())}” is probably “{right}”.",
        related=tuple(Related(*place, "Here it is right.") for place in right_places(variant, document)[:1]),
        confidence=confidence,
    )


def _article(variant: Variant, document: Document) -> str:
    """The article right before a variant, nothing where there is none."""
    first = variant.parts[0].first
    word = tokens(document)[first - 1] if first else ""
    follows = word and starts(document)[first - 1] + len(word) + 1 == variant.start
    return word if follows and word.lower() in ("a", "an", "the") else ""


def right_places(variant: Variant, document: Document) -> list[Span]:
    """Where the article has the right name or phrase."""
    right = core(variant.entry.text)
    found = occurrences(document.text, right)
    return found or (occurrences(document.text, right.replace("'", "’")) if "'" in right else [])


def right_form(variant: Variant, document: Document) -> str:
    """The right name or phrase as it stands in the place of a variant: with its number, tense and capitals."""
    text, entry = document.text, variant.entry
    found = text[variant.start : variant.end]
    right = next((text[slice(*place)] for place in right_places(variant, document)), core(entry.text))
    if not entry.is_name:
        right = _inflected(right, variant, known(document.language))
        written = tokens(document)
        if len(variant.parts) > 1 and all(written[part.first][0].isupper() for part in variant.parts):
            right = " ".join(word if word in FUNCTION else word[0].upper() + word[1:] for word in right.split(" "))
        elif found[0].isupper():
            right = right[0].upper() + right[1:]
    return right.upper() if found.isupper() and len(found) > 5 else right


def _inflected(right: str, variant: Variant, table: Known | None) -> str:
    """A phrase with its verb, or its last word, in the form that the variant has."""
    words = right.split(" ")
    content = [index for index, word in enumerate(words) if word not in FUNCTION]
    if variant.entry.verb >= 0:
        at = min(variant.entry.verb, len(words) - 1)
        part = variant.parts[min(content.index(at) if at in content else 0, len(variant.parts) - 1)]
        form = part.form
    else:
        at, part = len(words) - 1, variant.parts[-1]
        form = part.form if part.form is Form.S and not _is_plural(words[at], table) else Form.BASE
    if form in VERBAL:
        words[at] = inflected(words[at], form)
    return " ".join(words)


def _is_plural(word: str, table: Known | None) -> bool:
    """Whether a word of an entry is a plural already."""
    return table is not None and any(
        not reading.substitute and reading.form is Form.S for reading in table.readings(word.lower())
    )
