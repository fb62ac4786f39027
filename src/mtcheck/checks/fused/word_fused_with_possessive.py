"""A possessive or a contraction with no space after it: months’notice, nation'smain, they'dlearn."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    safe,
    shapes,
    word_at,
)


@check(
    "word-fused-with-possessive",
    family="fused",
    category=Category.SPELLING,
    message="No space after the possessive or the contraction.",
    on=shapes("a'aaa", "a’aaa", "A'aaa", "A’aaa"),
    examples=[
        bad("It needs six ⟦months’notice⟧ first.", "It needs six months’ notice first."),
        bad(
            "The ⟦region'smain⟧ road is shut, and ⟦it'snot⟧ late.", "The region's main road is shut, and it's not late."
        ),
        bad("Then ⟦they'dlearn⟧ of it.", "Then they'd learn of it."),
        good("It is six o’clock at Hawai’i, said D’Souza and N’Golo; y’all know rock’n’roll."),
        good("The Ba’athists of Ta’izz couldn't've known."),
    ],
)
def word_fused_with_possessive(at: Span, document: Document) -> Iterator[Finding]:
    """A possessive or a contraction with no space after it.

    The engine takes the apostrophe for one inside a word, or the space is lost with a link.
    """
    text, words, language = document.text, lexicon(document.language), facts(document)
    left, right = word_at(text, at.start), word_at(text, at.start + 2)
    before, after = text[left.start : left.end], text[right.start : right.end]
    if after in language.endings:
        return
    if before.endswith("s") and len(before) > 3 and words.knows(before) and words.zipf(after) >= 3.0:
        yield Finding(left.start, right.end, safe(Edit(right.start, right.start, " ")))
        return
    if text[right.end : right.end + 1] in ("'", "’") or not (
        words.knows(before) or len(before) > 3 or before.isupper()
    ):
        return  # couldn't've, Ba’ath
    for ending in sorted(language.endings, key=len, reverse=True):
        following = after.removeprefix(ending)
        if (
            following != after
            and len(following) > 1
            and words.zipf(following) >= 3.5
            and _takes(before, ending, language)
        ):
            cut = right.start + len(ending)
            yield Finding(left.start, right.end, safe(Edit(cut, cut, " ")))
            return


def _takes(word: str, ending: str, language: Language) -> bool:
    """Whether a word is written with an ending after an apostrophe."""
    if ending == "s":
        return len(word) > 1
    if ending == "t":
        return word.lower() in language.words("contracted")
    return word == "I" or (ending != "m" and word.lower() in language.pronouns | {"you", "who", "there", "that"})
