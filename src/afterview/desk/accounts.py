"""Accounts: found by their address, corrected by hand, tried out, and removed with their secret."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import transaction

from afterview.desk import permissions
from afterview.desk.safe import safe
from afterview.mail import accounts as mail
from afterview.mail import commands, providers
from afterview.mail.discovery import Question, discover
from afterview.mail.names import net
from afterview.mail.submission import Patience
from afterview.mail.trial import Trial, trial
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Candidate

PATIENCE = Patience(connect=10, reply=20, final=20)  # somebody waits before the page
Auth = Account.Auth
# Where the mail of a domain that we do not know lies, once the user says with whom to sign in.
LIES_AT = {Auth.GOOGLE: "Gmail", Auth.MICROSOFT: "Microsoft 365"}
BOUND = ("auth", "client", "directory")  # a permission is given for these
SETTINGS = (
    "address", "user", "provider", "bridge", "auth", "client", "directory",
    "incoming_host", "incoming_port", "incoming_security",
    "outgoing_host", "outgoing_port", "outgoing_security",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of an address: settings to begin with, and words that help."""

    settings: dict[str, object]
    words: str = ""  # what is missing, or what this provider wants
    usable: bool = True  # False: letters cannot leave from there
    domain: str = ""  # whom the net could be asked about, when nothing is known
    elsewhere: tuple[str, ...] = ()  # servers that the domain named, and that are not its own


def find(address: str, *, auth: str = "", ask: bool = False) -> Found:
    """From the list that comes with the program; beyond it, the net is asked only after a yes.

    `auth` is the way to sign in that the user prefers.
    """
    found = discover(address, net() if ask else None)
    if isinstance(found, Question):
        return _unknown(found, address.strip(), auth, asked=ask)
    provider = providers.by_name(found.provider)
    possible = ways(found.provider)
    usual = provider.oauth if provider and found.auth is mail.Auth.OAUTH else Auth.PASSWORD
    chosen = auth if auth in possible else usual
    note = provider.note if provider and chosen != Auth.GOOGLE else ""
    elsewhere = () if provider else _elsewhere(found)
    if not provider and found.auth is mail.Auth.OAUTH:
        note = "This provider takes no password, but a permission: choose below how to sign in."
    return Found(_settings(found) | {"auth": chosen}, note, elsewhere=elsewhere)


def ways(provider: str) -> tuple[Auth, ...]:
    """How one may sign in there; a command is run on a computer of one's own alone."""
    known = providers.by_name(provider)
    by_permission: tuple[str, ...] = tuple(LIES_AT)
    if known:
        by_permission = (known.oauth,) if known.oauth else ()
    password = known is None or known.auth is mail.Auth.PASSWORD
    return (
        *((Auth.PASSWORD,) if password else ()),
        *(Auth(each) for each in by_permission),
        *(() if settings.AGENCY else (Auth.COMMAND,)),
    )


def is_command(typed: str) -> bool:
    try:
        return bool(commands.words_of(typed))
    except ValueError:
        return False


def of(candidate: Candidate) -> Account | None:
    """The account that the letters of this candidate leave from."""
    return candidate.accounts.first()


def add(candidate: Candidate, secret: str, now: datetime, **words: object) -> Account:
    with transaction.atomic():
        account = Account.objects.create(
            workspace_id=candidate.workspace_id, candidate=candidate, created=now, **words
        )
        if secret:
            safe().keep(_name(account), secret)
    return account


def change(account: Account, secret: str, **words: object) -> None:
    """New settings; an empty secret leaves the one that is kept, unless it was for another way."""
    way, before = _name(account), {name: getattr(account, name) for name in BOUND}
    for name, value in words.items():
        setattr(account, name, value)
    changed = {name for name, value in before.items() if value != getattr(account, name)}
    if changed:
        permissions.forget(account)
        account.permitted_at, account.asking = None, ""
    if changed & {"auth", "client"}:  # what was told to one is not told to another
        safe().forget(way)
    account.tried_at, account.trouble = None, ""
    account.save()
    if secret:
        safe().keep(_name(account), secret)


def remove(account: Account) -> None:
    """The account and its secrets; letters that left from it stay."""
    permissions.give_back(account)
    safe().forget(_name(account))
    account.delete()


def try_out(account: Account, now: datetime) -> Trial:
    """Both directions, step by step; nothing is sent and nothing is changed."""
    result = trial(wire(account), patience=PATIENCE)
    account.tried_at, account.trouble = now, result.words
    account.save(update_fields=["tried_at", "trouble"])
    if result.ok:
        permissions.let_go_on(account)
    return result


def wire(account: Account) -> mail.Account:
    """The account as the mail room knows it; its secret is asked for when it is needed."""
    return mail.Account(
        account.address,
        mail.Server(
            account.incoming_host, account.incoming_port, mail.Security(account.incoming_security)
        ),
        mail.Server(
            account.outgoing_host, account.outgoing_port, mail.Security(account.outgoing_security)
        ),
        user=account.user,
        auth=mail.Auth.PASSWORD if account.auth == Auth.PASSWORD else mail.Auth.OAUTH,
        provider=account.provider,
        bridge=account.bridge,
        secret=partial(_secret, account),
        renewed=partial(permissions.token, account) if account.by_permission else None,
    )


def _secret(account: Account) -> str:
    if account.by_permission:
        return permissions.token(account)
    kept = safe().tell(_name(account))
    if not kept:
        raise MailError("There is no password for this account any more. Enter it again.",
                        permanent=True)  # fmt: skip
    if account.auth == Auth.PASSWORD:
        return kept
    if settings.AGENCY:
        raise MailError("No command is run on an agency's server.", permanent=True)
    return commands.token_of(kept)


def _name(account: Account) -> str:
    """What is kept depends on the way in: no password may ever be run as a command."""
    match account.auth:
        case Auth.PASSWORD:
            return f"account {account.pk}"
        case Auth.COMMAND:
            return f"command {account.pk}"
    return permissions.client_secret(account)


def _unknown(question: Question, address: str, auth: str, *, asked: bool) -> Found:
    """Nothing is known, unless the user says with whom to sign in."""
    chosen = Auth(auth) if auth in ways("") else Auth.PASSWORD
    provider = providers.by_name(LIES_AT.get(chosen, "")) if question.servers_needed else None
    if provider and (at := providers.account(provider, address)):
        return Found(
            _settings(at) | {"auth": chosen}, "" if chosen == Auth.GOOGLE else provider.note
        )
    domain = address.rpartition("@")[2] if question.servers_needed and not asked else ""
    found = f"Nothing was found there, or nobody answered. {question.words}"
    words = found if asked else question.words
    known: dict[str, object] = {"address": address, "auth": chosen}
    return Found(known, words, question.servers_needed, domain)


def _elsewhere(found: mail.Account) -> tuple[str, ...]:
    hosts = dict.fromkeys((found.incoming.host, found.outgoing.host))
    return tuple(host for host in hosts if not f".{host}".casefold().endswith(f".{found.domain}"))


def _settings(found: mail.Account) -> dict[str, object]:
    return {
        "address": found.address,
        "user": found.user,
        "provider": found.provider,
        "bridge": found.bridge,
        "incoming_host": found.incoming.host,
        "incoming_port": found.incoming.port,
        "incoming_security": found.incoming.security.value,
        "outgoing_host": found.outgoing.host,
        "outgoing_port": found.outgoing.port,
        "outgoing_security": found.outgoing.security.value,
    }
