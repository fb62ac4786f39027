"""A noun with the verb of the other number: 40 schools has closed, the buyers includes, the machine behave."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    Related,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    token_at,
    unsafe,
    word_at,
)
from mtcheck.text.grammar.base_forms import base_of_third_person
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.long_subjects import RELATIVE
from mtcheck.text.grammar.noun_phrases import JOINED
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.grammar.subjects import (
    NEGATED,
    OTHER_NUMBER,
    Subject,
    clause_start,
    may_be_noun,
    may_disagree,
    number_of_verb,
    subject_after,
    subject_before,
    subject_parted,
)
from mtcheck.text.names.people import is_person
from mtcheck.text.pairs import after
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_after, word_before

_SAYING = frozenset("say think believe argue claim insist hope fear know suspect admit suggest".split())
"""Verbs after which a relative clause goes on with its own: what people here say is late."""

_MEASURED = Pattern(r" (?:too|enough|a|an|plenty|more|about|not|nothing|what|all)\b", linear=True)
_LOOSE = frozenset("of one only not".split())
_ONE = frozenset("a an each every".split())
_ASKED = Pattern(r"\b(?:How many|What|Which|Whose) (?:\p{Ll}+ )?$", linear=True)
_ALL = Pattern(r"\b(?:(?:[Ee]very|[Aa]ny|[Nn]o|[Ss]ome)thing|[Aa]ll|[Mm]uch) that $", linear=True)
_HOLDING = frozenset("containing holding carrying bearing showing including".split())
"""Participles that tie what something holds to it: an envelope containing 5,000 crowns that was left."""
_FAR = 120
_NEAR = 8
_NOT = ("’t ", "'t ")
_KINDS = (
    "negated-singular",
    "negated-plural",
    "finite-auxiliaries",
    "have",
    "do",
    "third-person",
    "verbs-in-s",
    "bare-verbs",
    "noun-verbs",
    "noun-verbs-in-s",
)
_beside = after(may_disagree, *_KINDS)


_LAST = ("s.", "s,”", 's,"', "s;")


def _ends_clause(document: Document, verb: Span) -> bool:
    """Whether a word after a plural must be a verb, since nothing follows it in its clause: that the pipes leaks."""
    text, language = document.text, facts(document)
    ended = text[verb.end : verb.end + 1] in (".", "!", ";", "”") or text[verb.end : verb.end + 2] in (",”", ',"', "?”")
    return ended and may_be_verb(text[slice(*verb)], language.tag)


def candidates(document: Document) -> Iterator[Span]:
    """Verbs that show their number, each with the word before it; those that follow a comma, with that comma."""
    yield from _beside(document)
    text, language = document.text, facts(document)
    for last in _LAST:
        for at in find_all(text, last):
            start = text.rfind(" ", max(0, at - _FAR), at)
            if start < 1 or text[start - 1] != "s":
                continue
            noun = token_at(text, start - 1).start
            closed = text[noun:start].lower() in language.function_words
            if text[noun:start].isalpha() and not closed and _ends_clause(document, Span(start + 1, at + 1)):
                yield Span(noun, at + 1)
    for at in find_all(text, ", "):
        end = at + 2 + len(text[at + 2 : at + 40].partition(" ")[0])
        verb = text[at + 2 : end]
        if number_of_verb(verb, language) and verb not in language.speech_verbs:
            yield Span(at, end)


@check(
    "subject-verb-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb does not agree with its subject.",
    on=candidates,
    examples=[
        bad("Some 640 schools ⟦has⟧ closed, and four boats ⟦is⟧ missing."),
        bad(
            "The buyers ⟦includes⟧ a bishop. The machine ⟦behave⟧ well.",
            "The buyers include a bishop. The machine behaves well.",
        ),
        bad("The thieves who ⟦was⟧ caught left, but a man who ⟦have⟧ a boat stayed."),
        bad("Trains from Lund to Vik ⟦is⟧ late. He said the walls ⟦was⟧ wet. In May, the roof ⟦have⟧ leaked."),
        bad("The town’s roof ⟦have⟧ leaked, but two of the nets ⟦has⟧ gone. Steel prices ⟦is⟧ high."),
        bad("Ola Vik, who is 54, ⟦have⟧ left. The mayor, Ola Vik, ⟦do⟧ not know. The sun ⟦reach⟧ its height."),
        good("Since then there have been a seating plan, a dress code and a request."),
        good("One of the thieves who was caught, a team who have won, a man and a woman who are late."),
        good("The number of 640 schools has grown. Two weeks is long, 20 miles is far, and 30 politics is a word."),
        good("The series includes a film. The people behave. The news makes her laugh. The export win is his."),
        good("What people in this town heard was rain. The most common are nets. Shedding jobs makes sense to him."),
        good(
            "The people, the men say, are late. Neither the town nor the firm, a maker of nets, is his. It’s new here."
        ),
        bad(
            "The judge Ana Ruiz said that Ruiz ⟦have⟧ left. The bill, which ⟦were⟧ his, is. Dr Vik, who ⟦have⟧ it, is."
        ),
        bad(
            "There ⟦is⟧ no more boats here, and there ⟦were⟧ a long queue at six. These ⟦is⟧ his, whose nets ⟦was⟧ wet."
        ),
        good("There are a lot of boats and a great many nets. There is no doubt. There was two per cent."),
        bad("In some halls the nets ⟦was⟧ wet. Most of the nets ⟦was⟧ dry. Each of the nets ⟦were⟧ his."),
        bad("The clerk and the mayor ⟦was⟧ out. The plan to sell the nets ⟦were⟧ his. Now a man ⟦have⟧ one."),
        bad("The man who signed the bills ⟦were⟧ ill. The number of nets ⟦have⟧ grown."),
        good("The letter that reached 400 homes on Friday was short."),
        good("The fact that the nets were late was known. The man who thought the nets were his was ill."),
        good("Her friend and colleague was out. In the hall that remained was a net. Five people is too many."),
        good("What a people has is here. “If this were wet,” he said, “I would go.”"),
        bad("The nets, which ⟦was⟧ his, are wet. Those who ⟦was⟧ there left."),
        bad("The wives of the gunmen, who ⟦was⟧ there, left. In recent years the nets ⟦has⟧ shrunk."),
        bad("She found that the pipes ⟦leaks⟧. Of these men I am the one who ⟦have⟧ it."),
        bad("There ⟦was⟧ more than a hundred guests in the hall. The number of nets of the men of Lund ⟦have⟧ grown."),
        bad(
            "The nets ⟦hasn’t⟧ been dry. The mayor ⟦don't⟧ know.",
            "The nets haven’t been dry. The mayor doesn't know.",
        ),
        bad("There ⟦was⟧ so many fish in the lake."),
        bad("If the plan ⟦succeed⟧, they will sell it."),
        bad("He said that 61 of 74 nets ⟦was⟧ wet."),
        bad("A fund is set aside for those who ⟦wants⟧ to leave."),
        bad("Officials now ⟦expects⟧ one cut.", "Officials now expect one cut."),
        bad("Vik Council officials ⟦was⟧ sent."),
        bad("Two men, aged 74 and 81, ⟦is⟧ missing. The nets, chiefly from Lund, Vik and Ale, ⟦is⟧ wet."),
        good("But this time mean it. Errors 17, nets 3. Errors remain. So said Ms. Ruiz.\n\nBakers were there."),
        good(
            "He is a man one of whose boats is here. It pleased the drafters of this agreement, who appear to be happy."
        ),
        good("Others are late. They asked that Mr Vik have a seat. Ana and Tom Vik are out. Lund and Vik are."),
        good("The queue of lorries have left, and a variety of nets are out. The things people want are here."),
        good("“The talks about grants” is late. Woods says so. The best plan to quickly improve is his."),
        good("The good we do, the men say, is small. He told the players that was it. The club have won."),
        good("It fell. Elders says the market is well. Partners says so."),
        good("It rained. The editor welcomes letters. The Chairman welcomes guests."),
        good("A list of five schools is out. In the two services was a difference. The police arrive."),
        good("It is a sum that friends of the town say is low. Those worst hit were herds."),
        good("What water there is runs out. He made rules, among them that every net have a tag."),
        good("The first boat from Cais do Norte is late. The nets, which is to say all of them, are wet."),
        good("Mrs Vik has left. From Mrs Vik come the nets, the rope and the oil."),
        good("At 600 pages, that has taken them a year."),
        good(
            "Everything that matters has happened. How many sides has a kite? “Thirty votes is about a third,” he said."
        ),
        good("He plans to publish his results. Seen from above this matters."),
        good("To view the old pictures is to see it. And slowly swapping nets feels wrong. And is."),
        good("It rained.\n\nWilliams, who was late, said so. Brooks, who was late, said no. The Martens were there."),
        good("Truly, each meteor that streaks across the sky is late."),
        good("These builds allow for it. The former are old. These works led to it."),
        good("She said her one regret is that it rained."),
        good("Not all of that money is theirs. A man informed of the talks, who was there, left."),
    ],
    confidence=0.9,
)
def subject_verb_disagreement(at: Span, document: Document) -> Iterator[Finding]:
    """A plural with a verb in the singular, or a singular with one in the plural.

    Languages mark the number of a verb in other places than English, or nowhere, and an engine that sees the verb far
    from its subject guesses. Looked at are nouns that open a sentence or a clause, and counted ones.
    """
    text, language, (start, end) = document.text, facts(document), at
    last, verb = text[start:end].split()
    number = number_of_verb(verb, language)
    if number is None and _ends_clause(document, Span(end - len(verb), end)):
        actor = ["", *text[max(0, start - 40) : start].lower().split()][-1]
        if may_be_verb(last, language.tag) and number_of(actor, language.tag) is Number.SINGULAR:
            return  # the editor welcomes letters
        number = Number.SINGULAR
    if number is None or text[end : end + 1] == "-":
        return
    if verb == "do" and last[:1].isupper() and text[end + 1 : end + 2].isupper():
        return  # Cais do Norte
    if (
        last.isalpha()
        and text[end : end + 1] == " "
        and last not in RELATIVE
        and may_be_noun(verb, word_after(text, end), language)
    ):
        return
    if (verb in language.words("nouns-too") and last not in RELATIVE) or (
        last == "that" and text[end : end + 1] == ","
    ):
        return  # that is,
    if last == "which" and text.startswith(" to say", end):
        return  # all of them, which is to say
    if _ALL.search(text, max(0, start - _FAR), start):
        return  # everything that matters has happened
    if number is Number.SINGULAR and _ASKED.search(text, max(0, start - _FAR), start):
        return  # how many sides has a heptagon?
    if last.lower() in ("former", "latter"):
        return  # the former are needed
    if last == "one" and word_before(text, start) in language.words("possessives"):
        return  # her one regret is
    if last in _SAYING and word_before(text, start) not in language.words("determiners"):
        return  # a sum that the friends of the town say is low
    negated = verb in NEGATED
    if negated and (text[end : end + 3] not in _NOT or is_quoted(document, start)):
        return  # Don; “the boys wasn’t there”
    if last in RELATIVE:
        subject = _antecedent(start - 1 - (text[start - 2] == ","), last, number, document)
    elif last in ("there", "There"):
        subject = None if is_quoted(document, start) or _asks(document, start) else subject_after(document, end)
        if subject and number is Number.PLURAL and text[subject.end : subject.end + 1] == ",":
            return  # there have been a plan, a dress code and a request
    else:
        subject = subject_parted(document, start) if last == "," else subject_before(document, start + len(last))
    if subject and _MEASURED.match(text, end) and _is_amount(text[subject.start : subject.end], language):
        return  # five people is too many, thirty votes is about what they need
    if subject and verb in language.speech_verbs and _may_speak(text[subject.start : subject.end], language):
        return
    if subject and subject.number is not number and not _may_be_subjunctive(subject, verb, document):
        begin, right = end - len(verb), _other_form(verb, document)
        related = (Related(subject.start, subject.end, "The subject."),)
        yield Finding(begin, end + 2 * negated, unsafe(Edit(begin, end, right)), related=related)


def _is_amount(subject: str, language: Language) -> bool:
    """Whether a subject is a number of something, which may be one sum."""
    first = subject.lower().replace("-", " ").split()[0]
    return first.isdigit() or first in language.words("number-words") | language.words("tens")


def _asks(document: Document, start: int) -> bool:
    """Whether what opens the clause is what there is, so that the verb after it is another's: what water there is."""
    sentence = sentence_at(document, start)
    begin = clause_start(document.text, sentence.start, start) if sentence else start
    return document.text[begin:start].lower().startswith(("what ", "whatever ", " what ", " whatever "))


