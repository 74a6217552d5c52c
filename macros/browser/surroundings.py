"""What one build knows, from which the files for scripts are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.uses import Uses
from macros.views.context import PageContext
from macros.views.shared import Shared

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language


@dataclass(frozen=True)
class Surroundings:
    """The catalogue of a build, and what its pages share."""

    catalog: Catalog
    uses: Uses = field(default_factory=Uses)
    repository: str = ""
    """Address of the repository; empty where the site names none."""
    data_version: str = ""
    shared: Shared = field(default_factory=Shared, repr=False)

    def at(self, path: str, language: Language) -> PageContext:
        """The context of the page at `path` below its language, on which the fragments will stand: it decides links."""
        return PageContext(
            self.catalog,
            language,
            f"{language}/{path}",
            self.uses,
            self.repository,
            self.data_version,
            self.shared,
        )
