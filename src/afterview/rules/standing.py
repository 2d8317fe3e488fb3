"""Where an application stands: the fold of its facts, and what time alone makes of it (9.2, 9.4).

Facts are folded by when they happened, then by when they were written down.  The silence
that becomes a no (FU-05), an offer that runs out and a hold that is forgotten are no facts:
they are worked out from `now`.  The fold never refuses a fact; `moves` does.
"""

from dataclasses import dataclass
from datetime import datetime

from afterview.cadence import Cadence, for_case
from afterview.facts import Case, Fact, Kind, Timeline
from afterview.rules.course import Course, step
from afterview.rules.passing import UNLOGGED, as_time_goes, ran_out
from afterview.rules.rounds import Rounds, ends, rounds
from afterview.rules.states import IN_OFFER, LIVE, TERMINAL, WAITS, Contact, State
from afterview.rules.strands import (
    Assignment,
    AssignmentState,
    BackgroundState,
    ReferencesState,
    assignment_state,
    assignments,
    background_state,
    references_state,
    stalls,
)
from afterview.rules.waiting import Waiting, waiting

__all__ = [
    "IN_OFFER", "Assignment", "AssignmentState", "BackgroundState", "Contact", "ReferencesState",
    "Standing", "State", "Waiting", "next_tick", "standing",
]  # fmt: skip


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


def _course(case: Case, known: Timeline, now: datetime, cadence: Cadence) -> Course:
    course = Course(since=known.facts[0].at) if known.facts else Course(since=now)
    for fact in known.facts:
        course = ran_out(course, fact.at, cadence)
        course = step(course, fact, known)
    return as_time_goes(case, known, course, now, cadence)


def _described(
    case: Case, known: Timeline, course: Course, now: datetime, cadence: Cadence
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
    course: Course,
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
