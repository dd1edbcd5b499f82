"""Front matter, sidecars and what is wrong with them: the file, the line, the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LoadError
from factcheck.loading import load
from factcheck.loading.metadata import Metadata

BROKEN = 'Write "key: value" on each line, and put a value that holds a colon or a quotation mark in quotation marks.'
NO_DATE = 'Write it like "2025-08-22" or "2025-08-22T18:30:00+00:00".'


@pytest.mark.parametrize(
    ("front", "message"),
    [
        (
            "outlet: The Ledger\ntitle: Fog: a week\n",
            f"line 3: the front matter cannot be read (mapping values are not allowed here). {BROKEN}",
        ),
        ('title: "Fog\n', f"line 3: the front matter cannot be read (found unexpected end of stream). {BROKEN}"),
        ("The Ledger\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("- The Ledger\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("title: {a: b}\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("? [a]\n: b\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("title: *nobody\n", f"line 2: the front matter cannot be read (found undefined alias 'nobody'). {BROKEN}"),
        ("title: \x07\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("title: " + "[" * 5000 + "\n", f"line 2: the front matter cannot be read. {BROKEN}"),
        ("outlet: A\noutlet: B\n", 'line 3: the key "outlet" is there twice. Take one of them out.'),
        ("outlet: A\npublishd: 2025-03-04\n", 'line 3: the key "publishd" is unknown. Did you mean "published"?'),
        ("date: 2025-03-04\n", 'line 2: the key "date" is unknown. Did you mean "published"?'),
        ("Outlet: A\n", 'line 2: the key "Outlet" is unknown. Did you mean "outlet"?'),
        (
            "weather: fog\n",
            (
                'line 2: the key "weather" is unknown. '
                "Known are: outlet, title, published, updated, authors, url, language."
            ),
        ),
        ("published: 4 March\n", f"line 2: published is '4 March', which is no ISO date or date-time. {NO_DATE}"),
        ("updated: 2025-02-30\n", f"line 2: updated is '2025-02-30', which is no ISO date or date-time. {NO_DATE}"),
        ("published: [2025-03-04]\n", "line 2: published is a list. Give one value."),
        ("url: javascript:alert(1)\n", 'line 2: "javascript:alert(1)" is no web address. It begins with "https://".'),
    ],
)
def test_broken_front_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(f"---\n{front}---\nThe fog lifted.", encoding="utf-8")
    with pytest.raises(LoadError) as raised:
        load("a.txt")
    assert str(raised.value) == f"a.txt, {message}"


def test_front_matter_that_is_never_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("\n---\ntitle: Fog\n\nThe fog lifted.", encoding="utf-8")
    with pytest.raises(LoadError) as raised:
        load("a.md")
    message = 'a.md, line 2: the front matter that opens here is never closed. Put a line "---" after it.'
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("sidecar", "message"),
    [
        ("outlet = The Ledger\n", "line 1: the sidecar cannot be read (Invalid value (at line 1, column 10))."),
        ("\ndate = 2025-03-04\n", 'line 2: the key "date" is unknown. Did you mean "published"?'),
        ("title = 4\n", 'line 1: title is not a text. Write title = "value".'),
        ("title = true\n", 'line 1: title is not a text. Write title = "value".'),
        ("[title]\na = 1\n", 'title is not a text. Write title = "value".'),
        ("published = 12:30:00\n", 'line 1: published is not a text. Write published = "value".'),
        ('published = "Tuesday"\n', "line 1: published is 'Tuesday', which is no ISO date or date-time."),
        ("authors = [1]\n", 'line 1: authors is not a text. Write authors = "value".'),
    ],
)
def test_broken_sidecar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sidecar: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The fog lifted.", encoding="utf-8")
    Path("a.toml").write_text(sidecar, encoding="utf-8")
    with pytest.raises(LoadError) as raised:
        load("a.txt")
    assert str(raised.value).startswith(f"a.toml, {message}" if message.startswith("line") else f"a.toml: {message}")


def test_dates_of_a_sidecar_keep_their_zone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The fog lifted.", encoding="utf-8")
    (tmp_path / "a.toml").write_text("published = 2025-03-04T18:30:00+01:00\nupdated = 2025-03-05\n", encoding="utf-8")
    article = load(tmp_path / "a.txt")
    assert (article.published, article.updated) == ("2025-03-04T18:30:00+01:00", "2025-03-05")


def test_what_is_given_lies_over_what_was_found() -> None:
    given, found = Metadata(title="A"), Metadata(title="B", outlet="C", authors=("D",))
    assert given.over(found) == Metadata(title="A", outlet="C", authors=("D",))
    assert found.over(given) == found
