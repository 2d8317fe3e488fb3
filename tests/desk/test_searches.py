"""What is due for the search as a whole, without reading years of ended applications."""

from datetime import timedelta

import pytest

from afterview.desk import diary, example, household, intake, searches
from afterview.facts import Kind, Purpose
from afterview.rules.agenda import search_dues
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-03 10:00")


def purposes(candidate, now):
    return [due.purpose for due in searches.dues_of_the_search(candidate, now)]


@pytest.mark.parametrize("days", [0, 3, 10, 30, 90, 400])
def test_it_is_the_same_as_from_the_whole_search(story, days):
    candidate, now = household.candidate(story), example.MOMENT + timedelta(days=days)
    diary.settle_all(candidate, now)
    every = search_dues(searches.whole(candidate), now, candidate.cadence)

    assert purposes(candidate, now) == [due.purpose for due in every if due.case is None]


def test_when_everything_has_ended_there_is_something_to_add(member):
    candidate = household.candidate(member)
    long_ago = NOW - timedelta(days=300)
    for name in ("Acme", "Bolt"):
        ended = intake.open_application(candidate, company=name, role="Welder", now=long_ago)
        diary.record(ended, Kind.APPLIED, at=long_ago, now=long_ago)
        diary.record(ended, Kind.WITHDREW, at=long_ago, now=long_ago)
    diary.settle_all(candidate, NOW)

    assert purposes(candidate, NOW) == [Purpose.TOP_UP]


def test_ended_applications_are_not_read(member, monkeypatch):
    candidate = household.candidate(member)
    long_ago = NOW - timedelta(days=300)
    for n in range(10):
        ended = intake.open_application(candidate, company=f"C{n}", role="Welder", now=long_ago)
        diary.record(ended, Kind.WITHDREW, at=long_ago, now=long_ago)
    read = []
    real = searches.cases_of
    monkeypatch.setattr(searches, "cases_of", lambda asked: read.extend(asked) or real(asked))

    searches.dues_of_the_search(candidate, NOW)

    assert len(read) == 1
