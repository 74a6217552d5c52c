"""What was written into which files, and what was left out and why, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from macros.documents import Code, Entry, Report, Section
from macros.importing.new_models import NewModel
from macros.importing.planning import Addition
from macros.importing.rendering import file_of, model_of
from macros.importing.wording import figure_words
from macros.messages import msg, nmsg
from macros.views.conditions import conditions_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.importing.new_models import NewModels
    from macros.importing.planning import Change as Kind
    from macros.importing.planning import NotAdded, Plan
    from macros.importing.rendering import Change
    from macros.importing.trying import Tried
    from macros.messages import Language, Message

_TITLE = msg("What was written")
_NOTHING = msg("Everything that could be written is there already.")
_WRITTEN = nmsg("{n} file was written.", "{n} files were written.", 0)
_ADDED = msg("Added")
_MADE = msg("{file}: a new model, with {claims}")
_GROWN = msg("{file}: {what}")
_CLAIMS = nmsg("{n} claim", "{n} claims", 0)
_EVIDENCE = nmsg("{n} piece of evidence", "{n} pieces of evidence", 0)
_READ_AGAIN = nmsg("{n} piece of evidence read again", "{n} pieces of evidence read again", 0)
_COUNTED: Mapping[Kind, Message] = {"claim": _CLAIMS, "evidence": _EVIDENCE, "refresh": _READ_AGAIN}
_SOURCE = msg("{file}: when it was read, and the models that it is about")
_IDS = msg("{file}: the ids that editors complete")

_REFUSED = msg("Left out, because the check would have refused it")
_REFUSED_NEW = msg("{model}: {message}")
_REFUSED_CLAIM = msg("{model} · {field}: {value} ({conditions}): {message}")
_UNUSUAL = msg("its file has no standard form")
_PASSED = msg("Left out")
_WHY: Mapping[NotAdded, Message] = {
    "decided": nmsg(
        "{n} figure, because the difference was decided", "{n} figures, because the differences were decided", 0
    ),
    "rejected": nmsg("{n} figure, because it is held as rejected", "{n} figures, because they are held as rejected", 0),
    "not-comparable": nmsg(
        "{n} figure, because it cannot be compared", "{n} figures, because they cannot be compared", 0
    ),
}
_NOT_WANTED = nmsg("{n} model, because --only does not name it", "{n} models, because --only does not name them", 0)
_NAMELESS = nmsg(
    "{n} entry of our providers, because nothing of it was read or its name cannot be an id",
    "{n} entries of our providers, because nothing of them was read or their names cannot be ids",
    0,
)


def summary(
    tried: Tried, plan: Plan, models: NewModels, not_wanted: int, catalog: Catalog, language: Language
) -> Report:
    """What `tried` put into the files, and everything that it did not. `not_wanted`: how many models were not named."""
    by_file: dict[str, list[Change]] = {}
    for change in tried.kept:
        by_file.setdefault(file_of(model_of(change)), []).append(change)
    passed = Counter(reason for reason, _ in plan.passed_over)
    left_out = [_WHY[reason].filled(n=passed[reason]) for reason in _WHY if passed[reason]]
    left_out += [_NOT_WANTED.filled(n=not_wanted)] if not_wanted else []
    left_out += [_NAMELESS.filled(n=len(models.nameless))] if models.nameless else []
    return Report(
        title=_TITLE,
        summary=(_WRITTEN.filled(n=len(tried.files)) if tried.files else _NOTHING,),
        sections=(
            Section(_ADDED, tuple(Entry(_file(file, by_file.get(file, ()))) for file in tried.files)),
            Section(
                _REFUSED, tuple(Entry(_change(one.change, one.because, catalog, language)) for one in tried.refused)
            ),
            Section(_PASSED, tuple(map(Entry, left_out))),
        ),
    )


def _file(file: str, changes: Sequence[Change]) -> Said:
    if not changes:
        return (_SOURCE if file.startswith("data/sources/") else _IDS).filled(file=Code(file))
    if isinstance(changes[0], NewModel):
        claims = changes[0].data["claims"]
        count = sum(len(one) for one in claims.values() if isinstance(one, list)) if isinstance(claims, dict) else 0
        return _MADE.filled(file=Code(file), claims=_CLAIMS.filled(n=count))
    return _GROWN.filled(file=Code(file), what=list(_counts(changes)))


def _counts(changes: Sequence[Change]) -> Iterator[Message]:
    counts = Counter(change.change for change in changes if isinstance(change, Addition))
    for change, words in _COUNTED.items():
        if counts[change]:
            yield words.filled(n=counts[change])


def _change(change: Change, because: object, catalog: Catalog, language: Language) -> Said:
    message = getattr(because, "message", _UNUSUAL)
    if isinstance(change, NewModel):
        return _REFUSED_NEW.filled(model=change.id, message=message)
    claim = change.claim
    return _REFUSED_CLAIM.filled(
        model=catalog.models[claim.model].name,
        field=catalog.fields[claim.field].label,
        value=figure_words(claim.value, claim.field, catalog, language),
        conditions=conditions_in_words(claim, catalog, language) or msg("without conditions"),
        message=message,
    )


def summary_data(tried: Tried, plan: Plan, models: NewModels, not_wanted: int) -> dict[str, Any]:
    """The same for programs: files, and numbers of what was added and left out."""
    passed = Counter(reason for reason, _ in plan.passed_over)
    added = Counter(change.change for change in tried.kept if isinstance(change, Addition))
    return {
        "files": sorted(tried.files),
        "added": {
            "models": sum(isinstance(change, NewModel) for change in tried.kept),
            "claims": added["claim"],
            "evidence": added["evidence"],
            "read_again": added["refresh"],
        },
        "refused": [
            {
                "model": model_of(one.change),
                "field": None if isinstance(one.change, NewModel) else one.change.claim.field,
                "code": one.because.code if one.because else None,
            }
            for one in tried.refused
        ],
        "left_out": {
            **{reason: passed[reason] for reason in _WHY},
            "models": not_wanted,
            "nameless": len(models.nameless),
        },
    }
