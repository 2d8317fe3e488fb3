"""What belongs to the whole search: tell the others of an offer, leave them, start again,
keep enough open (O17, O18, O24, O26)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from afterview.cadence import Cadence
from afterview.days import Calendar, week_of
from afterview.facts import Fact, Kind, Purpose, Search
from afterview.rules.agenda.duties import Due, Priority, Situation, key, names, via
from afterview.rules.agenda.people import addressee
from afterview.rules.agenda.situation import situation
from afterview.rules.states import IN_OFFER, UNDECIDED, State

TOLD = {
    State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION, State.OFFER_VERBAL,
    State.OFFER_RECEIVED, State.OFFER_NEGOTIATING,
}  # fmt: skip
LEFT = TOLD | {State.APPLIED, State.ON_HOLD}
FRESH_START = (Kind.APPLIED, Kind.SUBMITTED_BY_AGENCY, Kind.SCHEDULED)
END_OF_DAY = time(17)
REVIVE_DAYS = 14


def search_duties(search: Search, now: datetime, cadence: Cadence | None = None) -> Iterator[Due]:
    all_of_it = [situation(case, now, search, cadence) for case in search.cases]
    for rule in (tell_others, withdraw, revive, top_up):
        yield from rule(all_of_it, search, now)


def tell_others(all_of_it: list[Situation], search: Search, now: datetime) -> Iterator[Due]:
    """O17, PO-04: the same day, who is wanted and still deciding hears of an offer elsewhere."""
    for mine in all_of_it:
        if mine.stand.state in UNDECIDED | {State.OFFER_VERBAL} and mine.stand.offer:
            for other in all_of_it:
                if other is not mine and _should_hear(other, mine.stand.offer):
                    yield _tell(mine, other, mine.stand.offer)


def withdraw(all_of_it: list[Situation], search: Search, now: datetime) -> Iterator[Due]:
    """O18, PO-10: within a day where people are about to spend time, the rest when it is sure."""
    for mine in all_of_it:
        accepted = mine.known.last(Kind.ACCEPTED)
        if accepted and mine.stand.state in {State.OFFER_ACCEPTED, State.PLACED}:
            for other in all_of_it:
                if other is not mine and other.stand.state in LEFT and not _goodbye_said(other):
                    yield from _leave(mine, other, accepted)


def revive(all_of_it: list[Situation], search: Search, now: datetime) -> Iterator[Due]:
    """O24: when an offer is taken back or the leader is lost, look for more the next day."""
    for mine in all_of_it:
        lost = _lost_hope(mine, all_of_it)
        if lost and not _began_again(all_of_it, lost.at) and not _is_settled(all_of_it):
            yield _revive(mine, all_of_it, lost)


def top_up(all_of_it: list[Situation], search: Search, now: datetime) -> Iterator[Due]:
    """O26, PO-02: weekly, while fewer are live than is wise; never after an acceptance."""
    live = sum(s.stand.live for s in all_of_it)
    calendar = Calendar(search.candidate.country.upper(), zone=search.candidate.zone)
    monday = week_of(calendar.local(now).date())
    opens = calendar.at(monday, time(9))
    added = _began_again(all_of_it, calendar.at(monday, time(0)))
    target = search.candidate.target_live
    if all_of_it and live < target and not added and not _is_settled(all_of_it):
        yield _top_up(calendar, monday, opens, live, target)


def _should_hear(other: Situation, offer: Fact) -> bool:
    told = other.known.since(offer.at, Kind.OTHERS_TOLD)
    return other.case.wanted and other.stand.state in TOLD and not told


def _tell(mine: Situation, other: Situation, offer: Fact) -> Due:
    to = addressee(other.case, other.known)
    day = other.calendar.local(other.calendar.decent(offer.at)).date()
    typical = other.calendar.after(offer.at, other.cadence.offer_typical_bd)
    return Due(
        purpose=Purpose.TELL_OTHERS,
        case=other.case,
        to=to,
        about=offer,
        opens=offer.at,
        due=max(other.calendar.at(day, END_OF_DAY), offer.at + timedelta(hours=1)),
        useful_until=mine.stand.offer_deadline or typical,
        priority=Priority.NOW,
        why=f"You hold an offer. Tell {names(to)} the same day, with its deadline and no bluff.",
        rule="PO-04",
        key=key(Purpose.TELL_OTHERS, offer, other.case.id),
        via=via(other.case, to),
    )


def _goodbye_said(other: Situation) -> bool:
    return other.known.last(Kind.WITHDRAWAL_SENT, Kind.WITHDREW) is not None


def _leave(mine: Situation, other: Situation, accepted: Fact) -> Iterator[Due]:
    cleared = mine.known.last(Kind.CLEARED)
    soon = bool(other.stand.next_round or any(work.open for work in other.stand.assignments))
    if soon:
        due = accepted.at + timedelta(hours=mine.cadence.withdraw_h)
        yield _goodbye(mine, other, accepted, accepted.at, due)
    elif cleared:
        due = other.calendar.after(cleared.at, mine.cadence.withdraw_rest_bd)
        yield _goodbye(mine, other, accepted, cleared.at, due)


def _goodbye(mine: Situation, other: Situation, fact: Fact, opens: datetime, due: datetime) -> Due:
    to = addressee(other.case, other.known)
    return Due(
        purpose=Purpose.WITHDRAW,
        case=other.case,
        to=to,
        about=fact,
        opens=opens,
        due=due,
        useful_until=other.calendar.after(due, other.cadence.closing_gap_bd),
        priority=Priority.TODAY,
        why=f"You accepted at {mine.case.employer}. Spare {other.case.employer} the time.",
        rule="PO-10",
        key=key(Purpose.WITHDRAW, fact, other.case.id),
        via=via(other.case, to),
    )


# Starting again ------------------------------------------------------------------------


def _lost_hope(mine: Situation, all_of_it: list[Situation]) -> Fact | None:
    """An offer taken back; or the leader said no, or fell silent."""
    if mine.stand.state is State.OFFER_RESCINDED:
        return mine.stand.ended
    if mine.stand.state not in {State.REJECTED, State.DORMANT} or not mine.stand.rounds:
        return None
    if any(_rank(other) > _rank(mine) for other in all_of_it if other is not mine):
        return None
    return mine.stand.ended or Fact(mine.stand.since, Kind.HEARD, id=f"dormant-{mine.case.id}")


def _rank(s: Situation) -> tuple[bool, int, datetime]:
    """How far it went: an offer, then the number of rounds, then the latest of them."""
    offer = s.known.last(Kind.OFFERED) is not None and s.stand.state in IN_OFFER
    return offer, len(s.stand.rounds), s.stand.since


def _began_again(all_of_it: list[Situation], since: datetime) -> bool:
    return any(s.known.since(since, *FRESH_START) for s in all_of_it)


def _is_settled(all_of_it: list[Situation]) -> bool:
    return any(s.stand.state in {State.OFFER_ACCEPTED, State.PLACED} for s in all_of_it)


def _revive(mine: Situation, all_of_it: list[Situation], lost: Fact) -> Due:
    back = timedelta(days=mine.cadence.reopened_within_days)
    left = [s.case.employer for s in all_of_it if _left_lately(s, lost.at - back)]
    again = f" You left {' and '.join(left)} only lately; ask whether they are still open."
    return Due(
        purpose=Purpose.REVIVE,
        case=mine.case,
        to=(),
        about=lost,
        opens=lost.at,
        due=mine.calendar.after(lost.at, 1),
        useful_until=lost.at + timedelta(days=REVIVE_DAYS),
        priority=Priority.TODAY,
        why=f"{mine.case.employer} was your best chance. Begin something new."
        + (again if left and mine.stand.state is State.OFFER_RESCINDED else ""),
        rule="O24",
        key=key(Purpose.REVIVE, lost, mine.case.id),
    )


def _left_lately(s: Situation, since: datetime) -> bool:
    return s.stand.state is State.WITHDRAWN and s.stand.since >= since


def _top_up(calendar: Calendar, monday: date, opens: datetime, live: int, target: int) -> Due:
    return Due(
        purpose=Purpose.TOP_UP,
        case=None,
        to=(),
        about=None,
        opens=opens,
        due=calendar.at(monday + timedelta(days=4), END_OF_DAY),
        useful_until=calendar.at(monday + timedelta(days=7), time(0)),
        priority=Priority.WEEK,
        why=f"{live} of {target} applications are live. One more this week keeps you calm.",
        rule="PO-02",
        key=f"{Purpose.TOP_UP}:{monday.isoformat()}:",
    )
