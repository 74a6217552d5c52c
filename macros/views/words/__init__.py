"""How two or more models differ on a field, said in words.

Everything is computed from the claims' own values, never from displayed numbers. A multiple is always said of the
larger side ("costs 8× as much as") and a saving in percent ("20% cheaper"); "about" stands exactly where rounding
changed the number. With more than two models, each is set against the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import Language, msg, translate
from macros.views.words.agreement import each_value, same_or_different, say_the_same
from macros.views.words.circumstances import notes
from macros.views.words.missing import does_not_apply, no_figure
from macros.views.words.pairs import against_the_first
from macros.views.words.reasons import not_comparable
from macros.views.words.sides import sides_of

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Compared

_STATEMENT = msg("{label}: {difference}.")
_VERDICT = msg("{label}: {verdict}.")
_WITH_NOTE = msg("{said} ({note})")


def difference(compared: Compared, catalog: Catalog, language: Language) -> str:
    """The difference as a clause without label and full stop: `GPT-4.1 costs 8× as much as GPT-5 mini`."""
    match compared.state:
        case "unknown":
            return no_figure(compared, catalog, language)
        case "not-applicable":
            return does_not_apply(compared, catalog, language)
        case "not-comparable":
            return not_comparable(compared, catalog, language)
        case "side-by-side":
            verdict = same_or_different(sides_of(compared, catalog), catalog.fields[compared.field])
            return translate(verdict, language)
        case "comparable":
            return _comparable(compared, catalog, language)


def sentence(compared: Compared, catalog: Catalog, language: Language) -> str:
    """The difference as a whole sentence, after the field's label and with its full stop."""
    label = catalog.fields[compared.field].label
    said = difference(compared, catalog, language)
    if compared.state == "side-by-side":
        return translate(_VERDICT.filled(label=label, verdict=said), language)
    return translate(_STATEMENT.filled(label=label, difference=said), language)


def in_a_sentence(compared: Compared, catalog: Catalog, language: Language) -> str:
    """The same where nothing stands beside it that shows the values: those that are not ranked are said as well."""
    if compared.state != "side-by-side":
        return sentence(compared, catalog, language)
    field = catalog.fields[compared.field]
    values = each_value(sides_of(compared, catalog), field, language)
    return translate(_STATEMENT.filled(label=field.label, difference=values), language)


def differs(compared: Compared, catalog: Catalog) -> bool:
    """Whether any model has another value than the first, as a reader sees it; all of them have one."""
    first, *others = sides_of(compared, catalog)
    return not all(say_the_same(first, other, catalog.fields[compared.field]) for other in others)


def _comparable(compared: Compared, catalog: Catalog, language: Language) -> str:
    sides = sides_of(compared, catalog)
    said = against_the_first(sides, catalog.fields[compared.field], language)
    for note in notes(sides, language, disputed=compared.disputed):
        said = translate(_WITH_NOTE.filled(said=said, note=note), language)
    return said
