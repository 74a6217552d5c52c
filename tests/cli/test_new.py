"""macros/cli/new.py and prompting.py"""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main, new
from macros.completion import FILE
from tests.skeletons.cases import ANSWERS
from tests.support.project import ROOT, copy_project

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "today", lambda: date(2026, 11, 22))


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A copy of the real project."""
    return copy_project(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of a few kinds of record, which is read at once."""
    for kind in ("platforms", "providers", "schemas", "terms"):
        shutil.copytree(ROOT / "data" / kind, tmp_path / "data" / kind)
    return tmp_path


def make(project: Path, *arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--root", str(project)], input=typed)


def settings(kind: str) -> list[str]:
    return [part for key, text in ANSWERS[kind].items() for part in ("--set", f"{key}={text}")]


def test_a_provider_is_made_listed_and_sound(project: Path) -> None:
    """The check finds no error in it, and the list of ids that editors complete has it as well."""
    done = make(project, "provider", "hoshi", *settings("providers"))
    assert done.exit_code == 0
    assert done.output.splitlines()[0] == "made data/providers/hoshi.yml"
    assert "error" not in done.output
    assert '"hoshi"' in (project / FILE).read_text(encoding="utf-8")


def test_a_model_is_made_and_the_check_says_what_is_left(whole: Path) -> None:
    """Only what another record has to say: that the source is about it, too."""
    done = make(whole, "model", "nova-5", *settings("models"), "--lang", "ja")
    assert done.exit_code == 0
    assert done.output.splitlines()[:2] == ["作りました：data/models/nova-5.yml", "このファイルの検査の結果："]
    assert "[source-is-about-model]" in done.output or "[dates-in-order]" in done.output
    assert "[schema]" not in done.output
    text = (whole / "data/models/nova-5.yml").read_text(encoding="utf-8")
    assert 'subject: Nova 5, printed: "$0.25"' in text
    assert "reported_by: aggregator" in text
    assert "read: 2026-11-22" in text


def test_print_writes_nothing(project: Path) -> None:
    """The file as it would be, and nothing else."""
    done = make(project, "term", "nova-word", *settings("terms"), "--print")
    assert done.exit_code == 0
    assert done.stdout.startswith("# yaml-language-server: $schema=../schemas/terms.schema.json\n")
    assert done.stdout.endswith("# field:\n")
    assert not (project / "data/terms/nova-word.yml").exists()


def test_no_file_is_overwritten(project: Path) -> None:
    """Neither a record nor what is in its place by another name."""
    path = project / "data/terms/token.yml"
    before = path.read_bytes()
    done = make(project, "term", "token", *settings("terms"))
    assert (done.exit_code, path.read_bytes()) == (2, before)
    assert "there already" in done.output
    broken = project / "data/terms/broken.yml"
    broken.write_text("term: [", encoding="utf-8")
    assert make(project, "term", "broken", *settings("terms")).exit_code == 2
    assert broken.read_text(encoding="utf-8") == "term: ["


def test_a_file_that_came_in_the_meantime_stays(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes second is refused."""
    path = project / "data/providers/hoshi.yml"

    def made(*_: object) -> str:
        path.write_text("mine", encoding="utf-8")
        return "theirs"

    monkeypatch.setattr(new, "skeleton", made)
    done = make(project, "provider", "hoshi", *settings("providers"))
    assert done.exit_code == 2
    assert "cannot be written" in done.output
    assert path.read_text(encoding="utf-8") == "mine"
    assert not list(path.parent.glob(".*"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["provider", "con"], "“con.yml” is the name of a device on Windows"),
        (["provider", "Hoshi"], "“Hoshi.yml” is not an id followed by .yml"),
        (["provider", "hoshi"], "--set name=… is missing: Its name; not translated."),
        (["provider", "hoshi", "--set", "nmae=x"], "a provider has no key 'nmae'; did you mean name?"),
        (["provider", "hoshi", "--set", "zzzzzz=x"], "--set takes name, url, first_party"),
        (["provider", "hoshi", "--set", "name"], "'name' is not an answer such as name=Hoshi"),
        (["provider", "hoshi", "--set", "name=x", "--set", "url=x"], "url: “x” is not a valid web address"),
    ],
)
def test_what_makes_no_record_is_a_usage_fault(project: Path, arguments: list[str], said: str) -> None:
    """Exit code 2, and nothing is written."""
    done = make(project, *arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert not (project / "data/providers/hoshi.yml").exists()


def test_lists_can_be_given_item_by_item(project: Path) -> None:
    """A key that comes twice has both."""
    arguments = ["--set", "also.en=example", "--set", "also.en=examples"]
    done = make(project, "term", "x", *settings("terms"), *arguments, "--print")
    assert "  en: [example, examples]\n" in done.stdout


def test_at_a_terminal_the_rest_is_asked_for(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong answer is explained and asked again; an empty one takes the default."""
    monkeypatch.setattr(new, "at_terminal", lambda: True)
    typed = [
        "Nova 5",
        "opnai",
        "openai",
        "nova",
        "context_window",
        "400K",
        "400000",
        "azure",
        "litellm",
        "",
        "400,000",
        "row",
        "",
        "",
    ]
    done = make(whole, "model", "nova-5", "--print", typed="\n".join([*typed, ""]))
    assert done.exit_code == 0, done.output
    assert "The name its maker gives it; not translated.\nname: Nova 5\n" in done.output
    assert "provider: opnai\n  “opnai” cannot stand here\n  Did you mean “openai”?\nprovider: openai\n" in done.output
    assert "Context window (tokens). " in done.output
    assert "claim.reported_by [aggregator]: " in done.output
    assert "    - value: 400000\n      select: {platform: azure}\n      reported_by: aggregator\n" in done.output


def test_an_empty_folder_of_a_kind_is_made(tmp_path: Path) -> None:
    """A project that is just beginning has none."""
    (tmp_path / "data").mkdir()
    done = make(tmp_path, "provider", "hoshi", *settings("providers"))
    assert done.exit_code == 0
    assert (tmp_path / "data/providers/hoshi.yml").is_file()


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """Nothing is written outside the project."""
    outside = tmp_path / "outside"
    outside.mkdir()
    project = tmp_path / "project"
    (project / "data").mkdir(parents=True)
    (project / "data/providers").symlink_to(outside)
    done = make(project, "provider", "hoshi", *settings("providers"))
    assert done.exit_code == 2
    assert "is not an ordinary folder" in done.output
    assert not list(outside.iterdir())
