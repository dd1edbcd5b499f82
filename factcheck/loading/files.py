"""A file's bytes, and the bytes as text: strict UTF-8, or what their byte order mark says."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path

from factcheck.errors import LoadError
from factcheck.loading.intake import Delivery

LONGEST_CHARACTER = 4
"""Bytes of a character in UTF-8, at most."""

FRONT_MATTER_ROOM = 65_536
"""Bytes that are read beyond the limit, so that a front matter does not count."""

# UTF-32 before UTF-16: its mark begins with the other's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

STANDARD_INPUT = Path("-")

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


def deliver(path: Path, limit: int) -> Delivery:
    """A file's bytes; "-" is standard input.

    Raises:
        LoadError: it is not there, a folder, unreadable, or larger than `limit` bytes.

    """
    if path == STANDARD_INPUT:
        subject, content = "standard input", sys.stdin.buffer.read(limit + 1)
        content = content if len(content) <= limit else None
    else:
        subject, content = str(path), _read(path, limit)
    if content is None:
        message = f"the file is larger than limits.bytes, which is {limit:,}."
        mend = "Give a smaller file, or raise the limit: --set limits.bytes=NUMBER."
        raise LoadError(message, subject=subject, mend=mend)
    return Delivery(content, subject, path.suffix.lower())


def read_list(file: Path, most: int) -> str:
    r"""The text of a file that a program keeps, line ends as "\n".

    Raises:
        LoadError: it is not there, a folder, unreadable, binary, wrongly encoded, or larger than `most` bytes.

    """
    content = _read(file, most)
    if content is None:
        message = f"the file is larger than {most:,} bytes."
        raise LoadError(message, subject=str(file), mend="Give the right file.")
    return _decode(content, str(file))


def decoded(delivery: Delivery, limit: int) -> str:
    r"""The text of bytes, line ends as "\n".

    Raises:
        LoadError: they are binary, wrongly encoded, or surely over `limit` characters.

    """
    if len(delivery.content) > limit * LONGEST_CHARACTER + FRONT_MATTER_ROOM:
        raise over_limit(delivery.subject, limit)
    return _decode(delivery.content, delivery.subject)


def over_limit(subject: str, limit: int) -> LoadError:
    """The error for a text that is too long."""
    message = f"the text is longer than limits.characters, which is {limit:,}."
    return LoadError(
        message, subject=subject, mend="Give a shorter text, or raise the limit: --set limits.characters=NUMBER."
    )


def too_many(count: int, limit: int) -> LoadError:
    """The error for too many articles."""
    message = f"{count:,} articles are more than limits.articles, which is {limit:,}."
    return LoadError(message, mend="Give fewer, or raise the limit: --set limits.articles=NUMBER.")


def _read(file: Path, most: int) -> bytes | None:
    """The bytes; None where there are more than `most` of them, of which none is read where the file tells its size."""
    mends: dict[type[Exception], tuple[str, str]] = {
        FileNotFoundError: ("there is no such file.", "Check the path."),
        IsADirectoryError: ("this is a folder.", "Give the files in it one by one."),
        PermissionError: ("the file may not be read.", "Change its permissions."),
    }
    try:
        with file.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > most:
                return None
            content = stream.read(most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message, mend = mends.get(type(error), (f"the file cannot be read ({reason}).", "Check the path."))
        raise LoadError(message, subject=str(file), mend=mend) from None
    return content if len(content) <= most else None


def _decode(content: bytes, subject: str) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, subject)
    _refuse_binary(content, subject)
    return _strictly(content, "utf-8", subject)


def _refuse_binary(content: bytes, subject: str) -> None:
    controls = len(content) - len(content.translate(None, CONTROLS))
    if b"\0" in content or controls * 10 > len(content):
        raise LoadError("this is binary, not text.", subject=subject, mend="Save the article as plain UTF-8 text.")


def _strictly(content: bytes, encoding: str, subject: str) -> str:
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is not {encoding.upper()}."
        raise LoadError(message, subject=f"{subject}, line {line}", mend=_encoding_mend(content, subject)) from None


def _encoding_mend(content: bytes, subject: str) -> str:
    """How to save it as UTF-8; Windows-1252 is guessed only where nearly all of it is ASCII."""
    marks = sum(byte > 127 for byte in content)  # noqa: PLR2004 - the last of ASCII
    if marks * 20 > len(content) or any(byte in content for byte in b"\x81\x8d\x8f\x90\x9d"):
        return "Save the file as UTF-8."
    return f"It may be Windows-1252: iconv -f WINDOWS-1252 -t UTF-8 '{subject}' > NEW"
