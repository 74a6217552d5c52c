"""What `--write` does, from a collection to the files that may be put into place and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from macros.importing.commits import is_same, read_at
from macros.importing.comparing import compare_collection
from macros.importing.new_models import is_wanted, new_models
from macros.importing.placed import place_entries
from macros.importing.planning import plan_additions
from macros.importing.summary import LeftOut, summary, summary_data
from macros.importing.trying import try_additions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from macros.catalog import Catalog
    from macros.documents import Report
    from macros.importing.parts import State
    from macros.importing.rendering import Project
    from macros.importing.trying import Refused
    from macros.upstream import Upstream


@dataclass(frozen=True, slots=True)
class Written:
    """What is to be put into place. Nothing has been written yet."""

    files: Mapping[str, str]
    """Whole texts by path in the project."""
    report: Report
    """What was added to which files, and what was left out and why."""
    data: Mapping[str, Any]
    """The same for programs."""


def write_collection(
    upstream: Upstream, project: Project, only: Sequence[str] = (), done: Callable[[int], None] = lambda _: None
) -> Written:
    """The files that the collection's figures give, without whatever the check refuses.

    - A figure that we have under the same conditions gets one piece of evidence more; where the collection's source is
      evidence already, its `read`, `commit`, `printed` and `printed_unit` follow a later commit.
    - A figure that we do not have, or have with another value, becomes a claim beside ours.
    - A model of our providers that we do not hold gets a record, with all that was read of it.
    - What was decided, what we hold as rejected and what cannot be compared is left out.

    No value, condition, note or mark that stands in a record is changed, nor any evidence of another source; so a
    second run finds nothing to do. `only`: patterns of the models that are wanted. `done` is told how many times the
    check has run. Raises SourceFault for a file that cannot be read any more.
    """
    catalog, record = project.catalog, project.state.record
    project = replace(project, state=first_read(project.state, catalog))
    new = new_models(place_entries(upstream, record, catalog), only)
    made = {model.id: model for model in new.made if model.id not in catalog.models}
    left_models: list[Refused] = []
    checks = 0

    def checked() -> None:
        nonlocal checks
        checks += 1
        done(checks)

    every = replace(catalog, models={**catalog.models, **made})
    while True:
        # with the new models, their entries on other platforms find them, as they would in a second run
        whole = replace(catalog, models={**catalog.models, **made})
        compared = compare_collection(list(place_entries(upstream, record, whole)), project.state, whole)
        plan = plan_additions(compared, whole)
        wanted = [one for one in plan.additions if is_wanted(one.claim.model, only)]
        # one that nothing is said of gets no record, so a second run would match its entries otherwise
        if unsaid := made.keys() - {one.claim.model for one in wanted}:
            made = {name: model for name, model in made.items() if name not in unsaid}
            continue
        tried = try_additions(project, made, wanted, checked)
        refused = {one.addition.claim.model: one for one in tried.refused if one.model}
        lost = refused.keys() or made.keys() - {one.claim.model for one in tried.kept}
        if not lost:
            break
        left_models += refused.values() or [one for one in tried.refused if one.addition.claim.model in lost]
        made = {name: model for name, model in made.items() if name not in lost}
    unnamed = {one.claim.model for one in plan.additions} - {one.claim.model for one in wanted}
    left_out = LeftOut(plan.passed_over, (*left_models, *tried.refused), len(unnamed) + new.not_wanted, new.nameless)
    return Written(tried.files, summary(tried, left_out, every, project), summary_data(tried, left_out, catalog))


def first_read(state: State, catalog: Catalog) -> State:
    """The state with the day on which this very commit was read first, where evidence says one.

    The same commit says on a later day what it said then, and no rule may choose otherwise for it.
    """
    if state.commit is None:
        return state
    source = catalog.sources[state.record.source]
    days = [
        evidence.read
        for model in catalog.models.values()
        for claims in model.claims.values()
        for claim in claims
        for evidence in claim.evidence
        if evidence.source == source.id and is_same(state.commit, read_at(evidence, source))
    ]
    return replace(state, read=min(state.read, max(map(date.fromisoformat, days), default=state.read)))
