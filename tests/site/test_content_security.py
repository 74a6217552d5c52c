"""macros/site/content_security.py"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING

import pytest

from macros.site.content_security import policy_of, with_policy

if TYPE_CHECKING:
    from pathlib import Path

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def digest(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_only_the_scripts_of_the_page_itself_are_allowed() -> None:
    """A script that gets into a page another way has no hash and is not run."""
    policy = policy_of(
        '<script>first()</script><script src="a.js"></script><script type="application/json">{}</script>'
    )
    assert f"script-src 'self' {digest('first()')}" in policy
    assert policy.count("sha256-") == 1
    assert "unsafe" not in policy


def test_the_policy_stands_before_everything_it_holds_for() -> None:
    """A policy in the page counts only for what comes after it."""
    page = with_policy('<head><meta charset="utf-8"><link rel="stylesheet" href="a.css"></head>')
    assert page.index("Content-Security-Policy") < page.index("stylesheet")
    assert page.startswith('<head><meta charset="utf-8">')


def test_what_has_no_head_is_left_as_it_is() -> None:
    """A fragment cannot carry a policy."""
    assert with_policy("<p>text</p>") == "<p>text</p>"


@pytest.mark.site
def test_every_page_has_the_policy_and_no_style_or_handler_of_its_own(site: Path) -> None:
    """What the policy forbids is not written in the first place; pages that only lead on load nothing at all."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if "<script" in html:
            policy = META.search(html)
            assert policy, path
            assert unescape(policy[1]) == policy_of(html), path
        assert not re.search(r"<[^>]+\s(?:style|on[a-z]+)=", html), path
