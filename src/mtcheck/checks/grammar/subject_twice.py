"""A pronoun after the subject that it stands for: The firm, which is from Lund, it has left."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, facts, find_all, good
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import is_finite
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at, sentence_opened_at

_SENTENCE = Pattern(
    r"(?:The|A|An|His|Her|Its|Their|Our|My|This|These|Those) (?:[\p{L}’'-]+ ){0,6}?[\p{L}’'-]+,"
    r" (?P<pronoun>who|which|whose) [^,;:.!?“”\"()—–]{5,90}, (?P<again>(?:it|he|she|they) (?P<verb>\p{Ll}+))\b",
    linear=True,
)


_topic = frames(
    ("The", "His", "Her", "Our"),
    Pattern(
        r" (?:[\p{Ll}-]+(?:['’]s)? ){0,3}?(?P<noun>\p{Ll}+)"
        r"(?: (?:in|of|at|from) (?:the )?\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?)?,"
        r" (?P<again>(?:it|he|she|they) (?:(?:will|can|must|has|have|was|were|is|are) \p{Ll}++"
        r"|(?:fell|rose|grew|dropped|increased|declined|won|lost)\b))(?! \p{Ll}+,|,)",
        linear=True,
    ),
)


_NO_TOPICS = frozenset("better more less worse time way moment last first".split())


def _topics(document: Document) -> Iterator[tuple[int, int]]:
    """Pronouns with their verb right after a subject and a comma: The new line in Lund, it will carry goods."""
    language = facts(document)
    for start, after in _topic(document):
        words = after.group()[: after.start("again") - after.start()].strip(" ,").split()
        timed = after["noun"] in _NO_TOPICS | language.words("units-of-time") | language.words("points-in-time")
        closed = language.function_words - {"in", "of", "at", "from", "the", "new"}
        verb = any(is_finite(word, language) for word in words) or not closed.isdisjoint(words)
        if sentence_opened_at(document, start) and not (timed or verb or is_quoted(document, start)):
            yield after.span("again")


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Pronouns with their verb after a subject, and after one with its relative clause."""
    yield from _topics(document)
    text, language = document.text, facts(document)
    seen = -1
    for relative in (", which ", ", who ", ", whose "):
        for at in find_all(text, relative):
            sentence = sentence_at(document, at)
            if sentence and sentence.start != seen and at - sentence.start < 80:
                start = sentence.start + (text[sentence.start] in "“\"‘'")
                if found := _SENTENCE.match(text, start, min(sentence.end, start + 260)):
                    seen = sentence.start
                    if (found["pronoun"] == "which") is (found["again"].split()[0] in ("he", "she")):
                        continue  # the other bottle, which she opened, she drank
                    says = (
                        found["verb"] in language.speech_verbs and not text[found.end() + 1 : found.end() + 2].islower()
                    )
                    if is_finite(found["verb"], language) and not says:
                        yield found.span("again")


@check(
    "subject-twice",
    family="grammar",
    category=Category.GRAMMAR,
    message="The sentence has its subject already.",
    on=candidates,
    examples=[
        bad("The firm, which is from Lund, ⟦it has⟧ left. My aunt, who has a boat, ⟦she came⟧ on Monday."),
        bad("The new line in Lund, ⟦it will carry⟧ milk."),
        good("The next day, it was late. The truth, it is said, is old. The better, they will say."),
        good("He said so. “The old boat, it has gone,” she said."),
        good("The bottle, which she has opened, she has drunk."),
        good("The firm, which is from Lund, has left. The man, who is from Lund, he said, has left."),
        good("A man, who is he? In the hall, which was wet, it rained. The better the hall, which is wet, the better."),
    ],
    confidence=0.9,
)
def subject_twice(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """A subject, its relative clause, and a pronoun for the subject once more.

    Arabic, Persian and spoken Romance languages take the subject up again, and so does an engine that loses it.
    """
    yield Finding(*place)
