"""`kurabe new`: a record that passes its schema, with comments for what may be added."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from macros.canonical.files import form_ids
from macros.catalog import load_catalog
from macros.cli.asking import Command, UsageFault, project, root_and_language, write
from macros.cli.printing import is_terminal
from macros.cli.prompting import ask
from macros.console import reader_language
from macros.lint import inspect
from macros.messages import msg, translate
from macros.reporting import report
from macros.skeletons import KINDS, Refused, Situation, UnknownKey, every_question, identifier_fault, skeleton
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from macros.messages import Language, Message

NOT_AN_ANSWER = msg("{text} is not an answer such as name=Hoshi")
NO_SUCH_KEY = msg("a {kind} has no key {key}; --set takes {keys}")
NO_SUCH_KEY_NEAR = msg("a {kind} has no key {key}; did you mean {near}?")
MISSING = msg("--set {key}=… is missing")
MEANING = msg("--set {key}=… is missing: {meaning}")
WRONG = msg("{key}: {message}")
MADE = msg("made {file}")
LEFT = msg("What the check says of it:")
NO_FOLDER = msg("{folder} is not an ordinary folder")


@click.command(name="new", cls=Command)
@click.argument("what", type=click.Choice(list(KINDS)))
@click.argument("identifier", metavar="ID")
@root_and_language
@click.option(
    "--set",
    "answered",
    multiple=True,
    metavar="KEY=VALUE",
    help="An answer, such as name=Hoshi; lists with commas. "
    "/ 答えを渡します（例 name=Hoshi）。一覧はコンマで区切ります。",
)
@click.option(
    "--print",
    "only_print",
    is_flag=True,
    help="Print the file instead of making it. / ファイルを作らずに表示します。",
)
def command(
    what: str, identifier: str, root: Path, lang: Language | None, answered: tuple[str, ...], *, only_print: bool
) -> None:
    """Make a record, with what may be added as comments. / レコードを作ります（書き足せる項目はコメントになります）。

    At a terminal, what has to be known is asked for; elsewhere it is given with --set. No file is ever overwritten.
    / 端末では必要なことを尋ねます。それ以外では--setで指定します。既存のファイルは上書きしません。
    """
    language = reader_language(lang)
    kind = KINDS[what]
    catalog = load_catalog(project(root, language), None).catalog
    taken = {*catalog.records(kind), *(name for broken, name in catalog.broken if broken == kind)}
    if fault := identifier_fault(kind, identifier, taken):
        raise UsageFault.of(fault, language)
    situation = Situation(kind, identifier, catalog, today())
    answers = _answers(answered, language)
    _check_keys(what, situation, answers, language)
    if at_terminal():
        answers = ask(situation, answers, language)
    text = _made(what, situation, answers, language)
    if only_print:
        click.echo(text, nl=False)
        return
    file = f"data/{kind}/{identifier}.yml"
    _write(root / "data" / kind / f"{identifier}.yml", text, language)
    click.echo(translate(MADE.filled(file=file), language))
    if (ids := form_ids(root)) and ids.changed:
        write(ids.path, ids.after, language)
    found = [one for one in inspect(root, None)[1] if one.location.file == file]
    if found:
        click.echo(translate(LEFT, language))
        click.echo(report(found, language))


def today() -> date:
    """The day, where the command is run."""
    return datetime.now().astimezone().date()


def at_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def _answers(texts: tuple[str, ...], language: Language) -> dict[str, str]:
    """`name=Hoshi` and the like by key; a key that is given twice is a list."""
    found: dict[str, str] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals:
            raise UsageFault(NOT_AN_ANSWER.filled(text=repr(text)), language)
        found[key.strip()] = f"{found[key.strip()]}, {value}" if key.strip() in found else value
    return found


def _check_keys(what: str, situation: Situation, answers: Mapping[str, str], language: Language) -> None:
    known = every_question(situation, answers)
    for key in answers:
        if key not in known:
            raise _unknown(what, key, list(known), language)


def _unknown(what: str, key: str, known: list[str], language: Language) -> UsageFault:
    near = closest(key, known)
    text = NO_SUCH_KEY_NEAR.filled(near=near) if near else NO_SUCH_KEY.filled(keys=known)
    return UsageFault(text.filled(kind=what, key=repr(key)), language)


def _made(what: str, situation: Situation, answers: Mapping[str, str], language: Language) -> str:
    try:
        return skeleton(situation, answers, language)
    except UnknownKey as error:
        raise _unknown(what, error.args[0], list(every_question(situation, answers)), language) from error
    except Refused as refused:
        lines: list[Message | None] = []
        for key, fault in refused.faults:
            lines += [WRONG.filled(key=key, message=fault.message), fault.hint]
        for question in refused.missing:
            said = MEANING if question.meaning else MISSING
            lines.append(said.filled(key=question.key, meaning=question.meaning))
        raise UsageFault([line for line in lines if line], language) from refused


def _write(path: Path, text: str, language: Language) -> None:
    """Write the file where there is none, making the folder of its kind if that is missing as well."""
    folder = path.parent
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageFault(NO_FOLDER.filled(folder=folder), language)
    folder.mkdir(exist_ok=True)
    write(path, text, language, anew=True)
