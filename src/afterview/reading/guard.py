"""Strangers' mail is read in a process of its own, with little memory and little time.

A message on which that process chokes comes back as its headers and a sentence; the process
is started anew, and the next message is read.  Messages travel back as JSON: nothing that
a stranger may have taken over gets to run anything here.
"""

import json
import selectors
import subprocess
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import IO, Any, Self, cast

from afterview.facts import Label, Message, Reading
from afterview.reading import confined, limits, packing
from afterview.reading.confined import LIMITED, Found
from afterview.reading.keeping import reading_from
from afterview.reading.known import Known
from afterview.reading.sources import Raw, Source

__all__ = ["Found", "Sorter", "read_many", "sift", "understand"]

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from afterview.reading.confined import serve; serve()"
)
_BATCH = 50
_NOTHING_KNOWN = Known()


def read_many(
    raws: Iterable[Raw], processes: int = 2, *, mine: frozenset[str] = frozenset()
) -> Iterator[tuple[Raw, Message]]:
    """Each message, read whole, in the order in which they are done."""
    if not LIMITED:
        yield from ((raw, _marked(raw, confined.read_safely(raw.data, mine))) for raw in raws)
        return
    todo = iter(raws)
    job = _job("read", Known(own=mine))
    idle: list[_Worker] = []
    busy: dict[_Worker, Raw] = {}
    try:
        while True:
            while len(busy) < processes and (raw := next(todo, None)) is not None:
                worker = idle.pop() if idle else _Worker(job)
                busy[worker] = raw
                worker.send(raw.data)
            if not busy:
                return
            for worker in _ready(busy):
                raw, answer = busy.pop(worker), worker.receive()
                if answer is None:
                    worker.close()
                else:
                    idle.append(worker)
                message = packing.unpack(answer[0]) if answer else confined.choked(raw.data, mine)
                yield raw, _marked(raw, message)
    finally:
        for worker in (*idle, *busy):
            worker.close()


def sift(source: Source, processes: int = 2, *, known: Known = _NOTHING_KNOWN) -> Iterator[Found]:
    """A whole mailbox: the headers of every message, the body of each that may be about a job,
    and what it means where it is about work.

    The processes read the mailbox themselves, each its stretch; only results travel.
    """
    if not LIMITED:
        yield from confined.sifted(source, known)
        return
    job = _job("sift", known)
    stretches = {_Worker(job, each): each for each in source.portions(max(1, processes))}
    careful: set[_Worker] = set()  # one message at a time, to see on which it dies
    try:
        while stretches:
            for worker in _ready(stretches):
                answer, rest = worker.receive(), stretches[worker]
                if answer:
                    yield from map(_found, answer)
                    stretches[worker] = replace(rest, start=answer[-1][1] + 1)
                    continue
                del stretches[worker]
                worker.close()
                if answer == []:  # it is through
                    continue
                if worker in careful:
                    for raw in islice(rest.messages(), 1):
                        message = _marked(raw, confined.choked(raw.data, known.own))
                        yield Found(raw.place, raw.position, message, True)
                        rest = replace(rest, start=raw.position + 1)
                    stretches[_Worker(job, rest)] = rest
                else:
                    again = _Worker(job, rest, batch=1)
                    stretches[again] = rest
                    careful.add(again)
    finally:
        for worker in stretches:
            worker.close()


def understand(data: bytes, known: Known = _NOTHING_KNOWN) -> tuple[Message, Reading | None]:
    """One mail, read whole and understood; as its headers when the process chokes on it."""
    if not LIMITED:
        return confined.understood(data, known, all_of_it=True)
    worker = _Worker(_job("understand", known))
    try:
        worker.send(data)
        _ready([worker])
        answer = worker.receive()
    finally:
        worker.close()
    if not answer:
        return confined.choked(data, known.own), None
    return packing.unpack(answer[0]), _reading(answer[1])


