"""Mails as they come: kept, linked to an application, and written into its diary.

What is sure is done at once; what is not waits for the user's yes, with the sentence that
decided.  An offer, a no or a withdrawal is never written down without a yes unless we are
all but certain.  Everything can be undone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from afterview.desk import attendance, diary, intake, learning
from afterview.desk.effects import doubtful, effects
from afterview.desk.mails import fingerprint, keep, message_of, plain, reading_of
from afterview.facts import Label, Message, Reading
from afterview.reading import confidence, matching
from afterview.reading.matching import KnownCase, Match
from afterview.records.models import Application, Candidate, Entry, Mail, Mailbox, Member, User

LIKELY = "likely"  # beside the reading of a mail: applications that it may be about
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
        mail = keep(candidate, mailbox, message, reading, place, now)
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
    mail.label, mail.reading = reading.label.value, plain(reading, message)
    mail.save(update_fields=["state", "question", "application", "label", "reading"])


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
