"""A form that the house does not write: Kiev where its glossary has Kyiv."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Term, bad, check, good, safe, unsafe
from mtcheck.text.grammar.onsets import with_article
from mtcheck.text.names.house import Wrong, forbidden

_TERMS = (Term("Lowmark", "places", ("Lómarca", "Low Mark")), Term("email", "", ("e-mail",)), Term("", "", ("Mr. Ed",)))


@check(
    "forbidden-name",
    family="names",
    category=Category.TERMINOLOGY,
    message="A form that the house does not write.",
    on=forbidden,
    specificity=3,
    universal=True,
    examples=[
        bad(
            "The ferry left ⟦Low Mark⟧ at noon. ⟦E-mail⟧ the harbour office.",
            "The ferry left Lowmark at noon. Email the harbour office.",
            terms=_TERMS,
        ),
        bad("“⟦Mr. Ed⟧ is well,” she said.", terms=_TERMS),
        good("The ferry left Lowmark at noon, at a low mark of the tide.", terms=_TERMS),
    ],
)
def forbidden_name(wrong: Wrong, document: Document) -> Iterator[Finding]:
    """A form that the house does not write.

    The house's glossary says so, and what it writes: with one form, that is put there.
    """
    found = document.text[wrong.start : wrong.end]
    edits = [with_article(document, Edit(wrong.start, wrong.end, right)) for right in wrong.right]
    if any(document.text[edit.start : edit.end] == edit.text for edit in edits):
        return
    rights = " or ".join(f"“{right}”" for right in wrong.right)
    yield Finding(
        wrong.start,
        wrong.end,
        tuple(fix for edit in edits for fix in (safe if len(edits) == 1 else unsafe)(edit)),
        message=f"The house writes {rights}, not “{' '.join(found.split())}”." if rights else None,
    )
