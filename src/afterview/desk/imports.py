"""Bring a mailbox: read it once, keep what is about jobs, build the timelines.

Headers first; the body of a mail only when it may be about a job or answers one that is.
What was found is filed in the order of its writing, so that a mailbox tells its story
whatever order its file has.  Bringing the same mailbox again changes nothing.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import InterfaceError, OperationalError, transaction

from afterview.desk import arrivals, diary
from afterview.desk.arrivals import Outcome
from afterview.desk.known import known_cases, known_of
from afterview.desk.mails import fingerprint
from afterview.facts import Label, Message, Reading
from afterview.reading import guard, news, sources, threads, triage
from afterview.reading.known import Known
from afterview.records.models import Candidate, Import, Mail, Mailbox, User

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

TELL_EVERY = timedelta(seconds=0.5)
LOST_AFTER = timedelta(seconds=90)  # without a sign of life
LONGEST_TEXT = 200_000  # characters of a mail that are kept
NOT_READ = "This mail could not be understood. Please look at it."
NOT_UNDERSTOOD = Reading(Label.STATUS, confidence=0.0)  # the user is asked what it is


@dataclass(frozen=True, slots=True)
class Brought:
    """A mail that may be about a job, and what it means as far as the records knew then."""

    place: str
    message: Message
    reading: Reading | None


class StoppedError(Exception):
    """The user stopped the reading; what was found so far is filed."""


def begin(
    candidate: Candidate, path: Path, now: datetime, *, name: str = "", uploaded: bool = False
) -> Import:
    """An import that waits to be run; its mailbox is found again by its name."""
    mailbox, _ = Mailbox.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        name=(name or path.name or str(path))[:300],
        defaults={"kind": "file", "created": now},
    )
    return Import.objects.create(
        workspace_id=candidate.workspace_id,
        mailbox=mailbox,
        candidate=candidate,
        path=str(path),
        uploaded=uploaded,
        started=now,
        beat=now,
    )


def run(
    job: Import,
    clock: Clock,
    *,
    by: User | None = None,
    tell: Callable[[Import], None] | None = None,
) -> Import:
    """Read it all.  Trouble is told in words and loses nothing that was read before."""
    if not _claim(job, clock()):
        return job
    try:
        source = sources.open(Path(job.path))
    except sources.SourceError as trouble:
        return finish(job, Import.State.FAILED, clock(), str(trouble))
    job.size = source.size
    Mailbox.objects.filter(pk=job.mailbox_id).update(kind=source.kind)
    found: list[Brought] = []
    try:
        found.extend(_about_jobs(job, source, clock, tell))
        ending = Import.State.DONE
    except StoppedError:
        ending = Import.State.STOPPED
    except sources.SourceError as trouble:
        job.trouble, ending = str(trouble), Import.State.FAILED
    file(job, found, clock, by, tell)
    return finish(job, ending, clock(), job.trouble)


def stop(job: Import, now: datetime) -> None:
    """Ask the reader to stop; it does so at its next sign of life."""
    open_ones = Import.objects.filter(pk=job.pk, finished__isnull=True)
    open_ones.update(state=Import.State.STOPPED)
    job.refresh_from_db()


def is_lost(job: Import, now: datetime) -> bool:
    """Whether its reader died: it may be run again, and finds what it had."""
    return not job.is_over and now - job.beat > LOST_AFTER


# ---------------------------------------------------------------------------------------


def _claim(job: Import, now: datetime) -> bool:
    waiting = Import.objects.filter(pk=job.pk, state=Import.State.WAITING)
    mine = waiting.update(state=Import.State.RUNNING, beat=now) == 1
    job.refresh_from_db()
    return mine


def _about_jobs(
    job: Import, source: sources.Source, clock: Clock, tell: Callable[[Import], None] | None
) -> Iterator[Brought]:
    """The mails that may be about a job, with their place, as the file gives them."""
    known = known_of(job.candidate)
    ids, others = set[str](), list[Brought]()
    last = clock()
    for found in guard.sift(source, known=known):
        job.messages += 1
        job.position = max(job.position, found.position)
        job.unreadable += bool(found.message.failed)
        brought = Brought(found.place, shortened(found.message), found.reading)
        if found.reading or _is_unread_work(found, known):
            ids.update(names_of(found.message))
            yield brought
        elif found.opened and found.message.references:
            others.append(brought)
        if clock() - last > TELL_EVERY:
            last = clock()
            report(job, last, tell)
    yield from in_the_same_talk(others, ids)


def _is_unread_work(found: guard.Found, known: Known) -> bool:
    """Its text could not be read, but its headers speak of work: the user should look."""
    return bool(found.message.failed) and triage.about_work(found.message, known.contacts)


def in_the_same_talk(others: list[Brought], ids: set[str]) -> Iterator[Brought]:
    """ "Thursday suits me" says nothing of a job, but answers a mail that does."""
    while found := [each for each in others if not ids.isdisjoint(names_of(each.message))]:
        yield from found
        others = [each for each in others if each not in found]
        ids.update(name for each in found for name in names_of(each.message))


def names_of(message: Message) -> tuple[str, ...]:
    return tuple(name for name in (message.id, *message.references, message.thread) if name)


def shortened(message: Message) -> Message:
    return replace(message, text=message.text[:LONGEST_TEXT], fresh=message.fresh[:LONGEST_TEXT])


def file(
    job: Import,
    found: list[Brought],
    clock: Clock,
    by: User | None,
    tell: Callable[[Import], None] | None,
) -> None:
    """File what was found, the oldest first, then settle every application once."""
    threaded = threads.join(each.message for each in found)
    job.about_jobs = len(found)
    with guard.Sorter() as sorter:
        books = Books(job.candidate, sorter)
        for each in sorted(found, key=lambda each: age(each.message)):
            thread = threaded.get(each.message.id, each.message.thread)
            each = replace(each, message=replace(each.message, thread=thread))
            outcome = _receive(job, each, books, clock(), by)
            if outcome is Outcome.FILED:
                books.look_up(each.message)
            _count(job, outcome)
            if (job.filed + job.unsure + job.known) % 25 == 0:
                _sign_of_life(job, clock(), tell)
    if books.touched:
        _settle(job.candidate, clock())


class Books:
    """What is known while mails are filed: read once, then mended where a mail was filed."""

    def __init__(self, candidate: Candidate, sorter: guard.Sorter) -> None:
        self.candidate, self.sorter = candidate, sorter
        self.known = self.known_at_first = known_of(candidate)
        self.cases = {case.id: case for case in known_cases(candidate)}
        self.touched = False

    def understood(self, brought: Brought) -> tuple[Message, Reading]:
        """A mail and what it means; one on which the sorting choked is the user's to read."""
        message, reading = brought.message, brought.reading
        if reading is None or news.concern(message, self.known_at_first, self.known):
            reading = self.sorter.read(message, self.known)
        if reading is None:
            return replace(message, failed=message.failed or NOT_READ), NOT_UNDERSTOOD
        if message.failed and reading.label is Label.NOISE:
            return message, NOT_UNDERSTOOD  # of the little that is here, nothing is ruled out
        return message, reading

    def look_up(self, message: Message) -> None:
        """The application that this message was filed with has changed, or is new."""
        filed = Mail.objects.filter(
            workspace_id=self.candidate.workspace_id, fingerprint=fingerprint(message)
        ).values("application_id")
        changed = {case.id: case for case in known_cases(self.candidate, only=filed)}
        if not changed.keys() <= self.cases.keys():
            self.known = known_of(self.candidate)
        self.cases |= changed
        self.touched = True


