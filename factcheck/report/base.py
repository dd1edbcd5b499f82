"""What every published model shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from factcheck.document import Span


class Published(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SpanRecord(Published):
    """A passage: code points, half-open; never empty. In a shareable report its text may be cut or left out."""

    start: int
    end: int
    text: str

    @classmethod
    def at(cls, span: Span, **fields: Any) -> Self:
        """A record of a passage, with what else its kind has."""
        return cls(start=span.start, end=span.end, text=span.text, **fields)
