"""`afterview log`: what happened, in one line, and what follows from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from afterview.desk import household
from afterview.facts import Kind
from afterview.records.models import Application, Entry, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def northwind(run, member):
    run("log", "applied", "Northwind", "--new", "--role", "Analyst", "--at", "9 days ago")
    return Application.objects.get()


def latest():
    return Entry.objects.order_by("id").last()


def test_an_interview_starts_an_application_and_brings_its_duties(run, member):
    said = run(
        "log", "interviewed", "Northwind", "--new", "--role", "Analyst",
        "--with", "Ana Ruiz <ana@northwind.example>, Bo", "--at", "today",
    )  # fmt: skip

    assert said.code == 0
    assert "Written down at Northwind: You met Ana Ruiz and Bo" in said.out
    assert "Thank Ana Ruiz" in said.out
    assert "Thank Bo" in said.out
    assert Person.objects.get(name="Ana Ruiz").email == "ana@northwind.example"


def test_a_new_application_needs_a_role(run, member):
    said = run("log", "interviewed", "Northwind", "--new")
    assert (said.code, Application.objects.count()) == (2, 0)
    assert "--role" in said.err


def test_a_misspelt_employer_makes_nothing_new(run, northwind):
    said = run("log", "interviewed", "Nortwind")
    assert said.code == 1
    assert "Did you mean Northwind?" in said.err
    assert Application.objects.count() == 1


def test_a_misspelt_kind_is_answered_with_the_nearest(run, northwind):
    said = run("log", "interviewd", "Northwind")
    assert said.code == 2
    assert "Did you mean interviewed?" in said.err


def test_moments_are_told_as_people_say_them(run, northwind):
    run("log", "interviewed", "Northwind", "--with", "Ana", "--at", "yesterday 14:00")

    day = timezone.now() - timedelta(days=1)
    assert latest().at == day.replace(hour=14, minute=0, second=0, microsecond=0)


def test_a_moment_that_nobody_knows_is_answered_with_some_that_are(run, northwind):
    said = run("log", "interviewed", "Northwind", "--at", "half past never")
    assert said.code == 2
    assert '"yesterday 14:00"' in said.err


def test_what_cannot_have_happened_is_refused_in_words(run, northwind):
    said = run("log", "interviewed", "Northwind", "--with", "Ana", "--at", "tomorrow 14:00")

    assert said.code == 1
    assert said.err.startswith("Error: ")
    assert not Entry.objects.filter(kind="interviewed").exists()


def test_a_refused_first_entry_leaves_no_application_behind(run, member):
    said = run("log", "interviewed", "Acme", "--new", "--role", "Welder", "--at", "tomorrow 9:00")
    assert said.code == 1
    assert not Application.objects.exists()


def test_a_first_name_finds_who_is_known(run, northwind):
    run("log", "interviewed", "Northwind", "--with", "Ana Ruiz", "--at", "2 days ago")
    run("log", "thanked", "Northwind", "--with", "ana")

    assert Person.objects.filter(name__istartswith="ana").count() == 1
    assert latest().contacts.get().person.name == "Ana Ruiz"


def test_a_note_goes_where_the_kind_keeps_words(run, northwind):
    run("log", "heard", "Northwind", "--note", "They are still comparing")
    assert latest().detail["words"] == "They are still comparing"

    run("log", "interviewed", "Northwind", "--with", "Bo", "--note", "Spoke about stock")
    noted = Entry.objects.get(kind="noted")
    assert noted.detail["free"] == "Spoke about stock"
    assert noted.about == Entry.objects.get(kind="interviewed")


def test_details_are_typed(run, northwind):
    run("log", "interviewed", "Northwind", "--with", "Bo", "--detail", "style=panel",
        "--detail", "final=yes")  # fmt: skip
    assert latest().detail == {"style": "panel", "final": True}


@pytest.mark.parametrize(
    ("detail", "hint"),
    [("colour=red", "style"), ("style=circus", "circus"), ("final=perhaps", "yes or no")],
)
def test_a_detail_that_makes_no_sense_is_refused(run, northwind, detail, hint):
    said = run("log", "interviewed", "Northwind", "--with", "Bo", "--detail", detail)
    assert said.code == 2
    assert hint in said.err


def test_a_named_day_is_kept(run, northwind):
    run("log", "promised", "Northwind", "--until", "in 10 days")
    assert latest().until.date() == (timezone.now() + timedelta(days=10)).date()


@pytest.mark.parametrize("kind", [kind.value for kind in Kind if kind is not Kind.SET_ASIDE])
def test_anything_can_be_logged(run, northwind, kind):
    said = run("log", kind, "Northwind", "--with", "Ana", "--until", "in 5 days", "--anyway")
    assert said.code == 0 or said.err.startswith("Error: ")  # in words, never a traceback


def test_the_kinds_are_listed(run, db):
    said = run("log", "--kinds")
    assert said.code == 0
    assert "interviewed" in said.out
    assert "They made an offer" in said.out


def test_it_may_be_tried_out_in_the_example(run, story, member):
    run("log", "heard", "Northwind", "--example", "--note", "Soon")

    assert latest().workspace == story.workspace
    assert not household.candidate(member).applications.exists()
