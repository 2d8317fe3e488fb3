"""A standing yes: for the kinds named, when nothing is to be mended, and undone in time."""

from datetime import timedelta

import pytest

from afterview.desk import outbox, sending, standing_yes
from afterview.records.models import Candidate, Letter
from tests.desk.test_outbox import NOW, QUICK
from tests.desk.test_outbox import account as account
from tests.desk.test_outbox import application as application
from tests.desk.test_outbox import secrets_of_the_test as secrets_of_the_test
from tests.desk.test_outbox import smtp as smtp

pytestmark = pytest.mark.django_db


@pytest.fixture
def fine(monkeypatch):
    """Letters in which nothing is to be mended."""
    monkeypatch.setattr("afterview.desk.letters.marks", lambda letter, now: ())


def give(*kinds):
    standing_yes.give(Candidate.objects.get(), kinds)


def at(**later):
    return lambda: NOW + timedelta(**later)


def test_it_is_off_by_default(application, account, fine):
    assert Candidate.objects.get().standing_yes == []
    assert standing_yes.sweep(at()) == 0
    assert not Letter.objects.exists()


def test_what_it_names_leaves_by_itself_after_a_quarter_of_an_hour(
    application, account, fine, smtp
):
    give("thank")

    assert standing_yes.sweep(at()) == 2  # Chi has no address yet
    sending.sweep(at(minutes=14), QUICK)
    assert smtp.accepted == []
    sending.sweep(at(minutes=16), QUICK)

    assert {e.rcpt_tos[0] for e in smtp.accepted} == {
        "ana@northwind.example",
        "bo@northwind.example",
    }


def test_what_is_to_be_mended_waits_as_a_draft(application, account, monkeypatch):
    monkeypatch.setattr("afterview.desk.letters.marks", lambda letter, now: ("short",))
    give("thank")

    assert standing_yes.sweep(at()) == 0
    assert {letter.state for letter in Letter.objects.all()} == {"drafted"}


def test_undone_or_put_aside_it_is_not_written_again(application, account, fine):
    give("thank")
    standing_yes.sweep(at())
    for letter in Letter.objects.all():
        outbox.recall(letter, NOW)
    standing_yes._seen.clear()

    assert standing_yes.sweep(at(minutes=5)) == 0
    assert {letter.state for letter in Letter.objects.all()} == {"drafted"}


def test_a_decision_never_goes_without_a_yes(application, account):
    give("accept", "decline", "withdraw", "submit", "thank")

    assert Candidate.objects.get().standing_yes == ["thank"]


def test_without_an_account_nothing_is_written(application, fine):
    give("thank")

    assert standing_yes.sweep(at()) == 0
    assert not Letter.objects.exists()
