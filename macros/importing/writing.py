"""What `--write` does, from the comparison to the files that may be put into place and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.importing.new_models import is_wanted, new_models
from macros.importing.planning import plan_additions
from macros.importing.summary import summary, summary_data
from macros.importing.trying import try_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from macros.documents import Report
    from macros.importing.parts import Compared
    from macros.importing.rendering import Change
    from macros.importing.trying import Project


@dataclass(frozen=True, slots=True)
class Written:
    """What is to be put into place. Nothing has been written yet."""

    files: Mapping[str, str]
    """Whole texts by path in the project."""
    report: Report
    """What was added to which files, and what was left out and why."""
    data: Mapping[str, Any]
    """The same for programs."""


def write_plan(
    compared: Compared, project: Project, only: Sequence[str] = (), done: Callable[[int], None] = lambda _: None
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
    catalog = project.catalog
    plan = plan_additions(compared, catalog)
    models = new_models(compared.entries, compared.state, catalog, only)
    wanted = [one for one in plan.additions if is_wanted(one.claim.model, only)]
    changes: list[Change] = [*wanted, *models.made]
    checks = 0

    def checked() -> None:
        nonlocal checks
        checks += 1
        done(checks)

    tried = try_changes(project, changes, checked)
    unnamed = {one.claim.model for one in plan.additions} - {one.claim.model for one in wanted}
    left = len(unnamed) + models.not_wanted
    return Written(
        tried.files,
        summary(tried, plan, models, left, catalog, project.language),
        summary_data(tried, plan, models, left),
    )
