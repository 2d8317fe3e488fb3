"""The day they named: it beats the model, and it slips (RT-10, C22).

Answers cluster around a named day: few come before it, half by two business days after it, nine
in ten by ten.  How far a name is trusted is learnt from the days that were named before.
"""

from datetime import date
from math import log

import numpy as np

from afterview.forecast.history import Known
from afterview.forecast.model import Array, Curve, grid, normal
from afterview.forecast.waits import Wait
from afterview.forecast.worktime import Worktime, calendar_of

EARLY = 3  # business days before the named day from which an answer may be its doing (X)
MEDIAN_SLIP, LATE_SLIP = 2, 10  # business days: half, and nine in ten, have come by then (RT-10)
GRACE = 10  # business days after which the name is worth nothing (RT-10)
NEVER_AFTER_GRACE, NEVER_PER_SLIP = 0.10, 0.05  # silence becomes likelier (RT-10, C22)
NEVER_IF_REPOSTED = 0.05  # EC-09
TRUST = {0: 0.85, 1: 0.60}  # that a named day says anything; by the slips before it (X)
VAGUE = 0.25  # after the second slip it is a manner of speaking (C22)
TRUST_COUNTS_AS = 10  # own named days after which experience counts as much as our guess (X)
NINE_IN_TEN = 1.2816  # standard deviations


def heed(curve: Curve, wait: Wait, worktime: Worktime, today: date, trust: float) -> Curve:
    """The curve of this wait once the day they named is taken into account."""
    share, never = curve.share, curve.never
    if wait.promised:
        start, named = wait.start.toordinal(), wait.promised.toordinal()
        due = worktime.between(start, named)
        share = (1 - trust) * share + trust * (1 - never) * slipped(due)
        if worktime.between(named, today.toordinal()) > GRACE:
            never += NEVER_AFTER_GRACE
    never += NEVER_PER_SLIP * wait.slips + NEVER_IF_REPOSTED * wait.reposted
    never = min(never, max(0.98, curve.never))
    return Curve(share * (1 - never) / (1 - curve.never), never)


def slipped(due: int) -> Array:
    """Share answered by each length of wait when the day named is `due` business days away."""
    shape = log((LATE_SLIP + EARLY) / (MEDIAN_SLIP + EARLY)) / NINE_IN_TEN
    late = np.maximum(np.r_[-1.0, grid().days] - due + EARLY, 1e-9)
    share = normal(np.log(late / (MEDIAN_SLIP + EARLY)) / shape)
    return np.asarray((share[1:] - share[0]) / (1 - share[0]))


def trust_in(wait: Wait, known: Known) -> float:
    """How far their named day is believed: our guess, and how past ones were kept."""
    guess = TRUST.get(wait.slips, VAGUE)
    if not wait.promised:
        return guess
    if not known.promises_kept:
        known.promises_kept.append(_kept(known))
    kept, named = known.promises_kept[0]
    return (guess * TRUST_COUNTS_AS + kept) / (TRUST_COUNTS_AS + named)


def _kept(known: Known) -> tuple[int, int]:
    """Of the days named in past waits that have been decided: how many were about right."""
    kept = named = 0
    history = known.history
    for at in np.nonzero(history.promised < known.today)[0]:
        wait = history.waits[at]
        worktime = Worktime.of(calendar_of(wait.country), wait.start, date.fromordinal(known.today))
        due = worktime.between(int(history.start[at]), int(history.promised[at]))
        slip = int(known.business_days[at]) - due
        if known.weight[at] and (known.answered[at] or slip > GRACE):
            named += 1
            kept += bool(known.answered[at]) and -EARLY <= slip <= GRACE
    return kept, named
