"""One conversation with a server that takes letters, word for word.

The standard library's client with three things changed: a reply has limits, a reply that
cannot be read counts as a lost connection rather than as a no, and our own name is not told.
"""

import smtplib
import socket
from base64 import b64encode
from contextlib import suppress

from afterview.mail import hints
from afterview.mail.accounts import Account, Auth, Security, refuse_in_the_clear, tls
from afterview.mail.patience import Patience as Patience
from afterview.mail.tokens import xoauth2
from afterview.mail.trouble import MailError

OURSELVES = "[127.0.0.1]"  # a server needs no more, and no lookup is made
FAREWELL = 5  # seconds
REPLY_LINES = 100
REPLY_LINE = 8 << 10  # bytes


class Line(smtplib.SMTP):
    """The connection that carries one letter."""

    def __init__(self, account: Account, patience: Patience) -> None:
        super().__init__(local_hostname=OURSELVES, timeout=patience.connect)
        self.account = account
        self.server = account.outgoing
        self.patience = patience
        self._host = self.server.host  # what a certificate is held against

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = socket.create_connection((host, port), timeout)
        if self.server.security is not Security.TLS:
            return plain
        try:
            return tls(self.account, self.server).wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise

    def getreply(self) -> tuple[int, bytes]:
        """The server's answer, however many lines it takes, as long as they are few."""
        said: list[bytes] = []
        for _ in range(REPLY_LINES):
            line = self._reply_line()
            said.append(line[4:].strip())
            if line[3:4] != b"-":
                return int(line[:3]), b"\n".join(said)
        raise self._lost("it goes on without end")

    def _reply_line(self) -> bytes:
        if self.sock is None:
            raise self._lost("there is no connection")
        if self.file is None:
            self.file = self.sock.makefile("rb")
        try:
            line: bytes = self.file.readline(REPLY_LINE + 1)
        except OSError as error:
            raise self._lost("nothing came") from error
        if not line:
            raise self._lost("the connection was closed")
        if not line.endswith(b"\n") or not line[:3].isdigit():
            raise self._lost("it is too long, or no reply")
        return line

    def wait(self, seconds: float) -> None:
        """How long the server may be silent from now on."""
        if self.sock:
            self.sock.settimeout(seconds)

    def _lost(self, why: str) -> smtplib.SMTPServerDisconnected:
        self.close()
        return smtplib.SMTPServerDisconnected(f"No reply could be read: {why}.")


def greet(line: Line) -> None:
    """Connects, says hello, and makes the line private."""
    server = line.server
    refuse_in_the_clear(server)
    expect(line.connect(server.host, server.port))
    line.wait(line.patience.reply)
    expect(line.ehlo())
    if server.security is Security.STARTTLS:
        _make_private(line)


def sign_in(line: Line) -> None:
    account, here = line.account, line.server
    if not line.has_extn("auth"):
        if here.security is Security.NONE:
            return  # a relay on this computer that knows us
        raise MailError(
            f"{here.host} lets nobody sign in on port {here.port}; letters usually leave by "
            "port 465 or 587.",
            permanent=True,
        )
    secret = account.secret()
    try:
        _say_who(line, account, secret)
    except smtplib.SMTPNotSupportedError:
        raise MailError(hints.no_common_way(account), permanent=True) from None
    except smtplib.SMTPResponseException as error:
        if error.smtp_code < 500:
            raise
        if account.renewed is None:
            raise hints.cannot_sign_in(account, words(error)) from None
        _once_more(line, account, secret)
    except UnicodeError:
        raise MailError(
            "The password holds characters that this server cannot be told.", permanent=True
        ) from None


def _once_more(line: Line, account: Account, refused: str) -> None:
    """With another token than the one that was refused."""
    try:
        _say_who(line, account, account.renewed(refused) if account.renewed else refused)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code < 500:
            raise
        raise hints.cannot_sign_in(account, words(error)) from None


def _say_who(line: Line, account: Account, secret: str) -> None:
    """PLAIN by ourselves, since the library takes only passwords in ASCII."""
    ways = line.esmtp_features.get("auth", "").upper().split()
    if account.auth is Auth.OAUTH:
        if "XOAUTH2" not in ways:
            raise smtplib.SMTPNotSupportedError
        said = xoauth2(account.login, secret)
        reply = line.docmd("AUTH", f"XOAUTH2 {_in_base64(said)}")
        expect(line.docmd("") if reply[0] == 334 else reply)  # 334 tells why not
    elif "PLAIN" in ways:
        expect(
            line.docmd("AUTH", f"PLAIN {_in_base64(f'{chr(0)}{account.login}{chr(0)}{secret}')}")
        )
    else:
        line.login(account.login, secret)


def _in_base64(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def leave(line: Line) -> None:
    with suppress(OSError, smtplib.SMTPException):
        line.wait(FAREWELL)
        line.quit()
    line.close()


def expect(reply: tuple[int, bytes], *codes: int) -> tuple[int, bytes]:
    """The reply, when it is a yes."""
    code, said = reply
    if code in codes or (not codes and 200 <= code < 300):
        return reply
    raise smtplib.SMTPResponseException(code, said)


def words(error: smtplib.SMTPResponseException) -> str:
    """What the server said, cut to what a person can read."""
    said = error.smtp_error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:300]


def _make_private(line: Line) -> None:
    if not line.has_extn("starttls"):
        raise MailError(
            f"{line.server.host} offers no encryption on port {line.server.port}, so nothing was "
            "said to it.",
            permanent=True,
        )
    expect(line.starttls(context=tls(line.account, line.server)))
    expect(line.ehlo())
