"""What is not fetched: other networks, endless pages, what is no page."""

from __future__ import annotations

import gzip
import tracemalloc
from itertools import chain, repeat
from threading import Event
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped]
import pytest

from factcheck.errors import LoadError
from factcheck.loading.fetching import fetch
from factcheck.settings import Fetching
from tests.loading.fetching.internet import PAGE, PUBLIC, answer, redirect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loading.fetching.internet import Internet

ADDRESS = "http://paper.example/"
NO_PUBLIC = "no public address. Give the address of a public page, or a file."
BY_HAND = "Open it in a browser, save the page and give the file."
CHECK = "Check the address."
AGAIN = "Try again later, or save the page with a browser and give the file."


def refusal(internet: Internet, address: str = ADDRESS, **settings: object) -> str:
    with pytest.raises(LoadError) as raised:
        internet.fetch(address, **settings)
    return str(raised.value)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://127.0.0.1/", f"127.0.0.1 is {NO_PUBLIC}"),
        ("http://127.0.0.1:80/", f"127.0.0.1 is {NO_PUBLIC}"),
        ("http://169.254.169.254/latest/meta-data/", f"169.254.169.254 is {NO_PUBLIC}"),
        ("http://[::1]/", f"::1 is {NO_PUBLIC}"),
        ("http://[::ffff:127.0.0.1]/", f"::ffff:127.0.0.1 is {NO_PUBLIC}"),
        ("http://2130706433/", f'the host "2130706433" is no name. {CHECK}'),
        ("http://127.1/", f'the host "127.1" is no name. {CHECK}'),
        ("http://0177.0.0.1/", f'the host "0177.0.0.1" is no name. {CHECK}'),
        ("http://0x7f000001/", f'the host "0x7f000001" is no name. {CHECK}'),
        ("http://a.0x7f000001./", f'the host "a.0x7f000001." is no name. {CHECK}'),
        ("http://１２７.0.0.1/", f"this is no address. {CHECK}"),
        ("http://./", f"the address names no host. {CHECK}"),
        ("http:///etc/passwd", f"the address names no host. {CHECK}"),
        ("http://[::1/", f"this is no address. {CHECK}"),
        ("http://paper.example:99999/", f"this is no address. {CHECK}"),
        (
            "http://paper.example:22/",
            "port 22 is not among fetch.ports. Allow it if you know it: --set fetch.ports=[22].",
        ),
        (
            "http://reader:secret@paper.example/",
            "the address holds a name or a password. Take out what stands before the @.",
        ),
        ("http://reader@127.0.0.1/", "the address holds a name or a password. Take out what stands before the @."),
        ("file:///etc/passwd", f'"file" is neither http nor https. {CHECK}'),
        ("ftp://paper.example/", f'"ftp" is neither http nor https. {CHECK}'),
        ("paper.example", f'"paper.example" is neither http nor https. {CHECK}'),
        ("http://paper.example/\r\nX-Evil: 1", f"this address holds what no address holds. {CHECK}"),
        ("http://paper.example/ HTTP/1.1", f"this address holds what no address holds. {CHECK}"),
        ("http://paper.example\\@127.0.0.1/", f"this address holds what no address holds. {CHECK}"),
        ("http://paper.example/\x1b[2J", f"this address holds what no address holds. {CHECK}"),
        (f"http://paper.example/{'a' * 8_000}", f"this address holds what no address holds. {CHECK}"),
        (
            "http://nowhere.example/",
            "there is no host nowhere.example, or no network. Check the address and the network.",
        ),
        (
            f"http://{'a' * 70}.example/",
            f"there is no host {'a' * 70}.example, or no network. Check the address and the network.",
        ),
    ],
)
def test_an_address_that_is_not_asked(internet: Internet, address: str, told: str) -> None:
    assert refusal(internet, address) == f"{address}: {told}"
    assert (internet.asked, internet.connected) == ([], [])


