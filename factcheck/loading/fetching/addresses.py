"""Addresses that may be fetched: http or https, without credentials, of machines that the whole internet reaches."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Iterable

PORTS = {"http": 80, "https": 443}
LONGEST = 8_000
"""Characters of an address."""

# IANA's registries of special-purpose addresses, with multicast and what is reserved; after them a public address by
# which a cloud serves each of its machines what is theirs alone.
SPECIAL = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "168.63.129.16/32",
        ),
    )
)
GLOBAL_6 = IPv6Network("2000::/3")
"""All that is given out to machines; IPv4 in IPv6's clothes (mapped, compatible, NAT64) lies outside."""

SPECIAL_6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")))
"""Protocols (Teredo among them), documentation, 6to4, blackholes."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address to ask a server for; `host` without brackets, `target` a path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def url(self) -> str:
        """The address as it is written; a port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def joined(self, location: str, ports: Iterable[int], subject: str) -> Address:
        """Where a redirect leads from here.

        Raises:
            LoadError: as `read_address`.

        """
        with suppress(UnicodeError):
            location = location.encode("latin-1").decode()  # as a header is read, and as it was written
        try:
            target = urljoin(self.url, location.strip().replace(" ", "%20"))
        except ValueError:
            raise _refused(subject, "a redirect leads to what is no address.") from None
        return read_address(target, ports, subject)


def read_address(written: str, ports: Iterable[int], subject: str) -> Address:
    """An address as it is asked for; `subject` names what was given.

    Raises:
        LoadError: it is no address of http or https, holds credentials, or names a port that is not among `ports`.

    """
    if len(written) > LONGEST or not written.isprintable() or set(written) & set(" \\"):
        raise _refused(subject, "this address holds what no address holds.")
    try:
        url = parse_url(written)
    except LocationParseError:
        raise _refused(subject, "this is no address.") from None
    if url.scheme not in PORTS:
        raise _refused(subject, f'"{url.scheme or written}" is neither http nor https.')
    if url.auth is not None or "@" in (url.netloc or ""):
        raise _refused(subject, "the address holds a name or a password.", "Take out what stands before the @.")
    host = (url.host or "").strip("[]")
    _refuse_odd(host, subject)
    port = url.port or PORTS[url.scheme]
    if port not in ports:
        mend = f"Allow it if you know it: --set fetch.ports=[{port}]."
        raise _refused(subject, f"port {port} is not among fetch.ports.", mend)
    return Address(url.scheme, host, port, url.request_uri)


def _refuse_odd(host: str, subject: str) -> None:
    """A host that ends in a number is an address of the internet protocol in four numbers, or it is a trick."""
    if not host.rstrip("."):
        raise _refused(subject, "the address names no host.")
    last = host.rstrip(".").rpartition(".")[2]
    if ":" in host or not (last.isdecimal() or last.startswith("0x")):
        return
    try:
        IPv4Address(host)
    except ValueError:
        raise _refused(subject, f'the host "{host}" is no name.') from None


def refuse_special(found: Iterable[str], host: str, subject: str) -> None:
    """Refuse a host of which any address (in numbers) is not of the whole internet.

    Raises:
        LoadError: one is private, loopback, link-local, shared, multicast, reserved or IPv4 in IPv6.

    """
    for one in found:
        if not is_public(one):
            told = f"{host} is {one}, which" if one != host else one
            raise _refused(subject, f"{told} is no public address.", "Give the address of a public page, or a file.")


def is_public(numbers: str) -> bool:
    """Whether an address in numbers is of the whole internet."""
    address = ip_address(numbers)
    if isinstance(address, IPv6Address):
        return address.scope_id is None and address in GLOBAL_6 and not any(address in one for one in SPECIAL_6)
    return not any(address in one for one in SPECIAL)


def _refused(subject: str, message: str, mend: str = "Check the address.") -> LoadError:
    return LoadError(message, subject=subject, mend=mend)
