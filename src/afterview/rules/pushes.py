"""Which client needs a call first, and why (DB-04, DB-07).

A recruiter pushes where a date has passed, where another offer is running out, where
feedback is owed, and lets a client be who was asked this week.  One call serves all
candidates there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from afterview.cadence import Cadence, for_case
from afterview.days import Calendar
from afterview.facts import Candidate, Case, Kind, Timeline
from afterview.rules.standing import Standing, State, standing
from afterview.rules.waiting import is_answer, to_agency

FEEDBACK_H = 48  # DB-07: the client's own feedback is asked for by then
SOON = timedelta(days=7)  # an offer elsewhere that ends within a week presses

# How much each reason weighs; a call goes where they add up.
OFFER_ELSEWHERE, PAST_THE_DATE, SILENT, FEEDBACK_OWED, ON_PAPER = 100.0, 40.0, 20.0, 15.0, 50.0
PER_DAY_LATE, MOST_DAYS = 2.0, 10


class Represented(NamedTuple):
    """One candidate's application at a client of the agency."""

    candidate: Candidate
    case: Case


class Reason(NamedTuple):
    words: str
    score: float
    case: Case
    kind: str = ""  # reasons of one kind are told together


@dataclass(frozen=True, slots=True)
class Push:
    client: str
    cases: tuple[Case, ...]
    why: str
    score: float


def rank(
    represented: Iterable[Represented | tuple[Candidate, Case]],
    now: datetime,
    cadence: Cadence | None = None,
) -> tuple[Push, ...]:
    """The clients worth a call, the most pressing first."""
    by_client: dict[str, list[Reason]] = {}
    for waiting in _waiting_for_clients(represented, now, cadence):
        by_client.setdefault(waiting.case.ledger_key, []).extend(_reasons(waiting))
    pushes = (_push(reasons) for reasons in by_client.values() if reasons)
    return tuple(sorted(pushes, key=lambda push: (-push.score, push.client)))


@dataclass(frozen=True, slots=True)
class Waits:
    """A candidate who waits for the client's word."""

    first_name: str
    case: Case
    known: Timeline
    standing: Standing
    cadence: Cadence
    now: datetime
    offer_elsewhere: datetime | None  # until when another offer stands

    @property
    def calendar(self) -> Calendar:
        return Calendar.of(self.case)


def _waiting_for_clients(
    represented: Iterable[Represented | tuple[Candidate, Case]],
    now: datetime,
    cadence: Cadence | None,
) -> Iterator[Waits]:
    all_cases = [(c, case, standing(case, now, cadence)) for c, case in represented]
    offers: dict[str, dict[str, datetime]] = {}
    for candidate, case, stands in all_cases:
        ends = stands.offer_deadline
        if stands.state in OPEN_OFFERS and ends and now < ends:
            offers.setdefault(_key(candidate), {})[case.id] = ends
    for candidate, case, stands in all_cases:
        if stands.next_round is None and stands.state in WAITS:
            theirs = offers.get(_key(candidate), {})
            elsewhere = min((e for id_, e in theirs.items() if id_ != case.id), default=None)
            known, numbers = case.timeline.until(now), cadence or for_case(case)
            first = candidate.name.split()[0] if candidate.name.split() else "a candidate"
            yield Waits(first, case, known, stands, numbers, now, elsewhere)


def _reasons(waits: Waits) -> Iterator[Reason]:
    """An offer elsewhere always; of the rest the first, unless they were asked this week."""
    elsewhere = _other_offer(waits)
    if elsewhere:
        yield elsewhere
    if elsewhere or not _was_asked_this_week(waits):
        found = (rule(waits) for rule in (_paper_owed, _past_the_date, _feedback_owed, _silent))
        yield from [reason for reason in found if reason][:1]


