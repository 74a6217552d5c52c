"""What stands between `{{` and `}}`, read without running it.

Jinja's own parser reads it, with the delimiters that mkdocs-macros uses (Jinja's defaults), so that nothing can mean
one thing here and another in the build.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.messages import Message, msg
from macros.pages.refused import Refused

if TYPE_CHECKING:
    from macros.pages.page import Argument

_ENVIRONMENT = Environment(autoescape=True)
"""Only parses; nothing is ever rendered with it."""

_MAX_BRACKETS = 20
"""Opening brackets of one call; Jinja's parser is recursive."""

TRIMMED = msg("{{- and -}} are not read")
BACKSLASH = msg("a backslash cannot stand in a macro call")
TOO_MANY_BRACKETS = msg("too many brackets in one macro call")
SYNTAX = msg("this macro call cannot be read")
NOT_A_CALL = msg("{what} stands here in place of a macro call")
NOT_LITERAL = msg("{what} stands here in place of a text in quotation marks")

DOUBLE_QUOTES = msg("Put a text that contains one kind of quotation mark into the other kind.")
QUOTE_IT = msg("Write every argument as text in quotation marks, such as '1000', or as a list of such texts.")

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
class RawCall:
    """A call as written, not yet held against the list of macros."""

    name: str
    positional: tuple[Argument, ...]
    named: tuple[tuple[str, Argument], ...]


@lru_cache(2**12)
def parse(inner: str) -> RawCall:
    """The call between `{{` and `}}`. Raises Refused for anything but a name and literals."""
    if inner[:1] in {"-", "+"} or inner[-1:] in {"-", "+"}:
        raise Refused(TRIMMED)
    if "\\" in inner:
        raise Refused(BACKSLASH, DOUBLE_QUOTES)
    if sum(map(inner.count, "([")) > _MAX_BRACKETS:
        raise Refused(TOO_MANY_BRACKETS)
    try:
        template = _ENVIRONMENT.parse(f"{{{{{inner}}}}}")
    except TemplateSyntaxError:
        raise Refused(SYNTAX) from None
    return _call(template)


def _call(template: nodes.Template) -> RawCall:
    """The one call that is all there is in `template`."""
    match template.body:
        case [nodes.Output(nodes=[nodes.Call(node=nodes.Name(name=name), dyn_args=None, dyn_kwargs=None) as call])]:
            positional = tuple(_literal(node) for node in call.args)
            named = tuple((keyword.key, _literal(keyword.value)) for keyword in call.kwargs)
            return RawCall(name, positional, named)
        case [nodes.Output(nodes=[expression])]:
            raise Refused(NOT_A_CALL.filled(what=_name(expression)))
        case _:
            raise Refused(SYNTAX)


def _literal(node: nodes.Expr) -> Argument:
    match node:
        case nodes.Const(value=str() as text):
            return text
        case nodes.List(items=items):
            return tuple(_text(item) for item in items)
        case _:
            raise Refused(NOT_LITERAL.filled(what=_name(node)), QUOTE_IT)


def _text(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise Refused(NOT_LITERAL.filled(what=_name(node)), QUOTE_IT)


def _name(node: nodes.Node) -> Message:
    """What an expression is called, by the nearest kind that has a name."""
    return next((name for kind, name in _NAMES.items() if isinstance(node, kind)), _OTHER)
