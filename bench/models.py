"""The file of one invented model: about 35 claims, in the form in which people write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ = "2026-06-02"
_DATASETS = ("atlas", "ledger")


@dataclass(frozen=True)
class Maker:
    """Who makes a family of models."""

    name: str

    @property
    def id(self) -> str:
        """Its id."""
        return self.name.lower()

    @property
    def platform(self) -> str:
        """Id of the platform of its own API."""
        return f"{self.id}-api"

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://{self.id}.example.com/"


@dataclass(frozen=True)
class Variant:
    """One size of one family."""

    number: int
    """Place in the catalogue, from 0; its figures follow from it."""
    word: str
    """The family's name."""
    size: str
    """`mini`, or nothing for the model that is called like its family."""
    maker: Maker

    @property
    def family(self) -> str:
        """Id of the family."""
        return f"{self.word.lower()}-3"

    @property
    def name(self) -> str:
        """The model's name."""
        return f"{self.word}-3 {self.size}".strip()

    @property
    def id(self) -> str:
        """Its id, which is also its API id."""
        return f"{self.family}-{self.size}" if self.size else self.family

    @property
    def page(self) -> str:
        """Address of the maker's page about the family."""
        return f"{self.maker.url}{self.family}"

    @property
    def official(self) -> str:
        """Id of that page's source."""
        return f"{self.family}-page"


def model_file(variant: Variant) -> str:
    """The text of its file."""
    return (
        f"# Everything claimed of {variant.name}, and where it is printed.\n"
        f"name: {variant.name}\nprovider: {variant.maker.id}\nfamily: {variant.family}\napi_ids: [{variant.id}]\n\n"
        "claims:\n" + "\n".join(_claims(variant))
    )


def _claims(variant: Variant) -> Iterator[str]:
    own, hub = f"platform: {variant.maker.platform}", "platform: open-hub"
    yield from _traits(variant)
    price = Decimal(variant.number % 40 + 1) / 4
    for field, each in (("cached_input_price", price / 10), ("input_price", price), ("output_price", price * 4)):
        yield f"  {field}:\n" + "".join(
            (
                _claim(_text(each), f"${_text(each)}", variant, "official", f"{own}, tier: standard"),
                _claim(_text(each * 2), f"${_text(each * 2)}", variant, "official", f"{own}, tier: priority"),
                _claim(_text(each), _text(each), variant, "hub", f"{hub}, tier: standard"),
            )
        )
    for field, each in (("batch_input_price", price / 2), ("batch_output_price", price * 2)):
        yield f"  {field}:\n" + _claim(_text(each), _text(each), variant, "datasets", f"{own}, tier: batch")
    for field, tokens in (("context_window", 400000), ("max_input_tokens", 272000), ("max_output_tokens", 128000)):
        yield f"  {field}:\n" + "".join(
            (
                _claim(str(tokens), f"{tokens:,}", variant, "official", own),
                _claim(str(tokens), str(tokens), variant, "hub", hub),
            )
        )
    yield from _measurements(variant)
    for field, day in (("deprecation_date", "2027-01-15"), ("shutdown_date", "2027-06-30")):
        yield f"  {field}:\n" + _claim(day, day, variant, "official", own)


def _traits(variant: Variant) -> Iterator[str]:
    for field, value, printed in (
        ("model_type", "reasoning", "reasoning = true"),
        ("reasoning_control", "effort", "not_printed"),
        ("reasoning_efforts", "[low, medium, high]", "not_printed"),
        ("default_effort", "medium", "not_printed"),
        ("input_modalities", "[text, image]", "not_printed"),
        ("output_modalities", "[text]", "not_printed"),
        ("open_weights", "false", "open_weights = false"),
        ("knowledge_cutoff", "2025-08-31", "2025-08-31"),
        ("release_date", "2026-01-15", "2026-01-15"),
    ):
        yield f"  {field}:\n" + _claim(value, printed, variant, "datasets")


def _measurements(variant: Variant) -> Iterator[str]:
    """Scores differ within a family: an equal one would have to be printed for each of its models."""
    run_by = f"run_by: {variant.maker.name}"
    score = Decimal(400 + variant.number % 400) / 10
    for field, run in (
        ("swe_bench_verified", "harness: own set-up, tasks: {run: 500, of: 500}"),
        ("gpqa_diamond", "tools: none"),
        ("aime_2025", "tools: none"),
        ("hle", "tools: none"),
        ("mmlu", ""),
    ):
        conditions = ", ".join(filter(None, (run_by, run, "effort: high")))
        yield f"  {field}:\n" + _claim(_text(score), f"{_text(score)}%", variant, "official", run=conditions)
    own = f"platform: {variant.maker.platform}"
    for field, figure in (("time_to_first_token", score / 100), ("output_speed", score * 2)):
        run = "run_by: Arena, effort: medium, percentile: p50, input_tokens: 1000"
        yield f"  {field}:\n" + _claim(_text(figure), _text(figure), variant, "arena", own, run)


def _claim(value: str, printed: str, variant: Variant, whose: str, select: str = "", run: str = "") -> str:
    """One claim; `whose` says who prints it."""
    reporter, sources = {
        "official": ("vendor", (variant.official, "atlas")),
        "datasets": ("aggregator", _DATASETS),
        "hub": ("aggregator", ("open-hub-list",)),
        "arena": ("independent", ("arena",)),
    }[whose]
    return "".join(
        (
            f"    - value: {value}\n",
            f"      select: {{{select}}}\n" if select else "",
            f"      run: {{{run}}}\n" if run else "",
            f"      reported_by: {reporter}\n      evidence:\n",
            *(_evidence(source, printed, variant) for source in sources),
        )
    )


def _evidence(source: str, printed: str, variant: Variant) -> str:
    return (
        f"        - source: {source}\n"
        f"          subject: {variant.name}\n"
        f'          printed: "{printed}"\n'
        f"          locator: table of models, row {variant.name}\n"
        f"          read: {_READ}\n"
    )


def _text(number: Decimal) -> str:
    return f"{number.normalize():f}"
