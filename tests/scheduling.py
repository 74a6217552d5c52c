"""Which tests run one after another on one worker, and which of all begin first.

Tests that share what takes long to make stay together. What takes longest begins first, so that both workers end at
the same time. pytest-xdist's own `loadgroup` reads the marks from node ids, which pytest 9 does not let it change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdist.scheduler.loadscope import LoadScopeScheduling

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer

OWN_SITE = (
    "tests/robustness/test_texts_on_pages.py",
    "tests/site/test_failed_build.py",
    "tests/site/test_hostile_data.py",
    "tests/site/test_name_cards.py",
)
"""Modules that build sites of their own, and do not look at the one of the session."""
ONE_SITE = ("tests/site/", "tests/browser/")
"""Where tests look at the one site that is built once for the session."""
ONE_BY_ONE = ("tests/robustness/", "tests/cli/", "tests/lint/test_lint.py", "tests/lint/test_scope.py")
"""Where single tests take so long that a whole module would keep one worker at work after the others have ended."""
LONGEST_FIRST = ("site", *OWN_SITE, *ONE_BY_ONE)
"""What begins first, in this order; the rest takes seconds."""


class BySite(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Tests of one site stay together, and so do those of a module in which each is short."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        config.option.loadscopereorder = False  # the order is that of `longest_first`
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        """What a test has to stay together with, by its node id."""
        return scope_of_test(nodeid)


def scope_of_test(nodeid: str) -> str:
    """What a test has to stay together with, by its node id."""
    module = nodeid.split("::", maxsplit=1)[0]
    if module.startswith(ONE_SITE) and module not in OWN_SITE:
        return "site"
    is_alone = module.startswith(ONE_BY_ONE) and module not in OWN_SITE
    return nodeid if is_alone else module


def longest_first(nodeid: str) -> int:
    """By which the tests are sorted before they are shared out."""
    scope = scope_of_test(nodeid)
    return next((rank for rank, begins in enumerate(LONGEST_FIRST) if scope.startswith(begins)), len(LONGEST_FIRST))
