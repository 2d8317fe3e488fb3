"""Looks over a link before it goes out: is it spelled right, and would it open for a stranger?

Nothing is fetched here; that is only done when the user says so, elsewhere.
"""

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from rapidfuzz.distance import DamerauLevenshtein

OWN_MACHINE = re.compile(r"(?:^|\.)(?:localhost|local|lan|internal|intranet|home|corp|test)$")
SIGNED_IN = re.compile(
    r"/(?:log[-_]?in|sign[-_]?in|auth|accounts?|sso|oauth2?)(?:[/?.]|$)", re.IGNORECASE
)
EDITS = re.compile(r"/(?:edit|editor|settings|admin|draft|manage)(?:[/?#]|$)", re.IGNORECASE)
TOKENS = re.compile(r"[?&](?:token|key|access_token|password|pwd|sig|secret|auth)=", re.IGNORECASE)
DRAFTED = re.compile(r"[?&]usp=drive_link\b|/u/\d+/", re.IGNORECASE)
PASSWORD = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
# Hosts that people mistype; what comes before the last dot is enough.
KNOWN = (
    "github", "gitlab", "bitbucket", "codeberg", "linkedin", "google", "dropbox", "behance",
    "dribbble", "figma", "notion", "youtube", "vimeo", "kaggle", "medium", "onedrive", "sharepoint",
)  # fmt: skip
SHORTENS = frozenset({"bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly"})
NOT_THERE, SHUT = (404, 410), (401, 403, 407)
CLOSE = 1
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may be wrong with it; `stops`: it cannot work for them."""

    words: str
    stops: bool = False


def look(link: str) -> tuple[Doubt, ...]:
    """What its form alone tells."""
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname or ""
        port = parts.port
    except ValueError:
        return (Doubt("This is no address of a page. It begins with https.", stops=True),)
    if parts.scheme == "file" or re.match(r"[A-Za-z]:\\|/|~/", link.strip()):
        return (Doubt("This is a file on your own machine. Nobody else can open it.", stops=True),)
    if parts.scheme not in {"http", "https"} or not host or len(link) > LONGEST:
        return (Doubt("This is no address of a page. It begins with https.", stops=True),)
    if any(each.isspace() or not each.isprintable() for each in link.strip()):
        return (Doubt("There is a space in it. Copy it again, in one piece.", stops=True),)
    if _is_private(host):
        return (Doubt(f"“{host}” is only known on your own network.", stops=True),)
    return tuple(_odd(parts, host, port))


def opened(status: int, reached: str, beginning: bytes) -> Doubt | None:
    """What a stranger found there; nothing when it opened."""
    path = urlsplit(reached)
    if status in NOT_THERE:
        return Doubt("There is nothing there for somebody who is signed out.", stops=True)
    asks = status in SHUT or SIGNED_IN.search(path.path) or PASSWORD.search(beginning)
    if asks or (path.hostname or "").startswith(
        ("login.", "accounts.", "auth.", "sso.", "signin.")
    ):
        return Doubt("It asks a stranger to sign in. Change who may see it.", stops=True)
    if status >= 400:
        return Doubt(f"Its server answered with an error ({status}). Try it again later.")
    return None


def _odd(parts: SplitResult, host: str, port: int | None) -> Iterator[Doubt]:
    yield from _about_the_name(parts, host, port)
    yield from _about_the_way(parts)


def _about_the_name(parts: SplitResult, host: str, port: int | None) -> Iterator[Doubt]:
    if parts.username or parts.password:
        yield Doubt("There is a name or a password in it. Take it out.", stops=True)
    if parts.scheme == "http":
        yield Doubt("It begins with http. With https it is safe, and no browser warns.")
    if port not in (None, 80, 443):
        yield Doubt(f"It ends at port {port}; many offices let nobody through there.")
    if meant := _meant(host):
        yield Doubt(f"Did you mean “{meant}”? It says “{host}”.")
    if not host.isascii() or "xn--" in host:
        yield Doubt("Its name holds letters that look like others. See that it is the right one.")
    if host in SHORTENS:
        yield Doubt("A shortened link hides where it leads. Give the whole one.")


def _about_the_way(parts: SplitResult) -> Iterator[Doubt]:
    whole = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if SIGNED_IN.search(parts.path):
        yield Doubt("It leads to a page for signing in. Give the page behind it.", stops=True)
    elif EDITS.search(parts.path):
        yield Doubt("It opens what you edit. Give the link for reading, and say who may see it.")
    elif DRAFTED.search(whole):
        yield Doubt("It goes through your own account. Copy the link by its Share button.")
    if TOKENS.search(whole):
        yield Doubt("There is a key in it: whoever has the link has your access.")


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return bool(OWN_MACHINE.search(host)) or "." not in host


def _meant(host: str) -> str:
    """The well-known name that this one is one slip away from."""
    labels = host.removeprefix("www.").split(".")
    name = labels[-2] if len(labels) > 1 else labels[0]
    if name in KNOWN:
        ending = labels[-1]
        return ".".join([*labels[:-1], "com"]) if ending in {"con", "cmo", "ocm", "comm"} else ""
    close = (each for each in KNOWN if DamerauLevenshtein.distance(name, each) == CLOSE)
    found = next(close, "")
    return ".".join([*labels[:-2], found, labels[-1]]) if found and len(name) > 4 else ""
