"""Files replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli.writing import refuse_unwritable, write_all
from factcheck.errors import OutputError


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_every_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "reports" / "fog"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "report.json").write_text("old", encoding="utf-8")
    written = write_all(folder, {"report.json": b"new", "report.html": b"page"})
    assert written == [folder / "report.json", folder / "report.html"]
    assert contents(folder) == {"notes.txt": "mine", "report.json": "new", "report.html": "page"}
    assert len(list(folder.iterdir())) == 3


def test_a_link_is_replaced_and_what_it_points_to_kept(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", encoding="utf-8")
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "report.json").symlink_to(elsewhere)
    write_all(folder, {"report.json": b"new"})
    assert elsewhere.read_text(encoding="utf-8") == "mine"
    assert contents(folder) == {"report.json": "new"}


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("file", "file: Not a directory"),
        ("file/in/it", "file: Not a directory"),
        ("locked", "locked: Permission denied"),
        ("locked/in/it", "locked: Permission denied"),
    ],
)
def test_a_folder_that_cannot_be_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    Path("locked").mkdir()
    monkeypatch.setattr("os.access", lambda path, _: Path(path).name != "locked")  # root may write everywhere
    with pytest.raises(OutputError) as raised:
        refuse_unwritable(Path(place))
    told = f"{place}: reports cannot be written here ({reason}). Give a folder that can be written to with -o."
    assert str(raised.value) == told


@pytest.mark.parametrize("place", [".", "folder", "folder/new", "new/in/it"])
def test_a_folder_that_can_be_is_not_made_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    refuse_unwritable(Path(place))
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.parametrize(("place", "reason"), [("loop", "loop: File exists"), ("a\0b", "embedded null")])
def test_a_folder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, reason: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    with pytest.raises(OutputError, match=reason):
        write_all(Path(place), {"report.json": b"new"})


def test_where_one_file_cannot_be_replaced_none_is(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("old", encoding="utf-8")
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(OutputError) as raised:
        write_all(tmp_path, {"report.html": b"new", "report.pdf": b"new", "report.json": b"new"})
    assert raised.value.message == "reports cannot be written here (report.pdf: Is a directory)."
    assert contents(tmp_path) == {"report.html": "old"}


def test_where_the_last_replacement_fails_the_others_are_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.html").write_text("old", encoding="utf-8")
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "report.csv":
            raise OSError(1, os.strerror(1), str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OutputError, match=r"report\.csv: Operation not permitted"):
        write_all(tmp_path, {"report.html": b"new", "report.json": b"new", "report.csv": b"new"})
    assert contents(tmp_path) == {"report.html": "old"}


def test_where_the_disk_is_full_the_old_report_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.json").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_all(tmp_path, {"report.json": b"new"})
    assert contents(tmp_path) == {"report.json": "old"}
    assert len(list(tmp_path.iterdir())) == 1
