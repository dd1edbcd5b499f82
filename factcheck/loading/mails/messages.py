"""A message's bytes as its parts, within limits."""

from __future__ import annotations

import re
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import TYPE_CHECKING

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.policy import Policy

    from factcheck.loading.intake import Delivery

MOST_PARTS = 2_000
LONGEST_HEADER = 2_000
"""Bytes of a header that is read: the time that it takes grows with the square of its length."""

ODD = (AttributeError, LookupError, MessageError, RecursionError, TypeError, ValueError)
"""What the standard library raises where a message is not as it should be."""

MEND = "Save the article's text as .txt or .md."

_LONG_HEADER = re.compile(
    rb"^(?:content-(?:disposition|language|transfer-encoding|type)|date|from|organization|subject):"
    rb"(?:[^\r\n]|\r?\n[ \t]){%d}" % LONGEST_HEADER,
    re.IGNORECASE | re.MULTILINE,
)


def parsed(delivery: Delivery) -> EmailMessage:
    """The message.

    Raises:
        LoadError: it has too many parts, or too long a header.

    """
    if _LONG_HEADER.search(delivery.content):
        message = f"a header of the message is longer than {LONGEST_HEADER:,} bytes."
        raise LoadError(message, subject=delivery.subject, mend=MEND)
    made: list[EmailMessage] = []

    def part(policy: Policy[EmailMessage]) -> EmailMessage:
        made.append(EmailMessage(policy))
        if len(made) > MOST_PARTS:
            raise LoadError(f"the message has more than {MOST_PARTS:,} parts.", subject=delivery.subject, mend=MEND)
        return made[-1]

    return message_from_bytes(delivery.content, policy=policy.default.clone(message_factory=part))


@contextmanager
def broken_told(subject: str) -> Iterator[None]:
    """LoadError where the standard library gives up on a message."""
    try:
        yield
    except ODD:
        raise LoadError("the message is broken.", subject=subject, mend=MEND) from None
