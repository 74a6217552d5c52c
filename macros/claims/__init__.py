"""From the claims of a model to the one figure a page shows, to comparisons, costs and ends of service.

The order of the rules:

1. *Selection.* The field's default with the page's conditions over it: the provider's own API, the standard tier, the
   lowest price band (`selection`).
2. *Admission.* Rejected claims and repetitions of the seed note are dropped, then what contradicts the selection, what
   was measured otherwise than asked, and what is not in force on the day (`in_force`).
3. *Ranking.* What is left is narrowed step by step, each keeping only the best. A preferred claim is taken at once.
   Facts: exact figures; claims that state what was selected, with the fewest further conditions; what was seen goes
   before what was only announced (`status`); roundings yield (`agreement`); kind of source; who reports it; newest
   reading. Measurements begin with quality instead of exactness, go by nearness of the effort to the model's default
   before the kind of source, and by tester instead of reporter (`narrowing`).
4. *Around the choice.* Values in force of the same identity that disagree, other writings, price bands, variants
   (`rivals`), and the age of the newest reading (`staleness`). More than one value left is `tied`, an error; values
   that differ only in a condition the page left open are `incomplete`.
5. *Comparison.* Facts by each model's own choice; measurements by one run common to all (`pairs`, `joint`,
   `comparable`). All runs of one measurement, in groups that may be ranked or apart with the reason (`groups`,
   `places`).

Costs and break-evens (`tariff`, `bill`, `costs`, `turning`), ends of service (`lifecycle`), requirements of use cases
(`requirements`), what may be said of their candidates (`advice`) and of all models under a reader's own demands
(`guide`) rest on choices alone. Nothing is cached; every function is pure in the catalogue.
"""

from __future__ import annotations

from macros.claims.advice import (
    Advice,
    AssumedCost,
    Demands,
    Held,
    Standing,
    advise,
    cost_at_work,
    demands_of,
    figure_at_work,
    preset_workload,
    usual_effort,
)
from macros.claims.bill import Bill, Part, Workload
from macros.claims.choice import choose
from macros.claims.comparable import compare
from macros.claims.costs import break_even, cost, input_limit, may_reason, missing_prices, output_limit
from macros.claims.guide import Ranked, demanded, fields_of, ranking
from macros.claims.lifecycle import ENDING_WITHIN_DAYS, first_party_end, service_end, service_ends
from macros.claims.requirements import Verdict, ends_within, required_figure, requirement_met
from macros.claims.results import BreakEven, Choice, Compared, Cost, Joint, ServiceEnd, Step
from macros.claims.turning import Turning, turning_point

__all__ = [
    "ENDING_WITHIN_DAYS",
    "Advice",
    "AssumedCost",
    "Bill",
    "BreakEven",
    "Choice",
    "Compared",
    "Cost",
    "Demands",
    "Held",
    "Joint",
    "Part",
    "Ranked",
    "ServiceEnd",
    "Standing",
    "Step",
    "Turning",
    "Verdict",
    "Workload",
    "advise",
    "break_even",
    "choose",
    "compare",
    "cost",
    "cost_at_work",
    "demanded",
    "demands_of",
    "ends_within",
    "fields_of",
    "figure_at_work",
    "first_party_end",
    "input_limit",
    "may_reason",
    "missing_prices",
    "output_limit",
    "preset_workload",
    "ranking",
    "required_figure",
    "requirement_met",
    "service_end",
    "service_ends",
    "turning_point",
    "usual_effort",
]
