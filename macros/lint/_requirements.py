"""Where requirements stand: in use cases, and in the answers to the guide's questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Requirement


def every_requirement(catalog: Catalog) -> Iterator[Requirement]:
    """All requirements of the catalogue, those of use cases first."""
    for use_case in catalog.use_cases.values():
        yield from use_case.requirements
    for question in catalog.questions.values():
        for option in question.options:
            yield from option.requirements
