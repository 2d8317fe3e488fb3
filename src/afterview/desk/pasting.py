"""A mail pasted as text: read like any other, explained, and kept when the user says so."""

import re
from dataclasses import replace
from datetime import datetime

from afterview.desk import arrivals, people
from afterview.desk.arrivals import Outcome
from afterview.desk.known import known_cases, known_of
from afterview.facts import Address, Message, Reading
from afterview.reading import sorting
from afterview.records.models import Candidate, Mailbox, User

LONGEST = 200_000  # characters

_FIELD = re.compile(r"(?im)^\s*(from|von|de|subject|betreff|objet|asunto|to|an|à|para)\s*:\s*(.+)$")
_NAMES = {"from": "from", "von": "from", "de": "from", "to": "to", "an": "to", "à": "to",
          "para": "to"}  # fmt: skip


def explain(candidate: Candidate, text: str, now: datetime) -> tuple[Message, Reading]:
    """What a pasted text says, and why."""
    message = as_message(text, now)
    return message, sorting.read(message, known=known_of(candidate))


def keep(candidate: Candidate, text: str, *, now: datetime, by: User | None) -> Outcome:
    """File a pasted text as if it had arrived now."""
    message, reading = explain(candidate, text, now)
    mailbox, _ = Mailbox.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        name="Pasted",
        defaults={"kind": "paste", "created": now},
    )
    cases = known_cases(candidate)
    return arrivals.receive(candidate, mailbox, message, reading, cases, place="", now=now, by=by)


def as_message(text: str, now: datetime) -> Message:
    """A text with or without the lines From, To and Subject above it."""
    text = text[:LONGEST].replace("\r\n", "\n").strip()
    head, blank, rest = text.partition("\n\n")
    fields = {
        _NAMES.get(name.casefold(), "subject"): value.strip()
        for name, value in _FIELD.findall(head)
    }
    if not fields:
        return Message(text=text, fresh=text, at=now)
    body = rest if blank and len(_FIELD.findall(head)) == len(head.splitlines()) else text
    message = Message(subject=fields.get("subject", ""), text=body, fresh=body, at=now)
    return replace(message, sender=_address(fields.get("from", "")))


def _address(words: str) -> Address:
    match = re.search(r"[^\s<>\"]+@[^\s<>\"]+", words)
    email = match.group() if match else ""
    return Address(people.tidy(re.sub(r"[<>]", " ", words.replace(email, ""))), email)
