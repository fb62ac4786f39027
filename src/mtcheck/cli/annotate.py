"""mtcheck annotate: write findings into a copy of a file, for an editor to decide on."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mtcheck.cli._choice import Choice, choosing, told
from mtcheck.cli._shared import Failure
from mtcheck.engine.calls import InternalError
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.files import read_bytes
from mtcheck.engine.write import replace
from mtcheck.model.plugin import Level, ReadError, WriteError


@click.command(short_help="Write findings into a copy of a file, as comments and tracked changes.")
@choosing
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; an old one of the same format is replaced.",
)
def command(choice: Choice, output: Path) -> None:
    """Write the findings in the DOCX file PATHS into a copy of it: comments say what, fixes are tracked changes.

    An editor accepts or refuses them in Word or LibreOffice. Exits with 0 if the copy is written, else 2.
    """
    if len(choice.paths) != 1 or choice.paths[0] == "-":
        raise Failure("annotate takes one file, and -o names its copy")
    [path] = choice.paths
    engine = choice.engine()
    try:
        data = read_bytes(path)
        if output.exists() and output.samefile(path):
            raise Failure(f"{path}: the copy would replace the article itself; name another file with -o")
        reader = engine.reader_for(path, data)
        if output.exists() and output.suffix.lower() not in reader.suffixes:
            raise Failure(f"{output}: no {reader.name} file, and so not replaced: name another file with -o")
        [report] = told([engine.check_bytes(data, path, reader)])
        if any(notice.level is Level.ERROR for notice in report.notices):
            sys.exit(2)
        replace(str(output), engine.annotate(data, path, report.issues))
    except (ReadError, WriteError, ConfigError, InternalError) as error:
        raise Failure(f"{path}: {error}") from None
    except OSError as error:
        raise Failure(f"{error.filename or path}: {error.strerror or error}") from None
    count = len(report.issues)
    click.echo(f"{count} issue{'s' * (count != 1)} written as comments into {output}.")
