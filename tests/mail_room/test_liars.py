"""A server that is broken, or lies, costs us little and stops nothing else."""

import itertools
import socket
import time
import zlib
from dataclasses import replace

import pytest

from afterview.mail import fetching, wire
from afterview.mail.accounts import Security
from afterview.mail.client import Answer, connect
from afterview.mail.events import Arrived, FolderState, Position, Unreadable
from afterview.mail.folders import folders
from afterview.mail.inbox import sync
from afterview.mail.patience import Patience
from afterview.mail.trouble import MailError
from tests.liar import Liar
from tests.mail_room.conftest import account

MB = 1 << 20
HEADERS = b"From: a@b.example\r\nSubject: An interview\r\n\r\n"


def head(uid, size=50):
    fields = b"* %d FETCH (UID %d RFC822.SIZE %d BODY[HEADER.FIELDS (FROM)] {%d}\r\n%s)\r\n"
    return fields % (uid, uid, size, len(HEADERS), HEADERS)


def everything(liar):
    there = account(imap_port=liar.port)
    folders(there)
    return list(sync(there, "INBOX", FolderState(), wants=lambda h: True))


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        ({"FETCH": (b"* 1 FETCH (UID 1 BODY[] {4294967296}\r\n",)}, "4096 MB at once"),
        ({"FETCH": (b"* 1 FETCH (UID 1 BODY[] {99999999999999999999}\r\n",)}, "MB at once"),
        ({"FETCH": itertools.repeat(b"x" * 65_536)}, "line without end"),
        ({"FETCH": itertools.repeat(b"* 1 FETCH (FLAGS ())\r\n" * 3_000)}, "answer has no end"),
        ({"FETCH": itertools.repeat(head(9) * 800)}, "answer has no end"),
        ({"FETCH": (b"* 1 FETCH (" + b"{0}\r\n" * 999,)}, "too many pieces"),
        ({"LIST": itertools.repeat(b'* LIST () "/" a\r\n' * 3_000)}, "answer has no end"),
        ({"FETCH": (b"\x00\xff\xfe garbage\r\n",)}, "nonsense"),
        ({"FETCH": (b"Q99 OK\r\nwhat\r\n",)}, "nonsense"),
        ({"FETCH": (b"* BYE for maintenance\r\n",)}, "said goodbye: for maintenance"),
        ({"SEARCH": b"* ESEARCH UID ALL 1:4294967295\r\n"}, "more messages than any"),
        ({"SEARCH": b"* ESEARCH UID ALL 1:x\r\n"}, "numbers that are none"),
        ({"EXAMINE": (b"* 3 EXI",)}, "did not answer in time|lost"),
        ({"CAPABILITY": (b"* CAPABILITY IMAP4rev1\r\nno tag\r\n",)}, "127.0.0.1"),
        ({"LOGIN": (b"* BYE\r\n",)}, "was lost|goodbye"),
        ({"LOGIN": ()}, "did not answer in time"),
    ],
)
def test_a_lie_ends_the_talk(lie, told, monkeypatch):
    monkeypatch.setattr("afterview.mail.wire.LINE", 1 << 20)
    monkeypatch.setattr("afterview.mail.wire.ANSWER", 2 << 20)
    monkeypatch.setattr("afterview.mail.wire.KEPT", 1 << 20)
    monkeypatch.setattr("afterview.mail.client.PATIENCE", Patience(0.5, 0.5))
    with Liar(lie) as liar, pytest.raises(MailError, match=told) as error:
        everything(liar)

    assert not error.value.permanent


@pytest.mark.parametrize(
    "greeting", [b"HTTP/1.1 400 Bad Request\r\n", b"* BYE full\r\n", b"\x16\x03"]
)
def test_what_is_no_mail_server_is_told(greeting, monkeypatch):
    monkeypatch.setattr("afterview.mail.client.PATIENCE", Patience(0.5, 0.5))
    with Liar({}, greeting) as liar, pytest.raises(MailError, match=r"127\.0\.0\.1"):
        everything(liar)


def test_a_byte_a_minute_is_too_slow():
    ticks = itertools.count(step=60)

    with (
        Liar({"EXAMINE": itertools.repeat(b"* OK still here\r\n")}) as liar,
        pytest.raises(MailError, match="did not answer in time"),
        connect(account(imap_port=liar.port), clock=lambda: float(next(ticks))) as client,
    ):
        client.line.ask(b"EXAMINE INBOX")


