"""Installs LanguageTool where language-tool-python looks for it: a folder `LanguageTool-6.8` of its download path.

There are three ways: language-tool-python's own download; Maven with a pinned POM; or a place that the user names.
What comes by the first is checked against the hash that language-tool-python itself holds; by the others, each jar
against `jars.txt`, which `tools/list_jars.py` makes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck_languagetool import LANGUAGETOOL

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
REQUIRED = ("ca", "es", "pt")
"""The languages without which the server does not start: its detector of languages asks for them."""


class InstallError(RuntimeError):
    """LanguageTool could not be installed. The message says what to do."""


class Jar(NamedTuple):
    """A file of LanguageTool: its SHA-256, its name, and the languages that need it; none: all do."""

    sha256: str
    name: str
    languages: frozenset[str]


Progress = Callable[[str, int, int], None]
"""Told what is being done, how many files are done, and of how many."""


@lru_cache(maxsize=1)
def listed() -> tuple[Jar, ...]:
    """The files of LanguageTool, from `jars.txt`."""
    lines = files(__package__).joinpath("jars.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return tuple(Jar(sha256, name, frozenset(languages)) for sha256, name, *languages in rows)


def known_languages() -> frozenset[str]:
    """The languages that can be installed, as LanguageTool names its modules: de, en, zh."""
    return frozenset().union(*(jar.languages for jar in listed())) | set(REQUIRED)


def needed(languages: frozenset[str]) -> dict[str, Jar]:
    """The jars that a server of these languages is made of, by name."""
    return {jar.name: jar for jar in listed() if not jar.languages or jar.languages & languages}


def folder() -> Path:
    """Where LanguageTool is, or will be, installed."""
    from language_tool_python.utils import get_language_tool_download_path

    return get_language_tool_download_path() / f"LanguageTool-{LANGUAGETOOL}"


def installed() -> frozenset[str] | None:
    """The languages that are installed; None if LanguageTool is not."""
    if not (folder() / "languagetool-server.jar").is_file():
        return None
    own = folder() / "jars"
    if not own.is_dir():  # language-tool-python's download holds them all
        return known_languages()
    present = {path.name for path in own.iterdir()}
    return frozenset(language for language in known_languages() if needed(frozenset({language})).keys() <= present)


def install(languages: frozenset[str], source: str | None, progress: Progress) -> None:
    """Install LanguageTool with these languages, beside those that are there; none: with all.

    `source` is None, "maven", the address of a Maven repository or of an archive, or the path of a folder or archive.
    Raises InstallError.
    """
    if unknown := sorted(languages - known_languages()):
        raise InstallError(
            f"LanguageTool knows no {', '.join(unknown)} (known: {', '.join(sorted(known_languages()))})"
        )
    if source is None and installed() is None and _download(progress):
        return
    languages = languages | (installed() or frozenset()) if languages else known_languages()
    wanted = needed(languages)
    parent = folder().parent
    with tempfile.TemporaryDirectory(prefix="incoming-", dir=parent) as incoming:
        jars = Path(incoming, folder().name, "jars")
        jars.mkdir(parents=True)
        if source is None or source == "maven" or _is_repository(source):
            _maven(languages, jars, None if source == "maven" else source, progress)
        else:
            _copy(wanted, jars, source, progress)
        _verify(wanted, jars, progress)
        _write_launcher(jars)
        _replace(jars.parent, Path(incoming, "old"))


def _download(progress: Progress) -> bool:
    """Whether language-tool-python's own download succeeded; where it is not reachable there is another way."""
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import PathError
    from requests import RequestException

    progress("Trying language-tool-python's own download", 0, 0)
    try:
        LocalLanguageTool.from_version_name(LANGUAGETOOL).download()
    except (OSError, RequestException, PathError) as error:  # not reachable, or not what it should be
        progress(f"It failed ({type(error).__name__}): another way", 0, 0)
        return False
    except (ModuleNotFoundError, SystemError) as error:  # no Java, or one too old
        raise InstallError(" ".join(str(error).split())) from error
    return installed() is not None


def pom(languages: frozenset[str]) -> str:
    """A Maven project that needs the server and these languages, pinned."""
    languages |= set(REQUIRED)
    dependencies = _dependency("languagetool-server", without="language-all")
    dependencies += "".join(_dependency(f"language-{language}") for language in sorted(languages))
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>mtcheck</groupId><artifactId>languagetool</artifactId><version>1</version><packaging>pom</packaging>"
        f"<dependencies>{dependencies}</dependencies></project>\n"
    )


def _dependency(artifact: str, without: str = "") -> str:
    name = "<groupId>org.languagetool</groupId><artifactId>{}</artifactId>"
    excluded = f"<exclusions><exclusion>{name.format(without)}</exclusion></exclusions>" if without else ""
    return f"<dependency>{name.format(artifact)}<version>{LANGUAGETOOL}</version>{excluded}</dependency>"


def _is_repository(source: str) -> bool:
    return source.startswith(("http://", "https://")) and not source.endswith((".zip", ".tar.gz", ".tgz"))