def _receive(
    job: Import, brought: Brought, books: Books, now: datetime, by: User | None
) -> Outcome | None:
    """One mail; a mail that breaks us is counted, told to the log, and stops nothing."""
    try:
        message, reading = books.understood(brought)
        job.unreadable += bool(message.failed and not brought.message.failed)
        return arrivals.receive(
            job.candidate, job.mailbox, message, reading, tuple(books.cases.values()),
            place=brought.place, now=now, by=by, settled=False,
        )  # fmt: skip
    except (InterfaceError, OperationalError):
        raise  # the database is away, which is no fault of the mail: all is read again
    except Exception:
        log.exception("A mail could not be filed: %s", brought.place)
        return None


def _count(job: Import, outcome: Outcome | None) -> None:
    match outcome:
        case None:
            job.unreadable += 1
        case Outcome.KNOWN:
            job.known += 1
        case Outcome.FILED:
            job.filed += 1
        case Outcome.UNSURE:
            job.unsure += 1


@transaction.atomic
def _settle(candidate: Candidate, now: datetime) -> None:
    diary.settle_all(candidate, now)


def age(message: Message) -> datetime:
    return message.at or datetime.max.replace(tzinfo=UTC)


NUMBERS = (
    "size", "position", "messages", "about_jobs", "known", "filed", "unsure", "unreadable",
)  # fmt: skip


def report(job: Import, now: datetime, tell: Callable[[Import], None] | None) -> None:
    """A sign of life; raises StoppedError when the user has stopped it."""
    _sign_of_life(job, now, tell)
    kept = Import.objects.values_list("state", flat=True).get(pk=job.pk)
    if kept == Import.State.STOPPED:
        raise StoppedError


def _sign_of_life(job: Import, now: datetime, tell: Callable[[Import], None] | None) -> None:
    job.beat = now
    job.save(update_fields=[*NUMBERS, "beat"])
    if tell:
        tell(job)


def finish(job: Import, state: Import.State, now: datetime, trouble: str = "") -> Import:
    job.state, job.trouble, job.finished, job.beat = state, trouble, now, now
    if state is Import.State.DONE:
        job.position = job.size
    job.save(update_fields=[*NUMBERS, "state", "trouble", "finished", "beat"])
    if job.uploaded and state is Import.State.DONE:
        Path(job.path).unlink(missing_ok=True)
    return job
