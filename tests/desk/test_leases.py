"""Several workers, one mailbox: one of them listens, and when it dies another takes over.

The same on SQLite and on PostgreSQL, where the tests run too.
"""

import threading
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from afterview.desk import household, leases, listening, watch
from afterview.desk.leases import AT_A_TIME, LEASE, hold, release
from afterview.desk.listening import Ears
from afterview.records.models import Account, Watch
from tests.desk.ears import NOW, Hands, clock

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def mailboxes(candidate):
    def mailboxes(count=1):
        for number in range(count):
            account = Account.objects.create(
                workspace=candidate.workspace, candidate=candidate,
                address=f"sam{number}@home.example", created=NOW,
                incoming_host="127.0.0.1", incoming_port=9, incoming_security="none",
                outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
            )  # fmt: skip
            watch.begin(candidate, account, NOW)
        return Watch.objects.all()

    return mailboxes


def test_one_worker_has_a_mailbox_and_the_other_does_not(mailboxes):
    [mailbox] = mailboxes()

    assert list(hold("one", NOW)) == [mailbox]
    assert list(hold("two", NOW + SECOND)) == []
    assert list(hold("one", NOW + SECOND)) == [mailbox]


def test_after_a_worker_died_another_takes_over(mailboxes):
    [mailbox] = mailboxes()
    hold("one", NOW)

    assert not hold("two", NOW + LEASE)
    assert list(hold("two", NOW + LEASE + SECOND)) == [mailbox]
    assert not hold("one", NOW + LEASE + 2 * SECOND)  # it was only asleep, and knows now


def test_who_says_so_again_keeps_it_and_writes_little(mailboxes):
    [mailbox] = mailboxes()
    written = set()
    for seconds in range(0, 120, 2):
        assert list(hold("one", NOW + seconds * SECOND)) == [mailbox]
        assert not hold("two", NOW + seconds * SECOND)
        written.add(Watch.objects.values_list("held_until", flat=True).get())

    assert len(written) < 9


def test_who_says_goodbye_is_followed_at_once(mailboxes):
    [mailbox] = mailboxes()
    hold("one", NOW)

    release("two", [mailbox.pk])  # which had it not
    assert not hold("two", NOW)
    release("one", [mailbox.pk])

    assert list(hold("two", NOW)) == [mailbox]


def test_every_worker_gets_its_share(mailboxes):
    mailboxes(2 * AT_A_TIME)

    for worker in ("one", "two", "one", "two"):
        hold(worker, NOW)

    assert hold("one", NOW).count() == hold("two", NOW).count() == AT_A_TIME


def test_what_is_paused_is_nobodys(mailboxes):
    [mailbox] = mailboxes()
    watch.pause(mailbox, NOW)

    assert not hold("one", NOW)


@pytest.mark.django_db(transaction=True)
def test_of_many_that_claim_at_once_one_wins(mailboxes):
    mailboxes(3)
    ready = threading.Barrier(4)
    won = []

    def claim(name):
        ready.wait(10)
        for _ in range(500):
            with suppress(OperationalError):  # SQLite in memory does not wait for others
                won.extend(list(hold(name, NOW)))
                break
        connection.close()

    workers = [threading.Thread(target=claim, args=(f"worker {n}",)) for n in range(4)]
    for each in workers:
        each.start()
    for each in workers:
        each.join(20)

    assert len(won) == len(set(won)) == 3


def test_two_workers_listen_once_and_the_second_goes_on_when_the_first_ends(watched, box):
    watched()
    hands, spare = Hands(), Hands()
    first, second = (Ears(run=each.run, heard=each.kept.append) for each in (hands, spare))
    for ears in (first, second, first, second):
        ears.sweep(clock)

    hands.until(lambda: len(hands.kept) == 2)
    assert not second._open
    assert spare.asked.empty()

    hands.over.set()
    first.stop()
    second.sweep(clock)
    spare.until(lambda: len(spare.kept) == 2)
    spare.over.set()
    second.stop()


def test_a_worker_that_lost_its_mailbox_reads_no_more(watched, box):
    watched()
    hands = Hands()
    ears = Ears(run=hands.run, heard=hands.kept.append)
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)
    [listener] = ears._open.values()

    Watch.objects.update(holder="another")
    listener._read("INBOX", None)  # which would fail, without a line
    assert len(hands.kept) == 2
    ears.sweep(clock)

    assert not ears._open
    assert Watch.objects.get().holder == "another"
    hands.over.set()
    ears.stop()


def test_the_farewell_lets_go(monkeypatch, mailboxes):
    mailboxes()
    hands = Hands()
    monkeypatch.setattr(listening, "Ears", lambda: Ears(run=hands.run))
    listening.sweep(clock)
    assert Watch.objects.get().holder

    hands.over.set()
    listening.farewell()

    assert not Watch.objects.get().holder
    assert leases.hold("another", NOW).count() == 1
