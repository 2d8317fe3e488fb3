"""Months, quarters and years as people name them, each an interval."""

import re
from datetime import date, timedelta

from afterview.facts import Exactness, Interval
from afterview.reading.numbers import MONTHS, ORDINALS, WEEKDAYS
from afterview.reading.spans import Match, Reader, one, span


def with_year(day: int, month: int, year: str | None, reader: Reader) -> date:
    """Without a year, the next such day; one of the last weeks is still this year's."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    here = reader.today
    found = date(here.year, month, day)
    if found < here - timedelta(days=45):
        found = date(here.year + 1, month, day)
    elif found > here + timedelta(days=320):
        found = date(here.year - 1, month, day)
    return found


def part_said(words: str) -> str:
    if re.search(
        r"\b(?:early|first (?:part|half|days)|start|beginning|turn of|anfang|beginn|debut"
        r"|principios|inicios?|comienzos|primer[oa]s)",
        words,
    ):
        return "early"
    if re.search(r"\b(?:mid|middle|mitte|mi\b|milieu|mediados)", words):
        return "mid"
    if re.search(
        r"\b(?:end|late|later part|latter|(?:back|second) half|ende|fin|finales|eow|eom|close|acabe"
        r"|termine|finalice)\b",
        words,
    ):
        return "end"
    return ""


def part_of_month(match: Match, reader: Reader) -> Interval | None:
    first = _first_of_month(match, reader)
    if first is None:
        return None
    last = last_of_month(first)
    part = part_said(match["p"] or "")
    if part == "early":
        return span(first, first + timedelta(days=9), Exactness.VAGUE)
    if part == "mid":
        return span(first + timedelta(days=11), first + timedelta(days=15), Exactness.VAGUE)
    if part == "end":
        return span(last - timedelta(days=2), last, Exactness.VAGUE)
    return span(max(first, reader.today), last, Exactness.VAGUE)


def _first_of_month(match: Match, reader: Reader) -> date | None:
    if match["m"]:
        this_month = reader.today.replace(day=1)
        found = with_year(1, MONTHS[match["m"]], match["y"], reader)
        return found.replace(year=found.year + 1) if found < this_month else found
    first = reader.today.replace(day=1)
    if re.search(r"next|naechst|kommend|prochain|proximo|viene|following", match.group()):
        first = last_of_month(first) + timedelta(days=1)
    return first


def last_of_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def week_of_month(match: Match, reader: Reader) -> Interval | None:
    month = match["m"] or match["m2"]
    if not month:
        return None
    first = with_year(1, MONTHS[month], None, reader)
    ordinal = ORDINALS.get(match["o"], 1)
    days = 13 if match["two"] else 6
    if ordinal == -1:
        last = last_of_month(first)
        return span(last - timedelta(days=days), last, Exactness.VAGUE)
    if match["full"]:
        monday = first + timedelta(days=-first.weekday() % 7 + 7 * (ordinal - 1))
        return span(monday, monday + timedelta(days=4), Exactness.VAGUE)
    start = first + timedelta(days=7 * (ordinal - 1))
    return span(start, start + timedelta(days=days), Exactness.VAGUE)


def nth_weekday(match: Match, reader: Reader) -> Interval:
    """ "The first Friday in June"."""
    first = with_year(1, MONTHS[match["m"]], None, reader)
    day = first + timedelta(days=(WEEKDAYS[match["wd"]] - first.weekday()) % 7)
    ordinal = ORDINALS[match["o"]]
    if ordinal > 0:
        return one(day + timedelta(days=7 * (ordinal - 1)))
    last = last_of_month(first)
    return one(last - timedelta(days=(last.weekday() - WEEKDAYS[match["wd"]]) % 7))


def day_of_month(match: Match, reader: Reader) -> Interval:
    """ "The 3rd of next month"."""
    first = reader.today.replace(day=1)
    if match["next"] or match["later"]:
        first = last_of_month(first) + timedelta(days=1)
    return one(first.replace(day=int(match["d"])))


def half_of_month(match: Match, reader: Reader) -> Interval:
    first = with_year(1, MONTHS[match["m"] or match["m2"]], None, reader)
    last = last_of_month(first)
    if re.match(r"first|1|erst|premier|primer", match["o"] or match["o2"]):
        return span(max(first, reader.today), first.replace(day=15), Exactness.VAGUE)
    return span(first.replace(day=16), last, Exactness.VAGUE)


def quarter(match: Match, reader: Reader) -> Interval:
    n = int(match["n"]) if match["n"] else ORDINALS[match["o"]]
    year = int(match["y"]) if match["y"] else reader.today.year
    first = date(year, 3 * n - 2, 1)
    last = last_of_month(first.replace(month=3 * n))
    if last < reader.today and not match["y"]:
        first, last = first.replace(year=year + 1), last.replace(year=year + 1)
    if part_said(match["p"] or "") == "end":
        first = last - timedelta(days=9)
    return span(first, last, Exactness.VAGUE)


def year_end(match: Match, reader: Reader) -> Interval:
    eve = re.search(r"christmas|weihn|noel|navidad", match.group())
    last = date(reader.today.year, 12, 24 if eve else 31)
    return span(last - timedelta(days=7 if eve else 14), last, Exactness.VAGUE)
