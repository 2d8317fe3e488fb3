"""The measurement itself: its reader, its rivals, its sums."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from lifelines import KaplanMeierFitter

from afterview.forecast.priors import STAGES
from afterview.forecast.waits import End, Kind, Stage, Wait
from bench.forecast import START, judge
from bench.logs import read
from bench.rivals import grid, kaplan_meier, three_to_four_weeks, window_5_30

HEADER = "stage,start_date,event_date,censor_date,outcome,organisation,country,sector,channel\n"
INTERVIEW = STAGES[Stage.INTERVIEW]


def nothing(days):
    return np.zeros(len(days))


def test_kaplan_meier_is_that_of_lifelines():
    dice = np.random.default_rng(7)
    lengths = dice.integers(0, 40, 60).astype(float)
    answered = dice.random(60) < 0.6
    days = np.array([3.0, 7, 14, 28, 35])

    ours = kaplan_meier(lengths, answered, nothing)(days)

    theirs = KaplanMeierFitter().fit(lengths, answered).survival_function_at_times(days)
    assert ours == pytest.approx(1 - theirs.to_numpy())


def test_the_plain_grid_begins_at_what_is_published_and_learns():
    days = np.array([7.0, 14, 28, 42])
    none = np.array([])

    def published(until):
        return 0.6 * np.array([INTERVIEW.answered_by(day + 0.5) for day in until])

    alone = grid(none, none > 0, published)(days)
    after_silence = grid(np.full(40, 90.0), np.zeros(40, bool), published)(days)
    after_answers = grid(np.full(40, 5.0), np.ones(40, bool), published)(days)

    assert alone == pytest.approx(published(days), abs=0.08)
    assert after_silence.max() < 0.1
    assert after_answers.min() > 0.8


def test_the_fixed_windows_are_what_they_say():
    days = np.array([7.0, 28, 42])

    assert three_to_four_weeks(days, days > 0, nothing)(days) == pytest.approx([0, 1, 1])
    assert window_5_30(days, days > 0, nothing)(days) == pytest.approx([0.052, 0.598, 0.65])


def test_a_dirty_log_is_read_as_far_as_it_can_be(tmp_path: Path):
    log = tmp_path / "mine.csv"
    log.write_text(
        HEADER
        + "interview_1,2026-03-02,2026-03-12,2026-05-01,reject,Northwind,US,IT,\n"
        + "application,2026-03-02,,2026-05-01,none,,,,\n"
        + "application,someday,,2026-05-01,none,,,,\n"
        + "application,2026-03-02,2026-02-01,2026-05-01,offer,,,,\n"
        + "application,2026-03-02,,,none,,,,\n"
        + "flyout,2026/03/02,2026-06-12,2026-05-01,offer,,,,\n"
    )

    waits, complaints = read(log)

    assert [each.stage for each in waits] == [Stage.INTERVIEW, Stage.APPLICATION, Stage.FINAL]
    assert waits[2].seen_until == date(2026, 6, 12)
    assert [c.split(":")[0] for c in complaints] == [f"mine.csv, row {n}" for n in (4, 5, 6)]


def test_a_log_without_the_columns_is_told_so(tmp_path: Path):
    log = tmp_path / "mine.csv"
    log.write_text("company,applied\nNorthwind,2026-03-02\n")

    waits, complaints = read(log)

    assert not waits
    assert "no column stage" in complaints[0]


def test_every_method_is_scored_on_the_same_waits():
    waits = [
        Wait(
            date(2025, 6, 2) + timedelta(days=2 * n),
            Stage.APPLICATION,
            date(2025, 6, 6) + timedelta(days=2 * n) if n % 3 else None,
            End.NO if n % 3 else End.NONE,
            date(2026, 6, 1),
        )
        for n in range(12)
    ]

    score = judge(waits, Kind.APPLICATION)

    assert score.n == 12
    assert {len(score.pairs[method, START[0]]) for method in ("ours", "prior", "km")} == {12}
    assert score.brier("ours", START) < score.brier("three_to_four_weeks", START)
