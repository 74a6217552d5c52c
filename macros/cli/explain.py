"""`kurabe explain`: why a figure is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from macros.claims import choose
from macros.claims.conditions import spelled
from macros.claims.selection import FIRST_PARTY
from macros.cli.asking import Command, UsageFault, as_of_option, day, known, project, root_and_language
from macros.console import reader_language
from macros.diagnostics import failed
from macros.lint import inspect
from macros.messages import msg
from macros.records import NOT_STATED
from macros.reporting import report
from macros.suggestions import closest
from macros.views.explain import explain_data, explain_text

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog
    from macros.messages import Language

NOT_A_CONDITION = msg("{text} is not a condition such as platform=azure")
NOT_READABLE = msg("the data has errors, so nothing can be explained; `kurabe check` lists them")


@click.command(name="explain", cls=Command)
@click.argument("model")
@click.argument("field")
@click.argument("conditions", nargs=-1, metavar="[CONDITION=VALUE]...")
@root_and_language
@as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
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
    checked, diagnostics = inspect(project(root, language), day(root, as_of, language))
    catalog = checked.catalog
    if failed(diagnostics) and (model not in catalog.models or field not in catalog.fields):
        click.echo(report([found for found in diagnostics if found.severity == "error"], language), err=True)
        raise UsageFault(NOT_READABLE, language)
    known(msg("model"), model, catalog.models, language)
    known(msg("field"), field, catalog.fields, language)
    choice = choose(catalog, model, field, _conditions(conditions, catalog, language))
    if form == "json":
        click.echo(json.dumps(explain_data(choice, catalog), ensure_ascii=False, indent=2))
    else:
        click.echo(explain_text(choice, catalog, language))


def _conditions(texts: tuple[str, ...], catalog: Catalog, language: Language) -> dict[str, Any]:
    """`platform=azure` and the like as a selection; a condition nobody knows is a usage fault."""
    found: dict[str, Any] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not value:
            raise UsageFault(NOT_A_CONDITION.filled(text=repr(text)), language)
        known(msg("condition"), key, catalog.conditions, language)
        _has_value(key, value, catalog, language)
        found[key] = int(value) if key == "band" and value.isdigit() else value
    return found


def _has_value(key: str, value: str, catalog: Catalog, language: Language) -> None:
    """Raise UsageFault for a value that no claim states and nobody has named: a slip would find nothing, silently."""
    named = catalog.conditions[key].values.keys() | (catalog.platforms.keys() if key == "platform" else set())
    claims = (claim for model in catalog.models.values() for of_field in model.claims.values() for claim in of_field)
    said = ({**claim.select, **claim.run} for claim in claims)
    stated = {spelled(conditions[key]) for conditions in said if key in conditions}
    if key == "band" or value in {FIRST_PARTY, *named, *stated}:
        return
    known_values = sorted((named | stated) - {NOT_STATED})
    near = closest(value, known_values)
    hint = msg("Did you mean “{meant}”?", meant=near) if near else msg("Use one of {names}.", names=known_values)
    raise UsageFault([msg("{key} has no value {value}", key=key, value=value), hint], language)
