"""A connection to a mailbox: IMAPClient, with our limits and our manners.

IMAPClient signs in, lists, searches and appends.  What moves many messages is asked for and
read here, several questions at a time.  Nothing that goes over the line is ever logged.
"""

import imaplib
import logging
import re
import socket
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from afterview.mail import hints
from afterview.mail.accounts import Account, Auth, Security, refuse_in_the_clear, tls
from afterview.mail.events import Opened
from afterview.mail.patience import Patience
from afterview.mail.trouble import MailError, explain
from afterview.mail.wire import Reader

PATIENCE = Patience()
PIECES = 20  # in one answer; ours have two
WHO = {"name": "Afterview"}
PACKED = "COMPRESS=DEFLATE"
GMAIL = "X-GM-EXT-1"  # what Gmail calls that which only Gmail can
_LITERAL = re.compile(rb"\{(\d{1,20})\}$")
_BYE = re.compile(rb"\* BYE\b ?(.*)", re.I)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

logging.getLogger("imapclient").setLevel(logging.WARNING)  # below that it tells whole mails


@dataclass(frozen=True, slots=True)
class Answer:
    """One untagged response: its line, with the pieces that were announced in it."""

    text: bytes
    pieces: tuple[bytes, ...] = ()


class SaidNo(Exception):  # noqa: N818 - an answer, most often
    """The server refused one command; the connection lives on."""

    def __init__(self, text: bytes) -> None:
        super().__init__(text.decode("utf-8", "replace")[:300])


class Line(imaplib.IMAP4):
    """The library's connection, read through our limits."""

    def __init__(self, account: Account, clock: Callable[[], float], seconds: float) -> None:
        self._account = account
        self._clock = clock
        self._pack: zlib._Compress | None = None
        self._asked = 0
        self._done: dict[bytes, bytes] = {}
        super().__init__(account.incoming.host, account.incoming.port, seconds)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        self.sock = socket.create_connection((host, port), timeout)
        _notice_when_it_dies(self.sock)
        if self._account.incoming.security is Security.TLS:
            self._make_private()
        self.reader = Reader(self.sock, self._clock)

    def read(self, size: int) -> bytes:
        return self.reader.piece(size)

    def readline(self) -> bytes:
        return self.reader.line()

    def send(self, data: Any) -> None:
        self.reader.begin(kept=True)
        if self._pack:
            data = self._pack.compress(data) + self._pack.flush(zlib.Z_SYNC_FLUSH)
        self.sock.sendall(data)

    def shutdown(self) -> None:
        self.sock.close()

    def starttls(self, ssl_context: Any = None) -> Any:
        answer = self._simple_command("STARTTLS")
        if answer[0] != "OK" or not self.reader.is_empty():  # nothing may be slipped in before
            raise MailError(f"{self.host} could not make the line private.")
        self._make_private()
        self.reader = Reader(self.sock, self._clock)
        self._get_capabilities()
        return answer

    def pack(self) -> None:
        """From here on both sides pack what they say."""
        list(self.answers(self.say(b"COMPRESS DEFLATE")))
        self._pack = zlib.compressobj(wbits=-15)
        self.reader.unpack()

    def ask(self, command: bytes) -> list[Answer]:
        return list(self.answers(self.say(command)))

    def say(self, command: bytes) -> bytes:
        """Asks without waiting; `answers` gives what it brings, in the order of asking."""
        self._asked += 1
        tag = b"Q%d" % self._asked
        self.send(b"%s %s\r\n" % (tag, command))
        self.reader.begin()
        return tag

    def answers(self, tag: bytes) -> Iterator[Answer]:
        while tag not in self._done:
            answer = self.hear()
            first, _, rest = answer.text.partition(b" ")
            if first == b"*":
                yield answer
            elif first[:1] == b"Q":
                self._done[first] = rest
            else:
                raise MailError("The server talks nonsense; we hung up.")
        status = self._done.pop(tag)
        if status[:2].upper() != b"OK":
            raise SaidNo(status)

    def hear(self) -> Answer:
        """The next thing that the server says, whatever it is about."""
        text = self._whole_line()
        pieces: list[bytes] = []
        while match := _LITERAL.search(text):
            if len(pieces) == PIECES:
                raise MailError("The server's answer is in too many pieces; we hung up.")
            pieces.append(self.reader.piece(int(match[1])))
            text += self._whole_line()
        if bye := _BYE.match(text):
            raise MailError(f"The server said goodbye: {SaidNo(bye[1])}")
        return Answer(text, tuple(pieces))

    def go_ahead(self) -> None:
        """Waits for the server's "+": now it listens, or is listened to."""
        while not (answer := self.hear()).text.startswith(b"+"):
            if not answer.text.startswith(b"*"):
                raise SaidNo(answer.text)

    def _whole_line(self) -> bytes:
        if line := self.reader.line():
            return line.rstrip(b"\r\n")
        raise ConnectionResetError("The connection was closed.")

    def _make_private(self) -> None:
        context = tls(self._account, self._account.incoming)
        try:
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        except BaseException:
            self.sock.close()
            raise

    def _log(self, line: str) -> None:
        """The library would remember the last commands, and with them the password."""


