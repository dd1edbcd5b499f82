"""The page: one file that asks for nothing, holds every word, and in which text can only be read."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from factcheck.formats import html
from factcheck.templating import visible
from tests.formats import samples

if TYPE_CHECKING:
    from factcheck.report import Report

SAMPLES = {
    "two": samples.two,
    "quiet": samples.quiet,
    "hostile": samples.hostile,
    "eight": samples.eight,
    "forty": samples.forty,
    "decided": samples.decided,
}
VOID = {"meta", "link", "br", "input", "img", "hr"}
EXTERNAL = {"src", "srcset", "action", "formaction", "poster", "data", "background", "ping"}


class Page(HTMLParser):
    """A page as tags with their attributes, and its text without what is only for machines."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.scripts: dict[str, str] = {}
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"script", "style"}:
            self.scripts[self.open[-1]] = data
        else:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]


@pytest.fixture(params=SAMPLES)
def report(request: pytest.FixtureRequest) -> Report:
    return SAMPLES[request.param]()


@pytest.fixture
def page(report: Report) -> Page:
    return Page(html.render(report))


def test_it_is_well_formed(page: Page) -> None:
    assert page.open == []
    assert [tag for tag, _ in page.tags].count("h1") == 1


def test_it_asks_for_nothing(page: Page) -> None:
    asking = [(tag, name) for tag, attributes in page.tags for name in attributes if name in EXTERNAL]
    assert asking == []
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "embed", "video", "audio", "base"}
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp|import\(", "".join(page.scripts.values()))


def test_links_are_web_addresses_or_places_of_the_page(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for target in page.values("href"):
        assert target.startswith(("https://", "http://")) or target[1:] in ids, target


def test_its_policy_allows_its_own_style_and_script_alone(page: Page) -> None:
    (policy,) = [one["content"] for tag, one in page.tags if one.get("http-equiv") == "Content-Security-Policy"]
    hashes = {kind: b64encode(sha256(code.encode()).digest()).decode() for kind, code in page.scripts.items()}
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_a_logo_is_in_the_page_and_nothing_else_may_be_loaded() -> None:
    page = Page(html.render(samples.house()))
    (policy,) = [one["content"] for tag, one in page.tags if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy.endswith("; img-src data:; base-uri 'none'; form-action 'none'")
    assert [one for tag, one in page.tags if tag == "img"] == [
        {"class": "logo", "src": samples.LOGO, "alt": "Standards desk"}
    ]
    assert "Standards desk · CALLAN-FIRE · E. O’Neil · Comparison of 2 accounts" in page.text
    targets = [one[1:] for one in page.values("href") if one.startswith("#")]
    assert set(targets) <= set(page.values("id"))


def test_nothing_of_an_article_is_code(page: Page) -> None:
    assert [tag for tag, _ in page.tags].count("script") == 1
    handlers = [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]
    assert handlers == []


def test_hidden_characters_are_nowhere(report: Report) -> None:
    written = html.render(report)
    assert visible(written) == written


def test_labels_refer_to_what_is_there(page: Page) -> None:
    named = [one for value in page.values("aria-labelledby") for one in value.split()]
    assert set(named) <= set(page.values("id"))


def test_every_word_is_there_without_scripts(report: Report, page: Page) -> None:
    told = [one.title for one in report.findings if not one.folded]
    told += [item.text for one in report.findings for item in one.evidence]
    told += [cell.text for row in report.rows for cell in row.cells if cell]
    told += [text for one in report.ledger for text in (one.what, one.printed, one.resolved, one.rule)]
    told += [mark.label for mark in report.timeline.marks]
    told += [one.sha256 for one in report.provenance.inputs]
    missing = [text for text in told if " ".join(visible(text).split()) not in page.text]
    assert missing == []


def test_every_finding_can_be_linked_to(report: Report, page: Page) -> None:
    assert {f"f-{one.fingerprint}" for one in report.findings} <= set(page.values("id"))


def test_a_long_comparison_stays_under_two_megabytes() -> None:
    report = samples.two()
    copies = [
        one.model_copy(update={"fingerprint": f"{one.fingerprint}{number}"})
        for number in range(30)
        for one in report.findings
    ]
    assert len(html.render(report.model_copy(update={"findings": [*report.findings, *copies]}))) < 2_000_000
