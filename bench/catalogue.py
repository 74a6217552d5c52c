"""An invented project of as many models as wanted, with the evidence of every claim; `kurabe check` finds it clean.

The vocabulary (fields, conditions, terms) is the project's own. Models are written like the real ones: about
35 claims each, one to three pieces of evidence a claim.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from bench.models import Maker, Variant, model_file
from bench.names import invented_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OWN_VOCABULARY = ("fields", "conditions", "terms")
_SIZES = ("", "mini", "nano", "grande")
_FAMILIES_OF_A_MAKER = 10
_OTHER_SOURCES = {"atlas": "dataset", "ledger": "dataset", "open-hub-list": "dataset", "arena": "independent"}
"""Sources about every model, and their kinds."""
_PAGES = {
    "docs/index.md": "# Nova\n\n[日本語](ja/index.md) · [English](en/index.md)\n",
    "docs/ja/index.md": "# モデル\n\nモデルを比べます。\n",
    "docs/en/index.md": "# Models\n\nModels, compared.\n",
}


def write_catalogue(root: Path, count: int, vocabulary: Path) -> list[Path]:
    """Write a project with `count` models into `root`; the files of the models. `vocabulary` is a project's `data/`."""
    for kind in _OWN_VOCABULARY:
        shutil.copytree(vocabulary / kind, root / "data" / kind)
    variants = list(_variants(count))
    everyone = [variant.id for variant in variants]
    makers = {variant.maker.id: variant.maker for variant in variants}
    families = {variant.family: variant for variant in variants}
    for maker in makers.values():
        _write(root, "providers", maker.id, f"name: {maker.name}\nurl: {maker.url}\nfirst_party: {maker.platform}\n")
        _write(root, "platforms", maker.platform, f"name: {{ja: {maker.name} API, en: {maker.name} API}}\n")
    _write(root, "platforms", "open-hub", "name: {ja: Open Hub, en: Open Hub}\n")
    for family, one in families.items():
        members = [variant.id for variant in variants if variant.family == family]
        _write(root, "sources", f"{family}-page", _source(one.page, one.maker.name, "official", members))
    for name, kind in _OTHER_SOURCES.items():
        _write(root, "sources", name, _source(f"https://{name}.example.org/", name.capitalize(), kind, everyone))
    for path, text in _PAGES.items():
        page = root / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: Nova\ndescription: Nova, Lumen.\n---\n\n{text}", encoding="utf-8")
    return [_write(root, "models", variant.id, model_file(variant)) for variant in variants]


def _variants(count: int) -> Iterator[Variant]:
    families = -(-count // len(_SIZES))
    words = invented_names(families + -(-families // _FAMILIES_OF_A_MAKER))
    names, makers = words[:families], words[families:]
    for index in range(count):
        family, size = divmod(index, len(_SIZES))
        yield Variant(index, names[family], _SIZES[size], Maker(makers[family // _FAMILIES_OF_A_MAKER]))


def _source(url: str, publisher: str, kind: str, about: list[str]) -> str:
    return (
        f"url: {url}\ntitle: {publisher}\npublisher: {publisher}\nlang: en\nkind: {kind}\nabout:\n"
        + "".join(f"  - {model}\n" for model in about)
        + 'published: 2026-06-01\nread: 2026-06-02\nlicence: {ja: MIT, en: MIT}\nrepublish: "yes"\n'
        "note: {ja: 架空の出典です。, en: An invented source.}\n"
    )


def _write(root: Path, kind: str, identifier: str, text: str) -> Path:
    path = root / "data" / kind / f"{identifier}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    modeline = f"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n"
    path.write_text(modeline + text, encoding="utf-8")
    return path
