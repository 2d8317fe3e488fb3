"""Listens to a mailbox, so that nobody has to look.

A thread and a connection for each of the first folders, since servers allow few; one more for
all others, which are asked in turn.  The server says when something changed (IDLE); where it
cannot, or falls silent, we ask now and then.  What changed is not said here: `wake` is called,
and whoever reads the mailbox then finds out.
"""

import logging
import random as chance
import re
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic

from afterview.mail.accounts import Account
from afterview.mail.client import Answer, Client, SaidNo, connect
from afterview.mail.opening import examine
from afterview.mail.trouble import FolderError, MailError

log = logging.getLogger(__name__)
_NEWS = re.compile(rb"\* (?:\d+ (?:EXISTS|EXPUNGE)|VANISHED)\b", re.I)

_NUMBER = re.compile(rb"\d+")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, in seconds."""

    listen: float = 9 * 60  # then IDLE is said anew, since servers forget who is silent
    ask: float = 5 * 60  # where the server cannot tell by itself
    pause: float = 5  # before the first try to connect again; then twice as long each time
    longest_pause: float = 15 * 60


RHYTHM = Rhythm()
LINES = 4  # folders that have a line of their own; many servers allow ten, for all programs
Wake = Callable[[str, Client], None]


def _say(folder: str, error: MailError) -> None:
    log.warning("Watching %s: %s", folder, error)


class Watch:
    """The threads that listen to one account.  `stop` ends them at once."""

    def __init__(self, threads: Iterable[threading.Thread], bells: Iterable["_Bell"]) -> None:
        self._threads, self._bells = tuple(threads), tuple(bells)

    @property
    def is_over(self) -> bool:
        return not any(thread.is_alive() for thread in self._threads)

    def stop(self, seconds: float = 5) -> None:
        """Waits no longer than that; who is in the middle of something ends by itself."""
        until = monotonic() + seconds
        for bell in self._bells:
            bell.ring()
        for thread in self._threads:
            thread.join(max(0, until - monotonic()))


def watch(
    account: Account,
    folders: Iterable[str],
    wake: Wake,
    *,
    trouble: Callable[[str, MailError], None] = _say,
    random: Callable[[], float] = chance.random,
    rhythm: Rhythm = RHYTHM,
    clock: Callable[[], float] = monotonic,
) -> Watch:
    """Calls `wake(folder, client)` once connected, and whenever something may have changed.

    The first folders are listened to, each on a line of its own; the others are asked in turn.

    The connection is open and at rest: `inbox.read` may use it at once, to its end, so that a
    new mail does not wait for another signing in.  Or only a job is queued, and it is let be.

    Trouble that passes is told and tried again, later each time; a permanent one (a wrong
    password) is told and ends the listening to that folder.
    """
    names = tuple(folders)
    threads, bells = [], []
    for together in (*((name,) for name in names[:LINES]), names[LINES:]):
        if not together:
            continue
        bell = _Bell()
        listener = _Listener(account, together, wake, trouble, random, rhythm, clock, bell)
        thread = threading.Thread(target=listener.run, name=f"watch {together[0]}", daemon=True)
        thread.start()
        threads.append(thread)
        bells.append(bell)
    return Watch(threads, bells)


class _Bell:
    """Wakes a thread that waits for the net."""

    def __init__(self) -> None:
        self.here, self._there = socket.socketpair()
        self.rung = threading.Event()

    def ring(self) -> None:
        self.rung.set()
        self._there.close()


@dataclass(frozen=True, slots=True)
class _Listener:
    account: Account
    folders: tuple[str, ...]  # one, or several that are asked in turn
    wake: Wake
    trouble: Callable[[str, MailError], None]
    random: Callable[[], float]
    rhythm: Rhythm
    clock: Callable[[], float]
    bell: _Bell

    def run(self) -> None:
        pause = self.rhythm.pause
        while not self.bell.rung.is_set():
            began = None
            try:
                with connect(self.account, clock=self.clock) as client:
                    began = self.clock()
                    self._listen(client) if len(self.folders) == 1 else self._go_round(client)
            except MailError as error:
                self.trouble(self.folders[0], error)
                if error.permanent:
                    break
            lived = self.clock() - began if began is not None else 0
            pause = self.rhythm.pause if lived > pause else pause  # it was well for a while
            self.bell.rung.wait(pause * (0.5 + self.random()))
            pause = min(2 * pause, self.rhythm.longest_pause)
        self.bell.here.close()

    def _listen(self, client: Client) -> None:
        [folder] = self.folders
        examine(client, folder)
        self.wake(folder, client)  # whatever came while nobody listened
        hear = self._idle if client.can("IDLE") else self._wait
        while not self.bell.rung.is_set():
            news = hear(client) or any(map(_is_news, client.line.ask(b"NOOP")))
            if news and not self.bell.rung.is_set():
                self.wake(folder, client)

    def _go_round(self, client: Client) -> None:
        """One folder after another is asked whether anything came; one that is gone is told."""
        seen: dict[str, tuple[bytes, ...]] = {}
        left = list(self.folders)
        while left and not self.bell.rung.is_set():
            for folder in tuple(left):
                try:
                    self._ask(client, folder, seen)
                except FolderError as error:  # it holds up none of the others
                    self.trouble(folder, error)
                    if error.permanent:
                        left.remove(folder)
            self.bell.rung.wait(self.rhythm.ask)
        self.bell.rung.set()

    def _ask(self, client: Client, folder: str, seen: dict[str, tuple[bytes, ...]]) -> None:
        if self.bell.rung.is_set():
            return
        client.line.ask(b"NOOP")  # so that a folder that is open is no older than the others
        now = _state(client, folder)
        if not now or seen.get(folder) != now:
            examine(client, folder)
            self.wake(folder, client)
            seen[folder] = now

    def _wait(self, client: Client) -> bool:
        self.bell.rung.wait(self.rhythm.ask)
        return False

    def _idle(self, client: Client) -> bool:
        """Until something happens, or it is time to say IDLE anew."""
        line, until = client.line, self.clock() + self.rhythm.listen
        tag = line.say(b"IDLE")
        line.go_ahead()
        news = False
        while not news and (left := until - self.clock()) > 0:
            if not line.reader.wait(left, (self.bell.here,)):
                break  # nothing in all this time, or the bell
            line.reader.begin()
            news = _is_news(line.hear())
        line.send(b"DONE\r\n")
        rest = list(line.answers(tag))
        return news or any(map(_is_news, rest))


def _state(client: Client, folder: str) -> tuple[bytes, ...]:
    """Another one when anything came; empty numbers where the server says nothing of it."""
    try:
        said = client.line.ask(b"STATUS %s (UIDNEXT UIDVALIDITY)" % client.name_of(folder))
    except SaidNo:
        examine(client, folder)  # says what is wrong with it
        raise
    return tuple(_NUMBER.findall(b" ".join(answer.text.rpartition(b"(")[2] for answer in said)))


def _is_news(answer: Answer) -> bool:
    return bool(_NEWS.match(answer.text))
