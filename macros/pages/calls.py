"""Macro calls in a page or in a text of the data, found and read without running anything.

Jinja is a programming language, and the build runs whatever a page contains of it. So its delimiters may stand in a
page only as `{{ name('literal', …) }}`. Jinja's own parser reads what is between them, with the delimiters that
mkdocs-macros uses (Jinja's defaults), so that nothing can mean one thing here and another in the build.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.messages import Message, msg

if TYPE_CHECKING:
    from macros.pages.page import Argument

_ENVIRONMENT = Environment(autoescape=True)
"""Only parses; nothing is ever rendered with it."""

_DELIMITER = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_EXPRESSION = re.compile(r"""\{\{((?:'[^'\n{}]*'|"[^"\n{}]*"|[^'"{}\n])*+)\}\}""")
_STATEMENT = re.compile(r"\{%[^\n]*?%\}|\{#[\w-]*\}|\{#[^\n]*?#\}")
_HEADING_ID = re.compile(r"\{#[\w-]+\}")
"""An id as other sites write it; here it is a comment of Jinja."""
_UNREADABLE = re.compile(r"\{\{(?:(?!\{\{|\n[ ]*\n)(?s:.))*?\}{2,}")
"""What was probably meant as one expression, up to its end, so that it gives one message."""
_MAX_BRACKETS = 20
"""Opening brackets of one call; Jinja's parser is recursive."""

NOT_CLOSED = msg("this {{ is not closed by }} on its line, or there are braces in between")
STATEMENT = msg("a page is not a program; “{text}” is not run")
STRAY = msg("“{text}” belongs to a template language and closes nothing here")
TRIMMED = msg("{{- and -}} are not read")
BACKSLASH = msg("a backslash cannot stand in a macro call")
TOO_MANY_BRACKETS = msg("too many brackets in one macro call")
SYNTAX = msg("this macro call cannot be read")
NOT_A_CALL = msg("{what} stands here in place of a macro call")
NOT_LITERAL = msg("{what} stands here in place of a text in quotation marks")

WRITE_A_CALL = msg("Write a macro call such as {{ figure('gpt-5-mini', 'input_price') }}.")
WRITE_AN_ID = msg("The id of a heading is written {: #id }, with a colon.")
PART_THE_BRACES = msg("Put a space between the two characters.")
DOUBLE_QUOTES = msg("Put a text that contains one kind of quotation mark into the other kind.")
QUOTE_IT = msg("Write every argument as text in quotation marks, such as '1000', or as a list of such texts.")
REMOVE_IT = msg("Remove it. Pages hold Markdown and macro calls, nothing else.")

_NAMES: dict[type[nodes.Node], Message] = {
    nodes.Name: msg("a variable"),
    nodes.Getattr: msg("an attribute"),
    nodes.Getitem: msg("a subscript"),
    nodes.Filter: msg("a filter"),
    nodes.Test: msg("a test"),
    nodes.Call: msg("a call"),
    nodes.CondExpr: msg("a condition"),
    nodes.BinExpr: msg("a calculation"),
    nodes.UnaryExpr: msg("a calculation"),
    nodes.Compare: msg("a comparison of values"),
    nodes.Concat: msg("a joining of texts"),
    nodes.Const: msg("a value that is not a text"),
    nodes.Dict: msg("a mapping"),
    nodes.Tuple: msg("a list of expressions"),
}
_OTHER = msg("an expression")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that may not stand in a page."""

    start: int
    """Offset in the text."""
    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class RawCall:
    """A call as written, not yet held against the list of macros."""

    name: str
    positional: tuple[Argument, ...]
    named: tuple[tuple[str, Argument], ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text between delimiters."""

    start: int
    end: int
    call: RawCall | None
    """None where it is not a call as pages may have it."""


@dataclass(slots=True)
class Scan:
    """What was found in a text."""

    regions: list[Region] = field(default_factory=list)
    """In order, without overlap. Outside them stands no delimiter of Jinja."""
    faults: list[Fault] = field(default_factory=list)


class _Refused(Exception):  # noqa: N818 - it carries a sentence to the next step, nothing more
    """Why an expression is not a call as pages may have it."""

    def __init__(self, message: Message, hint: Message = WRITE_A_CALL) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint


def scan(text: str, start: int = 0) -> Scan:
    """All delimiters of Jinja in `text` from `start` on, in one pass."""
    found = Scan()
    while delimiter := _DELIMITER.search(text, start):
        region, faults = _read(text, delimiter)
        found.regions.append(region)
        found.faults += faults
        start = region.end
    return found


def _read(text: str, delimiter: re.Match[str]) -> tuple[Region, list[Fault]]:
    """The region that begins with `delimiter`."""
    start = delimiter.start()
    opening = delimiter[0]
    if opening == "{{":
        expression = _EXPRESSION.match(text, start)
        if expression is None:
            unreadable = _UNREADABLE.match(text, start)
            end = unreadable.end() if unreadable else delimiter.end()
            return Region(start, end, None), [Fault(start, NOT_CLOSED, WRITE_A_CALL)]
        try:
            return Region(start, expression.end(), _parse(expression[1])), []
        except _Refused as refused:
            return Region(start, expression.end(), None), [Fault(start, refused.message, refused.hint)]
    if opening in {"{%", "{#"}:
        statement = _STATEMENT.match(text, start)
        end = statement.end() if statement else delimiter.end()
        hint = WRITE_AN_ID if _HEADING_ID.match(text, start) else REMOVE_IT
        return Region(start, end, None), [Fault(start, STATEMENT.filled(text=text[start:end]), hint)]
    return Region(start, delimiter.end(), None), [Fault(start, STRAY.filled(text=opening), PART_THE_BRACES)]


def _parse(inner: str) -> RawCall:
    """The call between `{{` and `}}`. Raises _Refused for anything but a name and literals."""
    if inner[:1] in {"-", "+"} or inner[-1:] in {"-", "+"}:
        raise _Refused(TRIMMED)
    if "\\" in inner:
        raise _Refused(BACKSLASH, DOUBLE_QUOTES)
    if sum(map(inner.count, "([")) > _MAX_BRACKETS:
        raise _Refused(TOO_MANY_BRACKETS)
    try:
        template = _ENVIRONMENT.parse(f"{{{{{inner}}}}}")
    except TemplateSyntaxError:
        raise _Refused(SYNTAX) from None
    return _call(template)


def _call(template: nodes.Template) -> RawCall:
    """The one call that is all there is in `template`."""
    match template.body:
        case [nodes.Output(nodes=[nodes.Call(node=nodes.Name(name=name), dyn_args=None, dyn_kwargs=None) as call])]:
            positional = tuple(_literal(node) for node in call.args)
            named = tuple((keyword.key, _literal(keyword.value)) for keyword in call.kwargs)
            return RawCall(name, positional, named)
        case [nodes.Output(nodes=[expression])]:
            raise _Refused(NOT_A_CALL.filled(what=_name(expression)))
        case _:
            raise _Refused(SYNTAX)


def _literal(node: nodes.Expr) -> Argument:
    match node:
        case nodes.Const(value=str() as text):
            return text
        case nodes.List(items=items):
            return tuple(_text(item) for item in items)
        case _:
            raise _Refused(NOT_LITERAL.filled(what=_name(node)), QUOTE_IT)


def _text(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise _Refused(NOT_LITERAL.filled(what=_name(node)), QUOTE_IT)


def _name(node: nodes.Node) -> Message:
    """What an expression is called, by the nearest kind that has a name."""
    return next((name for kind, name in _NAMES.items() if isinstance(node, kind)), _OTHER)
