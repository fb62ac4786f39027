"""What is wrong with one quotation mark in the role it plays, with the edit that mends it."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit
from mtcheck.text.language import facts
from mtcheck.text.quotations.costs import opening_cost
from mtcheck.text.quotations.marks import CLOSING_GLYPHS, DOUBLE, OPENING_GLYPHS, SINGLE, Mark, Role
from mtcheck.text.quotations.roles import is_straight, right_glyph
from mtcheck.text.quotations.style import commas_by_place, follows_word, with_mark
from mtcheck.text.sentences import sentence_at
from mtcheck.text.speech import speech_tag_at
from mtcheck.text.variety import american
from mtcheck.text.words import lexicon, word_at

CERTAIN = 0.9
"""The margin above which another reading of a mark is out of the question."""

USUAL = 3.5
"""The Zipf frequency of a word that is seldom a dialect's: wi’ and fo’ are rarer."""

SHORT_ANSWER = 20
"""Code points of a quotation that answers a question before it with a title or a name, and is no sentence."""

FOREIGN = ("low", "angle", "corner")
_LETTER = Pattern(r"(?P<latin>\p{Latin})|\p{L}")


class Kind(Enum):
    """A kind of flaw. A mark has at most one: the first of these that applies."""

    DOUBLED = auto()
    FOREIGN = auto()
    DIRECTION = auto()
    MIXED = auto()
    MISPLACED = auto()
    GLUED = auto()
    SPACE_INSIDE = auto()
    COMMA_OUTSIDE = auto()
    UNCLOSED = auto()
    CONTINUED = auto()
    UNOPENED = auto()
    STRAY = auto()
    APOSTROPHE = auto()


class Flaw(NamedTuple):
    """A flaw: the range to report, the edits that mend it, whether they leave one reading, and its mark."""

    kind: Kind
    start: int
    end: int
    edits: tuple[Edit, ...]
    certain: bool
    mark: Mark


def flaw_of(document: Document, mark: Mark, before: Mark | None, partner: Mark | None) -> Flaw | None:
    """What is wrong with a mark; `before` is the mark before it, `partner` the other one of its quotation."""
    if mark.role is Role.STRAY:
        return _stray(document, mark, before)
    if mark.role is Role.APOSTROPHE:
        return _apostrophe(document, mark)
    if mark.role is Role.PRIME:
        return None
    text = document.text
    opening = mark.role is Role.OPENING
    start, end = _stretch(text, mark, opening)
    space_inside = (start < mark.start, end > mark.end)[opening]
    glued = _is_glued(mark, opening)
    kind = _glyph_flaw(document, mark, partner)
    if kind is None and glued:
        kind = Kind.MISPLACED if space_inside else Kind.GLUED
    elif kind is None and space_inside:
        kind = Kind.SPACE_INSIDE
    if kind is None:
        return _comma_outside(document, mark, partner)
    glyph = (
        mark.glyph
        if kind in (Kind.GLUED, Kind.MISPLACED, Kind.SPACE_INSIDE)
        else right_glyph(document, mark.role, mark.plays)
    )
    replacement = (" " if glued and opening else "") + glyph + (" " if glued and not opening else "")
    certain = mark.margin >= CERTAIN and (partner is not None or kind is not Kind.GLUED)
    if kind is Kind.MIXED and before and not text[before.end : mark.start].strip():
        certain = False  # two marks side by side, perhaps in the wrong order
    if not opening:
        replacement, end = _with_comma(document, mark, partner, kind, replacement, end)
    return Flaw(kind, *_around(text, start, end), (Edit(start, end, replacement),), certain, mark)


