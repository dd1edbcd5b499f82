"""A page as a tree of elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml.etree import LxmlError, fromstring
from lxml.html import HTMLParser, document_fromstring

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Sized

MEND = "Save the page's text as .txt or .md."

MOST_ELEMENTS = 100_000
MOST_ATTRIBUTES = 1_000
"""Of one element: the parser's time grows with their square."""

TOO_LARGE = f"the page has more than {MOST_ELEMENTS:,} elements, or one with more than {MOST_ATTRIBUTES:,} attributes."
_MARKUP = re.compile("<[A-Za-z!?]")

TOO_DEEP = "the page is nested too deeply, or a value in it is too long."


def parse_page(text: str, subject: str) -> Any:
    """The page's tree, without comments; nothing is fetched, and no entity is expanded that HTML does not have.

    Raises:
        LoadError: there is nothing in it, or more than the parser should be asked for.

    """
    if not text.strip():
        raise LoadError("the page is empty.", subject=subject, mend="Save it again, from a browser.")
    if not _MARKUP.search(text):
        raise LoadError("there is no markup in it.", subject=subject, mend="Give a text a name that ends in .txt.")
    content = text.encode("utf-8", "replace")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        fromstring(content, HTMLParser(encoding="utf-8", target=_Census()))
        tree = document_fromstring(content, parser=parser)
    except _TooLargeError:
        raise LoadError(TOO_LARGE, subject=subject, mend=MEND) from None
    except LxmlError:
        raise LoadError("the page cannot be read as HTML.", subject=subject, mend=MEND) from None
    if any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log):
        raise LoadError(TOO_DEEP, subject=subject, mend=MEND)
    return tree


class _TooLargeError(Exception):
    """There is more in a page than there is in an article's."""


class _Census:
    """Counts elements and attributes while a page is read, before a tree is made of it."""

    def __init__(self) -> None:
        self._elements = 0

    def start(self, _: str, attributes: Sized) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(attributes) > MOST_ATTRIBUTES:
            raise _TooLargeError

    def close(self) -> None:
        """Nothing is made."""


def words_of(element: Any) -> str:
    """The text below an element with single blanks, without soft hyphens and other characters that are not seen."""
    return " ".join(seen(" ".join(element.itertext())).split())


def seen(text: str) -> str:
    """The text without characters that are neither seen nor a space."""
    return text if text.isprintable() else "".join(one for one in text if one.isprintable() or one.isspace())
