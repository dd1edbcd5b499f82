"""A page that a browser has saved with all that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.intake import Delivery
from factcheck.loading.mails.messages import broken_told, parsed
from factcheck.loading.mails.parts import page_part, payload
from factcheck.loading.metadata import Field
from factcheck.loading.pages.reading import read_page

if TYPE_CHECKING:
    from factcheck.loading.intake import Intake

ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read_saved_page(delivery: Delivery) -> Intake:
    """What the page says, and its address where it says none itself.

    Raises:
        LoadError: there is no page in it, or no article on the page.

    """
    with broken_told(delivery.subject):
        message = parsed(delivery)
        part = page_part(message)
    if part is None:
        raise LoadError("there is no page in it.", subject=delivery.subject, mend="Save it again from a browser.")
    page = read_page(Delivery(payload(part), delivery.subject, ".html", part.get_content_charset("")))
    known = dict(message.raw_items())
    stated = [Field("".join(str(known.get(name, "")).split()), name) for name in ADDRESSES]
    address = next((one for one in stated if str(one.value).startswith(("http://", "https://"))), None)
    return replace(page, found={"url": address, **page.found} if address else page.found)
