"""Moments as people say them."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import click
import pytest

from afterview.cli import _moments

NOW = datetime(2026, 3, 10, 9, 10, tzinfo=UTC)  # a Tuesday


def said(words, *, ahead=False, zone=UTC, usual=time(12)):
    meant = _moments.moment(words, NOW, zone, ahead=ahead, usual=usual)
    return meant.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("now", "2026-03-10 09:10"),
        ("8:30", "2026-03-10 08:30"),
        ("yesterday 14:00", "2026-03-09 14:00"),
        ("yesterday at 14:00", "2026-03-09 14:00"),
        ("yesterday 3pm", "2026-03-09 15:00"),
        ("yesterday, 12am", "2026-03-09 00:00"),
        ("yesterday noon", "2026-03-09 12:00"),
        ("yesterday", "2026-03-09 12:00"),
        ("Friday 17:00", "2026-03-06 17:00"),
        ("fri 5pm", "2026-03-06 17:00"),
        ("tuesday 8:00", "2026-03-03 08:00"),
        ("2 days ago 10:00", "2026-03-08 10:00"),
        ("a week ago", "2026-03-03 12:00"),
        ("9 March 14:00", "2026-03-09 14:00"),
        ("March 9 14:00", "2026-03-09 14:00"),
        ("20 December", "2025-12-20 12:00"),
        ("20 Dec 2024", "2024-12-20 12:00"),
        ("2026-03-09 14:00", "2026-03-09 14:00"),
        ("2026-03-09T14:00", "2026-03-09 14:00"),
    ],
)
def test_what_was(words, meant):
    assert said(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Friday", "2026-03-13 17:00"),
        ("tuesday", "2026-03-17 17:00"),
        ("next friday 9:00", "2026-03-13 09:00"),
        ("last friday", "2026-03-06 17:00"),
        ("Friday week", "2026-03-20 17:00"),
        ("tuesday week 9:00", "2026-03-24 09:00"),
        ("in 3 days", "2026-03-13 17:00"),
        ("in a week 12:30", "2026-03-17 12:30"),
        ("tomorrow", "2026-03-11 17:00"),
        ("9 March", "2027-03-09 17:00"),
        ("20 March", "2026-03-20 17:00"),
    ],
)
def test_what_will_be(words, meant):
    assert said(words, ahead=True, usual=time(17)) == meant


def test_today_without_an_hour_is_not_in_the_future():
    assert said("today") == "2026-03-10 09:10"


def test_hours_are_those_of_the_candidate():
    berlin = ZoneInfo("Europe/Berlin")
    assert said("yesterday 14:00", zone=berlin) == "2026-03-09 14:00"
    meant = _moments.moment("yesterday 14:00", NOW, berlin, ahead=False, usual=time(12))
    assert meant.astimezone(UTC).hour == 13


@pytest.mark.parametrize(
    "words",
    ["", " ", "soon", "25:00", "yesterday 24:61", "31 February 14:00", "13", "x days ago",
     "2026-02-30", "in 3 days ago", "friday friday", "week", "last week", "\0", "9 M 14:00"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(words):
    with pytest.raises(click.BadParameter):
        said(words)
