"""A comma between a verb of saying and its clause: he said, that it was over."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, find_all, good, safe, word_at


def candidates(document: Document) -> Iterator[Span]:
    """Where a comma or another mark stands before `that` and a word that begins a clause."""
    text, language = document.text, facts(document)
    subjects = language.words("clause-subjects")
    finite = language.words("finite-auxiliaries") | language.words("modals")
    for at in chain.from_iterable(find_all(text, f"{mark} that ") for mark in (*",;.:", ":-")):
        subject = word_at(text, text.index("that", at) + 5)
        follows = text[slice(*word_at(text, subject.end + 1))] in finite and text[at] in ",;"
        past = text[at - 2 : at] == "ed" or text[at - 5 : at] == " said"  # but a claim, that rain had come
        if text[subject.start : subject.end] in subjects or (follows and past):
            yield Span(at, subject.end)


@check(
    "comma-before-that",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A mark divides the verb from what is said.",
    on=candidates,
    examples=[
        bad("The mayor ⟦said, that he⟧ would stay.", "The mayor said that he would stay."),
        bad("Officials ⟦confirmed, that the⟧ bridge was shut.", "Officials confirmed that the bridge was shut."),
        bad("The clerk ⟦added; that its⟧ mill was shut.", "The clerk added that its mill was shut."),
        bad("The clerk ⟦said:- that he⟧ had none.", "The clerk said that he had none."),
        bad(
            "The Orsa Board, which is new, ⟦said, that the⟧ bridge was shut.",
            "The Orsa Board, which is new, said that the bridge was shut.",
        ),
        bad("The clerk ⟦said, that rain⟧ would come.", "The clerk said that rain would come."),
        good("She heard of a claim, that rain had come."),
        good("It is a pity, she said, that he would not stay. What he said, and meant, that the boat was lost."),
        good("The mayor said, that evening, no more."),
    ],
)
def comma_before_that(at: Span, document: Document) -> Iterator[Finding]:
    """A comma before the clause that tells what was said.

    German, Russian, Polish and other languages set a comma there; English does not (Chicago Manual of Style 6.38).
    """
    text = document.text
    verb = word_at(text, at.start - 1)
    before = text[max(0, verb.start - 20) : verb.start]
    inserted = "," in before and not before.endswith(", ")  # a pity, she said, that
    language = facts(document)
    verbs = language.speech_verbs if text[at.start] == ":" else language.words("that-verbs")
    if text[verb.start : verb.end] in verbs and not inserted:
        yield Finding(verb.start, at.end, safe(Edit(at.start, text.index(" ", at.start), "")))
