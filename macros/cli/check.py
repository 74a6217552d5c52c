"""`kurabe check`: everything that is wrong with the data and the pages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from macros.cli.asking import Command, as_of_option, day, project, root_and_language
from macros.console import reader_language
from macros.diagnostics import failed, report
from macros.lint import inspect
from macros.messages import msg, translate

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language

ALL_WELL = msg("{models} models, {sources} sources and {pages} pages as of {day}: no errors")


@click.command(name="check", cls=Command)
@root_and_language
@as_of_option
def command(root: Path, lang: Language | None, as_of: str | None) -> None:
    """Check all data and pages without building. / ビルドせずにデータとページを検査します。"""
    language = reader_language(lang)
    checked, diagnostics = inspect(project(root, language), day(root, as_of, language))
    if diagnostics:
        click.echo(report(diagnostics, language))
    else:
        catalog = checked.catalog
        click.echo(
            translate(
                ALL_WELL.filled(
                    models=len(catalog.models),
                    sources=len(catalog.sources),
                    pages=len(checked.pages),
                    day=catalog.as_of.isoformat(),
                ),
                language,
            )
        )
    sys.exit(1 if failed(diagnostics) else 0)
