"""Messages for the tests of what a mail means."""

from datetime import datetime

from afterview.facts import Address, Message, Reading
from afterview.reading.sorting import Known, read


def message(text: str, subject: str = "", sender: str = "", **more) -> Message:
    name, _, email = sender.rpartition(" ")
    at = datetime.fromisoformat(more.pop("at", "2026-05-12T10:30:00+02:00"))
    return Message(
        text=text,
        fresh=text,
        subject=subject,
        sender=Address(name, email.strip("<>")),
        at=at,
        **more,
    )


def reading(text: str, subject: str = "", sender: str = "", known=None, **more) -> Reading:
    return read(message(text, subject, sender, **more), known=known or Known())


def label(text: str, subject: str = "", sender: str = "") -> str:
    return reading(text, subject, sender).label.value
