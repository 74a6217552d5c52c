"""Texts of the data with the macro calls in them, as a page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import localized
from macros.pages.page import MacroCall
from macros.texts import parts_of
from macros.views.inline import INLINE_VIEWS
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Text
    from macros.texts.reading import Part
    from macros.views.context import PageContext


def said(context: PageContext, text: Text) -> Markup:
    """The text in the page's language. Its words are escaped; what its calls show is cited like on any page."""
    parts = parts_of(str(localized(text, context.language)))
    return render("text", context.language, parts=[_shown(context, part) for part in parts])


def _shown(context: PageContext, part: Part) -> str | Markup:
    if isinstance(part, MacroCall):
        return INLINE_VIEWS[part.name](context, **part.arguments, **part.conditions)
    return part
