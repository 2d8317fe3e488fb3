"""What people write into one cell of a list: a day, a link, an address, a word of status."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum


class Order(StrEnum):
    """How somebody writes 3/4/2026."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written; `other` is the second reading of 3/4/2026."""

    day: date
    other: date | None = None
    order: Order | None = None  # what 13/4/2026 tells of the writer's habit

    def read(self, order: Order) -> date:
        """The one that is meant, where they write dates so."""
        return self.other if self.other and order is Order.DAY_FIRST else self.day


LONGEST = 60  # characters in which a day is looked for
EARLIEST, LATEST = 1990, 2100
SERIAL_EPOCH = date(1899, 12, 30)  # of the numbers that spreadsheets keep days in
SERIALS = range(32874, 73051)  # 1990 to 2099

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)")
_SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d\d)(?!\d)")  # fmt: skip  # noqa: E501
_MONTH_DAY = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")

_HOUR = re.compile(
    r"(?<![\d:+-])(\d{1,2})(?::(\d\d)|(?=\s?[ap]\.?m))(?::\d\d)?\s?(?:([ap])\.?m)?", re.I
)

_MONTHS = (
    ("jan", "ene"), ("feb", "fév", "fev"), ("mar", "mär", "mrz"), ("apr", "avr", "abr"),
    ("may", "mai"), ("jun", "juin"), ("jul", "juil"), ("aug", "aoû", "aou", "ago"), ("sep",),
    ("oct", "okt"), ("nov",), ("dec", "déc", "dez", "dic"),
)  # fmt: skip


def day(text: str) -> Day | None:
    """The first day that is written there, with its year; None when there is none."""
    text = text.strip()[:LONGEST]
    if found := _ISO.search(text):
        return _day(found[1], found[2], found[3])
    if found := _DOTS.search(text):
        return _day(found[3], found[2], found[1])
    if found := _SLASHES.search(text):
        return _either(found[3], found[1], found[2])
    if found := _DAY_MONTH.search(text):
        return _day(found[3], _month(found[2]), found[1])
    if found := _MONTH_DAY.search(text):
        return _day(found[3], _month(found[1]), found[2])
    return _serial(text)


def hour(text: str) -> time | None:
    """The hour beside a day: 14:30, 2:30 PM; none for 0:00, which is what programs fill in."""
    found = _HOUR.search(text[:LONGEST])
    if not found:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    if found[3]:
        hours = hours % 12 + 12 * (found[3].casefold() == "p")
    if hours > 23 or minutes > 59 or (hours, minutes) == (0, 0):
        return None
    return time(hours, minutes)


def link(text: str) -> str:
    """The first web address that is written there."""
    found = re.search(r"https?://[^\s<>\"']{3,990}", text[:10_000])
    return found.group().rstrip(".,;)") if found else ""


def email(text: str) -> str:
    found = re.search(
        r"[^\s<>,;:\"'()@]{1,64}@[^\s<>,;:\"'()@]{1,180}\.[a-zA-Z]{2,24}", text[:2000]
    )
    return found.group() if found else ""


def _month(word: str) -> int:
    """0 for a word that is no month."""
    start = word.casefold()
    if start.startswith(("jui", "juin", "juil")):
        return 6 if start.startswith("juin") else 7
    known = enumerate(_MONTHS, start=1)
    return next((n for n, names in known if start.startswith(names)), 0)


def _either(year: str, first: str, second: str) -> Day | None:
    """The month first, as in the US; or the day, where only that can be."""
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    if month_first and day_first and month_first != day_first:
        return Day(month_first.day, day_first.day)
    if month_first and day_first:
        return month_first
    if month_first:
        return Day(month_first.day, order=Order.MONTH_FIRST)
    return Day(day_first.day, order=Order.DAY_FIRST) if day_first else None


def _day(year: str, month: str | int, day: str) -> Day | None:
    whole = int(year) + (2000 if len(year) == 2 else 0)
    if not EARLIEST <= whole <= LATEST:
        return None
    try:
        return Day(date(whole, int(month), int(day)))
    except ValueError:
        return None


def _serial(text: str) -> Day | None:
    number = text.removesuffix(".0")
    if number.isascii() and number.isdigit() and len(number) == 5 and int(number) in SERIALS:
        return Day(SERIAL_EPOCH + timedelta(days=int(number)))
    return None
