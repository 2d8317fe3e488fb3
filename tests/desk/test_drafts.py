"""A letter in the Drafts folder of the user's own mailbox, with a real Dovecot: never twice."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from imapclient import IMAPClient

from afterview.desk import diary, drafts, letters, outbox, sending
from afterview.facts import Kind
from afterview.mail import drafts as folder
from afterview.records.models import Letter, Mail, Mailbox, Person
from tests.desk.test_outbox import (
    NOW,
    KilledError,
    State,
    approve,
    draft,
    fresh,
    keep_account,
)
from tests.desk.test_outbox import application as application
from tests.desk.test_outbox import clock as clock
from tests.desk.test_outbox import dovecot as dovecot
from tests.desk.test_outbox import secrets_of_the_test as secrets_of_the_test
from tests.desk.test_outbox import smtp as smtp
from tests.dovecot import PASSWORD
from tests.ports import free_port

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine(dovecot, request):
    """The mailbox as the user's own program sees it."""
    name = f"{abs(hash(request.node.name))}@home.example"
    dovecot.box(name)
    with IMAPClient("127.0.0.1", dovecot.port, ssl=False) as client:
        client.login(name, PASSWORD)
        client.user = name
        yield client


@pytest.fixture
def account(application, dovecot, smtp, mine):
    return keep_account(application, smtp.port, dovecot.port, mine.user)


@pytest.fixture
def letter(application, account):
    return draft(application)


@pytest.fixture
def shelved(letter, clock):
    assert drafts.put(letter, NOW)
    drafts.sweep(clock)
    return fresh(letter)


def lying(mine, name="Drafts"):
    mine.select_folder(name)
    return [each[b"BODY[]"] for each in mine.fetch(mine.search(["UNDELETED"]), ["BODY[]"]).values()]


def throw_away(mine):
    mine.select_folder("Drafts")
    mine.delete_messages(mine.search("ALL"))
    mine.expunge()


def send_by_hand(mine, raw, at=NOW + timedelta(hours=1), **changes):
    """As a mail program does: its own date, perhaps its own name for the mail; then Sent."""
    message = message_from_bytes(raw, policy=policy.SMTP)
    for header, value in {"Date": at.strftime("%a, %d %b %Y %H:%M:%S +0000"), **changes}.items():
        del message[header.replace("_", "-")]
        if value:
            message[header.replace("_", "-")] = value
    mine.append("Sent", message.as_bytes(), (), at)
    throw_away(mine)
    return message


def thanked(application):
    return [each.at for each in application.entries.standing().filter(kind=Kind.THANKED.value)]


def test_it_lies_there_as_a_draft_and_not_twice(letter, mine, clock):
    assert drafts.put(letter, NOW)
    assert not drafts.put(fresh(letter), NOW)
    drafts.sweep(clock)
    clock.passes(minutes=5)
    drafts.sweep(clock)

    [raw] = lying(mine)
    assert letter.subject.encode() in raw
    assert fresh(letter).outbox_id.encode() in raw
    assert (fresh(letter).state, fresh(letter).trouble) == (State.IN_DRAFTS, "")


def test_sent_by_hand_it_is_written_down_once(shelved, mine, clock, application):
    send_by_hand(mine, lying(mine)[0])
    for _ in range(3):
        clock.passes(hours=2)
        drafts.sweep(clock)

    assert thanked(application) == [NOW + timedelta(hours=1)]
    assert fresh(shelved).state == State.SENT


def test_changed_under_another_name_and_sent_it_is_found_too(shelved, mine, clock, application):
    changed = lying(mine)[0].replace(b"Dear Ana", b"Good morning Ana")
    send_by_hand(mine, changed, Message_ID="<1@provider.example>", X_Outbox_Id="")
    clock.passes(hours=2)
    drafts.sweep(clock)

    assert len(thanked(application)) == 1
    assert fresh(shelved).message_id == "1@provider.example"


