"""A wire file as a tree of elements: no entities, no document type, no network."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from lxml import etree

from factcheck.errors import LoadError
from factcheck.loading.wires.prologs import Prolog, bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MEND = "Ask the agency for a whole file, or save the article's text as .txt or .md."

_NAMED = re.compile(rb"&(?!(?:amp|apos|gt|lt|quot);)([A-Za-z][A-Za-z0-9]{1,31};)")


def parse_wire(content: bytes, subject: str) -> _Element:
    """The root; HTML's names for characters, which old document types declare, are known.

    Raises:
        LoadError: it declares entities, is broken or wrongly encoded, or is nested too deeply.

    """
    if Prolog.of(content).declares:
        message = "the XML declares a document type of its own, which may hold entities."
        raise LoadError(message, subject=subject, mend="Take out what stands in [ ] after <!DOCTYPE.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(_NAMED.sub(_numbered, content.lstrip()), parser)
    except (etree.XMLSyntaxError, LookupError) as error:
        reason = " ".join(str(getattr(error, "msg", None) or error).split())
        raise LoadError(f"the XML cannot be read ({reason}).", subject=subject, mend=MEND) from None


def local(node: _Element) -> str:
    """An element's name without its namespace."""
    return bare(node.tag) if isinstance(node.tag, str) else ""


def found(node: _Element, *names: str) -> Iterator[_Element]:
    """The elements of these names below a node, in the order of the names."""
    for name in names:
        yield from node.iter(f"{{*}}{name}")


def _numbered(named: re.Match[bytes]) -> bytes:
    characters = html5.get(named[1].decode())
    return b"".join(b"&#%d;" % ord(one) for one in characters) if characters else named[0]
