"""Connections to addresses that were looked at, and to nothing else.

A name is resolved once, each of its addresses is looked at, and one of these very addresses is connected to: what the
name is resolved to a moment later does not matter. TLS and the header Host go on with the name.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from factcheck.errors import LoadError
from factcheck.loading.fetching.addresses import refuse_special

if TYPE_CHECKING:
    from collections.abc import Callable

    from urllib3 import BaseHTTPResponse

    from factcheck.loading.fetching.addresses import Address

    Resolver = Callable[[str, int], list[str]]

CONNECTING = 10.0
"""Seconds for one of a name's addresses: the next may answer."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a name, in numbers, as the machine resolves it; OSError or UnicodeError where it does not."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


class Line:
    """What connects; another thread can cut the connection of the moment, and then there is no other."""

    def __init__(self, subject: str, seconds: float, resolve: Resolver, *, private: bool) -> None:
        self._subject = subject
        self.seconds = seconds
        self._resolve = resolve
        self._private = private
        self._lock = Lock()
        self._held: socket.socket | None = None
        self._cut = False

    def dial(self, host: str, port: int) -> socket.socket:
        """A socket that is connected to a host.

        Raises:
            LoadError: the name is unknown, its addresses are not to be asked, or none answers.

        """
        numbers = self._numbers(host, port)
        for one in numbers:
            with suppress(OSError):
                return self._holding(socket.create_connection((one, port), min(CONNECTING, self.seconds)))
        raise LoadError(f"{host} does not answer.", subject=self._subject, mend="Check the address and the network.")

    def cut(self) -> None:
        """End what is being read; its reader sees the end of the connection."""
        with self._lock:
            self._cut = True
            self._release()

    def _numbers(self, host: str, port: int) -> list[str]:
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError):
            message = f"there is no host {host}, or no network."
            raise LoadError(message, subject=self._subject, mend="Check the address and the network.") from None
        if not self._private:
            refuse_special(found, host, self._subject)
        return found

    def _holding(self, connected: socket.socket) -> socket.socket:
        """Keep a second handle: TLS takes the first one for its own, and its handshake is to be cut, too."""
        connected.settimeout(self.seconds)
        with self._lock:
            self._release()
            if self._cut:
                connected.close()
                raise OSError
            self._held = connected.dup()
        return connected

    def _release(self) -> None:
        if self._held:
            with suppress(OSError):
                self._held.shutdown(socket.SHUT_RDWR)
            self._held.close()
            self._held = None


class _Connection(HTTPConnection):
    def __init__(self, *given: Any, line: Line, **named: Any) -> None:
        self._line = line
        super().__init__(*given, **named)

    def _new_conn(self) -> socket.socket:
        return self._line.dial(self.host, self.port or self.default_port)


class _SecureConnection(_Connection, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


def ask(address: Address, headers: dict[str, str], line: Line) -> BaseHTTPResponse:
    """The answer to one request, its body not read yet; nothing of the environment (proxies, .netrc) is looked at."""
    kind = _SecurePool if address.scheme == "https" else _Pool
    pool = kind(address.host, address.port, timeout=line.seconds, retries=False, line=line)
    return pool.urlopen("GET", address.target, headers=headers, redirect=False, preload_content=False)
