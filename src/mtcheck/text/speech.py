"""Speech: who says it (speech tags), and whether a sentence is said or tells."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, Span
from mtcheck.text.language import Language, facts

SAID = "(?:said|says|told|added|explained|warned|argued|noted|announced|insisted|wrote|claimed|recalled|stressed)"
"""The usual English verbs of speech, for patterns that are written before the language of a document is known."""

WORD = Pattern(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*")
_FIRST_PERSON = Pattern(
    r"(?<![\p{L}])(?:I|I['’]\p{L}+|[Ww]e|[Ww]e['’]\p{L}+|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|us|me|[Yy]ou['’]\p{L}+|[Ll]et['’]s)(?![\p{L}])"
)
_NAME = r"(?:(?!I\b)\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|al|bin|de|van|von|der|la|ap))*)"
_NARRATION = Pattern(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|spokes(?:man|woman|person)|officials?|police|ministry|"
    + _NAME
    + r")\s+(?:(?:has|have|had|also|later)\s+)?"
    rf"(?:{SAID}|asked|declined|refused|denied|confirmed)\b"
    r"|\baccording to\b"
)


def voices(text: str, span: Span) -> tuple[bool, bool]:
    """Whether a sentence speaks in the first or second person, and whether it tells what others said or did."""
    return bool(_FIRST_PERSON.search(text, span.start, span.end)), bool(_NARRATION.search(text, span.start, span.end))


_CONTRACTED = Pattern(
    r"\b\p{L}+n['’]t\b|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Tt]hey|[Ww]hat|[Ww]ho)['’](?:s|re|ve|ll|d)\b"
)
_GOES_ON = Pattern(r"(?:It|That|This|These|They|There|And|But|So)\b", linear=True)
_TELLS = Pattern(rf"\b(?:{SAID}|according to)\b", linear=True)
_NAMES = Pattern(r"(?:(?<=\s)\p{Lu}\p{Ll}.*?){2}")
_DIGIT = Pattern(r"\d", linear=True)
_SHORT = 70
"""Code points of a sentence that is rather spoken than written."""


def leaning(text: str, span: Span) -> int:
    """How much a sentence sounds as if it were quoted; less than 0 if it rather tells.

    Who speaks says I and you, contracts words, asks, is short, and goes on with what was said; who tells names others,
    gives figures, and says who spoke. The weights are those that find the ends of quotations best in edited news.
    """
    spoken, narrated = voices(text, span)
    asks = text[span.end - 1] in "?!"
    told = not spoken and (narrated or bool(_TELLS.search(text, *span)))
    named, counted = _NAMES.search(text, span.start + 1, span.end), _DIGIT.search(text, *span)
    return (
        10 * spoken
        + 10 * bool(_CONTRACTED.search(text, *span))
        + 6 * asks
        + 3 * (span.end - span.start < _SHORT)
        + 2 * bool(_GOES_ON.match(text, *span))
        - 10 * told
        - 4 * bool(named)
        - 4 * bool(counted)
        - 1
    )


_NAMED = Pattern(
    r"(?:(?:The|Mr|Ms|Mrs|Dr)\.? )?(?P<name>\p{Lu}\p{L}+|\d[\d-]*\p{L}*)(?:['’]s)? (?:\p{Lu}[\p{L}'’]+ )*"
    r"(?:\p{Ll}+ed|was|were|had|has|is|will|who|and|did|does)\b"
)


def tells_of_somebody(text: str, span: Span, language: Language) -> bool:
    """Whether a sentence begins with a name, or what looks like one, and a verb: so do few that are said."""
    named = _NAMED.match(text, *span)
    return named is not None and named["name"] not in language.starters


def speech_tag(text: str, start: int, end: int, language: Language) -> Span | None:
    """Where a speech tag begins: the range of the comma (or other mark) before it, empty where that is lost too."""
    described = _DESCRIBED.search(text, start, end)
    if described:
        return Span(described.start(), described.start() + 1)
    bare: Span | None = None
    for match in WORD.finditer(text, start, end):
        word = match.group()
        if word.lower() not in language.speech_verbs or not word.islower():
            continue
        after = text[match.end() : match.end() + 40].lstrip()
        before = text[start : match.start()].rstrip(" -–—−")
        if not before:
            continue
        follower = WORD.match(after)
        speaker_follows = bool(follower) and (
            follower.group()[0].isupper()
            or follower.group().lower() in language.pronouns | {"the", "a", "an", "his", "her", "one"}
        )
        at = start + len(before)
        described = _OFFICE.match(after) and follower.group() not in language.function_words
        if before[-1] in ",!?…" and (speaker_follows or described):
            return Span(at, at + 1)
        subject = _subject_before(before, language)
        if subject is not None:
            at = start + subject
            if text[at - 1 : at] in tuple(",!?…"):
                return Span(at, at + 1)
        elif bare is None:
            if speaker_follows and follower.group() != "I" and before[-1].isalnum():
                named = _SPEAKER.match(after) and follower.group() not in language.weekdays | language.months
                bare = Span(at, at) if named or _can_end_quotation(before, language) else None
            ends = not after or after[0] in ".,:"
            if bare is None and (ends or word in _TO or (follower and follower.group() in _OCCASIONS)):
                bare = _without_comma(before, start, language)
                if bare and after[:1] == ".":
                    return bare
    return bare


_TO = ("told", "tells")
"""Verbs after which stands to whom something is said."""

_OCCASIONS = frozenset("in on at during after of last yesterday this".split())
"""Words that say after a tag when, where or of what it was said."""


def _without_comma(before: str, start: int, language: Language) -> Span | None:
    """Where a tag begins that has lost its comma, its subject first: not hard to do he said, the council said."""
    words = before.split(" ")
    size = _size_of_subject(words, language)
    last = words[-size - 1] if size and len(words) > size else ""
    if not last[-1:].isalnum() or last.lower() in language.words("before-clause") | language.incomplete:
        return None
    at = start + len(before) - len(" ".join(words[-size:])) - 1
    return Span(at, at)


_ARTICLES = frozenset("the a an his her its their".split())


def _size_of_subject(words: list[str], language: Language) -> int:
    """How many of the last words are the subject of a verb of telling: he, Ada Pym, the old council; 0 if none are."""
    if words[-1] in ("he", "she", "they"):
        return 1
    if words[-1].lower() in language.function_words or not words[-1].isalpha():
        return 0
    for size in (2, 3):
        if words[-size:][0] in _ARTICLES:
            return size
        if words[-size:][0] in language.function_words:
            break
    named = 0
    while named < min(3, len(words)) and words[-named - 1][:1].isupper() and words[-named - 1] not in language.starters:
        named += 1
    return named


_SPEAKER = Pattern(
    r"\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}(?:, (?:an?|the|who|\d\d)\b|(?<=\p{Ll}{2}\.)(?:\s|$))"
)
"""A name and what introduces it, or the end: said Ange Paoletti, a delegate."""
_OFFICE = Pattern(r"(?:\p{Ll}[\p{Ll}-]+ ){1,4}\p{Lu}\p{Ll}")
"""What a speaker is, and the name: said committee chairman Kostas Panou."""
_DESCRIBED = Pattern(
    r"[,!?…] \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}, "
    r"(?:(?:who|an?|the|its|his|her|their|\d\d)\b|(?:\p{Ll}+ ){1,3}(?:of|at|for)\b)[^.!?“”\"\n]{0,120}?, "
    rf"{SAID}\b"
)
"""A speaker with what is said of him: “We go, Georg Hintz, who drives the train, said."""

_APPOSITION = Pattern(
    r"(?<=[,!?…])(?P<subject> (?:his|her|the|a|an|their) (?:\p{Ll}+ ){0,3}\p{Ll}+, \p{Lu}[\p{L}.'’ -]{2,40},)$"
)


_SUBJECT, _NAME_WORDS = 7, 5
"""Words of the subject of a tag at most, and of one that is a name: a spokesman for the ministry of the interior."""


def _subject_before(before: str, language: Language) -> int | None:
    """Where a speech tag's subject begins that stands right before its verb, after a comma: ", he", ", Anna Holt"."""
    described = _APPOSITION.search(before)
    if described:
        return int(described.start("subject"))
    comma = max(before.rfind(mark) for mark in ",!?…")
    if comma < 0:
        return None
    subject = before[comma + 1 :].strip(" -–—−").split()
    if not subject or len(subject) > _SUBJECT:
        return None
    named = subject[0][0].isupper() and subject[0] not in language.starters and not subject[0].startswith(("I’", "I'"))
    spoken = subject[0].lower() in language.pronouns and len(subject) == 1
    described = subject[0].lower() in ("the", "a", "an", "his", "her", "their", "one")
    office = subject[0].islower() and subject[0] not in language.function_words and _is_name(subject[-1], subject)
    if (named or office) and len(subject) > _NAME_WORDS:
        return None
    return comma + 1 if named or spoken or described or office else None


