"""macros/site/pruning.py"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir

from macros.site.pruning import ABSENT, without_absent_parts

CLASSES = re.compile(r'\sclass="([^"]*)"')


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        (".tabbed-set{a:b}", ""),
        (".md-typeset .tabbed-set>input:checked{a:b}", ""),
        (".grid,.md-grid{a:b}", ".md-grid{a:b}"),
        (".md-tag-icon:before{a:b}", ""),
        (".md-tagged{a:b}", ".md-tagged{a:b}"),
        (".md-code__nav{a:b}", ""),
        (".md-typeset code{a:b}", ".md-typeset code{a:b}"),
        (".md-nav:not(.md-banner){a:b}", ".md-nav:not(.md-banner){a:b}"),
        (":is(.keys,.md-nav) a,b{a:b}", ":is(.keys,.md-nav) a,b{a:b}"),
        ("@media print{.md-banner{a:b}}p{a:b}", "p{a:b}"),
        ("@media print{.md-banner{a:b}p{c:d}}", "@media print{p{c:d}}"),
        ("@supports (a:b){@media screen{.critic{a:b}}}", ""),
        ("@keyframes grid{from{a:b}}", "@keyframes grid{from{a:b}}"),
        (':root{--a:url("x;y");--b:url("z")}p{mask:var(--b)}', ':root{--b:url("z")}p{mask:var(--b)}'),
        (':root{--a:url("x")}.critic{mask:var(--a)}', ":root{}"),
        (":root{--a:red}", ":root{--a:red}"),
    ],
)
def test_only_rules_for_what_is_absent_are_left_out(rules: str, kept: str) -> None:
    """A class is absent by its whole name or the part before - or _; conditions and names elsewhere decide nothing."""
    assert without_absent_parts(rules) == kept


def test_what_is_left_out_of_materials_stylesheet_is_worth_it() -> None:
    """A quarter of it at least, and nothing of what every page has."""
    (path,) = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.css")
    whole = path.read_text(encoding="utf-8")
    kept = without_absent_parts(whole)
    assert len(kept) < 0.75 * len(whole)
    for part in (".md-header", ".md-nav__link", ".md-search__input", ".md-footer", ".admonition"):
        assert kept.count(part) > 0.9 * whole.count(part), part


@pytest.mark.site
def test_no_page_has_a_part_whose_rules_are_left_out(site: Path) -> None:
    """Whoever adds one takes its name off the list, or it would stand there without any style."""
    for path in site.rglob("*.html"):
        names = {name for found in CLASSES.findall(path.read_text(encoding="utf-8")) for name in found.split()}
        assert not [name for name in names if ABSENT.fullmatch(name)], path.relative_to(site)
