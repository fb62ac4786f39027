"""Compiles the tables of names and phrases when mtcheck is built or installed: no compiled file is committed."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTables(BuildHookInterface):  # type: ignore[type-arg]
    """Runs tools/build_names.py."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the tables, and let the wheel have them though git ignores them."""
        build = runpy.run_path(str(Path(self.root, "tools", "build_names.py")))["build"]
        build_data["artifacts"] += [path.relative_to(self.root).as_posix() for path in build()]
