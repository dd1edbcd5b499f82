"""The layers: imports run down the list only, and each foreign package is known to one place."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(factcheck.__file__).parent
LAYERS = (
    "errors",
    "manuscript",
    "origins",
    "snapshot",
    "article",
    "spans",
    "document",
    "days",
    "misfits",
    "settings",
    "project",
    "toml_lines",
    "rules",
    "body_names",
    "personal_names",
    "loading",
    "admission",
    "gathering",
    "analysis",
    "alignment",
    "checks",
    "configuration",
    "effective",
    "report",
    "baseline",
    "waivers",
    "rulings",
    "templating",
    "formats",
    "comparison",
    "cli",
)
SANCTIONED = {("article", "loading")}
"""The one import upwards: `Article.from_path` may be asked of the type."""

HOMES = {
    "diff_match_patch": ("alignment.wording",),
    "jinja2": ("templating",),
    "lxml": ("loading",),
    "markdown_it": ("loading",),
    "markupsafe": ("templating",),
    "pydantic": ("configuration", "effective", "misfits", "project", "report", "settings"),
    "pypdf": ("loading.documents.printing", "loading.documents.weighing"),
    "rich": ("cli", "formats.text"),
    "socket": ("loading.fetching",),
    "spacy": ("analysis",),
    "thinc": ("analysis",),
    "trafilatura": ("loading",),
    "typer": ("cli",),
    "urllib3": ("loading.fetching",),
    "weasyprint": ("formats.pdf",),
    "webencodings": ("loading",),
    "yaml": ("loading",),
}
NOWHERE = ("http", "httpx", "locale", "random", "requests", "secrets", "uuid")
"""What would make a report depend on more than its input."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name(path: Path) -> str:
    """The module's name below the package, "" for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(path: Path) -> Iterator[str]:
    """Every module that a module imports, for types and inside functions, too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""


def layer(module: str) -> int:
    return LAYERS.index(module.partition(".")[0])


def within(module: str, home: str) -> bool:
    return module == home or module.startswith(f"{home}.")


def test_every_module_has_a_layer() -> None:
    assert {name(path).partition(".")[0] for path in MODULES} - {"", "__main__"} <= set(LAYERS)


@pytest.mark.parametrize("path", [path for path in MODULES if name(path) not in {"", "__main__"}], ids=name)
def test_imports_run_down(path: Path) -> None:
    here = name(path)
    ours = [one.removeprefix("factcheck").lstrip(".") for one in imported(path) if within(one, "factcheck")]
    upwards = {one for one in ours if one and layer(one) > layer(here)}
    assert {one for one in upwards if (here, one) not in SANCTIONED} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_foreign_package_is_known_to_its_home_only(path: Path) -> None:
    here = name(path)
    roots = {one.partition(".")[0] for one in imported(path)}
    strangers = {one for one, homes in HOMES.items() if one in roots and not any(within(here, home) for home in homes)}
    assert strangers | (roots & set(NOWHERE)) == set()
