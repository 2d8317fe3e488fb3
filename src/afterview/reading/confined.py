"""The process that reads strangers' mail: little memory, little time, and nothing of ours to hand.

It is told on its pipe what to do, and answers until the pipe is closed; `guard` is at the
other end.
"""

import gc
import json
import os
import signal
import sys
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from types import FrameType
from typing import IO, Any

from afterview.facts import Message, Reading
from afterview.reading import body, envelope, limits, phrases, sorting, triage
from afterview.reading.keeping import as_plain
from afterview.reading.known import Known
from afterview.reading.packing import pack, read, unpack, unpack_known, write
from afterview.reading.sources import Source

CHOKED = "This mail could not be read; only its headers are here."
TOO_LARGE = "This mail is larger than 50 MB: only its beginning was read."
_RUBBISH = 20_000  # objects, until they are looked through
LIMITED = os.name == "posix"  # elsewhere the limits on size have to do


@dataclass(frozen=True, slots=True)
class Found:
    """A message of a mailbox: where, what, whether its body was read, and what it means."""

    place: str
    position: int
    message: Message
    opened: bool
    reading: Reading | None = None  # only of what is about work


class _TooLongError(Exception):
    pass


def serve() -> None:
    """What the reading process does until its pipe is closed."""
    _confine()
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    first = read(orders)
    if first is None:
        return
    job = json.loads(first)
    known = unpack_known(job["known"])
    if job["job"] == "sift":
        _serve_sift(answers, Source(*job["source"]), known, job["batch"])
        return
    if job["job"] == "understand":
        phrases.for_one_mail()
    while (data := read(orders)) is not None:
        answer: list[Any]
        if job["job"] == "understand":
            message, reading = understood(data, known, all_of_it=True)
            answer = [pack(message), _plain(reading)]
        elif job["job"] == "sort":
            learnt, packed = json.loads(data)
            known = unpack_known(learnt) if learnt else known
            answer = _sorted_out(packed, known)
        else:
            answer = [pack(read_safely(data, known.own))]
        write(answers, json.dumps(answer).encode())


def sifted(source: Source, known: Known) -> Iterator[Found]:
    for raw in source.messages():
        message = envelope.read(raw.stored, mine=known.own)
        if not triage.worth_reading(message, known.contacts):
            yield Found(raw.place, raw.position, marked(message, whole=raw.whole), False)
            continue
        message, reading = understood(raw.data, known)
        message = marked(message, whole=raw.whole)
        yield Found(raw.place, raw.position, message, True, reading)


def read_safely(data: bytes, mine: frozenset[str]) -> Message:
    try:
        with _time_limit():
            return body.read(data, mine=mine)
    except Exception:  # the last line of defence: whatever a stranger's mail may do
        return choked(data, mine)


def sort_safely(message: Message, known: Known) -> Reading | None:
    """What it means; nothing when that cannot be told."""
    try:
        with _time_limit():
            return sorting.read(message, known=known)
    except Exception:  # as above
        return None


def marked(message: Message, *, whole: bool) -> Message:
    return message if whole or message.failed else replace(message, failed=TOO_LARGE)


def choked(data: bytes, mine: frozenset[str]) -> Message:
    return replace(envelope.read(data, mine=mine), failed=CHOKED)


def _sorted_out(what: Any, known: Known) -> list[Any]:
    """Of a message its meaning, of bytes both."""
    if not isinstance(what, str):
        return [_plain(sort_safely(unpack(what), known))]
    message, reading = understood(b64decode(what), known)
    return [pack(message), _plain(reading)]


def _serve_sift(answers: IO[bytes], source: Source, known: Known, batch: int) -> None:
    done: list[Any] = []
    for found in sifted(source, known):
        place = (found.place, found.position, found.opened)
        done.append((*place, pack(found.message), _plain(found.reading)))
        if len(done) >= batch:
            write(answers, json.dumps(done).encode())
            done = []
    if done:
        write(answers, json.dumps(done).encode())
    write(answers, b"[]")


def understood(
    data: bytes, known: Known, *, all_of_it: bool = False
) -> tuple[Message, Reading | None]:
    """A message and, where it is about work, what it means; both within one limit of time."""
    try:
        with _time_limit():
            message = body.read(data, mine=known.own)
            if all_of_it or triage.about_work(message, known.contacts):
                return message, sorting.read(message, known=known)
            return message, None
    except Exception:  # as above
        return choked(data, known.own), None


def _plain(reading: Reading | None) -> dict[str, Any] | None:
    return as_plain(reading) if reading else None


@contextmanager
def _time_limit() -> Iterator[None]:
    """Two seconds of the processor; what cannot be interrupted is killed after four."""
    if not LIMITED:
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
    gc.freeze()  # what is loaded now stays
    gc.set_threshold(_RUBBISH)  # mails leave none that goes in circles
    signal.signal(signal.SIGPROF, _too_long)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _too_long(signum: int, frame: FrameType | None) -> None:
    raise _TooLongError
