"""The forecast in plain words: honest, short, and never more precise than it is."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from afterview.forecast.waits import Wait

if TYPE_CHECKING:
    from afterview.forecast.course import Course

SELDOM = 0.35  # below this chance of any answer, the dates are not the news


def changes(wait: Wait, ahead: "Course", until: date, final: date) -> tuple[str, ...]:
    """What would move the forecast, and how far."""
    said = []
    now, then = percent(ahead.yes_ever), percent(ahead.yes_if_silent_until(until))
    if ahead.today < final and now != then:
        said.append(
            f"If they do not write by {day_words(until, ahead.today)}, "
            f"the chance of a yes goes from {now} to {then}."
        )
    if not wait.promised:
        said.append("If they name a day, that day counts for more than this forecast.")
    elif wait.slips:
        said.append("Each named day that passes counts for less than the one before.")
    if ahead.today < final:
        said.append(f"From {day_words(final, ahead.today)} on, silence reads as a no.")
    return tuple(said)


def between(first: date, last: date, today: date) -> str:
    """Two days in words: "17 to 26 March", "28 March to 3 April"."""
    if first == last:
        return f"around {day_words(first, today)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last, today)}"
    return f"{day_words(first, today)} to {day_words(last, today)}"


def day_words(when: date, today: date) -> str:
    words = f"{when.day} {when:%B}"
    return words if abs(when - today) < timedelta(days=300) else f"{words} {when.year}"


def in_ten(share: float, one: str, many: str) -> str:
    """A share of waits as people say it, never none and never all, and its verb."""
    tenths = round(share * 10)
    if share < 0.05:
        return f"hardly any such wait {one}"
    if tenths == 10:
        return f"nearly all such waits {many}"
    return f"1 in 10 such waits {one}" if tenths <= 1 else f"{tenths} in 10 such waits {many}"


def percent(share: float) -> str:
    """A chance in whole per cent, to the nearest five between 10 and 90."""
    points = share * 100
    rounded = 5 * round(points / 5) if 10 <= points <= 90 else round(points)
    return f"{min(max(rounded, 1), 99)} %"
