"""Over a thousand random mistakes in the real records: each is told at its place, or leaves a catalogue that builds.

What readers see never changes without a word: where the check has nothing against a change, `kurabe diff` tells it.
"""

from __future__ import annotations

import ast
import re
import shutil
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.building import BUILDERS, build
from macros.claims import choose
from macros.diffing.figures import figure_changes
from macros.diffing.report import Name
from macros.diffing.sides import Side
from macros.generated import generated_pages
from macros.lint import PAGE_RULES, STAGES, inspect, judged
from macros.messages import LANGUAGES, msg
from macros.schema import validate
from macros.schema.values import validate_values
from macros.scope import scope_of
from macros.source import SourceFault, read_document
from macros.uses import build_uses
from macros.views import VIEWS
from macros.views.context import PageContext
from macros.views.references import render_references
from tests.robustness.mutations import lines_of, mutation
from tests.support.project import AS_OF, ROOT, copy_project, mkdocs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.diagnostics import Diagnostic
    from macros.lint import Checked
    from macros.messages import Language
    from macros.source import Document
    from macros.uses import Uses
    from tests.robustness.mutations import Mutation

    Change = tuple[Mutation, Document]
    """A mistake that can be read, and the document it makes."""

DAY = date.fromisoformat(AS_OF)
BATCHES = 4
A_BATCH = 300
"""1,200 mistakes in all. The more there are at a time, the fewer catalogues they need together."""
OF_FIGURES = 2_000
"""Among how many those of figures are looked for, which need no catalogue of their own."""
LONGEST = 2.0
"""Seconds of processor time after which reading one file would count as hanging."""

DATA_STAGES = STAGES[: STAGES.index(PAGE_RULES)]
"""Rules that look at records alone."""


class Bench:
    """A copy of the project that is spoilt and mended again."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_project(folder)
        for words in self.root.glob("docs/*/contributing"):
            shutil.rmtree(words)  # long pages that show no record
        self.checked, found = inspect(self.root, DAY)
        self.known = Counter(map(_words, found))
        self.shown = shown(self.checked.catalog)
        self.uses = build_uses(self.checked.pages, self.checked.catalog)
        files = sorted((ROOT / "data" / "models").glob("*.yml"))
        self.models = [read_document(path.read_bytes(), path.relative_to(ROOT).as_posix()) for path in files]

    def spoil(self, made: Mutation) -> None:
        for name, content in made.content.items():
            path = self.root / name
            if content is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def mend(self, made: Mutation) -> None:
        for name in made.content:
            (self.root / name).unlink(missing_ok=True)
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, self.root / name)
            elif (self.root / name).parent.name == "deep":
                (self.root / name).parent.rmdir()

    def news(self, found: list[Diagnostic]) -> list[Diagnostic]:
        """What was not there before."""
        known = self.known.copy()
        fresh = []
        for one in found:
            known[_words(one)] -= 1
            if known[_words(one)] < 0:
                fresh.append(one)
        return fresh


def _words(found: Diagnostic) -> tuple[str, str, str]:
    """A diagnostic without its line, which moves when lines do."""
    return found.code, found.location.file, found.in_("en").partition("]")[2]


def shown(catalog: Catalog) -> dict[tuple[str, str], object]:
    """What every cell shows by default: value and conditions, or that there is none."""
    found: dict[tuple[str, str], object] = {}
    for model in catalog.models:
        for field in catalog.fields:
            choice = choose(catalog, model, field)
            claim = choice.claim
            found[model, field] = (claim.value, str(claim.select), str(claim.run)) if claim else choice.state
    return found


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("mutations"))


def read_alone(made: Mutation) -> tuple[Document | None, bool]:
    """The document of a spoilt file, if it can be read, and whether reading and its schema refuse it.

    Nothing may be raised but a fault, nothing may hang, and the place told is where the mistake is.
    """
    content = made.content[made.file]
    if content is None or made.file.split("/")[1] not in BUILDERS or made.name.startswith("file"):
        return None, False
    began = time.process_time()
    document = None
    found: list[Diagnostic] = []
    try:
        document = read_document(content, made.file)
        found = validate(made.file.split("/")[1], document)
        places = {one.location for one in found}
    except SourceFault as fault:
        places = {fault.location}
    assert time.process_time() - began < LONGEST, made
    if not places:
        return document, False
    assert all(place.file == made.file for place in places), made
    whole = made.path is not None and len(made.path) == 1  # what is missing at the top is told at the top
    assert any(place.line in lines_of(made) or (whole and place.line == 1) for place in places), (made, places)
    assert all(one.in_(language) for one in found for language in LANGUAGES)
    return document, True


def id_of(made: Mutation) -> str:
    """The id of the record that is spoilt."""
    return made.file.rpartition("/")[2].removesuffix(".yml")


def with_record(catalog: Catalog, made: Mutation, document: Document) -> Catalog:
    """The catalogue with the spoilt record in place of its own."""
    kind, identifier = made.file.split("/")[1], id_of(made)
    changed: dict[str, Any] = {
        kind.replace("-", "_"): {**catalog.records(kind), identifier: build(kind, identifier, document)}
    }
    return replace(catalog, **changed)


def look(bench: Bench, made: Mutation, document: Document | None) -> tuple[Checked, list[Diagnostic]]:
    """The spoilt project and what is wrong with it, as the whole check tells it.

    Where it is one record that has changed, the others are not read again; and what later rules would say of a mistake
    that has been told in its file does not matter.
    """
    if document is None:
        bench.spoil(made)
        return inspect(bench.root, DAY)
    catalog = with_record(bench.checked.catalog, made, document)
    kind = made.file.split("/")[1]
    models = [document] if kind == "models" else bench.models if kind == "fields" else []
    if found := [one for model in models for one in validate_values(model, catalog.fields)]:
        return bench.checked, found
    judgement = replace(bench.checked, catalog=catalog, told=())
    for stage in STAGES:
        judgement = judged(judgement, [stage])
        if any(is_at(made, one) for one in bench.news(list(judgement.told))):
            break
    return judgement, list(judgement.told)


def is_at(made: Mutation, found: Diagnostic) -> bool:
    """Whether an error is told in the part of the record that the mistake is in."""
    return found.severity == "error" and found.location.file in made.content and found.location.line in lines_of(made)


def render_all(catalog: Catalog, uses: Uses, made: Mutation) -> None:
    """Make what the record's own pages show; whatever a view cannot do is raised."""
    identifier = id_of(made)
    for page in generated_pages(catalog):
        if page.path.endswith(f"/{identifier}.md"):
            language: Language = "ja" if page.path.startswith("ja/") else "en"
            context = PageContext(catalog, language, page.path, uses)
            for name, arguments in _calls(page.markdown):
                VIEWS[name](context, *arguments)
            render_references(context)


