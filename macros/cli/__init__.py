"""The `kurabe` command: a thin adapter over the same checks and views as the site's build, one module a command."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from macros.cli.failing import explain_failure, silence_streams
from macros.collector import collector_paused
from macros.console import prepare_streams
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "check": "macros.cli.check",
    "diff": "macros.cli.diff",
    "explain": "macros.cli.explain",
    "export": "macros.cli.export",
    "fmt": "macros.cli.fmt",
    "new": "macros.cli.new",
    "gaps": "macros.cli.gaps",
    "import": "macros.cli.import_",
    "links": "macros.cli.links",
    "rules": "macros.cli.rules",
    "stale": "macros.cli.stale",
}
"""Every command, with the module that holds it as `command`."""

CLOSED_PIPE = 141
"""The exit code of a program that nobody reads any more: what a shell gives for SIGPIPE."""
INTERRUPTED = 130
"""The exit code of a program that was told to stop: what a shell gives for SIGINT."""
DEBUG = "KURABE_DEBUG"
"""The environment variable with which an unforeseen error shows its traceback."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for: one command waits for no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """Names of all commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; for a misspelt one, the error says which was probably meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = closest(args[0], COMMANDS)
            raise (click.UsageError(f"{error.message} Did you mean '{near}'?", ctx) if near else error) from None

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click passes it
        """The command of that name; None for any other."""
        if cmd_name not in COMMANDS:
            return None
        with collector_paused():
            command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. What nobody foresaw ends it with a sentence and exit code 2, never with a bare traceback."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # whoever reads has enough
            silence_streams()
            sys.exit(CLOSED_PIPE)
        except (KeyboardInterrupt, click.Abort):
            sys.exit(INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            click.echo(explain_failure(error, ctx), err=True)
            sys.exit(2)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kurabe")
def main() -> None:
    """Kurabe: evidence-backed comparison of AI models. / Kurabe（比べ）：根拠のあるAIモデル比較。"""
    prepare_streams()
