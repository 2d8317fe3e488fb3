"""Fetches a page over https, when the user wanted it: settings of a provider, or a token.

Whoever is asked may be anybody: the page may be slow, huge, or a sign that leads into the
house.  So there is a limit to its time and its size, and a page of settings is fetched only
from addresses that stand in the open net.
"""

import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Event, Timer
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

from afterview.mail.accounts import is_here
from afterview.mail.trouble import MailError

SECONDS = 10  # for all of it, however little comes at a time
MOST = 128 << 10  # bytes that we are willing to read
SOON = 5  # seconds: a page of settings is a guess, and another is tried after it
SIGNS = 3  # that are followed to where a page has moved
PORT = 443
TRANSLATED = ip_network("64:ff9b::/96")  # an old address, as a new network writes it
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


def page(address: str) -> bytes | None:
    """What lies there, or nothing when there is nothing, or nobody answers."""
    for _ in range(SIGNS + 1):
        try:
            place = _place(address)
            if place.port not in {None, 443}:
                return None
            line = _Open(str(place.hostname), PORT, timeout=SOON)
            status, found, sign = _talk(line, "GET", place, seconds=SOON)
        except MailError:
            return None
        if not sign:
            return found if status == 200 else None
        try:
            address = urljoin(address, sign)
        except ValueError:
            return None
    return None


def post(address: str, form: Mapping[str, str]) -> tuple[int, bytes]:
    """Sends a form, and gives the status and what was answered.  No sign is followed."""
    place = _place(address, or_here=True)
    host = str(place.hostname)
    with_tls = place.scheme == "https"
    line = (HTTPSConnection if with_tls else HTTPConnection)(host, place.port, timeout=SECONDS)
    status, found, _ = _talk(line, "POST", place, urlencode(form), seconds=SECONDS)
    return status, found


def hand_over(address: str, body: bytes, head: Mapping[str, str]) -> int:
    """Leaves something with a service in the open net; the status that it answered with."""
    place = _place(address)
    line = _Open(str(place.hostname), place.port or PORT, timeout=SECONDS)
    status, _, _ = _talk(line, "POST", place, body, head)
    return status


def ask(
    address: str, body: bytes, head: Mapping[str, str], *, seconds: float, most: int, inside: bool
) -> tuple[int, bytes]:
    """Puts a question to a service that the user named; `inside`: also one of this computer.

    No sign is followed.  Raises MailError when the answer is larger or later than it may be.
    """
    place = _place(address, or_here=inside)
    host = str(place.hostname)
    kind = HTTPConnection if place.scheme == "http" else HTTPSConnection if inside else _Open
    line = kind(host, place.port or (None if inside else PORT), timeout=seconds)
    status, said, _ = _talk(line, "POST", place, body, head, seconds, most + 1)
    if len(said) > most:
        raise MailError(f"{host} answered with more than we read.")
    return status, said


def is_public(address: str) -> bool:
    """Whether it stands in the open net, and not inside somebody's house."""
    number = _plain(ip_address(address.partition("%")[0]))
    return number.is_global and not number.is_multicast and not number.is_reserved


def _place(address: str, *, or_here: bool = False) -> SplitResult:
    with suppress(ValueError):  # of a port that is none
        place = urlsplit(address)
        here = or_here and place.scheme == "http" and is_here(place.hostname or "")
        if place.hostname and place.port != 0 and (place.scheme == "https" or here):
            return place
    raise MailError("Only an encrypted page is asked.", permanent=True)


def _talk(
    line: HTTPConnection,
    how: str,
    place: SplitResult,
    body: str | bytes | None = None,
    head: Mapping[str, str] = FORM,
    seconds: float = SECONDS,
    most: int = MOST,
) -> tuple[int, bytes, str]:
    """Status, what was said, and where it has moved to."""
    where = f"{place.path or '/'}{f'?{place.query}' if place.query else ''}"
    late = Event()
    bell = Timer(seconds, _hang_up, (line, late))
    bell.daemon = True
    bell.start()
    try:
        line.request(how, where, body, {"Accept": "*/*"} if body is None else dict(head))
        answer: HTTPResponse = line.getresponse()
        sign = answer.getheader("Location", "") if 300 <= answer.status < 400 else ""
        said = answer.read(most)
    except (OSError, HTTPException, ValueError):
        raise MailError(f"{line.host} could not be reached. Is the network up?") from None
    finally:
        bell.cancel()
        line.close()
    if late.is_set():  # what came is only a part
        raise MailError(f"{line.host} did not answer in time.")
    return answer.status, said, sign


def _hang_up(line: HTTPConnection, late: Event) -> None:
    late.set()
    with suppress(OSError, AttributeError):  # it ended just now, or never began
        line.sock.shutdown(socket.SHUT_RDWR)


class _Open(HTTPSConnection):
    """A line to a server in the open net: what its name leads to is looked at first."""

    def connect(self) -> None:
        plain = _reach(self.host, self.port, self.timeout or SECONDS)
        try:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise


def _reach(host: str, port: int, seconds: float) -> socket.socket:
    for family, kind, protocol, _, where in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not is_public(str(where[0])):
            continue
        line = socket.socket(family, kind, protocol)
        try:
            line.settimeout(seconds)
            line.connect(where)
        except OSError:
            line.close()
            continue
        return line
    raise ConnectionError(f"{host} is nowhere in the open net.")


def _plain(number: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The old address that a new one may be made of."""
    if isinstance(number, IPv4Address):
        return number
    if number in TRANSLATED:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or number
