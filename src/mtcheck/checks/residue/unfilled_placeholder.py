"""A place that a program should have filled: PERSON_2, %s, DNT17DNT, *|FNAME|*, [NAME], #REF!."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, good, pattern

_KINDS = (
    r"NAME|PERSON|PLACE|CITY|COUNTRY|COMPANY|ORG|ORGANI[SZ]ATION|LOC(?:ATION)?|DATE|TIME|AMOUNT|NUM(?:BER)?|TITLE|URL|LINK"
    r"|PHOTO|EMAIL|INSERT[ \p{L}]{0,40}|TK|TBC"
)
_TO_FILL = (
    r"(?:Insert|Add|Enter|Include|Your|Link to|Quote from|Name of)\b[^\[\]\n]{1,60}"
    r"|(?:(?:First|Last|Full|Company|Person['’]s) )?Name|Date|City|Location|Company|Job Title|Number|Amount"
    r"|Author|Country|Place|Email|Phone(?: Number)?|Organi[sz]ation|Position"
)
"""What a language model leaves in brackets for its user to write."""


@check(
    "unfilled-placeholder",
    family="residue",
    category=Category.OMISSION,
    message="A placeholder that was never filled.",
    on=pattern(
        r"(?<![\p{L}\p{N}_/.@#-])(?:"
        r"(?P<token>__\p{L}+(?:_\p{L}+)*_?\d*__|\p{Lu}{2,12}_\d{1,3}(?!\w))"
        r"|(?P<token>(?P<mask>\p{Lu}{2,5})\d{1,4}(?P=mask)(?!\w))"
        r"|(?P<token>(?<=\b(?:in|at|of|by|to|from|with|for|on|the) )%(?:\d\$)?[sd](?![\p{L}\p{N}%]))"
        r"|(?P<token>(?<=\p{Ll} )(?<!the )(?<!The )NUM(?= \p{Ll}+s\b))"
        r"|(?P<token>X{4,}(?!\w)|CHECK THIS!*|FIXME|TKTK)"
        r"|(?P<token>#\p{Lu}{3,12}#)|(?P<token>#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A(?!\w)|NUM!))"
        r")"
        r"|(?<=\b(?:until|of|by|at|to|for|from|on|in) )(?P<token>undefined|null|NaN)"
        r"(?=[,.;](?:\s|$)| (?:per ?cent|million|billion|people|euros|dollars|on|at)\b)"
        r"|(?P<slot>\[email[ \u00a0]protected\])|(?<=\p{L}{2})(?P<slot> \((?:[ ,;]{0,2})\))"
        r"|(?P<slot>\([;,] )(?=\p{Ll})"
        rf"|(?P<slot>\*\|\w{{2,20}}\|\*|\[(?:{_KINDS})\]|<(?:{_KINDS})>|\[(?:{_TO_FILL})\])",
        needs="undefined, undefined. null, null. NaN [e () (; (,) __"
        " _0 _1 _2 _3 _4 _5 _6 _7 _8 _9 %s %d %1$ %2$ NUM XXXX CHECK FIXME TKTK #U #P #D #T #REF #VALUE #NAME #DIV #N/A"
        " *| [N [P [C [O [L [D [T [A [I [U [E [F [J [Q [Y <N <P <C <O <L <D <T <A <U <E 0D 1D 2D 3D 4D 5D 6D 7D 8D 9D"
        " 0N 1N 2N 3N 4N 5N 6N 7N 8N 9N 0T 1T 2T 3T 4T 5T",
    ),
    examples=[
        bad("The expert, ⟦PERSON_2⟧, said that ⟦DNT17DNT⟧ left ⟦NUM⟧ homes in ⟦%s⟧ dark."),
        bad("Good morning, ⟦*|FNAME|*⟧, it is ⟦XXXX⟧ and ⟦[CITY]⟧ lost ⟦#REF!⟧ seats to ⟦__NE_1__⟧."),
        bad("The mayor, ⟦[Name]⟧, said: ⟦[Insert quote from the mayor here]⟧ He thanked ⟦[Your Name]⟧."),
        bad("It is shut until ⟦undefined⟧, so write to ⟦[email protected]⟧ of the lamp fair⟦ ()⟧ in May."),
        bad("It is lit from ⟦#URL#⟧pm to six."),
        good("The NUM says that it is 100% sure of the XXX Games and of the [name withheld] in TASK 2 at 5% discount."),
        good("He wrote to anna_2@example.org, read img_204.jpg and #name, and [The] man said that 5%."),
        good(
            "“I saw [Name withheld] and [Mr] Lund,” he said. [Your] letters [Date unknown]; [Add] it, [City Hall] said."
        ),
    ],
)
def unfilled_placeholder(match: Any, document: Document) -> Iterator[Finding]:
    """A token or slot for a name, a number or a term that was not put back, or that nobody filled."""
    yield Finding(*match.span())
