"""macros/views/pairs"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.messages import LANGUAGES
from macros.records import NOT_DISCLOSED, Candidate, Comparison, Text, UseCase
from macros.views.context import PageContext
from macros.views.pairs.blocks import pair_links, pair_runs, pair_summary, pair_table
from macros.views.pairs.listing import model_pairs, pair_list
from macros.views.pairs.short import pair_in_short
from tests.support.claims import PLAIN, REASONING, banded, catalogue, claim, own, run_of, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Claim

Claims = dict[str, list["Claim"]]
RANKED = ("costs", "cheaper", "free", "allows", "larger", "higher", "lower", "faster", "longer", "better", "wins")
"""Words that set one model above the other."""


def page(catalog: Catalog, language: Language = "en", name: str = "a-vs-b") -> PageContext:
    return PageContext(catalog, language, f"{language}/compare/{name}.md")


def uncited(element: Element) -> str:
    """The words of an element without the numbers of its citations."""
    for parent in list(element.iter()):
        for button in [child for child in parent if child.tag == "button"]:
            before = list(parent)[: list(parent).index(button)]
            if before:
                before[-1].tail = (before[-1].tail or "") + (button.tail or "")
            else:
                parent.text = (parent.text or "") + (button.tail or "")
            parent.remove(button)
    return " ".join(text(element).split())


class Said:
    """The short block of two models, taken apart."""

    def __init__(self, a: Claims, b: Claims, language: Language = "en", **settings: Any) -> None:
        tree = parse(pair_in_short(page(catalogue({"a": a, "b": b}, **settings), language), "a", "b"))
        lists = {kind: with_class(tree, f"kb-short-{kind}") for kind in ("topic", "apart", "gaps")}
        others = [*lists["apart"], *lists["gaps"]]
        self.sentences = [uncited(one) for topic in lists["topic"] if topic not in others for one in topic.iter("li")]
        self.apart = [uncited(one) for topic in lists["apart"] for one in topic.iter("li")]
        self.gaps = [uncited(one) for topic in lists["gaps"] for one in topic.iter("li")]

    def of(self, field: str) -> list[str]:
        """What is stated about a field."""
        return [said for said in self.sentences if said.startswith((f"{field}: ", f"{field}："))]

    def lacking(self, field: str) -> list[str]:
        """The entries that say that a figure of the field is missing."""
        return [
            said
            for said in self.gaps
            if field in said.replace("：", ": ").partition(": ")[2].replace("、", ", ").split(", ")
        ]


PRICED: Claims = {"input_price": [own("2")], "output_price": [own("8")]}


def test_equal_figures_are_said_to_be_equal() -> None:
    """Never that one is the dearer: a comparison site once concluded that from two equal prices."""
    said = Said({**PLAIN, **PRICED}, {**PLAIN, **PRICED})
    assert said.of("input_price") == ["input_price: the same ($2.00)."]
    assert said.of("output_price") == ["output_price: the same ($8.00)."]
    assert not [word for word in RANKED for sentence in said.sentences if word in sentence.split()]
    assert Said({**PLAIN, **PRICED}, {**PLAIN, **PRICED}, "ja").of("input_price") == ["input_price：同じ（$2.00）。"]


def test_the_order_of_the_models_changes_no_statement() -> None:
    """Who stands first in the address is neither the cheaper nor the dearer for it."""
    cheap, dear = {**PLAIN, **PRICED}, {**PLAIN, "input_price": [own("4")], "output_price": [own("8")]}
    one, other = Said(cheap, dear), Said(dear, cheap)
    assert one.of("input_price") == ["input_price: B costs 2× as much as A."]
    assert other.of("input_price") == ["input_price: A costs 2× as much as B."]
    assert one.of("output_price") == other.of("output_price")


@pytest.mark.parametrize(
    ("a", "b", "gap", "ja"),
    [
        ([own("2")], [], "no figure recorded (B): input_price", "記録なし（B）：input_price"),
        ([], [own("2")], "no figure recorded (A): input_price", "記録なし（A）：input_price"),
    ],
)
def test_a_figure_that_one_model_lacks_is_unknown(a: list[Claim], b: list[Claim], gap: str, ja: str) -> None:
    """Neither nothing nor a default, and no price is set against it."""
    one, other = ({**PLAIN, **({"input_price": claims} if claims else {})} for claims in (a, b))
    said = Said(one, other)
    assert said.of("input_price") == []
    assert [found.split(",")[0] for found in said.lacking("input_price")] == [gap]
    assert [found.split("、")[0] for found in Said(one, other, "ja").lacking("input_price")] == [ja]


def test_what_both_lack_is_said_once() -> None:
    """With all other fields that both lack for the same reason."""
    said = Said({**PLAIN, **PRICED}, {**PLAIN, **PRICED})
    (found,) = said.lacking("context_window")
    assert found.startswith("no figure recorded (both models): ")
    assert "max_input_tokens" in found


def test_a_model_without_an_api_of_its_maker_has_no_price_but_those_of_others() -> None:
    """Weights that others serve: a price elsewhere is not the model's price, and none is compared."""
    elsewhere = {**PLAIN, "input_price": [claim("1", select={"platform": "azure", "tier": "standard"})]}
    said = Said(elsewhere, {**PLAIN}, first_party=None)
    assert said.of("input_price") == []
    assert {one.split(":")[0] for one in said.lacking("input_price")} == {
        "not recorded for this platform (A)",
        "no figure recorded (B)",
    }


