"""Whose program is calling?

The server of a home listens on its own machine only, but other people may have accounts on
it.  Linux tells whose program holds the other end of a connection.  Elsewhere, and for our
own commands, there is a token in a file that only the owner can read.
"""

import os
import sys
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from afterview.settings import kept_secret

CONNECTIONS = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))


def runs_this_server(request: HttpRequest) -> bool:
    """Whether the other end belongs to the account that runs this server, or to root."""
    try:
        address = ip_address(request.META["REMOTE_ADDR"])
        port, server_port = int(request.META["REMOTE_PORT"]), int(request.META["SERVER_PORT"])
        accounts = set(owners(address, port, server_port))
    except (KeyError, ValueError, OSError):
        return False
    return bool(accounts) and accounts <= {0, os.getuid()}


def owners(
    address: IPv4Address | IPv6Address,
    port: int,
    server_port: int,
    tables: tuple[Path, ...] = CONNECTIONS,
) -> Iterator[int]:
    """The accounts that hold a connection from `address`:`port` to our port.

    A connection without an inode has been let go by its program, and Linux then calls it
    root's, whoever's it was: it counts for nobody.
    """
    ends = {f"{written}:{port:04X}" for written in as_the_kernel_writes(address)}
    for table in tables:
        if table.exists():
            for line in table.read_text().splitlines()[1:]:
                _, local, remote, _, _, _, _, account, _, inode, *_ = line.split()
                if local in ends and remote.endswith(f":{server_port:04X}") and inode != "0":
                    yield int(account)


def as_the_kernel_writes(address: IPv4Address | IPv6Address) -> set[str]:
    """Words of four bytes, each in the machine's own order; IPv4 also inside IPv6."""
    written = {_in_words(address.packed)}
    if isinstance(address, IPv4Address):
        written.add(_in_words(IPv6Address(f"::ffff:{address}").packed))
    return written


def _in_words(packed: bytes) -> str:
    words = (packed[start : start + 4] for start in range(0, len(packed), 4))
    return "".join(f"{int.from_bytes(word, sys.byteorder):08X}" for word in words)


def can_be_told() -> bool:
    """Whether this system tells whose a connection is."""
    return CONNECTIONS[0].exists()


def token() -> str:
    return kept_secret(settings.AFTERVIEW_HOME / "token")


def is_the_token(word: str) -> bool:
    return constant_time_compare(word, token())


def brings_the_token(request: HttpRequest) -> bool:
    return is_the_token(request.headers.get("Authorization", "").removeprefix("Bearer "))
