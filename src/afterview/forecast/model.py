"""The model: a wait never ends, or ends after a log-normal time; how often and how long is learnt.

Every combination of median, shape and share of silence on a grid has a weight.  The published
figures give the first weights; each own wait multiplies them.  Nothing is fitted or sampled: all
sums are exact, so that five waits are enough to learn from and none is enough to speak.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import erf, log, sqrt

import numpy as np
from numpy.typing import NDArray

from afterview.forecast.priors import FAST_MEDIAN, FAST_SHAPE, FAST_SHARE, Prior
from afterview.forecast.worktime import PER_BUSINESS_DAY

Array = NDArray[np.float64]

# How far a group may stray from the larger one it belongs to: standard deviations of the log
# median (the employer explains 14.7 % of the spread, GD-17a) and of the logit of silence (X).
MEDIAN_STRAYS, NEVER_STRAYS = 0.25, 0.7

OWN_SHAPE = 30  # alike waits from which their own days count beside the curve (X)
CURVE_COUNTS = 50  # and for how many waits the curve then stands (X)

SHAPES = (0.25, 0.4, 0.6, 0.8, 1.1, 1.5, 1.9)
FAST_SHARES = (0.01, 2 * FAST_SHARE - 0.01)  # on average the published one


@dataclass(frozen=True, slots=True)
class Seen:
    """Past waits of one group, counted by their length (an index into `Grid.days`)."""

    answered: Array
    silent: Array

    @property
    def empty(self) -> bool:
        return not (self.answered.any() or self.silent.any())

    @property
    def size(self) -> float:
        return float(self.answered.sum() + self.silent.sum())


@dataclass(frozen=True, slots=True)
class Curve:
    """Of all such waits, the share answered by the end of each business day."""

    share: Array  # at `Grid.days`
    never: float

    def at(self, business_days: Array) -> Array:
        return np.interp(business_days, grid().days, self.share)


@dataclass(frozen=True, slots=True)
class Grid:
    """Every belief that is weighed, and what each says about each length of wait."""

    log_median: Array
    spreads: Array  # pairs: log shape, share that is answered on a fast track
    logit_never: Array
    days: Array  # lengths in business days: each of the first sixty, then ever coarser
    answered_by: Array  # days x (median, spread)
    log_answer: Array  # days x (median, spread): an answer on that very day
    log_silence: NDArray[np.float32]  # days x (median, spread, never): none by the end of that day

    @property
    def never(self) -> Array:
        return np.asarray(1 / (1 + np.exp(-self.logit_never)))


def learn(prior: Prior, groups: Iterable[Seen]) -> Curve:
    """The curve after the groups were seen, from the least to the most alike.

    Each group is the prior of the next, loosened by what a smaller group may stray.
    """
    weights = _believe(prior)
    shape: Seen | None = None  # the most alike of those that are large enough
    started = False
    for seen in groups:
        if seen.empty:
            continue
        weights = _weigh(_loosen(weights) if started else weights, seen)
        started = True
        shape = seen if seen.size >= OWN_SHAPE else shape
    return _shaped(_curve(weights), shape) if shape else _curve(weights)


def _shaped(curve: Curve, seen: Seen) -> Curve:
    """The same bent toward the group's own days: a portal's fixed delay is no log-normal.

    A beta-Stacy process around the curve: on each day, of the waits that were still silent
    and the `CURVE_COUNTS` that the curve stands for, the share that was answered.
    """
    silent_before = 1 - np.r_[0.0, curve.share[:-1]]
    at_risk = np.cumsum((seen.answered + seen.silent)[::-1])[::-1]
    came = CURVE_COUNTS * np.diff(curve.share, prepend=0.0) + seen.answered
    silent = np.cumprod(1 - came / (CURVE_COUNTS * silent_before + at_risk))
    final = curve.never / (1 - curve.share[-1])  # of what is silent on the last day
    return Curve(1 - silent, float(silent[-1] * final))


def _weigh(weights: Array, seen: Seen) -> Array:
    """Bayes: multiply each belief by how well it expected what was seen."""
    here = grid()
    longest = int(np.flatnonzero(seen.silent)[-1]) + 1 if seen.silent.any() else 0
    silent = seen.silent[:longest].astype(np.float32)
    likely = (silent @ here.log_silence[:longest]).reshape(weights.shape).astype(np.float64)
    likely += (seen.answered @ here.log_answer)[:, None]
    likely += seen.answered.sum() * np.log(1 - here.never)
    return _whole(weights * np.exp(likely - likely.max()))


def _loosen(weights: Array) -> Array:
    median, never = _strays()
    cube = weights.reshape(len(median), -1, weights.shape[1])
    return _whole((np.tensordot(median, cube, 1) @ never.T).reshape(weights.shape))


def _curve(weights: Array) -> Curve:
    here = grid()
    answering = weights @ (1 - here.never)
    return Curve(here.answered_by @ answering, float(weights.sum(axis=0) @ here.never))


def _whole(weights: Array) -> Array:
    weights = np.maximum(weights, 1e-200)
    return np.asarray(weights / weights.sum())


@lru_cache(maxsize=256)
def _believe(prior: Prior) -> Array:
    here = grid()
    median = _bell(here.log_median, log(prior.median), prior.median_doubt)
    shape = _bell(here.spreads[:, 0], log(prior.shape), prior.shape_doubt)
    never = _bell(here.logit_never, log(prior.never / (1 - prior.never)), prior.never_doubt)
    return _whole(np.outer(np.outer(median, shape).ravel(), never))


@lru_cache(maxsize=1)
def grid() -> Grid:
    log_median = np.linspace(log(1), log(150), 23)
    spreads = np.array([(log(s), fast) for s in SHAPES for fast in FAST_SHARES])
    logit_never = np.linspace(-3.5, 4, 16)
    days = np.unique(np.r_[np.arange(61), np.geomspace(61, 780, 40).round()])
    until = _answered_by(days + 0.5, log_median, spreads)
    before = _answered_by(np.maximum(days - 0.5, 0), log_median, spreads)
    never = 1 / (1 + np.exp(-logit_never))
    return Grid(
        log_median,
        spreads,
        logit_never,
        days,
        until,
        np.log(np.maximum(until - before, 1e-12)),
        _flat(np.log(never + (1 - never) * (1 - until)[:, :, None])),
    )


def _flat(cube: Array) -> NDArray[np.float32]:
    """One row for each day; single precision, for this is what takes the time."""
    return cube.reshape(len(cube), -1).astype(np.float32)


def _answered_by(business_days: Array, log_median: Array, spreads: Array) -> Array:
    log_days = np.log(np.maximum(business_days * PER_BUSINESS_DAY, 1e-9))[:, None, None]
    slow = normal((log_days - log_median[:, None]) / np.exp(spreads[:, 0]))
    fast = normal((log_days - log(FAST_MEDIAN)) / FAST_SHAPE)
    return ((1 - spreads[:, 1]) * slow + spreads[:, 1] * fast).reshape(len(business_days), -1)


def normal(x: Array) -> Array:
    """Share of a bell curve below x."""
    return np.asarray(0.5 * (1 + np.vectorize(erf)(x / sqrt(2))), float)


@lru_cache(maxsize=1)
def _strays() -> tuple[Array, Array]:
    here = grid()
    return _spread(here.log_median, MEDIAN_STRAYS), _spread(here.logit_never, NEVER_STRAYS)


def _spread(at: Array, doubt: float) -> Array:
    spread = np.array([_bell(at, middle, doubt) for middle in at]).T
    return np.asarray(spread / spread.sum(axis=0))


def _bell(at: Array, middle: float, doubt: float) -> Array:
    return np.asarray(np.exp(-(((at - middle) / doubt) ** 2) / 2))
