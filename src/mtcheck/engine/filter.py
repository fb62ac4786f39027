"""Which issues of a run are not reported: those that a baseline knows, and those on lines that have not changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.configuration.layers import shown
from mtcheck.engine.run import Engine
from mtcheck.model.plugin import FileReport, Level, Notice

if TYPE_CHECKING:
    from mtcheck.engine.baseline import Baseline
    from mtcheck.engine.changes import Changes


class Filter:
    """Leaves issues out of reports. May be asked again about a file that has changed meanwhile.

    `known` is the baseline of all files; without it each file's configuration names one, unless `all_new`. `changes`,
    if set, are all that counts. Raises ConfigError for a baseline that cannot be read.
    """

    def __init__(self, engine: Engine, known: Path | None = None, all_new: bool = False) -> None:
        self.changes: Changes | None = None
        self._engine, self._all_new = engine, all_new
        self._baselines: dict[Path, Baseline] = {}
        self._named = self._baseline(known) if known else None

    def __call__(self, report: FileReport) -> FileReport:
        """The report without what is not reported. It says how many of its issues a baseline knows."""
        try:
            config = self._engine.config_for(report.path)
            known = self._named or (self._baseline(config.baseline) if config.baseline and not self._all_new else None)
        except ConfigError as error:
            said = Notice(Level.ERROR, str(error), whole_run=True)
            return report if said in report.notices else report._replace(notices=(*report.notices, said))
        if known:
            report = known.hide(report, [check.name for check in self._engine.checks(config)])
        return self.changes.hide(report) if self.changes else report

    def notices(self) -> Iterator[Notice]:
        """What there is to say of the baselines after the run."""
        for path, known in self._baselines.items():
            if stale := known.stale():
                entries = f"{stale:,} entr{'y is' if stale == 1 else 'ies are'} stale"
                yield Notice(
                    Level.WARNING, f"{entries}: `mtcheck baseline --update` removes what is fixed", shown(path)
                )

    def _baseline(self, path: Path) -> Baseline:
        if path not in self._baselines:
            from mtcheck.engine.baseline import load  # what most runs do without

            self._baselines[path] = load(path)
        return self._baselines[path]
