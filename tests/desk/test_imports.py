"""Bring a mailbox: what is found, what is asked, and that nothing is done twice."""

from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from afterview.desk import arrivals, household, imports
from afterview.desk.known import known_of
from afterview.desk.mails import message_of
from afterview.reading import guard, sorting
from afterview.records.models import Application, Entry, Import, Mail
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-10 09:00")
LETTERS = [
    (
        "2026-02-20 09:00",
        "Northwind Careers <no-reply@northwind.example>",
        "Your application to Northwind: Data Engineer",
        "Dear Sam,\n\nThank you for applying for the Data Engineer position at Northwind."
        " We have received your application and will be in touch.\n\nThe Northwind team",
        "<a@northwind.example>",
        "",
    ),
    (
        "2026-03-05 09:00",
        "Ana Ruiz <ana@northwind.example>",
        "Re: Your application to Northwind: Data Engineer",
        "Dear Sam,\n\nThank you for your time. Unfortunately, we have decided not to move forward"
        " with your application for the Data Engineer role.\n\nKind regards,\nAna Ruiz",
        "<b@northwind.example>",
        "<a@northwind.example>",
    ),
    (
        "2026-03-01 09:00",
        "Corner Bakery <news@bakery.example>",
        "Buns, two for one",
        "Only this week.",
        "<c@bakery.example>",
        "",
    ),
]


def mail(at, sender, subject, text, key, answers):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "sam@home.example", subject
    message["Date"], message["Message-ID"] = format_datetime(moment(at)), key
    if answers:
        message["In-Reply-To"] = message["References"] = answers
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture
def candidate(member):
    candidate = household.candidate(member)
    candidate.name, candidate.email = "Sam Doe", "sam@home.example"
    candidate.save()
    return candidate


@pytest.fixture
def mbox(tmp_path):
    path = tmp_path / "old.mbox"
    with path.open("wb") as file:
        for letter in reversed(LETTERS):  # the newest first: the file's order means nothing
            file.write(b"From - Tue Mar 10 09:00:00 2026\n" + mail(*letter) + b"\n")
    return path


def bring(candidate, path):
    ticks = iter(range(1_000_000))
    job = imports.begin(candidate, path, NOW)
    return imports.run(job, lambda: NOW + timedelta(seconds=next(ticks)))


def test_a_mailbox_becomes_an_application_and_its_timeline(candidate, mbox):
    job = bring(candidate, mbox)

    assert (job.state, job.messages) == (Import.State.DONE, 3)
    application = Application.objects.get()
    assert application.company.name == "Northwind"
    assert application.entries.order_by("at").first().kind == "applied"
    assert not Mail.objects.filter(subject__contains="Buns").exists()


def test_an_answer_that_names_no_job_belongs_to_the_talk_it_is_part_of(candidate, tmp_path):
    path = tmp_path / "talk.mbox"
    answer = mail(
        "2026-02-21 09:00", "Ana Ruiz <ana@northwind.example>", "Re: hello", "Thursday suits me.",
        "<d@northwind.example>", "<a@northwind.example>",
    )  # fmt: skip
    with path.open("wb") as file:
        for each in (answer, mail(*LETTERS[0])):  # the answer comes first in the file
            file.write(b"From - Tue Mar 10 09:00:00 2026\n" + each + b"\n")

    job = bring(candidate, path)

    assert job.about_jobs == 2


def test_every_mail_about_a_job_is_kept_with_the_sentence_that_decided(candidate, mbox):
    bring(candidate, mbox)

    no = Mail.objects.get(message_id="b@northwind.example")
    assert no.label == "rejection"
    assert "not to move forward" in no.sentence
    assert no.fresh[no.sentence_start : no.sentence_end] == no.sentence


def test_bringing_it_again_changes_nothing(candidate, mbox):
    bring(candidate, mbox)
    before = [list(model.objects.values_list("pk")) for model in (Application, Mail, Entry)]

    job = bring(candidate, mbox)

    assert (job.known, job.filed, job.unsure) == (2, 0, 0)
    assert before == [list(m.objects.values_list("pk")) for m in (Application, Mail, Entry)]


