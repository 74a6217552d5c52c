"""The bytes behind an address: of public hosts alone, over https, up to a limit of size and of time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError

from macros.links.connection import PinnedAdapter, prepared
from macros.links.outcome import FailedError

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

    from macros.links.outcome import Reason
    from macros.links.web import Web

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SUCCESS = 200
_PIECE = 64 * 1024
LONGEST = 180.0
"""Seconds that a whole answer may take, however steadily it drips."""


class TooLargeError(Exception):
    """The answer is larger than was asked for. No more of it than that was read."""


class NotAnsweredError(FailedError):
    """The host answered, but not with what was asked for."""

    def __init__(self, reason: Reason, status: int) -> None:
        super().__init__(reason)
        self.status = status


def fetch(url: str, web: Web, most: int) -> bytes:
    """The body that `url` leads to, at most `most` bytes of it. Raises FailedError or TooLargeError.

    Every redirect is looked at like the first address: another scheme, port or a host that is not public is not asked.
    """
    adapter = PinnedAdapter(web)
    try:
        at = urldefrag(url).url
        for _ in range(web.redirects + 1):
            response = adapter.ask(_request(at, web))
            try:
                if response.status_code == _SUCCESS:
                    return _body(response, web, most)
                if response.status_code not in _REDIRECTS:
                    raise NotAnsweredError("answered", response.status_code)
                at = _next(str(response.url), response)
            finally:
                response.close()
        raise FailedError("too-many-redirects")
    finally:
        adapter.close()


def _request(url: str, web: Web) -> PreparedRequest:
    headers = {"User-Agent": web.user_agent, "Accept": "*/*", "Accept-Encoding": "identity"}
    try:
        if not urlsplit(url).hostname:
            raise FailedError("not-an-address")
        return prepared("GET", url, headers)
    except (RequestException, ValueError) as error:
        raise FailedError("not-an-address") from error


def _next(url: str, response: Response) -> str:
    location = response.headers.get("Location")
    if not location:
        raise NotAnsweredError("nowhere", response.status_code)
    try:
        return urldefrag(urljoin(url, location)).url
    except ValueError as error:
        raise FailedError("not-an-address") from error


def _body(response: Response, web: Web, most: int) -> bytes:
    """The bytes of an answer, unpacked by nobody: it was asked for as it is."""
    if (response.headers.get("Content-Encoding") or "identity").strip().lower() != "identity":
        raise FailedError("connection")
    stated = response.headers.get("Content-Length") or ""
    if stated.isascii() and stated.isdigit() and (len(stated) > len(str(most)) or int(stated) > most):
        raise TooLargeError
    until = web.clock() + LONGEST
    content = bytearray()
    try:
        while piece := response.raw.read(_PIECE, decode_content=False):
            content += piece
            if len(content) > most:
                raise TooLargeError
            if web.clock() > until:
                raise FailedError("timeout")
    except (HTTPError, OSError) as error:
        raise FailedError("connection") from error
    return bytes(content)
