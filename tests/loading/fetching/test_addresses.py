"""Which addresses in numbers are of the whole internet."""

from __future__ import annotations

import pytest

from factcheck.loading.fetching.addresses import is_public
from tests.loading.fetching.internet import PUBLIC


@pytest.mark.parametrize(
    "numbers",
    [
        "0.0.0.0",  # noqa: S104 - not bound to
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:93.184.215.14",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::7f00:1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%1",
        "2606:4700::1%1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_a_special_address_is_not_public(numbers: str) -> None:
    assert not is_public(numbers)


@pytest.mark.parametrize("numbers", [PUBLIC, "172.32.0.1", "192.0.1.1", "223.255.255.1", "2606:4700::1", "2a00::1"])
def test_what_is_public(numbers: str) -> None:
    assert is_public(numbers)