def _is_name(last: str, subject: list[str]) -> bool:
    """Whether a subject ends with a name, and no sentence ends within it: lawmaker Ada Pym."""
    return last.istitle() and last != "I" and not any(word[-1] in ".!?" for word in subject[:-1])


def _can_end_quotation(before: str, language: Language) -> bool:
    words = before.split()[-2:]
    last = words[-1]
    if (
        last.lower() in language.pronouns
        or last[0].isupper()
        or last.lower() in language.function_words - {"again", "off", "up", "out"}
    ):
        return False
    return len(words) < 2 or words[0].lower() not in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "as",
        "have",
        "had",
        "has",
    )


_TAG_WORDS = Pattern(r" ?(?P<first>[\p{L}.'’-]+)(?: (?P<second>[\p{L}.'’-]+))?(?: (?P<third>[\p{L}.'’-]+))?")


def speech_tag_at(document: Document, offset: int) -> bool:
    """Whether a speech tag begins after `offset`: "said X", "he said", "the court said", "Anna Holt said"."""
    return speech_tag_follows(document.text, offset, facts(document))


def speech_tag_follows(text: str, offset: int, language: Language) -> bool:
    """See `speech_tag_at`."""
    match = _TAG_WORDS.match(text, offset)
    if not match:
        return False
    first, second, third = ((match[name] or "").rstrip(".") for name in ("first", "second", "third"))
    if first in language.speech_verbs:
        return True
    speaker = first.lower() in language.pronouns or first[:1].isupper()
    return (speaker and second in language.speech_verbs) or (
        (first.lower() in ("the", "a", "an", "his", "her") or speaker) and third in language.speech_verbs
    )


_TURN = Pattern(r"(?:\d{2,4}:\d\d )?(?:[\p{Lu}/]{2,15}: |[QA]\. )", linear=True)
"""What begins a line of a transcript: when somebody speaks, and who; in court Q and A for a question and its answer."""


def is_of_transcript(text: str, offset: int) -> bool:
    """Whether a line of a transcript holds a code point: it gives every word, and says what is not heard."""
    return _TURN.match(text, text.rfind("\n", 0, offset) + 1) is not None
