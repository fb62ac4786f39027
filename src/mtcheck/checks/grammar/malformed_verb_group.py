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
    unsafe,
)
from mtcheck.text.infinitives import wants_infinitive
from mtcheck.text.inflection import Form, inflected, irregular_verbs
from mtcheck.text.nouns import Number, number_of
from mtcheck.text.pairs import before as stands_before
from mtcheck.text.pairs import pairs
from mtcheck.text.participles import PERFECT, goes_on, has_participle, lacks_participle
from mtcheck.text.sentences import sentence_at
from mtcheck.text.subjects import subject_before
from mtcheck.text.words import word_after, word_before

_FULL = ("no-base-forms", "past-only", "third-person", "verbs-in-s")
_CLAUSES = (", ", "; ", ": ", " — ", " – ")
_SHORT = len("spring")
_NO_VERBS = ("ss", "us", "is", "ways", "wards", "times")
_WORD = Pattern(r"[\p{L}’']+", linear=True)
_NEGATION = Pattern(r"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Ww]ould|[Cc]ould|[Ss]hould|[Ww]ill|[Mm]ust) $")
_CONTRACTION = Pattern(r"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Ww]ould|[Cc]ould|[Ss]hould|[Ww]o|[Mm]ust)n['’]$")
_PRONOUN = Pattern(r" (?:we|you|they|he|she|it|I|there)\b", linear=True)
_TO = Pattern(r" (?P<verb>\p{Ll}+)\b(?!-)", linear=True)
_PERSONS = frozenset("he she who striker player singer actor".split())
"""Subjects of which no plural is said: the answer has been calls for calm."""

_GIVEN = frozenset("hope hopes promised attempt attempts".split())
"""Words that may have to and somebody after them: gives hope to struggling families."""

_RELATIVE = frozenset("who which that it".split())
_IRREGULAR = ("irregular-bases", "noun-verbs")
_BEFORE_PARTICIPLES = ("not", "be", "been", "parting-adverbs", "have", "finite-auxiliaries", "gerund-prepositions")


_pairs = pairs(
    ("modals", "to"),
    ("modals", "finite-auxiliaries"),
    ("modals", "no-base-forms"),
    ("modals", "past-only"),
    ("modals", "been"),
    ("modals", "said"),
    ("to", "verbs-in-s"),
    ("to", "no-base-forms"),
    ("to", "past-only"),
    ("to", "said"),
    ("to", "been"),
    ("hasty-prepositions", "bare-verbs"),
    ("without", "bare-verbs"),
    ("parting-adverbs", "past-only"),
    ("distributives", "past-only"),
    ("modals", "third-person"),
    ("modals", "verbs-in-s"),
    ("modals", "modals"),
    ("not", "finite-auxiliaries"),
    ("not", "no-base-forms"),
    ("not", "past-only"),
    ("not", "said"),
    ("not", "third-person"),
    ("not", "verbs-in-s"),
    ("not", "bare-verbs"),
    ("not", "modals"),
    ("t", "third-person"),
    ("t", "verbs-in-s"),
    ("t", "finite-auxiliaries"),
    ("t", "no-base-forms"),
    ("t", "past-only"),
    ("t", "said"),
    ("finite-auxiliaries", "finite-auxiliaries"),
    ("finite-auxiliaries", "third-person"),
    ("finite-auxiliaries", "verbs-in-s"),
    ("finite-auxiliaries", "past-only"),
    ("finite-auxiliaries", "bare-verbs"),
    ("finite-auxiliaries", "have"),
    ("finite-auxiliaries", "been"),
    ("be", "bare-verbs"),
    ("been", "past-only"),
    ("been", "bare-verbs"),
    ("been", "third-person"),
    ("been", "verbs-in-s"),
    ("been", "noun-verbs-in-s"),
    ("being", "bare-verbs"),
    ("have", "being"),
    ("finite-auxiliaries", "being"),
    ("have", "finite-auxiliaries"),
    ("have", "modals"),
    ("have", "past-only"),
    ("have", "bare-verbs"),
    ("gerund-prepositions", "bare-verbs"),
    *((first, verb) for first in _BEFORE_PARTICIPLES for verb in _IRREGULAR),
)
_inflected = stands_before(
    lambda _, verb, after: verb.endswith("s") and not verb.endswith(_NO_VERBS),
    "modals",
)
_in_ing = stands_before(lambda _, verb, after: verb.endswith("ing") and len(verb) > _SHORT, "modals", "to")


