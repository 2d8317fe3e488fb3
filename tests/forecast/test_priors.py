"""The published tables come out of the priors again (rulebook 1.9, RT-08, RT-09)."""

import subprocess
import sys
from dataclasses import replace
from math import exp, log
from statistics import NormalDist

import numpy as np
import pytest

from afterview.forecast.model import grid, learn
from afterview.forecast.priors import (
    FAST_MEDIAN,
    FAST_SHAPE,
    FAST_SHARE,
    FIRST_INTERVIEW,
    STAGES,
    country_code,
    prior_for,
)
from afterview.forecast.waits import Stage
from tests.forecast.waits import wait


@pytest.mark.parametrize(
    ("never", "table"),
    [
        (0.10, {7: 0.11, 14: 0.14, 21: 0.19, 28: 0.27, 35: 0.37, 42: 0.47, 60: 0.72, 90: 0.92}),
        (0.20, {7: 0.21, 14: 0.26, 21: 0.35, 28: 0.46, 35: 0.57, 42: 0.67, 60: 0.85, 90: 0.96}),
        (0.35, {7: 0.36, 14: 0.43, 21: 0.54, 28: 0.64, 35: 0.74, 42: 0.81, 60: 0.92, 90: 0.98}),
    ],
)
def test_a_silence_is_final_as_often_as_published(never, table):
    prior = replace(FIRST_INTERVIEW, never=never)

    for day, share in table.items():
        assert prior.silent_for_good(day) == pytest.approx(share, abs=0.011)


def test_the_quantiles_of_the_benchmark_are_the_published_ones():
    published = {0.10: 9, 0.25: 13, 0.50: 20, 0.75: 31, 0.90: 46, 0.95: 58}

    for share, days in published.items():
        assert FIRST_INTERVIEW.quantile(share) == pytest.approx(days, abs=0.7)


def test_the_mean_of_the_benchmark_is_that_of_the_graduate_survey():
    assert FIRST_INTERVIEW.median * exp(FIRST_INTERVIEW.shape**2 / 2) == pytest.approx(
        24.5, abs=0.3
    )


def test_the_coming_week_is_best_between_the_second_and_the_fourth():
    published = {0: 0.04, 7: 0.20, 14: 0.25, 21: 0.23, 28: 0.19, 35: 0.15, 42: 0.11}

    for day, chance in published.items():
        then, gone = (FIRST_INTERVIEW.answered_by(each) for each in (day + 7, day))
        assert 0.8 * (then - gone) / (1 - 0.8 * gone) == pytest.approx(chance, abs=0.011)


def test_the_grid_says_what_a_sure_prior_says():
    sure = replace(FIRST_INTERVIEW, median_doubt=0.11, shape_doubt=0.11, never_doubt=0.2)

    curve = learn(sure, ())

    for day in (7, 14, 28, 42):
        fast = NormalDist(log(FAST_MEDIAN), FAST_SHAPE).cdf(log(day))
        expected = 0.8 * ((1 - FAST_SHARE) * sure.answered_by(day) + FAST_SHARE * fast)
        assert curve.at(np.array([day * 5 / 7 - 0.5]))[0] == pytest.approx(expected, abs=0.03)
    assert curve.never == pytest.approx(0.2, abs=0.02)


def test_every_belief_on_the_grid_is_a_distribution():
    here = grid()

    assert (np.diff(here.answered_by, axis=0) >= -1e-12).all()
    assert (here.answered_by >= 0).all()
    assert (here.answered_by <= 1).all()


def test_a_slow_country_and_a_slow_sector_lengthen_the_wait_within_bounds():
    at_home = prior_for(wait("interview 2026-03-02"))
    abroad = prior_for(replace(wait("interview 2026-03-02"), country="France", sector="Government"))
    extreme = prior_for(replace(wait("interview 2026-03-02"), country="BR", sector="academia"))

    assert at_home.median == STAGES[Stage.INTERVIEW].median
    assert abroad.median / at_home.median == pytest.approx(38.9 / 23.8 * 38 / 24.5)
    assert log(extreme.median / at_home.median) == pytest.approx(log(3))
    assert "GD-17b" in abroad.sources


def test_an_agency_closes_the_loop():
    assert prior_for(wait("interview 2026-03-02 at Northwind via Acme")).never == 0.10


@pytest.mark.parametrize(
    ("text", "code"),
    [("USA", "US"), ("FR/EU", "FR"), ("US-CA", "US"), ("United Kingdom", "GB"), ("Ohio", None)],
)
def test_countries_are_read_as_people_write_them(text, code):
    assert country_code(text) == code


def test_numpy_is_loaded_only_for_a_forecast():
    asked = "import sys, afterview.forecast.priors; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