@pytest.mark.parametrize(
    "numbers",
    [["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["::ffff:10.0.0.1"], ["169.254.169.254"], ["64:ff9b::a9fe:a9fe"]],
)
def test_a_name_of_another_network(internet: Internet, numbers: list[str]) -> None:
    internet.names["paper.example"] = numbers
    assert refusal(internet) == f"{ADDRESS}: paper.example is {numbers[-1]}, which is {NO_PUBLIC}"
    assert internet.connected == []


def test_the_name_of_this_machine_as_it_resolves_it() -> None:
    with pytest.raises(LoadError, match=r"^http://localhost/: localhost is (127\.0\.0\.1|::1), which is no public"):
        fetch("http://localhost/", Fetching())


def test_a_name_is_resolved_once_and_what_was_looked_at_is_connected_to(internet: Internet) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    assert fetch(ADDRESS, Fetching(), lambda *_: next(answers)).content == PAGE
    assert internet.connected == [(PUBLIC, 80)]
    assert next(answers) == ["127.0.0.1"]


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("http://169.254.169.254/latest/meta-data/", f"169.254.169.254 is {NO_PUBLIC}"),
        ("//169.254.169.254/", f"169.254.169.254 is {NO_PUBLIC}"),
        ("http://[::ffff:a00:1]/", f"::ffff:a00:1 is ::ffff:10.0.0.1, which is {NO_PUBLIC}"),
        ("http://2852039166/", f'the host "2852039166" is no name. {CHECK}'),
        ("http://inside.example/", f"inside.example is 10.0.0.7, which is {NO_PUBLIC}"),
        ("file:///etc/passwd", f'"file" is neither http nor https. {CHECK}'),
        ("gopher://paper.example/", f'"gopher" is neither http nor https. {CHECK}'),
        ("javascript:alert(1)", f'"javascript" is neither http nor https. {CHECK}'),
        (
            "http://paper.example:6379/",
            "port 6379 is not among fetch.ports. Allow it if you know it: --set fetch.ports=[6379].",
        ),
        ("http://a:b@paper.example/", "the address holds a name or a password. Take out what stands before the @."),
        ("http://[::1", f"a redirect leads to what is no address. {CHECK}"),
        ("/fog\x1b[2J", f"this address holds what no address holds. {CHECK}"),
        ("/", f"the redirects go round in a circle. {BY_HAND}"),
        ("/#top", f"the redirects go round in a circle. {BY_HAND}"),
        ("/1", "more redirects than fetch.redirects, which is 3. Give the address that a browser ends at."),
        (
            "/account/login?next=fog",
            f"this leads to a login page, http://paper.example/account/login?next=fog. {BY_HAND}",
        ),
        ("http://sign-in.example/", f"this leads to a login page, http://sign-in.example/. {BY_HAND}"),
    ],
)
def test_a_redirect_that_is_not_followed(internet: Internet, location: str, told: str) -> None:
    internet.names["inside.example"] = ["10.0.0.7"]
    internet.paths |= {f"/{place}": redirect(f"/{place + 1}") for place in range(1, 9)}
    internet.paths["/"] = redirect(location)
    assert refusal(internet, redirects=3) == f"{ADDRESS}: {told}"
    assert set(internet.connected) == {(PUBLIC, 80)}
    assert len(internet.asked) == (4 if location == "/1" else 1)


def test_an_article_about_logins_that_has_moved_is_no_login_page(internet: Internet) -> None:
    internet.paths |= {"/login": redirect("/tech/login"), "/tech/login": answer()}
    assert internet.fetch("http://paper.example/login").final == "http://paper.example/tech/login"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (answer(status="401 Unauthorized"), f"the page wants a login (HTTP 401). {BY_HAND}"),
        (answer(status="402 Payment Required"), f"the page is behind a paywall (HTTP 402). {BY_HAND}"),
        (
            answer(status="403 Forbidden"),
            f"the server refuses the page (HTTP 403): a paywall, or no programs wanted. {BY_HAND}",
        ),
        (answer(status="404 Not Found"), f"there is no such page (HTTP 404). {CHECK}"),
        (answer(status="410 Gone"), "the page is gone (HTTP 410). Look for a copy in an archive."),
        (answer(status="429 Slow"), "the server has been asked too often (HTTP 429). Wait a while."),
        (answer(status="451 Withheld"), f"the page is withheld here for legal reasons (HTTP 451). {BY_HAND}"),
        (answer(status="503 Busy"), "the server fails (HTTP 503). Try again later."),
        (answer(b"", status="204 Nothing"), f"the server answers with HTTP 204 and no page. {BY_HAND}"),
        (answer(b"", status="302 Found"), f"the server answers with HTTP 302 and no page. {BY_HAND}"),
        (answer(b""), f"the server sent an empty page. {BY_HAND}"),
        (answer(b" \n"), f"the server sent an empty page. {BY_HAND}"),
        (
            answer(content_type="image/png"),
            "this is image/png, which no article is in. Give the article's own page.",
        ),
        (answer(content_encoding="zstd"), f'the page is compressed as "zstd", unasked. {BY_HAND}'),
        (answer(content_encoding="gzip, gzip"), f'the page is compressed as "gzip, gzip", unasked. {BY_HAND}'),
        (answer(content_encoding="gzip"), f"the page's compression is broken. {AGAIN}"),
        (answer(content_encoding="br"), f"the page's compression is broken. {AGAIN}"),
        (answer(content_length="9999"), f"paper.example broke off, or speaks no HTTP. {AGAIN}"),
        (b"", f"paper.example broke off, or speaks no HTTP. {AGAIN}"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", f"paper.example broke off, or speaks no HTTP. {AGAIN}"),
        (b"HTTP/1.1 200 OK\r\nA: " + b"a" * 100_000, f"paper.example broke off, or speaks no HTTP. {AGAIN}"),
        (
            b"HTTP/1.1 200 OK\r\n" + b"A: a\r\n" * 1_000 + b"\r\n",
            f"paper.example broke off, or speaks no HTTP. {AGAIN}",
        ),
    ],
)
def test_no_page(internet: Internet, sent: bytes, told: str) -> None:
    internet.paths["/"] = sent
    assert refusal(internet) == f"{ADDRESS}: {told}"


