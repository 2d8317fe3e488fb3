"""What happens while a folder is read, one thing after the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from afterview.mail.numbers import Numbers


@dataclass(frozen=True, slots=True)
class FolderState:
    """How far a folder has been read: kept by the caller, given back the next time."""

    uidvalidity: int = 0  # 0: never read
    uidnext: int = 1
    highestmodseq: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """What a folder says of itself when it is opened."""

    folder: str
    exists: int
    uidvalidity: int
    uidnext: int  # 0: it did not say
    highestmodseq: int  # 0: it keeps none
    vanished: Numbers  # what went since we last looked
    tells: bool  # whether it tells what went


@dataclass(frozen=True, slots=True)
class HeadersSeen:
    count: int
    total: int  # of this reading


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail that was wanted, whole (of a very large one: the beginning)."""

    uid: int
    raw: bytes
    uidvalidity: int
    number: str = ""  # Gmail's, the same under every label
    sent: bool = False  # Gmail says that the user sent it


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A mail that the server itself could not give us; the reading goes on."""

    uid: int
    uidvalidity: int


@dataclass(frozen=True, slots=True)
class Gone:
    """Mails that were moved or deleted; some of the numbers may never have been wanted."""

    uids: Numbers
    uidvalidity: int


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """The server numbered its mails anew: from old number to new, for those that are kept."""

    numbers: Mapping[int, int]
    before: int  # uidvalidity
    after: int


@dataclass(frozen=True, slots=True)
class Position:
    """All that came before this is complete: keep it in the same transaction as that."""

    state: FolderState


Event = HeadersSeen | Arrived | Unreadable | Gone | Rekeyed | Position
