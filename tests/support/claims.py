"""Small invented catalogues: the fields, sources and claims that one rule needs, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.catalog import Catalog
from macros.records import Band, Claim, Evidence, Field, Model, Provider, Rejection, Source, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.records import SourceKind

TODAY = date(2026, 11, 22)
OWN_API = "own-api"
"""Platform of the invented provider's own API."""
KINDS: tuple[SourceKind, ...] = ("official", "independent", "dataset", "secondary", "community")
"""Kinds of source, and the ids of the invented sources; each has a second one (`official-2`) and an undated copy
(`official-undated`)."""
NUMBERS = ("money", "tokens", "duration", "speed", "score", "percent")
WHY = Text("理由", "reason")


def field(identifier: str, datatype: str, group: str, **changes: Any) -> Field:
    """A field that is a fact without conditions, with `changes`."""
    plain = Field(
        id=identifier,
        label=Text(identifier, identifier),
        meaning=Text(identifier, identifier),
        order=10,
        group=group,
        datatype=datatype,  # type: ignore[arg-type]  # the callers below use real ones
        kind_of_fact="fact",
        direction="none",
        fresh_for_days=100,
        source_order=("official", "independent", "dataset", "secondary", "community"),
    )
    return replace(plain, **changes)


def price(identifier: str, tier: str = "standard") -> Field:
    """A price by platform, tier and band."""
    return field(
        identifier,
        "money",
        "price",
        select=("platform", "tier", "band"),
        comparable_on=("tier",),
        set_keys=("band",),
        default={"platform": "first-party", "tier": tier, "band": "lowest"},
    )


def limit(identifier: str) -> Field:
    """A limit by platform, deployment and context setting."""
    return field(
        identifier,
        "tokens",
        "limits",
        select=("platform", "deployment", "context"),
        default={"platform": "first-party"},
    )


def measurement(identifier: str, datatype: str, *run: str, **changes: Any) -> Field:
    """A measurement that is comparable on all its run conditions."""
    settings: dict[str, Any] = {
        "kind_of_fact": "measurement",
        "run": run,
        "comparable_on": run,
        "source_order": ("independent", "official", "dataset", "secondary", "community"),
        "run_by_order": ("Tester One", "Tester Two"),
    }
    return field(identifier, datatype, "benchmarks", **{**settings, **changes})


def service_date(identifier: str) -> Field:
    """A date by platform that is stale after 60 days."""
    return field(
        identifier,
        "date",
        "lifecycle",
        select=("platform",),
        default={"platform": "first-party"},
        fresh_for_days=60,
    )


FIELDS = {
    one.id: one
    for one in (
        field("model_type", "choice", "identity"),
        field("reasoning_efforts", "list", "identity", ordered=True, applies_to=("reasoning", "hybrid")),
        field("default_effort", "choice", "identity", applies_to=("reasoning", "hybrid")),
        field("modalities", "list", "identity"),
        field("open_weights", "flag", "identity"),
        field("licence", "text", "identity"),
        field(
            "knowledge_cutoff",
            "date",
            "identity",
            day_matters=False,
            select=("platform",),
            default={"platform": "first-party"},
        ),
        price("input_price"),
        price("cached_input_price"),
        price("output_price"),
        price("batch_input_price", "batch"),
        price("batch_output_price", "batch"),
        limit("context_window"),
        limit("max_output_tokens"),
        limit("max_input_tokens"),
        measurement(
            "latency",
            "duration",
            *("run_by", "percentile", "input_tokens", "effort"),
            select=("platform", "upstream"),
            default={"platform": "first-party"},
        ),
        measurement("score", "score", "run_by", "harness", "tasks", "subset", "mode", "tools", "effort"),
        field("release_date", "date", "lifecycle", select=("platform",)),
        service_date("deprecation_date"),
        service_date("shutdown_date"),
    )
}


def _sources() -> dict[str, Source]:
    plain = Source(
        id="",
        url="https://example.org/",
        title="Example",
        publisher="Example",
        lang="en",
        kind="official",
        about=(),
        licence=WHY,
        republish="yes",
        note=WHY,
    )
    return {
        f"{kind}{suffix}": replace(plain, id=f"{kind}{suffix}", kind=kind, copy_dated=suffix != "-undated")
        for kind in KINDS
        for suffix in ("", "-2", "-undated")
    }


