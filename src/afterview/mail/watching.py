"""Listens to a mailbox, so that nobody has to look.

One thread and one connection for each folder.  The server says when something changed (IDLE);
where it cannot, or falls silent, we ask now and then.  What changed is not said here: `wake`
is called, and whoever reads the mailbox then finds out.
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
from afterview.mail.client import Answer, Client, connect
from afterview.mail.opening import examine
from afterview.mail.trouble import MailError

log = logging.getLogger(__name__)
_NEWS = re.compile(rb"\* (?:\d+ (?:EXISTS|EXPUNGE)|VANISHED)\b", re.I)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, in seconds."""

    listen: float = 9 * 60  # then IDLE is said anew, since servers forget who is silent
    ask: float = 5 * 60  # where the server cannot tell by itself
    pause: float = 5  # before the first try to connect again; then twice as long each time
    longest_pause: float = 15 * 60


RHYTHM = Rhythm()
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

    def stop(self, seconds: float = 10) -> None:
        for bell in self._bells:
            bell.ring()
        for thread in self._threads:
            thread.join(seconds)


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

    The connection is open and at rest: `inbox.read` may use it at once, to its end, so that a
    new mail does not wait for another signing in.  Or only a job is queued, and it is let be.

    Trouble that passes is told and tried again, later each time; a permanent one (a wrong
    password) is told and ends the listening to that folder.
    """
    threads, bells = [], []
    for folder in folders:
        bell = _Bell()
        listener = _Listener(account, folder, wake, trouble, random, rhythm, clock, bell)
        thread = threading.Thread(target=listener.run, name=f"watch {folder}", daemon=True)
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
    folder: str
    wake: Wake
    trouble: Callable[[str, MailError], None]
    random: Callable[[], float]
    rhythm: Rhythm
    clock: Callable[[], float]
    bell: _Bell

    def run(self) -> None:
        pause = self.rhythm.pause
        while not self.bell.rung.is_set():
            began = self.clock()
            try:
                with connect(self.account, clock=self.clock) as client:
                    self._listen(client)
            except MailError as error:
                self.trouble(self.folder, error)
                if error.permanent:
                    break
            if self.clock() - began > self.rhythm.longest_pause:
                pause = self.rhythm.pause  # it was well for a while
            self.bell.rung.wait(pause * (0.5 + self.random()))
            pause = min(2 * pause, self.rhythm.longest_pause)
        self.bell.here.close()

    def _listen(self, client: Client) -> None:
        examine(client, self.folder)
        self.wake(self.folder, client)  # whatever came while nobody listened
        hear = self._idle if client.can("IDLE") else self._wait
        while not self.bell.rung.is_set():
            news = hear(client)
            news = any(map(_is_news, client.line.ask(b"NOOP"))) or news
            if news and not self.bell.rung.is_set():
                self.wake(self.folder, client)

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


def _is_news(answer: Answer) -> bool:
    return bool(_NEWS.match(answer.text))
