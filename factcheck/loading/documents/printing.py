"""The pages of a PDF -> printed lines, as pypdf reads them."""

from __future__ import annotations

import logging
import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from math import hypot
from typing import TYPE_CHECKING, Any

from factcheck.errors import LoadError
from factcheck.loading.documents.lines import Line
from factcheck.loading.documents.weighing import Scale
from factcheck.loading.files import over_limit
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pypdf import PageObject, PdfReader

    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

MOST_PAGES = 200
BOUNDS = {
    "array_based_stream_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "zlib_maximum_output_length": 20_000_000,
}
"""What a stream of a PDF may unpack to, in bytes, as pypdf's configuration names it."""

PROPERTIES = {
    "/Title": "title",
    "/Author": "authors",
    "/CreationDate": "published",
    "/ModDate": "updated",
}
PRINTERS = ("Skia/PDF", "Quartz PDFContext", "Microsoft: Print To PDF", "cairo ", "Ghostscript", "GPL Ghostscript")
"""Producers of printouts: the date of one is when a page was printed, not when it was published."""

DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
REMARKS = {"/Caret", "/FreeText", "/Highlight", "/Squiggly", "/StrikeOut", "/Text", "/Underline"}

LETTERS = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\t": " ", "\r": " "}
    | {chr(code): None for code in range(32) if chr(code) not in "\t\n\r"}
)
BLANKS = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Print:
    """What a PDF shows: its lines in the order of its content, its properties, what was withheld."""

    lines: Sequence[Line]
    properties: dict[str, Field]
    withheld: Counter[str]


@dataclass(slots=True)
class Plate:
    """The lines of a document as its content draws them, one piece of text after another."""

    page: int = 0
    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    begins: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def draw(self, text: str, page: list[float], line: list[float], _: object, size: float) -> None:
        r"""Take a piece of text; `page` and `line` are the matrices it is set with, "\n" ends its line."""
        first, *others = text.split("\n")
        self._add(first, page, line, size)
        for other in others:
            self.end()
            self._add(other, page, line, size)

    def end(self) -> None:
        """The line is over."""
        text = BLANKS.sub(" ", "".join(self.pieces).translate(LETTERS)).strip()
        if text:
            self.lines.append(Line(text, self.page, *self.begins))
        self.pieces.clear()

    def _add(self, piece: str, page: list[float], line: list[float], size: float) -> None:
        if piece.strip() and not any(map(str.strip, self.pieces)):
            self.begins = _place(page, line, size)
        self.pieces.append(piece)


def _place(page: list[float], line: list[float], size: float) -> tuple[float, float, float]:
    """Where text begins and how large it is, in points."""
    x = line[4] * page[0] + line[5] * page[2] + page[4]
    y = line[4] * page[1] + line[5] * page[3] + page[5]
    scale = hypot(line[2] * page[0] + line[3] * page[2], line[2] * page[1] + line[3] * page[3])
    return round(x, 1), round(y, 1), round(abs(size) * scale, 1)


def printed(delivery: Delivery, limits: Limits) -> Print:
    """Read a PDF.

    Raises:
        LoadError: it is broken, encrypted, too long, or a bomb.

    """
    from pypdf import Configuration, apply_configuration  # noqa: PLC0415 - the reader is loaded
    from pypdf.errors import LimitReachedError  # noqa: PLC0415

    try:
        with apply_configuration(Configuration().with_overwrites(**BOUNDS)), _quietly():
            return _print(delivery, limits)
    except LoadError:
        raise
    except LimitReachedError:
        message = "the PDF unpacks to more than an article's does."
        raise LoadError(message, subject=delivery.subject, mend="Save the article's text alone.") from None
    except Exception as error:  # a broken PDF fails in pypdf in every way there is
        message = f"the PDF is broken ({type(error).__name__})."
        mend = "Save it again from the program that made it."
        raise LoadError(message, subject=delivery.subject, mend=mend) from None


@contextmanager
def _quietly() -> Iterator[None]:
    """What pypdf remarks of a file goes nowhere."""
    logger, nowhere = logging.getLogger("pypdf"), logging.NullHandler()
    before, logger.propagate = logger.propagate, False
    logger.addHandler(nowhere)
    try:
        yield
    finally:
        logger.removeHandler(nowhere)
        logger.propagate = before


def _print(delivery: Delivery, limits: Limits) -> Print:
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(BytesIO(delivery.content))
    _unlock(reader, delivery.subject)
    count = len(reader.pages)
    if count > MOST_PAGES:
        message = f"the PDF has {count:,} pages, more than {MOST_PAGES}."
        raise LoadError(message, subject=delivery.subject, mend="Save the article's pages alone.")
    plate, scale, withheld, length = Plate(), Scale(), Counter[str](), 0
    for plate.page, page in enumerate(reader.pages, 1):
        known = len(plate.lines)
        scale.watch(page)
        page.extract_text(visitor_text=plate.draw)
        scale.refuse()
        plate.end()
        withheld["comment"] += sum(1 for _ in _remarks(page))
        length += sum(len(line.text) for line in plate.lines[known:])
        if length > limits.characters:
            raise over_limit(delivery.subject, limits.characters)
    return Print(plate.lines, dict(_properties(reader)), withheld)


def _unlock(reader: PdfReader, subject: str) -> None:
    """Open a PDF that everybody may read, though not change."""
    from pypdf.errors import DependencyError  # noqa: PLC0415

    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):  # a cipher that pypdf lacks, alone or without `cryptography`
        opened = False
    if not opened:
        raise LoadError("the PDF is encrypted.", subject=subject, mend="Save it without a password.")


def _remarks(page: PageObject) -> Iterator[Any]:
    """The notes that somebody has put on a page."""
    for one in page.get("/Annots", ()) or ():
        note = one.get_object()
        if note.get("/Subtype") in REMARKS:
            yield note


def _properties(reader: PdfReader) -> Iterator[tuple[str, Field]]:
    said: Mapping[str, object] = reader.metadata or {}
    printout = str(said.get("/Producer")).startswith(PRINTERS)
    for key, name in PROPERTIES.items():
        value, dated = said.get(key), name in {"published", "updated"}
        if isinstance(value, str) and not (dated and printout):
            yield name, Field(_moment(value) if dated else value, f"PDF {key}")


def _moment(value: str) -> str | None:
    """A date of a PDF ("D:20250304081500+01'00'") as ISO 8601; None where it is none."""
    found = DATE.fullmatch(value.strip().rstrip("'"))
    if not found:
        return None
    year, month, day, *clock, utc, sign, hours, minutes = found.groups()
    zone = "Z" if utc else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{year}-{month or '01'}-{day or '01'}T" + ":".join(one or "00" for one in clock) + zone
