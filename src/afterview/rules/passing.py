"""What time alone makes of an application: silence that becomes a no (FU-05), an offer that runs
out, a hold that is forgotten, an end that is put away (9.4)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from afterview.cadence import Cadence
from afterview.days import Calendar
from afterview.facts import Case, Fact, Kind, No, Timeline
from afterview.rules.course import Course
from afterview.rules.rounds import ends, rounds
from afterview.rules.states import TERMINAL, UNDECIDED, WAITS, State
from afterview.rules.strands import assignments
from afterview.rules.waiting import Waiting, unanswered, waiting

UNLOGGED = timedelta(days=7)  # after that, a round that nobody wrote up is taken for held


def ran_out(course: Course, now: datetime, cadence: Cadence) -> Course:
    """What the days between two facts did: an offer ran out, a hold was forgotten."""
    moment = _offer_runs_out(course) or _hold_is_forgotten(course, cadence)
    if moment and moment <= now:
        state = State.DORMANT if course.state is State.ON_HOLD else State.OFFER_EXPIRED
        ended = course.offer if state is State.OFFER_EXPIRED else None
        return replace(course, state=state, since=moment, ended=ended)
    return course


def _offer_runs_out(course: Course) -> datetime | None:
    return course.deadline if course.state in UNDECIDED else None


def _hold_is_forgotten(course: Course, cadence: Cadence) -> datetime | None:
    if course.state is not State.ON_HOLD:
        return None
    heard = max(course.since, course.news)
    return max(heard + timedelta(days=cadence.hold_dormant_days), course.back or heard)


def as_time_goes(
    case: Case, known: Timeline, course: Course, now: datetime, cadence: Cadence
) -> Course:
    """Apply what time did, one change after the other, and say when the next comes."""
    course = _on_the_calendar(known, course, now)
    while True:
        change = _next_change(case, known, course, now, cadence)
        if change is None or change.since > now:
            return replace(course, tick=change.since if change else None)
        course = change


def _on_the_calendar(known: Timeline, course: Course, now: datetime) -> Course:
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


def _next_change(
    case: Case, known: Timeline, course: Course, now: datetime, cadence: Cadence
) -> Course | None:
    """The state that comes by itself, dated; it may lie in the past."""
    if course.state in WAITS - {State.DORMANT}:
        silent = silence_is_a_no(case, known, cadence)
        return _at(course, State.DORMANT, silent)
    if course.state is State.OFFER_VERBAL:
        return _stalled(case, known, course, cadence)
    if course.state is State.ON_HOLD or course.state in UNDECIDED:
        moment = _offer_runs_out(course) or _hold_is_forgotten(course, cadence)
        return ran_out(course, moment, cadence) if moment else None
    if course.state in TERMINAL - {State.PLACED, State.CLOSED} or course.state is State.DORMANT:
        return _at(course, State.CLOSED, _archived(course, cadence))
    return None


def _at(course: Course, state: State, moment: datetime | None) -> Course | None:
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


def _stalled(case: Case, known: Timeline, course: Course, cadence: Cadence) -> Course | None:
    """A spoken offer of which no paper came though it was asked for twice (9.4)."""
    asked = known.since(course.since, Kind.WRITING_ASKED, Kind.ASKED)
    if len(asked) < 2:
        return None
    moment = Calendar.of(case).after(course.since, cadence.verbal_stalls_bd)
    flagged = replace(course, verbal_stalled=True)
    return _at(flagged, State.AWAITING_DECISION, max(moment, asked[1].at))


def _archived(course: Course, cadence: Cadence) -> datetime:
    """When everything that an end asks for is done or has lost its use (9.4)."""
    if course.state is State.DORMANT:
        return course.since + timedelta(days=cadence.closed_after_dormant_days)
    ended = course.ended
    warm = ended is not None and isinstance(ended.detail, No) and ended.detail.warm
    days = cadence.warm_until_days if warm else cadence.referees_told_days
    return course.since + timedelta(days=days)
