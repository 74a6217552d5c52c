"""What stands around the package: workflows, forms and hooks hold together with it and give nothing away."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from macros.cli import COMMANDS, main
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def read(path: Path) -> dict[Any, Any]:
    """A YAML file as plain data; `on` is read as true."""
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def runs(path: Path) -> list[str]:
    """Every shell script of a workflow."""
    return [step["run"] for job in read(path)["jobs"].values() for step in job["steps"] if "run" in step]


def calls(text: str) -> list[list[str]]:
    """The arguments of every call of `kurabe` in a text."""
    return [shlex.split(line)[1:] for line in re.findall(r"\.venv/bin/kurabe [^\n;|)]*", text)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_pinned_to_a_commit(path: Path) -> None:
    """A tag can be moved to other code; a commit cannot. The version beside it is for people and Dependabot."""
    lines = [line.strip().removeprefix("- ") for line in path.read_text().splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_starts_with_no_rights(path: Path) -> None:
    """Each job asks for what it needs; what runs code of the repository only ever reads."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        if any("checkout" in step.get("uses", "") for step in job["steps"]):
            assert job["permissions"] == {"contents": "read"}
            assert "environment" not in job
        else:
            assert not any(".venv" in step.get("run", "") or "make" in step.get("run", "") for step in job["steps"])


def test_a_pull_request_is_checked_without_secrets() -> None:
    """`pull_request_target` and `workflow_run` would run a stranger's code with the project's rights."""
    triggers = {path.name: set(read(path)[True]) for path in WORKFLOWS}
    assert triggers["check.yml"] == {"pull_request"}
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set().union(*triggers.values())
    assert not any("{{ secrets" in path.read_text() for path in WORKFLOWS)


@pytest.mark.parametrize(
    "path", [*WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / "Makefile"], ids=lambda p: p.name
)
def test_every_command_that_is_called_exists(path: Path) -> None:
    """A renamed option would break the weekly report unseen."""
    text = path.read_text(encoding="utf-8").replace("$(BIN)", ".venv/bin")
    found = calls(text)
    assert found or path.name == "pages.yml"
    for name, *arguments in found:
        assert name in COMMANDS
        command = main.get_command(None, name)  # type: ignore[arg-type] # the group needs no context
        assert command
        options = {option: parameter for parameter in command.params for option in parameter.opts}
        for argument in arguments:
            assert not argument.startswith("--") or argument in options, f"{name} {argument}"


@pytest.mark.parametrize("path", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml")), ids=lambda path: path.name)
def test_a_form_speaks_both_languages(path: Path) -> None:
    """Every label and description; a label of one word for both is a name."""
    form = read(path)
    texts = [form["name"], form["description"]]
    for field in form["body"]:
        attributes = field["attributes"]
        texts += [attributes[key] for key in ("label", "description") if key in attributes]
    japanese = re.compile(r"[ぁ-んァ-ヶ一-龠]")
    assert [text for text in texts if not (" / " in text and japanese.search(text.split(" / ")[1]))] == []


def test_owners_are_named_for_paths_that_exist() -> None:
    """A path that was moved would have no owner."""
    lines = [line.split()[0] for line in (GITHUB / "CODEOWNERS").read_text().splitlines() if line[:1] == "/"]
    assert lines
    assert [path for path in lines if not (ROOT / path.strip("/")).exists()] == []


FORBIDDEN = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|/root/|/home/\w+/|ghp_\w{20}|-----BEGIN [A-Z ]*PRIVATE KEY"
)


def test_nothing_committed_names_a_machine_a_registry_or_a_secret() -> None:
    """The tracked text files, this one aside."""
    if not (ROOT / ".git").exists():
        pytest.skip("a downloaded copy without history")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    found = []
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file() and name != "tests/test_repository.py":
            found += [f"{name}: {match[0]}" for match in FORBIDDEN.finditer(path.read_text("utf-8", errors="replace"))]
    assert found == []
