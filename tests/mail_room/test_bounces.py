"""A letter that came back is tied to the one that went out."""

from pathlib import Path

import pytest

from afterview.mail.bounces import Bounce, read
from tests.mail_room.conftest import OUTBOX_ID, mail

MAILS = Path(__file__).parents[1] / "mail"
REPORT = """\
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@home.example>
To: sam@home.example
Subject: {subject}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.home.example

Original-Recipient: rfc822;Bo@Northwind.example
Final-Recipient: rfc822; bo@mail.northwind.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 no
 such user here
--b
Content-Type: {kind}

Message-ID: <thanks.7@home.example>
X-Outbox-Id: {outbox}
Subject: Thank you

--b--
"""
PLAIN = """\
From: {sender}
To: sam@home.example
Subject: {subject}

Hi. This is the qmail-send program.
{text}

--- Below this line is a copy of the message.

From: sam@home.example
Message-ID: <thanks.7@home.example>
X-Outbox-Id: outbox-7
"""


def report(action="failed", status="5.1.1", kind="message/rfc822", subject="Undelivered"):
    text = REPORT.format(action=action, status=status, kind=kind, subject=subject, outbox=OUTBOX_ID)
    return text.encode()


def plain(
    sender="MAILER-DAEMON@mx.example", subject="failure notice", text="<bo@x.example>:\n550 no"
):
    return PLAIN.format(sender=sender, subject=subject, text=text).encode()


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_names_the_letter_and_the_reader(kind):
    assert read(report(kind=kind)) == Bounce(
        reader="bo@northwind.example",
        permanent=True,
        status="5.1.1",
        message_id="thanks.7@home.example",
        outbox_id=OUTBOX_ID,
        words="550 5.1.1 no such user here",
    )


def test_a_delay_is_not_for_good():
    late = read(report("delayed", "4.4.1"))

    assert not late.permanent
    assert late.status == "4.4.1"


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded", ""])
def test_a_report_of_success_is_no_bounce(action):
    assert read(report(action)) is None or action == ""


def test_a_few_plain_lines_are_read_too():
    found = read(plain())

    assert found.reader == "bo@x.example"
    assert found.permanent
    assert found.message_id == "thanks.7@home.example"
    assert found.outbox_id == "outbox-7"
    assert found.words == "550 no"


def test_a_warning_is_not_for_good():
    text = "<bo@x.example>\nThe server did not answer. We will keep trying for 3 days."

    assert not read(plain(text=text)).permanent


@pytest.mark.parametrize(
    "subject",
    [
        "Unzustellbar: Danke",
        "Mail delivery failed",
        "=?utf-8?q?=C3=89chec_de_la_remise?=",
        "Mail devuelto",
    ],
)
def test_other_languages(subject):
    assert read(plain(subject=subject))


def test_the_one_of_the_mail_room():
    found = read((MAILS / "bounce.eml").read_bytes())

    assert (found.reader, found.message_id) == ("bo@northwind.example", "thanks.7@home.example")


@pytest.mark.parametrize(
    "raw",
    [
        mail(1, "Undeliverable: a joke"),
        mail(1, From="postmaster@northwind.example"),
        plain(sender="ana@northwind.example"),
        plain(subject="Your weekly summary"),
        b"",
        b"\x00\xff" * 500,
        *(f.read_bytes() for f in sorted(MAILS.glob("*.eml")) if "bounce" not in f.name),
    ],
)
def test_an_ordinary_mail_is_no_bounce(raw):
    assert read(raw) is None


def test_parts_within_parts_are_given_up():
    depth = 20_000
    bomb = "".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(depth)
    )

    assert read(bomb.encode()) is None
