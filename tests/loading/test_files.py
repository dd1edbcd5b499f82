"""Bytes as text, and what is refused."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.errors import LoadError
from factcheck.loading.files import FRONT_MATTER_ROOM, decoded, deliver
from factcheck.loading.intake import Delivery
from factcheck.settings import Limits

MOST = 100_000


def read_text(file: Path, limit: int) -> str:
    return decoded(deliver(file, MOST), limit)


TEXT = "“Zwölf Boote” 🚢"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"),
    ],
)
def test_byte_order_marks(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert read_text(file, 100) == TEXT


def test_line_ends_of_every_system(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"one\r\ntwo\rthree\n\r\nfour\x0b\xe2\x80\xa8five")
    assert read_text(file, 100) == "one\ntwo\nthree\n\nfour\x0b\u2028five"


BINARY = "this is binary, not text. Save the article as plain UTF-8 text."
LONG = "the text is longer than limits.characters, which is 10."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x00\x01\x02\x03", f"a.txt: {BINARY}"),
        (b"plain but\x00", f"a.txt: {BINARY}"),
        ("no mark".encode("utf-16-le"), f"a.txt: {BINARY}"),
        (b"\x01\x02\x03\x04 text", f"a.txt: {BINARY}"),
        (
            b"The fog lifted.\nThe boats left.\n\x93Good,\x94 she said of it on Monday morning.",
            (
                "a.txt, line 3: byte 0x93 is not UTF-8. "
                "It may be Windows-1252: iconv -f WINDOWS-1252 -t UTF-8 'a.txt' > NEW"
            ),
        ),
        ("Туман рассеялся".encode("koi8-r"), "a.txt, line 1: byte 0xf4 is not UTF-8. Save the file as UTF-8."),
        (b"\xff\xfea\x00\x00\xd8", "a.txt, line 1: byte 0x00 is not UTF-16-LE. Save the file as UTF-8."),
        (
            b"x" * (FRONT_MATTER_ROOM + 41),
            f"a.txt: {LONG} Give a shorter text, or raise the limit: --set limits.characters=NUMBER.",
        ),
    ],
)
def test_what_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(content)
    with pytest.raises(LoadError) as raised:
        read_text(Path("a.txt"), 10)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing.txt", "nothing.txt: there is no such file. Check the path."),
        ("folder", "folder: this is a folder. Give the files in it one by one."),
        ("loop", "loop: the file cannot be read (Too many levels of symbolic links). Check the path."),
        ("a\0b", "a\0b: the file cannot be read (embedded null byte). Check the path."),
        ("file/in.txt", "file/in.txt: the file cannot be read (Not a directory). Check the path."),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("file").touch()
    Path("loop").symlink_to("loop")
    with pytest.raises(LoadError) as raised:
        read_text(Path(name), 10)
    assert str(raised.value) == message


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(LoadError, match=r"the file may not be read\."):
        read_text(tmp_path / "a.txt", 10)


def test_an_endless_file_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(LoadError) as raised:
        deliver(Path("/dev/zero"), MOST)
    assert str(raised.value) == (
        "/dev/zero: the file is larger than limits.bytes, which is 100,000. "
        "Give a smaller file, or raise the limit: --set limits.bytes=NUMBER."
    )


def test_of_a_large_file_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Path("a.html").open("wb") as sparse:
        sparse.truncate(200_000_000)
    with pytest.raises(LoadError, match=r"^a\.html: the file is larger than limits\.bytes, which is 50,000,000\."):
        deliver(Path("a.html"), Limits().bytes)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"The fog lifted.")))
    assert deliver(Path("-"), MOST) == Delivery(b"The fog lifted.", "standard input")
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"The fog lifted.")))
    with pytest.raises(LoadError, match=r"^standard input: the file is larger than limits\.bytes, which is 5\."):
        deliver(Path("-"), 5)
