"""macros/skeletons"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.canonical import canonical
from macros.catalog import load_catalog
from macros.messages import LANGUAGES
from macros.schema import validate
from macros.schema.outline import outline
from macros.schema.values import NUMERIC, validate_values
from macros.skeletons import (
    KINDS,
    Refused,
    Situation,
    UnknownKey,
    every_question,
    identifier_fault,
    needed,
    skeleton,
)
from macros.skeletons.wrapping import WIDTH, explained
from macros.source import SourceFault, read_document
from tests.skeletons.cases import ANSWERS, filled, without_marks
from tests.support.project import ROOT

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language

TODAY = date(2026, 11, 25)
kinds = pytest.mark.parametrize("kind", sorted(ANSWERS))
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(ROOT, TODAY).catalog


def situation(kind: str, catalog: Catalog) -> Situation:
    return Situation(kind, "nova-5", catalog, TODAY)


def values(catalog: Catalog) -> dict[str, str]:
    """A value that each field can have."""
    by_datatype = {"date": "2026-03-02", "flag": "true", **dict.fromkeys(NUMERIC, "1")}
    return {
        field.id: by_datatype.get(field.datatype, next(iter(field.choices), "x")) for field in catalog.fields.values()
    }


def test_there_are_answers_for_every_kind() -> None:
    """A new kind of record is tried as well."""
    assert set(KINDS.values()) == set(ANSWERS)


@kinds
@languages
def test_a_new_record_passes_its_schema_in_canonical_form(kind: str, language: Language, catalog: Catalog) -> None:
    """The formatter finds nothing to do on it."""
    text = skeleton(situation(kind, catalog), ANSWERS[kind], language)
    file = f"data/{kind}/nova-5.yml"
    assert validate(kind, read_document(text.encode(), file)) == []
    assert canonical(text.encode(), kind, file, list(catalog.fields)) == text


@kinds
@languages
def test_every_gap_can_be_opened_and_filled_in(kind: str, language: Language, catalog: Catalog) -> None:
    """Only the # has to go: what then stands there is valid once its blanks are filled."""
    opened = without_marks(skeleton(situation(kind, catalog), ANSWERS[kind], language))
    document = read_document(filled(opened, kind, values(catalog)).encode(), f"data/{kind}/nova-5.yml")
    assert validate(kind, document) == []
    if kind == "models":
        assert validate_values(document, catalog.fields) == []
    absent = outline(kind).properties.keys() - (document.data.keys() if isinstance(document.data, dict) else ())
    assert not absent


@kinds
def test_a_blank_that_is_left_is_an_error(kind: str, catalog: Catalog) -> None:
    """Nothing looks like data before somebody has written it: each gap opened alone is refused."""
    text = skeleton(situation(kind, catalog), ANSWERS[kind], "en")
    lines = text.splitlines()
    starts = [
        number for number, line in enumerate(lines[1:], 1) if line.lstrip().startswith("# ") and is_first(lines, number)
    ]
    for start in starts:
        end = next((n for n in range(start, len(lines)) if not lines[n].lstrip().startswith("# ")), len(lines))
        block = [line.replace("# ", "", 1) for line in lines[start:end]]
        opened = "\n".join([*lines[:start], *block, *lines[end:]])
        try:
            problems = validate(kind, read_document(opened.encode(), "data/x.yml"))
        except SourceFault:
            continue
        assert problems, block


def is_first(lines: list[str], number: int) -> bool:
    return not lines[number - 1].lstrip().startswith("# ")


@languages
def test_gaps_are_explained_in_the_words_of_the_schema(language: Language, catalog: Catalog) -> None:
    """In the reader's language, so that the two never say different things."""
    text = skeleton(situation("sources", catalog), ANSWERS["sources"], language)
    said = "".join(line.removeprefix("##").strip() for line in text.splitlines() if line.startswith("##"))
    for key in ("about", "published", "permalink"):
        meaning = outline("sources").properties[key].meaning
        assert meaning is not None
        assert getattr(meaning, language).replace(" ", "") in said.replace(" ", "")


def test_a_model_has_a_block_for_each_field_that_comparisons_show(catalog: Catalog) -> None:
    """With its unit and the conditions it has to state, in the order of the fields, around the claim that is there."""
    lines = skeleton(situation("models", catalog), ANSWERS["models"], "en").splitlines()
    shown = {row for comparison in catalog.comparisons.values() for row in comparison.rows}
    blocks = [line.strip("# :") for line in lines if line.startswith("  # ") and line[4] != " " and line.endswith(":")]
    assert shown - {"input_price"} <= set(blocks)
    assert blocks == [name for name in catalog.fields if name in blocks]
    at = lines.index("  # swe_bench_verified:")
    assert (
        lines[at - 1] == "  ## To be stated: run_by, harness, tasks, effort; where the source does not say, not_stated."
    )
    assert lines[at + 1 : at + 3] == [
        "  #   - value:  # a number in %",
        "  #     run: {run_by: , harness: , tasks: , effort: }",
    ]
    assert lines.index("  input_price:") < lines.index("  # output_price:")


def test_dates_of_reading_are_today_unless_something_else_is_said(catalog: Catalog) -> None:
    """The clock is an input."""
    assert "read: 2026-11-25" in skeleton(situation("sources", catalog), ANSWERS["sources"], "en")
    answers = {**ANSWERS["sources"], "read": "2026-01-31"}
    assert "read: 2026-01-31" in skeleton(situation("sources", catalog), answers, "en")
    unread = skeleton(situation("sources", catalog), {**ANSWERS["sources"], "cited_by": "seed-note"}, "en")
    assert "\n# read:\n" in unread


