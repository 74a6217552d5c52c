"""Invented models to compare, from the cases that Python and scripts share; run alone, what scripts fetch of them."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.browser.compare import file_of_fields, files_of_models
from macros.browser.surroundings import Surroundings
from macros.messages import LANGUAGES
from macros.records import Band, Tasks
from tests.support.claims import FIELDS, OWN_API, PLAIN, REASONING, catalogue, claim, field, measurement
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Claim

ALWAYS = ("model_type", "reasoning_efforts", "default_effort", "release_date", "deprecation_date", "shutdown_date")
"""Fields that the rules look at, whichever is compared."""
WITH_MORE = {
    **FIELDS,
    "replacement": field("replacement", "text", "lifecycle", select=("platform",)),
    "output_speed": measurement("output_speed", "speed", "run_by", "effort"),
    "error_rate": measurement("error_rate", "percent", "run_by", "effort", direction="lower"),
}
"""Fields that no other invented catalogue needs."""


def catalogue_of(case: dict[str, Any]) -> Catalog:
    """The models of a case, in its order."""
    traits = {"reasoning": REASONING, "non-reasoning": PLAIN}
    models = {
        identifier: {**traits.get(model.get("type"), {}), case["field"]: [_claim(one) for one in model["claims"]]}
        for identifier, model in case["models"].items()
    }
    fields = {
        identifier: WITH_MORE[identifier] for identifier in dict.fromkeys((*ALWAYS, "replacement", case["field"]))
    }
    return catalogue(models, fields=fields)


def _claim(given: dict[str, Any]) -> Claim:
    """A claim as a case writes it; by default for the maker's own API and the standard tier."""
    value = given["value"]
    band = {"band": Band(*given["band"])} if "band" in given else {}
    run = dict(given.get("run", {}))
    if "tasks" in run:
        run["tasks"] = Tasks(*run["tasks"])
    return claim(
        tuple(value) if isinstance(value, list) else value,
        *given.get("sources", ("official",)),
        select={"platform": OWN_API, "tier": "standard", **band, **given.get("select", {})} if not run else {},
        run=run,
        uncertainty=Decimal(given["margin"]) if "margin" in given else None,
        precision=given.get("precision"),
    )


def fetched(case: dict[str, Any], language: Language) -> dict[str, object]:
    """What scripts fetch of a case: the models in its order, and the fields."""
    surroundings = Surroundings(catalogue_of(case))
    [(_, common)] = file_of_fields(surroundings, language)
    return {"models": [content for _, content in files_of_models(surroundings, language)], "common": common}


if __name__ == "__main__":
    cases = shared_cases("comparing")
    json.dump({language: [fetched(case, language) for case in cases] for language in LANGUAGES}, sys.stdout)