def test_a_secret_figure_is_told_from_a_missing_one() -> None:
    """The maker keeps it to itself; that is on record."""
    said = Said({**PLAIN, "context_window": [claim(NOT_DISCLOSED)]}, {**PLAIN, "context_window": [own("1000")]})
    assert said.of("context_window") == []
    assert said.lacking("context_window") == ["not disclosed (A): context_window"]


def test_a_field_that_does_not_exist_for_a_model_is_no_gap() -> None:
    """A model that does not reason has no effort levels, and the other's are not missing either."""
    said = Said({**REASONING}, {**PLAIN})
    assert "does not apply to B (no reasoning): reasoning_efforts, default_effort" in said.gaps


@pytest.mark.parametrize(
    ("a", "b", "reason", "ja"),
    [
        (
            run_of("50", effort="high"),
            run_of("40", effort="low"),
            "different effort (A high, B low)",
            "effortが違う（A high、B low）",
        ),
        (
            run_of("50", effort="high", run={"harness": "x"}),
            run_of("40", "official-2", effort="high", run={"harness": "y"}),
            "different harness (A x, B y)",
            "harnessが違う（A x、B y）",
        ),
        (
            run_of("50", effort="high"),
            run_of("40", "official-2", effort="high", run={"run_by": "Tester Two"}),
            "different run_by (A Tester One, B Tester Two)",
            "run_byが違う（A Tester One、B Tester Two）",
        ),
        (
            run_of("50", effort="high"),
            run_of("40", effort="not_stated"),
            "effort not stated (B)",
            "effortの記載がない（B）",
        ),
        (
            run_of("50", effort="high", precision="approximate"),
            run_of("40", effort="high"),
            "approximate figure (A)",
            "概数の値がある（A）",
        ),
        (
            run_of("50", effort="high"),
            run_of("40", "community", effort="high"),
            "community sources only (B)",
            "コミュニティの出典しかない（B）",
        ),
    ],
)
def test_scores_of_different_runs_are_not_compared(a: Claim, b: Claim, reason: str, ja: str) -> None:
    """The reason is said, and no score is called the higher."""
    one, other = {**REASONING, "score": [a]}, {**REASONING, "score": [b]}
    said = Said(one, other)
    assert (said.of("score"), said.lacking("score")) == ([], [])
    assert [found for found in said.apart if reason in found and found.endswith(": score")]
    assert [found for found in Said(one, other, "ja").apart if ja in found and found.endswith("：score")]


def test_fields_that_cannot_be_compared_for_one_reason_stand_together() -> None:
    """Many benchmarks of different testers make one line; whose they are is said where that is the same for all."""
    one = {**PLAIN, "score": [run_of("50")], "latency": [run_of("1", run={"percentile": "p50"})]}
    two = {"run_by": "Tester Two"}
    other = {
        **PLAIN,
        "score": [run_of("40", "official-2", run=two)],
        "latency": [run_of("2", "official-2", run={**two, "percentile": "p50"})],
    }
    assert Said(one, other).apart == ["different run_by (A Tester One, B Tester Two): latency, score"]
    three = {**other, "score": [run_of("40", "official-2", run={"run_by": "Tester Three"})]}
    assert Said(one, three).apart == ["different run_by: latency, score"]


def test_an_approximate_price_is_in_no_ratio() -> None:
    """About two dollars against four is no multiple."""
    said = Said({**PLAIN, "input_price": [own("2", precision="approximate")]}, {**PLAIN, "input_price": [own("4")]})
    assert said.of("input_price") == []
    assert said.apart == ["approximate figure (A): input_price"]


