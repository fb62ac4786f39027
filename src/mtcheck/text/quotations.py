"""Quotation marks: which role each one plays, and which quotations they make.

A mark's role (opening, closing, apostrophe, …) is not read off the mark, which may be the damaged thing, nor off its
neighbours, which may be glued or torn off, but decided for all marks of a block together: of all readings of the block
the one that needs the least damage is taken. What that reading says is damaged is reported, by `quotation_flaws`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from mtcheck.model.document import Block, BlockKind, Document, layer
from mtcheck.text.language import Language, facts
from mtcheck.text.sentences import split
from mtcheck.text.speech import speech_tag, speech_tag_follows, voices
from mtcheck.text.triggers import Pattern, find_all, junctions
from mtcheck.text.words import lexicon

# Two apostrophes (or two of LaTeX's) are one double mark. Single marks with a letter on either side are apostrophes.
_MARK = Pattern(
    r"(?<!\p{L})''(?!')|''(?!\p{L}|')|’’(?!\p{L}|’)|‘‘|``|[\"“”„‟«»＂「」『』〝〞〟]"
    r"|(?<![\p{L}\p{N}])['‘’‚‛‹›]|['‘’‚‛‹›](?![\p{L}\p{N}])"
)
_FEET = Pattern(r"\d['’′]\s?(?:\d{1,2}(?:[½¼¾]|\.\d)?)?$")
_BY = Pattern(r"(?:-by-| by | ?[x×] ?)\d")
_AFTER_BY = Pattern(r"\d[\"”](?:-by-| by | ?[x×] ?)\d+$")
_TORN = Pattern(r"['’] ?(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])")
_SENTENCE_END = Pattern(r"\p{Ll}[.!?][\"”’']* +[\"“‘']?\p{Lu}")
_INSIDE_WORD = Pattern(r"(?<=\p{L})['’](?=\p{L})", linear=True)
_N = Pattern(r"['’‘]n['’‘](?!\p{L})", ignore_case=True)

DOUBLE, SINGLE = "double", "single"
OPENING_GLYPHS = frozenset("“„‟«「『〝‘‚‛‹") | {"‘‘", "``"}
CLOSING_GLYPHS = frozenset("”»」』〞〟’›") | {"’’"}
_SINGLES = frozenset("'‘’‚‛‹›")
_FAMILIES = {"curly": "“”‟‘’‛", "low": "„‚", "angle": "«»‹›", "corner": "「」『』〝〞〟"}
_FAMILY = {glyph: family for family, glyphs in _FAMILIES.items() for glyph in glyphs} | dict.fromkeys(
    ("''", "’’", "‘‘", "``"), "apostrophes"
)
_ALL = frozenset("\"“”„‟«»＂「」『』〝〞〟'‘’‚‛‹›")
_GLYPHS = _ALL | {"`"}

_BEFORE_OPENING = "([{/–—―-¿¡|•*_>"
_AFTER_CLOSING = ".,;:!?)]}…/–—―-*_<|%"


class Role(Enum):
    """What a mark does in a block."""

    OPENING = "opening"
    CLOSING = "closing"
    APOSTROPHE = "apostrophe"
    PRIME = "prime"
    STRAY = "stray"


class Mark(NamedTuple):
    """A quotation mark, or an apostrophe at the edge of a word.

    `level` is what it looks like (double or single), `plays` the level at which it stands in the reading; `family` says
    which marks it belongs to (straight, curly, low, angle, corner, apostrophes). `left` and `right` are the characters
    beside it and other marks that touch it, "" at the ends of the block. `margin` says how much more damage the best
    reading needs in which the mark plays another role: above 1 there is hardly any doubt.
    """

    start: int
    end: int
    glyph: str
    left: str
    right: str
    level: str
    family: str
    role: Role = Role.STRAY
    plays: str = DOUBLE
    margin: float = 0.0

    def read_as(self, role: Role, plays: str, margin: float) -> Mark:
        """The same mark in a reading."""
        return Mark(*self[:7], role, plays, margin)


class Quotation(NamedTuple):
    """An opening and a closing mark; one is None where it is missing.

    `block` is the index of the block; `start` and `end` are how far the quotation could reach: from the mark before its
    first to the mark after its last, or the ends of the block. `continued` says that the closing mark is left out
    because the next paragraph opens again.
    """

    block: int
    opening: Mark | None
    closing: Mark | None
    start: int
    end: int
    continued: bool = False


# What kinds of damage cost in a reading. A missing mark costs more than a space, less than a mark that is not one.
_MISSING = 2.0
_STRAY = 3.2
_WRONG_GLYPH = 1.2
_WRONG_LEVEL = 2.0
_OPENS_WRONGLY = 1.3
_NESTED_IN_ITSELF = 0.9
_INVERTED = 3.0  # the outer mark is the right one; what stands in it has the wrong level
_OTHER_FAMILY = 0.6
_LEFT_OPEN = 0.3
_OVERRUN = 1.6
_MOST_DOUBTED = 60
"""Marks of a block up to which it is asked how sure the reading of each is."""
_HOPELESS = 4.5  # more than it costs to close whatever is open: a reading that is so much worse is given up


class _Open(NamedTuple):
    """An open quotation.

    A `partial` one (`called it “a shame`) does not go on in the next paragraph, and seldom over the end of a sentence
    (`overrun`).
    """

    level: str
    family: str
    partial: bool = False
    overrun: bool = False


_Step = tuple[tuple[_Open, ...], float, tuple["Role", str]]
"""The quotations that are open after a mark, what that costs, and the role of the mark."""


class _Reading(NamedTuple):
    """The cost of reading the marks so far, and the way there: the role of the last mark and the reading before it."""

    cost: float
    role: tuple[Role, str] | None = None
    before: _Reading | None = None

    def roles(self) -> list[tuple[Role, str]]:
        found = []
        reading: _Reading | None = self
        while reading is not None and reading.role is not None:
            found.append(reading.role)
            reading = reading.before
        return found[::-1]


def opening_cost(mark: Mark) -> float:
    """How much damage it takes for a mark to be an opening one here."""
    left, right = mark.left, mark.right
    cost = 0.0
    if left and not left.isspace() and left not in _BEFORE_OPENING:
        cost += 1.5 if left.isalnum() else 2.0
    if not right:
        cost += 4.0
    elif right.isspace():
        cost += 0.3 if mark.glyph in OPENING_GLYPHS and left.isalnum() else 1.5  # on the wrong side of the space
    elif right in ",;:!?)]}.":
        cost += 3.0
    if mark.glyph in CLOSING_GLYPHS:
        cost += _WRONG_GLYPH
    return cost


def closing_cost(mark: Mark) -> float:
    """How much damage it takes for a mark to be a closing one here."""
    left, right = mark.left, mark.right
    cost = 0.0
    if not left:
        cost += 5.0
    elif left.isspace():
        cost += 0.3 if mark.glyph in CLOSING_GLYPHS and right.isalnum() else 1.5
    elif left in "([{":
        cost += 3.0
    elif left in "–—-":
        cost += 0.3
    if right and not right.isspace() and right not in _AFTER_CLOSING:
        cost += 1.8 if right.isupper() else 1.5
    if mark.glyph in OPENING_GLYPHS:
        cost += 3.0 if mark.family == "low" else _WRONG_GLYPH
    return cost


def _apostrophe_cost(mark: Mark, text: str, language: Language) -> float:
    """How much damage it takes for a single mark at the edge of a word to be an apostrophe."""
    word = _word_before(text, mark.start)
    if word and _TORN.match(text, mark.start):
        return 0.1  # museum ’s, it’ s: a space divides the apostrophe from its word
    if mark.left.isalnum() and not mark.right.isalnum():
        if word in ("De", "de", "Da", "da", "Po", "po") and text[mark.end + 1 : mark.end + 2].isupper():
            return 0.1  # de’ Medici
        if mark.right and mark.right in ".,;:!?" and not word.endswith("in"):
            return 0.4 if word[:1].isupper() else 1.9  # a possessive stands before its noun, but for names of shops
        return (
            0.15
            if word.endswith(("s", "x", "z", "S"))
            else 0.4
            if word.endswith(("in", "an", "o", "th", "ol"))
            else 1.2
        )
    if mark.right.isalnum() and not mark.left.isalnum():
        at = mark.end
        while at < len(text) and text[at].isalnum():
            at += 1
        elided = text[mark.end : at].lower()
        if mark.right.isalpha() and _drops_h(elided, language):
            return 0.2
        if elided in language.elisions or (elided.rstrip("s").isdigit() and len(elided) <= 4):
            return 0.1
        if text[mark.start - 1 : mark.start] in tuple('"”') and elided == "s":
            return 0.0
        if (
            mark.left == " "
            and word.endswith("s")
            and text[mark.start - 2] == "s"
            and len(word) > 3
            and word not in language.function_words
        ):
            return 1.7 if mark.right.isupper() else 1.3
        return 2.6
    return 1.3 if mark.left == mark.right == " " and word.endswith("s") else 3.0


def _drops_h(word: str, language: Language) -> bool:
    """Whether an h is left out before a word: ’umble, ’Arry."""
    try:
        words = lexicon(language.tag)
    except LookupError:
        return False
    return (
        len(word) > 2
        and not words.knows(word)
        and word.title() not in words
        and (f"h{word}" in words or f"H{word}" in words)
    )


def _word_before(text: str, offset: int) -> str:
    end = offset
    while end > 0 and text[end - 1] == " ":
        end -= 1
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


class _Reader:
    """Reads the marks of one block."""

    def __init__(self, marks: list[Mark], text: str, language: Language, primary: str, may_continue: bool) -> None:
        self.marks, self.text, self.language = marks, text, language
        self.primary, self.may_continue = primary, may_continue
        self._again: dict[int, bool] = {}
        self._known_steps: dict[tuple[int, tuple[_Open, ...]], list[_Step]] = {}
        self.opening = [opening_cost(mark) for mark in marks]
        self.closing = [min(closing_cost(mark), self._cost_before_tag(mark)) for mark in marks]
        self.apostrophe = [_apostrophe_cost(mark, text, language) if mark.level == SINGLE else 9.0 for mark in marks]
        for index, cost in enumerate(self.apostrophe):
            if cost <= 0.1 and marks[index].right.isdigit():  # ’17: hardly the beginning of a quotation
                self.opening[index] += 0.6
        self.partial = [_is_partial(mark, text) for mark in marks]
        self._tagged: dict[int, bool] = {}
        self._is_doubted = len(marks) <= _MOST_DOUBTED

    def _cost_before_tag(self, mark: Mark) -> float:
        """How much damage it takes for a mark to close a quotation from the wrong side of a space: `go, "said he`."""
        text = self.text
        if mark.left != " " or not mark.right.islower() or text[mark.start - 2 : mark.start - 1] not in (",", "!", "?"):
            return 9.0
        return 1.0 if speech_tag_follows(text, mark.end, self.language) else 9.0

    def before_tag(self, index: int) -> bool:
        """Whether a mark stands after a comma and before a speech tag: it closes a quotation of whatever level."""
        if index not in self._tagged:
            mark = self.marks[index]
            after = mark.left in tuple(",!?") and mark.right == " "
            self._tagged[index] = after and speech_tag_follows(self.text, mark.end, self.language)
        return self._tagged[index]

    def _after_tag(self, index: int) -> bool:
        """Whether only a short speech tag stands between a mark and the one before it: `"We go," he said."`."""
        before, mark = self.marks[index - 1] if index else None, self.marks[index]
        if before is None or mark.left != "." or mark.start - before.end > 40 or before.right != " ":
            return False
        return before.left in tuple(",!?") and self.before_tag(index - 1)

    def read(self) -> list[Mark]:
        """The marks with their roles."""
        roles = self._undamaged()
        if roles is not None:
            return [mark.read_as(*role, _MISSING) for mark, role in zip(self.marks, roles, strict=True)]
        best = self._best()
        found = []
        for index, (mark, (role, plays)) in enumerate(zip(self.marks, best.roles(), strict=True)):
            margin = _MISSING
            if self._is_flawed(index, role, plays):
                margin = self._best(forbidden=(index, role, plays)).cost - best.cost if self._is_doubted else 0.0
            found.append(mark.read_as(role, plays, margin))
        return found

    def _is_flawed(self, index: int, role: Role, plays: str) -> bool:
        """Whether something about a mark is wrong in its role, so that it matters how sure the reading is."""
        if plays != self.marks[index].level or role is Role.STRAY:
            return True
        costs = {Role.OPENING: self.opening, Role.CLOSING: self.closing, Role.APOSTROPHE: self.apostrophe}
        return role in costs and costs[role][index] > 0.4

    def _undamaged(self) -> list[tuple[Role, str]] | None:
        """The roles, if every mark is beyond doubt and every quotation is closed: most blocks are read so."""
        stack: list[_Open] = []
        roles: list[tuple[Role, str]] = []
        for index, mark in enumerate(self.marks):
            opening, closing, apostrophe = self.opening[index], self.closing[index], self.apostrophe[index]
            top = stack[-1] if stack else None
            if apostrophe <= 0.4:
                if mark.left.isalnum() and any(open_.level == SINGLE for open_ in stack):
                    return None
                roles.append((Role.APOSTROPHE, mark.level))
            elif opening == 0 and closing > 0:
                if (
                    (top and top.level == mark.level)
                    or len(stack) > 2
                    or (not stack and mark.level != self.primary and mark.family == "straight")
                ):
                    return None
                stack.append(_Open(mark.level, mark.family, self.partial[index]))
                roles.append((Role.OPENING, mark.level))
            elif closing == 0 and opening > 0:
                if top is None or top.level != mark.level or not _pairs(top.family, mark.family):
                    return None
                stack.pop()
                roles.append((Role.CLOSING, mark.level))
            else:
                return None
        if stack and (not self.may_continue or stack[0].partial):
            return None
        return roles

    def _best(self, forbidden: tuple[int, Role, str] | None = None) -> _Reading:
        """The reading that needs the least damage, without one role of one mark if so asked."""
        states: dict[tuple[_Open, ...], _Reading] = {(): _Reading(0.0)}
        for index in range(len(self.marks)):
            following: dict[tuple[_Open, ...], _Reading] = {}
            ends = index > 0 and _SENTENCE_END.search(self.text, self.marks[index - 1].end, self.marks[index].start + 2)
            for stack, reading in states.items():
                if ends and stack and stack[-1].partial:
                    stack = (*stack[:-1], stack[-1]._replace(overrun=True))
                for after, cost, role in self._steps_known(index, stack):
                    if forbidden == (index, *role):
                        continue
                    total = reading.cost + cost
                    known = following.get(after)
                    if known is None or total < known.cost:
                        following[after] = _Reading(total, role, reading)
            limit = min(reading.cost for reading in following.values()) + _HOPELESS
            states = {stack: reading for stack, reading in following.items() if reading.cost <= limit}
        return min(
            (reading._replace(cost=reading.cost + self._end_cost(stack)) for stack, reading in states.items()),
            key=lambda reading: reading.cost,
        )

    def _steps_known(self, index: int, stack: tuple[_Open, ...]) -> Iterable[_Step]:
        """The steps of a mark, kept for as long as another reading may ask for them."""
        if not self._is_doubted:
            return self._steps(index, stack)
        if (index, stack) not in self._known_steps:
            self._known_steps[index, stack] = list(self._steps(index, stack))
        return self._known_steps[index, stack]

    def _end_cost(self, stack: tuple[_Open, ...]) -> float:
        if not stack:
            return 0.0
        if self.may_continue and not stack[0].partial:
            return _LEFT_OPEN + _MISSING * (len(stack) - 1)
        return _MISSING * len(stack)

    def _steps(self, index: int, stack: tuple[_Open, ...]) -> Iterator[_Step]:
        """What a mark can do after the marks before it: the quotations that are then open, the cost, the role."""
        mark = self.marks[index]
        before = self.marks[index - 1] if index else None
        for plays in (DOUBLE, SINGLE):
            other = 0.0 if plays == mark.level else _WRONG_LEVEL
            if plays == SINGLE and mark.family == "apostrophes":
                other = 1.0  # two apostrophes in the place of one
            elif plays == SINGLE and mark.level == DOUBLE and stack and stack[0].level == DOUBLE:
                other = _NESTED_IN_ITSELF
            if self.apostrophe[index] < 0.3 and (plays == DOUBLE or (self.primary == DOUBLE and len(stack) == 1)):
                other += 0.3  # rather the apostrophe of a plural possessive: drivers’ wages
            if mark.level != plays and all(open_.level != mark.level for open_ in stack) and stack:
                other -= 1.2 if self.before_tag(index) else 0.0
            elif plays == SINGLE and all(open_.level == DOUBLE for open_ in stack) and stack:
                other += 1.0 if self.before_tag(index) else 0.0
            opening, closing = self.opening[index] + other, self.closing[index] + other
            opened = _Open(plays, mark.family, self.partial[index])
            top = stack[-1] if stack else None
            if top is None:
                inverted = _INVERTED * (plays != mark.level == self.primary)
                wrong = _OPENS_WRONGLY if other and plays == self.primary and self._begins_speech(mark) else 0.0
                cost = opening + inverted - wrong + 0.1 * (plays != self.primary)
                yield (opened,), cost, (Role.OPENING, plays)
                yield stack, closing + _MISSING, (Role.CLOSING, plays)
                continue
            if top.level == plays:
                lost = _LEFT_OPEN if self.opens_again(index) else _MISSING
                yield (*stack[:-1], opened), opening + lost, (Role.OPENING, plays)
                worse = _OTHER_FAMILY * (not _pairs(top.family, mark.family)) + _OVERRUN * top.overrun
                yield stack[:-1], closing + worse, (Role.CLOSING, plays)
            else:
                if len(stack) < 3:
                    yield (*stack, opened), opening + 0.1 * len(stack) + _OVERRUN * top.partial, (Role.OPENING, plays)
                if len(stack) > 1 and stack[-2].level == plays:
                    yield stack[:-2], closing + _MISSING, (Role.CLOSING, plays)
                else:
                    yield stack, closing + _MISSING, (Role.CLOSING, plays)
        doubled = before and _is_doubled(before, mark, self.text)
        stray = 0.4 if doubled else 1.0 if self._after_tag(index) else _STRAY
        yield stack, stray, (Role.STRAY, mark.level)
        if mark.level == SINGLE:
            yield stack, self.apostrophe[index], (Role.APOSTROPHE, SINGLE)
        if mark.left.isdigit() and mark.glyph in ('"', "''", "”", "'", "’"):
            feet = (
                _FEET.search(self.text, max(0, mark.start - 8), mark.start)
                or mark.level == SINGLE
                or _BY.match(self.text, mark.end)
                or _AFTER_BY.search(self.text, max(0, mark.start - 9), mark.start)
            )
            yield stack, 0.0 if feet and mark.level == DOUBLE else 0.6 if feet else 1.2, (Role.PRIME, mark.level)

    def _begins_speech(self, mark: Mark) -> bool:
        """Whether a mark stands where a sentence and a whole quotation begin."""
        sentence = not mark.left or self.text[mark.start - 2 : mark.start - 1] in tuple(".!?:\n")
        return sentence and mark.right.isupper()

    def opens_again(self, index: int) -> bool:
        """Whether a mark inside a quotation opens it again after a sentence, as where paragraphs were merged."""
        if index not in self._again:
            self._again[index] = self._finds_opened_again(index)
        return self._again[index]

    def _finds_opened_again(self, index: int) -> bool:
        mark = self.marks[index]
        before = self.text[max(0, mark.start - 3) : mark.start].rstrip()
        if not (mark.left.isspace() and before.endswith((".", "!", "?")) and mark.right.isalnum()):
            return False
        before_mark = self.marks[index - 1]
        return not _is_partial(before_mark, self.text) and not _tells(
            self.text, before_mark.end, mark.start, self.language
        )


def _is_partial(mark: Mark, text: str) -> bool:
    """Whether an opening mark stands in the middle of a sentence, before a word that goes on with it."""
    return mark.right.islower() and text[mark.start - 2 : mark.start - 1].isalpha() and mark.start >= 2


def _pairs(opening: str, closing: str) -> bool:
    return opening == closing or {opening, closing} == {"low", "curly"}


def _is_doubled(before: Mark, mark: Mark, text: str) -> bool:
    """Whether a mark repeats the one before it, with at most a stop or comma between them."""
    return (
        before.glyph == mark.glyph and not text[before.end : mark.start].strip(".,!?;") and mark.start - before.end < 3
    )


def _tells(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a range that would all be quoted holds a speech tag or tells what others said, so that a mark is lost."""
    return speech_tag(text, start, end, language) is not None or any(
        voices(text, span)[1] for span in split(text, start, end, language)
    )


