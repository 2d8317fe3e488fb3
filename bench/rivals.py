"""What else could be said about a wait: the methods that the forecast has to beat.

A rival is shown the own waits known so far (lengths in days, answered or not) and returns the
share answered by a day.  With fewer than five own waits, or no two answers where a curve has to
be fitted, it says what the published figures say: there is nothing else to go by.
"""

import warnings
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Bools = NDArray[np.bool_]
Share = Callable[[Array], Array]  # days -> share answered by them
Rival = Callable[[Array, Bools, Share], Share]

FEWEST_WAITS, FEWEST_ANSWERS = 5, 2


def kaplan_meier(lengths: Array, answered: Bools, prior: Share) -> Share:
    if len(lengths) < FEWEST_WAITS:
        return prior
    days = np.unique(lengths[answered])
    at_risk = (lengths[:, None] >= days).sum(axis=0)
    ended = (lengths[answered][:, None] == days).sum(axis=0)
    silent = np.r_[1.0, np.cumprod(1 - ended / np.maximum(at_risk, 1))]
    return lambda until: 1 - silent[np.searchsorted(days, until, side="right")]


def log_normal(lengths: Array, answered: Bools, prior: Share) -> Share:
    from lifelines import LogNormalFitter  # type: ignore[import-untyped]

    return _fitted(LogNormalFitter(), lengths, answered, prior)


def weibull(lengths: Array, answered: Bools, prior: Share) -> Share:
    from lifelines import WeibullFitter

    return _fitted(WeibullFitter(), lengths, answered, prior)


def _fitted(fitter: object, lengths: Array, answered: Bools, prior: Share) -> Share:
    if len(lengths) < FEWEST_WAITS or answered.sum() < FEWEST_ANSWERS:
        return prior
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fitter.fit(lengths + 0.5, answered)  # type: ignore[attr-defined]
            fitter.cumulative_density_at_times([7.0])  # type: ignore[attr-defined]
    except Exception:  # lifelines raises many kinds when it does not converge
        return prior
    return lambda until: np.nan_to_num(
        np.asarray(fitter.cumulative_density_at_times(until + 0.5))  # type: ignore[attr-defined]
    )


def window_5_30(lengths: Array, answered: Bools, prior: Share) -> Share:
    """A peer's method: with 65 % between the days 5 and 30."""
    return lambda until: 0.65 * np.clip((until - 5) / 25, 0, 1)


def p10_p80(lengths: Array, answered: Bools, prior: Share) -> Share:
    """A peer's method: with 80 % in the window of the own answered waits."""
    if answered.sum() < FEWEST_ANSWERS:
        return prior
    first, last = np.percentile(lengths[answered], [10, 80])
    return lambda until: 0.8 * np.clip((until - first) / max(last - first, 1), 0, 1)


def three_to_four_weeks(lengths: Array, answered: Bools, prior: Share) -> Share:
    return lambda until: np.clip((until - 21) / 7, 0, 1)


RIVALS: dict[str, Rival] = {
    "km": kaplan_meier,
    "lognormal": log_normal,
    "weibull": weibull,
    "window_5_30": window_5_30,
    "p10_p80": p10_p80,
    "three_to_four_weeks": three_to_four_weeks,
}
FITTED = ("lognormal", "weibull")