def test_what_the_reading_of_the_mailbox_told_is_not_told_again(shelved, mine, clock, application):
    send_by_hand(mine, lying(mine)[0], Message_ID="<1@provider.example>", X_Outbox_Id="")
    at = NOW + timedelta(hours=1)
    entry = told_by_the_reading(application, "1@provider.example", at)
    clock.passes(hours=2)
    drafts.sweep(clock)

    assert (fresh(shelved).state, fresh(shelved).entry) == (State.SENT, entry)
    assert len(thanked(application)) == 1


def told_by_the_reading(application, message_id, at):
    where = Mailbox.objects.create(
        workspace=application.workspace, name="Sent", kind="imap", created=NOW
    )
    mail = Mail.objects.create(
        workspace=application.workspace, mailbox=where, fingerprint="1", message_id=message_id,
        application=application, at=at, arrived=at, label="outgoing", outgoing=True,
    )  # fmt: skip
    return diary.record(application, Kind.THANKED, at=at, now=at, mail=mail)


def test_thrown_away_it_is_asked_about_and_still_looked_for(shelved, mine, clock, application):
    raw = lying(mine)[0]
    throw_away(mine)
    clock.passes(minutes=1)
    drafts.sweep(clock)
    assert fresh(shelved).trouble == drafts.GONE

    send_by_hand(mine, raw, at=clock.now, X_Outbox_Id="")
    clock.passes(hours=1)
    drafts.sweep(clock)

    assert len(thanked(application)) == 1


def test_taken_back_nothing_lies_there_and_it_may_leave_from_here(shelved, mine, clock, smtp):
    assert "draft here again" in drafts.take_back(shelved, clock.now, None)

    assert lying(mine) == []
    assert fresh(shelved).state == State.DRAFTED
    assert approve(fresh(shelved), clock.now) == ()
    clock.passes(seconds=61)
    sending.sweep(clock)
    assert len(smtp.accepted) == 1
    assert lying(mine) == []


def test_while_it_lies_there_it_does_not_leave_from_here(shelved, clock, smtp):
    assert approve(shelved, clock.now) == ("It has been decided already.",)
    letters.put_aside(shelved, clock.now)
    letters.save(shelved, "Other", "words", clock.now)
    clock.passes(hours=2)
    sending.sweep(clock)

    assert smtp.accepted == []
    assert fresh(shelved).state == State.IN_DRAFTS
    assert "words" not in fresh(shelved).body


def test_what_was_sent_meanwhile_cannot_be_taken_back(shelved, mine, clock, application):
    send_by_hand(mine, lying(mine)[0])
    clock.passes(hours=2)

    assert "sent it already" in drafts.take_back(shelved, clock.now, None)
    assert fresh(shelved).state == State.SENT
    assert len(thanked(application)) == 1


def test_one_that_was_lost_there_needs_a_second_yes(shelved, mine, clock):
    throw_away(mine)
    drafts.take_back(shelved, clock.now, None)

    [doubt] = outbox.plan(fresh(shelved), clock.now).doubts[-1:]
    assert "Did you send it yourself?" in doubt
    assert outbox.approve(fresh(shelved), now=clock.now, by=None)
    assert approve(fresh(shelved), clock.now) == ()


def test_said_to_be_sent_it_no_longer_lies_there(shelved, mine, clock, application):
    drafts.it_went(shelved, clock.now, None)
    drafts.it_went(fresh(shelved), clock.now, None)
    drafts.sweep(clock)

    assert lying(mine) == []
    assert len(thanked(application)) == 1


def test_put_again_with_other_words_there_is_one(shelved, mine, clock):
    drafts.take_back(shelved, clock.now, None)
    letters.save(fresh(shelved), "Thank you", "Dear Ana,\n\nbetter words", clock.now)
    assert drafts.put(fresh(shelved), clock.now)
    drafts.sweep(clock)

    [raw] = lying(mine)
    assert b"better words" in raw


