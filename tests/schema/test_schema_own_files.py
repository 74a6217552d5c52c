"""macros/schema/files.py and macros/schema/soundness.py"""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from macros.building import BUILDERS
from macros.lint import inspect
from macros.messages import LANGUAGES
from macros.schema import store
from macros.schema.files import check_beside, check_own

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.diagnostics import Diagnostic

DAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the schemas beside a project's records."""
    return shutil.copytree(store.FOLDER, tmp_path / "data" / "schemas")


@pytest.fixture
def own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, in a working copy whose program uses them."""
    monkeypatch.setattr(store, "FOLDER", folder)
    return folder


def said(found: list[Diagnostic]) -> list[tuple[str, str]]:
    assert all(one.code == "schema-file" and one.hint and one.in_(language) for one in found for language in LANGUAGES)
    return [(one.location.file, one.message.in_("en")) for one in found]


def edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    change(schema)
    path.write_text(json.dumps(schema), encoding="utf-8")


def test_a_project_has_the_programs_schemas_or_none(tmp_path: Path, folder: Path) -> None:
    """However they are laid out."""
    edit(folder / "models.schema.json", lambda schema: schema)
    assert not list(check_beside(tmp_path, BUILDERS))
    shutil.rmtree(folder)
    assert not list(check_beside(tmp_path, BUILDERS))
    assert not check_own(tmp_path, BUILDERS)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("models", "{}", "this is not the schema that records are checked by"),
        ("models", "{", "this is not the schema that records are checked by"),
        ("models", None, "this schema is missing"),
        ("poems", "{}", "no record is checked by this schema"),
    ],
)
def test_any_other_schema_file_is_told(
    tmp_path: Path, folder: Path, name: str, content: str | None, message: str
) -> None:
    """An editor would check records by something else than the program."""
    path = folder / f"{name}.schema.json"
    path.unlink(missing_ok=True)
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert said(list(check_beside(tmp_path, BUILDERS))) == [(f"data/schemas/{name}.schema.json", message)]


def test_a_limit_that_is_true_is_not_the_limit_one(tmp_path: Path, folder: Path) -> None:
    """In Python the two are equal."""
    edit(folder / "fields.schema.json", lambda schema: schema["properties"]["select"].update(minItems=True))
    assert len(list(check_beside(tmp_path, BUILDERS))) == 1


def test_the_programs_own_schemas_are_sound(root: Path) -> None:
    """In the working copy and when installed."""
    assert not check_own(root, BUILDERS)


CLAIM = "/$defs/claim/properties"
FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "keyword": (
        lambda schema: schema["properties"]["name"].update(oneOf=[{}]),
        "the keyword “oneOf” at /properties/name is none that this program can explain",
    ),
    "value": (
        lambda schema: schema["properties"]["name"].update(type="strng"),
        "what stands at /properties/name/type is not valid in a JSON Schema",
    ),
    "pattern": (
        lambda schema: schema["$defs"]["claim"]["properties"]["audit"].update(pattern="^(c$"),
        f"the pattern at {CLAIM}/audit is not a regular expression",
    ),
    "endless pattern": (
        lambda schema: schema["$defs"]["claim"]["properties"]["audit"].update(pattern="^c{99999999999}$"),
        f"the pattern at {CLAIM}/audit is not a regular expression",
    ),
    "title": (
        lambda schema: schema["$defs"]["claim"]["properties"]["audit"].pop("title"),
        f"the pattern at {CLAIM}/audit has no title to call its form by",
    ),
    "reference": (
        lambda schema: schema["properties"]["name"].update({"$ref": "common.schema.json#/$defs/frase"}),
        "“common.schema.json#/$defs/frase” at /properties/name leads nowhere",
    ),
    "remote": (
        lambda schema: schema["properties"]["name"].update({"$ref": "https://example.org/x.json#/$defs/phrase"}),
        "“https://example.org/x.json#/$defs/phrase” at /properties/name leads nowhere",
    ),
    "itself": (
        lambda schema: schema["properties"]["name"].update({"$ref": "#/properties/name"}),
        "“#/properties/name” at /properties/name comes back to itself",
    ),
    "circle": (
        lambda schema: schema["$defs"]["claim"].update({"anyOf": [{"not": {"$ref": "#/$defs/claim"}}]}),
        "“#/$defs/claim” at /$defs/claim/anyOf/0/not comes back to itself",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_schema_that_cannot_be_used_is_told(tmp_path: Path, own: Path, fault: str) -> None:
    """Rather than fail at the first record, fetch something, or never come to an end."""
    change, message = FAULTS[fault]
    edit(own / "models.schema.json", change)
    assert said(check_own(tmp_path, BUILDERS)) == [("data/schemas/models.schema.json", message)]


@pytest.mark.parametrize("content", ["{", "", "\ufeff{}", "[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"x": NaN,}'])
def test_what_is_not_json_is_told(tmp_path: Path, own: Path, content: str) -> None:
    """And not also by the schemas that refer to it."""
    (own / "common.schema.json").write_text(content, encoding="utf-8")
    assert said(check_own(tmp_path, BUILDERS)) == [("data/schemas/common.schema.json", "this is not JSON")]


@pytest.mark.parametrize("content", ["[]", "3", "true", '{"not": ' * 400 + "{}" + "}" * 400])
def test_what_is_no_schema_is_told(tmp_path: Path, own: Path, content: str) -> None:
    """A list or a number is JSON, but says nothing of records."""
    (own / "platforms.schema.json").write_text(content, encoding="utf-8")
    message = "what stands at / is not valid in a JSON Schema"
    assert said(check_own(tmp_path, BUILDERS)) == [("data/schemas/platforms.schema.json", message)]


def test_a_schema_may_come_back_to_itself_further_down(tmp_path: Path, own: Path) -> None:
    """Lists of lists end with the value."""
    edit(
        own / "common.schema.json", lambda schema: schema["$defs"].update(nested={"items": {"$ref": "#/$defs/nested"}})
    )
    assert not check_own(tmp_path, BUILDERS)


def test_a_missing_schema_is_told_once(root: Path, own: Path) -> None:
    """Nothing is checked by half of the schemas."""
    (own / "models.schema.json").unlink()
    project = own.parents[1]
    assert said(check_own(project, BUILDERS)) == [("data/schemas/models.schema.json", "this schema is missing")]
    shutil.copytree(root / "docs", project / "docs")
    shutil.copytree(root / "data", project / "data", ignore=shutil.ignore_patterns("schemas"), dirs_exist_ok=True)
    _, found = inspect(project, DAY)
    assert said(found) == [("data/schemas/models.schema.json", "this schema is missing")]
