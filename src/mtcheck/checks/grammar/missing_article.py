"""A noun that lacks its article: at press conference, in village of Elm, works as teacher."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.grammar.bare_nouns import bare_nouns
from mtcheck.text.grammar.onsets import indefinite_article
from mtcheck.text.sentences import sentence_opened_at

_LEFT = 40
_CONFERENCE = Pattern(r"\b(?:at|during|in|after|before|held|gave|of) (?P<noun>(?:joint |online )?(?:press|news) )$")
_IN = Pattern(r"(?<![\w-])[Ii]n (?P<noun>(?:joint |written |short |car |traffic |road )?)$", linear=True)
_AT = Pattern(r"\b(?:[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore) (?P<noun>)$", linear=True)
_AS = Pattern(
    r"\b(?:(?:works|worked|working|job|served|serves|career) as|(?:[Hh]e|[Ss]he|who) (?:is|was)"
    r"|become|became|becomes|becoming) (?P<noun>)$",
    linear=True,
)
_HURT = Pattern(
    r"\b(?:with|suffered|sustained|has|had) "
    r"(?P<noun>(?:sprained|broken|fractured|torn|injured|bruised|dislocated|twisted|strained) )$",
    linear=True,
)
_ADVERBS = frozenset("early late yesterday again twice".split())
_FRAMES = {
    "injured": (_HURT, "a"),
    "conferences-of-one": (_CONFERENCE, "a"),
    "occasions": (_IN, "a"),
    "gatherings": (_AT, "the"),
    "divisions": (_IN, "the"),
    "professions": (_AS, "a"),
}
_END = Pattern(r"[.,;](?!\w)| (?!and )(?P<next>\p{Ll}+)\b(?!-)", linear=True)


_OF_TITLES = (" in residence", " in chief", " in waiting", " at large", " emeritus")
"""What makes a title, which has no article, of a noun: she is writer in residence."""


def candidates(document: Document) -> Iterator[tuple[int, int, str]]:
    """Nouns that lack their article: where the phrase begins, where the noun ends, the article (a or the)."""
    yield from ((*place, "a") for place in bare_nouns(document))
    text, language, words = document.text, facts(document), vocabulary(document)
    for name, (before, article) in _FRAMES.items():
        for noun in sorted(language.words(name) & words):
            for start, end in occurrences(text, noun):
                found, after = before.search(text, max(0, start - _LEFT), start), _END.match(text, end)
                closed = after and (after["next"] or "in") in language.function_words | _ADVERBS
                if not found or not closed:
                    continue
                if name == "divisions" and after["next"] != "of":
                    continue
                if text.startswith(f" after {noun}", end):
                    continue  # in accident after accident
                if noun.endswith("ing") and after["next"] == "with":
                    continue  # she spoke after meeting with the mayor
                yield found.start("noun"), end, article


@check(
    "missing-article",
    family="grammar",
    category=Category.GRAMMAR,
    message="The article is missing.",
    on=candidates,
    examples=[
        bad("She said so at ⟦press conference⟧ on Monday.", "She said so at a press conference on Monday."),
        bad(
            "He works as ⟦engineer⟧ in Lund, and was hurt in ⟦accident⟧.",
            "He works as an engineer in Lund, and was hurt in an accident.",
        ),
        bad("She left with ⟦sprained ankle⟧ in May.", "She left with a sprained ankle in May."),
        bad("They live in ⟦village⟧ of Vik.", "They live in the village of Vik."),
        bad(
            "A boy was hit by ⟦car⟧ near ⟦old bridge⟧.",
            "A boy was hit by a car near an old bridge.",
        ),
        bad("It opened after ⟦eight-month repair⟧.", "It opened after an eight-month repair."),
        bad(
            "⟦Police officer⟧ who found it rang. In the evening, ⟦neighbour⟧ who saw it came.",
            "A police officer who found it rang. In the evening, a neighbour who saw it came.",
        ),
        bad(
            "⟦Storm⟧ that has been near is over. ⟦Thief⟧ was seen.",
            "A storm that has been near is over. A thief was seen.",
        ),
        bad("It was late. ⟦Referee⟧ checked with him.", "It was late. A referee checked with him."),
        good("She spoke to them after meeting with the mayor of Lund."),
        good("The pictures on exhibition at the hall are old."),
        good("She is writer in residence here, and he is editor at large."),
        good("A pass for tram, bus and boat is cheap, or for car or boat."),
        bad("It was ⟦very hard task⟧, drawn by ⟦architect⟧.", "It was a very hard task, drawn by an architect."),
        good("Tickets for tram, ferry and bus cost 2 euros, and are sold in shop, bar or hut."),
        good("It was very good news, built by architect Ola Vik. It is good value. He came with coat and hat."),
        good("They went by car, from house to house, and in hotel rooms. Ana Vik, teacher who won, lost."),
        good("Anyone who saw it, each man who came, and one boy who left. They left after ten-year delays."),
        good("It was in accident and emergency; he was teacher turned mayor, and in town. He works as chief engineer."),
    ],
    confidence=0.9,
)
def missing_article(place: tuple[int, int, str], document: Document) -> Iterator[Finding]:
    """A noun without the article that it has in this phrase.

    Russian, Polish, Chinese and most other languages have no articles. Silent where English leaves it out, too (in
    hospital, as mayor), and in headlines.
    """
    start, end, article = place
    block = document.block_at(start)
    title = document.text.startswith(_OF_TITLES, end)
    if block is not None and block.kind is not BlockKind.HEADLINE and not title:
        article = indefinite_article(document, start) if article == "a" else article
        opens = sentence_opened_at(document, start) is not None
        first = document.text[start].lower() if opens else document.text[start]
        yield Finding(
            start, end, unsafe(Edit(start, start + 1, f"{article.capitalize() if opens else article} {first}"))
        )
