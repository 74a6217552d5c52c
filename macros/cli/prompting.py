"""Questions at a terminal: each with what it means, what can be answered, and a second try after a wrong answer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from macros.messages import localized, msg, translate
from macros.skeletons import needed
from macros.skeletons.answers import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.messages import Language
    from macros.skeletons import Question, Situation

ONE_OF = msg("One of: {words}")
FOR_EXAMPLE = msg("For example: {words}")
SHOWN = 40
"""So many words are listed; of more, only those that are close to a wrong answer."""


def ask(situation: Situation, answers: Mapping[str, str], language: Language) -> dict[str, str]:
    """`answers` with those to every question that is still open, in the order of the record's keys."""
    found = dict(answers)
    while question := next((one for one in needed(situation, found) if one.key not in found), None):
        found[question.key] = _answer(question, situation, language)
    return found


def _answer(question: Question, situation: Situation, language: Language) -> str:
    click.echo("")
    if question.meaning is not None:
        click.echo(localized(question.meaning, language))
    if 0 < len(question.known) <= SHOWN:
        said = ONE_OF if question.closed else FOR_EXAMPLE
        click.echo(translate(said.filled(words=list(question.known)), language))
    while True:
        with _completing(question.known):
            text = str(click.prompt(question.key, default=question.default))
        fault = fault_of(question, text, situation)
        if fault is None:
            return text
        for line in (fault.message, fault.hint):
            if line is not None:
                click.echo(f"  {translate(line, language)}")


@contextmanager
def _completing(words: tuple[str, ...]) -> Iterator[None]:
    """Let the tab key complete these words, where the system can do that."""
    try:
        import readline  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return

    def complete(text: str, state: int) -> str | None:
        matching = [word for word in words if word.startswith(text)]
        return matching[state] if state < len(matching) else None

    before, delimiters = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(complete)
    readline.set_completer_delims(" ,")
    readline.parse_and_bind("bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before)
        readline.set_completer_delims(delimiters)
