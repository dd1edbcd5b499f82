"""The parts of a message: which is its text, and its characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import webencodings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

PLAIN, MARKED = "text/plain", "text/html"
WESTERN = "cp1252"

FEWEST = 20
"""Words of a plain text; what is shorter and has not half of the words of the one with markup only points to it."""

_TAG = re.compile(r"<[^<>]*>")


def text_part(message: EmailMessage) -> MIMEPart | None:
    """The plain text, else the one with markup; no attachment, and nothing of a message that is attached."""
    kinds: dict[str, MIMEPart] = {}
    for part in _texts(message):
        if any(map(str.isalnum, characters(part))):
            kinds.setdefault(part.get_content_type(), part)
    plain, marked = kinds.get(PLAIN), kinds.get(MARKED)
    if plain and marked and _words(plain) < min(FEWEST, _words(marked) / 2):
        return marked
    return plain or marked


def _words(part: MIMEPart) -> int:
    return len(_TAG.sub(" ", characters(part)).split())


def page_part(message: EmailMessage) -> MIMEPart | None:
    """The first text with markup."""
    return next((part for part in _texts(message) if part.get_content_type() == MARKED), None)


def attachments(message: EmailMessage) -> list[str]:
    """The names of the files that hang on a message."""
    found = (part.get_filename() for part in message.walk() if part.get_content_disposition() == "attachment")
    return ["attachment " + " ".join(name.split()) if name else "attachment" for name in found]


def characters(part: MIMEPart) -> str:
    """The characters of a text: by its charset, else as UTF-8 or Windows-1252, whichever it is without a doubt."""
    content = payload(part)
    declared = webencodings.lookup(part.get_content_charset("") or "utf-8")
    for encoding in (declared.codec_info.name if declared else "utf-8", "utf-8", WESTERN):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode(WESTERN, "replace")


def payload(part: MIMEPart) -> bytes:
    """The bytes of a part, base64 and quoted-printable undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _texts(part: MIMEPart) -> Iterator[MIMEPart]:
    """The texts that are read, in order; of what hangs together (multipart/related) the first part."""
    if part.get_content_disposition() == "attachment" or part.get_content_maintype() == "message":
        return
    inner = [one for one in part.iter_parts() if hasattr(one, "iter_parts")] if part.is_multipart() else []
    for one in inner[:1] if part.get_content_subtype() == "related" else inner:
        yield from _texts(one)
    if not part.is_multipart() and part.get_content_maintype() == "text":
        yield part