def test_a_host_that_does_not_answer(internet: Internet) -> None:
    internet.names["paper.example"] = ["93.184.215.99"]
    assert refusal(internet) == f"{ADDRESS}: paper.example does not answer. Check the address and the network."


def larger(most: int) -> str:
    return (
        f"{ADDRESS}: the page is larger than fetch.bytes, which is {most:,}. Raise the limit: --set fetch.bytes=NUMBER."
    )


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def test_an_endless_page(internet: Internet) -> None:
    internet.paths["/"] = chain([HEAD], repeat(b"<p>Fog." * 1_000))
    assert refusal(internet, bytes=200_000) == larger(200_000)


@pytest.mark.parametrize(("encoding", "compress"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_a_bomb_is_cut(internet: Internet, encoding: str, compress: object) -> None:
    assert callable(compress)
    internet.paths["/"] = answer(compress(bytes(100_000_000)), content_encoding=encoding)
    tracemalloc.start()
    told = refusal(internet, bytes=200_000)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told == larger(200_000)
    assert most < 5_000_000


@pytest.fixture
def waiting() -> Iterator[Event]:
    """What is waited for until the test is over."""
    over = Event()
    yield over
    over.set()


LATE = (
    "fetching took longer than fetch.seconds, which is 0.2. Try again, or raise the limit: --set fetch.seconds=NUMBER."
)


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nA", HEAD, HEAD + b"<p>Fog."])
def test_a_byte_now_and_then(internet: Internet, waiting: Event, begun: bytes) -> None:
    def dripping() -> Iterator[bytes]:
        yield begun
        while not waiting.wait(0.02):
            yield b" "

    internet.paths["/"] = dripping()
    assert refusal(internet, seconds=0.2) == f"{ADDRESS}: {LATE}"


def test_a_handshake_that_never_ends(internet: Internet, waiting: Event) -> None:
    def silence() -> Iterator[bytes]:
        waiting.wait()
        yield b""

    internet.untold = silence()
    assert refusal(internet, "https://paper.example/", seconds=0.2) == f"https://paper.example/: {LATE}"


def test_a_name_server_that_never_answers(waiting: Event) -> None:
    def silent(_: str, __: int) -> list[str]:
        waiting.wait()
        return [PUBLIC]

    with pytest.raises(LoadError) as raised:
        fetch(ADDRESS, Fetching(seconds=0.2), silent)
    assert str(raised.value) == f"{ADDRESS}: {LATE}"


def test_redirects_within_the_time(internet: Internet, waiting: Event) -> None:
    def late(place: int) -> Iterator[bytes]:
        waiting.wait(0.1)
        yield redirect(f"/{place}")

    internet.paths = {f"/{place or ''}": late(place + 1) for place in range(9)}
    assert refusal(internet, seconds=0.2) == f"{ADDRESS}: {LATE}"


def test_a_private_network_that_is_let_through(internet: Internet) -> None:
    internet.names["paper.example"] = ["127.0.0.1", PUBLIC]
    assert internet.fetch("http://paper.example:8080/", allow_private=True, ports=[8080]).content == PAGE
    assert internet.connected == [("127.0.0.1", 8080), (PUBLIC, 8080)]
