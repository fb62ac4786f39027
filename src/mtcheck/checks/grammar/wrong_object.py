"""An object that a verb of speech has otherwise: explained us that, asked to the judge whether, suggested him to."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import Framed, cut, frames
from mtcheck.text.grammar.base_forms import is_base_form, may_be_base_form
from mtcheck.text.grammar.plain_subjects import has_plain_subject
from mtcheck.text.words import word_after, word_before

_saying = frames(
    (
        *("explain", "explains", "explained", "said", "says", "announced", "suggest", "suggests", "suggested"),
        *("demanded", "confessed", "admitted", "replied"),
    ),
    Pattern(r" (?:me|him|us|them) (?P<next>that|to|how|why|what|where)\b", linear=True),
)
_CLAUSE = (
    r"(?=(?:he|she|they|it|we|I|there|the|a|an|his|her|their|its|this|these|those|some|no|two|three|four|five|\d+)\b)"
)
_SOMEONE = r"(?:the|a|his|her|their|its|our|my) (?:\p{Ll}+ )?(?P<noun>\p{Ll}+)"
_explaining = frames(
    (
        *("explain", "explains", "explained", "explaining", "suggest", "suggests", "suggested", "suggesting"),
        *("announced", "announces", "admitted", "admits", "confessed", "proposed", "mentioned", "complained"),
        *("stated", "demanded"),
    ),
    Pattern(rf" {_SOMEONE} (?:that|how|why) {_CLAUSE}", linear=True),
)
_addressed = frames(
    (
        *("told", "tells", "tell", "telling", "asked", "asks", "ask", "asking", "informed", "informs", "reminded"),
        *("assured", "convinced", "warned"),
    ),
    Pattern(rf"(?P<to> to)(?= {_SOMEONE} (?:that|about|whether|if|why|how|when|where|who|what|to)\b)", linear=True),
)
_told = frames(("told", "tells"), Pattern(r"(?P<to> to)(?= (?:reporters|journalists|\p{Lu}\p{L}+)\b)", linear=True))
_asked = frames(
    (
        *("asked", "ask", "asks", "asking", "informed", "informs", "reminded", "reminds", "assured", "convinced"),
        *("congratulated", "warned", "notified"),
    ),
    Pattern(r"(?P<to> to) (?:him|them|us|me)\b", linear=True),
)
_allows = frames(
    ("allows", "allow", "allowing", "enables", "enable", "enabling"),
    Pattern(r" to (?P<verb>\p{Ll}+)\b", linear=True),
)
_telling = frames(
    ("told", "tells", "informed", "informs", "reminded", "reminds", "notified"),
    Pattern(rf" that {_CLAUSE}", linear=True),
)
_making = frames(
    ("makes", "make", "making"),
    Pattern(r" (?:difficult|possible|impossible|easier|harder|necessary) to (?P<verb>\p{Ll}+)\b", linear=True),
)
_wants = frames(
    ("want", "wants", "wanted"),
    Pattern(r" that (?:(?:the|his|her|their|its) \p{Ll}+|he|she|they|we|it)\b", linear=True),
)
_ENDING = frozenset(("", "of", "and", "or", "in", "that", "for", "to", "by"))
_GAPS = frozenset("what whatever which whom who as than".split())
_PASSIVE = frozenset(
    "was were is are been be being as than story stories tale tales things what lies jokes and".split()
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit | None]]:
    """Such verbs with their objects, and what mends them."""
    text = document.text
    for start, after in _saying(document):
        verb = word_after(text, after.end())
        if after["next"] != "to" or verb in facts(document).words("bare-verbs") | {"go", "take", "make", "leave", "be"}:
            at = after.start() + 1
            yield start, after.end(), None if after["next"] == "to" else Edit(at, at, "to ")
    for start, after in _explaining(document):
        if _hears(after["noun"], document) and text[start - 2 : start - 1].isalnum():  # not: “…,” explained the judge
            at = after.start() + 1
            yield start, after.end() - 1, Edit(at, at, "to ")
    for start, after in _telling(document):
        if has_plain_subject(document, start):
            yield start, after.end() - 1, None
    for start, after in _making(document):
        if is_base_form(after["verb"], word_after(text, after.end()), facts(document)):
            at = text.index(" ", start) + 1
            yield start, after.end(), Edit(at, at, "it ")
    for place in _allows(document):
        if _lacks_object(place, document):
            yield place.start, place.after.end(), None
    for start, after in _wants(document):
        yield start, after.end(), None
    for find in (_told, _asked, _addressed):
        for start, after in find(document):
            if find is _addressed and not _hears(after["noun"], document):
                continue
            before = word_before(text, start)
            if before and before.lower() not in _PASSIVE:
                yield start, after.end(), cut(after, "to")


def _hears(noun: str, document: Document) -> bool:
    """Whether a noun is that of somebody who is told something: the judge, reporters, the council."""
    language = facts(document)
    return any(noun in language.words(name) for name in ("persons", "hearers", "offices-of-one", "professions"))


def _lacks_object(place: Framed, document: Document) -> bool:
    """Whether nobody is allowed to do what a verb after allow says, and no word before stands for them."""
    text, language, (start, after) = document.text, facts(document), place
    verb = after["verb"]
    allowing, before = text[start : after.start()], word_before(text, start)
    if allowing in ("allow", "enable"):
        someone = word_before(text, start - 1 - len(before)) in ("you", "we", "I")  # settings that you can enable to
        plain = before not in language.words("modals") | {"to", "not"}
        if someone or (plain and not has_plain_subject(document, start)):
            return False  # rinse it and allow to dry
    asked = _GAPS.isdisjoint(text[max(0, start - 40) : start].lower().split()[:-1])
    following = word_after(text, after.end())
    sure = is_base_form(verb, following, language)
    return asked and verb != "be" and (sure or (following not in _ENDING and may_be_base_form(verb, language.tag)))


@check(
    "wrong-object",
    family="grammar",
    category=Category.GRAMMAR,
    message="This verb has its object otherwise.",
    on=candidates,
    examples=[
        bad("She ⟦explained us that⟧ it was late.", "She explained to us that it was late."),
        bad("He ⟦told to⟧ reporters that he had ⟦asked to them⟧.", "He told reporters that he had asked them."),
        bad("The law ⟦allows to reduce⟧ it, and the mayor ⟦wants that the hall⟧ is shut."),
        bad("She ⟦suggested him to⟧ go. The judges ⟦asked to⟧ the witness why he ran."),
        bad("He ⟦explained the jury that⟧ the rope had torn.", "He explained to the jury that the rope had torn."),
        bad("The firm ⟦informed that⟧ the tram was late, and the baker ⟦told that⟧ he had seen it."),
        bad("A rule will ⟦allow to seize⟧ the nets. The new rules ⟦allow to sell⟧ raw milk."),
        bad("The minister ⟦reminded that⟧ no driver was paid."),
        good("The doors that they allow to close are his. It must not allow to lapse what it has."),
        bad("The mud ⟦makes difficult to cross⟧ the field.", "The mud makes it difficult to cross the field."),
        good("It was told to reporters, as told to Ana Vik. She said to them that she told them to go."),
        good("A song, told to the boys about a bear, was late. She suggested the way that the choir took. Let it dry."),
        good("She was told that it was late. The tale he told that day was sad."),
        good("The song he told to the court was sad, and what the law will allow to be sold is fish."),
        good("She explained them to us. They said what he had said. He asked to go. I want that Oscar."),
    ],
    confidence=0.9,
)
def wrong_object(place: tuple[int, int, Edit | None], _: Document) -> Iterator[Finding]:
    """An object with to where English has none, or without it where English has one.

    Many languages have a dative after every verb of speech.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit) if edit else ())
