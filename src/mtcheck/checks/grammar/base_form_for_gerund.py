"""A base form where a gerund belongs: dreamed of buy a boat, after eat at home, accustomed to sleep in."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import Category, Document, Finding, Language, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.grammar.base_forms import is_verb_only, may_be_base_form
from mtcheck.text.grammar.participles import goes_on, has_participle
from mtcheck.text.pairs import before, pairs
from mtcheck.text.words import word_after, word_before

_OBJECTS = frozenset("a an the his her its their our my him them us me it itself himself themselves".split())
_PLACES = frozenset("in on at to with from into for against up out back down".split())
_MOVING = frozenset("play live walk swim drive sleep stand run stay return travel".split())
"""What one is accustomed to do somewhere, and seldom a noun without its article."""

_COUNTED = frozenset("visit reach cross raise offer carry watch show".split())
"""Words that have an article where they are nouns."""

_HEDGES = frozenset("sort kind kinda bit".split())
"""What stands before of without governing what follows: it sort of appears."""

_SEEN = frozenset("seen ever never as than once twice".split())
"""What makes an adverb of before: words seen before get a star, only twice before have they."""

_COMING = frozenset("was were is are came come comes coming been be".split())
_GOVERNORS = frozenset(
    "Instead capable incapable dream dreams dreamed dreamt dreaming instead accused suspected convicted guilty afraid "
    "fond tired thinking thought think thinks way ways possibility risk chance chances hope hopes intention idea aim "
    "habit interested succeed succeeds succeeded specialises specialised specializes specialized participated insist "
    "insists insisted keen focused bent worried concerned good bad aimed apologised apologized blamed criticised "
    "thanked responsible charged arrested punished praised".split()
)
"""Words whose preposition has a gerund after it, so that a word which may be a noun is a verb before its object."""

_FIXED = frozenset("dawn contrast design chance mistake default scratch example".split())
"""Nouns that a preposition makes an adverb of: by contrast it is dry, and starts from scratch the next day."""

_MEANS = frozenset("by for from after before without".split())
"""Prepositions that have a gerund and its object after them in mid-sentence: by block a bill; By contrast the bill."""

_dreaming = frames(
    _GOVERNORS,
    Pattern(r" (?P<preposition>of|in|on|about|at|for|from) (?P<verb>\p{Ll}+)\b(?!-)", linear=True),
)
_used = frames(
    "accustomed opposed objected objecting addicted dedicated devoted prior resorted close".split(),
    Pattern(r" (?P<preposition>to) (?P<verb>\p{Ll}+)\b(?!-)", linear=True),
)
_looking = frames(
    in_either_case("look", "looks", "looked", "looking"),
    Pattern(r" forward (?P<preposition>to) (?P<verb>\p{Ll}+)\b(?!-)", linear=True),
)
_beside = pairs(
    ("of", "bare-verbs"),
    ("before-gerunds", "bare-verbs"),
    ("without", "bare-verbs"),
    ("hasty-prepositions", "bare-verbs"),
    *(("gerund-prepositions", verbs) for verbs in ("bare-verbs", "irregular-bases", "noun-verbs")),
)
_before_object = before(
    lambda _, verb, after: after in _OBJECTS and verb.islower() and not verb.endswith(("ing", "ed", "ly")),
    "object-prepositions",
    "gerund-prepositions",
    "before-gerunds",
    "without",
)


def candidates(document: Document) -> Iterator[Span]:
    """Prepositions with a base form after them: those that belong to a word before, and any others."""
    text, language = document.text, facts(document)
    for find in (_dreaming, _used, _looking):
        for start, found in find(document):
            after = word_after(text, found.end())
            if text.startswith("close", start) and word_before(text, start) not in _COMING:
                continue
            ended = not after and find is not _looking
            if not ended and _is_governed(found["preposition"], found["verb"], after, language):
                yield Span(found.start("preposition"), found.end())
    for start, end in dict.fromkeys(chain(_beside(document), _before_object(document))):
        preposition, verb = text[start:end].split()
        if verb == "say" and _is_number(word_after(text, end), language):
            continue  # at say four metres
        if _is_verb(preposition, verb, word_after(text, end), word_before(text, start), language):
            yield Span(start, end)


def _is_number(word: str, language: Language) -> bool:
    return word[:1].isdigit() or word in language.words("number-words")


def _is_governed(preposition: str, verb: str, after: str, language: Language) -> bool:
    """Whether a word is a base form after a preposition that has a gerund after it."""
    if is_verb_only(verb, language):
        return True
    irregular = verb in language.words("irregular-bases")
    if after in _PLACES:
        return verb in _MOVING if preposition == "to" else irregular and preposition == "of"
    usual = irregular or (preposition in ("of", "to") and verb != "like" and may_be_base_form(verb, language.tag))
    return usual and after in _OBJECTS


def _is_verb(preposition: str, verb: str, after: str, left: str, language: Language) -> bool:
    """Whether a word is a base form after a preposition, though nothing before them asks for a gerund."""
    bare = verb in language.words("bare-verbs")
    if bare and preposition in language.words("hasty-prepositions") | {"without"}:
        return True
    certain = bare or has_participle(verb)
    if certain and preposition in language.words("gerund-prepositions") and goes_on(after, language):
        return True
    sure = is_verb_only(verb, language)
    if verb in _FIXED or left in ("In", "in"):
        return False  # by dawn the lanes were wet, in between come the nets
    if preposition == "of":
        return after in _OBJECTS | _PLACES and left not in _HEDGES | _GOVERNORS
    if sure and preposition.lower() in language.words("before-gerunds") | {"without"}:
        return after in _OBJECTS | _PLACES and left not in _SEEN
    if after not in _OBJECTS or left in _SEEN:
        return False
    if sure or preposition not in _MEANS:
        return sure or (preposition.lower() in _MEANS and (verb in _COUNTED or has_participle(verb)))
    return verb not in language.words("bases-after-auxiliaries") and may_be_base_form(verb, language.tag)


@check(
    "base-form-for-gerund",
    family="grammar",
    category=Category.GRAMMAR,
    message="After a preposition a verb is a gerund, as moving.",
    on=candidates,
    examples=[
        bad("The young look forward ⟦to move⟧ in, and looked forward ⟦to see⟧ land and sea."),
        bad("She dreamed ⟦of fly⟧ to Oslo, and a crane capable ⟦of lift⟧ a tram stood there."),
        bad("⟦After eat⟧ at the inn they left ⟦without steal⟧ the spoons. ⟦Before sell⟧ the car he washed it."),
        bad("The choir is accustomed ⟦to sing⟧ in the rain and opposed ⟦to sleep⟧ in tents."),
        bad("He is interested ⟦in buy⟧ the mill and succeeded ⟦in join⟧ the choir; it kept him ⟦from enter⟧ the hall."),
        bad("⟦By sell⟧ the mill they paid, and ⟦by block⟧ a measure they won."),
        bad("The firm signed ⟦without inform⟧ them, and they came ⟦for take⟧ the keys."),
        bad("⟦After visit⟧ the mill she came close ⟦to win⟧ the prize."),
        good("Today, by contrast it is a park, and where all starts from scratch the rest is simple."),
        good("They looked at say four boats, or at say 20."),
        good("By dawn the lanes were wet. In between come the nets."),
        good("They look forward to moving in and to a visit, and stepped forward to meet him."),
        good("Out of love the man stayed; after work the hall is shut, and without help it would fail."),
        good("The idea of play in the open is old. It can be thought of like a bridge. He got close to see the ship."),
        good("The amount of feed a cow eats is large, and after two years of work a man rests."),
        good("Only twice before have the nets been wet."),
    ],
    confidence=0.9,
)
def base_form_for_gerund(at: Span, _: Document) -> Iterator[Finding]:
    """A base form after a preposition: also after the “to” of look forward to and accustomed to.

    Most languages have an infinitive there (Merriam-Webster, look forward to), and an engine that drops its “to”
    leaves a bare verb.
    """
    yield Finding(*at)
