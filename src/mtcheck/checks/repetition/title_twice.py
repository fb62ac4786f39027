"""What somebody is, told twice: a former ex-mayor, Gen. General Lindo, a 34-year-old man, aged 34."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import cut, frames, in_either_case
from mtcheck.text.quotations.quoted import is_quoted

_NAME = r"\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,3}"
_former = frames(in_either_case("former"), Pattern(r"(?P<again> ex-)(?=\p{L})", linear=True))
_old = frames(
    ("old",),
    Pattern(
        r"(?: \p{Ll}+(?P<again>,? aged (?P<age>\d\d?)\b,?)"
        rf"|(?: \p{{Ll}}+){{1,3}} {_NAME}(?P<again>, (?P<age>\d\d?),))",
        linear=True,
    ),
)
_titled = frames(
    "Professor Doctor General Senator President Governor Captain Sergeant".split(),
    Pattern(r"(?P<again> (?:Prof|Dr|Gen|Sen|Pres|Gov|Capt|Sgt)\.)(?= \p{Lu})", linear=True),
)
_courtesy = frames(("Mr", "Ms", "Mrs"), Pattern(r"\.? \p{Lu}\p{Ll}+(?P<again>-(?:san|sama|ssi|sensei))\b", linear=True))
_OFFICES = "Minister President Mayor Secretary Governor Chancellor Judge Bishop Archbishop Coach Ambassador".split()
_apposed = frames(_OFFICES, Pattern(rf" {_NAME}(?P<again>, the (?P<office>\p{{Ll}}+(?: \p{{Ll}}+)?),)", linear=True))


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where it is told once more what somebody is: the start, the end, and the edit that takes it out."""
    text = document.text
    for start, after in _former(document):
        begins, end = after.span("again")
        yield start, end, Edit(begins, end, " ")
    for start, after in _old(document):
        if text.endswith(f"{after['age']}-year-", 0, start):
            yield start, after.end("again"), cut(after, "again")
    for start, after in _apposed(document):
        if text[max(0, start - 20) : after.start()].lower().endswith(after["office"]):
            yield *after.span("again"), cut(after, "again")
    for _, after in chain(_courtesy(document), _titled(document)):
        yield *after.span("again"), cut(after, "again")


@check(
    "title-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="It is said twice what somebody is.",
    on=candidates,
    examples=[
        bad(
            "A ⟦former ex-⟧mayor met a 34-year-⟦old man, aged 34,⟧ then.", "A former mayor met a 34-year-old man then."
        ),
        bad("The 29-year-⟦old striker Emil Vik, 29,⟧ won.", "The 29-year-old striker Emil Vik won."),
        bad("Defence Minister Ada Vik⟦, the defence minister,⟧ left.", "Defence Minister Ada Vik left."),
        bad("It was General⟦ Gen.⟧ Lindo who left Mr. Lindo⟦-san⟧.", "It was General Lindo who left Mr. Lindo."),
        good("The former mayor met a 34-year-old man, who was with Ola Vik, 34, and General Lindo."),
        good("Prime Minister Ada Vik, the former defence minister, and Otto Lindo, the mayor, left."),
    ],
    confidence=0.9,
)
def title_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """An office, a title or an age of somebody on both sides of a name or a noun.

    One language has it before the name, the other after it, and an engine that weighs both renderings writes both.
    """
    start, end, edit = place
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
