"""Headers first, then the bodies that are wanted, with several questions always under way.

The server answers in the order of asking, so what is asked is kept in a row; a position in
that row is reached when everything before it has been answered.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from afterview.mail.client import Client, SaidNo
from afterview.mail.events import Arrived, Event, FolderState, HeadersSeen, Position, Unreadable
from afterview.mail.fetching import (
    HEADERS,
    MESSAGE,
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
    threads: dict[int, bytes] = field(default_factory=dict)  # of Gmail
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
        wanted: dict[int, int] = {}
        try:
            for found in read_answers(self.client, asked.tag):
                if found.uid in asked.numbers and self._is_wanted(found):
                    wanted[found.uid] = found.size
        except SaidNo:
            self.failed += asked.numbers
            wanted.clear()
        self._ask_for(wanted)
        self.row.append(Position(replace(self.state, uidnext=asked.numbers.last + 1)))
        self.seen += len(asked.numbers)
        yield HeadersSeen(self.seen, len(self.numbers))

    def _is_wanted(self, found: Fetched) -> bool:
        wanted = self.choose(replace(found, data=found.data[:HEADERS]))
        if wanted and found.thread:
            self.threads[found.uid] = found.thread
        return wanted

    def _ask_for(self, wanted: dict[int, int]) -> None:
        large = {uid for uid, size in wanted.items() if size > MESSAGE}
        for group in in_groups({uid: n for uid, n in wanted.items() if uid not in large}):
            self.row.append(_Bodies(ask_for_bodies(self.client, group), group))
        for uid in large:
            alone = Numbers.of([uid])
            self.row.append(_Bodies(ask_for_bodies(self.client, alone, whole=False), alone))

    def _bodies(self, asked: _Bodies) -> Iterator[Event]:
        left = set(asked.numbers)
        try:
            for found in read_answers(self.client, asked.tag):
                if found.uid in left and found.data:
                    left.discard(found.uid)
                    yield self._arrived(found)
        except SaidNo:
            self.failed += sorted(left)

    def _arrived(self, found: Fetched) -> Arrived:
        thread = self.threads.pop(found.uid, b"")
        known = b"X-GM-THRID: %s\r\n" % thread if thread else b""
        return Arrived(found.uid, known + found.data, self.state.uidvalidity)

    def _one_by_one(self) -> Iterator[Event]:
        """A mail that the server cannot read must not hold up the others."""
        failed, self.failed = self.failed, []
        for uid in failed:
            alone = Numbers.of([uid])
            try:
                [*heads] = read_answers(self.client, ask_for_headers(self.client, alone))
                for head in heads:
                    if head.uid == uid and self._is_wanted(head):
                        whole = head.size <= MESSAGE
                        tag = ask_for_bodies(self.client, alone, whole=whole)
                        yield from map(self._arrived, read_answers(self.client, tag))
            except SaidNo:
                yield Unreadable(uid, self.state.uidvalidity)
