"""macros/views/report.py"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import yaml

from macros.claims import choose
from macros.views.context import PageContext
from macros.views.figure import figure
from macros.views.references import render_references
from macros.views.report import FORM, report_link
from tests.support.claims import one_model, own
from tests.support.project import ROOT
from tests.views.dom import parse, with_class

if TYPE_CHECKING:
    from macros.catalog import Catalog

REPOSITORY = "https://git.example/kurabe/"


def report(catalog: Catalog, figure_text: str = "$0.25", conditions: str = "standard") -> dict[str, str]:
    """What the form is filled with."""
    claim = choose(catalog, "gpt-5-mini", "input_price").claim
    assert claim
    context = PageContext(catalog, "ja", "ja/models/gpt-5-mini.md", repository=REPOSITORY, data_version="0123456789ab")
    address = urlsplit(report_link(context, claim, figure_text, conditions))
    assert address.path == "/kurabe/issues/new"
    return {key: value for key, (value,) in parse_qs(address.query).items()}


def test_the_form_is_filled_in(real_catalog: Catalog) -> None:
    """Which figure, what the site shows, and where; in the reader's language."""
    assert report(real_catalog) == {
        "template": "wrong-figure.yml",
        "title": "GPT-5 miniの入力の価格：$0.25で合っていますか",
        "model": "gpt-5-mini",
        "field": "input_price",
        "shown": "$0.25（standard）",
        "page": "ja/models/gpt-5-mini/",
        "language": "日本語",
        "data": f"0123456789ab（{real_catalog.as_of}時点）",
    }


def test_the_form_has_these_fields(real_catalog: Catalog) -> None:
    """A field that was renamed in the form would stay empty."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / FORM).read_text(encoding="utf-8"))
    ids = {field["id"] for field in form["body"] if "id" in field}
    assert set(report(real_catalog)) - {"template", "title"} <= ids


def test_a_site_built_outside_a_repository_names_the_day_alone() -> None:
    """The version of its data is not known there."""
    context = PageContext(one_model(input_price=[own("1")]), "en", "en/a.md", repository=REPOSITORY)
    figure(context, "m", "input_price")
    ((_, popover),) = context.popovers
    address = report_link(context, popover.claim, "$1", "")  # type: ignore[union-attr]
    assert parse_qs(urlsplit(address).query)["data"] == [context.catalog.as_of.isoformat()]


def test_hostile_text_stays_one_value(real_catalog: Catalog) -> None:
    """It can neither add a field nor make an endless address."""
    filled = report(real_catalog, "&labels=x#" + "9" * 900, "")
    assert filled["shown"].startswith("&labels=x#999")
    assert len(filled["shown"]) == 300
    assert "labels" not in filled


def test_a_figure_has_the_link_where_the_site_names_a_repository() -> None:
    """And none where there is nowhere to report it."""
    catalog = one_model(input_price=[own("1")])
    for repository, links in (("", 0), (REPOSITORY, 1)):
        context = PageContext(catalog, "en", "en/a.md", repository=repository)
        figure(context, "m", "input_price")
        assert len(with_class(parse(render_references(context)), "kb-report")) == links
