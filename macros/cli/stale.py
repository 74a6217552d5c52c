"""`kurabe stale`: what has to be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from macros.cli.answering import answer, format_option, sound
from macros.cli.asking import Command, as_of_option, day, known, project, root_and_language
from macros.console import reader_language
from macros.messages import msg
from macros.upkeep import coming, readings, reviews, stale_data, stale_report

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language


@click.command(name="stale", cls=Command)
@click.argument("model", required=False)
@root_and_language
@as_of_option
@click.option(
    "--within",
    type=click.IntRange(0, 3650),
    metavar="DAYS",
    default=30,
    show_default=True,
    help="Also what will be out of date within so many days. / この日数のうちに古くなる値も含めます。",
)
@format_option
def command(model: str | None, root: Path, lang: Language | None, as_of: str | None, within: int, form: str) -> None:
    """List figures to read again, source by source. / 読み直しの要る値を、出典ごとに挙げます。"""
    language = reader_language(lang)
    checked = sound(project(root, language), day(root, as_of, language), language)
    catalog = checked.catalog
    if model is not None:
        known(msg("model"), model, catalog.models, language)
    found = readings(catalog, checked.pages, within, model)
    dates, cases = coming(catalog, within, model), reviews(catalog, within, model)
    answer(
        form,
        lambda: stale_report(found, dates, cases, catalog, within=within, language=language),
        lambda: stale_data(found, dates, cases, catalog, within),
        language,
    )
