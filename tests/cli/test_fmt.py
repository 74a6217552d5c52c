"""macros/cli/fmt.py"""

from __future__ import annotations

import shutil
import stat
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.completion import FILE
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TIDY = "# yaml-language-server: $schema=../schemas/terms.schema.json\nterm: {ja: 語, en: word}\nreading: ご\n"
UNTIDY = 'reading: "ご"\nterm:\n  en: "word"  # as said\n  ja: 語\n'
TIDIED = (
    "# yaml-language-server: $schema=../schemas/terms.schema.json\n"
    "term:\n  ja: 語\n  en: word  # as said\nreading: ご\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of three terms, of which one is untidy and one cannot be read."""
    terms = tmp_path / "data/terms"
    terms.mkdir(parents=True)
    (terms / "tidy.yml").write_text(TIDY, encoding="utf-8")
    (terms / "untidy.yml").write_text(UNTIDY, encoding="utf-8")
    (terms / "broken.yml").write_text("term: [", encoding="utf-8")
    return tmp_path


def fmt(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["fmt", "--root", str(project), *arguments])


def files(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((project / "data/terms").iterdir())}


def test_records_are_written_and_what_cannot_be_read_is_told(project: Path) -> None:
    """Exit code 1, because something was left as it is."""
    done = fmt(project)
    assert done.exit_code == 1
    assert done.stdout == "formatted data/terms/untidy.yml\n1 file formatted; already in standard form: 1\n"
    assert "data/terms/broken.yml:1:" in done.stderr
    assert "error[yaml-unclosed-bracket]" in done.stderr
    assert files(project) == {"broken.yml": b"term: [", "tidy.yml": TIDY.encode(), "untidy.yml": TIDIED.encode()}


def test_a_second_run_has_nothing_to_do(project: Path) -> None:
    """Idempotent, and clean where every file can be read."""
    (project / "data/terms/broken.yml").unlink()
    assert fmt(project).exit_code == 0
    again = fmt(project, "--check")
    assert (again.exit_code, again.stdout) == (0, "0 files would change; already in standard form: 2\n")


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_check_and_diff_write_nothing(project: Path, option: str) -> None:
    """They tell what would change, with exit code 1."""
    before = files(project)
    done = fmt(project, option, str(project / "data/terms/untidy.yml"))
    assert done.exit_code == 1
    assert "data/terms/untidy.yml" in done.stdout
    assert "broken" not in done.output
    assert files(project) == before


def test_the_difference_is_a_patch(project: Path) -> None:
    """Nothing else goes to the standard output, so that it can be piped into `patch`."""
    path = project / "data/terms/untidy.yml"
    path.write_text('reading: "ご"\nterm: {ja: 語, en: word}', encoding="utf-8")
    assert fmt(project, "--diff", str(path)).stdout == (
        "--- a/data/terms/untidy.yml\n+++ b/data/terms/untidy.yml\n@@ -1,2 +1,3 @@\n"
        '-reading: "ご"\n-term: {ja: 語, en: word}\n\\ No newline at end of file\n'
        "+# yaml-language-server: $schema=../schemas/terms.schema.json\n+term: {ja: 語, en: word}\n+reading: ご\n"
    )


def test_permissions_stay(project: Path) -> None:
    """A file is replaced as a whole, but it looks to others as it did."""
    path = project / "data/terms/untidy.yml"
    path.chmod(0o640)
    fmt(project)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [name for name in files(project) if name.startswith(".")] == []


def test_a_symbolic_link_is_refused(project: Path) -> None:
    """Neither the link nor the file behind it is written."""
    outside = project / "outside.yml"
    outside.write_text(UNTIDY, encoding="utf-8")
    link = project / "data/terms/link.yml"
    link.symlink_to(outside)
    done = fmt(project, str(link))
    assert done.exit_code == 1
    assert "error[file-symlink]" in done.stderr
    assert link.is_symlink()
    assert outside.read_text(encoding="utf-8") == UNTIDY


def test_a_path_without_records_is_a_usage_fault(project: Path) -> None:
    """Exit code 2: nothing was looked at."""
    (project / "docs").mkdir()
    done = fmt(project, str(project / "docs"), "--lang", "ja")
    assert done.exit_code == 2
    assert "レコードはありません" in done.output


def test_what_cannot_be_written_stays_whole(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error on the way leaves the old file and nothing beside it."""

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_text", full)
    done = fmt(project)
    assert done.exit_code == 2
    assert "No space left on device" in done.output
    assert sorted(files(project)) == ["broken.yml", "tidy.yml", "untidy.yml"]
    assert files(project)["untidy.yml"] == UNTIDY.encode()


def test_claims_stand_in_the_order_of_their_fields(tmp_path: Path) -> None:
    """The order is that of `order` in data/fields, so a new claim has one place."""
    shutil.copytree(ROOT / "data/fields", tmp_path / "data/fields")
    path = tmp_path / "data/models/nova.yml"
    path.parent.mkdir()
    path.write_text("claims: {output_price: [1], unknown: [1], input_price: [1]}", encoding="utf-8")
    assert fmt(tmp_path, str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8").splitlines()[1:] == [
        "claims: {input_price: [1], output_price: [1], unknown: [1]}"
    ]
    (tmp_path / "data/fields/mmlu.yml").write_text("order: [", encoding="utf-8")
    path.write_text("claims: {output_price: [1], input_price: [1]}", encoding="utf-8")
    assert fmt(tmp_path, str(path)).exit_code == 0
    assert "{output_price: [1], input_price: [1]}" in path.read_text(encoding="utf-8"), "an order nobody can be sure of"


def test_the_ids_that_editors_complete_are_listed_anew(tmp_path: Path) -> None:
    """With the whole of data/; a single record is written by itself."""
    for kind in ("providers", "schemas"):
        shutil.copytree(ROOT / "data" / kind, tmp_path / "data" / kind)
    path = tmp_path / FILE
    path.write_text("{}", encoding="utf-8")
    assert fmt(tmp_path, str(tmp_path / "data/providers")).exit_code == 0
    assert path.read_text(encoding="utf-8") == "{}"
    done = fmt(tmp_path, "--check")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (1, f"not in standard form: {FILE}")
    assert fmt(tmp_path).exit_code == 0
    assert '"deepseek"' in path.read_text(encoding="utf-8")
    assert fmt(tmp_path, "--check").exit_code == 0


def test_a_form_that_says_something_else_is_never_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of this program costs a message, not a fact or a comment."""
    (project / "data/terms/broken.yml").unlink()
    for lines in (
        ["term: {ja: 語, en: words}", "reading: ご"],
        ["term: {ja: 語, en: word}", "reading: ご"],
        ["term: ["],
    ):
        monkeypatch.setattr("macros.canonical.lines_of", lambda *_, lines=lines: iter(lines))
        done = fmt(project, str(project / "data/terms/untidy.yml"))
        assert done.exit_code == 1
        assert "data/terms/untidy.yml:1:1: error[not-canonical] no standard form was found" in done.stderr
        assert files(project)["untidy.yml"] == UNTIDY.encode()


def test_a_path_counts_from_the_folder_one_is_in_or_from_the_project(project: Path) -> None:
    """As for `kurabe check`."""
    done = fmt(project, "--check", "data/terms/untidy.yml")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (1, "not in standard form: data/terms/untidy.yml")


def test_a_path_at_which_nothing_is_is_a_fault_of_usage(project: Path) -> None:
    """Exit code 2: nothing was looked at."""
    done = fmt(project, "data/terms/nowhere.yml")
    assert (done.exit_code, done.output) == (2, "Error: there is no file or folder data/terms/nowhere.yml\n")
