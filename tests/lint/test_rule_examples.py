"""Every data rule on example files: the comment on top of a file is what has to be said of it, to the letter.

An example is one record, laid over the invented catalogue in `tests/examples/lint/base`. Its first line names the file
it stands for; in an invalid one it is the diagnostic, followed by the hint and, where there are more, by those as well.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import sort
from tests.lint.conftest import DATA_RULES, EXAMPLES, broken_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.lint import Checked
    from macros.lint.rule import Rule

    LayOver = Callable[[str, bytes], Checked]

TARGET = re.compile(r"# (data/[a-z-]+/[a-z0-9._-]+\.yml)")


def examples(folder: str) -> list[Path]:
    return sorted((EXAMPLES / folder).glob("*.yml"))


def head(path: Path) -> list[str]:
    """The comment on top of an example, without its marks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("#").removeprefix(" ") for line in takewhile(lambda line: line.startswith("#"), lines)]


def project(path: Path, lay_over: LayOver) -> Checked:
    target = TARGET.match(path.read_text(encoding="utf-8"))
    assert target, f"{path.name} does not say which file it stands for"
    return lay_over(target[1], path.read_bytes())


def said(checked: Checked) -> list[str]:
    return [line for found in sort(broken_rules(checked)) for line in found.in_("en").splitlines()]


@pytest.mark.parametrize("path", examples("valid"), ids=lambda path: path.stem)
def test_a_sound_example_is_accepted(path: Path, lay_over: LayOver) -> None:
    """Nothing is said of it by any rule."""
    assert said(project(path, lay_over)) == []


@pytest.mark.parametrize("path", examples("invalid"), ids=lambda path: path.stem)
def test_a_broken_example_is_refused_with_exactly_these_words(path: Path, lay_over: LayOver) -> None:
    """Code, place, message and hint, and nothing else: one mistake gives one message."""
    assert said(project(path, lay_over)) == head(path)


def test_the_invented_catalogue_itself_is_sound(lay_over: LayOver) -> None:
    """What an example is refused for is its own mistake."""
    path = EXAMPLES / "base" / "platforms" / "hoshi-api.yml"
    assert said(lay_over("data/platforms/hoshi-api.yml", path.read_bytes())) == []


@pytest.mark.parametrize("rule", DATA_RULES, ids=lambda rule: rule.__name__.rpartition(".")[2])
def test_every_rule_has_an_example_it_refuses(rule: Rule, lay_over: LayOver) -> None:
    """A rule that refuses nothing is no rule."""
    assert any(list(rule.check(project(path, lay_over))) for path in examples("invalid"))
