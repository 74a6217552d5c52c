"""What is missing in words: what blocks something one by one, the rest of each model together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents import Address, Code, Entry, Report, Section
from macros.formatting import day, join_clauses
from macros.messages import Message, msg, nmsg
from macros.views.conditions import condition_in_words, condition_label
from macros.views.labels import NO_FIGURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.messages import Language
    from macros.records import Source
    from macros.upkeep.asked import Asker, AskerKind
    from macros.upkeep.gaps import Gap, GapKind, Gaps, Level

_NAMED_SOURCES = 3
"""So many sources are named of each gap; all of them are in the data for programs."""

_TITLE = msg("What is missing, as of {day}")
_COUNTS: dict[Level, Message] = {
    "blocks": nmsg("{n} gap blocks something.", "{n} gaps block something.", 0),
    "expected": nmsg(
        "{n} figure is missing that every other model of the family or the provider has.",
        "{n} figures are missing that every other model of the family or the provider has.",
        0,
    ),
    "rest": nmsg("{n} gap is left over.", "{n} gaps are left over.", 0),
}
_NOTHING = msg("Nothing is missing.")
_HEADINGS: dict[Level, Message] = {
    "blocks": msg("Needed by a comparison, a use case or a page"),
    "expected": msg("Recorded for every other model of the family or the provider"),
    "rest": msg("The rest, model by model"),
}
_GAP = msg("{models} · {field}: {kind}")
_GAP_UNDER = msg("{models} · {field} ({conditions}): {kind}")
_KINDS: dict[GapKind, Message] = {
    "missing": NO_FIGURE["unknown"],
    "elsewhere": NO_FIGURE["elsewhere"],
    "not-in-force": msg("recorded only for other days"),
    "no-common-run": msg("measured, but not in one run with the others"),
    "effort-not-stated": msg("measured, but the effort is not stated"),
    "doubtful": msg("only approximate, or only from the community"),
    "second-hand": msg("only second-hand"),
}
_DIFFERING = msg("differs in: {keys}")
_NEEDED = msg("needed by: {askers}")
_ASKERS: dict[AskerKind, Message] = {
    "requirement": msg("limit of use case {id}"),
    "comparison": msg("comparison {id}"),
    "page": msg("page {id}"),
    "use-case": msg("use case {id}"),
}
_EXPECTED = {
    "family": msg("others of the family that have it: {others}"),
    "provider": msg("others of the provider that have it: {others}"),
}
_READ = msg("read, and nothing of this recorded: {sources}")
_READ_MORE = msg("read, and nothing of this recorded: {sources} and {more} more")
_UNREAD = msg("about it, and read by nobody yet: {sources}")
_UNREAD_MORE = msg("about it, and read by nobody yet: {sources} and {more} more")
_SOURCE = msg("{source} ({day})")
_SOURCES = msg("Where these sources are")
_ADDRESS = msg("{source}: {address}")
_OF_KIND = msg("{kind}: {fields}")
_DERIVED = msg(
    "That a source was read and nothing is recorded from it does not prove that the figure is not there: "
    "nobody wrote down what they looked for."
)
_NO_END = msg(
    "No end of service is recorded for: {models}. "
    "While none is announced, neither its dates nor the replacement are missing."
)


def gap_report(found: Gaps, catalog: Catalog, language: Language) -> Report:
    """What is missing as a report. Under the rest, a model's gaps of one kind share a line."""
    by_level = {level: [gap for gap in found.gaps if gap.level == level] for level in _HEADINGS}
    notes: list[Said] = [_DERIVED] if found.gaps else []
    if found.without_end:
        notes.append(_NO_END.filled(models=[catalog.models[model].name for model in found.without_end]))
    return Report(
        title=_TITLE.filled(day=day(catalog.as_of, language)),
        summary=tuple(_COUNTS[level].filled(n=len(by_level[level])) for level in _COUNTS if by_level[level])
        or (_NOTHING,),
        sections=(
            *(
                Section(_HEADINGS[level], tuple(_entry(gap, catalog, language) for gap in by_level[level]))
                for level in ("blocks", "expected")
            ),
            Section(_HEADINGS["rest"], tuple(_by_model(by_level["rest"], catalog))),
            Section(_SOURCES, tuple(_addresses([*by_level["blocks"], *by_level["expected"]]))),
        ),
        notes=tuple(notes),
    )


def _entry(gap: Gap, catalog: Catalog, language: Language) -> Entry:
    title = (_GAP_UNDER if gap.conditions else _GAP).filled(
        models=[catalog.models[model].name for model in gap.models],
        field=catalog.fields[gap.field].label,
        conditions=_conditions(gap, catalog, language),
        kind=_KINDS[gap.kind],
    )
    return Entry(title, tuple(_lines(gap, catalog, language)))


def _lines(gap: Gap, catalog: Catalog, language: Language) -> Iterator[Said]:
    if gap.keys:
        yield _DIFFERING.filled(keys=[condition_label(key, catalog, language) for key in gap.keys])
    if gap.blocks:
        yield _NEEDED.filled(askers=[_asker(asker) for asker in gap.blocks])
    if gap.expected:
        yield _EXPECTED[gap.expected.among].filled(others=gap.expected.others)
    yield from _sources(gap.looked.read, _READ, _READ_MORE)
    yield from _sources(gap.looked.unread, _UNREAD, _UNREAD_MORE)


def _asker(asker: Asker) -> Message:
    return _ASKERS[asker.kind].filled(id=Code(asker.id or "/"))


def _sources(sources: Sequence[Source], all_of_them: Message, some: Message) -> Iterator[Message]:
    if sources:
        named = [_source(source) for source in sources[:_NAMED_SOURCES]]
        more = len(sources) - len(named)
        yield some.filled(sources=named, more=more) if more else all_of_them.filled(sources=named)


def _source(source: Source) -> Said:
    """A source by its id; its address, which can be long, stands once at the end."""
    name = Code(source.id)
    return _SOURCE.filled(source=name, day=source.read) if source.read else name


def _addresses(gaps: Sequence[Gap]) -> Iterator[Entry]:
    """Where each source is that the gaps name."""
    named = {
        source.id: source
        for gap in gaps
        for sources in (gap.looked.read, gap.looked.unread)
        for source in sources[:_NAMED_SOURCES]
    }
    for _, source in sorted(named.items()):
        yield Entry(_ADDRESS.filled(source=Code(source.id), address=Address(source.permalink or source.url)))


def _conditions(gap: Gap, catalog: Catalog, language: Language) -> str:
    said = (condition_in_words(key, value, catalog, language) for key, value in gap.conditions.items())
    return join_clauses(said, language)


def _by_model(gaps: Sequence[Gap], catalog: Catalog) -> Iterator[Entry]:
    """One entry a model, one line a kind."""
    for model in catalog.models.values():
        lines = []
        for kind, words in _KINDS.items():
            fields = [catalog.fields[gap.field].label for gap in gaps if gap.models == (model.id,) and gap.kind == kind]
            if fields:
                lines.append(_OF_KIND.filled(kind=words, fields=fields))
        if lines:
            yield Entry(model.name, tuple(lines))
