"""Headers first, then the bodies that are wanted, with several questions always under way.

What is asked is kept in a row; a position in that row is reached when everything before it
has been answered.  A server may answer several questions at the same time, so an answer is
known by the message that it is about, not by the question.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from afterview.mail.client import Client, SaidNo
from afterview.mail.events import Arrived, Event, FolderState, HeadersSeen, Position, Unreadable
from afterview.mail.fetching import (
    HEADERS,
    MESSAGE,
    SENT,
    Fetched,
    ask_for_bodies,
    ask_for_headers,
    in_groups,
    read_answers,
)
from afterview.mail.numbers import Numbers

BATCH = 500  # headers in one question
UNDER_WAY = 4  # questions
Choose = Callable[[Fetched], bool]


@dataclass(frozen=True, slots=True)
class _Headers:
    tag: bytes
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class _Bodies:
    tag: bytes
    numbers: Numbers


@dataclass(slots=True)
class Stream:
    """One reading of the messages of an open folder, from `state` on."""

    client: Client
    numbers: Numbers
    state: FolderState
    choose: Choose
    row: deque[_Headers | _Bodies | Position] = field(default_factory=deque)
    told: dict[int, Fetched] = field(default_factory=dict)  # what Gmail knows of those wanted
    wanted: dict[int, int] = field(default_factory=dict)  # size by number, to be asked for
    awaited: set[int] = field(default_factory=set)  # bodies that were asked for
    failed: list[int] = field(default_factory=list)  # to be asked for once more, one by one
    seen: int = 0

    def events(self, stop: Callable[[], bool]) -> Iterator[Event]:
        batches = self.numbers.batches(BATCH)
        while True:
            self._ask_ahead(batches)
            if not self.row:
                return
            match self.row.popleft():
                case _Headers() as asked:
                    yield from self._headers(asked)
                case _Bodies() as asked:
                    yield from self._bodies(asked)
                case Position() as position:
                    if self._must_wait():
                        continue
                    yield from self._one_by_one()
                    yield position
                    if stop():
                        return

    def _must_wait(self) -> bool:
        """While something failed, the next position that stands last in the row will do."""
        return bool(self.failed and self.row)

    def _ask_ahead(self, batches: Iterator[Numbers]) -> None:
        while not self.failed and sum(not isinstance(a, Position) for a in self.row) < UNDER_WAY:
            batch = next(batches, None)
            if batch is None:
                return
            self.row.append(_Headers(ask_for_headers(self.client, batch), batch))

    def _headers(self, asked: _Headers) -> Iterator[Event]:
        try:
            yield from self._hear(asked.tag)
        except SaidNo:
            self.failed += asked.numbers
        chosen = {uid: self.wanted.pop(uid) for uid in asked.numbers if uid in self.wanted}
        if asked.numbers.last not in self.failed:
            self._ask_for(chosen)
        self.row.append(Position(replace(self.state, uidnext=asked.numbers.last + 1)))
        self.seen += len(asked.numbers)
        yield HeadersSeen(self.seen, len(self.numbers))

    def _bodies(self, asked: _Bodies) -> Iterator[Event]:
        try:
            yield from self._hear(asked.tag)
        except SaidNo:
            self.failed += [uid for uid in asked.numbers if uid in self.awaited]
        self.awaited.difference_update(asked.numbers)

    def _hear(self, tag: bytes) -> Iterator[Arrived]:
        for found in read_answers(self.client, tag):
            if not found.is_body:
                self._weigh(found)
            elif found.data and found.uid in self.awaited:  # nothing: it has just been deleted
                self.awaited.discard(found.uid)
                yield self._arrived(found)

    def _weigh(self, found: Fetched) -> None:
        if found.data and self.choose(replace(found, data=found.data[:HEADERS])):
            self.wanted[found.uid] = max(1, found.size)
            if found.number or found.thread:
                self.told[found.uid] = replace(found, data=b"")

    def _ask_for(self, chosen: dict[int, int]) -> None:
        large = [uid for uid, size in chosen.items() if size > MESSAGE]
        for group in in_groups({uid: n for uid, n in chosen.items() if n <= MESSAGE}):
            self._ask_for_group(group, whole=True)
        for uid in large:
            self._ask_for_group(Numbers.of([uid]), whole=False)

    def _ask_for_group(self, group: Numbers, *, whole: bool) -> None:
        self.awaited.update(group)
        self.row.append(_Bodies(ask_for_bodies(self.client, group, whole=whole), group))

    def _arrived(self, found: Fetched) -> Arrived:
        told = self.told.pop(found.uid, found)
        thread = b"X-GM-THRID: %s\r\n" % told.thread if told.thread else b""
        return Arrived(
            found.uid, thread + found.data, self.state.uidvalidity,
            number=told.number.decode(), sent=SENT in told.labels,
        )  # fmt: skip

    def _one_by_one(self) -> Iterator[Event]:
        """A mail that the server cannot read must not hold up the others."""
        failed, self.failed = self.failed, []
        for uid in failed:
            alone = Numbers.of([uid])
            try:
                tag = ask_for_headers(self.client, alone)
                yield from self._hear(tag)
                if size := self.wanted.pop(uid, 0):
                    self.awaited.add(uid)
                    tag = ask_for_bodies(self.client, alone, whole=size <= MESSAGE)
                    yield from self._hear(tag)
            except SaidNo:
                yield Unreadable(uid, self.state.uidvalidity)
