"""A call held against the list of macros: whether there is such a macro, and whether it takes these arguments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.page import MacroCall
from macros.suggestions import closest
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from macros.messages import Message
    from macros.pages.calls import Region
    from macros.pages.expressions import RawCall
    from macros.pages.page import Argument
    from macros.pages.source_text import SourceText
    from macros.source.location import Location
    from macros.vocabulary import Macro, Parameter

_WHOLE = re.compile(r"0|[1-9][0-9]{0,11}")
_SHARE = re.compile(r"0(?:\.[0-9]{1,6})?|1")
_SHARES = frozenset({"cached_share"})
"""Amounts that are a part of a whole; the others are numbers of tokens."""
_LISTS = frozenset({"models", "fields"})

UNKNOWN = msg("there is no macro {name}")
UNKNOWN_NEAR = msg("there is no macro {name}; did you mean {near}?")
TOO_MANY = msg("{name} takes at most {most} arguments")
UNKNOWN_ARGUMENT = msg("{name} takes no argument {argument}")
UNKNOWN_ARGUMENT_NEAR = msg("{name} takes no argument {argument}; did you mean {near}?")
TWICE = msg("the argument {argument} is given twice")
MISSING = msg("{name} needs the argument {argument}")
LIST_WANTED = msg("the argument {argument} is a list of ids")
TEXT_WANTED = msg("the argument {argument} is one text, not a list")
EMPTY = msg("the argument {argument} is empty")
DOUBLED = msg("the list {argument} names {item} twice")
NOT_TOKENS = msg("“{text}” is not a number of tokens")
NOT_A_SHARE = msg("“{text}” is not a share between 0 and 1")

KNOWN_MACROS = msg("Use one of {names}.")
WRITE_IT_SO = msg("Write {example}.")
WRITE_PLAINLY = msg("Write plain digits without separators or unit, such as '1000' or '0.6'.")


_Given = tuple[str, "Argument", "Location"]
"""Name, value and place of one argument."""


def bind(
    region: Region, section: str, source: SourceText, names: Collection[str] = MACROS
) -> tuple[MacroCall | None, list[Diagnostic]]:
    """The call in `region`, its arguments by name; None where it does not fit its macro, and why.

    `names` are the macros that may stand there, for the hint on a name that is none.
    """
    call = region.call
    if call is None:
        return None, []
    location = source.location(region.start)
    macro = MACROS.get(call.name)
    if macro is None:
        return None, [_unknown_macro(call.name, names, location)]
    places = _places(region, call, source)
    if len(call.positional) > len(macro.parameters):
        text = TOO_MANY.filled(name=macro.name, most=len(macro.parameters))
        return None, [Diagnostic("page-macro", places[len(macro.parameters)], text, _example(macro))]
    given = list(_given(macro, call, places))
    found = [*_check_names(macro, given, location), *(fault for one in given for fault in _check_value(macro, one))]
    if found:
        return None, found
    known = {parameter.name for parameter in macro.parameters}
    bound = MacroCall(
        name=macro.name,
        arguments={name: value for name, value, _ in given if name in known},
        conditions={name: value for name, value, _ in given if name not in known and isinstance(value, str)},
        location=location,
        places={name: place for name, _, place in given},
        section=section,
    )
    return bound, []


def _places(region: Region, call: RawCall, source: SourceText) -> list[Location]:
    """Where each argument begins, in the order of writing."""
    places: list[Location] = []
    cursor = region.start
    for value in (*call.positional, *(value for _, value in call.named)):
        first = value if isinstance(value, str) else next(iter(value), "")
        quoted = re.compile(f"(['\"]){re.escape(first)}\\1").search(source.text, cursor, region.end)
        places.append(source.location(quoted.start() if quoted else cursor))
        cursor = quoted.end() if quoted else cursor
    return places


def _given(macro: Macro, call: RawCall, places: list[Location]) -> Iterator[_Given]:
    names = [parameter.name for parameter in macro.parameters[: len(call.positional)]]
    names += [name for name, _ in call.named]
    values = (*call.positional, *(value for _, value in call.named))
    yield from zip(names, values, places, strict=True)


def _unknown_macro(name: str, names: Collection[str], location: Location) -> Diagnostic:
    near = closest(name, names)
    text = UNKNOWN_NEAR if near else UNKNOWN
    hint = _example(MACROS[near]) if near else KNOWN_MACROS.filled(names=list(names))
    return Diagnostic("page-macro", location, text.filled(name=name, near=near), hint)


def _check_names(macro: Macro, given: list[_Given], location: Location) -> Iterator[Diagnostic]:
    """Unknown, repeated and missing arguments. Which conditions there are is a matter of the data."""
    known = [parameter.name for parameter in macro.parameters]
    seen: set[str] = set()
    for name, _, place in given:
        if name in seen:
            yield Diagnostic("page-macro", place, TWICE.filled(argument=name), _example(macro))
        elif name not in known and not macro.conditions:
            near = closest(name, known)
            text = UNKNOWN_ARGUMENT_NEAR if near else UNKNOWN_ARGUMENT
            yield Diagnostic(
                "page-macro", place, text.filled(name=macro.name, argument=name, near=near), _example(macro)
            )
        seen.add(name)
    if not macro.conditions and seen - set(known):
        return  # the name that is missing is probably the one that is unknown
    for parameter in macro.parameters:
        if parameter.required and parameter.name not in seen:
            text = MISSING.filled(name=macro.name, argument=parameter.name)
            yield Diagnostic("page-macro", location, text, _example(macro))


def _check_value(macro: Macro, given: _Given) -> Iterator[Diagnostic]:
    """Whether one value is a text, a list or an amount, as its parameter asks."""
    name, value, place = given
    kind = next((parameter.kind for parameter in macro.parameters if parameter.name == name), "text")
    if fault := _list_fault(name, value) if kind in _LISTS else _text_fault(name, value, kind):
        hint = WRITE_PLAINLY if kind == "amount" and isinstance(value, str) else _example(macro)
        yield Diagnostic("page-macro", place, fault, hint)


def _list_fault(name: str, value: Argument) -> Message | None:
    if isinstance(value, str):
        return LIST_WANTED.filled(argument=name)
    if not value or not all(value):
        return EMPTY.filled(argument=name)
    doubled = next((item for item in value if value.count(item) > 1), None)
    return DOUBLED.filled(argument=name, item=doubled) if doubled else None


def _text_fault(name: str, value: Argument, kind: str) -> Message | None:
    if not isinstance(value, str):
        return TEXT_WANTED.filled(argument=name)
    if not value.strip():
        return EMPTY.filled(argument=name)
    if kind != "amount":
        return None
    if name in _SHARES:
        return None if _SHARE.fullmatch(value) else NOT_A_SHARE.filled(text=value)
    return None if _WHOLE.fullmatch(value) else NOT_TOKENS.filled(text=value)


def _example(macro: Macro) -> Message:
    """How the macro is written, with its parameters' names as values."""
    arguments = [_spelt(parameter) for parameter in macro.parameters]
    if macro.conditions:
        arguments.append("platform='azure'")
    return WRITE_IT_SO.filled(example=f"{{{{ {macro.name}({', '.join(arguments)}) }}}}")


def _spelt(parameter: Parameter) -> str:
    value = f"['{parameter.name}']" if parameter.kind in _LISTS else f"'{parameter.name}'"
    return value if parameter.required else f"{parameter.name}={value}"
