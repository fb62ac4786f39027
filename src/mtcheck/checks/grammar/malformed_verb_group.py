"""Verb forms that do not go together: would to reflect, will held, did not went, is are."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    safe,
)
from mtcheck.text.pairs import pairs
from mtcheck.text.sentences import sentence_at

_WORD = Pattern(r"[\p{L}’']+", linear=True)
_NEGATION = Pattern(r"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Ww]ould|[Cc]ould|[Ss]hould|[Ww]ill|[Mm]ust) $")
_CONTRACTION = Pattern(r"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Ww]ould|[Cc]ould|[Ss]hould|[Ww]o|[Mm]ust)n['’]$")
_PRONOUN = Pattern(r" (?:we|you|they|he|she|it|I|there)\b", linear=True)
_TO = Pattern(r" (?P<verb>\p{Ll}+)\b(?!-)", linear=True)


@check(
    "malformed-verb-group",
    family="grammar",
    category=Category.GRAMMAR,
    message="Forms of verbs that do not go together.",
    on=pairs(
        ("modals", "to"),
        ("modals", "finite-auxiliaries"),
        ("modals", "no-base-forms"),
        ("modals", "third-person"),
        ("modals", "modals"),
        ("not", "finite-auxiliaries"),
        ("not", "no-base-forms"),
        ("not", "third-person"),
        ("t", "third-person"),
        ("t", "finite-auxiliaries"),
        ("t", "no-base-forms"),
        ("finite-auxiliaries", "finite-auxiliaries"),
        ("finite-auxiliaries", "third-person"),
    ),
    examples=[
        bad("Ministers ⟦would to⟧ reflect on the vote.", "Ministers would reflect on the vote."),
        bad("The hearing ⟦will held⟧ in May, and she ⟦could was⟧ late."),
        bad("He did ⟦not went⟧ home, and they didn’⟦t had⟧ a key."),
        bad("It ⟦can withstands⟧ a storm, and it doesn’⟦t requires⟧ care; it ⟦is depends⟧ on rain."),
        bad("The roads ⟦are is⟧ closed, and the bridges ⟦was were⟧ too."),
        good("They did what they could to help, and all they can to win; she has the will to live."),
        good("The will made in May was not held to be valid, and it wasn’t held back."),
        good("The political will shown there helped, and his own will left her nothing. May said so."),
        good("What it is is a test. The problem they have is that all they do is wait. What they are is tired."),
        good("How good it is depends on them. His will provides for her; he thinks he can. Says who?"),
        good("She did not, was her answer, and he did not have to. The question is are we late."),
    ],
)
def malformed_verb_group(at: Span, document: Document) -> Iterator[Finding]:
    """Forms of verbs that do not go together: a modal verb and no base form after it, or two finite verbs.

    The engine translates the parts of a verb one by one.
    """
    text, (start, end) = document.text, at
    first, second = text[start:end].lower().split()
    language, before = facts(document), _words_before(at, document)
    gap = not language.words("gap-openers").isdisjoint(before)
    if text[end : end + 1] == "-" or first == second or text[start].isupper():
        return  # would well-kept; May said
    if second == "to":
        verb = _TO.match(text, end)
        common = verb and lexicon(document.language).zipf(verb["verb"]) > 3
        if common and not gap and first in language.words("modals-before-base"):
            yield Finding(start, end, safe(Edit(start + len(first), end, "")))
        return
    if first in ("not", "t"):
        negated = (_NEGATION if first == "not" else _CONTRACTION).search(text[max(0, start - 8) : start])
        wrong = bool(negated) and not gap
    elif first in language.words("forms-of-be"):
        finite = language.words("forms-of-be") | language.words("third-person")
        wrong = second in finite and not gap and not _PRONOUN.match(text, end)
    elif first in language.words("modals"):
        full = second in language.words("no-base-forms") | language.words("third-person")
        wrong = (full or not gap) and not _is_noun(first, before, full, language)
    else:
        wrong = False
    if wrong:
        yield Finding(start, end)


def _words_before(at: Span, document: Document) -> list[str]:
    """The last words of the sentence before a place, in lower case."""
    sentence = sentence_at(document, at.start)
    start = max(sentence.start if sentence else 0, at.start - 80)
    return [match.group().lower() for match in _WORD.finditer(document.text, start, at.start)]


def _is_noun(modal: str, before: list[str], full: bool, language: Language) -> bool:
    """Whether a modal verb may be a noun here: his will made in May. Before a full verb and before is that differs."""
    if modal not in language.words("modal-nouns"):
        return False
    nearest = before[-1] if before else ""
    if not full:
        return nearest not in language.pronouns | {"who", "which"}
    determiners = language.words("articles") | language.words("possessives") | language.words("distributives")
    return nearest in determiners | language.words("before-modal-noun")
