"""What the user is told: each thing once, at once or at the next check time, or not at all."""

import logging
from datetime import time, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from afterview.desk import accounts, channels, diary, household, intake, notices
from afterview.desk.notices import Wishes
from afterview.desk.safe import safe
from afterview.desk.tidings import News
from afterview.facts import Kind, Label, Request, Terms, Work
from afterview.mail import channels as wires
from afterview.records.models import Channel, Mail, Mailbox, Notice
from tests.notation import moment
from tests.smtpd import SMTPServer

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-03 10:00")  # a Tuesday, between two check times
SECRET = "a-very-secret-word"


class Ear(HTTPServer):
    """A service on this machine that hears what is sent to it."""

    def __init__(self):
        heard = self.heard = []

        class Hear(BaseHTTPRequestHandler):
            def do_POST(self):
                heard.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Hear)

    @property
    def address(self):
        return f"json://127.0.0.1:{self.server_port}/{SECRET}"


@pytest.fixture
def ear():
    with Ear() as ear:
        Thread(target=ear.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield ear
        ear.shutdown()


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def northwind(member):
    return intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Analyst",
        at=moment("2026-03-02 15:00"), with_people="Ana Ruiz",
    )  # fmt: skip


@pytest.fixture
def phone(candidate, ear):
    return channels.add(candidate, Channel.Kind.SERVICE, NOW, ear.address)


@pytest.fixture
def came(candidate, northwind):
    """A mail that has just come, and what it was taken for."""

    def came(label, *, application=northwind, at=NOW, **more):
        box, _ = Mailbox.objects.get_or_create(
            workspace=candidate.workspace, name="inbox", defaults={"kind": "imap", "created": NOW}
        )
        return Mail.objects.create(
            workspace=candidate.workspace, mailbox=box, fingerprint=f"{label} {at}",
            subject="Dear Kim, SECRET WORDS", fresh="SECRET WORDS", at=at, arrived=at,
            label=label.value, application=application, state="filed" if application else "unsure",
            **more,
        )  # fmt: skip

    return came


@pytest.mark.parametrize("label", [Label.REJECTION, Label.OFFER, Label.INVITATION])
def test_an_answer_is_told_at_once_and_once(candidate, came, phone, ear, label):
    mail = came(label)

    notices.of_mail(mail, candidate, NOW)
    notices.of_mail(mail, candidate, NOW)
    assert [notices.tell(candidate, NOW) for _ in range(3)] == [1, 0, 0]

    [heard] = ear.heard
    assert "Northwind" in heard
    assert "SECRET WORDS" not in heard


def test_a_no_is_told_gently(candidate, came):
    notice = notices.of_mail(came(Label.REJECTION), candidate, NOW)

    assert notice.text.startswith("Northwind has answered: they went with someone else.")
    assert "reject" not in notice.text.lower()


def test_everything_else_waits_for_the_next_check_time_as_one_message(candidate, came, phone, ear):
    for label in (Label.STATUS, Label.RECEIPT):
        notices.of_mail(came(label), candidate, NOW)

    assert notices.tell(candidate, moment("2026-03-03 12:59")) == 0
    assert notices.tell(candidate, moment("2026-03-03 13:00")) == 2

    [heard] = ear.heard
    assert "wrote how things stand" in heard
    assert "has what you sent" in heard


def test_nothing_for_you_today_is_not_sent(candidate, phone, ear):
    for hour in ("09:30", "13:00", "17:00"):
        assert notices.look(candidate, moment(f"2026-03-03 {hour}")) == 0

    assert ear.heard == []


def test_quiet_hours_keep_even_an_answer_until_the_morning(candidate, came, phone, ear):
    night = moment("2026-03-03 23:10")
    notices.of_mail(came(Label.OFFER, at=night), candidate, night)

    assert notices.tell(candidate, night) == 0
    assert notices.tell(candidate, moment("2026-03-04 08:00")) == 1
    assert len(ear.heard) == 1


