"""Channels: how the user is reached.  Added, tried out and removed; their addresses are secrets."""

import secrets
from datetime import datetime

from django.conf import settings

from afterview.desk import accounts
from afterview.desk.safe import safe
from afterview.facts import Address
from afterview.mail import channels as wires
from afterview.mail import devices, outbox
from afterview.mail.composing import Outgoing, message_id
from afterview.mail.trouble import MailError
from afterview.records.models import Candidate, Channel

TITLE = "Afterview"
HOUSE_KEY = "devices"  # its name among the secrets
# At an agency the server sends, so only to services that stand in the open net.
IN_THE_OPEN = (
    "ntfys", "tgram", "slack", "discord", "msteams", "workflows", "gchat", "pover", "mailgun",
    "sendgrid", "twilio", "whatsapp", "webex", "wxteams", "zulip",
)  # fmt: skip


class RefusedError(ValueError):
    """Why this cannot be a channel, in words."""


def possible(candidate: Candidate) -> tuple[Channel.Kind, ...]:
    """What can be added: a mail needs an account, the desktop a computer of one's own."""
    there = {channel.kind for channel in candidate.channels.all()}
    mail = Channel.Kind.EMAIL not in there and accounts.of(candidate) is not None
    desktop = Channel.Kind.DESKTOP not in there and not settings.AGENCY and wires.has_desktop()
    found = ((Channel.Kind.EMAIL, mail), (Channel.Kind.DESKTOP, desktop))
    return (*(kind for kind, can in found if can), Channel.Kind.SERVICE)


def add(
    candidate: Candidate, kind: Channel.Kind, now: datetime, address: str = "", name: str = ""
) -> Channel:
    """Raises RefusedError."""
    if kind is Channel.Kind.DEVICE:
        address = _device(address)
        if there := _same(candidate, address):
            return there
    elif kind not in possible(candidate):
        raise RefusedError("This cannot be added here, or is there already.")
    name = name or kind.label
    if kind is Channel.Kind.SERVICE:
        name = _service(address)
    channel: Channel = candidate.channels.create(
        workspace_id=candidate.workspace_id, kind=kind, name=name[:100], created=now
    )
    if address:
        safe().keep(_key(channel), address.strip())
    return channel


def device_key() -> str:
    """What a browser is shown, so that only this house may tell it something; or nothing."""
    try:
        return devices.shown(_house_key())
    except MailError:  # the keyring is locked: the page opens all the same
        return ""


def remove(channel: Channel) -> None:
    safe().forget(_key(channel))
    channel.delete()


def send(channel: Channel, words: str, now: datetime) -> bool:
    """One message; what went wrong is kept with the channel, in words."""
    try:
        _WAYS[Channel.Kind(channel.kind)](channel, words, now)
        channel.trouble = ""
    except MailError as trouble:
        channel.trouble = str(trouble)
    channel.used_at = now
    channel.save(update_fields=["trouble", "used_at"])
    return not channel.trouble


def _service(address: str) -> str:
    if settings.AGENCY and address.partition("://")[0].casefold() not in IN_THE_OPEN:
        raise RefusedError("From here only services on the internet can be reached, such as ntfys.")
    if not (name := wires.kind_of(address)):
        raise RefusedError("This is no address of a service that we know.")
    return name


def _device(told: str) -> str:
    try:
        return devices.device(told).told()
    except MailError as trouble:
        raise RefusedError(str(trouble)) from None


def _same(candidate: Candidate, address: str) -> Channel | None:
    mine = candidate.channels.filter(kind=Channel.Kind.DEVICE)
    return next((each for each in mine if safe().tell(_key(each)) == address), None)


def _house_key() -> str:
    if not (key := safe().tell(HOUSE_KEY)):
        safe().keep(HOUSE_KEY, key := devices.new_key())
    return key


def _by_mail(channel: Channel, words: str, now: datetime) -> None:
    account = accounts.of(channel.candidate)
    if account is None:
        raise MailError("There is no mail account any more.", permanent=True)
    me = Address(channel.candidate.name, account.address)
    key = f"notice-{secrets.token_hex(12)}"
    letter = Outgoing(
        me, (me,), TITLE, words, message_id(key, words, account.address), key, automated=True
    )
    done = outbox.send(letter, accounts.wire(account), committing=lambda: None, now=now)
    if not isinstance(done, outbox.Sent):
        raise MailError(done.words)


def _on_the_desktop(channel: Channel, words: str, now: datetime) -> None:
    wires.show(TITLE, words)


def _on_the_device(channel: Channel, words: str, now: datetime) -> None:
    device = devices.device(safe().tell(_key(channel)) or "")
    devices.tell(device, TITLE, words, now, key=_house_key())


def _by_service(channel: Channel, words: str, now: datetime) -> None:
    address = safe().tell(_key(channel))
    if not address:
        raise MailError("Its address is not known any more. Please add it again.", permanent=True)
    wires.push(address, TITLE, words)


_WAYS = {
    Channel.Kind.EMAIL: _by_mail,
    Channel.Kind.DESKTOP: _on_the_desktop,
    Channel.Kind.DEVICE: _on_the_device,
    Channel.Kind.SERVICE: _by_service,
}


def _key(channel: Channel) -> str:
    return f"channel {channel.pk}"
