"""NITF (IPTC), versions 2 and 3: an agency's article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake, Reader
from factcheck.loading.wires.prologs import Prolog

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits


def read(delivery: Delivery, _: Limits) -> Intake:
    """The body, and what the head says of it."""
    from factcheck.loading.wires.nitf import nitf_intake  # noqa: PLC0415 - the parser is loaded
    from factcheck.loading.wires.trees import parse_wire  # noqa: PLC0415 - as above

    return nitf_intake(parse_wire(delivery.content, delivery.subject), delivery.subject)


READER = Reader("an NITF file", (".xml", ".nitf"), lambda content: Prolog.of(content).root == "nitf", read)
