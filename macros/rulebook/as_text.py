"""Rules for a terminal: all of them in a list, or all that is told of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.columns import wrapped
from macros.messages import COLONS, msg, translate
from macros.rulebook.areas import AREAS
from macros.rulebook.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.messages import Language, Message
    from macros.rulebook.entry import Entry, Group
    from macros.rulebook.links import Links

COLUMNS = 80
INDENT = "    "

MORE = msg("`kurabe rules CODE` says why a rule is there and how to mend what it refuses.")
FIX = msg("How to mend it")
WHY = msg("Why")
AREA = msg("Area")
CODES = msg("Codes")
PAGE = msg("Page")


def list_of_rules(groups: Iterable[Group], language: Language) -> str:
    """Every code with what is asked for, by area."""
    lines: list[str] = []
    area = ""
    for group in groups:
        if group.area != area:
            area = group.area
            name, about = (translate(text, language) for text in AREAS[group.area])
            lines += ["", name, *wrapped(about, columns=COLUMNS), ""]
        for entry in group.entries:
            lines += wrapped(", ".join(entry.codes), "  ", columns=COLUMNS)
            lines += wrapped(sentence(entry.title, language), "      ", columns=COLUMNS)
    return "\n".join([*lines[1:], "", *wrapped(translate(MORE, language), columns=COLUMNS)])


def one_rule(entry: Entry, code: str, links: Links, language: Language) -> str:
    """All that is told of one rule; `code` is the one of its codes that was asked for."""
    lines = [*wrapped(sentence(entry.title, language), columns=COLUMNS), ""]
    for one in entry.why:
        lines += [*wrapped(sentence(one, language), columns=COLUMNS), ""]
    lines += [*_labelled(FIX, sentence(entry.fix, language), language), ""]
    facts = ((CODES, ", ".join(entry.codes)), (AREA, translate(AREAS[entry.area][0], language)))
    for label, text in facts:
        lines += _labelled(label, text, language)
    return "\n".join([*lines, f"{translate(PAGE, language)}{COLONS[language]}{links.to(code, language)}"])


def _labelled(label: Message, text: str, language: Language) -> list[str]:
    return wrapped(text, f"{translate(label, language)}{COLONS[language]}", rest=INDENT, columns=COLUMNS)
