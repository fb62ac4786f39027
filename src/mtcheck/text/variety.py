"""American or British: which of the two conventions an English article follows."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.words import vocabulary

_AMERICAN = frozenset(
    "percent color colors colored labor center centers defense neighbor neighbors neighborhood favor favorite honor honored theater "
    "gray toward traveled canceled fueled organization organizations organize organized recognize recognized realize realized "
    "harbor rumor behavior humor meter meters kilometer kilometers liter liters program programs airplane aluminum lawmaker lawmakers "
    "attorney attorneys downtown sidewalk gasoline plow tire tires jewelry pajamas skeptical apologize apologized license offense "
    "gotten math soccer highway railroad district ballot statewide sheriff".split()
)
_BRITISH = frozenset(
    "colour colours coloured labour centre centres defence neighbour neighbours neighbourhood favour favourite honour honoured theatre "
    "grey towards travelled cancelled fuelled organisation organisations organise organised recognise recognised realise realised "
    "harbour rumour behaviour humour metre metres kilometre kilometres litre litres programme programmes aeroplane aluminium "
    "whilst tonnes tonne pavement petrol plough tyre tyres jewellery pyjamas sceptical apologise apologised licence offence kerb "
    "councillor councillors solicitor barrister lorry lorries motorway queue fortnight parish borough constituency quid".split()
)


@layer
def american(document: Document) -> int:
    """How much more American than British the words and abbreviations of an English article are; negative: British.

    The spellings are those of Merriam-Webster and of the Concise Oxford; Mr. and U.S. with stops are AP style.
    """
    words = vocabulary(document)
    text = document.text
    stops = any(form in text for form in ("Mr. ", "Mrs. ", "Ms. ", "Dr. ", "U.S. ", "Sen. ", "Gov. ", "Rep. "))
    bare = any(form in text for form in ("Mr ", "Mrs ", "Ms ", "Dr ", "per cent", "£"))
    return len(words & _AMERICAN) + 2 * stops - len(words & _BRITISH) - 2 * bare