def test_what_was_missed_is_not_told_in_the_night_either(candidate, northwind, phone, ear):
    for hour in ("03-03 23:59", "03-04 03:00"):  # the computer was off at the check times
        assert notices.look(candidate, moment(f"2026-{hour}")) == 0

    assert notices.look(candidate, moment("2026-03-04 08:01")) > 0
    assert len(ear.heard) == 1


def test_the_hours_are_those_of_the_user(candidate, came):
    candidate.zone = "Europe/Berlin"  # an hour ahead
    notices.wish(candidate, Wishes(checks=(time(18),)))

    notice = notices.of_mail(came(Label.STATUS), candidate, NOW)

    assert notice.due_at == moment("2026-03-03 17:00")


def test_a_deadline_within_a_day_is_told_at_once(candidate, northwind, phone, ear):
    for kind, hours, detail in ((Kind.ASSIGNED, 23, Work()), (Kind.OFFERED, 70, Terms())):
        until = NOW + timedelta(hours=hours)
        diary.record(northwind, kind, at=NOW, now=NOW, until=until, detail=detail, confirmed=True)

    notices.look(candidate, NOW)
    notices.look(candidate, NOW + timedelta(hours=2))

    said = [heard for heard in ear.heard if "assignment until tomorrow, 9:00" in heard]
    assert len(said) == 1
    assert not [heard for heard in ear.heard if "the offer stands" in heard]


def test_what_they_asked_for_is_told_a_day_before_and_not_once_it_is_sent(
    candidate, northwind, phone, ear
):
    until = NOW + timedelta(hours=20)
    papers, check = (
        diary.record(northwind, kind, at=NOW, now=NOW, until=until, detail=Request())
        for kind in (Kind.REQUESTED, Kind.CHECK_OPENED)
    )
    diary.record(northwind, Kind.PROVIDED, at=NOW, now=NOW, about=papers)

    notices.look(candidate, NOW)

    said = [heard for heard in ear.heard if "what they asked for until tomorrow" in heard]
    assert len(said) == 1
    assert candidate.notices.filter(key__contains=str(check.pk)).exists()


def test_work_that_they_want_within_a_day_is_told_when_it_comes(candidate, northwind, came):
    mail, until = came(Label.ASSIGNMENT), NOW + timedelta(hours=20)
    diary.record(northwind, Kind.ASSIGNED, at=NOW, now=NOW, until=until, detail=Work(), mail=mail)

    notice = notices.of_mail(mail, candidate, NOW)

    assert notice.urgent
    assert notice.text == ("Northwind gave you an assignment. They want it by tomorrow, 6:00.")


def test_what_is_due_comes_with_the_next_check_and_only_once(candidate, northwind, phone, ear):
    at = moment("2026-03-03 13:00")

    assert notices.look(candidate, at) > 0
    assert notices.look(candidate, at + timedelta(minutes=1)) == 0

    [heard] = ear.heard
    assert "Thank Ana Ruiz" in heard


def test_what_was_done_while_its_notice_waited_is_not_told(candidate, northwind, phone, ear):
    night = moment("2026-03-03 23:00")
    notices.look(candidate, night)
    ana = northwind.company.people.get()
    diary.record(northwind, Kind.THANKED, at=night, now=night, people=[ana])

    notices.look(candidate, moment("2026-03-04 08:30"))

    assert "Thank Ana Ruiz" not in "".join(ear.heard)


def test_neutral_words_name_nobody(candidate, came, phone, ear):
    notices.wish(candidate, Wishes(neutral=True))
    notices.of_mail(came(Label.INVITATION), candidate, NOW)

    notices.tell(candidate, NOW)

    assert "Northwind" not in ear.heard[0]
    assert "An invitation has come." in ear.heard[0]


