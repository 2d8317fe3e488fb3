"""The engine: does each chore again and again, in a thread of its own, until it is told to stop.

A small loop of our own.  It holds no queue: what is to be done is read from the rows each
time, a chore may be done twice or by several processes at once, and any of them may be
killed at any moment.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import close_old_connections, connection
from django.db.models import F

from afterview.records.models import Chore

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
TOLD_EVERY = timedelta(minutes=1)  # how often a chore that goes well says so
FAREWELL = 5.0  # seconds that a chore has to come to an end


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done every so many seconds."""

    name: str
    words: str  # what it is, for the page
    every: float
    work: Callable[[Clock], object]
    farewell: Callable[[], object] = int  # when the process ends


class Engine:
    """The threads of one process."""

    def __init__(self, duties: Iterable[Duty], clock: Clock) -> None:
        self._stop = threading.Event()
        self._clock = clock
        self._threads = [
            threading.Thread(target=self._go_on, args=(duty,), name=duty.name, daemon=True)
            for duty in duties
        ]

    def start(self) -> "Engine":
        for thread in self._threads:
            thread.start()
        return self

    def stop(self) -> None:
        """Politely; who does not come to an end is stopped with the program, which is safe."""
        self._stop.set()
        for thread in self._threads:
            thread.join(FAREWELL / max(1, len(self._threads)))

    def wait(self) -> None:
        """Until somebody stops it."""
        self._stop.wait()

    def _go_on(self, duty: Duty) -> None:
        try:
            while not self._stop.is_set():
                close_old_connections()
                once(duty, self._clock)
                self._stop.wait(duty.every)
            duty.farewell()
        finally:
            connection.close()


def once(duty: Duty, clock: Clock) -> bool:
    """One round of a chore; trouble is told to the log, and the next round tries again."""
    began = clock()
    try:
        duty.work(clock)
        _went_well(duty, began, clock())
    except Exception:
        log.exception("A chore failed: %s", duty.name)
        _failed(duty, began)
        return False
    return True


def _went_well(duty: Duty, began: datetime, done: datetime) -> None:
    """Told once a minute, or at once after trouble: a healthy house writes little."""
    kept = Chore.objects.filter(pk=duty.name).first()
    if kept and kept.done and not kept.failures and began - kept.began < TOLD_EVERY:
        return
    told = {"began": began, "done": done, "failures": 0}
    Chore.objects.update_or_create(pk=duty.name, defaults=told)


def _failed(duty: Duty, began: datetime) -> None:
    try:
        Chore.objects.get_or_create(pk=duty.name, defaults={"began": began})
        Chore.objects.filter(pk=duty.name).update(began=began, failures=F("failures") + 1)
    except Exception:  # the database itself may be away
        log.exception("A chore could not be told of: %s", duty.name)
        connection.close()
