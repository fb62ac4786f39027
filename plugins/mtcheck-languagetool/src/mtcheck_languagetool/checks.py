"""The checks: LanguageTool's categories, each a check of the family `languagetool`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mtcheck.api import (
    Category,
    Check,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Safety,
    Severity,
    bad,
    check,
    good,
    hookimpl,
    whole,
)
from mtcheck_languagetool import LANGUAGETOOL
from mtcheck_languagetool.settings import Found, Options

FAMILY = "languagetool"
BELOW_OURS = -10
"""Specificity: where a check of mtcheck's own reports the same place, it wins."""

PATIENCE = 300.0
"""Seconds that a server may take to start and to answer for the first time; both have limits of their own."""


class Group(NamedTuple):
    """What `rules.toml` calls a check, and what a user is told of it."""

    name: str
    category: Category
    severity: Severity
    message: str
    why: str
    examples: tuple[Example, ...]
    default: bool = True


GROUPS = (
    Group(
        "grammar",
        Category.GRAMMAR,
        Severity.WARNING,
        "Grammar: forms that do not agree, or words that do not go together.",
        "Engines take number, tense and agreement over from the other language, or lose them at the end of a clause.",
        (
            bad("The farmers ⟦has⟧ sold the mill.", "The farmers have sold the mill."),
            good("The farmer has sold the mill, and his brothers have left."),
        ),
    ),
    Group(
        "confused-words",
        Category.SPELLING,
        Severity.WARNING,
        "A word that sounds or looks like the right one.",
        "No dictionary finds it, since the word exists; LanguageTool knows it by its neighbours.",
        (
            bad("It is too soon to ⟦asses⟧ the damage.", "It is too soon to assess the damage."),
            good("Two asses drew the cart, and it is too soon to assess the damage."),
        ),
    ),
    Group(
        "typos",
        Category.SPELLING,
        Severity.WARNING,
        "A word that is misspelled.",
        "A word in lower case that no dictionary knows, one letter away from a common word, is a slip of the hand. "
        "Names and rare words are left to `languagetool-spelling`.",
        (
            bad("The council will ⟦accomodate⟧ forty guests.", "The council will accommodate forty guests."),
            good("The dairy of Ms. Thorvaldsdatter makes brunost and geitost."),
        ),
    ),
    Group(
        "punctuation",
        Category.PUNCTUATION,
        Severity.SUGGESTION,
        "Punctuation that a sentence lacks or does not want.",
        "Commas and hyphens follow the grammar of the language that was translated from.",
        (
            bad("A ⟦19 year old⟧ sailor steered the boat.", "A 19-year-old sailor steered the boat."),
            good("The sailor is 19 years old and steers the boat."),
        ),
    ),
    Group(
        "typography",
        Category.PUNCTUATION,
        Severity.SUGGESTION,
        "Spaces, marks or signs that are set wrongly.",
        "Spacing is lost or gained at tags, and signs are copied from other languages.",
        (
            bad("They paid ⟦$ 200⟧ for the boat.", "They paid $200 for the boat."),
            good("They paid $200 for the boat."),
        ),
    ),
    Group(
        "casing",
        Category.SPELLING,
        Severity.SUGGESTION,
        "A word with the wrong capitals.",
        "Languages differ in what they write with a capital.",
        (
            bad("Doctors feared the ⟦omicron⟧ variant.", "Doctors feared the Omicron variant."),
            good("Doctors feared the new variant."),
        ),
    ),
    Group(
        "other",
        Category.GRAMMAR,
        Severity.WARNING,
        "A slip that fits no other category.",
        "LanguageTool keeps articles, doubled words and the like apart from its categories.",
        (
            bad("El barco ⟦salió salió⟧ de Cádiz.", "El barco salió de Cádiz.", language="es"),
            good("El barco salió de Cádiz.", language="es"),
        ),
    ),
    Group(
        "spelling",
        Category.SPELLING,
        Severity.SUGGESTION,
        "A word that LanguageTool's dictionary does not know.",
        "Off by default: in news most of such words are names.",
        (
            bad("The speaker was Ms. ⟦Thorvaldsdatter⟧ of Bergen."),
            good("The speaker was Ms. Hansen of Bergen."),
        ),
        default=False,
    ),
    Group(
        "names",
        Category.SPELLING,
        Severity.SUGGESTION,
        "A name that LanguageTool would spell in another way.",
        "Off by default: it wants diacritics that houses leave out, and takes rare names for famous ones.",
        (
            bad("The bank ⟦Societe Generale⟧ closed two offices.", "The bank Société Générale closed two offices."),
            good("The bank Société Générale closed two offices."),
        ),
        default=False,
    ),
    Group(
        "compounding",
        Category.SPELLING,
        Severity.SUGGESTION,
        "Words that LanguageTool would join or hyphenate.",
        "Off by default: houses differ.",
        (
            bad("It is the ⟦second largest⟧ port of the country.", "It is the second-largest port of the country."),
            good("It is the largest port of the country."),
        ),
        default=False,
    ),
    Group(
        "collocations",
        Category.UNIDIOMATIC,
        Severity.SUGGESTION,
        "Words that do not usually go together.",
        "Off by default: half of the reports on edited news are wrong.",
        (
            bad("The storm caused ⟦damage of⟧ the roof.", "The storm caused damage to the roof."),
            good("The storm caused damage to the roof."),
        ),
        default=False,
    ),
    Group(
        "redundancy",
        Category.UNIDIOMATIC,
        Severity.SUGGESTION,
        "Words that say a thing twice.",
        "Off by default: it is a matter of style.",
        (
            bad("She lost ⟦all of the⟧ money.", "She lost all the money."),
            good("She lost all the money."),
        ),
        default=False,
    ),
    Group(
        "style",
        Category.UNIDIOMATIC,
        Severity.SUGGESTION,
        "Words that could be chosen better.",
        "Off by default: it disturbs editors.",
        (
            bad("They did not want to do it ⟦any more⟧.", "They did not want to do it anymore."),
            good("They wanted to do it again."),
        ),
        default=False,
    ),
)


