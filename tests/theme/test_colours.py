"""macros/theme/assets/colours.css and the mark: colours that can be told apart; kurabe.css: in few bytes"""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GROUNDS = ("paper", "raised", "sunken", "hover")
TEXTS = ("ink", "soft", "indigo", "vermilion", "amber", "green", "violet")
MEANINGS = ("met", "unknown", "not-met", "stale", "disputed")
SHAPES = ("edge", "one", "other")
TABS = ("#ffffff", "#dee1e6", "#35363a", "#202124")
"""What browsers draw a favicon on."""

_COLOUR = re.compile(r"--kb-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
_ALIAS = re.compile(r"--kb-([a-z-]+): var\(--kb-([a-z]+)\);")


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@pytest.fixture(scope="module")
def sheet(root: Path) -> str:
    """The list of colours."""
    return (root / "macros/theme/assets/colours.css").read_text(encoding="utf-8")


@pytest.fixture(params=["light", "dark"])
def colours(sheet: str, request: pytest.FixtureRequest) -> Mapping[str, str]:
    """The colours of one scheme by name."""
    return {name: light if request.param == "light" else dark for name, light, dark in _COLOUR.findall(sheet)}


def test_a_known_ratio() -> None:
    """Black on white is 21:1, and the order of two colours does not matter."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == contrast("#ffffff", "#777777") == pytest.approx(4.48, abs=0.005)


def test_text_is_read_on_every_ground(colours: Mapping[str, str]) -> None:
    """4.5:1 (WCAG 1.4.3), words with a meaning included; each also on its own tint, and buttons on their face."""
    tints = [name for name in colours if name.endswith("-soft")]
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [(tint.removesuffix("-soft"), tint) for tint in tints]
    pairs += [(text, tint) for text in ("ink", "soft") for tint in tints]
    pairs += [("paper", "indigo")]
    low = {pair: ratio for pair in pairs if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 4.5}
    assert len(tints) == 5
    assert not low


def test_shapes_are_seen_on_every_ground(colours: Mapping[str, str]) -> None:
    """3:1 (WCAG 1.4.11): edges of controls, and the two colours of the mark."""
    low = {
        (shape, ground): ratio
        for shape in SHAPES
        for ground in GROUNDS[:3]
        if (ratio := contrast(colours[shape], colours[ground])) < 3
    }
    assert not low


def test_every_meaning_has_a_colour_that_is_checked(sheet: str) -> None:
    """What a colour means is an alias of a colour with its two values."""
    aliases = dict(_ALIAS.findall(sheet))
    assert set(MEANINGS) <= set(aliases)
    assert {aliases[meaning] for meaning in MEANINGS} <= set(TEXTS)
    assert len({aliases[meaning] for meaning in ("met", "unknown", "not-met", "disputed")}) == 4


def test_the_mark_is_seen_in_any_browser(root: Path) -> None:
    """The file has one pair of colours for light and dark tabs alike: 3:1 on most, never below 2.5:1."""
    colours = re.findall(
        r'stroke="(#[0-9a-f]{6})"', (root / "macros/theme/assets/mark.svg").read_text(encoding="utf-8")
    )
    assert len(colours) == 2
    for colour in colours:
        assert contrast(colour, TABS[0]) >= 3
        assert contrast(colour, TABS[-1]) >= 3
        assert min(contrast(colour, tab) for tab in TABS) >= 2.5


def test_the_browsers_own_bar_has_the_colour_of_paper(root: Path, sheet: str) -> None:
    """In both schemes; a page has no other way to say it than once more in its head."""
    head = (root / "macros/theme/main.html").read_text(encoding="utf-8")
    bars = re.findall(r'name="theme-color" content="(#[0-9a-f]{6})" media="\(prefers-color-scheme: (\w+)\)"', head)
    papers = next((light, dark) for name, light, dark in _COLOUR.findall(sheet) if name == "paper")
    assert {scheme: colour for colour, scheme in bars} == dict(zip(("light", "dark"), papers, strict=True))


def test_no_other_stylesheet_has_colours_of_its_own(root: Path) -> None:
    """One that is written elsewhere has no other value in the dark, and nobody measures it."""
    for path in (root / "macros/theme/assets").glob("*.css"):
        if path.name != "colours.css":
            text = path.read_text(encoding="utf-8").replace("--kb-paper: #ffffff", "")
            assert not re.findall(r"#[0-9a-f]{3,8}\b(?=[^{}]*;)", text), path.name


def test_the_style_sheet_is_small(root: Path) -> None:
    """Every page asks for it: 12 KB packed at most."""
    style = (root / "macros/theme/assets/kurabe.css").read_text(encoding="utf-8")
    assert len(gzip.compress(style.encode(), 9)) <= 12 * 1024
