"""Path -> Article: read by its format's reader, a sidecar and the caller's metadata laid over what is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.document import Article
from factcheck.errors import LoadError, TooFewArticlesError
from factcheck.loading.files import deliver, too_many
from factcheck.loading.metadata import Field, Metadata, layered
from factcheck.loading.readers import reader_for
from factcheck.loading.sidecar import read_sidecar
from factcheck.manuscript import Manuscript
from factcheck.origins import Origins
from factcheck.settings import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.loading.intake import Delivery, Intake

__all__ = ["Metadata", "load", "load_delivery", "load_many"]


def load(path: str | Path, given: Metadata | None = None, limits: Limits | None = None) -> Article:
    r"""Read an article from a file of any format that has a reader, "-" from standard input.

    Line ends become "\n", marks become plain paragraphs, blank lines around the text go. The headline stands first in
    `text`, a blank line after it. What is `given` goes before what a sidecar (`NAME.toml` beside `NAME.txt`) says, and
    that before what the file says of itself.

    Raises:
        LoadError: the file cannot be read, is no article, or its metadata is broken.

    """
    limits = limits or Limits()
    delivery = deliver(Path(path), limits.bytes)
    return load_delivery(delivery, given, limits, read_sidecar(Path(path)))


def load_delivery(
    delivery: Delivery,
    given: Metadata | None = None,
    limits: Limits | None = None,
    beside: Mapping[str, Field] | None = None,
) -> Article:
    """The article in bytes, wherever they came from; `beside` is what a sidecar says.

    Raises:
        LoadError: they are no article, or the metadata is broken.

    """
    reader = reader_for(delivery)
    intake = reader.read(delivery, limits or Limits())
    found, places = layered(given or Metadata(), beside or {}, intake.found)
    return _article(delivery.subject, intake, found, Origins(reader.name, places, intake.left_out))


def load_many(
    paths: Sequence[str | Path], given: Sequence[Metadata] = (), limits: Limits | None = None
) -> list[Article]:
    """Read several articles; `given` has one item for each path, or none at all.

    Raises:
        LoadError: as `load`; there are more than the limit.
        TooFewArticlesError: a file is there twice.

    """
    limits = limits or Limits()
    if len(paths) > limits.articles:
        raise too_many(len(paths), limits.articles)
    known: dict[Path, str | Path] = {}
    for path in paths:
        place = Path(path).resolve()
        if place in known:
            raise _twice(path, known[place])
        known[place] = path
    return [load(path, one, limits) for path, one in zip(paths, given or [Metadata()] * len(paths), strict=True)]


def _twice(path: str | Path, first: str | Path) -> TooFewArticlesError:
    message = "this file was given twice." if str(path) == str(first) else f"this is the same file as {first}."
    return TooFewArticlesError(message, subject=str(path), mend="Give each article once.")


def _article(subject: str, intake: Intake, found: Metadata, origins: Origins) -> Article:
    title = found.title or ""
    body = _without(title, intake.text) if title else intake.text
    if not any(map(str.isalnum, body)):
        raise LoadError("there is no text in it.", subject=subject, mend="Put the article's text into the file.")
    text = f"{title}\n\n{body}" if title else body
    written = intake.written
    return Article(
        text=text,
        title=title,
        outlet=found.outlet or "",
        published=found.published,
        updated=found.updated,
        authors=found.authors or (),
        url=found.url or "",
        language=found.language or "en",
        source=subject,
        manuscript=None if written is None else Manuscript.of(text, written, intake.fragments),
        origins=origins,
    )


def _without(title: str, text: str) -> str:
    """The text less a first line that only repeats the title."""
    first, _, rest = text.partition("\n")
    return rest.lstrip() if first.split() == title.split() else text
