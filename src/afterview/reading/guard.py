"""Strangers' mail is read in a process of its own, with little memory and little time.

A message on which that process chokes comes back as its headers and a sentence; the process
is started anew, and the next message is read.  Messages travel back as JSON: nothing that
a stranger may have taken over gets to run anything here.
"""

import json
import os
import selectors
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from types import FrameType
from typing import IO, Any, cast

from afterview.facts import Address, Attachment, Message
from afterview.reading import body, envelope, limits, triage
from afterview.reading.sources import Raw, Source

_CHOKED = "This mail could not be read; only its headers are here."
_TOO_LARGE = "This mail is larger than 50 MB: only its beginning was read."
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from afterview.reading.guard import serve; serve()"
)
_BATCH = 50
_GUARDED = os.name == "posix"  # elsewhere the limits on size have to do


@dataclass(frozen=True, slots=True)
class Found:
    """A message of a mailbox: where, what, and whether its body was read."""

    place: str
    position: int
    message: Message
    opened: bool


def read_many(
    raws: Iterable[Raw], processes: int = 2, *, mine: frozenset[str] = frozenset()
) -> Iterator[tuple[Raw, Message]]:
    """Each message, read whole, in the order in which they are done."""
    if not _GUARDED:
        yield from ((raw, _marked(raw, _read_safely(raw.data, mine))) for raw in raws)
        return
    todo = iter(raws)
    job = {"job": "read", "mine": sorted(mine)}
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
                yield raw, _marked(raw, _unpack(answer[0]) if answer else _choked(raw, mine))
    finally:
        for worker in (*idle, *busy):
            worker.close()


def sift(
    source: Source,
    processes: int = 2,
    *,
    mine: frozenset[str] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> Iterator[Found]:
    """A whole mailbox: the headers of every message, the body of each that may be about a job.

    The processes read the mailbox themselves, each its stretch; only results travel.
    """
    if not _GUARDED:
        yield from _sifted(source, mine, known)
        return
    job = {"job": "sift", "mine": sorted(mine), "known": sorted(known)}
    stretches = {_Worker(job, each): each for each in source.portions(max(1, processes))}
    careful: set[_Worker] = set()  # one message at a time, to see on which it dies
    try:
        while stretches:
            for worker in _ready(stretches):
                answer, rest = worker.receive(), stretches[worker]
                if answer:
                    for place, position, opened, packed in answer:
                        yield Found(place, position, _unpack(packed), opened)
                    stretches[worker] = replace(rest, start=answer[-1][1] + 1)
                    continue
                del stretches[worker]
                worker.close()
                if answer == []:  # it is through
                    continue
                if worker in careful:
                    for raw in islice(rest.messages(), 1):
                        yield Found(raw.place, raw.position, _choked(raw, mine), True)
                        rest = replace(rest, start=raw.position + 1)
                    stretches[_Worker(job, rest)] = rest
                else:
                    again = _Worker(job, rest, batch=1)
                    stretches[again] = rest
                    careful.add(again)
    finally:
        for worker in stretches:
            worker.close()


def _marked(raw: Raw, message: Message) -> Message:
    return message if raw.whole or message.failed else replace(message, failed=_TOO_LARGE)


def _choked(raw: Raw, mine: frozenset[str]) -> Message:
    return replace(envelope.read(raw.data, mine=mine), failed=_CHOKED)


# Outside: the process that asks ----------------------------------------------------------


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
            _write(self.orders, data)

    def receive(self) -> list[Any] | None:
        """Its answer; nothing when it has died or has taken too long."""
        self.since, asked = time.monotonic(), self.since
        if self.since - asked > limits.WALL_SECONDS and not _listen([self], 0):
            return None
        try:
            data = _read(self.answers)
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


# Inside: the process that reads ----------------------------------------------------------


class _TooLongError(Exception):
    pass


def serve() -> None:
    """What the reading process does until its pipe is closed."""
    _confine()
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    first = _read(orders)
    if first is None:
        return
    job = json.loads(first)
    mine = frozenset(job["mine"])
    if job["job"] == "sift":
        _serve_sift(answers, Source(*job["source"]), mine, frozenset(job["known"]), job["batch"])
        return
    while (data := _read(orders)) is not None:
        _write(answers, json.dumps([_pack(_read_safely(data, mine))]).encode())


def _serve_sift(
    answers: IO[bytes], source: Source, mine: frozenset[str], known: frozenset[str], batch: int
) -> None:
    done: list[Any] = []
    for found in _sifted(source, mine, known):
        done.append((found.place, found.position, found.opened, _pack(found.message)))
        if len(done) >= batch:
            _write(answers, json.dumps(done).encode())
            done = []
    if done:
        _write(answers, json.dumps(done).encode())
    _write(answers, b"[]")


def _sifted(source: Source, mine: frozenset[str], known: frozenset[str]) -> Iterator[Found]:
    for raw in source.messages():
        message = envelope.read(raw.data, mine=mine)
        opened = triage.worth_reading(message, known)
        if opened:
            message = _read_safely(raw.data, mine)
        yield Found(raw.place, raw.position, _marked(raw, message), opened)


def _read_safely(data: bytes, mine: frozenset[str]) -> Message:
    try:
        with _time_limit():
            return body.read(data, mine=mine)
    except Exception:  # the last line of defence: whatever a stranger's mail may do
        return replace(envelope.read(data, mine=mine), failed=_CHOKED)


@contextmanager
def _time_limit() -> Iterator[None]:
    """Two seconds of the processor; what cannot be interrupted is killed after four."""
    if not _GUARDED:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    last = int(time.process_time()) + 2 * limits.PROCESSOR_SECONDS
    if hard == resource.RLIM_INFINITY or last < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (last, hard))
    signal.setitimer(signal.ITIMER_PROF, limits.PROCESSOR_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _confine() -> None:
    import resource

    with suppress(ValueError, OSError):  # not every system knows this limit
        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, _too_long)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _too_long(signum: int, frame: FrameType | None) -> None:
    raise _TooLongError


