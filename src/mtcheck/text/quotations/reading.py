"""Which role each quotation mark of a block plays: of all readings, the one that needs the least damage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.text.language import Language
from mtcheck.text.quotations.costs import apostrophe_cost, closing_cost, drops_prefix, opening_cost
from mtcheck.text.quotations.marks import DOUBLE, SINGLE, Mark, Role
from mtcheck.text.sentences import split
from mtcheck.text.speech import speech_tag, speech_tag_follows, voices

_FEET = Pattern(r"\d['’′]\s?(?:\d{1,2}(?:[½¼¾]|\.\d)?)?$")
_BY = Pattern(r"(?:-by-| by | ?[x×] ?)\d")
_AFTER_BY = Pattern(r"\d[\"”](?:-by-| by | ?[x×] ?)\d+$")
_SENTENCE_END = Pattern(r"\p{Ll}[.!?][\"”’']* +[\"“‘']?\p{Lu}")

# What kinds of damage cost in a reading. A missing mark costs more than a space, less than a mark that is not one.
_MISSING = 2.0
_STRAY = 3.2
_GOES_ON = 1.9  # a mark inside a sentence that is quoted: "We cannot live by "selling it," he said.
_WRONG_LEVEL = 2.0
_OPENS_WRONGLY = 1.3
_NESTED_IN_ITSELF = 0.9
_INVERTED = 3.0  # the outer mark is the right one; what stands in it has the wrong level
_AFTER_TELLING = 2.0  # a quotation within one that has ended, since its speech tag stands before
_OTHER_FAMILY = 0.6
_LEFT_OPEN = 0.3
_OVERRUN = 1.6
_ELIDED_IN_SPEECH = 1.2
_LIKELY = 0.4  # up to this cost a mark is an apostrophe where nothing else speaks against it
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


class Reader:
    """Reads the marks of one block."""

    def __init__(self, marks: list[Mark], text: str, language: Language, primary: str, may_continue: bool) -> None:
        self.marks, self.text, self.language = marks, text, language
        self.primary, self.may_continue = primary, may_continue
        self._again: dict[int, bool] = {}
        self._known_steps: dict[tuple[int, tuple[_Open, ...]], list[_Step]] = {}
        self.opening = [opening_cost(mark) for mark in marks]
        self.closing = [min(closing_cost(mark), self._cost_before_tag(mark)) for mark in marks]
        self.apostrophe = [apostrophe_cost(mark, text, language) if mark.level == SINGLE else 9.0 for mark in marks]
        for index, cost in enumerate(self.apostrophe):
            if cost <= 0.1 and marks[index].right.isdigit():  # ’17: hardly the beginning of a quotation
                self.opening[index] += 0.6
        self.partial = [is_partial(mark, text) for mark in marks]
        self._tagged: dict[int, bool] = {}
        self._told: dict[int, bool] = {}
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

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence goes on after a mark, and ends at the next one: `"We cannot live by "selling it," he`."""
        ends = index + 1 < len(self.marks) and self.marks[index + 1].left in tuple(".,!?")
        return ends and self.partial[index] and self.marks[index].left.isspace()

    def _is_after_telling(self, index: int) -> bool:
        """Whether it is told between the mark before and this one who speaks: `"We go, said Ann. "It is late."`."""
        if index not in self._told:
            before = self.marks[index - 1].end if index else None
            told = before is not None and _tells(self.text, before, self.marks[index].start, self.language)
            self._told[index] = told
        return self._told[index]

    def _stands_before_tag(self, index: int) -> bool:
        """Whether a mark stands between the one that closes a quotation and its speech tag: `"We go," "said he`."""
        mark, before = self.marks[index], self.marks[index - 1] if index else None
        if before is None or mark.start != before.end + 1 or before.right != " " or before.left not in tuple(",!?"):
            return False
        return mark.level == before.level and speech_tag_follows(self.text, mark.end, self.language)

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
            if apostrophe <= _LIKELY:
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
                other = _NESTED_IN_ITSELF + _AFTER_TELLING * self._is_after_telling(index)
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
        doubled = before and self.apostrophe[index - 1] > _LIKELY and _is_doubled(before, mark, self.text)
        stray = 0.2 if self._stands_before_tag(index) else 0.4 if doubled else 1.0 if self._after_tag(index) else _STRAY
        if stack and stack[-1].level == mark.level and not stack[-1].partial and self._goes_on(index):
            stray = min(stray, _GOES_ON)
        yield stack, stray, (Role.STRAY, mark.level)
        if mark.level == SINGLE:
            apostrophe = self.apostrophe[index]
            if stack and apostrophe > _ELIDED_IN_SPEECH and drops_prefix(mark, self.text, self.language):
                apostrophe = _ELIDED_IN_SPEECH
            yield stack, apostrophe, (Role.APOSTROPHE, SINGLE)
        if mark.left.isnumeric() and not mark.left.isalpha() and mark.glyph in ('"', "''", "”", "'", "’"):
            feet = (
                _FEET.search(self.text, max(0, mark.start - 8), mark.start)
                or mark.level == SINGLE
                or _BY.match(self.text, mark.end)
                or _AFTER_BY.search(self.text, max(0, mark.start - 9), mark.start)
            )
            inches = feet or not mark.left.isdigit()  # 23½”
            cost = 0.0 if inches and mark.level == DOUBLE else 0.6 if feet else 1.2
            yield stack, cost, (Role.PRIME, mark.level)

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
        return not is_partial(before_mark, self.text) and not _tells(
            self.text, before_mark.end, mark.start, self.language
        )


def is_partial(mark: Mark, text: str) -> bool:
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
