"""He of a woman, or she of a man: Mary Pym has kept bees since May. He sells honey."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Related,
    Severity,
    bad,
    check,
    good,
    unsafe,
    vocabulary,
)
from mtcheck.text.grammar.genders import Gender, Mention, may_be_anybody, may_be_person, means_one, mentions, surnames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import number_of_sentence, sentences
from mtcheck.text.tokens import lower, place, starts, tokens

_OTHER = dict(
    pair.split("-") for pair in "he-she him-her his-her himself-herself she-he her-his hers-his herself-himself".split()
)
_WRITTEN = frozenset((*_OTHER, *map(str.capitalize, _OTHER)))


class Stray(NamedTuple):
    """A pronoun and the person of the other gender of whom it seems to tell, by the numbers of their words."""

    pronoun: int
    person: int


def candidates(document: Document) -> Iterator[Stray]:
    """The pronouns of a gender of which nobody has been in the article so far, near a person of the other."""
    if _WRITTEN.isdisjoint(vocabulary(document)):
        return
    for gender in Gender:
        for mention in mentions(document):
            if mention.gender is gender:
                person = _person_near(mention, document)
                if person is None:
                    break  # from here on somebody is
                yield Stray(mention.word, person)


def _person_near(mention: Mention, document: Document) -> int | None:
    """The last person before a pronoun, if only persons of the other gender are near it; None where it is unsure."""
    at, there, small = mention.word, starts(document), lower(document)
    every, other = sentences(document), mention.gender.other
    number = number_of_sentence(document, there[at])
    if small[at] not in _OTHER or number < 0 or is_quoted(document, there[at]):
        return None
    if "or" in small[max(0, at - 1) : at + 2]:
        return None  # he or she
    own, before, far = (bisect_left(there, every[max(0, number - back)].start) for back in range(3))
    end = bisect_left(there, every[number].end)
    named, written = surnames(document), tokens(document)
    if any(named.get(written[index], other) is not other for index in range(before, end)):
        return None
    told = [it for it in mentions(document) if it.word < end and it.word != at]
    if any(it.gender is mention.gender and it.word > at and small[it.word] not in _OTHER for it in told):
        return None  # when he came, John
    if any(may_be_person(document, index, index in (own, before)) for index in range(before, end)):
        return None
    if any(may_be_anybody(document, index) for index in range(before, at)):
        return None
    persons = [it.word for it in told if it.gender is other and it.word < at and means_one(document, it)]
    persons += [index for index in range(far, at) if named.get(written[index]) is other]
    if all(small[index] in _OTHER for index in persons):
        return None
    last = max((it for it in persons if it >= far and not is_quoted(document, there[it])), default=None)
    return None if last is None or _owns(last, document) else last


def _owns(person: int, document: Document) -> bool:
    """Whether what somebody owns is told of, which may be an animal: Ann Pym’s gelding has won. He is seven."""
    end = place(document, person, person + 1)[1]
    return document.text[end : end + 2] in ("’s", "'s")


@check(
    "pronoun-of-other-gender",
    family="consistency",
    category=Category.MISTRANSLATION,
    message="The pronoun is of another gender than the person.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Mary Pym has kept bees since May. ⟦He⟧ sells honey.", "Mary Pym has kept bees since May. She sells honey."
        ),
        bad("It rained.\n\nMr Pym is a baker, and ⟦she⟧ sings.", "It rained.\n\nMr Pym is a baker, and he sings."),
        bad("A woman of 80 was found in ⟦his⟧ garden.", "A woman of 80 was found in her garden."),
        bad(
            "Ayşe Kan, a mother of two, is well. “It was late,” ⟦he⟧ said.",
            "Ayşe Kan, a mother of two, is well. “It was late,” she said.",
        ),
        bad(
            "The new mayor, Carlos Vik, came on Monday. ⟦She⟧ is a baker.",
            "The new mayor, Carlos Vik, came on Monday. He is a baker.",
        ),
        good("Mary Pym met the mayor in May. He sells honey. The 54-year-old is well."),
        good("Mary Pym’s gelding was third in May. He is seven."),
        good("Mary Pym met Dorin Vasc in May. He sells honey."),
        good("Mr Otto Oakes sold it. Peg Oakes is sorry. The letters were raffled off. “I asked,” she said."),
        good("Mary Pym met her son in May. She sells honey. He is ten."),
        good("Speaking to the Oscar Herald, the mayor was calm.\n\nShe left at noon."),
        good("Mr Pym asked for whoever drove the van, and he or she may write to him. The boat is old, and she leaks."),
        good("When he came, John Pym met Mary Pym. “He is late,” she said."),
        good("Jean Pym has kept bees since May. He sells honey. Andrea Vik keeps goats, and she sells cheese."),
    ],
    confidence=0.8,
)
def pronoun_of_other_gender(stray: Stray, document: Document) -> Iterator[Finding]:
    """A pronoun of a gender of which nobody has been in the article so far, near a person of the other.

    Turkish, Finnish, Hungarian and Persian have one pronoun for both, Spanish, Italian and Japanese leave it out, and
    an engine that reads sentence by sentence guesses. Looked at is what given names, titles, nouns and other pronouns
    tell of the persons who are near; nothing is reported where somebody is of whom nothing tells it.
    """
    start, end = place(document, stray.pronoun, stray.pronoun + 1)
    pronoun = document.text[start:end]
    other = _OTHER[pronoun.lower()]
    edit = Edit(start, end, other.capitalize() if pronoun[0].isupper() else other)
    person = Related(*place(document, stray.person, stray.person + 1), "The person.")
    yield Finding(start, end, unsafe(edit), related=(person,))
