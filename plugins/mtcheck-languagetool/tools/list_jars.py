"""Writes `jars.txt`: the files of the pinned LanguageTool with their SHA-256, and the languages that need each.

Needs Maven and the repository that it is set up with. Run it after the pinned version has changed, and read the diff.
"""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from pathlib import Path

from mtcheck_languagetool import LANGUAGETOOL
from mtcheck_languagetool.install import COPY, REQUIRED, pom

LIST = Path(__file__).parent.parent / "src" / "mtcheck_languagetool" / "jars.txt"


def resolved(project: str, folder: Path) -> dict[str, str]:
    """The SHA-256 of each jar that Maven resolves for a project, by name."""
    folder.mkdir()
    file, jars = folder / "pom.xml", folder / "jars"
    file.write_text(project, encoding="utf-8")
    command = ["mvn", "--batch-mode", "--quiet", "--file", str(file), COPY, f"-DoutputDirectory={jars}"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(jars.iterdir())}


def main() -> None:
    """Resolve the server alone, and with each language."""
    with tempfile.TemporaryDirectory() as temporary:
        every = resolved(pom(frozenset({"all"})), Path(temporary, "every"))
        modules = [name.removesuffix(f"-{LANGUAGETOOL}.jar") for name in every if name.startswith("language-")]
        languages = sorted({name.partition("-")[2] for name in modules} - {"all", "detector", *REQUIRED})
        base = resolved(pom(frozenset()), Path(temporary, "base"))
        needs: dict[str, set[str]] = {name: set() for name in every.keys() - base.keys()}
        hashes = every | base
        for language in (name for name in languages if f"language-{name}-{LANGUAGETOOL}.jar" in every):
            found = resolved(pom(frozenset({language})), Path(temporary, language))
            hashes |= found
            for name in found.keys() - base.keys():
                needs.setdefault(name, set()).add(language)
    lines = [f"# LanguageTool {LANGUAGETOOL}: SHA-256, file, and the languages that need it (none: all do)"]
    for name in sorted(hashes):
        if name in base or needs.get(name):
            lines.append(" ".join([hashes[name], name, *sorted(needs.get(name, ()))]))
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
