"""What every command is asked: options, and the answers that make no sense."""

from __future__ import annotations

from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING, Any

import click

from macros.messages import LANGUAGES, Message, msg, translate
from macros.plain_text import one_line
from macros.site.as_of import AsOfError, as_of_day
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from macros.diagnostics import Diagnostic
    from macros.messages import Language

NOT_A_DAY = msg("{text} is not a day such as 2026-11-22")
NO_DATA = msg("there is no folder data/ in {root}; --root names the project's folder")
NO_FILE = msg("there is no file or folder {path}")
NO_SUCH = msg("there is no {kind} {name}")
NO_SUCH_NEAR = msg("there is no {kind} {name}; did you mean {near}?")
NOT_WRITTEN = msg("{file} cannot be written: {reason}")

LANGUAGE = "kurabe.language"
"""Under which a context holds the language asked for."""


class Command(click.Command):
    """A command whose line in the list of commands is in both languages, whole."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click passes it
        """The first line of its help; click would stop at the first full stop, before the Japanese."""
        return (self.help or "").partition("\n")[0]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what goes wrong in it is said in the language that was asked for."""
        ctx.meta[LANGUAGE] = ctx.params.get("lang")
        return super().invoke(ctx)


class UsageFault(click.ClickException):
    """Something on the command line is wrong; exit code 2."""

    exit_code = 2

    def __init__(self, message: Message | Sequence[Message], language: Language) -> None:
        """One message, or several of a line each."""
        lines = [message] if isinstance(message, Message) else message
        super().__init__("\n".join(one_line(translate(line, language)) for line in lines))

    @classmethod
    def of(cls, diagnostic: Diagnostic, language: Language) -> UsageFault:
        """What the check would say of it."""
        return cls([diagnostic.message, *([diagnostic.hint] if diagnostic.hint else [])], language)


def root_and_language(command: Callable[..., None]) -> Callable[..., None]:
    """The options every command takes: `root` and `lang`."""
    for option in (
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=".",
            help="The project's folder (default: here). / プロジェクトのフォルダー（省略時は現在のフォルダー）。",
        ),
        click.option(
            "--lang",
            type=click.Choice(LANGUAGES),
            help="Language of what is printed (default: the environment's). / 表示の言語（省略時は環境の設定）。",
        ),
    ):
        command = option(command)
    return command


def as_of_option(command: Callable[..., None]) -> Callable[..., None]:
    """The option of commands whose answer depends on the day: `as_of`."""
    return click.option(
        "--as-of",
        metavar="DATE",
        help="The day to look from, such as 2026-11-22. / 基準日（例 2026-11-22）。",
    )(command)


def project(root: Path, language: Language) -> Path:
    """`root`, if there is a project in it. Raises UsageFault if not."""
    if not (root / "data").is_dir():
        raise UsageFault(NO_DATA.filled(root=root), language)
    return root


def day(root: Path, asked: str | None, language: Language) -> date | None:
    """The day to look from; None where nothing says it. Raises UsageFault for what is no day."""
    try:
        return as_of_day(root, asked)
    except AsOfError as error:
        raise UsageFault(NOT_A_DAY.filled(text=repr(error.text)), language) from error


def known(kind: Message, name: str, names: Iterable[str], language: Language) -> None:
    """Raise UsageFault, with the name that was probably meant, unless `name` is among `names`."""
    if name in names:
        return
    near = closest(name, names)
    text = NO_SUCH_NEAR if near else NO_SUCH
    raise UsageFault(text.filled(kind=kind, name=repr(name), near=near), language)


def write(path: Path, text: str, language: Language, *, anew: bool = False) -> None:
    """Write a file beside its place and move it in, so that what is there stays whole until then.

    Lines end with LF on every system, and a file that is there already keeps its permissions; `anew` refuses to write
    over one.
    """
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        if anew:
            path.touch(exist_ok=False)  # unlike a move, this fails where something stands
        elif path.exists():
            copymode(path, new)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise UsageFault(NOT_WRITTEN.filled(file=path, reason=error.strerror), language) from error
