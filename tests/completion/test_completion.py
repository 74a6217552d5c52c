"""macros/completion.py and macros/lint/ids_are_listed.py"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.completion import FILE, ids_schema
from macros.lint import ids_are_listed
from macros.lint.checked import Checked
from tests.support.project import copy_project

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, None).catalog


def test_every_id_is_offered(catalog: Catalog) -> None:
    """Of each kind that another record can name."""
    lists = json.loads(ids_schema(catalog))["$defs"]
    assert lists["models"]["examples"] == sorted(catalog.models)
    assert lists["sources"]["examples"] == sorted(catalog.sources)
    assert {"gpt-5", "gpt-4.1"} <= set(lists["families"]["examples"])
    assert {"none", "minimal", "high", "not_stated"} <= set(lists["efforts"]["examples"])


def test_a_field_is_explained_where_its_claims_are_written(catalog: Catalog) -> None:
    """Name, unit, meaning and what has to be stated, in both languages."""
    said = json.loads(ids_schema(catalog))["$defs"]["claims"]["properties"]["input_price"]["description"]
    english, japanese = said.split("\n\n")
    assert english.startswith("Input price (USD per 1M tokens). List price of input tokens")
    assert english.endswith("State: platform, tier.")
    assert japanese.startswith("入力の価格（米ドル／100万トークン）。")
    assert japanese.endswith("必ず書く条件：platform、tier。")


def test_it_refuses_nothing(catalog: Catalog) -> None:
    """Only annotations: an editor never marks an id as wrong because the list is old."""
    for node in json.loads(ids_schema(catalog))["$defs"].values():
        assert set(node) <= {"description", "examples", "properties"}
        assert all(set(below) == {"description"} for below in node.get("properties", {}).values())


def test_an_old_list_is_a_warning(tmp_path: Path, catalog: Catalog) -> None:
    """A contributor at the web page cannot run a command, so it is no error."""
    project = copy_project(tmp_path)
    assert list(ids_are_listed.check(Checked(project, catalog))) == []
    (project / FILE).write_text("{}", encoding="utf-8")
    (found,) = ids_are_listed.check(Checked(project, catalog))
    assert found.in_("en") == (
        "data/schemas/ids.schema.json:1:1: warning[ids-are-listed] "
        "the ids that editors complete are not those of the records\n"
        "    hint: Run `kurabe fmt`; a reviewer can do it for you."
    )
    (project / FILE).unlink()
    assert [found.severity for found in ids_are_listed.check(Checked(project, catalog))] == ["warning"]


def test_broken_records_are_told_alone(tmp_path: Path, catalog: Catalog) -> None:
    """Without them nobody knows what the list should be."""
    project = copy_project(tmp_path)
    (project / FILE).unlink()
    broken = replace(catalog, broken=frozenset({("models", "gpt-5")}))
    assert list(ids_are_listed.check(Checked(project, broken))) == []
