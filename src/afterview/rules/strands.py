"""What runs beside the core: assignments, references and the background check (9.2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterview.cadence import Cadence
from afterview.days import Calendar
from afterview.facts import Case, Fact, Kind, Timeline


class AssignmentState(StrEnum):
    NONE = "none"
    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in_progress"
    EXTENSION_ASKED = "extension_asked"
    SUBMITTED = "submitted"
    RECEIPT_CONFIRMED = "receipt_confirmed"
    REVIEWED = "reviewed"
    DECLINED = "declined"
    MISSED = "missed"


class ReferencesState(StrEnum):
    NOT_ASKED = "not_asked"
    REQUESTED = "requested"
    LIST_SENT = "list_sent"
    CONTACTED = "contacted"
    STALLED = "stalled"
    REPLACED = "replaced"
    COMPLETED = "completed"


class BackgroundState(StrEnum):
    NOT_ASKED = "not_asked"
    DISCLOSED = "disclosed"
    AUTHORISED = "authorised"
    CLEAR = "clear"
    FLAGGED = "flagged"
    DISPUTED = "disputed"
    ADVERSE = "adverse"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One piece of work that they asked for, and all that was said about it."""

    fact: Fact
    deadline: datetime | None  # after extensions
    answers: tuple[Fact, ...]  # what we and they did about it, oldest first
    planned: datetime | None = None  # when the candidate wants to be done with it

    def has(self, *kinds: Kind) -> bool:
        return any(fact.kind in kinds for fact in self.answers)

    @property
    def open(self) -> bool:
        return not self.has(Kind.SUBMITTED, Kind.RECEIVED)

    def last(self, *kinds: Kind) -> Fact | None:
        return next((fact for fact in reversed(self.answers) if fact.kind in kinds), None)


ABOUT_WORK = {
    Kind.ACKNOWLEDGED, Kind.CLARIFIED, Kind.TIME_ASKED, Kind.EXTENDED,
    Kind.SUBMITTED, Kind.RECEIPT_ASKED, Kind.RECEIVED,
}  # fmt: skip
AFTER_IT_WENT = {Kind.RECEIPT_ASKED, Kind.RECEIVED}
REVIEW = {Kind.SCHEDULED, Kind.INTERVIEWED, Kind.OFFERED, Kind.REJECTED}
STATE_OF_WORK = {
    Kind.ACKNOWLEDGED: AssignmentState.ACKNOWLEDGED,
    Kind.CLARIFIED: AssignmentState.IN_PROGRESS,
    Kind.TIME_ASKED: AssignmentState.EXTENSION_ASKED,
    Kind.EXTENDED: AssignmentState.IN_PROGRESS,
    Kind.SUBMITTED: AssignmentState.SUBMITTED,
    Kind.RECEIPT_ASKED: AssignmentState.SUBMITTED,
    Kind.RECEIVED: AssignmentState.RECEIPT_CONFIRMED,
}
STATE_OF_CHECK = {
    Kind.CHECK_OPENED: BackgroundState.DISCLOSED,
    Kind.CHECK_AUTHORISED: BackgroundState.AUTHORISED,
    Kind.CHECK_CLEAR: BackgroundState.CLEAR,
    Kind.CHECK_FLAGGED: BackgroundState.FLAGGED,
    Kind.CHECK_ADVERSE: BackgroundState.ADVERSE,
}


def assignments(known: Timeline) -> tuple[Assignment, ...]:
    """Every assignment with what was said about it: `about` it, else the latest one open."""
    answers: dict[int, list[Fact]] = {n: [] for n, _ in enumerate(known.of(Kind.ASSIGNED))}
    given = known.of(Kind.ASSIGNED)
    for fact in known.of(*ABOUT_WORK):
        n = _which(fact, known, given, answers)
        if n is not None:
            answers[n].append(fact)
    planned = known.of(Kind.PLANNED)
    return tuple(_assignment(fact, answers[n], planned) for n, fact in enumerate(given))


