"""E-mail as it is saved: one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader
from factcheck.loading.mails.heads import is_message, is_saved_page

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits


def recognizes(content: bytes) -> bool:
    """Whether it begins as a message does that somebody has sent."""
    return is_message(content) and not is_saved_page(content)


def read(delivery: Delivery, limits: Limits) -> Intake:
    """The message's text, subject, sender and date."""
    from factcheck.loading.mails.reading import read_mail  # noqa: PLC0415 - the parser is loaded

    return read_mail(delivery, limits.characters)


READER = Reader("an e-mail", (".eml",), recognizes, read)
