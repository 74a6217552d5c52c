"""macros/claims/subject"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.subject import Names, SubjectFault, general_subject, names_of, subject_fault, subject_of
from macros.records import Claim, Evidence, Model, Slug, Source, Text
from tests.support.claims import field, measurement


def model(identifier: str, name: str, family: str, *api_ids: str, aliases: tuple[str, ...] = ()) -> Model:
    return Model(identifier, name, "maker", family, api_ids, aliases, {})


MODELS = (
    model("gpt-5", "GPT-5", "gpt-5", "gpt-5", "gpt-5-2025-08-07"),
    model("gpt-5-mini", "GPT-5 mini", "gpt-5", "gpt-5-mini", "gpt-5-mini-2025-08-07", aliases=("GPT-5ミニ",)),
    model("gpt-5.4-mini", "GPT-5.4 mini", "gpt-5.4", "gpt-5.4-mini"),
    model("gpt-4.1", "GPT-4.1", "gpt-4.1", "gpt-4.1", "gpt-4.1-2025-04-14"),
    model("gpt-4.1-mini", "GPT-4.1 mini", "gpt-4.1", "gpt-4.1-mini"),
    model("gpt-oss-120b", "gpt-oss-120b", "gpt-oss", "openai/gpt-oss-120b"),
    model("claude-haiku-4-5", "Claude Haiku 4.5", "claude-4.5", "claude-haiku-4-5", "claude-haiku-4-5-20251001"),
    model("deepseek-v3.2-exp", "DeepSeek V3.2-Exp", "deepseek-v3", "deepseek-v3.2-exp"),
    model("gemini-3-pro-preview", "Gemini 3 Pro (preview)", "gemini-3", "gemini-3-pro-preview"),
)
NAMES = names_of(MODELS)
SLUGS = {"gpt-4-1": Slug("gpt-4.1"), "gpt-5-mini-medium": Slug("gpt-5-mini", "medium")}
SOURCE = Source(
    id="a-source",
    url="https://example.org/",
    title="A source",
    publisher="Someone",
    lang="en",
    kind="independent",
    about=(),
    licence=Text("", ""),
    republish="yes",
    note=Text("", ""),
    slugs=SLUGS,
)
SCORE = measurement("score", "score", "run_by", "effort")
PRICE = field("input_price", "money", "price", select=("platform",))
KIND = field("model_type", "choice", "identity")


@pytest.mark.parametrize(
    ("text", "identifier", "effort"),
    [
        ("gpt-4-1", "gpt-4.1", None),
        ("gpt-5-mini-medium", "gpt-5-mini", "medium"),
        ("GPT-5 mini", "gpt-5-mini", None),
        ("GPT-5ミニ", "gpt-5-mini", None),
        ("GPT‑5 Mini", "gpt-5-mini", None),
        ("gpt_5  MINI", "gpt-5-mini", None),
        ("ＧＰＴ－５ ｍｉｎｉ", "gpt-5-mini", None),
        ("gpt-5-mini 2025-08-07", "gpt-5-mini", None),
        ("gpt-oss-120b", "gpt-oss-120b", None),
        ("groq/openai/gpt-oss-120b", "gpt-oss-120b", None),
        ("azure/gpt-4.1", "gpt-4.1", None),
        ("anthropic/claude-haiku-4.5", "claude-haiku-4-5", None),
        ("GPT-5 mini (2025-08-07) (medium reasoning)", "gpt-5-mini", "medium"),
        ("GPT-5(high)", "gpt-5", "high"),
        ("GPT-5（high）", "gpt-5", "high"),
        ("gpt-5 (minimal effort)", "gpt-5", "minimal"),
        ("Claude Haiku 4.5 (latest)", "claude-haiku-4-5", None),
        ("Claude Haiku 4.5 (32k think)", "claude-haiku-4-5", "budget-32k"),
        ("Claude Haiku 4.5 (32k thinking)", "claude-haiku-4-5", "budget-32k"),
        ("Claude Haiku 4.5 (no thinking)", "claude-haiku-4-5", "none"),
        ("Claude Haiku 4.5 (default think)", "claude-haiku-4-5", "default"),
        ("DeepSeek-V3.2-Exp (Chat)", "deepseek-v3.2-exp", "none"),
        ("DeepSeek-V3.2-Exp (Reasoner)", "deepseek-v3.2-exp", "thinking"),
        ("gpt-5-mini-2025-08-07_high", "gpt-5-mini", "high"),
        ("claude-haiku-4-5-20251001_32K", "claude-haiku-4-5", "budget-32k"),
        ("gpt-5-mini-latest", "gpt-5-mini", None),
        ("gpt-5-mini-preview", "gpt-5-mini", None),
        ("gpt-5.4-mini (2026-03-17)", "gpt-5.4-mini", None),
        ("gpt-5.4-mini-20260317", "gpt-5.4-mini", None),
        ("azure/gpt-5.4-mini-2026-03-17_low", "gpt-5.4-mini", "low"),
        ("Gemini 3 Pro (preview)", "gemini-3-pro-preview", None),
    ],
)
def test_a_name_in_a_known_form_names_one_model(text: str, identifier: str, effort: str | None) -> None:
    """Slugs, names, folding, prefixes, groups in parentheses and suffixes."""
    subject = subject_of(text, SLUGS, NAMES)
    assert subject is not None
    assert subject.efforts == {identifier: effort}
    assert subject.foreign_snapshot is None
    assert subject.alone


@pytest.mark.parametrize(
    "text",
    [
        "",
        "GPT",
        "GPT-5 micro",
        "GPT-5 mini (Fast)",
        "GPT-5 mini (2025-08-07) (Fast)",
        "GPT-5 family",
        "GPT-5 models",
        "all GPT-6 models",
        "GPT-4.1 snapshots",
        "somewhere/gpt-5",
        "Gemini 3 Pro",
        "gpt-5-mini-2025-13-99x",
        "GPT-5 mini_fast",
        "Qwen3 235B A22B diff, no think, Alibaba API",
        "GPT-5 mini, Qwen3",
        "GPT-5 mini,",
        ",",
    ],
)
def test_any_other_text_is_no_name(text: str) -> None:
    """What no form reads is not guessed."""
    assert subject_of(text, SLUGS, NAMES) is None


def test_a_family_means_the_models_of_exactly_that_family() -> None:
    """`all GPT-5 models` covers GPT-5 mini, not GPT-5.4 mini, and is no model's name alone."""
    subject = general_subject("all GPT‑5 models", NAMES)
    assert subject is not None
    assert set(subject.efforts) == {"gpt-5", "gpt-5-mini"}
    assert not subject.alone


