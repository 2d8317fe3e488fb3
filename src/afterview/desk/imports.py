"""Bring a mailbox: read it once, keep what is about jobs, build the timelines.

Headers first; the body of a mail only when it may be about a job or answers one that is.
What was found is filed in the order of its writing, so that a mailbox tells its story
whatever order its file has.  Bringing the same mailbox again changes nothing.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import transaction

from afterview.desk import arrivals, diary
from afterview.desk.arrivals import Outcome
from afterview.desk.known import known_cases, known_of
from afterview.facts import Message
from afterview.reading import guard, sorting, sources, threads, triage
from afterview.records.models import Candidate, Import, Mail, Mailbox, User

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

TELL_EVERY = timedelta(seconds=0.5)
LOST_AFTER = timedelta(seconds=90)  # without a sign of life
LONGEST_TEXT = 200_000  # characters of a mail that are kept


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
        return _finish(job, Import.State.FAILED, clock(), str(trouble))
    job.size = source.size
    Mailbox.objects.filter(pk=job.mailbox_id).update(kind=source.kind)
    found: list[tuple[str, Message]] = []
    try:
        found.extend(_about_jobs(job, source, clock, tell))
        ending = Import.State.DONE
    except StoppedError:
        ending = Import.State.STOPPED
    except sources.SourceError as trouble:
        job.trouble, ending = str(trouble), Import.State.FAILED
    _file(job, found, clock, by, tell)
    return _finish(job, ending, clock(), job.trouble)


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
) -> Iterator[tuple[str, Message]]:
    """The mails that may be about a job, with their place, as the file gives them."""
    known = known_of(job.candidate)
    ids, others = set[str](), list[tuple[str, Message]]()
    last = clock()
    for found in guard.sift(source, mine=known.own, known=known.contacts):
        job.messages += 1
        job.position = max(job.position, found.position)
        job.unreadable += bool(found.message.failed)
        if found.opened and triage.about_work(found.message, known.contacts):
            ids.update(_names_of(found.message))
            yield found.place, _shortened(found.message)
        elif found.opened and found.message.references:
            others.append((found.place, _shortened(found.message)))
        if clock() - last > TELL_EVERY:
            last = clock()
            _tell(job, last, tell)
    yield from _in_the_same_talk(others, ids)


def _in_the_same_talk(
    others: list[tuple[str, Message]], ids: set[str]
) -> Iterator[tuple[str, Message]]:
    """ "Thursday suits me" says nothing of a job, but answers a mail that does."""
    while found := [each for each in others if not ids.isdisjoint(_names_of(each[1]))]:
        yield from found
        others = [each for each in others if each not in found]
        ids.update(name for _, message in found for name in _names_of(message))


def _names_of(message: Message) -> tuple[str, ...]:
    return tuple(name for name in (message.id, *message.references) if name)


def _shortened(message: Message) -> Message:
    return replace(message, text=message.text[:LONGEST_TEXT], fresh=message.fresh[:LONGEST_TEXT])


def _file(
    job: Import,
    found: list[tuple[str, Message]],
    clock: Clock,
    by: User | None,
    tell: Callable[[Import], None] | None,
) -> None:
    """File what was found, the oldest first, then settle every application once."""
    threaded = threads.join(message for _, message in found)
    job.about_jobs = len(found)
    books = Books(job.candidate)
    for place, message in sorted(found, key=lambda each: _age(each[1])):
        message = replace(message, thread=threaded.get(message.id, message.thread))
        outcome = _receive(job, place, message, books, clock(), by)
        if outcome is Outcome.FILED:
            books.look_up(message)
        _count(job, outcome)
        if (job.filed + job.unsure + job.known) % 25 == 0:
            _sign_of_life(job, clock(), tell)
    if books.touched:
        _settle(job.candidate, clock())


class Books:
    """What is known while mails are filed: read once, then mended where a mail was filed."""

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        self.known = known_of(candidate)
        self.cases = {case.id: case for case in known_cases(candidate)}
        self.touched = False

    def look_up(self, message: Message) -> None:
        """The application that this message was filed with has changed, or is new."""
        filed = Mail.objects.filter(
            workspace_id=self.candidate.workspace_id, fingerprint=arrivals.fingerprint(message)
        ).values("application_id")
        changed = {case.id: case for case in known_cases(self.candidate, only=filed)}
        if not changed.keys() <= self.cases.keys():
            self.known = known_of(self.candidate)
        self.cases |= changed
        self.touched = True


def _receive(
    job: Import, place: str, message: Message, books: Books, now: datetime, by: User | None
) -> Outcome | None:
    """One mail; a mail that breaks us is counted, told to the log, and stops nothing."""
    try:
        reading = sorting.read(message, known=books.known)
        return arrivals.receive(
            job.candidate, job.mailbox, message, reading, tuple(books.cases.values()),
            place=place, now=now, by=by, settled=False,
        )  # fmt: skip
    except Exception:
        log.exception("A mail could not be filed: %s", place)
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


def _age(message: Message) -> datetime:
    return message.at or datetime.max.replace(tzinfo=UTC)


NUMBERS = (
    "size", "position", "messages", "about_jobs", "known", "filed", "unsure", "unreadable",
)  # fmt: skip


def _tell(job: Import, now: datetime, tell: Callable[[Import], None] | None) -> None:
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


def _finish(job: Import, state: Import.State, now: datetime, trouble: str = "") -> Import:
    job.state, job.trouble, job.finished, job.beat = state, trouble, now, now
    if state is Import.State.DONE:
        job.position = job.size
    job.save(update_fields=[*NUMBERS, "state", "trouble", "finished", "beat"])
    if job.uploaded and state is Import.State.DONE:
        Path(job.path).unlink(missing_ok=True)
    return job
