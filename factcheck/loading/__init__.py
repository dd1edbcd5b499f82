"""Path or address -> Article: read by its format's reader, a sidecar and the caller's metadata laid over that."""

from __future__ import annotations

from dataclasses import replace
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
from factcheck.settings import Fetching, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.loading.intake import Delivery, Intake

__all__ = ["Metadata", "is_address", "load", "load_delivery", "load_many", "place_of"]


def is_address(path: str | Path) -> bool:
    """Whether what is given as an article is an address rather than a path."""
    return isinstance(path, str) and path[:8].lower().startswith(("http://", "https://"))


def place_of(path: str | Path) -> str:
    """What two ways to write one file or one address share."""
    return str(path).partition("#")[0] if is_address(path) else str(Path(path).resolve())


def load(
    path: str | Path,
    given: Metadata | None = None,
    limits: Limits | None = None,
    fetching: Fetching | None = None,
) -> Article:
    r"""Read an article from a file of any format that has a reader, "-" from standard input, or from an address.

    Line ends become "\n", marks become plain paragraphs, blank lines around the text go. The headline stands first in
    `text`, a blank line after it. What is `given` goes before what a sidecar (`NAME.toml` beside `NAME.txt`) says, and
    that before what the file says of itself.

    Raises:
        LoadError: the file cannot be read or fetched, is no article, or its metadata is broken.

    """
    limits = limits or Limits()
    if isinstance(path, str) and is_address(path):
        return _fetched(path, given, limits, fetching or Fetching())
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


def _fetched(address: str, given: Metadata | None, limits: Limits, fetching: Fetching) -> Article:
    from factcheck.loading.fetching import delivery_of, fetch  # noqa: PLC0415 - files never load what knows the network

    snapshot = fetch(address, fetching)
    article = load_delivery(delivery_of(snapshot), given, limits)
    return replace(article, url=article.url or snapshot.final, snapshot=snapshot)


def load_many(
    paths: Sequence[str | Path],
    given: Sequence[Metadata] = (),
    limits: Limits | None = None,
    fetching: Fetching | None = None,
) -> list[Article]:
    """Read several articles; `given` has one item for each path, or none at all.

    Raises:
        LoadError: as `load`; there are more than the limit.
        TooFewArticlesError: a file or an address is there twice.

    """
    limits = limits or Limits()
    if len(paths) > limits.articles:
        raise too_many(len(paths), limits.articles)
    known: dict[str, str] = {}
    for path in paths:
        written = str(path if is_address(path) else Path(path))
        if (place := place_of(path)) in known:
            raise _twice(written, known[place])
        known[place] = written
    chosen = zip(paths, given or [Metadata()] * len(paths), strict=True)
    return [load(path, one, limits, fetching) for path, one in chosen]


def _twice(path: str, first: str) -> TooFewArticlesError:
    kind = "address" if is_address(path) else "file"
    message = f"this {kind} was given twice." if path == first else f"this is the same {kind} as {first}."
    return TooFewArticlesError(message, subject=path, mend="Give each article once.")


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
