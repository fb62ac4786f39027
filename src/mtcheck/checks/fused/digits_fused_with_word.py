"""A number and a word with no space between them: since2013, 14hours."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    safe,
    shapes,
    token_at,
    unsafe,
)

_FUSED = Pattern(
    r"(?<![\p{L}\p{N}'’./@#_$£€-])(?:"
    r"(?P<word>\p{L}{2,})(?P<cut>)(?P<number>[$£€]?\d[\d,.]*)(?P<tail>\p{L}*)"
    r"|(?P<number>[$£€]?\d[\d,.]*%?)(?P<cut>)(?P<word>\p{L}+)"
    r")(?![\p{L}\p{N}_/@-]|\.\p{L})"
)
_places = shapes("L0", "0L", "a$0", "a£0", "a€0", "%a")


def candidates(document: Document) -> Iterator[Any]:
    """The places where digits meet letters that are no unit."""
    text, units = document.text, facts(document).words("units")
    done = 0
    for start, end in sorted(_places(document)):
        last = end - 1
        if start < done or (text[last].isalpha() and _letters(text, last) in units and not _is_money(text, start)):
            continue
        at = start
        while at > 0 and not text[at - 1].isspace() and end - at < 30:
            at -= 1
        for match in _FUSED.finditer(text, at, end + 40):
            if match.start() <= start < match.end():
                done = match.end()
                yield match
            break


def _letters(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end].lower()


def _is_money(text: str, offset: int) -> bool:
    """Whether the number before an offset has a currency sign: $17a head."""
    while offset > 0 and (text[offset].isdigit() or text[offset] in ".,"):
        offset -= 1
    return text[offset] in "$£€"


@check(
    "digits-fused-with-word",
    family="fused",
    category=Category.SPELLING,
    message="No space between a number and a word.",
    on=candidates,
    examples=[
        bad(
            "They have played there ⟦since2013⟧ without a break.", "They have played there since 2013 without a break."
        ),
        bad("She lay on the floor for ⟦14hours⟧ in May.", "She lay on the floor for 14 hours in May."),
        bad("They lost sales worth ⟦$12billion⟧ to others.", "They lost sales worth $12 billion to others."),
        bad("The five were stopped ⟦at6am⟧ on Friday.", "The five were stopped at 6am on Friday."),
        good("The 1990s, the 3rd, 10am, 5km, 49ers, 4chan, 802.11ac, £3.2m, mp3, covid19, 2x and h1n1."),
        good("Channel4 and Studio54 on the M25 near E17, 7pm, 30mph, 10bn, 1080p."),
    ],
    specificity=1,
)
def digits_fused_with_word(match: Any, document: Document) -> Iterator[Finding]:
    """A number and a word with no space between them.

    Engines copy numbers as units of their own, and the space beside them is lost.
    """
    text, word = document.text, match["word"]
    token = token_at(text, match.start())
    if is_address(text[token.start : token.end]):
        return
    words, language = lexicon(document.language), facts(document)
    calendar = word in language.months | language.weekdays
    start, cut = match.start(), match.start("cut")
    if (word.isupper() and len(word) > 1) or word[1:] != word[1:].lower():
        return  # A$, HER2, MH17
    if match.start("word") < cut:
        tail = match["tail"]
        if tail and not (
            tail in ("am", "pm", "m", "bn", "s", "th", "st", "nd", "rd", "km", "kg")
            or (tail.lower() in words and len(tail) > 2)
        ):
            return
        if word.lower() not in language.function_words:
            number = match["number"].strip("$£€.,")
            year = len(number) == 4 and number[:2] in ("19", "20")
            if not (
                word.islower()
                and words.zipf(word) >= 3.5
                and (year or "," in number or match["number"][0] in "$£€" or (len(word) > 4 and len(number) > 1))
            ):
                month = (
                    year and word[1:].islower() and word in words and word.lower() not in ("area", "studio", "channel")
                )
                if not (month and len(word) > 2):
                    return
    else:
        money = match["number"][0] in "$£€"
        if (
            (
                word[0].isupper()
                and word[1:].islower()
                and len(word) > 4
                and len(match["number"].strip(",.")) > 2
                and not money
            )
            or calendar
            or match["number"].endswith("%")
            or (word in language.starters and word != "A")
        ):
            pass
        elif word in ("am", "pm"):
            return
        elif word in ("a", "in", "of", "to", "and", "on", "at", "for", "by", "or", "per", "an"):
            if not money and (
                len(word) == 1 or ("," not in match["number"] and word not in ("of", "and", "for", "per", "or", "to"))
            ):
                return
        elif (
            len(word) < 3
            or (word.lower() not in words and word not in words)
            or words.zipf(word.lower()) < 3.0
            or (
                word[0].isupper()
                or (len(word) == 3 and words.zipf(word) < 4.5)
                or (
                    word
                    in (
                        "mph",
                        "bhp",
                        "ers",
                        "rpm",
                        "bps",
                        "fps",
                        "mpg",
                        "psi",
                        "kph",
                        "pts",
                        "min",
                        "mins",
                        "hrs",
                        "sec",
                        "secs",
                        "lbs",
                        "pct",
                        "mbps",
                        "chan",
                        "ish",
                        "ths",
                        "nds",
                        "ply",
                        "tvs",
                        "way",
                        "fold",
                        "pin",
                        "bit",
                        "per",
                    )
                    and word not in ("per", "way")
                )
            )
        ):
            return
    certain = not (
        match.start("word") < cut and match["tail"] and match["tail"].lower() in words and len(match["tail"]) > 2
    )
    make = safe if certain else unsafe
    end = match.end("number") if match.end("number") > match.end("word") else match.end("word")
    end = match.end() if match.start("word") < cut else end
    yield Finding(start, end, make(Edit(cut, cut, " ")))
