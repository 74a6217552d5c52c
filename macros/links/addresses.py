"""Which hosts may be asked: those whose every address is open to the public."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

IPAddress = IPv4Address | IPv6Address

_NAT64 = IPv6Network("64:ff9b::/96")
"""Here a gateway leads to the IPv4 address in the last four bytes."""


def resolve(host: str) -> tuple[str, ...]:
    """The addresses of a host, in the order in which the system would try them. Raises OSError where it has none."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(where[0]) for *_, where in found))


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the public internet, and of one host.

    An IPv6 address that stands for an IPv4 address is as public as that one: otherwise `::ffff:127.0.0.1` would lead
    to this machine.
    """
    if isinstance(address, IPv6Address):
        if address.is_site_local or address.scope_id is not None:
            return False
        inner = _within(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def parsed(address: str) -> IPAddress:
    """An address as the system writes it. Raises ValueError for anything else."""
    return ip_address(address)


def _within(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address to which an IPv6 address leads: mapped, by 6to4, by Teredo or by NAT64."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