def test_price_bands_are_said() -> None:
    """Also where the sentence is about what reasoning costs."""
    bands = {
        **REASONING,
        "input_price": [banded("1", up_to=200_000), banded("2", over=200_000)],
        "output_price": [own("2")],
    }
    said = Said(bands, {**PLAIN, **PRICED})
    assert said.of("input_price") == ["input_price: B costs 2× as much as A (A for inputs up to 200,000 tokens)."]
    assert (
        "A costs more than B only when its hidden reasoning tokens exceed 0.5 × input + 3 × visible output "
        "(A for inputs up to 200,000 tokens)." in said.sentences
    )


def test_a_disputed_price_says_so() -> None:
    """Beside the figure that the rules prefer."""
    said = Said({**PLAIN, "input_price": [own("1"), own("3", "dataset")]}, {**PLAIN, "input_price": [own("2")]})
    assert said.of("input_price") == ["input_price: B costs 2× as much as A (sources disagree)."]


def test_a_rounded_figure_is_computed_from_its_value() -> None:
    """The exact price is the one that is compared, and "about" stands where the ratio was rounded."""
    exact = {**PLAIN, "input_price": [own("0.045"), own("0.05", "dataset", precision="rounded")]}
    assert Said(exact, {**PLAIN, "input_price": [own("0.1")]}).of("input_price") == [
        "input_price: B costs about 2.2× as much as A."
    ]


def test_a_free_model_is_free_and_in_no_ratio() -> None:
    """Nothing is a multiple of nothing; two free models are the same."""
    free = {**PLAIN, "input_price": [own("0")], "output_price": [own("0")]}
    assert Said(free, {**PLAIN, **PRICED}).of("input_price") == ["input_price: A is free."]
    assert Said(free, free).of("input_price") == ["input_price: the same (free)."]


@pytest.mark.parametrize(
    ("reasoner", "sentences"),
    [
        (
            ("0.25", "2"),
            ["A costs more than B only when its hidden reasoning tokens exceed 0.875 × input + 3 × visible output."],
        ),
        (
            ("1", "10"),
            [
                "A costs more than B only when its hidden reasoning tokens exceed 0.1 × input − 0.2 × visible output.",
                "Where that comes to less than nothing, it costs more without any reasoning as well.",
            ],
        ),
        (
            ("4", "4"),
            [
                "A costs more than B only when its hidden reasoning tokens exceed 1 × visible output − 0.5 × input.",
                "Where that comes to less than nothing, it costs more without any reasoning as well.",
            ],
        ),
        (("2", "4"), ["A costs more than B only when its hidden reasoning tokens exceed 1 × visible output."]),
        (("1", "8"), ["A costs more than B only when its hidden reasoning tokens exceed 0.125 × input."]),
        (("2", "8"), ["At these prices A costs more than B as soon as it writes hidden reasoning tokens."]),
        (("2", "10"), []),
        (("3", "10"), []),
        (("1", "0"), []),
    ],
)
def test_the_cost_of_reasoning_is_where_the_two_lines_cross(reasoner: tuple[str, str], sentences: list[str]) -> None:
    """Nothing is added where the model that reasons is the dearer anyway, or where its output is free."""
    one = {**REASONING, "input_price": [own(reasoner[0])], "output_price": [own(reasoner[1])]}
    assert [said for said in Said(one, {**PLAIN, **PRICED}).sentences if "reasoning" in said][: len(sentences) + 1] == [
        *sentences,
        *(said for said in Said(one, {**PLAIN, **PRICED}).sentences if said.startswith("model_type")),
    ]


def test_of_two_models_that_reason_no_line_is_drawn() -> None:
    """How many tokens each writes is not known, so only that they are billed is said."""
    said = Said({**REASONING, **PRICED}, {**REASONING, **PRICED})
    assert [one for one in said.sentences if "idden reasoning" in one] == [
        "Both can reason. Hidden reasoning tokens are billed as output, and no figure here says how many either writes."
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({**PRICED}, {**PLAIN, **PRICED}),
        ({**REASONING, "input_price": [own("1")]}, {**PLAIN, **PRICED}),
        ({**REASONING, **PRICED, "input_price": [own("1", precision="approximate")]}, {**PLAIN, **PRICED}),
        ({**PLAIN, **PRICED}, {**PLAIN, **PRICED}),
    ],
)
def test_nothing_is_said_of_reasoning_where_type_or_price_is_not_certain(a: Claims, b: Claims) -> None:
    """An unknown type, a missing or an approximate price, and two models that do not reason."""
    assert not [one for one in Said(a, b).sentences if "idden reasoning" in one]


