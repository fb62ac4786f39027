"""Neither a participle nor a gerund after have or be: has settle, have asking, had went, is are, was quote in."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good, lexicon, unsafe
from mtcheck.text.grammar.base_forms import base_of, is_verb_only, may_be_base_form
from mtcheck.text.grammar.inflection import Form, inflected, irregular_forms, pasts
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.grammar.participles import goes_on, has_participle
from mtcheck.text.grammar.verb_groups import OTHER_VERBS, Group, Kind, Parted, wrong_groups
from mtcheck.text.words import word_after

_IRREGULAR = ("irregular-bases", "noun-verbs")
_IN_S = ("third-person", "verbs-in-s")
_PRONOUN = Pattern(r" (?:we|you|they|he|she|it|I|there)\b", linear=True)
_PERSONS = frozenset("he she who striker player singer actor".split())
"""Subjects of which no plural is said: the answer has been calls for calm."""

_MODALS = frozenset("could would should might may must will can cannot not".split())
_NOUNS = frozenset("fall rise drink fight show drive break strike draw ring ride swim sleep pay sink spin".split())
"""Base forms that are nouns where a form of be stands before them: it is fight or flight."""

_AFTER_PASSIVE = frozenset("by in to from at on with off up down into".split())
_OBJECTS = frozenset("a an the his her its their it them him us me two three".split())
_NO_VERBS = frozenset("content worth back like near down over under home present work".split())
_ADVERBIAL = 2.3
_USUAL_WORDS = frozenset(
    "the not been more about now one just only very still work all two their his her its likely due already also from "
    "for with what that this there some many much most least less better good new little made set put done found "
    "left told held said able loath under over out down off well even too".split()
)
_NOUNS_IN_ING = frozenset(
    "understanding meaning beginning hearing writing learning teaching thinking living spending lending being meeting "
    "ending finding building feeling".split()
)
_BEFORE_ARTICLES = frozenset("double half quite".split())
_RARER, _KNOWN = 1.2, 2.2
"""How much rarer, as a difference of Zipf frequencies, the participle of what is a noun first may be; the frequency of
the forms of a rare verb.
"""

_CLEFT = frozenset("do does did what all whatever everything thing".split())
_RELATIVE = frozenset("what whatever all everything anything than that which who".split())
_PLACES = frozenset("by to in on for from at with as of into after before because when until since and".split())


def _is_finite_after_have(group: Group) -> bool:
    """Whether a verb that is no participle stands right after have: had has, has cancel it, had being told."""
    if group.after == "been" and (group.verb == "been" or group.is_in("finite-auxiliaries", *_IN_S)):
        return True  # had was been
    finite = group.is_in("forms-of-have") and group.verb != "had"
    past = group.is_in("past-only") and group.auxiliary != "had"
    return (finite or past or group.verb == "being" or _is_bare(group)) and not group.has_gap


def _is_bare(group: Group) -> bool:
    """Whether a base form that is nothing else follows in the same clause: not the one thing you do, is accept it."""
    return group.is_in("bare-verbs") and group.document.text[group.start - 2 : group.start] != ", "


def _is_past_after_have(group: Group) -> bool:
    """Whether a past form that is no participle goes on after have: had came by train, but not what he had came in."""
    past = group.verb in pasts() and (group.verb != "showed" or group.parted is Parted.BY_NOTHING)
    if not past or not _goes_on(group) or _is_cleft(group) or _lacks_object(group):
        return False
    return group.verb not in OTHER_VERBS - {"saw"} or group.after in group.language.function_words | {""}


def _is_irregular_base_after_have(group: Group) -> bool:
    """Whether a base form and its object follow have, and a modal verb stands before: could have drive the bus."""
    return _is_irregular_base(group) and goes_on(group.after, group.language) and group.before in _MODALS


def _is_gerund_after_have(group: Group) -> bool:
    """Whether a gerund goes on that is no noun: has defending the ship."""
    if not group.verb.endswith("ing") or group.verb in _NOUNS_IN_ING or _is_cleft(group):
        return False
    base = base_of(group.verb, Form.ING, group.language.tag)
    return base is not None and is_verb_only(base, group.language) and group.is_before_function_word


def _is_base_after_have(group: Group) -> bool:
    """Whether a base form that is hardly a noun goes on after have: has settle the row."""
    had = group.before in group.language.words("forms-of-have")  # have had state schools
    return _goes_on(group) and not had and not _is_cleft(group) and _may_lack_ending(group)


def _is_finite_after_adverb(group: Group) -> bool:
    """Whether a finite verb follows an adverb, and the clause has no gap: has already went."""
    return group.is_in("past-only", *_IN_S) and not _is_contact(group)


def _is_wrong_after_not(group: Group) -> bool:
    """Whether another form than a participle follows has not: has not went, have not find yet, had not could."""
    if group.verb.endswith("ing"):
        base = base_of(group.verb, Form.ING, group.language.tag)
        return base is not None and may_be_base_form(base, group.language.tag)
    return group.is_in("past-only", "modals", "bare-verbs", *_IN_S) or _is_irregular_base(group)


def _is_base_after_adverb(group: Group) -> bool:
    """Whether a base form follows that is no noun, or is irregular and goes on with its object."""
    if _is_irregular_base(group) and goes_on(group.after, group.language):
        return True
    closed = group.verb in group.language.function_words
    return not closed and is_verb_only(group.verb, group.language) and group.participle != group.verb


def _is_past_in_question(group: Group) -> bool:
    """Whether a past form that is no participle follows the subject of has: Has the bank gave?"""
    return group.auxiliary == "has" and group.is_in("past-only")


def _is_finite_after_be(group: Group) -> bool:
    """Whether a finite verb or a base form stands right after is or was: is has, is depends, was announce it."""
    language = group.language
    if group.auxiliary not in language.words("forms-of-be"):
        return False
    if group.verb == "been" and group.nearest in language.words("forms-of-have"):
        return False  # had was been: what stands first is wrong
    auxiliary = group.is_in("finite-auxiliaries", "forms-of-have") and group.verb != "had"
    if not (auxiliary or group.verb == "been" or group.is_in("past-only", *_IN_S) or _is_bare(group)):
        return False
    asked = group.is_in("forms-of-be") and _PRONOUN.match(group.document.text, group.end)  # the question is are we late
    return not group.has_gap and not asked


def _is_verb_after_been(group: Group) -> bool:
    """Whether be, been or being has a base form after it, or been a finite verb: be sell, been went, been plays."""
    if group.auxiliary == "been":
        if group.is_in("noun-verbs-in-s"):
            return not group.language.words("persons").union(_PERSONS).isdisjoint(group.left[-2:-1])
        return group.is_in("past-only", *_IN_S) or _is_bare(group)
    return group.auxiliary in ("be", "being") and _is_bare(group) and not (group.auxiliary == "being" and group.has_gap)


def _is_irregular_base_after_be(group: Group) -> bool:
    """Whether a base form stands where a passive has its participle: was build in May, been take to find it."""
    if not _is_irregular_base(group) or group.auxiliary == "being":
        return False
    if group.auxiliary == "been":
        return group.after != "of" and group.is_before_function_word
    cleft = group.before in ("do", "does", "did")  # all he can do is make up a tale
    return group.after in _AFTER_PASSIVE and group.verb not in _NOUNS and not cleft


def _is_base_after_be(group: Group) -> bool:
    """Whether a base form stands where a passive has its participle, and goes on as one: was quote in the report."""
    if group.after not in _PLACES or group.before.lower() == "there" or _is_cleft(group):
        return False
    again = group.document.text.startswith(f" {group.after} {group.verb} ", group.end)  # it was point for point
    adjective = lexicon(group.language.tag).zipf(group.verb + "ness") > 0  # is tender with him
    return not again and not adjective and _may_lack_ending(group)


def _is_base_with_object(group: Group) -> bool:
    """Whether a base form and its object follow is not: was not trigger a flood, but not is not open the whole day."""
    verb, language = group.verb, group.language
    if group.after not in _OBJECTS or not may_be_base_form(verb, language.tag) or verb in _NO_VERBS or _is_cleft(group):
        return False
    return group.participle != verb and lexicon(language.tag).zipf(verb + "ly") < _ADVERBIAL


def _is_irregular_base(group: Group) -> bool:
    return group.is_in(*_IRREGULAR) and has_participle(group.verb)


def _may_lack_ending(group: Group) -> bool:
    """Whether a word is a base form, and no adjective or noun without an article, or goes on as no noun does."""
    verb, language, zipf = group.verb, group.language, lexicon(group.language.tag).zipf
    usual = verb in _USUAL_WORDS or verb in language.function_words or len(verb) < 3
    if usual or verb.endswith(("ed", "ly", "ing")) or (verb[-1] == "s" and verb[-2] not in "su"):
        return False
    participle = inflected(verb, Form.PARTICIPLE)
    if participle == verb or verb in irregular_forms():
        return False
    noun = verb in language.words("bases-after-auxiliaries") or zipf(participle) < zipf(verb) - _RARER
    rare = not noun and min(zipf(participle), zipf(inflected(verb, Form.ING))) >= _KNOWN
    if not (rare or may_be_base_form(verb, language.tag)):
        return False
    return not noun or (group.after in language.words("after-verb") and verb not in _BEFORE_ARTICLES)


def _is_thing(group: Group) -> bool:
    """Whether a noun stands there before another: has ripple effects, there may be debate, are fire and flood maps."""
    tag = group.language.tag
    if group.auxiliary == "am" and group.document.text[max(0, group.start - 2) : group.start].strip()[-1:].isdigit():
        return True  # a 6am train
    if number_of(group.verb, tag) is not Number.SINGULAR or is_verb_only(group.verb, group.language):
        return False
    pair = word_after(group.document.text, group.end + len(f" {group.after}")) if group.after in ("and", "or") else ""
    several = Number.PLURAL in (number_of(group.after, tag), number_of(pair, tag) if pair else None)
    several = several or (group.kind is Kind.HAVE and number_of(group.after, tag) is not None)
    listed = bool(pair) and group.auxiliary in group.language.words("forms-of-be")
    return (several and group.parted is Parted.BY_NOTHING) or listed or "there" in group.left[-4:]


def _goes_on(group: Group) -> bool:
    """Whether a word or a number follows the verb."""
    text, end = group.document.text, group.end
    return group.mark == " " and text[end + 1 : end + 2].isalnum()


def _is_cleft(group: Group) -> bool:
    """Whether the clause tells what is done, so that a base form may follow: all he can do is provide it."""
    return not _CLEFT.isdisjoint(group.told)


def _lacks_object(group: Group) -> bool:
    """Whether the clause may lack what have would have after it, and another verb stand there: what he had came."""
    language = group.language
    if group.nearest == "who":
        return False  # who had came
    near = [word for said, word in pairwise(["", *group.told]) if word != "that" or said not in language.speech_verbs]
    if not _RELATIVE.isdisjoint(near[-3:]):
        return True
    return _is_contact(group)


def _is_contact(group: Group) -> bool:
    """Whether a noun and a pronoun stand before, between which a which may be left out: the idea they had."""
    language, before = group.language, group.left[-2:-1]
    contact = group.nearest in language.pronouns and before != [] and before[0] not in language.function_words
    return contact and before[0] not in language.speech_verbs | language.words("clause-verbs")


def _right_form(group: Group) -> str | None:
    """The participle; None where either verb may be the wrong one, or a gerund may belong there: is depends."""
    unsure = group.verb == "being" and group.parted is Parted.BY_NOTHING
    auxiliary = group.is_in("finite-auxiliaries", "forms-of-have", "modals") and group.verb != "did"
    if unsure or auxiliary or group.verb == "been":
        return None
    passive = group.verb in pasts() or (group.base is None and group.after in _PLACES | _AFTER_PASSIVE)
    return group.participle if group.kind is Kind.HAVE or passive else None


@check(
    "verb-form-after-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="After have and be a verb is a participle, or a gerund after be.",
    on=wrong_groups(
        {
            (Kind.HAVE, Parted.BY_NOTHING): (
                _is_finite_after_have,
                _is_past_after_have,
                _is_irregular_base_after_have,
                _is_gerund_after_have,
                _is_base_after_have,
            ),
            (Kind.HAVE, Parted.BY_ADVERB): (
                _is_finite_after_adverb,
                _is_past_after_have,
                _is_base_after_adverb,
                _is_gerund_after_have,
                _is_base_after_have,
            ),
            (Kind.HAVE, Parted.BY_NOT): (_is_wrong_after_not, _is_base_after_adverb, _is_base_after_have),
            (Kind.HAVE, Parted.BY_SUBJECT): (_is_past_in_question,),
            (Kind.BE, Parted.BY_NOTHING): (
                _is_finite_after_be,
                _is_verb_after_been,
                _is_irregular_base_after_be,
                _is_base_after_be,
            ),
            (Kind.BE, Parted.BY_ADVERB): (_is_base_after_be,),
            (Kind.BE, Parted.BY_NOT): (_is_base_with_object,),
        }
    ),
    specificity=1,
    examples=[
        bad("The people who ⟦are is⟧ late wait."),
        bad("It ⟦is depends⟧ on rain."),
        bad("The roads ⟦are is⟧ closed, and the bridges ⟦was were⟧ too, because the land ⟦is are⟧ dry."),
        bad("The bill ⟦had has⟧ stalled, I ⟦am have⟧ no vote, she ⟦is has⟧ left, and the jury ⟦has went⟧ home."),
        bad("The estates that were sold ⟦had was⟧ been warned."),
        bad("Before she left she ⟦had being⟧ told."),
        bad("She had ⟦been went⟧ to the police, and he was ⟦being teach⟧."),
        bad("He ⟦has not went⟧ home.", "He has not gone home."),
        bad(
            "They ⟦have already began⟧ to plan, and she ⟦had also went⟧ home.",
            "They have already begun to plan, and she had also gone home.",
        ),
        bad("She ⟦was did⟧ it; they ⟦have not recognise⟧ it."),
        bad("A fair will ⟦be hold⟧ here."),
        bad("The firm ⟦has cancel⟧ it, and he ⟦was announce⟧ it."),
        bad("A boat that we ⟦have not find⟧ yet is lost.", "A boat that we have not found yet is lost."),
        bad("Steps have ⟦been take⟧ to find it, and the hut ⟦was build⟧ in May."),
        bad("She could ⟦have drive⟧ the bus.", "She could have driven the bus."),
        bad("Talks ⟦were been⟧ suspended, half of it ⟦is been⟧ paid, and the house is to ⟦be describe⟧ as new."),
        bad("The court ordered that his house ⟦be sell⟧ at auction."),
        bad("She has ⟦been plays⟧ for the town since May."),
        bad("Prices ⟦had already rose⟧ by ten.", "Prices had already risen by ten."),
        bad("I’⟦ve never saw⟧ the river so.", "I’ve never seen the river so."),
        bad("A man who ⟦had came⟧ by train left.", "A man who had come by train left."),
        bad("The firm ⟦has settle⟧ the row.", "The firm has settled the row."),
        bad("Courts ⟦have blame⟧ him, the group ⟦has defending⟧ the ship, and China ⟦has saw⟧ its growth."),
        bad("He ⟦was quote⟧ in the report.", "He was quoted in the report."),
        bad("The town ⟦was attack⟧ by a bear, which had ⟦been catch⟧ by a trap."),
        bad("The bridge can ⟦be convert⟧ to a path, and ships ⟦are know⟧ to sail there."),
        bad(
            "No one ⟦has yet call⟧ for a vote, and it ⟦has not yet decide⟧.",
            "No one has yet called for a vote, and it has not yet decided.",
        ),
        bad("The team ⟦have not winning⟧ a game.", "The team have not won a game."),
        bad("The storm ⟦was not trigger⟧ a flood, and the crew ⟦had suddenly went⟧ home."),
        bad("⟦Has the bank gave⟧ a reason?", "Has the bank given a reason?"),
        good("She missed the 6am train. They had work the next day."),
        good("It has ripple effects here. There may still be debate as to it. These are fire and flood maps."),
        good("The singer will.i.am has left. They were loath to leave, and have had state schools since."),
        good(
            "All he can do is make up a tale. The amount of feed a cow eats, and after two years of work a man rests."
        ),
        good("What it is is a test. The problem they have is that all they do is wait. What they are is tired."),
        good("How good it is depends on them. What he was has changed. The question is are we late."),
        good("There have been calls for calm, and the answer has been moves to end it."),
        good("All he can do is provide it. He had double the risk, has pace and had cramp since May."),
        good("There is talk in the press. They have not anything to say."),
        good("They have work in town, had cause to leave, have become rich, and the hall is silence in stone."),
        good("The idea that he had came from her, and what they have fell from the sky. It was found in May."),
        good("It has not yet come, has never put to sea and has yet to begin. The seas have quickly begun to rise."),
        good("The idea they had originally came from her. All she did was not answer the call. It is not set a date."),
        good("It was not open the whole day. Has the bank given one? What did the men who went find?"),
    ],
    confidence=0.9,
)
def verb_form_after_auxiliary(group: Group, _: Document) -> Iterator[Finding]:
    """A base form, a finite verb or a past form after have or be, or a gerund after have.

    Engines translate the parts of a verb one by one, and mark the tense twice or not at all.
    """
    if _is_thing(group):
        return
    edit = group.edit(_right_form(group))
    yield Finding(group.start, group.end, unsafe(edit) if edit else ())
