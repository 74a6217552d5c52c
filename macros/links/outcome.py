"""What became of an address, and why nobody can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

State = Literal["there", "moved", "gone", "unchecked"]
"""`there`: it leads to a page; `moved`: for good, to another address; `gone`: its host says that there is no such page;
`unchecked`: nobody can say, which is no fault."""
STATES: tuple[State, ...] = ("gone", "moved", "unchecked", "there")
"""What needs a hand first."""

Reason = Literal[
    "answered",
    "refused",
    "busy",
    "server-error",
    "front-page",
    "sign-in",
    "no-host",
    "not-public",
    "not-https",
    "port",
    "credentials",
    "not-an-address",
    "timeout",
    "certificate",
    "connection",
    "nowhere",
    "loop",
    "too-many-redirects",
]
"""Why an address is not known to be there. `answered`, `refused`, `busy` and `server-error` have a status; `front-page`
and `sign-in` are where it leads instead; `not-public` to `not-an-address` are where it is not followed to."""

_PRINTABLE = "%/:=&?~#+!$,;'@()*[]"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one address."""

    state: State
    reason: Reason | None = None
    """For `gone` and `unchecked`."""
    status: int | None = None
    """The last answer."""
    target: str | None = None
    """Where it leads, or would have led, if not to itself: fit to be shown, whatever the host sent."""


class FailedError(Exception):
    """An address that cannot be asked, or that does not answer."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def presentable(url: str) -> str:
    """An address that a stranger sent, in ASCII without spaces or control characters, cut where it is very long."""
    return quote(url, safe=_PRINTABLE, errors="replace")[:_LONGEST]
