"""Rich Text Format: the text as it would be printed with all changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.documents.paragraphs import intake
from factcheck.loading.documents.rich_story import properties_of, story_of
from factcheck.loading.documents.rich_text import AGAIN, Group
from factcheck.loading.intake import Intake, Reader

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

BEGINNING = b"{\\rtf"


def read(delivery: Delivery, limits: Limits) -> Intake:  # noqa: ARG001 - a text is no longer than its file
    """Paragraphs, tables and properties; insertions are kept, what is struck out, hidden or remarked is withheld.

    Raises:
        LoadError: it is broken, or nests deeper than any editor does.

    """
    if not delivery.content.startswith(BEGINNING):
        raise LoadError("this is no RTF document.", subject=delivery.subject, mend=AGAIN)
    document = Group.of(delivery.content, delivery.subject)
    story = story_of(document)
    return intake(story.paragraphs, properties_of(document), story.withheld)


READER = Reader("an RTF document", (".rtf",), lambda content: content.startswith(BEGINNING), read)
