"""What every published model shares."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Published(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SpanRecord(Published):
    """A passage: code points, half-open; never empty."""

    start: int
    end: int
    text: str
