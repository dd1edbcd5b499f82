"""An article as it was given: text, outlet, dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.manuscript import Manuscript
    from factcheck.origins import Origins
    from factcheck.snapshot import Snapshot

Role = Literal["equal", "draft", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One outlet's account, its text exactly as given.

    `published` and `updated` are ISO dates or date-times, with or without zone, or None.
    `source` is the path or address it was read from, for messages; "" where it was given as text. `manuscript` is that
    file as it is written, `origins` tell where in it the values were found, `snapshot` is what a server sent. A `draft`
    is what findings are remarked at, beside `reference`s; they are found all the same.
    """

    text: str
    outlet: str = ""
    published: str | None = None
    id: str = ""
    title: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    updated: str | None = None
    language: str = "en"
    source: str = ""
    role: Role = "equal"
    manuscript: Manuscript | None = field(default=None, repr=False, compare=False)
    origins: Origins | None = field(default=None, repr=False, compare=False)
    snapshot: Snapshot | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("published", "updated"):
            moment(getattr(self, name), name, self.source or self.id)

    @classmethod
    def from_path(cls, path: str | Path) -> Article:
        """Read a file, or what is at an address ("https://…"), as the command line does.

        Raises:
            LoadError: it cannot be read, or is no article.

        """
        from factcheck.loading import load  # noqa: PLC0415 - the one import upwards, so that the type can be asked

        return load(path)

    @property
    def name(self) -> str:
        """The outlet as it is printed, the article's id where none was given."""
        return self.outlet or self.id

    @property
    def published_at(self) -> datetime | None:
        """When it was published; midnight where only the day is known."""
        return moment(self.published, "published", self.source)

    @property
    def published_on(self) -> date | None:
        """The day it was published, in the outlet's own zone."""
        moment = self.published_at
        return moment.date() if moment else None


def moment(value: str | None, name: str, subject: str) -> datetime | None:
    """An ISO date or date-time as a moment; LoadError, which names field and subject, where it is none."""
    if not value:
        return None
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        message = f"{name} is {value!r}, which is no ISO date or date-time."
        raise LoadError(
            message, subject=subject, mend='Write it like "2025-08-22" or "2025-08-22T18:30:00+00:00".'
        ) from None
