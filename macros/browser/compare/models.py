"""`models/<id>.json`: what the page needs of one model to set it beside any others.

Of each field the model's own choice and, of measurements, every claim that could be held against another model's: as
data for the rules of comparison, and as the fragments that the site's own tables show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.browser.compare.claims import claim_data
from macros.browser.compare.place import PLACE, cited_by, opened_by
from macros.claims import choose
from macros.claims.choice import ask
from macros.claims.joint import rank, usable_claims
from macros.claims.question import MEASUREMENT
from macros.views.loose import LoosePage
from macros.views.service import service_of_model
from macros.views.service_marks import model_name
from macros.views.table import cell
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.browser.surroundings import Surroundings
    from macros.claims import Choice
    from macros.claims.joint import Rank
    from macros.messages import Language
    from macros.records import Claim, Field


def files_of_models(surroundings: Surroundings, language: Language) -> Iterator[tuple[str, object]]:
    """A file for each model."""
    for model in surroundings.catalog.models:
        yield f"models/{model}.json", _model(LoosePage.like(surroundings.at(PLACE, language)), model)


def _model(page: LoosePage, model: str) -> dict[str, object]:
    service = service_of_model(page, model)
    return {
        "name": page.catalog.models[model].name,
        "service": page.piece(service) if service else None,
        "column": page.piece(render("column", page.language, view=model_name(page, model))),
        "fields": {field.id: _field(page, model, field) for field in page.catalog.fields.values()},
        "popovers": opened_by(page),
        "sources": cited_by(page),
    }


def _field(page: LoosePage, model: str, field: Field) -> dict[str, object]:
    choice = choose(page.catalog, model, field.id)
    usable = _usable(page, model, field)
    claims = _each_once(([choice.claim] if choice.claim else []) + [claim for claim, _ in usable])
    data: dict[str, object] = {"state": choice.state}
    if claims:
        data["claims"] = [claim_data(page, claim, choice, field) for claim in claims]
    if choice.claim:
        data["chosen"] = True
        data["disputed"] = bool(choice.rivals)
    else:
        data["missing"] = _missing(page, field, choice)
        data["elsewhere"] = bool(choice.others)
    if usable:
        data["usable"] = [[_place_of(claim, claims), *_flat(ranked)] for claim, ranked in usable]
    return data


def _usable(page: LoosePage, model: str, field: Field) -> list[tuple[Claim, Rank]]:
    if field.kind_of_fact != MEASUREMENT:
        return []
    question = ask(page.catalog, model, field.id, None)
    return [(claim, rank(claim, question)) for claim in usable_claims(question)]


def _missing(page: LoosePage, field: Field, choice: Choice) -> object:
    return page.piece(render("cell", page.language, view=cell(page, field, None, choice)))


def _each_once(claims: list[Claim]) -> list[Claim]:
    return [claim for place, claim in enumerate(claims) if _place_of(claim, claims) == place]


def _place_of(claim: Claim, claims: list[Claim]) -> int:
    """Which of the claims it is; two that are equal are still two."""
    return next(place for place, one in enumerate(claims) if one is claim)


def _flat(of: Rank) -> tuple[int, ...]:
    quality, (farness, steps), kind, tester, age = of
    return (quality, farness, steps, kind, tester, age)