class Sorter:
    """Says what messages mean, one after another, in one process that knows the records.

    Several threads may ask; each has to wait its turn.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._worker: _Worker | None = None
        self._known: Known | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        with self._turn:
            self._let_go()

    def read(self, message: Message, known: Known) -> Reading | None:
        """What it means; nothing when the process chokes on it."""
        if not LIMITED:
            return confined.sort_safely(message, known)
        answer = self._ask(packing.pack(message), known)
        return _reading(answer[0]) if answer else None

    def open(self, data: bytes, known: Known) -> tuple[Message, Reading | None]:
        """A message from its bytes, and what it means where it is about work."""
        if not LIMITED:
            return confined.understood(data, known)
        answer = self._ask(b64encode(limits.message(data)).decode(), known)
        if answer is None:
            return confined.choked(data, known.own), None
        return packing.unpack(answer[0]), _reading(answer[1])

    def _ask(self, what: Any, known: Known) -> list[Any] | None:
        with self._turn:
            return self._asked(what, known)

    def _asked(self, what: Any, known: Known) -> list[Any] | None:
        if self._worker is None:
            self._worker, self._known = _Worker(_job("sort", known)), known
        learnt = packing.pack_known(known) if known is not self._known else None
        self._known = known
        self._worker.send(json.dumps((learnt, what)).encode())
        _ready([self._worker])
        answer = self._worker.receive()
        if answer is None:
            self._let_go()
        return answer

    def _let_go(self) -> None:
        if self._worker:
            self._worker.close()
        self._worker = None


def _job(name: str, known: Known) -> dict[str, Any]:
    return {"job": name, "known": packing.pack_known(known)}


def _found(answer: list[Any]) -> Found:
    place, position, opened, message, reading = answer
    return Found(place, position, packing.unpack(message), opened, _reading(reading))


def _reading(packed: dict[str, Any] | None) -> Reading | None:
    return reading_from(packed, Label(packed["label"])) if packed else None


def _marked(raw: Raw, message: Message) -> Message:
    return confined.marked(message, whole=raw.whole)


class _Worker:
    """A process that reads, and the pipes to it; it may die at any moment."""

    def __init__(
        self, job: dict[str, Any], source: Source | None = None, batch: int = _BATCH
    ) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.orders = cast("IO[bytes]", self.process.stdin)
        self.answers = cast("IO[bytes]", self.process.stdout)
        stretch = (
            [source.kind, source.path, source.size, source.start, source.stop] if source else []
        )
        self.send(json.dumps({**job, "source": stretch, "batch": batch}).encode())

    def send(self, data: bytes) -> None:
        self.since = time.monotonic()
        with suppress(OSError):  # it has died: that shows when we listen
            packing.write(self.orders, data)

    def receive(self) -> list[Any] | None:
        """Its answer; nothing when it has died or has taken too long."""
        self.since, asked = time.monotonic(), self.since
        if self.since - asked > limits.WALL_SECONDS and not _listen([self], 0):
            return None
        try:
            data = packing.read(self.answers)
            answer = json.loads(data) if data is not None else None
        except (OSError, ValueError):
            return None
        return answer if isinstance(answer, list) else None

    def close(self) -> None:
        self.process.kill()
        for pipe in (self.orders, self.answers):
            with suppress(OSError):
                pipe.close()
        self.process.wait()


def _ready(workers: Iterable[_Worker]) -> list[_Worker]:
    """Those that have answered, have died or have taken too long; waits for the first."""
    waiting = list(workers)
    while True:
        late = min(worker.since for worker in waiting) + limits.WALL_SECONDS
        if heard := _listen(waiting, max(0.05, late - time.monotonic())):
            return heard
        late = time.monotonic() - limits.WALL_SECONDS
        if slow := [worker for worker in waiting if worker.since < late]:
            return slow


def _listen(workers: Iterable[_Worker], seconds: float) -> list[_Worker]:
    with selectors.DefaultSelector() as selector:
        for worker in workers:
            selector.register(worker.answers, selectors.EVENT_READ, worker)
        return [key.data for key, _ in selector.select(seconds)]
