"""What is known of an article beside its text, and how it is read from fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING

from factcheck.article import moment
from factcheck.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field None where nothing is known of it."""

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] | None = None
    url: str | None = None
    language: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Each field from here, or from the other where there is nothing here."""
        return Metadata(*(getattr(self, name) or getattr(other, name) for name in NAMES))


GIVEN = "given"
"""The place of what a caller or an option says."""

NAMES = tuple(one.name for one in fields(Metadata))

SYNONYMS = {
    "author": "authors",
    "byline": "authors",
    "date": "published",
    "headline": "title",
    "lang": "language",
    "link": "url",
    "modified": "updated",
    "newspaper": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "source": "outlet",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A value as it was written, and where: "story.md, line 2"."""

    value: str | list[str] | None
    place: str


def layered(given: Metadata, *found: Mapping[str, Field]) -> tuple[Metadata, tuple[tuple[str, str], ...]]:
    """Each value from the first layer that has one, and the place of each by its name.

    Raises:
        LoadError: as `read_metadata`.

    """
    known, places = given, {name: GIVEN for name in NAMES if getattr(given, name)}
    for said in found:
        layer = read_metadata(said)
        places |= {name: said[name].place for name in NAMES if getattr(layer, name) and name not in places}
        known = known.over(layer)
    return known, tuple((name, places[name]) for name in NAMES if name in places)


def read_metadata(found: Mapping[str, Field]) -> Metadata:
    """Fields by name as metadata.

    Raises:
        LoadError: a name is unknown, or a value is not what the name asks for.

    """
    return Metadata(**{name: _value(name, field) for name, field in found.items()})  # type: ignore[arg-type]


def _value(name: str, field: Field) -> str | tuple[str, ...] | None:
    if name not in NAMES:
        raise LoadError(f'the key "{name}" is unknown.', subject=field.place, mend=_known(name))
    if name == "authors":
        return tuple([field.value] if isinstance(field.value, str) else field.value or ())
    if isinstance(field.value, list):
        raise LoadError(f"{name} is a list.", subject=field.place, mend="Give one value.")
    value = " ".join((field.value or "").split())
    if name in {"published", "updated"}:
        moment(value, name, field.place)
    if name == "url" and value and not value.lower().startswith(("http://", "https://")):
        raise LoadError(f'"{value}" is no web address.', subject=field.place, mend='It begins with "https://".')
    return value or None


def _known(name: str) -> str:
    near = SYNONYMS.get(name.lower()) or next(iter(get_close_matches(name.lower(), NAMES, 1)), None)
    return f'Did you mean "{near}"?' if near else f"Known are: {', '.join(NAMES)}."