@layer
def marks(document: Document) -> tuple[tuple[int, Mark], ...]:
    """All quotation marks with their roles, in order, each with the index of its block."""
    text, language, blocks = document.text, facts(document), document.blocks
    raw: dict[int, list[Mark]] = {}
    index = 0
    for start, end in _found(document):
        while index < len(blocks) and blocks[index].end <= start:
            index += 1
        if index == len(blocks):
            break
        if start >= blocks[index].start and blocks[index].kind is not BlockKind.CODE and not _is_n(text, start):
            raw.setdefault(index, []).append(_mark(text, blocks[index], start, end))
    primary = _primary(raw, text, language)
    found: list[tuple[int, Mark]] = []
    for index, group in raw.items():
        reader = _Reader(group, text, language, primary, _continues(raw, index, blocks))
        found += ((index, mark) for mark in reader.read())
    return tuple(found)


def _runs(document: Document) -> Iterator[tuple[int, int]]:
    """Where marks, apostrophes among them, stand side by side or alone."""
    text, there = document.text, _GLYPHS.intersection("".join(junctions(document)))
    places = sorted(at for glyph in there for at in find_all(text, glyph))
    ends = [*(at for at, following in pairwise(places) if following > at + 1), *places[-1:]]
    begins = [*places[:1], *(at for before, at in pairwise(places) if at > before + 1)]
    for begin, end in zip(begins, ends, strict=True):
        yield begin, end + 1


