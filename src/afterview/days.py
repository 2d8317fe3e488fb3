"""Business days: an employer's calendar, its closures and its office hours.

Days are counted on the reader's calendar (country, region, company closures) and in the
reader's zone.  Weekends, public holidays and the usual weeks of rest (FU-11, RT-13) are
no time at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterview.facts import Case

OPENS, CLOSES = time(7), time(20)  # outside these hours no letter leaves (TY-07 L16)
MORNING = time(8)  # when a letter that waited for the night leaves (C19)
GOOD_HOUR = time(9)  # the start of the preferred hours (FU-07)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one place.

    country: ISO 3166-1 alpha-2; region: ISO 3166-2 subdivision ("ENG", "ON", "BY");
    zone: IANA name; closures: the company's own, both days included.
    """

    country: str = "US"
    region: str = ""
    zone: str = "UTC"
    closures: tuple[tuple[date, date], ...] = ()

    @classmethod
    def of(cls, case: Case) -> "Calendar":
        return cls(case.country.upper(), case.region.upper(), case.zone, case.closures)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(zone(self.zone))

    def at(self, day: date, hour: time) -> datetime:
        """That hour of that day over there, in UTC."""
        return datetime.combine(day, hour, zone(self.zone)).astimezone(UTC)

    def is_business_day(self, day: date) -> bool:
        if day.weekday() >= 5 or any(first <= day <= last for first, last in self.closures):
            return False
        return not _closed(self.country, self.region, day)

    def next_business_day(self, day: date) -> date:
        """The day itself when it is one, else the next."""
        while not self.is_business_day(day):
            day += timedelta(days=1)
        return day

    def last_business_day(self, day: date) -> date:
        """The day itself when it is one, else the one before."""
        while not self.is_business_day(day):
            day -= timedelta(days=1)
        return day

    def days_after(self, day: date, count: int) -> date:
        """The count-th business day after a day; before it when count is negative."""
        step = timedelta(days=1 if count >= 0 else -1)
        for _ in range(abs(count)):
            day += step
            while not self.is_business_day(day):
                day += step
        return day

    def after(self, moment: datetime, count: int) -> datetime:
        """The same hour over there, so many business days later."""
        there = self.local(moment)
        return self.at(self.days_after(there.date(), count), there.time())

    def between(self, first: date, last: date) -> int:
        """Business days after `first` up to and including `last`."""
        if last < first:
            return -self.between(last, first)
        span = (last - first).days
        return sum(self.is_business_day(first + timedelta(days=n)) for n in range(1, span + 1))

    def is_decent(self, moment: datetime) -> bool:
        """Whether a letter may arrive now: a business day, 07:00 to 20:00 over there."""
        there = self.local(moment)
        return self.is_business_day(there.date()) and OPENS <= there.time() < CLOSES

    def decent(self, moment: datetime) -> datetime:
        """The moment itself, else 8:00 of the next business day over there (C19)."""
        if self.is_decent(moment):
            return moment
        there = self.local(moment)
        today = there.date()
        if there.time() < OPENS and self.is_business_day(today):
            return self.at(today, MORNING)
        return self.at(self.next_business_day(today + timedelta(days=1)), MORNING)

    def good_hour(self, day: date) -> datetime:
        """9:00 of that day or of the next business day (FU-07)."""
        return self.at(self.next_business_day(day), GOOD_HOUR)

    def business_hours_after(self, moment: datetime, hours: float) -> datetime:
        """So many hours later, counting 9:00 to 17:00 of business days only (FU-09)."""
        left = timedelta(hours=hours)
        for opening, closing in self._office_days(moment):
            start = max(moment, opening)
            if start + left <= closing:
                return start + left
            left -= max(closing - start, timedelta())
        raise AssertionError("unreachable: office days never end")

    def _office_days(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        day = self.local(moment).date()
        while True:
            day = self.next_business_day(day)
            yield self.at(day, time(9)), self.at(day, time(17))
            day += timedelta(days=1)


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo:
    """A zone by its IANA name; UTC for one that nobody knows."""
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def first_monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())


def week_of(day: date) -> date:
    """Its Monday."""
    return day - timedelta(days=day.weekday())


def _closed(country: str, region: str, day: date) -> bool:
    return day in _public_holidays(country, region, day.year) or _rests(country, day)


@lru_cache(maxsize=256)
def _public_holidays(country: str, region: str, year: int) -> frozenset[date]:
    import holidays

    for subdivision in (region or None, None):
        try:
            known = holidays.country_holidays(country, subdiv=subdivision, years=year)
        except NotImplementedError:
            continue
        return frozenset(known)
    return frozenset()


def _rests(country: str, day: date) -> bool:
    """The weeks in which offices rest though no law says so (FU-11)."""
    if _at_new_year(day):
        return True
    if country == "US" and day.month == 11:
        return (day - timedelta(days=1)) == _thanksgiving(day.year)
    if country in {"IT", "FR", "ES"} and day.month == 8:
        second_week = first_monday_after(date(day.year, 8, 1) - timedelta(days=1))
        second_week += timedelta(days=7)
        return second_week <= day < second_week + timedelta(days=14)
    if country == "JP":
        return date(day.year, 4, 29) <= day <= date(day.year, 5, 5)
    if country in {"CN", "VN", "KR", "SG"} and day.month <= 2:
        return _in_lunar_week(day)
    return False


def _at_new_year(day: date) -> bool:
    """24 December until the day before the first Monday after 2 January."""
    if day.month == 12:
        return day.day >= 24
    return day.month == 1 and day < first_monday_after(date(day.year, 1, 2))


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _in_lunar_week(day: date) -> bool:
    """The week of the Lunar New Year: its first public holiday and six days more."""
    chinese = _public_holidays("CN", "", day.year)
    lunar = min(
        (d for d in chinese if date(day.year, 1, 20) < d < date(day.year, 2, 22)), default=None
    )
    return lunar is not None and lunar <= day < lunar + timedelta(days=7)
