"""OpenDocument texts: the text as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.documents.container import Container, attribute, child, local
from factcheck.loading.documents.paragraphs import Paragraph, intake
from factcheck.loading.intake import Intake, Reader
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

KIND = b"application/vnd.oasis.opendocument.text"
KIND_ROOM = 120
"""Bytes within which a container says what it holds."""

PROPERTIES = (
    ("title", "title", "dc:title"),
    ("initial-creator", "authors", "meta:initial-creator"),
    ("creator", "authors", "dc:creator"),
    ("creation-date", "published", "meta:creation-date"),
    ("date", "updated", "dc:date"),
)

HEADINGS = {"Title", "Heading_20_1"}
WRAPPINGS = {"list", "list-header", "list-item", "numbered-paragraph", "section", "table-cell", "table-header-rows"} | {
    "table-row",
    "table-row-group",
    "table-rows",
}
SIGNS = {"line-break": "\n", "s": " ", "tab": " "}
WITHHELD = {
    "alphabetical-index": "generated list",
    "annotation": "comment",
    "hidden-paragraph": "hidden passage",
    "hidden-text": "hidden passage",
    "table-of-content": "generated list",
}
SILENT = {"annotation-end", "ruby-text", "sequence-decls", "shapes", "tracked-changes", "variable-decls"}


@dataclass(slots=True)
class Story:
    """The paragraphs of a text, and what was withheld so far; `parents` are the styles that styles are made of."""

    parents: Mapping[str, str]
    hidden: frozenset[str]
    withheld: Counter[str] = field(default_factory=Counter)
    tables: int = 0

    def paragraphs(self, parent: _Element, table: int = 0) -> Iterator[Paragraph]:
        """The paragraphs below an element, in order; those of a table's cells row by row."""
        for node in parent:
            name = local(str(node.tag))
            if name in {"h", "p"}:
                yield Paragraph("".join(self._words(node)), self._heads(node, name), table)
            elif name == "table":
                self.tables += not table
                yield from self.paragraphs(node, table or self.tables)
            elif name == "tracked-changes":
                self.withheld["tracked deletion"] += sum(1 for _ in node.iter("{*}deletion"))
            elif name in WITHHELD or (name == "section" and attribute(node, "display") == "none"):
                self.withheld[WITHHELD.get(name, "hidden passage")] += 1
            elif name in WRAPPINGS:
                yield from self.paragraphs(node, table)

    def _heads(self, node: _Element, name: str) -> bool:
        style = attribute(node, "style-name") or ""
        first = name == "h" and attribute(node, "outline-level") == "1"
        return first or style in HEADINGS or self.parents.get(style) in HEADINGS

    def _words(self, parent: _Element) -> Iterator[str]:
        """The words of an element, those between its children, too."""
        yield _folded(parent.text)
        for node in parent:
            yield from self._inline(node, local(str(node.tag)))
            yield _folded(node.tail)

    def _inline(self, node: _Element, name: str) -> Iterator[str]:
        if name in SIGNS:
            yield SIGNS[name]
        elif name in WITHHELD:
            self.withheld[WITHHELD[name]] += 1
        elif name == "note":
            self.withheld[attribute(node, "note-class") or "footnote"] += 1
        elif name == "span" and attribute(node, "style-name") in self.hidden:
            self.withheld["hidden passage"] += 1
        elif name == "frame":
            self.withheld["text box"] += sum(1 for _ in node.iter("{*}text-box"))
        elif name not in SILENT:
            yield from self._words(node)


def _folded(text: str | None) -> str:
    """White space of the XML is one blank."""
    words = (text or "").translate({9: " ", 10: " ", 13: " "})
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def read(delivery: Delivery, limits: Limits) -> Intake:  # noqa: ARG001 - a part has limits of its own
    """Headings, paragraphs, lists and tables; insertions are kept, what is struck out, hidden or remarked is withheld.

    Raises:
        LoadError: it is broken, encrypted, or a bomb.

    """
    container = Container.of(delivery.content, delivery.subject)
    _refuse_encrypted(container)
    root = container.xml("content.xml")
    text = child(root, "body", "text")
    if text is None:
        raise LoadError("this is no text document.", subject=delivery.subject, mend="Save the article as .odt.")
    story = Story(*_styles(root))
    paragraphs = list(story.paragraphs(text))
    return intake(paragraphs, _properties(container), story.withheld)


def _refuse_encrypted(container: Container) -> None:
    name = "META-INF/manifest.xml"
    sealed = name in container.names and next(container.xml(name).iter("{*}encryption-data"), None) is not None
    if sealed:
        raise LoadError("the document is encrypted.", subject=container.subject, mend="Save it without a password.")


def _styles(root: _Element) -> tuple[dict[str, str], frozenset[str]]:
    """The styles made for this document: the parent of each, and those that hide what they are put on."""
    styles = child(root, "automatic-styles")
    known = [(attribute(one, "name") or "", one) for one in (() if styles is None else styles)]
    parents = {name: attribute(one, "parent-style-name") or "" for name, one in known}
    return parents, frozenset(name for name, one in known if _hides(one))


def _hides(style: _Element) -> bool:
    how = child(style, "text-properties")
    return how is not None and attribute(how, "display") == "none"


def _properties(container: Container) -> dict[str, Field]:
    meta = child(container.xml("meta.xml"), "meta") if "meta.xml" in container.names else None
    known = {local(str(one.tag)): one.text for one in (() if meta is None else meta)}
    said = ((name, Field(known[tag], place)) for tag, name, place in reversed(PROPERTIES) if known.get(tag))
    return dict(said)


READER = Reader("an OpenDocument text", (".odt", ".ott"), lambda content: KIND in content[:KIND_ROOM], read)
