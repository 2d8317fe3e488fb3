"""Permission instead of a password (OAuth): asked for once, renewed behind the scenes.

Google: the browser comes back to this computer, with the user's own client id.  Microsoft: the
user types a short code on Microsoft's page.  A program that does this already may do it for
us: `from_command`.  No client secret comes with Afterview.
"""

import hashlib
import json
import shlex
import subprocess
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlencode

from afterview.mail.providers import OAuth, oauth
from afterview.mail.trouble import MailError

EARLY = timedelta(minutes=2)  # a token is renewed before it runs out
COMMAND_SECONDS = 30
ANSWER = 64 << 10  # characters of an answer that are looked at
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
Fetch = Callable[[str, Mapping[str, str]], tuple[int, bytes]]  # posts a form: status and answer


@dataclass(frozen=True, slots=True)
class Client:
    """As which program we ask: the user's own registration at the provider."""

    provider: str  # google, microsoft
    id: str
    secret: str = field(default="", repr=False)  # the user's own, where Google insists on one


@dataclass(frozen=True, slots=True)
class Tokens:
    access: str = field(repr=False)
    expires: datetime
    refresh: str = field(default="", repr=False)

    def as_text(self) -> str:
        """For the keyring."""
        kept = {"access": self.access, "expires": self.expires.isoformat(), "refresh": self.refresh}
        return json.dumps(kept)

    @classmethod
    def from_text(cls, text: str) -> "Tokens":
        kept = json.loads(text)
        return cls(kept["access"], datetime.fromisoformat(kept["expires"]), kept["refresh"])


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to Google that is under way in the browser."""

    url: str
    redirect: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Code:
    """What the user types on Microsoft's page."""

    code: str
    url: str
    device: str = field(repr=False)
    every: timedelta  # how often we may ask whether it was typed
    expires: datetime


@dataclass(frozen=True, slots=True)
class NotYet:
    every: timedelta


