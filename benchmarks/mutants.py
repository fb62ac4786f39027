#!/usr/bin/env python3
"""Measure which kinds of damage are found at any place: good articles, damaged at random in one place each.

mutants.py [KIND ...] [--corpus JSONL.GZ] [--each N] [--show] [--seed N]

A kind of damage is a pattern and what its match becomes. A mutant is an article with one such change, at a random
match; it is found if a report that the article itself does not raise touches the change and is at most 40 code points
longer, as in ../shared/bench/score.py. The last column counts the reports raised elsewhere. Some changes
leave a right text: what counts are the differences between kinds, and the mutants that `--show` prints.
"""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import click
import regex

from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
from mtcheck.model.issue import Issue
from mtcheck.plugins.manager import Plugins
from mtcheck.text.grammar.inflection import VERBAL, Form, inflected
from mtcheck.text.words import lexicon

ROOT = Path(__file__).parent.parent
SLOW = ("phrases",)
"""Families that look for no damage of these kinds."""

OPEN, CLOSE = '[“"]', '[”"]'
TAG = r"(?:said|says|told|he|she|the)"
MET = (
    r"(?s)(?<=\p{Lu}\p{Ll}+ (?P<name>\p{Lu}\p{Ll}{3,})\b.*)(?<=[.\n] ?)(?P=name)\b(?= (?:said|says|was|is|has|told)\b)"
)
"""The surname by which somebody speaks or acts who was introduced with a first name."""


def often(pattern: str) -> str:
    """A pattern that matches where it has matched four times before."""
    return f"(?s)(?<=(?:{pattern}.*){{4}}){pattern}"


CHANGES = str | Callable[[str], str]
"""What a match becomes: a template, or a function of its text."""


def base(word: str) -> str:
    """The base form of a regular past, gerund or third person; the word itself where none is known."""
    stems = {word[:-cut] + end for cut, end in ((1, ""), (2, ""), (3, ""), (3, "y"), (3, "e"), (4, ""))}
    forms = [stem for stem in stems if len(stem) > 1 and word in {inflected(stem, form) for form in VERBAL}]
    return max(forms, key=lexicon("en").zipf, default=word)


def form(made: Form) -> Callable[[str], str]:
    """What makes a form of a base form."""
    return lambda word: inflected(word, made)


def form_of_base(made: Form) -> Callable[[str], str]:
    """What makes a form of any regular one."""
    return lambda word: inflected(base(word), made)


NOUN = r"(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his) \p{Ll}{2,}[^s\W]"
ONE = rf"(?<=(?:[.] |\n|that |, ){NOUN} )"
MANY = r"(?<=(?:[.] |\n|that |, )(?:The |the )?\p{L}\p{Ll}{2,}[^su\W]s )"
OBJECT = r"(?= (?:the|a|an|that|to|in|his|her|its|their|for|on|more|no)\b)"
MODAL = r"(?<=\b(?:will|would|could|can|should|may|might|must) )"
HAVE = r"(?<=\b(?:has|have|had) )"
DO_NOT = r"(?<=\b(?:did|does|do)(?: not|n['’]t) )"
BASE = r"(?!be|have|not)\p{Ll}{3,}[^s\W]\b"
PLURAL = r"\p{Ll}{3,}[^su\W]s\b"
WANTING = (
    r"(?:wants?|wanted|plans?|planned|decided|agreed|expected|able|likely|trying|failed|refused|began|hopes?|hoped|due)"
)
NOUNS_TOO = (
    r"(?:want|need|see|know|make|take|hope|expect|work|live|use|find|give|show|say|feel|think|believe|remain|include)\b"
)
COMPARED = r"(?:higher|lower|bigger|larger|smaller|faster|cheaper|older|younger|stronger|weaker|longer|shorter|better)"
PASTS = {
    "taken": "took",
    "given": "gave",
    "known": "knew",
    "written": "wrote",
    "gone": "went",
    "seen": "saw",
    "done": "did",
    "fallen": "fell",
    "risen": "rose",
    "chosen": "chose",
    "spoken": "spoke",
    "grown": "grew",
    "shown": "showed",
    "begun": "began",
    "become": "became",
}
CASES = {
    "He": "Him",
    "She": "Her",
    "They": "Them",
    "him": "he",
    "them": "they",
    "me": "I",
    "us": "we",
}