def test_values_without_an_order_are_said_for_each_model() -> None:
    """Open weights are neither above nor below closed ones."""
    said = Said({**PLAIN, "open_weights": [claim(True)]}, {**PLAIN, "open_weights": [claim(False)]})
    assert said.of("open_weights") == ["open_weights: A: yes; B: no."]
    assert said.of("model_type") == ["model_type: the same (non-reasoning)."]
    ja = Said({**PLAIN, "open_weights": [claim(True)]}, {**PLAIN, "open_weights": [claim(False)]}, "ja")
    assert ja.of("open_weights") == ["open_weights：Aはあり、Bはなし。"]


def test_lists_are_kept_apart() -> None:
    """Where one ends and the other begins is seen, although both are divided by commas."""
    one, other = {**PLAIN, "modalities": [claim(("text", "image"))]}, {**PLAIN, "modalities": [claim(("text",))]}
    assert Said(one, other).of("modalities") == ["modalities: A: text, image; B: text."]
    assert Said(one, other, "ja").of("modalities") == ["modalities：Aはtext、image／Bはtext。"]


def test_that_no_score_can_be_compared_is_said() -> None:
    """In the place where readers look for scores, and only there: a score that both have takes its place."""
    none = "No benchmark score recorded here can be compared between the two."
    for other in (PLAIN, {**PLAIN, "score": [run_of("40", "official-2", run={"run_by": "Tester Two"})]}):
        assert Said({**PLAIN, "score": [run_of("50")]}, other).sentences.count(none) == 1
    assert none not in Said({**PLAIN, "score": [run_of("50")]}, {**PLAIN, "score": [run_of("40")]}).sentences


def test_a_sentence_has_one_citation() -> None:
    """It opens the evidence of both figures, and names a source once that both come from."""
    one, two = {**PLAIN, "input_price": [own("2")]}, {**PLAIN, "input_price": [own("4", "official-2")]}
    for other, numbers in ((PLAIN | {"input_price": [own("4")]}, "[1]"), (two, "[1, 2]")):
        tree = parse(pair_in_short(page(catalogue({"a": one, "b": other})), "a", "b"))
        first = next(said for said in tree.iter("li") if text(said).startswith("input_price"))
        assert [text(cite) for cite in with_class(first, "kb-cite")] == [numbers]


@pytest.mark.parametrize(
    ("day", "read", "en"),
    [
        ("2026-12-11", "2026-11-01", "A (own-api): ends on December 11, 2026 (in 19 days)"),
        ("2028-01-31", "2026-11-01", "A (own-api): ends on January 31, 2028 (in 435 days)"),
        ("2026-11-22", "2026-11-01", "A (own-api): ended on November 22, 2026 (today)"),
        ("2026-06-01", "2026-11-01", "A (own-api): ended on June 1, 2026 (174 days ago)"),
        ("2026-10-14", "2026-07-07", "A (own-api): was due to end on October 14, 2026"),
    ],
)
def test_the_end_of_service_is_said_for_each_model(day: str, read: str, en: str) -> None:
    """Whether it is to come, is over, or was announced by a source that nobody has read since."""
    ending = {**PLAIN, "shutdown_date": [claim(day, seen("official", read=read), select={"platform": "own-api"})]}
    said = Said(ending, {**PLAIN})
    assert next(one for one in said.sentences if one.startswith("A (own-api)")).startswith(en)
    assert [one.split(":")[0] for one in said.lacking("shutdown_date")] == ["no figure recorded (B)"]


def test_a_common_run_that_says_otherwise_is_said_as_well() -> None:
    """The best run alone would hide that another tester found the opposite; one that agrees is left to the table."""
    one = {**PLAIN, "score": [run_of("50"), run_of("30", "official-2", run={"run_by": "Tester Two"})]}
    other = {**PLAIN, "score": [run_of("40"), run_of("60", "official-2", run={"run_by": "Tester Two"})]}
    (said,) = (found for found in Said(one, other).sentences if found.startswith("score: "))
    assert said.startswith("score: A is 10 points higher than B.")
    assert "Another common run says otherwise: B is 30 points higher than A · run_by Tester Two" in said
    agreeing = {**PLAIN, "score": [run_of("40"), run_of("20", "official-2", run={"run_by": "Tester Two"})]}
    assert "otherwise" not in " ".join(Said(one, agreeing).of("score"))


