"""Whether a verb has its subject right before it, and its clause no gap that what follows the verb may belong to."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.grammar.subjects import opens_clause, subject_before
from mtcheck.text.language import facts
from mtcheck.text.words import word_before

_BETWEEN = frozenset("has have had also not did will would".split())
_PRONOUNS = frozenset("he she they we it".split())
_GAPS = frozenset("which what as than how why where when".split())
"""Openers of clauses that may lack an object: the steps which he suggested."""


def has_plain_subject(document: Document, start: int) -> bool:
    """Whether the subject of a verb that begins at a code point opens the clause: not the steps he suggested."""
    text = document.text
    before = word_before(text, start)
    while before in _BETWEEN:
        start -= len(before) + 1
        before = word_before(text, start)
    if before == "who":
        return True
    at, pronoun = start - 1 - len(before), before.lower() in _PRONOUNS
    if not pronoun:
        article = word_before(text, at)
        if subject := subject_before(document, start - 1):
            at = subject.start
        elif article.lower() in facts(document).words("determiners"):  # the crew, whose number is not known
            at -= len(article) + 1
        else:
            return False
    opener = word_before(text, at).lower()
    return opens_clause(document, at) and opener not in _GAPS and not (pronoun and opener == "that")
