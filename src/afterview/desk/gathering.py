"""What a reading of a watched folder gathers.

Headers first; a body only when it may be about a job.  A mail that breaks us is told to the
log, and the next one is read.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from django.db import DatabaseError

from afterview.desk import imports, places, returned
from afterview.desk.imports import Brought
from afterview.desk.returned import Returned
from afterview.mail import inbox
from afterview.mail.client import Client
from afterview.mail.events import Arrived, Event, FolderState, Position, Rekeyed, Unreadable
from afterview.mail.folders import SENT
from afterview.mail.inbox import Reader
from afterview.reading import envelope, guard, triage
from afterview.reading.known import Known
from afterview.records.models import Folder

log = logging.getLogger(__name__)

OUR_NOTICE = "notice-"  # how the Message-ID of a notice to oneself begins (desk/channels.py)


@dataclass(slots=True)
class Harvest:
    """What a reading has brought so far, complete up to the positions."""

    brought: list[Brought] = field(default_factory=list)
    others: list[Brought] = field(default_factory=list)  # answers to something
    unreadable: int = 0
    returned: list[Returned] = field(default_factory=list)  # letters that came back
    positions: dict[str, FolderState] = field(default_factory=dict)
    complete: list[str] = field(default_factory=list)  # folders that were read to their end
    seen: set[str] = field(default_factory=set)  # Gmail's numbers: a mail has many labels


def events(
    folder: Folder, client: Client, known: Known, harvest: Harvest, query: str = ""
) -> Iterator[Event]:
    state = FolderState(folder.uidvalidity, folder.uidnext, folder.highestmodseq)
    reader = Reader(
        wants=_wants(known),
        kept=lambda: places.numbers(folder.watch, folder.name, state.uidvalidity),
        query=query,
        seen=harvest.seen.__contains__,
        cares=False,  # what is about a job stays here, whatever becomes of the mail
    )
    return inbox.read(client, folder.name, state, reader)


def _wants(known: Known) -> Callable[[bytes], bool]:
    """Is a mail with these headers worth fetching?  Not our own notices to the user."""

    def wants(headers: bytes) -> bool:
        try:
            message = envelope.read(headers, mine=known.own)
        except Exception:
            log.exception("Headers that break us.")
            return True  # it is read where that harms nobody
        if message.outgoing and message.id.startswith(OUR_NOTICE):
            return False
        return triage.worth_reading(message, known.contacts) or returned.may_be(headers)

    return wants


def gather(
    folder: Folder,
    event: Event,
    known: Known,
    harvest: Harvest,
    sorter: guard.Sorter,
) -> None:
    match event:
        case Arrived():
            harvest.seen.update(filter(None, [event.number]))
            place = places.place(folder.name, event.uidvalidity, event.uid)
            try:
                _take_in(folder, place, event, known, harvest, sorter)
            except DatabaseError:
                raise
            except Exception:
                log.exception("A mail could not be read: %s", place)
                harvest.unreadable += 1
        case Unreadable():
            log.warning("The server could not give a mail: %s %s", folder.name, event.uid)
            harvest.unreadable += 1
        case Rekeyed():
            places.renumber(folder, event)
        case Position():
            harvest.positions[folder.name] = event.state


def _take_in(
    folder: Folder, place: str, event: Arrived, known: Known, harvest: Harvest,
    sorter: guard.Sorter,
) -> None:  # fmt: skip
    known = _own(event.raw, known) if event.sent or folder.purpose == SENT else known
    message, reading = sorter.open(event.raw, known)
    if back := returned.find(event.raw, folder.watch.candidate, message.at):
        harvest.returned.append(back)
        return
    brought = Brought(place, imports.shortened(message), reading)
    if reading or (message.failed and triage.about_work(message, known.contacts)):
        harvest.brought.append(brought)
    elif message.references or message.thread:
        harvest.others.append(brought)


def _own(raw: bytes, known: Known) -> Known:
    """Who wrote what lies among the sent mails is the user, by whatever address."""
    sender = envelope.read(raw).sender.email.casefold()
    return known if not sender or sender in known.own else replace(known, own=known.own | {sender})
