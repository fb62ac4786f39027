"""A space on one side of an ampersand, a dash or a slash only: Mud &Honey, the rain –and the wind, and/ or."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, safe, shapes, unsafe, word_at


@check(
    "space-on-one-side",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space on one side only.",
    on=shapes("a &A", "a& A", "a –a", "a– a", "a —a", "a— a", "a -a", "A -A", "a -A", "AA —A", "AA –A", "a/ a", "a /a"),
    examples=[
        bad("The firm of Mu⟦d &H⟧oney is closed.", "The firm of Mud & Honey is closed."),
        bad("It was sold to Smith⟦s& C⟧o in May.", "It was sold to Smiths & Co in May."),
        bad(
            "The rai⟦n –a⟧nd the wind – had gone, but the col⟦d -i⟧t stayed.",
            "The rain – and the wind – had gone, but the cold - it stayed.",
        ),
        bad("BERG⟦EN —T⟧he mayor — and his wife — left.", "BERGEN — The mayor — and his wife — left."),
        bad("They use nets an⟦d/ o⟧r ropes.", "They use nets and/or ropes."),
        good("The verse goes ‘it rains/ and pours’. M&S, AT&T, Marks & Spencer and R&D are here; use &Amp;."),
        good("The rain – and the wind—had gone - so they left; -f and --all are options."),
    ],
    confidence=0.9,
)
def space_on_one_side(at: Span, document: Document) -> Iterator[Finding]:
    """A space on one side of an ampersand, a dash, or a slash between words of closed classes only.

    An ampersand is spaced between words and not between initials, a dash on both sides or on none (Chicago Manual of
    Style 6.91; AP). With a hyphen it is not known whether a dash or a compound is meant.
    """
    text = document.text
    left, right = word_at(text, at.start), word_at(text, at.end - 1)
    gap = text.index(" ", at.start)
    sign = at.start + 1 if gap > at.start + 1 and not text[at.start + 1].isalpha() else gap + 1
    if text[sign] == "/":
        if {text[slice(*left)], text[slice(*right)]} <= facts(document).words("conjunctions") | {"or", "his", "her"}:
            yield Finding(*at, safe(Edit(gap, gap + 1, "")))
        return
    if text[sign] in "–—" and left.end - left.start == 1:
        return  # d— it
    if text[sign] != "&":
        wanted = " " if f" {text[sign]} " in text or text[sign] == "-" else ""
        other = sign + 1 if gap < sign else sign
        yield Finding(*at, unsafe(Edit(other, other, wanted) if wanted else Edit(gap, gap + 1, "")))
    elif left.end - left.start > 1 and text[right.end : right.end + 1] != ";":
        yield Finding(*at, safe(Edit(sign + 1, sign + 1, " ") if text[sign - 1] == " " else Edit(sign, sign, " ")))
