"""`factcheck batch`: many articles, their stories, an index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app
from tests.gathering.stories import account

ALONE = "The opera of Lindmark sang to an empty house on Monday. Its chorus had gone home with influenza.\n"
FERRY, BUDGET = "ferry-runs-aground-off-skelby-18b7cb09", "council-votes-down-library-budget-ffa0da5d"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder `desk` with two stories of two accounts, and an article that is alone; what is beside them is none."""
    monkeypatch.chdir(tmp_path)
    put("desk/a.txt", "ferry", 0)
    put("desk/later/z.txt", "ferry", 1, "2025-03-05")
    put("desk/b.txt", "budget", 0)
    put("desk/c.txt", "budget", 1)
    Path("desk/d.txt").write_text(ALONE, encoding="utf-8")
    Path("desk/a.toml").write_text('outlet = "Harbour Ledger"\n', encoding="utf-8")
    Path("desk/.hidden").write_bytes(b"\0")


def put(file: str, story: str, number: int, published: str = "2025-03-04", outlet: str = "") -> None:
    article = account(story, number)
    Path(file).parent.mkdir(exist_ok=True, parents=True)
    front = f"---\noutlet: {outlet or article.outlet}\ntitle: {article.title}\npublished: {published}\n---\n"
    body = article.text.partition("\n\n")[2]
    said = f'"We had {12 + number} branches and all of them were open," Mayor Petra Quill told reporters on Tuesday.'
    Path(file).write_text("\n\n".join([front + body, *([said] if story == "budget" else [])]), encoding="utf-8")


def ran(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["batch", *(arguments or ["desk"]), "--jobs", "1", "--isolated"])


def index(folder: str = "reports") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Path(folder, "index.json").read_text(encoding="utf-8"))
    return made


def made(folder: str = "reports") -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(Path(folder).rglob("*")) if one.is_file()}


def test_each_story_is_compared_and_the_gravest_stands_first() -> None:
    result = ran()
    assert (result.exit_code, result.stderr) == (1, "")
    assert [line[:30] for line in result.stdout.splitlines()] == [
        f"pass  {FERRY[:24]}",
        f"FAIL  {BUDGET[:24]}",
        "2 stories in 5 articles; 1 tol",
        "Written: reports/index.html, r",
    ]
    found = index()
    assert [(one["name"], [line["outlet"] for line in one["sources"]]) for one in found["stories"]] == [
        (BUDGET, ["Ledger", "Post"]),
        (FERRY, ["Harbour Ledger", "Post"]),
    ]
    assert found["stories"][0]["files"] == {"html": f"{BUDGET}/report.html", "json": f"{BUDGET}/report.json"}
    assert [one["severity"] for one in found["stories"][0]["gravest"]][:1] == ["fix"]
    assert [one["file"] for one in found["alone"]] == ["desk/d.txt"]
    assert (found["uncompared"], found["failed"], found["copies"]) == ([], [], [])
    assert sorted(made()) == [
        *(f"{BUDGET}/{name}" for name in ("batch.json", "report.html", "report.json")),
        *(f"{FERRY}/{name}" for name in ("batch.json", "report.html", "report.json")),
        "index.html",
        "index.json",
    ]


def test_a_page_links_to_each_report_and_to_its_findings() -> None:
    ran()
    page = Path("reports/index.html").read_text(encoding="utf-8")
    gravest = index()["stories"][0]["gravest"][0]["fingerprint"]
    assert f'href="{BUDGET}/report.html#f-{gravest}"' in page
    assert f'id="f-{gravest}"' in Path("reports", BUDGET, "report.html").read_text(encoding="utf-8")


def test_what_cannot_be_compared_stops_nothing_and_is_listed_at_the_end() -> None:
    Path("desk/bad.txt").write_bytes(b"\xff\xfe\xfa")
    Path("desk/e.txt").write_text("Der Rat der Stadt hat am Dienstag nicht über den Haushalt abgestimmt. " * 9)
    put("desk/f.txt", "budget", 1)
    result = ran()
    assert result.exit_code == 2
    assert [line.partition(": ")[2][:16] for line in result.stderr.splitlines()] == [
        "X04 desk/bad.txt",
        "X04 desk/e.txt: ",
    ]
    found = index()
    assert [(one["code"], one["file"]) for one in found["uncompared"]] == [
        ("X04", "desk/bad.txt"),
        ("X04", "desk/e.txt"),
    ]
    assert found["copies"] == [{"file": "desk/f.txt", "of": "desk/c.txt"}]
    assert len(found["stories"]) == 2
    page = Path("reports/index.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("does not read as English", "desk/bad.txt", "desk/f.txt"))


def test_two_processes_give_the_same_bytes_as_one() -> None:
    ran()
    ran("desk", "-o", "again", "--jobs", "2")
    assert made("again") == made()


def test_what_was_compared_is_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first, before = ran(), made()

    def compare(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("factcheck.comparison.compare", compare)
    result = ran()
    assert (result.exit_code, made()) == (first.exit_code, before)
    assert result.stdout == first.stdout.replace("articles;", "articles, 2 of them compared before;")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("report.html", None),
        ("report.html", b"half"),
        ("batch.json", None),
        ("batch.json", b'{"key": "'),
        ("batch.json", b"3"),
    ],
)
def test_an_interrupted_story_is_made_again(file: str, content: bytes | None) -> None:
    ran()
    before = made()
    Path("reports", FERRY, ".factcheck-left").mkdir()
    broken = Path("reports", FERRY, file)
    broken.unlink()
    if content:
        broken.write_bytes(content)
    assert "1 of them compared before" in ran().stdout
    assert made() == before


