"""Sends a letter to a stranger at most once, and says which of three things happened.

Until the server says that it is ready for the text, nothing can have been delivered, and
trying again is safe.  From the first byte of the text until its final reply, only the server
knows.  Between the two stands `committing`: it must return, having written to disk that the
letter may now be out, before the first byte of the text is sent.
"""

import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from afterview.mail.accounts import Account
from afterview.mail.composing import Outgoing, compose, needs_utf8, on_the_wire
from afterview.mail.submission import Line, Patience, expect, greet, leave, sign_in, words
from afterview.mail.trouble import MailError, explain

PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Sent:
    """The server took it upon itself to deliver the letter."""

    raw: bytes  # what went out, for the Sent folder
    words: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The letter did not go.  Not permanent: it may be tried again later."""

    permanent: bool
    words: str
    code: int = 0  # the server's, when it was the server


@dataclass(frozen=True, slots=True)
class Unknown:
    """The connection was lost while only the server knew.  Never sent again by itself."""

    words: str


Outcome = Sent | Refused | Unknown


def send(
    letter: Outgoing,
    account: Account,
    *,
    committing: Callable[[], None],
    now: datetime,
    patience: Patience = PATIENCE,
) -> Outcome:
    """One attempt.  Raises ValueError, in kind words, for a letter that must not leave."""
    raw = compose(letter, now, utf8=needs_utf8(letter)).as_bytes()
    line = Line(account, patience)
    try:
        _until_it_is_ready(line, letter, len(raw))
    except Exception as error:  # whatever it was, nothing has been said that could be delivered
        leave(line)
        return _not_gone(error, account)
    return _hand_over(line, raw, committing)


def _until_it_is_ready(line: Line, letter: Outgoing, size: int) -> None:
    """Everything that may be repeated: up to the server's "go ahead"."""
    greet(line)
    sign_in(line)
    expect(line.mail(on_the_wire(letter.sender.email), _asks(line, letter, size)))
    failures = ["NOTIFY=FAILURE,DELAY"] if line.has_extn("dsn") else []
    for reader in letter.readers:
        expect(line.rcpt(on_the_wire(reader.email), failures))
    expect(line.docmd("DATA"), 354)


def _asks(line: Line, letter: Outgoing, size: int) -> list[str]:
    asks = [f"SIZE={size}"] if line.has_extn("size") else []
    if not needs_utf8(letter):
        return asks
    if not line.has_extn("smtputf8"):
        raise MailError("This server cannot write to such an address.", permanent=True)
    return [*asks, "SMTPUTF8", "BODY=8BITMIME"]


def _hand_over(line: Line, raw: bytes, committing: Callable[[], None]) -> Outcome:
    try:
        committing()
    except BaseException:
        line.close()  # no dot was sent, so the server forgets it
        raise
    line.wait(line.patience.final)
    try:
        line.send(_stuffed(raw))
        code, said = line.getreply()
    except (OSError, smtplib.SMTPException):  # a reply that is no reply is caught here too
        line.close()
        return Unknown("The connection was lost before the server said whether it has the letter.")
    leave(line)
    return _outcome(raw, code, words(smtplib.SMTPResponseException(code, said)))


def _outcome(raw: bytes, code: int, said: str) -> Outcome:
    if 200 <= code < 300:
        return Sent(raw, said)
    if 400 <= code < 600:
        return Refused(code >= 500, f"The server did not take the letter: {said}", code)
    return Unknown(f"The server's last word was none that we know: {code} {said}")


def _not_gone(error: Exception, account: Account) -> Refused:
    if isinstance(error, smtplib.SMTPResponseException):
        said = f"{account.outgoing.host} refused: {words(error)}"
        return Refused(error.smtp_code >= 500, said, error.smtp_code)
    if isinstance(error, MailError | OSError | smtplib.SMTPException):
        trouble = explain(error, account.outgoing.host, account.outgoing.port)
        return Refused(trouble.permanent, str(trouble))
    raise error


def _stuffed(raw: bytes) -> bytes:
    """A line that is only a dot would end the letter, so each leading dot is doubled."""
    body = raw.replace(b"\r\n.", b"\r\n..")
    body = b"." + body if body.startswith(b".") else body
    return body + (b"" if body.endswith(b"\r\n") else b"\r\n") + b".\r\n"
