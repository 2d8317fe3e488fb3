"""A moment as people say it: "yesterday 14:00", "Friday 5pm", "2 days ago", "9 March 14:00"."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo

import click

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
HOUR = re.compile(r"(?:^|\s|T)(?:at\s+)?(?:(\d{1,2}):(\d\d)|(\d{1,2}))\s*(am|pm)?$", re.IGNORECASE)
SAY = '"yesterday 14:00", "Friday 17:00", "2 days ago", "9 March 14:00", "2026-03-09 14:00"'


def moment(words: str, now: datetime, zone: tzinfo, *, ahead: bool, usual: time) -> datetime:
    """What somebody means by these words; a weekday is the last one, or `ahead` the next."""
    here = now.astimezone(zone)
    text = " ".join(words.casefold().replace(",", " ").split())
    if text == "now":
        return now
    rest, clock = _clock(text)
    day = _day(rest, here.date(), ahead=ahead) if rest else here.date()
    if day is None or (clock is None and not rest):
        raise click.BadParameter(f"{words!r} is no moment that I know. Say for instance {SAY}.")
    meant = datetime.combine(day, clock or usual, zone)
    if clock is None and not ahead:
        return min(meant, here)
    return meant


def _clock(text: str) -> tuple[str, time | None]:
    """The text without its hour, and the hour."""
    if text.endswith("noon"):
        return text.removesuffix("noon").strip(), time(12)
    found = HOUR.search(text)
    if not found or (found[3] and not found[4]):
        return text, None
    hour = int(found[1] or found[3])
    if found[4]:
        hour = hour % 12 + (12 if found[4] == "pm" else 0)
    if hour > 23 or int(found[2] or 0) > 59:
        return text, None
    return text[: found.start()].strip(), time(hour, int(found[2] or 0))


def _day(text: str, today: date, *, ahead: bool) -> date | None:
    if text in NEAR:
        return today + timedelta(days=NEAR[text])
    ways: tuple[Callable[[str, date, bool], date | None], ...] = (_iso, _counted, _weekday, _named)
    return next((day for way in ways if (day := way(text, today, ahead))), None)


def _iso(text: str, today: date, ahead: bool) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _counted(text: str, today: date, ahead: bool) -> date | None:
    """2 days ago, in 3 days, in a week."""
    found = re.fullmatch(r"(in )?(\d{1,3}|an?|one) (day|week)s?( ago)?", text)
    if not found or bool(found[1]) == bool(found[4]):
        return None
    number = int(found[2]) if found[2].isdigit() else 1
    days = number * (7 if found[3] == "week" else 1)
    return today + timedelta(days=days if found[1] else -days)


def _weekday(text: str, today: date, ahead: bool) -> date | None:
    later = text.endswith(" week")  # "Friday week": the Friday after the next
    before, _, name = text.removesuffix(" week").rpartition(" ")
    known = [number for number, day in enumerate(DAYS) if len(name) > 2 and day.startswith(name)]
    if not known or before not in {"", "last", "next", "on", "this"}:
        return None
    if later or before == "next" or (ahead and before != "last"):
        days = (known[0] - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=days + 7 * later)
    return today - timedelta(days=(today.weekday() - known[0] - 1) % 7 + 1)


def _named(text: str, today: date, ahead: bool) -> date | None:
    """9 March, March 9, 9 Mar 2026."""
    words = text.split()
    if words and words[0].isalpha():
        words[:2] = reversed(words[:2])
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,})(?: (\d{4}))?", " ".join(words))
    if not found:
        return None
    months = [number for number, name in enumerate(MONTHS, 1) if name.startswith(found[2])]
    years = (
        [int(found[3])] if found[3] else [today.year, today.year + 1 if ahead else today.year - 1]
    )
    for year in years if months else ():
        try:
            day = date(year, months[0], int(found[1]))
        except ValueError:
            continue
        if found[3] or (day >= today if ahead else day <= today):
            return day
    return None
