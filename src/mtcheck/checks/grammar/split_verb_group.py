"""Forms of verbs that do not go together across an adverb: would seriously considering, was not trigger a flood."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Language, Pattern, Span, bad, check, facts, good, lexicon
from mtcheck.text.base_forms import may_be_base_form
from mtcheck.text.frames import frames
from mtcheck.text.inflection import Form, inflected
from mtcheck.text.pairs import after, before
from mtcheck.text.plain_subjects import has_plain_subject
from mtcheck.text.words import word_after, word_at, word_before

_ADVERBS = frozenset("also already never always still often now soon just even not".split())
_OBJECTS = frozenset("a an the his her its their it them him us me two three".split())
_FINITE = ("past-only", "third-person", "verbs-in-s")
_PRONOUNS = frozenset("he she it they we who which there".split())
_HAVE = frozenset("has have had".split())
_BE = Pattern(r"\b(?:is|are|was|were)(?: |n['’])$", linear=True)
_CLEFT = frozenset("do does did what all whatever everything".split())
_NO_VERBS = frozenset("content worth back like near down over under home present work".split())
_modal = before(lambda _, adverb, verb: adverb in _ADVERBS or adverb[-2:] == "ly", "modals")
_negated = before(lambda _, verb, following: following in _OBJECTS and verb.islower(), "not", "t")
_finite = after(
    lambda words, at, _: (words[at - 1] in _ADVERBS or words[at - 1][-2:] == "ly") and words[at - 2] in _HAVE, *_FINITE
)
_finding = frames(
    ("found", "saw"),
    Pattern(
        r" (?:any|anyone|anybody|anything|enough|him|them|out|that|what|how|whether|much|his|her|their|each)\b",
        linear=True,
    ),
)
"""Past forms that are base forms of other verbs, found a firm and saw the plank, before what these hardly have."""

_DID_NOT = Pattern(r"\b(?:(?:[Dd]id|[Dd]o|[Dd]oes|could|would|can|will)(?: not|n['’]t)|cannot) $", linear=True)
_USUAL = 3.0
_ADVERBIAL = 2.3


def candidates(document: Document) -> Iterator[Span]:
    """An auxiliary verb, an adverb, and the form of a verb that does not follow the first."""
    text, language = document.text, facts(document)
    for start, end in _modal(document):
        at, to = word_at(text, end + 1)
        follows = text[end : end + 1] == " " and text[to : to + 1] != "-"
        if follows and _follows_no_modal(text[at:to], word_after(text, to), document):
            modal = text[start:end].split()[0]
            if _has_subject(modal, word_before(text, start), language) or has_plain_subject(document, start):
                yield Span(start, to)
    for start, end in _negated(document):
        be, verb = _BE.search(text, max(0, start - 8), start), text[start:end].split()[1]
        if be and word_after(text, end) in _OBJECTS and _is_base_form(verb, be.start(), document):
            yield Span(be.start(), end)
    for start, following in _finding(document):
        if negated := _DID_NOT.search(text, max(0, start - len("could not ")), start):
            yield Span(negated.start(), following.start())
    for start, end in _finite(document):
        have = word_before(text, start)
        begin = start - 1 - len(have)
        if have in _HAVE and has_plain_subject(document, begin):
            yield Span(begin, end)


def _follows_no_modal(verb: str, following: str, document: Document) -> bool:
    """Whether a word is a form of a verb that stands after no modal verb, and goes on: considering a move."""
    language, zipf = facts(document), lexicon(document.language).zipf
    if any(verb in language.words(name) for name in _FINITE):
        return True
    if not verb.endswith("ing") or following not in language.function_words or may_be_base_form(verb, language.tag):
        return False
    stem = verb[:-3]
    bases = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else "")
    return any(zipf(base) > _USUAL and inflected(base, Form.ING) == verb for base in bases)


def _has_subject(modal: str, before_it: str, language: Language) -> bool:
    """Whether a modal verb is none that opens a question, and no noun: his will clearly shows."""
    if before_it.lower() in _PRONOUNS:
        return True
    return before_it not in language.function_words | {""} and modal in language.words("modals-before-base")


def _is_base_form(verb: str, start: int, document: Document) -> bool:
    """Whether a word after is not and before an object is a base form: no adjective, and no participle as set."""
    zipf, said = lexicon(document.language).zipf, document.text[max(0, start - 40) : start].lower().split()
    if not may_be_base_form(verb, facts(document).tag) or verb in _NO_VERBS or not _CLEFT.isdisjoint(said):
        return False
    return inflected(verb, Form.PARTICIPLE) != verb and zipf(verb + "ly") < _ADVERBIAL


@check(
    "split-verb-group",
    family="grammar",
    category=Category.GRAMMAR,
    message="Forms of verbs that do not go together.",
    on=candidates,
    examples=[
        bad("The firm ⟦would seriously considering⟧ a sale, which ⟦should never becomes⟧ law."),
        bad("The storm ⟦was not trigger⟧ a flood, and the crew ⟦had suddenly went⟧ home."),
        bad("They ⟦did not found⟧ any seats and ⟦couldn’t saw⟧ him."),
        good("They did not found a party, nor did he saw the plank; what they did not, found them in May."),
        good("It would surely bring rain; could rapidly rising seas flood it? It was not open the whole day."),
        good("The idea they had originally came from her. All she did was not answer the call. It is not set a date."),
        good("What his will clearly shows is love. The seas have quickly begun to rise."),
    ],
    confidence=0.9,
)
def split_verb_group(at: Span, _: Document) -> Iterator[Finding]:
    """An auxiliary verb and a form that does not follow it, with an adverb between them.

    The engine translates the parts of a verb one by one.
    """
    yield Finding(*at)
