"""A relative clause without its pronoun: The man was arrested on Thursday is a guard."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good
from mtcheck.text.frames import Framed, frames
from mtcheck.text.sentences import sentence_opened_at

_OTHER = (
    r"(?!(?:and|or|but|that|which|who|whom|whose|what|when|where|while|if|as|than|because|since|after|before|how|why"
    r"|whether|until|though|although|so|unless|to|is|are|was|were|has|have|had|will|would|can|could|it|there|this)\b)"
)
"""No word of another clause."""
_VERB = r"\p{Ll}+ed|found|held|caught|built|shot|sold|made|hit|sent|brought|taken|stolen|seen|born|known"
_REST = Pattern(
    rf" (?:{_OTHER}[\p{{Ll}}-]+ ){{1,3}}?(?P<clause>(?:was|were) (?:{_VERB}))"
    rf" (?:on|in|at|by|of|from|during|near|outside|last|with|for|under) (?:{_OTHER}[\p{{L}}\d’-]+ ){{1,8}}?"
    r"(?:is|was|are|were|has|have|had)"
    r" (?:an?|the|now|still|not|also|his|her|their|one|believed|thought|said|expected|been|due|in|from|\p{Ll}+ed)\b",
)


@check(
    "missing-relative",
    family="grammar",
    category=Category.GRAMMAR,
    message="A relative clause lacks its who or that.",
    on=frames(("The", "A", "An", "Two", "Three", "Many", "Some"), _REST),
    examples=[
        bad("The man ⟦was arrested⟧ on Thursday in Lund is a former guard, they said."),
        bad("Two boats ⟦were found⟧ near the old pier were now his."),
        good("The man who was arrested on Thursday is a guard. The boat was built in Lund, is a wreck and is his."),
        good("The house was sold by a man who is a judge. The net was made in May when it was new."),
    ],
    confidence=0.9,
)
def missing_relative(place: Framed, document: Document) -> Iterator[Finding]:
    """Two verbs for one subject, of which the first belongs to a clause that lacks its relative pronoun.

    Chinese, Japanese, Korean and Turkish have no such pronoun, so that nothing in the source calls for one.
    """
    if sentence_opened_at(document, place.start):
        yield Finding(*place.after.span("clause"))
