"""Markdown, with or without a front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.fronted import Fronted, begins_with_heading
from factcheck.loading.intake import Intake, Reader
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits


def read(delivery: Delivery, limits: Limits) -> Intake:
    """Plain paragraphs; the heading that it begins with is the title where the front matter has none."""
    from factcheck.loading.markdown import passages, plain_text  # noqa: PLC0415 - the parser is loaded

    file = Fronted.of(delivery, limits)
    heading, text = plain_text(file.body)
    title = file.front.get("title")
    headed = {"title": Field(heading, "heading")} if heading and not (title and title.value) else {}
    return Intake(
        text=text.strip(),
        found={**file.front, **headed},
        written=file.written,
        fragments=tuple(file.fragments(passages(file.body))),
    )


READER = Reader(
    name="Markdown",
    suffixes=(".md", ".markdown"),
    recognizes=lambda _: False,
    read=read,
    suits=begins_with_heading,
)
