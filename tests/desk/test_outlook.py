"""From a timeline to waits, and from waits to what the user is told."""

from datetime import date, timedelta

import pytest

from afterview.desk import diary, intake, outlook, waiting
from afterview.desk.waits import waits_of
from afterview.facts import Fact, Kind, No
from afterview.forecast.waits import End, Stage
from tests.notation import case, moment

NOW = moment("2026-03-10 15:00")


def waits(diary, today="2026-03-10"):
    told = case(diary)
    return list(waits_of(told, told.timeline.facts, date.fromisoformat(today)))


def test_an_interview_that_led_to_another_is_a_yes():
    first, second = waits("""
        2026-02-02 14:00 interviewed Ana
        2026-02-09 14:00 scheduled   until 2026-02-16
        2026-02-16 14:00 interviewed Bo
    """)

    assert (first.outcome, first.end) == (End.YES, date(2026, 2, 9))
    assert (second.outcome, second.end) == (End.NONE, None)
    assert second.stage is Stage.INTERVIEW


def test_a_no_ends_a_wait():
    [wait] = waits("""
        2026-02-02 14:00 interviewed Ana
        2026-02-12 09:00 rejected
    """)

    assert wait.outcome is End.NO


def test_of_a_no_without_its_day_only_the_silence_before_is_known():
    told = case("2026-02-02 14:00 interviewed Ana")
    no = Fact(moment("2026-02-02 18:00"), Kind.REJECTED, detail=No(undated=True))

    [wait] = waits_of(told, (*told.timeline.facts, no), date(2026, 3, 10))

    assert (wait.outcome, wait.seen_until) == (End.NONE, date(2026, 2, 2))


def test_who_withdraws_saw_no_answer():
    [wait] = waits("""
        2026-02-02 14:00 applied
        2026-02-20 09:00 withdrew
    """)

    assert (wait.outcome, wait.seen_until) == (End.NONE, date(2026, 2, 20))


def test_a_named_day_that_moves_is_a_slip():
    [wait] = waits("""
        2026-02-02 14:00 interviewed Ana
        2026-02-02 15:00 promised until 2026-02-13
        2026-02-13 15:00 promised until 2026-02-20
    """)

    assert (wait.promised, wait.slips) == (date(2026, 2, 20), 1)


@pytest.fixture
def application(member):
    return intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Analyst",
        at=moment("2026-03-02 18:00"), with_people="Ana Ruiz",
    )  # fmt: skip


@pytest.mark.django_db
def test_the_picture_lies_within_its_frame(application):
    picture = outlook.of(application, NOW)

    assert 0 <= picture.today_x <= outlook.WIDTH
    assert 0 <= picture.band_x1 <= picture.band_x2 <= outlook.WIDTH
    assert picture.early <= picture.median <= picture.late
    assert picture.early >= NOW.date()
    assert ("Waiting since", "Monday 2 March") in picture.rows


@pytest.mark.django_db
def test_the_named_day_is_on_the_picture(application):
    diary.record(application, Kind.PROMISED, at=NOW, now=NOW, until=moment("2026-03-20 17:00"))

    picture = outlook.of(application, NOW)

    assert picture.promised_x is not None
    assert ("They named", "Friday 20 March") in picture.rows


@pytest.mark.django_db
def test_own_waits_are_what_it_is_based_on(member, application):
    before = outlook.of(application, NOW).based_on
    for n in range(4):
        other = intake.begin(
            member, now=NOW, by=None, company=f"Company {n}", role="Analyst",
            at=NOW - timedelta(days=40 + n), with_people="Sam",
        )  # fmt: skip
        diary.record(other, Kind.REJECTED, at=NOW - timedelta(days=30), now=NOW)

    assert outlook.of(application, NOW).based_on != before


@pytest.mark.django_db
def test_nothing_is_forecast_once_it_is_over(application):
    diary.record(application, Kind.REJECTED, at=NOW, now=NOW)

    assert outlook.of(application, NOW) is None


@pytest.mark.django_db
def test_waiting_lists_what_waits_and_says_for_how_long(member, application):
    [line] = waiting.page(member, NOW)

    assert line.application == application
    assert line.days == 8
    assert "day 8" in line.words
    assert line.outlook is not None


def test_references_that_went_out_begin_a_wait_of_their_own():
    _, wait = waits("""
        2026-02-02 14:00 interviewed Ana
        2026-02-09 14:00 references_asked
        2026-02-10 14:00 references_sent Lin
    """)

    assert (wait.stage, wait.end) == (Stage.REFERENCES, None)


@pytest.mark.django_db
def test_with_an_assignment_on_the_table_nothing_is_waited_for(member, application):
    due = moment("2026-03-13 18:00")
    diary.record(application, Kind.ASSIGNED, at=NOW, now=NOW, until=due)
    assert list(waiting.page(member, NOW)) == []

    diary.record(application, Kind.SUBMITTED, at=NOW + timedelta(hours=5), now=due)
    [line] = waiting.page(member, due)
    assert line.days == 3
