"""Text made safe to show, and templates that see a report and nothing else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from factcheck.errors import RenderError
from factcheck.report.schema import Timeline, TimelineLink
from factcheck.templating import environment, letters, render_template, visible
from factcheck.templating.characters import is_web_address, markdown
from factcheck.templating.drawing import Drawing, draw
from tests.formats import samples
from tests.formats.assembling import mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.report.schema import TimelineMark


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Ολένα said “no” — 王小明, ليلى, 🚢", "Ολένα said “no” — 王小明, ليلى, 🚢"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("Windows\r\nlines", "Windows\nlines"),
        ("a lone\rreturn", "a lone⟦U+000D⟧return"),
        ("\x1b[31mred\x07", "⟦U+001B⟧[31mred⟦U+0007⟧"),
        ("\x00\x7f\x85", "⟦U+0000⟧⟦U+007F⟧⟦U+0085⟧"),
        ("\u202egnp.exe\u202c", "⟦U+202E⟧gnp.exe⟦U+202C⟧"),
        ("\u2066isolated\u2069 \u200fmark", "⟦U+2066⟧isolated⟦U+2069⟧ ⟦U+200F⟧mark"),
        ("zero\u200bwidth \ufeffmark", "zero⟦U+200B⟧width ⟦U+FEFF⟧mark"),
        ("half \ud83d a pair", "half ⟦U+D83D⟧ a pair"),
        ("\U000e0041tag", "⟦U+E0041⟧tag"),
        (
            "Persian \u200c and family \U0001f468\u200d\U0001f469",
            "Persian \u200c and family \U0001f468\u200d\U0001f469",
        ),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


HOSTILE = (
    "plain words, 3.5 percent - and more (with care)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[link](javascript:alert(1)) ![image](http://e.example/x.png)",
    "`code` *stars* **bold** _lines_ __more__ ~~gone~~",
    "# heading",
    "1. item",
    "2) item",
    "- item",
    "+ item",
    "=== rule",
    "> quotation",
    "a | b | c",
    "back\\slash \\* and &amp; entity &#64;",
    "</details> --> <!-- comment",
    "http://e.example and www.e.example",
    "line\n\n# two\n- three",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_words_and_does_nothing(text: str) -> None:
    made = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(markdown(text)).strip()
    escaped = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert made.replace("<!-- -->", "") == f"<p>{' '.join(escaped.split())}</p>"


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("@desk #12", "@<!-- -->desk #<!-- -->12"),
        ("https://e.example", "https://<!-- -->e.example"),
        ("WWW.e.example", "WWW.<!-- -->e.example"),
        ("version 0.1", "version 0.1"),
        ("  two  spaces ", " two spaces "),
    ],
)
def test_markdown_makes_no_mention_and_no_link(text: str, quiet: str) -> None:
    assert markdown(text) == quiet


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://courier.example/a?b=c#d", True),
        ("HTTP://courier.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//courier.example", False),
        ("https://", False),
        ("http://[broken", False),
        ("java\nscript:alert(1)", False),
        ("https://courier.example/\u202egpj", False),
        ("", False),
    ],
)
def test_links_are_http_alone(url: str, linked: bool) -> None:
    assert is_web_address(url) is linked


def test_letters_go_on_after_z() -> None:
    report = samples.two()
    accounts = [report.articles[0].model_copy(update={"id": str(number)}) for number in range(28)]
    assert "".join(letters(accounts).values()) == "ABCDEFGHIJKLMNOPQRSTUVWXYZAAAB"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of templates in the place of the program's own."""
    monkeypatch.setattr(environment, "templates_folder", lambda: tmp_path)
    environment._packaged.cache_clear()
    yield tmp_path
    environment._packaged.cache_clear()


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("one\ntwo {{ report.summary.titel }}", 2, "has no attribute 'titel'"),
        ("one\n{% for one in report %}\n{{ one.missing }}\n{% endfor %}", 3, "missing"),
        ("{{ settings }}", 1, "'settings' is undefined"),
        ("one\n\n{% if %}", 3, "Expected an expression"),
        ("{{ report.summary | unknown }}", 1, "unknown"),
        ("one\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{{ report.articles[9].id }}", 1, "has no element 9"),
        ("one\n{% include 'missing.html' %}", 2, "missing.html"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(folder: Path, template: str, line: int, message: str) -> None:
    file = folder / "mistaken.html"
    file.write_text(template)
    with pytest.raises(RenderError) as raised:
        render_template("mistaken.html", samples.two())
    assert raised.value.subject == f"{file}:{line}"
    assert message in raised.value.message
    assert "Mend the template" in raised.value.mend


def test_a_missing_template_is_named(folder: Path) -> None:
    with pytest.raises(RenderError, match=r"absent\.html"):
        render_template("absent.html", samples.two())
    assert folder.is_dir()


def test_all_is_escaped_and_shown(folder: Path) -> None:
    (folder / "title.html").write_text("{% set held %}{{ report.summary.title }}{% endset %}{{ held }} {{ held }}")
    shown = "&lt;/title&gt;&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt; ⟦U+202E⟧eltit"
    assert render_template("title.html", samples.hostile()) == f"{shown} {shown}"


def _mark(article: str, name: str, days: str, label: str = "a short label") -> TimelineMark:
    return mark(article, name, label, "", days)


@pytest.fixture
def drawing() -> Drawing:
    marks = [
        _mark("a", "1", "2025-09-03", label="words " * 60),
        _mark("a", "2", "2025-09-03"),
        _mark("a", "3", "2025-09-01/2025-09-30"),
        _mark("a", "4", "2025-09-03/2025-09-05"),
        _mark("b", "1", "2025-09-05"),
    ]
    return draw(Timeline(marks=marks, links=[TimelineLink(one="b-1", other="a-1", agree=False)]), ["a", "b"], 800)


def test_days_stand_in_order_and_far_ones_are_set_apart(drawing: Drawing) -> None:
    assert [(day.label, day.far) for day in drawing.days] == [
        ("Mon 1 Sep 2025", False),
        ("Wed 3 Sep 2025", False),
        ("Fri 5 Sep 2025", False),
        ("Tue 30 Sep 2025", True),
    ]
    assert [day.y for day in drawing.days] == sorted(day.y for day in drawing.days)
    assert drawing.height > drawing.days[-1].y


def test_marks_of_one_day_stand_below_each_other_and_labels_are_cut(drawing: Drawing) -> None:
    first, second, *_ = drawing.dots
    assert first.x == second.x
    assert second.y >= first.y + 15 * (len(first.lines) + 1)
    assert len(first.lines) == 2
    assert first.lines[-1].endswith("…")


def test_ranges_that_overlap_have_rails_of_their_own(drawing: Drawing) -> None:
    month, days = drawing.dots[2:4]
    assert month.x != days.x
    assert month.bottom == drawing.days[3].y
    assert days.bottom == drawing.days[2].y


def test_a_link_runs_from_lane_to_lane_clear_of_labels(drawing: Drawing) -> None:
    (link,) = drawing.links
    corners = [tuple(map(float, point.split(","))) for point in link.points.split()]
    one, other = drawing.dots[0], drawing.dots[4]
    assert corners[0] == (one.x, one.y)
    assert corners[-1] == (other.x, other.y)
    assert all(before[0] == after[0] or before[1] == after[1] for before, after in pairwise(corners))


def test_narrow_lanes_have_numbers() -> None:
    timeline = Timeline(marks=[_mark(f"a{number}", "1", "2025-09-03") for number in range(12)], links=[])
    drawing = draw(timeline, [f"a{number}" for number in range(12)], 656)
    assert drawing.numbered
    assert all(dot.lines == () for dot in drawing.dots)


def test_a_timeline_may_be_empty() -> None:
    drawing = draw(Timeline(marks=[], links=[]), ["a", "b"], 800)
    assert (drawing.days, drawing.dots, drawing.links) == ((), (), ())
