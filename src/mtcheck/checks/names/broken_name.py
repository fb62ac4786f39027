"""A known name whose words were translated one by one: Confront the Nation, the White Home."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good
from mtcheck.text.names.evidence import What, broken
from mtcheck.text.names.printed import besides
from mtcheck.text.names.rewriting import report


def candidates(document: Document) -> Iterator[Finding]:
    """The places in capitals that read as a known name, or one of the archive, some of its words replaced."""
    return besides((report(*it, document) for it in broken(document, What.NAME)), document, names=True)


@check(
    "broken-name",
    family="names",
    category=Category.MISTRANSLATION,
    message="A known name whose words were replaced.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.8,
    specificity=2,
    examples=[
        bad(
            "Ms. Okafor told “⟦Confront the Nation⟧” that the talks go on.",
            "Ms. Okafor told “Face the Nation” that the talks go on.",
        ),
        bad(
            "The ⟦White Home⟧ said so on Monday, and the ⟦Sydney Dawn Herald⟧ printed it.",
            "The White House said so on Monday, and the Sydney Morning Herald printed it.",
        ),
        bad(
            "“Non,” wrote Le Monde on Friday. The evening paper ⟦The World⟧ had it in full.",
            "“Non,” wrote Le Monde on Friday. The evening paper Le Monde had it in full.",
        ),
        bad(
            "The Bank of Japan waits. Officials of the ⟦Financial institution of Japan⟧ said nothing.",
            "The Bank of Japan waits. Officials of the Bank of Japan said nothing.",
        ),
        bad(
            "She left the ⟦African Horn⟧ for the ⟦Open of Australia⟧, and wrote to ⟦International Amnesty⟧.",
            "She left the Horn of Africa for the Australian Open, and wrote to Amnesty International.",
        ),
        bad(
            "He played for ⟦the Bayern of Munich⟧, and works for the ⟦National Polish Bank⟧.",
            "He played for Bayern Munich, and works for the National Bank of Poland.",
        ),
        bad(
            "The ⟦World Organization of Health⟧ told ⟦Human Laws Watch⟧ of the ⟦Bank of Asian Development⟧.",
            "The World Health Organization told Human Rights Watch of the Asian Development Bank.",
        ),
        bad(
            "She lectures at the ⟦Massachusetts Technology Institute⟧, and wrote of the ⟦International Space Stop⟧.",
            "She lectures at the Massachusetts Institute of Technology, and wrote of the International Space Station.",
        ),
        bad(
            "The ⟦Financial institution of Canada⟧ told the ⟦Federal Commerce Fee⟧ so. The ⟦Houston Missiles⟧ won.",
            "The Bank of Canada told the Federal Trade Commission so. The Houston Rockets won.",
        ),
        bad(
            "⟦Robert of Niro⟧ met ⟦Ursula from the Leyen⟧ in ⟦Rio of Janeiro⟧.",
            "Robert De Niro met Ursula von der Leyen in Rio de Janeiro.",
        ),
        good("Joan of Arc, the Duke of Alba and a Van Gogh from the Hague; Peter from Alba met John of Gaunt."),
        good("The New Zealand Prime Minister said so. The United States Air Force left the Middle Eastern bases."),
        good("The Federal Labour Agency, the National Institute of Statistics, the Army of National Liberation."),
        good(
            "The Treaty of Lisbon, the Lisbon Treaty; the Polish National Bank, the Irish League, State of the Union."
        ),
        good(
            "Le Soleil is read in Dakar, and The Sun in London. A businessman reads Kommersant, and Team GB L’Équipe."
        ),
        good("The farmers want to confront the nation with its drought, and she paints the white home by the church."),
        good("In the first instance he left home for the House of Lords, and the other House."),
    ],
)
def broken_name(found: Finding, document: Document) -> Iterator[Finding]:
    """A known name whose words were replaced.

    Synonymisers, and engines on the way through another language and back, take the words of a name for plain words.
    Reported is what gives a known name when the words are put back, where capitals, quotation marks, the words beside
    it or the right name elsewhere in the article show that a name is meant. With an archive of published articles
    (`mtcheck learn`), so is what they never have and is one word away from a name that they often have.
    """
    yield found
