"""Words in lower case with no space between them: thecompany, inthe."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    safe,
    token_at,
    unknown_words,
    vocabulary,
)
from mtcheck.text.names.people import all_given_names
from mtcheck.text.names.surroundings import begins_sentence
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.two_words import split_capitalised, split_in_three, split_small
from mtcheck.text.words import word_after, word_before

_OF_GENERA, _OF_SPECIES = ("um", "us", "is", "es", "on"), ("a", "um", "us", "is", "e", "ii", "ens")
"""How the names of genera and species end."""

COMPOUND = 0.75
"""The confidence in two words of which neither is of a closed class: they may be a compound that is new or rare."""

FOLLOWING = 20
"""Code points after a word with a capital that tell whether a verb or the rest of a name follows."""


@check(
    "fused-lower-case-words",
    family="fused",
    category=Category.SPELLING,
    message="Two words with no space between them.",
    on=unknown_words,
    examples=[
        bad("After a second storm, ⟦thecompany⟧ moved.", "After a second storm, the company moved."),
        bad("⟦Inthe⟧ evening, the square was full.", "In the evening, the square was full."),
        bad("Adeyinka won, so ⟦Adeyinkafor⟧ once smiled.", "Adeyinka won, so Adeyinka for once smiled."),
        bad("It was high at ⟦duskand⟧ low at dawn.", "It was high at dusk and low at dawn."),
        bad("The goats that were ⟦affectedhad⟧ no shed.", "The goats that were affected had no shed."),
        bad("The ⟦electionsofficial⟧ counted again.", "The elections official counted again."),
        bad("They meet again ⟦nextmonth⟧ to see ⟦footageof⟧ it.", "They meet again next month to see footage of it."),
        bad("They told ⟦bytheplant⟧ manager ⟦oneofthe⟧ rules.", "They told by the plant manager one of the rules."),
        bad("A note on the ⟦Rwandangenocide⟧ came.", "A note on the Rwandan genocide came."),
        bad("⟦Oneof⟧ them is worth two ⟦trillionwon⟧ in all.", "One of them is worth two trillion won in all."),
        bad(
            "⟦Hotelbookings⟧ rose, but not ⟦localones⟧. The ⟦submergedice⟧ may ⟦jumphigher⟧.",
            "Hotel bookings rose, but not local ones. The submerged ice may jump higher.",
        ),
        bad("Later ⟦Islanderswelcomed⟧ the ship.", "Later Islanders welcomed the ship."),
        bad(
            "They met in ⟦Bogotaat⟧ the end of ⟦financialtalks⟧.",
            "They met in Bogota at the end of financial talks.",
        ),
        bad(
            "She sang it ⟦inmy⟧ kitchen, and ⟦itis⟧ sold ⟦asa⟧ gift.",
            "She sang it in my kitchen, and it is sold as a gift.",
        ),
        bad(
            "He paints what ⟦itoffers⟧ from ⟦sketchesby⟧ a friend, at 40 euros the ⟦tonneof⟧ grain.",
            "He paints what it offers from sketches by a friend, at 40 euros the tonne of grain.",
        ),
        bad(
            "She ⟦helda⟧ lamp that must ⟦bepublished⟧ for ⟦brainactivity⟧, said the ⟦largestbank⟧ owner.",
            "She held a lamp that must be published for brain activity, said the largest bank owner.",
        ),
        bad(
            "The ⟦Lindospokesman⟧ left. ⟦Bartosbelieves⟧ that the ⟦Governmentis⟧ right.",
            "The Lindo spokesman left. Bartos believes that the Government is right.",
        ),
        bad("The boat ⟦struckan⟧ old pier.", "The boat struck an old pier."),
        bad("A 29-⟦yearold⟧ clerk left.", "A 29-year-old clerk left."),
        bad("Up to 40 ⟦lorriesa⟧ day cross it.", "Up to 40 lorries a day cross it."),
        good("Hendrickson said it was Pierson the old man met, and Davison the young one."),
        good("A rock of the species Corvus robustus, drawn as australis."),
        bad("It is ⟦theministry⟧’s plan.", "It is the ministry’s plan."),
        good("“Io tengo le capre,” he said. “Ah’m no sayin it’s bad,” said a man."),
        good("The Averof and the Georgiadis houses, a rockscape, electromagnetics and Marchbanks, who led."),
        good("The stonefruit, the wordmarks and the onscreen youngster are anonymised."),
        good("A monthslong talk with the outgoing menswear buyer, a salesperson, on kingsize beds."),
        good("The judge Giulia de Marchis was out."),
        good("They met Subhas Chandra Bose."),
        good("Theodora met Isabel and Andreas in Toledo, Inverness and Forfar."),
    ],
)
def fused_lower_case_words(word: str, document: Document) -> Iterator[Finding]:
    """Two words in lower case with no space between them.

    The space is lost with a link or a tag. Reported where no dictionary knows the whole and the parts hardly make a
    compound: one is of a closed class, such as an article, or inflected, or both are long; short nouns make lawful
    compounds too often.
    """
    text = document.text
    places = occurrences(text, word) if word[1:].islower() else []
    if not places or len(places) > 2:
        return
    following = text[places[0].end : places[0].end + FOLLOWING]
    capital = word[0].isupper()
    if capital:
        split = split_capitalised(word, following, document, opens=begins_sentence(document, *places[0]))
    elif three := split_in_three(word, document):
        for start, end in places:
            yield Finding(start, end, safe(*(Edit(start + cut, start + cut, " ") for cut in three)))
        return
    else:
        split = split_small(word, document) or _before_time(word, following, document)
    if split is None or (capital and len(places) > 1 and len(word) - split < 3):
        return  # Gwenno, beside Gwen
    foreign = facts(document).words("small-foreign-words") - facts(document).function_words
    starter = word[:split] in facts(document).words("fused-starters")
    sure = None if _has_closed(word[:split].lower(), word[split:], document) else COMPOUND
    for start, end in places:
        token = token_at(text, start)
        if (
            is_address(text[token.start : token.end])
            or (text[start - 1 : start] in ("’", "'", ".") and (split == 1 or word[:split] not in vocabulary(document)))
            or (text[start - 1 : start] == "-" and not _ends_compound(word, split, document))
            or text[end : end + 1] == "-"
            or (text[end : end + 1] in ("’", "'") and word[:split] not in facts(document).words("determiners"))
            or (text[end : end + 1] == "." and text[end + 1 : end + 2].islower())
        ):
            continue
        if word.endswith("in") and lexicon(document.language).knows(f"{word}g") and is_quoted(document, start):
            continue  # “I’m no sayin it”
        if word_after(text, end) in foreign and is_quoted(document, start):
            continue  # “ti tengo le pecore”
        genus = word_before(text, start)
        if (
            genus.istitle()
            and genus.endswith(_OF_GENERA)
            and word.endswith(_OF_SPECIES)
            and not lexicon(document.language).knows(genus)
        ):
            continue  # Cladosporium cellare
        if capital and word_before(text, start) in facts(document).words("foreign-particles"):
            continue  # Giulia de Marchis
        if capital and word_before(text, start) in all_given_names():
            continue  # Nikita Mikhailis
        if starter and start and text[start - 2 : start - 1] not in ("", ".", "!", "?", "\n", " "):
            continue  # in mid-sentence it is a name
        gap = "-" if word[split:] == "old" and text[start - 1 : start] == "-" else " "  # a 29-yearold
        yield Finding(start, end, safe(Edit(start + split, start + split, gap)), confidence=sure)


def _has_closed(left: str, right: str, document: Document) -> bool:
    """Whether one of two words is of a closed class: the, of, but."""
    table = facts(document)
    closed = table.function_words
    return left in closed or right in closed or left in table.words("no-prefix") or right in table.words("no-suffix")


def _before_time(word: str, following: str, document: Document) -> int | None:
    """Where a noun ends to which the article of a unit of time is glued: 40 lorriesa day."""
    told = word.endswith("sa") and word_after(following, 0) in ("day", "week", "month", "year", "night", "season")
    return len(word) - 1 if told and lexicon(document.language).knows(word[:-1]) else None


def _ends_compound(word: str, split: int, document: Document) -> bool:
    """Whether the last part of a hyphenated compound is glued to a verb, or to what follows a name: team-matewas."""
    left, right, words = word[:split], word[split:], lexicon(document.language)
    verb = right in facts(document).words("verbs-after-subject")
    return left in vocabulary(document) or (verb and words.knows(left)) or words.side_by_side(left, right)
