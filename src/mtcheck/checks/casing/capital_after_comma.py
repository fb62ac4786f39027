"""A pronoun with a capital after a comma, any word after a semicolon: on Friday, He said; Critics said no."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    safe,
    shapes,
    token_at,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.names.known import known
from mtcheck.text.page import is_time_of_entry
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import token_before

_MARKS = frozenset(",;”\"’'")
_tags = shapes(*(f"{stop}{mark} Aa" for stop in ",?!" for mark in "”\"’'"))


def candidates(document: Document) -> Iterator[Span]:
    """The words of closed classes with a capital, between two spaces, and speech verbs with one after a quotation."""
    text, language = document.text, facts(document)
    for word in (word_at(text, tag.end - 1) for tag in _tags(document)):
        asks = text[word.start - 3] != ","  # “Why?” Asked about it, she laughed.
        named = text[word.end + 1 : word.end + 2].isupper() or text.startswith(" the ", word.end)
        if text[word.start : word.end].lower() in language.speech_verbs and (named or not asks):
            yield word
    for form in sorted(vocabulary(document) & language.words("capital-in-sentence")):
        for at in find_all(text, f" {form} "):
            if at and (text[at - 1].islower() or text[at - 1] in _MARKS or text[at - 2 : at] == " I"):
                yield Span(at + 1, at + 1 + len(form))
    for at in find_all(text, " Will "):
        if (
            at
            and text[at - 1].islower()
            and text[slice(*word_at(text, at + 6))] in _AFTER_WILL
            and text.count("Will ") < 2
        ):
            yield Span(at + 1, at + 5)
    for form in sorted(vocabulary(document) & language.words("capital-after-comma")):
        for at in find_all(text, f", {form} "):
            if at and text[at - 1].islower():
                yield Span(at + 2, at + 2 + len(form))
    yield from _after_semicolon(document)


def _after_semicolon(document: Document) -> Iterator[Span]:
    """The ordinary words with a capital after a semicolon that parts no list."""
    text, words, closed = document.text, lexicon(document.language), facts(document).words("capital-in-sentence")
    named = dict[str, bool]()
    for at in find_all(text, "; "):
        word, block = word_at(text, at + 2), document.block_at(at)
        form = text[word.start : word.end]
        if not form.istitle() or form in closed or words.zipf(form.lower()) < ORDINARY:
            continue
        if form in words and form not in _COUNTED:
            continue
        if text[word.end : word.end + 1] != " " or "&" in text[at - 8 : at]:
            continue  # &gt; More
        if form not in named:
            named[form] = any(text[start - 2 : start - 1].islower() for start, _ in occurrences(text, form))
        if named[form]:
            continue  # in Porto; Porto has granite
        before = text[block.start : at] if block is not None else ":"
        listed = ":" in before or " by " in before or text.count(";", at, at + REACH) >= LIST
        if not listed and "?" not in text[at : at + _TITLE]:
            yield word  # but reporting by Ada Pym; Video by Otto Holt


_AFTER_WILL = frozenset("be have not also now soon remain continue need take make get go".split())
"""What follows the auxiliary, and hardly ever a person who is called Will."""

_COUNTED = frozenset(("First", "Second", "Third", "Fourth", "Fifth"))
"""Words that are names, too, and count the parts of a sentence."""

ORDINARY, LIST = 3.5, 2
"""The Zipf frequency of a word that is hardly a name, and so many semicolons as a list has."""

REACH = 400
"""Code points in which the semicolons of a list stand."""

_TITLE = 60
"""Code points in which a title that is a question ends."""

_OPENS_CLAUSE = frozenset("it he she they we I that there no yes nothing so".split())
"""What a verb of speech has after it where it has no quotation before."""

_INSTITUTIONS = frozenset("banks courts government institutes international military universities".split())
"""The kinds of known names that hardly any house writes with a capital on Of."""

_GREETINGS = ("Sir, ", "Sirs, ", "Madam, ", "Dear ", "Ladies and gentlemen, ", "Hello, ", "Hi, ")


@check(
    "capital-after-comma",
    family="casing",
    category=Category.SPELLING,
    message="A capital in the middle of the sentence.",
    on=candidates,
    examples=[
        bad("On Friday, ⟦He⟧ said that it was over.", "On Friday, he said that it was over."),
        bad("They come at odd times; ⟦Critics⟧ said no.", "They come at odd times; critics said no."),
        good("The films are: Rain, a drama; Sideways, a comedy; Stars of old. He ran; Hope and Ada Pym ran."),
        bad(
            "It sold the flats, ⟦It⟧ said, ⟦Because⟧ they stood empty.",
            "It sold the flats, it said, because they stood empty.",
        ),
        good("They left Sand for good; Sand has no pier. They live in Sand."),
        good("He saw It, Who is Ada?, and Any Given Sunday, and took vitamins B, A and C."),
        bad("The head ⟦Of⟧ the clinic left.", "The head of the clinic left."),
        bad("They were late and Interpol ⟦Was⟧ informed.", "They were late and Interpol was informed."),
        bad("The rest ⟦Will⟧ be sold, one of the ⟦Most⟧ odd.", "The rest will be sold, one of the most odd."),
        good("His uncle Will saw it. They will sell it."),
        bad(
            "It was his first race ⟦In⟧ Europe, and the least age ⟦Is⟧ 18.",
            "It was his first race in Europe, and the least age is 18.",
        ),
        bad(
            "Stocks in Lund were ⟦At⟧ their lowest, and I ⟦Am⟧ sad.",
            "Stocks in Lund were at their lowest, and I am sad.",
        ),
        bad("“They missed it,” ⟦He⟧ said of the horse.", "“They missed it,” he said of the horse."),
        bad("“They missed it,” ⟦Said⟧ the owner.", "“They missed it,” said the owner."),
        bad("“Who missed it?” ⟦Asked⟧ the owner.", "“Who missed it?” asked the owner."),
        good("“They missed it,” Said Barzani said. “We did,” Ann said."),
        bad("“You are driving,” ⟦Said⟧ Lotte Lund, who was not.", "“You are driving,” said Lotte Lund, who was not."),
        good("He said, “He is here”, and in Him, He Who is all, she trusts. Was it? Is it, Of Mice and Men?"),
        bad("Rams in ⟦Their⟧ flocks are ill.", "Rams in their flocks are ill."),
        good("I saw it go by, and I thought, If that is all, we stay. They sang “To Sail or Not to Sail” on deck."),
        good("He Xirong ran it. “I tied it,” He said. “It held.”"),
        bad("The ministry ⟦Of⟧ Agriculture knew.", "The ministry of Agriculture knew."),
        bad("It will reach the Council ⟦Of⟧ State in May.", "It will reach the Council of State in May."),
        good("‘I told it, “Did you come by car?” He said it had.’"),
        good("Ada Pym, Who Put the Ferry on Film, Is in No Hurry\n\nIt rained."),
        good("They trust in God, and in Him, He Who is all, and in His word, for when it rains, He knows."),
        good("They left the village of At Nahra for good."),
        good("He asked himself, Is it me?"),
        good("It rained.\n\nSir, My uncle had a boat.\n\nDear Ms Lund, The boat is late."),
    ],
    confidence=0.9,
)
def capital_after_comma(word: Span, document: Document) -> Iterator[Finding]:
    """A word of a closed class with a capital in the middle of a sentence, or any ordinary one after a semicolon.

    Segments are joined with a comma or a semicolon and keep the capital; or it comes with the words of a title.
    """
    text = document.text
    if _joins_known_name(text, word, document):
        yield Finding(*word, safe(Edit(word.start, word.start + 1, text[word.start].lower())))
        return
    if _begins_name(text, word.end, document) or _is_greeted(word.start, document):
        return
    if is_time_of_entry(document, token_at(text, word.start - 2)):
        return  # 3.51am Still tied
    if is_in_headline(document, word.start) and text[token_at(text, word.start - 3).start].isupper():
        return  # who put it on film, is in no hurry, in a headline in which each word has its capital
    if text[slice(*word)] in _OPENS_TITLES and _SOON.match(text, word.end):
        return  # the series Without a Trace, in his book On Liberty
    following = text[word.end + 1 : word.end + 2]
    place = following.isupper() and text[word.start : word.end] in facts(document).words("before-places-too")
    place = place and text[slice(*word_at(text, word.end + 1))] not in facts(document).starters
    if place:  # the ministry Of Agriculture, but in Of Mice and Men, the village of At Tira
        leading = text[slice(*word_at(text, word.start - 2))]
        of = text[slice(*word)] == "Of"
        place = leading not in (facts(document).function_words if of else facts(document).words("tying-prepositions"))
    counted = following.isdigit() and text[word.start : word.end] not in facts(document).words("begins-segment")
    if not (following.islower() or counted or place or _names_speaker(text, word, document)):
        return
    before = text[word.start - 2]
    pronoun = text[word.start : word.end] in facts(document).words("pronouns-with-capital")
    if pronoun and _is_surname(text[word.start : word.end], document):
        return
    if text[slice(*word)] in ("He", "Him", "His") and facts(document).words("deities") & vocabulary(document):
        return
    if before in ",;":
        sentence = sentence_at(document, word.start)
        listed = before == ";" and sentence and text.count(";", *sentence) > 1
        if listed and "?" in text[word.start : word.start + _TITLE].partition(";")[0]:
            return  # titles in a list: Ten boats; Can you sail?; and
        questions = facts(document).words("finite-auxiliaries") | facts(document).words("modals")
        asks = sentence and text[sentence.end - 1] == "?" and text[slice(*word)].lower() in questions
        thinks = asks or text[slice(*word_at(text, word.start - 3))] in facts(document).words("thinking")
        fits = text[word.start - 3].islower() and not place and not thinks  # and I thought, Can it be?
    elif before in "”\"’'":
        verb = text[word.start : word.end].lower() in facts(document).speech_verbs
        speaks = verb or (pronoun and before in '”"' and _speaks(text, word.end, document))
        fits = speaks and text[word.start - 3] in ",?!"
    else:
        left = word_at(text, word.start - 2)
        said = text[slice(*left)]
        begins = pronoun and said not in facts(document).words("tying-prepositions")  # elsewhere a stop is lost
        named = text[slice(*word)] in _AFTER_NAME and _is_lone_name(text, left)
        fits = (
            before.islower()
            and (text[left.start].islower() or named)
            and not begins
            and text[left.start - 1] not in "’'"
        )
        if said == "I":
            fits = text[word.start : word.end].lower() in facts(document).words("after-i")
        elif said in facts(document).function_words and text[word_at(text, left.start - 2).start].isupper():
            fits = fits and not is_quoted(document, word.start)  # “To Sail or Not to Sail”
        if text[word.start : word.end] in facts(document).words("begins-segment"):
            closed = said in facts(document).function_words and said not in facts(document).words("particles")
            earlier = text[word_at(text, left.start - 2).start : left.start]
            inside = earlier.islower() or said in facts(document).words("before-participles")
            fits = fits and (closed or place) and inside  # elsewhere a stop is lost
    if fits:
        yield Finding(word.start, word.end, unsafe(Edit(word.start, word.start + 1, text[word.start].lower())))


_OPENS_TITLES = frozenset("At Be For From Into On To When With Without How".split())
_SOON = Pattern(r" (?:\p{Ll}{1,4} ){0,2}\p{Lu}\p{Ll}+", linear=True)
"""What goes on as a title does."""

_AFTER_NAME = frozenset("Was Were Has Had Is Are".split())
"""Auxiliaries, which follow a name that is their subject: Interpol Was informed."""


def _is_lone_name(text: str, name: Span) -> bool:
    """Whether no other word with a capital stands right before a word, but what opens a sentence."""
    before = token_before(text, name.start)
    return before.islower() and before.isalpha()


def _joins_known_name(text: str, word: Span, document: Document) -> bool:
    """Whether Of stands between two words that are a known name, which has it in small letters: Council Of State."""
    table = known(facts(document).tag)
    if table is None or text[slice(*word)] != "Of" or is_in_headline(document, word.start):
        return False
    sides = text[slice(*word_at(text, word.start - 2))], text[slice(*word_at(text, word.end + 1))]
    named = all(side.istitle() for side in sides)
    return named and not _INSTITUTIONS.isdisjoint(table.kinds(" ".join(sides).lower()))  # but My Summer Of Love


def _begins_name(text: str, end: int, document: Document) -> bool:
    """Whether what follows ends a name: On the Beach, Via de’ Medici."""
    after = text[end + 1 : end + 41].split(" ")
    if after[0].rstrip("’'") in facts(document).words("name-prefixes") and after[1:2] != [] and after[1][:1].isupper():
        return True
    return after[0] == "the" and len(after) > 1 and after[1].istitle() and text[end - 2 : end] in ("On", "In")


def _is_surname(word: str, document: Document) -> bool:
    """Whether a pronoun with a capital is a name here, since a given name stands after it elsewhere: He Jinfeng."""
    text = document.text
    names = (text[slice(*word_at(text, place.end + 1))] for place in occurrences(text, word))
    return any(name.istitle() and not lexicon(document.language).knows(name) for name in names)


def _is_greeted(start: int, document: Document) -> bool:
    """Whether a letter begins here, on the line of the person that it is to: Sir, My uncle."""
    block = document.block_at(start)
    return block is not None and document.text[block.start : start].startswith(_GREETINGS) and start - block.start < 30


def _names_speaker(text: str, word: Span, document: Document) -> bool:
    """Whether a verb of speech stands before a name, and is none itself: Said Barzani said."""
    verbs = facts(document).speech_verbs
    if text[word.start : word.end].lower() not in verbs:
        return False
    following = [name.strip(".;:!?”\"’'") for name in text[word.end : word.end + 40].split(",")[0].split()[:4]]
    return verbs.isdisjoint(following)


def _speaks(text: str, end: int, document: Document) -> bool:
    verb = word_at(text, end + 1)
    announces = text[verb.end : verb.end + 3].strip(", :") in ("“", '"', "‘")
    clause = text[slice(*word_at(text, verb.end + 1))] in _OPENS_CLAUSE  # he said it had
    return not (announces or clause) and text[verb.start : verb.end] in facts(document).speech_verbs
