"""Looks at a page as a stranger would: once, when the user wants it, and with nothing of theirs.

No cookie, no name, no sign of where the link was; only public addresses, at every step of the
way; a little time and a little text.  What a name stands for is asked once, and exactly that
address is called, so that it cannot become another one in between.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from afterview.mail.pages import is_public
from afterview.mail.trouble import MailError

SECONDS = 10.0  # for all of it
STEP = 5.0  # for one answer
SIGNS = 5  # that lead elsewhere
MOST = 64 << 10  # bytes of the page that are looked at
PORTS = {"https": 443, "http": 80}
HEADERS = {"Accept": "text/html,*/*", "Connection": "close"}
MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a stranger is shown."""

    status: int
    address: str  # where the signs led
    beginning: bytes


def visit(
    link: str, *, may: Callable[[str], bool] | None = None, trust: ssl.SSLContext | None = None
) -> Seen:
    """Raises MailError: not reached, or not a place that is called from here.

    `may` says which addresses are called; without it, public ones.
    """
    until = time.monotonic() + SECONDS
    ports = {*PORTS.values(), _port(link)}  # a sign leads to no other
    for _ in range(SIGNS + 1):
        if _port(link) not in ports:
            raise MailError("It leads to something that is no page.", permanent=True)
        answer, onward = _ask(link, until, may or is_public, trust)
        if onward is None:
            return answer
        link = urljoin(link, onward)
    raise MailError("It leads from page to page and arrives nowhere.", permanent=True)


def _port(link: str) -> int:
    try:
        parts = urlsplit(link)
        return parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        return 0


def _ask(
    link: str, until: float, may: Callable[[str], bool], trust: ssl.SSLContext | None
) -> tuple[Seen, str | None]:
    parts = urlsplit(link)
    host = parts.hostname or ""
    if parts.scheme not in PORTS or not host or parts.username or parts.password:
        raise MailError("It leads to something that is no page.", permanent=True)
    left = min(STEP, until - time.monotonic())
    if left <= 0:
        raise MailError("It took too long to answer.")
    try:
        port = _port(link)
        line = _Line(host, port, _found(host, port, may), left)
        if parts.scheme == "https":
            line.dress(trust or ssl.create_default_context())
        return _heard(line, parts.path or "/", parts.query, link, until)
    except ssl.SSLCertVerificationError as odd:
        words = f"The certificate of {host} is not valid; browsers warn of it."
        raise MailError(words, permanent=True) from odd
    except (OSError, http.client.HTTPException, ValueError) as odd:
        raise MailError(f"{host} did not answer. Is the name right, and the network up?") from odd


def _found(host: str, port: int, may: Callable[[str], bool]) -> str:
    """The address behind a name; each that it has must be one that may be called."""
    known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in known]
    for each in addresses:
        if not may(each):
            raise MailError(f"{host} is not on the public net.", permanent=True)
    if not addresses:
        raise OSError("no address")
    return addresses[0]


class _Line(http.client.HTTPConnection):
    """A connection to exactly this address, under the name that was asked for."""

    def __init__(self, host: str, port: int, address: str, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self.address = address
        self.trust: ssl.SSLContext | None = None

    def dress(self, trust: ssl.SSLContext) -> None:
        self.trust = trust
        self.default_port = PORTS["https"]  # so that the header Host bears no number

    def hang_up(self) -> None:
        """From outside, when its time is over: some servers say a letter a second."""
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def connect(self) -> None:
        bare = socket.create_connection((self.address, self.port), self.timeout)
        self.sock = self.trust.wrap_socket(bare, server_hostname=self.host) if self.trust else bare


def _heard(line: _Line, path: str, query: str, link: str, until: float) -> tuple[Seen, str | None]:
    whole = f"{path}?{query}" if query else path
    asked = whole.encode("utf-8", "replace").decode("latin-1")
    patience = threading.Timer(max(0.1, until - time.monotonic()), line.hang_up)
    patience.daemon = True
    patience.start()
    try:
        line.request("GET", _quoted(asked), headers=HEADERS)
        answer = line.getresponse()
        if time.monotonic() >= until:  # it was hung up in the middle
            raise TimeoutError
        onward = answer.getheader("Location") if answer.status in MOVED else None
        beginning = b"" if onward else _read(answer, until)
        return Seen(answer.status, link, beginning), onward
    finally:
        patience.cancel()
        line.close()


def _quoted(path: str) -> str:
    return "".join(each if "!" <= each <= "~" else f"%{ord(each):02X}" for each in path)


def _read(answer: http.client.HTTPResponse, until: float) -> bytes:
    """A little of it, for a little while: some servers never end."""
    found = b""
    while len(found) < MOST and time.monotonic() < until:
        piece = answer.read1(4096)
        if not piece:
            break
        found += piece
    return found[:MOST]
