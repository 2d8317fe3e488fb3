"""After a round: how it went, one's own notes, the recruiter's debrief, what was promised,
and the review (O1, O2, O4, O22, O23)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from afterview.days import Calendar
from afterview.facts import Fact, Kind, Person, Purpose, Role
from afterview.rules.agenda.duties import Due, Priority, Situation, day_name, names
from afterview.rules.agenda.people import recruiters
from afterview.rules.passing import UNLOGGED
from afterview.rules.rounds import ends, rounds, starts
from afterview.rules.states import IN_OFFER, State
from afterview.rules.waiting import is_represented

MORNING_CALL = time(8, 30)  # DB-01: when the night over there is over
PRACTICE_DAYS = (1, 3, 7, 14)  # RJ-09, when the next interview is not known
PRACTICE_SHARE = 0.25  # RJ-09: of the time to the next interview


def tell_how_it_went(s: Situation) -> Iterator[Due]:
    """A round is over and nobody wrote it down: everything else waits for that."""
    for scheduled in rounds(s.known, s.now).unlogged:
        over = ends(scheduled)
        yield s.duty(
            Purpose.TELL_HOW_IT_WENT,
            scheduled,
            opens=over,
            due=over + timedelta(hours=s.cadence.thank_due_h),
            until=over + UNLOGGED,
            priority=Priority.TODAY,
            why=f"The interview of {day_name(starts(scheduled), s.calendar)}: did it take place?",
            rule="DB-02",
        )


def notes(s: Situation) -> Iterator[Due]:
    """O1 after each round (EC-04)."""
    for interview in s.stand.rounds:
        if not s.settled(interview, Kind.NOTED):
            yield s.duty(
                Purpose.NOTE,
                interview,
                opens=interview.at,
                due=interview.at + timedelta(hours=s.cadence.notes_due_h),
                until=interview.at + timedelta(hours=s.cadence.notes_useful_h),
                priority=Priority.TODAY,
                why="Write down what was said while you remember it; every letter draws on it.",
                rule="DB-02",
            )


def debrief(s: Situation) -> Iterator[Due]:
    """O2: one call for the day's rounds, before the recruiter speaks to the client (C15)."""
    if not is_represented(s.case):
        return
    for interview in _last_of_each_day(s):
        settled = _debriefed(s, interview) or _more_today(s, interview)
        if not settled and not _is_with_the_agency(interview):
            yield _debrief(s, interview, recruiters(s.case, s.known))


def deliver(s: Situation) -> Iterator[Due]:
    """O4: what the candidate promised, until a decision."""
    for promise in s.known.of(Kind.UNDERTOOK):
        decided = s.known.since(promise.at, Kind.OFFERED, Kind.REJECTED)
        if not decided and not s.settled(promise, Kind.DELIVERED):
            due = promise.until or promise.at + timedelta(hours=24)
            yield s.duty(
                Purpose.DELIVER,
                promise,
                opens=promise.at,
                due=due,
                until=s.calendar.after(due, s.cadence.closing_gap_bd),
                priority=Priority.TODAY,
                why=f"You promised to send {names(promise.people)} something.",
                rule="O4",
                to=promise.people,
            )


def review(s: Situation) -> Iterator[Due]:
    """O22 after each day of interviews (RJ-06)."""
    for interview in _last_of_each_day(s):
        if not s.answers(interview, Kind.REVIEWED) and not _ended_since(s, interview):
            yield s.duty(
                Purpose.REVIEW,
                interview,
                opens=interview.at,
                due=interview.at + timedelta(hours=s.cadence.review_due_h),
                until=interview.at + timedelta(days=s.cadence.review_useful_days),
                priority=Priority.WEEK,
                why="Two things to keep, one to change: a look back while it is fresh.",
                rule="RJ-06",
            )


def practise(s: Situation) -> Iterator[Due]:
    """O23: what went badly comes back before the next interview, at equal gaps (RJ-09)."""
    reviewed = s.known.last(Kind.REVIEWED)
    if reviewed is None or s.stand.state in IN_OFFER:
        return
    done = s.answers(reviewed, Kind.PRACTISED)
    opens = _next_practice(s, reviewed, done)
    if opens:
        coming = [starts(fact) for fact in s.stand.coming if starts(fact) > opens]
        yield s.duty(
            Purpose.PRACTISE,
            reviewed,
            opens=opens,
            due=opens + timedelta(days=1),
            until=min([opens + timedelta(days=7), *coming]),
            priority=Priority.WEEK,
            why="The questions that were hard, once more; a little and often works best.",
            rule="RJ-09",
            whom=f"{len(done)}:{_for_which(s)}",
        )


def _debrief(s: Situation, interview: Fact, to: tuple[Person, ...]) -> Due:
    return s.duty(
        Purpose.DEBRIEF,
        interview,
        opens=interview.at,
        due=_by_when(s, interview.at + timedelta(hours=s.cadence.debrief_due_h)),
        until=interview.at + timedelta(hours=s.cadence.debrief_useful_h),
        priority=Priority.NOW,
        why=f"Tell {names(to)} how it went before they speak to {s.case.employer}.",
        rule="DB-01",
        to=to,
    )


def _by_when(s: Situation, due: datetime) -> datetime:
    """DB-01: in the agency's night the call waits until half past eight."""
    office = s.case.agency.zone if s.case.agency and s.case.agency.zone else s.case.zone
    calendar = Calendar(s.case.country.upper(), s.case.region.upper(), office)
    decent = calendar.decent(due)
    return due if decent == due else calendar.at(calendar.local(decent).date(), MORNING_CALL)


def _debriefed(s: Situation, interview: Fact) -> bool:
    """Told, or the client has spoken: then there is nothing left to shape (DB-01)."""
    client = (Kind.FEEDBACK_GIVEN, Kind.REJECTED, Kind.OFFERED)
    return bool(s.answers(interview, Kind.DEBRIEFED) or s.known.since(interview.at, *client))


def _more_today(s: Situation, interview: Fact) -> bool:
    day = _day(s, interview.at)
    return any(_day(s, starts(coming)) == day for coming in s.stand.coming)


def _is_with_the_agency(interview: Fact) -> bool:
    """The agency's own recruiter needs no report of a talk with the agency."""
    roles = {person.role for person in interview.people}
    return roles == {Role.AGENCY_RECRUITER}


def _last_of_each_day(s: Situation) -> tuple[Fact, ...]:
    return tuple({_day(s, interview.at): interview for interview in s.stand.rounds}.values())


def _day(s: Situation, moment: datetime) -> date:
    return s.calendar.local(moment).date()


def _ended_since(s: Situation, interview: Fact) -> bool:
    """A no, or a silence taken for one, brings its own review (9.4)."""
    gone = s.stand.state is State.DORMANT or s.stand.terminal
    return gone or bool(s.known.since(interview.at, Kind.REJECTED))


def _for_which(s: Situation) -> str:
    """Practice for one interview is not the practice for another."""
    coming = s.stand.next_round
    return (coming.id or coming.at.isoformat()) if coming else ""


def _next_practice(s: Situation, reviewed: Fact, done: tuple[Fact, ...]) -> datetime | None:
    coming = s.stand.next_round
    last = done[-1] if done else reviewed
    if coming and starts(coming) > last.at:
        days = (starts(coming) - last.at) / timedelta(days=1)
        return last.at + timedelta(days=max(1, round(PRACTICE_SHARE * days)))
    if len(done) < len(PRACTICE_DAYS):
        return reviewed.at + timedelta(days=PRACTICE_DAYS[len(done)])
    return None
