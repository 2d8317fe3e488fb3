"""How well the forecasts have done for this user: what was called likely, and what happened.

Each past wait is forecast again on the day it began, with only what was known on that day, and
held against what then happened.  Told once there are ten.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from afterview.forecast.course import course
from afterview.forecast.history import History
from afterview.forecast.waits import End, Wait

FEWEST = 10
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of about the same chance, and how often it came true."""

    lowest: float
    highest: float
    count: int
    said: float
    happened: float


@dataclass(frozen=True, slots=True)
class Record:
    """Forecasts of an answer within so many days, and how they turned out."""

    days: int
    count: int
    said: float  # mean chance
    happened: float  # share answered
    brier: float
    bins: tuple[Bin, ...]

    def sentence(self) -> str:
        if self.count < FEWEST:
            return f"Too few finished waits to say how good this is ({self.count} of {FEWEST})."
        return (
            f"Of {self.count} past waits the forecast expected {self.said:.0%} to be answered "
            f"within {self.days} days; {self.happened:.0%} were."
        )


def track_record(waits: Sequence[Wait], today: date, days: int = 14) -> Record:
    """The record of forecasts of an answer within so many days of the start."""
    history = History.of(waits)
    pairs = [
        (course(as_it_began(wait), history.known(wait.start)).within(days), happened)
        for wait in waits
        if (happened := answered_within(wait, days, today)) is not None
    ]
    count = len(pairs)
    return Record(
        days,
        count,
        sum(said for said, _ in pairs) / count if count else 0.0,
        sum(happened for _, happened in pairs) / count if count else 0.0,
        sum((said - happened) ** 2 for said, happened in pairs) / count if count else 0.0,
        calibration(pairs),
    )


def calibration(pairs: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Forecasts in bins of a fifth, each with its count; empty ones are left out."""
    bins = []
    for lowest, highest in pairwise(BINS):
        here = [(p, y) for p, y in pairs if lowest <= p < highest or p == highest == 1]
        if here:
            said = sum(p for p, _ in here) / len(here)
            bins.append(Bin(lowest, highest, len(here), said, sum(y for _, y in here) / len(here)))
    return tuple(bins)


def answered_within(wait: Wait, days: int, today: date) -> bool | None:
    """Whether it was; None where nobody looked for so long, lest early answers be favoured."""
    due = wait.start + timedelta(days=days)
    end = wait.end if wait.end and wait.outcome is not End.NONE and wait.end <= today else None
    seen = min(wait.seen_until, today)
    if end and end <= due:
        return True if seen >= due or wait.seen_until == end else None
    return False if seen >= due else None


def as_it_began(wait: Wait) -> Wait:
    """The wait as it looked while it was open."""
    return Wait(
        wait.start,
        wait.stage,
        employer=wait.employer,
        client_of=wait.client_of,
        country=wait.country,
        sector=wait.sector,
        channel=wait.channel,
        size=wait.size,
    )
