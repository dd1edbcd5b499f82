"""A message's bytes as an intake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.files import LONGEST_CHARACTER, over_limit
from factcheck.loading.intake import Delivery, Intake
from factcheck.loading.mails.messages import MEND, ODD, broken_told, parsed
from factcheck.loading.mails.parts import MARKED, attachments, characters, payload, text_part
from factcheck.loading.metadata import Field
from factcheck.loading.pages.moments import iso

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

SIGNATURE = re.compile(r"^-- \n", re.MULTILINE)
"""What a signature follows (RFC 3676, 4.3)."""

_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def read_mail(delivery: Delivery, limit: int) -> Intake:
    """The text of a message, plain where it has a plain one; subject, sender and date.

    Raises:
        LoadError: it has no text, is broken, or its text is surely over `limit` characters.

    """
    message, part, hanging = _opened(delivery)
    if part is None:
        raise LoadError("there is no text in the message.", subject=delivery.subject, mend=MEND)
    if len(payload(part)) > limit * LONGEST_CHARACTER and part.get_content_type() != MARKED:
        raise over_limit(delivery.subject, limit)
    text, left_out = _marked(part, delivery.subject) if part.get_content_type() == MARKED else _plain(part)
    return Intake(text, dict(_fields(message)), (*left_out, *hanging))


def _opened(delivery: Delivery) -> tuple[EmailMessage, MIMEPart | None, list[str]]:
    """The message, its text and the names of what hangs on it."""
    with broken_told(delivery.subject):
        message = parsed(delivery)
        return message, text_part(message), attachments(message)


def _marked(part: MIMEPart, subject: str) -> tuple[str, tuple[str, ...]]:
    from factcheck.loading.pages.reading import read_page  # noqa: PLC0415 - the parser is loaded

    page = read_page(Delivery(payload(part), subject, ".html", part.get_content_charset("")))
    return page.text, page.left_out


def _plain(part: MIMEPart) -> tuple[str, tuple[str, ...]]:
    text = characters(part).replace("\r\n", "\n").replace("\r", "\n")
    if part.get_param("format", "") == "flowed":
        text = _unwrapped(text, joint="" if part.get_param("delsp", "") == "yes" else " ")
    body, *signature = SIGNATURE.split(text, maxsplit=1)
    return body.strip(), tuple(filter(None, (one.strip() for one in signature)))


def _unwrapped(text: str, joint: str) -> str:
    """A line that ends in a blank goes on in the next (RFC 3676); the mark of a signature does not."""
    lines = re.sub(r"(?m)^ (?=[ >]|From )", "", text).split("\n")
    whole = ""
    for line in lines:
        flows = line.endswith(" ") and line != "-- "
        whole += line[:-1] + joint if flows else line + "\n"
    return whole


def _fields(message: EmailMessage) -> Iterator[tuple[str, Field]]:
    organization, name = _line(message, "Organization"), _sender(message)
    stated = {
        "outlet": Field(organization, "Organization") if organization else Field(name, "From"),
        "authors": Field([name] if organization and name else [], "From"),
        "title": Field(_PREFIX.sub("", _line(message, "Subject")), "Subject"),
        "published": Field(iso(_line(message, "Date")), "Date"),
        "language": Field(_line(message, "Content-Language").partition(",")[0], "Content-Language"),
    }
    yield from ((name, field) for name, field in stated.items() if field.value)


def _sender(message: EmailMessage) -> str:
    """The name of the first sender, else the domain that it sends from."""
    try:
        first = message["From"].addresses[0]
        return " ".join((first.display_name or first.domain).split())
    except ODD:
        return ""


def _line(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())
    except ODD:
        return ""