def _may_speak(subject: str, language: Language) -> bool:
    """Whether a plural that opens a sentence may be a firm, which says something: Elders says."""
    return subject[:1].isupper() and subject.isalpha() and subject.lower() not in language.words("persons")


def _other_form(verb: str, document: Document) -> str:
    """A form of a verb in the other number."""
    if known := OTHER_NUMBER.get(verb):
        return known
    if number_of_verb(verb, facts(document)) is Number.PLURAL:
        return inflected(verb, Form.S)
    return base_of_third_person(verb, document.language)


_BEFORE_WERE = frozenset("if though whether".split())
"""Conjunctions after which no other verb than were lacks its s any more."""


def _may_be_subjunctive(subject: Subject, verb: str, document: Document) -> bool:
    """Whether a verb may be in another mood, which has no s: they ask that the town have a say."""
    sentence, language = sentence_at(document, subject.start), facts(document)
    if verb == "are" or not sentence or number_of_verb(verb, language) is Number.SINGULAR:
        return False
    clause = document.text[sentence.start : subject.start].lower().rpartition(", ")[2]
    if clause.startswith("among them that"):
        return True
    before = (word.strip("“‘\"'(") for word in clause.split()[-_NEAR:])
    moods = language.words("before-subjunctive") - (_BEFORE_WERE if verb not in ("were", "have") else set())
    return not moods.isdisjoint(before)


