"""What may be asked, of whom, and how politely."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from macros.links.addresses import is_public, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from macros.links.addresses import IPAddress

_SAYABLE = re.compile(r"https?://[!-'*-\[\]-~]+")
"""An address that can stand in a header's comment: ASCII without spaces, parentheses and backslashes."""


def user_agent(repository: str = "") -> str:
    """How the checker names itself, with the repository where its keepers can be reached, if there is one."""
    name = f"kurabe-links/{version('kurabe')}"
    return f"{name} (+{repository})" if _SAYABLE.fullmatch(repository) else name


@dataclass(frozen=True, slots=True)
class Web:
    """The rules of asking. Tests put a local server in the web's place; everybody else takes the defaults."""

    user_agent: str = "kurabe-links"
    schemes: frozenset[str] = frozenset({"https"})
    port: int = 443
    """The only port that is asked."""
    resolve: Callable[[str], Sequence[str]] = resolve
    """The addresses of a host; raises OSError where it has none."""
    is_allowed: Callable[[IPAddress], bool] = is_public
    """Whether an address may be connected to. A host with any address that may not is not asked at all."""
    trust: bool | str = True
    """Whose certificates are trusted: the usual authorities', or those in a file."""
    connect_timeout: float = 10
    """Seconds."""
    read_timeout: float = 20
    """Seconds without a byte."""
    redirects: int = 5
    """How many are followed."""
    attempts: int = 3
    """How often a host is asked that is too busy, or does not answer."""
    backoff: float = 2
    """Seconds before the second attempt; doubled before each further one."""
    longest_wait: float = 30
    """Seconds; a host that asks for more patience is not asked again."""
    delay: float = 1
    """Seconds between two requests to one host."""
    workers: int = 4
    """How many hosts are asked at once."""
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
