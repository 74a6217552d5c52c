"""`kurabe export`: what may be passed on, as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.cli.answering import sound
from macros.cli.asking import Command, as_of_option, day, project, root_and_language, write
from macros.console import reader_language
from macros.messages import msg, translate
from macros.publish import dataset

if TYPE_CHECKING:
    from macros.messages import Language

EXPORTED = msg("{file}: {claims} claims; {left_out} were left out, because their sources may not be passed on in bulk")


@click.command(name="export", cls=Command)
@root_and_language
@as_of_option
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write (default: print it). / 書き込むファイル（省略時は表示）。",
)
def command(root: Path, lang: Language | None, as_of: str | None, output: Path | None) -> None:
    """Write the claims that may be passed on as JSON. / 再配布できる主張をJSONで書き出します。"""
    language = reader_language(lang)
    checked = sound(project(root, language), day(root, as_of, language), language)
    made = dataset(checked.catalog)
    text = json.dumps(made, ensure_ascii=False, indent=2)
    if output is None:
        click.echo(text)
        return
    write(output, f"{text}\n", language)
    claims = sum(len(found) for model in made["models"] for found in model["claims"].values())
    said = EXPORTED.filled(file=output, claims=claims, left_out=made["left_out"]["claims"])
    click.echo(translate(said, language))