# Between them ---------------------------------------------------------------------------


def _write(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(struct.pack(">Q", len(data)))
    pipe.write(data)
    pipe.flush()


def _read(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(8)
    if len(head) < 8:
        return None
    (length,) = struct.unpack(">Q", head)
    if length > 4 * limits.MESSAGE:
        return None
    data = pipe.read(length)
    return data if len(data) == length else None


def _pack(message: Message) -> list[Any]:
    m = message
    return [
        m.id, _pair(m.sender), _pair(m.reply_to), [_pair(a) for a in m.to],
        [_pair(a) for a in m.cc], m.subject, m.at.isoformat() if m.at else "", m.text,
        "" if m.fresh == m.text else m.fresh, m.references, m.thread, m.calendars,
        [(a.name, a.type, a.size) for a in m.attachments], m.outgoing, m.bulk, m.automated,
        m.suspicious, m.failed,
    ]  # fmt: skip


def _unpack(packed: list[Any]) -> Message:
    (
        id_, sender, reply_to, to, cc, subject, at, text, fresh, references, thread, calendars,
        attachments, outgoing, bulk, automated, suspicious, failed,
    ) = packed  # fmt: skip
    return Message(
        id=id_,
        sender=Address(*sender),
        reply_to=Address(*reply_to),
        to=tuple(Address(*each) for each in to),
        cc=tuple(Address(*each) for each in cc),
        subject=subject,
        at=datetime.fromisoformat(at) if at else None,
        text=text,
        fresh=fresh or text,
        references=tuple(references),
        thread=thread,
        calendars=tuple(calendars),
        attachments=tuple(Attachment(*each) for each in attachments),
        outgoing=outgoing,
        bulk=bulk,
        automated=automated,
        suspicious=suspicious,
        failed=failed,
    )


def _pair(address: Address) -> tuple[str, str]:
    return address.name, address.email