def test_old_mail_own_mail_and_noise_tell_nothing(candidate, came):
    old = came(Label.OFFER, at=NOW - timedelta(days=4))

    assert notices.of_mail(old, candidate, NOW) is None
    assert notices.of_mail(came(Label.OUTGOING, outgoing=True), candidate, NOW) is None
    assert notices.of_mail(came(Label.NOISE), candidate, NOW) is None


def test_an_answer_that_is_not_sure_is_told_as_such(candidate, came):
    notice = notices.of_mail(came(Label.REJECTION, application=None), candidate, NOW)

    assert notice.urgent
    assert notice.text == "A mail that may be an answer waits for a yes from you."


def test_the_address_of_a_channel_is_a_secret(candidate, phone, ear, caplog):
    caplog.set_level(logging.DEBUG)

    channels.send(phone, "Hello", NOW)

    assert SECRET not in caplog.text
    assert SECRET not in repr([list(row) for row in Channel.objects.values_list()])
    assert phone.name == "JSON"
    channels.remove(phone)
    assert safe().tell(f"channel {phone.pk}") is None


def test_trouble_of_a_channel_is_told_and_the_others_are_still_used(candidate, phone, ear, came):
    broken = channels.add(candidate, Channel.Kind.SERVICE, NOW, "json://127.0.0.1:1/")
    notices.of_mail(came(Label.OFFER), candidate, NOW)

    notices.tell(candidate, NOW)

    broken.refresh_from_db()
    assert broken.trouble == "The service did not take the message."
    assert len(ear.heard) == 1


@pytest.mark.parametrize("address", ["", "hello", "https//x", "json://a, json://b", "file:///etc"])
def test_what_is_no_address_is_refused(candidate, address):
    with pytest.raises(channels.RefusedError):
        channels.add(candidate, Channel.Kind.SERVICE, NOW, address)


def test_an_agencys_server_reaches_into_no_house(candidate, settings):
    settings.AGENCY = True

    for address in ("json://10.0.0.1/", "ntfy://intranet/topic", "syslog://"):
        with pytest.raises(channels.RefusedError):
            channels.add(candidate, Channel.Kind.SERVICE, NOW, address)
    assert channels.possible(candidate) == (Channel.Kind.SERVICE,)


def test_a_mail_to_oneself_goes_through_the_account(candidate):
    assert Channel.Kind.EMAIL not in channels.possible(candidate)
    with SMTPServer() as server:
        accounts.add(
            candidate, "pw", NOW, address="kim@home.example",
            incoming_host="127.0.0.1", incoming_port=9, incoming_security="none",
            outgoing_host="127.0.0.1", outgoing_port=server.port, outgoing_security="none",
        )  # fmt: skip
        channel = channels.add(candidate, Channel.Kind.EMAIL, NOW)

        assert channels.send(channel, "An answer has come.", NOW), channel.trouble

    [mail] = server.accepted
    assert mail.rcpt_tos == ["kim@home.example"]
    assert b"Auto-Submitted: auto-generated" in mail.content
    assert b"An answer has come." in mail.content


def test_the_desktop_is_told_without_a_shell(candidate, monkeypatch, tmp_path):
    program, said = tmp_path / "notify-send", tmp_path / "said"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {said}\n')
    program.chmod(0o700)
    monkeypatch.setattr(wires.shutil, "which", lambda _: str(program))
    channel = channels.add(candidate, Channel.Kind.DESKTOP, NOW)

    assert channels.send(channel, "$(id) <b>Evil</b> & Sons", NOW)

    words = "$(id) &lt;b&gt;Evil&lt;/b&gt; &amp; Sons"
    assert said.read_text() == f"--app-name|Afterview|--|Afterview|{words}|"


def test_the_example_tells_nobody(candidate, came):
    candidate.workspace.as_of = NOW
    candidate.workspace.save()
    notices.note(candidate, "key", News("Words", "Words", urgent=True), NOW)

    assert notices.sweep(lambda: NOW) == 0
    assert Notice.objects.get().told_at is None
