"""What a configuration file may say: the settings, and beside them the stories, the baseline and the waivers."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from factcheck.settings import Line, Settings, Strict


class Source(Strict):
    """An article of a story: its file, and what is said of it in place of what the file says."""

    path: Line
    outlet: str = ""
    title: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""


def _source(value: Any) -> Any:
    """A path alone is a source."""
    return {"path": value} if isinstance(value, str) else value


OneSource = Annotated[Source, BeforeValidator(_source)]


class Story(Strict):
    """Articles of one story that are compared by `factcheck run`; paths are seen from the configuration's folder.

    The draft is one more article, or one of the sources; without one all are equal. `output` is the folder of its
    reports, `reports/NAME` by default; a story without a title goes by whom its articles name.
    """

    name: Annotated[str, Field(pattern=r"^\w[\w .-]*$", max_length=100)]
    sources: Annotated[tuple[OneSource, ...], Field(min_length=1)]
    draft: OneSource | None = None
    output: str = ""
    title: str = ""
    baseline: str = ""


class Project(Settings):
    """All that a configuration file may say."""

    baseline: str = ""
    story: tuple[Story, ...] = ()

    @property
    def settings(self) -> Settings:
        """What a comparison takes of it."""
        return Settings(**{name: getattr(self, name) for name in Settings.model_fields})
