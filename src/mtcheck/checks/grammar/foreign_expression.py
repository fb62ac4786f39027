"""What another language says with these words: until they do not agree, the three first months, the President Lindo."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.calendar import EACH_DAY, EACH_MONTH
from mtcheck.text.frames import cut, frames, in_either_case
from mtcheck.text.grammar.constructions import Found
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.numerals import numbers
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_before

_COUNTS = numbers(2, 10)
_SMALL = "|".join(_COUNTS)
_until = frames(
    in_either_case("until"),
    Pattern(
        r" (?:(?:the|a|an|all|their|his|her|its) )?(?!dusk|dawn|noon|midnight|now|then|late|recently)"
        r"\p{Ll}+(?: (?!but\b|and\b)\p{Ll}+)?(?P<extra> (?:do|does|did) not) ",
        linear=True,
    ),
)
_yesterday = frames(
    ("will", "shall"),
    Pattern(
        r"(?: (?!that|who|which|what|when|said|says|as|than|from|since)\p{L}[\p{L}’-]*){1,7} (?P<wrong>yesterday)\b",
        linear=True,
    ),
)
_last = frames(
    ("will",),
    Pattern(
        r" \p{Ll}+(?: (?:in|on|at|for|to) [\p{L}’-]+| [\p{Ll}’-]+)?"
        rf" (?P<wrong>last (?:week|month|year|night|{EACH_MONTH}|{EACH_DAY}))\b",
        linear=True,
    ),
)
_others = frames(("others",), Pattern(r" \p{Ll}{3,}s\b", linear=True))
_any = frames(
    "found saw gave showed recovered".split(),
    Pattern(r" any (?:evidence|signs?|traces?|proof|survivors|weapons|comment|details|explanation)\b", linear=True),
)
_DENIED = frozenset(
    "not no never nobody none neither nor hardly scarcely rarely barely if whether without before than unless who what"
    " nothing few little cannot denied doubt lest until anyone the first only that".split()
)
_late = frames(
    ("has", "have", "had"),
    Pattern(
        r" (?:on \p{Lu}\p{Ll}+|yesterday|today|in \p{Lu}\p{Ll}+) (?:the|an?) (?:\p{Ll}+ )?\p{Ll}+ \p{Ll}+ed(?=[.,;])",
        linear=True,
    ),
)
_stacked = frames(
    "living born based working published built held located signed founded arrested".split(),
    Pattern(r" \p{Ll}+", linear=True),
)
_STACK = Pattern(
    r"\b[Tt]he (?:in|on|at|by|from|near) (?:the )?[\p{L}’-]+ (?:by the \p{Ll}+ )?(?=\p{Ll}+$)", linear=True
)
_opened = frames(
    ("Were", "Was"),
    Pattern(
        rf" (?P<verb>\p{{Ll}}+ed|found|held|shot|taken) (?:\d+|{_SMALL}|the|an?) \p{{Ll}}+"
        r"[^.?!\n]*\."
    ),
)
_then = frames(
    ("In",),
    Pattern(r" (?:1[5-9]\d\d|200\d)(?:,)? (?:the |he |she )(?:\p{Ll}+ ){0,3}(?P<wrong>will) \p{Ll}+", linear=True),
)
_first = frames(
    _COUNTS,
    Pattern(
        r" (?P<rank>first|last)"
        r" (?:months|years|days|weeks|minutes|hours|games|quarters|goals|rounds|races|matches|seasons)\b",
        linear=True,
    ),
)
_BUILDINGS = frozenset("Hotel Inn Palace Theatre Theater Cinema House Suite Tower Lines Park".split())
_office = frames(
    "President Minister Chancellor Governor Senator Mayor Commissioner Professor Mr Mrs".split(),
    Pattern(
        r" (?P<name>\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)(?=[,.;]| (?:on|in|at|said|says|has|was|is|will|to|and|had)\b)",
        linear=True,
    ),
)


def candidates(document: Document) -> Iterator[Found]:
    """Where such expressions stand."""
    text = document.text
    for _, after in _until(document):
        yield Found(after.start("extra"), after.end("extra"), cut(after, "extra"))
    for _, after in _yesterday(document):
        yield Found(after.start("wrong"), after.end("wrong"), None)
    for _, after in _last(document):
        yield Found(after.start("wrong"), after.end("wrong"), None)
    for start, after in _others(document):
        noun = text[after.start() + 1 : after.end()]
        plural = number_of(noun, document.language) is Number.PLURAL and not may_be_verb(noun, document.language)
        if plural and (text.endswith("the ", 0, start) or word_before(text, start) in _COUNTS):
            yield Found(start, after.start(), Edit(start, after.start(), "other"))
    for start, after in _any(document):
        clause = text[max(0, start - 60) : start].rpartition(".")[2].lower()
        if _DENIED.isdisjoint(clause.replace(",", " ").split()) and "n’t" not in clause and "n't" not in clause:
            yield Found(start, after.end(), None)
    for start, after in _late(document):
        yield Found(start, after.end(), None)
    for start, after in _stacked(document):
        if before := _STACK.search(text, max(0, start - 50), after.start()):
            yield Found(before.start(), after.end(), None)
    for start, after in _opened(document):
        if text[start - 2 : start] in (". ", "\n\n") or start == 0:
            yield Found(start, after.end("verb"), None)
    for _, after in _then(document):
        yield Found(after.start("wrong"), after.end("wrong"), None)
    for start, after in _first(document):
        if text.endswith("the ", 0, start):
            number, rank = text[start : after.start()], after["rank"]
            yield Found(start, after.end("rank"), Edit(start, after.end("rank"), f"{rank} {number}"))
    for start, after in _office(document):
        plain = text.endswith(" the ", 0, start) and (
            text[start - 6 : start - 5].islower() or text[start - 6 : start - 5] == ","
        )
        first = after["name"].split()[0]
        if plain and first not in facts(document).countries and first not in _BUILDINGS:
            yield Found(start - len("the "), after.end(), Edit(start - len("the "), start, ""))


@check(
    "foreign-expression",
    family="grammar",
    category=Category.GRAMMAR,
    message="English says this otherwise.",
    on=candidates,
    examples=[
        bad("It is shut until inspectors⟦ do not⟧ approve it.", "It is shut until inspectors approve it."),
        bad(
            "It has grown in the ⟦three first⟧ months.",
            "It has grown in the first three months.",
        ),
        bad("They will come to Orsa ⟦yesterday⟧ for talks."),
        bad("They met ⟦the President Lindo⟧ on Friday.", "They met President Lindo on Friday."),
        bad("It will open ⟦last May⟧ for the ⟦others⟧ candidates."),
        bad("It rained. ⟦Were arrested⟧ three men in Orsa. In 1954 the young man ⟦will⟧ leave Orsa."),
        bad("They ⟦found any evidence⟧ of it. It ⟦has on Thursday the budget approved⟧."),
        good("They searched until dusk but did not find it. Until they did, he will say what was said yesterday."),
        good("It grew in those times, the two first ones."),
        good("If they found any evidence, it was called off. The town has in Orsa a team called the Herons."),
        good("They met at the President Hotel, where it rained."),
        good("He is the President Kennedy of Orsa; the Professor who left was the Minister for Rain."),
    ],
    confidence=0.9,
)
def foreign_expression(place: Found, document: Document) -> Iterator[Finding]:
    """An expression that another language has, word for word.

    Russian denies the clause after until, French sets the number before first and an article
    before an office, and engines that read sentence by sentence guess the tense.
    """
    if not is_quoted(document, place.start):
        yield Finding(place.start, place.end, unsafe(place.edit) if place.edit else ())
