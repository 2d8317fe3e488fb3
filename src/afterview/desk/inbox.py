"""What is read from a watched mailbox: the first time all of it, then what has just come.

Headers first; a body only when it may be about a job.  Up to where a folder was read is kept
in the transaction that keeps its mails, so a lost line or a stopped program loses nothing and
files nothing twice.  A mail that breaks us is told to the log, and the next one is read.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterview.desk import accounts, arrivals, imports, notices, returned, searches
from afterview.desk.arrivals import Outcome
from afterview.desk.imports import Books, Brought, Clock, StoppedError
from afterview.desk.known import known_of
from afterview.desk.returned import Returned
from afterview.facts import Message
from afterview.mail import inbox
from afterview.mail.client import Client, connect
from afterview.mail.events import Arrived, Event, FolderState, HeadersSeen, Position, Rekeyed
from afterview.mail.folders import ALL, INBOX, SENT, listed
from afterview.mail.inbox import Reader
from afterview.mail.trouble import MailError
from afterview.reading import envelope, guard, threads, triage
from afterview.reading.known import Known
from afterview.records.models import (
    Correction,
    Folder,
    Import,
    Letter,
    Mail,
    Person,
    Watch,
)

log = logging.getLogger(__name__)

LATELY = "newer_than:18m -category:promotions -category:social"  # where Gmail looks for us
GMAIL = "X-GM-EXT-1"
OUR_NOTICE = "notice-"  # how the Message-ID of a notice to oneself begins (desk/channels.py)


@dataclass(slots=True)
class Harvest:
    """What a reading has brought so far, complete up to the positions."""

    brought: list[Brought] = field(default_factory=list)
    others: list[Brought] = field(default_factory=list)  # answers to something
    returned: list[Returned] = field(default_factory=list)  # letters that came back
    positions: dict[str, FolderState] = field(default_factory=dict)


def folders_of(client: Client) -> tuple[str, ...]:
    """Where mails come and go: Gmail keeps both in one folder, others in two."""
    named = {each.purpose: each.name for each in listed(client) if each.purpose}
    if client.can(GMAIL) and ALL in named:
        return (named[ALL],)
    return (INBOX, *([named[SENT]] if SENT in named else []))


# The first reading ---------------------------------------------------------------------


def first(watch: Watch, clock: Clock, sorter: guard.Sorter) -> tuple[str, ...]:
    """All of it, with a row that tells how far it is; the folders that are to be listened to.

    Raises MailError when the line is lost: what was read until then is filed, and the next
    call goes on from there.
    """
    job = _job(watch, clock())
    harvest, folders = Harvest(), tuple[str, ...]()
    state, trouble = Import.State.DONE, None
    try:
        with connect(accounts.wire(watch.account)) as client:
            folders = folders_of(client)
            for folder in folders:
                _read_all(watch, folder, client, harvest, job, clock, sorter)
    except StoppedError:
        state = Import.State.STOPPED
    except MailError as error:
        state, trouble = Import.State.FAILED, error
    found = [*harvest.brought, *imports.in_the_same_talk(harvest.others, _names(harvest.brought))]
    imports.file(
        job, [each for each in found if not _is_our_letter(watch, each)], clock, None, None
    )
    _note_returned(harvest, clock())
    _keep(watch, harvest.positions)
    imports.finish(job, state, clock(), str(trouble or ""))
    if trouble:
        raise trouble
    now = clock()
    if state is Import.State.STOPPED:
        Watch.objects.filter(pk=watch.pk, state=Watch.State.ON).update(state=Watch.State.PAUSED)
        return ()
    Watch.objects.filter(pk=watch.pk).update(read_at=now, looked_at=now, trouble="")
    return folders


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
    watch: Watch,
    folder: str,
    client: Client,
    harvest: Harvest,
    job: Import,
    clock: Clock,
    sorter: guard.Sorter,
) -> None:
    known, before, last = known_of(watch.candidate), job.position, clock()
    for event in _events(watch, folder, client, known, query=LATELY):
        if isinstance(event, HeadersSeen):
            job.size = max(job.size, before + event.total)
            job.position = before + event.count
            job.messages = job.position
        else:
            _gather(watch, folder, event, known, harvest, sorter)
        if clock() - last > imports.TELL_EVERY:
            last = clock()
            imports.report(job, last, None)


# What has just come --------------------------------------------------------------------


def look(
    watch: Watch, folder: str, client: Client, clock: Clock, sorter: guard.Sorter
) -> tuple[Mail, ...]:
    """What is new in a folder, kept and told; over the line on which the news came."""
    books, harvest = prepare(watch, sorter), Harvest()
    books.known_at_first = books.known
    for event in _events(watch, folder, client, books.known):
        _gather(watch, folder, event, books.known, harvest, sorter)
    kept = _file(watch, harvest, clock(), books)
    for mail in kept:
        notices.of_mail(mail, watch.candidate, clock())
    return kept


def prepare(watch: Watch, sorter: guard.Sorter) -> Books:
    """What the records know: read anew when they have changed, else it lies ready."""
    mark, ready = _mark(watch), _ready.get(watch.pk)
    if ready and ready[0] == mark and ready[1].sorter is sorter:
        return ready[1]
    books = Books(watch.candidate, sorter)
    _ready[watch.pk] = (mark, books)
    return books


_ready: dict[UUID, tuple[object, Books]] = {}


def _mark(watch: Watch) -> object:
    """Another one when anything changes that helps to read a mail."""
    search, here = watch.candidate, watch.workspace_id
    return (
        searches.stamp(search),
        Person.objects.filter(workspace_id=here).count(),
        Mail.objects.filter(workspace_id=here, application__isnull=False).count(),
        Correction.objects.filter(workspace_id=here).count(),
        (search.name, search.own_addresses, search.zone, search.country),
    )


@transaction.atomic
def _file(watch: Watch, harvest: Harvest, now: datetime, books: Books) -> tuple[Mail, ...]:
    _keep(watch, harvest.positions)
    Watch.objects.filter(pk=watch.pk).update(looked_at=now, trouble="")
    _note_returned(harvest, now)
    found = [*harvest.brought, *_answers_to_known(watch, harvest.others)]
    if not found:
        return ()
    _ready.pop(watch.pk, None)  # what is known will not be the same any more
    threaded = threads.join(each.message for each in found)
    kept = []
    for each in sorted(found, key=lambda each: imports.age(each.message)):
        thread = threaded.get(each.message.id, each.message.thread)
        each = replace(each, message=replace(each.message, thread=thread))
        if not _is_our_letter(watch, each) and _take(watch, each, books, now):
            books.look_up(each.message)
            kept.append(arrivals.fingerprint(each.message))
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
    except Exception:
        log.exception("A mail could not be filed: %s", brought.place)
        return False
    return outcome in {Outcome.FILED, Outcome.UNSURE}


def _answers_to_known(watch: Watch, others: Iterable[Brought]) -> Iterator[Brought]:
    """ "Thursday suits me" says nothing of a job, but answers a mail that we have."""
    for each in others:
        names = imports.names_of(each.message)
        if Mail.objects.filter(workspace_id=watch.workspace_id, message_id__in=names).exists():
            yield each


# Both ----------------------------------------------------------------------------------


def _events(
    watch: Watch, folder: str, client: Client, known: Known, query: str = ""
) -> Iterator[Event]:
    kept = Folder.objects.filter(watch=watch, name=folder).first() or Folder()
    state = FolderState(kept.uidvalidity, kept.uidnext, kept.highestmodseq)
    reader = Reader(
        wants=_wants(known), kept=lambda: _numbers(watch, folder, state.uidvalidity), query=query
    )
    return inbox.read(client, folder, state, reader)


def _wants(known: Known) -> Callable[[bytes], bool]:
    """Is a mail with these headers worth fetching?  Not our own notices to the user."""

    def wants(headers: bytes) -> bool:
        message = envelope.read(headers, mine=known.own)
        if message.outgoing and message.id.startswith(OUR_NOTICE):
            return False
        return triage.worth_reading(message, known.contacts) or returned.may_be(headers)

    return wants


def _gather(
    watch: Watch,
    folder: str,
    event: Event,
    known: Known,
    harvest: Harvest,
    sorter: guard.Sorter,
) -> None:
    match event:
        case Arrived():
            message, reading = sorter.open(event.raw, known)
            if back := returned.find(event.raw, watch.candidate, message.at):
                harvest.returned.append(back)
                return
            place = _place(folder, event.uidvalidity, event.uid)
            brought = Brought(place, imports.shortened(message), reading)
            if reading or (message.failed and triage.about_work(message, known.contacts)):
                harvest.brought.append(brought)
            elif message.references:
                harvest.others.append(brought)
        case Rekeyed():
            _renumber(watch, folder, event)
        case Position():
            harvest.positions[folder] = event.state


def _note_returned(harvest: Harvest, now: datetime) -> None:
    for back in harvest.returned:
        returned.note(back, now)


def _keep(watch: Watch, positions: Mapping[str, FolderState]) -> None:
    for name, state in positions.items():
        Folder.objects.update_or_create(
            workspace_id=watch.workspace_id,
            watch=watch,
            name=name,
            defaults={
                "uidvalidity": state.uidvalidity,
                "uidnext": state.uidnext,
                "highestmodseq": state.highestmodseq,
            },
        )


def _numbers(watch: Watch, folder: str, uidvalidity: int) -> dict[int, str]:
    """The server's numbers of the mails that we keep, and their Message-IDs."""
    beginning = _place(folder, uidvalidity, "")
    mine = Mail.objects.filter(mailbox=watch.mailbox, place__startswith=beginning)
    rows = mine.exclude(message_id="").values_list("place", "message_id")
    return {int(place.rpartition(" ")[2]): name for place, name in rows}


def _renumber(watch: Watch, folder: str, event: Rekeyed) -> None:
    for old, new in event.numbers.items():
        Mail.objects.filter(mailbox=watch.mailbox, place=_place(folder, event.before, old)).update(
            place=_place(folder, event.after, new)
        )


def _place(folder: str, uidvalidity: int, uid: int | str) -> str:
    return f"{folder[:300]} {uidvalidity} {uid}"


def _names(found: Iterable[Brought]) -> set[str]:
    return {name for each in found for name in imports.names_of(each.message)}


def _is_our_letter(watch: Watch, brought: Brought) -> bool:
    """A letter that left from here is in the diary already."""
    message: Message = brought.message
    if not message.outgoing or not message.id:
        return False
    mine = Letter.objects.filter(workspace_id=watch.workspace_id)
    return mine.filter(message_id__in=(message.id, f"<{message.id}>")).exists()
