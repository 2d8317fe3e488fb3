"""Asks the DNS which servers a domain names for its mail (RFC 1035, 2782)."""

import random
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TypeVar

from afterview.mail.discovery import Lookup
from afterview.mail.pages import page

RESOLVERS = Path("/etc/resolv.conf")
SECONDS = 2
SECONDS_FOR_ALL = 15
MX, SRV = 15, 33
T = TypeVar("T")
Ask = Callable[[str], T]
_HEAD = struct.Struct(">HHHHHH")
_RECORD = struct.Struct(">HHIH")


def net(clock: Callable[[], float] = monotonic) -> Lookup:
    """What `discover` asks when the user said yes; nobody waits for it much longer than this."""
    until = clock() + SECONDS_FOR_ALL

    def soon(ask: Ask[T], nothing: T) -> Ask[T]:
        return lambda what: ask(what) if clock() < until else nothing

    return Lookup(soon(page, None), soon(srv, []), soon(mx, []))


def srv(name: str) -> list[tuple[str, int]]:
    """Host and port of a service, the preferred one first; nothing when nobody says."""
    found = []
    for answer, at, size in _answers(name, SRV):
        if size > 6:
            priority, weight, port = struct.unpack_from(">HHH", answer, at)
            found.append((priority, -weight, _name(answer, at + 6)[0], port))
    return [(host, port) for _, _, host, port in sorted(found)]


def mx(domain: str) -> list[str]:
    """Who takes the mail of a domain, the preferred one first."""
    found = []
    for answer, at, size in _answers(domain, MX):
        if size > 2:
            found.append((struct.unpack_from(">H", answer, at)[0], _name(answer, at + 2)[0]))
    return [host for _, host in sorted(found)]


def _answers(name: str, kind: int) -> list[tuple[bytes, int, int]]:
    """The records: in which answer, where their data begins, and how long it is."""
    for server in _servers():
        with suppress(OSError, ValueError, struct.error, IndexError):
            answer = _ask(server, name, kind)
            return [(answer, at, size) for at, size in _records(answer, kind)]
    return []


def _servers() -> list[tuple[str, int]]:
    try:
        lines = RESOLVERS.read_text().splitlines()
    except OSError:
        return []
    words = (line.split() for line in lines)
    return [(each[1], 53) for each in words if each[:1] == ["nameserver"] and len(each) > 1][:3]


def _ask(server: tuple[str, int], name: str, kind: int) -> bytes:
    number = random.SystemRandom().randrange(1 << 16)
    question = _HEAD.pack(number, 0x0100, 1, 0, 0, 0) + _written(name) + struct.pack(">HH", kind, 1)
    family = socket.AF_INET6 if ":" in server[0] else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as line:
        line.settimeout(SECONDS)
        line.connect(server)  # so that only this server is heard
        line.send(question)
        while True:
            answer = line.recv(4096)
            if answer[:2] == question[:2] and answer[12 : len(question)] == question[12:]:
                return answer


def _written(name: str) -> bytes:
    labels = [label.encode("idna") for label in name.strip(".").split(".")]
    if any(not 0 < len(label) < 64 for label in labels):
        raise ValueError(f"{name} is no name.")
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"


def _records(answer: bytes, kind: int) -> Iterator[tuple[int, int]]:
    _, flags, questions, count, _, _ = _HEAD.unpack_from(answer)
    if flags & 0x000F:
        return
    at = _HEAD.size
    for _ in range(questions):
        at = _name(answer, at)[1] + 4
    for _ in range(min(count, 100)):
        at = _name(answer, at)[1]
        found, _, _, size = _RECORD.unpack_from(answer, at)
        at += _RECORD.size
        if found == kind and at + size <= len(answer):
            yield at, size
        at += size


def _name(answer: bytes, at: int) -> tuple[str, int]:
    """A name, and where it ends; it may go on elsewhere, but not in a circle."""
    labels: list[str] = []
    end = 0
    for _ in range(130):
        size = answer[at]
        if size & 0xC0 == 0xC0:
            end = end or at + 2
            at = (size & 0x3F) << 8 | answer[at + 1]
        elif size:
            labels.append(answer[at + 1 : at + 1 + size].decode("ascii", "replace"))
            at += 1 + size
        else:
            return ".".join(labels) or ".", end or at + 1
    raise ValueError("A name goes round in a circle.")
