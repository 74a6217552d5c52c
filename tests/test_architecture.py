"""The shape of the package: who may import whom, and which module owns which library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "macros"

ORDER = (
    # A part imports only from parts that stand before it.
    "source",
    "scope",
    "suggestions",
    "columns",
    "plain_text",
    "collector",
    "records",
    "translations",
    "messages",
    "diagnostics",
    "formatting",
    "yen",
    "schema",
    "reading",
    "building",
    "vocabulary",
    "catalog",
    "completion",
    "claims",
    "canonical",
    "skeletons",
    "publish",
    "generated",
    "pages",
    "texts",
    "uses",
    "charts",
    "views",
    "browser",
    "documents",
    "upkeep",
    "links",
    "upstream",
    "lint",
    "importing",
    "diffing",
    "rulebook",
    "reporting",
    "console",
    "site",
    "hooks",
    "plugin",
    "cli",
    "__main__",
)

OWNERS = {
    "yaml": {"source"},
    "ruamel": {"canonical"},
    "jsonschema": {"schema"},
    "referencing": {"schema"},
    "babel": {"formatting", "browser/words.py"},
    "jinja2": {"views/templating.py", "pages/expressions.py"},
    "markdown": {"pages"},
    "mkdocs": {"hooks.py", "site"},
    "mkdocs_macros": {"plugin.py"},
    "rcssmin": {"site"},
    "rjsmin": {"site"},
    "tinycss2": {"site/pruning.py"},
    "click": {"cli"},
    "requests": {"links"},
    "urllib3": {"links"},
    "tomlkit": {"upstream"},
    "vl_convert": {"charts"},
}
"""Third-party libraries, and the only parts or files that know them."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Dotted names of every module that `path` imports, at any depth and also for types only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            found |= {f"{node.module}.{name.name}" for name in node.names} if node.module == "macros" else {node.module}
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_parts_before_its_own(path: Path) -> None:
    """Layers: facts do not know pages, views do not know rules, and only adapters know MkDocs."""
    own = part_of(path)
    if own == "__init__":
        assert not {name for name in imports(path) if name.startswith("macros")}
        return
    for name in imports(path):
        if not name.startswith("macros."):
            continue
        other = name.split(".")[1]
        assert other in ORDER, f"macros/{other} has no place in the order"
        assert ORDER.index(other) <= ORDER.index(own), f"macros/{own} may not import macros/{other}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_is_known_to_its_owner_alone(path: Path) -> None:
    """A library can be replaced in one place."""
    below = path.relative_to(PACKAGE).as_posix()
    for name in imports(path):
        owners = OWNERS.get(name.split(".")[0])
        assert owners is None or below in owners or part_of(path) in owners, f"{below} imports {name}"


def test_every_part_of_the_package_has_its_place() -> None:
    """A new folder or module cannot slip past the order."""
    assert {part_of(path) for path in modules()} - {"__init__"} <= set(ORDER)


def test_a_rule_never_imports_a_rule() -> None:
    """Rules share mechanisms (checked.py, helpers named with an underscore), never each other."""
    from macros.lint import RULES  # noqa: PLC0415 - only this test needs it

    rules = {rule.__name__ for rule in RULES}
    for module in rules:
        path = PACKAGE.parent / Path(*module.split(".")).with_suffix(".py")
        assert not imports(path) & (rules - {module}), path


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_small(path: Path) -> None:
    """One topic a module."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_markup_is_written_in_python(path: Path) -> None:
    """HTML lives in templates, where autoescape is on; Markup() is made in one module."""
    text = path.read_text(encoding="utf-8")
    allowed = path.relative_to(PACKAGE).as_posix() in {"views/templating.py", "site/build.py", "site/tokens.py"}
    assert allowed or "Markup(" not in text
