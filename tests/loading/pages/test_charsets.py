"""What a page is encoded in: its mark, the server's word, its own, a guess."""

from __future__ import annotations

import pytest

from factcheck.loading.pages.charsets import decode_page

WORDS = "“Zoë” — café"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("content", "charset", "expected"),
    [
        (WORDS.encode(), "", WORDS),
        (WORDS.encode("cp1252"), "", WORDS),
        (("\ufeff" + WORDS).encode(), "latin-1", WORDS),
        (("\ufeff" + WORDS).encode("utf-16-le"), "", WORDS),
        (("\ufeff" + WORDS).encode("utf-16-be"), "", WORDS),
        (WORDS.encode("cp1252"), "ISO-8859-1", WORDS),
        ((META.format("latin1") + WORDS).encode("cp1252"), "", META.format("latin1") + WORDS),
        ((META.format("utf-16") + WORDS).encode(), "", META.format("utf-16") + WORDS),
        ((META.format("latin1") + WORDS).encode(), "utf-8", META.format("latin1") + WORDS),
        ((META.format("klingon") + WORDS).encode(), "x-none", META.format("klingon") + WORDS),
        (b"<!-- <meta charset=latin1> -->" + WORDS.encode(), "", "<!-- <meta charset=latin1> -->" + WORDS),
        (b'<?xml version="1.0" encoding="windows-1252"?>\x93', "", '<?xml version="1.0" encoding="windows-1252"?>“'),
        (b"<meta content='text/html; charset=koi8-r'>\xf4", "", "<meta content='text/html; charset=koi8-r'>Т"),
        ("港".encode("shift_jis"), "Shift_JIS", "港"),
        (b"caf\xe9", "utf-8", "caf\ufffd"),
        (b"a\x00b\x1bc\x0bd\te", "", "abcd\te"),
        (b"", "", ""),
    ],
)
def test_the_characters_of_a_page(content: bytes, charset: str, expected: str) -> None:
    assert decode_page(content, charset) == expected
