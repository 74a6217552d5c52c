"""`kurabe gaps`: what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from macros.cli.answering import answer, format_option, sound
from macros.cli.asking import Command, as_of_option, day, known, project, root_and_language
from macros.console import reader_language
from macros.messages import msg
from macros.upkeep import find_gaps, gap_data, gap_report

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language


@click.command(name="gaps", cls=Command)
@click.argument("model", required=False)
@root_and_language
@as_of_option
@format_option
def command(model: str | None, root: Path, lang: Language | None, as_of: str | None, form: str) -> None:
    """List what is missing, what blocks the most first. / 足りない値を、影響の大きい順に挙げます。"""
    language = reader_language(lang)
    checked = sound(project(root, language), day(root, as_of, language), language)
    catalog = checked.catalog
    if model is not None:
        known(msg("model"), model, catalog.models, language)
    found = find_gaps(catalog, checked.pages, model)
    answer(form, lambda: gap_report(found, catalog, language), lambda: gap_data(found, catalog), language)
