"""macros/cli/gaps.py, stale.py, links.py and reporting.py"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import links as command
from macros.cli import main
from macros.columns import width
from macros.links import CheckedLink, Web
from macros.links.outcome import Outcome
from tests.support.project import ROOT, copy_project

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from click.testing import Result

    from macros.links import Link

REAL = ("--root", str(ROOT))


def kurabe(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the project with a mistake in one model."""
    record = copy_project(tmp_path) / "data/models/gpt-4.1.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("provider: openai", "provider: opnai"), "utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No host has an address."""

    def nobody(_: str) -> Sequence[str]:
        raise OSError("no such host")

    monkeypatch.setattr(command, "WEB", Web(resolve=nobody, delay=0))


@pytest.mark.parametrize("name", ["gaps", "stale", "links"])
def test_a_report_is_readable_at_80_columns(name: str) -> None:
    """Only an address can be longer."""
    done = kurabe(name, *REAL, "--lang", "ja")
    assert done.exit_code == 0, done.output
    assert [line for line in done.stdout.splitlines() if width(line) > 80 and "https://" not in line] == []


@pytest.mark.parametrize(("name", "title"), [("gaps", "# What is missing"), ("links", "# Addresses of the sources")])
def test_a_report_as_markdown_is_one_document(name: str, title: str) -> None:
    """For a rolling issue."""
    done = kurabe(name, *REAL, "--format", "markdown")
    assert done.exit_code == 0
    assert done.stdout.startswith(title)
    assert done.stderr == ""


def test_gaps_of_one_model_as_data() -> None:
    """And of what it is compared with."""
    found = json.loads(kurabe("gaps", "gpt-5-mini", *REAL, "--format", "json").stdout)["gaps"]
    assert found
    assert all("gpt-5-mini" in gap["models"] for gap in found)


def test_stale_within_no_days_tells_only_what_is_out_of_date_now() -> None:
    """As data."""
    now = json.loads(kurabe("stale", *REAL, "--within", "0", "--format", "json").stdout)
    assert now["within_days"] == 0
    assert now["readings"]
    assert all(figure["stale"] for reading in now["readings"] for figure in reading["figures"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gaps", "gpt-5-mni"), "did you mean gpt-5-mini?"),
        (("stale", "gpt-5-mni"), "did you mean gpt-5-mini?"),
        (("stale", "--within", "-1"), "--within"),
        (("links", "openai-gpt14"), "did you mean openai-gpt41?"),
        (("gaps", "--format", "xml"), "--format"),
    ],
)
def test_what_makes_no_sense_is_a_usage_fault(arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2."""
    done = kurabe(*arguments, *REAL)
    assert done.exit_code == 2
    assert said in done.output


def test_data_with_errors_are_not_reported_on(broken: Path) -> None:
    """A file that cannot be used would be missing without a word; exit code 1, with the errors."""
    done = kurabe("gaps", "--root", str(broken))
    assert done.exit_code == 1
    assert "data/models/gpt-4.1.yml" in done.stderr
    assert "warning[" not in done.stderr
    assert done.stdout == ""


def test_links_are_checked_whatever_else_is_wrong(broken: Path) -> None:
    """A source that cannot be read is told, the others are checked; nothing makes it fail."""
    (broken / "data/sources/openai-gpt41.yml").write_text("url: x\n", encoding="utf-8")
    done = kurabe("links", "--root", str(broken), "--format", "json")
    assert done.exit_code == 0
    assert "data/sources/openai-gpt41.yml" in done.stderr
    assert "data/models" not in done.stderr
    assert {link["reason"] for link in json.loads(done.stdout)["links"]} == {"no-host"}


def test_links_of_named_sources_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their permalinks too, under the name of the project's repository."""
    seen: list[Web] = []

    def check(links: Sequence[Link], web: Web, done: Callable[[], None]) -> list[CheckedLink]:
        seen.append(web)
        done()
        return [CheckedLink(link, Outcome("gone", "answered", 404)) for link in links]

    monkeypatch.setattr(command, "check_links", check)
    monkeypatch.setenv("KURABE_REPOSITORY_URL", "https://example.org/kurabe")
    done = kurabe("links", "ms-model-choice-guide", "openai-gpt41", *REAL, "--format", "json")
    assert done.exit_code == 0
    assert [(link["source"], link["key"]) for link in json.loads(done.stdout)["links"]] == [
        ("ms-model-choice-guide", "url"),
        ("ms-model-choice-guide", "permalink"),
        ("openai-gpt41", "url"),
    ]
    assert seen[0].user_agent.endswith("(+https://example.org/kurabe)")
    assert replace(seen[0], user_agent=command.WEB.user_agent) == command.WEB
