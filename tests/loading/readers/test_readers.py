"""The readers that there are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.loading.intake import Delivery
from factcheck.loading.readers import reader_for, readers

HEAVY = ("docx", "lxml", "markdown_it", "odf", "pypdf", "striprtf", "trafilatura")


def test_every_reader_has_a_name_of_its_own() -> None:
    names = [one.name for one in readers()]
    assert len(names) == len(set(names)) > 1


def test_suffixes_are_as_a_path_has_them() -> None:
    suffixes = [suffix for one in readers() for suffix in one.suffixes]
    assert all(suffix[0] == "." and suffix == suffix.lower() for suffix in suffixes)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "plain text"),
        (b"\xff\x00", "plain text"),
        (b"Fog.\n\n# Sea", "plain text"),
        (b"#fog", "plain text"),
        (b"---\ntitle: Fog\n---\nSea.", "plain text"),
        (b"---\n" * 10_000, "plain text"),
        (b"# Fog", "Markdown"),
        (b"\xef\xbb\xbf\n## Fog\n", "Markdown"),
        (b"---\ntitle: Fog\n# nothing\n---\n\n# Sea", "Markdown"),
        (b"<!DOCTYPE html>", "an HTML page"),
        (b"\xef\xbb\xbf <!-- saved -->\n<HTML>", "an HTML page"),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), "an HTML page"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "an HTML page"),
        (b"<htmlfog>", "plain text"),
    ],
)
def test_what_has_no_name_is_read_as_what_it_looks_like(content: bytes, name: str) -> None:
    assert reader_for(Delivery(content, "standard input")).name == name


def test_no_reader_recognizes_plain_words() -> None:
    assert [one.name for one in readers() if one.recognizes(b"") or one.recognizes(b"The fog lifted.")] == []


def test_libraries_wait_until_something_is_read() -> None:
    program = (
        "import sys; from factcheck.loading.readers import readers; readers(); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