# What a page may say follows from two claims of a field; here it is found anew, without any rule of the package.

AMOUNTS = st.sampled_from(["0", "0.5", "1", "1.25", "2", "8", "400000"])
FACTS = ("input_price", "output_price", "context_window")
FACT = st.none() | st.tuples(AMOUNTS, st.sampled_from([None, "approximate"]))
RUN = st.none() | st.tuples(
    st.sampled_from(["40", "50", "50.0", "61.5"]), st.sampled_from(["T", "U"]), st.sampled_from(["x", "y"])
)


def bucket(of: str, one: Any, other: Any) -> str:
    """What may be said of a field: `gap`, `apart`, `same`, or which model's figure is the larger."""
    if one is None or other is None:
        return "gap"
    if of == "score" and one[1:] != other[1:]:
        return "apart"
    if of != "score" and "approximate" in (one[1], other[1]):
        return "apart"
    first, second = Decimal(one[0]), Decimal(other[0])
    return "same" if first == second else "A" if first > second else "B"


def claims_of(facts: Mapping[str, Any]) -> Claims:
    made: Claims = {name: list(claims) for name, claims in PLAIN.items()}
    for name, fact in facts.items():
        if fact is None:
            continue
        if name == "score":
            made[name] = [run_of(fact[0], run={"run_by": fact[1], "harness": fact[2]})]
        else:
            made[name] = [own(fact[0], precision=fact[1])]
    return made


