"""`kurabe diff`: what a change means to readers."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import click

from macros.cli.asking import Command, UsageFault, as_of_option, day, project, root_and_language
from macros.cli.printing import is_terminal
from macros.console import reader_language
from macros.diffing import GitError, data_of, markdown_of, open_sides, tell, text_of
from macros.messages import msg, translate
from macros.site.as_of import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.messages import Language

RENDERING = msg("rendering pages")
MANY = 20
"""Pages that take long enough for a bar."""


@click.command(name="diff", cls=Command)
@click.argument("base")
@click.argument("head", required=False)
@root_and_language
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="markdown: for a job summary on GitHub; json: for programs, in both languages. "
    "/ markdownはGitHubのジョブの要約用、jsonはプログラム用（両方の言語）。",
)
def command(base: str, head: str | None, root: Path, lang: Language | None, as_of: str | None, form: str) -> None:
    """Tell what a change means to readers. / 変更が読者にとってどんな意味を持つかを説明します。

    BASE and HEAD are revisions of git or folders with data/; without HEAD, the working tree.
    / BASEとHEADはgitのリビジョンか、data/のあるフォルダーです。HEADを省くと、作業中のファイルと比べます。
    """
    language = reader_language(lang)
    asked = as_of or os.environ.get(VARIABLE)
    try:
        with open_sides(
            project(root, language),
            base,
            head,
            day(root, asked, language) if asked else None,
            lambda folder: day(folder, None, language),
        ) as (old, new):
            report = tell(old, new, lambda paths: _watched(paths, language))
    except GitError as error:
        raise UsageFault(error.message, language) from error
    match form:
        case "json":
            click.echo(json.dumps(data_of(report), ensure_ascii=False, indent=2))
        case "markdown":
            click.echo(markdown_of(report, language))
        case _:
            click.echo(text_of(report, language))


def _watched(paths: list[str], language: Language) -> Iterator[str]:
    """Yield every path, with a bar where that takes long and somebody is looking."""
    hidden = len(paths) < MANY or not is_terminal(sys.stderr)
    with click.progressbar(paths, label=translate(RENDERING, language), file=sys.stderr, hidden=hidden) as bar:
        yield from bar
