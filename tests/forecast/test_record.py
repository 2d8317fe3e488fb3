"""How well the forecasts have done for this user."""

from datetime import date, timedelta

from afterview.forecast.record import answered_within, track_record
from afterview.forecast.waits import End, Stage, Wait
from tests.forecast.waits import wait

TODAY = date(2026, 6, 1)


def test_only_what_could_be_observed_is_scored():
    assert answered_within(wait("interview 2026-03-02 .. 2026-03-10 no"), 14, TODAY) is True
    assert answered_within(wait("interview 2026-03-02 .. 2026-04-10 no"), 14, TODAY) is False
    assert answered_within(wait("interview 2026-03-02 .. 2026-03-09 silent"), 14, TODAY) is None
    assert answered_within(wait("interview 2026-05-25"), 14, TODAY) is None


def test_a_steady_world_is_forecast_well_in_the_end():
    steady = [
        Wait(
            date(2025, 6, 2) + timedelta(days=3 * n),
            Stage.INTERVIEW,
            date(2025, 6, 2) + timedelta(days=3 * n + 4 + 5 * n % 17) if n % 4 else None,
            End.NO if n % 4 else End.NONE,
        )
        for n in range(80)
    ]

    record = track_record(steady, TODAY)

    assert record.count == 80
    assert abs(record.said - record.happened) < 0.08
    assert sum(each.count for each in record.bins) == 80


def test_with_few_waits_it_says_so():
    assert "Too few" in track_record([], TODAY).sentence()
