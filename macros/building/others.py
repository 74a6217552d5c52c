"""Providers, platforms, sources and comparisons, from schema-valid documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.records import Comparison, Platform, Provider, Slug, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.building.node import Node


def build_provider(identifier: str, node: Node) -> Provider:
    """The provider of one file."""
    return Provider(
        id=identifier,
        name=node.text("name"),
        url=node.text("url"),
        first_party=node.optional("first_party"),
        anchor=node.anchor,
    )


def build_platform(identifier: str, node: Node) -> Platform:
    """The platform of one file."""
    return Platform(id=identifier, name=node.both("name"), anchor=node.anchor)


def build_source(identifier: str, node: Node) -> Source:
    """The source of one file."""
    return Source(
        id=identifier,
        url=node.text("url"),
        title=node.text("title"),
        publisher=node.text("publisher"),
        lang=node.text("lang"),
        kind=node.data["kind"],
        about=node.texts("about"),
        licence=node.both("licence"),
        republish=node.data["republish"],
        note=node.both("note"),
        title_inferred=node.flag("title_inferred", default=False),
        published=node.optional("published"),
        read=node.optional("read"),
        copy_dated=node.flag("copy_dated", default=True),
        cited_by=node.optional("cited_by"),
        seed_order=node.whole("seed_order"),
        permalink=node.optional("permalink"),
        gone=node.optional("gone"),
        slugs=_slugs(node.below("slugs")),
        anchor=node.anchor,
    )


def _slugs(node: Node | None) -> Mapping[str, Slug]:
    if node is None:
        return {}
    return {name: Slug(stands_for["model"], stands_for.get("effort")) for name, stands_for in node.data.items()}


def build_comparison(identifier: str, node: Node) -> Comparison:
    """The comparison of one file."""
    return Comparison(
        id=identifier,
        title=node.both("title"),
        summary=node.both("summary"),
        models=node.texts("models"),
        alongside=node.texts("alongside"),
        rows=node.texts("rows"),
        cites=node.texts("cites"),
        anchor=node.anchor,
    )
