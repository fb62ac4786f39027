"""Auxiliary verbs, and to, with the word that they govern: will be, did not go, has he gone; and its right form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, layer
from mtcheck.model.issue import Edit
from mtcheck.text.grammar.base_forms import base_of, base_of_third_person, may_be_base_form
from mtcheck.text.grammar.inflection import Form, inflected, irregular_verbs, pasts
from mtcheck.text.grammar.nouns import may_be_verb
from mtcheck.text.language import Language, facts, language
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import running_words, word_after, word_before, word_starts


class Kind(Enum):
    """What an auxiliary is, by the form that it wants: to and the first two the base form."""

    MODAL = 1
    DO = 2
    HAVE = 3
    BE = 4
    TO = 5


class Parted(Enum):
    """What parts an auxiliary from its verb."""

    BY_NOTHING = 1
    BY_NOT = 2
    BY_ADVERB = 3
    BY_SUBJECT = 4


_KINDS = {
    Kind.MODAL: "modals",
    Kind.DO: "forms-of-do",
    Kind.HAVE: "forms-of-have",
    Kind.BE: "forms-of-be",
}
_MORE = {"be": Kind.BE, "been": Kind.BE, "being": Kind.BE, "ve": Kind.HAVE, "to": Kind.TO}
_CONTRACTED = {"will": "won", "can": "can", "shall": "shan"}
"""What stands before ’t of modal verbs that do not end in n then: won’t, but couldn’t."""

OTHER_VERBS = frozenset("lay bore rose fell saw".split())
"""Past forms that are base forms of other verbs, or nouns, too."""

_ADVERBS = frozenset("yet even soon both each not".split())
"""More of what parts a verb from its auxiliary, beside adverbs in ly."""

_MOST = 2
"""How many words part a verb from its auxiliary at most."""

_PRONOUNS = frozenset("he she it".split())
_ARTICLES = frozenset("the a his her their its our".split())
_CLAUSES = (", ", "; ", ": ", " — ", " – ")
_REACH = 80
_FAR = 50
_RARE = 2.3
"""The Zipf frequency of a rare verb."""

_NO_ADVERBS = frozenset("likely unlikely".split())
_WORD = Pattern(r"[\p{L}’']+", linear=True)


@dataclass(frozen=True, eq=False)
class Group:
    """An auxiliary verb or to, what parts it from the word that it governs, and that word, which may be no verb.

    The auxiliary is in lower case, and what is left of it before n’t is written out; `to` says that a to stands before
    the verb. `start`, `at` and `end` are where the group and its verb begin and end.
    """

    document: Document
    language: Language
    kind: Kind
    auxiliary: str
    parted: Parted
    to: bool
    verb: str
    start: int
    at: int
    end: int

    def is_in(self, *names: str) -> bool:
        """Whether the verb is in one of the lists of the language."""
        verb, lists = self.verb, self.language.words
        return any(verb in lists(name) for name in names)

    @property
    def before(self) -> str:
        """The word right before the group; nothing at a mark."""
        return word_before(self.document.text, self.start)

    @property
    def after(self) -> str:
        """The word right after the verb; nothing at a mark."""
        return word_after(self.document.text, self.end)

    @property
    def mark(self) -> str:
        """The character right after the verb."""
        return self.document.text[self.end : self.end + 1]

    @property
    def is_before_function_word(self) -> bool:
        """Whether the verb goes on with a word such as the or in."""
        return self.after in self.language.function_words

    @cached_property
    def left(self) -> list[str]:
        """The last words of the clause before the group, in lower case: a clause ends at a mark."""
        text, sentence = self.document.text, sentence_at(self.document, self.start)
        start = max(sentence.start if sentence else 0, self.start - _REACH)
        start = max(start, *(text.rfind(mark, start, self.start) for mark in _CLAUSES))
        return [match.group().lower() for match in _WORD.finditer(text, start, self.start)]

    @property
    def nearest(self) -> str:
        """The last of these words; nothing where there is none."""
        return self.left[-1] if self.left else ""

    @cached_property
    def told(self) -> list[str]:
        """The last six words of the sentence before the group, in lower case."""
        before = self.document.text[max(0, self.start - _FAR) : self.start].rpartition(". ")[2]
        return [match.group().lower() for match in _WORD.finditer(before)][-6:]

    @cached_property
    def has_gap(self) -> bool:
        """Whether the clause lacks what its verb would have after it, so that another verb may stand there.

        A pronoun that opens the clause and is its subject leaves no gap (those who are has); before a form of be whose
        subject is a noun there is none (that the firm is has), but in what he had is.
        """
        language = self.language
        openers = language.words("gap-openers").intersection(self.left)
        strong = openers - language.words("weak-gap-openers")
        if openers == {"that"} and not language.speech_verbs.isdisjoint(self.left[:-1]):
            return False  # she said that the firm has is late
        if self.nearest in ("who", "which", "that") and not strong - {"who"}:
            return False
        plain = self.auxiliary in language.words("forms-of-be") and self.nearest not in language.pronouns
        return bool(strong if plain else openers)

    @cached_property
    def base(self) -> str | None:
        """The base form of which the verb is another form; None where it is none, or may be a base form itself."""
        verb, language = self.verb, self.language
        if self.is_in("past-only", "no-base-forms"):
            return irregular_verbs().get(verb)
        if verb in pasts():
            return None if verb in OTHER_VERBS else pasts()[verb]
        if self.is_in("base-in-ed") or may_be_base_form(verb, language.tag):
            return None
        for form, ending in ((Form.PAST, "ed"), (Form.ING, "ing")):
            if verb.endswith(ending):
                return base_of(verb, form, language.tag, _RARE)
        in_s = verb.endswith("s") and (self.is_in("third-person", "verbs-in-s") or may_be_verb(verb, language.tag))
        return base_of_third_person(verb, language.tag) if in_s else None

    @property
    def participle(self) -> str:
        """The participle of the verb; of a word that is none, what it would be."""
        return inflected(pasts().get(self.verb) or self.base or self.verb, Form.PARTICIPLE)

    def edit(self, right: str | None) -> Edit | None:
        """The edit that gives the verb a form, or takes the to away before it; None where nothing changes."""
        if self.to:
            return Edit(self.at - len("to "), self.at, "")
        return Edit(self.at, self.end, right) if right and right != self.verb else None


Tests = Mapping[tuple[Kind, Parted], tuple[Callable[[Group], bool], ...]]
"""What may show, after a kind of auxiliary and what parts it from its verb, that this has a wrong form."""


def wrong_groups(tests: Tests) -> Callable[[Document], Iterator[Group]]:
    """Trigger where one of the tests for it says that a verb has a wrong form. Candidates are groups."""

    def find(document: Document) -> Iterator[Group]:
        for group in verb_groups(document):
            if any(test(group) for test in tests.get((group.kind, group.parted), ())):
                yield group

    return find


@layer
def verb_groups(document: Document) -> tuple[Group, ...]:
    """The groups of a document in their order; what one governs may govern the next: will be sold."""
    return tuple(_groups(document))


def _groups(document: Document) -> Iterator[Group]:
    text, words, starts, language = document.text, running_words(document), word_starts(document), facts(document)
    kinds, contracted = _auxiliaries(language.tag)
    adverbs, others = language.words("parting-adverbs") | _ADVERBS, language.words("bare-verbs") | _NO_ADVERBS

    def is_adverb(word: str) -> bool:
        return word in adverbs or (word.endswith("ly") and word not in others)

    def is_tied(number: int) -> bool:
        """Whether there is such a word, and only a space between it and the one before."""
        tied = number < len(words) and starts[number] == starts[number - 1] + len(words[number - 1]) + 1
        return tied and text[starts[number] - 1] == " "

    for first, word in enumerate(words):
        if (word not in kinds and word not in contracted) or text[starts[first] - 1 : starts[first]] == ".":
            continue  # will.i.am
        auxiliary, at, parting = word.lower(), first + 1, list[str]()
        if word in contracted and words[at : at + 1] == ["t"] and text[starts[at] - 1] in "'’":
            auxiliary, at, parting = contracted[word], at + 1, ["not"]
        elif auxiliary == "cannot":
            auxiliary, parting = "can", ["not"]
        kind = kinds.get(auxiliary)
        if kind is None or not is_tied(at):
            continue
        most = 0 if kind is Kind.TO else _MOST
        while len(parting) < most and is_tied(at + 1) and is_adverb(words[at]):
            parting.append(words[at])
            at += 1
        to = kind is Kind.MODAL and words[at] == "to" and is_tied(at + 1)
        at += to
        parted = Parted.BY_NOT if "not" in parting else Parted.BY_ADVERB if parting else Parted.BY_NOTHING
        size = _size_of_subject(word, words[at : at + 2]) if kind in (Kind.DO, Kind.HAVE) and not parting else 0
        if size and is_tied(at + size) and is_tied(at + size - 1):
            parted, at = Parted.BY_SUBJECT, at + size
        if not words[at].islower() or (word[0].isupper() and parted in (Parted.BY_NOTHING, Parted.BY_ADVERB)):
            continue  # would May, May said
        end = starts[at] + len(words[at])
        if text[end : end + 1] not in ("-", "'", "’") and (parting or words[at] != word):  # well-kept, discover’d
            yield Group(document, language, kind, auxiliary, parted, to, words[at], starts[first], starts[at], end)


@lru_cache(maxsize=8)
def _auxiliaries(tag: str) -> tuple[dict[str, Kind], dict[str, str]]:
    """The auxiliaries of a language, and what those before n’t are of, as they are written at the start and inside."""
    table = language(tag)
    plain = {word: kind for kind, name in _KINDS.items() for word in (table.words(name) if table else ())}
    contracted = {_CONTRACTED.get(word, word + "n"): word for word in plain}
    if plain:
        plain |= _MORE
    return (
        plain | {word.capitalize(): kind for word, kind in plain.items()},
        contracted | {part.capitalize(): word for part, word in contracted.items()},
    )


def _size_of_subject(auxiliary: str, words: list[str]) -> int:
    """How many of the words after an auxiliary are the subject of a question: he, the mayor; 0 where it is unsure."""
    if words[0] in _PRONOUNS:
        return 1
    return 2 * (auxiliary[0].isupper() and words[0] in _ARTICLES and words[-1].islower())
