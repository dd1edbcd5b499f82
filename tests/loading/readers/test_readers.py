"""The readers that there are."""

from __future__ import annotations

import subprocess
import sys

from factcheck.loading.readers import readers

HEAVY = ("docx", "lxml", "markdown_it", "odf", "pypdf", "striprtf", "trafilatura")


def test_every_reader_has_a_name_of_its_own() -> None:
    names = [one.name for one in readers()]
    assert len(names) == len(set(names)) > 1


def test_suffixes_are_as_a_path_has_them() -> None:
    suffixes = [suffix for one in readers() for suffix in one.suffixes]
    assert all(suffix == "" or (suffix[0] == "." and suffix == suffix.lower()) for suffix in suffixes)


def test_no_reader_recognizes_plain_words() -> None:
    assert [one.name for one in readers() if one.recognizes(b"") or one.recognizes(b"The fog lifted.")] == []


def test_libraries_wait_until_something_is_read() -> None:
    program = (
        "import sys; from factcheck.loading.readers import readers; readers(); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
