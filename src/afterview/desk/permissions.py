"""Permissions (OAuth): asked for at a provider, renewed by themselves, given back.

A question to a provider stays open for a quarter of an hour and is answered once.  What must
not be seen of it (its state, its verifier, the device's code) and the permission itself lie in
the safe; the database knows only that a question is open, by a mark of it.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings

from afterview.desk.safe import safe
from afterview.mail import providers, tokens
from afterview.mail.pages import post
from afterview.mail.tokens import Client, Code, NotYet, Purse, Tokens
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Watch

OPEN_FOR = timedelta(minutes=15)
PURSE = Purse()


@dataclass(frozen=True, slots=True)
class Question:
    """What a provider is being asked, as the page shows it."""

    url: str  # where the user has to go
    until: datetime
    code: str = ""  # to be typed there; without one, the browser comes back by itself


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it."""

    given: bool
    words: str = ""  # why not


def house_has(auth: str) -> bool:
    """Whether there is a client id for everybody here."""
    return bool(_of_the_house(auth).get("client"))


def scope(auth: str) -> str:
    """What is asked for there."""
    return _of_the_house(auth).get("scope") or providers.oauth(auth).scope


def ask(account: Account, way_back: str, now: datetime) -> Answer:
    """Begins a question; `way_back` is the page to which a browser returns."""
    try:
        if account.auth == Account.Auth.MICROSOFT:
            _ask_for_a_code(account, now)
        else:
            _ask_in_the_browser(account, way_back, now)
    except MailError as trouble:
        return Answer(False, str(trouble))
    return Answer(True)


def question(account: Account, now: datetime) -> Question | None:
    """The one that is open, if any."""
    kept = _kept(account, now)
    if kept is None:
        return None
    return Question(kept["url"], datetime.fromisoformat(kept["until"]), kept.get("code", ""))


def asked_by(state: str) -> UUID | None:
    """Whose question a browser brings an answer to."""
    with suppress(ValueError):
        return UUID(state.partition(".")[0])
    return None


def came_back(account: Account, query: Mapping[str, str], now: datetime) -> Answer:
    """The browser is back, with a permission or without."""
    kept = _kept(account, now)
    state = str(query.get("state", ""))
    if kept is None or "state" not in kept or not _close(account, state):
        return Answer(False, "This question is not open any more. Please start again.")
    asked = tokens.Asking(kept["url"], kept["redirect"], kept["state"], kept["verifier"])
    try:
        _given(account, tokens.came_back(_client(account), asked, query, post), now)
    except MailError as trouble:
        return Answer(False, str(trouble))
    return Answer(True)


def was_typed(account: Account, now: datetime) -> Answer:
    """Asks the provider, no oftener than it likes; a `no` without words is a not yet."""
    kept = _kept(account, now)
    if kept is None and account.permitted_at and not account.asking:
        return Answer(True)  # it was noticed a moment ago
    if kept is None or "device" not in kept:
        return Answer(False, "The code has run out. Please start again.")
    if now < datetime.fromisoformat(kept["next"]):
        return Answer(False)
    try:
        said = tokens.was_typed(_client(account), _code(kept), post, now)
        if isinstance(said, NotYet):
            every = said.every.total_seconds()
            _keep(account, kept | {"every": every, "next": (now + said.every).isoformat()})
            return Answer(False)
        if _close(account, kept["device"]):
            _given(account, said, now)
    except MailError as trouble:
        if trouble.permanent:
            _close(account, kept["device"])
        return Answer(False, str(trouble))
    return Answer(True)


def token(account: Account, refused: str = "") -> str:
    """An access token; another one than that which a server refused.  Raises MailError."""
    return PURSE.token(str(account.pk), partial(_renewed, account), refused=refused)


def give_back(account: Account) -> None:
    """The provider forgets it, where it can be told to; and so do we, in any case."""
    with suppress(MailError):
        if account.by_permission and (kept := safe().tell(_name(account))):
            tokens.give_back(_client(account), kept, post)
    forget(account)


def forget(account: Account) -> None:
    for name in (_name(account), _question(account)):
        safe().forget(name)
    PURSE.drop(str(account.pk))


