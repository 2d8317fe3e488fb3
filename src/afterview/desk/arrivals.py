"""Mails as they come: kept, linked to an application, and written into its diary.

What is sure is done at once; what is not waits for the user's yes, with the sentence that
decided.  An offer, a no or a withdrawal is never written down without a yes unless we are
all but certain.  Everything can be undone.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from afterview.desk import attendance, diary, intake, learning
from afterview.desk.effects import doubtful, effects
from afterview.facts import Address, Label, Message, Reading
from afterview.reading import confidence, matching
from afterview.reading.keeping import as_plain, reading_from
from afterview.reading.matching import KnownCase, Match
from afterview.records.models import Application, Candidate, Entry, Mail, Mailbox, Member, User

LIKELY = "likely"  # beside the reading of a mail: applications that it may be about
MOST_REFERENCES = 20
FINAL = frozenset({Label.REJECTION, Label.OFFER})
STARTS_ONE = frozenset(
    {Label.RECEIPT, Label.INVITATION, Label.ASSIGNMENT, Label.STATUS, Label.REQUEST}
)


class Outcome(StrEnum):
    KNOWN = "known"  # brought before
    NOISE = "noise"  # not about a job: not kept
    FILED = "filed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A mail that waits for the user."""

    mail: Mail
    before: str  # the text around the deciding sentence
    sentence: str
    after: str
    likely: tuple[Application, ...]  # what it may be about, when several fit
    choices: tuple[Application, ...]  # all others


def receive(
    candidate: Candidate,
    mailbox: Mailbox,
    message: Message,
    reading: Reading,
    cases: tuple[KnownCase, ...],
    *,
    place: str,
    now: datetime,
    by: User | None = None,
    settled: bool = True,
) -> Outcome:
    """Keep a mail and do what it says, or ask.  The same mail twice changes nothing.

    `settled=False`: many come at once, and the applications are settled at the end.
    """
    if Mail.objects.filter(
        workspace_id=candidate.workspace_id, fingerprint=fingerprint(message)
    ).exists():
        return Outcome.KNOWN
    match = matching.match(message, reading, cases)
    if reading.label is Label.NOISE and match.case_id is None:
        return Outcome.NOISE
    if reading.label is Label.OUTGOING and match.case_id is None:
        return Outcome.NOISE
    with transaction.atomic():
        mail = _keep(candidate, mailbox, message, reading, place, now)
        question = _question(message, reading, match)
        if question:
            _ask(mail, question, match)
            return Outcome.UNSURE
        application = _application(candidate, message, reading, match, now)
        return _file(mail, application, message, reading, now=now, by=by, settled=settled)


@transaction.atomic
def accept(
    mail: Mail,
    *,
    now: datetime,
    by: User | None,
    label: Label | None = None,
    application: Application | None = None,
    company: str = "",
    role: str = "",
) -> Application:
    """The user says what it is and where it belongs.  Raises diary.ImpossibleError."""
    message, reading = message_of(mail), reading_of(mail)
    learning.teach(mail, label or reading.label, now)
    if label is not None and label is not reading.label:
        reading = _relabelled(reading, label)
    application = application or mail.application
    if application is None:
        application = intake.open_application(
            _candidate(mail),
            company=company or reading.company or message.sender.name or "Unknown employer",
            role=role or reading.role or "Role not named",
            now=now,
            agency=reading.agency,
            language=reading.language,
        )
    _write(mail, application, message, reading, now=now, by=by)
    return application


@transaction.atomic
def dismiss(mail: Mail, now: datetime) -> None:
    """Not about a job: kept, out of the way."""
    learning.teach(mail, Label.NOISE, now)
    mail.state = Mail.State.DISMISSED
    mail.save(update_fields=["state"])


@transaction.atomic
def undo(mail: Mail, now: datetime, by: User | None = None) -> None:
    """Back among the arrivals; what it wrote is struck out."""
    for entry in mail.entries.filter(struck_at__isnull=True):
        diary.strike(entry, now=now, by=by)
    learning.unteach(mail)
    mail.state, mail.question = Mail.State.UNSURE, "You took this back. What is it?"
    mail.save(update_fields=["state", "question"])


def listed(member: Member, most: int = 50) -> tuple[Arrival, ...]:
    """What waits for the user, the newest first."""
    mails = Mail.objects.visible_to(member).arrivals().select_related("application__company")
    choices = tuple(
        Application.objects.visible_to(member).select_related("company", "agency")[:200]
    )
    return tuple(_arrival(mail, choices) for mail in mails[:most])


def likely_first(
    mail: Mail, choices: Iterable[Application]
) -> tuple[tuple[Application, ...], tuple[Application, ...]]:
    """The applications that fit equally well, and all others."""
    fitting = set(mail.reading.get(LIKELY) or ())
    likely = tuple(each for each in choices if str(each.pk) in fitting)
    return likely, tuple(each for each in choices if each not in likely)


