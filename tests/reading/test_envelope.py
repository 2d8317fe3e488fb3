"""Who wrote to whom, when and about what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterview.facts import Address, Message
from afterview.reading import envelope, triage
from tests.reading.mails import mail, written


def sender(value):
    return envelope.read(written(From=value)).sender


def subject(value):
    return envelope.read(b"Subject: " + value + b"\n\n").subject


def at(value):
    return envelope.read(written(date=value)).at


def test_the_headers_of_an_invitation():
    read = envelope.read(mail("invitation-with-calendar"))

    assert read.id == "invite.1@northwind.example"
    assert read.sender == Address("Zoë Bergström", "zoe.bergstrom@northwind.example")
    assert read.reply_to == Address("Northwind, Talent Team", "talent@northwind.example")
    assert read.to == (
        Address("Kim Doe", "kim@home.example"),
        Address("Hart, Lee", "lee@agency.example"),
    )
    assert read.subject == "Interview – Senior Engineer at Northwind"
    assert read.references == ("apply.1@home.example", "apply.2@home.example")
    assert (read.bulk, read.automated, read.suspicious, read.outgoing) == (False,) * 4
    assert read.text == ""


def test_the_date_keeps_the_offset_of_the_sender():
    read = envelope.read(mail("invitation-with-calendar"))

    assert read.at == datetime(2026, 3, 3, 15, 30, tzinfo=UTC)
    assert read.at.utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize(
    ("written_as", "name", "email"),
    [
        ("ana@contoso.example", "", "ana@contoso.example"),
        ("<ana@contoso.example>", "", "ana@contoso.example"),
        ("Ana Ruiz <ana@contoso.example>", "Ana Ruiz", "ana@contoso.example"),
        ('"Ruiz, Ana" <ana@contoso.example>', "Ruiz, Ana", "ana@contoso.example"),
        (r'"Ana \"Ace\" Ruiz" <ana@contoso.example>', 'Ana "Ace" Ruiz', "ana@contoso.example"),
        ("ana@contoso.example (Ana Ruiz)", "Ana Ruiz", "ana@contoso.example"),
        ("=?iso-8859-1?Q?Jos=E9?= <jose@contoso.example>", "José", "jose@contoso.example"),
        ("Mail Delivery System", "Mail Delivery System", ""),
        (
            "'ana@contoso.example' <ana@contoso.example>",
            "ana@contoso.example",
            "ana@contoso.example",
        ),
        ("", "", ""),
    ],
)
def test_addresses_as_programs_write_them(written_as, name, email):
    assert sender(written_as) == Address(name, email)


def test_a_group_is_its_members():
    read = envelope.read(written(to="The panel: ana@a.example, Bo <bo@b.example>;, chi@c.example"))

    assert [person.email for person in read.to] == [
        "ana@a.example",
        "bo@b.example",
        "chi@c.example",
    ]


def test_nobody_is_addressed_by_undisclosed_recipients():
    assert envelope.read(written(to="undisclosed-recipients:;")).to == ()


@pytest.mark.parametrize(
    ("value", "reads"),
    [
        ("Grüße".encode(), "Grüße"),
        ("Grüße".encode("cp1252"), "Grüße"),
        (b"=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"),  # cut inside a character
        (b"Re: =?UTF-8?B?R3LDvMOfZQ==?= an Kim", "Re: Grüße an Kim"),
        (b"=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"),
        (b"=?no-such-charset?Q?plain?=", "plain"),
        ("=?utf-8?Q?Grüße?=".encode(), "Grüße"),  # raw bytes in an encoded word
        (b"=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),  # with a language
        (b"one\r\n two\r\n\tthree\r", "one two three"),
        (b"=?utf-8?Q?a=00b=0D=0Ac?=", "ab c"),
    ],
)
def test_a_subject_reads_as_it_was_meant(value, reads):
    assert subject(value) == reads


def test_raw_eight_bit_mail_of_windows_is_understood():
    read = envelope.read(mail("raw-8-bit"))

    assert read.sender.name == "Jürgen Weiß"
    assert read.subject == "Ihre Bewerbung als Schweißer"
    assert "\r" not in read.id


@pytest.mark.parametrize(
    ("value", "reads"),
    [
        ("Tue, 3 Mar 2026 10:30:00 +0000", datetime(2026, 3, 3, 10, 30, tzinfo=UTC)),
        ("3 Mar 2026 10:30 GMT", datetime(2026, 3, 3, 10, 30, tzinfo=UTC)),
        ("Tue, 03 Mar 26 10:30:00 EST", datetime(2026, 3, 3, 15, 30, tzinfo=UTC)),
        ("Tue, 3 Mar 2026 10:30:60 +0000", datetime(2026, 3, 3, 10, 30, 59, tzinfo=UTC)),
        ("Tue, 31 Feb 2026 10:30:00 +0000", None),
        ("Tue, 3 Mar 9999 10:30:00 +0000", None),
        ("Tue, 3 Mar 2026 10:30:00 +9999", None),
        ("soon", None),
    ],
)
def test_a_date_is_a_moment_or_nothing(value, reads):
    assert at(value) == reads


def test_without_a_date_the_server_that_received_it_knows():
    received = "from a by b; Tue, 3 Mar 2026 10:30:00 +0000"

    assert envelope.read(written(received=received)).at == datetime(2026, 3, 3, 10, 30, tzinfo=UTC)


def test_own_mail_goes_out_whatever_the_case():
    raw = written(From="Kim <KIM@home.example>")

    assert envelope.read(raw, mine=frozenset({"kim@Home.example"})).outgoing
    assert not envelope.read(raw).outgoing


def test_a_machine_wrote_an_absence_note():
    assert envelope.read(mail("out-of-office")).automated
    assert envelope.read(written(From="no-reply@northwind.example")).automated
    assert not envelope.read(written(From="nora.reply@northwind.example")).automated


def test_a_newsletter_is_bulk():
    assert envelope.read(mail("newsletter")).bulk


def test_the_verdict_of_the_own_server_counts():
    assert envelope.read(mail("forged")).suspicious


def test_gmail_and_exchange_number_their_threads():
    assert envelope.read(written(x_gm_thrid="1700000000000000001")).thread == "1700000000000000001"
    assert len(envelope.read(mail("html-only-outlook-reply")).thread) == 44


def test_control_characters_are_in_no_address_and_no_id():
    read = envelope.read(b"From: \0ana\x01@contoso.example\nMessage-ID: <a\x02b@x.example>\n\n")

    assert read.sender.email == "ana@contoso.example"
    assert read.id == "ab@x.example"


def test_what_answers_stands_last_and_once():
    raw = written(references="<a@x.example> <b@x.example>", in_reply_to="<a@x.example>")

    assert envelope.read(raw).references == ("b@x.example", "a@x.example")


def test_a_file_without_headers_has_none():
    assert envelope.read(b"").subject == ""
    assert envelope.read(b"\nJust text").subject == ""


@pytest.mark.parametrize(
    "subject",
    [
        "Interview invitation",
        "Your application to Northwind",
        "Ihre Bewerbung als Werkstudent",
        "Votre candidature chez Contoso",
        "Proceso de selección",
        "Next steps",
    ],
)
def test_a_machine_that_speaks_of_hiring_is_read(subject):
    raw = f"From: no-reply@x.example\nList-Id: <x>\nSubject: {subject}\n\n".encode()

    assert triage.worth_reading(envelope.read(raw))


def test_a_relay_of_applications_is_read_whatever_it_says():
    raw = written(From="no-reply@us.greenhouse-mail.io", List_Id="<x>", subject="Hello")

    assert triage.worth_reading(envelope.read(raw))


def test_what_a_person_wrote_is_read():
    assert triage.worth_reading(envelope.read(written(From="ana@contoso.example", subject="Hi")))


def test_a_newsletter_about_chairs_is_not_read():
    assert not triage.worth_reading(envelope.read(mail("newsletter")))


def test_a_known_sender_is_read_always():
    read = envelope.read(mail("newsletter"))

    assert triage.worth_reading(read, frozenset({"globex.example"}))
    assert triage.worth_reading(read, frozenset({"news@globex.example"}))


@pytest.mark.parametrize(
    "text",
    [
        "We decided not to move forward.",
        "Wir laden Sie zum Gespräch ein.",
        "Votre candidature nous intéresse.",
        "Buscamos su disponibilidad para una charla.",
    ],
)
def test_a_text_about_work_is_worth_understanding(text):
    assert triage.about_work(Message(subject="Hello", text=text))


def test_a_friends_greeting_is_not():
    assert not triage.about_work(Message(subject="Sunday", text="Shall we swim?"))


def test_of_a_calendar_only_what_has_people_or_words_for_it_counts():
    assert triage.about_work(Message(calendars=("SUMMARY:Talk\nATTENDEE:mailto:ana@x.example",)))
    assert triage.about_work(Message(calendars=("SUMMARY:Interview at Northwind",)))
    assert not triage.about_work(Message(calendars=("SUMMARY:Birthday of Bo",)))


SHOPS = [
    "Dear Homeowner, you have been approved for a loan. This offer is a great opportunity.",
    "Our new application is out. This week we offer ten per cent.",
    "Bo has accepted your invitation and has a new address. Just hit reply.",
]


@pytest.mark.parametrize("text", SHOPS)
def test_what_shops_say_too_is_not_about_work(text):
    assert not triage.about_work(Message(subject="Attention", text=text))


def test_a_machine_that_hints_must_also_say_so():
    machine = Message(subject="Bo accepted your invitation", text=SHOPS[2], automated=True)

    assert not triage.about_work(machine)
    assert triage.about_work(replace(machine, text="Book a time for your interview."))


def test_several_words_of_trade_together_may_be_about_work():
    assert triage.about_work(Message(text="Your resume and profile: apply with one click."))


def test_a_strangers_meeting_is_no_interview_but_a_call_may_be():
    meeting = Message(
        sender=Address("Bo", "bo@acme.example"),
        subject="Phone conference",
        calendars=("SUMMARY:The attached document\nATTENDEE;ROLE=CHAIR:mailto:ana@x.example",),
    )

    assert not triage.about_work(meeting)
    assert triage.about_work(replace(meeting, subject="Call with Ana"))
    assert triage.about_work(replace(meeting, calendars=("SUMMARY:Interview with Sam",)))
    assert triage.about_work(meeting, frozenset({"acme.example"}))
