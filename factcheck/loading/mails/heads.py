"""The headers that a message begins with, looked at before anything is parsed."""

from __future__ import annotations

import re

BEGINNING = 16_384

_HEADERS = re.compile(rb"(?:[!-9;-~]+:(?:.*\r?\n)(?:[ \t].*\r?\n)*)+")
_SURELY = re.compile(rb"^(?:message-id|mime-version|received):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from:\s*\"?<saved by\b)", re.IGNORECASE | re.MULTILINE)


def is_message(content: bytes) -> bool:
    """Whether it begins with headers that only a message has: a text may begin with "From:" alone."""
    head = _head(content)
    return bool(_SURELY.search(head) and _FROM.search(head))


def is_saved_page(content: bytes) -> bool:
    """Whether it is a page that a browser has saved as a message to nobody."""
    return bool(_SAVED.search(_head(content)))


def _head(content: bytes) -> bytes:
    found = _HEADERS.match(content[:BEGINNING])
    return found[0] if found else b""
