"""The `kurabe` command: a thin adapter over the same checks and rules as the site's build."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from macros.claims import choose
from macros.console import prepare_streams, reader_language
from macros.diagnostics import failed, report
from macros.lint import inspect
from macros.messages import LANGUAGES, msg, translate
from macros.publish import dataset
from macros.site.as_of import AsOfError, as_of_day
from macros.suggestions import closest
from macros.views.explain import explain_data, explain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from macros.catalog import Catalog
    from macros.messages import Language, Message

NOT_A_DAY = msg("{text} is not a day such as 2026-11-22")
NO_DATA = msg("there is no folder data/ in {root}; --root names the project's folder")
NO_SUCH = msg("there is no {kind} {name}")
NO_SUCH_NEAR = msg("there is no {kind} {name}; did you mean {near}?")
NOT_A_CONDITION = msg("{text} is not a condition such as platform=azure")
NOT_READABLE = msg("the data has errors, so nothing can be explained; `kurabe check` lists them")
NOT_WRITTEN = msg("{file} cannot be written: {reason}")
EXPORTED = msg("{file}: {claims} claims; {left_out} were left out, because their sources may not be passed on in bulk")
ALL_WELL = msg("{models} models, {sources} sources and {pages} pages as of {day}: no errors")


class UsageFault(click.ClickException):
    """Something on the command line is wrong; exit code 2."""

    exit_code = 2

    def __init__(self, message: Message, language: Language) -> None:
        super().__init__(translate(message, language))


def _shared_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options every command takes."""
    for option in (
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=".",
            help="The project's folder (default: here). / プロジェクトのフォルダー（省略時は現在地）。",
        ),
        click.option(
            "--lang",
            type=click.Choice(LANGUAGES),
            help="Language of what is printed (default: the environment's). / 表示の言語（省略時は環境の設定）。",
        ),
        click.option(
            "--as-of",
            metavar="DATE",
            help="The day to look from, such as 2026-11-22. / 基準日（例 2026-11-22）。",
        ),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kurabe")
def main() -> None:
    """Kurabe: evidence-backed comparison of AI models. / Kurabe（比べ）：根拠のあるAIモデル比較。"""
    prepare_streams()


@main.command()
@_shared_options
def check(root: Path, lang: Language | None, as_of: str | None) -> None:
    """Check all data and pages without building. / ビルドせずにデータとページを検査します。"""
    language = reader_language(lang)
    checked, diagnostics = inspect(_project(root, language), _day(root, as_of, language))
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


@main.command()
@click.argument("model")
@click.argument("field")
@click.argument("conditions", nargs=-1, metavar="[CONDITION=VALUE]...")
@_shared_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain(
    model: str,
    field: str,
    conditions: tuple[str, ...],
    root: Path,
    lang: Language | None,
    as_of: str | None,
    form: str,
) -> None:
    """Tell why a figure is shown: claim, rule, rivals, evidence. / ある値が表示される理由を説明します。"""
    language = reader_language(lang)
    day = _day(root, as_of, language)
    checked, diagnostics = inspect(_project(root, language), day)
    catalog = checked.catalog
    if failed(diagnostics) and (model not in catalog.models or field not in catalog.fields):
        click.echo(report(diagnostics, language), err=True)
        raise UsageFault(NOT_READABLE, language)
    _known(msg("model"), model, catalog.models, language)
    _known(msg("field"), field, catalog.fields, language)
    choice = choose(catalog, model, field, _conditions(conditions, catalog, language))
    if form == "json":
        click.echo(json.dumps(explain_data(choice, catalog), ensure_ascii=False, indent=2))
    else:
        click.echo(explain_text(choice, catalog, language))


@main.command()
@_shared_options
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write (default: print it). / 書き込むファイル（省略時は表示）。",
)
def export(root: Path, lang: Language | None, as_of: str | None, output: Path | None) -> None:
    """Write the claims that may be passed on as JSON. / 再配布できる主張をJSONで書き出します。"""
    language = reader_language(lang)
    checked, diagnostics = inspect(_project(root, language), _day(root, as_of, language))
    if failed(diagnostics):
        click.echo(report(diagnostics, language), err=True)
        sys.exit(1)
    made = dataset(checked.catalog)
    text = json.dumps(made, ensure_ascii=False, indent=2)
    if output is None:
        click.echo(text)
        return
    _write(output, f"{text}\n", language)
    claims = sum(len(found) for model in made["models"] for found in model["claims"].values())
    said = EXPORTED.filled(file=output, claims=claims, left_out=made["left_out"]["claims"])
    click.echo(translate(said, language))


def _write(path: Path, text: str, language: Language) -> None:
    """Write a file beside its place and move it in, so that what is there stays whole until then."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise UsageFault(NOT_WRITTEN.filled(file=path, reason=error.strerror), language) from error


def _project(root: Path, language: Language) -> Path:
    if not (root / "data").is_dir():
        raise UsageFault(NO_DATA.filled(root=root), language)
    return root


def _day(root: Path, asked: str | None, language: Language) -> date | None:
    try:
        return as_of_day(root, asked)
    except AsOfError as error:
        raise UsageFault(NOT_A_DAY.filled(text=repr(error.text)), language) from error


def _known(kind: Message, name: str, names: Iterable[str], language: Language) -> None:
    if name in names:
        return
    near = closest(name, names)
    text = NO_SUCH_NEAR if near else NO_SUCH
    raise UsageFault(text.filled(kind=kind, name=repr(name), near=near), language)


def _conditions(texts: tuple[str, ...], catalog: Catalog, language: Language) -> dict[str, Any]:
    """`platform=azure` and the like as a selection; a condition nobody knows is a usage fault."""
    found: dict[str, Any] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not value:
            raise UsageFault(NOT_A_CONDITION.filled(text=repr(text)), language)
        _known(msg("condition"), key, catalog.conditions, language)
        found[key] = int(value) if key == "band" and value.isdigit() else value
    return found