def let_go_on(account: Account) -> None:
    """It opens again: a watch that waited for the user need not wait any more."""
    stuck = Watch.objects.filter(account=account, state=Watch.State.STUCK)
    stuck.update(state=Watch.State.ON, trouble="")


def client_secret(account: Account) -> str:
    return f"client {account.pk}"


# ---------------------------------------------------------------------------------------


def _ask_in_the_browser(account: Account, way_back: str, now: datetime) -> None:
    asked = tokens.ask_in_the_browser(
        _client(account), way_back, account.address, mark=f"{account.pk.hex}."
    )
    until = now + OPEN_FOR
    question = {"url": asked.url, "redirect": asked.redirect, "until": until.isoformat()}
    _open(account, question | {"state": asked.state, "verifier": asked.verifier}, asked.state)


def _ask_for_a_code(account: Account, now: datetime) -> None:
    code = tokens.ask_for_a_code(_client(account), post, now)
    question = {
        "url": code.url,
        "code": code.code,
        "device": code.device,
        "every": code.every.total_seconds(),
        "next": (now + code.every).isoformat(),
        "until": code.expires.isoformat(),
    }
    _open(account, question, code.device)


def _code(kept: Mapping[str, Any]) -> Code:
    every, until = timedelta(seconds=kept["every"]), datetime.fromisoformat(kept["until"])
    return Code(kept["code"], kept["url"], kept["device"], every, until)


def _open(account: Account, question: dict[str, Any], key: str) -> None:
    _keep(account, question)
    account.asking = _mark(key)
    account.save(update_fields=["asking"])


def _keep(account: Account, question: dict[str, Any]) -> None:
    safe().keep(_question(account), json.dumps(question))


def _kept(account: Account, now: datetime) -> dict[str, Any] | None:
    if not account.asking:
        return None
    with suppress(MailError, ValueError, KeyError):
        kept: dict[str, Any] = json.loads(safe().tell(_question(account)) or "{}")
        return kept if now < datetime.fromisoformat(kept["until"]) else None
    return None


def _close(account: Account, key: str) -> bool:
    """Each question is answered once: of several who bring the answer, one wins."""
    open_one = Account.objects.filter(pk=account.pk, asking=_mark(key))
    if not open_one.update(asking=""):
        return False
    account.asking = ""
    safe().forget(_question(account))
    return True


def _given(account: Account, given: Tokens, now: datetime) -> None:
    """From here on it opens the mailbox; what waited for it goes on."""
    safe().keep(_name(account), given.refresh)
    PURSE.put(str(account.pk), given)
    account.permitted_at, account.tried_at, account.trouble = now, None, ""
    account.save(update_fields=["permitted_at", "tried_at", "trouble"])
    let_go_on(account)


def _renewed(account: Account) -> Tokens:
    kept = safe().tell(_name(account))
    if not kept:
        who = Account.Auth(account.auth).label
        raise MailError(f"There is no permission yet. Sign in with {who} first.", permanent=True)
    try:
        given = tokens.renew(_client(account), kept, post)
    except MailError:
        newer = safe().tell(_name(account))
        if not newer or newer == kept:
            raise
        given, kept = tokens.renew(_client(account), newer, post), newer  # another process was here
    if given.refresh != kept:
        safe().keep(_name(account), given.refresh)
    return given


def _client(account: Account) -> Client:
    """As which program we ask: the user's own client, else that of the house."""
    house = _of_the_house(account.auth)
    place = providers.oauth(account.auth)
    places = {name: words for name, words in house.items() if name not in {"client", "secret"}}
    place = replace(place, **places)
    if account.directory:
        at = f"/{account.directory}/"
        place = replace(
            place,
            authorize=place.authorize.replace("/common/", at),
            token=place.token.replace("/common/", at),
            device=place.device.replace("/common/", at),
        )
    if account.client:
        return Client(place, account.client, safe().tell(client_secret(account)) or "")
    if house.get("client"):
        return Client(place, house["client"], house.get("secret", ""))
    raise MailError("A client id is needed first: see below how to get one.", permanent=True)


def _of_the_house(auth: str) -> dict[str, str]:
    found: dict[str, str] = settings.AFTERVIEW_OAUTH.get(auth, {})
    return found


def _mark(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _name(account: Account) -> str:
    return f"permission {account.pk}"


def _question(account: Account) -> str:
    return f"question {account.pk}"
