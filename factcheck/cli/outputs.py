"""The formats of a call, and a report in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import typer

from factcheck import formats
from factcheck.errors import MachineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.report import Report

DEFAULT = ("html", "pdf", "json")


@dataclass(frozen=True, slots=True)
class Outputs:
    """By file name: what was made, and why the machine could not make the rest."""

    files: dict[str, bytes]
    failures: dict[str, MachineError]


def known_formats() -> list[str]:
    """Every format by name: the modules of `formats/`."""
    return sorted(module.name for module in iter_modules(formats.__path__))


def chosen_formats(asked: str) -> tuple[str, ...]:
    """The formats of `--format`, each once; an unknown one is refused with a suggestion."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in asked.split(",") if name.strip()))
    known = known_formats()
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1)
            mend = f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}."
            raise typer.BadParameter(f'there is no format "{name}". {mend}', param_hint="--format")
    if not names:
        raise typer.BadParameter(f"no format is named. Known are: {', '.join(known)}.", param_hint="--format")
    return names


def refuse_no_templates(folder: Path) -> None:
    """Refuse a folder that holds none of the files that it could replace."""
    from factcheck.templating import templates_folder  # noqa: PLC0415 - Jinja2 is loaded

    packaged = templates_folder()
    known = sorted(path.relative_to(packaged).as_posix() for path in packaged.rglob("*.*"))
    if not any((folder / name).is_file() for name in known):
        told = f"{folder} has none of: {', '.join(known)}."
        raise typer.BadParameter(told, param_hint="--templates")


def render_all(report: Report, names: Sequence[str], templates: Path | None = None) -> Outputs:
    """The report in each format; one that this machine cannot make is left out and kept as a failure.

    Formats that are filled from a template say so by its name, `TEMPLATE`; these take the folder.
    """
    files: dict[str, bytes] = {}
    failures: dict[str, MachineError] = {}
    for name in names:
        form = import_module(f"{formats.__name__}.{name}")
        file = f"report{form.SUFFIX}"
        try:
            chosen = {"templates": templates} if templates and hasattr(form, "TEMPLATE") else {}
            content = form.render(report, **chosen)
        except MachineError as error:
            failures[file] = error
        else:
            files[file] = content.encode() if isinstance(content, str) else content
    return Outputs(files, failures)