def _calls(markdown: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    """The macro calls of a generated page, with their arguments."""
    for name, arguments in re.findall(r"\{\{ (\w+)\((.*?)\) \}\}", markdown):
        yield name, ast.literal_eval(f"({arguments},)" if arguments else "()")


def judge(made: Mutation, bench: Bench) -> str:
    """What becomes of a mistake; asserts that it is something honest."""
    document, refused = read_alone(made)
    if refused:
        return "refused by the file alone"
    try:
        checked, found = look(bench, made, document)
        fresh = bench.news(found)
        errors = [one for one in fresh if one.severity == "error"]
        here = [one for one in errors if one.location.file in made.content]
        if made.path is not None and any(is_at(made, one) for one in here):
            return "told where it is"
        if here:
            return "told in its file"
        if errors:
            return "told where it is relied on"
        render_all(checked.catalog, bench.uses, made)
        changed = changed_cells(checked.catalog, bench)
        if not changed:
            return "a warning" if fresh else "harmless"
        if fresh:
            return "a warning, and another figure"
        assert changed <= told_by_diff(checked.catalog, bench), made
        return "told as a change"
    finally:
        bench.mend(made)


def changed_cells(catalog: Catalog, bench: Bench) -> set[tuple[str, str]]:
    """The cells that show something else than they did."""
    now = shown(catalog)
    return {cell for cell in bench.shown.keys() | now.keys() if bench.shown.get(cell) != now.get(cell)}


def told_by_diff(catalog: Catalog, bench: Bench) -> set[tuple[str, str]]:
    """The cells of which `kurabe diff` tells that they have changed."""
    before, after = (
        Side(Name(msg("{name}", name="data"), None), bench.root, one, bench.checked.pages, (), bench.uses)
        for one in (bench.checked.catalog, catalog)
    )
    return {(one.ask.model, one.ask.field) for one in figure_changes(before, after)[0]}


def with_records(changes: list[Change], bench: Bench) -> Catalog:
    catalog = bench.checked.catalog
    for made, document in changes:
        catalog = with_record(catalog, made, document)
    return catalog


def groups(changes: list[Change], *, of_one_kind: bool) -> Iterator[list[Change]]:
    """Changes of different files, together."""
    kinds = {made.file.split("/")[1] for made, _ in changes} if of_one_kind else {""}
    for kind in sorted(kinds):
        left = [one for one in changes if one[0].file.startswith(f"data/{kind}")]
        while left:
            of_files = {made.file: (made, document) for made, document in left}
            yield list(of_files.values())
            left = [one for one in left if one not in of_files.values()]


def not_told(changes: list[Change], bench: Bench) -> list[Change]:
    """Those of which the rules about records tell no error where the mistake is, as far as they look at its file.

    Changes of different records of one kind are looked at together: that another one's error stands in just the part of
    a record that is changed as well does not happen by chance.
    """
    left: list[Change] = []
    for group in groups(changes, of_one_kind=True):
        unsaid = [
            (made, document)
            for made, document in group
            if not made.file.startswith("data/models/")
            or not any(is_at(made, one) for one in validate_values(document, bench.checked.catalog.fields))
        ]
        scope = scope_of(bench.root, [str(bench.root / made.file) for made, _ in unsaid])
        spoilt = replace(bench.checked, catalog=with_records(unsaid, bench), told=(), pages=(), scope=scope)
        told = bench.news(list(judged(spoilt, DATA_STAGES).told))
        left += [(made, document) for made, document in unsaid if not any(is_at(made, one) for one in told)]
    return left


def doubtful(group: list[Change], bench: Bench) -> list[Change]:
    """Those of a group with which some page cannot be made, or some cell shows something else and nothing says so.

    Cells are those of one model; what a record of another kind does to them is looked at by itself.
    """
    catalog = with_records(group, bench)
    found = [(made, document) for made, document in group if not can_be_rendered(catalog, bench.uses, made)]
    changed = changed_cells(catalog, bench)
    untold = changed - told_by_diff(catalog, bench) if changed else set()
    models = {id_of(made): (made, document) for made, document in group if made.file.startswith("data/models/")}
    found += [models[model] for model in sorted({model for model, _ in untold}) if model in models]
    if changed - {(model, field) for model, field in changed if model in models}:
        found += [one for one in group if one not in models.values() and does_more_than_told(one, bench)]
    return found


def can_be_rendered(catalog: Catalog, uses: Uses, made: Mutation) -> bool:
    try:
        render_all(catalog, uses, made)
    except Exception:  # whether it may be raised is decided by `judge`
        return False
    return True


def does_more_than_told(change: Change, bench: Bench) -> bool:
    catalog = with_records([change], bench)
    changed = changed_cells(catalog, bench)
    return bool(changed) and not changed <= told_by_diff(catalog, bench)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_mistake_is_told_at_its_place_or_builds(batch: int, bench: Bench) -> None:
    """Never a traceback, never the wrong place, never another figure without a word."""
    changes: list[Change] = []
    for number in range(batch * A_BATCH, (batch + 1) * A_BATCH):
        made = mutation(number)
        document, refused = read_alone(made)
        if document is not None and not refused:
            changes.append((made, document))
        elif not refused:
            judge(made, bench)
    for group in groups(not_told(changes, bench), of_one_kind=False):
        judged(replace(bench.checked, catalog=with_records(group, bench), told=()))  # no rule raises anything
        for made, _ in doubtful(group, bench):
            judge(made, bench)


def test_a_mistyped_figure_never_passes(bench: Bench) -> None:
    """Every standing claim: another digit in its value or in a print is an error at that claim."""
    changes: list[Change] = []
    for made in map(mutation, range(OF_FIGURES)):
        if made.path is None or made.name not in {"digit", "number"} or made.path[0] != "claims":
            continue
        if made.path[-1] in {"value", "printed"}:
            document, refused = read_alone(made)
            if document is not None and not refused:
                changes.append((made, document))
    assert len(changes) > 20
    left = ((made, judge(made, bench)) for made, _ in not_told(changes, bench))
    assert [(made.file, made.path, outcome) for made, outcome in left if outcome != "told where it is"] == []


RELIED_ON = ("conditions", "fields", "platforms", "providers", "terms", "models", *BUILDERS)
"""Kinds of record, those first on which most others rely."""


def of_kind(kept: dict[str, Mutation], kind: str) -> set[str]:
    return {name for name in kept if name.startswith(f"data/{kind}/")}


def relied_on(bench: Bench, kept: dict[str, Mutation], files: set[str]) -> set[str]:
    """Spoilt records on which faulty files rely: those they name, or else all of the kind on which most rely."""
    words = "".join((bench.root / file).read_text(encoding="utf-8") for file in files)
    named = {name for name in kept if Path(name).stem in words}
    return named or next(filter(None, (of_kind(kept, kind) for kind in RELIED_ON)))


def test_what_the_check_lets_through_builds_as_a_site(tmp_path: Path) -> None:
    """One such change in each file that has one, all at once, built strictly."""
    bench = Bench(tmp_path)
    kept: dict[str, Mutation] = {}
    for number in range(BATCHES * A_BATCH):
        made = mutation(number)
        if made.file not in kept and made.path and not read_alone(made)[1]:
            kept[made.file] = made
    for made in kept.values():
        bench.spoil(made)
    while True:
        found = bench.news(inspect(bench.root, DAY)[1])
        errors = {one.location.file for one in found if one.severity == "error"}
        if not errors:
            break
        for name in errors & kept.keys() or relied_on(bench, kept, errors):
            bench.mend(kept.pop(name))
    assert len(kept) > 20
    shutil.rmtree(bench.root / "docs")
    shutil.copytree(ROOT / "docs", bench.root / "docs")
    done = mkdocs("build", "--strict", cwd=bench.root)
    assert done.returncode == 0, done.stderr