def _check(group: Group) -> Check:
    def decide(_: Any, document: Document, options: Options) -> Iterator[Finding]:
        from mtcheck_languagetool.matches import matches  # with all that it needs, only where it is asked

        for found in matches(document, options):
            if _reports(group.name, found, document, options):
                yield _finding(found, document.text)

    decide.__doc__ = f"{group.message}\n\n    {group.why}\n    "
    return check(
        f"languagetool-{group.name}",
        family=FAMILY,
        category=group.category,
        message=group.message,
        on=whole,
        examples=group.examples,
        severity=group.severity,
        confidence=0.8,
        options=Options,
        default=group.default,
        universal=True,
        specificity=BELOW_OURS,
        cache_key=_cache_key,
        patience=PATIENCE,
    )(decide)


def _cache_key(options: Options) -> str | None:
    """What findings depend on besides text and options; of a server of the user's own nobody knows its version."""
    return None if options.url else LANGUAGETOOL


def _reports(name: str, found: Found, document: Document, options: Options) -> bool:
    """Whether the check of this name is the one that reports what was found."""
    from mtcheck_languagetool.rules import check_of, off_for
    from mtcheck_languagetool.typos import is_typo

    if found.rule in options.ignore_rules or (options.only_rules and found.rule not in options.only_rules):
        return False
    own = check_of(found.rule, found.category, found.type)
    if own == "spelling" and is_typo(found, document):
        own = "typos"
    asked_for = found.rule in options.rules or found.rule in options.only_rules
    return own == name and (asked_for or not off_for(found.form, document.language))


def _finding(found: Found, text: str) -> Finding:
    start, end = found.start, found.end
    fixes = tuple(
        Fix(Safety.UNSAFE, (Edit(start, end, replacement),))
        for replacement in found.replacements
        if replacement != text[start:end]
    )
    return Finding(start, end, fixes, found.message or None, rule=found.rule, url=found.url)


CHECKS = tuple(map(_check, GROUPS))


@hookimpl
def mtcheck_checks() -> tuple[Check, ...]:
    """The checks of this plugin."""
    return CHECKS