def test_what_was_filed_can_be_taken_back_and_answered_anew(candidate, member, mbox):
    bring(candidate, mbox)
    receipt = Mail.objects.get(message_id="a@northwind.example")

    arrivals.undo(receipt, NOW)
    assert receipt.pk in [each.mail.pk for each in arrivals.listed(member)]
    assert not receipt.entries.filter(struck_at__isnull=True).exists()

    arrivals.accept(receipt, now=NOW, by=None)
    assert receipt.entries.filter(struck_at__isnull=True).exists()
    assert Application.objects.count() == 1


def test_what_is_not_about_a_job_is_put_out_of_the_way(candidate, member, mbox):
    bring(candidate, mbox)
    receipt = Mail.objects.get(message_id="a@northwind.example")
    arrivals.undo(receipt, NOW)

    arrivals.dismiss(receipt, NOW)

    assert receipt.pk not in [each.mail.pk for each in arrivals.listed(member)]
    assert Mail.objects.filter(pk=receipt.pk).exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.mbox", b"", "empty"),
        ("photo.zip", b"PK\x03\x04....", "unpack"),
        ("noise.bin", bytes(range(256)) * 10, "neither a mailbox nor a mail"),
    ],
)
def test_what_cannot_be_read_is_said_kindly(candidate, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)

    job = bring(candidate, path)

    assert job.state == Import.State.FAILED
    assert words in job.trouble


def test_a_path_that_is_not_there_is_said_kindly(candidate, tmp_path):
    job = bring(candidate, tmp_path / "gone.mbox")

    assert job.state == Import.State.FAILED
    assert "gone.mbox" in job.trouble


def test_the_reader_stops_when_asked_and_keeps_what_it_had(candidate, mbox):
    job = imports.begin(candidate, mbox, NOW)
    ticks = iter(range(1_000_000))

    stopped = imports.run(
        job,
        lambda: NOW + timedelta(seconds=next(ticks)),
        tell=lambda running: imports.stop(Import.objects.get(pk=running.pk), NOW),
    )

    assert stopped.state == Import.State.STOPPED
    assert stopped.finished is not None


def test_an_import_is_run_by_one_reader_only(candidate, mbox):
    job = imports.begin(candidate, mbox, NOW)
    Import.objects.filter(pk=job.pk).update(state=Import.State.RUNNING)

    assert imports.run(job, lambda: NOW).messages == 0


def test_a_reader_that_died_is_noticed(candidate, mbox):
    job = imports.begin(candidate, mbox, NOW)

    assert not imports.is_lost(job, NOW + timedelta(seconds=30))
    assert imports.is_lost(job, NOW + timedelta(minutes=5))


def test_a_mail_that_breaks_the_filing_stops_nothing(candidate, mbox, monkeypatch):
    real = arrivals.receive

    def broken(candidate, mailbox, message, *given, **more):
        if message.id == "b@northwind.example":
            raise ValueError("a bug")
        return real(candidate, mailbox, message, *given, **more)

    monkeypatch.setattr(arrivals, "receive", broken)

    job = bring(candidate, mbox)

    assert (job.state, job.unreadable) == (Import.State.DONE, 1)
    assert Application.objects.count() == 1


def test_a_mail_that_cannot_be_understood_is_the_users_to_read(candidate, mbox, monkeypatch):
    monkeypatch.setattr(guard.Sorter, "read", lambda *_: None)  # for the second: more is known

    job = bring(candidate, mbox)

    odd = Mail.objects.get(message_id="b@northwind.example")
    assert (job.state, job.unreadable) == (Import.State.DONE, 1)
    assert (odd.state, odd.entries.count()) == (Mail.State.UNSURE, 0)
    assert "could not be understood" in odd.question


def test_a_mail_is_read_with_what_was_learnt_from_those_before_it(candidate, mbox):
    bring(candidate, mbox)

    for kept in Mail.objects.exclude(label="noise"):
        message = message_of(kept)
        alone = sorting.read(message, known=known_of(candidate))
        assert (kept.label, kept.reading["company"]) == (alone.label, alone.company)
