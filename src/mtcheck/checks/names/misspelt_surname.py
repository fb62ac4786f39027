"""A surname with which nobody is introduced, spelled nearly as one that is: Pimm said, where only Ada Pym is met."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good, occurrences
from mtcheck.text.names.strangers import misspelt_surnames
from mtcheck.text.usage import Usage, disagreement


@check(
    "misspelt-surname",
    family="names",
    category=Category.INCONSISTENCY,
    message="A person who was introduced by a name spelled otherwise.",
    on=misspelt_surnames,
    severity=Severity.WARNING,
    confidence=0.8,
    examples=[
        bad(
            "Ada Pym runs the ferry. “It is old,” Mr ⟦Pimm⟧ said. Pym has asked for a new one.",
            "Ada Pym runs the ferry. “It is old,” Mr Pym said. Pym has asked for a new one.",
        ),
        bad(
            "Nuala Corr-Diaz won. “I am glad,” ⟦Corr-Dias⟧ said. Corr-Diaz will run again.",
            "Nuala Corr-Diaz won. “I am glad,” Corr-Diaz said. Corr-Diaz will run again.",
        ),
        bad(
            "A friend, Pyo Sun-hee, drove. ⟦Pio⟧ carried her to the car, and Pyo said nothing.",
            "A friend, Pyo Sun-hee, drove. Pyo carried her to the car, and Pyo said nothing.",
        ),
        bad(
            "Judge Jerzy Wolnarski came back. ⟦Wolnarskiego⟧ is known for one trial. “Yes,” Wolnarski said.",
            "Judge Jerzy Wolnarski came back. Wolnarski is known for one trial. “Yes,” Wolnarski said.",
        ),
        bad(
            "Mrs Ada Pelling runs it. Mrs Pelling is 61. Ola wrote to Mrs ⟦Pellow⟧ in May, and Mrs Pelling said no.",
            "Mrs Ada Pelling runs it. Mrs Pelling is 61. Ola wrote to Mrs Pelling in May, and Mrs Pelling said no.",
        ),
        bad(
            "Ada Rontes coaches it. Rontes is 61. “No,” ⟦Ronte⟧ said.",
            "Ada Rontes coaches it. Rontes is 61. “No,” Rontes said.",
        ),
        bad(
            "Dr Ada Lindo of the Harbour Board knew. “It leaks,” Lindo said. ⟦Lindos⟧ said that nobody asked.",
            "Dr Ada Lindo of the Harbour Board knew. “It leaks,” Lindo said. Lindo said that nobody asked.",
        ),
        bad(
            "Ada Borde left. The ferry was ⟦Bord⟧’s idea. Borde had asked for it.",
            "Ada Borde left. The ferry was Borde’s idea. Borde had asked for it.",
        ),
        bad(
            "Mikel Arrento, 28, led the race. ⟦Arento⟧ lay down in the shade. Arrento won it in May.",
            "Mikel Arrento, 28, led the race. Arrento lay down in the shade. Arrento won it in May.",
        ),
        good("BEDFORD, Mass. — Ada Max said so, of Needham, Mass., where the Ministry is."),
        good("Ada Lindo left in May. The Lindos said no, both Lindos said, and three Lindos were asked."),
        good("Mrs Ada Pelling and Mr Otto Pellow met. Mr Pellow said no, and Mrs Pelling left."),
        good("Ada Pym and her uncle Otto Pimm run the ferry. “It is old,” Pimm said, and Pym laughed."),
        good("Ada Pym spoke. Her son, Pimm, said nothing. The Pyms said no, and the driver Pimm was gone."),
        good("Otto Bebb runs the pub. “It is old,” Bebb said. Beer will come from a brewery, and Bebb will pour it."),
        good("Jana Orlovská and Petr Marek met. Orlovský said so, and Ola Parish asked what Paris was for."),
    ],
)
def misspelt_surname(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """A person who was introduced by a name spelled otherwise.

    News introduces a person by a first name or an office before it uses the surname alone. One that speaks or acts and
    is never introduced is another one misspelt, if that is introduced and spelled or said nearly alike: even where both
    are names that dictionaries know.
    """
    usages = [Usage(name, occurrences(document.text, name)) for name in pair]
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)