@pytest.mark.parametrize(
    ("text", "efforts"),
    [
        ("GPT‑4.1, GPT‑4.1 mini", {"gpt-4.1": None, "gpt-4.1-mini": None}),
        ("GPT-4.1, GPT-4.1 mini, GPT-4.1 nano", {"gpt-4.1": None, "gpt-4.1-mini": None}),
        ("GPT-5(high), GPT-5 mini(low)", {"gpt-5": "high", "gpt-5-mini": "low"}),
    ],
)
def test_a_list_names_all_its_models(text: str, efforts: dict[str, str | None]) -> None:
    """Each with its own effort; a sibling that the catalogue does not hold may be among them."""
    subject = general_subject(text, NAMES)
    assert subject is not None
    assert subject.efforts == efforts
    assert not subject.alone


def test_two_names_of_one_model_are_one_model() -> None:
    """A vendor's table lists an id and its dated form side by side."""
    subject = general_subject("gpt-5-mini, gpt-5-mini-2025-08-07", NAMES)
    assert subject is not None
    assert (subject.efforts, subject.alone) == ({"gpt-5-mini": None}, True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("claude-haiku-4-5-20251015", "2025-10-15"),
        ("GPT-5 mini (2025-09-01)", "2025-09-01"),
        ("gpt-5.4-mini-2026-03-17", None),
        ("GPT-5 mini (2025-08-07)", None),
    ],
)
def test_a_date_that_is_none_of_the_models_own_is_told(text: str, date: str | None) -> None:
    """A model without dated API ids may have any."""
    subject = general_subject(text, NAMES)
    assert subject is not None
    assert subject.foreign_snapshot == date


@pytest.mark.parametrize(
    ("text", "platform"),
    [("azure/gpt-4.1", "azure"), ("groq/openai/gpt-oss-120b", "groq"), ("openai/gpt-5", None), ("GPT-5", None)],
)
def test_two_prefixes_state_the_platform(text: str, platform: str | None) -> None:
    """`azure/` and `groq/` say where the model is used; the others say who made it."""
    subject = general_subject(text, NAMES)
    assert subject is not None
    assert subject.platform == platform


