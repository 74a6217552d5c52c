"""What the commands that report share: the form of their answer, and data that is sound enough to report on."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from macros.diagnostics import failed
from macros.documents import Report, report_markdown, report_text
from macros.lint import inspect
from macros.reporting import report

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from macros.lint import Checked
    from macros.messages import Language


def format_option(command: Callable[..., None]) -> Callable[..., None]:
    """The option of commands that answer in a report: `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "markdown"]),
        default="text",
        show_default=True,
        help="Form of the answer; markdown is a document for an issue. / 出力の形式（markdownはissue用の文書）。",
    )(command)


def sound(root: Path, as_of: date | None, language: Language) -> Checked:
    """The project, if its data and pages have no errors; else tell them and end with exit code 1.

    A file that cannot be read would be missing from the answer without a word.
    """
    checked, diagnostics = inspect(root, as_of)
    if failed(diagnostics):
        errors = [found for found in diagnostics if found.severity == "error"]  # no warning keeps from an answer
        click.echo(report(errors, language), err=True)
        sys.exit(1)
    return checked


def answer(form: str, said: Callable[[], Report], data: Callable[[], dict[str, Any]], language: Language) -> None:
    """Print a report as text or Markdown, or its data as JSON."""
    click.echo(answered(form, said, data, language))


def answered(form: str, said: Callable[[], Report], data: Callable[[], dict[str, Any]], language: Language) -> str:
    """A report as text or Markdown, or its data as JSON; ends without a line break."""
    if form == "json":
        return json.dumps(data(), ensure_ascii=False, indent=2)
    return (report_markdown if form == "markdown" else report_text)(said(), language)
