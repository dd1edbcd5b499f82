"""What does not fit a model of settings: where it stands, what is wrong, what was meant."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value or a name that is refused, by its path; `message` names it."""

    path: Path
    message: str
    mend: str

    def error(self, place: str = "") -> SettingsError:
        """The error for it; `place` is a file and its line."""
        return SettingsError(self.message, subject=place, mend=self.mend)


def misfit(model: type[BaseModel], error: ValidationError) -> Misfit:
    """The first thing that a model refused; what is misspelt goes before what is missing for it."""
    refused = error.errors(include_url=False)
    first = next((one for one in refused if one["type"] == "extra_forbidden"), refused[0])
    path: Path = tuple(first["loc"])
    name = dotted(path)
    if first["type"] == "extra_forbidden":
        near = get_close_matches(name, _names(model, path), 1, cutoff=0.4)
        return Misfit(path, f'there is no setting "{name}".', f'Did you mean "{near[0]}"?' if near else "")
    if first["type"] == "missing":
        return Misfit(path[:-1], f"{dotted(path[:-1]) or 'it'} has no {path[-1]}.", f'Add "{path[-1]}".')
    reason = str(first["msg"]).removeprefix("Value error, ")
    if not path or isinstance(first["input"], dict):
        return Misfit(path, f"{name}: this does not do." if name else "this does not do.", f"{reason}.")
    return Misfit(path, f"{name}: {_shown(first['input'])} does not do.", f"{reason}.")


def dotted(path: Path) -> str:
    """A path as it is written; the items of a list are counted from 1."""
    return ".".join(str(one + 1) if isinstance(one, int) else one for one in path)


def _shown(value: object) -> str:
    written = repr(value)
    return written if len(written) <= 80 else f"{written[:79]}…"  # noqa: PLR2004 - characters of a line


def _names(model: type[BaseModel], path: Path, section: Path = ()) -> list[str]:
    """Every name below a model; of what is listed or keyed, the item that the path leads to."""
    names: list[str] = []
    for name, field in model.model_fields.items():
        here = (*section, name)
        kind, listed = _below(field.annotation)
        names.append(dotted(here))
        if kind and not listed:
            names += _names(kind, path, here)
        elif kind and path[: len(here)] == here and len(path) > len(here):
            names += _names(kind, path, (*here, path[len(here)]))
    return names


def _below(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """The model that a field holds, and whether it holds several."""
    found = next(_models(annotation), None)
    return found, found is not None and get_origin(annotation) in {dict, tuple}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        yield from _models(one)
