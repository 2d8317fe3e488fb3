"""An offer: confirm, get it on paper, ask for time, decide (O14 to O16b, PO-04 to PO-13)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from afterview.facts import Fact, Kind, Person, Purpose
from afterview.rules.agenda.duties import Due, Priority, Situation, day_name
from afterview.rules.agenda.people import addressee
from afterview.rules.promises import promised_day
from afterview.rules.standing import standing
from afterview.rules.states import UNDECIDED, State

EXPLODING = timedelta(hours=48)  # PO-06
WAITS_ELSEWHERE = {State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION, State.OFFER_VERBAL}
ANSWERS = (
    Kind.OFFER_ACKNOWLEDGED, Kind.ACCEPTED, Kind.DECLINED, Kind.COUNTERED, Kind.TIME_ASKED,
    Kind.WRITING_ASKED,
)  # fmt: skip
GRADUATE_DAYS = 14  # PO-06
OPEN_END_DAYS = 30  # an offer without a date is not decided for ever
HOLIDAY_BUFFER = timedelta(hours=4)  # C14
LAST_CALL, TOO_LATE = timedelta(hours=24), timedelta(hours=4)  # O16b


def acknowledge(s: Situation) -> Iterator[Due]:
    """O14, for a spoken offer as for a written one (PO-05)."""
    offer = s.stand.offer
    if offer is None or s.stand.state not in UNDECIDED | {State.OFFER_VERBAL}:
        return
    if not s.answers(offer, *ANSWERS):
        hard = offer.at + timedelta(hours=s.cadence.offer_ack_hard_h)
        yield s.duty(
            Purpose.ACKNOWLEDGE_OFFER,
            offer,
            opens=offer.at,
            due=s.calendar.business_hours_after(offer.at, s.cadence.offer_ack_h),
            until=s.calendar.after(offer.at, s.cadence.offer_typical_bd),
            priority=Priority.NOW,
            why="They made you an offer. Thank them, and confirm until when you may think.",
            rule="PO-05",
            to=_offerer(s, offer),
            late_from=max(hard, s.calendar.business_hours_after(offer.at, s.cadence.offer_ack_h)),
        )


def ask_in_writing(s: Situation) -> Iterator[Due]:
    """O15: a spoken offer is a good sign and no contract (PO-13); ask twice at most."""
    offer = s.stand.offer
    if s.stand.state is not State.OFFER_VERBAL or offer is None:
        return
    asked = s.known.since(offer.at, Kind.WRITING_ASKED)
    if len(asked) < 2:
        opens = s.calendar.good_hour(_paper_day(s, offer, asked))
        yield s.duty(
            Purpose.ASK_IN_WRITING,
            offer,
            opens=opens,
            due=s.calendar.at(s.calendar.days_after(_date(s, opens), 1), time(17)),
            until=s.calendar.after(opens, s.cadence.verbal_stalls_bd),
            priority=Priority.TODAY,
            why="The offer is only spoken so far. Ask for it on paper, with a date.",
            rule="PO-13",
            to=_offerer(s, offer),
            whom=str(len(asked)),
        )


def decide(s: Situation) -> Iterator[Due]:
    """O16: a working day before the deadline, so that the night and the family are heard."""
    offer = s.stand.offer
    if s.stand.state not in UNDECIDED or offer is None:
        return
    yield s.duty(
        Purpose.DECIDE,
        offer,
        opens=offer.at,
        due=_decided_by(s, offer),
        until=s.stand.offer_deadline or offer.at + timedelta(days=OPEN_END_DAYS),
        priority=Priority.NOW,
        why=_why_decide(s),
        rule="PO-07",
    )


def ask_time(s: Situation) -> Iterator[Due]:
    """O16b: once, early, while a process that may be better is still open."""
    offer, deadline = s.stand.offer, s.stand.offer_deadline
    if s.stand.state not in UNDECIDED or offer is None or deadline is None:
        return
    exploding = deadline - offer.at <= EXPLODING
    asked = s.answers(offer, Kind.TIME_ASKED, Kind.EXTENDED)
    if not asked and (exploding or _something_better_is_open(s)):
        yield s.duty(
            Purpose.ASK_TIME,
            offer,
            opens=offer.at,
            due=_asked_by(s, offer, deadline, exploding),
            until=max(deadline - TOO_LATE, offer.at),
            priority=Priority.NOW if exploding else Priority.TODAY,
            why="You may ask once for a few more days, with a date, and the sooner the better.",
            rule="PO-07",
            to=_offerer(s, offer),
        )


def _offerer(s: Situation, offer: Fact) -> tuple[Person, ...]:
    return offer.people or addressee(s.case, s.known)


def _date(s: Situation, moment: datetime) -> date:
    return s.calendar.local(moment).date()


def _paper_day(s: Situation, offer: Fact, asked: tuple[Fact, ...]) -> date:
    if asked:
        return s.calendar.days_after(_date(s, asked[-1].at), s.cadence.second_gap_bd)
    promises = s.known.since(offer.at, Kind.PROMISED)
    promised = promised_day(promises[-1], s.calendar) if promises else None
    if promised:
        return s.calendar.days_after(promised, s.cadence.writing_after_promised_bd)
    return s.calendar.days_after(_date(s, offer.at), s.cadence.writing_bd)


def _decided_by(s: Situation, offer: Fact) -> datetime:
    """PO-07, C14: the working day before; twelve hours before; never before the offer itself."""
    deadline = s.stand.offer_deadline or _usual_deadline(s, offer)
    due = _on_a_working_day(s, deadline)
    half = offer.at + (deadline - offer.at) / 2
    return due if due > offer.at else max(half, deadline - _twelve_hours(s))


def _on_a_working_day(s: Situation, deadline: datetime) -> datetime:
    day = _date(s, deadline)
    if s.calendar.is_business_day(day):
        before = s.calendar.after(deadline, -s.cadence.offer_buffer_bd)
        return min(before, deadline - _twelve_hours(s))
    hour = min(s.calendar.local(deadline).time(), time(17))
    return s.calendar.at(s.calendar.last_business_day(day), hour) - HOLIDAY_BUFFER


def _twelve_hours(s: Situation) -> timedelta:
    return timedelta(hours=s.cadence.offer_buffer_min_h)


def _usual_deadline(s: Situation, offer: Fact) -> datetime:
    """EC-14, PO-06: nobody named a day; what is usual then."""
    if s.case.graduate:
        return offer.at + timedelta(days=GRADUATE_DAYS)
    return s.calendar.after(offer.at, s.cadence.offer_typical_bd)


def _asked_by(s: Situation, offer: Fact, deadline: datetime, exploding: bool) -> datetime:
    """Before half of the working days are gone (G7); an exploding offer, within the hour (C20)."""
    if exploding:
        return offer.at + timedelta(hours=1)
    window = s.calendar.between(_date(s, offer.at), _date(s, deadline))
    half = s.calendar.after(offer.at, int(window * s.cadence.offer_ask_time_share))
    return min(half, deadline - LAST_CALL)


def _something_better_is_open(s: Situation) -> bool:
    return any(
        other.wanted and standing(other, s.now).state in WAITS_ELSEWHERE
        for other in s.search.others(s.case)
    )


def _why_decide(s: Situation) -> str:
    if s.stand.offer_deadline is None:
        return "An offer is on the table and no day was named. About a week is usual."
    day = day_name(s.stand.offer_deadline, s.calendar)
    return f"They want your answer by {day}. Decide a day before; nothing happens by itself."
