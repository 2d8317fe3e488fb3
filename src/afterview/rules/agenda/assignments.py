"""Work that they asked for: confirm, clarify, hand in, ask for time (O6 to O8, AS-01 to AS-10)."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from afterview.days import CLOSES, OPENS, zone
from afterview.facts import Fact, Handover, Kind, Person, Purpose, Work, WorkKind
from afterview.rules.agenda.duties import Due, Priority, Situation
from afterview.rules.agenda.people import addressee
from afterview.rules.strands import Assignment
from afterview.rules.waiting import arrived, is_answer

SAME_DAY_UNTIL = time(15)  # AS-02: received before, acknowledged the same day
NO_QUESTIONS = {WorkKind.PORTFOLIO, WorkKind.PROFILES, WorkKind.PSYCHOMETRIC}
TELLS_AT_ONCE = "on their page"  # how work may be handed in so that nobody need be asked
LAST_DAY = timedelta(hours=24)
ASK_LATE_BD = 2  # a piece that is late may still be offered so long


def assignments(s: Situation) -> Iterator[Due]:
    for work in s.stand.assignments:
        if work.open:
            for rule in (_acknowledge, _clarify, _ask_for_time, _submit, _offer_late):
                yield from rule(s, work)
        else:
            yield from _ask_for_the_receipt(s, work)


def own_day(s: Situation, work: Assignment) -> datetime:
    """When to be done with it: as the candidate planned, else a little before the deadline."""
    if work.planned and (work.deadline is None or work.planned < work.deadline):
        return work.planned
    return _internal(s, work)


def questions_until(s: Situation, work: Assignment) -> datetime:
    """AS-04: the end of the first quarter of the time."""
    return _share(s, work, s.cadence.assignment_clarify_share)


def questions_end(s: Situation, work: Assignment) -> datetime:
    """After it a question comes too late to help."""
    return _share(s, work, s.cadence.assignment_clarify_until_share)


def assumed_from(s: Situation, work: Assignment) -> datetime:
    """AS-04: without an answer by half of the rest of the time, one goes on with assumptions."""
    asked = work.last(Kind.CLARIFIED)
    begins = asked.at if asked else questions_until(s, work)
    return begins + (_end(s, work) - begins) / 2


def background(s: Situation) -> Iterator[Due]:
    """AS-10: return the authorisation within a business day; dispute what is wrong at once."""
    opened = s.known.last(Kind.CHECK_OPENED)
    if opened and not s.answers(opened, Kind.CHECK_AUTHORISED, Kind.CHECK_CLEAR):
        yield _authorise(s, opened)
    found = s.known.last(Kind.CHECK_FLAGGED, Kind.CHECK_ADVERSE, Kind.CHECK_CLEAR)
    if found and found.kind is not Kind.CHECK_CLEAR and not s.answers(found, Kind.REPLIED):
        yield _dispute(s, found)


def _acknowledge(s: Situation, work: Assignment) -> Iterator[Due]:
    """O6: any word about it confirms that it came."""
    if work.answers:
        return
    given = work.fact
    yield s.duty(
        Purpose.ACKNOWLEDGE,
        given,
        opens=given.at,
        due=_soon(s, given.at),
        until=work.deadline or s.calendar.after(given.at, s.cadence.assignment_default_bd),
        priority=Priority.TODAY,
        why="Say that it has come, and when they will have it.",
        rule="AS-02",
        to=_requester(s, given),
    )


def _clarify(s: Situation, work: Assignment) -> Iterator[Due]:
    """O7: all questions in one message, in the first quarter (AS-04)."""
    if work.has(Kind.CLARIFIED) or not _invites_questions(work.fact):
        return
    yield s.duty(
        Purpose.CLARIFY,
        work.fact,
        opens=work.fact.at,
        due=questions_until(s, work),
        until=questions_end(s, work),
        priority=Priority.WEEK,
        why="If anything is unclear, ask now, everything at once; later, write down assumptions.",
        rule="AS-04",
        to=_requester(s, work.fact),
    )


def _ask_for_time(s: Situation, work: Assignment) -> Iterator[Due]:
    """AS-05, AS-06: a long piece of work may need another day; ask once, and early."""
    hours = work.fact.detail.hours if isinstance(work.fact.detail, Work) else None
    long = hours is not None and hours > s.cadence.assignment_flag_hours[0]
    if not long or work.deadline is None or work.has(Kind.TIME_ASKED, Kind.EXTENDED):
        return
    early = questions_until(s, work)
    yield s.duty(
        Purpose.ASK_DEADLINE,
        work.fact,
        opens=work.fact.at,
        due=early,
        until=max(early, work.deadline - LAST_DAY),
        priority=Priority.OPTIONAL,
        why=f"They expect {hours:g} hours of work. You may ask once for more time, with a date.",
        rule="AS-05",
        to=_requester(s, work.fact),
    )


def _submit(s: Situation, work: Assignment) -> Iterator[Due]:
    """O8: hand it in a little before the deadline, and not at night."""
    due = own_day(s, work)
    last = work.deadline or due
    urgent = last - LAST_DAY
    yield s.duty(
        Purpose.SUBMIT,
        work.fact,
        opens=work.fact.at,
        due=due,
        until=work.deadline or s.calendar.after(due, 5),
        priority=Priority.NOW if s.now >= urgent else Priority.TODAY,
        why=_why(s, work),
        rule="AS-02",
        to=_requester(s, work.fact),
        turns=(urgent,),
    )


def _offer_late(s: Situation, work: Assignment) -> Iterator[Due]:
    """O8: past the deadline, ask first whether they would still look at it."""
    if work.deadline is None or s.now < work.deadline:
        return
    yield s.duty(
        Purpose.ASK_DEADLINE,
        work.fact,
        opens=work.deadline,
        due=s.calendar.decent(work.deadline + timedelta(hours=2)),
        until=s.calendar.after(work.deadline, ASK_LATE_BD),
        priority=Priority.TODAY,
        why="The deadline has passed. Ask first whether a late piece is still welcome.",
        rule="O8",
        to=_requester(s, work.fact),
        whom="late",
    )


def _ask_for_the_receipt(s: Situation, work: Assignment) -> Iterator[Due]:
    """AS-08: whoever has heard nothing after a working day may ask whether it came."""
    sent = work.last(Kind.SUBMITTED)
    if sent is None or work.has(Kind.RECEIVED, Kind.RECEIPT_ASKED) or not arrived(sent, s.known):
        return
    how = sent.detail.how if isinstance(sent.detail, Handover) else ""
    later = (fact for fact in s.known.facts if fact.order > sent.order)
    if how == TELLS_AT_ONCE or any(is_answer(fact) for fact in later):
        return
    yield s.duty(
        Purpose.ASK_RECEIPT,
        work.fact,
        opens=s.calendar.after(sent.at, 1),
        due=s.calendar.after(sent.at, 2),
        until=s.calendar.after(sent.at, s.cadence.ask_none_stated_bd),
        priority=Priority.OPTIONAL,
        why="Nobody has said that your work arrived. One line asks; do not ask for more yet.",
        rule="AS-08",
        to=sent.people or _requester(s, work.fact),
    )


def _authorise(s: Situation, opened: Fact) -> Due:
    due = opened.until or s.calendar.after(opened.at, 1)
    return s.duty(
        Purpose.ANSWER_REQUEST,
        opened,
        opens=opened.at,
        due=min(due, s.calendar.after(opened.at, 1)),
        until=s.calendar.after(due, s.cadence.closing_gap_bd),
        priority=Priority.TODAY,
        why="Return the form for the background check; compare its dates with your CV first.",
        rule="AS-10",
        to=opened.people or addressee(s.case, s.known),
    )


def _dispute(s: Situation, found: Fact) -> Due:
    return s.duty(
        Purpose.DISPUTE_CHECK,
        found,
        opens=found.at,
        due=s.calendar.after(found.at, 1),
        until=s.calendar.after(found.at, 5),
        priority=Priority.NOW,
        why="The check found something. If it is wrong, dispute it at once, in writing.",
        rule="AS-10",
        to=found.people or addressee(s.case, s.known),
    )


def _soon(s: Situation, received: datetime) -> datetime:
    there = s.calendar.local(received)
    today = s.calendar.is_business_day(there.date()) and there.time() < SAME_DAY_UNTIL
    return s.calendar.at(there.date(), CLOSES) if today else s.calendar.after(received, 1)


def _share(s: Situation, work: Assignment, share: float) -> datetime:
    return work.fact.at + (_end(s, work) - work.fact.at) * share


def _end(s: Situation, work: Assignment) -> datetime:
    default = s.calendar.after(work.fact.at, s.cadence.assignment_default_bd)
    return work.deadline or default


def _internal(s: Situation, work: Assignment) -> datetime:
    """G9: a tenth of the window, four hours at least, before the deadline, and before 20:00."""
    if work.deadline is None:
        return _end(s, work)
    window = work.deadline - work.fact.at
    tenth = window * s.cadence.assignment_buffer_share
    due = work.deadline - max(tenth, timedelta(hours=s.cadence.assignment_buffer_min_h))
    evening = _before_the_night(s, due)
    return evening if evening > work.fact.at else max(due, work.fact.at + window / 2)


def _before_the_night(s: Situation, moment: datetime) -> datetime:
    """The night of whoever does the work."""
    here = moment.astimezone(zone(s.search.candidate.zone))
    if OPENS <= here.time() <= CLOSES:
        return moment
    day = here.date() if here.time() > CLOSES else here.date() - timedelta(days=1)
    return datetime.combine(day, CLOSES, here.tzinfo).astimezone(UTC)


def _invites_questions(given: Fact) -> bool:
    if not isinstance(given.detail, Work):
        return True
    return given.detail.questions and given.detail.kind not in NO_QUESTIONS


def _requester(s: Situation, given: Fact) -> tuple[Person, ...]:
    return given.people or addressee(s.case, s.known)


def _why(s: Situation, work: Assignment) -> str:
    if work.deadline is None:
        return "They named no day; three working days is a good pace, and nobody waits for you."
    here = work.deadline.astimezone(zone(s.search.candidate.zone))
    there = s.calendar.local(work.deadline)
    mine = "" if here.utcoffset() == there.utcoffset() else " by your clock"
    day = f"{here:%A} {here.day} {here:%B}"
    return f"They want it by {day}, {here:%H:%M}{mine}; be a little early."
