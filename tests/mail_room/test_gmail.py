"""What Gmail does otherwise, told by a server that the test plays; and what is never logged."""

import logging

import pytest

from afterview.mail.client import connect
from afterview.mail.composing import compose
from afterview.mail.events import Arrived, FolderState, Gone, HeadersSeen, Position
from afterview.mail.folders import folders
from afterview.mail.inbox import sync
from afterview.mail.numbers import Numbers
from afterview.mail.outbox import send
from afterview.mail.trouble import MailError
from afterview.reading import envelope
from tests.liar import Liar
from tests.mail_room.conftest import NOW, account, letter, mail, owner

GMAIL = {
    "CAPABILITY": b"* CAPABILITY IMAP4rev1 X-GM-EXT-1 ID CONDSTORE SPECIAL-USE\r\n",
    "EXAMINE": b"* 900 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 901] x\r\n",
    "SEARCH": b"* SEARCH 3 800 12\r\n",
    "LIST": (
        b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n'
        b'* LIST (\\Noselect) "/" "[Gmail]"\r\n'
        b'* LIST (\\All) "/" "[Gmail]/Alle Nachrichten"\r\n'
        b'* LIST (\\Sent) "/" "[Gmail]/Gesendet"\r\n'
        b'* LIST () "/" "Entw&APw-rfe"\r\n'
    ),
}


class Gmail(Liar):
    def _answer(self, line, words):
        if b"FETCH" not in words:
            return super()._answer(line, words)
        self.heard.append(words.decode().partition(" ")[2].strip())
        numbers = Numbers.read(words.split()[3])
        body = b"HEADER.FIELDS" not in words
        for uid in numbers:
            raw = mail(uid, "An interview", X_GM_THRID="666")
            if not body:
                raw = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            name = b"BODY[]" if body else b"X-GM-THRID 17%d BODY[HEADER.FIELDS (FROM)]" % uid
            line.sendall(b"* 1 FETCH (UID %d %s {%d}\r\n%s)\r\n" % (uid, name, len(raw), raw))
        return line.sendall(words.split()[0] + b" OK done\r\n")


def read(gmail, state=FolderState(), **more):  # noqa: B008 - it never changes
    there = account(imap_port=gmail.port)
    return list(sync(there, "INBOX", state, wants=lambda h: True, **more))


def test_gmail_looks_for_us():
    with Gmail(GMAIL) as gmail:
        events = read(gmail, query='newer_than:18m (interview OR "next step")')

    assert [e.uid for e in events if isinstance(e, Arrived)] == [3, 12, 800]
    assert HeadersSeen(3, 3) in events
    assert events[-1] == Position(FolderState(7, 901, 0))
    assert any("X-GM-RAW" in said for said in gmail.heard)


def test_gmail_knows_which_mails_belong_together():
    with Gmail(GMAIL) as gmail:
        events = read(gmail, query="interview")

    threads = [envelope.read(e.raw).thread for e in events if isinstance(e, Arrived)]
    assert threads == ["173", "1712", "17800"]


def test_gmail_is_asked_only_for_what_came_since():
    with Gmail(GMAIL) as gmail:
        events = read(gmail, FolderState(7, 13, 0), query="interview")

    assert [e.uid for e in events if isinstance(e, Arrived)] == [800]


def test_what_is_gone_is_asked_of_those_that_we_have():
    with Gmail(GMAIL) as gmail:
        events = read(gmail, FolderState(7, 901, 0), kept=lambda: {3: "a", 4: "b", 12: "c"})

    [gone] = [e for e in events if isinstance(e, Gone)]
    assert list(gone.uids) == [4]


def test_folders_are_known_by_what_they_are_for_or_else_by_their_name():
    with Gmail(GMAIL) as gmail:
        found = {each.name: each.purpose for each in folders(account(imap_port=gmail.port))}

    assert found == {
        "INBOX": "",
        "[Gmail]/Alle Nachrichten": "all",
        "[Gmail]/Gesendet": "sent",
        "Entwürfe": "drafts",
    }


@pytest.mark.parametrize(
    ("text", "numbers", "written"),
    [
        (b"", [], ""),
        (b"5", [5], "5"),
        (b"1:3,7", [1, 2, 3, 7], "1:3,7"),
        (b"9,3:1", [1, 2, 3, 9], "1:3,9"),
    ],
)
def test_numbers_as_servers_write_them(text, numbers, written):
    read = Numbers.read(text)

    assert list(read) == numbers
    assert str(read) == written
    assert len(read) == len(numbers)


@pytest.mark.parametrize("text", [b"x", b"1:", b"1;2", b"1:*", b"12345678901", b"1:4294967295"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(MailError):
        Numbers.read(text)


def test_numbers_in_batches_and_from_one_on():
    many = Numbers.of([1, 2, 3, 10, 11, 12, 13])

    assert [str(batch) for batch in many.batches(3)] == ["1:3", "10:12", "13"]
    assert str(many.since(11)) == "11:13"
    assert list(many.since(99)) == []


def test_nothing_that_is_nobodys_business_is_logged(box, smtp, caplog):
    caplog.set_level(logging.DEBUG)
    box.deliver([mail(1, "An interview")])

    list(sync(owner(box, secret=lambda: "pw"), "INBOX", FolderState(), wants=lambda h: True))
    with pytest.raises(MailError), connect(owner(box, secret=lambda: "hidden-1")):
        pass
    send(letter(), account(smtp.port, secret=lambda: "hidden-2"), committing=int, now=NOW)

    ours = "".join(r.getMessage() for r in caplog.records if not r.name.startswith("mail."))
    for secret in ("hidden", "Body of 1", "rollback", "An interview"):
        assert secret not in ours
    assert b"rollback" in compose(letter(), NOW).as_bytes()
