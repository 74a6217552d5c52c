"""The example pages in tests/examples/pages.

The first line of an example (`%% expect: 8:1 page-html, 9:3 page-link`, or `%% expect: nothing`) names the diagnostics
that the page gives, and is not part of it. Lines are counted as an editor shows them.
"""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples" / "pages"
IMAGES = frozenset({"ja/a.png"})
"""The images that the examples may show."""
HEAD = "---\ndescription: A page.\n---\n\n# Title\n\n"
"""What a page begins with."""

_FIRST_LINE = "%% expect: "


def examples(folder: str) -> list[Path]:
    """The files in `valid` or `invalid`."""
    return sorted((EXAMPLES / folder).glob("*.md"))


def expectation(path: Path) -> tuple[str, bytes]:
    """What a file expects (empty: nothing), and the page in it."""
    first, _, page = path.read_text(encoding="utf-8").partition("\n")
    assert first.startswith(_FIRST_LINE), path
    expected = first.removeprefix(_FIRST_LINE)
    return "" if expected == "nothing" else expected, page.encode()
