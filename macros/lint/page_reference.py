"""Every id that a page names exists.

A page with a misspelt one could not be built, or would show nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._page_calls import KINDS, all_calls, named_ids
from macros.messages import msg
from macros.suggestions import closest
from macros.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from macros.lint._page_calls import Named
    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.pages import MacroCall

CODES = ("page-reference",)
AREA: Area = "references"
FIX = msg("Correct the id; where it is right, add the record that it names.")

_WORDS = {
    "models": msg("model"),
    "fields": msg("field"),
    "sources": msg("source"),
    "comparisons": msg("comparison"),
    "providers": msg("provider"),
    "audits": msg("audit"),
    "use-cases": msg("use case"),
    "terms": msg("term"),
    "platforms": msg("platform"),
    "groups": msg("group"),
}


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each id in a macro call that no record has, and each number that an audit does not have."""
    for call in all_calls(checked):
        yield from _check_finding(call, checked)
        for named in named_ids(call):
            folder = KINDS.get(named.kind, "groups")
            known = GROUPS if folder == "groups" else checked.ids[folder]
            if named.name not in known:
                text = msg("there is no {kind} {name}", kind=_WORDS[folder], name=named.name)
                place = call.places.get(named.parameter, call.location)
                yield Diagnostic("page-reference", place, text, _hint(named, folder, known))


def _check_finding(call: MacroCall, checked: Checked) -> Iterator[Diagnostic]:
    """Whether the audit that a call names has the finding that it names. `correction` names a number without audit."""
    audit = checked.catalog.audits.get(str(call.arguments.get("audit")))
    number = call.arguments.get("finding")
    if audit is None or number is None:
        return
    known = [finding.id for finding in audit.findings]
    if number not in known:
        near = closest(str(number), known)
        hint = msg("Did you mean “{meant}”?", meant=near) if near else msg("Use one of {names}.", names=known)
        text = msg("the audit {audit} has no finding {number}", audit=audit.id, number=number)
        yield Diagnostic("page-reference", call.places.get("finding", call.location), text, hint)


def _hint(named: Named, folder: str, known: Collection[str]) -> Message:
    if near := closest(named.name, sorted(known)):
        return msg("Did you mean “{meant}”?", meant=near)
    if folder == "groups":
        return msg("Use one of {names}.", names=list(GROUPS))
    return msg("Correct the id, or add data/{folder}/{name}.yml.", folder=folder, name=named.name)