def _antecedent(end: int, pronoun: str, number: Number, document: Document) -> Subject | None:
    """The noun before who, which or that, if it is surely what the pronoun stands for before a verb of that number."""
    text, language, sentence = document.text, facts(document), sentence_at(document, end - 1)
    place = word_at(text, end - 1)
    if place.end != end or not sentence or (pronoun == "that" and text[end] == ","):
        return None  # at 600 pages, that has taken a year
    begin = max(sentence.start, place.start - _FAR)
    clause = clause_start(text, begin, place.start)
    before = text[clause : place.start].lower().split(" ")[-6:-1]
    opens = place.start - sentence.start < 2  # a quotation mark may stand before
    noun = text[slice(*place)].lower() if opens else text[slice(*place)]
    if opens and (noun not in lexicon(document.language) or (pronoun == "who" and text[end] == ",")):
        return None  # Williams, who was late
    if not noun.islower():
        named = pronoun == "who" and all(word[:1].isupper() for word in text[clause : place.start].split())
        return Subject(*place, Number.SINGULAR) if named and is_person(noun, document) else None
    if noun == "one" and before[-1:] in (["the"], ["only"]):
        return Subject(*place, Number.SINGULAR)
    theirs = Number.PLURAL if noun in ("those", "people") else number_of(noun, language.tag)
    if number is Number.SINGULAR:
        if noun == "those":
            return Subject(*place, Number.PLURAL)
        before = _without_plurals(before, language)
        sure = _LOOSE.isdisjoint(before) and not (
            pronoun in ("that", "which") and not language.words("telling").isdisjoint(before)
        )
        opens = text[sentence.start : place.start].count(" ") == 1  # what which stands for is no clause
        sure = sure and not _is_tied(before, language, loosely=text[end] == ",")
        sure = sure and (pronoun != "which" or text[end] != "," or opens)
    else:
        words = (
            before if not _ONE.isdisjoint(before[-2:]) else text[begin : place.start].lower().replace(",", "").split()
        )
        among = any(number_of(word, language.tag) is Number.PLURAL for word in words)
        sure = not among and JOINED.isdisjoint(words) and not language.words("determiners").isdisjoint(words[-2:])
        sure = sure and not (text[end] == "," and _is_tied(before, language))
    return Subject(*place, theirs) if sure and theirs else None


def _without_plurals(words: list[str], language: Language) -> list[str]:
    """Words without what a plural ties to the last, so that a pronoun stands for plurals only: families of the men."""
    for at in range(1, len(words)):
        if words[at] == "of" and number_of(words[at - 1], language.tag) is Number.PLURAL:
            return words[at + 1 :]
    return words


def _is_tied(before: list[str], language: Language, loosely: bool = False) -> bool:
    """Whether the last words before a noun tie it to another one, which the pronoun may stand for.

    Where it stands after a comma it may stand for one further off, loosely tied: a man told of the talks, who.
    """
    prepositions = language.words("tying-prepositions") | _HOLDING
    tying = [left for left, word in pairwise(before) if word in prepositions]
    return any((loosely or not left.endswith("ed")) and left not in language.function_words for left in tying)