def _maven(languages: frozenset[str], jars: Path, repository: str | None, progress: Progress) -> None:
    """Let Maven copy the jars, from a repository of the user's own if one is given."""
    maven = shutil.which("mvn")
    if maven is None:
        raise InstallError(
            "Maven is not installed: install it (apt-get install maven), or say with --from where LanguageTool is"
        )
    project = jars.parent.parent / "pom.xml"
    project.write_text(pom(languages), encoding="utf-8")
    command = [maven, "--batch-mode", "--file", str(project), COPY, f"-DoutputDirectory={jars}"]
    if repository is not None:
        settings = project.with_name("settings.xml")
        settings.write_text(_mirror(repository), encoding="utf-8")
        command += ["--settings", str(settings)]
    errors: list[str] = []
    done, wanted = 0, needed(languages)
    progress("Maven fetches LanguageTool", 0, len(wanted))  # at once: what Maven has already it does not tell of
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        for line in process.stdout or ():
            if "Downloaded from" in line and _is_download_of(wanted, line):
                done += 1
                progress("Maven fetches LanguageTool", done, len(wanted))
            elif "[ERROR]" in line:
                errors.append(line.partition("[ERROR]")[2].strip())
    if process.returncode:
        raise InstallError(f"Maven failed: {' '.join((errors or ['no reason given'])[0].split())}")


def _is_download_of(wanted: dict[str, Jar], line: str) -> bool:
    """Whether a line that Maven says holds the address of a wanted jar, and not of one that is Maven's own."""
    return any(word.rpartition("/")[2] in wanted for word in line.split())


def _mirror(repository: str) -> str:
    from xml.sax.saxutils import escape

    url = escape(repository)
    return (
        f"<settings><mirrors><mirror><id>own</id><mirrorOf>*</mirrorOf><url>{url}</url></mirror></mirrors></settings>"
    )


def _copy(wanted: dict[str, Jar], jars: Path, source: str, progress: Progress) -> None:
    """Copy the wanted jars from a folder (at any depth) or an archive, by their names alone."""
    done = 0
    try:
        for name, file in _opened(source, jars.parent.parent):
            if name in wanted and not (jars / name).exists():
                with file() as original, open(jars / name, "wb") as copy:
                    shutil.copyfileobj(original, copy)
                done += 1
                progress("Copying LanguageTool", done, len(wanted))
    except (OSError, zipfile.BadZipFile, tarfile.TarError) as error:
        raise InstallError(f"{source}: {error}") from error


def _opened(source: str, temporary: Path) -> Iterator[tuple[str, Callable[[], Any]]]:
    """The base names of the files in a folder or archive, and functions that open them."""
    if source.startswith(("http://", "https://")):
        source = _fetched(source, temporary)
    if os.path.isdir(source):
        for path in Path(source).rglob("*.jar"):
            yield path.name, partial(path.open, "rb")
    elif zipfile.is_zipfile(source):
        with zipfile.ZipFile(source) as archive:
            for member in archive.namelist():
                yield os.path.basename(member), partial(archive.open, member)
    else:
        with tarfile.open(source) as tar:
            for item in tar:
                if item.isfile():
                    yield os.path.basename(item.name), partial(tar.extractfile, item)


def _fetched(address: str, temporary: Path) -> str:
    import requests

    path = temporary / "archive"
    with requests.get(address, stream=True, timeout=60) as response, open(path, "wb") as file:
        response.raise_for_status()
        for chunk in response.iter_content(1 << 20):
            file.write(chunk)
    return str(path)


def _verify(wanted: dict[str, Jar], jars: Path, progress: Progress) -> None:
    """Raise InstallError unless the wanted jars are there, and are what the list says; remove any other."""
    for path in jars.iterdir():
        if path.name not in wanted:
            path.unlink()
    missing = sorted(wanted.keys() - {path.name for path in jars.iterdir()})
    if missing:
        raise InstallError(
            f"{len(missing)} files of LanguageTool {LANGUAGETOOL} are missing there, such as {missing[0]}"
        )
    for done, (name, jar) in enumerate(wanted.items(), 1):
        with open(jars / name, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != jar.sha256:
                raise InstallError(f"{name} is not the file of LanguageTool {LANGUAGETOOL}: its SHA-256 is another")
        progress("Checking the files", done, len(wanted))


def _write_launcher(jars: Path) -> None:
    """Write the jar that language-tool-python starts: a manifest that lists the others, in lines of 72 bytes."""
    line = "Class-Path: " + " ".join(f"jars/{path.name}" for path in sorted(jars.iterdir()))
    lines = [line[:70], *(" " + line[at : at + 69] for at in range(70, len(line), 69))]
    with zipfile.ZipFile(jars.parent / "languagetool-server.jar", "w") as launcher:
        launcher.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *lines, "", ""]))


def _replace(new: Path, old: Path) -> None:
    """Put a whole installation in the place of the one that is there."""
    if folder().exists():
        folder().rename(old)
    new.rename(folder())
