"""`kurabe rules`: what the check asks for, why, and how to mend what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from macros.cli.asking import Command, known, root_and_language
from macros.cli.printing import print_document
from macros.console import reader_language
from macros.messages import msg
from macros.reporting import rules_as_json
from macros.rulebook import Links, entries, groups
from macros.rulebook.as_text import list_of_rules, one_rule
from macros.rulebook.page import page, section
from macros.site.address import site_address

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language


@click.command(name="rules", cls=Command)
@click.argument("code", required=False)
@root_and_language
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="For people, for programs, or the page docs/<language>/contributing/rules.md. "
    "/ 人向け、プログラム向け、またはdocs/<言語>/contributing/rules.mdのページ。",
)
def command(code: str | None, root: Path, lang: Language | None, form: str) -> None:
    """List the rules of the check, or explain one. / 検査の規則を並べるか、一つを説明します。"""
    language = reader_language(lang)
    links = Links(site_address(root))
    if code is not None:
        known(msg("rule"), code, entries(), language)
    match form:
        case "json":
            print_document(rules_as_json({code: entries()[code]} if code else dict(entries()), links))
        case "markdown":
            print_document((section(entries()[code], language) if code else page(groups(), language)).rstrip("\n"))
        case _:
            click.echo(one_rule(entries()[code], code, links, language) if code else list_of_rules(groups(), language))
