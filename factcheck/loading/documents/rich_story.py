"""The groups of an RTF file -> paragraphs, properties, and what was withheld."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.loading.documents.letters import CHARACTER_SETS, MACHINES, WESTERN, Letters, encoding
from factcheck.loading.documents.paragraphs import Paragraph
from factcheck.loading.documents.rich_text import Group, Word
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = {"title", "heading 1"}

MARKS = {
    "_": "-",
    "bullet": "•",
    "emdash": "—",
    "emspace": "\u2003",
    "endash": "–",
    "enspace": "\u2002",
    "ldblquote": "“",
    "line": "\n",
    "lquote": "‘",
    "qmspace": "\u2005",
    "rdblquote": "”",
    "rquote": "’",
    "tab": " ",
    "\\": "\\",
    "{": "{",
    "}": "}",
    "~": "\u00a0",
}
CELLS = {"cell", "nestcell"}
ENDS = CELLS | {"nestrow", "page", "par", "row", "sect", "\n", "\r"}
SILENT = frozenset(
    (
        *("colortbl", "datafield", "do", "falt", "filetbl", "fldinst", "fonttbl", "footer", "footerf", "footerl"),
        *("footerr", "header", "headerf", "headerl", "headerr", "info", "listtext", "nonshppict", "pict", "pntext"),
        *("private", "revtbl", "rxe", "stylesheet", "tc", "template", "txe", "upr", "xe"),
    )
)
WITHHELD = {"annotation": "comment", "footnote": "footnote", "object": "embedded object", "shptxt": "text box"}
DATES = {"creatim": "published", "revtim": "updated"}
NAMES = {"author": "authors", "title": "title"}
CLOCK = ("yr", "mo", "dy", "hr", "min")


@dataclass(frozen=True, slots=True)
class Manner:
    r"""How characters are read within a group: their code page, those to skip after each \u, whether they are seen."""

    page: str
    skips: int = 1
    hidden: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Story:
    """The paragraphs so far; the one that is being read is in `letters`."""

    page: str
    fonts: dict[int, str]
    headings: frozenset[int]
    paragraphs: list[Paragraph] = field(default_factory=list)
    withheld: Counter[str] = field(default_factory=Counter)
    letters: Letters = field(default_factory=Letters)
    heading: bool = False
    tabled: bool = False
    tables: int = 0

    @property
    def plain(self) -> Manner:
        """How characters are read before anything is said of them."""
        return Manner(self.page)

    def tell(self, group: Group, manner: Manner) -> None:
        """Read on with what a group holds."""
        if self._withheld(group):
            return
        skip = 0
        for part in group.parts:
            if isinstance(part, Group):
                skip = 0
                self.tell(part, manner)
            elif isinstance(part, bytes):
                self._read(part[skip:], manner)
                skip = max(0, skip - len(part))
            elif part.name == "u":
                self._number(part, manner)
                skip = manner.skips
            elif skip:
                skip -= 1
            else:
                manner = self._obey(part, manner)

    def end(self, table: int = 0) -> None:
        """The paragraph is over."""
        self.paragraphs.append(Paragraph(self.letters.take(), self.heading, table))

    def _withheld(self, group: Group) -> bool:
        if group.name in WITHHELD:
            self.withheld[WITHHELD[group.name]] += 1
            return True
        if group.name == "shp":
            self.withheld[WITHHELD["shptxt"]] += sum(one.name == "shptxt" for one in group.groups())
        return group.optional or group.name in SILENT or group.name == "shp"

    def _read(self, characters: bytes, manner: Manner) -> None:
        if not (manner.hidden or manner.deleted):
            self.letters.read(characters, manner.page)

    def _number(self, word: Word, manner: Manner) -> None:
        if not (manner.hidden or manner.deleted):
            self.letters.number(word.number or 0)

    def _obey(self, word: Word, manner: Manner) -> Manner:
        """What a control word does to the paragraph, and how characters are read after it."""
        if word.name in MARKS and not (manner.hidden or manner.deleted):
            self.letters.write(MARKS[word.name])
        elif word.name in ENDS and not manner.deleted:
            self._part(word)
        elif word.name in {"intbl", "pard"}:
            self.tabled = word.name == "intbl"
            self.heading = self.heading and self.tabled
        elif word.name in {"outlinelevel", "s"}:
            self.heading = word.number in self.headings if word.name == "s" else word.number == 0
        return self._manner(word, manner)

    def _part(self, word: Word) -> None:
        tabled = self.tabled or word.name in CELLS
        if tabled and not (self.paragraphs and self.paragraphs[-1].table):
            self.tables += 1
        self.end(self.tables if tabled else 0)

    def _manner(self, word: Word, manner: Manner) -> Manner:
        if word.name == "f":
            return replace(manner, page=self.fonts.get(word.number or 0, self.page))
        if word.name == "uc":
            return replace(manner, skips=word.number or 0)
        if word.name == "v":
            self.withheld["hidden passage"] += word.on and not manner.hidden
            return replace(manner, hidden=word.on)
        if word.name in {"deleted", "mvf"}:
            self.withheld["tracked deletion"] += word.on and not manner.deleted
            return replace(manner, deleted=word.on)
        return replace(self.plain, skips=manner.skips) if word.name == "plain" else manner


def story_of(document: Group) -> Story:
    """The paragraphs of a file, in order, and what was withheld of them."""
    page = _page(document)
    fonts = dict(_fonts(document))
    first = next((word.number for word in document.words() if word.name == "deff"), None)
    story = Story(fonts.get(first or 0, page), fonts, frozenset(_headings(document, page)))
    story.tell(document, story.plain)
    story.end()
    return story


def properties_of(document: Group) -> dict[str, Field]:
    """Title, authors and dates of a file, as it states them."""
    page = _page(document)
    known: dict[str, Field] = {}
    for group in (part for one in document.children("info") for part in one.groups()):
        if group.name in NAMES:
            known[NAMES[group.name]] = Field(_text(group, page), f"\\{group.name}")
        elif group.name in DATES:
            known[DATES[group.name]] = Field(_moment(group), f"\\{group.name}")
    return known


def _page(document: Group) -> str:
    """The code page of the file, which its first words name."""
    page = WESTERN
    for word in document.words():
        page = MACHINES.get(word.name, page)
        if word.name == "ansicpg":
            return encoding(word.number or 0)
    return page


def _fonts(document: Group) -> Iterator[tuple[int, str]]:
    """The fonts by number, each with the encoding of its characters; those in the file's own are left out."""
    for table in document.children("fonttbl"):
        font = 0
        for word in (word for one in (table, *table.groups()) for word in one.words()):
            font = word.number or 0 if word.name == "f" else font
            if word.name == "fcharset" and word.number in CHARACTER_SETS:
                yield font, CHARACTER_SETS[word.number]
            elif word.name == "cpg" and word.number:
                yield font, encoding(word.number)


def _headings(document: Group, page: str) -> Iterator[int]:
    """The numbers of the styles for headings of the first level."""
    for style in (one for table in document.children("stylesheet") for one in table.groups()):
        number = next((word.number for word in style.words() if word.name == "s"), None)
        if number is not None and _text(style, page).strip(" ;").lower() in HEADINGS:
            yield number


def _text(group: Group, page: str) -> str:
    story = Story(page, {}, frozenset())
    story.tell(Group(group.parts[1:]), story.plain)
    return story.letters.take()


def _moment(group: Group) -> str | None:
    clock = {word.name: word.number or 0 for word in group.words()}
    if not {"yr", "mo", "dy"} <= set(clock):
        return None
    year, month, day, hour, minute = (clock.get(name, 0) for name in CLOCK)
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"
