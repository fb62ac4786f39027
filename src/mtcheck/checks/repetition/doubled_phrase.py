"""A phrase twice in a row: at the well at the well, a plan for a plan for."""

from collections.abc import Iterator
from typing import NamedTuple

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
    safe,
    unsafe,
    word_at,
)
from mtcheck.base.lines import stanza
from mtcheck.text.echoes import echoes
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.speech import is_of_transcript
from mtcheck.text.words import words_before

_BESIDE = frozenset("-'’&@#/_")
_JOINING = frozenset("and or then".split())
_ADDING = frozenset("and especially particularly including mainly namely".split())
"""Words that after a comma add what was not said yet."""

_CRIES = frozenset("o oh ah ha".split())
_CONTRACTED = ("'s", "'t", "'re", "'ve", "'ll", "'d", "'m")
_TYING = frozenset("where when who which".split())
"""Relatives that after a comma tie a clause to a noun and begin no subject."""

_FAR = 90
"""Code points in which a sentence goes on as it did."""

_IDLE = frozenset("means way virtue order spite case terms".split())
"""Nouns that are part of a preposition: by means of, in spite of."""

_NUMERALS = frozenset("II III IV V VI VII VIII".split())
_DASHES = ("-", "–", "—", "--")


class Phrase(NamedTuple):
    """A phrase that stands twice, in the same letters, digits and marks; `link` is the word in between, if any."""

    first: Span
    second: Span
    link: str


def candidates(document: Document) -> Iterator[Phrase]:
    """The phrases that come again at once, in the same paragraph, and no longer ones that hold a shorter one."""
    text, done = document.text, 0
    for echo in echoes(document):
        if echo.first.start < done:
            continue
        first, second = echo.first, echo.second
        between = text[first.end : second.start]
        if any(map(str.isdigit, between)):  # in 2019 in 2019
            unit = text[first.start : second.start].rstrip()
            first, second = Span(first.start, first.start + len(unit)), Span(second.start, second.start + len(unit))
        elif echo.words < 2 and between.strip() != "(":
            continue
        if text[slice(*first)].lower().split() != text[slice(*second)].lower().split():
            turned = _turned(text, first, second)
            if turned is None:
                continue
            first, second = turned
        owner = bool(echo.link) and text[second.end : second.end + 1] in ("’", "'")  # of Lund and of Lund’s coach
        if owner or text.startswith((" Jr", " Sr"), second.end):
            continue  # Otto Lund, Otto Lund Jr.
        block = document.block_at(first.start)
        if not _is_part(text, first.start, second.end) and block and second.end <= block.end:
            done = second.end
            yield Phrase(first, second, text[slice(*echo.link)].lower() if echo.link else "")


