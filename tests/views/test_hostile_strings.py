"""Whatever a text of the data contains, it is shown as exactly that text: it never becomes markup, code or a format."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import tostring

import html5lib
import pytest

from macros.messages import LANGUAGES
from macros.records import Text
from macros.views import VIEWS
from macros.views.context import PageContext
from macros.views.references import render_references
from macros.views.shared import Shared
from tests.views.calls import CALLS, call
from tests.views.conftest import PAGE
from tests.views.dom import parse, strings, with_class

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.charts import Charts
    from macros.messages import Language
    from macros.uses import Uses

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</td></table></div><h1>",
    "{{ 7*7 }} {% raw %} {# #}",
    "{0} {model} {n.__class__} %s %(n)s ${7*7}",
    "&amp; &lt; &#60; &",
    "a | b | c",
    "`code` **bold** _under_ [link](javascript:alert(1)) ![](x)",
    "one\n\ntwo\n# three",
    "<!-- --> <![CDATA[ ]]>",
    "javascript:alert(1)",
    "</noscript><h1>",
)
PLAIN_TEXTS = {
    *("name", "family", "title", "publisher", "printed_unit", "subject", "printed", "locator", "harness"),
    *("api_ids", "aliases"),
}
"""Attributes and run conditions that hold plain text; a `Text` is replaced wherever it stands."""
MARKED = re.compile(r"⟦(\w+)⟧(.*?)⟦/\1⟧", re.DOTALL)

ALLOWED = {
    *(
        "a",
        "aside",
        "button",
        "code",
        "del",
        "details",
        "div",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "nav",
        "p",
        "q",
        "section",
        "span",
        "strong",
        "summary",
        "time",
    ),
    *("dd", "dl", "dt", "li", "ol", "ul", "caption", "table", "tbody", "td", "th", "thead", "tr"),
    *("article", "blockquote", "fieldset", "form", "input", "label", "legend", "option", "select"),
    *(f"{{http://www.w3.org/2000/svg}}{name}" for name in ("svg", "g", "line", "text", "path", "circle", "rect")),
    *("br", "noscript", "optgroup", "script", "template"),
    "DOCUMENT_FRAGMENT",
}
"""Every element that any view uses."""


class Poison:
    """Puts a payload around every text of a record, marked so that it is found again."""

    def __init__(self, payload: str) -> None:
        self.payload = payload

    def text(self, kind: str) -> str:
        return f"⟦{kind}⟧{self.payload}⟦/{kind}⟧"

    def record(self, value: Any, name: str = "") -> Any:
        """`value` with every text in it replaced."""
        match value:
            case Text():
                return Text(self.text(f"{name}_ja"), self.text(f"{name}_en"))
            case dict():
                return {key: self.record(below, str(key)) for key, below in value.items()}
            case tuple():
                return tuple(self.record(below, name) for below in value)
            case str():
                return self.text(name) if name in PLAIN_TEXTS else value
            case _ if is_dataclass(value) and not isinstance(value, type):
                kept = ("anchor", "id")
                changed = {
                    one.name: self.record(getattr(value, one.name), one.name)
                    for one in fields(value)
                    if one.name not in kept
                }
                return replace(value, **changed)
            case _:
                return value

    def catalog(self, catalog: Catalog) -> Catalog:
        """The whole catalogue with every text replaced."""
        shared = ("models", "providers", "platforms", "conditions", "sources", "fields", "comparisons")
        kinds = (*shared, "use_cases", "audits")
        return replace(catalog, **{kind: self.record(dict(getattr(catalog, kind))) for kind in kinds})


@pytest.mark.parametrize(("payload", "language"), list(zip(PAYLOADS, cycle(LANGUAGES), strict=False)))
def test_a_text_is_shown_as_exactly_that_text(
    payload: str, language: Language, real_catalog: Catalog, uses: Uses, charts: Charts
) -> None:
    """On a page with every view, each text of a record reads as it stands in the data, in text and in attributes."""
    catalog = Poison(payload).catalog(real_catalog)
    context = PageContext(catalog, language, f"{language}/{PAGE}", uses, shared=Shared(charts))
    tree = parse("".join([*(call(context, name) for name in CALLS), render_references(context)]))

    assert {element.tag for element in tree.iter()} <= ALLOWED
    assert {script.get("src", "").rpartition("/")[2] for script in tree.iter("script")} == {"early.js"}
    assert not [script for script in tree.iter("script") if script.text]
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith(("on", "style"))]
    seen = [found for said in strings(tree) for found in MARKED.findall(said)]
    assert {said for _, said in seen} == {payload}
    other = "en" if language == "ja" else "ja"
    shown = {kind for kind, _ in seen}
    assert not {kind for kind in shown if kind.endswith(f"_{other}")}
    assert {"name", "title", "publisher", "subject", "printed", "locator", "harness", "family", "api_ids"} <= shown
    assert {f"{kind}_{language}" for kind in ("label", "meaning", "note", "licence", "summary", "unit")} <= shown
    assert {f"{kind}_{language}" for kind in ("said", "where", "explanation", "remark")} <= shown


@pytest.mark.parametrize("payload", ["</noscript><h1>", "&lt;/noscript&gt;<h1>"])
def test_a_popover_is_the_same_with_scripts_and_without(payload: str, real_catalog: Catalog, uses: Uses) -> None:
    """To a browser that runs scripts its content is text at first (popovers.js); nothing in a record ends that text."""
    context = PageContext(Poison(payload).catalog(real_catalog), "ja", f"ja/{PAGE}", uses)
    call(context, "pair_table")
    end = render_references(context)
    with_scripts = html5lib.parseFragment(end, namespaceHTMLElements=False, scripting=True)
    texts = [popover[0].text or "" for popover in with_class(with_scripts, "kb-popover")]
    shown = [popover[0] for popover in with_class(parse(end), "kb-popover")]
    assert len(shown) > 50
    made = [[tostring(one) for one in parse(text)] for text in texts]
    assert made == [[tostring(one) for one in noscript] for noscript in shown]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_quoted_text_is_shown_as_exactly_that_text(payload: str, real_catalog: Catalog) -> None:
    """A quotation on a page may contain anything that a page may write."""
    context = PageContext(real_catalog, "ja", f"ja/{PAGE}")
    tree = parse(VIEWS["quoted"](context, payload, "seed-note"))
    (quotation,) = tree.iter("q")
    assert "".join(quotation.itertext()) == payload
