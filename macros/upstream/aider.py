"""Aider's polyglot leaderboard (`aider/website/_data/polyglot_leaderboard.yml`): a list of runs.

Quirks: `pass_rate_2` is the score, after a second try; `pass_rate_1` is before it. `test_cases` were run out of
`total_tests`. The effort stands in the model's name, in parentheses or after a comma, and in newer rows also as
`reasoning_effort` or `thinking_tokens` (32768 and 32000 are both written 32k); where neither says it, it is not stated.
A row in `architect` format is a run of two models, so it is a figure of neither. `dirname` mostly tells rows apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.claims.subject.efforts import effort_in_parentheses
from macros.messages import msg
from macros.records import NOT_STATED, Tasks
from macros.upstream.bands import length
from macros.upstream.efforts import in_order
from macros.upstream.entry import Upstream
from macros.upstream.faults import fault
from macros.upstream.taking import Taking, unreadable
from macros.upstream.tree import Number
from macros.upstream.unique import Unique
from macros.upstream.yaml_text import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.records import Condition
    from macros.upstream.entry import Entry
    from macros.upstream.opened import Opened, Progress

TESTER = "Aider"
HARNESS = "aider"
_PREVIEW = re.compile(r"(?:^|[- ])(preview-[0-9]{2}-[0-9]{2})(?![0-9])", re.IGNORECASE)
_GROUP = re.compile(r"\(([^()]*)\)")
_FORMAT = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_BUDGETS = (1000, 1024)
NOT_COMPARED = frozenset(
    [
        "commit_hash",
        "pass_rate_1",
        "pass_num_1",
        "pass_num_2",
        "percent_cases_well_formed",
        "error_outputs",
        "num_malformed_responses",
        "num_with_malformed_responses",
        "user_asks",
        "lazy_comments",
        "syntax_errors",
        "indentation_errors",
        "exhausted_context_windows",
        "test_timeouts",
        "command",
        "date",
        "versions",
        "seconds_per_case",
        "total_cost",
        "prompt_tokens",
        "completion_tokens",
        "released",
    ]
)


def read_aider(opened: Opened, progress: Progress) -> Upstream:
    """The runs of the file. Raises UpstreamFault where it is something else."""
    tree = read_yaml(opened.content(), opened.name)
    if not isinstance(tree, list) or not any(isinstance(row, dict) and "pass_rate_2" in row for row in tree):
        raise fault(opened.name, msg("a list of runs was expected, each with its “pass_rate_2”"))
    return Upstream("aider", tuple(_entries(tree, progress)), opened.commit)


def _entries(rows: list[Any], progress: Progress) -> Iterator[Entry]:
    unique = Unique()
    for number, row in enumerate(rows):
        name = row.get("model") if isinstance(row, dict) else None
        if isinstance(name, str) and name.strip():
            directory = row.get("dirname")
            yield _entry(unique(directory if isinstance(directory, str) and directory else f"row {number + 1}"), row)
        else:
            yield unreadable(unique(f"row {number + 1}"), row)
        progress(number + 1, len(rows))


def _entry(key: str, row: dict[str, Any]) -> Entry:
    taking = Taking(row, NOT_COMPARED)
    subject = taking.name("model") or key
    taking.name("dirname")
    taking.say("editor_model", "editor_edit_format")
    run: dict[str, Condition] = {"run_by": TESTER, "harness": HARNESS, "tasks": _tasks(taking)}
    run["effort"] = _effort(subject, taking)
    edit_format = taking.name("edit_format")
    run["edit_format"] = edit_format if edit_format and _FORMAT.fullmatch(edit_format) else NOT_STATED
    if preview := _PREVIEW.search(subject):
        run["snapshot"] = preview[1].lower()
    if edit_format == "architect":
        taking.spare("pass_rate_2", "not-compared")
    else:
        taking.score("pass_rate_2", "aider_polyglot", f"dirname {key}, pass_rate_2", run=run)
    return taking.finish(key, (subject,))


def _tasks(taking: Taking) -> Condition:
    done, of = length(taking.peek("test_cases")), length(taking.peek("total_tests"))
    if done is None or of is None or done > of:
        taking.spare("test_cases", "unreadable")
        taking.spare("total_tests", "unreadable")
        return NOT_STATED
    taking.say("test_cases", "total_tests")
    return Tasks(done, of)


def _effort(name: str, taking: Taking) -> str:
    """What the name says; else what the run's own keys say."""
    level, budget = taking.peek("reasoning_effort"), taking.peek("thinking_tokens")
    taking.say("reasoning_effort", "thinking_tokens")
    words = [*_GROUP.findall(name), *(part.strip() for part in name.split(",")[1:])]
    named = [effort for word in words if (effort := effort_in_parentheses(word.removesuffix(" tokens").strip()))]
    if named:
        return named[0]
    if isinstance(level, str) and in_order((level,)):
        return level
    return _budget(budget) or NOT_STATED


def _budget(printed: Any) -> str | None:
    if not isinstance(printed, Number):
        return None
    if printed == "0":
        return "none"
    tokens = length(printed)
    exact = (tokens // thousand for thousand in _BUDGETS if tokens and tokens % thousand == 0)
    thousands = next(exact, None)
    return f"budget-{thousands}k" if thousands else None
