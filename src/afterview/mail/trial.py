"""The test button: tries an account step by step, and says in plain words what is wrong.

Nothing is sent and nothing is changed.
"""

import imaplib
import smtplib
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import TypeVar

from afterview.mail import client as imap
from afterview.mail import submission as smtp
from afterview.mail.accounts import Account, Auth, Server
from afterview.mail.folders import DRAFTS, SENT, listed
from afterview.mail.trouble import MailError, explain

SECONDS = 5  # to knock at another port
INCOMING, OUTGOING = (993, 143), (465, 587)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    what: str
    ok: bool
    words: str = ""  # what is wrong, or what was found


@dataclass(frozen=True, slots=True)
class Trial:
    steps: tuple[Step, ...]

    @property
    def ok(self) -> bool:
        return all(step.ok for step in self.steps)

    @property
    def words(self) -> str:
        """The first thing that is wrong."""
        return next((step.words for step in self.steps if not step.ok), "")


def trial(account: Account, *, patience: smtp.Patience = smtp.Patience()) -> Trial:  # noqa: B008
    """Both directions, each as far as it gets; neither without the permission that it needs."""
    first = _permission(account)
    if not all(step.ok for step in first):
        return Trial(first)
    ways = (_incoming(account, patience), _outgoing(account, patience))
    return Trial((*first, *(step for way in ways for step in _each(way))))


def _permission(account: Account) -> tuple[Step, ...]:
    if account.auth is not Auth.OAUTH:
        return ()

    def ask() -> None:
        account.secret()

    return (_try("Renew the permission", account.incoming, ask),)


def _each(steps: Iterator[Step]) -> Iterator[Step]:
    """Up to the first that fails: the others would only repeat it."""
    for step in steps:
        yield step
        if not step.ok:
            return


def _incoming(account: Account, patience: smtp.Patience) -> Iterator[Step]:
    server = account.incoming
    yield _try(f"Find {server.host}", server, lambda: _find(server))
    with ExitStack() as later:
        reached: list[imap.Client] = []

        def reach() -> str:
            reached.append(imap.reach(account, patience=patience))
            later.callback(reached[0].close)
            return _private(server)

        yield _try("Reach the incoming mail", server, reach, INCOMING)
        yield _try("Sign in to read", server, lambda: imap.sign_in(reached[0]))
        yield _try("See the folders", server, lambda: _folders(reached[0]))


def _outgoing(account: Account, patience: smtp.Patience) -> Iterator[Step]:
    server = account.outgoing
    line = smtp.Line(account, patience)
    if server.host != account.incoming.host:
        yield _try(f"Find {server.host}", server, lambda: _find(server))
    with ExitStack() as later:
        later.callback(smtp.leave, line)

        def greet() -> str:
            smtp.greet(line)
            return _private(server)

        yield _try("Reach the outgoing mail", server, greet, OUTGOING)
        yield _try("Sign in to send", server, lambda: smtp.sign_in(line))


def _try(
    what: str, server: Server, work: Callable[[], str | None], ports: Iterable[int] = ()
) -> Step:
    try:
        return Step(what, True, work() or "")
    except (OSError, imaplib.IMAP4.error, smtplib.SMTPException, MailError, ValueError) as error:
        return Step(what, False, f"{_words(error, server)}{_elsewhere(error, server, ports)}")


def _words(error: Exception, server: Server) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{server.host} refused: {smtp.words(error)}"
    if isinstance(error, MailError | OSError) and not isinstance(error, smtplib.SMTPException):
        return str(explain(error, server.host, server.port))
    return f"{server.host} does not answer as a mail server on port {server.port}."


def _elsewhere(error: Exception, server: Server, ports: Iterable[int]) -> str:
    """Is another door open, where this one is shut?"""
    if isinstance(error, MailError | socket.gaierror):
        return ""
    for port in ports:
        if port != server.port and _is_open(server.host, port):
            return f" Port {port} answers there: try that."
    return ""


def _is_open(host: str, port: int) -> bool:
    with suppress(OSError), socket.create_connection((host, port), SECONDS):
        return True
    return False


def _find(server: Server) -> None:
    socket.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM)


def _private(server: Server) -> str:
    return "Encrypted." if server.security != "none" else "Not encrypted, on this computer only."


def _folders(client: imap.Client) -> str:
    found = listed(client)
    told = {each.purpose: each.name for each in found}
    lacks = [name for purpose, name in ((SENT, "Sent"), (DRAFTS, "Drafts")) if purpose not in told]
    said = f"{len(found)} folders"
    return f"{said}; none of them is for {' or '.join(lacks)}." if lacks else f"{said}."
