"""Compiles the tables of names and phrases, and patterns, when mtcheck is built or installed: none is committed."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compile(BuildHookInterface):  # type: ignore[type-arg]
    """Runs tools/build_names.py and tools/build_patterns.py."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and let the wheel have the files though git ignores them."""
        for tool in ("build_names.py", "build_patterns.py"):
            build = runpy.run_path(str(Path(self.root, "tools", tool)))["build"]
            build_data["artifacts"] += [path.relative_to(self.root).as_posix() for path in build()]
