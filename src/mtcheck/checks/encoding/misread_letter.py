"""Letters read in another code page: Iaºi, Gšteborg, Beþiktaþ."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    find_all,
    good,
    lexicon,
    occurrences,
    safe,
    unsafe,
    vocabulary,
)
from mtcheck.text.accented import accented, is_known_bare, is_known_name
from mtcheck.text.triggers import beyond_ascii

_READ_AS = {
    "cp1252": ("cp1250", "iso8859-2", "cp1254", "cp1257", "mac-roman", "cp850"),
    "mac-roman": ("cp1252",),
    "cp1250": ("cp1252",),
    "cp1251": ("cp1252", "cp1250", "cp1254"),
    "cp1253": ("cp1252",),
    "cp437": ("cp1252",),
    "cp850": ("cp1252",),
}
"""The code pages that texts of one byte a letter are taken for, and those in which they were written."""

_NEVER_INSIDE = "ªº¹³¤¥£¢¶±§‡‰÷≤≥Θⁿ"
"""Signs that stand between no two letters of a word."""

SHORT = 5
"""Letters of a word that is likely to be like a known name by chance."""

_BETWEEN_WORDS = "¿¡·„‚‹›•–—’»«"
_SIGNS = _NEVER_INSIDE + _BETWEEN_WORDS + "¾¼½¯¸¨ˆˇ"
"""Signs that letters of one code page are in another."""

_DAMAGED = Pattern(
    # A sign inside a word, a capital after small letters, letters of two scripts.
    rf"(?<=\p{{L}})[{_NEVER_INSIDE}](?=\p{{Ll}})(?<!\b[ckm]?m³)|\p{{Ll}}[ÈËÌÒÛÁÍÓÚÔŽŸŠ](?!\p{{L}})|\p{{Ll}}[ÈËÌÒÛ]\p{{Ll}}"
    r"|(?<=[a-z])[\p{Cyrillic}[\p{Greek}--[μµ]]](?=[a-z])|[\p{Cherokee}\p{Lisu}\p{Armenian}\p{Coptic}](?=[a-z])"
    # What no language writes: č and ń of Central Europe as letters of the West, and the reverse; the ć and ş that names
    # end in; þ and ð beside letters that Icelandic lacks; the ã of Romanian names.
    r"|(?<=\p{L})è(?=[uáéíæ]|i[kæ])|\bÈ(?=[aeiouáéí])|(?<=[aeiou])ñ(?=[bcdfgkmprstwz])|(?<=\p{Ll}{2}i)æ(?!\p{L})"
    r"|(?<=\p{L})ń(?=[aeiouáéíóú])|\b[ĹŔ](?=\p{Ll})|(?<=\p{L})þ(?!\p{L})|ã(?=\p{Ll}{0,20}(?:escu|ean[ua])\b)"
    r"|[þÞðÐ](?=\p{Ll}{0,20}[üçâîûñãõêèï])|[üçâîûñãõêèï]\p{Ll}{0,20}[þð]",
    linear=True,
)
_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        *("ăâîșț", "çğıöşüâîû\u0307", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "áéíóöőúüű"),
        *("áéíñóúü", "áâãàçéêíóôõú", "àâçèéêëîïôùûüœæ", "äöüß", "åäöéü", "æøåé", "ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    )
)
"""The letters beyond ASCII of Romanian, Turkish, Polish, Czech, Slovak, Croatian, Hungarian; of Spanish, Portuguese,
French, German, Swedish, Danish, Lithuanian, Latvian and Estonian (CLDR exemplars)."""

_MIXED = Pattern(r"\p{Latin}[^\p{Latin}]|[^\p{Latin}]\p{Latin}", linear=True)
_COMMA_BELOW = str.maketrans("şţŞŢ", "șțȘȚ")
"""Letters of Romanian, which code pages have with a cedilla."""


def candidates(document: Document) -> Iterator[Span]:
    """The words with letters beyond ASCII, or with signs that such letters may have become."""
    text = document.text
    if text.isascii():
        return
    words = {word for word in vocabulary(document) if not word.isascii()}
    for sign in sorted(beyond_ascii(document).intersection(_SIGNS)):
        for at in find_all(text, sign):
            word = text[slice(*_word_around(text, at))]
            if len(word) > 2:
                words.add(word)
    done = 0
    for place in sorted((place for word in words for place in occurrences(text, word)), key=lambda it: (it[0], -it[1])):
        if place.end > done:
            done = place.end
            yield place


def _word_around(text: str, at: int) -> Span:
    """The letters and signs around an offset, at most 40 to either side."""
    start = end = at
    while start > max(0, at - 40) and (text[start - 1].isalpha() or text[start - 1] in _SIGNS):
        start -= 1
    while end < min(len(text), at + 40) and (text[end].isalpha() or text[end] in _SIGNS):
        end += 1
    return Span(start, end)


@lru_cache(maxsize=10_000)
def reading(word: str, language: str) -> tuple[str, bool] | None:
    """How a word was written, "" if nobody can tell, and whether that is certain; None if nothing is wrong with it."""
    known, table = lexicon(language), accented()
    damaged = bool(_DAMAGED.search(word))
    if not damaged and (table.has(word) or is_known_bare(word, known)):
        return None
    ways = list(_decoded(word))
    exact = next((way for way in ways if way in table.words or (way.isupper() and table.has(way))), None)
    if exact is None and not any(sign in word for sign in _BETWEEN_WORDS):
        plain = _beyond_ascii(word) == {"ı"} or (len(word) < SHORT and not damaged)
        if not plain:  # Bartın is a Turkish town, and no Barton; Malá a surname, and no Mali
            exact = next((way for way in ways if is_known_name(way, known)), None)
        exact = exact or next((way for way in ways if _ends_well(way, word, table.endings)), None)
    if exact:
        return exact, True
    likely = (way for way in ways if any(alphabet.issuperset(_beyond_ascii(way)) for alphabet in _ALPHABETS))
    return (next(likely, ""), False) if damaged else None


def _beyond_ascii(word: str) -> set[str]:
    return {letter for letter in word.lower() if not letter.isascii()}


def _decoded(word: str) -> Iterator[str]:
    """A word as it may have been written, the likeliest first: letters, and no capital after small ones."""
    for read_as, written_in in _READ_AS.items():
        try:
            data = word.encode(read_as)
        except UnicodeEncodeError:
            continue
        for page in written_in:
            try:
                way = data.decode(page)
            except UnicodeDecodeError:
                continue
            if way != word and _is_likely(way, word):
                yield way.translate(_COMMA_BELOW) if page in ("cp1250", "iso8859-2") else way


def _is_likely(way: str, word: str) -> bool:
    """Whether a word may have been written so: in letters of one script, with a capital where it has one."""
    if not way.isalpha() or _MIXED.search(way) or not (way[1:].islower() or way.isupper()):
        return False
    return any(letter.isascii() for letter in word) and (way[0].isupper() == word[0].isupper() or not word[0].isalpha())


def _ends_well(way: str, word: str, endings: tuple[str, ...]) -> bool:
    """Whether a word as it may have been written ends like a name, with a letter that it does not have as it stands."""
    return any(way.endswith(ending) and len(way) > len(ending) + 1 and not word.endswith(ending) for ending in endings)


@check(
    "misread-letter",
    family="encoding",
    category=Category.ENCODING,
    message="A letter read in another code page than it was written in.",
    on=candidates,
    specificity=3,
    examples=[
        bad(
            "The mayor of ⟦Iaºi⟧ met Ana ⟦Dobroieºti⟧ in ⟦Constanþa⟧.",
            "The mayor of Iași met Ana Dobroiești in Constanța.",
        ),
        bad("Ivo ⟦Perkoviæ⟧ and ⟦Ayþe⟧ Demir played in ⟦£ódŸ⟧.", "Ivo Perković and Ayşe Demir played in Łódź."),
        bad("She left ⟦Gšteborg⟧ for ⟦M‡laga⟧ with ⟦JosÈ⟧.", "She left Göteborg for Málaga with José."),
        bad("The ⟦cafй⟧ in ⟦Kцln⟧ is shut.", "The café in Köln is shut."),
        bad("Mr. ⟦Güneþli⟧ met Ms. ⟦Vlãdescu⟧.", "Mr. Güneşli met Ms. Vlădescu."),
        bad("A man from ⟦Brno³awa⟧ fell.", "A man from Brnoława fell."),
        good("Director Hana Malá left."),
        good("Þóra of Alþingi met Zoë, Søren and Nuñez at the café in São Paulo; it is 5 m³ in size — or not."),
        good("Fees of £40 and ¥900, §4, d’or, l’on and 20°C; the TNFα of Šimon Nový, the µm and the Δt."),
    ],
)
def misread_letter(place: Span, document: Document) -> Iterator[Finding]:
    """A letter read in another code page than it was written in.

    A byte is ş in one code page and º in another. Reported where the word is one, or ends like one, that news knows
    when it is read in the other code page, and where no language writes what stands there.
    """
    found = reading(document.text[slice(*place)], document.language)
    if found:
        fixed, certain = found
        yield Finding(*place, (safe if certain else unsafe)(Edit(*place, fixed)) if fixed else ())
