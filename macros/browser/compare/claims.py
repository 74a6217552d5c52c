"""One claim as the page compares it: its value, what its comparability depends on, its words and its fragments."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.conditions import is_stated, spelled
from macros.claims.evidence import is_approximate, source_kinds
from macros.claims.pairs import condition
from macros.records import NOT_DISCLOSED
from macros.views.conditions import condition_in_words
from macros.views.parts import compared_figure
from macros.views.table import cell
from macros.views.templating import render
from macros.views.words.agreement import comparable_form, value_alone
from macros.views.words.circumstances import depends_on_effort, effort_of_run, inputs_of
from macros.views.words.reasons import value_in_reason

if TYPE_CHECKING:
    from macros.claims import Choice
    from macros.records import Claim, Field
    from macros.views.loose import LoosePage


def claim_data(page: LoosePage, claim: Claim, choice: Choice, field: Field) -> dict[str, object]:
    """What the scripts read of a claim; whatever is empty is left out."""
    catalog, language = page.catalog, page.language
    # In the order in which a table renders them: whoever cites first decides nothing here, but the marks repeat.
    fragment = page.piece(render("cell", language, view=cell(page, field, claim, choice)))
    data = {
        "cell": fragment,
        "figure": page.piece(render("cell_figure", language, view=compared_figure(page, claim, choice))),
        "value": _written(claim.value),
        "form": _form(claim, field),
        "alone": value_alone(claim, field, language),
        "secret": claim.value == NOT_DISCLOSED,
        "margin": "" if claim.uncertainty is None else _plain(claim.uncertainty),
        "on": _conditions(page, claim, field),
        "tester": _tester(claim),
        "sources": sorted({evidence.source for evidence in claim.evidence}),
        "approximate": is_approximate(claim),
        "community": source_kinds(claim, catalog) == {"community"},
        "inputs": inputs_of(claim, language),
        "effort": effort_of_run(claim, language),
        "reasons": depends_on_effort(claim),
        "by": _tester_in_words(page, claim),
    }
    return {key: value for key, value in data.items() if value}


def _written(value: object) -> str:
    """A figure with all its digits, or a date; empty for what has no order."""
    if isinstance(value, Decimal):
        return _plain(value)
    return value if isinstance(value, str) else ""


def _form(claim: Claim, field: Field) -> str:
    """A text that is the same for values that say the same."""
    form = comparable_form(claim, field)
    if isinstance(form, Decimal):
        return _plain(form)
    if isinstance(form, frozenset):
        return json.dumps(sorted(form))
    return json.dumps(form)


def _conditions(page: LoosePage, claim: Claim, field: Field) -> dict[str, list[str | int]]:
    """Of what comparability depends on, what the source states: as it is compared, and in words."""
    found: dict[str, list[str | int]] = {}
    for key in field.comparable_on:
        if is_stated(claim.run, key) or is_stated(claim.select, key):
            stated = condition(claim, key)
            form = stated if isinstance(stated, int) else spelled(stated)
            found[key] = [form, value_in_reason(key, claim, page.catalog, page.language)]
    return found


def _tester(claim: Claim) -> str:
    return str(claim.run["run_by"]) if is_stated(claim.run, "run_by") else ""


def _tester_in_words(page: LoosePage, claim: Claim) -> str:
    tester = claim.run.get("run_by")
    return condition_in_words("run_by", tester, page.catalog, page.language) if tester else ""


def _plain(number: Decimal) -> str:
    """A number in digits alone; equal ones are written alike."""
    return f"{number.normalize():f}"