def candidates(document: Document) -> Iterator[Span]:
    """The pairs that do not go together, and what may be a modal verb before a form in s: will lasts until."""
    yield from _pairs(document)
    words, language = lexicon(document.language), facts(document)
    for place in _in_ing(document):
        verb = document.text[place.start : place.end].split()[1]
        bases = (verb[:-3], verb[:-3] + "e", verb[:-4])
        if any(words.zipf(base) > 2.3 and inflected(base, Form.ING) == verb for base in bases):
            yield place
    for place in _inflected(document):
        verb = document.text[place.start : place.end].split()[1]
        listed = any(verb in language.words(name) for name in ("third-person", "verbs-in-s", "singular-in-s"))
        usual = words.zipf(verb[:-1]) > max(3, words.zipf(verb))
        if usual and not listed and verb not in language.function_words:
            yield place


@check(
    "malformed-verb-group",
    family="grammar",
    category=Category.GRAMMAR,
    message="Forms of verbs that do not go together.",
    on=candidates,
    examples=[
        bad("Ministers ⟦would to⟧ reflect on the vote.", "Ministers would reflect on the vote."),
        bad("The hearing ⟦will held⟧ in May, and she ⟦could was⟧ late."),
        bad(
            "Pills that ⟦could to⟧ cure it cost less, and they ⟦can to⟧ help.",
            "Pills that could cure it cost less, and they can help.",
        ),
        bad("The people who ⟦are is⟧ late, and those who did ⟦not got⟧ one left."),
        bad("He did ⟦not went⟧ home, and they didn’⟦t had⟧ a key."),
        bad("It ⟦can withstands⟧ a storm, and it doesn’⟦t requires⟧ care; it ⟦is depends⟧ on rain."),
        bad("The roads ⟦are is⟧ closed, and the bridges ⟦was were⟧ too, because the land ⟦is are⟧ dry."),
        bad("The bill ⟦had has⟧ stalled, I ⟦am have⟧ no vote, she ⟦is has⟧ left, and the jury ⟦has went⟧ home."),
        bad("The estates that ⟦would has⟧ been sold ⟦had was⟧ been warned."),
        bad("The guests who came ⟦must to⟧ pay.", "The guests who came must pay."),
        bad("Before she left she ⟦had being⟧ told."),
        bad("She had ⟦been went⟧ to the police, and he was ⟦being teach⟧."),
        bad("The strike ⟦will lasts⟧ until Friday, and he has ⟦not went⟧ home."),
        bad("Owners who break the rules ⟦will can⟧ pay for it."),
        bad("The firm signed ⟦without inform⟧ them. Storms ⟦could starts⟧ new fires."),
        bad("They have ⟦already began⟧ to plan, and she had ⟦also went⟧ home."),
        bad("The trial is expected ⟦to begins⟧ in May, and she ⟦was did⟧ it; they have ⟦not recognise⟧ it."),
        bad("It ⟦must been⟧ paid, and a fair will ⟦be hold⟧ here."),
        bad("The firm ⟦has cancel⟧ it, her sister ⟦will would⟧ run it, and he ⟦was announce⟧ it."),
        bad("A boat that we have ⟦not find⟧ yet, which ⟦should arriving⟧ in May; steps have ⟦been take⟧ to find it."),
        bad("She refused ⟦to answering⟧ calls."),
        bad("The town allowed hotels ⟦to building⟧ on the plain, and the hut ⟦was build⟧ in May."),
        bad("She could ⟦have drive⟧ the bus, they came ⟦for take⟧ the keys. The trial ⟦will to⟧ begin in May."),
        bad("Talks ⟦were been⟧ suspended, half of it ⟦is been⟧ paid, and the house is to ⟦be describe⟧ as new."),
        bad("The court ordered that his house ⟦be sell⟧ at auction."),
        bad("They had ⟦to been⟧ carried out. She has ⟦been plays⟧ for the town since May."),
        bad("She asked them ⟦to left⟧ the hall, where they used ⟦to went⟧ at night."),
        bad("They did ⟦not could⟧ open the door."),
        good("They are used to building it, listen to said things, and turn to left-hand ones. It led to lost votes."),
        good("All he can do is make up a tale. The fight is drive against drive, and he took her to fishing ports."),
        good("What would working people do? The amount of feed a cow eats, and after two years of work a man rests."),
        good("They did what they could to help, and all they can to win; she has the will to live."),
        good("The will made in May was not held to be valid, and it wasn’t held back."),
        good("The political will shown there helped, and his own will left her nothing. May said so."),
        good("What it is is a test. The problem they have is that all they do is wait. What they are is tired."),
        good("How good it is depends on them. His will provides for her; he thinks he can. Says who?"),
        good("He did the most that he could to help; it is as much as they would to stay. What he was has changed."),
        good("The fair gave hope to struggling families, and they are used to seeing it."),
        good("There have been calls for calm, and the answer has been moves to end it."),
        good("Those who cannot will be told, and those who can should pay."),
        good("It leaves the firm exposed should volumes fall."),
        good("She did not, was her answer, and he did not have to. The question is are we late."),
    ],
)
def malformed_verb_group(at: Span, document: Document) -> Iterator[Finding]:
    """Forms of verbs that do not go together: a modal verb and no base form after it, or two finite verbs.

    The engine translates the parts of a verb one by one.
    """
    text, language, (start, end) = document.text, facts(document), at
    first, second = text[start:end].lower().split()
    if text[end : end + 1] in ("-", "'", "’") or first == second or text[start].isupper():
        return  # would well-kept, be discover'd; May said
    if second in language.words("bare-verbs") and text[max(0, start - 2) : start] == ", ":
        return  # the one thing you do not do, is accept it
    if second == "to":
        if _is_before_verb(first, at, document):
            sure = first in language.words("modals-before-base")
            yield Finding(start, end, (safe if sure else unsafe)(Edit(start + len(first), end, "")))
    elif _do_clash(first, second, at, document):
        right = _right_form(first, second, at, document)
        yield Finding(start, end, unsafe(Edit(end - len(second), end, right)) if right else ())


