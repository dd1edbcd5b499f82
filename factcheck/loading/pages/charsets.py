"""A page's bytes as characters.

As browsers do it (WHATWG, "Encoding", and HTML, "Determining the character encoding"): the byte order mark, the
server's word, the page's own, else UTF-8 where it is that and Windows-1252 where not.
"""

from __future__ import annotations

import re

import webencodings

PRESCAN = 4096
"""Bytes in which a page says what it is encoded in; browsers look at 1,024."""

_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")


def decode_page(content: bytes, charset: str = "") -> str:
    """The characters; what cannot be decoded becomes U+FFFD, control characters go. `charset` is the server's word."""
    text, _ = webencodings.decode(content, _encoding(content, charset))
    return _UNSEEN.sub("", text)


def _encoding(content: bytes, charset: str) -> webencodings.Encoding:
    declared = _DECLARED.search(_COMMENT.sub(b"", content[:PRESCAN]))
    for label in (charset, declared[1].decode("ascii", "replace") if declared else ""):
        if known := webencodings.lookup(label):
            # Its bytes could be read: the page is not in UTF-16, whatever it says.
            return webencodings.UTF8 if known.name.startswith("utf-16") and label != charset else known
    return webencodings.UTF8 if _is_utf8(content) else webencodings.lookup("windows-1252")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
