"""When they said they would answer, as a day on their calendar (FU-01, FU-02)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from afterview.days import Calendar
from afterview.facts import Fact, Promise


def promised_day(promise: Fact, calendar: Calendar) -> date | None:
    """The last day that they named; None when they named none ("soon")."""
    if promise.until:
        return calendar.local(promise.until).date()
    if isinstance(promise.detail, Promise):
        return _in_words(promise.detail.words.casefold(), promise.at, calendar)
    return None


def forbids_contact(promise: Fact) -> bool:
    """They asked not to be written to before then (FU-10)."""
    return isinstance(promise.detail, Promise) and promise.detail.no_contact


def _in_words(words: str, said: datetime, calendar: Calendar) -> date | None:
    today = calendar.local(said).date()
    for phrases, meaning in MEANINGS:
        if any(phrase in words for phrase in phrases):
            return meaning(today, calendar)
    return None


def _business_days(count: int) -> Callable[[date, Calendar], date]:
    return lambda today, calendar: calendar.days_after(today, count)


def _end_of_week(today: date, calendar: Calendar) -> date:
    """Friday, or the last working day before it, but never a day that is already over."""
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    return max(calendar.last_business_day(friday), today)


def _end_of_next_week(today: date, calendar: Calendar) -> date:
    monday = today + timedelta(days=7 - today.weekday())
    return calendar.last_business_day(monday + timedelta(days=4))


def _end_of_month(today: date, calendar: Calendar) -> date:
    following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return max(calendar.last_business_day(following - timedelta(days=1)), today)


# The first that fits: longer phrases stand before those that they contain.
MEANINGS: tuple[tuple[tuple[str, ...], Callable[[date, Calendar], date]], ...] = (
    (("week or two", "couple of weeks", "two weeks", "few weeks"), _business_days(10)),
    (("next week",), _end_of_next_week),
    (("this week", "end of the week", "end of week"), _end_of_week),
    (("end of the month", "end of month", "this month"), _end_of_month),
    (("few days", "couple of days"), _business_days(4)),
    (("tomorrow",), _business_days(1)),
)
