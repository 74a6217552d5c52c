"""macros/building/"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.building import BUILDERS, build
from macros.records import (
    Audit,
    Band,
    Claim,
    Field,
    Import,
    Model,
    Question,
    Rate,
    Rejection,
    Slug,
    Source,
    Tasks,
    Term,
    Text,
    UseCase,
    Words,
)
from macros.source import Document, Location, read_document

if TYPE_CHECKING:
    from pathlib import Path


def read(root: Path, kind: str, identifier: str) -> Document:
    path = root / "data" / kind / f"{identifier}.yml"
    return read_document(path.read_bytes(), path.relative_to(root).as_posix())


@pytest.fixture
def model(small: Path) -> Model:
    record = build("models", "gpt-5-mini", read(small, "models", "gpt-5-mini"))
    assert isinstance(record, Model)
    return record


@pytest.fixture
def claim(model: Model) -> Claim:
    return model.claims["input_price"][0]


def test_a_figure_is_an_exact_decimal_with_the_digits_of_the_file(claim: Claim) -> None:
    """0.250 stays 0.250: no binary fraction is ever made of it."""
    assert str(claim.value) == "0.250"
    assert claim.uncertainty == Decimal(1)


def test_a_whole_number_is_a_decimal_too(model: Model) -> None:
    """Prices are computed with one kind of number."""
    assert isinstance(model.claims["input_price"][1].value, Decimal)


def test_a_list_becomes_a_tuple_in_the_files_order(model: Model) -> None:
    """A record cannot be changed after it was built."""
    assert model.claims["reasoning_efforts"][0].value == ("low", "high")
    assert model.api_ids == ("gpt-5-mini", "gpt-5-mini-2025-08-07")


def test_conditions_with_parts_become_values_of_their_own(claim: Claim) -> None:
    """Bands and task counts are compared as a whole."""
    assert claim.select == {"platform": "openai-api", "tier": "standard", "band": Band(1000, 272000)}
    assert claim.run == {"run_by": "OpenAI", "tasks": Tasks(477, 500), "input_tokens": 128000}


def test_everything_a_claim_says_reaches_the_record(claim: Claim, model: Model) -> None:
    """Each key of the file has its attribute."""
    assert (claim.model, claim.field, claim.reported_by) == ("gpt-5-mini", "input_price", "vendor")
    assert (claim.from_, claim.until) == ("2025-08-07", "2026-12-11")
    assert claim.rejected == Rejection("misread", Text("誤り。", "Wrong."))
    assert claim.preferred == Text("新しい。", "Newer.")
    assert model.claims["input_price"][1].audit == "c07"
    first, second = claim.evidence
    assert (first.source, first.printed, first.read) == ("openai-gpt5-dev", "$0.25", "2026-03-02")
    assert (first.rounded, second.rounded) == (False, True)


def test_what_is_absent_is_unknown(model: Model) -> None:
    """An absent key is None or empty, never a made-up value."""
    claim = model.claims["input_price"][1]
    assert (claim.select, claim.run, claim.uncertainty, claim.note, claim.from_) == ({}, {}, None, None, None)


def test_every_part_knows_its_place(claim: Claim, model: Model) -> None:
    """Rules point at the line that has to be mended."""
    assert claim.anchor is not None
    assert claim.evidence[0].anchor is not None
    assert claim.anchor.at("value") == Location("data/models/gpt-5-mini.yml", 8, 14)
    assert claim.anchor.key("reported_by") == Location("data/models/gpt-5-mini.yml", 14, 7)
    assert claim.evidence[0].anchor.at("printed") == Location("data/models/gpt-5-mini.yml", 20, 20)
    assert model.anchor is not None
    assert model.anchor.at("name") == Location("data/models/gpt-5-mini.yml", 1, 7)


def test_a_field_keeps_its_limits_as_text(small: Path) -> None:
    """A limit may be a date; numbers keep their digits."""
    field = build("fields", "input_price", read(small, "fields", "input_price"))
    assert isinstance(field, Field)
    assert field.plausible == ("0", "1000.5")
    assert field.default == {"platform": "first-party", "band": "lowest"}
    assert (field.ordered, field.day_matters, field.choices) == (False, True, {})


def test_a_source_names_what_its_own_names_stand_for(small: Path) -> None:
    """Names that no general rule can read."""
    source = build("sources", "openai-gpt5-dev", read(small, "sources", "openai-gpt5-dev"))
    assert isinstance(source, Source)
    assert source.slugs == {"gpt-5-mini-high": Slug("gpt-5-mini", "high")}
    assert (source.copy_dated, source.title_inferred, source.published) == (False, False, None)


@pytest.mark.parametrize("kind", BUILDERS)
def test_every_kind_of_record_is_built(kind: str, small: Path) -> None:
    """The record carries its file's name as its id."""
    path = next((small / "data" / kind).iterdir())
    record = build(kind, path.stem, read(small, kind, path.stem))
    assert record.id == path.stem
    assert record.anchor is not None


