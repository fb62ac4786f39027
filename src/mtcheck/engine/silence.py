"""What plugins silence by rules of their own."""

from __future__ import annotations

from typing import Any

from mtcheck.engine.calls import Calls, InternalError, Step
from mtcheck.engine.configuration.config import Config
from mtcheck.engine.examine import Notices
from mtcheck.engine.merge import Found
from mtcheck.model.document import Document
from mtcheck.model.plugin import Suppression
from mtcheck.plugins.manager import Plugins


def by_plugins(
    found: list[Found], document: Document, plugins: Plugins, config: Config, calls: Calls, said: Notices
) -> list[Found]:
    """Those of the findings that a plugin silences. A suppression that fails silences nothing, and that is said."""
    silent: list[Found] = []
    for suppression in plugins.suppressions.values() if found else ():
        step = Step("suppression", suppression.name)
        plugin = plugins.owner(*step).name
        if plugin in config.without:
            continue
        loud = [item for item in found if item not in silent]
        try:
            silent += calls(step, _covered, loud, suppression, document, config.plugins.get(plugin))
        except InternalError as error:
            said.error(error)
    return silent


def _covered(found: list[Found], suppression: Suppression, document: Document, options: Any) -> list[Found]:
    return [(check, finding) for check, finding in found if suppression.covers(check, finding, document, options)]
