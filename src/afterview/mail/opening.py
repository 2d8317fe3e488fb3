"""Opens a folder to read, and asks which messages it holds."""

import re
from collections.abc import Iterable
from dataclasses import replace

from afterview.mail.client import GMAIL, Answer, Client, SaidNo
from afterview.mail.events import Opened
from afterview.mail.numbers import Numbers
from afterview.mail.trouble import FolderError

TOGETHER = 500  # numbers in one question
_EXISTS = re.compile(rb"\* (\d{1,10}) EXISTS", re.I)
_VANISHED = re.compile(rb"\* VANISHED \(EARLIER\) (\S+)", re.I)
_ALL = re.compile(rb"\* ESEARCH\b.*? ALL (\S+)", re.I)


def entered(client: Client, folder: str, uidvalidity: int, modseq: int) -> Opened:
    """The folder as it stands open on this line, else opened.  To open it anew may cost a server
    a second with a large mailbox; what came since it was opened is known by asking for it.
    """
    now, client.opened = client.opened, None
    if now is None or now.folder != folder or uidvalidity not in {0, now.uidvalidity}:
        now = examine(client, folder, uidvalidity, modseq)
    client.opened = replace(now, uidnext=0, vanished=Numbers(), tells=False)
    return now


def examine(client: Client, folder: str, uidvalidity: int = 0, modseq: int = 0) -> Opened:
    """To read only: EXAMINE changes nothing, not even what counts as unread."""
    client.opened = None
    quick = client.can("QRESYNC")
    if quick and client.line.state == "AUTH":
        client.line.ask(b"ENABLE QRESYNC")
    tells = quick and uidvalidity > 0 and modseq > 0
    what = b"EXAMINE " + client.name_of(folder)
    if tells:
        what += b" (QRESYNC (%d %d))" % (uidvalidity, modseq)
    try:
        lines = [answer.text for answer in client.line.ask(what)]
    except SaidNo as no:
        if not _is_there(client, folder):
            words = f"The folder “{folder}” is not there any more."
            raise FolderError(words, permanent=True) from None
        raise FolderError(f"The folder “{folder}” cannot be opened: {no}") from None
    client.line.state, client.line.is_readonly = "SELECTED", True
    client.opened = Opened(
        folder,
        _number(_EXISTS, lines),
        _number(_code(b"UIDVALIDITY"), lines),
        _number(_code(b"UIDNEXT"), lines),
        _number(_code(b"HIGHESTMODSEQ"), lines),
        _together(_VANISHED, lines),
        tells,
    )
    return client.opened


def since(client: Client, first: int, query: str = "") -> Numbers:
    """The numbers of all messages from `first` on; with Gmail, those that a query finds."""
    if query and client.can(GMAIL):
        return Numbers.of(client.gmail_search(query)).since(first)
    return _search(client, b"UID %d:*" % first).since(first)


def missing(client: Client, kept: Iterable[int]) -> Numbers:
    """Which of the messages that we have are there no more."""
    numbers = Numbers.of(kept)
    there = Numbers()
    for batch in numbers.batches(TOGETHER):
        there += _search(client, b"UID %s" % str(batch).encode())
    return Numbers.of(set(numbers) - set(there))


def _is_there(client: Client, folder: str) -> bool:
    try:
        rows = client.line.ask(b'LIST "" ' + client.name_of(folder))
    except SaidNo:
        return True  # it does not say
    there = [row.text.upper() for row in rows if row.text[:6].upper() == b"* LIST"]
    return any(b"\\NONEXISTENT" not in row and b"\\NOSELECT" not in row for row in there)


def _search(client: Client, what: bytes) -> Numbers:
    if client.can("ESEARCH"):
        answers = client.line.ask(b"UID SEARCH RETURN (ALL) " + what)
        return _together(_ALL, [answer.text for answer in answers])
    return Numbers.of(
        int(number)
        for answer in client.line.ask(b"UID SEARCH " + what)
        for number in _listed(answer)
    )


def _listed(answer: Answer) -> list[bytes]:
    words = answer.text.split()
    if len(words) < 2 or words[1].upper() != b"SEARCH":
        return []
    return [word for word in words[2:] if word.isdigit() and len(word) < 11]


def _together(pattern: re.Pattern[bytes], lines: list[bytes]) -> Numbers:
    found = Numbers()
    for line in lines:
        if match := pattern.match(line):
            found += Numbers.read(match[1])
    return found


def _code(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"\* OK \[" + name + rb" (\d{1,20})", re.I)


def _number(pattern: re.Pattern[bytes], lines: list[bytes]) -> int:
    return next((int(match[1]) for line in lines if (match := pattern.match(line))), 0)
