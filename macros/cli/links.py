"""`kurabe links`: whether the addresses of sources still lead to a page."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from macros.catalog import load_catalog
from macros.cli.answering import answer, format_option
from macros.cli.asking import Command, known, project, root_and_language
from macros.cli.printing import is_terminal
from macros.console import reader_language
from macros.links import Web, check_links, link_data, link_report, links_of, user_agent
from macros.messages import msg
from macros.reporting import report
from macros.site.repository import repository_address

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language

WEB = Web()
"""Who is asked and how."""


@click.command(name="links", cls=Command)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@root_and_language
@format_option
def command(sources: tuple[str, ...], root: Path, lang: Language | None, form: str) -> None:
    """Ask the web whether the sources' addresses still lead there. / 出典のアドレスが今も有効かを確かめます。

    Nothing that is found makes the command fail: an address may be out of reach for many reasons. /
    何が見つかっても終了コードは0です。アドレスに届かない理由はさまざまだからです。
    """
    language = reader_language(lang)
    loaded = load_catalog(project(root, language), None)
    catalog = loaded.catalog
    if left_out := [found for found in loaded.diagnostics if found.location.file.startswith("data/sources/")]:
        click.echo(report(left_out, language), err=True)
    for name in sources:
        known(msg("source"), name, catalog.sources, language)
    links = links_of(source for name, source in catalog.sources.items() if not sources or name in sources)
    web = replace(WEB, user_agent=user_agent(repository_address(root)))
    shown = is_terminal(sys.stderr)
    with click.progressbar(length=len(links), file=sys.stderr, hidden=not shown) as bar:
        checked = check_links(links, web, lambda: bar.update(1))
    answer(form, lambda: link_report(checked), lambda: link_data(checked), language)
