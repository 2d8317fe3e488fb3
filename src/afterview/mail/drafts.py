"""Letters that wait in the Drafts folder of the user's own mail program.

There the user may change them, throw them away, or send them by hand.  A draft is known by
its X-Outbox-Id, and by its number only as long as the server keeps its numbering.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterview.mail.accounts import Account
from afterview.mail.client import Client, connect
from afterview.mail.composing import Outgoing, compose, needs_utf8
from afterview.mail.folders import DRAFTS, special
from afterview.mail.opening import examine
from afterview.mail.sent import by_hand, look, told
from afterview.mail.trouble import MailError


class Fate(StrEnum):
    WAITING = "waiting"  # it still lies in Drafts
    SENT = "sent"  # the user sent it by hand
    GONE = "gone"  # neither: thrown away, or written anew by the user's mail program


@dataclass(frozen=True, slots=True)
class Sighting:
    """What became of a draft; when it was sent: at what moment, and under which Message-ID."""

    fate: Fate
    at: datetime | None = None
    message_id: str = ""


def put(account: Account, letter: Outgoing, now: datetime) -> None:
    """Puts a letter into Drafts; an older draft of the same letter makes way for it."""
    raw = compose(letter, now, utf8=needs_utf8(letter)).as_bytes()
    with connect(account) as client:
        folder = _folder(client)
        older = _numbers(client, folder, letter.outbox_id)
        client.append(folder, raw, (rb"\Draft", rb"\Seen"), now)
        _remove(client, folder, older)


def withdraw(account: Account, letter: Outgoing) -> None:
    """Takes a letter out of Drafts again, if it is there."""
    with connect(account) as client:
        folder = _folder(client)
        _remove(client, folder, _numbers(client, folder, letter.outbox_id))


def seek(account: Account, letter: Outgoing, at: datetime) -> Sighting:
    """What the user did with the draft.  `at`: when it was put there."""
    with connect(account) as client:
        if _numbers(client, _folder(client), letter.outbox_id):
            return Sighting(Fate.WAITING)
        found = look(client, letter, at) or by_hand(client, letter, at)
        return Sighting(Fate.SENT, *told(client, found)) if found else Sighting(Fate.GONE)


def _folder(client: Client) -> str:
    if folder := special(client, DRAFTS):
        return folder
    raise MailError("This mailbox has no folder for drafts.", permanent=True)


def _numbers(client: Client, folder: str, outbox_id: str) -> list[int]:
    examine(client, folder)
    return list(client.search(["HEADER", "X-Outbox-Id", outbox_id, "UNDELETED"]))


def _remove(client: Client, folder: str, numbers: list[int]) -> None:
    """Only these: a plain EXPUNGE would also remove what others marked."""
    if not numbers:
        return
    client.select_folder(folder)
    client.add_flags(numbers, [rb"\Deleted"], silent=True)
    if client.can("UIDPLUS"):
        client.uid_expunge(numbers)
