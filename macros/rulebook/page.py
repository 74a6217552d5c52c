"""The page of all rules, as Markdown for `docs/<language>/contributing/rules.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import COLONS, msg, translate
from macros.rulebook.areas import AREAS
from macros.rulebook.wording import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.messages import Language, Message
    from macros.rulebook.entry import Area, Entry, Group

TITLE = msg("The rules of the check")
DESCRIPTION = msg(
    "Every rule that the data and pages of this site have to keep, with the reason for it and the way to mend what it "
    "refuses."
)
INTRODUCTION = (
    msg(
        "Every problem that `kurabe check` reports carries the code of one of these rules. Below each code stands what "
        "is asked for, what harm that prevents, and how to mend what is refused. The hint beside a problem is about "
        "that one place; what stands here holds for all of them."
    ),
    msg("`kurabe rules CODE` says the same in the terminal, and `kurabe rules` lists all codes."),
    msg(
        "This page is made from the rules themselves (`kurabe rules --format markdown`), so it says what the "
        "check does. To change a sentence here, change it at its rule."
    ),
)
FIX = msg("How to mend it")
ALSO = msg("Its other codes")
_SEPARATORS: dict[Language, str] = {"en": ", ", "ja": "、"}


def page(groups: Iterable[Group], language: Language) -> str:
    """The page of these groups, head and all. Each code is the id of its heading, or of its mention below one."""
    blocks = [f"# {translate(TITLE, language)}", *(translate(one, language) for one in INTRODUCTION)]
    area: Area | None = None
    for group in groups:
        if group.area != area:
            area = group.area
            blocks += _area(area, language)
        blocks += _group(group, language)
    head = f"---\ntitle: {translate(TITLE, language)}\ndescription: {translate(DESCRIPTION, language)}\n---"
    return "\n\n".join([head, *blocks]) + "\n"


def section(entry: Entry, language: Language) -> str:
    """What the page says of one rule."""
    return "\n\n".join(_entry(entry, "##", language)) + "\n"


def _area(area: Area, language: Language) -> Iterator[str]:
    name, about = AREAS[area]
    yield f"## {translate(name, language)} {{: #area-{area} }}"
    yield markdown(about, language)


def _group(group: Group, language: Language) -> Iterator[str]:
    if group.title is None:
        for entry in group.entries:
            yield from _entry(entry, "###", language)
        return
    yield f"### {translate(group.title, language)} {{: #{group.id} }}"
    yield from (markdown(one, language) for one in group.why)
    for entry in group.entries:
        yield from _entry(entry, "####", language, group.why)


def _entry(entry: Entry, level: str, language: Language, told: tuple[Message, ...] = ()) -> Iterator[str]:
    """The heading with all codes, what is asked for, why, as far as that was not told before, and how to mend it."""
    yield f"{level} `{entry.code}` {{: #{entry.code} }}"
    if others := entry.codes[1:]:
        yield _labelled(ALSO, _SEPARATORS[language].join(f"`{code}`{{: #{code} }}" for code in others), language)
    yield f"**{markdown(entry.title, language)}**"
    yield from (markdown(one, language) for one in entry.why if one not in told)
    yield _labelled(FIX, markdown(entry.fix, language), language)


def _labelled(label: Message, text: str, language: Language) -> str:
    return f"**{translate(label, language)}**{COLONS[language]}{text}"
