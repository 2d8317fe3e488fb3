"""How long a wait really is: business days of the employer, closures as no time at all.

Published figures are calendar days, so one business day counts as 7/5 of a day (RT-13).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from afterview.days import Calendar
from afterview.forecast.priors import country_code

PER_BUSINESS_DAY = 7 / 5
YEARS_BACK, YEARS_AHEAD = 10, 2  # a silence of ten years is as long as any


@dataclass(frozen=True, slots=True)
class Worktime:
    """A count of business days since some far day, one entry for each day."""

    first: int  # ordinal of the first entry
    count: NDArray[np.int64]

    @classmethod
    def of(cls, calendar: Calendar, since: date, until: date) -> "Worktime":
        first = max(since.year, until.year - YEARS_BACK)
        return _worktime(calendar, first, until.year + YEARS_AHEAD)

    def between(self, first: int, last: int) -> int:
        """Business days after one ordinal day, up to and including another."""
        return int(self.spans(np.array([first]), np.array([last]))[0])

    def spans(self, first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.asarray(np.maximum(self._until(last) - self._until(first), 0))

    def ahead(self, day: int, days: int) -> NDArray[np.int64]:
        """Business days from a day to each of the next calendar days, itself first."""
        at = day - self.first
        return np.asarray(self.count[at : at + days + 1] - self.count[at])

    def _until(self, day: NDArray[np.int64]) -> NDArray[np.int64]:
        return self.count[np.clip(day - self.first, 0, len(self.count) - 1)]


def calendar_of(country: str) -> Calendar:
    """The calendar of a country as people write it; of the United States where unknown."""
    return Calendar(country_code(country) or "US")


@lru_cache(maxsize=256)
def _worktime(calendar: Calendar, first_year: int, last_year: int) -> Worktime:
    open_days = np.concatenate([_year(calendar, y) for y in range(first_year, last_year + 1)])
    return Worktime(date(first_year, 1, 1).toordinal(), np.cumsum(open_days))


@lru_cache(maxsize=1024)
def _year(calendar: Calendar, year: int) -> NDArray[np.int64]:
    first = date(year, 1, 1)
    days = (date(year + 1, 1, 1) - first).days
    return np.array([calendar.is_business_day(first + timedelta(n)) for n in range(days)], np.int64)
