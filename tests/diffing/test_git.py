"""macros/diffing/git.py, opening.py and `kurabe diff`"""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.diffing import git
from macros.diffing.data import read_schema
from tests.diffing.conftest import NOVA, change, small_project

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

COMMIT_DAY = "2026-11-20T12:00:00Z"


def run(folder: Path, *arguments: str) -> str:
    """Git in a test's own repository; no setting of the machine has a part in it."""
    surroundings = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": COMMIT_DAY,
        "GIT_COMMITTER_DATE": COMMIT_DAY,
    }
    done = subprocess.run(["git", *arguments], cwd=folder, env=surroundings, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    run(folder, "add", "-A")
    run(folder, "commit", "-q", "-m", message)
    return run(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The small project with one commit, `first`, and a price corrected in a second one."""
    folder = small_project(tmp_path / "repository")
    run(folder, "init", "-q", "-b", "main")
    run(folder, "config", "user.name", "A contributor")
    run(folder, "config", "user.email", "contributor@hoshi.example")
    commit(folder, "first")
    run(folder, "tag", "first")
    change(folder, NOVA, "value: 0.25", "value: 0.20")
    change(folder, NOVA, 'printed: "$0.25"', 'printed: "$0.20"')
    commit(folder, "second")
    return folder


def kurabe(*arguments: str, root: Path) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments, "--root", str(root)])


def data(done: Result) -> dict[str, Any]:
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_two_revisions_are_held_against_each_other(repository: Path) -> None:
    """Exit code 0 although they differ; both commits are named."""
    done = kurabe("first", "main", "--lang", "en", root=repository)
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"first ({run(repository, 'rev-parse', 'first')[:8]}) → main (")
    assert "Nova · Input price: $0.25 per 1M tokens → $0.20 per 1M tokens (20% lower)" in done.output


def test_without_head_it_is_the_working_tree(repository: Path) -> None:
    """What is not committed yet counts."""
    change(repository, NOVA, "name: Nova\n", "name: Nova 1\n")
    said = kurabe("main", "--lang", "ja", root=repository).output
    assert "作業中のファイル" in said
    assert "モデルを変更：Nova 1" in said
    assert "$0.25" not in said


def test_folders_and_revisions_mix(repository: Path, tmp_path: Path) -> None:
    """A folder needs no repository."""
    folder = small_project(tmp_path / "folder")
    assert not data(kurabe("first", str(folder), "--format", "json", root=repository))["differs"]
    assert data(kurabe(str(folder), str(repository), "--format", "json", root=tmp_path / "folder"))["figures"]


def test_the_document_is_as_its_schema_says(repository: Path) -> None:
    """Complete, in both languages, and the same bytes each time."""
    change(repository, NOVA, "  input_price:\n", "  input_price:\n    # a comment\n")
    change(repository, "docs/en/prices.md", "What Nova", "All that Nova")
    (repository / "data/models/lumen.yml").write_text("name: [", encoding="utf-8")
    made = [kurabe("first", "--format", "json", root=repository) for _ in range(2)]
    found = data(made[0])
    jsonschema.Draft202012Validator.check_schema(read_schema())
    jsonschema.Draft202012Validator(read_schema()).validate(found)
    assert made[0].stdout == made[1].stdout
    assert all(found[key] for key in ("unreadable", "figures", "claims", "pages", "written", "checks"))


def test_the_day_is_heads_own_unless_another_is_asked_for(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of its last commit to the data; both sides are looked at from it."""
    monkeypatch.delenv("KURABE_AS_OF")
    assert data(kurabe("first", "main", "--format", "json", root=repository))["as_of"] == "2026-11-20"
    asked = kurabe("first", "main", "--format", "json", "--as-of", "2026-12-24", root=repository)
    assert data(asked)["as_of"] == "2026-12-24"


def test_a_change_cannot_hide_behind_attributes(repository: Path) -> None:
    """`git archive` would leave the file out."""
    (repository / ".gitattributes").write_text(f"{NOVA} export-ignore\n", encoding="utf-8")
    commit(repository, "attributes")
    assert data(kurabe("first", "main", "--format", "json", root=repository))["figures"]


def test_a_link_in_a_revision_leads_nowhere(repository: Path, tmp_path: Path) -> None:
    """It is written out as a link, told by the check, and not followed."""
    secret = tmp_path / "secret.yml"
    secret.write_text("name: secret\n", encoding="utf-8")
    (repository / "data/models/link.yml").symlink_to(secret)
    commit(repository, "link")
    said = kurabe("first", "main", "--format", "json", root=repository).output
    assert "secret" not in said
    assert "link.yml" in said


@pytest.mark.parametrize(("language", "said"), [("en", "there is no revision and no folder"), ("ja", "リビジョンも")])
def test_an_unknown_revision_is_a_usage_fault(repository: Path, language: str, said: str) -> None:
    """Exit code 2, in the reader's language."""
    done = kurabe("no-such-branch", "--lang", language, root=repository)
    assert done.exit_code == 2
    assert said in done.output


def test_a_revision_that_looks_like_an_option_is_none(repository: Path) -> None:
    """Nothing is handed to git as an option."""
    done = CliRunner().invoke(main, ["diff", "--root", str(repository), "--", "--output=x"])
    assert done.exit_code == 2
    assert "no revision" in done.output


def test_a_revision_without_data_is_a_usage_fault(repository: Path) -> None:
    """There is nothing to hold against the data."""
    run(repository, "rm", "-r", "-q", "data")
    commit(repository, "empty")
    done = kurabe("first", "main", root=repository)
    assert done.exit_code == 2
    assert "no folder data/" in done.output


def test_a_shallow_clone_says_how_to_get_the_base(repository: Path, tmp_path: Path) -> None:
    """As in a workflow that checks out one commit."""
    run(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    base = run(repository, "rev-parse", "first")
    done = kurabe(base, root=tmp_path / "shallow")
    assert done.exit_code == 2
    assert "fetch-depth: 0" in done.output


def test_outside_of_a_repository_only_folders_can_be_named(tmp_path: Path) -> None:
    """Exit code 2, with what would be possible."""
    folder = small_project(tmp_path / "plain")
    done = kurabe("main", root=folder)
    assert done.exit_code == 2
    assert "in no git repository" in done.output


def test_without_git_only_folders_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git can still hold two folders against each other."""
    folder = small_project(tmp_path / "plain")
    monkeypatch.setenv("PATH", str(tmp_path))
    done = kurabe("main", root=folder)
    assert done.exit_code == 2
    assert "git cannot be run" in done.output
    assert kurabe(str(folder), root=folder).exit_code == 0


def test_a_project_in_a_subfolder_of_its_repository_is_found(tmp_path: Path) -> None:
    """A fork may keep the site beside other things."""
    run(tmp_path, "init", "-q", "-b", "main")
    run(tmp_path, "config", "user.name", "A contributor")
    run(tmp_path, "config", "user.email", "contributor@hoshi.example")
    folder = small_project(tmp_path / "site")
    commit(tmp_path, "first")
    change(folder, NOVA, "name: Nova\n", "name: Nova 1\n")
    found = data(kurabe("main", "--format", "json", root=folder))
    assert [one["id"] for one in found["records"]] == ["nova"]


def test_a_path_that_leaves_its_folder_is_not_written() -> None:
    """Whatever a repository's trees contain."""
    for name in (b"data/../../x", b"x/y", b""):
        assert git._entry(b"100644 blob abc\t" + name) is None
    assert git._entry(b"160000 commit abc\tdata/module") is None


def test_what_a_change_does_outside_data_and_pages_is_named(repository: Path) -> None:
    """A rule of the check may have become weaker in the same change, which no other section would tell."""
    (repository / "macros").mkdir()
    (repository / "macros/a rule.py").write_text("pass", encoding="utf-8")
    commit(repository, "third")
    (repository / "macros/a rule.py").write_text("...", encoding="utf-8")
    for sides in (["first"], ["first", "main"], ["main"]):
        told = CliRunner().invoke(main, ["diff", *sides, "--root", str(repository), "--format", "json", "--lang", "en"])
        found = json.loads(told.stdout)
        jsonschema.validate(found, read_schema())
        assert [(one["path"], one["change"]) for one in found["files"]] == [("macros/a rule.py", "elsewhere")]
    told = CliRunner().invoke(main, ["diff", "first", "first", "--root", str(repository), "--lang", "en"])
    assert "Nothing has changed." in told.stdout


@pytest.mark.parametrize("name", ["a" * 5000, "a/" * 3000])
def test_a_name_that_no_file_can_have_is_no_revision(repository: Path, name: str) -> None:
    """The system refuses to look for it, which is no fault of the program."""
    told = CliRunner().invoke(main, ["diff", name, "--root", str(repository), "--lang", "en"])
    assert told.exit_code == 2
    assert "there is no revision and no folder with data/ named" in told.stderr
