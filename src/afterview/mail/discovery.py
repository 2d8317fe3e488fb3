"""Finds the settings of a mail account from nothing but its address.

First the list of providers that comes with Afterview, which asks nobody.  Beyond it, other
computers have to be asked what they know of the domain; that happens only when the caller
brings a `Lookup`, which it does when the user said yes.  Else the user is asked.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from afterview.mail import providers
from afterview.mail.accounts import Account, Auth, Security, Server

ADDRESS = re.compile(r"[^\s@<>,;\"]{1,64}@([^\s@<>,;\"]{1,250}\.[^\s@<>,;\"]{2,60})")
HOST = re.compile(r"(?=.{4,250}$)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}", re.I)
PORTS = {143, 993, 465, 587}  # where mail is kept and taken; a page may not send us elsewhere
CONFIGURATION = 64 << 10  # bytes that we are willing to read


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user can tell us."""

    words: str
    servers_needed: bool = True  # the names of the servers, or only a better address


@dataclass(frozen=True, slots=True)
class Lookup:
    """How to ask the net; each answers with nothing when nobody knows."""

    page: Callable[[str], bytes | None]  # an address, over https only
    srv: Callable[[str], Sequence[tuple[str, int]]]
    mx: Callable[[str], Sequence[str]]


def discover(address: str, lookup: Lookup | None = None) -> Account | Question:
    """The account of an address, ready to be tried, or what to ask the user."""
    address = address.strip()
    if not (match := ADDRESS.fullmatch(address)):
        return Question("That does not look like an e-mail address.", servers_needed=False)
    domain = match[1].casefold()
    if provider := providers.by_domain(domain):
        return providers.account(provider, address) or Question(provider.note, servers_needed=False)
    for way in WAYS if lookup else ():
        if found := way(address, domain, lookup):
            return found
    return Question(
        f"Which servers keep the mail of {domain}? Your provider's help names them as IMAP "
        "(incoming) and SMTP (outgoing)."
    )


def _from_its_own_page(address: str, domain: str, lookup: Lookup | None) -> Account | None:
    """Most hosters publish a page of settings, as Thunderbird reads it."""
    hosts = (f"autoconfig.{domain}/mail", f"{domain}/.well-known/autoconfig/mail")
    for host in hosts:
        page = lookup.page(f"{'https'}://{host}/config-v1.1.xml") if lookup else None
        if page and (found := read(page, address)):
            return found
    return None


def _from_its_records(address: str, domain: str, lookup: Lookup | None) -> Account | None:
    """RFC 6186: the domain names its mail servers in the DNS."""
    if not lookup:
        return None
    incoming = _named(lookup, domain, "_imaps", "_imap")
    outgoing = _named(lookup, domain, "_submissions", "_submission")
    return Account(address, incoming, outgoing) if incoming and outgoing else None


def _named(lookup: Lookup, domain: str, *services: str) -> Server | None:
    """The first of these services that the domain has; the former of two is TLS throughout."""
    for service, security in zip(services, (Security.TLS, Security.STARTTLS), strict=True):
        host, port = next(iter(lookup.srv(f"{service}._tcp.{domain}")), ("", 0))
        if is_server(host.rstrip("."), port):
            return Server(host.rstrip("."), port, security)
    return None


def _from_who_takes_its_mail(address: str, domain: str, lookup: Lookup | None) -> Account | None:
    """A company's mail often lies at a provider that we know."""
    for host in lookup.mx(domain) if lookup else ():
        if provider := providers.by_mx(host):
            return providers.account(provider, address)
    return None


WAYS = (_from_its_own_page, _from_its_records, _from_who_takes_its_mail)


def read(page: bytes, address: str) -> Account | None:
    """An autoconfig page (config-v1.1.xml), of which we believe only servers with TLS."""
    root = _parsed(page) if len(page) <= CONFIGURATION else None
    if root is None:
        return None
    incoming = next(_servers(root, "incomingServer", "imap"), None)
    outgoing = next(_servers(root, "outgoingServer", "smtp"), None)
    if not incoming or not outgoing:
        return None
    user, auth = _user(root, address), _auth(root)
    return Account(address, incoming, outgoing, user=user, auth=auth)


def is_server(host: str, port: int) -> bool:
    """Whether this may be a mail server in the net: a name, and no address inside a house."""
    return bool(HOST.fullmatch(host)) and port in PORTS


def _parsed(page: bytes) -> ElementTree.Element | None:
    """As text of ours, whatever encoding it claims; and without entities, which may grow."""
    try:
        text = page.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = page.decode("latin-1")
    if "\0" in text or "<!" in text.replace("<!--", ""):
        return None
    try:
        return ElementTree.fromstring(text)  # noqa: S314 - no entities, and short
    except (ElementTree.ParseError, ValueError):
        return None


def _servers(root: ElementTree.Element, tag: str, kind: str) -> Iterator[Server]:
    for each in root.iter(tag):
        host, port = each.findtext("hostname", "").strip(), each.findtext("port", "").strip()
        security = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}.get(
            each.findtext("socketType", "").strip()
        )
        known = port.isdecimal() and len(port) < 6 and is_server(host, int(port))
        if each.get("type") == kind and security and known:
            yield Server(host, int(port), security)


def _user(root: ElementTree.Element, address: str) -> str:
    wanted = root.findtext(".//incomingServer[@type='imap']/username", "").strip()
    local = address.rpartition("@")[0]
    return {"%EMAILLOCALPART%": local}.get(wanted, "")


def _auth(root: ElementTree.Element) -> Auth:
    ways = {(each.text or "").strip() for each in root.iter("authentication")}
    return Auth.OAUTH if ways == {"OAuth2"} else Auth.PASSWORD
