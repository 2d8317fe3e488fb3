"""Days as people name them, and what they are for.  It is Tuesday, 12 May 2026."""

from datetime import date, time

import pytest

from afterview.days import Calendar
from afterview.facts import Exactness, Message
from afterview.reading.dates import Reader, named
from afterview.reading.sentences import fold
from afterview.reading.sorting import read
from tests.reading.letters import reading

TUESDAY = date(2026, 5, 12)
BERLIN = Reader(TUESDAY, calendar=Calendar("DE"))
NEW_YORK = Reader(TUESDAY, day_first=False, sure_order=False, calendar=Calendar("US"))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("by Friday", "05-15", "05-15"),
        ("next Tuesday", "05-19", "05-19"),
        ("Friday week", "05-22", "05-22"),
        ("early next week", "05-18", "05-20"),
        ("by the end of next week", "05-22", "05-22"),
        ("within 5-7 business days", "05-20", "05-22"),
        ("in two weeks", "05-26", "05-26"),
        ("within 48 hours", "05-14", "05-14"),
        ("by mid-June", "06-12", "06-16"),
        ("by the end of the month", "05-29", "05-31"),
        ("the week of June 1", "06-01", "06-05"),
        ("on 2026-06-03", "06-03", "06-03"),
        ("bis zum 20.05.2026", "05-20", "05-20"),
        ("in KW 23", "06-01", "06-05"),
        ("Anfang nächster Woche", "05-18", "05-20"),
        ("innerhalb von zwei Wochen", "05-26", "05-26"),
        ("d'ici la fin de la semaine prochaine", "05-22", "05-22"),
        ("sous 48 heures", "05-14", "05-14"),
        ("avant le 3 juin", "06-03", "06-03"),
        ("la próxima semana", "05-18", "05-22"),
        ("a finales de junio", "06-28", "06-30"),
        ("pasado mañana", "05-14", "05-14"),
    ],
)
def test_a_day_is_read(words, earliest, latest):
    [found] = named(fold(words), BERLIN)

    assert found.interval.earliest == date.fromisoformat(f"2026-{earliest}")
    assert found.interval.latest == date.fromisoformat(f"2026-{latest}")


@pytest.mark.parametrize(
    "words",
    [
        "We march forward together.",
        "You may hear from our sun-powered team.",
        "Our office is at 12/3 Main Street.",
        "The salary is 60,000 - 70,000 EUR.",
        "I have ten years of experience.",
        "Call 555-1234-567.",
        "Version 3.11.7 is out.",
        "Guten Morgen",
        "Your application ID is 20260312.",
    ],
)
def test_what_is_no_day_is_left_alone(words):
    assert named(fold(words), NEW_YORK) == ()


def test_business_days_leave_out_holidays():
    [found] = named("within 2 business days", Reader(date(2026, 5, 13), calendar=Calendar("DE")))

    assert found.interval.latest == date(2026, 5, 18)  # Ascension Day is the 14th


def test_a_doubtful_order_keeps_both_readings():
    [found] = named("by 06/07", NEW_YORK)

    assert found.interval.latest == date(2026, 6, 7)
    assert found.interval.other
    assert found.interval.other.latest == date(2026, 7, 6)


@pytest.mark.parametrize(
    ("words", "at", "zone"),
    [
        ("on Thursday at 2:30 PM EST", time(14, 30), "-05:00"),
        ("Friday, 18:00 CET", time(18), "+01:00"),
        ("tomorrow at noon", time(12), ""),
        ("Monday 9:00 AM - 10:00 AM (Pacific Time)", time(9), "America/Los_Angeles"),
        ("Friday from 2 to 3 pm ET", time(14), "America/New_York"),
        ("am Freitag um 14 Uhr", time(14), ""),
        ("jeudi à 14h30", time(14, 30), ""),
        ("el jueves a las 5 de la tarde", time(17), ""),
        ("by EOD Friday PT", None, ""),
    ],
)
def test_times_and_zones_are_read(words, at, zone):
    found = named(fold(words), BERLIN)[-1].interval

    assert (found.at, found.zone) == (at, zone) or at is None


def test_vague_words_are_told_as_vague():
    [found] = named("in the next few days", BERLIN)

    assert found.interval.exactness is Exactness.VAGUE


def test_we_will_promises_and_please_demands():
    got = reading(
        "Please complete the attached test by Monday. We will get back to you within a week."
    )

    assert got.deadline
    assert got.deadline.latest == date(2026, 5, 18)
    assert got.promised
    assert got.promised.latest == date(2026, 5, 19)


def test_an_offer_has_its_own_deadline():
    got = reading(
        "We are delighted to offer you the position of analyst, starting 1 June. "
        "Please sign by Friday, 22 May."
    )

    assert got.offer_deadline
    assert got.offer_deadline.latest == date(2026, 5, 22)
    assert got.deadline is None


def test_an_interview_stands_in_the_text():
    got = reading("Your interview with Ana is on Thursday, 21 May at 14:30 CEST.")

    assert got.interview
    assert got.interview.starts
    assert got.interview.starts.isoformat() == "2026-05-21T14:30:00+02:00"


def test_several_proposed_times_are_no_appointment():
    got = reading("Would Thursday at 10:00 or Friday at 14:00 work for an interview?")

    assert got.interview is None


def test_nothing_is_dated_without_a_day_to_count_from():
    assert named("", BERLIN) == ()


def test_a_mail_without_a_date_names_days_by_their_year_alone():
    text = "Please complete the test by Friday. The link expires on 22 May 2026."

    got = read(Message(text=text, fresh=text))

    assert got.deadline
    assert got.deadline.latest == date(2026, 5, 22)


def test_the_effort_and_the_number_of_references_are_counted():
    task = reading("Please complete the take-home exercise. It should take 3-4 hours.")
    names = reading("Please provide the names of three professional references.")

    assert task.effort_hours == 4
    assert names.references_wanted == 3
