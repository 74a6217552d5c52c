"""macros/claims/subject, form by form: every model under every form of its name, and the sibling it is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.subject import general_subject, subject_of, written_names
from macros.claims.subject.efforts import effort_in_parentheses, effort_in_suffix
from macros.claims.subject.prefixes import split_prefixes
from macros.records import Slug
from tests.claims.test_subject import MODELS, NAMES

if TYPE_CHECKING:
    from macros.records import Model

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
PREFIXES = [
    "alibaba",
    "anthropic",
    "azure",
    "dashscope",
    "deepseek",
    "gemini",
    "google",
    "groq",
    "meta-llama",
    "mistral",
    "mistralai",
    "openai",
    "qwen",
    "x-ai",
    "xai",
]
"""The closed list; `test_the_list_of_prefixes_is_closed` keeps the two the same."""

EFFORTS_IN_PARENTHESES = {
    **{level: level for level in ("none", "minimal", "low", "medium", "high", "xhigh", "max", "default")},
    "medium reasoning": "medium",
    "high effort": "high",
    "default think": "default",
    "low thinking": "low",
    "32k": "budget-32k",
    "32k think": "budget-32k",
    "8K thinking": "budget-8k",
    "no think": "none",
    "no thinking": "none",
    "Chat": "none",
    "thinking": "thinking",
    "Reasoner": "thinking",
}
EFFORTS_IN_SUFFIX = {"high": "high", "LOW": "low", "none": "none", "32K": "budget-32k", "8k": "budget-8k"}

FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2099, 12, 31)

known = st.sampled_from(MODELS)
written = st.sampled_from([(model.id, name) for model in MODELS for name, _ in written_names(model)])
"""A model's id and one of its names."""


@given(written)
def test_every_name_names_its_model_alone(name: tuple[str, str]) -> None:
    """Name, id, alias, API id with and without its provider's prefix."""
    subject = general_subject(name[1], NAMES)
    assert subject is not None
    assert (dict(subject.efforts), subject.alone) == ({name[0]: None}, True)


@given(written, st.sampled_from(HYPHENS), st.sampled_from(["", " ", "\u3000"]), st.booleans())
def test_folding_keeps_the_name(name: tuple[str, str], hyphen: str, around: str, upper: bool) -> None:
    """Another hyphen, capitals and space around are no other model."""
    text = around + name[1].replace("-", hyphen) + around
    subject = general_subject(text.upper() if upper else text, NAMES)
    assert subject is not None
    assert set(subject.efforts) == {name[0]}


@given(known, st.lists(st.sampled_from(PREFIXES), max_size=3))
def test_known_prefixes_are_taken_off_repeatedly(model: Model, prefixes: list[str]) -> None:
    """`groq/openai/gpt-oss-120b`; what is left has to be a name."""
    subject = general_subject("".join(f"{prefix}/" for prefix in prefixes) + model.id, NAMES)
    assert subject is not None
    assert set(subject.efforts) == {model.id}
    assert subject.platform == next((prefix for prefix in prefixes if prefix in ("azure", "groq")), None)


@given(st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=12))
def test_the_list_of_prefixes_is_closed(prefix: str) -> None:
    """A service that nobody has put on it leaves the text no name."""
    rest, _ = split_prefixes(f"{prefix}/gpt-5")
    assert (rest == "gpt-5") is (prefix in PREFIXES)
    assert all(split_prefixes(f"{one}/gpt-5")[0] == "gpt-5" for one in PREFIXES)


@pytest.mark.parametrize(("words", "effort"), EFFORTS_IN_PARENTHESES.items())
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_an_effort_in_parentheses_is_read_after_every_name(model: Model, words: str, effort: str) -> None:
    """With a space before them or without, and after a date as well."""
    for text in (f"{model.name} ({words})", f"{model.id}({words})", f"{model.name} (latest) ({words})"):
        subject = general_subject(text, NAMES)
        assert subject is not None, text
        assert dict(subject.efforts) == {model.id: effort}
    assert effort_in_parentheses(words) == effort


