"""How well the forecasts have done for this user: what was said, and what then happened."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from afterview.days import zone
from afterview.desk import searches
from afterview.desk.searches import Stamp
from afterview.desk.waits import past_waits
from afterview.records.models import Candidate

MOST = 300  # of the latest waits: enough to judge by, and soon looked at


@dataclass(frozen=True, slots=True)
class Row:
    """Forecasts of about the same chance, and how many of them came true."""

    said: str
    count: int
    happened: int


@dataclass(frozen=True, slots=True)
class Told:
    sentence: str
    rows: tuple[Row, ...]  # none before there are enough waits to judge by


def of(candidate: Candidate, now: datetime) -> Told:
    """The record of the forecasts of an answer within two weeks, for this search."""
    today = now.astimezone(zone(candidate.zone)).date()
    return _of(candidate.pk, searches.stamp(candidate), today)


@lru_cache(maxsize=16)
def _of(candidate: UUID, seen: Stamp, today: date) -> Told:
    from afterview.forecast.record import FEWEST, track_record

    waits = sorted(past_waits(candidate, seen), key=lambda wait: wait.start)
    record = track_record(waits[-MOST:], today)
    if record.count < FEWEST:
        return Told(record.sentence(), ())
    rows = (
        Row(_said(each.lowest, each.highest), each.count, round(each.happened * each.count))
        for each in record.bins
    )
    return Told(record.sentence(), tuple(rows))


def _said(lowest: float, highest: float) -> str:
    return f"{round(lowest * 10)} to {round(highest * 10)} in 10"
