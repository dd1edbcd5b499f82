"""An internet of one machine: a server on loopback that any public address is answered from."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import TYPE_CHECKING, Self

from factcheck.loading.fetching import fetch
from factcheck.settings import Fetching

if TYPE_CHECKING:
    import ssl

    import pytest

    from factcheck.snapshot import Snapshot

Sent = bytes | Iterator[bytes]
Site = Callable[[str], Sent]
"""What is sent for a path."""

HELLO = b"\x16\x03"
"""How TLS begins."""

PUBLIC = "93.184.215.14"
PAGE = b"<!doctype html><title>Fog</title><p>The harbour of Ostermar was closed on Monday."


def answer(content: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    """An answer; a header content_type is Content-Type."""
    known = {"content_type": "text/html; charset=utf-8", "content_length": str(len(content)), **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-').title()}: {value}" for name, value in known.items())]
    return "\r\n".join([*lines, "", ""]).encode() + content


def redirect(location: str) -> bytes:
    return answer(b"", "302 Found", location=location)


@dataclass
class Internet:
    """Names and their addresses, what is sent for each path, and what was asked and connected to.

    `untold` is sent to who speaks TLS where there is none.
    """

    names: dict[str, list[str]] = field(default_factory=lambda: {"paper.example": [PUBLIC]})
    paths: dict[str, Sent] = field(default_factory=lambda: {"/": answer()})
    asked: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    untold: Sent = b"HTTP/1.1 400 Bad Request\r\n\r\n"
    port: int = 0

    def resolve(self, host: str, port: int) -> list[str]:
        """As a machine does it: numbers are their own name."""
        if host in self.names:
            return self.names[host]
        return list(
            dict.fromkeys(str(one[4][0]) for one in socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST))
        )

    def fetch(self, address: str, **settings: object) -> Snapshot:
        return fetch(address, Fetching.model_validate(settings), self.resolve)

    def connect(self, place: tuple[str, int], timeout: float) -> socket.socket:
        self.connected.append(place)
        if place[0] != PUBLIC:
            raise ConnectionRefusedError
        return _connect(("127.0.0.1", self.port), timeout)


_connect = socket.create_connection


class Server(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, internet: Internet) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.internet = internet
        internet.port = self.server_address[1]

    def __enter__(self) -> Self:
        Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """Who was being answered has gone."""


class Handler(BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        internet = self.server.internet
        line = internet.tls.wrap_socket(self.request, server_side=True) if internet.tls else self.request
        with line:
            request = b""
            while not request.endswith(b"\r\n\r\n") and (read := line.recv(65_536)):
                request += read
                if request.startswith(HELLO):
                    self.send(line, internet.untold)
                    return
            internet.asked.append(request.decode("latin-1"))
            self.send(line, internet.paths[request.split()[1].decode()])

    @staticmethod
    def send(line: socket.socket, sent: Sent) -> None:
        for piece in [sent] if isinstance(sent, bytes) else sent:
            line.sendall(piece)


def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Internet]:
    """An internet whose machines are all this one."""
    internet = Internet()
    monkeypatch.setattr(socket, "create_connection", internet.connect)
    with Server(internet):
        yield internet