def test_a_figure_was_read_when_its_source_was(catalog: Catalog) -> None:
    """Today would contradict the record of the source, which says when it was last read."""
    source = catalog.sources["openai-gpt5-dev"]
    answers = {**ANSWERS["models"], "claim.source": source.id}
    assert f"read: {source.read}}}" in skeleton(situation("models", catalog), answers, "en")


def test_what_is_missing_and_what_is_wrong_is_told_at_once(catalog: Catalog) -> None:
    """Each with its key."""
    answers = {"name": "Nova 5", "provider": "opnai", "claim.field": "context_window", "claim.value": "400K"}
    with pytest.raises(Refused) as caught:
        skeleton(situation("models", catalog), answers, "en")
    assert [question.key for question in caught.value.missing] == [
        "family",
        "claim.select.platform",
        "claim.source",
        "claim.printed",
        "claim.locator",
        "claim.reported_by",
    ]
    assert {key: fault.message.in_("en") for key, fault in caught.value.faults} == {
        "provider": "“opnai” cannot stand here",
        "claim.value": "Context window: expected a whole number, found the text “400K”",
    }


@pytest.mark.parametrize(
    ("kind", "key", "text", "said"),
    [
        ("providers", "url", "http://hoshi.example/", "“http://hoshi.example/” is not a valid web address"),
        ("sources", "kind", "offical", "“offical” cannot stand here"),
        ("sources", "read", "2026-02-30", "“2026-02-30” is not in the calendar"),
        ("comparisons", "models", "gpt-5", "the list has 1 entry, fewer than 2"),
        ("comparisons", "rows", "input_price, price", "“price” cannot stand here"),
        ("use-cases", "horizon_days", "ninety", "expected a whole number, found the text “ninety”"),
        ("use-cases", "workload.cached_share", "1.5", "1.5 is more than 1"),
        ("terms", "term.en", "  ", "the text is empty"),
    ],
)
def test_a_wrong_answer_is_told_as_the_check_would(kind: str, key: str, text: str, said: str, catalog: Catalog) -> None:
    """By the schema's own words, or by the ids that there are."""
    with pytest.raises(Refused) as caught:
        skeleton(situation(kind, catalog), {**ANSWERS[kind], key: text}, "en")
    assert [(wrong, fault.message.in_("en")) for wrong, fault in caught.value.faults] == [(key, said)]


def test_a_key_that_no_record_has_is_refused(catalog: Catalog) -> None:
    """A misspelt one would be lost without a word."""
    with pytest.raises(UnknownKey):
        skeleton(situation("terms", catalog), {**ANSWERS["terms"], "definitoin.ja": "x"}, "en")


def test_a_condition_can_be_a_count_or_a_word(catalog: Catalog) -> None:
    """477/500 are tasks run out of all; not_stated stays a word."""
    answers = {**ANSWERS["models"], "claim.field": "swe_bench_verified", "claim.value": "54.60"}
    answers = {key: said for key, said in answers.items() if ".select." not in key}
    answers |= {"claim.run.run_by": "Hoshi", "claim.run.harness": "Hoshi: own", "claim.run.effort": "not_stated"}
    text = skeleton(situation("models", catalog), {**answers, "claim.run.tasks": "477/500"}, "en")
    assert '      run: {run_by: Hoshi, harness: "Hoshi: own", tasks: {run: 477, of: 500}, effort: not_stated}' in text
    assert "    - value: 54.60\n" in text
    assert "tasks: not_stated" in skeleton(
        situation("models", catalog), {**answers, "claim.run.tasks": "not_stated"}, "en"
    )


@kinds
def test_every_question_is_explained(kind: str, catalog: Catalog) -> None:
    """Nobody is asked for a bare key."""
    assert [
        one.key for one in every_question(situation(kind, catalog), ANSWERS[kind]).values() if not one.meaning
    ] == []


def test_a_field_of_numbers_needs_a_unit(catalog: Catalog) -> None:
    """Others do not have one."""
    number = [one.key for one in needed(situation("fields", catalog), {"datatype": "tokens"})]
    word = [one.key for one in needed(situation("fields", catalog), {"datatype": "text"})]
    assert set(number) - set(word) == {"unit.ja", "unit.en", "unit_code", "plausible.min", "plausible.max"}


@pytest.mark.parametrize(
    ("kind", "identifier", "code"),
    [
        ("models", "con", "file-reserved-name"),
        ("models", "Nova", "file-identifier"),
        ("models", "a/b", "file-identifier"),
        ("models", ".nova", "schema"),
        ("models", "nova_5", "schema"),
        ("models", "gpt-5", "file-exists"),
        ("models", "n" * 90, "schema"),
        ("fields", "nova_price", None),
        ("models", "nova-5.1", None),
    ],
)
def test_an_id_is_held_to_what_the_check_asks_for(kind: str, identifier: str, code: str | None) -> None:
    """The file would be refused otherwise, or could not be named by others."""
    fault = identifier_fault(kind, identifier, {"gpt-5"})
    assert (fault and fault.code) == code


@given(st.text(st.sampled_from("あ漢。、（ a-z{}"), max_size=300))
def test_an_explanation_keeps_its_words_on_lines_of_a_readable_length(text: str) -> None:
    """No character is lost; a word that is longer than a line has one of its own."""
    lines = explained(text)
    assert all(line.startswith("##") for line in lines)
    assert "".join(line.removeprefix("##") for line in lines).replace(" ", "") == "".join(text.split())
    assert all(len(line) <= WIDTH or " " not in line.removeprefix("## ") for line in lines)
