"""Reads a mailbox, headers first, and never changes it.

Of most mails only the headers are ever read: `wants` says from them whether the body is worth
fetching.  A reading may be stopped or cut off at any moment and is taken up again where the
last `Position` was; whoever keeps what arrives keeps that position in the same transaction.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from afterview.mail.accounts import Account
from afterview.mail.client import Client, connect
from afterview.mail.events import Event, FolderState, Gone, Opened, Position, Rekeyed
from afterview.mail.fetching import Fetched
from afterview.mail.numbers import Numbers
from afterview.mail.opening import entered, missing, since
from afterview.mail.stream import Choose, Stream

_MESSAGE_ID = re.compile(rb"^message-id:\s*<?\s*([^\s<>]+)", re.I | re.M)


def _never() -> bool:
    return False


def _nothing() -> Mapping[int, str]:
    return {}


def _unseen(number: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and what they care for."""

    wants: Callable[[bytes], bool]  # from its headers: is the body worth fetching?
    stop: Callable[[], bool] = _never
    # Number and Message-ID of the mails of this folder that the caller has.  Asked for only
    # where the server cannot tell what is gone, or numbered its mails anew.
    kept: Callable[[], Mapping[int, str]] = _nothing
    query: str = ""  # for Gmail, which finds in its own words what may be about a job
    seen: Callable[[str], bool] = _unseen  # by Gmail's number: was it read under another label?
    cares: bool = True  # for what is gone

    def chooses(self, found: Fetched) -> bool:
        if found.is_draft or (found.number and self.seen(found.number.decode())):
            return False
        return self.wants(found.data)


def sync(
    account: Account,
    folder: str,
    state: FolderState,
    *,
    wants: Callable[[bytes], bool],
    stop: Callable[[], bool] = _never,
    kept: Callable[[], Mapping[int, str]] = _nothing,
    query: str = "",
) -> Iterator[Event]:
    """What is new in a folder since `state`, over a connection of its own."""
    with connect(account) as client:
        yield from read(client, folder, state, Reader(wants, stop, kept, query))


def read(client: Client, folder: str, state: FolderState, reader: Reader) -> Iterator[Event]:
    """The same over a connection that is open.  Left in the middle, it must be closed."""
    opened = entered(client, folder, state.uidvalidity, state.highestmodseq)
    if state.uidvalidity and opened.uidvalidity != state.uidvalidity:
        yield from _numbered_anew(client, opened, state, reader)
        return
    if gone := _gone(client, opened, reader):
        yield Gone(gone, opened.uidvalidity)
    yield from _news(client, opened, state, reader)


def _gone(client: Client, opened: Opened, reader: Reader) -> Numbers:
    if not reader.cares:
        return Numbers()
    return opened.vanished if opened.tells else missing(client, reader.kept())


def _news(client: Client, opened: Opened, state: FolderState, reader: Reader) -> Iterator[Event]:
    numbers = Numbers()
    if not opened.uidnext or opened.uidnext > state.uidnext:
        numbers = since(client, state.uidnext, reader.query)
    start = replace(
        state,
        uidvalidity=opened.uidvalidity,
        highestmodseq=state.highestmodseq or opened.highestmodseq,
    )
    reached = start
    for event in _stream(client, numbers, start, reader.chooses, reader):
        reached = event.state if isinstance(event, Position) else reached
        yield event
    if reached.uidnext > numbers.last:
        yield Position(_end(opened, numbers, reached))


def _numbered_anew(
    client: Client, opened: Opened, state: FolderState, reader: Reader
) -> Iterator[Event]:
    """The same mails under other numbers: known by their Message-ID, not fetched again."""
    kept = reader.kept()
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for uid in sorted(kept):
        waiting[kept[uid]].append(uid)
    renumbered: dict[int, int] = {}

    def choose(found: Fetched) -> bool:
        if olds := waiting.get(_message_id(found.data)):
            renumbered[olds.popleft()] = found.uid
            return False
        return reader.chooses(found)

    query = "" if kept else reader.query
    numbers = since(client, 1, query)
    start = reached = FolderState(opened.uidvalidity, 1)
    for event in _stream(client, numbers, start, choose, reader):
        if isinstance(event, Position):
            reached = event.state
        else:
            yield event
    if reached.uidnext > numbers.last:
        yield Rekeyed(renumbered, state.uidvalidity, opened.uidvalidity)
        if gone := Numbers.of(set(kept) - set(renumbered)):
            yield Gone(gone, state.uidvalidity)
        yield Position(_end(opened, numbers, reached))


def _stream(
    client: Client, numbers: Numbers, start: FolderState, choose: Choose, reader: Reader
) -> Iterator[Event]:
    return Stream(client, numbers, start, choose).events(reader.stop)


def _end(opened: Opened, numbers: Numbers, reached: FolderState) -> FolderState:
    """Everything that was there when the folder was opened has been read."""
    uidnext = max(opened.uidnext, numbers.last + 1, reached.uidnext)
    return FolderState(opened.uidvalidity, uidnext, opened.highestmodseq)


def _message_id(headers: bytes) -> str:
    match = _MESSAGE_ID.search(headers)
    return match[1].decode("utf-8", "replace") if match else ""
