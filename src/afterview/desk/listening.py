"""Listens to the watched mailboxes of this process, each in threads of its own.

What is to be listened to is read from the rows every few seconds; so a mailbox that is
added, paused or removed on a page is taken up or let go wherever the listening is done.
"""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.db import close_old_connections, connection

from afterview.desk import accounts, inbox, notices
from afterview.desk.imports import Clock
from afterview.mail import watching
from afterview.mail.client import Client
from afterview.mail.trouble import MailError
from afterview.mail.watching import RHYTHM, Rhythm
from afterview.reading.guard import Sorter
from afterview.reading.known import Known
from afterview.records.models import Mail, Watch

log = logging.getLogger(__name__)

Work = Callable[[], None]
AGAIN, AT_MOST = timedelta(seconds=30), timedelta(minutes=15)  # after a first reading that failed
BROKEN = "The mailbox could not be read to its end."


def _here(work: Work) -> None:
    """In the thread itself, over a connection to the database that is its own."""
    close_old_connections()
    work()


class Ears:
    """Everything that this process listens to."""

    def __init__(
        self,
        *,
        run: Callable[[Work], None] = _here,
        heard: Callable[[tuple[Mail, ...]], None] = lambda _: None,
        rhythm: Rhythm = RHYTHM,
    ) -> None:
        """`run` does what a thread has to do; `heard` is told what was kept of it."""
        self.run, self.heard, self.rhythm = run, heard, rhythm
        self.sorter, self.reading = Sorter(), threading.Lock()  # one mail at a time
        self._open: dict[UUID, Listener] = {}
        self._sweeping = threading.Lock()

    def sweep(self, clock: Clock) -> None:
        """Listen to what is to be listened to, and to nothing else."""
        on = Watch.objects.filter(state=Watch.State.ON, workspace__as_of__isnull=True)
        wanted = {watch.pk: watch for watch in on.select_related(*NEEDED)}
        with self._sweeping:
            for key in set(self._open) - set(wanted):
                self._open.pop(key).stop()
            for key, watch in wanted.items():
                before = self._open.get(key)
                if before and before.serves(watch):
                    continue
                if before and before.again_at > clock():
                    continue
                if before:
                    before.stop()
                self._open[key] = Listener(self, watch, clock, before).start()

    def stop(self) -> None:
        with self._sweeping:
            for each in self._open.values():
                each.stop()
            self._open.clear()
        self.sorter.close()


class Listener:
    """The threads of one mailbox: first all of it is read, then it is listened to."""

    def __init__(
        self, ears: Ears, watch: Watch, clock: Clock, before: "Listener | None" = None
    ) -> None:
        self.ears, self.watch, self.clock = ears, watch, clock
        self.again_at = clock()
        self._pause: timedelta = min(2 * before._pause, AT_MOST) if before else AGAIN
        self._account = _signature(watch)
        self._listening: watching.Watch | None = None
        self._left = threading.Event()
        self._first = threading.Thread(target=self._begin, name=f"read {watch.pk}", daemon=True)

    def start(self) -> "Listener":
        self._first.start()
        return self

    def serves(self, watch: Watch) -> bool:
        """Whether it goes on, for this account as it is now."""
        listens = self._listening is not None and not self._listening.is_over
        return (self._first.is_alive() or listens) and self._account == _signature(watch)

    def stop(self) -> None:
        self._left.set()
        if self._listening:
            self._listening.stop()

    def _begin(self) -> None:
        folders: list[str] = []
        self.ears.run(lambda: folders.extend(self._folders()))
        with self.ears.reading:
            self.ears.sorter.open(b"", Known())  # it is awake before the first mail comes
        if folders and not self._left.is_set():
            account = accounts.wire(self.watch.account)
            self._listening = watching.watch(
                account, folders, self._wake, trouble=self._trouble, rhythm=self.ears.rhythm
            )
            if self._left.is_set():
                self._listening.stop()

    def _folders(self) -> tuple[str, ...]:
        """Those that are listened to; none when the first reading did not come to its end."""
        try:
            if self.watch.read_at:
                return tuple(self.watch.folders.values_list("name", flat=True))
            with self.ears.reading:
                return inbox.first(self.watch, self.clock, self.ears.sorter)
        except MailError as error:
            self._tell(error)
        except Exception:
            log.exception("A mailbox could not be read: %s", self.watch.pk)
            self._tell(MailError(BROKEN))
        finally:
            self.again_at = self.clock() + self._pause
            if self.ears.run is _here:
                connection.close()
        return ()

    def _wake(self, folder: str, client: Client) -> None:
        self.ears.run(lambda: self._look(folder, client))

    def _look(self, folder: str, client: Client) -> None:
        """Over the line that told of it; left in the middle, that line is given up."""
        try:
            kept = self._read(folder, client)
        except (MailError, OSError):
            raise
        except Exception as error:
            log.exception("A mailbox could not be read: %s", self.watch.pk)
            raise MailError(BROKEN) from error
        self.ears.heard(kept)

    def _read(self, folder: str, client: Client) -> tuple[Mail, ...]:
        still = Watch.objects.filter(pk=self.watch.pk, state=Watch.State.ON)
        watch = still.select_related(*NEEDED).first()
        if watch is None or self._left.is_set():
            return ()
        with self.ears.reading:
            kept = inbox.look(watch, folder, client, self.clock, self.ears.sorter)
        if kept:
            notices.tell(watch.candidate, self.clock())
        with self.ears.reading:
            inbox.prepare(watch, self.ears.sorter)  # for the next one
        return kept

    def _trouble(self, folder: str, error: MailError) -> None:
        self.ears.run(lambda: self._tell(error))

    def _tell(self, error: MailError) -> None:
        """In words, on the page; what only the user can mend waits for the user."""
        mine = Watch.objects.filter(pk=self.watch.pk, state=Watch.State.ON)
        if error.permanent:
            mine.update(state=Watch.State.STUCK, trouble=str(error))
        else:
            mine.update(trouble=str(error))


NEEDED = ("account", "mailbox", "candidate__workspace")


def _signature(watch: Watch) -> tuple[object, ...]:
    account = watch.account
    return (account.incoming_host, account.incoming_port, account.incoming_security, account.user,
            account.address)  # fmt: skip


_ears: list[Ears] = []


def sweep(clock: Clock) -> None:
    """A chore of the house (desk/jobs.py)."""
    if not _ears:
        _ears.append(Ears())
    _ears[0].sweep(clock)
