"""Saved pages and standard input in the place of files; `--show-intake`; what the JSON keeps of it."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy

import pytest
from typer.testing import CliRunner

from factcheck.cli import app

PAGES = Path(__file__).parent.parent / "loading" / "pages"

LEDGER = """\
ledger.html: an HTML page, 807 characters, 145 words
outlet     Harbour Ledger                                                               json-ld publisher
title      Fog closes the port of Ostermar for a second day                             h1
published  2025-03-04T18:30:00+01:00                                                    json-ld datePublished
updated    2025-03-04T20:05:00+01:00                                                    json-ld dateModified
authors    Nora Weld, Tam Ose                                                           json-ld author
url        https://ledger.example/news/fog-closes-port                                  link canonical
language   en-GB                                                                        html lang
left out   I was on that ferry and nobody told us anything at all for hours and hours.  14 passages
           Boats wait outside the harbour. Photograph: Per Lind/Harbour Ledger
           Get the harbour news delivered to your inbox every morning.
           © 2025 Harbour Ledger. All rights reserved.
           Cod is back in the bay after ten years
"""

GIVEN = """\
standard input: plain text, 63 characters, 12 words
outlet     Radio Saltmarsh                  given
title      Fog                              standard input, line 2
published                                   not found
updated                                     not found
authors    ⟦U+001B⟧[2J[bold]Jo Sand[/bold]  standard input, line 3
url                                         not found
language   en                               assumed
"""


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    copy(PAGES / "harbour-ledger.html", "ledger.html")
    copy(PAGES / "meridian-post.htm", "post.htm")


def test_what_was_taken_from_where_is_told_beside_the_result() -> None:
    result = CliRunner().invoke(app, ["analyze", "ledger.html", "--show-intake"])
    assert (result.exit_code, result.stderr) == (0, LEDGER)
    assert json.loads(result.stdout)["article"]["intake"] == {
        "format": "an HTML page",
        "places": {
            "outlet": "json-ld publisher",
            "title": "h1",
            "published": "json-ld datePublished",
            "updated": "json-ld dateModified",
            "authors": "json-ld author",
            "url": "link canonical",
            "language": "html lang",
        },
        "left_out": 14,
    }


def test_of_every_article_of_a_comparison() -> None:
    call = ["compare", "ledger.html", "post.htm", "--show-intake", "-q", "--format", "json", "--fail-on", "none"]
    result = CliRunner().invoke(app, call)
    assert result.exit_code == 0
    assert result.stderr.startswith(LEDGER + "post.htm: an HTML page, 549 characters, 104 words\n")


def test_standard_input_and_what_is_given_over_it() -> None:
    front = '---\ntitle: Fog\nauthors: ["\\e[2J[bold]Jo Sand[/bold]"]\n---\n'
    call = ["analyze", "-", "--outlet", "Radio Saltmarsh", "--show-intake"]
    result = CliRunner().invoke(app, call, input=f"{front}The port of Ostermar was closed on Tuesday because of fog.")
    assert (result.exit_code, result.stderr) == (0, GIVEN)


def test_a_page_from_standard_input() -> None:
    result = CliRunner().invoke(app, ["analyze", "-"], input=Path("post.htm").read_bytes())
    article = json.loads(result.stdout)["article"]
    assert (article["file"], article["outlet"]) == ("standard input", "Meridian Post")


def test_a_path_of_this_machine_is_not_published(tmp_path: Path) -> None:
    Path("ledger.toml").write_text('outlet = "Radio Saltmarsh"\n', encoding="utf-8")
    result = CliRunner().invoke(app, ["analyze", str(tmp_path / "ledger.html")])
    article = json.loads(result.stdout)["article"]
    assert (article["file"], article["intake"]["places"]["outlet"]) == ("ledger.html", "ledger.toml, line 1")