def _with_comma(
    document: Document, mark: Mark, opening: Mark | None, kind: Kind, replacement: str, end: int
) -> tuple[str, int]:
    """The closing mark with the comma that follows it, or is lost before a speech tag, in the order of the article."""
    text = document.text
    if kind is Kind.GLUED:
        lost = mark.left.isalnum() and mark.right.islower() and speech_tag_at(document, mark.end)
        return (with_mark(document, ",", replacement.rstrip()) + " ", end) if lost else (replacement, end)
    whole = opening is not None and not follows_word(document, opening)
    if kind is not Kind.SPACE_INSIDE and whole and mark.left.isalnum() and speech_tag_at(document, end):
        return with_mark(document, ",", replacement), end
    after = text[end : end + 1]
    if end == len(text) or after == "\n":
        whole = opening is not None and opening.right.isupper() and not follows_word(document, opening)
        bare = text[max(0, mark.start - 3) : mark.start].rstrip()[-1:].isalnum()
        return (f".{replacement}" if whole and bare else replacement), end
    if after == "." and (opening is None or follows_word(document, opening)):
        return replacement, end
    if after not in (",", ".") or not (mark.left.isalnum() or mark.left.isspace()) or text[end + 1 : end + 2].isalnum():
        return replacement, end
    return with_mark(document, after, replacement, partial=follows_word(document, opening)), end + 1


def _stretch(text: str, mark: Mark, opening: bool) -> tuple[int, int]:
    """The mark with the space on its inner side."""
    start, end = mark.start, mark.end
    if opening and mark.right.isspace():
        while end < len(text) and text[end] in " \t\u00a0":
            end += 1
    if not opening and mark.left.isspace():
        while start > 0 and text[start - 1] in " \t\u00a0":
            start -= 1
        if text[start - 1 : start] in _CLOSING and text[start - 1] != mark.glyph:
            start = mark.start  # “She said, ‘Not yet.’ ”
    return start, end


_CLOSING = ("”", "’", "»")