def _other_offer(waits: Waits) -> Reason | None:
    """A real date elsewhere is the best reason to ask for a decision (DB-04, PO-04)."""
    ends = waits.offer_elsewhere
    if ends is None:
        return None
    left = ends - waits.now
    there = waits.calendar.local(ends)
    day = f"{there:%A}" if left < SOON else f"{there:%A} {there.day} {there:%B}"
    urgency = max(0.0, 1 - left / SOON)
    words = f"{waits.first_name} holds another offer until {day}"
    return Reason(words, OFFER_ELSEWHERE * (1 + urgency), waits.case)


def _paper_owed(waits: Waits) -> Reason | None:
    """A spoken offer is worth little until it is written (PO-13)."""
    offer = waits.standing.offer
    if waits.standing.state is not State.OFFER_VERBAL or offer is None:
        return None
    if waits.now < waits.calendar.after(offer.at, waits.cadence.writing_bd):
        return None
    return Reason(f"{waits.first_name} waits for the offer on paper", ON_PAPER, waits.case)


def _past_the_date(waits: Waits) -> Reason | None:
    """They named a day, and it has passed (DB-07, FU-02)."""
    waiting = waits.standing.waiting
    if waiting is None or waiting.promised is None:
        return None
    late = waits.calendar.between(waiting.promised, waits.calendar.local(waits.now).date())
    if late < 1:
        return None
    score = PAST_THE_DATE + PER_DAY_LATE * min(late, MOST_DAYS)
    return Reason(waits.first_name, score, waits.case, "past the promised date")


def _feedback_owed(waits: Waits) -> Reason | None:
    """Feedback is asked of the client within two days of an interview (DB-07)."""
    met = waits.known.last(Kind.INTERVIEWED)
    if met is None or waits.now - met.at < timedelta(hours=FEEDBACK_H) or _is_silent(waits):
        return None
    if any(is_answer(fact) and fact.at > met.at for fact in waits.known.facts):
        return None
    return Reason(waits.first_name, FEEDBACK_OWED, waits.case, "without feedback")


def _silent(waits: Waits) -> Reason | None:
    """No date was named, and the usual days have passed (FU-02)."""
    if not _is_silent(waits):
        return None
    return Reason(waits.first_name, SILENT, waits.case, "without a word for a week")


def _is_silent(waits: Waits) -> bool:
    waiting = waits.standing.waiting
    if waiting is None or waiting.promised is not None:
        return False
    return waits.now >= waits.calendar.after(waiting.since, waits.cadence.ask_none_stated_bd)


def _was_asked_this_week(waits: Waits) -> bool:
    """The client has been asked about this candidate already (FU-03)."""
    asked = [f for f in waits.known.of(Kind.ASKED) if not to_agency(waits.case, f)]
    week = timedelta(days=waits.cadence.min_gap_days)
    return any(waits.now - fact.at < week for fact in asked)


def _push(reasons: list[Reason]) -> Push:
    """One call for all candidates there; the first reason is the strongest."""
    strongest = sorted(reasons, key=lambda reason: -reason.score)
    cases = {reason.case.id: reason.case for reason in strongest}
    client = strongest[0].case.employer
    return Push(
        client=client,
        cases=tuple(cases.values()),
        why=f"{client}: {'; '.join(_told_together(strongest))}.",
        score=sum(reason.score for reason in reasons),
    )


def _told_together(reasons: list[Reason]) -> Iterator[str]:
    """ "two candidates past the promised date", rather than twice the same."""
    told: set[str] = set()
    for reason in reasons:
        if not reason.kind:
            yield reason.words
        elif reason.kind not in told:
            told.add(reason.kind)
            same = [other.words for other in reasons if other.kind == reason.kind]
            yield f"{same[0] if len(same) == 1 else _candidates(len(same))} {reason.kind}"


def _candidates(count: int) -> str:
    words = {2: "two", 3: "three", 4: "four", 5: "five"}
    return f"{words.get(count, count)} candidates"


OPEN_OFFERS = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING, State.OFFER_VERBAL}
WAITS = {State.APPLIED, State.AWAITING_DECISION, State.OFFER_VERBAL, State.DORMANT}


def _key(candidate: Candidate) -> str:
    return candidate.email.casefold() or candidate.name.casefold()
