"""`kurabe check`: everything that is wrong with the data and the pages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from macros.cli.asking import Command, as_of_option, day, project, root_and_language
from macros.cli.printing import paint, print_document
from macros.cli.scoping import paths_argument, scope
from macros.console import reader_language
from macros.diagnostics import failed
from macros.lint import inspect
from macros.messages import msg, nmsg, translate

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from macros.diagnostics import Diagnostic
    from macros.lint import Checked
    from macros.messages import Language, Message
    from macros.reporting import Warnings
    from macros.scope import Scope

ALL_WELL = msg("{models} models, {sources} sources and {pages} pages as of {day}: no errors")

DOCUMENTS = frozenset({"json", "sarif"})
"""Forms that say something of every check, also of one that finds nothing."""


@click.command(name="check", cls=Command)
@paths_argument
@root_and_language
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="For people, for programs, as annotations of GitHub, or as SARIF 2.1.0. "
    "/ 人向け、プログラム向け、GitHubの注釈、SARIF 2.1.0のどれか。",
)
@click.option(
    "--warnings",
    type=click.Choice(["folded", "all", "none"]),
    default="folded",
    show_default=True,
    help="Many warnings of one rule as one, all of them, or only their number; json and sarif have all. "
    "/ 多数の警告を規則ごとにまとめる、すべて出す、件数だけ出す（jsonとsarifには常にすべて）。",
)
def command(
    paths: tuple[str, ...], root: Path, lang: Language | None, as_of: str | None, form: str, warnings: Warnings
) -> None:
    """Check all data and pages without building. / ビルドせずにデータとページを検査します。

    PATHS are files or folders below data/ and docs/: only what is wrong with them is reported. A model's file is
    held against its sources, its family and the names of all models. What depends on the whole catalogue, such as
    whether anything uses a record, is reported only without PATHS.
    / PATHSには、data/とdocs/にあるファイルかフォルダーを書きます。そこにある問題だけを報告します。モデルのファイルは、
    出典、同じ系列のモデル、全モデルの名前と照らし合わせます。どこからも使われていないレコードのように、
    全体を見なければ分からないことは、PATHSを書かないときにだけ報告します。

    Exit code: 0 without errors, 1 with errors in data or pages, 2 where nothing could be checked.
    / 終了コードは、エラーがなければ0、データかページにエラーがあれば1、検査できなければ2です。
    """
    language = reader_language(lang)
    of = scope(project(root, language), paths, language)
    checked, diagnostics = inspect(root, day(root, as_of, language), of)
    if diagnostics or form in DOCUMENTS:
        _tell(diagnostics, checked.catalog.as_of, root, language, form, warnings)
    else:
        click.echo(translate(_all_well(checked, of), language))
    sys.exit(1 if failed(diagnostics) else 0)


def _tell(
    diagnostics: list[Diagnostic], as_of: date, root: Path, language: Language, form: str, warnings: Warnings
) -> None:
    """Print what was found in the form asked for. What that needs is loaded only where something was found."""
    from macros.reporting import Report, as_github, as_json, as_sarif, as_text  # noqa: PLC0415
    from macros.reporting.as_text import plain  # noqa: PLC0415
    from macros.rulebook import Links  # noqa: PLC0415
    from macros.site.address import site_address  # noqa: PLC0415

    report = Report.of(diagnostics, as_of, Links(site_address(root)))
    match form:
        case "json":
            print_document(as_json(report))
        case "sarif":
            from importlib.metadata import version  # noqa: PLC0415 - nothing else needs it, and it brings a great deal

            print_document(as_sarif(report, language, version("kurabe")))
        case "github":
            click.echo(as_github(report, language, warnings))
        case _:
            colours = paint()
            click.echo(as_text(report, language, warnings, colours or plain), color=colours is not None)


def _all_well(checked: Checked, of: Scope | None) -> Message:
    catalog = checked.catalog
    day = catalog.as_of.isoformat()
    if of is not None:
        return nmsg("{n} file as of {day}: no errors", "{n} files as of {day}: no errors", len(of.files), day=day)
    return ALL_WELL.filled(models=len(catalog.models), sources=len(catalog.sources), pages=len(checked.pages), day=day)