GENDERS = {
    "She": "He",
    "she": "he",
    "Her": "His",
    "herself": "himself",
    "He": "She",
    "he": "she",
    "him": "her",
    "His": "Her",
    "his": "her",
    "himself": "herself",
}
"""Pronouns of the third person, and those of the other gender."""

GRAMMAR: list[tuple[str, str, CHANGES]] = [
    ("grammar: a plural with was", rf"{MANY}were\b", "was"),
    ("grammar: a plural with is", rf"{MANY}are\b", "is"),
    ("grammar: a plural with has", rf"{MANY}have\b", "has"),
    ("grammar: a singular with were", rf"{ONE}was\b", "were"),
    ("grammar: a singular with are", rf"{ONE}is\b", "are"),
    ("grammar: a singular with have", rf"{ONE}has\b", "have"),
    (
        "grammar: he and she with a base form",
        rf"(?<=\b(?:[Hh]e|[Ss]he|[Ii]t) )(?!was|has|is)\p{{Ll}}{{3,}}s\b{OBJECT}",
        base,
    ),
    ("grammar: a singular with a base form", rf"{ONE}(?!was|has|is)\p{{Ll}}{{3,}}s\b{OBJECT}", base),
    ("grammar: they with a verb in s", rf"(?<=\b(?:[Tt]hey|[Ww]e|who) ){NOUNS_TOO}{OBJECT}", form(Form.S)),
    ("grammar: a plural with a verb in s", rf"{MANY}{NOUNS_TOO}{OBJECT}", form(Form.S)),
    ("grammar: a modal and a verb in s", rf"{MODAL}{BASE}{OBJECT}", form(Form.S)),
    ("grammar: a modal and a past", rf"{MODAL}{BASE}{OBJECT}", form(Form.PAST)),
    ("grammar: a modal and a gerund", rf"{MODAL}{BASE}{OBJECT}", form(Form.ING)),
    ("grammar: a modal and to", rf"{MODAL}{BASE}{OBJECT}", r"to \g<0>"),
    ("grammar: have and a base form", rf"{HAVE}\p{{Ll}}{{3,}}ed\b(?= )", base),
    ("grammar: have and a gerund", rf"{HAVE}\p{{Ll}}{{3,}}ed\b(?= )", form_of_base(Form.ING)),
    ("grammar: have and an irregular past", rf"{HAVE}(?:{'|'.join(PASTS)})\b", PASTS.__getitem__),
    (
        "grammar: be and a base form",
        r"(?<=\b(?:is|are|was|were|been|be) )\p{Ll}{3,}ed\b(?= (?:by|in|on|to|for|from|at)\b)",
        base,
    ),
    (
        "grammar: be lost before a gerund",
        r"(?<=\b(?:he|she|it|they|we|\p{Ll}{3,}s) )(?:is|are|was|were) (?=\p{Ll}{3,}ing\b)",
        "",
    ),
    ("grammar: be lost before by", r"(?<=\p{Ll} )(?:was|were|is|are) (?=\p{Ll}{3,}ed by\b)", ""),
    ("grammar: to and a past", rf"(?<=\b{WANTING} to ){BASE}{OBJECT}", form(Form.PAST)),
    ("grammar: to and a verb in s", rf"(?<=\b{WANTING} to ){BASE}{OBJECT}", form(Form.S)),
    ("grammar: to and a gerund", rf"(?<=\b{WANTING} to ){BASE}{OBJECT}", form(Form.ING)),
    ("grammar: to lost", rf"(?<=\b{WANTING} )to (?=\p{{Ll}}{{3,}})", ""),
    ("grammar: do not and a past", rf"{DO_NOT}{BASE}(?= )", form(Form.PAST)),
    ("grammar: do not and a verb in s", rf"{DO_NOT}{BASE}(?= )", form(Form.S)),
    (
        "grammar: a number and a singular",
        rf"(?<=\b(?:two|three|four|five|six|seven|several|many|\d\d) ){PLURAL}(?= )",
        base,
    ),
    ("grammar: these and a singular", rf"(?<=\b(?:[Tt]hese|[Tt]hose) ){PLURAL}(?= )", base),
    (
        "grammar: an article and a plural",
        r"(?<=\b(?:a|an) )\p{Ll}{3,}[^s\W](?= (?:of|in|to|for|and|that|who|on|at|from|with|was|is|has)\b|[.,])",
        form(Form.S),
    ),
    ("grammar: one of and a singular", rf"(?<=\bone of (?:the|his|her|its|their) ){PLURAL}", base),
    ("grammar: the article lost", r"(?<=\b(?:in|of|at|on|for|with|to|by|from) )(?:the|a) (?=\p{Ll}{4,} )", ""),
    (
        "grammar: a gerund's base form",
        r"(?<=\b(?:after|before|by|without|for|of) )\p{Ll}{3,}ing\b(?= (?:the|a|an|his|her|their|to)\b)",
        base,
    ),
    (
        "grammar: an infinitive for a gerund",
        r"(?<=\b(?:by|without|for|of|from) )\p{Ll}{3,}ing\b(?= (?:the|a|an|his|her|their)\b)",
        lambda word: f"to {base(word)}",
    ),
    (
        "grammar: him for he",
        r"(?<=[.] )(?:He|She|They)(?= (?:said|was|is|has|had|will|were|are|have)\b)",
        CASES.__getitem__,
    ),
    (
        "grammar: he for him",
        r"(?<=\b(?:with|for|to|from|against|of) )(?:him|them|me|us)\b(?=[ .,])",
        CASES.__getitem__,
    ),
    ("grammar: he for she", r"\b(?:She|she|Her|herself)\b", GENDERS.__getitem__),
    ("grammar: she for he", r"\b(?:He|he|him|His|his|himself)\b", GENDERS.__getitem__),
    ("grammar: more and a comparative", rf"(?<= ){COMPARED}(?= )", r"more \g<0>"),
    ("grammar: then for than", r"(?<=\b(?:more|less|rather|better|higher|lower) )than\b", "then"),
]