def test_a_packed_bomb_does_not_go_off():
    pack = zlib.compressobj(wbits=-15)
    bomb = b"".join(pack.compress(b" " * MB) for _ in range(140)) + pack.flush()
    here, there = socket.socketpair()
    with here, there:
        reader = wire.Reader(here, lambda: 0)
        reader.unpack()
        there.sendall(bomb)

        with pytest.raises(MailError, match=r"without end|has no end"):
            reader.line()

    assert len(bomb) < MB


def test_one_mail_that_the_server_cannot_read_stops_nobody():
    class Broken(Liar):
        def _answer(self, line, words):
            if b"FETCH" not in words:
                return super()._answer(line, words)
            tag, numbers = words.split()[0], words.split()[3].decode()
            first, _, last = numbers.partition(":")
            uids = range(int(first), int(last or first) + 1)
            if b"HEADER.FIELDS" in words:
                return line.sendall(b"".join(map(head, uids)) + tag + b" OK\r\n")
            if 2 in uids:
                return line.sendall(tag + b" NO [SERVERBUG] broken on the disk\r\n")
            body = b"".join(b"* 1 FETCH (UID %d BODY[] {4}\r\nwell)\r\n" % uid for uid in uids)
            return line.sendall(body + tag + b" OK\r\n")

    with Broken({}) as liar:
        events = everything(liar)

    assert [e.uid for e in events if isinstance(e, Arrived)] == [1, 3]
    assert [e.uid for e in events if isinstance(e, Unreadable)] == [2]
    assert isinstance(events[-1], Position)
    assert events[-1].state.uidnext == 4


def test_a_mail_of_which_nothing_is_left_has_not_arrived():
    class Empty(Liar):
        def _answer(self, line, words):
            self.replies["FETCH"] = head(1) + b"* 1 FETCH (UID 1 BODY[] NIL)\r\n"
            super()._answer(line, words)

    with Empty({}) as liar:
        events = everything(liar)

    assert not [e for e in events if isinstance(e, Arrived)]
    assert isinstance(events[-1], Position)


def test_what_was_not_asked_for_is_passed_over():
    chatter = b"* 9 EXISTS\r\n* 2 EXPUNGE\r\n* 1 FETCH (FLAGS (\\Seen))\r\n"
    chatter += b"* 77 FETCH (UID 77 BODY[] {2}\r\nhi)\r\n"
    with Liar({"FETCH": chatter + head(1) + head(2) + head(3)}) as liar:
        events = everything(liar)

    assert not [e for e in events if isinstance(e, Arrived)]
    assert isinstance(events[-1], Position)


@pytest.mark.parametrize(
    "part", [b"x", b"a[", b"a[b", b"a (", b'a ("', b'a "\\', b'"a (" ', b"BODY[x]<1>", b"1 "]
)
def test_a_line_of_one_thing_costs_no_time(part):
    began = time.process_time()

    fetching._message(Answer(b"* 1 FETCH (A (" + part * (200_000 // len(part)) + b")"))

    assert time.process_time() - began < 2


def test_nothing_can_be_slipped_in_before_the_line_is_private():
    class Between(Liar):
        def _answer(self, line, words):
            if b"STARTTLS" in words:
                line.sendall(words.split()[0] + b" OK go\r\n* CAPABILITY IMAP4rev1 EVIL\r\n")
            else:
                super()._answer(line, words)

    private = account(security=Security.STARTTLS)
    with Between({"CAPABILITY": b"* CAPABILITY IMAP4rev1 STARTTLS\r\n"}) as liar:
        there = replace(private, incoming=replace(private.incoming, port=liar.port))
        with pytest.raises(MailError, match="could not make the line private"), connect(there):
            pass

    assert not any(said.startswith("LOGIN") for said in liar.heard)


def test_a_server_that_already_knows_us_is_not_believed():
    private = account(security=Security.STARTTLS)
    capability = {"CAPABILITY": b"* CAPABILITY IMAP4rev1 STARTTLS\r\n"}
    with Liar(capability, b"* PREAUTH hello, Sam\r\n") as liar:
        there = replace(private, incoming=replace(private.incoming, port=liar.port))
        with pytest.raises(MailError, match="offers no encryption"), connect(there):
            pass
