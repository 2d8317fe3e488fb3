"""What else could be said about a wait: the methods that the forecast has to beat.

A rival is shown the own waits known so far (lengths in days, answered or not) and returns the
share answered by a day.  With fewer than five own waits, or no two answers where a curve has to
be fitted, it says what the published figures say: there is nothing else to go by.
"""

import warnings
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from afterview.forecast.model import normal

Array = NDArray[np.float64]
Bools = NDArray[np.bool_]
Share = Callable[[Array], Array]  # days -> share answered by them
Rival = Callable[[Array, Bools, Share], Share]

FEWEST_WAITS, FEWEST_ANSWERS = 5, 2
LONGEST = 541  # days, of a plain grid


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


def grid(lengths: Array, answered: Bools, prior: Share) -> Share:
    """A plain Bayesian grid on calendar days: the floor from which this forecast set out.

    Never answered, or log-normal; 2,600 beliefs about the median, the spread and the share of
    silence, centred on the published figures; each own wait weighs them, and nothing more.
    """
    log_median, log_spread, logit_never = _beliefs()
    middle, spread, never = _centre(prior)
    bells = (
        ((log_median - np.log(middle)) / 0.7) ** 2
        + ((log_spread - np.log(spread)) / 0.3) ** 2
        + (logit_never - np.log(never / (1 - never))) ** 2
    )
    silence, by_day = 1 / (1 + np.exp(-logit_never)), _answered_by_day()
    days = np.minimum(lengths.astype(int), LONGEST - 1)
    came = np.bincount(days[answered], minlength=LONGEST)
    silent = np.bincount(days[~answered], minlength=LONGEST)
    log_weight = -bells / 2 + answered.sum() * np.log(1 - silence)
    for day in np.flatnonzero(came):
        before = by_day[day - 1] if day else 0.0
        log_weight += came[day] * np.log(np.maximum(by_day[day] - before, 1e-12))
    for day in np.flatnonzero(silent):
        log_weight += silent[day] * np.log(silence + (1 - silence) * (1 - by_day[day]))
    weight = np.exp(log_weight - log_weight.max())
    answering = weight * (1 - silence) / weight.sum()
    return lambda until: by_day[np.minimum(until.astype(int), LONGEST - 1)] @ answering


def _centre(prior: Share) -> tuple[float, float, float]:
    """Median, spread and share of silence of what is published."""
    share = prior(np.arange(LONGEST, dtype=float))
    answering = min(max(share[-1], 0.02), 0.98)
    half, most = (np.searchsorted(share, answering * each) + 0.5 for each in (0.5, 0.75))
    return half, max(np.log(most / half) / 0.6745, 0.2), 1 - answering


@lru_cache(maxsize=1)
def _beliefs() -> tuple[Array, Array, Array]:
    axes = (
        np.linspace(0, np.log(120), 20),
        np.log(np.linspace(0.3, 1.8, 13)),
        np.linspace(-4, 4, 10),
    )
    log_median, log_spread, logit_never = np.meshgrid(*axes, indexing="ij")
    return log_median.ravel(), log_spread.ravel(), logit_never.ravel()


@lru_cache(maxsize=1)
def _answered_by_day() -> Array:
    """Days x beliefs: the share of the answers that has come by the end of each day."""
    log_median, log_spread, _ = _beliefs()
    days = np.log(np.arange(LONGEST) + 0.5)[:, None]
    return normal((days - log_median) / np.exp(log_spread))


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
    "grid": grid,
    "window_5_30": window_5_30,
    "p10_p80": p10_p80,
    "three_to_four_weeks": three_to_four_weeks,
}
FITTED = ("lognormal", "weibull")