@pytest.mark.parametrize("after", [False, True], ids=["before it was put", "after it was put"])
def test_killed_while_it_is_put_there_is_one(letter, mine, clock, monkeypatch, after):
    real = folder.put

    def die(*args):
        if after:
            real(*args)
        raise KilledError

    drafts.put(letter, NOW)
    monkeypatch.setattr(folder, "put", die)
    with pytest.raises(KilledError):
        drafts.sweep(clock)
    monkeypatch.setattr(folder, "put", real)
    clock.passes(seconds=30)
    drafts.sweep(clock)  # its worker may still be alive
    assert len(lying(mine)) == after
    clock.passes(minutes=2)
    drafts.sweep(clock)

    assert len(lying(mine)) == 1
    assert fresh(letter).filed_at


def die_after(put):
    def die(*args):
        put(*args)
        raise KilledError

    return die


def test_killed_after_it_was_put_and_sent_by_hand_it_is_not_put_again(
    letter, mine, clock, application, monkeypatch
):
    real = folder.put
    drafts.put(letter, NOW)
    monkeypatch.setattr(folder, "put", die_after(real))
    with pytest.raises(KilledError):
        drafts.sweep(clock)
    send_by_hand(mine, lying(mine)[0])
    clock.passes(hours=2)
    monkeypatch.setattr(folder, "put", real)
    drafts.sweep(clock)

    assert lying(mine) == []
    assert len(thanked(application)) == 1


def test_two_at_once_put_it_once(letter, mine, clock, monkeypatch):
    real = folder.put

    def meanwhile(*args):
        monkeypatch.setattr(folder, "put", real)
        assert "looked after" in drafts.take_back(fresh(letter), clock.now, None)
        assert drafts.sweep(clock) == 0
        real(*args)

    drafts.put(letter, NOW)
    monkeypatch.setattr(folder, "put", meanwhile)
    drafts.sweep(clock)

    assert len(lying(mine)) == 1


def test_a_mailbox_that_cannot_be_reached_is_told_and_tried_again(application, smtp, clock):
    keep_account(application, smtp.port, free_port())
    letter = draft(application)
    drafts.put(letter, NOW)
    drafts.sweep(clock)

    assert "refuses connections" in fresh(letter).trouble
    assert fresh(letter).not_before > clock.now
    assert "Look into your Drafts" in drafts.take_back(fresh(letter), clock.now, None)
    assert fresh(letter).state == State.DRAFTED
    assert fresh(letter).shelved_at


def test_without_its_account_it_is_a_draft_again(shelved, clock):
    shelved.account.delete()
    clock.passes(hours=1)
    drafts.sweep(clock)

    assert fresh(shelved).state == State.DRAFTED
    assert "account" in fresh(shelved).trouble


def test_without_its_reader_no_other_letter_is_taken_for_it(shelved, mine, clock, application):
    raw = lying(mine)[0].replace(b"ana@northwind.example", b"mum@home.example")
    send_by_hand(mine, raw, Message_ID="<1@home.example>", X_Outbox_Id="")
    Person.objects.update(email="")  # as when they were forgotten
    clock.passes(hours=2)
    drafts.sweep(clock)

    assert thanked(application) == []
    assert fresh(shelved).state == State.DRAFTED
    assert "address" in fresh(shelved).trouble


def test_nobody_without_an_address_and_no_example_is_put_there(application, account):
    nameless = draft(application, "Chi")

    assert not drafts.may_put(nameless)
    assert not drafts.put(nameless, NOW)
    assert fresh(nameless).state == State.DRAFTED


def test_it_is_looked_at_soon_at_first_and_more_rarely_later():
    letter = Letter(shelved_at=NOW)

    def gap(**age):
        at = NOW + timedelta(**age)
        return drafts._next_look(letter, at) - at

    assert gap(minutes=1) == timedelta(seconds=30)
    assert gap(hours=1) == timedelta(minutes=3)
    assert gap(days=9) == timedelta(hours=1)