@check(
    "doubled-phrase",
    family="repetition",
    category=Category.GRAMMAR,
    message="A phrase stands twice.",
    on=candidates,
    examples=[
        bad("The lakes freeze ⟦in winter nights in winter nights⟧ only.", "The lakes freeze in winter nights only."),
        bad("The birds ⟦could nest could nest⟧ there again.", "The birds could nest there again."),
        bad("The clerk was ⟦quick to quick to⟧ deny it.", "The clerk was quick to deny it."),
        bad("It followed ⟦a strike of a strike of⟧ nine days.", "It followed a strike of nine days."),
        bad("They feared the ⟦loss of a loss of⟧ boats.", "They feared the loss of boats."),
        bad("It opened ⟦in 2011 in 2011⟧ with a concert.", "It opened in 2011 with a concert."),
        bad("Ask who drives, ⟦for example, for example⟧, on the way.", "Ask who drives, for example, on the way."),
        bad("It was signed by the ⟦port authority (port authority)⟧.", "It was signed by the port authority."),
        bad("It took no ⟦longer than longer than⟧ a day.", "It took no longer than a day."),
        bad("They lack ⟦the right tools, and the right tools⟧.", "They lack the right tools."),
        bad("They kept “⟦six rules” and “six rules⟧” for it.", "They kept “six rules” for it."),
        good("They lost to the Rams and the Rams’ coach. It was Otto Lund, Otto Lund Jr. and a dog."),
        good(
            "It gave way to the old boat, and the old boat to a new one. They saw what we had, and what we had was old."
        ),
        good("They speak of their use, and their use as a tool. He said “one town” and “two towns” alone."),
        good("It rains, and then it rains, and then it stops. Turn left, then left, then left again."),
        good(
            "They tried again and again and again, from coast to coast to coast, day by day by day, on and on and on."
        ),
        good("The plan goes to the council\nThe council met on Tuesday and approved it at once."),
        good("She played in Measure for Measure for a week, and it grew colder and colder and darker."),
        good("You wait and you wait and you wait. It took a billionth of a billionth of that."),
        good("He would call a spade a spade. “I will come, I will come,” he said. He said he was ill."),
        good("Take the bus 12 to the port, the bus 14 to the park. In 2011, in 2012 and in 2013 it rained."),
        bad(
            "It will call at ⟦Fort Lund, Fort Lund⟧ and at ⟦more than more than⟧ six ports.",
            "It will call at Fort Lund and at more than six ports.",
        ),
        bad("He says that ⟦it had no it had no⟧ other choice.", "He says that it had no other choice."),
        bad("They lost ⟦the right of the right⟧ to strike.", "They lost the right to strike."),
        bad("It fell near ⟦the old south pier of the old south pier⟧.", "It fell near the old south pier."),
        bad("They paid ⟦old debts of old debts⟧ in May.", "They paid old debts in May."),
        good("It went on and so on and so on. Duchess, Wee Willie, Wee Willie II and others sat there."),
        good("The N was on the R and the R was on the D, so I walked."),
        bad("The bill is not yet known. ⟦Is not yet known.⟧ It rained on.", "The bill is not yet known. It rained on."),
        good("The gulls outnumber the boats and the boats, some days, the crews."),
        good("It was the best of the best, and the heart of the hearts."),
        bad("She was there and ⟦had given away had given⟧ out all of it."),
        bad(
            "It sent two boats ⟦and two pumps, and two pumps⟧ on Friday.", "It sent two boats and two pumps on Friday."
        ),
        bad(
            "Sales fell by 6.3%, ⟦and exports by 14.2%, and exports by 14.2%⟧.",
            "Sales fell by 6.3%, and exports by 14.2%.",
        ),
        bad(
            "It is read ⟦among Danes and Finns, especially among Danes and Finns⟧.", "It is read among Danes and Finns."
        ),
        bad("It grew,” PSB experts say again. ⟦PSB experts say again.⟧"),
        bad("In August ⟦that’s that’s⟧ all they can do.", "In August that’s all they can do."),
        bad("They learn it ⟦by means by means⟧ of a song.", "They learn it by means of a song."),
        bad("They meet ⟦on Thursday on Thursday⟧ at noon.", "They meet on Thursday at noon."),
        good("A rose is a rose is a rose. (“What they did they did well.”) Whatever he took he took by night."),
        good("The tape has it:\n\n20:22 CAPT: so is it is it Thai\n20:30 FO: both of it."),
        good(
            "What will be will be. He was a pupil of a pupil of Bach, and kept saying it and saying it and saying it."
        ),
        good("It’s coming, it’s coming, it’s here, and the lamp – on, off, on, off – is dark."),
        good("“What must be said must be said early,” he said."),
        good("The page has ‘To be, or not to be, or not’ in ink."),
        good("We were told to sit down, told to sit down elsewhere, told that it was late."),
        good("It did, it did. O river, O river, take me home. Why, oh why, oh why? She called the Globe the globe."),
        good("They are rising and falling, rising and falling. It is not the note, the note being late."),
        good("The lamps went on and off and on and off. It was a defeat — a defeat that hurt."),
    ],
)
def doubled_phrase(phrase: Phrase, document: Document) -> Iterator[Finding]:
    """A phrase that stands twice in a row, alone or with an article or a conjunction between.

    Engines that generate a text word by word fall back on what they have just said. In speech a phrase is repeated for
    effect, after a comma, a dash or a conjunction; so these are reported only outside quotations.
    """
    text, language = document.text, facts(document)
    (start, end), (again, last), link = phrase
    between = text[end:again].strip().lower()
    words = text[start:end].lower().split()
    if text[last + 1 : word_at(text, last + 1).end] in _NUMERALS:
        return  # Wee Willie, Wee Willie II
    if is_of_transcript(text, start):
        return  # a transcript, which has every word
    if not _CRIES.isdisjoint(words) or all(len(word.strip(",")) == 1 for word in words):
        return
    if words[0] == "the" and len(words) == 2 and len(words[1]) == 1:
        return  # the N was on the R and the R was on the D
    if between == "(":
        if text[last : last + 1] != ")" or text[word_at(text, start - 2).start : start - 1].istitle():
            return  # Port Sudan (Sudan)
        last += 1
    elif between == ",":
        first, second = text[start:end], text[again:last]
        if (
            "," in first
            or all(word.endswith("ing") for word in first.split(" and "))
            or text.startswith((" having", " being"), last)
            or _goes_on_so(text[last : last + _FAR], first)
            or _is_verse(start, document)
            or _is_clause(first, text[last : last + 1], language)
        ):
            return
        if first not in (second, second.capitalize()) or first.title() == "New York" or _is_answered(start, document):
            return
    elif between in _DASHES:
        if not all(word[0].isupper() for word in text[start:end].split()):
            return  # a defeat - a defeat that hurt
    elif (
        between == "."
        and len(words) > 2
        and not _begins_sentence(start, document)
        and text[again].isupper()
        and text[last : last + 1] == "."
    ):
        if not is_quoted(document, start):
            yield Finding(again, last + 1, unsafe(Edit(end + 1, last + 1, "")))
        return
    elif not _joins(between, link, words, text[last : last + 1]) or _is_lawful(phrase, text, language):
        return
    over_a_stop = any(mark in text[start:end] for mark in ".!?")  # I couldn't. I couldn't. I
    pauses = between not in ("", *_between_marks(link)) or over_a_stop or "," in text[start:end]
    thrice = text[last : last + end - start + 1].lower() == f" {text[start:end].lower()}"
    if (pauses or thrice) and is_quoted(document, start):
        return
    if between and words[0] in _JOINING and (len(words) < 3 or text.startswith(" that", last)):
        return  # and the day after, and the day after that
    if link in language.words("particles-of-verbs"):
        yield Finding(start, last)  # had given away had given out
        return
    fix = unsafe if over_a_stop or link in language.words("conjunctions") else safe
    yield Finding(start, last, fix(Edit(end, last, "")))


