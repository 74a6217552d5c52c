"""The reader of each collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.upstream.aider import read_aider
from macros.upstream.genai_prices import read_genai_prices
from macros.upstream.litellm import read_litellm
from macros.upstream.models_dev import read_models_dev
from macros.upstream.opened import unobserved
from macros.upstream.openrouter import read_openrouter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.upstream.entry import Upstream
    from macros.upstream.opened import Opened, Progress

READERS: Mapping[str, Callable[[Opened, Progress], Upstream]] = {
    "aider": read_aider,
    "genai-prices": read_genai_prices,
    "litellm": read_litellm,
    "models-dev": read_models_dev,
    "openrouter": read_openrouter,
}
"""By the names of `IMPORTERS`. This module loads a TOML parser, so it is imported when something is read."""


def read_upstream(importer: str, opened: Opened, progress: Progress = unobserved) -> Upstream:
    """Everything that a collection lists: each of its entries once, with every key.

    Raises UpstreamFault where the file as a whole is not that collection, KeyError for an importer there is not.
    """
    return READERS[importer](opened, progress)
