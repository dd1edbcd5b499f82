"""What a server answers: an article's bytes, or why there are none."""

from __future__ import annotations

import re
from email.message import Message
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.snapshot import Snapshot

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

    from factcheck.loading.fetching.addresses import Address

OK = 200
CHUNK = 65_536
ENCODINGS = frozenset({"", "br", "deflate", "gzip", "identity", "x-gzip"})
KEPT = ("content-language", "content-type", "date", "etag", "last-modified")
LONGEST_HEADER = 1_000
"""Characters of a header that is kept."""

BY_HAND = "Open it in a browser, save the page and give the file."
REFUSALS = {
    401: ("the page wants a login (HTTP 401).", BY_HAND),
    402: ("the page is behind a paywall (HTTP 402).", BY_HAND),
    403: ("the server refuses the page (HTTP 403): a paywall, or no programs wanted.", BY_HAND),
    404: ("there is no such page (HTTP 404).", "Check the address."),
    410: ("the page is gone (HTTP 410).", "Look for a copy in an archive."),
    429: ("the server has been asked too often (HTTP 429).", "Wait a while."),
    451: ("the page is withheld here for legal reasons (HTTP 451).", BY_HAND),
}
SERVER_FAILS = 500

SUFFIXES = {
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.iptc.g2.newsitem+xml": ".xml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".html",
    "application/xml": ".xml",
    "message/rfc822": ".eml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/rtf": ".rtf",
    "text/xml": ".xml",
}
"""The suffix of each content type that articles come in."""

_PARTS = re.compile(r"[/.?&=]")


def snapshot_of(answer: BaseHTTPResponse, asked: str, final: Address, most: int) -> Snapshot:
    """What an answer that is no redirect holds.

    Raises:
        LoadError: a status other than 200, a content type of no article, more than `most` bytes, or none.

    """
    if answer.status != OK:
        raise _refusal(answer.status, asked)
    suffix = _suffix(answer.headers.get("content-type", ""), asked)
    content = _body(answer, asked, most)
    if not content.strip():
        raise LoadError("the server sent an empty page.", subject=asked, mend=BY_HAND)
    headers = {name: answer.headers.get(name, "")[:LONGEST_HEADER] for name in KEPT}
    return Snapshot(asked, final.url, tuple((name, value) for name, value in headers.items() if value), content, suffix)


def charset(content_type: str) -> str:
    """The charset that a header Content-Type names, lower-case; "" for none."""
    return _content_type(content_type).get_content_charset("")


def leads_to_login(asked: Address, final: Address, words: frozenset[str]) -> bool:
    """Whether redirects led to a page for logging in or subscribing; `words` are what those are called."""
    return bool((_words(final) - _words(asked)) & words)


def _words(address: Address) -> set[str]:
    """The first label of the host, which tells machines of a domain apart, and the parts of the path."""
    path = address.target.partition("?")[0]
    parts = [address.host.partition(".")[0], *_PARTS.split(path)]
    return {one.lower().replace("-", "").replace("_", "") for one in parts}


def _refusal(status: int, asked: str) -> LoadError:
    fails = (f"the server fails (HTTP {status}).", "Try again later.")
    other = (f"the server answers with HTTP {status} and no page.", BY_HAND)
    message, mend = REFUSALS.get(status) or (fails if status >= SERVER_FAILS else other)
    return LoadError(message, subject=asked, mend=mend)


def _suffix(content_type: str, asked: str) -> str:
    kind = _content_type(content_type).get_content_type() if content_type else "text/html"
    if kind not in SUFFIXES:
        raise LoadError(f"this is {kind}, which no article is in.", subject=asked, mend="Give the article's own page.")
    return SUFFIXES[kind]


def _content_type(header: str) -> Message:
    message = Message()
    message["Content-Type"] = header
    return message


def _body(answer: BaseHTTPResponse, asked: str, most: int) -> bytes:
    """The body, decompressed no further than the limit."""
    encoding = answer.headers.get("content-encoding", "").strip().lower()
    if encoding not in ENCODINGS:
        raise LoadError(f'the page is compressed as "{encoding}", unasked.', subject=asked, mend=BY_HAND)
    content = bytearray()
    while chunk := answer.read(CHUNK):
        content += chunk
        if len(content) > most:
            message = f"the page is larger than fetch.bytes, which is {most:,}."
            raise LoadError(message, subject=asked, mend="Raise the limit: --set fetch.bytes=NUMBER.")
    return bytes(content)