def _is_glued(mark: Mark, opening: bool) -> bool:
    if opening:
        return mark.left.isalnum() or mark.left in tuple(".,;:!?)%")
    return mark.right.isalnum() or mark.right in tuple("([$€£")


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with a neighbouring character on either side, so that it can be seen."""
    if start > 0 and not text[start - 1].isspace():
        start -= 1
    if end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _glyph_flaw(document: Document, mark: Mark, partner: Mark | None) -> Kind | None:
    opening = mark.role is Role.OPENING
    if mark.family in FOREIGN:
        return None if is_other_script(document, mark) else Kind.FOREIGN
    if partner and partner.family in FOREIGN and not opening and mark.glyph in ("“", "‘"):
        return Kind.FOREIGN
    if mark.family == "apostrophes" and not is_straight(document) and mark.plays == mark.level:
        return Kind.MIXED
    if mark.glyph == "``" or (
        partner and partner.glyph == "``" and mark.glyph != right_glyph(document, mark.role, mark.plays)
    ):
        return Kind.MIXED  # LaTeX
    if mark.glyph == "″":
        return Kind.MIXED  # a double prime
    if mark.level != mark.plays:
        return Kind.DOUBLED if mark.family == "apostrophes" and mark.plays == SINGLE else Kind.MIXED
    if mark.glyph in (CLOSING_GLYPHS if opening else OPENING_GLYPHS):
        return Kind.DIRECTION
    if partner and partner.family != mark.family and partner.family not in FOREIGN:
        expected = "straight" if is_straight(document) else "curly"
        if mark.family != expected and (partner.family == expected or opening):
            return Kind.MIXED
    return None


def is_other_script(document: Document, mark: Mark) -> bool:
    """Whether the quotation is in another script than the Latin one, where its own marks are right."""
    near = (mark.end, mark.end + 3) if mark.role is Role.OPENING else (max(0, mark.start - 3), mark.start)
    letter = _LETTER.search(document.text, *near)
    return letter is not None and not letter["latin"]


def _drops_letters(document: Document, mark: Mark) -> bool:
    """Whether a mark stands for the last letters of a word: flittin’, nae bother at a’."""
    word, words = document.text[slice(*word_at(document.text, mark.start - 1))], lexicon(document.language)
    if len(word) < 4 and document.text[mark.end : mark.end + 1] in (",", "."):
        return mark.glyph != "'" and word.islower() and word[-1:] in tuple("aeiou")
    return word.endswith("in") and not words.knows(word) and words.knows(f"{word}g")


def _stray(document: Document, mark: Mark, before: Mark | None) -> Flaw | None:
    text = document.text
    if mark.glyph in "«»" and (not mark.left or not mark.right):
        return None  # an arrow at the end of a link
    if before and before.glyph == mark.glyph and not text[before.end : mark.start].strip(".,!?;"):
        if before.level == SINGLE and _drops_letters(document, before):
            return None  # no’ flittin’,’ she said
        stop_follows = text[before.start - 1 : before.start] in (".", "!", "?", ",") and mark.right in (".", ",")
        torn = before.role is Role.OPENING and text[mark.end : mark.end + 1] == " "  # "" Nothing is left
        edits = (Edit(mark.start, mark.end + (1 if stop_follows or torn else 0), ""),)
        if before.end == mark.start and mark.right in (".", ",") and text[before.start - 1].isalnum():
            ordered = with_mark(document, mark.right, mark.glyph, partial=True)
            edits = (Edit(before.start, mark.end + 1, ordered),)
        after = text[mark.end : mark.end + 2].strip()
        stopless = text[before.start - 1].isalnum() and (not after or after.isupper())  # one stands in its place
        return Flaw(Kind.DOUBLED, before.start, mark.end, edits, before.end == mark.start and not stopless, mark)
    start = mark.start - 1 if mark.left == mark.right == " " else mark.start
    return Flaw(Kind.STRAY, *_around(text, mark.start, mark.end), (Edit(start, mark.end, ""),), False, mark)


def _apostrophe(document: Document, mark: Mark) -> Flaw | None:
    """The apostrophe of a plural possessive that a space divides from its word."""
    text = document.text
    if mark.glyph == "‘" and mark.right.isalnum() and _is_elision(document, mark):
        edit = Edit(mark.start, mark.end, "’")
        return Flaw(Kind.DIRECTION, *_around(text, mark.start, mark.end), (edit,), True, mark)
    if mark.left.isalpha() and mark.right == " " and _is_needless(document, mark):
        edit = Edit(mark.start, mark.end, "")
        return Flaw(Kind.STRAY, *_around(text, mark.start, mark.end), (edit,), False, mark)
    if mark.left != " " or text[mark.start - 2 : mark.start - 1] not in ("s", "S", "z", "x"):
        return None
    word = word_at(text, mark.start - 2)
    if word.end - word.start < 4 or text[word.start : word.end] in facts(document).function_words:
        return None
    if mark.right.isalpha() and opening_cost(mark) <= 1.5 and not _is_elision(document, mark):
        edit = Edit(mark.start - 1, mark.end, text[mark.start : mark.end] + " ")
        return Flaw(Kind.APOSTROPHE, mark.start - 2, mark.end + 1, (edit,), mark.margin >= CERTAIN, mark)
    if mark.right == " ":
        edit = Edit(mark.start - 1, mark.start, "")
        return Flaw(Kind.APOSTROPHE, mark.start - 2, mark.end, (edit,), mark.margin >= CERTAIN, mark)
    return None


def _is_needless(document: Document, mark: Mark) -> bool:
    """Whether an apostrophe stands after an ordinary word that owns nothing and lacks no letter: the economy' is."""
    word = word_at(document.text, mark.start - 1)
    written = document.text[word.start : word.end]
    following = word_at(document.text, mark.end + 1)
    if document.text[following.start : following.end] in facts(document).endings:
        return False  # torn: the board’ s director
    ordinary = len(written) > 2 and written.islower() and lexicon(document.language).zipf(written) >= USUAL
    return ordinary and not written.endswith(("s", "x", "z", "in", "an", "o", "th", "ol", "ce"))


def _is_elision(document: Document, mark: Mark) -> bool:
    word = word_at(document.text, mark.end)
    return document.text[word.start : word.end].lower() in facts(document).elisions or mark.right.isdigit()


