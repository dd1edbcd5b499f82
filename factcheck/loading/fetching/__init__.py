"""Address -> Snapshot: the one place that knows the network; loaded only where an address is given as an article."""

from __future__ import annotations

from concurrent.futures import Future
from importlib.metadata import version
from threading import Thread
from typing import TYPE_CHECKING

from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, SSLError

from factcheck.errors import LoadError
from factcheck.loading.fetching.addresses import read_address
from factcheck.loading.fetching.answers import BY_HAND, charset, leads_to_login, snapshot_of
from factcheck.loading.fetching.connecting import Line, ask, resolved
from factcheck.loading.intake import Delivery
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.loading.fetching.addresses import Address
    from factcheck.loading.fetching.connecting import Resolver
    from factcheck.settings import Fetching
    from factcheck.snapshot import Snapshot

__all__ = ["fetch"]

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LANGUAGE = "en"
"""The language that the paths of websites are in, whatever their pages are in."""


def fetch(address: str, settings: Fetching, resolve: Resolver = resolved) -> Snapshot:
    """What is at an address, within the limits; `resolve` gives a name's addresses in numbers.

    A thread asks, so that neither a slow name server nor a slow handshake nor a byte now and then outlasts the limit.

    Raises:
        LoadError: the address or one that it leads to is not to be asked, or there is no page of an article.

    """
    line = Line(address, settings.seconds, resolve, private=settings.allow_private)
    outcome: Future[Snapshot] = Future()
    Thread(target=_settle, args=(outcome, address, settings, line), daemon=True).start()
    try:
        return outcome.result(settings.seconds)
    except TimeoutError:
        message = f"fetching took longer than fetch.seconds, which is {settings.seconds:g}."
        mend = "Try again, or raise the limit: --set fetch.seconds=NUMBER."
        raise LoadError(message, subject=address, mend=mend) from None
    finally:
        line.cut()


def delivery_of(snapshot: Snapshot) -> Delivery:
    """A snapshot as a reader takes it."""
    declared = charset(dict(snapshot.headers).get("content-type", ""))
    return Delivery(snapshot.content, snapshot.address, snapshot.suffix, declared)


def _settle(outcome: Future[Snapshot], address: str, settings: Fetching, line: Line) -> None:
    try:
        outcome.set_result(_followed(address, settings, line))
    except BaseException as error:  # it is the caller's, in another thread
        outcome.set_exception(error)


def _followed(asked: str, settings: Fetching, line: Line) -> Snapshot:
    """What is where redirects lead."""
    first = place = read_address(asked, settings.ports, asked)
    seen: set[Address] = set()
    while place not in seen:
        if len(seen) > settings.redirects:
            message = f"more redirects than fetch.redirects, which is {settings.redirects}."
            raise LoadError(message, subject=asked, mend="Give the address that a browser ends at.")
        seen.add(place)
        found = _asked(place, asked, settings, line)
        if not isinstance(found, str):
            return found
        place = place.joined(found, settings.ports, asked)
        if leads_to_login(first, place, rules_for(LANGUAGE).words("logins")):
            raise LoadError(f"this leads to a login page, {place.url}.", subject=asked, mend=BY_HAND)
    raise LoadError("the redirects go round in a circle.", subject=asked, mend=BY_HAND)


def _asked(place: Address, asked: str, settings: Fetching, line: Line) -> Snapshot | str:
    """What is at a place: the page, or where it redirects to."""
    headers = {
        "User-Agent": f"factcheck/{version('factcheck')}",
        "Accept": "text/html, application/xhtml+xml, */*;q=0.5",
        "Accept-Encoding": "gzip, br",
    }
    try:
        with ask(place, headers, line) as answer:
            location = answer.headers.get("location") if answer.status in REDIRECTS else None
            return location or snapshot_of(answer, asked, place, settings.bytes)
    except HTTPError as error:
        raise _broken(error, place, asked) from None


def _broken(error: HTTPError, place: Address, asked: str) -> LoadError:
    again = "Try again later, or save the page with a browser and give the file."
    if isinstance(error, SSLError):
        message = f"{place.host} does not prove that it is {place.host} ({_reason(error)})."
        return LoadError(message, subject=asked, mend="Check the address; do not trust what a browser shows of it.")
    if isinstance(error, DecodeError):
        return LoadError("the page's compression is broken.", subject=asked, mend=again)
    if isinstance(error, ProtocolError):
        return LoadError(f"{place.host} broke off, or speaks no HTTP.", subject=asked, mend=again)
    return LoadError(f"{place.host} cannot be read ({type(error).__name__}).", subject=asked, mend=again)


def _reason(error: SSLError) -> str:
    """What the certificate lacks, else what TLS calls it."""
    cause = error.args[0] if error.args else error
    told = getattr(cause, "verify_message", "") or getattr(cause, "reason", "") or type(cause).__name__
    return " ".join(str(told).split()).lower().replace("_", " ").rstrip(".")
