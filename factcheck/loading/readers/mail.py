"""E-mail as it is saved: one message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

BEGINNING = 16_384
_HEADERS = re.compile(rb"(?:[!-9;-~]+:(?:.*\r?\n)(?:[ \t].*\r?\n)*)+")
_SURELY = re.compile(rb"^(?:message-id|mime-version|received):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)


def recognizes(content: bytes) -> bool:
    """Whether it begins with headers that only a message has: a text may begin with "From:" alone."""
    headers = _HEADERS.match(content[:BEGINNING])
    return bool(headers and _SURELY.search(headers[0]) and _FROM.search(headers[0]))


def read(delivery: Delivery, limits: Limits) -> Intake:
    """The message's text, subject, sender and date."""
    from factcheck.loading.mails.reading import read_mail  # noqa: PLC0415 - the parser is loaded

    return read_mail(delivery, limits.characters)


READER = Reader("an e-mail", (".eml",), recognizes, read)
