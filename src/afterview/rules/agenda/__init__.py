"""What is due for an application: to whom, from when, until when, and why (9.5, 9.6).

Each family of duties is a file; each duty a small function that looks at a `Situation` and
yields what it finds.  To add a duty, write the function and put it into DUTIES.  What the
families cannot see of each other is settled here: what an end cancels, what the user has
set aside, and which two letters become one.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from afterview.cadence import Cadence
from afterview.facts import Case, Choice, Fact, Kind, Purpose, Search, Timeline
from afterview.rules.agenda import (
    assignments,
    debriefs,
    endings,
    follow_ups,
    offers,
    references,
    replies,
    thanks,
)
from afterview.rules.agenda.duties import Due, Priority, Situation, Via, When
from afterview.rules.agenda.merging import merged
from afterview.rules.agenda.search import search_duties
from afterview.rules.agenda.situation import situation
from afterview.rules.standing import State
from afterview.rules.standing import next_tick as next_tick

__all__ = [
    "Due",
    "Priority",
    "Situation",
    "Via",
    "When",
    "day",
    "due",
    "next_change",
    "search_dues",
]

DUTIES: tuple[Callable[[Situation], Iterator[Due]], ...] = (
    debriefs.tell_how_it_went,
    replies.invitations,
    replies.questions,
    replies.requests,
    replies.missed,
    replies.reopened,
    debriefs.notes,
    debriefs.debrief,
    thanks.thanks,
    thanks.cards,
    thanks.thank_recruiter_at_start,
    debriefs.deliver,
    debriefs.review,
    assignments.assignments,
    assignments.background,
    references.ready,
    references.send_list,
    references.heads_up,
    references.nudge,
    references.backup,
    references.thank_referees,
    references.tell_referees,
    follow_ups.follow_ups,
    follow_ups.hold_checks,
    follow_ups.legal_update,
    offers.acknowledge,
    offers.ask_in_writing,
    offers.decide,
    offers.ask_time,
    endings.answer,
    endings.ask_feedback,
    endings.review,
    endings.say_goodbye,
    endings.keep_warm,
    debriefs.practise,
)

REFEREES = {Purpose.TELL_REFEREES, Purpose.THANK_REFEREE}
LESSONS = {Purpose.REVIEW, Purpose.PRACTISE}
AFTER_END: dict[State, set[Purpose]] = {
    State.REJECTED: {
        Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK, Purpose.KEEP_WARM, *LESSONS, *REFEREES,
    },
    State.WITHDRAWN: {Purpose.WITHDRAW, *REFEREES},
    State.OFFER_DECLINED: LESSONS | REFEREES,
    State.OFFER_EXPIRED: REFEREES,
    State.OFFER_RESCINDED: {Purpose.ANSWER_REJECTION, Purpose.DISPUTE_CHECK, *REFEREES},
    State.PLACED: REFEREES,
    State.CLOSED: {Purpose.THANK, Purpose.KEEP_WARM, *REFEREES},
}  # fmt: skip
ENDINGS = (Kind.REJECTED, Kind.WITHDREW, Kind.DECLINED, Kind.RESCINDED)


def due(
    case: Case, now: datetime, search: Search | None = None, cadence: Cadence | None = None
) -> tuple[Due, ...]:
    """Everything not done, not cancelled and not past its use, also what is not open yet."""
    s = situation(case, now, search or Search(), cadence)
    found = [each for duty in DUTIES for each in duty(s)]
    kept = [each for each in found if _survives_the_end(s, each)]
    chosen = _as_the_user_decided(merged(s, kept), case.timeline.until(now))
    return _in_order(each for each in chosen if each.when(now) is not When.GONE)


def search_dues(search: Search, now: datetime, cadence: Cadence | None = None) -> tuple[Due, ...]:
    """What belongs to the whole search: O17, O18 for the others, O24, O26."""
    found = list(search_duties(search, now, cadence))
    decided = Timeline(tuple(f for c in search.cases for f in c.timeline.of(Kind.SET_ASIDE)))
    chosen = _as_the_user_decided(found, decided.until(now))
    return _in_order(each for each in chosen if each.when(now) is not When.GONE)


def day(dues: Iterable[Due], now: datetime, cap: int = Cadence().day_cap) -> tuple[Due, ...]:
    """What is shown today: what is open, the urgent first, five at most, P0 never hidden."""
    shown = _in_order(each for each in dues if each.when(now) in {When.NOW, When.LATE})
    urgent = sum(each.priority is Priority.NOW for each in shown)
    return shown[: max(cap, urgent)]


def next_change(
    case: Case | None, dues: Iterable[Due], now: datetime, cadence: Cadence | None = None
) -> datetime | None:
    """When something next opens, becomes late, changes, is dropped, or the state moves."""
    edges = [edge for each in dues for edge in _edges(each)]
    tick = next_tick(case, now, cadence) if case else None
    return min((edge for edge in [*edges, tick] if edge and edge > now), default=None)


def _edges(each: Due) -> Iterator[datetime | None]:
    yield from (each.opens, each.useful_until, *each.turns)
    yield (each.late_from or each.due) + timedelta(microseconds=1)


def _in_order(dues: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(dues, key=lambda each: (each.priority, each.due, each.opens, each.key)))


def _survives_the_end(s: Situation, each: Due) -> bool:
    """An end cancels all but what it creates itself; what it cancelled stays so (9.4)."""
    if s.stand.terminal:
        return each.purpose in AFTER_END[s.stand.state]
    return not (each.about and _ended_after(s, each.about)) or each.purpose in REFEREES


def _ended_after(s: Situation, about: Fact) -> bool:
    return any(end.order > about.order for end in s.known.of(*ENDINGS))


def _as_the_user_decided(dues: Iterable[Due], known: Timeline) -> Iterator[Due]:
    """SET_ASIDE: not needed, or later (9.6, level 2)."""
    choices = {
        fact.detail.duty: fact
        for fact in known.of(Kind.SET_ASIDE)
        if isinstance(fact.detail, Choice)
    }
    for each in dues:
        choice = choices.get(each.key)
        if choice is None:
            yield each
        elif choice.until:
            yield _later(each, choice.until)


def _later(each: Due, until: datetime) -> Due:
    """Put off by the user; it lives a day longer when it would else be gone by then."""
    opens = max(each.opens, until)
    useful = each.useful_until
    if useful and useful <= opens:
        useful = opens + timedelta(days=1)
    return replace(each, opens=opens, due=max(each.due, opens), useful_until=useful)
