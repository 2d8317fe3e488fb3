"""Removing a person everywhere; what happened stays."""

import pytest

from afterview.desk import (
    assignments,
    diary,
    forgetting,
    household,
    intake,
    letters,
    papers,
)
from afterview.desk.agenda import dues_of
from afterview.facts import Kind, Notes, Purpose
from afterview.records.models import Application, Mail, Mailbox, Person, Referee
from tests.notation import moment

pytestmark = pytest.mark.django_db
NOW = moment("2026-03-03 10:00")


@pytest.fixture
def northwind(member):
    return intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Data engineer",
        at=moment("2026-03-02 15:00"), with_people="Ana Ruiz <ana@northwind.example>, Bo Tanner",
        notes=Notes(topics="Ana Ruiz leaves cron; ask Bo."),
    )  # fmt: skip


@pytest.fixture
def ana(northwind):
    person = northwind.company.people.get(name="Ana Ruiz")
    person.phone = "+1 212 555 0142"
    person.save()
    Referee.objects.create(workspace=northwind.workspace, person=person, relation="my manager")
    return person


def everything(northwind):
    return " ".join(
        str(each)
        for model in (Person, Mail)
        for each in model.objects.values_list()
    ) + " ".join(
        str(each)
        for rows in (northwind.entries, northwind.letters)
        for each in rows.values_list()
    )  # fmt: skip


def test_nothing_names_them_any_more(northwind, ana):
    key = next(d.key for d in dues_of(northwind, NOW) if d.purpose is Purpose.THANK)
    letters.draft(northwind, key, now=NOW, by=None)
    box = Mailbox.objects.create(
        workspace=northwind.workspace, name="box", kind="paste", created=NOW
    )
    Mail.objects.create(
        workspace=northwind.workspace, mailbox=box, fingerprint="1", at=NOW, arrived=NOW,
        label="status", sender_name="Ana  Ruiz", sender_email="ana@northwind.example",
        receivers=[["Kim", "kim@home.example"]], subject="From ANA RUIZ",
        fresh="Hello. Call Ana Ruiz at +1 (212) 555-0142.", sentence="Call Ana Ruiz",
        sentence_start=7, sentence_end=20, application=northwind,
    )  # fmt: skip

    work = diary.record(northwind, Kind.ASSIGNED, at=NOW, now=NOW)
    papers.keep(work, "For Ana Ruiz.pdf", [b"never opened"], NOW)
    assignments.prepare(work, {"questions": "Does Ana Ruiz read it?"}, NOW)

    forgetting.forget(ana, NOW)

    assert northwind.papers.get().name == "For somebody.pdf"
    assert northwind.preparations.get().questions == "Does somebody read it?"
    assert northwind.letters.get().state == "put_aside"
    left = everything(northwind)
    for word in ("Ruiz", "ruiz", "RUIZ", "ana@northwind", "0142"):
        assert word not in left
    mail = Mail.objects.get()
    assert mail.fresh[mail.sentence_start : mail.sentence_end] == "Call somebody"
    assert not Referee.objects.exists()


def test_what_happened_stays_with_somebody_in_their_place(northwind, ana):
    diary.record(northwind, Kind.THANKED, at=NOW, now=NOW, people=[ana])

    forgetting.forget(ana, NOW)

    timeline = Application.objects.get().timeline()
    assert [person.name for person in timeline.last(Kind.THANKED).people] == ["somebody"]
    [noted] = [fact.detail for fact in timeline.of(Kind.NOTED)]
    assert noted.topics == "somebody leaves cron; ask Bo."
    assert Person.objects.known().get().name == "Bo Tanner"


def test_a_short_name_is_not_looked_for_in_other_words(northwind):
    bo = northwind.company.people.get(name="Bo Tanner")
    bo.name = "An"
    bo.save()

    assert forgetting.forget(bo, NOW) == 0


def test_nothing_of_another_is_touched(northwind, ana, eve):
    theirs = intake.begin(
        eve, now=NOW, by=None, company="Northwind", role="Spy", at=moment("2026-03-02 15:00"),
        with_people="Ana Ruiz <ana@northwind.example>",
    )  # fmt: skip

    forgetting.forget(ana, NOW)

    assert theirs.company.people.get().name == "Ana Ruiz"
    assert household.candidate(eve).applications.count() == 1
