"""What day people mean, as they write it in four languages.  It is Tuesday, 12 May 2026."""

import time
from datetime import date
from pathlib import Path

import pytest

from afterview.days import Calendar
from afterview.reading.dates import Reader, named
from afterview.reading.sentences import fold

LINES = (Path(__file__).parent / "texts/named.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]
COUNTRIES = {"en": "GB", "de": "DE", "fr": "FR", "es": "ES"}


@pytest.mark.parametrize(("language", "words", "day"), CASES)
def test_the_last_day_that_is_meant(language, words, day):
    calendar = Calendar(COUNTRIES[language])
    found = named(fold(words), Reader(date(2026, 5, 12), language=language, calendar=calendar))

    assert [shown(each.interval) for each in found] == ([] if day == "-" else [day])


def shown(interval):
    return f"{interval.latest:%m-%d}" + (f" {interval.at:%H:%M}" if interval.at else "")


def test_a_stretch_begins_on_its_first_day():
    [found] = named(fold("between 20 and 22 May"), Reader(date(2026, 5, 12)))

    assert (found.interval.earliest, found.interval.latest) == (
        date(2026, 5, 20),
        date(2026, 5, 22),
    )


def test_a_crafted_sentence_costs_no_time():
    words = ("moved " + "de , " * 200)[:690]
    started = time.process_time()

    named(words + "friday", Reader(date(2026, 5, 12)))

    assert time.process_time() - started < 0.5  # it was two seconds
