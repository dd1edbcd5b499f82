"""A wrong call or input exits with 2 and says in a sentence what is wrong and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli import app

GERMAN = (
    "Der Hafen war am Montag wegen des Nebels geschlossen. Die Fischer mussten bis zum Freitag auf See warten, sagte "
    "die Bürgermeisterin, die das Wetter in diesem Jahr für besonders schlecht hält."
)


@pytest.fixture
def wrong(story: Path) -> Path:
    """The story's folder with what can be wrong beside it."""
    Path("empty.txt").touch()
    Path("binary.txt").write_bytes(bytes(range(256)))
    Path("latin.txt").write_bytes("Der Nebel hält an.".encode("latin-1"))
    Path("folder").mkdir()
    Path("copy.txt").write_bytes(Path("a.txt").read_bytes())
    Path("german.txt").write_text(GERMAN, encoding="utf-8")
    Path("broken.txt").write_text("---\ntitle: a: b\n---\nFog.", encoding="utf-8")
    Path("dated.txt").write_text("---\npublished: Monday\n---\nFog.", encoding="utf-8")
    Path("long.txt").write_text("The fog lifted. " * 330_000, encoding="utf-8")
    Path("film.mp4").write_bytes(b"Fog.")
    Path("empty.html").write_text("<html><body><script>start()</script></body></html>", encoding="utf-8")
    Path("login.html").write_text("<html><form><input type=password></form></html>", encoding="utf-8")
    Path("list.html").write_text(
        "<html><ul>" + "<li><a href=/>Fog at sea</a></li>" * 20 + "</ul></html>", encoding="utf-8"
    )
    Path("deep.html").write_text("<html>" + "<div>" * 100_000 + "Fog", encoding="utf-8")
    Path("page.txt").write_text("<!DOCTYPE html><html><p>Fog.</p></html>", encoding="utf-8")
    with Path("large.html").open("wb") as large:
        large.truncate(200_000_000)
    return story


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("a.txt nothing.txt", "nothing.txt: there is no such file. Check the path."),
        ("a.txt empty.txt", "empty.txt: there is no text in it. Put the article's text into the file."),
        ("a.txt binary.txt", "binary.txt: this is binary, not text. Save the article as plain UTF-8 text."),
        ("a.txt latin.txt", "latin.txt, line 1: byte 0xe4 is not UTF-8."),
        ("a.txt folder", "folder: this is a folder. Give the files in it one by one."),
        ("a.txt film.mp4", "film.mp4: .mp4 files are not read. Save the article's text as .txt or .md."),
        ("a.txt empty.html", "empty.html: there is no text on the page."),
        ("a.txt login.html", "login.html: this is a login page."),
        ("a.txt list.html", "list.html: there is no article on the page."),
        ("a.txt deep.html", "deep.html: the page has more than 100,000 elements"),
        ("a.txt page.txt", "page.txt: this is an HTML page, not plain text. Give it a name that ends in .html."),
        ("a.txt large.html", "large.html: the file is larger than limits.bytes, which is 50,000,000."),
        ("a.txt", "a.txt: one article alone cannot be compared. Give two or more."),
        ("a.txt a.txt", "a.txt: this file was given twice. Give each article once."),
        ("a.txt ./folder/../a.txt", "folder/../a.txt: this is the same file as a.txt. Give each article once."),
        ("a.txt copy.txt", "copy.txt: this is the same article as a.txt. Give two different ones."),
        ("a.txt german.txt", "german.txt: the text does not read as English. Give articles in English."),
        ("a.txt broken.txt", "broken.txt, line 2: the front matter cannot be read"),
        ("a.txt dated.txt", "dated.txt, line 2: published is 'Monday', which is no ISO date or date-time."),
        ("a.txt long.txt", "long.txt: the text is longer than limits.characters, which is 500,000."),
        ("a.txt b.txt --set limits.characters=100", "a.txt: the text is longer than limits.characters, which is 100."),
        (
            "a.txt b.txt --set limits.artikles=3",
            'there is no setting "limits.artikles". Did you mean "limits.articles"?',
        ),
        ("a.txt b.txt --published 2025-03-04 --published today", "--published: published is 'today', which is no ISO"),
        ("a.txt b.txt -o a.txt", "a.txt: reports cannot be written here (a.txt: Not a directory)."),
        ("a.txt b.txt -o a.txt/reports", "a.txt/reports: reports cannot be written here (a.txt: Not a directory)."),
        ("a.txt b.txt -o /dev/null/reports", "/dev/null/reports: reports cannot be written here"),
    ],
)
@pytest.mark.usefixtures("wrong")
def test_an_input_that_is_wrong(call: str, told: str) -> None:
    before = sorted(Path().rglob("*"))
    result = CliRunner().invoke(app, ["compare", *call.split()])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"factcheck: {told}")
    assert result.stderr.count("\n") == 1
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("compare", "Missing argument 'ARTICLE'"),
        ("compare a.txt b.txt --format hmtl", 'there is no format "hmtl". Did you mean "html"?'),
        ("compare a.txt b.txt --format ,", "no format is named. Known are: "),
        ("compare a.txt b.txt --fail-on grave", "'grave' is not one of"),
        (
            "compare a.txt b.txt --outlet Ledger",
            "given 1 times for 2 articles; give it once an article",
        ),
        ("compare a.txt b.txt -o -", "one format can be printed: name it with --format."),
        ("compare a.txt b.txt --colour", "No such option: --colour"),
        ("compare a.txt b.txt -q -v", "--quiet and --verbose exclude each other."),
        ("analyze a.txt b.txt", "unexpected extra argument"),
        ("analyze a.txt --format pdf", "'pdf' is not one of"),
        ("checks M1", 'there is no check "M1". Did you mean "M01"?'),
        ("checks zzz", 'there is no check "zzz". `factcheck checks` lists them.'),
        ("compere a.txt b.txt", "No such command 'compere'."),
        ("", "Missing command."),
    ],
)
@pytest.mark.usefixtures("story")
def test_a_call_that_is_wrong(call: str, told: str) -> None:
    result = CliRunner().invoke(app, call.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr


@pytest.mark.usefixtures("story")
def test_a_file_name_cannot_steer_the_terminal() -> None:
    result = CliRunner().invoke(app, ["analyze", "\x1b[2J\u202egnp.txt"])
    assert result.stderr == "factcheck: ⟦U+001B⟧[2J⟦U+202E⟧gnp.txt: there is no such file. Check the path.\n"
