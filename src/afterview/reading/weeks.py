"""Weekdays and weeks as people name them: "this Friday", "mid next week", "KW 23"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from afterview.facts import Exactness, Interval
from afterview.reading.months import part_said
from afterview.reading.numbers import BRIEF_WEEKDAYS, WEEKDAYS
from afterview.reading.spans import Match, Reader, monday_of, one, span


def short_weekday(match: Match, reader: Reader) -> Interval | None:
    """ "Sat morning", "tues 3pm", "by fri": only what stands beside it makes it a day."""
    if match["wd2"]:
        return one(soonest(BRIEF_WEEKDAYS[match["wd2"]], reader.today))
    return weekday(match, reader)


def soonest(target: int, today: date) -> date:
    return today + timedelta(days=(target - today.weekday()) % 7 or 7)


def weekday(match: Match, reader: Reader) -> Interval | None:
    if match["last"]:
        return None
    target = WEEKDAYS[match["wd"]] if match["wd"] in WEEKDAYS else BRIEF_WEEKDAYS[match["wd"]]
    near = soonest(target, reader.today)
    monday = monday_of(reader.today)
    if match["fweek"] or match["second"]:
        return one(near + timedelta(days=7))
    if match["week"]:
        return one(monday + timedelta(days=7 + target))
    if match["this"]:
        today = target == reader.today.weekday() and "coming" not in match["this"]
        return one(reader.today if today else near)
    if match["next"]:
        later = monday + timedelta(days=7 + target)
        other = None if later == near else one(near)
        return replace(one(later), other=other)
    return one(near)


def _week(reader: Reader, which: str | None) -> date:
    """The Monday of this week, the next, or the one after it."""
    monday = monday_of(reader.today)
    if which is None or not which.strip():
        return monday
    if re.search(
        r"after next|uebernaechst|suivant d'apres|siguiente a la proxima|dans deux", which
    ):
        return monday + timedelta(days=14)
    this = re.search(r"\bthis|\bdieser?\b|cette|\besta\b|\bthe$|\bder$|\bla$|en cours", which)
    return monday if this else monday + timedelta(days=7)


def part_of_week(match: Match, reader: Reader) -> Interval | None:
    monday = _week(reader, match["w2"] or match["w"])
    friday = monday + timedelta(days=4)
    if friday < reader.today:  # said at a weekend
        monday, friday = monday + timedelta(days=7), friday + timedelta(days=7)
    part = part_said(match["p"] or "")
    if part == "early":
        return span(max(monday, reader.today), monday + timedelta(days=2), Exactness.VAGUE)
    if part == "mid":
        return span(monday + timedelta(days=1), monday + timedelta(days=3), Exactness.VAGUE)
    if part == "end":
        return one(friday, Exactness.VAGUE)
    first = reader.today + timedelta(days=bool(match["p"]))
    return span(max(monday, min(first, friday)), friday, Exactness.VAGUE)


def fortnight(match: Match, reader: Reader) -> Interval:
    days = (
        7
        if re.search("huit|wochenfrist", match.group())
        else 10
        if "dizaine" in match.group()
        else 14
    )
    return one(reader.today + timedelta(days=days))


def week_number(match: Match, reader: Reader) -> Interval:
    week = int(match["n"] or match["nth"])
    year = int(match["y"]) if match["y"] else reader.today.year
    monday = date.fromisocalendar(year, week, 1)
    if not match["y"] and monday + timedelta(days=6) < reader.today - timedelta(days=30):
        monday = date.fromisocalendar(year + 1, week, 1)
    if part_said(match["p"] or "") == "early":
        return span(monday, monday + timedelta(days=2), Exactness.VAGUE)
    return span(monday, monday + timedelta(days=4))
