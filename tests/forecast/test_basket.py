"""All live applications together."""

from datetime import date

import pytest

from afterview.forecast.odds import Ending, Prospect, basket, offer_odds
from afterview.forecast.outlook import outlook
from afterview.forecast.waits import Stage
from tests.forecast.waits import wait

TODAY = date(2026, 3, 2)
FRESH = outlook(wait("interview 2026-03-02"), (), TODAY)


def prospects(*odds: float) -> list[Prospect]:
    return [Prospect(f"Application {n}", each, FRESH) for n, each in enumerate(odds, start=1)]


@pytest.mark.parametrize(
    ("each", "count", "chance"), [(0.25, 6, 0.82), (0.20, 4, 0.59), (0.475, 2, 0.72)]
)
def test_several_together_as_published(each, count, chance):
    together = basket(prospects(*[each] * count), date(2027, 3, 2))

    assert together.offer_in_the_end == pytest.approx(chance, abs=0.006)
    assert together.offer <= together.offer_in_the_end


def test_an_offer_by_tomorrow_is_less_likely_than_by_summer():
    soon, later = (
        basket(prospects(0.3, 0.3), day) for day in (date(2026, 3, 4), date(2026, 5, 29))
    )

    assert soon.offer < later.offer


def test_too_much_hope_on_one_is_said():
    leaning = basket(prospects(0.6, 0.1, 0.1), date(2026, 6, 1))

    assert leaning.leader == "Application 1"
    assert leaning.leaning == pytest.approx(0.75)
    assert leaning.warnings == ("More than half of the hope hangs on Application 1.",)


def test_an_empty_basket_is_no_error():
    empty = basket([], date(2026, 6, 1))

    assert empty.offer == 0
    assert empty.warnings


def test_silence_lowers_the_odds():
    silent = outlook(wait("interview 2026-03-02"), (), date(2026, 4, 2))

    assert Prospect("Northwind", 0.2, silent).offer() < 0.1


def test_one_more_first_interview_helps_less_the_fuller_the_basket():
    few, many = (basket(prospects(*[0.3] * n), date(2026, 6, 1)) for n in (1, 5))

    assert few.one_more > many.one_more > 0


def test_own_endings_move_the_odds():
    refused = [Ending(Stage.INTERVIEW, offered=False)] * 10
    offered = [Ending(Stage.FINAL, offered=True)] * 10

    assert offer_odds(Stage.INTERVIEW, refused) == pytest.approx(0.10)
    assert offer_odds(Stage.INTERVIEW) == pytest.approx(0.20)
    assert offer_odds(Stage.INTERVIEW, offered) == pytest.approx(0.60)
    assert offer_odds(Stage.FINAL, refused) == pytest.approx(0.35)


def test_a_good_feeling_counts_for_little():
    assert offer_odds(Stage.INTERVIEW, feeling=3.0) == pytest.approx(0.25)
