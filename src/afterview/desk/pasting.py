"""A mail pasted as text: read like any other, explained, and kept when the user says so."""

from dataclasses import replace
from datetime import datetime

from afterview.desk import arrivals
from afterview.desk.arrivals import Outcome
from afterview.desk.imports import NOT_READ, NOT_UNDERSTOOD
from afterview.desk.known import known_cases, known_of
from afterview.facts import Message, Reading
from afterview.reading import guard, pasted
from afterview.records.models import Candidate, Mailbox, User


def explain(candidate: Candidate, text: str, now: datetime) -> tuple[Message, Reading]:
    """What a pasted text says, and why."""
    message = pasted.read(text, now)
    with guard.Sorter() as sorter:
        reading = sorter.read(message, known_of(candidate))
    if reading is None:
        return replace(message, failed=NOT_READ), NOT_UNDERSTOOD
    return message, reading


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
