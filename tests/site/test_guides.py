"""The guides on the built site: each candidate's verdicts and days, as `fixtures/expected.yml` has them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from macros.formatting import days
from macros.messages import translate
from macros.views.use_cases.words import STANDINGS, VERDICTS
from tests.support.html import inner_text, opened
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from macros.messages import Language

pytestmark = [pytest.mark.site]

EXPECTED: dict[str, Any] = yaml.safe_load((ROOT / "tests" / "fixtures" / "expected.yml").read_text("utf-8"))
AS_OF = date.fromisoformat(EXPECTED["as_of"])
USE_CASES = tuple(EXPECTED["requirements"])
LEFT = {"recommended", "test-first"}


def candidates(use_case: str) -> list[dict[str, Any]]:
    return [row for row in EXPECTED["use_cases"] if row["use_case"] == use_case]


def standing(row: dict[str, Any]) -> str:
    """What follows from a row; no candidate of the fixture misses a requirement or has ended."""
    if row.get("ends_within_horizon"):
        return "existing-only"
    return "test-first" if "unknown" in verdicts(row) else "recommended"


def verdicts(row: dict[str, Any]) -> list[str]:
    required = [one["field"] for one in EXPECTED["requirements"][row["use_case"]]["hard_requirements"]]
    return [row[field] for field in required]


def with_class(element: Element, name: str) -> list[Element]:
    return [one for one in element.iter() if name in one.get("class", "").split()]


def statuses(element: Element) -> list[tuple[str, str]]:
    """Key and text of every status."""
    found = with_class(element, "kb-status")
    return [(one.get("class", "").removeprefix("kb-status kb-status-"), inner_text(one)) for one in found]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("use_case", USE_CASES)
def test_every_candidate_has_its_verdicts_and_days(site: Path, use_case: str, language: Language) -> None:
    """Once in the answer and once by itself, in words of the page's language."""
    page = opened(site, site / language / "choose" / use_case / "index.html")
    lines, sections = list(page.with_class("kb-answer-line")), list(page.with_class("kb-candidate"))
    rows = candidates(use_case)
    assert len(lines) == len(sections) == len(rows)
    for row, line, section in zip(rows, lines, sections, strict=True):
        told = (standing(row), translate(STANDINGS[standing(row)], language))  # type: ignore[index]  # a text here
        assert statuses(line) == [told]
        held = [(verdict, translate(VERDICTS[verdict], language)) for verdict in verdicts(row)]  # type: ignore[index]
        assert statuses(section) == [told, *held]
        for element in (line, section):
            assert f"models/{row['model']}/" in [link.get("href", "")[6:] for link in with_class(element, "kb-model")]
            if "effort" in row and row["effort"] != "none":
                assert row["effort"] in inner_text(with_class(element, "kb-effort")[0])
            shown = {one.get("datetime") for one in element.iter("time")}
            if "days_left" in row:
                assert (AS_OF + timedelta(row["days_left"])).isoformat() in shown
                assert days(row["days_left"], language) in inner_text(element)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_list_says_what_is_left_of_each_situation(site: Path, language: str) -> None:
    """All ten, on the list and on the front page; three have nothing left for new work."""
    for path in ("choose/index.html", "index.html"):
        page = opened(site, site / language / path)
        cards = [card for card in page.with_class("kb-card") if with_class(card, "kb-left")]
        found = {}
        for card in cards:
            href = next(link.get("href", "") for link in card.iter("a"))
            found[href.rstrip("/").rpartition("/")[2]] = {key for key, _ in statuses(card)}
        assert found == {
            use_case: ({standing(row) for row in candidates(use_case)} & LEFT) or {"none-left"}
            for use_case in USE_CASES
        }


@pytest.mark.parametrize("language", ["ja", "en"])
def test_guides_and_models_lead_to_each_other(site: Path, language: str) -> None:
    """What a guide says of a model stands on the model's page as well."""
    for model in {row["model"] for row in EXPECTED["use_cases"]}:
        page = opened(site, site / language / "models" / model / "index.html")
        (listed,) = page.with_class("kb-guides")
        expected = [(row["use_case"], standing(row)) for row in EXPECTED["use_cases"] if row["model"] == model]
        shown = [
            (link.get("href", "").rstrip("/").rpartition("/")[2], key)
            for group in listed.iter("div")
            for key, _ in statuses(group)
            for link in group.iter("a")
        ]
        assert sorted(shown) == sorted(expected)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_guide_is_found_from_the_comparison_and_links_back(site: Path, language: str) -> None:
    """Back-links are pages of the same language."""
    page = opened(site, site / language / "choose" / "voice" / "index.html")
    (pages,) = page.with_class("kb-pages")
    back = {"../guide/", "../cost/", "../", "../../compare/", "../../compare/gpt-5-mini-vs-gpt-4.1/", "../../"}
    assert {link.get("href") for link in pages.iter("a")} == back