def _right_form(first: str, second: str, at: Span, document: Document) -> str | None:
    """The form of an irregular verb that a word wants after it; None where either word may be the wrong one."""
    language, verb = facts(document), irregular_verbs().get(second)
    if verb is None or verb in ("be", "have", "do"):
        return None
    perfect = first in language.words("forms-of-have") or PERFECT.search(document.text[max(0, at.start - 8) : at.start])
    if perfect or first in language.words("forms-of-be") | {"be", "been", "being"}:
        right = inflected(verb, Form.PARTICIPLE)
    else:
        bare = first in language.words("modals") | {"not", "t", "to", "did", "does"}
        right = verb if bare and second in language.words("past-only") else second  # will held may be will be held
    return right if right != second else None


def _is_before_verb(modal: str, at: Span, document: Document) -> bool:
    """Whether a modal verb and to stand before a verb, and after the subject of both: patients will to reflect."""
    language, verb = facts(document), _TO.match(document.text, at.end)
    if not verb or lexicon(document.language).zipf(verb["verb"]) <= 3:
        return False
    if _has_gap(modal, "to", _words_before(at, document), language):
        return False
    before = _word_before(at, document)
    told = modal in language.words("modals-before-base") or _is_subject(before, language) or _has_subject(at, document)
    noun = modal not in language.words("modal-nouns") - {"can"} and number_of(before, language.tag) is not None
    return told or (noun and before.islower())  # the network can to provide


