"""What a named day is made of: the reader, the interval, and the ways that lean on another day.

"The day after", "two days before the interview on Thursday": these need the day beside them.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from afterview.days import Calendar
from afterview.facts import Exactness, Interval
from afterview.reading.numbers import WEEKDAYS, number
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


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def together(found: list[Named], text: str) -> list[Named]:
    """ "Between Monday and Wednesday", "Thursday or Friday": one interval; the last day counts."""
    joined: list[Named] = []
    for each in found:
        last = joined[-1] if joined else None
        if last and _is_said_twice(last, each, text):
            joined[-1] = _both_names(last, each, text)
            continue
        if last and _is_namely(text[last.end : each.start], text[each.end :]):
            joined.pop()  # "within twelve days, that is by 15 June"
        elif last and _belong(last, each, text):
            first, end = last.interval, each.interval
            if end.latest < first.earliest and (end.latest - first.earliest).days >= -6:
                end = span(end.earliest + timedelta(days=7), end.latest + timedelta(days=7))
            if (
                first.earliest - end.latest
            ).days >= 14:  # "from the 3rd to the 14th", of this month
                first = end
            if first.earliest <= end.latest:
                both = span(first.earliest, end.latest)
                both = _in_words(both, text[last.start : each.end])
                joined[-1] = Named(both, last.start, each.end)
                continue
        joined.append(each)
    return joined


def _is_said_twice(one: Named, other: Named, text: str) -> bool:
    """ "Tomorrow, Friday", "Thursday (26 November)": one day with two names."""
    return (
        one.interval.latest == other.interval.latest
        and one.interval.earliest == one.interval.latest
        and compiled(when.AGAIN).fullmatch(text[one.end : other.start]) is not None
    )


def _both_names(first: Named, second: Named, text: str) -> Named:
    words = text[first.start : second.end]
    return Named(replace(second.interval, words=words), first.start, second.end)


def _is_namely(link: str, after: str) -> bool:
    if "(" in link and compiled(when.HOLIDAY).match(after):
        return False  # "before the end of April (1 May is a holiday)"
    if compiled(when.AT_LATEST).match(after) and compiled(when.BESIDE).fullmatch(link):
        return True  # "Wednesday, Thursday at the latest"
    return len(link) <= 45 and bool(compiled(when.NAMELY).search(link))


def _belong(one: Named, other: Named, text: str) -> bool:
    link = text[one.end : other.start]
    if len(link) > 12 or not compiled(when.LINK).fullmatch(link):
        return False
    between = compiled(when.BETWEEN).search(text[: one.start])
    return bool(between or compiled(when.OR).search(link))


def of_their_week(found: list[Named], text: str) -> list[Named]:
    """ "Next week, on Friday at the latest": the Friday of that week."""
    kept: list[Named] = []
    for each in found:
        week = kept[-1] if kept else None
        bare = WEEKDAYS.get(each.interval.words)
        if week and bare is not None and _is_a_week(week.interval):
            link = text[week.end : each.start]
            if len(link) <= _NEAR and not compiled(when.OTHER).search(link):
                monday = monday_of(week.interval.earliest)
                day = one(monday + timedelta(days=bare))
                each = Named(_in_words(day, each.interval.words), each.start, each.end)
                if compiled(when.SAME).fullmatch(link):
                    kept.pop()
        kept.append(each)
    return kept


def _is_a_week(interval: Interval) -> bool:
    return bool(compiled(when.A_WEEK).search(interval.words)) and (
        interval.latest - interval.earliest <= timedelta(days=6)
    )


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
    return _in_words(interval, match.group())


def _in_words(interval: Interval, words: str) -> Interval:
    return Interval(interval.earliest, interval.latest, words, None, "", interval.exactness)


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
