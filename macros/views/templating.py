"""The Jinja2 environment of the views: autoescaping, strict about names, and with the site's words as `_()`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.messages import Language, Message, localized, translate

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES = Path(__file__).parent.parent / "templates"


def render(template: str, language: Language, **data: object) -> Markup:
    """The fragment that `templates/<template>.html` makes of view data. Every text in the data is escaped.

    Raises jinja2.UndefinedError for a name the data does not have: a missing word must never pass as an empty one.
    """
    # Templates are this package's own and escape by themselves; nothing else reaches Markup() here.
    return Markup(environment(language).get_template(f"{template}.html").render(**data).strip())  # noqa: S704


@cache
def environment(language: Language) -> Environment:
    """The environment whose `_()` speaks `language`."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["_"] = _words(language)
    made.globals["language"] = language
    return made


def _words(language: Language) -> Callable[..., Markup]:
    said: dict[str, Markup] = {}  # templates ask for the same few sentences thousands of times a build

    def words(text: str, /, **arguments: object) -> Markup:
        """The site's own words. Arguments that are markup (a link made by a template) stay markup; text is escaped."""
        if text not in said:
            said[text] = escape(translate(Message(text), language))
        sentence = said[text]
        if not arguments and "{" not in sentence:
            return sentence
        return sentence.format(**{name: localized(value, language) for name, value in arguments.items()})

    return words