@pytest.mark.parametrize(("word", "effort"), EFFORTS_IN_SUFFIX.items())
@pytest.mark.parametrize("name", ["gpt-5-mini-2025-08-07", "claude-haiku-4-5-20251001", "gpt-4.1", "gpt-5.4-mini"])
def test_an_effort_in_a_suffix_is_read_after_every_name(name: str, word: str, effort: str) -> None:
    """Joined by an underscore, as benchmark tables do."""
    subject = general_subject(f"{name}_{word}", NAMES)
    assert subject is not None
    assert set(subject.efforts.values()) == {effort}
    assert effort_in_suffix(word) == effort


@pytest.mark.parametrize(
    "words", ["Fast", "highest", "hi", "32", "32kb", "think", "no", "high low", "free", "beta", "medium-high", "k"]
)
def test_other_words_in_parentheses_leave_the_text_no_name(words: str) -> None:
    """They may name another service, tier or model."""
    assert general_subject(f"GPT-5 mini ({words})", NAMES) is None
    assert general_subject(f"GPT-5 mini_{words}", NAMES) is None


@given(st.sampled_from([model for model in MODELS if model.id != "gpt-5"]), st.sampled_from(["", " (high)", "_low"]))
def test_a_siblings_name_never_names_the_claims_model(other: Model, decoration: str) -> None:
    """However it is decorated: this is how 74.9 % came to GPT-5 mini."""
    subject = general_subject(other.name + decoration, NAMES)
    assert subject is None or "gpt-5" not in subject.efforts


@given(st.lists(known, min_size=2, max_size=4, unique_by=id), st.sampled_from([", ", ",", " , "]))
def test_a_list_names_exactly_its_models(models: list[Model], comma: str) -> None:
    """Each of them, and no model besides."""
    names = [model.name for model in models]
    subject = general_subject(comma.join(names), NAMES)
    assert subject is not None
    assert set(subject.efforts) == {model.id for model in models}
    assert not subject.alone
    assert general_subject(comma.join([*names, "Nova 9"]), NAMES) is None


@pytest.mark.parametrize("family", sorted({model.family for model in MODELS}))
def test_all_models_of_a_family_are_exactly_those(family: str) -> None:
    """`all GPT-5 models` says nothing of GPT-5.4 mini."""
    subject = general_subject(f"all {family} models", NAMES)
    assert subject is not None
    assert set(subject.efforts) == {model.id for model in MODELS if model.family == family}
    for miss in (f"{family} models", f"all {family}", f"all the {family} models", f"most {family} models"):
        assert general_subject(miss, NAMES) is None


@given(st.dates(min_value=FIRST_DAY, max_value=LAST_DAY))
def test_a_date_is_the_models_own_or_foreign(day: date) -> None:
    """A model with a dated API id has that date alone; one without may have any."""
    iso = day.isoformat()
    for text in (f"GPT-5 mini ({iso})", f"gpt-5-mini-{iso}", f"gpt-5-mini-{day:%Y%m%d}"):
        subject = general_subject(text, NAMES)
        assert subject is not None, text
        assert subject.foreign_snapshot == (None if iso == "2025-08-07" else iso)
    undated = general_subject(f"gpt-5.4-mini-{iso}", NAMES)
    assert undated is not None
    assert undated.foreign_snapshot is None


@pytest.mark.parametrize("word", ["latest", "preview"])
def test_what_is_newest_is_the_model_itself(word: str) -> None:
    """As a suffix, and `latest` in parentheses; a preview in parentheses may be another model."""
    assert general_subject(f"gpt-4.1-{word}", NAMES) is not None
    assert (general_subject(f"GPT-4.1 ({word})", NAMES) is not None) is (word == "latest")
    assert general_subject(f"gpt-4.1-{word}est", NAMES) is None


def test_a_slug_wins_over_every_general_form() -> None:
    """A source's own name means what the source means by it."""
    slugs = {"gpt-5": Slug("gpt-5-mini", "low"), "GPT-5, GPT-4.1": Slug("gpt-4.1")}
    first, second = subject_of("gpt-5", slugs, NAMES), subject_of("GPT-5, GPT-4.1", slugs, NAMES)
    assert first is not None
    assert second is not None
    assert (dict(first.efforts), dict(second.efforts)) == ({"gpt-5-mini": "low"}, {"gpt-4.1": None})
    assert dict((subject_of("GPT-5", slugs, NAMES) or first).efforts) == {"gpt-5": None}
