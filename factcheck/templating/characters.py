"""Text from articles, made safe to show: what cannot be seen, or would turn what follows, is shown by its number."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, overrides, isolates
    "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # invisible formatting and separators
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # no characters
    "\U000e0000-\U000e0fff"  # tags and variation selectors that can hide a message
    "]"
)
_MARKUP = re.compile(r"[\\`*_\[\]|~]|^\s*(?:[-+=#]|\d+(?=[.)](?:\s|$)))")
_LIVE = re.compile(r"&|<|>|@|#|(?<=:)//|(?<=www)\.", re.IGNORECASE)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BREAK = "<!-- -->"
"""Seen by nobody; what it stands in is no link and no mention."""


def visible(text: str) -> str:
    """The text with every hidden character as `⟦U+202E⟧`; a Windows line end is a line end."""
    return _HIDDEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text.replace("\r\n", "\n"))


def markdown(text: str) -> str:
    """The text in one line of Markdown (GFM) that shows it and does nothing: no markup, link or mention."""
    quiet = _LIVE.sub(lambda match: _ENTITIES.get(match[0], match[0] + _BREAK), re.sub(r"\s+", " ", visible(text)))
    return _MARKUP.sub(lambda match: match[0] + "\\" if match[0][-1].isdigit() else "\\" + match[0], quiet)


def is_web_address(url: str) -> bool:
    """Whether a link may be made of it: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not _HIDDEN.search(url)
