"""Where an application stands: the fold of its facts, and what time alone makes of it (9.2, 9.4).

Facts are folded by when they happened, then by when they were written down.  The silence
that becomes a no (FU-05), an offer that runs out and a hold that is forgotten are no facts:
they are worked out from `now`.  The fold never refuses a fact; `moves` does.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from afterview.cadence import Cadence, for_case
from afterview.days import Calendar
from afterview.facts import Case, Fact, Kind, No, Says, Terms, Timeline
from afterview.rules.rounds import Rounds, ends, rounds
from afterview.rules.strands import (
    Assignment,
    AssignmentState,
    BackgroundState,
    ReferencesState,
    assignment_state,
    assignments,
    background_state,
    is_about_the_offer,
    references_state,
    stalls,
)
from afterview.rules.waiting import Waiting, is_answer, says, unanswered, waiting

__all__ = [
    "Assignment",
    "AssignmentState",
    "BackgroundState",
    "Contact",
    "ReferencesState",
    "Standing",
    "State",
    "Waiting",
    "next_tick",
    "standing",
]


class State(StrEnum):
    LEAD = "lead"  # nothing has happened yet
    APPLIED = "applied"  # applied or submitted, no interview yet
    INTERVIEW_SCHEDULED = "interview_scheduled"
    AWAITING_DECISION = "awaiting_decision"
    ON_HOLD = "on_hold"
    OFFER_VERBAL = "offer_verbal"
    OFFER_RECEIVED = "offer_received"
    OFFER_NEGOTIATING = "offer_negotiating"
    OFFER_ACCEPTED = "offer_accepted"
    PLACED = "placed"
    DORMANT = "dormant"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    OFFER_DECLINED = "offer_declined"
    OFFER_EXPIRED = "offer_expired"
    OFFER_RESCINDED = "offer_rescinded"
    CLOSED = "closed"


class Contact(StrEnum):
    IDLE = "idle"
    WAITING = "waiting"
    STOPPED = "stopped"  # asked as often as is decent (FU-04)


UNDECIDED = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}
IN_OFFER = {State.OFFER_VERBAL, State.OFFER_ACCEPTED, State.PLACED} | UNDECIDED
ENDED = {
    State.REJECTED, State.WITHDRAWN, State.OFFER_DECLINED, State.OFFER_EXPIRED,
    State.OFFER_RESCINDED, State.CLOSED,
}  # fmt: skip
TERMINAL = ENDED | {State.PLACED}
WAITS = {State.APPLIED, State.AWAITING_DECISION, State.DORMANT}
LIVE = {
    State.APPLIED, State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION, State.OFFER_VERBAL,
    State.OFFER_RECEIVED, State.OFFER_NEGOTIATING, State.OFFER_ACCEPTED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    state: State
    since: datetime  # when this state began
    terminal: bool
    live: bool  # PO-02: an event or an answer is still to come
    waiting: Waiting | None  # the silence we are in
    next_round: Fact | None  # SCHEDULED and still to come
    unlogged_round: Fact | None  # its time has passed and nobody wrote how it went
    rounds: tuple[Fact, ...]  # INTERVIEWED
    offer: Fact | None
    offer_deadline: datetime | None  # after extensions
    assignment: AssignmentState
    assigned: Fact | None
    assignment_deadline: datetime | None  # after extensions
    references: ReferencesState
    references_asked: Fact | None
    background: BackgroundState
    contact: Contact
    verbal_stalled: bool  # a spoken offer that never came on paper
    ended: Fact | None  # what ended it
    assignments: tuple[Assignment, ...] = ()
    coming: tuple[Fact, ...] = ()  # every SCHEDULED still to come
    next_tick: datetime | None = None  # when time alone next changes any of this

    @property
    def last_round(self) -> Fact | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def first_round(self) -> Fact | None:
        return self.rounds[0] if self.rounds else None


def standing(case: Case, now: datetime, cadence: Cadence | None = None) -> Standing:
    numbers = for_case(case, cadence)
    known = case.timeline.until(now)
    course = _course(case, known, now, numbers)
    return _described(case, known, course, now, numbers)


def next_tick(case: Case, now: datetime, cadence: Cadence | None = None) -> datetime | None:
    """When time alone next changes where this stands."""
    return standing(case, now, cadence).next_tick


BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Course:
    """Where the fold has come to."""

    state: State = State.LEAD
    since: datetime = BEFORE_ALL
    offer: Fact | None = None
    deadline: datetime | None = None
    ended: Fact | None = None
    news: datetime = BEFORE_ALL  # their last word
    back: datetime | None = None  # when a hold was to end, and a month
    verbal_stalled: bool = False
    tick: datetime | None = None

    def to(self, state: State, fact: Fact) -> "_Course":
        return replace(self, state=state, since=fact.at, ended=fact if state in ENDED else None)


def _course(case: Case, known: Timeline, now: datetime, cadence: Cadence) -> _Course:
    course = _Course(since=known.facts[0].at) if known.facts else _Course(since=now)
    for fact in known.facts:
        course = _ran_out(course, fact.at, cadence)
        step = STEPS.get(fact.kind)
        course = step(course, fact, known) if step else course
    return _as_time_goes(case, known, course, now, cadence)


# What a fact does ---------------------------------------------------------------------


def _applied(course: _Course, fact: Fact, known: Timeline) -> _Course:
    """An application, or an explicit re-entry after an end."""
    fresh = course.state is State.LEAD or course.state in ENDED
    return course.to(State.APPLIED, fact) if fresh else course


def _scheduled(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state in IN_OFFER else course.to(State.INTERVIEW_SCHEDULED, fact)


def _interviewed(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state in IN_OFFER else course.to(State.AWAITING_DECISION, fact)


def _called_off(course: _Course, fact: Fact, known: Timeline) -> _Course:
    scheduled = course.state is State.INTERVIEW_SCHEDULED
    return course.to(State.AWAITING_DECISION, fact) if scheduled else course


def _heard(course: _Course, fact: Fact, known: Timeline) -> _Course:
    if says(fact) is Says.INVITATION and course.state not in IN_OFFER | ENDED:
        return course.to(State.INTERVIEW_SCHEDULED, fact)
    if course.state is State.DORMANT and is_answer(fact):
        return course.to(_waits(known, fact), fact)
    return replace(course, news=fact.at) if is_answer(fact) else course


def _held(course: _Course, fact: Fact, known: Timeline) -> _Course:
    over = course.state in ENDED or course.state in IN_OFFER - {State.OFFER_VERBAL}
    back = fact.until + timedelta(days=MONTH) if fact.until else None
    return course if over else replace(course, back=back).to(State.ON_HOLD, fact)


def _reopened(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state in IN_OFFER else course.to(_waits(known, fact), fact)


def _offered(course: _Course, fact: Fact, known: Timeline) -> _Course:
    if course.state in {State.OFFER_ACCEPTED, State.PLACED}:
        return course
    if not _on_paper(fact):
        fresh = replace(course, offer=fact, deadline=fact.until)
        return course if course.state in UNDECIDED else fresh.to(State.OFFER_VERBAL, fact)
    course = replace(course, offer=fact, deadline=fact.until)
    return course.to(State.OFFER_RECEIVED, fact)


def _countered(course: _Course, fact: Fact, known: Timeline) -> _Course:
    undecided = course.state is State.OFFER_RECEIVED
    return course.to(State.OFFER_NEGOTIATING, fact) if undecided else course


def _offer_changed(course: _Course, fact: Fact, known: Timeline) -> _Course:
    if course.state in {State.OFFER_ACCEPTED, State.PLACED}:
        return course
    course = replace(course, deadline=fact.until or course.deadline)
    verbal = course.state is State.OFFER_VERBAL and not _on_paper(fact)
    return course if verbal else course.to(State.OFFER_RECEIVED, fact)


def _extended(course: _Course, fact: Fact, known: Timeline) -> _Course:
    if course.offer is None or not is_about_the_offer(fact, known):
        return course
    course = replace(course, deadline=fact.until or course.deadline)
    expired = course.state is State.OFFER_EXPIRED
    return course.to(State.OFFER_RECEIVED, fact) if expired else course


def _accepted(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state is State.PLACED else course.to(State.OFFER_ACCEPTED, fact)


def _declined(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course.to(State.OFFER_DECLINED, fact)


def _rescinded(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course.to(State.OFFER_RESCINDED, fact)


def _check_adverse(course: _Course, fact: Fact, known: Timeline) -> _Course:
    accepted = course.state is State.OFFER_ACCEPTED
    return course.to(State.OFFER_RESCINDED, fact) if accepted else course


def _cleared(course: _Course, fact: Fact, known: Timeline) -> _Course:
    accepted = course.state is State.OFFER_ACCEPTED
    return course.to(State.PLACED, fact) if accepted else course


def _started(course: _Course, fact: Fact, known: Timeline) -> _Course:
    hired = course.state in {State.OFFER_ACCEPTED, State.PLACED}
    return course.to(State.CLOSED, fact) if hired else course


def _rejected(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state in ENDED else course.to(State.REJECTED, fact)


def _withdrew(course: _Course, fact: Fact, known: Timeline) -> _Course:
    return course if course.state in ENDED else course.to(State.WITHDRAWN, fact)


def _on_paper(fact: Fact) -> bool:
    return fact.detail.written if isinstance(fact.detail, Terms) else True


def _waits(known: Timeline, fact: Fact) -> State:
    """Waiting for a decision, or, when there never was a round, for an invitation."""
    met = known.until(fact.at).last(Kind.INTERVIEWED, Kind.SCHEDULED)
    return State.AWAITING_DECISION if met or fact.kind is Kind.REOPENED else State.APPLIED


Step = Callable[[_Course, Fact, Timeline], _Course]
STEPS: dict[Kind, Step] = {
    Kind.APPLIED: _applied,
    Kind.SUBMITTED_BY_AGENCY: _applied,
    Kind.SCHEDULED: _scheduled,
    Kind.INTERVIEWED: _interviewed,
    Kind.CANCELLED: _called_off,
    Kind.MISSED_BY_THEM: _called_off,
    Kind.MISSED_BY_ME: _called_off,
    Kind.HEARD: _heard,
    Kind.HELD: _held,
    Kind.REOPENED: _reopened,
    Kind.OFFERED: _offered,
    Kind.COUNTERED: _countered,
    Kind.OFFER_CHANGED: _offer_changed,
    Kind.EXTENDED: _extended,
    Kind.ACCEPTED: _accepted,
    Kind.DECLINED: _declined,
    Kind.RESCINDED: _rescinded,
    Kind.CHECK_ADVERSE: _check_adverse,
    Kind.CLEARED: _cleared,
    Kind.STARTED: _started,
    Kind.REJECTED: _rejected,
    Kind.WITHDREW: _withdrew,
}


# What time does -----------------------------------------------------------------------


def _ran_out(course: _Course, now: datetime, cadence: Cadence) -> _Course:
    """What the days between two facts did: an offer ran out, a hold was forgotten."""
    moment = _offer_runs_out(course) or _hold_is_forgotten(course, cadence)
    if moment and moment <= now:
        state = State.DORMANT if course.state is State.ON_HOLD else State.OFFER_EXPIRED
        ended = course.offer if state is State.OFFER_EXPIRED else None
        return replace(course, state=state, since=moment, ended=ended)
    return course


def _offer_runs_out(course: _Course) -> datetime | None:
    return course.deadline if course.state in UNDECIDED else None


def _hold_is_forgotten(course: _Course, cadence: Cadence) -> datetime | None:
    if course.state is not State.ON_HOLD:
        return None
    heard = max(course.since, course.news)
    return max(heard + timedelta(days=cadence.hold_dormant_days), course.back or heard)


def _as_time_goes(
    case: Case, known: Timeline, course: _Course, now: datetime, cadence: Cadence
) -> _Course:
    """Apply what time did, one change after the other, and say when the next comes."""
    course = _on_the_calendar(known, course, now)
    while True:
        change = _next_change(case, known, course, now, cadence)
        if change is None or change.since > now:
            return replace(course, tick=change.since if change else None)
        course = change


def _on_the_calendar(known: Timeline, course: _Course, now: datetime) -> _Course:
    """A round to come, or one that nobody wrote up yet, keeps the interview scheduled."""
    if course.state not in {State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION}:
        return course
    calendar = rounds(known, now)
    if calendar.coming:
        return replace(course, state=State.INTERVIEW_SCHEDULED)
    last = max((ends(fact) for fact in calendar.unlogged), default=course.since)
    invited = course.state is State.INTERVIEW_SCHEDULED
    if invited and max(last, course.since) + UNLOGGED > now:
        return course
    return replace(course, state=State.AWAITING_DECISION, since=max(last, course.since))


MONTH = 30
UNLOGGED = timedelta(days=7)  # after that, a round that nobody wrote up is taken for held


def _next_change(
    case: Case, known: Timeline, course: _Course, now: datetime, cadence: Cadence
) -> _Course | None:
    """The state that comes by itself, dated; it may lie in the past."""
    if course.state in WAITS - {State.DORMANT}:
        silent = silence_is_a_no(case, known, cadence)
        return _at(course, State.DORMANT, silent)
    if course.state is State.OFFER_VERBAL:
        return _stalled(case, known, course, cadence)
    if course.state is State.ON_HOLD or course.state in UNDECIDED:
        moment = _offer_runs_out(course) or _hold_is_forgotten(course, cadence)
        return _ran_out(course, moment, cadence) if moment else None
    if course.state in TERMINAL - {State.PLACED, State.CLOSED} or course.state is State.DORMANT:
        return _at(course, State.CLOSED, _archived(course, cadence))
    return None


def _at(course: _Course, state: State, moment: datetime | None) -> _Course | None:
    if moment is None:
        return None
    return replace(course, state=state, since=max(moment, course.since))


def silence_is_a_no(case: Case, known: Timeline, cadence: Cadence) -> datetime | None:
    """FU-05: three unanswered, or two and ten business days, or so many days of silence.

    A message is unanswered when two business days have brought nothing (FU-07); after
    two, the closing message (O12) has its window first.  A day that they named comes first.
    """
    silence = waiting(case, known, cadence)
    if silence is None:
        return None
    asked = unanswered(case, known, cadence)
    moments = [
        _too_many_days(case, known, silence, cadence),
        *_two_unanswered(case, silence, asked, cadence),
        *_three_unanswered(case, asked, cadence),
    ]
    return min(moments)


def _too_many_days(case: Case, known: Timeline, silence: Waiting, cadence: Cadence) -> datetime:
    since = max([silence.since, *_open_work(known)])
    there = Calendar.of(case).local(since)
    patience = (there + timedelta(days=cadence.dormant_days)).astimezone(UTC)
    return max(patience, *_after_their_day(case, silence, cadence), since)


def _open_work(known: Timeline) -> Iterator[datetime]:
    """While work is on our side, the silence is ours (C7)."""
    yield from (work.deadline for work in assignments(known) if work.open and work.deadline)


def _after_their_day(case: Case, silence: Waiting, cadence: Cadence) -> Iterator[datetime]:
    if silence.promised:
        calendar = Calendar.of(case)
        later = calendar.days_after(silence.promised, cadence.dormant_after_two_bd)
        yield calendar.at(later, time(9))


def _two_unanswered(
    case: Case, silence: Waiting, asked: tuple[Fact, ...], cadence: Cadence
) -> Iterator[datetime]:
    if len(asked) >= 2:
        calendar = Calendar.of(case)
        quiet = cadence.dormant_after_two_bd + cadence.ask_window_none_bd
        day = calendar.days_after(calendar.local(asked[1].at).date(), quiet)
        last = calendar.at(day, time(17))
        yield max([last, *_after_their_day(case, silence, cadence)])


def _three_unanswered(case: Case, asked: tuple[Fact, ...], cadence: Cadence) -> Iterator[datetime]:
    if len(asked) >= cadence.max_unanswered:
        yield Calendar.of(case).after(asked[cadence.max_unanswered - 1].at, 2)


def _stalled(case: Case, known: Timeline, course: _Course, cadence: Cadence) -> _Course | None:
    """A spoken offer of which no paper came though it was asked for twice (9.4)."""
    asked = known.since(course.since, Kind.WRITING_ASKED, Kind.ASKED)
    if len(asked) < 2:
        return None
    moment = Calendar.of(case).after(course.since, cadence.verbal_stalls_bd)
    flagged = replace(course, verbal_stalled=True)
    return _at(flagged, State.AWAITING_DECISION, max(moment, asked[1].at))


def _archived(course: _Course, cadence: Cadence) -> datetime:
    """When everything that an end asks for is done or has lost its use (9.4)."""
    if course.state is State.DORMANT:
        return course.since + timedelta(days=cadence.closed_after_dormant_days)
    ended = course.ended
    warm = ended is not None and isinstance(ended.detail, No) and ended.detail.warm
    days = cadence.warm_until_days if warm else cadence.referees_told_days
    return course.since + timedelta(days=days)


# What it looks like -------------------------------------------------------------------


def _described(
    case: Case, known: Timeline, course: _Course, now: datetime, cadence: Cadence
) -> Standing:
    calendar = rounds(known, now)
    silence = waiting(case, known, cadence) if course.state in WAITS else None
    works = assignments(known)
    work = next((w for w in reversed(works) if w.open), works[-1] if works else None)
    return Standing(
        state=course.state,
        since=course.since,
        terminal=course.state in TERMINAL,
        live=course.state in LIVE,
        waiting=silence,
        next_round=calendar.coming[0] if calendar.coming else None,
        unlogged_round=calendar.unlogged[-1] if calendar.unlogged else None,
        rounds=calendar.held,
        offer=course.offer,
        offer_deadline=course.deadline,
        assignment=assignment_state(work, known, now) if work else AssignmentState.NONE,
        assigned=work.fact if work else None,
        assignment_deadline=work.deadline if work else None,
        references=references_state(case, known, now, cadence),
        references_asked=known.last(Kind.REFERENCES_ASKED),
        background=background_state(known),
        contact=_contact(silence, cadence),
        verbal_stalled=course.verbal_stalled,
        ended=course.ended,
        assignments=works,
        coming=calendar.coming,
        next_tick=_tick(case, known, course, calendar, works, now, cadence),
    )


def _contact(silence: Waiting | None, cadence: Cadence) -> Contact:
    if silence is None:
        return Contact.IDLE
    stopped = silence.unanswered >= cadence.max_unanswered
    return Contact.STOPPED if stopped else Contact.WAITING


def _tick(
    case: Case,
    known: Timeline,
    course: _Course,
    calendar: Rounds,
    works: tuple[Assignment, ...],
    now: datetime,
    cadence: Cadence,
) -> datetime | None:
    """The next moment at which time alone changes the state or a strand beside it."""
    moments = [
        course.tick,
        *(ends(fact) for fact in calendar.coming),
        *(ends(fact) + UNLOGGED for fact in calendar.unlogged),
        course.since + UNLOGGED if course.state is State.INTERVIEW_SCHEDULED else None,
        *(work.deadline for work in works if work.open),
        *(stalls(case, fact, cadence) for fact in known.of(Kind.REFEREE_CONTACTED)),
    ]
    return min((moment for moment in moments if moment and moment > now), default=None)