def assignment_state(work: Assignment, known: Timeline, now: datetime) -> AssignmentState:
    if not work.open and known.since(work.answers[-1].at, *REVIEW):
        return AssignmentState.REVIEWED
    if work.open and work.deadline and work.deadline <= now:
        return AssignmentState.MISSED
    if not work.answers:
        return AssignmentState.RECEIVED
    return STATE_OF_WORK[work.answers[-1].kind]


def references_state(
    case: Case, known: Timeline, now: datetime, cadence: Cadence
) -> ReferencesState:
    lists, contacts = known.of(Kind.REFERENCES_SENT), known.of(Kind.REFEREE_CONTACTED)
    done = {person.key for fact in known.of(Kind.REFEREE_DONE) for person in fact.people}
    named = {person.key for fact in (*lists[-1:], *contacts) for person in fact.people}
    if known.last(Kind.REFEREE_DONE) and named <= done:
        return ReferencesState.COMPLETED
    if contacts:
        return _contacted(case, contacts, done, now, cadence)
    if lists:
        return ReferencesState.REPLACED if len(lists) > 1 else ReferencesState.LIST_SENT
    asked = known.last(Kind.REFERENCES_ASKED)
    return ReferencesState.REQUESTED if asked else ReferencesState.NOT_ASKED


def background_state(known: Timeline) -> BackgroundState:
    last = known.last(*STATE_OF_CHECK)
    if last is None:
        return BackgroundState.NOT_ASKED
    if last.kind is Kind.CHECK_FLAGGED and _disputed(last, known):
        return BackgroundState.DISPUTED
    return STATE_OF_CHECK[last.kind]


def stalls(case: Case, contact: Fact, cadence: Cadence) -> datetime:
    """When a referee who was reached and has not answered holds things up (RF-09)."""
    return Calendar.of(case).after(contact.at, cadence.referee_nudge_bd)


def _which(
    fact: Fact, known: Timeline, given: tuple[Fact, ...], answers: dict[int, list[Fact]]
) -> int | None:
    named = [n for n, work in enumerate(given) if work.id and work.id == fact.about]
    if named:
        return named[0]
    if fact.kind in {Kind.EXTENDED, Kind.TIME_ASKED} and is_about_the_offer(fact, known):
        return None
    before = [n for n, work in enumerate(given) if work.order <= fact.order]
    unfinished = [n for n in before if all(f.kind is not Kind.SUBMITTED for f in answers[n])]
    fits = before if fact.kind in AFTER_IT_WENT else unfinished or before
    return fits[-1] if fits else None


def is_about_the_offer(fact: Fact, known: Timeline) -> bool:
    """More time is about whichever they gave last, unless it says."""
    if fact.about:
        return any(o.id == fact.about for o in known.of(Kind.OFFERED, Kind.OFFER_CHANGED))
    before = [f for f in known.of(Kind.OFFERED, Kind.ASSIGNED) if f.order <= fact.order]
    return bool(before) and before[-1].kind is Kind.OFFERED


def _assignment(fact: Fact, answers: list[Fact], planned: tuple[Fact, ...]) -> Assignment:
    extended = [f.until for f in answers if f.kind is Kind.EXTENDED and f.until]
    plans = [f.until for f in planned if f.about and f.about == fact.id]
    return Assignment(
        fact,
        extended[-1] if extended else fact.until,
        tuple(answers),
        plans[-1] if plans else None,
    )


def _contacted(
    case: Case, contacts: tuple[Fact, ...], done: set[str], now: datetime, cadence: Cadence
) -> ReferencesState:
    silent = [f for f in contacts if not {person.key for person in f.people} <= done]
    if any(stalls(case, fact, cadence) <= now for fact in silent):
        return ReferencesState.STALLED
    return ReferencesState.CONTACTED


def _disputed(flagged: Fact, known: Timeline) -> bool:
    answers = known.since(flagged.at, Kind.REPLIED)
    return any(not fact.about or fact.about == flagged.id for fact in answers)