@pytest.mark.parametrize("arguments", [("--set", "quotations=news"), ("--format", "json"), ("--fail-on", "stop")])
def test_under_other_settings_all_is_compared_again(arguments: tuple[str, ...]) -> None:
    ran()
    result = ran("desk", *arguments)
    assert "compared before" not in result.stdout
    assert "2 of them compared before" in ran("desk", *arguments).stdout


def test_one_more_account_changes_its_own_story_alone() -> None:
    ran()
    put("desk/g.txt", "ferry", 1, "2025-03-06", "Third Paper")
    assert "1 of them compared before" in ran().stdout
    assert sorted((one["name"], len(one["sources"])) for one in index()["stories"]) == [(BUDGET, 2), (FERRY, 3)]


def test_a_mistake_in_one_story_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.comparison import compare  # noqa: PLC0415 - before it is replaced

    def mistaken(articles: list[Any], *rest: Any) -> object:
        if "Ferry" in articles[0].title:
            raise ZeroDivisionError
        return compare(articles, *rest)

    with monkeypatch.context() as patched:
        patched.setattr("factcheck.comparison.compare", mistaken)
        result = ran()
    assert result.exit_code == 3
    assert "ZeroDivisionError" in result.stderr
    (failed,) = index()["failed"]
    assert (failed["name"], failed["files"]) == (FERRY, ["desk/a.txt", "desk/later/z.txt"])
    assert [one["name"] for one in index()["stories"]] == [BUDGET]
    assert "1 of them compared before" in ran().stdout
    assert len(index()["stories"]) == 2


def test_reports_in_the_folder_are_no_articles() -> None:
    ran("desk", "-o", "desk/reports")
    assert "2 of them compared before" in ran("desk", "-o", "desk/reports").stdout
    assert index("desk/reports")["articles"] == 5


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.txt", "# today\ndesk/b.txt\n\n  desk/c.txt\n"),
        ("list.toml", '[[article]]\npath = "desk/b.txt"\n[[article]]\npath = "desk/c.txt"\noutlet = "The Post"\n'),
    ],
)
def test_a_manifest_names_the_articles(name: str, content: str) -> None:
    Path(name).write_text(content, encoding="utf-8")
    ran(name)
    (story,) = index()["stories"]
    assert [one["outlet"] for one in story["sources"]] == ["Ledger", "The Post" if name == "list.toml" else "Post"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("none",), "factcheck: none: there is no such file. Check the path."),
        (("empty",), "factcheck: empty: there is no article in it. Give a folder of articles."),
        (("desk", "--set", "limits.files=4"), "desk: there are more files in it than limits.files, which is 4."),
        (("desk", "-o", "desk/b.txt"), "reports cannot be written here"),
        (("desk", "--format", "json=one.json"), "each story has its own folder; name the formats alone."),
        (("broken.toml",), 'factcheck: broken.toml, line 2: there is no setting "article.1.pth".'),
        (("missing.toml",), 'factcheck: missing.toml: it has no article. Add "article".'),
    ],
)
def test_a_call_that_is_wrong_makes_nothing(arguments: tuple[str, ...], told: str) -> None:
    Path("empty").mkdir()
    Path("broken.toml").write_text('[[article]]\npth = "a.txt"\n', encoding="utf-8")
    Path("missing.toml").touch()
    result = ran(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.replace("│", " ").split())
    assert not Path("reports").exists()


def test_a_folder_without_two_accounts_has_an_empty_index() -> None:
    result = ran("desk/later")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "0 stories in 1 article; 1 told by one only.")
    assert "No two articles tell the same story." in Path("reports/index.html").read_text(encoding="utf-8")


def test_a_known_finding_fails_no_batch() -> None:
    ran("desk", "--format", "json")
    reports = [str(one) for one in Path("reports").rglob("report.json")]
    assert CliRunner().invoke(app, ["baseline", *reports, "-o", "known.txt", "--isolated"]).exit_code == 0
    assert ran("desk", "--baseline", "known.txt").exit_code == 0