def _found(document: Document) -> Iterator[tuple[int, int]]:
    """Where the marks of a document stand."""
    text = document.text
    for start, end in _runs(document):
        if end - start == 1:
            if text[start] in _SINGLES:
                if not (text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()):
                    yield start, end
            elif text[start] != "`":
                yield start, end
        else:
            for mark in _MARK.finditer(text, start, end):
                yield mark.span()


def _is_n(text: str, start: int) -> bool:
    """Whether the mark belongs to rock ’n’ roll."""
    if text[start + 1 : start + 2] in ("n", "N"):
        return bool(_N.match(text, start))
    return text[start - 1 : start] in ("n", "N") and start >= 2 and bool(_N.match(text, start - 2))


def _primary(raw: dict[int, list[Mark]], text: str, language: Language) -> str:
    """The level at which the article begins its quotations: double, or single as in much of British news."""
    there = [mark for group in raw.values() for mark in group]
    opened = [mark for mark in there if opening_cost(mark) == 0]
    double = sum(mark.level == DOUBLE for mark in opened)
    single = sum(mark.level == SINGLE and _apostrophe_cost(mark, text, language) > 1 for mark in opened)
    closed = sum(mark.level == DOUBLE and closing_cost(mark) == 0 for mark in there)
    return SINGLE if single > max(double, closed) else DOUBLE


