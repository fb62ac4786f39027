#!/usr/bin/env python3
"""Compile the tables of known names, phrases and substitutions: build_names.py. Installing mtcheck does this, too.

The tables are known/LANGUAGE, phrases/LANGUAGE, idioms/LANGUAGE and substitutions/LANGUAGE in data; how they are
written, and what is in the compiled file, is told in data/README.md and in text/known.py.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))  # when mtcheck is being installed it is not there yet

from mtcheck.text.folding import folded  # noqa: E402
from mtcheck.text.grammar.inflection import VERBAL, Form, inflected  # noqa: E402
from mtcheck.text.names.known import (  # noqa: E402
    ACRONYM,
    ANY,
    CERTAIN,
    DOUBTFUL,
    FUNCTION,
    HEAD,
    HEAD_LAST,
    HEAD_NEVER_FIRST,
    IDIOM,
    LOOSE_HEAD,
    LOOSELY,
    MIXED,
    MIXED_BY,
    MOVED,
    NAME,
    NAME_ALONE,
    ORIGIN,
    PAIRS,
    PHRASE_ALONE,
    RIGHT,
    SHAPE,
    SMALL,
    SORT,
    SUBSTITUTE,
    WRONG,
)
from mtcheck.text.names.plain_names import wrong_forms  # noqa: E402
from mtcheck.text.stems import LEAST, family  # noqa: E402
from mtcheck.text.tokens import words_in  # noqa: E402
from mtcheck.text.words import lexicon, runs_of_letters  # noqa: E402

DATA = ROOT / "src" / "mtcheck" / "data"
FOREIGN, SINGLE = "foreign-forms", "single-words"
LITERAL = "literal"
"""How the names of the tables of phrases begin whose forms nobody writes, whatever their words."""
LOOSE = "loose"
"""The table of substitutions that tell something in longer names only."""
NO_NOUNS = ("actions", "adjectives", "function-words")
"""The tables of substitutions whose words have no plural."""
SPARSE = 10
"""How many bits the table of pairs has at least for each pair: few others then have their bit set."""


class Entry(NamedTuple):
    """A line of a table: what is right, its kind or field, its acronym, and wrong forms, doubtful or not."""

    text: str
    kind: str
    is_name: bool
    acronym: str = ""
    forms: tuple[tuple[str, bool], ...] = ()


def rows(path: Path) -> Iterator[str]:
    """The lines of a table but comments and empty ones; none where there is no such table."""
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def lines(folder: Path) -> Iterator[tuple[str, str]]:
    """The entries of all tables in a folder, with the table's name, the `LITERAL` ones at the end."""
    for path in sorted(folder.glob("*.txt"), key=lambda path: (path.stem.startswith(LITERAL), path)):
        yield from ((path.stem, row) for row in rows(path))


def forms(listed: str) -> tuple[tuple[str, bool], ...]:
    parts = (part.strip() for part in listed.split("|"))
    return tuple((part.removeprefix("~").strip(), part.startswith("~")) for part in parts if part)