@given(*(st.fixed_dictionaries({**dict.fromkeys(FACTS, FACT), "score": RUN}) for _ in range(2)))
def test_no_field_is_said_to_be_more_than_its_claims_allow(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Each field stands in exactly one place, and who is above whom is what the two figures say."""
    said = Said(claims_of(one), claims_of(other))
    for name in (*FACTS, "score"):
        expected = bucket(name, one[name], other[name])
        stated = said.of(name)
        apart = [found for found in said.apart if name in found.rpartition(": ")[2].split(", ")]
        places = {"gap": bool(said.lacking(name)), "apart": bool(apart), "stated": bool(stated)}
        assert [place for place, there in places.items() if there] == [
            expected if expected in ("gap", "apart") else "stated"
        ], name
        if expected == "gap":
            lacking = " ".join(said.lacking(name))
            absent = [model for model, fact in (("A", one[name]), ("B", other[name])) if fact is None]
            assert ("both models" in lacking) == (len(absent) == 2)
            assert all(f"({model})" in lacking for model in absent if len(absent) == 1)
        if expected == "same":
            assert "the same" in stated[0]
            assert not set(RANKED) & {*stated[0].split()}
        if expected in ("A", "B"):
            assert leader(stated[0]) == expected, stated


def leader(sentence: str) -> str:
    """Which of the models A and B a sentence gives the larger figure."""
    words = sentence.partition(": ")[2].split()
    less_first = "cheaper" in words or "free." in words
    return {"A": "B", "B": "A"}[words[0]] if less_first else words[0]


def test_the_table_has_the_fields_of_which_either_has_something() -> None:
    """In the site's order; what neither has is left out, what others serve is shown as theirs."""
    elsewhere = claim("1", select={"platform": "azure", "tier": "standard"})
    one = {**PLAIN, "context_window": [own("1000")], "input_price": [elsewhere]}
    tree = parse(pair_table(page(catalogue({"a": one, "b": {**PLAIN, **PRICED}})), "a", "b"))
    rows = [text(button) for button in with_class(tree, "kb-field")]
    assert rows == ["model_type", "input_price", "output_price", "context_window"]


def test_runs_are_shown_of_the_measurements_that_both_have() -> None:
    """A rejected run is no run to compare."""
    one = {**PLAIN, "score": [run_of("50")], "latency": [run_of("1")]}
    other = {**PLAIN, "score": [run_of("40"), run_of("30", "dataset")], "latency": [run_of("1", rejected=True)]}
    tree = parse(pair_runs(page(catalogue({"a": one, "b": other})), "a", "b"))
    assert [uncited(summary) for summary in tree.iter("summary")] == ["score (3)"]
    none = parse(pair_runs(page(catalogue({"a": one, "b": {**PLAIN}})), "a", "b"))
    assert uncited(none) == "No measurement is recorded for both models."


def featured(*models: str) -> Catalog:
    """Models of which all are featured, and a comparison of the first two with the third alongside."""
    plain = catalogue({model: {**PLAIN} for model in models})
    said = Text("手で", "By hand")
    curated = {"x": Comparison("x", said, said, models[:2], models[2:3], (), ())}
    records = {name: replace(model, featured=True) for name, model in plain.models.items()}
    return replace(plain, models=records, comparisons=curated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pair_leads_to_what_somebody_wrote_about_both(language: Language) -> None:
    """Also where one of them only stands alongside; a comparison with one of the two is not named."""
    catalog = featured("a", "c", "b", "d")
    for block in (pair_summary, pair_links):
        assert "../x/" in [link.get("href") for link in parse(block(page(catalog, language), "a", "b")).iter("a")]
        assert "../x/" not in [link.get("href") for link in parse(block(page(catalog, language), "a", "d")).iter("a")]


def test_a_pair_leads_to_the_guides_that_weigh_both() -> None:
    """One that weighs only one of them tells nothing about the choice."""
    same = Text("案内", "Guide")

    def guide(identifier: str, *models: str) -> UseCase:
        candidates = tuple(
            Candidate(model=model, effort=None, reason=same, sources=(), test_first=(), new_work=True)
            for model in models
        )
        return UseCase(
            id=identifier,
            order=1,
            title=same,
            description=same,
            workload=None,  # type: ignore[arg-type]  # nothing here looks at it
            horizon_days=1,
            reviewed="2026-11-01",
            fields=(),
            requirements=(),
            candidates=candidates,
            would_change=(),
        )

    cases = {one.id: one for one in (guide("both", "a", "b"), guide("one", "a"))}
    catalog = replace(featured("a", "b"), use_cases=cases, comparisons={})
    links = [link.get("href") for link in parse(pair_links(page(catalog), "a", "b")).iter("a")]
    assert links == ["../../models/a/", "../../models/b/", "../../choose/both/"]


def test_every_featured_model_lists_its_pairs() -> None:
    """A pair stands in the lists of both, at the one address it has."""
    catalog = featured("a", "b", "c")
    lists = with_class(parse(pair_list(page(catalog, name="other"))), "kb-pairs-of")
    shown = {uncited(next(one.iter("dt"))): [link.get("href") for link in one.iter("a")] for one in lists}
    assert shown == {
        "A": ["../a-vs-b/", "../a-vs-c/"],
        "B": ["../a-vs-b/", "../b-vs-c/"],
        "C": ["../a-vs-c/", "../b-vs-c/"],
    }
    own_list = parse(model_pairs(page(catalog, name="other"), "b"))
    assert [(text(link), link.get("aria-label")) for link in own_list.iter("a")] == [
        ("A", "A (A vs B)"),
        ("C", "C (B vs C)"),
    ]


def test_a_list_keeps_its_order_whatever_the_addresses() -> None:
    """A comparison written by hand may have the models of its address in another order."""
    catalog = featured("a", "b", "c")
    by_hand = {"c-vs-a": replace(catalog.comparisons["x"], id="c-vs-a", models=("c", "a"), alongside=())}
    links = parse(model_pairs(page(replace(catalog, comparisons=by_hand), name="other"), "a")).iter("a")
    assert [link.get("href") for link in links] == ["../a-vs-b/", "../c-vs-a/"]


def test_one_featured_model_has_no_pairs() -> None:
    """Nor has none."""
    catalog = replace(featured("a", "b"), models={"a": featured("a", "b").models["a"]}, comparisons={})
    assert uncited(parse(pair_list(page(catalog)))) == "No two models are compared here yet."
    assert uncited(parse(model_pairs(page(catalog), "a"))) == "No two models are compared here yet."


def test_a_common_run_names_its_tester() -> None:
    """A score without who ran it is nobody's."""
    said = Said({**PLAIN, "score": [run_of("50")]}, {**PLAIN, "score": [run_of("40")]})
    assert said.of("score") == ["score: A is 10 points higher than B. run_by Tester One"]


def test_the_day_decides_what_is_compared() -> None:
    """A price that is not in force yet is no price: unknown on the day before, compared from its first day on."""
    a, b = {**PLAIN, "input_price": [own("1", from_="2026-12-01")]}, {**PLAIN, "input_price": [own("2")]}
    before = Said(a, b, as_of=date(2026, 11, 30))
    assert before.of("input_price") == []
    assert before.lacking("input_price")[0].startswith(
        "no price in force on November 30, 2026; the first one begins on December 1, 2026 (A)"
    )
    assert Said(a, b, as_of=date(2026, 12, 1)).of("input_price") == ["input_price: B costs 2× as much as A."]
