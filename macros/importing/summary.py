"""What was written into which files, and what was left out and why, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.documents import Code, Entry, Report, Section
from macros.importing.rendering import file_of
from macros.importing.wording import figure_words
from macros.messages import msg, nmsg
from macros.views.conditions import conditions_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.importing.parts import Figure
    from macros.importing.planning import Addition, Change, NotAdded
    from macros.importing.rendering import Project
    from macros.importing.trying import Refused, Tried
    from macros.messages import Language, Message

_TITLE = msg("What was written")
_NOTHING = msg("Everything that could be written is there already.")
_WRITTEN = nmsg("{n} file was written.", "{n} files were written.", 0)
_ADDED = msg("Added")
_MADE = msg("{file}: a new model, with {what}")
_GROWN = msg("{file}: {what}")
_CLAIMS = nmsg("{n} claim", "{n} claims", 0)
_EVIDENCE = nmsg("{n} piece of evidence", "{n} pieces of evidence", 0)
_READ_AGAIN = nmsg("{n} piece of evidence read again", "{n} pieces of evidence read again", 0)
_COUNTED: Mapping[Change, Message] = {"claim": _CLAIMS, "evidence": _EVIDENCE, "refresh": _READ_AGAIN}
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was not written."""

    passed_over: tuple[tuple[NotAdded, Figure], ...]
    refused: tuple[Refused, ...]
    not_wanted: int
    """Models that --only does not name."""
    nameless: int
    """Entries of our providers of which no model could be made."""

    def counts(self) -> Mapping[NotAdded, int]:
        """How many figures were passed over for which reason."""
        found = Counter(reason for reason, _ in self.passed_over)
        return {reason: found[reason] for reason in _WHY}


def summary(tried: Tried, left_out: LeftOut, catalog: Catalog, project: Project) -> Report:
    """What `tried` put into the files, and everything that it did not. `catalog`: with the models that are new."""
    by_file: dict[str, list[Addition]] = {}
    for one in tried.kept:
        by_file.setdefault(file_of(one.claim.model), []).append(one)
    reasons = [_WHY[reason].filled(n=count) for reason, count in left_out.counts().items() if count]
    reasons += [_NOT_WANTED.filled(n=left_out.not_wanted)] if left_out.not_wanted else []
    reasons += [_NAMELESS.filled(n=left_out.nameless)] if left_out.nameless else []
    models = dict.fromkeys(one.addition.claim.model for one in left_out.refused if one.model)
    of_models = {one.addition.claim.model: one for one in left_out.refused if one.model}
    return Report(
        title=_TITLE,
        summary=(_WRITTEN.filled(n=len(tried.files)) if tried.files else _NOTHING,),
        sections=(
            Section(_ADDED, tuple(Entry(_file(file, by_file.get(file, ()), project)) for file in tried.files)),
            Section(
                _REFUSED,
                (
                    *(Entry(_REFUSED_NEW.filled(model=Code(name), message=_why(of_models[name]))) for name in models),
                    *(Entry(_refused(one, catalog, project.language)) for one in left_out.refused if not one.model),
                ),
            ),
            Section(_PASSED, tuple(map(Entry, reasons))),
        ),
    )


def _file(file: str, additions: Sequence[Addition], project: Project) -> Said:
    if not additions:
        return (_SOURCE if file.startswith("data/sources/") else _IDS).filled(file=Code(file))
    new = additions[0].claim.model not in project.catalog.models
    return (_MADE if new else _GROWN).filled(file=Code(file), what=list(_counts(additions)))


def _counts(additions: Sequence[Addition]) -> Iterator[Message]:
    counts = Counter(one.change for one in additions)
    for change, words in _COUNTED.items():
        if counts[change]:
            yield words.filled(n=counts[change])


def _refused(refused: Refused, catalog: Catalog, language: Language) -> Said:
    claim = refused.addition.claim
    return _REFUSED_CLAIM.filled(
        model=catalog.models[claim.model].name,
        field=catalog.fields[claim.field].label,
        value=figure_words(claim.value, claim.field, catalog, language),
        conditions=conditions_in_words(claim, catalog, language) or msg("without conditions"),
        message=_why(refused),
    )


def _why(refused: Refused) -> Message:
    return refused.because.message if refused.because else _UNUSUAL


def summary_data(tried: Tried, left_out: LeftOut, catalog: Catalog) -> dict[str, Any]:
    """The same for programs: files, and numbers of what was added and left out. `catalog`: as it was before."""
    added = Counter(one.change for one in tried.kept)
    return {
        "files": sorted(tried.files),
        "added": {
            "models": len({one.claim.model for one in tried.kept} - catalog.models.keys()),
            "claims": added["claim"],
            "evidence": added["evidence"],
            "read_again": added["refresh"],
        },
        "refused": [
            {
                "model": one.addition.claim.model,
                "field": None if one.model else one.addition.claim.field,
                "code": one.because.code if one.because else None,
            }
            for one in left_out.refused
        ],
        "left_out": {**left_out.counts(), "models": left_out.not_wanted, "nameless": left_out.nameless},
    }