KINDS: list[tuple[str, str, CHANGES]] = [
    ("fused: two words in lower case", r"(?<=[ ])(\p{Ll}{2,}) (\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    (
        "fused: a function word and a word",
        r"(?<=[ ])(the|of|and|in|to|for|with|from|by|at|that|was) (\p{Ll}{3,})(?=[ ,.])",
        r"\1\2",
    ),
    (
        "fused: a word and a function word",
        r"(?<=[ ])(\p{Ll}{3,}) (the|of|and|in|to|for|with|from|by|at|that|was)(?=[ ])",
        r"\1\2",
    ),
    ("fused: a name and a word", r"(?<=\p{Ll} )(\p{Lu}\p{Ll}{2,}) (\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    ("fused: a word and a name", r"(?<=[ ])(\p{Ll}{2,}) (\p{Lu}\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    ("fused: two names", r"(?<=\p{Ll} )(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    ("fused: an acronym and a word", r"(?<=[ ])(\p{Lu}{2,5}) (\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    ("fused: two sentences", r"(\p{Ll}{2,}[.?!]) (\p{Lu}\p{Ll}*)(?=[ ,])", r"\1\2"),
    ("fused: two sentences, the stop lost", r"(\p{Ll}{2,})\. (\p{Lu}\p{Ll}*)(?=[ ,])", r"\1\2"),
    ("fused: two sentences after a quotation", rf"(\p{{Ll}}+[.?!,]{CLOSE}) (\p{{L}}+)", r"\1\2"),
    ("fused: two paragraphs", r"(\p{L}+[.?!]\p{P}?)\n\n(\p{L}+)", r"\1\2"),
    ("fused: two paragraphs, the stop lost", r"(\p{L}+)\.\n\n(\p{L}+)", r"\1\2"),
    ("fused: after a comma", r"(\p{L}{2,},) (\p{L}+)", r"\1\2"),
    ("fused: after a semicolon or colon", r"(\p{L}{2,}[;:]) (\p{L}+)", r"\1\2"),
    ("fused: after a number and a comma", r"(\d,) (\p{Ll}+)", r"\1\2"),
    ("fused: before a bracket", r"([\p{L}\d]+) (\(\w+)", r"\1\2"),
    ("fused: after a bracket", r"(\w+\)) (\p{L}+)", r"\1\2"),
    ("fused: before an opening mark", rf"(\p{{L}}+,?) ({OPEN}\p{{L}}+)", r"\1\2"),
    ("fused: after a closing mark", rf"(\p{{L}}+{CLOSE}) (\p{{L}}+)", r"\1\2"),
    ("fused: a word and a number", r"(?<=[ ])(\p{Ll}+) (\d[\d,.]*)(?=[ ])", r"\1\2"),
    ("fused: a number and a word", r"(?<=[ ])(\d[\d,.]*) (\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    (
        "fused: a month and a day",
        r"\b(January|February|March|April|June|July|August|September|October|November|December) (\d+)",
        r"\1\2",
    ),
    ("fused: a possessive and a word", r"(\p{L}+['’]s) (\p{Ll}{2,})", r"\1\2"),
    ("fused: the word between two lost", r"(?<=[ ])(\p{Ll}{2,}) \p{L}+ (\p{Ll}{2,})(?=[ ,.])", r"\1\2"),
    ("spacing: before a comma", r"([\w%]),(?= )", r"\1 ,"),
    ("spacing: before a stop", r"(\p{L})\.(?= \p{Lu})", r"\1 ."),
    ("spacing: before a final stop", r"(\p{L})\.(?=\n)", r"\1 ."),
    ("spacing: before a colon or semicolon", r"(\p{L})([:;])(?= )", r"\1 \2"),
    ("spacing: before a question or exclamation mark", r"(\p{L})([?!])(?=\s|\p{P})", r"\1 \2"),
    ("spacing: before instead of after a comma", r"(\p{L}), (\p{Ll})", r"\1 ,\2"),
    ("spacing: before instead of after a stop", r"(\p{Ll})\. (\p{Lu})", r"\1 .\2"),
    ("spacing: doubled", r"(\p{L}) (\p{L})", r"\1  \2"),
    ("spacing: after an opening mark", rf"(?<=\s)({OPEN})(\p{{L}}+)", r"\1 \2"),
    ("spacing: before a closing mark", rf"(\p{{L}}+[.,]?)({CLOSE})(?=\s)", r"\1 \2"),
    ("spacing: after an opening bracket", r"(\()(\w+)", r"\1 \2"),
    ("spacing: before a closing bracket", r"(\w+)(\))", r"\1 \2"),
    ("spacing: in a decimal, after", r"(?<![\d,.])(\d{1,3})\.(\d{1,2})(?![\d.])", r"\1. \2"),
    ("spacing: in a decimal, before", r"(?<![\d,.])(\d{1,3})\.(\d{1,2})(?![\d.])", r"\1 .\2"),
    ("spacing: in thousands, after", r"(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,])", r"\1, \2"),
    ("spacing: in thousands, before", r"(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,])", r"\1 ,\2"),
    ("spacing: in thousands, comma lost", r"(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,])", r"\1 \2"),
    ("spacing: in a time", r"\b(\d{1,2}):(\d\d)\b", r"\1: \2"),
    ("spacing: in a time, both", r"\b(\d{1,2}):(\d\d)\b", r"\1 : \2"),
    ("spacing: in a score", r"(?<=[ ])(\d{1,2})-(\d{1,2})(?=[ ,.])", r"\1- \2"),
    ("spacing: in a score, both", r"(?<=[ ])(\d{1,2})-(\d{1,2})(?=[ ,.])", r"\1 - \2"),
    ("spacing: after a currency", r"([$£€])(\d)", r"\1 \2"),
    ("spacing: before per cent", r"(\d)%", r"\1 %"),
    ("spacing: after a hyphen", r"(?<=[ ])(\p{Ll}{2,})-(\p{Ll}{2,})(?=[ ])", r"\1- \2"),
    ("spacing: before a hyphen", r"(?<=[ ])(\p{Ll}{2,})-(\p{Ll}{2,})(?=[ ])", r"\1 -\2"),
    ("spacing: around a hyphen", r"(?<=[ ])(\p{Ll}{2,})-(\p{Ll}{2,})(?=[ ])", r"\1 - \2"),
    ("spacing: a number and a hyphen", r"(?<=[ ])(\d+)-(\p{Ll}{2,})", r"\1- \2"),
    ("spacing: before 's", r"(\p{L}{2,})(['’]s)\b", r"\1 \2"),
    ("spacing: after the apostrophe of 's", r"(\p{L}{2,}['’])(s)\b", r"\1 \2"),
    ("spacing: in n't", r"(\p{Ll}+)(n['’]t)\b", r"\1 \2"),
    ("spacing: before 't", r"(\p{Ll}+n)(['’]t)\b", r"\1 \2"),
    ("spacing: in 'll, 're, 've", r"(\p{L}+)(['’](?:ll|re|ve|m|d))\b", r"\1 \2"),
    ("spacing: before the apostrophe of a plural", r"(\p{Ll}{3,}s)(['’]) (\p{Ll}+)", r"\1 \2 \3"),
    ("spacing: the apostrophe of a plural on the next word", r"(\p{Ll}{3,}s)(['’]) (\p{Ll}+)", r"\1 \2\3"),
    ("spacing: in initials", r"\b(U\.)([SKN]\.)", r"\1 \2"),
    ("spacing: in a.m. and p.m.", r"\b([ap]\.)(m\.)", r"\1 \2"),
    ("spacing: in a word, after two letters", r"(?<=[ ])(\p{Ll}{2})(\p{Ll}{4,})(?=[ ,.])", r"\1 \2"),
    ("spacing: in a word, after three letters", r"(?<=[ ])(\p{Ll}{3})(\p{Ll}{3,})(?=[ ,.])", r"\1 \2"),
    ("spacing: in a word, after four letters", r"(?<=[ ])(\p{Ll}{4})(\p{Ll}{3,})(?=[ ,.])", r"\1 \2"),
    ("spacing: in a word, before two letters", r"(?<=[ ])(\p{Ll}{4,})(\p{Ll}{2})(?=[ ,.])", r"\1 \2"),
    ("spacing: on one side of a dash", r"(\p{L}) ([–—-]) (\p{L})", r"\1 \2\3"),
    ("quotes: the closing mark lost before a tag", rf"(\p{{L}}+,){CLOSE}(?= {TAG}\b)", r"\1"),
    ("quotes: the closing mark and comma lost before a tag", rf"(\p{{L}}+),{CLOSE}(?= {TAG}\b)", r"\1"),
    ("quotes: the closing mark lost at a paragraph's end", rf"(\p{{L}}+[.?!]){CLOSE}(?=\n)", r"\1"),
    ("quotes: the closing mark lost between sentences", rf"(\p{{L}}+[.?!]){CLOSE}(?= \p{{Lu}})", r"\1"),
    ("quotes: the closing mark of a part lost", rf"(\p{{Ll}}+){CLOSE}(?= \p{{Ll}})", r"\1"),
    (
        "quotes: the closing mark of a part lost at a stop",
        rf"(\p{{Ll}}+)(?:{CLOSE}[.,]|[.,]{CLOSE})(?= \p{{L}})",
        r"\1.",
    ),
    ("quotes: the opening mark lost at a paragraph's start", rf"(?<=\n){OPEN}(\p{{L}}+)", r"\1"),
    ("quotes: the opening mark lost after a stop", rf"(?<=[.,] ){OPEN}(\p{{L}}+)", r"\1"),
    ("quotes: the opening mark of a part lost", rf"(?<=\p{{Ll}} ){OPEN}(\p{{L}}+)", r"\1"),
    ("quotes: a closing mark for the opening one", r"(?<=\s)“(\p{L}+)", r"”\1"),
    ("quotes: an opening mark for the closing one", r"(\p{L}+[.,?!]?)”(?=\s)", r"\1“"),
    ("quotes: a single mark for the opening one", r"(?<=\s)[“](\p{L}+)", r"‘\1"),
    ("quotes: a single mark for the closing one", r"(\p{L}+[.,?!]?)”(?=\s)", r"\1’"),
    ("quotes: a straight single mark for the closing one", r"(\p{L}+[.,?!]?)\"(?=\s)", r"\1'"),
    ("quotes: a straight single mark for the opening one", r"(?<=\s)\"(\p{L}+)", r"'\1"),
    ("quotes: a straight mark for the opening one", r"(?<=\s)“(\p{L}+)", r'"\1'),
    ("quotes: a straight mark for the closing one", r"(\p{L}+[.,?!]?)”(?=\s)", r'\1"'),
    ("quotes: a curly mark for the straight closing one", r"(\p{L}+[.,?!]?)\"(?=\s)", r"\1”"),
    ("quotes: the opening mark on the word before", rf"(\p{{Ll}}+) ({OPEN})(\p{{L}}+)", r"\1\2 \3"),
    ("quotes: the closing mark on the word after", rf"(\p{{L}}+[.,?!]?)({CLOSE}) (\p{{L}}+)", r"\1 \2\3"),
    ("quotes: the opening mark between two spaces", rf"(\p{{Ll}}+ {OPEN})(\p{{L}}+)", r"\1 \2"),
    ("quotes: the opening mark doubled", rf"(?<=\s)({OPEN})(\p{{L}}+)", r"\1\1\2"),
    ("quotes: the closing mark doubled", rf"(\p{{L}}+[.,?!]?)({CLOSE})(?=\s)", r"\1\2\2"),
    ("quotes: a foreign opening mark", rf"(?<=\s){OPEN}(\p{{L}}+)", r"„\1"),
    ("quotes: a foreign closing mark", rf"(\p{{L}}+[.,?!]?){CLOSE}(?=\s)", r"\1»"),
    ("quotes: a stray mark before a word", r"(?<=\p{Ll} )(\p{Ll}{3,})(?= \p{Ll})", r'"\1'),
    ("quotes: a stray mark after a word", r"(?<=\p{Ll} )(\p{Ll}{3,})(?= \p{Ll})", r'\1"'),
    ("quotes: a stray closing mark after a stop", r"(\p{Ll}{3,}\.)(?= \p{Lu})", r'\1"'),
    ("quotes: a stray apostrophe before a word", r"(?<=\p{Ll} )(\p{Ll}{3,})(?= \p{Ll})", r"'\1"),
    ("quotes: a stray apostrophe after a word", r"(?<=\p{Ll} )(\p{Ll}{3,})(?= \p{Ll})", r"\1'"),
    ("quotes: comma and closing mark in the other order", rf"(\p{{L}}+),({CLOSE})", r"\1\2,"),
    ("quotes: stop and closing mark in the other order", rf"(\p{{L}}+)\.({CLOSE})", r"\1\2."),
    ("quotes: a stop for the comma before a tag", rf"(\p{{L}}+),({CLOSE})(?= {TAG}\b)", r"\1.\2"),
    ("quotes: no comma before a tag", rf"(\p{{L}}+),({CLOSE})(?= (?:said|says|told|he said|she said)\b)", r"\1\2"),
    ("quotes: nested marks in the other order", r"([.,?!])(['’])([\"”])", r"\1\3\2"),
    ("quotes: the inner closing mark lost", r"(\p{L}+[.,?!]?)['’]([\"”])", r"\1\2"),
    ("quotes: the outer closing mark lost", r"(\p{L}+[.,?!]?['’])[\"”]", r"\1"),
    ("quotes: the apostrophe misplaced", r"\b(could|would|did|does|was|is|has)n(['’])t\b", r"\1\2nt"),
    ("quotes: an accent for the apostrophe", r"(\p{L}+)['’]s\b", r"\1´s"),
    ("quotes: an opening mark for the apostrophe", r"(\p{L}+)['’](s|t)\b", r"\1‘\2"),
    ("punctuation: the closing bracket lost", r"(\w+)\)(?=[ ,.])", r"\1"),
    ("punctuation: the opening bracket lost", r"(?<=[ ])\((\w+)", r"\1"),
    ("punctuation: a bracket of another kind", r"(\w+)\)", r"\1]"),
    ("punctuation: a comma doubled", r"(\p{L}+),(?= )", r"\1,,"),
    ("punctuation: a stop doubled", r"(\p{Ll}+)\.(?=\s)", r"\1.."),
    ("punctuation: a comma after a stop", r"(\p{Ll}+)\.(?= )", r"\1.,"),
    ("punctuation: a comma before a stop", r"(\p{Ll}+)\.(?=\s)", r"\1,."),
    ("punctuation: the final stop lost", r"(\p{Ll}+)\.(?=\n\n)", r"\1"),
    ("punctuation: the final stop of a quotation lost", rf"(\p{{Ll}}+)\.({CLOSE})(?=\n\n)", r"\1\2"),
    ("punctuation: a comma for the final stop", r"(\p{Ll}+)\.(?=\n\n)", r"\1,"),
    ("punctuation: a semicolon for the final stop", r"(\p{Ll}+)\.(?=\n\n)", r"\1;"),
    ("punctuation: a colon for the final stop", r"(\p{Ll}+)\.(?=\n\n)", r"\1:"),
    ("punctuation: the stop between sentences lost", r"(\p{Ll}+)\. (\p{Lu}\p{Ll}*) (\p{Ll}+)", r"\1 \2 \3"),
    ("punctuation: a comma for the stop between sentences", r"(\p{Ll}+)\. (\p{Lu}\p{Ll}*) (\p{Ll}+)", r"\1, \2 \3"),
    ("punctuation: a semicolon for the stop between sentences", r"(\p{Ll}+)\. (\p{Lu}\p{Ll}*) (\p{Ll}+)", r"\1; \2 \3"),
    ("punctuation: a stop in mid-sentence", r"(?<=\p{Ll} )(\p{Ll}+) (\p{Ll}{2,})(?= \p{Ll})", r"\1. \2"),
    ("punctuation: a stop before a name", r"(?<=\p{Ll} )(\p{Ll}+) (\p{Lu}\p{Ll}{2,})(?= \p{Ll})", r"\1. \2"),
    ("punctuation: a stop for a comma", r"(\p{Ll}+), (\p{Ll}{2,})", r"\1. \2"),
    (
        "punctuation: a comma after a function word",
        r"(?<=[ ])(the|of|in|to|for|with|from|by|at|a) (\p{Ll}+)",
        r"\1, \2",
    ),
    ("punctuation: a comma before that", r"(\p{Ll}+ (?:said|believes|thinks|announced|claims)) that\b", r"\1, that"),
    ("punctuation: a hyphen for a dash", r"(\p{Ll}+) [–—-] (\p{Ll}+)", r"\1-\2"),
    ("punctuation: a dash for a hyphen", r"(?<=[ ])(\p{Ll}+)-(\p{Ll}+)(?=[ ])", r"\1—\2"),
    (
        "punctuation: an ordinal's stop",
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d+)(?=[ ,])",
        r"\2. \1",
    ),
    ("punctuation: a full-width comma", r"(\p{L}+), ", r"\1，"),
    ("punctuation: an inverted mark", r"(?<=\s)(\p{Lu}[\p{L} ,]+\?)", r"¿\1"),
    ("punctuation: a comma before a bracket", r"(\p{L}+) (\(\w+)", r"\1, \2"),
    ("casing: the start of a sentence", r"(?<=\p{Ll}[.?!] )\p{Lu}\p{Ll}+(?= \p{Ll})", str.lower),
    ("casing: a name of two words", r"(?<=\p{Ll} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= \p{Ll})", str.lower),
    ("casing: the last word of a name", r"(?<=\p{Ll} \p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+(?= \p{Ll})", str.lower),
    (
        "casing: a word inside a name",
        r"(?<=\p{Ll} \p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+(?= \p{Lu}\p{Ll}+ \p{Ll})",
        str.lower,
    ),
    ("casing: after the of of a name", r"(?<=\p{Lu}\p{Ll}+ of )\p{Lu}\p{Ll}+(?= \p{Ll})", str.lower),
    ("casing: an acronym with one capital", r"(?<= )\p{Lu}{3,5}(?= \p{Ll})", str.capitalize),
    ("casing: an acronym in lower case", r"(?<= )\p{Lu}{3,5}(?= \p{Ll})", str.lower),
    ("casing: a capital on a plain word", r"(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})", str.capitalize),
    ("repetition: a word", r"(?<=\p{Ll} )(\p{Ll}+)(?= \p{Ll})", r"\1 \1"),
    ("repetition: a word with a capital", r"(?<=\p{Ll} )(\p{Lu}\p{Ll}{3,})(?= \p{Ll})", r"\1 \1"),
    ("repetition: the first word of a sentence", r"(?<=[.] )(\p{Lu}\p{Ll}+)(?= \p{Ll})", r"\1 \1"),
    ("repetition: two words", r"(?<=\p{Ll} )(\p{Ll}+ \p{Ll}+)(?= \p{Ll})", r"\1 \1"),
    ("repetition: two words after a comma", r"(?<=, )(\p{Ll}+ \p{Ll}+)(?= \p{Ll})", r"\1 \1"),
    ("names: a surname with an s too many", MET, lambda name: f"{name}s"),
    ("names: a surname with a letter doubled", MET, lambda name: name[:-1] + 2 * name[-1]),
    ("names: a surname with two letters exchanged", MET, lambda name: name[0] + name[2] + name[1] + name[3:]),
    ("names: a surname with another vowel", MET, lambda name: name[:2] + regex.sub("[aeiou]", "y", name[2:], count=1)),
    *GRAMMAR,
    ("consistency: one quotation of other marks", often(r"“([^“”\"\n]{5,80})”"), lambda said: f'"{said[1:-1]}"'),
    (
        "consistency: one quotation of other marks",
        often(r"\"([^“”\"\n]{5,80})\"(?=[\s,.])"),
        lambda said: f"“{said[1:-1]}”",
    ),
    ("consistency: US and U.S.", often(r"\bUS\b(?! ?\$)"), lambda _: "U.S."),
    ("consistency: percent in two ways", often(r"(?<=\d)%(?= )"), lambda _: " per cent"),
    ("consistency: Mr and Mr.", often(r"\b(?:Mr|Mrs|Ms|Dr)(?= \p{Lu})"), lambda title: f"{title}."),
    ("consistency: millions in two ways", often(r"(?<=[$£€]\d[\d.,]*)m\b"), lambda _: " million"),
    ("consistency: a dash of another kind", often(r"(?<=\p{Ll}) – (?=\p{Ll})"), lambda _: " - "),
]


def mutants(
    kind: str, articles: list[tuple[str, list[Issue]]], each: int, random: Random
) -> Iterator[tuple[str, int, int, int, list[Issue]]]:
    """Articles damaged in one place: the text, the range of the damage, how far the rest is moved, issues before."""
    rows = [(regex.compile(pattern), template) for name, pattern, template in KINDS if name == kind]
    for text, issues in articles:
        places = [(match, template) for pattern, template in rows for match in pattern.finditer(text)]
        if not places or each == 0:
            continue
        each -= 1
        match, template = random.choice(places)
        damage = match.expand(template) if isinstance(template, str) else template(match[0])
        start, end = match.span()
        yield text[:start] + damage + text[end:], start, start + len(damage), len(damage) - (end - start), issues


def found(start: int, end: int, moved: int, before: list[Issue], after: list[Issue]) -> tuple[bool, list[Issue]]:
    """Whether a new issue touches the damage; the new issues that do not."""
    known = {(issue.check, issue.text, issue.start if issue.start < start else issue.start + moved) for issue in before}
    new = [issue for issue in after if (issue.check, issue.text, issue.start) not in known]
    beside = [
        issue
        for issue in new
        if not (issue.start <= end and issue.end >= start and issue.end - issue.start <= end - start + 40)
    ]
    return len(beside) < len(new), beside


@click.command()
@click.argument("kinds", nargs=-1)
@click.option("--corpus", type=click.Path(path_type=Path), default=ROOT.parent / "shared/corpora/clean_en.jsonl.gz")
@click.option("--each", default=50, show_default=True, help="How many mutants of a kind.")
@click.option("--seed", default=1, show_default=True)
@click.option("--show", is_flag=True, help="Print the mutants that are not found, and the reports beside.")
def main(kinds: tuple[str, ...], corpus: Path, each: int, seed: int, show: bool) -> None:
    """Print a table: the kind of damage, how many of its mutants are found, and what they raise beside."""
    plugins, random = Plugins(), Random(seed)
    engine, reader = Engine(plugins, Selection(ignore=SLOW), isolated=True), plugins.readers["text"]

    def check(text: str) -> list[Issue]:
        return list(engine.check_bytes(text.encode(), "article.txt", reader).issues)

    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    random.shuffle(texts)
    articles = [(text, check(text)) for text in texts]
    for kind in dict.fromkeys(name for name, *_ in KINDS if not kinds or any(part in name for part in kinds)):
        total = hits = besides = 0
        random.shuffle(articles)
        for text, start, end, moved, before in mutants(kind, articles, each, random):
            hit, beside = found(start, end, moved, before, check(text))
            total, hits, besides = total + 1, hits + hit, besides + len(beside)
            if show and (beside or not hit):
                context = f"{text[max(0, start - 50) : start]}⟦{text[start:end]}⟧{text[end : end + 40]}".replace(
                    "\n", "¶"
                )
                raised = "".join(
                    f"\n      {issue.check}: …{text[max(0, issue.start - 15) : issue.end + 10]!r}" for issue in beside
                )
                click.echo(f"  {'beside' if hit else 'missed'}: {context}{raised}")
        click.echo(f"| {kind} | {total} | {hits / max(1, total):.2f} | {besides} |")


if __name__ == "__main__":
    main()
