"""A pronoun with the verb of another person: I has, they was."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    unsafe,
    word_at,
)
from mtcheck.text.grammar.base_forms import has_other_past
from mtcheck.text.grammar.inflection import Form, inflected, irregular_forms
from mtcheck.text.grammar.nouns import Number
from mtcheck.text.grammar.participles import may_be_participle
from mtcheck.text.grammar.subjects import NEGATED, OTHER_NUMBER, PLURALS, number_of_verb
from mtcheck.text.pairs import before, pairs
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_after, word_before

_SINGULAR = {"are": "is", "am": "is", "have": "has", "do": "does", "were": "was"}
_BEFORE = Pattern(r"(?P<word>\p{L}+) $")
_NEAR = 6
_JOINED = frozenset("and or nor than as but like not".split())
_ASKING = frozenset("did does do had has have is was were are let make help".split())
_OPENERS = frozenset("but because while that when where although since until once then so if said says added".split())


_disagreeing = pairs(
    ("plural-subjects", "finite-auxiliaries"),
    ("singular-subjects", "finite-auxiliaries"),
    ("singular-subjects", "have"),
    ("singular-subjects", "do"),
    ("it", "finite-auxiliaries"),
    ("singular-subjects", "negated-plural"),
    ("it", "negated-plural"),
    ("plural-subjects", "negated-singular"),
    ("singular-subjects", "parting-adverbs"),
    ("it", "parting-adverbs"),
    ("it", "have"),
    ("it", "do"),
    ("plural-subjects", "third-person"),
    ("plural-subjects", "verbs-in-s"),
    ("plural-subjects", "noun-verbs-in-s"),
)
_GOES_ON = frozenset(
    "the a an his her its their this that these those it him them me us my our your some many to in on at for from "
    "with by into of about as when if how why what whether no more each every another".split()
)
_NO_VERBS = frozenset("back like".split())
_BASES_TOO = frozenset("come become run overcome".split())
"""Participles that are base forms, too."""
_base_form = before(
    lambda _, verb, after: (
        after in _GOES_ON
        and verb[-1] != "s"
        and verb not in _NO_VERBS
        and not verb.endswith(("ed", "ly", "ing"))
        and (verb not in irregular_forms() or verb in _BASES_TOO)
    ),
    "singular-subjects",
    "it",
)


def candidates(document: Document) -> Iterator[Span]:
    """A pronoun and a form of a verb that shows its number, or what may be a base form, before its object."""
    yield from _disagreeing(document)
    yield from _base_form(document)


@check(
    "pronoun-verb-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="Pronoun and verb do not agree.",
    on=candidates,
    examples=[
        bad("He said: “Today ⟦I has⟧ seen that ⟦they is⟧ here.”", "He said: “Today I have seen that they are here.”"),
        bad("⟦She have⟧ lived there, but ⟦he are⟧ new.", "She has lived there, but he is new."),
        bad("⟦She receive⟧ us in the kitchen.", "She receives us in the kitchen."),
        bad("⟦She never have⟧ been there.", "She never has been there."),
        bad("He said ⟦she don't⟧ know and ⟦they hasn’t⟧ paid.", "He said she doesn't know and they haven’t paid."),
        good("If it weren’t so late. I wasn’t there, and you aren’t. He and I haven’t left. Tom and she don’t go."),
        bad("Over the next six years ⟦it have⟧ produced much.", "Over the next six years it has produced much."),
        bad("They left when ⟦it were⟧ dark, and ⟦they was⟧ glad.", "They left when it was dark, and they were glad."),
        good("If it were up to him, prices for it are low; make it have an end. As though that it were so, he ran."),
        good("She asked that he have a seat. Did she have one? He and she have left. Let him do it, had he done it."),
        good(
            "“We was robbed,” said the coach; so they say where he lives. “It were a goat,” she said. “He were late.”"
        ),
        good("World War I has ended, and Elizabeth I is on the coin. Neither they nor I was there."),
        bad("⟦It lead⟧ from one field to another, and ⟦they includes⟧ a pond."),
        bad("It was late, although ⟦she accept⟧ it, and ⟦they doesn’t⟧ see it."),
        bad("In May ⟦he were⟧ told that ⟦it are⟧ late, and she knew ⟦he have⟧ left."),
        good("Would she do it again? Nor did he have one. They ask that he have it, and wish it were so."),
        good("She won, and why couldn’t she do that here? If I were rich, we had left. They did, I am told."),
        good(
            "He sort of hung his head. She said it back to me, and knew it like a friend. Would that it were so quick!"
        ),
    ],
)
def pronoun_verb_disagreement(at: Span, document: Document) -> Iterator[Finding]:
    """A pronoun with the verb of another person.

    Engines out of languages that leave the pronoun out add one that does not fit the verb. Pronouns that are never
    objects alone are looked at: what is dear to you is right.
    """
    text, language, (start, end) = document.text, facts(document), at
    pronoun, verb = text[start:end].split()
    if verb in ("sort", "kind") and text.startswith(" of ", end):
        return  # he sort of hung his head
    if verb in language.words("parting-adverbs"):
        later = word_at(text, end + 1)
        wrong = text[slice(*later)]
        if wrong in _SINGULAR and _opens_clause(document, start, pronoun, wrong):
            yield Finding(start, later.end, unsafe(Edit(*later, _SINGULAR[wrong])))
        return
    if verb in NEGATED:
        joined = verb in language.words("negated-plural") and word_before(text, start).lower() in _JOINED
        lawful = joined or (pronoun, verb) == ("I", "wasn") or text[end : end + 2] not in ("'t", "’t")
        if not lawful and not is_quoted(document, start):
            yield Finding(start, end + 2, unsafe(Edit(end - len(verb), end, OTHER_NUMBER[verb])))
        return
    if verb == "were" and word_before(text, start) == "that" and text.endswith("Would that ", 0, start):
        return  # Would that it were so
    if verb == "were" and pronoun.lower() in ("it", "he", "she", "i") and is_quoted(document, start):
        return  # “it were a goat” is said by many in the north of England
    if pronoun.lower() not in language.words("plural-subjects") and pronoun != "I":
        if verb.islower() and has_other_past(verb, language):
            if _may_be_indicative(document, start, pronoun):
                yield Finding(start, end, unsafe(Edit(end - len(verb), end, inflected(verb, Form.S))))
        elif verb in _SINGULAR and (_opens_clause(document, start, pronoun, verb) or _has_done(document, start, end)):
            yield Finding(start, end, unsafe(Edit(end - len(verb), end, _SINGULAR[verb])))
        return
    if pronoun.lower() in ("we", "they") and verb not in PLURALS and number_of_verb(verb, language) is Number.SINGULAR:
        apposed = verb in language.words("noun-verbs-in-s") and word_after(text, end) not in language.function_words
        if not apposed:  # we states need it
            yield Finding(start, end)
        return
    if verb not in PLURALS or (verb == "was" and pronoun == "I"):
        return
    if verb == "was" and pronoun.lower() != "they" and is_quoted(document, start):
        return  # “we was robbed” is said by many
    earlier = _BEFORE.search(text[max(0, start - 25) : start])
    if pronoun == "I" and earlier and (earlier["word"] in _JOINED or _is_name(earlier["word"], document)):
        return  # my wife and I, World War I
    right = "am" if (pronoun, verb) == ("I", "is") else PLURALS[verb]
    yield Finding(start, end, unsafe(Edit(end - len(verb), end, right)))


def _may_be_indicative(document: Document, start: int, pronoun: str) -> bool:
    """Whether a base form after a pronoun is in no other mood, and the pronoun no object: did he see, made it fit.

    He and she are nothing else than subjects; it is one where a clause begins.
    """
    text, language = document.text, facts(document)
    sentence = sentence_at(document, start)
    before = text[sentence.start if sentence else 0 : start]
    words = [word.strip("“‘\"'(").lower() for word in before.split()]
    last = words[-1] if words else ""
    asked = words if last == "that" else words[-2 * _NEAR :]  # they asked for one, and that it go
    if not language.words("before-subjunctive").isdisjoint(asked) or last in _JOINED - {"but"}:
        return False
    clause = [word.strip("“‘\"'(").lower() for word in before.replace(";", ",").rpartition(",")[2].split()]
    if any(word in language.words("modals") | _ASKING or word.endswith(("n't", "n’t")) for word in clause[-_NEAR:]):
        return False
    opens = last in _OPENERS or last in language.words("clause-openers") or last[-1:] in tuple(",;:—–-")
    return pronoun.lower() != "it" or not last or opens


def _has_done(document: Document, start: int, end: int) -> bool:
    """Whether it have stands before a participle, and after nothing that asks for a base form: for years it have."""
    text, language = document.text, facts(document)
    following, before = word_after(text, end), text[max(0, start - 40) : start].lower().split()
    done = may_be_participle(following, language) or following == "been"
    held = _ASKING | language.words("modals") | {"to", "and", "or", "if", "that"}
    return text[start:end].lower() == "it have" and done and bool(before) and held.isdisjoint(before[-_NEAR:])


def _opens_clause(document: Document, start: int, pronoun: str, verb: str) -> bool:
    """Whether the subject of a clause begins here, with no sign of a subjunctive or a question.

    He and she are nothing else, but after and or in a question; it may end what stands before: prices for it are low.
    """
    text, language = document.text, facts(document)
    if text[start].isupper():
        return True
    *before, last = ["", *text[max(0, start - 70) : start].rpartition(", ")[2].split()[-_NEAR:]]
    if verb != "are" and not language.words("before-subjunctive").isdisjoint(map(str.lower, (*before, last))):
        return False
    asked = last.endswith(("n't", "n’t")) or (last != "May" and last.lower() in language.words("modals"))
    last = last.lower()
    if pronoun == "it" and not (last in _OPENERS | language.words("clause-openers") or last[-1:] in ",;:—"):
        return False
    joined = last in _ASKING or (last in _JOINED and last != "but")
    return not asked and not joined and (verb != "have" or last != "that")


def _is_name(word: str, document: Document) -> bool:
    return word[0].isupper() and word not in facts(document).starters