def ask_google(
    client: Client, redirect: str, random: Callable[[int], str] = token_urlsafe
) -> Asking:
    """Where to send the browser.  `redirect`: an address of this computer."""
    state, verifier = random(32), random(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    place = oauth(client.provider)
    words = {
        "client_id": client.id,
        "redirect_uri": redirect,
        "response_type": "code",
        "scope": place.scope,
        "state": state,
        "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",
    }
    return Asking(f"{place.authorize}?{urlencode(words)}", redirect, state, verifier)


def came_back(
    client: Client, asking: Asking, query: Mapping[str, str], fetch: Fetch, now: datetime
) -> Tokens:
    """The browser is back.  `query`: what stood behind the question mark."""
    if query.get("state") != asking.state:
        raise MailError(
            "This answer belongs to another question. Please start again.", permanent=True
        )
    if not query.get("code"):
        raise MailError("The permission was not given.", permanent=True)
    words = {
        "grant_type": "authorization_code",
        "code": query["code"],
        "redirect_uri": asking.redirect,
        "code_verifier": asking.verifier,
    }
    return _tokens(_post(client, oauth(client.provider), words, fetch), now)


def ask_microsoft(client: Client, fetch: Fetch, now: datetime) -> Code:
    place = oauth(client.provider)
    status, answer = fetch(place.device, {"client_id": client.id, "scope": place.scope})
    said = _read(answer)
    if status != 200:
        raise _refused(said)
    return Code(
        _text(said, "user_code"),
        _text(said, "verification_uri"),
        _text(said, "device_code"),
        timedelta(seconds=_seconds(said, "interval", 5)),
        now + timedelta(seconds=_seconds(said, "expires_in", 900)),
    )


def was_typed(client: Client, code: Code, fetch: Fetch, now: datetime) -> Tokens | NotYet:
    """Asks once whether the user has typed the code."""
    if now >= code.expires:
        raise MailError("The code has run out. Please start again.", permanent=True)
    place = oauth(client.provider)
    words = {"grant_type": DEVICE_GRANT, "device_code": code.device, "client_id": client.id}
    status, answer = fetch(place.token, words)
    said = _read(answer)
    if status == 200:
        return _tokens(said, now)
    match said.get("error"):
        case "authorization_pending":
            return NotYet(code.every)
        case "slow_down":
            return NotYet(code.every + timedelta(seconds=5))
    raise _refused(said)


def fresh(
    client: Client,
    tokens: Tokens,
    fetch: Fetch,
    now: datetime,
    keep: Callable[[Tokens], None],
) -> str:
    """An access token that is good for a while; `keep` stores what was renewed."""
    if now < tokens.expires - EARLY:
        return tokens.access
    if not tokens.refresh:
        raise MailError("The permission has run out. Sign in once more.", permanent=True)
    words = {
        "grant_type": "refresh_token",
        "refresh_token": tokens.refresh,
        "scope": oauth(client.provider).scope,
    }
    renewed = _tokens(_post(client, oauth(client.provider), words, fetch), now, tokens.refresh)
    keep(renewed)
    return renewed.access


def from_command(command: str, seconds: float = COMMAND_SECONDS) -> str:
    """The access token that another program prints."""
    try:
        words = shlex.split(command) or [""]
        done = subprocess.run(words, capture_output=True, text=True, timeout=seconds, check=False)
    except (OSError, ValueError):
        raise MailError("The command for the token could not be started.", permanent=True) from None
    except subprocess.TimeoutExpired:
        raise MailError("The command for the token did not end in time.") from None
    token = done.stdout.strip()
    if done.returncode or not token or len(token.split()) > 1:
        raise MailError("The command for the token gave none.", permanent=True)
    return token


def xoauth2(user: str, token: str) -> str:
    """How a token is said to a mail server, before base64."""
    return f"user={user}\1auth=Bearer {token}\1\1"


def _post(client: Client, place: OAuth, words: Mapping[str, str], fetch: Fetch) -> dict[str, Any]:
    ours = {"client_id": client.id, **({"client_secret": client.secret} if client.secret else {})}
    status, answer = fetch(place.token, {**ours, **words})
    said = _read(answer)
    if status != 200:
        raise _refused(said)
    return said


def _tokens(said: dict[str, Any], now: datetime, older: str = "") -> Tokens:
    until = now + timedelta(seconds=_seconds(said, "expires_in", 3600))
    refresh = said.get("refresh_token")
    return Tokens(
        _text(said, "access_token"), until, refresh if isinstance(refresh, str) else older
    )


def _read(answer: bytes) -> dict[str, Any]:
    try:
        said = json.loads(answer[:ANSWER])
    except ValueError:
        raise MailError("The provider answered in a way that we do not understand.") from None
    return said if isinstance(said, dict) else {}


def _text(said: dict[str, Any], name: str) -> str:
    if isinstance(value := said.get(name), str) and value:
        return value
    raise MailError("The provider left out a part of its answer.")


def _seconds(said: dict[str, Any], name: str, otherwise: int) -> int:
    try:
        return min(max(int(said.get(name, otherwise)), 1), 86_400 * 365)
    except (TypeError, ValueError):
        return otherwise


def _refused(said: dict[str, Any]) -> MailError:
    """Their words only by their code: the text may hold what is ours to keep."""
    match str(said.get("error", "")):
        case "invalid_grant" | "interaction_required" | "expired_token":
            return MailError(
                "The permission has run out or was taken back. Sign in once more.", permanent=True
            )
        case "access_denied" | "authorization_declined":
            return MailError("The permission was not given.", permanent=True)
        case "invalid_client" | "unauthorized_client":
            return MailError("The client id is not one that the provider knows.", permanent=True)
        case "consent_required":
            return MailError("Your administrator has to allow this first.", permanent=True)
    return MailError("The provider gave no permission just now.")
