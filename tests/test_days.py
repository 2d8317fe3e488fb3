"""Business days, holidays and decent hours, on the reader's calendar."""

from datetime import date, time

import pytest

from afterview.days import Calendar, first_monday_after, week_of, zone
from tests.notation import case, london, moment, new_york

US = Calendar("US", "", "America/New_York")
ENGLAND = Calendar("GB", "ENG", "Europe/London")


@pytest.mark.parametrize(
    ("country", "region", "day"),
    [
        ("US", "", date(2025, 7, 4)),  # Independence Day
        ("US", "", date(2025, 11, 28)),  # the day after Thanksgiving
        ("US", "", date(2025, 12, 29)),  # between the years
        ("US", "", date(2026, 1, 2)),
        ("GB", "ENG", date(2025, 4, 18)),  # Good Friday
        ("DE", "BY", date(2025, 6, 19)),  # Corpus Christi, in Bavaria
        ("JP", "", date(2025, 5, 1)),  # Golden Week
        ("FR", "", date(2025, 8, 13)),  # the middle of August
        ("SG", "", date(2026, 2, 20)),  # the week of the Lunar New Year
    ],
)
def test_offices_are_closed(country, region, day):
    assert not Calendar(country, region).is_business_day(day)


@pytest.mark.parametrize(
    ("country", "region", "day"),
    [
        ("US", "", date(2025, 4, 18)),
        ("DE", "BE", date(2025, 6, 19)),
        ("US", "", date(2026, 1, 5)),  # the first Monday after 2 January
        ("FR", "", date(2025, 9, 1)),
    ],
)
def test_offices_are_open(country, region, day):
    assert Calendar(country, region).is_business_day(day)


def test_an_unknown_country_still_has_weekends():
    nowhere = Calendar("ZZ", "", "UTC")

    assert nowhere.is_business_day(date(2025, 7, 4))
    assert not nowhere.is_business_day(date(2025, 7, 5))


def test_an_unknown_zone_is_read_as_utc():
    assert zone("Nowhere/Town").key == "UTC"


def test_a_company_may_close_when_it_likes():
    shut = ((date(2026, 3, 2), date(2026, 3, 6)),)
    closed = Calendar.of(case(closures=shut))

    assert closed.next_business_day(date(2026, 3, 2)) == date(2026, 3, 9)


def test_business_days_are_counted_over_a_weekend_and_back():
    friday = date(2026, 3, 6)

    assert US.days_after(friday, 2) == date(2026, 3, 10)
    assert US.days_after(date(2026, 3, 10), -2) == friday
    assert US.between(friday, date(2026, 3, 10)) == 2
    assert US.between(date(2026, 3, 10), friday) == -2


def test_the_hour_stays_the_same_when_the_clocks_change():
    before = new_york("2026-03-06 10:00")

    assert US.after(before, 1) == new_york("2026-03-09 10:00")


def test_a_letter_at_night_waits_for_eight_o_clock():
    assert US.decent(new_york("2026-03-02 22:00")) == new_york("2026-03-03 08:00")
    assert US.decent(new_york("2026-03-03 05:00")) == new_york("2026-03-03 08:00")
    assert US.decent(new_york("2026-03-07 12:00")) == new_york("2026-03-09 08:00")


def test_a_letter_by_day_goes_at_once():
    noon = new_york("2026-03-02 12:00")

    assert US.decent(noon) == noon


def test_office_hours_run_on_in_the_next_morning():
    assert US.business_hours_after(new_york("2026-03-06 15:00"), 4) == new_york("2026-03-09 11:00")
    assert US.business_hours_after(new_york("2026-03-07 15:00"), 4) == new_york("2026-03-09 13:00")


def test_a_day_is_a_day_over_there():
    assert ENGLAND.local(moment("2026-06-01 23:30")).date() == date(2026, 6, 2)
    assert ENGLAND.good_hour(date(2026, 6, 6)) == london("2026-06-08 09:00")
    assert ENGLAND.at(date(2026, 6, 1), time(9)) == moment("2026-06-01 08:00")


def test_weeks_begin_on_monday():
    assert week_of(date(2026, 3, 8)) == date(2026, 3, 2)
    assert first_monday_after(date(2026, 3, 2)) == date(2026, 3, 9)
