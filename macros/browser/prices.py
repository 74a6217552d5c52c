"""The prices of each model, for the calculator: a file a model, with what that model's own page shows."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from macros.claims.tariff import FIELD_OF, STANDARD
from macros.views.calculator.sheets import price_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.browser.surroundings import Surroundings
    from macros.messages import Language
    from macros.views.calculator.sheets import PriceView, SheetView


def prices_of_models(surroundings: Surroundings, language: Language) -> Iterator[tuple[str, object]]:
    """`prices/<model>.json` of every model; nothing where the catalogue has no record of prices at all."""
    has_prices = all(FIELD_OF[rate] in surroundings.catalog.fields for rate in STANDARD)
    for model in surroundings.catalog.models if has_prices else ():
        # A context of its own: what a view cites has no place on another page.
        sheet = price_sheet(surroundings.at(f"models/{model}.md", language), model)
        yield f"prices/{model}.json", _sheet(sheet)


def _sheet(sheet: SheetView) -> dict[str, object]:
    bands = [
        {"over": str(band.over), "prices": {rate: _price(price) for rate, price in band.prices.items()}}
        for band in sheet.bands
    ]
    return {
        "id": sheet.id,
        "name": sheet.name,
        "platform": sheet.platform,
        "reasons": sheet.reasons,
        "typeIsKnown": sheet.type_is_known,
        "bands": bands,
        "limit": sheet.limit and asdict(sheet.limit),
        "outputLimit": sheet.output_limit and asdict(sheet.output_limit),
        "service": sheet.service,
        "hasEnded": sheet.has_ended,
        "changes": sheet.changes,
    }


def _price(price: PriceView) -> dict[str, object]:
    return {"value": price.value, "missing": price.missing, "marks": price.marks}
