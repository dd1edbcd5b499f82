"""A page's bytes as an intake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.intake import Intake
from factcheck.loading.pages.bodies import Body
from factcheck.loading.pages.charsets import decode_page
from factcheck.loading.pages.refusals import refuse_page
from factcheck.loading.pages.statements import Statements
from factcheck.loading.pages.trees import parse_page

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery


def read_page(delivery: Delivery) -> Intake:
    """The article of a page.

    Raises:
        LoadError: it has none: a login, a paywall, an empty page; or it cannot be parsed.

    """
    text = decode_page(delivery.content, delivery.charset)
    tree = parse_page(text, delivery.subject)
    statements, body = Statements.of(tree, text), Body.of(tree)
    refuse_page(tree, statements, body, delivery.subject)
    fields = statements.fields()
    return Intake("\n\n".join(body.paragraphs), fields, body.left_out)
