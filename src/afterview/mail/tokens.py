"""Permission instead of a password (OAuth): asked for once, renewed behind the scenes.

Google: the browser comes back to Afterview, with the user's own client id.  Microsoft: the
user types a short code on Microsoft's page.  No client secret comes with Afterview.
"""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hmac import compare_digest
from secrets import token_urlsafe
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import urlencode, urlsplit

from afterview.mail.providers import OAuth
from afterview.mail.refusals import refused
from afterview.mail.trouble import MailError

EARLY = 120.0  # seconds: a token is renewed before it runs out
ANSWER = 64 << 10  # bytes of an answer that are looked at
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
Fetch = Callable[[str, Mapping[str, str]], tuple[int, bytes]]  # posts a form: status and answer


@dataclass(frozen=True, slots=True)
class Client:
    """As which program we ask: the user's own registration at the provider."""

    place: OAuth
    id: str
    secret: str = field(default="", repr=False)  # the user's own, where Google insists on one


@dataclass(frozen=True, slots=True)
class Tokens:
    access: str = field(repr=False)
    lasts: timedelta
    refresh: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to a provider that is under way in the browser."""

    url: str
    redirect: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Code:
    """What the user types on the provider's page."""

    code: str
    url: str
    device: str = field(repr=False)
    every: timedelta  # how often we may ask whether it was typed
    expires: datetime


@dataclass(frozen=True, slots=True)
class NotYet:
    every: timedelta


