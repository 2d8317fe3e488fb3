"""A small server that speaks as Gmail does: one mail under many labels, with numbers of its own.

    with Gmail() as gmail:
        gmail.deliver(raw, thread=17, labels=("\\\\Inbox", "Jobs"))
        gmail.port, gmail.heard, gmail.bodies

All Mail holds whatever is no spam, drafts too.  A query finds all but promotions.
"""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass

from afterview.mail.numbers import Numbers
from tests.liar import Liar

ALL_MAIL, SENT = "[Gmail]/All Mail", "[Gmail]/Sent Mail"
FOLDERS = {
    "INBOX": "\\Inbox",
    ALL_MAIL: "\\All",
    SENT: "\\Sent",
    "[Gmail]/Drafts": "\\Drafts",
    "[Gmail]/Spam": "\\Junk",
}
NO = b"* NO\r\n"
ABILITIES = "IMAP4rev1 X-GM-EXT-1 ID IDLE CONDSTORE ESEARCH SPECIAL-USE UIDPLUS"


@dataclass(frozen=True, slots=True)
class Kept:
    number: int
    thread: int
    labels: tuple[str, ...]
    raw: bytes

    def is_in(self, folder: str) -> bool:
        if folder == ALL_MAIL:
            return "\\Junk" not in self.labels
        return FOLDERS.get(folder, folder).replace("\\Drafts", "\\Draft") in self.labels


class Gmail(Liar):
    def __init__(self, *labels: str) -> None:
        """`labels`: the user's own."""
        super().__init__({"CAPABILITY": f"* CAPABILITY {ABILITIES}\r\n".encode()})
        self.folders = (*FOLDERS, *labels)
        self.mails: list[Kept] = []
        self.bodies: list[int] = []  # by Gmail's number, as they were fetched
        self.broken: set[int] = set()  # mails that it cannot give
        self._open: dict[socket.socket, str] = {}
        self._idle: dict[socket.socket, bytes] = {}

    def deliver(self, raw: bytes, *, labels: Iterable[str] = ("\\Inbox",), thread: int = 0) -> int:
        number = 1_700_000 + len(self.mails)
        mail = Kept(number, thread or number, tuple(labels), raw)
        self.mails.append(mail)
        for line in [line for line in self._idle if mail.is_in(self._open[line])]:
            line.sendall(b"* %d EXISTS\r\n" % len(self._in(line)))
        return number

    def _in(self, line: socket.socket) -> dict[int, Kept]:
        return {uid: mail for uid, mail in enumerate(self.mails, 1) if mail.is_in(self._open[line])}

    def _answer(self, line: socket.socket, words: bytes) -> None:
        tag, _, command = words.strip().partition(b" ")
        word = command.removeprefix(b"UID ").partition(b" ")[0].decode().upper()
        tell = {
            "LIST": self._list,
            "EXAMINE": self._examine,
            "SEARCH": self._search,
            "FETCH": self._fetch,
            "STATUS": self._status,
        }.get(word)
        if word == "IDLE":
            self.heard.append("IDLE")
            line.sendall(b"+ idling\r\n")
            self._idle[line] = tag
        elif words.strip() == b"DONE":
            line.sendall(self._idle.pop(line) + b" OK\r\n")
        elif tell:
            self.heard.append(command.decode())
            said = tell(line, command)
            line.sendall(said + tag + (b" OK done\r\n" if said is not NO else b" NO broken\r\n"))
        else:
            super()._answer(line, words)

    def _list(self, line: socket.socket, command: bytes) -> bytes:
        named = [f for f in self.folders if command.endswith((b'"*"', f'"{f}"'.encode()))]
        flags = {each: FOLDERS.get(each, "").replace("\\Inbox", "") for each in named}
        return "".join(f'* LIST ({flags[each]}) "/" "{each}"\r\n' for each in named).encode()

    def _examine(self, line: socket.socket, command: bytes) -> bytes:
        self._open[line] = command.partition(b" ")[2].decode().strip('"')
        uidnext = len(self.mails) + 1
        return (
            f"* {len(self._in(line))} EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n"
            f"* OK [UIDNEXT {uidnext}] x\r\n* OK [HIGHESTMODSEQ {uidnext}] x\r\n"
        ).encode()

    def _status(self, line: socket.socket, command: bytes) -> bytes:
        return b"* STATUS x (UIDVALIDITY 7 UIDNEXT %d)\r\n" % (len(self.mails) + 1)

    def _search(self, line: socket.socket, command: bytes) -> bytes:
        there = self._in(line)
        if b"X-GM-RAW" in command:
            found = [uid for uid, mail in there.items() if "Promotions" not in mail.labels]
            return f"* SEARCH {' '.join(map(str, found))}\r\n".encode()
        first = int(re.search(rb"UID (\d+)", command)[1])  # type: ignore[index]
        found = [uid for uid in there if uid >= first]
        return b"* ESEARCH UID" + (f" ALL {Numbers.of(found)}" if found else "").encode() + b"\r\n"

    def _fetch(self, line: socket.socket, command: bytes) -> bytes:
        there, said = self._in(line), b""
        for uid in Numbers.read(command.split()[2]):
            if mail := there.get(uid):
                if b"HEADER.FIELDS" not in command and mail.number in self.broken:
                    return NO
                said += self._told(uid, mail, headers=b"HEADER.FIELDS" in command)
        return said

    def _told(self, uid: int, mail: Kept, *, headers: bool) -> bytes:
        if not headers:
            self.bodies.append(mail.number)
            return b"* 1 FETCH (UID %d BODY[] {%d}\r\n%s)\r\n" % (uid, len(mail.raw), mail.raw)
        labels = " ".join('"' + each.replace("\\", "\\\\") + '"' for each in mail.labels)
        head = mail.raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        return (
            f"* 1 FETCH (UID {uid} RFC822.SIZE {len(mail.raw)} X-GM-MSGID {mail.number} "
            f"X-GM-THRID {mail.thread} X-GM-LABELS ({labels}) "
            f"BODY[HEADER.FIELDS (FROM)] {{{len(head)}}}\r\n"
        ).encode() + head + b")\r\n"  # fmt: skip