def _joins(between: str, link: str, words: list[str], after: str) -> bool:
    """Whether only a word stands between, in quotation marks, or after a comma if the phrase is long and ends there."""
    if between == f", {link}":
        return link in _ADDING and len(words) > 2 and after in tuple(".,;!?")  # he saw the boat, and the boat sank
    return between == link or between in _between_marks(link)


def _between_marks(link: str) -> tuple[str, str]:
    """What stands between two quotations that a word joins."""
    return f'" {link} "', f"” {link} “"


def _turned(text: str, first: Span, second: Span) -> tuple[Span, Span] | None:
    """An echo with figures from a word on whence it is one: by 6%, and goods by 14%, and goods by 14%."""
    before, after = text[slice(*first)].split(" "), text[slice(*second)].split(" ")
    if len(before) != len(after):
        return None
    for count in range(len(before)):
        start = first.start + sum(map(len, before[:count])) + count
        again = second.start + sum(map(len, after[:count])) + count
        unit = text[start:again].rstrip(" ,")
        end = again + len(unit)
        if text.startswith(unit, again) and " " in unit and text[end : end + 1] in tuple(".;!?"):
            return Span(start, start + len(unit)), Span(again, end)
    return None


def _begins_sentence(start: int, document: Document) -> bool:
    sentence = sentence_at(document, start)
    return sentence is not None and sentence.start == start


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the first or the second is a part of a longer word or number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    joined = after != "" and after in _BESIDE and text[end + 1 : end + 2].isalnum()
    return before.isalnum() or (before != "" and before in _BESIDE) or after.isalnum() or joined


def _goes_on_so(after: str, phrase: str) -> bool:
    """Whether what follows a phrase begins so once more, for effect: told to sit, told to sit there, told that."""
    return f", {phrase.split()[0].lower()} " in after.partition(".")[0]


def _is_clause(phrase: str, after: str, language: Language) -> bool:
    """Whether a whole clause is said again: it did, it did."""
    words = phrase.lower().replace("’", " ").replace("'", " ").split()
    that = words[0] == "that" and len(words) > 1
    return words[that] in language.pronouns and (that or not after.isspace())


def _is_verse(start: int, document: Document) -> bool:
    """Whether the phrase stands in several lines, as in a song."""
    return "\n" in "".join(stanza(document.text, start)).strip("\n")


def _is_answered(start: int, document: Document) -> bool:
    """Whether the phrase ends a condition, and the main clause may say it again: if you can stay here, stay here."""
    sentence = sentence_at(document, start)
    if sentence is None:
        return False
    before = document.text[sentence.start : start].lower().split()
    return not facts(document).words("conditions").isdisjoint(before)


