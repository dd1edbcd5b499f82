"""PDF with text: printed lines as paragraphs, without what is printed on page after page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.documents.lines import paragraphs
from factcheck.loading.documents.paragraphs import intake
from factcheck.loading.documents.printing import printed
from factcheck.loading.documents.running_heads import parted
from factcheck.loading.intake import Intake, Reader

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

BEGINNING = b"%PDF-"
ROOM = 1_024
"""Bytes that may precede the beginning, as Acrobat has it."""

UNREADABLE = 0.1
"""Share of letters without a meaning from which on a text is not read."""


def read(delivery: Delivery, limits: Limits) -> Intake:
    """Paragraphs in the order of the PDF's content, words whole again, running heads left out.

    Raises:
        LoadError: it is broken, encrypted, too long, a bomb, or has no text.

    """
    known = printed(delivery, limits)
    lines, heads = parted(known.lines)
    text = "".join(line.text for line in lines)
    if not any(map(str.isalnum, text)):
        message = "there is no text in it, only pictures of pages."
        raise LoadError(
            message, subject=delivery.subject, mend="Have the text recognized, or save the article as text."
        )
    if sum(map(_meaningless, text)) > UNREADABLE * len(text):
        message = "its fonts do not say which letters they draw."
        raise LoadError(message, subject=delivery.subject, mend="Save the article as text.")
    article = intake(paragraphs(lines), known.properties, known.withheld)
    return Intake(article.text, article.found, (*heads, *article.left_out))


def _meaningless(letter: str) -> bool:
    return letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff"


READER = Reader("a PDF", (".pdf",), lambda content: BEGINNING in content[:ROOM], read)
