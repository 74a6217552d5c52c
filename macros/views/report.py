"""The link under a figure by which a reader reports it: an issue form of the repository, already filled in.

The form's fields are those of `.github/ISSUE_TEMPLATE/wrong-figure.yml`; a test holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from macros.messages import Language, Message, msg, translate

if TYPE_CHECKING:
    from macros.records import Claim
    from macros.views.context import PageContext

FORM = "wrong-figure.yml"
TITLE = msg("{model}, {field}: is {figure} right?")
SHOWN = msg("{figure} ({conditions})")
_LANGUAGES: dict[Language, Message] = {"ja": msg("Japanese"), "en": msg("English")}
_VERSION = msg("{version}, as of {day}")
LONGEST = 300
"""Characters of a prefilled field. Longer ones make addresses that servers refuse."""


def report_link(context: PageContext, claim: Claim, figure: str, conditions: str) -> str:
    """The address at which `claim`, shown as `figure` under `conditions`, is reported; empty without a repository."""
    if not context.repository:
        return ""
    catalog, language = context.catalog, context.language
    title = TITLE.filled(model=catalog.models[claim.model].name, field=catalog.fields[claim.field].label, figure=figure)
    shown = translate(SHOWN.filled(figure=figure, conditions=conditions), language) if conditions else figure
    filled = {
        "template": FORM,
        "title": translate(title, language),
        "model": claim.model,
        "field": claim.field,
        "shown": shown,
        "page": f"{language}/{context.place}",
        "language": translate(_LANGUAGES[language], language),
        "data": _data(context),
    }
    query = urlencode({key: value[:LONGEST] for key, value in filled.items()})
    return f"{context.repository.rstrip('/')}/issues/new?{query}"


def _data(context: PageContext) -> str:
    """Of which data the page was made: the commit, where it is known, and the day the site was built for."""
    day = context.catalog.as_of.isoformat()
    if not context.data_version:
        return day
    return translate(_VERSION.filled(version=context.data_version, day=day), context.language)
