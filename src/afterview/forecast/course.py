"""The course of one open wait: the chance of an answer, and of a yes, by each coming day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from afterview.days import Calendar
from afterview.forecast.answers import yes_shares
from afterview.forecast.history import TRAITS, Known, name
from afterview.forecast.model import Array, Curve, grid, learn
from afterview.forecast.priors import SCREEN_DAYS, Prior, prior_for
from afterview.forecast.promises import heed, trust_in
from afterview.forecast.waits import Screen, Wait
from afterview.forecast.worktime import PER_BUSINESS_DAY, Worktime, calendar_of

DAYS_AHEAD = 540  # calendar days looked at; what comes later is as good as silence
INSIDE = {Screen.BACKGROUND, Screen.REFERENCES, Screen.DRUG_TEST}  # these go on in silence


@dataclass(frozen=True, slots=True)
class Course:
    """Given the silence so far: what each coming calendar day brings, today first."""

    today: date
    answered: Array  # chance of any answer by the end of that day
    yes: Array  # chance of a yes by the end of that day
    yes_ever: float
    never: float  # chance that the silence is final
    lasting: float  # share of all such waits that last longer than this one has
    yes_at_start: float

    def within(self, days: int) -> float:
        return float(self.answered[min(days, DAYS_AHEAD)])

    def answered_share(self, share: float) -> date:
        """The day by which this share of the answers to come will have come."""
        to_come = share * (1 - self.never)
        return self._day(int(np.searchsorted(self.answered, to_come)))

    def yes_if_silent_until(self, day: date) -> float:
        """The chance of a yes if they have not written by the end of that day."""
        days = min(max((day - self.today).days, 0), DAYS_AHEAD)
        return float((self.yes_ever - self.yes[days]) / (1 - self.answered[days]))

    def reads_as_no(self, final: float, hope: float) -> date:
        """First day on which silence is this likely to be final, and hope has sunk to a share."""
        silent = 1 - self.answered
        is_final = self.never / silent >= final
        hopeless = (self.yes_ever - self.yes) / silent <= hope * self.yes_at_start
        found = np.flatnonzero(is_final & hopeless)
        return self._day(int(found[0]) if len(found) else DAYS_AHEAD)

    def _day(self, ahead: int) -> date:
        return self.today + timedelta(days=min(ahead, DAYS_AHEAD))


def course(
    wait: Wait,
    known: Known,
    calendar: Calendar | None = None,
    to_come: Sequence[Screen] = (),
) -> Course:
    """Learn from the past, heed what they promised, and hold the silence so far against it."""
    prior, today = prior_for(wait), max(date.fromordinal(known.today), wait.start)
    worktime = Worktime.of(calendar or calendar_of(wait.country), wait.start, today)
    curve = _lengthened(_learnt(wait, prior, known), prior.median, to_come)
    curve = heed(curve, wait, worktime, today, trust_in(wait, known))
    shares = _paced(yes_shares(wait, prior, known), wait, prior, worktime)
    return _from_today(wait, curve, shares, worktime, today)


def _learnt(wait: Wait, prior: Prior, known: Known) -> Curve:
    """What waits like this one have taught; worked out once for all that are alike."""
    employer = name(wait, "employer") if known.history.knows(wait) else ""
    key = (prior, employer, *(name(wait, trait) for trait in TRAITS))
    if key not in known.curves:
        known.curves[key] = learn(prior, known.groups(wait))
    return known.curves[key]


def _lengthened(curve: Curve, median: float, to_come: Sequence[Screen]) -> Curve:
    """Checks that go on in silence make the wait longer (RT-03); other screens come after it."""
    added = sum(SCREEN_DAYS[screen] for screen in to_come if screen in INSIDE)
    if not added:
        return curve
    return Curve(curve.at(grid().days * median / (median + added)), curve.never)


def _paced(shares: Array, wait: Wait, prior: Prior, worktime: Worktime) -> Array:
    """An answer is not late for a yes as long as it comes by the day they named."""
    if not wait.promised:
        return shares
    due = worktime.between(wait.start.toordinal(), wait.promised.toordinal()) * PER_BUSINESS_DAY
    slower = max(due / prior.median, 1.0)
    return np.interp(grid().days / slower, grid().days, shares)


def _from_today(
    wait: Wait, curve: Curve, yes_shares: Array, worktime: Worktime, today: date
) -> Course:
    start, day = wait.start.toordinal(), today.toordinal()
    lengths = (worktime.between(start, day) + worktime.ahead(day, DAYS_AHEAD)).astype(float)
    share = curve.at(lengths)
    gone = float(share[0]) if today > wait.start else 0.0  # the first day is not over yet
    answered = (share - gone) / (1 - gone)
    yes_share = np.interp(lengths, grid().days, yes_shares)
    yes = np.cumsum(np.diff(answered, prepend=0.0) * yes_share)
    later = 1 - curve.never / (1 - gone) - float(answered[-1])
    return Course(
        today=today,
        answered=answered,
        yes=yes,
        yes_ever=float(yes[-1] + max(later, 0.0) * yes_share[-1]),
        never=curve.never / (1 - gone),
        lasting=1 - gone,
        yes_at_start=float(np.diff(curve.share, prepend=0.0) @ yes_shares),
    )
