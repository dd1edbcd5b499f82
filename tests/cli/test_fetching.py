"""Addresses as articles: fetched, kept beside the report, named in it; files alone never touch the network."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app
from tests.cli.conftest import LEDGER, POST
from tests.loading.fetching.internet import Internet, Server, answer

if TYPE_CHECKING:
    from collections.abc import Iterator

DATE = "Tue, 04 Mar 2025 06:30:00 GMT"


@pytest.fixture
def site() -> Iterator[str]:
    """A server on loopback that has one account as a text and one as a page."""
    internet = Internet()
    internet.paths = {
        "/ledger": answer(LEDGER.encode(), content_type="text/plain", date=DATE),
        "/post": answer(POST.encode(), content_type="text/plain"),
        "/empty": answer(b""),
    }
    with Server(internet):
        yield f"http://127.0.0.1:{internet.port}"


def invoked(site: str, *arguments: str) -> Result:
    port = site.rpartition(":")[2]
    allowed = ["--set", "fetch.allow_private=true", "--set", f"fetch.ports=[{port}]"]
    return CliRunner().invoke(app, [*arguments, *allowed])


def compared(site: str, *arguments: str) -> dict[str, object]:
    result = invoked(site, "compare", *arguments, "--format", "json", "-o", "out", "--fail-on", "none")
    assert (result.exit_code, result.stderr) == (0, "")
    told: dict[str, object] = json.loads(Path("out/report.json").read_text(encoding="utf-8"))
    return told


@pytest.mark.usefixtures("story")
def test_what_was_fetched_is_kept_beside_the_report_and_named_in_it(site: str) -> None:
    report = compared(site, f"{site}/ledger#top", "b.txt")
    provenance = report["provenance"]
    assert isinstance(provenance, dict)
    fetched, read = provenance["inputs"]
    content, record = sorted(Path("out/snapshots").iterdir(), key=lambda file: file.suffix != ".txt")
    assert fetched["source"] == f"{site}/ledger"
    assert fetched["snapshot"] == f"snapshots/{content.name}"
    assert (read["source"], "snapshot" in read) == ("b.txt", False)
    assert content.read_text(encoding="utf-8") == LEDGER
    assert json.loads(record.read_text(encoding="utf-8")) == {
        "address": f"{site}/ledger#top",
        "final": f"{site}/ledger",
        "fetched": "2025-03-04T06:30:00+00:00",
        "headers": {"content-type": "text/plain", "date": DATE},
        "bytes": len(LEDGER.encode()),
        "sha256": sha256(LEDGER.encode()).hexdigest(),
    }


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("arguments", "epoch", "told"),
    [
        ("SITE/ledger b.txt --now 2025-03-05", "1741305600", "2025-03-05"),
        ("SITE/ledger b.txt", "1741305600", "2025-03-07"),
        ("SITE/ledger b.txt", "", "2025-03-04T06:30:00+00:00"),
        ("SITE/post a.txt", "", ""),
    ],
)
def test_the_time_of_fetching_is_given_or_the_servers_word(
    site: str, monkeypatch: pytest.MonkeyPatch, arguments: str, epoch: str, told: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    compared(site, *arguments.replace("SITE", site).split())
    (record,) = Path("out/snapshots").glob("*.json")
    assert json.loads(record.read_text(encoding="utf-8"))["fetched"] == told


@pytest.mark.usefixtures("story")
def test_the_same_of_the_same_addresses(site: str) -> None:
    first = compared(site, f"{site}/ledger", f"{site}/post")
    assert compared(site, f"{site}/ledger", f"{site}/post") == first
    assert len(list(Path("out/snapshots").iterdir())) == 4


@pytest.mark.usefixtures("story")
def test_a_draft_may_be_at_an_address(site: str) -> None:
    report = compared(site, "b.txt", "--draft", f"{site}/ledger")
    articles = report["articles"]
    assert isinstance(articles, list)
    assert [(one["role"], one["url"], one["file"]) for one in articles] == [
        ("draft", f"{site}/ledger", ""),
        ("reference", "", "b.txt"),
    ]


def test_an_analysis_of_what_is_at_an_address(site: str) -> None:
    result = invoked(site, "analyze", f"{site}/ledger")
    assert json.loads(result.stdout)["article"]["url"] == f"{site}/ledger"


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ("a.txt SITE/empty", "SITE/empty: the server sent an empty page. Open it in a browser, save the page and"),
        ("SITE/post SITE/post", "SITE/post: this address was given twice. Give each article once."),
        ("SITE/post SITE/post#a", "SITE/post#a: this is the same address as SITE/post. Give each article once."),
        ("a.txt SITE/ledger", "SITE/ledger: this is the same article as a.txt. Give two different ones."),
    ],
)
def test_what_is_wrong_leaves_nothing_behind(site: str, articles: str, told: str) -> None:
    result = invoked(site, "compare", *articles.replace("SITE", site).split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert " ".join(result.stderr.split()).startswith(f"factcheck: {told.replace('SITE', site)}")
    assert not Path("reports").exists()


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--isolated", "port PORT is not among fetch.ports."),
        ("--isolated --set fetch.ports=[PORT]", "127.0.0.1 is no public address."),
        ("--set fetch.ports=[PORT]", "factcheck.toml, line 2: fetch.allow_private is for a call alone."),
    ],
)
def test_nothing_private_is_fetched_unless_the_call_says_so(site: str, options: str, told: str) -> None:
    Path("factcheck.toml").write_text("[fetch]\nallow_private = true\n", encoding="utf-8")
    port = site.rpartition(":")[2]
    chosen = options.replace("PORT", port).split()
    result = CliRunner().invoke(app, ["compare", "a.txt", f"{site}/post", *chosen])
    assert (result.exit_code, result.stdout) == (2, "")
    assert told.replace("PORT", port) in result.stderr


@pytest.mark.usefixtures("story")
def test_a_story_of_the_configuration_may_have_addresses(site: str) -> None:
    sources = f'sources = ["{site}/ledger", "b.txt"]'
    Path("factcheck.toml").write_text(f"[[story]]\nname = 'fog'\n{sources}\n", encoding="utf-8")
    result = invoked(site, "run", "--format", "json", "--fail-on", "none", "--now", "2025-03-05")
    assert (result.exit_code, result.stderr) == (0, "")
    (record,) = Path("reports/fog/snapshots").glob("*.json")
    assert json.loads(record.read_text(encoding="utf-8"))["fetched"] == "2025-03-05"


WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.")):
        raise AssertionError(event)

sys.addaudithook(watch)
from factcheck.cli import main
try:
    main()
finally:
    assert not [name for name in sys.modules if name.startswith("factcheck.loading.fetching")]
"""


@pytest.mark.usefixtures("story")
def test_files_alone_never_touch_the_network() -> None:
    command = [sys.executable, "-c", WATCHED, "compare", "a.txt", "b.txt", "--fail-on", "none"]
    done = subprocess.run([*command, "--format", "html,json,text"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
