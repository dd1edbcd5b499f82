"""What it takes to read a PDF: every stream that is followed is weighed, as often as it is followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

HEAVIEST = 10_000_000
"""Bytes of all that a document draws, as often as it is drawn; half a million characters take three million."""

BARE = 2_500
"""What a stream weighs that is empty, in bytes: setting out to read it takes as long."""

FONT = 4
"""Bytes of a font's letters that take as long as one of a page."""


@dataclass(slots=True)
class Scale:
    """The weight of what was followed so far."""

    weight: int = 0

    def watch(self, page: PageObject) -> None:
        """Weigh a page, and from now on each form when it is drawn.

        Raises:
            LimitReachedError: as `refuse`.

        """
        draw = page.extract_xform_text

        def weighed(form: Any, *given: Any, **named: Any) -> str:
            self.weight += _weight(form, form)
            self.refuse()
            return draw(form, *given, **named)

        page.extract_xform_text = weighed  # type: ignore[method-assign, assignment]
        self.weight += _weight(page, page.get_contents())
        self.refuse()

    def refuse(self) -> None:
        """Stop where all is too heavy; pypdf itself goes on after an error within a form.

        Raises:
            LimitReachedError: it is.

        """
        from pypdf.errors import LimitReachedError  # noqa: PLC0415 - loaded with the reader

        if self.weight > HEAVIEST:
            raise LimitReachedError(self.weight)


def _weight(bearer: Any, content: Any) -> int:
    """The bytes of a content, and of the fonts that its bearer, a page or a form, names."""
    own = len(content.get_data()) if content is not None else 0
    return BARE + own + sum(len(letters) for letters in _letters(bearer)) // FONT


def _letters(bearer: Any) -> Iterator[bytes]:
    """What letters the codes of each font stand for, as the file has it."""
    resources = bearer.get("/Resources", {}).get_object() if "/Resources" in bearer else {}
    fonts = resources["/Font"] if "/Font" in resources else {}  # noqa: SIM401 - get() follows no reference
    for name in fonts:
        letters = fonts[name].get("/ToUnicode")
        if hasattr(letters, "get_object") and hasattr(letters.get_object(), "get_data"):
            yield letters.get_object().get_data()
