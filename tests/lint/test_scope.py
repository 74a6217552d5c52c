"""macros/scope.py, macros/catalog/part.py and macros.lint.inspect with a scope"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.building import BUILDERS
from macros.catalog import load_catalog
from macros.lint import check, inspect
from macros.scope import Scope, ScopeError, scope_of
from tests.lint.conftest import BASE, TODAY, change
from tests.lint.test_rule_examples import TARGET, examples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.diagnostics import Diagnostic

PAGE = "---\ntitle: Nova\ndescription: Nova, Lumen.\n---\n\n# Nova\n"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The invented catalogue as files, with the site's own fields, conditions and platforms, and a page."""
    folder = tmp_path_factory.mktemp("invented")
    for kind in ("fields", "conditions", "platforms", "schemas"):
        shutil.copytree(root / "data" / kind, folder / "data" / kind)
    shutil.copytree(BASE, folder / "data", dirs_exist_ok=True)
    for page in ("index.md", "ja/index.md", "en/index.md"):
        (folder / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / page).write_text(PAGE, encoding="utf-8")
    return folder


def scope(root: Path, *files: str) -> Scope:
    found = scope_of(root, [str(root / file) for file in files])
    assert found
    return found


def alone(root: Path, file: str) -> list[Diagnostic]:
    """What is told of one file when it is checked by itself."""
    return inspect(root, TODAY, scope(root, file))[1]


def of(root: Path, file: str) -> list[Diagnostic]:
    """What is told of one file when everything is checked."""
    return [found for found in check(root, TODAY) if found.location.file == file]


@pytest.fixture
def laid_over(folder: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """The invented catalogue with one file of another content, and that file."""
    target, content = request.param
    path = folder / target
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    yield folder, target
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)


def _examples() -> list[object]:
    found: list[object] = []
    for path in examples("invalid"):
        if path.stem.endswith("-to-come"):  # whether it is depends on the calendar
            continue
        content = path.read_bytes()
        target = TARGET.match(content.decode())
        # the first line of an invalid example is its diagnostic, which begins with the file
        file = target[1] if target else content.decode().removeprefix("# ").split(":")[0]
        if file.startswith("data/models/"):  # for any other file, all of the data is read
            found.append(pytest.param((file, content), id=path.stem))
    return found


@pytest.mark.parametrize("laid_over", _examples(), indirect=True)
def test_a_file_alone_is_told_what_a_whole_check_tells_of_it(laid_over: tuple[Path, str]) -> None:
    """For every example of a rule that is a model: reading less never means finding less, or other things."""
    root, file = laid_over
    assert alone(root, file) == of(root, file) != []


PIECES = (
    "Nova 5",
    "Nova 5 mini",
    "Vega 2",
    "hoshi",
    "nova-5",
    "vega-2",
    "lumen-4",
    "74.9",
    "0",
    "x",
    "",
    "'",
    "{",
    "：",
)


@settings(max_examples=40)
@given(choice=st.data())
def test_a_spoilt_model_alone_is_told_what_a_whole_check_tells_of_it(folder: Path, choice: st.DataObject) -> None:
    """Whatever the mistake is: a line lost, doubled or moved, a name, a family or a figure replaced."""
    file = choice.draw(st.sampled_from(["nova-5.yml", "nova-5-mini.yml", "vega-2.yml", "lumen-4.yml"]))
    path = folder / "data" / "models" / file
    before = path.read_text(encoding="utf-8")
    lines = before.splitlines()
    at = choice.draw(st.integers(0, len(lines) - 1))
    key, colon, _ = lines[at].partition(": ")
    spoilt: list[list[str]] = [[], [lines[at]] * 2, [lines[at - 1], lines[at]]]
    spoilt += [[f"{key}{colon}{piece}"] for piece in PIECES]
    lines[at : at + 1] = choice.draw(st.sampled_from(spoilt))
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
        assert alone(folder, f"data/models/{file}") == of(folder, f"data/models/{file}")
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "docs/ja/about.md",
            "{: #chosen }",
            "{: #choosing }",
        ),  # a heading that the twin has otherwise, and links lead to
        ("docs/en/about.md", "(#in-force)", "(#in-farce)"),
        ("docs/en/models/index.md", "title: ", "titel: "),
        ("docs/en/compare/gpt-5-mini-vs-gpt-4.1.md", "gpt-5-mini'", "gpt-5-mimi'"),
        ("data/sources/epoch-runs.yml", "  - gpt-5-mini\n", "  - gpt-5-mimi\n"),
        ("data/use-cases/voice.yml", "model: gpt-4.1", "model: gpt-4.11"),
        ("data/fields/input_price.yml", "select: [platform", "select: [plattform"),
    ],
)
def test_any_other_file_alone_is_told_what_a_whole_check_tells_of_it(
    project: Path, file: str, old: str, new: str
) -> None:
    """Pages with their twins and those they link to; records that are judged by all models."""
    change(project, file, old, new)
    assert alone(project, file) == of(project, file) != []


