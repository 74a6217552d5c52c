"""macros/diffing/matching.py, amounts.py, excerpts.py and leaves.py"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalog import load_catalog
from macros.diffing.amounts import difference, relative
from macros.diffing.excerpts import WHOLE, excerpts, text_change
from macros.diffing.leaves import leaves
from macros.diffing.matching import match_claims
from macros.records import Band, Claim, Evidence, Text
from tests.diffing.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog

PRINTED = Evidence("price-list", "nova", "1", "row nova", "2026-10-20")
ELSEWHERE = Evidence("hoshi-prices", "Nova", "$1", "Prices", "2026-10-02")


def claim(value: Any = Decimal(1), *evidence: Evidence, **more: Any) -> Claim:
    return Claim("nova", "input_price", value, evidence or (PRINTED,), "vendor", **more)


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, TODAY).catalog


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (claim(), claim(Decimal(2))),
        (claim(), claim(until="2026-12-01")),
        (claim(), claim(from_="2026-01-01")),
        (claim(), claim(select={"tier": "batch"})),
        (claim(select={"band": Band(None, 1000)}), claim(select={})),
        (claim(select={"tier": "not_stated"}), claim(Decimal(3))),
        (claim(), claim(Decimal(1), ELSEWHERE)),
        (claim(select={"tier": "batch"}), claim(Decimal(2), select={"tier": "flex"})),
    ],
)
def test_a_changed_claim_is_recognised(old: Claim, new: Claim) -> None:
    """By its identity, else by its value and evidence: it is one change."""
    assert match_claims([old], [new]) == [(old, new)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (claim(), claim(Decimal(2), ELSEWHERE, select={"tier": "batch"})),
        (claim(audit="c01"), claim()),
        (claim(), claim(Decimal(2), ELSEWHERE, from_="2026-12-01")),
    ],
)
def test_another_claim_is_another(old: Claim, new: Claim) -> None:
    """Nothing in common: one was added and one removed."""
    assert match_claims([old], [new]) == [(None, new), (old, None)]


def test_a_new_price_beside_the_old_one_is_added() -> None:
    """The old one is recognised although it was given an end."""
    old = claim()
    ended, new = claim(until="2026-12-01"), claim(Decimal(2), from_="2026-12-01")
    assert match_claims([old], [new, ended]) == [(None, new), (old, ended)]


VALUES = st.lists(
    st.builds(
        lambda value, tier: claim(Decimal(value), select={"tier": tier}),
        st.integers(1, 3),
        st.sampled_from(["standard", "batch"]),
    ),
    max_size=5,
)


@given(VALUES, VALUES)
def test_every_claim_is_matched_exactly_once(base: list[Claim], head: list[Claim]) -> None:
    """Whatever stands on both sides; and equal lists match one to one."""
    matches = match_claims(base, head)
    assert [new for _, new in matches if new is not None] == head
    assert sorted(id(old) for old, _ in matches if old is not None) == sorted(map(id, base))
    assert all(old == new for old, new in match_claims(base, list(reversed(base))))


@pytest.mark.parametrize(
    ("field", "old", "new", "en", "ja"),
    [
        ("input_price", Decimal("0.25"), Decimal("0.20"), "20% lower", "20%減"),
        ("input_price", Decimal("0.3"), Decimal("0.4"), "about 33% higher", "約33%増"),
        ("input_price", Decimal("0.25"), Decimal("2.00"), "8× as high", "8倍"),
        ("input_price", Decimal(2), Decimal("0.25"), "about 88% lower", "約88%減"),
        ("input_price", Decimal(2), Decimal(0), "now free", "無料に"),
        ("input_price", Decimal(0), Decimal(2), "no longer free", "無料ではなくなる"),
        ("context_window", Decimal(128000), Decimal(1047576), "about 8.2× as high", "約8.2倍"),
        ("gpqa_diamond", Decimal("68.6"), Decimal("85.4"), "16.8 points higher", "16.8ポイント高い"),
        ("shutdown_date", "2026-12-11", "2027-01-14", "34 days later", "34日遅い"),
        ("knowledge_cutoff", "2024-06", "2024-05", "1 month earlier", "1か月早い"),
        ("release_date", "2024-06", "2024-06-01", "the same month, now with its day", "同じ月で、日が加わった"),
        ("input_modalities", ("text",), ("text", "image"), "added: images", "追加：画像"),
        ("input_modalities", ("text", "image"), ("image",), "removed: text", "削除：文章"),
    ],
)
def test_a_difference_is_said_in_the_form_of_its_field(
    catalog: Catalog, field: str, old: Any, new: Any, en: str, ja: str
) -> None:
    """Percent or a multiple for amounts, points for scores, days for dates, items for lists."""
    found = difference(claim(old), claim(new), catalog.fields[field])
    assert found == Text(ja=ja, en=en)


def test_a_difference_within_the_printed_margin_says_so(catalog: Catalog) -> None:
    """It may be none."""
    one, other = claim(Decimal(70), uncertainty=Decimal(2)), claim(Decimal(71), uncertainty=Decimal(2))
    found = difference(one, other, catalog.fields["gpqa_diamond"])
    assert found
    assert found.en == "1 point higher, within the printed ±4"


@pytest.mark.parametrize(
    ("old", "new"), [(True, False), ("reasoning", "hybrid"), (Decimal(1), Decimal(1)), ("not_disclosed", Decimal(1))]
)
def test_what_has_no_measure_has_no_difference(catalog: Catalog, old: Any, new: Any) -> None:
    """Before and after say enough."""
    assert difference(claim(old), claim(new), catalog.fields["input_price"]) is None


@given(st.decimals("0.0001", "100000", places=4), st.decimals("0.0001", "100000", places=4))
def test_an_amount_that_changed_never_reads_as_unchanged(old: Decimal, new: Decimal) -> None:
    """However small the change is."""
    said = relative(old, new)
    assert (said is None) == (old == new)
    assert said is None or not said.en.startswith(("0%", "about 0%"))


@given(st.text(max_size=600), st.text(max_size=600))
def test_excerpts_differ_where_the_texts_do(old: str, new: str) -> None:
    """And a short text is quoted whole."""
    before, after = excerpts(old, new)
    assert (before == after) == (old == new) or len(before) > 4 * WHOLE
    if max(len(old), len(new)) <= WHOLE:
        assert (before, after) == (old, new)


def test_a_change_in_a_long_text_is_quoted_with_what_stands_around_it() -> None:
    """The rest is left out."""
    old = "a" * 300 + " one " + "b" * 300
    before, after = excerpts(old, old.replace("one", "two"))
    assert before == f"…{'a' * 31} one {'b' * 31}…"
    assert after == before.replace("one", "two")


def test_a_text_changed_in_both_languages_quotes_both() -> None:
    """Neither is hidden from a reviewer who reads the other."""
    what, old, new = Text("名前", "name"), Text("甲", "A"), Text("乙", "B")
    assert text_change(what, old, new).en == "name, in Japanese: “甲” → “乙”; in English: “A” → “B”"
    assert text_change(what, old, replace(new, ja="甲")).ja == "名前（英語のみ）：「A」→「B」"


def test_entries_of_lists_are_known_by_their_names() -> None:
    """A candidate that moved up is the same candidate."""
    data = {"candidates": [{"model": "nova", "effort": "low", "reason": {"ja": "甲", "en": "A"}}], "rows": ["a", "b"]}
    assert leaves(data) == {
        ("candidates", "nova low", "model"): "nova",
        ("candidates", "nova low", "effort"): "low",
        ("candidates", "nova low", "reason"): {"ja": "甲", "en": "A"},
        ("rows",): ("a", "b"),
    }
