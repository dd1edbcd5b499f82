"""The container of DOCX and ODT: a zip file of XML parts, each inflated within limits, without entities."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 5_000
LARGEST_PART = 30_000_000
"""Bytes of a part when inflated: more than half a million characters take in the most wordy XML."""

RATIO = 250
"""Bytes that a byte may inflate to; XML of a word processor stays below 50."""

UNSUSPICIOUS = 1_000_000
"""Bytes of a part below which the ratio says nothing."""

DOCTYPE = re.compile(rb"\0*".join(bytes([byte]) for byte in b"<!DOCTYPE"))
"""What entities are declared in, in UTF-8, UTF-16 or UTF-32."""

DIRECTORY_ENTRY = b"PK\x01\x02"
ENCRYPTED = 1
AGAIN = "Save it again from the program that made it."


@dataclass(frozen=True, slots=True)
class Container:
    """A zip file that has been opened; nothing of it has been inflated yet."""

    archive: ZipFile
    subject: str

    @classmethod
    def of(cls, content: bytes, subject: str) -> Self:
        """Open it.

        Raises:
            LoadError: it is broken, or has too many parts.

        """
        if content.count(DIRECTORY_ENTRY) > MOST_PARTS:
            message = f"the document has more than {MOST_PARTS:,} parts."
            raise LoadError(message, subject=subject, mend="Save the article alone as a document.")
        try:
            return cls(ZipFile(BytesIO(content)), subject)
        except (BadZipFile, ValueError, NotImplementedError, OSError):  # as zipfile says it
            raise LoadError("the document is broken: it is no whole zip file.", subject=subject, mend=AGAIN) from None

    @property
    def names(self) -> frozenset[str]:
        """The parts there are."""
        return frozenset(self.archive.namelist())

    def xml(self, name: str) -> _Element:
        """The root of an XML part.

        Raises:
            LoadError: it is missing, broken, or inflates to more than it should.

        """
        return _root(self._inflated(name), f"{self.subject}, {name}")

    def _inflated(self, name: str) -> bytes:
        place = f"{self.subject}, {name}"
        if name not in self.names:
            raise LoadError("the document is broken: this part is missing.", subject=place, mend=AGAIN)
        part = self.archive.getinfo(name)
        if part.flag_bits & ENCRYPTED:
            raise LoadError("the document is encrypted.", subject=self.subject, mend="Save it without a password.")
        if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise LoadError("the part is packed as no document's is.", subject=place, mend=AGAIN)
        most = min(LARGEST_PART, max(UNSUSPICIOUS, part.compress_size * RATIO))
        if part.file_size > most:
            raise _swollen(part.file_size, most, place)
        try:
            with self.archive.open(part) as stream:
                content = stream.read(most + 1)
        except (BadZipFile, EOFError, OSError, ValueError, zlib.error):
            raise LoadError(
                "the document is broken: this part cannot be unpacked.", subject=place, mend=AGAIN
            ) from None
        if len(content) > most:
            raise _swollen(len(content), most, place)
        return content


def _swollen(size: int, most: int, place: str) -> LoadError:
    message = f"the part unpacks to {size:,} bytes or more, which is over the limit of {most:,}."
    return LoadError(message, subject=place, mend="Save the article's text alone.")


def _root(content: bytes, place: str) -> _Element:
    from lxml import etree  # noqa: PLC0415 - the parser is loaded

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = None if DOCTYPE.search(content) else etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        reason = " ".join(error.msg.split())
        raise LoadError(f"the XML cannot be read ({reason}).", subject=place, mend=AGAIN) from None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise LoadError("the XML declares a document type, which may hold entities.", subject=place, mend=AGAIN)
    return root


def local(tag: str) -> str:
    """A tag's name without its namespace, which differs between editions of one format."""
    return tag.rpartition("}")[2]


def attribute(node: _Element, name: str) -> str | None:
    """An attribute's value by its name without namespace; None where there is none."""
    return next((str(value) for key, value in node.attrib.items() if local(str(key)) == name), None)


def child(node: _Element, *path: str) -> _Element | None:
    """The first child of that name, its first child of the next name, and so on; None where one is missing."""
    for name in path:
        found = next((one for one in node if local(str(one.tag)) == name), None)
        if found is None:
            return None
        node = found
    return node
