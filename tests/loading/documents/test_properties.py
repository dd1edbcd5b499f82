"""What of a document's properties is believed."""

from __future__ import annotations

import pytest

from factcheck.loading.documents.properties import sane
from factcheck.loading.metadata import Field


@pytest.mark.parametrize(
    ("said", "believed"),
    [
        ({"title": "Fog closes  the port"}, {"title": "Fog closes the port"}),
        ({"title": "Untitled document"}, {}),
        ({"title": "fog story final.docx"}, {}),
        ({"title": "Microsoft Word - fog story final"}, {}),
        ({"authors": "Mara Quill; Jon Fenn ;"}, {"authors": ["Mara Quill", "Jon Fenn"]}),
        ({"authors": "mquill"}, {}),
        ({"authors": "Microsoft Office User"}, {}),
        ({"published": "2025-03-04T08:15:00.123456789"}, {"published": "2025-03-04T08:15:00"}),
        ({"published": "1601-01-01T00:00:00Z"}, {}),
        ({"published": "on Monday"}, {}),
        ({"updated": "2025-03-04T08:15:00Z"}, {"updated": "2025-03-04T08:15:00Z"}),
        (
            {"published": "2025-03-04T08:15:00Z", "updated": "2025-03-04T09:40:00Z"},
            {"published": "2025-03-04T08:15:00Z", "updated": "2025-03-04T09:40:00Z"},
        ),
        (
            {"published": "2025-03-04T08:15:00Z", "updated": "2025-03-04T08:15:30Z"},
            {"published": "2025-03-04T08:15:00Z"},
        ),
        ({"published": "2025-03-04T08:15:00Z", "updated": "2024-03-04T08:15:00Z"}, {}),
    ],
)
def test_what_is_believed(said: dict[str, str], believed: dict[str, str | list[str]]) -> None:
    known = sane({name: Field(value, "here") for name, value in said.items()})
    assert known == {name: Field(value, "here") for name, value in believed.items()}
