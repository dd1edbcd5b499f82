"""What comes in, what a reader makes of it, and what a reader is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.loading.metadata import Field
    from factcheck.settings import Limits


@dataclass(frozen=True, slots=True)
class Delivery:
    """Bytes as they came: `subject` names them in messages, `suffix` is lower-case ("" for none).

    `charset` is what a server said of them, "" for nothing.
    """

    content: bytes
    subject: str
    suffix: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    r"""What a reader found: the article's text, its metadata by name with where each value stood.

    `text` has "\n" for line ends and a blank line between paragraphs; the headline belongs into `found["title"]`, and
    may stand first in the text, too. `left_out` are passages that are no part of the article. Where the file is text,
    `written` is all of it and `fragments` are what of it stands in the article as it is, with offsets, in order.
    """

    text: str
    found: Mapping[str, Field] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    written: str | None = None
    fragments: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its `name` in a message ("an HTML page"), the `suffixes` it goes by, the commonest first.

    `recognizes` says whether bytes surely are of this format, whatever they are called; `read` raises LoadError where
    they hold no article. Libraries are loaded within `read`, since every reader is loaded for every file. `suits` says
    whether bytes that nobody recognizes and that have no name's ending may be read so.
    """

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[bytes], bool]
    read: Callable[[Delivery, Limits], Intake]
    suits: Callable[[bytes], bool] = lambda _: False