def _notice_when_it_dies(sock: socket.socket) -> None:
    """A line that nothing comes over may be dead, after a night of the computer's sleep."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 20), ("TCP_KEEPCNT", 3)):
        if option := getattr(socket, name, None):
            sock.setsockopt(socket.IPPROTO_TCP, option, value)


class Client(IMAPClient):  # type: ignore[misc]
    """A signed-in connection."""

    def __init__(self, account: Account, clock: Callable[[], float], patience: Patience) -> None:
        self.account = account
        self.opened: Opened | None = None  # the folder that stands open
        self._clock = clock
        self._patience = patience
        server = account.incoming
        refuse_in_the_clear(server)
        super().__init__(
            server.host,
            server.port,
            ssl=False,
            timeout=SocketTimeout(patience.connect, patience.reply),
        )
        self.line.debug = 0

    def _create_IMAP4(self) -> Line:  # noqa: N802 - the library's name
        return Line(self.account, self._clock, self._patience.connect)

    @property
    def line(self) -> Line:
        line: Line = self._imap
        return line

    def _search(self, criteria: Any, charset: Any) -> Any:
        with _understood():
            return super()._search(criteria, charset)

    def _do_list(self, cmd: str, directory: str, pattern: str) -> Any:
        with _understood():
            return super()._do_list(cmd, directory, pattern)

    def fetch(self, messages: Any, data: Any, modifiers: Any = None) -> Any:
        with _understood():
            return super().fetch(messages, data, modifiers)

    def name_of(self, folder: str) -> bytes:
        """A folder as it is named on the wire."""
        name = self._normalise_folder(folder)
        return name.encode("ascii") if isinstance(name, str) else bytes(name)

    def can(self, *abilities: str) -> bool:
        return all(self.has_capability(each) for each in abilities)

    def close(self) -> None:
        """Leaves at once, whatever is still on its way."""
        with suppress(Exception):
            self.line.say(b"LOGOUT")
        with suppress(Exception):
            self.line.shutdown()


@contextmanager
def connect(
    account: Account,
    *,
    clock: Callable[[], float] = monotonic,
    patience: Patience | None = None,
) -> Iterator[Client]:
    """A signed-in connection; whatever goes wrong with it is a MailError."""
    client: Client | None = None
    try:
        with _understood():
            client = reach(account, clock, patience)
            sign_in(client)
            _introduce(client)
        yield client
    except (OSError, imaplib.IMAP4.error, zlib.error, SaidNo) as error:
        raise _told(error, account) from error
    finally:
        if client:
            client.close()


@contextmanager
def _understood() -> Iterator[None]:
    """The library's complaint about what a server said is no bug of ours."""
    try:
        yield
    except OSError:
        raise  # a certificate that is not accepted is a ValueError too
    except ValueError as error:
        raise imaplib.IMAP4.error(str(error)) from error


def reach(
    account: Account, clock: Callable[[], float] = monotonic, patience: Patience | None = None
) -> Client:
    """Connects, and makes the line private; says nothing yet of who we are."""
    client = Client(account, clock, patience or PATIENCE)
    if account.incoming.security is Security.STARTTLS:
        if not client.can("STARTTLS") or client.line.state != "NONAUTH":
            client.close()
            raise MailError(
                f"{account.incoming.host} offers no encryption on port {account.incoming.port}, "
                "so nothing was said to it.",
                permanent=True,
            )
        client.starttls()
        client._cached_capabilities = None
    return client


def sign_in(client: Client) -> None:
    account = client.account
    secret = account.secret()
    try:
        _say_who(client, secret)
    except LoginError as error:
        if account.renewed is None:
            raise _refused(account, error) from None
        try:
            _say_who(client, account.renewed(secret))
        except LoginError as again:
            raise _refused(account, again) from None


def _say_who(client: Client, secret: str) -> None:
    account = client.account
    if _CONTROL.search(account.login + secret):
        raise MailError("The name or the password holds a control character.", permanent=True)
    if account.auth is Auth.OAUTH and not client.can("AUTH=XOAUTH2"):
        raise MailError(hints.no_common_way(account), permanent=True)
    try:
        if account.auth is Auth.OAUTH:
            client.oauth2_login(account.login, secret)
        elif client.can("AUTH=PLAIN"):
            client.plain_login(account.login, secret)
        else:
            client.login(account.login, secret)
    except LoginError as error:
        if isinstance(error.__context__, imaplib.IMAP4.abort):
            raise error.__context__ from None  # it hung up, which is no word about the password
        raise
    except UnicodeError:
        raise MailError(
            "The password holds characters that this server cannot be told.", permanent=True
        ) from None


def _refused(account: Account, error: LoginError) -> MailError:
    return hints.cannot_sign_in(account, str(error))


def _introduce(client: Client) -> None:
    """Some servers want to know the program; and packing saves nine bytes of ten."""
    with suppress(imaplib.IMAP4.error):
        if client.can("ID"):
            client.id_(WHO)
    if client.can(PACKED):
        with suppress(SaidNo):
            client.line.pack()


def _told(error: Exception, account: Account) -> MailError:
    server = account.incoming
    if isinstance(error, OSError):
        return explain(error, server.host, server.port)
    if isinstance(error, imaplib.IMAP4.abort):
        return MailError(f"The connection to {server.host} was lost.")
    if isinstance(error, SaidNo):
        return MailError(f"{server.host} refused: {error}")
    return MailError(f"{server.host} answered in a way that we do not understand.")
