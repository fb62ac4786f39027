"""A second capital at the start of a word: in NOvember, THe mayor."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    safe,
    shapes,
    token_at,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.language import language
from mtcheck.text.names.acronyms import acronyms, all_acronyms
from mtcheck.text.names.known import known
from mtcheck.text.sentences import sentence_at

_inner = shapes(" aAA", "\naAA", "“aAA", '"aAA', "(aAA")
_starts = shapes(" AAa", "\nAAa", "“AAa", '"AAa', "(AAa")


def words(document: Document) -> Iterator[Span]:
    """The words that begin with two capitals, go on in small letters, and stand so once."""
    text, found = document.text, defaultdict[str, list[Span]](list)
    for start, _ in _starts(document):
        word = word_at(text, start + 1)
        rest = text[word.start + 2 : word.end]
        if rest.islower() and rest != "s" and text[word.start : word.start + 2] != "IJ":
            found[text[slice(*word)]].append(word)  # not MPs, nor the IJssel, whose first letter is one in Dutch
    for start, _ in _inner(document):
        word = word_at(text, start + 1)
        if (written := text[slice(*word)])[1:].isupper() and written.upper() in all_acronyms():
            found[written].append(word)
    for written in vocabulary(document) & _inverted(facts(document).tag):
        found[written] = occurrences(text, written)
    yield from (places[0] for places in found.values() if len(places) == 1)


@lru_cache(maxsize=8)
def _inverted(tag: str) -> frozenset[str]:
    """The words of closed classes whose second letter is a capital in the place of the first: tHe, tHE."""
    table = language(tag)
    words = [word for word in (table.function_words if table else ()) if len(word) > 2]
    return frozenset(word[0] + rest for word in words for rest in (word[1].upper() + word[2:], word[1:].upper()))


@check(
    "capitals-in-word",
    family="casing",
    category=Category.SPELLING,
    message="A second capital in a word.",
    on=words,
    examples=[
        bad("It began in ⟦NOvember⟧. ⟦THe⟧ mayor left.", "It began in November. The mayor left."),
        bad("He said that ⟦tHe⟧ mayor left. ⟦tHE⟧ rain fell.", "He said that the mayor left. The rain fell."),
        bad("It rained. ⟦TThe⟧ mayor left.", "It rained. The mayor left."),
        bad("The mission of ⟦nASA⟧ is late.", "The mission of NASA is late."),
        bad("They were ⟦ALso⟧ there.", "They were also there."),
        bad("The ⟦BBc⟧ said that the ⟦KOspi⟧ fell.", "The BBC said that the Kospi fell."),
        good("The IJssel fell. EBay and ITunes fell; two MPs and a PhD met the DJing men with IDs."),
    ],
    confidence=0.9,
)
def capitals_in_word(word: Span, document: Document) -> Iterator[Finding]:
    """Two capitals at the start of a word that is known with one, with none, or in capitals only.

    The capital of a lost word, or a finger that left the shift key late.
    """
    text, lexis = document.text, lexicon(document.language)
    written = text[word.start : word.end]
    small, brand = written.lower(), written[0].lower() + written[1:]
    if (
        written in lexis
        or brand in lexis
        or len(occurrences(text, written)) > 1
        or is_address(text[slice(*token_at(text, word.start))])
    ):
        return
    table = known(facts(document).tag)
    sentence, name = sentence_at(document, word.start), small.capitalize()
    begins = sentence is not None and word.start - sentence.start < 2
    begins = begins or text.endswith((". ", "\n"), 0, word.start)
    whole = written[1:]
    if whole.isupper() and written.upper() in all_acronyms():
        right, make = written.upper(), safe
    elif (
        written[0] == written[1]
        and small not in lexis
        and (whole in facts(document).starters or whole.lower() in lexis)
    ):
        right, make = whole, unsafe
    elif small in lexis:
        right, make = (name if begins else small), (safe if begins and name not in lexis else unsafe)
    elif written.upper() in acronyms():
        right, make = written.upper(), safe
    elif name in lexis or (table is not None and table.kinds(small)):
        right, make = name, safe
    else:
        return
    yield Finding(word.start, word.end, make(Edit(word.start, word.end, right)))
