"""What the checks of quotation marks share: from a flaw to a finding."""

from mtcheck.api import Finding, Fix, Safety
from mtcheck.text.quotations.mark_flaws import Flaw


def report(flaw: Flaw) -> Finding:
    """The finding of a flaw, its fix safe where one reading is left."""
    fix = Fix(Safety.SAFE if flaw.certain else Safety.UNSAFE, flaw.edits)
    return Finding(flaw.start, flaw.end, (fix,))
