"""An answer on a mail teaches, one odd answer cannot mislead, and taking it back un-teaches."""

import pytest

from afterview.desk import arrivals, household, learning
from afterview.desk.known import known_of
from afterview.facts import Label
from afterview.reading import pasted, sorting
from afterview.reading.keeping import as_plain
from afterview.records.models import Correction, Mail, Mailbox, Workspace
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-10 09:00")
ODD = "Dear Sam, about your application: the pebble has rolled on to cairn number {}."
PLAIN_NO = "Unfortunately, we will not be moving forward with your application to Northwind."


@pytest.fixture
def candidate(member):
    return household.candidate(member)


def arrived(candidate, text):
    """A mail that waits for the user, taken for whatever it was taken for."""
    reading = sorting.read(pasted.read(text, NOW))
    box, _ = Mailbox.objects.get_or_create(
        workspace=candidate.workspace, name="Pasted", defaults={"created": NOW}
    )
    return Mail.objects.create(
        workspace=candidate.workspace,
        mailbox=box,
        fingerprint=str(Mail.objects.count()),
        fresh=text,
        at=NOW,
        arrived=NOW,
        label=reading.label.value,
        reading=as_plain(reading),
    )


def known(candidate):
    candidate.workspace.refresh_from_db()
    return known_of(candidate)


def test_an_answer_is_kept_as_a_labelled_row(candidate):
    mail = arrived(candidate, ODD.format(1))
    taken_for = mail.label

    arrivals.accept(mail, now=NOW, by=None, label=Label.FEEDBACK, company="Northwind")

    [row] = Correction.objects.all()
    assert (row.mail, row.label, row.before["label"], row.at) == (mail, "feedback", taken_for, NOW)
    assert known(candidate).learnt.answers == {Label.FEEDBACK: 1}


def test_not_about_a_job_teaches_too(candidate):
    arrivals.dismiss(arrived(candidate, ODD.format(1)), NOW)

    assert known(candidate).learnt.answers == {Label.NOISE: 1}


def test_the_answer_given_last_counts(candidate):
    mail = arrived(candidate, ODD.format(1))

    learning.teach(mail, Label.OFFER, NOW)
    learning.teach(mail, Label.STATUS, NOW)

    assert [row.label for row in Correction.objects.all()] == ["status"]
    assert known(candidate).learnt.answers == {Label.STATUS: 1}


def test_taking_it_back_unteaches(candidate):
    mail = arrived(candidate, PLAIN_NO)
    taken_for, reading = mail.label, mail.reading

    arrivals.accept(mail, now=NOW, by=None, label=Label.FEEDBACK, company="Northwind")
    arrivals.undo(mail, NOW)

    mail.refresh_from_db()
    assert not Correction.objects.exists()
    assert (mail.label, mail.reading["rule"]) == (taken_for, reading["rule"])
    assert known(candidate).learnt.answers == {}
    assert Workspace.objects.get(pk=mail.workspace_id).learnt == {}


def test_the_next_mail_is_read_with_what_was_learnt(candidate):
    for n in range(8):
        learning.teach(arrived(candidate, ODD.format(n)), Label.STATUS, NOW)

    message = pasted.read(ODD.format(9), NOW)

    assert sorting.read(message).label is not Label.STATUS
    taught = sorting.read(message, known=known(candidate))
    assert Label.STATUS in {taught.label, taught.second}


def test_one_odd_answer_changes_no_clear_mail(candidate):
    arrivals.accept(
        arrived(candidate, PLAIN_NO), now=NOW, by=None, label=Label.OFFER, company="Northwind"
    )

    again = sorting.read(pasted.read(PLAIN_NO, NOW), known=known(candidate))

    assert again.label is Label.REJECTION


def test_what_one_workspace_learns_stays_there(candidate, eve):
    learning.teach(arrived(candidate, ODD.format(1)), Label.STATUS, NOW)

    assert known_of(household.candidate(eve)).learnt.answers == {}
