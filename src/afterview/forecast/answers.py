"""What the answer may be: a yes and a no have clocks of their own.

Offers come before refusals: after a median of 3 days against 6 in industry, 9 against 20 in
graduate admission.  If both clocks are log-normal, the odds of a yes fall with the logarithm of
the day on which the answer comes; where that line lies is learnt from the user's own answers.
"""

from dataclasses import dataclass
from math import log

import numpy as np

from afterview.forecast.history import Known, kind_of
from afterview.forecast.model import Array, grid
from afterview.forecast.priors import Prior
from afterview.forecast.waits import Wait
from afterview.forecast.worktime import PER_BUSINESS_DAY

ODDS_DOUBT = 0.8  # of the logit of a yes (X)
FALL, FALL_DOUBT = -0.6, 0.4  # how fast the odds fall: log(1/2) over the squared shape (X)
OTHER_STAGE = 0.5  # what an answer after another stage counts (X)


@dataclass(frozen=True, slots=True)
class YesClock:
    """Beliefs about the odds of a yes at the median day, and their fall with time."""

    median: float
    odds: Array
    fall: Array
    weights: Array

    def share(self, business_days: Array) -> Array:
        """Of the answers that come on these days, the share that is a yes."""
        return np.asarray(self.weights @ self._chances(business_days))

    def _chances(self, business_days: Array) -> Array:
        late = np.log((business_days + 0.5) * PER_BUSINESS_DAY / self.median)
        return np.asarray(1 / (1 + np.exp(-(self.odds[:, None] + self.fall[:, None] * late))))

    def after(self, days: Array, yes: Array, counts: Array) -> "YesClock":
        """The clock once these answers are known."""
        if not len(days):
            return self
        chance = self._chances(days)
        likely = np.log(np.where(yes, chance, 1 - chance)) @ counts
        weights = self.weights * np.exp(likely - likely.max())
        return YesClock(self.median, self.odds, self.fall, weights / weights.sum())


def yes_shares(wait: Wait, prior: Prior, known: Known) -> Array:
    """Of the answers after each length of wait, the share that is a yes."""
    key = (wait.stage, prior.median)
    if key not in known.yes_shares:
        days = grid().days
        known.yes_shares[key] = _clock(wait, prior, known).share(days)
    return known.yes_shares[key]


def _clock(wait: Wait, prior: Prior, known: Known) -> YesClock:
    """The published figures, then the own answers of this kind."""
    history = known.history
    those = known.answered & (history.kinds == kind_of(wait))
    same = history.names["stage"][those] == str(wait.stage)
    counts = known.weight[those] * np.where(same, 1.0, OTHER_STAGE)
    days = known.business_days[those].astype(float)
    return _believe(prior).after(days, history.yes[those], counts)


def _believe(prior: Prior) -> YesClock:
    far, falls = np.linspace(-3, 3, 13) * ODDS_DOUBT, np.linspace(-1.6, 0.4, 9)
    odds, fall = (each.ravel() for each in np.meshgrid(far, falls))
    weights = np.exp(-((odds / ODDS_DOUBT) ** 2) / 2 - ((fall - FALL) / FALL_DOUBT) ** 2 / 2)
    middle = log(prior.yes / (1 - prior.yes))
    return YesClock(prior.median, odds + middle, fall, weights / weights.sum())
