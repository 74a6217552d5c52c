"""The book of rules: for every code that a diagnostic can have, what is asked for, why, and how to mend it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from macros.rulebook.areas import AREAS
from macros.rulebook.entry import Area, Entry, Group
from macros.rulebook.links import Links
from macros.rulebook.of_commands import COMMAND_GROUPS
from macros.rulebook.of_pages import PAGE_GROUP
from macros.rulebook.of_reading import READING_GROUPS
from macros.rulebook.of_rules import rule_groups
from macros.rulebook.of_schemas import SCHEMA_GROUP

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["AREAS", "Area", "Entry", "Group", "Links", "entries", "groups"]


@cache
def groups() -> tuple[Group, ...]:
    """All rules, in the order of AREAS."""
    order = list(AREAS)
    all_groups = (*rule_groups(), PAGE_GROUP, SCHEMA_GROUP, *READING_GROUPS, *COMMAND_GROUPS)
    return tuple(sorted(all_groups, key=lambda group: order.index(group.area)))


@cache
def entries() -> Mapping[str, Entry]:
    """The entry of every code, in the order of `groups`; a rule with several codes stands under each."""
    return {code: entry for group in groups() for entry in group.entries for code in entry.codes}