def fingerprint(message: Message) -> str:
    """The same for the same mail, from whatever mailbox and however often."""
    if message.id:
        known = f"id {message.id}"
    else:
        at = message.at.isoformat() if message.at else ""
        known = f"{message.sender.email}|{at}|{message.subject}|{message.fresh[:2000]}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()


# ---------------------------------------------------------------------------------------


def _question(message: Message, reading: Reading, match: Match) -> str:
    """Why the user must be asked; empty when it is sure enough."""
    if reading.warnings:
        return f"Careful: {reading.warnings[0]}"
    if message.failed:
        return message.failed
    if reading.label is Label.OUTGOING and not message.outgoing:
        return "Did you write this one yourself?"
    if reading.label is Label.OUTREACH:
        return "Somebody offers you a new role. Shall it become an application?"
    if match.case_id is None and match.candidates:
        return "Which of your applications is this about?"
    needed = confidence.needed(reading.label)
    if reading.label in FINAL and (match.case_id is None or not match.sure):
        return "This looks like an answer. Which application is it about?"
    if reading.confidence < needed:
        return "Is this what it looks like?"
    if match.case_id is None and reading.label not in STARTS_ONE:
        return "Which application is this about?"
    if match.case_id is None and not reading.company:
        return "Who is the employer?"
    return ""


def _ask(mail: Mail, question: str, match: Match) -> None:
    mail.question = question
    if match.case_id:
        mail.application_id = match.case_id
    mail.reading = {**mail.reading, LIKELY: list(match.candidates)}
    mail.save(update_fields=["question", "application", "reading"])


def _keep(
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
        reading=_kept(reading, message),
        arrived=now,
    )


def _clean(text: str) -> str:
    return text.replace("\0", " ").encode("utf-8", "replace").decode()


def _application(
    candidate: Candidate, message: Message, reading: Reading, match: Match, now: datetime
) -> Application:
    if match.case_id:
        return Application.objects.select_related("candidate", "company").get(
            pk=match.case_id, workspace_id=candidate.workspace_id
        )
    return intake.open_application(
        candidate,
        company=reading.company,
        role=reading.role or "Role not named",
        now=message.at or now,
        agency=reading.agency,
        settled=False,
        language=reading.language,
    )


def _file(
    mail: Mail,
    application: Application,
    message: Message,
    reading: Reading,
    *,
    now: datetime,
    by: User | None,
    settled: bool,
) -> Outcome:
    here = Match(str(application.pk), (), "")
    if doubt := doubtful(message, reading, application.to_case()):
        _ask(mail, doubt, here)
        return Outcome.UNSURE
    try:
        with transaction.atomic():
            _write(mail, application, message, reading, now=now, by=by, settled=settled)
    except diary.ImpossibleError as odd:
        _ask(mail, str(odd), here)
        return Outcome.UNSURE
    return Outcome.FILED


def _write(
    mail: Mail,
    application: Application,
    message: Message,
    reading: Reading,
    *,
    now: datetime,
    by: User | None,
    settled: bool = True,
) -> None:
    met = attendance.present(application, message, reading)
    for fact in effects(message, reading, application.to_case(), now):
        here = met if fact.people else []
        diary.record(
            application,
            fact.kind,
            at=fact.at,
            now=now,
            people=here,
            until=fact.until,
            detail=fact.detail,
            about=attendance.about(application, fact, message, reading),
            mail=mail,
            by=by,
            confirmed=True,
            settled=settled,
        )
    mail.state, mail.question, mail.application = Mail.State.FILED, "", application
    mail.label, mail.reading = reading.label.value, _kept(reading, message)
    mail.save(update_fields=["state", "question", "application", "label", "reading"])


# What was read, kept as JSON -----------------------------------------------------------


def _kept(reading: Reading, message: Message) -> dict[str, Any]:
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


def _relabelled(reading: Reading, label: Label) -> Reading:
    return replace(reading, label=label, confidence=1.0, rule="user")


def _candidate(mail: Mail) -> Candidate:
    return Candidate.objects.filter(workspace_id=mail.workspace_id).order_by("id")[0]


def _arrival(mail: Mail, choices: tuple[Application, ...]) -> Arrival:
    start, end = mail.sentence_start, mail.sentence_end
    text = mail.fresh
    if not mail.sentence or text[start:end] != mail.sentence:
        start = text.find(mail.sentence) if mail.sentence else 0
        end = start + len(mail.sentence) if start >= 0 and mail.sentence else 0
        start = max(start, 0)
    return Arrival(
        mail,
        text[max(0, start - 600) : start],
        text[start:end],
        text[end : end + 600],
        *likely_first(mail, choices),
    )


def entries_of(mail: Mail) -> tuple[Entry, ...]:
    return tuple(mail.entries.filter(struck_at__isnull=True))
