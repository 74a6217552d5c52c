"""`kurabe fmt`: every record in the one form in which records are written."""

from __future__ import annotations

import os
import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.canonical.files import NoRecords, choose, form, form_ids
from macros.cli.asking import NO_FILE, Command, UsageFault, project, root_and_language, write
from macros.cli.printing import is_terminal
from macros.console import reader_language
from macros.messages import msg, nmsg, translate
from macros.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.canonical.files import Chosen, Formed
    from macros.messages import Language, Message

NO_RECORDS = msg("{path} holds no record: records are the files of data/")
FORMATTED = msg("formatted {file}")
WOULD_FORMAT = msg("not in standard form: {file}")
READING = msg("reading records")
MANY = 300
"""From so many files on, a terminal shows how far the work is: below, it is done before one has read the bar."""


@click.command(name="fmt", cls=Command)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATHS]...")
@root_and_language
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; exit 1 if a file would change. / 書き込まず、変わるファイルがあれば終了コード1で終わります。",
)
@click.option(
    "--diff", is_flag=True, help="Write nothing; show what would change. / 書き込まず、変わる箇所を表示します。"
)
def command(paths: tuple[Path, ...], root: Path, lang: Language | None, *, check: bool, diff: bool) -> None:
    """Write records in standard form, comments kept. / レコードを標準の書式にそろえます（コメントは残ります）。

    PATHS are files and folders below data/ (default: all of it). Values never change; what cannot be read is left
    alone. / PATHSはdata/のファイルかフォルダー（省略時はすべて）。値は変わりません。読めないものには手を加えません。
    """
    language = reader_language(lang)
    chosen = _chosen(project(root, language), paths, language)
    formed = list(_formed(chosen, language))
    if chosen.has_ids and (ids := form_ids(root)):
        formed.append(ids)
    changed = [one for one in formed if one.changed]
    only_tell = check or diff
    for one in changed:
        if not only_tell:
            write(one.path, one.after, language)
        if diff:
            click.echo(_difference(one), nl=False)
        else:
            click.echo(translate((WOULD_FORMAT if check else FORMATTED).filled(file=one.file), language))
    faults = [*chosen.faults, *(one.fault for one in formed if one.fault)]
    if faults:
        click.echo(report(faults, language), err=True)
    same = sum(not one.changed and one.fault is None for one in formed)
    click.echo(translate(_summary(len(changed), same, only_tell=only_tell), language), err=diff)
    sys.exit(1 if faults or (changed and only_tell) else 0)


def _chosen(root: Path, paths: Sequence[Path], language: Language) -> Chosen:
    """The records at `paths`, each from the current folder or, where nothing is there, from the project's."""
    places = [path if os.path.lexists(path) else root / path for path in paths]
    for path, place in zip(paths, places, strict=True):
        if not os.path.lexists(place):
            raise UsageFault(NO_FILE.filled(path=path), language)
    try:
        return choose(root, places)
    except NoRecords as error:
        raise UsageFault(NO_RECORDS.filled(path=error.args[0]), language) from error


def _formed(chosen: Chosen, language: Language) -> Iterator[Formed]:
    """Yield every file with its canonical form, with a bar where that takes long and somebody is looking."""
    hidden = len(chosen.found) < MANY or not is_terminal(sys.stderr)
    label = translate(READING, language)
    with click.progressbar(chosen.found, label=label, file=sys.stderr, hidden=hidden) as files:
        for file in files:
            yield form(file, chosen.fields)


def _difference(one: Formed) -> str:
    """What would change, as a patch. Where only line ends or a byte order mark would, the first line says it."""
    before, after = (text.splitlines(keepends=True) for text in (one.before, one.after))
    if before and not before[-1].endswith("\n"):
        before[-1] += "\n\\ No newline at end of file\n"
    return "".join(unified_diff(before, after, f"a/{one.file}", f"b/{one.file}"))


def _summary(changed: int, same: int, *, only_tell: bool) -> Message:
    if only_tell:
        return nmsg(
            "{n} file would change; already in standard form: {same}",
            "{n} files would change; already in standard form: {same}",
            changed,
            same=same,
        )
    return nmsg(
        "{n} file formatted; already in standard form: {same}",
        "{n} files formatted; already in standard form: {same}",
        changed,
        same=same,
    )
