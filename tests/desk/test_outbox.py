"""A letter with the user's yes leaves once, at a decent hour, whatever is killed on the way."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP
from uuid import uuid4

import pytest
from django.db import connection

from afterview.desk import (
    accounts,
    agenda,
    assignments,
    diary,
    intake,
    letters,
    outbox,
    papers,
    sending,
)
from afterview.desk.example import MOMENT
from afterview.desk.example import open as open_example
from afterview.facts import Kind, Purpose, Style
from afterview.mail.submission import Patience
from afterview.records.models import Application, Candidate, Company, Letter, Notice, Person
from tests.dovecot import PROGRAM, Dovecot
from tests.notation import moment
from tests.ports import free_port
from tests.smtpd import DROP, SMTPServer

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-03 10:00")  # a Tuesday
QUICK = Patience(connect=2, reply=1, final=1)
State = Letter.State


class KilledError(BaseException):
    """What a test raises where the power fails."""


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def smtp():
    with SMTPServer() as server:
        yield server


@pytest.fixture(scope="module")
def dovecot():
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")  # which under CI is a failure
    with Dovecot() as server:
        yield server


@pytest.fixture(autouse=True)
def secrets_of_the_test(monkeypatch, tmp_path, settings):
    monkeypatch.setattr("afterview.desk.safe.keyring", lambda: None)
    settings.AFTERVIEW_HOME = tmp_path


@pytest.fixture
def application(member):
    Candidate.objects.update(name="Sam Rivera", email="sam@home.example")
    begun = intake.begin(
        member,
        now=NOW,
        by=member.user,
        company="Northwind",
        role="Data engineer",
        at=moment("2026-03-02 15:00"),
        with_people="Ana Ruiz <ana@northwind.example>, Bo <bo@northwind.example>, Chi",
        style=Style.ONE_TO_ONE,
    )
    Company.objects.update(zone="UTC")
    return Application.objects.get(pk=begun.pk)


@pytest.fixture
def account(application, smtp):
    return keep_account(application, smtp.port)


def keep_account(application, smtp_port, imap_port=0, user=""):
    return accounts.add(
        application.candidate,
        "pw",
        NOW,
        address="sam@home.example",
        user=user,
        incoming_host="127.0.0.1",
        incoming_port=imap_port or free_port(),
        incoming_security="none",
        outgoing_host="127.0.0.1",
        outgoing_port=smtp_port,
        outgoing_security="none",
    )


@pytest.fixture
def letter(application, account):
    return draft(application)


def draft(application, who="Ana Ruiz"):
    key = next(x.key for x in agenda.lines(application, NOW) if x.what == f"Thank {who}")
    return letters.draft(application, key, now=NOW, by=None)


def approve(letter, now=NOW, **more):
    return outbox.approve(letter, now=now, by=None, **{"anyway": True, **more})


def sweep(clock):
    return sending.sweep(clock, QUICK)


def held(letter, clock):
    assert approve(letter) == ()
    clock.passes(seconds=61)
    return letter


def fresh(letter):
    return Letter.objects.get(pk=letter.pk)


def another_run(monkeypatch):
    """The program is started anew: what an earlier run held is found."""
    monkeypatch.setattr(sending, "RUN", uuid4().hex[:8])


# Approved, held, undone ----------------------------------------------------------------


def test_a_yes_holds_it_for_a_minute_and_then_it_leaves(letter, clock, smtp):
    assert approve(letter) == ()
    clock.passes(seconds=59)
    sweep(clock)
    assert fresh(letter).state == State.HELD

    clock.passes(seconds=2)
    sweep(clock)

    gone = fresh(letter)
    assert gone.state == State.SENT
    assert gone.entry.kind == Kind.THANKED
    assert [each.person.name for each in gone.entry.contacts.all()] == ["Ana Ruiz"]
    [envelope] = smtp.accepted
    assert envelope.rcpt_tos == ["ana@northwind.example"]
    assert gone.message_id.encode() in envelope.content
    assert gone.outbox_id.encode() in envelope.content


def test_undone_within_the_minute_it_never_leaves(letter, clock, smtp):
    held(letter, clock)

    assert outbox.recall(letter, clock())
    sweep(clock)

    assert fresh(letter).state == State.DRAFTED
    assert smtp.accepted == []


def test_what_has_left_cannot_be_called_back(letter, clock):
    held(letter, clock)
    sweep(clock)

    assert not outbox.recall(letter, clock())
    assert fresh(letter).state == State.SENT


def test_what_was_approved_takes_no_other_words(letter, clock, smtp):
    held(letter, clock)
    letters.save(Letter.objects.get(pk=letter.pk), "Other", "Other words", clock())
    letters.anew(Letter.objects.get(pk=letter.pk), clock())

    sweep(clock)

    assert b"Other words" not in smtp.accepted[0].content
    assert fresh(letter).subject != "Other"


def covering_note(application, *files):
    work = diary.record(
        application, Kind.ASSIGNED, at=NOW, now=NOW, until=moment("2026-03-06 18:00"),
        people=[application.company.people.get(name="Ana Ruiz")],
    )  # fmt: skip
    for name, data in files:
        papers.keep(work, name, [data], NOW)
    note = assignments.write(work, Purpose.SUBMIT, now=NOW, by=None)
    return Letter.objects.get(pk=note.pk)


def test_work_leaves_with_its_covering_note_byte_for_byte(application, account, clock, smtp):
    whole = bytes(range(256)) * 4000
    note = held(
        covering_note(application, ("my answer, ä.bin", whole), ("a.txt", b"\r\n.\r\n")), clock
    )
    with pytest.raises(papers.PaperError, match="on its way"):
        papers.remove(application.papers.first(), clock())
    sweep(clock)

    [envelope] = smtp.accepted
    parts = list(message_from_bytes(envelope.content, policy=SMTP).iter_attachments())
    assert [each.get_filename() for each in parts] == ["my answer, ä.bin", "a.txt"]
    assert parts[0].get_payload(decode=True) == whole
    assert parts[1].get_payload(decode=True) == b"\r\n.\r\n"
    gone = fresh(note)
    assert gone.entry.kind == Kind.SUBMITTED
    assert gone.entry.detail == {"how": "by mail", "files": "my answer, ä.bin\na.txt"}


def test_what_is_too_heavy_for_a_mailbox_is_not_sent(application, account, monkeypatch):
    monkeypatch.setattr(papers, "BY_MAIL", 100)
    note = covering_note(application, ("a.bin", b"0" * 101))

    [refused] = approve(note)
    assert "Give them a link instead" in refused


def test_at_night_it_waits_for_the_morning_over_there(letter, clock, smtp):
    night = moment("2026-03-03 22:00")
    offered = outbox.plan(letter, night)

    assert approve(letter, night) == ()

    assert offered.at_words == "tomorrow at 8:05"
    assert fresh(letter).not_before == moment("2026-03-04 08:05")


def test_their_morning_can_be_chosen(letter, application):
    application.company.zone = "America/New_York"
    application.company.save()
    ana = fresh(letter)

    plan = outbox.plan(ana, moment("2026-03-03 15:00"))
    approve(ana, moment("2026-03-03 15:00"), in_the_morning=True)

    assert plan.at_words == ""
    assert plan.morning_words == "tomorrow at 8:05 their time"
    assert fresh(letter).not_before == moment("2026-03-04 13:05")


def test_asleep_at_its_hour_and_awake_at_night_it_waits_for_the_next_morning(letter, clock, smtp):
    held(letter, clock)
    clock.now = moment("2026-03-03 23:30")

    sweep(clock)

    assert smtp.accepted == []
    assert fresh(letter).state == State.HELD
    assert fresh(letter).not_before == moment("2026-03-04 08:05")


def test_an_answer_that_came_meanwhile_puts_it_aside(letter, application, clock, smtp):
    held(letter, clock)
    diary.record(application, Kind.HEARD, at=clock(), now=clock(), confirmed=True)

    sweep(clock)

    aside = fresh(letter)
    assert aside.state == State.PUT_ASIDE
    assert "in touch" in aside.trouble
    assert "was put aside" in Notice.objects.get().text
    assert smtp.accepted == []


def test_thanked_by_hand_meanwhile_it_does_not_leave(letter, application, clock, smtp):
    held(letter, clock)
    ana = Person.objects.get(name="Ana Ruiz")
    diary.record(application, Kind.THANKED, at=clock(), now=clock(), people=[ana], confirmed=True)

    sweep(clock)

    assert fresh(letter).state == State.PUT_ASIDE
    assert smtp.accepted == []


def test_written_down_by_hand_while_held_it_does_not_leave(letter, clock, smtp):
    held(letter, clock)
    letters.sent(fresh(letter), now=clock(), by=None)

    sweep(clock)

    assert smtp.accepted == []


def test_without_an_account_nothing_is_offered(application):
    letter = draft(application)

    assert outbox.plan(letter, NOW) is None
    assert approve(letter) != ()
    assert fresh(letter).state == State.DRAFTED


def test_somebody_without_an_address_cannot_be_written_to(application, account):
    refused = approve(draft(application, "Chi"))

    assert refused == ("There is no address of Chi yet.",)


def test_a_name_that_would_smuggle_a_header_is_refused_kindly(letter):
    Person.objects.filter(name="Ana Ruiz").update(name="Ana\r\nBcc: eve@evil.example")

    refused = approve(fresh(letter))

    assert refused == ("The name holds a line break or a control character.",)
    assert fresh(letter).state == State.DRAFTED


def test_what_does_not_fit_is_sent_only_with_a_second_yes(letter):
    letters.save(letter, "Thank you", "Dear [name],\n\nthank you.\n\nSam", NOW)

    refused = approve(letter, anyway=False)

    assert refused
    assert fresh(letter).state == State.DRAFTED
    assert approve(letter, anyway=True) == ()


def test_a_letter_of_nobody_is_doubted(letter):
    Candidate.objects.update(name="")

    assert (
        "Your name is not known yet: write it under Settings."
        in outbox.plan(fresh(letter), NOW).doubts
    )


def test_nothing_leaves_the_example(member, clock):
    example = open_example(member.user, NOW)
    application = Application.objects.filter(workspace=example.workspace, company__name="Northwind")
    key = next(x.key for x in agenda.lines(application.get(), MOMENT) if "Thank" in x.what)
    letter = letters.draft(application.get(), key, now=MOMENT, by=None)
    account = keep_account(letter.application, 9)
    Letter.objects.filter(pk=letter.pk).update(
        state=State.HELD, account=account, not_before=NOW - timedelta(days=1)
    )

    assert outbox.plan(letter, NOW) is None
    assert sweep(clock) == 0


def test_twenty_a_day_and_the_rest_tomorrow(letter, application, clock, smtp, monkeypatch):
    monkeypatch.setattr(sending, "MOST_A_DAY", 1)
    bo = draft(application, "Bo")
    held(letter, clock), approve(bo)

    sweep(clock)

    states = {fresh(letter).state, fresh(bo).state}
    assert states == {State.SENT, State.HELD}
    assert len(smtp.accepted) == 1
    waits = Letter.objects.get(state=State.HELD)
    assert waits.not_before > clock() + timedelta(hours=23)
    assert "within a day" in waits.trouble


# Refused, lost, killed -----------------------------------------------------------------


def test_a_clear_no_is_told_and_may_be_tried_again(letter, clock, smtp):
    smtp.faults["rcpt"] = "550 No such user"
    held(letter, clock)
    sweep(clock)
    assert fresh(letter).state == State.FAILED
    assert "No such user" in fresh(letter).trouble
    assert Notice.objects.get().text == "Your letter to Northwind did not leave."

    smtp.faults.clear()
    assert approve(fresh(letter), clock()) == ()
    clock.passes(seconds=61)
    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert len(smtp.accepted) == 1


@pytest.mark.parametrize("step", ["connect", "auth", "mail", "rcpt", "data"])
def test_later_is_tried_later_under_the_same_name(letter, clock, smtp, step):
    smtp.faults[step] = "451 Later"
    held(letter, clock)
    sweep(clock)
    first = fresh(letter)
    assert first.state == State.HELD
    assert first.not_before > clock()

    smtp.faults.clear()
    clock.passes(minutes=3)
    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert fresh(letter).message_id == first.message_id
    assert len(smtp.accepted) == 1


def test_after_six_tries_it_has_failed(letter, clock, smtp):
    smtp.faults["mail"] = "451 Later"
    held(letter, clock)
    for _ in range(8):
        clock.now = max(clock.now, fresh(letter).not_before or clock.now)
        sweep(clock)

    assert fresh(letter).state == State.FAILED
    assert fresh(letter).attempts <= 6


def test_taken_without_a_word_it_is_asked_and_never_sent_again(letter, clock, smtp):
    smtp.faults["dot"] = DROP
    held(letter, clock)
    sweep(clock)
    assert fresh(letter).state == State.UNKNOWN
    assert outbox.Way(fresh(letter), clock()).is_sought

    for _ in range(12):
        clock.passes(seconds=31)
        sweep(clock)

    assert outbox.Way(fresh(letter), clock()).is_asked
    assert len(smtp.accepted) == 1


def asked(letter, clock, smtp):
    test_taken_without_a_word_it_is_asked_and_never_sent_again(letter, clock, smtp)
    smtp.faults.clear()
    return fresh(letter)


def test_the_user_knows_that_it_went(letter, clock, smtp):
    unknown = asked(letter, clock, smtp)

    assert outbox.it_went(unknown, now=clock(), by=None)

    assert fresh(letter).state == State.SENT
    assert fresh(letter).entry.kind == Kind.THANKED
    assert not outbox.send_again(fresh(letter), now=clock(), by=None)


def test_the_user_wants_it_sent_once_more(letter, clock, smtp):
    unknown = asked(letter, clock, smtp)
    name = unknown.message_id

    assert outbox.send_again(unknown, now=clock(), by=None)
    clock.passes(seconds=61)
    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert fresh(letter).message_id != name
    assert len(smtp.accepted) == 2


def test_the_user_knows_that_it_did_not_go(letter, clock, smtp):
    unknown = asked(letter, clock, smtp)

    assert outbox.it_did_not_go(unknown)
    assert fresh(letter).state == State.DRAFTED


@pytest.mark.parametrize("where", ["_put_off", "post.send", "_commit"])
def test_killed_before_the_text_it_is_sent_once_by_the_next(
    letter, clock, smtp, monkeypatch, where
):
    held(letter, clock)
    with monkeypatch.context() as dying:
        die_at(dying, where)
        with pytest.raises(KilledError):
            sweep(clock)
    assert fresh(letter).state == State.SENDING
    sweep(clock)
    assert smtp.accepted == []  # its worker may live

    another_run(monkeypatch)
    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert len(smtp.accepted) == 1


def die_at(monkeypatch, where):
    def die(*args, **more):
        raise KilledError

    monkeypatch.setattr(f"afterview.desk.sending.{where}", die)


def test_killed_between_the_disk_and_the_text_it_is_never_sent_by_itself(
    letter, clock, smtp, monkeypatch
):
    held(letter, clock)
    real = sending._commit

    def commit_and_die(*args):
        real(*args)
        raise KilledError

    with monkeypatch.context() as dying:
        dying.setattr(sending, "_commit", commit_and_die)
        with pytest.raises(KilledError):
            sweep(clock)

    another_run(monkeypatch)
    for _ in range(12):
        sweep(clock)
        clock.passes(seconds=31)

    assert smtp.accepted == []
    assert outbox.Way(fresh(letter), clock()).is_asked


def test_killed_before_the_yes_was_written_down_it_is_not_sent_twice(
    letter, clock, smtp, monkeypatch
):
    held(letter, clock)
    with monkeypatch.context() as dying:
        die_at(dying, "_note")
        with pytest.raises(KilledError):
            sweep(clock)
    assert len(smtp.accepted) == 1

    another_run(monkeypatch)
    for _ in range(12):
        sweep(clock)
        clock.passes(seconds=31)

    assert len(smtp.accepted) == 1
    assert fresh(letter).state == State.UNKNOWN
    assert not fresh(letter).entry


def test_a_sender_that_was_only_slow_still_tells_the_truth(letter, clock, smtp, monkeypatch):
    held(letter, clock)
    real = sending._note

    def late(*args):
        clock.passes(minutes=15)
        another_run(monkeypatch)
        sending.rescue(clock())
        assert fresh(letter).state == State.UNKNOWN
        real(*args)

    monkeypatch.setattr(sending, "_note", late)
    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert fresh(letter).entry


def test_one_of_two_workers_wins(letter, clock, smtp):
    held(letter, clock)
    one, other = (sending._known().get(pk=letter.pk) for _ in range(2))

    sending.deliver(one, clock, QUICK)
    sending.deliver(other, clock, QUICK)

    assert len(smtp.accepted) == 1


def test_what_the_user_did_meanwhile_stops_it_before_the_text(letter, clock, smtp, monkeypatch):
    held(letter, clock)
    real = sending._put_off

    def meanwhile(*args):
        letters.sent(fresh(letter), now=clock(), by=None)
        return real(*args) and False

    monkeypatch.setattr(sending, "_put_off", meanwhile)
    sweep(clock)

    assert smtp.accepted == []


@pytest.mark.django_db(transaction=True)
def test_that_it_may_be_out_is_on_the_disk_first(letter, clock, smtp, monkeypatch):
    if connection.vendor != "sqlite":
        return  # PostgreSQL is so by itself
    levels = []

    def level():
        with connection.cursor() as cursor:
            return cursor.execute("PRAGMA synchronous").fetchone()[0]

    real = sending._ours
    monkeypatch.setattr(sending, "_ours", lambda letter: levels.append(level()) or real(letter))
    held(letter, clock)

    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert levels == [2]  # FULL
    assert level() == 1


# The Sent folder -----------------------------------------------------------------------


@pytest.fixture
def with_box(application, smtp, dovecot):
    box = dovecot.box(f"{uuid4().hex}@home.example")
    keep_account(application, smtp.port, box.server.port, box.user)
    return box


def in_sent(box):
    return [file for part in ("cur", "new") for file in (box.maildir / ".Sent" / part).glob("*")]


def test_a_copy_is_put_into_the_sent_folder_once(with_box, application, clock, smtp):
    letter = held(draft(application), clock)
    sweep(clock)
    for _ in range(3):
        clock.passes(seconds=31)
        sweep(clock)

    [copy] = in_sent(with_box)
    assert copy.read_bytes().replace(b"\r\n", b"\n") == smtp.accepted[0].content.replace(
        b"\r\n", b"\n"
    )
    assert fresh(letter).filed_at


def test_a_copy_of_the_providers_own_is_enough(with_box, application, clock, smtp):
    held(draft(application), clock)
    smtp.when_accepted = lambda envelope: with_box.deliver([envelope.content], "Sent")
    sweep(clock)
    clock.passes(seconds=31)
    sweep(clock)

    assert len(in_sent(with_box)) == 1


def test_of_unknown_fate_and_found_in_sent_it_is_sent(with_box, application, clock, smtp):
    letter = held(draft(application), clock)
    smtp.faults["dot"] = DROP
    smtp.when_accepted = lambda envelope: with_box.deliver([envelope.content], "Sent")
    sweep(clock)
    assert fresh(letter).state == State.UNKNOWN

    sweep(clock)

    assert fresh(letter).state == State.SENT
    assert fresh(letter).entry
    assert len(in_sent(with_box)) == 1
