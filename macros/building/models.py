"""Models, their claims and the evidence, from schema-valid documents."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from macros.records import Band, Claim, Evidence, Model, Rejection, Tasks

if TYPE_CHECKING:
    from macros.building.node import Node
    from macros.records import RejectedReason, Reporter


def build_model(identifier: str, node: Node) -> Model:
    """The model of one file, claims in the file's order."""
    claims = node.below("claims")
    return Model(
        id=identifier,
        name=node.text("name"),
        provider=node.text("provider"),
        family=node.text("family"),
        api_ids=node.texts("api_ids"),
        aliases=node.texts("aliases"),
        claims={}
        if claims is None
        else {name: tuple(_claim(identifier, name, item) for item in claims.items(name)) for name in claims.data},
        featured=node.flag("featured", default=False),
        anchor=node.anchor,
    )


def _claim(model: str, field: str, node: Node) -> Claim:
    return Claim(
        model=model,
        field=field,
        value=built_value(node.data["value"]),
        evidence=tuple(built_evidence(item) for item in node.items("evidence")),
        reported_by=cast("Reporter", node.text("reported_by")),
        select=built_conditions(node.data.get("select", {})),
        run=built_conditions(node.data.get("run", {})),
        uncertainty=node.decimal("uncertainty"),
        precision=node.data.get("precision"),
        method=node.data.get("method"),
        relayed=node.flag("relayed", default=False),
        from_=node.optional("from"),
        until=node.optional("until"),
        status=node.data.get("status"),
        audit=node.optional("audit"),
        rejected=_rejection(node.below("rejected")),
        preferred=node.optional_both("preferred"),
        note=node.optional_both("note"),
        anchor=node.anchor,
    )


def built_value(written: Any) -> Decimal | str | bool | tuple[str, ...]:
    """What a claim says: numbers become Decimal without loss, a list becomes a tuple."""
    match written:
        case bool() | str():
            return written
        case list():
            return tuple(written)
        case _:
            return Decimal(written)


def built_conditions(written: dict[str, Any]) -> dict[str, str | int | Band | Tasks]:
    """Conditions by their key, as their schema allows them."""
    return {key: _condition(key, value) for key, value in written.items()}


def _condition(key: str, written: Any) -> str | int | Band | Tasks:
    if not isinstance(written, dict):
        return cast("str | int", written)
    if key == "band":
        return Band(written.get("over"), written.get("up_to"))
    return Tasks(written["run"], written["of"], written.get("not_run"))


def _rejection(node: Node | None) -> Rejection | None:
    if node is None:
        return None
    return Rejection(cast("RejectedReason", node.text("reason")), node.both("note"))


def built_evidence(node: Node) -> Evidence:
    """One piece of evidence, of a claim or of a rate."""
    return Evidence(
        source=node.text("source"),
        subject=node.text("subject"),
        printed=node.text("printed"),
        locator=node.text("locator"),
        read=node.text("read"),
        printed_unit=node.optional("printed_unit"),
        year=node.whole("year"),
        rounded=node.flag("rounded", default=False),
        commit=node.optional("commit"),
        covers_model=node.optional_both("covers_model"),
        anchor=node.anchor,
    )
