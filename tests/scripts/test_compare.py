"""macros/theme/assets/scripts/compare/: what scripts say of any models is what the site's own tables say of them."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.browser import DataFile, data_files
from macros.browser.surroundings import Surroundings
from macros.catalog import load_catalog
from macros.claims import compare
from macros.messages import LANGUAGES, Message, translate
from macros.views.context import PageContext
from macros.views.pairs.names import title_of
from macros.views.references import render_popover, render_reference
from macros.views.service import service_of_model
from macros.views.table import TableView, table
from macros.views.templating import render
from macros.views.words import difference

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language

ROOT = Path(__file__).parent.parent.parent
TABLES = Path(__file__).parent / "tables.js"

WHOLE = 20
"""Sets of which everything is compared, down to the last number of a source and the last popover."""
SAID = 1000
"""Sets of which what is said of each field is compared."""


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, date(2026, 11, 22)).catalog


@pytest.fixture(scope="module")
def data(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What scripts fetch, as the site has it."""
    folder = tmp_path_factory.mktemp("data")
    for file in data_files(Surroundings(catalog)):
        _write(folder, file)
    return folder


def _write(folder: Path, file: DataFile) -> None:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(file.content, ensure_ascii=False), encoding="utf-8")


def sets_of(catalog: Catalog, count: int, seed: int) -> list[list[str]]:
    """Sets of two, three and four models."""
    drawn = random.Random(seed)  # noqa: S311 - nothing secret
    return [drawn.sample(list(catalog.models), drawn.choice((2, 2, 3, 4))) for _ in range(count)]


def node() -> str:
    """The interpreter that the development tools bring along."""
    found = shutil.which("node", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))
    assert found, "node is one of the development tools"
    return found


def tables(data: Path, folder: Path, language: Language, sets: list[list[str]], *, whole: bool) -> list[Any]:
    """What the scripts make of the sets."""
    asked = folder / "sets.json"
    asked.write_text(json.dumps({"language": language, "of": sets, "whole": whole}), encoding="utf-8")
    command = [node(), str(TABLES), str(data / language / "data"), str(asked)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    made: list[Any] = json.loads(done.stdout)
    return made


def shown_fields(catalog: Catalog, models: list[str]) -> list[str]:
    """The fields of which anything is known of any of the models."""
    compared = (compare(catalog, models, field) for field in catalog.fields)
    return [one.field for one in compared if any(one.claims) or any(choice.others for choice in one.choices)]


def of_the_site(catalog: Catalog, language: Language, models: list[str]) -> dict[str, object]:
    """The same by the views and templates of the pages."""
    page = PageContext(catalog, language, f"{language}/compare/index.md")
    services = [service_of_model(page, model) for model in models]
    fields = shown_fields(catalog, models)
    view = table(page, "", models, (), fields)
    cells = [[render("cell", language, view=cell) for cell in row.cells] for row in view.rows]
    popovers = [render_popover(page, identifier, popover) for identifier, popover in page.popovers]
    return {
        "services": [service for service in services if service],
        "columns": [render("column", language, view=column) for column in view.columns],
        "rows": [
            {"field": field, "name": name, "cells": row, "difference": said, "also": also}
            for field, name, row, said, also in zip(
                fields,
                _names(view, language),
                cells,
                [row.difference for row in view.rows],
                _also(view, language),
                strict=True,
            )
        ],
        "popovers": popovers,
        "references": [
            {"number": number, "html": render_reference(page, source)} for number, source in enumerate(page.cited, 1)
        ],
    }


def _names(view: TableView, language: Language) -> list[str]:
    return [render("row_name", language, view=row.field) for row in view.rows]


def _also(view: TableView, language: Language) -> list[list[dict[str, object]]]:
    between = translate(Message("; "), language)
    return [
        [
            {
                "figures": [render("cell_figure", language, view=figure) for figure in also.figures],
                "said": "".join(between + said for said in (also.difference, also.tester) if said),
            }
            for also in row.also
        ]
        for row in view.rows
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_of_any_models_is_the_site_s_own(
    catalog: Catalog, data: Path, tmp_path: Path, language: Language
) -> None:
    """Cell by cell, mark by mark and evidence by evidence, to the number of each source and the id of each popover."""
    sets = [["gpt-5-mini", "gpt-4.1"], ["gpt-5-mini", "gpt-4.1", "gpt-4.1-mini"], *sets_of(catalog, WHOLE, 6)]
    for models, made in zip(sets, tables(data, tmp_path, language, sets, whole=True), strict=True):
        expected = of_the_site(catalog, language, models)
        rows = [{key: value for key, value in row.items() if key not in ("group", "verdict")} for row in made["rows"]]
        for key, value in expected.items():
            assert (rows if key == "rows" else made[key]) == value, (models, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_any_models_is_what_the_site_says(
    catalog: Catalog, data: Path, tmp_path: Path, language: Language
) -> None:
    """Thousands of differences, and the same fields in the same order."""
    sets = sets_of(catalog, SAID, 7)
    said = 0
    for models, made in zip(sets, tables(data, tmp_path, language, sets, whole=False), strict=True):
        expected = {
            field: difference(compare(catalog, models, field), catalog, language)
            for field in shown_fields(catalog, models)
        }
        assert {row["field"]: row["difference"] for row in made["rows"]} == expected, models
        said += len(expected)
    assert said > 10 * SAID


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_models_are_called_as_their_own_page_is(
    catalog: Catalog, data: Path, tmp_path: Path, language: Language
) -> None:
    """One comparison has one name."""
    [made] = tables(data, tmp_path, language, [["gpt-5-mini", "gpt-4.1"]], whole=False)
    assert made["caption"] == title_of(catalog, language, "gpt-5-mini", "gpt-4.1")
