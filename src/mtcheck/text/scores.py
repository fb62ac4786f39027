"""Scores of games: whether two numbers are one, by the words beside them, and the mark between them."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern

_REACH = 60
_CUE = Pattern(
    r"\b(?:w[io]ns?|winning|los(?:t|es?|ing)|beat(?:s|en|ing)?|dr[ae]ws?|drawn|led|leads?|leading|ahead|defeat(?:s|ed)?"
    r"|victory|scor(?:ed?|es|ing)|finished|ended|equali[sz]ed|ma(?:de|kes?|king) it) (?:[^.:;\n]{1,40} )?$"
)
_OUTCOME = Pattern(
    r" (?:(?:home|away|comfortable|narrow|first-leg|aggregate|late) )?"
    r"(?:wins?|victory|victories|defeats?|draws?|leads?|loss|losses|advantage|deficit|scoreline)\b"
)
_NO_SCORE = Pattern(r" ?(?:degree|ratio|scale|odds|majority|vote|[ap]\.?m)\b")
_PROPORTION = Pattern(r"\b(?:ratio|majority|scale|odds|proportion|rate|mix|margin)(?: of| at| to)? $")
_DASHED = Pattern(r"(?<!\d)\d{1,2}–\d{1,2}(?!\d)", linear=True)


def is_score(text: str, start: int, end: int) -> bool:
    """Whether a word beside two numbers says how a game went: won 3:1, a 2:2 draw; but not at a ratio of 3:1."""
    if not may_be_score(text, start, end):
        return False
    return _CUE.search(text, max(0, start - _REACH), start) is not None or _OUTCOME.match(text, end) is not None


def may_be_score(text: str, start: int, end: int) -> bool:
    """Whether no word beside two numbers says that they are something else: a ratio of 3:1, a 2:1 degree."""
    return not (_NO_SCORE.match(text, end) or _PROPORTION.search(text, max(0, start - _REACH), start))


def mark_of_scores(text: str) -> str:
    """The en dash where an article has one in a score, else the hyphen."""
    return "–" if _DASHED.search(text) else "-"
