"""Pages that a browser has saved as a single file (MHTML, RFC 2557)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader
from factcheck.loading.mails.heads import is_saved_page

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits


def read(delivery: Delivery, _: Limits) -> Intake:
    """The page in it; its headers tell when it was saved, which is no date of the article."""
    from factcheck.loading.mails.pages import read_saved_page  # noqa: PLC0415 - the parser is loaded

    return read_saved_page(delivery)


READER = Reader("a page saved as MHTML", (".mhtml", ".mht"), is_saved_page, read)