def fault(subject: str, *, effort: str | None = "high", **changes: object) -> SubjectFault | None:
    """What is wrong with this subject for a score of GPT-5 mini at this effort."""
    run = {} if effort is None else {"effort": effort}
    evidence = Evidence("a-source", subject, "74.9", "a table", "2026-03-02")
    claim = Claim("gpt-5-mini", "score", "", (evidence,), "independent", run=run)
    return subject_fault(evidence, replace(claim, **changes), SCORE, SOURCE, NAMES)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("GPT-5 mini", None),
        ("GPT-5 mini (high)", None),
        ("all GPT-5 models", None),
        ("GPT-5, GPT-5 mini", None),
        ("GPT-5", "sibling"),
        ("GPT-5 (high)", "sibling"),
        ("gpt-4-1", "sibling"),
        ("all GPT-4.1 models", "sibling"),
        ("GPT-4.1, GPT-4.1 mini", "sibling"),
        ("gpt-5-2025-09-09", "sibling"),
        ("GPT-5 micro", "unknown"),
        ("gpt-5-mini-2025-09-09", "snapshot"),
        ("GPT-5 mini (low)", "effort"),
        ("gpt-5-mini-medium", "effort"),
    ],
)
def test_the_subject_has_to_be_the_claims_model_at_its_effort(subject: str, expected: SubjectFault | None) -> None:
    """Another model is a sibling, whatever else its name carries."""
    assert fault(subject) == expected


@pytest.mark.parametrize("effort", ["high", "not_stated", "not_applicable", "budget-32k"])
def test_a_subject_without_effort_may_carry_any(effort: str) -> None:
    """Most sources name the effort elsewhere."""
    assert fault("GPT-5 mini", effort=effort) is None


@pytest.mark.parametrize("effort", ["not_stated", "fixed", "default", None])
def test_an_effort_in_the_subject_has_to_be_stated(effort: str | None) -> None:
    """The source says it, so the claim does."""
    assert fault("GPT-5 mini (high)", effort=effort) == "effort"


def test_a_missing_effort_is_told_once() -> None:
    """Where the field requires an effort, its absence is reported as such."""
    evidence = Evidence("a-source", "GPT-5 mini (high)", "74.9", "a table", "2026-03-02")
    claim = Claim("gpt-5-mini", "score", "", (evidence,), "independent")
    required = replace(SCORE, must_state=("effort",))
    assert subject_fault(evidence, claim, required, SOURCE, NAMES) is None


def test_the_effort_of_a_fact_does_not_matter() -> None:
    """A price or a type is the same at every effort."""
    evidence = Evidence("a-source", "GPT-5 mini (high)", "reasoning = true", "a table", "2026-03-02")
    claim = Claim("gpt-5-mini", "model_type", "reasoning", (evidence,), "aggregator")
    assert subject_fault(evidence, claim, KIND, SOURCE, NAMES) is None


@pytest.mark.parametrize(
    ("select", "expected"),
    [({"platform": "azure"}, None), ({"platform": "openai-api"}, "platform"), ({"platform": "not_stated"}, "platform")],
)
def test_a_stated_platform_has_to_be_the_claims(select: dict[str, str], expected: SubjectFault | None) -> None:
    """A price on Azure is no price of the maker's own API."""
    evidence = Evidence("a-source", "azure/gpt-5-mini", "0.25", "a table", "2026-03-02")
    claim = Claim("gpt-5-mini", "input_price", "", (evidence,), "aggregator", select=select)
    assert subject_fault(evidence, claim, PRICE, SOURCE, NAMES) == expected
    assert subject_fault(evidence, claim, KIND, SOURCE, NAMES) is None


def test_a_name_that_two_models_share_is_known_as_theirs() -> None:
    """Another rule refuses it; until then nothing is attributed to one of them by chance."""
    shared = names_of((*MODELS, model("gpt-5-pro", "GPT-5 pro", "gpt-5", "gpt-5-pro", aliases=("GPT 5",))))
    assert shared.named("gpt-5") == {"gpt-5", "gpt-5-pro"}


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    """Whatever a source prints, it names known models or none."""
    subject = subject_of(text, SLUGS, NAMES)
    assert subject is None or set(subject.efforts) <= {known.id for known in MODELS}


@given(st.sampled_from(MODELS), st.sampled_from(["", " (high)", "_high", " (2026)", "-latest"]))
def test_a_models_name_never_names_another(known: Model, decoration: str) -> None:
    """However it is decorated: GPT-5 mini is not read as GPT-5 with something after it."""
    subject = general_subject(known.name + decoration, NAMES)
    assert subject is None or set(subject.efforts) == {known.id}


def test_names_without_models_know_nothing() -> None:
    """An empty catalogue is a catalogue."""
    assert general_subject("GPT-5", names_of(())) is None
    assert names_of(()) == Names({}, {}, {})