_KIN = frozenset("friend pupil cousin copy descendant disciple daughter son brother sister wife husband".split())
"""Whom one is of somebody who is one of somebody: a friend of a friend of mine."""


def _is_of_itself(words: list[str], language: Language) -> bool:
    """Whether two words are no part of themselves: the right of the right, old debts of old debts, not the best of."""
    if len(words) != 2:
        return len(words) > 2 and words[0] == "the"
    first, noun = words
    number = number_of(noun, language.tag)
    if first != "the":
        return number is Number.PLURAL and first not in language.function_words
    person = noun in language.words("persons") or noun in _KIN
    return number is not None and not person and not noun.endswith("st")


def _is_lawful(phrase: Phrase, text: str, language: Language) -> bool:
    """Whether idiom repeats the words: again and again and, from coast to coast to, call a spade a spade."""
    (start, end), (again, last), link = phrase
    words, conjunctions = text[start:end].lower().replace("’", "'").split(), language.words("conjunctions")
    contracted = len(words) == 1 and words[0].endswith(_CONTRACTED) and text[start:end].islower()
    if (len(set(words)) == 1 and not contracted) or max(map(len, words)) == 1:
        return True  # the the the the is one word; 2 x 2 x 2 x 2
    if len(words) == 2 and text[again:last].islower() and not text[start + 1 : end].islower():
        return True  # she called the Globe the globe
    if "," in text[start:end] and words[-1] in conjunctions | {"then"}:
        return True  # it rains, and then it rains, and then it stops
    if words[-1] == "and" and text.startswith(text[start:end].rpartition(" ")[0], last + 1):
        return True  # saying it and saying it and saying it
    if words[-1] == "and" and text[start:end].partition(" ")[0].istitle() and text.startswith(f" {words[0]}", last):
        return True  # You wait and you wait and you wait
    if words[-1] == "of" and words[-2].endswith(
        ("half", "third", "quarter", "tenth", "hundredth", "thousandth", "illionth")
    ):
        return True  # a billionth of a billionth of
    if words[-1] == "of" and (words[-2] in language.words("persons") or words[-2] in _KIN):
        return True  # a pupil of a pupil of
    if "so on" in " ".join([*words, *words]):
        return True  # and so on and so on
    if link == "and" and words[0] == "the" and text[last : last + 1] == ",":
        return True  # the gulls outnumber the boats and the boats, some days, the crews
    if link in conjunctions:
        return "again" in words or not conjunctions.isdisjoint(words)
    before = words_before(text, start, 3)
    if link in ("be", "have") and words[-1] == "to":
        be = language.words("forms-of-be") | {"be", "been", "being"}
        return be.isdisjoint(before)  # she asked to be asked to stay, but was told to be told to
    if link:
        moved = link in language.words("particles-of-verbs") and words[0] in language.words("finite-auxiliaries")
        moved = moved and language.words("free-relatives").isdisjoint(before) and "that" not in before
        of_itself = link == "of" and text[again:last].islower() and _is_of_itself(words, language)
        return not (link in ("a", "an", "the") or link in _ADDING or moved or of_itself)
    tied, before = before[-2:-1] != [] and before[-2][-1] == ",", before[-1:]
    if "is" in words and text[last:].lstrip(" ").lower().startswith(words[0]):
        return True  # a rose is a rose is a rose
    if (
        (words[0] in language.pronouns | language.words("modals") or words[0] in ("is", "was"))
        and before
        and before[0].strip("(“\"'‘") in language.words("free-relatives") | {"that"}
        and words[-1] not in language.incomplete | {"no"}
        and not (tied and before[0] in _TYING)  # the town, where they are they are
    ):
        return True  # what they did they did with care
    if len(words) != 2:
        return False
    for linking, repeated in (words, words[::-1]):
        dated = repeated.capitalize() in language.weekdays | language.months or linking == "than"
        idle = linking == words[0] and before != [repeated] and repeated in _IDLE
        if linking in language.words("linking") and repeated not in language.incomplete and not (dated or idle):
            return True
        if linking in ("to", "in", "for") and (before == ["from"] or repeated in language.words("repeated")):
            return True
        if linking in ("to", "in", "for") and not text[again:last].islower():
            return True  # Measure for Measure for
    return words[0] in ("a", "an") and before != [] and before[0] in language.words("naming")