def test_a_document_that_is_no_mapping_is_a_fault_of_the_caller() -> None:
    """Only what passed its schema is built."""
    document = read_document(b"a: 1\n", "x.yml")
    with pytest.raises(TypeError):
        build("models", "x", Document("x.yml", ["a"], document.mark))


def test_an_audit_keeps_its_findings_in_the_files_order(small: Path) -> None:
    """Each with what the text says, the verdict, and where it was looked up."""
    audit = build("audits", "a-note", read(small, "audits", "a-note"))
    assert isinstance(audit, Audit)
    assert (audit.text, audit.checked, audit.comparison) == ("openai-gpt5-dev", "2026-04-01", "one-and-two")
    (finding,) = audit.findings
    assert (finding.id, finding.cites, finding.printed, finding.verdict) == ("c07", (3, 8), ("2ドル",), "wrong")
    assert finding.said == Text("2ドル。", "Two dollars.")
    assert finding.evidence[0].printed == "$0.25"


def test_a_use_case_computes_with_exact_numbers(small: Path) -> None:
    """Shares and bounds are decimals with the digits of the file."""
    use_case = build("use-cases", "chat", read(small, "use-cases", "chat"))
    assert isinstance(use_case, UseCase)
    assert str(use_case.workload.cached_share) == "0.60"
    assert use_case.workload.reasoning_tokens_by_effort == {"low": 120}
    assert (use_case.requirements[0].operator, str(use_case.requirements[0].bound)) == ("<=", "1.50")
    first, second = use_case.candidates
    assert (first.effort, first.test_first, first.new_work, first.sources) == (
        "low",
        ("input_price",),
        False,
        ("openai-gpt5-dev",),
    )
    assert (second.effort, second.test_first, second.new_work) == (None, (), True)
    assert use_case.would_change == (Text("値下げ", "a lower price"),)


def test_a_question_keeps_its_answers_in_the_files_order(small: Path) -> None:
    """Bounds are numbers, flags or words as written; an answer may ask for nothing."""
    question = build("questions", "wait", read(small, "questions", "wait"))
    assert isinstance(question, Question)
    first, second = question.options
    bounds = [(one.operator, str(one.bound)) for one in first.requirements]
    assert bounds == [("<=", "1.50"), ("includes", "low"), ("is", "True")]
    assert first.requirements[2].bound is True
    assert (first.horizon_days, str(first.monthly_budget)) == (90, "10.50")
    assert (second.id, second.requirements, second.horizon_days, second.monthly_budget) == ("long", (), None, None)


def test_a_term_has_its_other_and_its_wrong_words_by_language(small: Path) -> None:
    """A language without any has none."""
    term = build("terms", "token", read(small, "terms", "token"))
    assert isinstance(term, Term)
    assert (term.also, term.avoid) == (Words(en=("tokens",)), Words(ja=("トークン数単位",)))
    assert (term.reading, term.field) == ("とーくん", "input_price")


def test_an_import_keeps_both_values_of_a_decided_difference_exactly(small: Path) -> None:
    """It is compared with what is there later; a value that is absent stays absent."""
    mapping = build("imports", "litellm", read(small, "imports", "litellm"))
    assert isinstance(mapping, Import)
    assert (mapping.platforms, mapping.models) == ({"openai": "openai-api"}, {"gpt-5-mini-global": "gpt-5-mini"})
    assert mapping.ignored == {"ft:*": Text("別の価格。", "Other prices.")}
    (decided,) = mapping.decided
    assert (str(decided.ours), str(decided.theirs), decided.run) == ("0.250", "0.3", {})
    assert decided.select == {"platform": "openai-api", "band": Band(1000, 272000)}


def test_a_rate_is_the_exact_number_of_its_file(small: Path) -> None:
    """Every digit counts where amounts are multiplied by it."""
    rate = build("rates", "usd-jpy-2026-04-01", read(small, "rates", "usd-jpy-2026-04-01"))
    assert isinstance(rate, Rate)
    assert (rate.from_, rate.to, str(rate.value), rate.day, rate.kind) == ("USD", "JPY", "155.20", "2026-04-01", "ttm")
    assert [(one.source, one.subject, one.printed) for one in rate.evidence] == [("openai-gpt5-dev", "TTM", "155.20")]
    assert rate.note == Text("試験用。", "For tests.")
