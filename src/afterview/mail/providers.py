"""The mail providers that we know, and what each of them wants."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from afterview.mail.accounts import Account, Auth, Security, Server

SECURITY = {993: Security.TLS, 465: Security.TLS, 143: Security.STARTTLS}


@dataclass(frozen=True, slots=True)
class Provider:
    name: str
    domains: tuple[str, ...]
    mx: tuple[str, ...] = ()
    incoming: Server | None = None  # None: it offers no IMAP
    outgoing: Server | None = None
    auth: Auth = Auth.PASSWORD  # OAUTH: it takes no password
    oauth: str = ""  # whom to ask for permission: google, microsoft
    local_user: bool = False  # signs in with what stands before the @
    bridge: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class OAuth:
    """Where a provider asks its user for permission."""

    name: str
    authorize: str
    token: str
    scope: str
    device: str = ""  # where a code to type is had
    revoke: str = ""  # where a permission is given back


def by_domain(domain: str) -> Provider | None:
    return next((each for each in everyone() if domain in each.domains), None)


def by_mx(host: str) -> Provider | None:
    host = host.rstrip(".").casefold()
    return next((p for p in everyone() for mx in p.mx if f".{host}".endswith(f".{mx}")), None)


def by_name(name: str) -> Provider | None:
    return next((each for each in everyone() if each.name == name), None)


def account(provider: Provider, address: str) -> Account | None:
    """The account of this address there, or nothing when mail programs are not let in."""
    if not provider.incoming or not provider.outgoing:
        return None
    return Account(
        address,
        provider.incoming,
        provider.outgoing,
        user=address.rpartition("@")[0] if provider.local_user else "",
        auth=provider.auth,
        provider=provider.name,
        bridge=provider.bridge,
    )


@cache
def everyone() -> tuple[Provider, ...]:
    return tuple(map(_provider, _data()["provider"]))


@cache
def oauth(name: str) -> OAuth:
    return OAuth(**_data()["oauth"][name])


@cache
def _data() -> dict[str, Any]:
    text = resources.files("afterview.mail").joinpath("providers.toml").read_text("utf-8")
    return tomllib.loads(text)


def _provider(row: dict[str, Any]) -> Provider:
    return Provider(
        row["name"],
        tuple(row["domains"]),
        tuple(row.get("mx", ())),
        _server(row.get("imap", "")),
        _server(row.get("smtp", "")),
        Auth(row.get("auth", "password")),
        row.get("oauth", ""),
        row.get("user") == "local",
        row.get("bridge", False),
        row.get("note", ""),
    )


def _server(place: str) -> Server | None:
    host, _, port = place.partition(":")
    return server(host, int(port)) if host else None


def server(host: str, port: int) -> Server:
    """The security follows from the port, as everywhere on the net."""
    return Server(host, port, SECURITY.get(port, Security.STARTTLS))
