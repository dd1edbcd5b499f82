"""The page in a real browser: accessible, quiet, and its keys, filters, links and print work.

It runs where `BROWSER_MODULES` names a folder with playwright-core and axe-core in its node_modules.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from factcheck.formats import html
from factcheck.report.index import Copy, FailedStory, Index, LoneArticle, Uncompared, by_gravity, tell_story, totals
from factcheck.templating import render_index
from tests.formats import samples

NODE = shutil.which("node")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
MODULES = os.environ.get("BROWSER_MODULES", "")

pytestmark = pytest.mark.skipif(
    not (NODE and CHROMIUM and Path(MODULES, "node_modules", "playwright-core").is_dir()),
    reason="no browser: it takes node, Chromium, and BROWSER_MODULES naming a folder with playwright-core and axe-core",
)


def _seen(sample: str, folder: Path, *parts: str) -> dict[str, Any]:
    return _opened(html.render(getattr(samples, sample)()), folder, *parts)


def _opened(content: str, folder: Path, *parts: str) -> dict[str, Any]:
    page = folder / "page.html"
    page.write_text(content, encoding="utf-8")
    script = Path(__file__).with_name("browser.mjs")
    settings = {**os.environ, "CHROMIUM": CHROMIUM or "", "BROWSER_MODULES": MODULES}
    done = subprocess.run(
        [NODE or "node", script, page, *parts], env=settings, check=True, capture_output=True, text=True, timeout=120
    )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return _seen("two", tmp_path_factory.mktemp("pages"), "use")


@pytest.mark.parametrize("sample", ["two", "hostile", "eight", "house", "decided"])
def test_it_is_accessible_and_asks_for_nothing(sample: str, tmp_path: Path) -> None:
    nothing = {"violations": [], "noise": [], "wide": 0}
    assert _seen(sample, tmp_path, "accessible") == dict.fromkeys(
        ["light 1280", "light 320", "dark 1280", "dark 320"], nothing
    )


def test_the_index_of_a_batch_is_accessible(tmp_path: Path) -> None:
    stories = [
        tell_story(getattr(samples, sample)(), f"story-{sample}", {"html": f"{sample}/report.html"})
        for sample in ("two", "hostile", "eight", "quiet")
    ]
    index = Index(
        version="1",
        articles=20,
        counts=totals(stories),
        stories=by_gravity(stories),
        failed=[FailedStory(name="story", files=["a.txt", "b.txt"], reason="Its process was ended.")],
        uncompared=[Uncompared(file="<script>.txt", reason="This is no text.")],
        copies=[Copy(file="c.txt", of="a.txt")],
        alone=[LoneArticle(file="d.txt", outlet="Post", title="Alone", published=None)],
    )
    nothing = {"violations": [], "noise": [], "wide": 0}
    assert _opened(render_index(index), tmp_path, "accessible") == dict.fromkeys(
        ["light 1280", "light 320", "dark 1280", "dark 320"], nothing
    )


def test_keys_move_between_findings(seen: dict[str, Any]) -> None:
    ids = [name for name, _ in seen["cards"]]
    grave = [name for name, severity in seen["cards"] if severity in {"stop", "fix"}]
    assert seen["moved"] == [ids[0], ids[1], ids[0], grave[1], grave[2], grave[1]]


def test_keys_search_and_help(seen: dict[str, Any]) -> None:
    assert seen["searching"] == ["search"]
    assert seen["typed"] == ["search"]
    assert seen["helped"]


def test_filters_stand_in_the_address(seen: dict[str, Any]) -> None:
    fixes = [name for name, severity in seen["cards"] if severity == "fix"]
    assert seen["filtered"] == {"cards": fixes, "address": "#?severity=fix", "told": "3 of 9 findings"}
    assert seen["recalled"] == fixes


def test_a_link_opens_what_is_folded(seen: dict[str, Any]) -> None:
    assert seen["deep"] == {"focused": seen["folded"], "open": True}


def test_without_scripts_the_words_are_there_and_the_tools_are_not(seen: dict[str, Any]) -> None:
    text = seen["scriptless"]["text"]
    assert [one.title for one in samples.findings() if not one.folded and one.title not in text] == []
    assert not seen["scriptless"]["filters"]
    assert not seen["scriptless"]["tools"]


def test_print_leaves_the_tools_out(seen: dict[str, Any]) -> None:
    assert seen["printed"] == {"navigation": False, "filters": False, "pages": True}
