"""When, and what, they will answer: the forecast of one application, told and drawn.

Every past wait of the search, answered or not, is what the forecast learns from.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from afterview.cadence import for_case
from afterview.days import Calendar, zone
from afterview.desk import searches, telling
from afterview.desk.cases import case_of
from afterview.desk.searches import Stamp
from afterview.desk.waits import open_wait, past_waits
from afterview.facts import Case, Round
from afterview.forecast.telling import Outlook
from afterview.forecast.waits import Stage, Wait
from afterview.records.models import Application, Candidate
from afterview.rules.standing import Standing, standing

if TYPE_CHECKING:
    from afterview.forecast.history import Known

WIDTH = 1000  # of the drawing, whatever its size on the page


@dataclass(frozen=True, slots=True)
class Tick:
    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An outlook in words and as a drawing; x from 0 to WIDTH."""

    sentence: str
    range_words: str
    yes_words: str
    final_words: str
    next_words: str
    based_on: str
    early: date
    late: date
    median: date
    today_x: int
    band_x1: int
    band_x2: int
    promised_x: int | None
    silence_x: int | None
    ticks: tuple[Tick, ...]
    rows: tuple[tuple[str, str], ...]  # the same as a table
    would_change: tuple[str, ...]

    @property
    def band_width(self) -> int:
        return max(8, self.band_x2 - self.band_x1)


def of(application: Application, now: datetime) -> Picture | None:
    """The outlook of one application; None while nothing is waited for."""
    case = case_of(application)
    candidate = application.candidate
    stands = standing(case, now, for_case(case, candidate.cadence))
    return picture(case, stands, candidate, now, searches.stamp(candidate))


def picture(
    case: Case, stands: Standing, candidate: Candidate, now: datetime, seen: Stamp
) -> Picture | None:
    """The outlook of a case at hand; `seen` is the stamp of its search."""
    if not stands.live or stands.waiting is None:
        return None
    today = now.astimezone(zone(candidate.zone)).date()
    wait = open_wait(case, today)
    if wait is None:
        return None
    return _draw(wait, _forecast(wait, today, Calendar.of(case), candidate.pk, seen), today)


def ahead(
    case: Case, stands: Standing, candidate: Candidate, now: datetime, seen: Stamp
) -> Outlook:
    """The forecast of a live application, for the basket: also where the wait is yet to begin."""
    today = now.astimezone(zone(candidate.zone)).date()
    wait = open_wait(case, today) or _coming_wait(case, stands, today)
    return _forecast(wait, today, Calendar.of(case), candidate.pk, seen)


def _coming_wait(case: Case, stands: Standing, today: date) -> Wait:
    """After the round that is on the calendar, the work to be handed in, or from today."""
    began = stands.next_round or stands.assigned or stands.offer or stands.last_round
    first = stands.assignment_deadline or (telling.starts(began) if began else None)
    start = max(first.date(), today) if first else today
    if stands.next_round and isinstance(held := stands.next_round.detail, Round) and held.final:
        stage = Stage.FINAL
    else:
        stage = Stage.OFFER if stands.offer else Stage.INTERVIEW
    return Wait(start, stage, employer=case.employer.casefold(), country=case.country)


@lru_cache(maxsize=4096)
def _forecast(wait: Wait, today: date, calendar: Calendar, candidate: UUID, seen: Stamp) -> Outlook:
    from afterview.forecast.outlook import outlook_of

    known = _learnt(candidate, seen, today)
    own = _by_value(candidate, seen).get(wait)
    return outlook_of(wait, known.without(own) if own else known, calendar=calendar)


@lru_cache(maxsize=16)
def _by_value(candidate: UUID, seen: Stamp) -> dict[Wait, Wait]:
    """A wait as it stands among those of the past."""
    return {wait: wait for wait in reversed(past_waits(candidate, seen))}


@lru_cache(maxsize=16)
def _learnt(candidate: UUID, seen: Stamp, today: date) -> "Known":
    """What all waits of the search teach.  Numpy is loaded here, when it is first needed."""
    from afterview.forecast.history import History

    return History.of(past_waits(candidate, seen)).known(today)


def _draw(wait: Wait, outlook: Outlook, today: date) -> Picture:
    dates = [
        outlook.late,
        today,
        *([wait.promised] if wait.promised else []),
        outlook.silence_is_no_from,
    ]
    first, last = min(wait.start, today), max(dates) + timedelta(days=2)

    def x(day: date | None) -> int:
        if day is None:
            return 0
        return round(WIDTH * (day - first).days / max(1, (last - first).days))

    def seen(day: date | None) -> int | None:
        return x(day) if day and first <= day <= last else None

    return Picture(
        sentence=outlook.sentence(),
        range_words=f"Most answers come {_span(outlook.early, outlook.late, today)}.",
        yes_words=_yes(outlook.yes),
        final_words=_final(outlook),
        next_words=_next(outlook, today),
        based_on=outlook.footing(),
        early=outlook.early,
        late=outlook.late,
        median=outlook.median,
        today_x=x(today),
        band_x1=x(max(outlook.early, first)),
        band_x2=x(outlook.late),
        promised_x=seen(wait.promised),
        silence_x=seen(outlook.silence_is_no_from),
        ticks=_ticks(first, last),
        rows=tuple(_rows(wait, outlook, today)),
        would_change=outlook.what_would_change,
    )


def _span(early: date, late: date, today: date) -> str:
    if early.month == late.month:
        return f"{early.day} to {late.day} {late:%B}"
    return f"{early.day} {early:%B} to {late.day} {late:%B}"


def _yes(chance: float) -> str:
    return f"{telling.sentence(telling.chance(chance))} that it is still a yes."


def _next(outlook: Outlook, today: date) -> str:
    return f"{telling.sentence(telling.day(outlook.next_date, today))}: {outlook.next_why}."


def _final(outlook: Outlook) -> str:
    if outlook.today >= outlook.silence_is_no_from:
        return "Read the silence as a no, and stay open."
    from_day = telling.day(outlook.silence_is_no_from, outlook.today)
    final = telling.chance(outlook.silent_for_good)
    return f"Not yet: {final} that it is final. From {from_day} on, read it as a no."


def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    span = (last - first).days
    step = 7 if span <= 45 else 14 if span <= 90 else 30
    marks = (first + timedelta(days=n) for n in range(0, span, step))
    return tuple(
        Tick(round(WIDTH * (day - first).days / span), f"{day.day} {day:%b}") for day in marks
    )


def _rows(wait: Wait, outlook: Outlook, today: date) -> Iterator[tuple[str, str]]:
    yield "Waiting since", telling.day(wait.start, today)
    yield "Most answers come", _span(outlook.early, outlook.late, today)
    if wait.promised:
        yield "They named", telling.day(wait.promised, today)
    for days, chance in outlook.chance.items():
        yield f"An answer within {days} days", f"{round(chance * 100)} %"
    yield "Still a yes", f"{round(outlook.yes * 100)} %"
    yield "The silence is final", f"{round(outlook.silent_for_good * 100)} %"
    yield "Read silence as a no from", telling.day(outlook.silence_is_no_from, today)
