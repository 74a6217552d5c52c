"""The Content-Security-Policy of a page: nothing runs or is loaded but what this site serves.

Hosts of static pages seldom let a project set headers, so the policy stands in the page itself. Material writes a few
scripts into its pages; each is allowed by the hash of its text, and no other text is ever run.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from macros.views.templating import render

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
"""A script that is text in the page. One with a type is data, and one with an address is covered by its origin."""
_PLACE = re.compile(r"<meta charset=[^>]*>")
"""What the policy stands behind: it holds for what comes after it."""

_ALLOWED = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",  # Material draws its icons from addresses that hold the picture
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)


def with_policy(html: str) -> str:
    """The page with its policy; one without a head is left as it is."""
    place = _PLACE.search(html)
    if place is None:
        return html
    meta = render("content_security", "en", policy=policy_of(html))
    return f"{html[: place.end()]}\n{meta}{html[place.end() :]}"


def policy_of(html: str) -> str:
    """The policy under which the page's own scripts run, and no others."""
    hashes = dict.fromkeys(_hash(script) for script in _INLINE.findall(html))
    return "; ".join([*_ALLOWED, " ".join(["script-src 'self'", *hashes])])


def _hash(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
