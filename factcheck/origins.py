"""Where the values of an article were found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origins:
    """The format it was read as, the place of each value by its name ("json-ld datePublished"), what was left out.

    `left_out` are passages of the file that are no part of the article: related links, a newsletter box.
    """

    format: str
    places: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...] = ()