def test_every_model_of_the_site_alone_is_told_what_a_whole_check_tells_of_it(root: Path) -> None:
    """Warnings on real figures included."""
    told = check(root, TODAY)
    for path in sorted((root / "data" / "models").glob("*.yml")):
        file = f"data/models/{path.name}"
        assert alone(root, file) == [found for found in told if found.location.file == file]


@pytest.mark.parametrize("kind", sorted(set(BUILDERS) - {"models"}))
def test_every_other_record_of_the_site_is_told_nothing_else_alone(root: Path, kind: str) -> None:
    """Above all not that nothing uses it: who could use it was not read."""
    told = [found for found in check(root, TODAY) if found.location.file.startswith(f"data/{kind}/")]
    assert alone(root, f"data/{kind}") == [found for found in told if found.code != "orphan"]


def test_of_other_families_only_the_names_are_read(root: Path) -> None:
    """A check of one file is quick however large the catalogue is."""
    whole = load_catalog(root, TODAY).catalog
    part = load_catalog(root, TODAY, scope(root, "data/models/gpt-5-mini.yml")).catalog
    assert list(part.models) == list(whole.models)
    assert {model for model in part.models if part.models[model].claims} == {"gpt-5", "gpt-5-mini", "gpt-5-nano"}
    for name, model in part.models.items():
        assert (model.name, model.family, model.aliases, model.api_ids) == (
            whole.models[name].name,
            whole.models[name].family,
            whole.models[name].aliases,
            whole.models[name].api_ids,
        )
    assert part.sources == whole.sources
    assert {kind for kind, _ in part.broken} == {"comparisons", "use-cases"}


def test_without_a_day_everything_is_read(root: Path) -> None:
    """The newest reading is known only when all are."""
    part = load_catalog(root, None, scope(root, "data/models/gpt-5-mini.yml")).catalog
    assert all(model.claims for model in part.models.values())
    assert not part.broken


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: GPT-4.1\n", "nom: GPT-4.1\n"),  # not sound
        ("name: GPT-4.1\n", "name: 'GPT-4.1\n"),  # not YAML
        ("aliases:", "name: GPT-4.1\naliases:"),
        ("\nclaims:\n", "\nclaims: # none\n\nfamily: gpt-4.1\n"),
    ],
)
def test_a_model_whose_names_are_not_certain_is_read_whole(project: Path, old: str, new: str) -> None:
    """What is wrong with it is then known, and nothing is believed of it that is not so."""
    change(project, "data/models/gpt-4.1.yml", old, new)
    part = load_catalog(project, TODAY, scope(project, "data/models/gpt-5-mini.yml")).catalog
    assert "gpt-4.1" not in part.models
    assert ("models", "gpt-4.1") in part.broken


def test_a_key_after_the_claims_is_read_too(project: Path) -> None:
    """It could be the names."""
    path = project / "data/models/gpt-4.1.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    aliases = next(line for line in lines if line.startswith("aliases:"))
    lines.remove(aliases)
    path.write_text("".join([*lines, aliases]), encoding="utf-8")
    part = load_catalog(project, TODAY, scope(project, "data/models/gpt-5-mini.yml")).catalog
    assert part.models["gpt-4.1"].aliases == load_catalog(project, TODAY).catalog.models["gpt-4.1"].aliases != ()


def test_paths_are_looked_for_here_and_then_in_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an editor's terminal, in a hook, from anywhere."""
    monkeypatch.chdir(project / "data")
    for path in ("models/o3.yml", "data/models/o3.yml", "../data/models/o3.yml", str(project / "data/models/o3.yml")):
        found = scope_of(project, [path])
        assert found
        assert found.files == {"data/models/o3.yml"}
        assert found.is_models_alone


def test_a_folder_stands_for_all_its_files(project: Path) -> None:
    """Also for those that should not be there."""
    (project / "data/models/notes.txt").write_text("x")
    found = inspect(project, TODAY, scope(project, "data/models"))[1]
    files = {one.location.file for one in found}
    assert "data/models/notes.txt" in files
    assert all(file.startswith("data/models/") for file in files)
    assert scope_of(project, [str(project)]) is None


@pytest.mark.parametrize(
    ("path", "why"),
    [("data/models/gpt-6.yml", "missing"), ("..", "outside"), ("mkdocs.yml", "unchecked"), ("macros", "unchecked")],
)
def test_other_paths_are_no_scope(project: Path, monkeypatch: pytest.MonkeyPatch, path: str, why: str) -> None:
    """A check of nothing would look like a check without errors."""
    monkeypatch.chdir(project)
    with pytest.raises(ScopeError) as caught:
        scope_of(project, ["data", path])
    assert (caught.value.path, caught.value.why) == (path, why)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links here")
def test_a_link_is_told_and_not_followed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The file itself has to be in the project; folders above the project may be links."""
    link = project / "data" / "models" / "nova.yml"
    link.symlink_to(project / "data" / "models" / "o3.yml")
    assert [one.code for one in alone(project, "data/models/nova.yml")] == ["file-symlink"]
    elsewhere = tmp_path_factory.mktemp("links") / "project"
    elsewhere.symlink_to(project)
    found = scope_of(project, [str(elsewhere / "data" / "models" / "o3.yml")])
    assert found
    assert found.files == {"data/models/o3.yml"}
