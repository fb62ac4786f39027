"""An apostrophe torn off its word: museum 's, don 't, Sharks ' coach."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, pattern, safe

_AFTER_DES = (" Graven", " Graves", " Hertogen", " Heeren")
"""With what Dutch names go on after ’s, which is des and no ending."""


@check(
    "detached-apostrophe",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe is torn off its word.",
    on=pattern(
        r"(?<=(?P<word>\p{L}+))(?:"
        r"(?P<gap> )['’](?P<ending>s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'’-])"
        r"|['’](?P<gap> )(?P<ending>s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'’])"
        r"|(?P<torn> ['’‘] | ‘)s(?= \p{Ll})"
        r"|(?<=\b(?P<word>[DO]))['’](?P<gap> )(?P<ending>\p{Lu}\p{Ll}+)"
        r")",
        near=("L 'a", "L ’a", "L' L", "L’ L", "L ' a", "L ’ a", "L ‘ a", "L ‘a"),
    ),
    examples=[
        bad("The orchar⟦d 's⟧ owner sings.", "The orchard's owner sings."),
        bad("She knew that goats do⟦n ’t⟧ swim.", "She knew that goats don’t swim."),
        bad("She said i⟦t’ s⟧ late.", "She said it’s late."),
        bad("The compan⟦y ' s⟧ shares and the judg⟦e ‘s⟧ office.", "The company's shares and the judge’s office."),
        good("The drivers’ union, the ’90s, rock ’n’ roll and the boss's car."),
        good("Joost ’s Gravesande sang S’Wonderful and 'Tis the Season."),
    ],
)
def detached_apostrophe(match: Any, document: Document) -> Iterator[Finding]:
    """An apostrophe that a space divides from its word.

    Tokenizers cut contractions and possessives in two (`don 't`, `museum 's`); where they are joined again badly, the
    space stays.
    """
    text = document.text
    if match["torn"]:
        start, end = match.span("torn")
        mark = "'" if "'" in match["torn"] else "’"
        yield Finding(match.start() - 1, match.end(), safe(Edit(start, end, mark)))
        return
    start, end = match.span("gap")
    ending = match["ending"]
    if ending[0].isupper():  # a name: D' Cruz
        yield Finding(match.start() - 1, match.end(), safe(Edit(start, end, "")))
        return
    word = match["word"].lower()
    if ending == "t" and word not in facts(document).words("contracted"):
        return
    if ending in ("d", "m", "re", "ve", "ll") and word not in facts(document).pronouns | {
        "you",
        "who",
        "there",
        "that",
        "what",
        "it",
        "would",
        "could",
        "should",
        "might",
    }:
        return
    if ending == "s" and text.startswith(_AFTER_DES, match.end()):
        return  # Joost ’s Gravesande
    if ending == "s" and text[match.end() : match.end() + 1] in ("'", "’"):
        return
    yield Finding(match.start() - 1, match.end(), safe(Edit(start, end, "")))