def _mark(text: str, block: Block, start: int, end: int) -> Mark:
    """A mark with its neighbours: other marks that touch it are passed over, and a space that divides nested marks."""
    level = SINGLE if text[start:end] in _SINGLES else DOUBLE
    left, right = start - 1, end
    while left >= block.start and text[left] in _ALL and (text[left] in _SINGLES) == (level == DOUBLE):
        left -= 1
    while right < block.end and text[right] in _ALL and (text[right] in _SINGLES) == (level == DOUBLE):
        right += 1
    if (
        left == start - 1
        and left - 1 >= block.start
        and text[left].isspace()
        and text[left - 1] in "'’"
        and level == DOUBLE
    ) and not text[end : end + 1].isalnum():
        left -= 2
    if right == end and right + 1 < block.end and text[right].isspace() and text[right + 1] == "‘" and level == DOUBLE:
        right += 2
    before = text[left] if left >= block.start else ""
    after = text[right] if right < block.end else ""
    if (after == "." and text[right + 1 : right + 2] in (".", "")) or (
        after == "." and text[right + 1 : right + 2].isalnum()
    ):
        after = "…" if text[right + 1 : right + 2] == "." else after
    glyph = text[start:end]
    return Mark(start, end, glyph, before, after, level, _FAMILY.get(glyph, "straight"))


