"""Compiles tables and patterns when mtcheck is built or installed: what is compiled is not committed."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compile(BuildHookInterface):  # type: ignore[type-arg]
    """Runs what builds the files that are compiled, in tools."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and let the wheel have the files though git ignores them."""
        for tool in ("build_names.py", "build_tables.py", "build_patterns.py"):
            build = runpy.run_path(str(Path(self.root, "tools", tool)))["build"]
            build_data["artifacts"] += [path.relative_to(self.root).as_posix() for path in build()]