def _do_clash(first: str, second: str, at: Span, document: Document) -> bool:
    """Whether two forms of verbs side by side, or a word that wants a form and another form, do not go together."""
    text, language, (start, end) = document.text, facts(document), at
    before = _words_before(at, document)
    if first in language.words("gerund-prepositions"):  # for take the book
        verb = second in language.words("bare-verbs") or has_participle(second)
        return verb and goes_on(word_after(text, end), language)
    if second.endswith("ing") and second != "being":  # which should arriving, allowed them to building
        if first in language.words("modals-before-base") and before and not _asks(before, language):
            return True
        last = before[-1] if before else ""
        sure = last in ("not", "ought") or last in language.words("before-infinitive") - _GIVEN
        sure = sure or word_after(text, end) in language.function_words
        return first == "to" and sure and last != "used" and (last == "ought" or wants_infinitive(document, start))
    if any(second in language.words(name) for name in _IRREGULAR):
        return lacks_participle(first, second, at, document)
    if second == "been" and first == "to":
        return True
    if first == "to" and second in language.words("past-only") - {"fell", "saw"}:  # dared to took
        return True
    if first == "to" and second not in language.words("verbs-in-s"):  # asked them to left
        ended = text[end : end + 1] in ".,;" or word_after(text, end) in language.function_words
        return ended and wants_infinitive(document, start)
    if first in ("to", "without") or first in language.words("hasty-prepositions"):
        return True
    perfect = PERFECT.search(text[max(0, start - 8) : start]) is not None
    if first in language.words("parting-adverbs") | language.words("distributives"):  # has already went, have all went
        return perfect
    if first == "been" and second in language.words("noun-verbs-in-s"):  # she has been plays for
        return before[-2:-1] != [] and before[-2] in language.words("persons") | _PERSONS
    if first == "be":  # that his house be sell
        return True
    if second == "been" and before and before[-1] in language.words("forms-of-have"):
        return False  # had was been: what stands first is wrong
    gap = _has_gap(first, second, before[:-1] if first in ("not", "t") else before, language)
    if second == "being":
        return first in language.words("forms-of-have") and not gap
    if first in ("not", "t"):
        if second in language.words("bare-verbs"):  # has not accept
            return perfect
        if second in language.words("modals") and not word_before(text, start).lower().startswith("d"):
            return perfect  # they will not will not is a phrase twice; but did not could, has not can
        negated = (_NEGATION if first == "not" else _CONTRACTION).search(text[max(0, start - 8) : start])
        wrong = bool(negated) or (perfect and second in language.words("past-only"))  # has not went
        return wrong and not (gap and second in language.words("finite-auxiliaries"))
    if first in language.words("modals"):
        if first in ("can", "cannot") and before[-1:] in (["who"], ["that"]):
            return False  # those who cannot will be told
        if second in language.words("modals") and _is_subject(_word_before(at, document), language):
            return True
        if first == "should" and number_of(second, language.tag) is Number.PLURAL:
            return not has_participle(word_after(text, end))  # exposed should volumes fall
        full = second.endswith("s") or any(second in language.words(name) for name in _FULL)
        plain = first in language.words("modals-before-base")  # what he could to help, but never what he could was
        return (full or plain or not gap) and not _is_noun(first, before, full, language)
    asked = second in language.words("forms-of-be") and _PRONOUN.match(text, end)  # the question is are we late
    been = first == "been" or (first in language.words("forms-of-have") and text.startswith(" been ", end))
    return been or (not gap and not asked and _clash(first, second, language))  # had was been


