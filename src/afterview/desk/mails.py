"""A mail as it is kept, and as it is read again."""

import hashlib
from datetime import datetime
from typing import Any

from afterview.facts import Address, Label, Message, Reading
from afterview.reading.keeping import as_plain, reading_from
from afterview.records.models import Candidate, Mail, Mailbox

MOST_REFERENCES = 20


def fingerprint(message: Message) -> str:
    """The same for the same mail, from whatever mailbox and however often."""
    if message.id:
        known = f"id {message.id}"
    else:
        at = message.at.isoformat() if message.at else ""
        known = f"{message.sender.email}|{at}|{message.subject}|{message.fresh[:2000]}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()


def keep(
    candidate: Candidate,
    mailbox: Mailbox,
    message: Message,
    reading: Reading,
    place: str,
    now: datetime,
) -> Mail:
    return Mail.objects.create(
        workspace_id=candidate.workspace_id,
        mailbox=mailbox,
        place=place[:500],
        fingerprint=fingerprint(message),
        message_id=message.id[:500],
        thread=message.thread[:500],
        sender_name=message.sender.name[:300],
        sender_email=message.sender.email[:320],
        receivers=[each.email for each in (*message.to, *message.cc)][:50],
        subject=_clean(message.subject)[:1000],
        at=message.at or now,
        fresh=_clean(message.fresh),
        text=_clean(message.text) if message.text != message.fresh else "",
        outgoing=message.outgoing,
        label=reading.label.value,
        confidence=reading.confidence,
        sentence=_clean(reading.sentence),
        sentence_start=reading.start,
        sentence_end=reading.end,
        reading=plain(reading, message),
        arrived=now,
    )


def plain(reading: Reading, message: Message) -> dict[str, Any]:
    """What was read, as JSON, with what the mail told beside its text."""
    kept = as_plain(reading)
    kept["calendars"] = len(message.calendars)
    kept["automated"] = message.automated
    kept["references"] = list(message.references[-MOST_REFERENCES:])
    return kept


def reading_of(mail: Mail) -> Reading:
    return reading_from(mail.reading, Label(mail.label))


def message_of(mail: Mail) -> Message:
    """The mail as it was read, from what was kept of it."""
    return Message(
        id=mail.message_id,
        sender=Address(mail.sender_name, mail.sender_email),
        to=tuple(Address(email=email) for email in mail.receivers),
        subject=mail.subject,
        at=mail.at,
        text=mail.text or mail.fresh,
        fresh=mail.fresh,
        thread=mail.thread,
        references=tuple(mail.reading.get("references") or ()),
        outgoing=mail.outgoing,
        automated=bool(mail.reading.get("automated")),
    )


def _clean(text: str) -> str:
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
