"""macros/links/addresses.py"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.links.addresses import is_public, resolve


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    """Of either kind."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",  # noqa: S104 - refused here
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "fe80::1",
        "fe80::1%1",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c%1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_any_other_address_is_not(address: str) -> None:
    """Of this machine, its network, its cloud's metadata, groups of hosts, or an IPv6 address that stands for such."""
    assert not is_public(ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_as_the_one_that_it_stands_for(address: IPv4Address) -> None:
    """A way through IPv6 opens nothing."""
    for stands in (f"::ffff:{address}", f"64:ff9b::{address}"):
        assert is_public(IPv6Address(stands)) == is_public(address)


def test_a_host_is_resolved_by_the_system() -> None:
    """An address is its own name, so that no test asks the network."""
    assert resolve("127.0.0.1") == ("127.0.0.1",)