def _has_gap(first: str, second: str, before: list[str], language: Language) -> bool:
    """Whether the clause lacks what its verb would have after it, so that another verb may stand there: what he had is.

    What is done in so far as one can leaves a gap before "to". A pronoun that opens the clause and is its subject
    leaves none (those who are has); before a form of be whose subject is a noun there is none (that the firm is has).
    """
    openers = language.words("gap-openers").intersection(before)
    strong = openers - language.words("weak-gap-openers")
    if second == "to":
        strong -= {"who", "where"}
        return bool(strong) or not language.words("much-done").isdisjoint(before)
    nearest = before[-1] if before else ""
    if openers == {"that"} and set(before[:-1]) & language.speech_verbs:
        return False  # she said that the firm has is late
    if nearest in ("who", "which", "that") and not strong - {"who"}:
        return False
    if first in language.words("forms-of-be") and nearest not in language.pronouns:
        return bool(strong)
    return bool(openers)


def _word_before(at: Span, document: Document) -> str:
    """What stands before a place and a space; nothing at the start of a text."""
    return ["", *document.text[max(0, at.start - 30) : at.start].split(" ")][-2]


def _asks(before: list[str], language: Language) -> bool:
    """Whether a modal verb after these words may open a question: what would living people."""
    return before[-1] in language.function_words - language.pronouns - {"who", "which", "that", "also"}


def _has_subject(at: Span, document: Document) -> bool:
    """Whether a noun with its article opens the clause right before a modal verb: the trial will to."""
    subject = subject_before(document, at.start - 1)
    return subject is not None and subject.start < at.start


def _is_subject(word: str, language: Language) -> bool:
    """Whether a word before will or can makes verbs of them: he will to, Lund will to, patients will to."""
    if word.lower() in language.words("singular-subjects") | language.words("plural-subjects") | _RELATIVE:
        return True
    return word.isalpha() and len(word) > 3 and (word[0].isupper() or word.endswith("s")) and not word.endswith("ss")


def _clash(first: str, second: str, language: Language) -> bool:
    """Whether a finite auxiliary verb and what follows it are no verb group: is are, am have, has went, is depend."""
    be, have = language.words("forms-of-be"), language.words("forms-of-have")
    if first in ("been", "being"):
        return True
    if first in be:
        finite = second == "been" or (second in be | have and second != "had")
        forms = ("third-person", "verbs-in-s", "past-only", "bare-verbs")
        return finite or second in ("did", "does") or any(second in language.words(name) for name in forms)
    if first in have:
        finite = second in have and second != "had"
        return (
            finite
            or second in language.words("bare-verbs")
            or (second in language.words("past-only") and first != "had")
        )
    return second in language.words("past-only") and first in ("did", "does")


def _words_before(at: Span, document: Document) -> list[str]:
    """The last words of the clause before a place, in lower case: a clause ends at a mark."""
    sentence = sentence_at(document, at.start)
    start = max(sentence.start if sentence else 0, at.start - 80)
    start = max(start, *(document.text.rfind(mark, start, at.start) for mark in _CLAUSES))
    return [match.group().lower() for match in _WORD.finditer(document.text, start, at.start)]


def _is_noun(modal: str, before: list[str], full: bool, language: Language) -> bool:
    """Whether a modal verb may be a noun here: his will made in May. Before a full verb and before is that differs."""
    if modal not in language.words("modal-nouns"):
        return False
    nearest = before[-1] if before else ""
    if not full and modal != "will":
        return nearest not in language.pronouns | {"who", "which"}
    determiners = language.words("articles") | language.words("possessives") | language.words("distributives")
    adjective = nearest.endswith(("al", "ic", "ive", "ous", "’s", "'s", "s’", "s'")) and not full
    return adjective or not nearest or nearest in determiners | language.words("before-modal-noun")