def seen(source: str, *, read: str = "2026-11-01", printed: str = "as printed") -> Evidence:
    """One piece of evidence."""
    return Evidence(source=source, subject="m", printed=printed, locator="somewhere", read=read)


def claim(value: str | bool | tuple[str, ...], *evidence: str | Evidence, **changes: Any) -> Claim:
    """A claim; evidence is given as source ids or whole, by default the official source.

    `catalogue` fills in model and field, and turns a number written as text into a Decimal.
    """
    whole = tuple(seen(one) if isinstance(one, str) else one for one in evidence or ("official",))
    if changes.get("rejected") is True:
        changes["rejected"] = Rejection("misread", WHY)
    if changes.get("preferred") is True:
        changes["preferred"] = WHY
    return replace(Claim("", "", value, whole, "vendor"), **changes)


def own(value: str, *evidence: str | Evidence, **changes: Any) -> Claim:
    """A claim for the provider's own API and the standard tier, with further select conditions."""
    select = {"platform": OWN_API, "tier": "standard", **changes.pop("select", {})}
    return claim(value, *evidence, select=select, **changes)


def banded(
    value: str, *evidence: str | Evidence, over: int | None = None, up_to: int | None = None, **changes: Any
) -> Claim:
    """A price on the provider's own API for a range of input lengths."""
    return own(value, *evidence, select={"band": Band(over, up_to)}, **changes)


def run_of(value: str, *evidence: str | Evidence, effort: str = "not_applicable", **changes: Any) -> Claim:
    """A measurement by the first tester."""
    run = {"run_by": "Tester One", "effort": effort, **changes.pop("run", {})}
    return claim(value, *evidence, run=run, **changes)


def catalogue(
    models: Mapping[str, Mapping[str, Sequence[Claim]]],
    *,
    as_of: date = TODAY,
    first_party: str | None = OWN_API,
    fields: Mapping[str, Field] = FIELDS,
) -> Catalog:
    """A catalogue of these models, by id and field, all of one provider."""
    return Catalog(
        as_of=as_of,
        models={identifier: _model(identifier, claims, fields) for identifier, claims in models.items()},
        providers={"maker": Provider("maker", "Maker", "https://example.org/", first_party)},
        platforms={},
        conditions={},
        sources=_sources(),
        fields=fields,
        comparisons={},
    )


def one_model(
    traits: Mapping[str, Sequence[Claim]] | None = None,
    *,
    as_of: date = TODAY,
    first_party: str | None = OWN_API,
    **claims: Sequence[Claim],
) -> Catalog:
    """A catalogue of the model `m` with these traits and these claims by field."""
    return catalogue({"m": {**(traits or {}), **claims}}, as_of=as_of, first_party=first_party)


def _model(identifier: str, claims: Mapping[str, Sequence[Claim]], fields: Mapping[str, Field]) -> Model:
    placed = {name: tuple(_placed(one, identifier, fields[name]) for one in given) for name, given in claims.items()}
    return Model(identifier, identifier.upper(), "maker", "family", (identifier,), (), placed)


def _placed(one: Claim, model: str, of: Field) -> Claim:
    is_number = of.datatype in NUMBERS and isinstance(one.value, str) and one.value[0].isdecimal()
    return replace(one, model=model, field=of.id, value=Decimal(str(one.value)) if is_number else one.value)


REASONING = {
    "model_type": [claim("reasoning")],
    "reasoning_efforts": [claim(("minimal", "low", "medium", "high", "xhigh"))],
    "default_effort": [claim("medium")],
}
"""Traits of a model that reasons, with medium as its default effort."""
PLAIN = {"model_type": [claim("non-reasoning")]}
"""Traits of a model that does not reason."""


def shown(chosen: object) -> str | None:
    """The value of a choice's or a claim's claim as text, numbers without trailing zeros."""
    one = getattr(chosen, "claim", chosen)
    value = getattr(one, "value", None)
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value


def values(claims: Sequence[Claim | None]) -> list[str | None]:
    """The values of several claims, as `shown` writes them."""
    return [shown(one) for one in claims]
