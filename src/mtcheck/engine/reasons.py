"""Why a name is reported or not: whether it is known and from where, and what substitutions make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.engine.configuration.names import Named
from mtcheck.engine.doubtful import SURE
from mtcheck.model.document import Block, BlockKind, Document, give
from mtcheck.text.names.evidence import LIKELY, confidence, is_usual, judged, kind_of
from mtcheck.text.names.house import House, house
from mtcheck.text.names.known import FUNCTION, known
from mtcheck.text.names.own import is_hidden, rights, variants
from mtcheck.text.names.variants import Variant
from mtcheck.text.tokens import lower


def reasons(text: str, language: str, own: House, names: Iterable[Named]) -> Iterator[str]:
    """What there is to say of a word or a few, as they stand alone, a line each."""
    document = Document(text, language, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))
    give(document, house, own)
    said = [*_of_house(document, own, names), *_of_tables(document)]
    yield from said or [f"“{text}” is no name or phrase that is known, and no substitution leads to one."]


def _of_house(document: Document, own: House, names: Iterable[Named]) -> Iterator[str]:
    names = list(names)
    right = {document.text[start:end] for start, end in own.right(document)}
    for one in names:
        if one.term.text in right:
            kind = "nothing is reported within it" if one.allowed else f"known{_kind(one.term.kind)}"
            yield f"“{one.term.text}”: {kind}: {one.source}"
    for start, end, forms in own.wrong(document):
        form = document.text[start:end]
        sources = {
            str(one.source): None
            for one in names
            for variant in one.term.variants
            if variant.casefold() == form.casefold()
        }
        instead = " or ".join(f"“{right}”" for right in forms) or "nothing in its place"
        yield f"“{form}”: forbidden, for {instead}: {', '.join(sources)}"


def _of_tables(document: Document) -> Iterator[str]:
    """What the tables that are shipped say, and what the words would be put back to."""
    table = known(document.language)
    ours = {entry.text: entry for entry in table.entries()} if table else {}
    whole = ours.get(document.text) or ours.get(f"The {document.text}")
    if whole:
        yield f"“{whole.text}”: known{_kind(whole.kind)}: mtcheck"
    for one in rights(document):
        if one.entry.text in ours and one.entry != whole:
            yield f"“{one.entry.text}”: known{_kind(one.entry.kind)}: mtcheck"
    yield from _of_variants(document)
    for word in dict.fromkeys(lower(document)):
        near = sorted(table.near(word)) if table and word not in FUNCTION else []
        if near:
            yield f"“{word}” is taken for, or made of: {', '.join(near)}"


def _of_variants(document: Document) -> Iterator[str]:
    """What the text may stand for, the surest first; each name once, none that is out of the question."""
    judgements = judged(document)
    best: dict[str, tuple[float, Variant]] = {}
    for variant in variants(document):
        sure = judgements.get(variant, 0.0)
        if not is_hidden(variant, document) and sure > best.get(variant.entry.text, (-1.0, variant))[0]:
            best[variant.entry.text] = sure, variant
    ranked = sorted(best.values(), key=lambda item: -item[0])
    for sure, variant in ranked:
        if sure == 0.0 < ranked[0][0]:
            break
        words = [f"“{' '.join(lower(document)[part.first : part.last])}”" for part in variant.parts if part.substitute]
        form = document.text[variant.start : variant.end]
        yield (
            f"“{form}” may be “{variant.entry.text}”{_kind(variant.entry.kind)},"
            f" by {' and '.join(words) or 'a form that is listed'}: {_verdict(variant, sure, document)}"
        )


def _verdict(variant: Variant, evidence: float, document: Document) -> str:
    usual = "people write that, too; " if is_usual(variant, document) else ""
    if not evidence:
        return f"{usual}not reported alone; what stands around it may add"
    if evidence < LIKELY:
        return f"{usual}reported where the article has other broken names"
    sure = confidence(kind_of(variant, document), evidence)
    return f"{usual}reported, {sure:.2f} sure{', where the article shows other damage' * (sure < SURE)}"


def _kind(kind: str) -> str:
    return f" ({kind})" if kind else ""
