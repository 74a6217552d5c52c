"""`kurabe import`: what an outside collection says otherwise, and its figures written into the records."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from os import environ
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from macros.cli.answering import answered, format_option, sound
from macros.cli.asking import (
    NOT_A_DAY,
    Command,
    UsageFault,
    as_of_option,
    day,
    known,
    project,
    root_and_language,
    write,
)
from macros.cli.new import today
from macros.cli.printing import is_terminal
from macros.console import reader_language
from macros.importing import (
    NotPlaced,
    Project,
    State,
    compare_collection,
    import_data,
    import_report,
    place_entries,
    place_files,
    write_collection,
)
from macros.messages import msg, translate
from macros.reporting import report
from macros.site.as_of import VARIABLE
from macros.site.repository import repository_address
from macros.upstream import IMPORTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click._termui_impl import ProgressBar

    from macros.messages import Language, Message
    from macros.source import Location
    from macros.upstream import Upstream

ONE_OF_TWO = msg("--report and --write cannot both be asked for")
ONLY_WRITING = msg("--only goes with --write")
NO_RECORD = msg("there is no {file}, which says what source its evidence cites")
NO_COMMIT = msg("nobody can tell which commit of the collection this is; --commit says it")
NO_DAY = msg("nobody can tell of which day this commit is; --read says on which day it was read")
NOT_A_COMMIT = msg("{text} is no id of a commit: 7 to 40 hexadecimal digits")
IN_THE_FUTURE = msg("{day} is still to come: --read is the day on which the collection was read")
NOT_WRITTEN = msg("{file} cannot be written: {reason}; nothing was changed")
READING = msg("reading entries")
CHECKING = msg("checking what would be written")
PATIENCE = 0.5
"""Seconds that nobody minds to wait; what takes longer shows a bar."""
_COMMIT = re.compile(r"[0-9a-f]{7,40}")
WITHOUT_COMMITS = frozenset({"openrouter"})
"""Collections that are no files of a repository: of these, the day says which state it is."""


@click.command(name="import", cls=Command)
@click.argument("source")
@click.argument("where", metavar="PATH_OR_URL")
@root_and_language
@as_of_option
@format_option
@click.option(
    "--report", "reporting", is_flag=True, help="Tell what is different (default). / 違いを報告します（省略時）。"
)
@click.option("--write", "writing", is_flag=True, help="Write figures into the records. / 値をレコードに書き込みます。")
@click.option(
    "--only",
    multiple=True,
    metavar="PATTERN",
    help="With --write: only models whose id fits, such as gpt-5*. / --writeで、idが合うモデルだけ（例 gpt-5*）。",
)
@click.option("--commit", metavar="ID", help="The commit of the collection. / データ集のコミット。")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to a file. / 報告をファイルに書き出します。",
)
@click.option(
    "--read",
    metavar="DATE",
    help="The day it was read (default: of the commit or file). / 読んだ日（省略時はコミットかファイルの日）。",
)
def command(
    source: str,
    where: str,
    root: Path,
    lang: Language | None,
    as_of: str | None,
    form: str,
    *,
    reporting: bool,
    writing: bool,
    only: tuple[str, ...],
    commit: str | None,
    read: str | None,
    output: Path | None,
) -> None:
    """Hold an outside collection against the data, or write it in. / 外部のデータ集と照合し、値を取り込みます。

    SOURCE is models-dev, genai-prices, litellm, openrouter or aider; PATH_OR_URL a file of it, the root of its
    checkout, or an https address. Nothing that a person wrote is changed.
    / SOURCEはmodels-dev、genai-prices、litellm、openrouter、aiderのどれかです。PATH_OR_URLは、そのファイル、
    チェックアウトのフォルダー、httpsのアドレスのどれかです。人が書いた内容は変わりません。
    """
    language = reader_language(lang)
    if reporting and writing:
        raise UsageFault(ONE_OF_TWO, language)
    if only and not writing:
        raise UsageFault(ONLY_WRITING, language)
    importer = re.sub(r"[._ ]", "-", source.casefold())
    known(msg("collection"), importer, IMPORTERS, language)
    asked = _asked_day(read or as_of, language)
    if commit is not None and not _COMMIT.fullmatch(commit):
        raise UsageFault(NOT_A_COMMIT.filled(text=repr(commit)), language)
    as_of_date = day(project(root, language), as_of, language)
    upstream, known_day = _opened(importer, where, root, language)
    catalog = sound(root, as_of_date, language).catalog
    if importer not in catalog.imports:
        raise UsageFault(NO_RECORD.filled(file=f"data/imports/{importer}.yml"), language)
    read_on = asked or min(known_day or today(), today())
    state = State(catalog.imports[importer], read_on, commit or upstream.commit)
    if writing and state.commit is None and importer not in WITHOUT_COMMITS:
        raise UsageFault(NO_COMMIT, language)
    if writing and upstream.commit is not None and asked is None and known_day is None:
        raise UsageFault(NO_DAY, language)
    if writing:
        text = _written(upstream, Project(root, catalog, state, language), only, form)
    else:
        text = _compared(upstream, Project(root, catalog, state, language), form)
    if output is None:
        click.echo(text)
    else:
        write(output, f"{text}\n", language)


def _compared(upstream: Upstream, project: Project, form: str) -> str:
    """What is different, in words or as data."""
    state, catalog = project.state, project.catalog
    compared = compare_collection(list(place_entries(upstream, state.record, catalog)), state, catalog)
    return answered(
        form,
        lambda: import_report(compared, catalog, project.language, _addresses(project.root)),
        lambda: import_data(compared, catalog),
        project.language,
    )


def _asked_day(asked: str | None, language: Language) -> date | None:
    """The day on which the collection was read, as the options or the environment have it; None: neither says."""
    text = asked or environ.get(VARIABLE)
    try:
        found = date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageFault(NOT_A_DAY.filled(text=repr(text)), language) from error
    if found is not None and found > today():
        raise UsageFault(IN_THE_FUTURE.filled(day=found.isoformat()), language)
    return found


def _opened(importer: str, where: str, root: Path, language: Language) -> tuple[Upstream, date | None]:
    """The collection and the day it is of, as far as it says; what is wrong with it ends the command with code 1."""
    from macros.upstream.faults import UpstreamFault  # noqa: PLC0415 - a question about usage needs no reader
    from macros.upstream.opening import open_upstream  # noqa: PLC0415
    from macros.upstream.reading import read_upstream  # noqa: PLC0415

    try:
        opened = open_upstream(where)
        with _bar(READING, language) as step:
            upstream = read_upstream(importer, opened, step)
    except UpstreamFault as fault:
        click.echo(report([fault.diagnostic], language), err=True)
        sys.exit(1)
    if root.resolve() in Path(where).resolve().parents:  # what lies in this project is at no commit of its own
        return replace(upstream, commit=None), None
    return upstream, date.fromisoformat(opened.read) if opened.read else None


def _written(upstream: Upstream, project: Project, only: tuple[str, ...], form: str) -> str:
    """Write what the check accepts; what was written and what was not, in words or as data."""
    with _bar(CHECKING, project.language) as step:
        step(0, 0)
        written = write_collection(upstream, project, only, lambda done: step(done, 0))
    try:
        place_files(project.root, written.files)
    except NotPlaced as error:
        raise UsageFault(NOT_WRITTEN.filled(file=error.file, reason=error.reason), project.language) from error
    return answered(form, lambda: written.report, lambda: dict(written.data), project.language)


def _addresses(root: Path) -> Callable[[Location], str]:
    """Where a line of our files can be seen; nowhere, where the project names no repository."""
    repository = repository_address(root).rstrip("/")
    return lambda at: f"{repository}/blob/HEAD/{at.file}#L{at.line}" if repository else ""


@contextmanager
def _bar(label: Message, language: Language) -> Iterator[Callable[[int, int], None]]:
    """A function that is told how much is done and how much there is; in a terminal, it shows a bar if that takes long.

    Nobody knows how often the check has to run: of nothing, the bar tells at once how much is done, and no end.
    """
    begun = monotonic()
    bar: ProgressBar[int] | None = None
    with ExitStack() as stack:

        def step(done: int, of: int) -> None:
            nonlocal bar
            if bar is None:
                if not is_terminal(sys.stderr) or (of and monotonic() - begun < PATIENCE):
                    return
                made = click.progressbar(
                    length=of,
                    label=translate(label, language),
                    file=sys.stderr,
                    show_percent=bool(of),
                    show_eta=bool(of),
                    show_pos=not of,
                )
                made.length = of or None
                bar = stack.enter_context(made)
            bar.update(done - bar.pos)

        yield step