def translated(name: str, particles: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """A name with the particle inside it translated, in each way: Robert of Niro."""
    for particle, made in particles.items():
        before, inside, after = name.lower().partition(f" {particle} ")
        if inside and after:
            yield from ((f"{before} {words} {after}", False) for words in made.split(", "))
            return


def entries(data: Path, language: str) -> Iterator[Entry]:
    """The names and phrases of a language."""
    particles = dict(row.split(" : ") for row in rows(data / "names" / "particles.txt"))
    for table, line in lines(data / "known" / language):
        left, _, right = (part.strip() for part in line.partition(" = "))
        if table == FOREIGN:
            wrong = forms(left)
            yield Entry(right.split(" | ")[0], table, True, "", wrong)
            continue
        kind = table
        if table == SINGLE:
            left, _, kind = (part.strip() for part in left.partition(" : "))
        acronym = ""
        if left.endswith(")") and " (" in left:
            left, _, acronym = left[:-1].rpartition(" (")
        yield Entry(left, kind, True, acronym, (*forms(right), *translated(left, particles)))
    for table, line in lines(data / "phrases" / language):
        left, _, right = (part.strip() for part in line.partition(" = "))
        yield Entry(left, table, False, "", forms(right))


def substitutions(data: Path, language: str, *, loose: bool) -> dict[str, list[str]]:
    """What is made of each word; of a plural also, in the plural, what is made of its singular.

    `loose`: what tells something in longer names only, or all else.
    """
    found: dict[str, list[str]] = defaultdict(list)
    nouns = list[str]()
    for table, line in lines(data / "substitutions" / language):
        if (table == LOOSE) is not loose:
            continue
        original, _, listed = line.partition(":")
        found[original.strip()] += (part.strip() for part in listed.split(",") if part.strip())
        nouns += [original.strip()] * (table not in NO_NOUNS)
    for noun in nouns:
        if (plural := inflected(noun, Form.S)) in found and plural != noun:
            found[plural] += (inflected(made, Form.S) for made in found[noun])
    return {original: list(dict.fromkeys(made)) for original, made in found.items()}


def spellings(data: Path, language: str) -> dict[str, list[str]]:
    """The other spelling of each word that two varieties of a language spell in two ways."""
    found = defaultdict[str, list[str]](list)
    for row in rows(data / "spelling" / f"{language}.txt"):
        _, one, other = row.split()
        found[one].append(other)
        found[other].append(one)
    return found


def plain_names(data: Path, language: str) -> dict[str, list[str]]:
    """The wrong forms of names of plain words, each before the name, by the rarest word in lower case of the form."""
    found, zipf = defaultdict[str, list[str]](list), frequencies(language)
    for name in rows(data / "plain-names" / f"{language}.txt"):
        for wrong in wrong_forms(name):
            small = [word for word in runs_of_letters(wrong) if word.islower() and word not in FUNCTION]
            if small:
                found[min(small, key=lambda word: (zipf(word), word))] += (wrong, name)
    return found


def idioms(data: Path, language: str) -> dict[str, list[str]]:
    """The idioms of other languages by each noun that tells them, as `Known.idioms` reads them.

    A row: `noun forms ; word word ; word - never = English : Example.`
    """
    found = defaultdict[str, list[str]](list)
    for _, row in lines(data / "idioms" / language):
        words, _, rest = row.partition(" = ")
        told, _, never = words.partition(" - ")
        nouns, *groups = (group.split() for group in told.split(" ; "))
        forms = (dict.fromkeys(chain.from_iterable(map(_forms, group))) for group in groups)
        compact = "\t".join([never, rest.partition(" : ")[0], *map(" ".join, forms)])
        for noun in nouns:
            found[noun].append(compact)
    return found


def _forms(word: str) -> list[str]:
    return [inflected(word, form) for form in Form] if len(word) > 1 else [word]


def frequencies(language: str) -> Callable[[str], float]:
    """How frequent a word in lower case is, as a name or not."""
    try:
        zipf = lexicon(language).zipf
    except LookupError:
        return lambda word: 0.0
    return lambda word: max(zipf(word), zipf(word.capitalize()))


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in lower case."""
    return words_in(text.lower())


@dataclass
class Table:
    """The keys and values of the trie, as they gather."""

    made: dict[str, list[str]]
    loose: dict[str, list[str]]
    zipf: Callable[[str], float]
    spellings: dict[str, list[str]] = field(default_factory=dict)
    origins: dict[str, int] = field(default_factory=dict)
    readings: dict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))
    pairs: dict[tuple[int, int, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    alone: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    sorts: tuple[set[tuple[int, int, bool]], ...] = field(default_factory=lambda: (set(), set(), set()))
    wrong_alone: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    values: dict[str, bytes] = field(default_factory=dict)
    small: set[str] = field(default_factory=set)
    common: dict[bool, Counter[int]] = field(default_factory=lambda: {True: Counter(), False: Counter()})
    kinds: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    sides: dict[str, list[int]] = field(default_factory=dict)
    plain: dict[str, list[str]] = field(default_factory=dict)
    families: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    but_one: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    right: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sequences: list[tuple[int, list[int]]] = field(default_factory=list)
    numbers: dict[tuple[str, bool], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = dict.fromkeys([*self.made, *self.loose])
        self.lemmas = {inflected(word, shape): (word, shape) for word in words for shape in reversed(Form)}
        self.lemmas |= {word: (word, Form.BASE) for word in words}

    def origin(self, token: str, verb: bool = False) -> int:
        """The number of a word of an entry; its forms and substitutes are noted, once."""
        if (token, verb) not in self.numbers:
            self.numbers[token, verb] = self._noted(token, verb)
        return self.numbers[token, verb]

    def _noted(self, token: str, verb: bool) -> int:
        lemma, shape = self.lemmas.get(token, (token, Form.BASE))
        number = self.origins.setdefault(lemma, len(self.origins))
        shapes = {Form.BASE, Form.S, shape, *(VERBAL if verb else ())}
        for each in sorted(shapes):
            for spelled in dict.fromkeys([inflected(lemma, each), *self.spellings.get(inflected(lemma, each), ())]):
                self._note(spelled, number, each, 0)
            for sort, made in ((SUBSTITUTE, self.made), (SUBSTITUTE | LOOSELY, self.loose)):
                for substitute in _written(made.get(lemma, ())):
                    words = tokens(substitute)
                    if not words or words == [lemma]:
                        continue
                    if each in (Form.BASE, Form.S):
                        self._note(" ".join([*words[:-1], inflected(words[-1], each)]), number, each, sort)
                    if each is not Form.BASE and (verb or each is shape) and len(words) > 1:
                        self._note(" ".join([inflected(words[0], each), *words[1:]]), number, each, sort)
                    elif each not in (Form.BASE, Form.S):
                        self._note(inflected(words[0], each), number, each, sort)
        self._note(token, number, shape, 0)
        return number

    def literal(self, token: str, shapes: tuple[Form, ...]) -> int:
        """The number of a word of a wrong form, which is no other word's and has no substitutes."""
        number = self.origins.setdefault(" ".join(["=", token, *map(str, shapes)]), len(self.origins))
        for shape in shapes:
            self._note(inflected(token, shape), number, shape, 0)
        return number

    def _note(self, surface: str, origin: int, shape: Form, sort: int) -> None:
        """Note how a word may be read, unless it is the word itself, or a closer substitute of it, already."""
        for form in dict.fromkeys([surface, *folded(surface)[:1]]):
            codes = self.readings[form]
            if not sort or not any(code >> ORIGIN == origin and code & SORT < sort for code in codes):
                codes[origin << ORIGIN | shape << SHAPE | sort] = None

    def sequence(self, entry: int, words: list[str], flags: int, verb: int) -> None:
        """Note a sequence of words, function words among them; `verb` is the index of the one that is a verb."""
        noun = (Form.BASE,) if flags & NAME else (Form.BASE, Form.S)
        origins, gaps, gap = [], [], list[str]()
        for index, word in enumerate(words):
            if word in FUNCTION and len(words) > 1:
                gap.append(word)
            else:
                shapes = (Form.BASE, *VERBAL) if index == verb else noun
                origins.append(self.literal(word, shapes) if flags & WRONG else self.origin(word, index == verb))
                gaps.append(" ".join(gap))
                gap = []
        if not origins:
            return
        number = len(self.sequences)
        self.sequences.append((flags, origins))
        head = " ".join(map(str, (entry, flags, *origins)))
        self.values[f"s{number}"] = "\t".join([head, *gaps, " ".join(gap)]).encode()
        if len(origins) == 1:
            self.alone[origins[0]].append(number)
            if flags & WRONG:
                self.wrong_alone[origins[0]] |= NAME_ALONE if flags & NAME else PHRASE_ALONE

    def add(self, number: int, entry: Entry) -> None:
        """Note an entry."""
        marked = entry.text.split()
        verb = next((index for index, word in enumerate(marked) if word.startswith("~")), -1)
        text = " ".join(word.removeprefix("~") for word in marked)
        words = tokens(text)
        if verb >= 0:
            verb = len(tokens(" ".join(word.removeprefix("~") for word in marked[:verb])))
        fields = (text, entry.kind, str(int(entry.is_name)), str(verb), entry.acronym)
        self.values[f"e{number}"] = "\t".join(fields).encode()
        plain = entry.kind.startswith(LITERAL)  # plain words, of which substitutes say nothing
        if not (plain and len(words) == 1):
            self.right[" ".join(word for word in words if word not in FUNCTION)].add(entry.kind)
        if plain:
            return
        if entry.acronym:
            self.right[entry.acronym.lower()].add(entry.kind)
        name = NAME * entry.is_name
        if name:
            self.small.update(word for word in text.split() if word[0].islower())
            if entry.kind != FOREIGN:
                self.note_words(number, [word for word in words_in(text) if word.lower() not in FUNCTION])
        if entry.kind != FOREIGN:
            self.sequence(number, words, name, verb)
            origins = {self.origin(word) for word in words if word not in FUNCTION}
            self.common[entry.is_name].update(origins)
            for origin in origins if entry.is_name else ():
                self.kinds[origin].add(entry.kind)
            for moved in self.moved(words, entry.kind) if name else ():
                self.sequence(number, moved, name | MOVED, verb)

    def add_forms(self, number: int, entry: Entry) -> None:
        """Note what is known to be made of the entry with a number."""
        name, verb = NAME * entry.is_name, 0 if "~" in entry.text else -1
        for form, doubtful in entry.forms:
            if entry.kind == FOREIGN and not doubtful:
                self.values[f"u{form.lower()}"] = b""
            sure = CERTAIN * (entry.kind.startswith(LITERAL) and not doubtful)
            shape = name | WRONG | DOUBTFUL * doubtful | sure | ACRONYM * form.isupper()
            self.sequence(number, tokens(form), shape, verb)

    def note_words(self, number: int, words: list[str]) -> None:
        """Note a name under its words in any order and form, and under all its words but one."""
        small = [word.lower() for word in words]
        if len(words) > 1:
            self.families[family(small)].append(number)
            for at, word in enumerate(words):
                if len(word) >= LEAST:
                    self.but_one[" ".join([*small[:at], ANY, *small[at + 1 :]])].add(word)

    def moved(self, words: list[str], kind: str) -> Iterator[list[str]]:
        """What an entry may be with its words in another order, or divided."""
        content = [word for word in words if word not in FUNCTION]
        if len(content) == 2 and words[1:2] == ["of"]:
            yield [content[1], content[0]]
        elif len(words) == len(content) == 2:
            yield [content[1], "of", content[0]]
        elif 2 < len(words) == len(content) and kind in HEAD_LAST:
            *before, head = words
            yield from (
                [*before[:at], head, "of", *before[at:]] for at in range(kind not in HEAD_NEVER_FIRST, len(before))
            )
        elif len(words) == 1:
            [word] = words
            for at in range(3, len(word) - 2):
                if word[:at] in self.made and word[at:] in self.made:
                    yield [word[:at], word[at:]]

    def forms(self, words: str) -> Iterator[str]:
        """Words as they stand; in lower case also with the first as another form of a verb, or the last of a noun."""
        yield words
        first, _, rest = words.partition(" ")
        before, _, last = words.rpartition(" ")
        if rest and words.islower():
            verb, noun = (self.lemmas.get(word, (word, Form.BASE))[0] for word in (first, last))
            yield from (f"{inflected(verb, shape)} {rest}" for shape in Form)
            yield from (f"{before} {inflected(noun, shape)}" for shape in (Form.BASE, Form.S))

    def tabulate(self) -> bytearray:
        """The table of bits, two for each two words that follow each other; what leads to it is noted by word.

        Words that may be read alike follow the same words, and are one in it.
        """
        self._pair()
        self.sides = {word: [0] * 6 for surface in self.readings for word in (surface, surface.split()[0])}
        pairs = [pair for sort in range(3) for pair in self._pairs_of(sort)]
        size = 1 << max(8, (SPARSE * len(pairs)).bit_length())
        bits = bytearray(size >> 3)
        for left, right in pairs:
            for at in (left ^ right, (left ^ right) * MIXED >> MIXED_BY):
                bits[(at & size - 1) >> 3] |= 1 << (at & 7)
        return bits

    def _pair(self) -> None:
        """Note each sequence under the two words whose like follow each other least, and what is right under its first.

        A text that has the whole of one has these two words, and those beside them are read only there.
        """
        common = defaultdict[int, float](float)
        for surface, codes in self.readings.items():
            for origin in {code >> ORIGIN for code in codes}:
                common[origin] += 10 ** self.zipf(surface)
        for number, (flags, origins) in enumerate(self.sequences):
            pairs = list(pairwise(origins))
            if not pairs:
                continue
            at = min(range(len(pairs)), key=lambda at: common[pairs[at][0]] * common[pairs[at][1]])
            if flags & (NAME | WRONG) or len(origins) >= IDIOM:
                self.pairs[flags & (NAME | WRONG), *pairs[at]] += (number, at)
                self.sorts[bool(flags & NAME)].add((*pairs[at], bool(flags & WRONG) or len(pairs) > 1))
            if not flags & (WRONG | MOVED):
                self.pairs[RIGHT, *pairs[0]] += (number, 0)
                self.sorts[RIGHT].add((*pairs[0], True))

    def _pairs_of(self, sort: int) -> Iterator[tuple[int, int]]:
        """The pairs of a sort, as the numbers that are noted of the words on both sides."""
        follow = defaultdict[int, list[tuple[int, bool]]](list)
        for one, other, whole in self.sorts[sort]:
            follow[one].append((other, whole))
        lefts = self._classes(2 * sort, follow.keys(), sort)
        rights = self._classes(2 * sort + 1, {other for _, other, _ in self.sorts[sort]}, sort)
        own, replaced, loose = (defaultdict[int, list[int]](list) for _ in range(3))
        for readings, number in rights.items():
            for origin, kind in readings:
                (loose if kind & LOOSELY else replaced if kind else own)[origin].append(number)
        for readings, number in lefts.items():
            found = set[int]()
            for origin, kind in readings:
                for other, whole in follow[origin]:  # as junctions has it
                    found.update(own[other] if whole or (kind and not kind & LOOSELY) else ())
                    found.update(replaced[other] if whole or not kind or (sort and not kind & LOOSELY) else ())
                    found.update(loose[other] if whole else ())
            yield from ((number, other) for other in found)

    def _classes(self, side: int, origins: Collection[int], sort: int) -> dict[frozenset[tuple[int, int]], int]:
        """The different ways to read words as some of the origins, with a number each that is noted of the words."""
        classes: dict[frozenset[tuple[int, int]], int] = {}
        most = {0: SUBSTITUTE, 1: SUBSTITUTE | LOOSELY, RIGHT: 0}[sort]  # phrases, names, what is right
        for surface, codes in self.readings.items():
            both = ((code >> ORIGIN, code & SORT) for code in codes)
            readings = frozenset((origin, kind) for origin, kind in both if kind <= most and origin in origins)
            if readings and " " not in surface:
                digest = hashlib.blake2b(f"{side} {len(classes)}".encode(), digest_size=4).digest()
                number = classes.setdefault(readings, int.from_bytes(digest, "little") or 1)
                self.sides[surface][side] = number
        return classes

    def items(self) -> Iterator[tuple[str, bytes]]:
        """All keys and values."""
        heads, loose_heads = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        self.values["small"] = " ".join(sorted(self.small)).encode()
        followers = defaultdict[int, dict[int, list[int]]](lambda: defaultdict(list))
        for (sort, one, other), numbers in sorted(self.pairs.items()):
            self.values[f"p{sort} {one} {other}"] = packed(numbers)
            followers[one][sort].append(other)
        for one, by_sort in followers.items():
            groups = ((sort, len(others), *others) for sort, others in by_sort.items())
            self.values[f"f{one}"] = packed([*chain.from_iterable(groups)])
        self.values |= {f"1{origin}": packed(numbers) for origin, numbers in self.alone.items()}
        self.values |= {f"k{words}": " ".join(sorted(kinds)).encode() for words, kinds in self.right.items()}
        self.values |= {f"o{words}": packed(numbers) for words, numbers in self.families.items()}
        self.values |= {f"g{words}": "\t".join(sorted(missing)).encode() for words, missing in self.but_one.items()}
        for name, counted in (("c", self.common[True]), ("d", self.common[False])):
            self.values |= {f"{name}{origin}": packed([count]) for origin, count in counted.items()}
        self.values |= {f"q{origin}": " ".join(sorted(kinds)).encode() for origin, kinds in self.kinds.items()}
        for surface, codes in self.readings.items():
            self.values["w" + surface] = packed(sorted(codes))
            head, _, rest = surface.partition(" ")
            if rest:
                (loose_heads if all(code & LOOSELY for code in codes) else heads)[head].append(rest)
        for key, found in (("h", heads), ("j", loose_heads)):
            self.values |= {key + head: "\t".join(sorted(rests)).encode() for head, rests in found.items()}
        for word in {*self.sides, *self.plain}:
            uses = HEAD * (word in heads) | LOOSE_HEAD * (word in loose_heads) | SMALL * (word in self.plain)
            sides = self.sides.get(word, [0] * 6)
            for code in self.readings.get(word, ()):
                uses |= self.wrong_alone[code >> ORIGIN] * (not code & SORT)
            if uses or any(sides):
                self.values["b" + word] = packed([*sides, uses])
        self.values |= {"n" + word: " ".join(sorted(near)).encode() for word, near in self._near().items()}
        return iter(sorted(self.values.items()))

    def _near(self) -> dict[str, set[str]]:
        near: dict[str, set[str]] = defaultdict(set)
        for original, substitutes in self.made.items():
            for substitute in substitutes:
                if " " not in substitute and substitute != original:
                    for shape in (Form.BASE, Form.S):
                        one, other = inflected(original, shape), inflected(substitute, shape)
                        near[one].add(other)
                        near[other].add(one)
        return near


def _written(substitutes: Iterable[str]) -> Iterator[str]:
    """Substitutes as they are written, and those with a hyphen closed up."""
    for substitute in substitutes:
        yield substitute
        if "-" in substitute:
            yield substitute.replace("-", "")


def packed(numbers: list[int]) -> bytes:
    """Numbers as the trie holds them: four bytes each, the lowest first."""
    return struct.pack(f"<{len(numbers)}I", *numbers)


def sources(data: Path, language: str) -> str:
    """A hash of all tables of a language, and of this file."""
    digest = hashlib.blake2b(digest_size=16)
    folders = (data / name / language for name in ("known", "phrases", "idioms", "substitutions", "usual"))
    alone = [data / "plain-names" / f"{language}.txt", data / "names" / "particles.txt", Path(__file__)]
    for path in [*(path for folder in folders for path in sorted(folder.glob("*.txt"))), *filter(Path.is_file, alone)]:
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def compiled(data: Path, language: str) -> tuple[Any, bytearray]:
    """The trie of a language's tables, and the table of bits."""
    import marisa_trie

    made, loose = (substitutions(data, language, loose=loosely) for loosely in (False, True))
    table = Table(made, loose, frequencies(language), spellings(data, language))
    numbers: dict[tuple[str, str], int] = {}
    for number, entry in enumerate(entries(data, language)):
        key = entry.text, entry.kind if entry.is_name else ""  # a phrase that is in several tables is one
        if key not in numbers:
            table.add(number, entry)
        table.add_forms(numbers.setdefault(key, number), entry)
    table.values |= {"x" + form: b"" for _, line in lines(data / "usual" / language) for form in table.forms(line)}
    table.plain = plain_names(data, language)
    table.values |= {"l" + word: "\t".join(pairs).encode() for word, pairs in table.plain.items()}
    told = idioms(data, language)
    table.values |= {"i" + noun: "\n".join(rows).encode() for noun, rows in told.items()}
    table.values["idioms"] = " ".join(sorted(told)).encode()
    table.values["sources"] = sources(data, language).encode()
    bits = table.tabulate()
    return marisa_trie.BytesTrie(table.items()), bits


def build(data: Path = DATA) -> list[Path]:
    """Compile the tables of all languages, each into a file beside them; those that are up to date stay."""
    built = []
    for folder in sorted(path for path in (data / "known").iterdir() if path.is_dir()):
        target = data / "known" / f"{folder.name}.marisa"
        pairs = target.with_suffix(PAIRS)
        built += [target, pairs]
        if pairs.is_file() and _is_made_of(target, sources(data, folder.name)):
            continue
        trie, bits = compiled(data, folder.name)
        made = [path.with_name(f"{path.name}.new") for path in (target, pairs)]
        trie.save(str(made[0]))
        made[1].write_bytes(bits)
        for new, path in zip(made, (target, pairs), strict=True):
            new.replace(path)  # who has the old file open, memory-mapped, keeps it whole
    return built


def _is_made_of(target: Path, hashed: str) -> bool:
    """Whether a compiled table is there, whole, and of sources with this hash."""
    import marisa_trie

    try:
        return bool(marisa_trie.BytesTrie().load(str(target)).get("sources") == [hashed.encode()])
    except (OSError, RuntimeError):
        return False


if __name__ == "__main__":
    for path in build():
        print(f"{path}: {path.stat().st_size:,} bytes")
