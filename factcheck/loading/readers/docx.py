"""Word documents (Office Open XML): the text as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from posixpath import dirname, join
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.documents.container import Container, attribute, child, local
from factcheck.loading.documents.paragraphs import Paragraph, intake
from factcheck.loading.intake import Intake, Reader
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The beginning of an OLE file: a Word document of before 2007, or a newer one under a password."""

SEALED = "EncryptedPackage".encode("utf-16-le")
OFF = {"0", "false", "off"}

PROPERTIES = {
    "title": ("title", "dc:title"),
    "creator": ("authors", "dc:creator"),
    "created": ("published", "dcterms:created"),
    "modified": ("updated", "dcterms:modified"),
}

HEADINGS = {"title", "heading 1"}
"""Names of styles, which are English in every edition of Word, unlike their ids."""

WRAPPINGS = {"AlternateContent", "Choice", "body", "customXml", "ins", "moveTo", "sdt", "sdtContent"}
PHRASES = WRAPPINGS | {"bdo", "dir", "fldSimple", "hyperlink", "oMath", "oMathPara", "r", "smartTag"}
SIGNS = {"cr": "\n", "noBreakHyphen": "-", "ptab": " ", "tab": " "}
WITHHELD = {
    "altChunk": "embedded document",
    "commentReference": "comment",
    "del": "tracked deletion",
    "endnoteReference": "endnote",
    "footnoteReference": "footnote",
    "moveFrom": "tracked deletion",
    "object": "embedded object",
}


@dataclass(slots=True)
class Story:
    """The paragraphs of a body, and what was withheld so far."""

    headings: frozenset[str]
    withheld: Counter[str] = field(default_factory=Counter)
    tables: int = 0
    held: str = ""

    def paragraphs(self, parent: _Element, table: int = 0) -> Iterator[Paragraph]:
        """The paragraphs below an element, in order; those of a table's cells row by row."""
        for node in parent:
            name = local(str(node.tag))
            if name == "p":
                yield from self._paragraph(node, table)
            elif name == "tbl":
                self.tables += not table
                yield from self._rows(node, table or self.tables)
            elif name in WRAPPINGS:
                yield from self.paragraphs(node, table)
            elif name in WITHHELD:
                self.withheld[WITHHELD[name]] += 1

    def _rows(self, parent: _Element, table: int) -> Iterator[Paragraph]:
        for node in parent:
            name = local(str(node.tag))
            if name == "tc" and child(node, "tcPr", "cellDel") is None:
                yield from self.paragraphs(node, table)
            elif name == "tc" or (name == "tr" and child(node, "trPr", "del") is not None):
                self.withheld["tracked deletion"] += 1
            elif name == "tr" or name in WRAPPINGS:
                yield from self._rows(node, table)

    def _paragraph(self, node: _Element, table: int) -> Iterator[Paragraph]:
        """One paragraph; its words are held back where its end is struck out, since they go on in the next one."""
        self.held += "".join(self._words(node))
        ends = ("del", "moveFrom")
        if any(child(node, "pPr", "rPr", end) is not None for end in ends):
            return
        text, self.held = self.held, ""
        yield Paragraph(text, self._heads(node), table)

    def _heads(self, node: _Element) -> bool:
        style = child(node, "pPr", "pStyle")
        level = child(node, "pPr", "outlineLvl")
        styled = style is not None and attribute(style, "val") in self.headings
        return styled or (level is not None and attribute(level, "val") == "0")

    def _words(self, parent: _Element) -> Iterator[str]:
        for node in parent:
            name = local(str(node.tag))
            if name == "t":
                yield node.text or ""
            elif name in SIGNS:
                yield SIGNS[name]
            elif name == "br":
                yield " " if attribute(node, "type") in {"page", "column"} else "\n"
            elif name in WITHHELD:
                self.withheld[WITHHELD[name]] += 1
            elif name in {"drawing", "pict"}:
                self.withheld["text box"] += _boxes(node)
            elif name == "r" and _hidden(node):
                self.withheld["hidden passage"] += 1
            elif name in PHRASES:
                yield from self._words(node)


def _boxes(node: _Element) -> int:
    return sum(1 for box in node.iter("{*}txbxContent") if any(text.strip() for text in box.itertext()))


def _hidden(run: _Element) -> bool:
    mark = child(run, "rPr", "vanish")
    return mark is not None and attribute(mark, "val") not in OFF


def read(delivery: Delivery, limits: Limits) -> Intake:  # noqa: ARG001 - a part has limits of its own
    """Headings, paragraphs and tables; insertions are kept, what is struck out, hidden or remarked is withheld.

    Raises:
        LoadError: it is broken, encrypted, an older format, has macros, or is a bomb.

    """
    if delivery.content.startswith(COMPOUND):
        raise _compound(delivery)
    container = Container.of(delivery.content, delivery.subject)
    main, core = _parts(container)
    body = child(container.xml(main), "body")
    if body is None:
        raise LoadError("there is no text in it.", subject=f"{delivery.subject}, {main}", mend="Save it again.")
    story = Story(_heading_styles(container, join(dirname(main), "styles.xml")))
    paragraphs = list(story.paragraphs(body))
    return intake(paragraphs, _properties(container, core) if core else {}, story.withheld)


def _compound(delivery: Delivery) -> LoadError:
    if SEALED in delivery.content:
        return LoadError("the document is encrypted.", subject=delivery.subject, mend="Save it without a password.")
    return LoadError("this is a Word document of before 2007.", subject=delivery.subject, mend="Save it as .docx.")


def _parts(container: Container) -> tuple[str, str]:
    """The names of the text's part and of the properties' part, "" where there are none of these."""
    targets = {str(attribute(one, "Type")).rpartition("/")[2]: one for one in container.xml("_rels/.rels")}
    main, core = (
        (attribute(targets[name], "Target") or "").lstrip("/") if name in targets else ""
        for name in ("officeDocument", "core-properties")
    )
    kinds = [attribute(one, "ContentType") or "" for one in container.xml("[Content_Types].xml")]
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds):
        raise LoadError("the document holds macros.", subject=container.subject, mend="Save it as .docx without them.")
    if not any("wordprocessingml" in kind for kind in kinds):
        raise LoadError("this is no Word document.", subject=container.subject, mend="Save the article as .docx.")
    return main, core if core in container.names else ""


def _heading_styles(container: Container, part: str) -> frozenset[str]:
    if part not in container.names:
        return frozenset()
    return frozenset(_named(container.xml(part)))


def _named(styles: Iterable[_Element]) -> Iterator[str]:
    for style in styles:
        name = child(style, "name")
        if name is not None and (attribute(name, "val") or "").lower() in HEADINGS:
            yield attribute(style, "styleId") or ""


def _properties(container: Container, part: str) -> dict[str, Field]:
    known = {local(str(one.tag)): one.text for one in container.xml(part)}
    return {name: Field(known[tag], place) for tag, (name, place) in PROPERTIES.items() if known.get(tag)}


def _recognizes(content: bytes) -> bool:
    return content.startswith(COMPOUND) or (content.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in content)


READER = Reader("a Word document", (".docx", ".dotx"), _recognizes, read)