def _continues(raw: dict[int, list[Mark]], index: int, blocks: tuple[Block, ...]) -> bool:
    """Whether the next block begins with a mark that opens a quotation again."""
    following = raw.get(index + 1)
    if not following or following[0].start - blocks[index + 1].start > 1:
        return False
    return opening_cost(following[0]) <= 1.5 and following[0].level == raw[index][0].level


@layer
def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations, also those of which one mark is missing, in the order of their ends."""
    found: list[Quotation] = []
    everything = [item for item in marks(document) if item[1].role in (Role.OPENING, Role.CLOSING)]
    starts = [mark.start for _, mark in everything]
    stack: list[tuple[int, Mark]] = []

    def add(
        block: int, opening: Mark | None, closing: Mark | None, limit: Mark | None = None, continued: bool = False
    ) -> None:
        bounds = document.blocks[block]
        start, end = bounds.start, bounds.end
        if opening is None and closing is not None:
            at = bisect_right(starts, closing.start) - 2
            while at >= 0 and starts[at] >= start and everything[at][1].plays != closing.plays:
                at -= 1
            start = max(start, everything[at][1].end) if at >= 0 else start
        if closing is None and limit is not None:
            end = min(end, limit.start)
        found.append(Quotation(block, opening, closing, start, end, continued))

    for block, mark in everything:
        if stack and stack[0][0] != block:
            goes_on = (
                stack[0][0] + 1 == block
                and mark.role is Role.OPENING
                and mark.start - document.blocks[block].start <= 1
            )
            goes_on = goes_on and not _is_partial(stack[0][1], document.text) and not _is_tagged(document, *stack[0])
            for opened, opening in stack:
                add(opened, opening, None, continued=goes_on)
            stack.clear()
        if mark.role is Role.OPENING:
            if stack and stack[-1][1].plays == mark.plays:
                opening = stack.pop()[1]
                reader = _Reader([opening, mark], document.text, facts(document), DOUBLE, False)
                add(block, opening, None, mark, reader.opens_again(1))
            stack.append((block, mark))
            continue
        if len(stack) > 1 and stack[-1][1].plays != mark.plays and stack[-2][1].plays == mark.plays:
            add(block, stack.pop()[1], None, mark)
        if stack and stack[-1][1].plays == mark.plays:
            add(block, stack.pop()[1], mark)
        else:
            add(block, None, mark)
    for opened, opening in stack:
        add(opened, opening, None)
    return tuple(found)


def _is_tagged(document: Document, block: int, opening: Mark) -> bool:
    """Whether a speech tag ends the block in which a quotation is left open: “We go, he said."""
    text, language = document.text, facts(document)
    end = document.blocks[block].end
    spans = split(text, opening.end, end, language)
    if not spans:
        return False
    asked = text[spans[-1].start - 2] in "?!"  # Who knows? Mr Holt said.
    tag = speech_tag(text, spans[-1].start - 2 * asked, end, language)
    if tag is None or " I " in text[tag.end : end] or _ALL.intersection(text[tag.end : end]):
        return False  # what somebody said is told: “So he said, ‘Go.’
    return end - tag.end < (_LONGEST_TAG if tag.end > tag.start else _LONGEST_BARE_TAG)


_LONGEST_TAG, _LONGEST_BARE_TAG = 60, 20
"""Code points of a speech tag at the end of a paragraph, with its comma and without."""


@layer
def is_straight(document: Document) -> bool:
    """Whether the article writes most of its quotation marks straight; if as many as not, whether its apostrophes."""
    straight = sum(mark.family == "straight" for _, mark in marks(document))
    curly = sum(mark.family == "curly" for _, mark in marks(document))
    if straight == curly and straight:
        apostrophes = [match.group() for match in _INSIDE_WORD.finditer(document.text)]
        return apostrophes.count("'") > apostrophes.count("’")
    return straight > curly


def right_glyph(document: Document, role: Role, level: str = DOUBLE) -> str:
    """The mark that this article would use for a role at a level."""
    if is_straight(document):
        return '"' if level == DOUBLE else "'"
    pair = facts(document).double if level == DOUBLE else facts(document).single
    return pair[0 if role is Role.OPENING else 1]
