"""What Gmail does otherwise, told by a server that the test plays; and what is never logged."""

import logging

import pytest

from afterview.mail import fetching, inbox
from afterview.mail.client import Answer, connect
from afterview.mail.composing import compose
from afterview.mail.events import Arrived, FolderState, Gone, HeadersSeen, Position
from afterview.mail.folders import folders, usual
from afterview.mail.inbox import Reader, sync
from afterview.mail.numbers import Numbers
from afterview.mail.outbox import send
from afterview.mail.trouble import MailError
from afterview.reading import envelope
from tests.gmail import ALL_MAIL, Gmail
from tests.liar import Liar
from tests.mail_room.conftest import NOW, account, letter, mail, owner

THREE = ("An interview", "News", "An interview")


@pytest.fixture
def gmail():
    with Gmail("Jobs (old)") as gmail:
        for number, subject in enumerate(THREE, 1):
            gmail.deliver(mail(number, subject), thread=17 + number)
        yield gmail


def read(gmail, state=FolderState(), folder="INBOX", **more):  # noqa: B008 - it never changes
    there = account(imap_port=gmail.port)
    with connect(there) as client:
        return list(inbox.read(client, folder, state, Reader(lambda h: True, **more)))


def subjects(events):
    return [envelope.read(e.raw).subject for e in events if isinstance(e, Arrived)]


def test_gmail_looks_for_us(gmail):
    gmail.deliver(mail(4, "Chairs"), labels=("\\Inbox", "Promotions"))

    events = read(gmail, query='newer_than:18m (interview OR "next step")')

    assert subjects(events) == list(THREE)
    assert HeadersSeen(3, 3) in events
    assert events[-1] == Position(FolderState(7, 5, 5))
    assert any("X-GM-RAW" in said for said in gmail.heard)


def test_gmail_knows_which_mails_belong_together(gmail):
    events = read(gmail)

    threads = [envelope.read(e.raw).thread for e in events if isinstance(e, Arrived)]
    assert threads == ["18", "19", "20"]


def test_gmail_is_asked_only_for_what_came_since(gmail):
    events = read(gmail, FolderState(7, 3, 0), query="interview")

    assert len(subjects(events)) == 1


def test_what_comes_while_a_folder_stands_open_costs_no_opening(gmail):
    everything = Reader(lambda h: True)
    with connect(account(imap_port=gmail.port)) as client:
        *_, last = inbox.read(client, "INBOX", FolderState(), everything)
        gmail.deliver(mail(4, "Yes"))
        events = list(inbox.read(client, "INBOX", last.state, everything))
        assert subjects(events) == ["Yes"]

        *_, last = inbox.read(client, "Jobs (old)", FolderState(), everything)
        gmail.deliver(mail(5, "No"))
        assert subjects(inbox.read(client, "INBOX", events[-1].state, everything)) == ["No"]

    opened = [said for said in gmail.heard if said.startswith("EXAMINE")]
    assert opened == ['EXAMINE "INBOX"', 'EXAMINE "Jobs (old)"', 'EXAMINE "INBOX"']


def test_a_mail_under_two_labels_is_fetched_once(gmail):
    number = gmail.deliver(mail(4, "Yes"), labels=("\\Inbox", "Jobs (old)", "\\Important"))
    seen = {e.number for e in read(gmail) if isinstance(e, Arrived)}

    assert subjects(read(gmail, folder="Jobs (old)", seen=seen.__contains__)) == []
    assert gmail.bodies.count(number) == 1


def test_gmail_says_which_mails_are_our_own(gmail):
    gmail.deliver(mail(4, "Thank you"), labels=("\\Sent", "Jobs (old)"))

    events = read(gmail, folder=ALL_MAIL)

    assert [e.sent for e in events if isinstance(e, Arrived)] == [False, False, False, True]


def test_what_was_never_sent_says_nothing(gmail):
    gmail.deliver(mail(4, "Thank you"), labels=("\\Draft",))

    assert "Thank you" not in subjects(read(gmail, folder=ALL_MAIL))


def test_a_stranger_cannot_say_that_we_wrote_it(gmail):
    gmail.deliver(mail(4, "Yes", X_GM_LABELS="\\Sent"), labels=("\\Inbox", "\\\\Sent", "a (\\Sent"))

    assert not any(e.sent for e in read(gmail) if isinstance(e, Arrived))


def test_what_is_gone_is_asked_of_those_that_we_have(gmail):
    events = read(gmail, FolderState(7, 4, 0), kept=lambda: {1: "a", 2: "b", 40: "c"})

    [gone] = [e for e in events if isinstance(e, Gone)]
    assert list(gone.uids) == [40]
    assert not [e for e in read(gmail, FolderState(7, 4, 0), cares=False) if isinstance(e, Gone)]


def test_a_label_with_odd_letters_costs_no_mail():
    labels = rb'("\\Inbox" {4} "x (y)")'
    items = b"UID 1 X-GM-THRID 5 X-GM-LABELS %s RFC822.SIZE 9 BODY[HEADER.FIELDS (FROM)] {6}"
    answer = Answer(b"* 1 FETCH (" + items % labels + b")", (b'a)b"', b"a: b\r\n"))

    found = fetching._message(answer)

    assert (found.thread, found.size, found.data) == (b"5", 9, b"a: b\r\n")


def test_folders_are_known_by_what_they_are_for_or_else_by_their_name():
    listed = (
        b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n'
        b'* LIST (\\Noselect) "/" "[Gmail]"\r\n'
        b'* LIST (\\All) "/" "[Gmail]/Alle Nachrichten"\r\n'
        b'* LIST (\\Sent) "/" "[Gmail]/Gesendet"\r\n'
        b'* LIST () "/" "Entw&APw-rfe"\r\n'
    )
    with Liar({"LIST": listed}) as liar:
        found = {each.name: each.purpose for each in folders(account(imap_port=liar.port))}

    assert found == {
        "INBOX": "",
        "[Gmail]/Alle Nachrichten": "all",
        "[Gmail]/Gesendet": "sent",
        "Entwürfe": "drafts",
    }


def test_all_mail_covers_what_comes_and_goes(gmail):
    with connect(account(imap_port=gmail.port)) as client:
        assert [each.name for each in usual(client)] == [ALL_MAIL]


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
