"""Listens to the watched mailboxes of this process, each in threads of its own.

What is to be listened to is read from the rows every few seconds; so a mailbox that is
added, paused or removed on a page is taken up or let go wherever the listening is done.
Of several workers each listens to its share (desk/leases.py).
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import close_old_connections, connection
from django.db.models import QuerySet

from afterview.desk import accounts, folders, inbox, leases, notices, readiness, tidings
from afterview.desk.imports import Clock
from afterview.mail import watching
from afterview.mail.client import Client
from afterview.mail.trouble import FolderError, MailError
from afterview.mail.watching import RHYTHM, Rhythm
from afterview.reading.guard import Sorter
from afterview.records.models import Mail, Watch

log = logging.getLogger(__name__)

Work = Callable[[], None]
AGAIN, AT_MOST = timedelta(seconds=30), timedelta(minutes=15)  # after a first reading that failed
FIRST_ONES = 2  # mailboxes that are read for the first time at once
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
        self.name = uuid4().hex  # of this worker
        self.sorter, self.filing = Sorter(), threading.Lock()  # one mail at a time
        self.first_ones = threading.Semaphore(FIRST_ONES)
        self._open: dict[UUID, Listener] = {}
        self._sweeping = threading.Lock()

    def sweep(self, clock: Clock) -> None:
        """Listen to what is to be listened to, and to nothing else."""
        held = leases.hold(self.name, clock())
        wanted = {watch.pk: watch for watch in held.select_related(*NEEDED)}
        with self._sweeping:
            over = {key: self._open.pop(key) for key in set(self._open) - set(wanted)}
            for listener in over.values():
                listener.stop()
            if over:
                leases.release(self.name, over)
            for key, watch in wanted.items():
                before = self._open.get(key)
                if before and before.is_for(watch) and (before.goes_on or before.waits(clock())):
                    continue
                if before:
                    before.stop()
                    before = before if before.is_for(watch) else None
                self._open[key] = Listener(self, watch, clock, before).start()

    def stop(self) -> None:
        with self._sweeping:
            for each in self._open.values():
                each.leave()
            if self._open:
                leases.release(self.name, self._open)
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

    def is_for(self, watch: Watch) -> bool:
        """Whether it is for this account and these folders, as they are now."""
        return self._account == _signature(watch)

    @property
    def goes_on(self) -> bool:
        listens = self._listening is not None and not self._listening.is_over
        return self._first.is_alive() or listens

    def waits(self, now: datetime) -> bool:
        """What failed is tried again, later each time."""
        return self.again_at > now

    def leave(self) -> None:
        """Begin nothing more."""
        self._left.set()

    def stop(self) -> None:
        self.leave()
        if self._listening:
            self._listening.stop()

    def _begin(self) -> None:
        names: list[str] = []
        self.ears.run(lambda: names.extend(self._folders()))
        if names and not self._left.is_set():
            account = accounts.wire(self.watch.account)
            self._listening = watching.watch(
                account, names, self._wake, trouble=self._trouble, rhythm=self.ears.rhythm
            )
            if self._left.is_set():
                self._listening.stop()

    def _folders(self) -> tuple[str, ...]:
        """Those that are listened to; none when the first reading did not come to its end."""
        try:
            if folders.is_read(self.watch):
                return folders.listened(self.watch)
            with self.ears.first_ones, Sorter() as sorter:  # the mails of others do not wait
                if self._left.is_set():
                    return ()  # paused, or let go, while it waited for its turn
                return inbox.first(self.watch, self.clock, sorter)
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
            self._read(folder, client)
        except (MailError, OSError):
            raise
        except Exception as error:
            log.exception("A mailbox could not be read: %s", self.watch.pk)
            raise MailError(BROKEN) from error

    def _read(self, folder: str, client: Client) -> None:
        still = Watch.objects.filter(pk=self.watch.pk, state=Watch.State.ON, holder=self.ears.name)
        watch = still.select_related(*NEEDED).first()
        if watch is None or self._left.is_set():
            return
        kept = inbox.look(watch, folder, client, self.clock, self.ears.sorter, self.ears.filing)
        if kept:
            notices.tell(watch.candidate, self.clock())
        self.ears.heard(kept)
        with self.ears.filing:
            readiness.rehearse(watch, self.ears.sorter)  # for the next one

    def _trouble(self, folder: str, error: MailError) -> None:
        if isinstance(error, FolderError) and error.permanent:
            self.ears.run(lambda: folders.lost(self.watch, folder))
        else:
            self.ears.run(lambda: self._tell(error))

    def _tell(self, error: MailError) -> None:
        """In words, on the page; what only the user can mend waits for the user."""
        if self._left.is_set():
            return  # it is about an account as it was
        mine = Watch.objects.filter(pk=self.watch.pk, state=Watch.State.ON)
        if error.permanent:
            self._stick(mine, str(error), self.clock())
        else:
            mine.update(trouble=str(error))

    def _stick(self, mine: QuerySet[Watch], words: str, now: datetime) -> None:
        """Of its many threads, the first tells the user."""
        if not mine.update(state=Watch.State.STUCK, trouble=words):
            return
        said = tidings.of_mailbox(self.watch.account.address, words)
        notices.note(self.watch.candidate, f"stuck {self.watch.pk} {now.isoformat()}", said, now)
        notices.tell(self.watch.candidate, now)


NEEDED = ("account", "mailbox", "candidate__workspace")


def _signature(watch: Watch) -> tuple[object, ...]:
    account = watch.account
    return (account.incoming_host, account.incoming_port, account.incoming_security, account.user,
            account.address, account.auth, account.client, account.directory,
            watch.chosen_at)  # fmt: skip


_ears: list[Ears] = []


def sweep(clock: Clock) -> None:
    """A chore of the house (desk/jobs.py)."""
    if not _ears:
        _ears.append(Ears())
    _ears[0].sweep(clock)


def farewell() -> None:
    """This process ends: others may listen at once."""
    while _ears:
        _ears.pop().stop()
