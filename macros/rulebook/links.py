"""Where the page of the rules is: on the site, or in the repository while the site has no address of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from macros.messages import Language

PAGE = "contributing/rules"
"""The page, below its language's folder."""
_NOWHERE = frozenset({"", "localhost", "127.0.0.1", "0.0.0.0", "::1"})  # noqa: S104 - compared, never bound


@dataclass(frozen=True, slots=True)
class Links:
    """Links to the rules' page."""

    site: str = ""
    """Address of the site, as `site_url` in mkdocs.yml has it; empty where it has none."""

    @property
    def lead_to_site(self) -> bool:
        """Whether the site is somewhere that others can reach; the address of a preview would be a dead link."""
        try:
            parts = urlsplit(self.site)
        except ValueError:  # brackets without an address between them
            return False
        return parts.scheme in {"http", "https"} and (parts.hostname or "") not in _NOWHERE

    def to(self, code: str, language: Language) -> str:
        """The link to a rule: its address on the site, else the file of the repository that the page is made of."""
        if self.lead_to_site:
            return f"{self.site.rstrip('/')}/{language}/{PAGE}/#{code}"
        return f"docs/{language}/{PAGE}.md#{code}"
