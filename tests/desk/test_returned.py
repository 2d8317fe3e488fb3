"""A letter that came back is tied to the one that went out, once."""

from datetime import timedelta

import pytest

from afterview.desk import inbox, returned, sending, watch
from afterview.facts import Kind, Says
from afterview.reading.guard import Sorter
from afterview.records.models import Candidate, Entry, Letter, Notice
from tests.desk.test_outbox import NOW, QUICK, approve, draft
from tests.desk.test_outbox import account as account
from tests.desk.test_outbox import application as application
from tests.desk.test_outbox import secrets_of_the_test as secrets_of_the_test
from tests.desk.test_outbox import smtp as smtp
from tests.dovecot import PROGRAM, Dovecot

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
REPORT = """\
From: Mail Delivery System <MAILER-DAEMON@home.example>
To: sam@home.example
Subject: Undelivered Mail Returned to Sender
Date: Tue, 3 Mar 2026 10:30:00 +0000
Message-ID: <1@home.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; home.example

Final-Recipient: rfc822; {reader}
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 No such user
--b
Content-Type: text/rfc822-headers

Message-ID: <{id}>
Subject: Thank you
--b--
"""


@pytest.fixture
def sent(application, account):
    letter = draft(application)
    approve(letter)
    sending.sweep(lambda: NOW + timedelta(seconds=61), QUICK)
    return Letter.objects.get(state="sent")


def report(letter, **more):
    usual = {"reader": "ana@northwind.example", "action": "failed", "id": letter.message_id}
    return REPORT.format(**usual | more).replace("\n", "\r\n").encode()


def find(raw):
    return returned.find(raw, Candidate.objects.get(), LATER)


def test_it_is_told_written_down_and_shown_once(sent):
    back = find(report(sent))

    assert returned.note(back, LATER)
    assert not returned.note(back, LATER)

    entry = Entry.objects.get(kind=Kind.HEARD)
    assert entry.to_fact().detail.says is Says.BOUNCE
    assert entry.about == sent.entry
    assert [each.person.name for each in entry.contacts.all()] == ["Ana Ruiz"]
    assert Letter.objects.get(pk=sent.pk).trouble == (
        "It came back: ana@northwind.example could not be reached. 550 No such user"
    )
    assert Notice.objects.get().text == "Your letter to Northwind came back."


def test_what_is_still_being_tried_is_no_return(sent):
    assert find(report(sent, action="delayed")) is None


def test_a_report_of_another_letter_is_none_of_ours(sent):
    assert find(report(sent, id="other@home.example")) is None


def test_without_a_name_it_is_known_by_its_reader_and_its_day(sent):
    short = report(sent).replace(f"Message-ID: <{sent.message_id}>".encode(), b"X-Nothing: here")

    assert find(short).letter == sent
    assert returned.find(short, Candidate.objects.get(), LATER + timedelta(days=9)) is None


def test_an_ordinary_mail_is_not_even_read(sent, monkeypatch):
    monkeypatch.setattr("afterview.mail.bounces.read", None)

    assert find(b"From: ana@northwind.example\r\nSubject: Hello\r\n\r\nHello.\r\n") is None


def test_what_another_candidate_gets_back_is_not_mine(sent, eve):
    other = Candidate.objects.exclude(pk=sent.application.candidate_id).get()

    assert returned.find(report(sent), other, LATER) is None


@pytest.mark.skipif(not PROGRAM, reason="Dovecot is not installed")
def test_a_watched_mailbox_brings_it_back(sent, account):
    with Dovecot() as server, Sorter() as sorter:
        box = server.box("sam@home.example")
        account.incoming_port = server.port
        account.save()
        watching = watch.begin(Candidate.objects.get(), account, NOW)
        box.deliver([report(sent), report(sent, id="other@home.example")])

        inbox.first(watching, lambda: LATER, sorter)

    assert Letter.objects.get(pk=sent.pk).trouble.startswith("It came back")
    assert Entry.objects.filter(kind=Kind.HEARD, about=sent.entry).count() == 1
