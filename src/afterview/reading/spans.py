"""What a named day is made of: the reader, the interval, and the ways that lean on another day.

"The day after", "two days before the interview on Thursday": these need the day beside them.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from afterview.days import Calendar
from afterview.facts import Exactness, Interval
from afterview.reading.numbers import number
from afterview.reading.phrases import compiled, when

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Reader:
    """From when, in which order of day and month, and on whose calendar a date is read."""

    today: date
    day_first: bool = True
    sure_order: bool = True
    language: str = "en"
    calendar: Calendar = field(default_factory=Calendar)


@dataclass(frozen=True, slots=True)
class Named:
    """An interval and where it was named."""

    interval: Interval
    start: int
    end: int


def one(day: date, exactness: Exactness = Exactness.EXACT) -> Interval:
    return Interval(day, day, exactness=exactness)


def span(first: date, last: date, exactness: Exactness = Exactness.RANGE) -> Interval:
    return Interval(min(first, last), max(first, last), exactness=exactness)


def leaning(found: list[Named], text: str) -> list[Named]:
    """The days with those that lean on them: the day after one, some days before another."""
    for match in compiled(when.NEXT_DAY).finditer(text):
        before = [each for each in found if each.end <= match.start()]
        if before:
            day = before[-1].interval.latest + timedelta(days=1)
            found = [*found, Named(_with_words(one(day), match), match.start(), match.end())]
    for match in compiled(when.DAYS_BEFORE).finditer(text):
        after = [
            each
            for each in found
            if 0 <= each.start - match.end() <= _NEAR
            and not compiled(when.THAT_IS).search(text[match.end() : each.start])
        ]
        count = number(match["n"])
        if after and count is not None:
            own = after[0]
            days = count * (7 if match["u"][0] in "ws" else 1)
            day = own.interval.earliest - timedelta(days=days)
            found = [each for each in found if each is not own]
            found.append(Named(_with_words(one(day), match), match.start(), own.end))
    return sorted(found, key=lambda each: each.start)


_NEAR = 40  # letters between "two days before" and the day


def _with_words(interval: Interval, match: Match) -> Interval:
    return Interval(interval.earliest, interval.latest, match.group(), None, "", interval.exactness)


def weekend(match: Match, reader: Reader) -> Interval:
    """ "Before the weekend" is Friday, "after" it Monday, "over" it the days themselves."""
    saturday = reader.today + timedelta(days=(5 - reader.today.weekday()) % 7)
    if re.search(r"\b(?:next|naechste\w*|kommende\w*|prochain|proximo|que viene)\b", match.group()):
        saturday += timedelta(days=7 * (reader.today.weekday() < 4))
    if match["before"]:
        return one(saturday - timedelta(days=1))
    if match["after"]:
        return one(saturday + timedelta(days=2))
    return span(saturday, saturday + timedelta(days=1), Exactness.VAGUE)


def feast(match: Match, reader: Reader) -> Interval:
    """Easter and Whitsun: by it, before it, or in the week after it."""
    year = reader.today.year
    days = 49 if re.search(r"whit|pentecost|pfingst|pentecote|pentecostes", match.group()) else 0
    sunday = _easter(year) + timedelta(days=days)
    if sunday < reader.today:
        sunday = _easter(year + 1) + timedelta(days=days)
    if match["after"]:
        return span(sunday + timedelta(days=2), sunday + timedelta(days=5), Exactness.VAGUE)
    return span(sunday - timedelta(days=3), sunday, Exactness.VAGUE)


def _easter(year: int) -> date:
    """Easter Sunday, after Gauss."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
