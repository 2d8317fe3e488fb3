"""The copy of a letter in the Sent folder: look for it first, put it there only when absent.

Some providers file it by themselves, some change the Message-ID on the way and keep ours under
another name.  So a letter is known by its Message-ID, by the two names under which Microsoft
and Google keep the first one, by our own X-Outbox-Id, and at last by reader, subject, time and
words.  This is also how we learn whether a letter went out whose fate is unknown.
"""

import email
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from afterview.mail.accounts import Account
from afterview.mail.client import Client, connect
from afterview.mail.composing import Outgoing
from afterview.mail.fetching import KEPT
from afterview.mail.folders import ALL, SENT, special
from afterview.mail.opening import examine

NEAR = timedelta(minutes=10)
LOOKS = (0.0, 2.0, 5.0, 8.0, 15.0)  # seconds before each look: half a minute in all
MOST = 20  # letters of one day to one reader that are compared by their words
ORIGINALS = ("X-Microsoft-Original-Message-ID", "X-Google-Original-Message-ID")


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a letter was found, and by what."""

    folder: str
    uid: int
    by: str  # Message-ID, another header, or "words"


def find(account: Account, letter: Outgoing, at: datetime) -> Copy | None:
    """The letter in Sent, or in the folder that holds everything.  `at`: when it was sent."""
    with connect(account) as client:
        return look(client, letter, at)


def look(client: Client, letter: Outgoing, at: datetime) -> Copy | None:
    """The same over a connection that is open."""
    for purpose in (SENT, ALL):
        if folder := special(client, purpose):
            examine(client, folder)
            only = ["UNDRAFT"] if purpose == ALL else []  # all mail holds the drafts too
            found = _by_name(client, folder, letter, only)
            if found or (found := _by_words(client, folder, letter, at, only)):
                return found
    return None


def told(client: Client, copy: Copy) -> tuple[datetime | None, str]:
    """When a copy says that it left, and its Message-ID.  Its folder must be the open one."""
    when = email.message_from_string(f"Date: {_field(client, copy.uid, 'Date')}\n\n")
    return _when(when), _field(client, copy.uid, "Message-ID").strip("<> ")


def keep_copy(
    account: Account,
    letter: Outgoing,
    raw: bytes,
    at: datetime,
    *,
    pause: Callable[[float], None],
) -> Copy | None:
    """Waits half a minute for the provider's own copy, then puts ours there.

    Returns the provider's; nothing means that ours was added, or that there is no Sent folder.
    """
    with connect(account) as client:
        for seconds in LOOKS:
            pause(seconds)
            if found := look(client, letter, at):
                return found
        if folder := special(client, SENT):
            client.append(folder, raw, (rb"\Seen",), at)
    return None


def by_hand(client: Client, letter: Outgoing, since: datetime) -> Copy | None:
    """The user's own letter to the same reader about the same matter, changed or not."""
    if folder := special(client, SENT):
        examine(client, folder)
        for uid in _to_the_reader(client, letter, since):
            found = _whole(client, uid)
            when = _when(found)
            if when and when >= since and _subject(found) == _folded(letter.subject):
                return Copy(folder, uid, "by hand")
    return None


def _by_name(client: Client, folder: str, letter: Outgoing, only: list[str]) -> Copy | None:
    names = ("Message-ID", *ORIGINALS)
    wanted = [(name, f"<{letter.message_id}>") for name in names]
    for name, value in (*wanted, ("X-Outbox-Id", letter.outbox_id)):
        for uid in client.search(["HEADER", name, value.strip("<>"), *only]):
            if _field(client, uid, name).strip() == value:  # a search is only a guess
                return Copy(folder, uid, name)
    return None


def _by_words(
    client: Client, folder: str, letter: Outgoing, at: datetime, only: list[str]
) -> Copy | None:
    for uid in _to_the_reader(client, letter, at, only):
        if _is_the_same(_whole(client, uid), letter, at):
            return Copy(folder, uid, "words")
    return None


def _to_the_reader(
    client: Client, letter: Outgoing, since: datetime, only: Iterable[str] = ()
) -> list[int]:
    """The newest; a day is left for zones, which a search does not know."""
    day = (since - timedelta(days=1)).date()
    return list(client.search(["SENTSINCE", day, "TO", letter.to[0].email, *only]))[-MOST:]


def _is_the_same(found: Message, letter: Outgoing, at: datetime) -> bool:
    when = _when(found)
    return (
        when is not None
        and abs(when - at) <= NEAR
        and letter.to[0].email.casefold() in _readers(found)
        and _subject(found) == _folded(letter.subject)
        and fingerprint(_text(found)) == fingerprint(letter.text)
    )


def fingerprint(text: str) -> str:
    """The words of a letter, however a program broke its lines."""
    return hashlib.sha256(_folded(text).encode("utf-8", "replace")).hexdigest()


def _folded(text: str) -> str:
    return " ".join(text.split())


def _field(client: Client, uid: int, name: str) -> str:
    data = client.fetch([uid], [f"BODY.PEEK[HEADER.FIELDS ({name.upper()})]"]).get(uid, {})
    raw = next((value for key, value in data.items() if key.startswith(b"BODY[")), b"") or b""
    return _folded(bytes(raw).decode("utf-8", "replace").partition(":")[2])


def _whole(client: Client, uid: int) -> Message:
    data = client.fetch([uid], [f"BODY.PEEK[]<0.{KEPT}>"]).get(uid, {})
    raw = next((value for key, value in data.items() if key.startswith(b"BODY[")), b"") or b""
    return email.message_from_bytes(bytes(raw))


def _when(found: Message) -> datetime | None:
    try:
        when = parsedate_to_datetime(str(found["Date"]))
    except (TypeError, ValueError):
        return None
    return when if when.tzinfo else None


def _readers(found: Message) -> set[str]:
    lines = [str(each) for each in found.get_all("To", [])]
    return {address.casefold() for _, address in getaddresses(lines)}


def _subject(found: Message) -> str:
    raw = str(found["Subject"] or "")
    try:
        return _folded(str(make_header(decode_header(raw))))
    except (ValueError, LookupError):
        return _folded(raw)


def _text(found: Message) -> str:
    for part in found.walk():
        if part.get_content_type() == "text/plain" and not part.get_filename():
            data = part.get_payload(decode=True)
            try:
                return bytes(data or b"").decode(part.get_content_charset("utf-8"), "replace")
            except (LookupError, TypeError):
                return ""
    return ""
