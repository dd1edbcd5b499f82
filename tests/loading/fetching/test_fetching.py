"""What is fetched: pages, through redirects, compressed, over TLS."""

from __future__ import annotations

import gzip
import ssl
import zlib
from importlib.metadata import version
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped]
import pytest
import trustme

from factcheck.errors import LoadError
from factcheck.loading.fetching import delivery_of
from factcheck.loading.intake import Delivery
from factcheck.snapshot import Snapshot
from tests.loading.fetching.internet import PAGE, PUBLIC, answer, redirect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.loading.fetching.internet import Internet

    Secured = Callable[[str, str], Internet]

DATE = "Tue, 04 Mar 2025 06:30:00 GMT"
HTML = (("content-type", "text/html; charset=utf-8"),)


def test_a_page(internet: Internet) -> None:
    internet.paths["/fog?page=1"] = answer(date=DATE, set_cookie="reader=1", server="a server", etag='"1"')
    snapshot = internet.fetch("http://paper.example/fog?page=1#top")
    headers = (("content-type", "text/html; charset=utf-8"), ("date", DATE), ("etag", '"1"'))
    address = "http://paper.example/fog?page=1"
    assert snapshot == Snapshot(f"{address}#top", address, headers, PAGE, ".html")
    (asked,) = internet.asked
    assert asked == (
        "GET /fog?page=1 HTTP/1.1\r\n"
        "Host: paper.example\r\n"
        f"User-Agent: factcheck/{version('factcheck')}\r\n"
        "Accept: text/html, application/xhtml+xml, */*;q=0.5\r\n"
        "Accept-Encoding: gzip, br\r\n\r\n"
    )
    assert internet.connected == [(PUBLIC, 80)]


def test_a_snapshot_as_a_reader_takes_it(internet: Internet) -> None:
    internet.paths["/"] = answer(content_type="TEXT/HTML; charset=ISO-8859-1")
    snapshot = internet.fetch("http://paper.example/")
    assert delivery_of(snapshot) == Delivery(PAGE, "http://paper.example/", ".html", "iso-8859-1")


def test_nothing_of_the_environment_is_looked_at(
    internet: Internet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".netrc").write_text("machine paper.example login reader password secret\n", encoding="utf-8")
    assert internet.fetch("http://paper.example/").content == PAGE
    assert internet.connected == [(PUBLIC, 80)]
    assert "Authorization" not in internet.asked[0]


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE)),
        ("GZIP", gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])),
        ("deflate", zlib.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
        ("identity", PAGE),
    ],
)
def test_a_compressed_page(internet: Internet, encoding: str, content: bytes) -> None:
    internet.paths["/"] = answer(content, content_encoding=encoding)
    assert internet.fetch("http://paper.example/").content == PAGE


def test_a_page_in_chunks(internet: Internet) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    internet.paths["/"] = iter([head, b"5\r\n<p>Fo\r\n", b"2\r\ng.\r\n", b"0\r\n\r\n"])
    assert internet.fetch("http://paper.example/").content == b"<p>Fog."


@pytest.mark.parametrize(
    ("location", "final"),
    [
        ("/fog", "http://paper.example/fog"),
        ("fog", "http://paper.example/fog"),
        ("//paper.example/fog#top", "http://paper.example/fog"),
        ("HTTP://PAPER.EXAMPLE:80/fog", "http://paper.example/fog"),
        ("http://other.example/fog", "http://other.example/fog"),
        ("/fog in March", "http://paper.example/fog%20in%20March"),
        ("/fog%0d%0aX-Other:1", "http://paper.example/fog%0D%0AX-Other:1"),
        ("/brouillard-à-midi".encode().decode("latin-1"), "http://paper.example/brouillard-%C3%A0-midi"),
    ],
)
def test_a_redirect_is_followed(internet: Internet, location: str, final: str) -> None:
    internet.names["other.example"] = [PUBLIC]
    head = redirect("LOCATION").replace(b"LOCATION", location.encode("latin-1"))
    internet.paths |= {"/": head, "/" + final.split("/", 3)[3]: answer()}
    snapshot = internet.fetch("http://paper.example/")
    assert snapshot == Snapshot("http://paper.example/", final, HTML, PAGE, ".html")
    assert "X-Other" not in internet.asked[-1].partition("\r\n")[2]


def test_a_name_in_other_letters(internet: Internet) -> None:
    internet.names["xn--strmung-c1a.example"] = [PUBLIC]
    assert internet.fetch("http://strömung.example").final == "http://xn--strmung-c1a.example/"


def test_an_address_that_does_not_answer_is_passed_over(internet: Internet) -> None:
    internet.names["paper.example"] = ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", PUBLIC]
    assert internet.fetch("http://paper.example/").content == PAGE
    assert internet.connected == [("2606:2800:21f:cb07:6820:80da:af6b:8b2c", 80), (PUBLIC, 80)]


@pytest.mark.parametrize(
    ("content_type", "suffix"),
    [
        ("application/xhtml+xml", ".html"),
        ("text/plain", ".txt"),
        ("application/pdf", ".pdf"),
        ("application/xml; charset=utf-8", ".xml"),
        ("", ".html"),
    ],
)
def test_a_content_type_gives_the_suffix(internet: Internet, content_type: str, suffix: str) -> None:
    internet.paths["/"] = answer(content_type=content_type)
    assert internet.fetch("http://paper.example/").suffix == suffix


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def secured(internet: Internet, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Secured:
    """An internet that speaks TLS by a certificate for a name, of an authority that is known here or not."""

    def secure(name: str, trusted: str) -> Internet:
        internet.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(internet.tls)
        known = authority if trusted == "known" else trustme.CA()
        known.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        return internet

    return secure


def test_tls_is_held_to_the_name_while_the_connection_is_to_the_address(secured: Secured) -> None:
    internet = secured("paper.example", "known")
    snapshot = internet.fetch("https://paper.example/")
    assert snapshot == Snapshot("https://paper.example/", "https://paper.example/", HTML, PAGE, ".html")
    assert internet.connected == [(PUBLIC, 443)]
    assert "Host: paper.example\r\n" in internet.asked[0]


OTHERS = "hostname mismatch, certificate is not valid for 'paper.example'"


@pytest.mark.parametrize(
    ("name", "trusted", "reason"),
    [("other.example", "known", OTHERS), ("paper.example", "unknown", "unable to get local issuer certificate")],
)
def test_a_certificate_of_another_or_of_nobody(secured: Secured, name: str, trusted: str, reason: str) -> None:
    internet = secured(name, trusted)
    with pytest.raises(LoadError) as raised:
        internet.fetch("https://paper.example/")
    assert str(raised.value) == (
        f"https://paper.example/: paper.example does not prove that it is paper.example ({reason}). "
        "Check the address; do not trust what a browser shows of it."
    )


def test_a_server_without_tls(internet: Internet) -> None:
    with pytest.raises(LoadError, match=r"paper\.example does not prove that it is paper\.example \(wrong version"):
        internet.fetch("https://paper.example/")
