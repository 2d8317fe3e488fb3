"""The calendar: interviews, deadlines, what is due and what they promised, as events.

An event keeps its name for ever, however often it moves; whoever subscribes sees it move.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from afterview.cadence import for_case
from afterview.days import Calendar, zone
from afterview.desk import outlook, searches, telling
from afterview.desk.cases import cases_of
from afterview.facts import Case, Exactness, Fact, Promise, Purpose, Round
from afterview.records.models import Application, Candidate
from afterview.rules.agenda import Due, When
from afterview.rules.agenda.assignments import own_day
from afterview.rules.agenda.duties import Situation
from afterview.rules.agenda.situation import situation
from afterview.rules.rounds import ends, planned, starts
from afterview.rules.standing import Standing
from afterview.writing.calendar import Event

MOST = 200  # applications that are looked into
LOOKS_BACK = timedelta(days=60)
LOOKS_AHEAD = timedelta(days=14)  # for what is due: later than that it may still change
BY_THE_HOUR = timedelta(hours=36)  # a duty with less time than that has its hour
A_MOMENT = timedelta(minutes=15)
TOLD_ANYWAY = {Purpose.SUBMIT, Purpose.DECIDE}  # their deadline is an event by itself


def events(candidate: Candidate, now: datetime) -> tuple[Event, ...]:
    """Everything that stands on the calendar of this search."""
    recent = candidate.applications.filter(last_at__gte=now - LOOKS_BACK)
    chosen = list((candidate.applications.live() | recent).select_related("company", "agency"))
    chosen = chosen[:MOST]
    cases = cases_of(chosen)
    search, seen = searches.around_all(candidate, cases), searches.stamp(candidate)
    found: list[Event] = []
    for application, case in zip(chosen, cases, strict=True):
        cadence = for_case(case, candidate.cadence)
        s = situation(case, now, search, cadence)
        stands = s.stand
        found.extend(_rounds(application, case, now))
        found.extend(_deadlines(application, case, stands))
        found.extend(_own_days(application, s))
        found.extend(_their_word(application, case, stands, candidate, now, seen))
        dues = searches.dues_of(case, now, search, cadence)
        found.extend(_dues(application, dues, candidate, now))
    return tuple(sorted(found, key=lambda each: each.uid))


def _rounds(application: Application, case: Case, now: datetime) -> Iterator[Event]:
    for each in planned(case.timeline):
        if ends(each.latest) < now - LOOKS_BACK:
            continue
        detail = each.latest.detail if isinstance(each.latest.detail, Round) else Round()
        with_whom = telling.names(each.latest.people)
        yield Event(
            uid=f"round-{each.first.id}",
            title=f"Interview, {case.employer}" + (f", with {with_whom}" if with_whom else ""),
            neutral="Appointment",
            starts=starts(each.latest),
            ends=max(ends(each.latest), starts(each.latest) + A_MOMENT),
            words="\n".join(filter(None, (case.role, detail.title, detail.medium))),
            place=detail.place,
            alarm=timedelta(hours=1),
            busy=True,
            called_off=each.called_off,
            path=_path(application),
        )


def _deadlines(application: Application, case: Case, stands: Standing) -> Iterator[Event]:
    for work in stands.assignments:
        if work.deadline and work.open and not stands.terminal:
            what = f"Assignment for {case.employer}: last moment"
            yield _deadline(application, f"assignment-{work.fact.id}", what, work.deadline, case)
    if stands.offer and stands.offer_deadline and not stands.terminal:
        what = f"Offer of {case.employer}: last moment to decide"
        yield _deadline(application, f"offer-{stands.offer.id}", what, stands.offer_deadline, case)


def _own_days(application: Application, s: Situation) -> Iterator[Event]:
    """When to be done with the work: as planned, else a little before their deadline."""
    for work in s.stand.assignments:
        if work.open and not s.stand.terminal and not (work.deadline and work.deadline <= s.now):
            own = own_day(s, work)
            yield Event(
                f"own-day-{work.fact.id}",
                f"Assignment for {s.case.employer}: be done",
                "To do",
                own - A_MOMENT,
                own,
                words=s.case.role,
                alarm=timedelta(hours=2),
                path=f"/assignments/{work.fact.id}",
            )


def _deadline(application: Application, uid: str, what: str, until: datetime, case: Case) -> Event:
    return Event(
        uid,
        what,
        "Deadline",
        until - A_MOMENT,
        until,
        words=case.role,
        alarm=timedelta(days=1),
        path=_path(application),
    )


def _their_word(
    application: Application,
    case: Case,
    stands: Standing,
    candidate: Candidate,
    now: datetime,
    seen: searches.Stamp,
) -> Iterator[Event]:
    """The day that they named, and the range of days in which answers usually come."""
    waiting = stands.waiting if stands.live else None
    if waiting and waiting.promise and waiting.promised:
        day = waiting.promised
        yield Event(
            f"promised-{waiting.promise.id}",
            f"{case.employer} wanted to answer by today",
            "Date",
            *_days(_first_day(waiting.promise, case, day), day),
            words=_promise_words(waiting.promise),
            path=_path(application),
        )
    picture = outlook.picture(case, stands, candidate, now, seen)
    if waiting and picture:
        yield Event(
            f"outlook-{waiting.about.id}",
            f"{case.employer}: most such answers come in these days",
            "Days",
            *_days(picture.early, picture.late),
            words=picture.based_on,
            path=_path(application),
        )


def _first_day(promise: Fact, case: Case, last: date) -> date:
    """Of a range that they named, its beginning; else the day itself."""
    detail = promise.detail
    if not isinstance(detail, Promise) or detail.earliest is None:
        return last
    if detail.exactness is not Exactness.RANGE:
        return last
    return min(Calendar.of(case).local(detail.earliest).date(), last)


def _promise_words(promise: Fact) -> str:
    words = promise.detail.words if isinstance(promise.detail, Promise) else ""
    return f"Their words: {words}" if words else "The day that they named."


def _dues(
    application: Application, dues: Iterable[Due], candidate: Candidate, now: datetime
) -> Iterator[Event]:
    for due in dues:
        if due.purpose in TOLD_ANYWAY or due.opens > now + LOOKS_AHEAD:
            continue
        employer = due.case.employer if due.case else ""
        starts_at, ends_at = _when(due, candidate, now)
        yield Event(
            f"due-{hashlib.sha256(f'{application.pk} {due.key}'.encode()).hexdigest()[:32]}",
            telling.duty(due.purpose, due.to, employer),
            "To do",
            starts_at,
            ends_at,
            words=f"{employer}\n{due.why}" if employer else due.why,
            path=_path(application),
        )


def _when(due: Due, candidate: Candidate, now: datetime) -> tuple[datetime | date, datetime | date]:
    """At its hour where hours count, else on its day; what is late stands on today."""
    here = zone(candidate.zone)
    if due.when(now) is When.LATE:
        today = now.astimezone(here).date()
        return _days(today, today)
    if due.due - due.opens < BY_THE_HOUR:
        return due.due - A_MOMENT, due.due
    day = due.due.astimezone(here).date()
    return _days(day, day)


def _path(application: Application) -> str:
    return f"/applications/{application.pk}"


def _days(first: date, last: date) -> tuple[date, date]:
    return first, last + timedelta(days=1)


def fingerprint(event: Event) -> str:
    """Another one whenever anything of it changes."""
    return hashlib.sha256(repr(event).encode("utf-8", "replace")).hexdigest()[:16]
