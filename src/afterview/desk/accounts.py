"""Accounts: found by their address, corrected by hand, tried out, and removed with their secret."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import transaction

from afterview.mail import accounts as mail
from afterview.mail import providers
from afterview.mail.discovery import Question, discover
from afterview.mail.names import net
from afterview.mail.secrets import Secrets, keyring
from afterview.mail.submission import Patience
from afterview.mail.trial import Trial, trial
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Candidate

PATIENCE = Patience(connect=10, reply=20, final=20)  # somebody waits before the page
SETTINGS = (
    "address", "user", "provider", "bridge",
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


def find(address: str, *, ask: bool = False) -> Found:
    """From the list that comes with the program; beyond it, the net is asked only after a yes."""
    found = discover(address, net() if ask else None)
    if isinstance(found, Question):
        domain = address.strip().rpartition("@")[2] if found.servers_needed and not ask else ""
        words = f"Nothing was found there. {found.words}" if ask else found.words
        return Found({"address": address.strip()}, words, found.servers_needed, domain)
    provider = providers.by_name(found.provider)
    note = provider.note if provider else ""
    if found.auth is mail.Auth.OAUTH:
        words = "This provider takes no password from other programs, so letters cannot leave here."
        return Found(_settings(found), f"{words} {note}".strip(), usable=False)
    elsewhere = () if provider else _elsewhere(found)
    return Found(_settings(found), note, elsewhere=elsewhere)


def of(candidate: Candidate) -> Account | None:
    """The account that the letters of this candidate leave from."""
    return candidate.accounts.first()


def add(candidate: Candidate, secret: str, now: datetime, **words: object) -> Account:
    with transaction.atomic():
        account = Account.objects.create(
            workspace_id=candidate.workspace_id, candidate=candidate, created=now, **words
        )
        _secrets().keep(_name(account), secret)
    return account


def change(account: Account, secret: str, **words: object) -> None:
    """New settings; an empty secret leaves the one that is kept."""
    for name, value in words.items():
        setattr(account, name, value)
    account.tried_at, account.trouble = None, ""
    account.save()
    if secret:
        _secrets().keep(_name(account), secret)


def remove(account: Account) -> None:
    """The account and its secret; letters that left from it stay."""
    _secrets().forget(_name(account))
    account.delete()


def try_out(account: Account, now: datetime) -> Trial:
    """Both directions, step by step; nothing is sent and nothing is changed."""
    result = trial(wire(account), patience=PATIENCE)
    account.tried_at, account.trouble = now, result.words
    account.save(update_fields=["tried_at", "trouble"])
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
        provider=account.provider,
        bridge=account.bridge,
        secret=partial(_secret, account),
    )


def _secret(account: Account) -> str:
    if kept := _secrets().tell(_name(account)):
        return kept
    raise MailError("There is no password for this account any more. Enter it again.",
                    permanent=True)  # fmt: skip


def _secrets() -> Secrets:
    """At home the keyring of the computer, where there is one; else a file that only we read."""
    ring = None if settings.AGENCY else keyring()
    return Secrets(settings.AFTERVIEW_HOME, ring)


def _name(account: Account) -> str:
    return f"account {account.pk}"


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