def ask_in_the_browser(
    client: Client,
    redirect: str,
    address: str = "",
    *,
    mark: str = "",
    random: Callable[[int], str] = token_urlsafe,
) -> Asking:
    """Where to send the browser, to come back to `redirect` with a state that begins so."""
    state, verifier = mark + random(32), random(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    words = {
        "client_id": client.id,
        "redirect_uri": redirect,
        "response_type": "code",
        "scope": client.place.scope,
        "state": state,
        "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",
        **({"login_hint": address} if address else {}),
    }
    return Asking(f"{client.place.authorize}?{urlencode(words)}", redirect, state, verifier)


def came_back(client: Client, asking: Asking, query: Mapping[str, str], fetch: Fetch) -> Tokens:
    """The browser is back.  `query`: what stood behind the question mark."""
    if not compare_digest(query.get("state", "").encode(), asking.state.encode()):
        raise MailError(
            "This answer belongs to another question. Please start again.", permanent=True
        )
    if not query.get("code"):
        raise refused(client.place, 400, {"error": query.get("error") or "access_denied"})
    words = {
        "grant_type": "authorization_code",
        "code": query["code"],
        "redirect_uri": asking.redirect,
        "code_verifier": asking.verifier,
    }
    return _given(client, _post(client, words, fetch))


def ask_for_a_code(client: Client, fetch: Fetch, now: datetime) -> Code:
    place = client.place
    status, answer = fetch(place.device, {"client_id": client.id, "scope": place.scope})
    said = _read(place, status, answer)
    url = _text(said, "verification_uri")
    if urlsplit(url).scheme != "https":  # it is shown as a link
        raise MailError("The provider named a page that is not encrypted.")
    return Code(
        _text(said, "user_code")[:40],
        url,
        _text(said, "device_code"),
        timedelta(seconds=_seconds(said, "interval", 5)),
        now + timedelta(seconds=_seconds(said, "expires_in", 900)),
    )


def was_typed(client: Client, code: Code, fetch: Fetch, now: datetime) -> Tokens | NotYet:
    """Asks once whether the user has typed the code."""
    if now >= code.expires:
        raise MailError("The code has run out. Please start again.", permanent=True)
    words = {"grant_type": DEVICE_GRANT, "device_code": code.device, "client_id": client.id}
    status, answer = fetch(client.place.token, words)
    if status == 400:
        match _words(answer).get("error"):
            case "authorization_pending":
                return NotYet(code.every)
            case "slow_down":
                return NotYet(code.every + timedelta(seconds=5))
    return _given(client, _read(client.place, status, answer))


def renew(client: Client, refresh: str, fetch: Fetch) -> Tokens:
    """A new access token, for a permission that was given once."""
    words = {"grant_type": "refresh_token", "refresh_token": refresh, "scope": client.place.scope}
    return _tokens(_post(client, words, fetch), refresh)


def give_back(client: Client, refresh: str, fetch: Fetch) -> bool:
    """The provider forgets the permission, where it can be told to."""
    if not client.place.revoke:
        return False
    try:
        return fetch(client.place.revoke, {"token": refresh})[0] == 200
    except MailError:
        return False


class Purse:
    """The access tokens of this process: each is used until it is nearly old, and never kept."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._held: dict[str, tuple[str, float]] = {}
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def token(self, name: str, new: Callable[[], Tokens], *, refused: str = "") -> str:
        """`refused`: one that a server did not take; it is not given again."""
        with self._lock:
            lock = self._locks.setdefault(name, Lock())
        with lock:  # many threads want it at once, and one asks
            token, until = self._held.get(name, ("", 0.0))
            if token and token != refused and self._clock() < until:
                return token
            return self.put(name, new())

    def put(self, name: str, given: Tokens) -> str:
        lasts = given.lasts.total_seconds()
        until = self._clock() + max(lasts - EARLY, lasts / 2)
        self._held[name] = (given.access, until)
        return given.access

    def drop(self, name: str) -> None:
        self._held.pop(name, None)


def xoauth2(user: str, token: str) -> str:
    """How a token is said to a mail server, before base64."""
    return f"user={user}\1auth=Bearer {token}\1\1"


def _post(client: Client, words: Mapping[str, str], fetch: Fetch) -> dict[str, Any]:
    ours = {"client_id": client.id, **({"client_secret": client.secret} if client.secret else {})}
    status, answer = fetch(client.place.token, {**ours, **words})
    return _read(client.place, status, answer)


def _given(client: Client, said: dict[str, Any]) -> Tokens:
    """A permission just given: to the mail, and for longer than an hour."""
    name = client.place.name
    granted = said.get("scope")
    if isinstance(granted, str) and not _scopes(client.place.scope) <= _scopes(granted):
        raise MailError(
            f"{name} let us in, but not to your mail. Sign in once more, and tick that box.",
            permanent=True,
        )
    tokens = _tokens(said)
    if not tokens.refresh:
        raise MailError(f"{name} gave a permission for an hour only. Sign in once more.")
    return tokens


def _scopes(listed: str) -> set[str]:
    """By their last words, since some are told with their address and some without."""
    each = {scope.rstrip("/").rpartition("/")[2].casefold() for scope in listed.split()}
    return each - {"offline_access"}


def _tokens(said: dict[str, Any], older: str = "") -> Tokens:
    access = _text(said, "access_token")
    if not access.isascii() or not access.isprintable():
        raise MailError("The provider's token holds characters that none may hold.")
    refresh = said.get("refresh_token")
    lasts = timedelta(seconds=_seconds(said, "expires_in", 3600))
    return Tokens(access, lasts, refresh if isinstance(refresh, str) and refresh else older)


def _read(place: OAuth, status: int, answer: bytes) -> dict[str, Any]:
    said = _words(answer)
    if status == 200 and said:
        return said
    raise refused(place, status, said)


def _words(answer: bytes) -> dict[str, Any]:
    """What was said, when it was said as it should be; a page for people is nothing."""
    try:
        said = json.loads(answer) if len(answer) <= ANSWER else None
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _text(said: dict[str, Any], name: str) -> str:
    if isinstance(value := said.get(name), str) and value:
        return value
    raise MailError("The provider left out a part of its answer.")


def _seconds(said: dict[str, Any], name: str, otherwise: int) -> int:
    try:
        return min(max(int(said.get(name, otherwise)), 1), 86_400 * 365)
    except (TypeError, ValueError, OverflowError):
        return otherwise