def _comma_outside(document: Document, mark: Mark, opening: Mark | None) -> Flaw | None:
    """A comma outside a closing mark, in an article that writes it inside."""
    text = document.text
    after = text[mark.end : mark.end + 1]
    if (
        mark.role is Role.CLOSING
        and mark.left in tuple("?!")
        and after == ","
        and speech_tag_at(document, mark.end + 1)
    ):
        whole = opening is not None and not follows_word(document, opening)  # “Is it late?”, she asked.
        edits = (Edit(mark.end, mark.end + 1, ""),)
        return Flaw(Kind.COMMA_OUTSIDE, mark.start - 1, mark.end + 1, edits, True, mark) if whole else None
    if mark.role is not Role.CLOSING or after not in (",", ".") or not (mark.left.isalnum() or mark.left == "’"):
        return None
    if text[mark.end + 1 : mark.end + 2] in (".", ",") or text[mark.end + 1 : mark.end + 2].isalnum():
        return None
    if mark.left.isdigit() and text[mark.start - 2 : mark.start - 1] in tuple("'’′"):
        return None  # 6’4”
    if opening and (_is_inserted(document, opening) or _ends_sentence_begun(document, opening)):
        return None
    if opening and after == "," and _is_apposed(document, opening, mark):
        return None
    if after == "," and american(document) <= 0 and _INTERRUPTED.match(text, mark.end):
        return None
    inside, outside = commas_by_place(document, partial=True)
    whole_inside, whole_outside = commas_by_place(document, partial=False)
    if after == "," and not follows_word(document, opening) and speech_tag_at(document, mark.end + 1):
        wrong = whole_inside >= 2 * whole_outside or (whole_outside == 1 and mark.level == DOUBLE)
    elif after == "." and opening and _begins_sentence(document, opening, mark):
        wrong = mark.level == DOUBLE and mark.family == opening.family in ("straight", "curly")
    else:
        evidence = inside > outside or (american(document) > 0 and whole_inside > 0)
        wrong = evidence and outside <= 1 and mark.plays != SINGLE and not is_straight(document)
    if not wrong:
        return None
    end = mark.end + 1
    return Flaw(Kind.COMMA_OUTSIDE, mark.start - 1, end, (Edit(mark.start, end, after + mark.glyph),), True, mark)


_INTERRUPTED = Pattern(r", [^“”‘\"'.\n]{3,60}, [“‘\"']\p{Ll}")
"""What interrupts a sentence that has no comma there, and so none inside the mark: ‘I know’, he said, ‘that you stay’.

See New Hart’s Rules 9.2.3.
"""


def _is_inserted(document: Document, opening: Mark) -> bool:
    """Whether a quotation goes on after a dash, or is a title after its kind: – “the one”, they say; a song, “Go”."""
    text = document.text
    before = text[max(0, opening.start - 3) : opening.start]
    if before.endswith((" – ", " — ", " - ")):
        return opening.right.islower()
    kind = word_at(text, opening.start - 3) if before.endswith(", ") else None
    return kind is not None and text[slice(*kind)] in facts(document).words("before-title")


def _is_apposed(document: Document, opening: Mark, closing: Mark) -> bool:
    """Whether a quotation is a name between two commas, outside of America: a reader, “Harbourmaster”, asks."""
    text = document.text
    name = text[opening.end : closing.start]
    apposed = name.isalpha() and name.istitle() and text[opening.start - 2 : opening.start] == ", "
    return apposed and text[opening.start - 3].islower() and american(document) <= 0


def _ends_sentence_begun(document: Document, opening: Mark) -> bool:
    """Whether a quotation in small letters goes on with a clause: if it rains, “all bets are off”, he said."""
    text, sentence = document.text, sentence_at(document, opening.start)
    if sentence is None or not opening.right.islower() or text[opening.start - 2 : opening.start] != ", ":
        return False
    before = text[sentence.start : opening.start]
    said = before[:-2].rpartition(" ")[2] in facts(document).speech_verbs
    return not said and american(document) <= 0 and not any(mark in before for mark in '“”‘"')


def _begins_sentence(document: Document, opening: Mark, closing: Mark) -> bool:
    """Whether a quotation is a sentence by itself, or several."""
    before = document.text[max(0, opening.start - 3) : opening.start].rstrip(" ")
    if before.endswith("?") and closing.start - opening.end < SHORT_ANSWER:
        return False  # The title? “Sea or See”.
    return opening.right.isupper() and (opening.start == 0 or before.endswith((".", "!", "?", "\n", "”", '"')))
