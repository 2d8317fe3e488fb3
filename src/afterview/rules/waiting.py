"""The silence: since when, after what, how often we asked, and what they promised (FU-01 to FU-12).

A waiting period opens with an interview, with a word from them, or when we did what they
asked for (AS-09).  An out-of-office reply is no word (EC-29); a letter that bounced was
never sent (EC-28).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from afterview.cadence import Cadence
from afterview.days import Calendar
from afterview.facts import Case, Exactness, Fact, Kind, Person, Promise, Role, Says, Timeline, Word
from afterview.rules.promises import forbids_contact, promised_day
from afterview.rules.rounds import began

INBOUND = {
    Kind.HEARD, Kind.PROMISED, Kind.SCHEDULED, Kind.CANCELLED, Kind.MISSED_BY_THEM,
    Kind.ASSIGNED, Kind.EXTENDED, Kind.RECEIVED, Kind.REFERENCES_ASKED, Kind.REQUESTED,
    Kind.CHECK_OPENED, Kind.CHECK_CLEAR, Kind.CHECK_FLAGGED, Kind.OFFERED, Kind.OFFER_CHANGED,
    Kind.FEEDBACK_GIVEN, Kind.HELD, Kind.REOPENED, Kind.REJECTED,
}  # fmt: skip
OPENS = {Kind.APPLIED, Kind.SUBMITTED_BY_AGENCY, Kind.INTERVIEWED}
OUR_MOVE = {Kind.REPLIED, Kind.PROVIDED, Kind.SUBMITTED, Kind.REFERENCES_SENT}
BOUNCES_WITHIN = timedelta(days=3)
STATUS = {Kind.ASKED, Kind.CLOSED_KINDLY}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One spell of silence."""

    since: datetime
    about: Fact  # what opened it
    unanswered: int  # our status messages in it
    promise: Fact | None  # the stated timeline that holds
    slips: int  # how often they moved their date (C22)
    no_contact_until: datetime | None  # FU-10; far away when they named no day
    last_asked: Fact | None = None
    promised: date | None = None  # the day of the promise, on their calendar


def waiting(case: Case, known: Timeline, cadence: Cadence) -> Waiting | None:
    calendar = Calendar.of(case)
    about = _opener(known)
    if about is None:
        return None
    asked = unanswered(case, known, cadence)
    promise, slips = _promise_that_holds(known, about, calendar)
    return Waiting(
        since=about.at,
        about=about,
        unanswered=len(asked),
        promise=promise,
        slips=slips,
        no_contact_until=_no_contact_until(promise, about, calendar, cadence),
        last_asked=asked[-1] if asked else None,
        promised=promised_day(promise, calendar) if promise else None,
    )


def is_answer(fact: Fact) -> bool:
    """Whether somebody over there moved: any word but a machine's (FU-04, EC-28, EC-29)."""
    if fact.kind is Kind.HEARD:
        return says(fact) not in {Says.AUTO_REPLY, Says.BOUNCE}
    return fact.kind in INBOUND


def says(fact: Fact) -> Says:
    return fact.detail.says if isinstance(fact.detail, Word) else Says.OTHER


def arrived(fact: Fact, known: Timeline, person: Person | None = None) -> bool:
    """Whether a letter reached its reader, as far as we know (EC-28)."""
    return not any(_bounce_of(fact, word, person) for word in known.since(fact.at, Kind.HEARD))


def unanswered(case: Case, known: Timeline, cadence: Cadence) -> tuple[Fact, ...]:
    """Our status messages since their last word; talk with an agency counts once a week (C18)."""
    answer = _last(known, lambda fact: is_answer(fact) or fact.kind in OPENS)
    counted: list[Fact] = []
    for fact in known.of(*STATUS):
        if (answer is None or fact.order > answer.order) and arrived(fact, known):
            gap = fact.at - counted[-1].at if counted else timedelta.max
            if not to_agency(case, fact) or gap >= timedelta(days=cadence.min_gap_days):
                counted.append(fact)
    return tuple(counted)


def to_agency(case: Case, fact: Fact) -> bool:
    """A message to the agency is not one to the employer (C18)."""
    if fact.people:
        return all(person.role is Role.AGENCY_RECRUITER for person in fact.people)
    return is_represented(case)


def is_represented(case: Case) -> bool:
    """An agency stands between us and the employer, and has not dropped out."""
    return case.agency is not None and case.timeline.last(Kind.AGENCY_DROPPED) is None


def _opener(known: Timeline) -> Fact | None:
    return _last(known, lambda f: is_answer(f) or f.kind in OPENS or f.kind in OUR_MOVE)


def _last(known: Timeline, fits: Callable[[Fact], bool]) -> Fact | None:
    return next((fact for fact in reversed(known.facts) if fits(fact)), None)


def _promise_that_holds(
    known: Timeline, about: Fact, calendar: Calendar
) -> tuple[Fact | None, int]:
    """Their last word on when, unless its day was over before this silence began (FU-12)."""
    said = _promises_of_this_stage(known)
    days = [day for day in (promised_day(fact, calendar) for fact in said) if day]
    slips = sum(later > earlier for earlier, later in pairwise(days))
    latest = said[-1] if said else None
    if latest is None or (promised_day(latest, calendar) is None and not forbids_contact(latest)):
        return None, slips
    day = promised_day(latest, calendar)
    if day and latest is not about and day < calendar.local(about.at).date():
        return None, slips
    return latest, slips


def _promises_of_this_stage(known: Timeline) -> tuple[Fact, ...]:
    """What they named since the last interview began; a new round makes older words stale."""
    last = known.last(Kind.INTERVIEWED)
    return known.since(began(last), Kind.PROMISED) if last else known.of(Kind.PROMISED)


def _no_contact_until(
    promise: Fact | None, about: Fact, calendar: Calendar, cadence: Cadence
) -> datetime | None:
    if promise is None or not forbids_contact(promise):
        return None
    day = promised_day(promise, calendar)
    if day is None:
        return about.at + timedelta(days=cadence.dormant_days)
    return calendar.at(calendar.days_after(day, cadence.ask_after_stated_bd), time(9))


def is_vague(waiting: Waiting) -> bool:
    """A date that slipped twice is no date to build on (C22)."""
    detail = waiting.promise.detail if waiting.promise else None
    named = isinstance(detail, Promise) and detail.exactness is Exactness.VAGUE
    return waiting.slips >= 2 or named


def _bounce_of(fact: Fact, word: Fact, person: Person | None) -> bool:
    if says(word) is not Says.BOUNCE:
        return False
    if word.about:
        return word.about == fact.id
    if word.at - fact.at > BOUNCES_WITHIN:
        return False
    wanted = {person.key} if person else {reader.key for reader in fact.people}
    return bool(wanted & {reader.key for reader in word.people})
