"""One address followed through its redirects, and what became of it.

A redirect counts as a move only if it is for good: the address after the last of the permanent redirects that stand at
the beginning. A page that leads to its site's front page, or to a place to sign in, is not there as far as anybody can
see, and may be for a reader who knows where to look; so that cannot be checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from macros.links.asking import TOO_MANY_REQUESTS
from macros.links.outcome import FailedError, Outcome, presentable

if TYPE_CHECKING:
    from macros.links.asking import Answer, Asker
    from macros.links.outcome import Reason
    from macros.links.web import Web

_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 403, 407, 451})
_SERVER_ERRORS = range(500, 600)
_SUCCESS = range(200, 300)

_FRONT_PAGE = re.compile(r"/?(?:[a-z]{2}(?:[-_][A-Za-z]{2,4})?/?)?")
"""The path of a site's front page, or of that in one language."""
_SIGN_IN = re.compile(
    r"(?:^|[/._-])(?:log[-_]?in|sign[-_]?in|sso|oauth2?|authorize|checkpoint|consent)(?:[/._-]|$)", re.IGNORECASE
)


def follow(url: str, asker: Asker, web: Web) -> Outcome:
    """What became of `url`. Whatever happens is an outcome: nothing is raised."""
    start = at = urldefrag(url).url
    moved: str | None = None
    seen = {start}
    for_good = True
    while True:
        try:
            answer = asker.ask(at)
        except FailedError as error:
            return Outcome("unchecked", error.reason, target=_elsewhere(at, start))
        if answer.status not in _REDIRECTS:
            return _judged(answer, start, moved)
        if not answer.location:
            return Outcome("unchecked", "nowhere", answer.status, _elsewhere(at, start))
        try:
            at = urldefrag(urljoin(answer.url, answer.location)).url
        except ValueError:
            return Outcome("unchecked", "not-an-address", answer.status, presentable(answer.location))
        if at in seen:
            return Outcome("unchecked", "loop", answer.status, _elsewhere(at, start))
        if len(seen) > web.redirects:
            return Outcome("unchecked", "too-many-redirects", answer.status, presentable(at))
        seen.add(at)
        for_good = for_good and answer.status in _PERMANENT
        moved = at if for_good else moved


def _judged(answer: Answer, start: str, moved: str | None) -> Outcome:
    """The outcome of an answer that is no redirect."""
    target = _elsewhere(answer.url, start)
    if answer.status in _GONE:
        return Outcome("gone", "answered", answer.status, target)
    if answer.status not in _SUCCESS:
        return Outcome("unchecked", _why_not(answer.status), answer.status, target)
    if target and _is_only(_FRONT_PAGE, answer.url) and not _is_only(_FRONT_PAGE, start):
        return Outcome("unchecked", "front-page", answer.status, target)
    if target and _asks_to_sign_in(answer.url) and not _asks_to_sign_in(start):
        return Outcome("unchecked", "sign-in", answer.status, target)
    if moved and _essence(moved) != _essence(start):
        return Outcome("moved", status=answer.status, target=presentable(moved))
    return Outcome("there", status=answer.status)


def _why_not(status: int) -> Reason:
    if status in _REFUSED:
        return "refused"
    if status == TOO_MANY_REQUESTS:
        return "busy"
    return "server-error" if status in _SERVER_ERRORS else "answered"


def _elsewhere(url: str, start: str) -> str | None:
    """An address to be shown where it is not the one that was asked for."""
    return presentable(url) if _essence(url) != _essence(start) else None


def _essence(url: str) -> tuple[str, str, str]:
    """What makes two addresses different to a reader: not their capital letters in the host, nor a last slash."""
    parts = urlsplit(url)
    return (parts.scheme + ":" + parts.netloc.lower(), parts.path.rstrip("/"), parts.query)


def _is_only(pattern: re.Pattern[str], url: str) -> bool:
    parts = urlsplit(url)
    return not parts.query and pattern.fullmatch(parts.path) is not None


def _asks_to_sign_in(url: str) -> bool:
    parts = urlsplit(url)
    return _SIGN_IN.search(f"{parts.hostname}{parts.path}") is not None
