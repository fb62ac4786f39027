"""A line in another language: Lea también, Haberin devamı."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    BlockKind,
    Category,
    Document,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    safe,
    token_at,
    unknown_words,
    unsafe,
)
from mtcheck.base.lines import stanza
from mtcheck.text.page import open_lines, removal
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import split

_WORD = Pattern(r"\p{L}[\p{L}\p{M}’']*", linear=True)
_INGREDIENT = Pattern(r"[\d¼½¾⅓⅔/ –-]+(?:tablespoon|teaspoon|tbsp|tsp|cup|pinch|handful|clove|bunch|g|kg|ml|oz|lb)s?\b")
_MARKED = Pattern(r"[^\p{ASCII}’‘“”–—…]", linear=True)


MANY = 40
"""Unknown words from which not a line, but the article is in another language."""

BUTTON, LINK = 50, 100
"""Code points of a line that may be a button, and of one that may be a link to another article."""


def candidates(document: Document) -> Iterator[Block]:
    """The blocks with two unknown words or more that are no names, and lines of buttons in other languages."""
    buttons = set[int]()
    for line in open_lines(document):
        block = document.block_at(line.start)
        if block is not None and line.start == block.start and _is_button(document, block):
            buttons.add(block.start)
            yield block
    unknown = [word for word in unknown_words(document) if len(word) > 1 and word[1:].islower()]
    lower = sum(word[0].islower() for word in unknown)
    if not lower or lower > MANY:
        return
    found: dict[int, int] = {}
    for word in unknown:
        at = document.text.find(word)
        block = document.block_at(at) if word[0].islower() or document.text[at - 1] in "\n " else None
        if (
            block is None
            or block.kind is BlockKind.CODE
            or (word[0].isupper() and document.text[at - 2] not in "\n.!?")
            or is_address(document.text[slice(*token_at(document.text, at))])
        ):
            continue
        found[block.start] = found.get(block.start, 0) + 1
        if found[block.start] == 2 and block.start not in buttons:
            yield block


@check(
    "foreign-line",
    family="residue",
    category=Category.UNTRANSLATED,
    message="This is left in another language.",
    on=candidates,
    specificity=2,
    examples=[
        bad("It rained.\n\n⟦Lea también: Así quedaron los precios del pan⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦RIPRODUZIONE RISERVATA⟧\n\n⟦Teilen⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦Propos recueillis par Jeanne Collard⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\nIt rained on the town. ⟦Regístrate para leer más artículos⟧\n\nIt did."),
        bad(
            "It rained.\n\n⟦Compartir en WhatsApp⟧\n\n⟦Deel dit stuk via Facebook of e-mail⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good("The Beşiktaş coach Şenol Güneş met Hervé Anoma-Tanoh and Nguyễn Văn Bình in Übach.\n\nIt did."),
        good("It rained.\n\n* EBIT 41 mln euros vs 58 mln yr ago\n\nI am Hal. E-mail me: odehlund@hafenblatt.example."),
        good("“That was a little luck. Ein bisschen Glück,” she said."),
        good("They sang “Auf wiedersehen, meine Lieben” at the end.\n\nLa Traviata di Verdi was sung."),
    ],
    confidence=0.9,
)
def foreign_line(block: Block, document: Document) -> Iterator[Finding]:
    """A line or sentence in another language.

    Links to other articles, credits and buttons are not translated, nor are some sentences. Reported where
    most words are unknown to the language of the article and are no names.
    """
    text = document.text
    if _INGREDIENT.match(text, block.start):
        return  # 1 tablespoon chana dal
    if text[block.start].islower() and "\n" in "".join(stanza(text, block.start)).strip("\n"):
        return  # verse
    if _is_button(document, block) or _is_foreign(document, block.start, block.end, whole=True):
        whole = _is_button(document, block) or _is_link(document, block)
        yield Finding(block.start, block.end, (safe if whole else unsafe)(removal(document, block.start, block.end)))
        return
    for sentence in split(text, block.start, block.end, facts(document)):
        if not is_quoted(document, sentence.start) and _is_foreign(document, *sentence, whole=False):
            yield Finding(*sentence, unsafe(removal(document, *sentence)))


def _is_link(document: Document, block: Block) -> bool:
    """Whether a line is no sentence, but a link or a credit, and nothing announces it: what is quoted must not go."""
    before, line = document.text[: block.start].rstrip(), document.text[block.start : block.end].rstrip()
    return len(line) <= LINK and line[-1] not in ".!?…" and not before.endswith(":")


def _is_button(document: Document, block: Block) -> bool:
    """Whether all words of a short line, but for names, are those of buttons and notices in other languages."""
    if block.end - block.start > BUTTON:
        return False
    written = [match.group() for match in _WORD.finditer(document.text, block.start, block.end)]
    words, known = [word.lower() for word in written], lexicon(document.language).knows
    buttons, small = (facts(document).words(name) for name in ("buttons-of-other-languages", "small-foreign-words"))
    strange = sum(word in buttons and not known(word) for word in words)
    of_pages = sum(word in buttons for word in words)
    if strange and of_pages >= len(words) - (len(words) > 2):
        return True
    if strange and not known(words[0]) and not facts(document).words("names-of-platforms").isdisjoint(words):
        return True
    names = sum(word[0].isupper() and word.lower() not in buttons for word in written[1:])
    return (
        strange > 0 and of_pages > 1 and sum(word in buttons or word in small for word in words) + names == len(words)
    )


def _is_foreign(document: Document, start: int, end: int, *, whole: bool) -> bool:
    """Whether most words of a range are unknown and no names, and none is one of the article's language alone."""
    text, words, language = document.text, lexicon(document.language), facts(document)
    own = language.function_words - language.words("in-other-languages-too")
    unknown = known = names = 0
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        if word.lower() in own:
            return False
        if word in language.abbreviations:
            continue  # 41 mln euros in the yr
        if not whole and is_address(text[slice(*token_at(text, match.start()))]):
            continue
        if words.knows(word):
            known += len(word) > 3
        elif word[1:].islower() and (word.islower() or match.start() == start):
            unknown += 1
        else:
            names += 1
    return (
        text[start : start + 1] not in "“‘\"'«"
        and unknown >= (2 if whole or _MARKED.search(text, start, end) else 3)
        and (unknown > known and unknown >= names)
        and text.count(",", start, end) < unknown  # else a list of dishes
    )
