"""What is read from a watched mailbox: the first time all of it, then what has just come.

Up to where a folder was read is kept in the transaction that keeps its mails, so a lost line or
a stopped program loses nothing and files nothing twice.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q

from afterview.desk import (
    accounts,
    arrivals,
    folders,
    gathering,
    imports,
    notices,
    places,
    readiness,
    returned,
)
from afterview.desk.arrivals import Outcome
from afterview.desk.imports import Books, Brought, Clock, StoppedError
from afterview.desk.known import known_of
from afterview.desk.mails import fingerprint
from afterview.facts import Message
from afterview.mail.client import Client, connect
from afterview.mail.events import HeadersSeen
from afterview.mail.trouble import FolderError, MailError
from afterview.reading import guard, threads
from afterview.records.models import (
    Folder,
    Import,
    Letter,
    Mail,
    Watch,
)

log = logging.getLogger(__name__)

LATELY = "newer_than:18m -category:promotions -category:social"  # where Gmail looks for us
MOST_SEEN = 2_000


# The first reading ---------------------------------------------------------------------


def first(watch: Watch, clock: Clock, sorter: guard.Sorter) -> tuple[str, ...]:
    """All of it, with a row that tells how far it is; the folders that are to be listened to.

    Raises MailError when the line is lost: what was read until then is filed, and the next
    call goes on from there.
    """
    job = _job(watch, clock())
    harvest = gathering.Harvest()
    state, trouble = Import.State.DONE, None
    try:
        with connect(accounts.wire(watch.account)) as client:
            for folder in folders.unread(watch, client):
                _read_all(folder, client, harvest, job, clock, sorter)
    except StoppedError:
        state = Import.State.STOPPED
    except MailError as error:
        state, trouble = Import.State.FAILED, error
    found = [*harvest.brought, *imports.in_the_same_talk(harvest.others, _names(harvest.brought))]
    job.unreadable += harvest.unreadable
    imports.file(
        job, [each for each in found if not _is_our_letter(watch, each)], clock, None, None
    )
    _note_returned(harvest, clock())
    places.keep(watch, harvest.positions)
    watch.folders.filter(name__in=harvest.complete).update(read_at=clock())
    imports.finish(job, state, clock(), str(trouble or ""))
    if trouble:
        raise trouble
    now = clock()
    if state is Import.State.STOPPED:
        Watch.objects.filter(pk=watch.pk, state=Watch.State.ON).update(state=Watch.State.PAUSED)
        return ()
    Watch.objects.filter(pk=watch.pk).update(read_at=now, looked_at=now, trouble="")
    return folders.listened(watch)


def _job(watch: Watch, now: datetime) -> Import:
    """The row of this reading: the one that was cut off, else a new one."""
    over = (Import.State.DONE, Import.State.STOPPED)
    job: Import | None = watch.mailbox.imports.exclude(state__in=over).first()
    if job is None:
        job = Import(
            workspace_id=watch.workspace_id,
            mailbox=watch.mailbox,
            path=watch.mailbox.name,
            started=now,
        )
    job.candidate, job.state, job.beat = watch.candidate, Import.State.RUNNING, now
    job.size = job.position = job.messages = 0
    job.finished, job.trouble = None, ""
    job.save()
    return job


def _read_all(
    folder: Folder,
    client: Client,
    harvest: gathering.Harvest,
    job: Import,
    clock: Clock,
    sorter: guard.Sorter,
) -> None:
    known, before, last = known_of(job.candidate), job.position, clock()
    try:
        for event in gathering.events(folder, client, known, harvest, query=LATELY):
            if isinstance(event, HeadersSeen):
                job.size = max(job.size, before + event.total)
                job.position = before + event.count
                job.messages = job.position
            else:
                gathering.gather(folder, event, known, harvest, sorter)
            if clock() - last > imports.TELL_EVERY:
                last = clock()
                imports.report(job, last, None)
    except FolderError as error:
        if not error.permanent:
            raise
        folders.lost(folder.watch, folder.name)
    else:
        harvest.complete.append(folder.name)


# What has just come --------------------------------------------------------------------


Turn = AbstractContextManager[object]
ALONE: Turn = nullcontext()


def look(
    watch: Watch, folder: str, client: Client, clock: Clock, sorter: guard.Sorter,
    turn: Turn = ALONE,
) -> tuple[Mail, ...]:  # fmt: skip
    """What is new in a folder, kept and told; over the line on which the news came.

    Others wait their `turn` while mails are filed, and not while a server is slow.
    """
    with turn:
        known, harvest = readiness.books(watch, sorter).known, gathering.Harvest()
    row = watch.folders.filter(name=folder).first() or Folder(watch=watch, name=folder)
    harvest.seen.update(_lately(watch))
    for event in gathering.events(row, client, known, harvest):
        gathering.gather(row, event, known, harvest, sorter)
    with turn:
        books = readiness.books(watch, sorter)
        books.known_at_first = known
        kept = _file(watch, harvest, clock(), books)
    _lately(watch).update(dict.fromkeys(harvest.seen))
    for mail in kept:
        notices.of_mail(mail, watch.candidate, clock())
    return kept


def _lately(watch: Watch) -> dict[str, None]:
    """Gmail's numbers of mails that were read since the program was started."""
    seen = _seen.setdefault(watch.pk, {})
    while len(seen) > MOST_SEEN:
        del seen[next(iter(seen))]
    return seen


