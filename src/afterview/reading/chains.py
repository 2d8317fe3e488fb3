"""Days that lean on another day of a mail: "that Friday", "within five days of the interview".

They are counted from the day that the mail named before, or from the talk, and not from the
day on which it was written.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from afterview.facts import Exactness, Interval
from afterview.reading.dates import named
from afterview.reading.months import part_said
from afterview.reading.numbers import WEEKDAYS
from afterview.reading.phrases import chained, compiled
from afterview.reading.spans import Match, Named, Reader, monday_of, one, span
from afterview.reading.weeks import soonest

_LONGEST = timedelta(days=7)  # a longer stretch is no day to count from


def chain(
    text: str,
    found: Sequence[Named],
    before: date | None,
    event: date | None,
    reader: Reader,
    any_day: date | None = None,
) -> list[Named]:
    """The days of a sentence, those that lean on another counted from it.

    `before` is the last day named in the sentences before, `event` that of the talk; `any_day`
    is the last one even when it was a deadline.
    """
    days: list[Named] = []
    for place, each in enumerate(found):
        last = to_count_from(days, reader) or any_day or before
        base = _day_beside(text, found, place) or _base_after(text, each, event, last)
        days.append(_counted_from(base, text, each, reader) if base else each)
    before = before or any_day
    if (before is None and not days) or not any(word in text for word in chained.WORDS):
        return days
    for pattern, way in _WAYS:
        for match in compiled(pattern).finditer(text):
            base = _base(match, days, before, reader)
            if base is None:
                continue
            interval = replace(way(match, base, text, reader), words=match.group())
            days = [each for each in days if each.end <= match.start() or match.end() <= each.start]
            days.append(Named(interval, match.start(), match.end()))
            if way in (_week, _that_week):
                days = [_within(each, match, base, way is _week) for each in days]
        days.sort(key=lambda each: each.start)
    return days


def to_count_from(found: Sequence[Named], reader: Reader) -> date | None:
    """The last day among these that others may lean on."""
    fit = [
        each.interval
        for each in found
        if each.interval.latest - each.interval.earliest <= _LONGEST
        and each.interval.latest >= reader.today
    ]
    return fit[-1].latest if fit else None


def _base(match: Match, days: Sequence[Named], before: date | None, reader: Reader) -> date | None:
    here = to_count_from([each for each in days if each.end <= match.start()], reader)
    return here or before


def _day_beside(text: str, found: Sequence[Named], place: int) -> date | None:
    """The 22nd of "within three working days after the 22nd"."""
    if place + 1 == len(found):
        return None
    each, following = found[place], found[place + 1]
    if compiled(chained.AFTER_DAY).fullmatch(text, each.end, following.start) is None:
        return None
    is_stretch = compiled(chained.STRETCH).search(each.interval.words)
    return following.interval.latest if is_stretch else None


def _base_after(text: str, each: Named, event: date | None, last: date | None) -> date | None:
    """ "Within five working days of the interview" begins at the interview, "of that" at the last
    day that was named."""
    after = text[each.end :]
    of_event = compiled(chained.AFTER_EVENT).match(after)
    if of_event and event:
        return event
    if of_event or compiled(chained.AFTER_THAT).match(after):
        return last
    then = compiled(chained.THEN).search(text[: each.start]) and compiled(chained.STRETCH).search(
        each.interval.words
    )
    return last if then else None


def _counted_from(base: date, text: str, each: Named, reader: Reader) -> Named:
    again = named(text, replace(reader, today=base))
    same = (other for other in again if (other.start, other.end) == (each.start, each.end))
    return next(same, each)


def _later(match: Match, base: date, text: str, reader: Reader) -> Interval:
    """ "Two weeks later", counted as any other stretch."""
    found = named(f"in {match['stretch']}", replace(reader, today=base))
    return found[0].interval if found else one(base)


def _same(match: Match, base: date, text: str, reader: Reader) -> Interval:
    return one(base)


def _weekday(match: Match, base: date, text: str, reader: Reader) -> Interval:
    name = next(value for value in match.groups() if value)
    return one(soonest(WEEKDAYS[name], base))


def _week(match: Match, base: date, text: str, reader: Reader) -> Interval:
    monday = monday_of(base) + timedelta(days=7)
    part = part_said(text[max(0, match.start() - 22) : match.start()])
    if part == "early":
        return span(monday, monday + timedelta(days=2), Exactness.VAGUE)
    if part == "end":
        return one(monday + timedelta(days=4), Exactness.VAGUE)
    return span(monday, monday + timedelta(days=4), Exactness.VAGUE)


def _next(match: Match, base: date, text: str, reader: Reader) -> Interval:
    return one(base + timedelta(days=1))


def _that_week(match: Match, base: date, text: str, reader: Reader) -> Interval:
    monday = monday_of(base)
    friday = monday + timedelta(days=4)
    if part_said(match.group()) == "end":
        return one(friday, Exactness.VAGUE)
    return span(max(base, monday), max(base, friday), Exactness.VAGUE)


def _that_weekend(match: Match, base: date, text: str, reader: Reader) -> Interval:
    saturday = base + timedelta(days=(5 - base.weekday()) % 7)
    return span(saturday, saturday + timedelta(days=1), Exactness.VAGUE)


def _within(each: Named, match: Match, base: date, later: bool) -> Named:
    """ "That week, on Friday at the latest": the Friday of that week."""
    bare = WEEKDAYS.get(each.interval.words.split(" ")[-1])
    if each.start <= match.end() or bare is None or " " in each.interval.words:
        return each
    day = base + timedelta(days=bare - base.weekday() + 7 * later)
    return replace(each, interval=replace(each.interval, earliest=day, latest=day))


_WAYS = (
    (chained.THAT_WEEKEND, _that_weekend),
    (chained.DAY, _weekday),
    (chained.WEEK, _week),
    (chained.THAT_WEEK, _that_week),
    (chained.NEXT, _next),
    (chained.LATER, _later),
    (chained.SAME, _same),
)
