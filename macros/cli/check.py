"""`kurabe check`: everything that is wrong with the data and the pages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from macros.cli.asking import Command, as_of_option, day, project, root_and_language
from macros.cli.scoping import paths_argument, scope
from macros.console import reader_language
from macros.diagnostics import failed, report
from macros.lint import inspect
from macros.messages import msg, nmsg, translate

if TYPE_CHECKING:
    from pathlib import Path

    from macros.lint import Checked
    from macros.messages import Language, Message
    from macros.scope import Scope

ALL_WELL = msg("{models} models, {sources} sources and {pages} pages as of {day}: no errors")


@click.command(name="check", cls=Command)
@paths_argument
@root_and_language
@as_of_option
def command(paths: tuple[str, ...], root: Path, lang: Language | None, as_of: str | None) -> None:
    """Check all data and pages without building. / ビルドせずにデータとページを検査します。

    PATHS are files or folders below data/ and docs/: only what is wrong with them is told. A model's file is held
    against its sources, its family and the names of all models. What depends on the whole catalogue, such as whether
    anything uses a record, is told without PATHS.
    / PATHSには、data/とdocs/にあるファイルかフォルダーを書きます。その誤りだけを表示します。モデルのファイルは、
    出典、同じ系列のモデル、全モデルの名前と照らし合わせます。どこからも使われていないレコードのように、
    全体を見なければ分からないことは、PATHSを書かないときに表示します。
    """
    language = reader_language(lang)
    of = scope(project(root, language), paths, language)
    checked, diagnostics = inspect(root, day(root, as_of, language), of)
    click.echo(report(diagnostics, language) if diagnostics else translate(_all_well(checked, of), language))
    sys.exit(1 if failed(diagnostics) else 0)


def _all_well(checked: Checked, of: Scope | None) -> Message:
    catalog = checked.catalog
    day = catalog.as_of.isoformat()
    if of is not None:
        return nmsg("{n} file as of {day}: no errors", "{n} files as of {day}: no errors", len(of.files), day=day)
    return ALL_WELL.filled(models=len(catalog.models), sources=len(catalog.sources), pages=len(checked.pages), day=day)
