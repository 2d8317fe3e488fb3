"""What each fact does to an application: the transitions of 9.4, one function each.

No fact is refused here; what must not happen is refused before it is written down (`moves`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from afterview.facts import Fact, Kind, Says, Terms, Timeline
from afterview.rules.states import ENDED, IN_OFFER, UNDECIDED, State
from afterview.rules.strands import is_about_the_offer
from afterview.rules.waiting import is_answer, says

MONTH = 30
BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Course:
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

    def to(self, state: State, fact: Fact) -> "Course":
        return replace(self, state=state, since=fact.at, ended=fact if state in ENDED else None)


def step(course: Course, fact: Fact, known: Timeline) -> Course:
    """Where the fold comes to with one more fact."""
    rule = STEPS.get(fact.kind)
    return rule(course, fact, known) if rule else course


def _applied(course: Course, fact: Fact, known: Timeline) -> Course:
    """An application, or an explicit re-entry after an end."""
    fresh = course.state is State.LEAD or course.state in ENDED
    return course.to(State.APPLIED, fact) if fresh else course


def _scheduled(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state in IN_OFFER else course.to(State.INTERVIEW_SCHEDULED, fact)


def _interviewed(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state in IN_OFFER else course.to(State.AWAITING_DECISION, fact)


def _called_off(course: Course, fact: Fact, known: Timeline) -> Course:
    scheduled = course.state is State.INTERVIEW_SCHEDULED
    return course.to(State.AWAITING_DECISION, fact) if scheduled else course


def _heard(course: Course, fact: Fact, known: Timeline) -> Course:
    if says(fact) is Says.INVITATION and course.state not in IN_OFFER | ENDED:
        return course.to(State.INTERVIEW_SCHEDULED, fact)
    if course.state is State.DORMANT and is_answer(fact):
        return course.to(_waits(known, fact), fact)
    return replace(course, news=fact.at) if is_answer(fact) else course


def _held(course: Course, fact: Fact, known: Timeline) -> Course:
    over = course.state in ENDED or course.state in IN_OFFER - {State.OFFER_VERBAL}
    back = fact.until + timedelta(days=MONTH) if fact.until else None
    return course if over else replace(course, back=back).to(State.ON_HOLD, fact)


def _reopened(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state in IN_OFFER else course.to(_waits(known, fact), fact)


def _offered(course: Course, fact: Fact, known: Timeline) -> Course:
    if course.state in {State.OFFER_ACCEPTED, State.PLACED}:
        return course
    if not _on_paper(fact):
        fresh = replace(course, offer=fact, deadline=fact.until)
        return course if course.state in UNDECIDED else fresh.to(State.OFFER_VERBAL, fact)
    course = replace(course, offer=fact, deadline=fact.until)
    return course.to(State.OFFER_RECEIVED, fact)


def _countered(course: Course, fact: Fact, known: Timeline) -> Course:
    undecided = course.state is State.OFFER_RECEIVED
    return course.to(State.OFFER_NEGOTIATING, fact) if undecided else course


def _offer_changed(course: Course, fact: Fact, known: Timeline) -> Course:
    if course.state in {State.OFFER_ACCEPTED, State.PLACED}:
        return course
    course = replace(course, offer=course.offer or fact, deadline=fact.until or course.deadline)
    verbal = course.state is State.OFFER_VERBAL and not _on_paper(fact)
    return course if verbal else course.to(State.OFFER_RECEIVED, fact)


def _extended(course: Course, fact: Fact, known: Timeline) -> Course:
    if course.offer is None or not is_about_the_offer(fact, known):
        return course
    course = replace(course, deadline=fact.until or course.deadline)
    expired = course.state is State.OFFER_EXPIRED
    return course.to(State.OFFER_RECEIVED, fact) if expired else course


def _accepted(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state is State.PLACED else course.to(State.OFFER_ACCEPTED, fact)


def _declined(course: Course, fact: Fact, known: Timeline) -> Course:
    return course.to(State.OFFER_DECLINED, fact)


def _rescinded(course: Course, fact: Fact, known: Timeline) -> Course:
    return course.to(State.OFFER_RESCINDED, fact)


def _check_adverse(course: Course, fact: Fact, known: Timeline) -> Course:
    accepted = course.state is State.OFFER_ACCEPTED
    return course.to(State.OFFER_RESCINDED, fact) if accepted else course


def _cleared(course: Course, fact: Fact, known: Timeline) -> Course:
    accepted = course.state is State.OFFER_ACCEPTED
    return course.to(State.PLACED, fact) if accepted else course


def _started(course: Course, fact: Fact, known: Timeline) -> Course:
    hired = course.state in {State.OFFER_ACCEPTED, State.PLACED}
    return course.to(State.CLOSED, fact) if hired else course


def _rejected(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state in ENDED else course.to(State.REJECTED, fact)


def _withdrew(course: Course, fact: Fact, known: Timeline) -> Course:
    return course if course.state in ENDED else course.to(State.WITHDRAWN, fact)


def _on_paper(fact: Fact) -> bool:
    return fact.detail.written if isinstance(fact.detail, Terms) else True


def _waits(known: Timeline, fact: Fact) -> State:
    """Waiting for a decision, or, when there never was a round, for an invitation."""
    met = known.until(fact.at).last(Kind.INTERVIEWED, Kind.SCHEDULED)
    return State.AWAITING_DECISION if met or fact.kind is Kind.REOPENED else State.APPLIED


Step = Callable[[Course, Fact, Timeline], Course]
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
