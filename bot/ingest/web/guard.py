"""Which addresses are public: judged on the address that is really connected to, whatever its name or spelling was."""

import ipaddress
import socket

_PORTS = (80, 443)

# `ipaddress.is_global` calls some of these global: 192.0.0.192 (metadata of a cloud), 6to4, NAT64, multicast.
_CLOSED_4 = tuple(
    ipaddress.IPv4Network(one)
    for one in """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
    192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
    """.split()  # noqa: SIM905 (read more easily)
)
_OPEN_6 = ipaddress.IPv6Network("2000::/3")
_CLOSED_6 = tuple(map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))

AddressInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]
"""One answer of `socket.getaddrinfo`."""


class NotPublicError(Exception):
    """The address that a name stands for is not public; the address itself is told to nobody."""


def open_public_socket(info: AddressInfo) -> socket.socket:
    """A socket for that address, just before it is connected. Raises NotPublicError."""
    family, kind, protocol, _, place = info
    if not is_public(place[0], place[1]):
        raise NotPublicError
    return socket.socket(family, kind, protocol)


def is_public(address: str, port: int) -> bool:
    """Whether this is a web server's port on an address that all the world reaches."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        mapped = ip.ipv4_mapped
        if mapped is None:
            return port in _PORTS and ip in _OPEN_6 and not any(ip in network for network in _CLOSED_6)
        ip = mapped
    return port in _PORTS and not any(ip in network for network in _CLOSED_4)