_seen: dict[UUID, dict[str, None]] = {}


@transaction.atomic
def _file(
    watch: Watch, harvest: gathering.Harvest, now: datetime, books: Books
) -> tuple[Mail, ...]:
    places.keep(watch, harvest.positions)
    Watch.objects.filter(pk=watch.pk).update(looked_at=now, trouble="")
    _note_returned(harvest, now)
    found = [*harvest.brought, *_answers_to_known(watch, harvest.others)]
    if not found:
        return ()
    readiness.forget(watch)
    threaded = threads.join(each.message for each in found)
    kept = []
    for each in sorted(found, key=lambda each: imports.age(each.message)):
        thread = threaded.get(each.message.id, each.message.thread)
        each = replace(each, message=replace(each.message, thread=thread))
        if not _is_our_letter(watch, each) and _take(watch, each, books, now):
            books.look_up(each.message)
            kept.append(fingerprint(each.message))
    mails = Mail.objects.filter(workspace_id=watch.workspace_id, fingerprint__in=kept)
    return tuple(mails.select_related("application__company"))


def _take(watch: Watch, brought: Brought, books: Books, now: datetime) -> bool:
    """Whether it is kept."""
    try:
        message, reading = books.understood(brought)
        outcome = arrivals.receive(
            watch.candidate, watch.mailbox, message, reading, tuple(books.cases.values()),
            place=brought.place, now=now,
        )  # fmt: skip
    except (InterfaceError, OperationalError):
        raise  # the database is away, which is no fault of the mail: it is read again
    except Exception:
        log.exception("A mail could not be filed: %s", brought.place)
        return False
    return outcome in {Outcome.FILED, Outcome.UNSURE}


def _answers_to_known(watch: Watch, others: Iterable[Brought]) -> Iterator[Brought]:
    """ "Thursday suits me" says nothing of a job, but answers a mail that we have."""
    for each in others:
        names = imports.names_of(each.message)
        known = Q(message_id__in=names) | Q(thread__in=names)
        if Mail.objects.filter(known, workspace_id=watch.workspace_id).exists():
            yield each


# Both ----------------------------------------------------------------------------------


def _note_returned(harvest: gathering.Harvest, now: datetime) -> None:
    for back in harvest.returned:
        returned.note(back, now)


def _names(found: Iterable[Brought]) -> set[str]:
    return {name for each in found for name in imports.names_of(each.message)}


def _is_our_letter(watch: Watch, brought: Brought) -> bool:
    """A letter that left from here is in the diary already; one from Drafts soon will be."""
    message: Message = brought.message
    if not message.outgoing:
        return False
    mine = Letter.objects.filter(workspace_id=watch.workspace_id)
    if message.id and mine.filter(message_id__in=(message.id, f"<{message.id}>")).exists():
        return True
    lying = mine.filter(state=Letter.State.IN_DRAFTS, account=watch.account)
    sent = lying.filter(subject=message.subject, shelved_at__lte=message.at) if message.at else ()
    readers = {each.email.casefold() for each in message.to}
    return any(readers & _readers(letter) for letter in sent)


def _readers(letter: Letter) -> set[str]:
    contacts = letter.contacts.filter(copy=False).select_related("person")
    return {contact.person.email.casefold() for contact in contacts}
