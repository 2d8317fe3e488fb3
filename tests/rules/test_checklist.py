"""What to look at before work goes out, and when it is too much (AS-06 to AS-08)."""

import pytest

from afterview.cadence import Cadence
from afterview.facts import Work, WorkKind
from afterview.rules import checklist
from tests.notation import facts

SCREENED = facts("2026-03-02 14:00 interviewed Rita (recruiter) [screening]")
MET_TWICE = facts("2026-03-02 14:00 interviewed Ana\n2026-03-05 14:00 interviewed Bo")


def flags(work, rounds=MET_TWICE):
    return " ".join(checklist.too_much(work, rounds, Cadence()))


@pytest.mark.parametrize("kind", WorkKind)
def test_every_kind_of_work_has_its_points_and_each_a_name_of_its_own(kind):
    points = checklist.points(Work(kind))

    assert len(points) >= 4
    assert len({each.name for each in points}) == len(points)
    assert all(each.words[0].isupper() and not each.words.endswith(".") for each in points)


def test_what_is_done_on_their_page_has_nothing_to_attach():
    for kind in checklist.SAT:
        assert not {"named", "small", "reader"} & {
            each.name for each in checklist.points(Work(kind))
        }


def test_more_than_eight_hours_are_much_before_a_second_talk():
    assert "12 hours are much" in flags(Work(hours=12), SCREENED)
    assert flags(Work(hours=12)) == ""
    assert flags(Work(hours=8), MET_TWICE[:1]) == ""


def test_more_than_twenty_hours_are_too_much_for_any_test():
    assert "21 hours are more than any test" in flags(Work(hours=21))


def test_work_before_any_talk_and_work_that_is_real_are_told():
    assert "Nobody has talked to you" in flags(Work(), ())
    assert "a fee" in flags(Work(real=True))
