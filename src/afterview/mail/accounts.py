"""A mail account: whose it is, where it lives, and how one signs in.

An account holds no password.  It holds a question, `secret`, that is asked at the moment of
signing in; so a token may be renewed behind it, and nothing secret is ever printed.  Another
question, `renewed`, is asked when a server did not take the token: for a newer one.
"""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from afterview.mail.trouble import MailError


class Security(StrEnum):
    TLS = "tls"  # encrypted from the first byte
    STARTTLS = "starttls"  # encrypted before anything is said
    NONE = "none"  # only for a server on this very computer, such as a bridge


class Auth(StrEnum):
    PASSWORD = "password"  # noqa: S105 - a word, not a password
    OAUTH = "oauth"


@dataclass(frozen=True, slots=True)
class Server:
    host: str
    port: int
    security: Security = Security.TLS


def _nothing_known() -> str:
    raise MailError("There is no password or permission for this account yet.", permanent=True)


@dataclass(frozen=True, slots=True)
class Account:
    address: str
    incoming: Server
    outgoing: Server
    user: str = ""  # empty: the address
    auth: Auth = Auth.PASSWORD
    provider: str = ""  # our word for it, when it is one we know
    bridge: bool = False  # runs on this computer, with a certificate of its own making
    secret: Callable[[], str] = field(default=_nothing_known, repr=False, compare=False)
    renewed: Callable[[str], str] | None = field(default=None, repr=False, compare=False)
    trusted: str = field(default="", repr=False)  # one more certificate to trust, as PEM

    @property
    def login(self) -> str:
        return self.user or self.address

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].casefold()


def tls(account: Account, server: Server) -> ssl.SSLContext:
    """How we make sure that the server is the one we mean."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if account.trusted:
        context.load_verify_locations(cadata=account.trusted)
    if account.bridge and is_here(server.host):
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def refuse_in_the_clear(server: Server) -> None:
    """A password is not said aloud on the way to another computer."""
    if server.security is Security.NONE and not is_here(server.host):
        raise MailError(
            f"{server.host} would be spoken to without encryption. Choose TLS or STARTTLS.",
            permanent=True,
        )


def is_here(host: str) -> bool:
    return host in {"localhost", "127.0.0.1", "::1"}
