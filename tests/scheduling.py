"""Which tests run one after another on one worker: those that share a site which takes long to build.

pytest-xdist's own `loadgroup` reads the marks from node ids, which pytest 9 does not let it change.
"""

from __future__ import annotations

from xdist.scheduler.loadscope import LoadScopeScheduling

TOGETHER = ("tests/site/test_hostile_data.py", "tests/robustness/test_texts_on_pages.py")
"""Modules that build a site of their own."""
ONE_SITE = ("tests/site/", "tests/browser/")
"""Where tests look at the one site that is built once for the session."""


class BySite(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Tests of one site stay together; all others go wherever a worker is free."""

    def _split_scope(self, nodeid: str) -> str:
        """What a test has to stay together with, by its node id."""
        module = nodeid.split("::", maxsplit=1)[0]
        if module in TOGETHER:
            return module
        return "site" if module.startswith(ONE_SITE) else nodeid
