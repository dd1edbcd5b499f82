"""NewsML-G2 (IPTC): a news item, alone or in a message, its text as XHTML, NITF or plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader
from factcheck.loading.wires.prologs import Prolog

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

ROOTS = frozenset({"newsItem", "newsMessage", "packageItem"})


def read(delivery: Delivery, _: Limits) -> Intake:
    """The item's text, and what its metadata say."""
    from factcheck.loading.wires.newsml import newsml_intake  # noqa: PLC0415 - the parser is loaded
    from factcheck.loading.wires.trees import parse_wire  # noqa: PLC0415 - as above

    return newsml_intake(parse_wire(delivery.content, delivery.subject), delivery.subject)


READER = Reader("a NewsML-G2 file", (".xml", ".newsml"), lambda content: Prolog.of(content).root in ROOTS, read)
