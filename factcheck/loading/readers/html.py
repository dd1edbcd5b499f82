"""HTML pages, saved or fetched."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

BEGINNING = 2048
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def recognizes(content: bytes) -> bool:
    """Whether it begins as a page does."""
    encoding = next((name for mark, name in _WIDE if content.startswith(mark)), "utf-8")
    return bool(_PAGE.match(content[:BEGINNING].decode(encoding, "replace")))


def read(delivery: Delivery, _: Limits) -> Intake:
    """The article's paragraphs, what the page says of it, and the passages of the page that are none of it."""
    from factcheck.loading.pages.reading import read_page  # noqa: PLC0415 - the parser is loaded

    return read_page(delivery)


READER = Reader("an HTML page", (".html", ".htm", ".xhtml"), recognizes, read)
