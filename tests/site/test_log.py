"""What a build says in its log of data that have no error."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from macros.hooks import KurabePlugin
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_warnings_are_one_line_in_the_readers_language(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each rebuild of `mkdocs serve` would repeat them all otherwise; and no level that stops a strict build."""
    monkeypatch.setenv("KURABE_LANG", "ja")
    plugin = KurabePlugin()
    folders = {"docs_dir": str(ROOT / "docs"), "site_dir": str(tmp_path / "site")}
    config: Any = SimpleNamespace(**folders, extra={}, site_url="")
    with caplog.at_level(logging.INFO, logger="mkdocs.plugins.kurabe"):
        plugin.on_config(config)
    plugin.on_build_error(error=Exception())
    (line,) = [record for record in caplog.records if record.name == "mkdocs.plugins.kurabe"]
    assert "`kurabe check`で一覧できます" in line.getMessage()
    assert line.levelno == logging.INFO
