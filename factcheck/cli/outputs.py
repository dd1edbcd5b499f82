"""Formats and where each goes, and a report in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import typer

from factcheck import formats
from factcheck.errors import MachineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.report import Report

DEFAULT = ("html", "pdf", "json")
STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; None is standard output."""

    form: str
    file: Path | None


@dataclass(frozen=True, slots=True)
class Outputs:
    """By target: what was made, and why the machine could not make the rest."""

    contents: dict[Target, bytes]
    failures: dict[Target, MachineError]


def known_formats() -> list[str]:
    """Every format by name: the modules of `formats/`."""
    return sorted(module.name for module in iter_modules(formats.__path__))


def chosen_targets(asked: Sequence[str], folder: Path) -> tuple[Target, ...]:
    """Where each format of `--format` goes, each place once.

    "json,html" go into the folder, or to standard output where that is "-"; "sarif=out.sarif" goes to that file,
    "markdown=-" to standard output. An unknown format is refused with a suggestion.
    """
    items = [item.strip() for one in asked for item in one.split(",") if item.strip()]
    targets = tuple(dict.fromkeys(_target(item, folder) for item in items))
    if not targets:
        told = f"no format is named. Known are: {', '.join(known_formats())}."
        raise typer.BadParameter(told, param_hint="--format")
    _refuse_shared(targets)
    return targets


def _target(item: str, folder: Path) -> Target:
    name, sign, place = (part.strip() for part in item.partition("="))
    form = name.lower()
    _refuse_unknown(form)
    if sign and not place:
        raise typer.BadParameter(f'"{item}" names no file.', param_hint="--format")
    file = Path(place) if sign else folder
    if str(file) == STANDARD_OUTPUT:
        return Target(form, None)
    return Target(form, file if sign else folder / f"report{_module(form).SUFFIX}")


def _refuse_unknown(name: str) -> None:
    known = known_formats()
    if name not in known:
        near = get_close_matches(name, known, 1)
        mend = f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}."
        raise typer.BadParameter(f'there is no format "{name}". {mend}', param_hint="--format")


def _refuse_shared(targets: Sequence[Target]) -> None:
    files = [one.file for one in targets]
    shared = next((file for place, file in enumerate(files) if file in files[:place]), Path())
    if shared is None:
        raise typer.BadParameter("one format can be printed: name it with --format.", param_hint="--output")
    if shared in files:
        raise typer.BadParameter(f"two formats go to {shared}.", param_hint="--format")


def _module(form: str) -> Any:
    return import_module(f"{formats.__name__}.{form}")


def refuse_no_templates(folder: Path) -> None:
    """Refuse a folder that holds none of the files that it could replace."""
    from factcheck.templating import templates_folder  # noqa: PLC0415 - Jinja2 is loaded

    packaged = templates_folder()
    known = sorted(path.relative_to(packaged).as_posix() for path in packaged.rglob("*.*"))
    if not any((folder / name).is_file() for name in known):
        told = f"{folder} has none of: {', '.join(known)}."
        raise typer.BadParameter(told, param_hint="--templates")


def render_all(report: Report, targets: Sequence[Target], templates: Path | None = None) -> Outputs:
    """The report in each format; one that this machine cannot make is left out and kept as a failure.

    Formats that are filled from a template say so by its name, `TEMPLATE`; these take the folder.
    """
    contents: dict[Target, bytes] = {}
    failures: dict[Target, MachineError] = {}
    for target in targets:
        module = _module(target.form)
        try:
            chosen = {"templates": templates} if templates and hasattr(module, "TEMPLATE") else {}
            content = module.render(report, **chosen)
        except MachineError as error:
            failures[target] = error
        else:
            contents[target] = content.encode() if isinstance(content, str) else content
    return Outputs(contents, failures)
