"""What may not be written down like this: forbidden moves and odd order (9.4).

A refusal says what to do instead.  Where the world may really have gone that way, the
user may confirm, and the fact is kept; law and plain impossibilities are not for confirming.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterview.cadence import for_case
from afterview.days import Calendar
from afterview.facts import Case, Fact, Kind, Round, Search, Style
from afterview.rules.referees import may_not_be_named, roster_of
from afterview.rules.standing import State, standing
from afterview.rules.waiting import to_agency, waiting

LEEWAY = timedelta(minutes=5)  # clocks differ
FAR = timedelta(days=3 * 366)  # a year mistyped
OWNED = timedelta(days=366)  # DB-08: how long a submittal binds, at the most


@dataclass(frozen=True, slots=True)
class Refusal:
    reason: str
    rule: str
    field: str  # where the form shows it: "at", "kind", "people" or "until"
    may_confirm: bool = False


def refusals(
    fact: Fact, case: Case, now: datetime, search: Search | None = None
) -> tuple[Refusal, ...]:
    """Why this fact may not stand as it is; empty: it may."""
    move = Move(fact, case, now, search or Search())
    return tuple(refusal for rule in RULES if (refusal := rule(move)))


@dataclass(frozen=True, slots=True)
class Move:
    """A fact about to be written into a case."""

    fact: Fact
    case: Case
    now: datetime
    search: Search

    @property
    def state(self) -> State:
        """Where the application stood when it happened."""
        return standing(self.case, self.fact.at).state

    def day(self, moment: datetime) -> str:
        return _words(self.on(moment))

    def on(self, moment: datetime) -> date:
        return Calendar.of(self.case).local(moment).date()

    def before(self, *kinds: Kind) -> tuple[Fact, ...]:
        return self.case.timeline.until(self.fact.at).of(*kinds)


Rule = Callable[[Move], Refusal | None]


# Dates ---------------------------------------------------------------------------------


def _still_to_come(move: Move) -> Refusal | None:
    """Nothing has happened in the future (9.4)."""
    if move.fact.at <= move.now + LEEWAY:
        return None
    if move.fact.kind is Kind.INTERVIEWED:
        reason = "This interview is still to come. Put it on the calendar as a round to come."
    else:
        reason = f"{move.day(move.fact.at)} is still to come. Write it down when it has happened."
    return Refusal(reason, "SM", "at")


def _another_year(move: Move) -> Refusal | None:
    """More than three years away is a slip of the pen."""
    for moment, place in ((move.fact.at, "at"), (move.fact.until, "until")):
        if moment and abs(moment - move.now) > FAR:
            reason = f"{move.day(moment)} {move.on(moment).year}: is the year right?"
            return Refusal(reason, "SM", place, may_confirm=True)
    return None


def _due_before_it_came(move: Move) -> Refusal | None:
    """A deadline or a named day lies on the day it was told, or later."""
    fact = move.fact
    if fact.until is None or fact.kind is Kind.SCHEDULED or move.on(fact.until) >= move.on(fact.at):
        return None
    reason = (
        f"It is due on {move.day(fact.until)}, but came on {move.day(fact.at)}. "
        "Please look at both dates."
    )
    return Refusal(reason, "SM", "until")


def _over_before_it_began(move: Move) -> Refusal | None:
    """An interview ends after it begins."""
    held = move.fact.detail
    if not isinstance(held, Round) or held.starts is None:
        return None
    ended = move.fact.at if move.fact.kind is Kind.INTERVIEWED else held.ends
    if ended is None or held.starts <= ended:
        return None
    return Refusal("It ends before it begins. Please look at both times.", "SM", "at")


# Offers --------------------------------------------------------------------------------


def _nothing_to_accept(move: Move) -> Refusal | None:
    """Only a written offer that stands is accepted, and once (9.4, PO-09)."""
    state = move.state
    if move.fact.kind is not Kind.ACCEPTED or state in WRITTEN:
        return None
    why = {
        State.OFFER_VERBAL: "So far the offer is only spoken. Ask for it in writing first.",
        State.OFFER_ACCEPTED: "You have accepted here already.",
        State.PLACED: "You have accepted here already.",
        State.OFFER_EXPIRED: "The offer had run out. If they gave more time, note that first.",
    }
    reason = why.get(state, "There is no offer to accept. Write down the written offer first.")
    return Refusal(reason, "PO-09", "kind")


def _a_second_yes(move: Move) -> Refusal | None:
    """Accepting while bound elsewhere is going back on one's word (PO-12)."""
    if move.fact.kind is not Kind.ACCEPTED:
        return None
    for other in move.search.others(move.case):
        if standing(other, move.fact.at).state in {State.OFFER_ACCEPTED, State.PLACED}:
            reason = (
                f"You have accepted at {other.employer}. If you mean to go back on that, tell them "
                "by phone at once, note it there, and confirm here."
            )
            return Refusal(reason, "PO-12", "kind", may_confirm=True)
    return None


# People --------------------------------------------------------------------------------


def _named_without_consent(move: Move) -> Refusal | None:
    """No list names a person who has not agreed (9.4, RF-03, RF-04)."""
    if move.fact.kind is not Kind.REFERENCES_SENT:
        return None
    if not move.fact.people:
        return Refusal("Say whom the list names.", "RF-03", "people")
    for person, referee in roster_of(move.search, move.fact.people):
        if referee is None:
            reason = f"{person.name} is not among your references. Add them, and note their yes."
            return Refusal(reason, "RF-03", "people")
        if bar := may_not_be_named(referee, move.case, move.fact.at):
            return Refusal(bar.reason, bar.rule, "people")
    return None


def _met_nobody(move: Move) -> Refusal | None:
    """An interview was with somebody, unless it was recorded (TY-01, TY-11)."""
    fact = move.fact
    recorded = isinstance(fact.detail, Round) and fact.detail.style is Style.RECORDED
    if fact.kind is not Kind.INTERVIEWED or fact.people or recorded:
        return None
    reason = "Whom did you meet? A first name or “the panel” will do; the recruiter can tell you."
    return Refusal(reason, "TY-11", "people", may_confirm=True)


def _against_their_wish(move: Move) -> Refusal | None:
    """They asked for silence, and this was no news of the excepted kind (9.4, FU-09, FU-10)."""
    if move.fact.kind not in {Kind.ASKED, Kind.CLOSED_KINDLY} or to_agency(move.case, move.fact):
        return None
    known = move.case.timeline.until(move.fact.at)
    silence = waiting(move.case, known, for_case(move.case))
    until = silence.no_contact_until if silence else None
    if until is None or until <= move.fact.at:
        return None
    reason = (
        f"They asked not to be written to before {move.day(until)}. "
        "If it has gone already, confirm; else let it wait."
    )
    return Refusal(reason, "FU-10", "kind", may_confirm=True)


# Representation ------------------------------------------------------------------------


def _submitted_twice(move: Move) -> Refusal | None:
    """One submittal for one role, by one agency (9.4, DB-08, C12)."""
    if move.fact.kind is not Kind.SUBMITTED_BY_AGENCY:
        return None
    other = next(_ways_in(move, Kind.SUBMITTED_BY_AGENCY), None)
    if other:
        agency = other.agency.name if other.agency else "an agency"
        reason = (
            f"{other.employer} has you for this role through {agency}. A second submittal would "
            "drop you from both: tell this agency, and leave it."
        )
        return Refusal(reason, "DB-08", "kind")
    direct = next(_ways_in(move, Kind.APPLIED), None)
    if direct:
        reason = (
            f"You have applied to {direct.employer} for this role yourself. Tell the agency the "
            "date before it submits you; the earlier one counts."
        )
        return Refusal(reason, "C11", "kind")
    return None


def _applied_past_the_agency(move: Move) -> Refusal | None:
    """A role that an agency represents is not applied for directly too (DB-08, C11)."""
    other = next(_ways_in(move, Kind.SUBMITTED_BY_AGENCY), None)
    if move.fact.kind is not Kind.APPLIED or other is None:
        return None
    agency = other.agency.name if other.agency else "an agency"
    reason = (
        f"{agency} has presented you to {other.employer} for this role. If you have applied as "
        "well, tell both the dates, then confirm."
    )
    return Refusal(reason, "C11", "kind", may_confirm=True)


# Order ---------------------------------------------------------------------------------


def _before_what_it_needs(move: Move) -> Refusal | None:
    """A fact comes after the one that it rests on (9.4)."""
    needs = NEEDS.get(move.fact.kind) or USUALLY_NEEDS.get(move.fact.kind)
    if needs is None or move.before(*needs.kinds):
        return None
    strict = move.fact.kind in NEEDS
    later = move.case.timeline.of(*needs.kinds)
    if later:
        reason = (
            f"{needs.what} is dated {move.day(later[0].at)}; this comes before. Which is right?"
        )
        return Refusal(reason, "SM", "at", may_confirm=not strict)
    reason = f"{needs.what} is not on record yet. Write that down first."
    return Refusal(reason, "SM", "kind", may_confirm=not strict)


def _after_the_end(move: Move) -> Refusal | None:
    """What ended goes on only when it was opened again (9.4)."""
    if move.fact.kind not in GOES_ON or (state := move.state) not in HAS_ENDED:
        return None
    reason = f"{HAS_ENDED[state]} If they opened it again, write that down first."
    return Refusal(reason, "SM", "kind", may_confirm=True)


def _noted_already(move: Move) -> Refusal | None:
    """The same thing at the same minute is the same thing."""
    fact = move.fact
    for other in move.case.timeline.of(fact.kind):
        same_time = abs(other.at - fact.at) < timedelta(minutes=1)
        itself = bool(fact.id) and other.id == fact.id
        if same_time and not itself and _keys(other) == _keys(fact):
            return Refusal("This is written down already.", "SM", "kind", may_confirm=True)
    return None


@dataclass(frozen=True, slots=True)
class Need:
    what: str
    kinds: tuple[Kind, ...]


OFFER = Need("The offer", (Kind.OFFERED,))
ACCEPTANCE = Need("Your acceptance", (Kind.ACCEPTED,))
WORK = Need("The assignment", (Kind.ASSIGNED,))
INTERVIEW = Need("The interview", (Kind.INTERVIEWED,))
ROUND = Need("The round", (Kind.SCHEDULED,))
NO = Need("Their no", (Kind.REJECTED,))
CHECK = Need("The background check", (Kind.CHECK_OPENED, Kind.CHECK_AUTHORISED))

NEEDS: dict[Kind, Need] = {
    Kind.DECLINED: OFFER,
    Kind.COUNTERED: OFFER,
    Kind.OFFER_CHANGED: OFFER,
    Kind.OFFER_ACKNOWLEDGED: OFFER,
    Kind.WRITING_ASKED: OFFER,
    Kind.RESCINDED: OFFER,
    Kind.CLEARED: ACCEPTANCE,
    Kind.STARTED: ACCEPTANCE,
    Kind.REJECTION_ANSWERED: NO,
    Kind.WITHDRAWAL_SENT: Need("Your withdrawal", (Kind.WITHDREW,)),
}
USUALLY_NEEDS: dict[Kind, Need] = {
    Kind.SUBMITTED: WORK,
    Kind.ACKNOWLEDGED: WORK,
    Kind.CLARIFIED: WORK,
    Kind.PLANNED: WORK,
    Kind.RECEIPT_ASKED: Need("Your submission", (Kind.SUBMITTED,)),
    Kind.RECEIVED: Need("Your submission", (Kind.SUBMITTED, Kind.PROVIDED, Kind.APPLIED)),
    Kind.EXTENDED: Need("What they gave more time for", (Kind.ASSIGNED, Kind.OFFERED)),
    Kind.TIME_ASKED: Need("What you asked more time for", (Kind.ASSIGNED, Kind.OFFERED)),
    Kind.THANKED: INTERVIEW,
    Kind.CARD_POSTED: INTERVIEW,
    Kind.DEBRIEFED: INTERVIEW,
    Kind.CANCELLED: ROUND,
    Kind.MISSED_BY_THEM: ROUND,
    Kind.MISSED_BY_ME: ROUND,
    Kind.FEEDBACK_ASKED: NO,
    Kind.KEPT_WARM: NO,
    Kind.CHECK_CLEAR: CHECK,
    Kind.CHECK_FLAGGED: CHECK,
    Kind.CHECK_ADVERSE: CHECK,
    Kind.DELIVERED: Need("What you promised", (Kind.UNDERTOOK,)),
}
WRITTEN = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}
GOES_ON = {
    Kind.SCHEDULED,
    Kind.INTERVIEWED,
    Kind.ASSIGNED,
    Kind.ASKED,
    Kind.REJECTED,
    Kind.WITHDREW,
}
HAS_ENDED = {
    State.REJECTED: "They said no here.",
    State.WITHDRAWN: "You withdrew here.",
    State.OFFER_DECLINED: "You declined their offer.",
    State.OFFER_EXPIRED: "Their offer had run out.",
    State.OFFER_RESCINDED: "They had taken the offer back.",
    State.CLOSED: "This application was closed.",
}
RULES: tuple[Rule, ...] = (
    _still_to_come,
    _another_year,
    _due_before_it_came,
    _over_before_it_began,
    _nothing_to_accept,
    _a_second_yes,
    _named_without_consent,
    _met_nobody,
    _against_their_wish,
    _submitted_twice,
    _applied_past_the_agency,
    _before_what_it_needs,
    _after_the_end,
    _noted_already,
)


def _ways_in(move: Move, kind: Kind) -> Iterator[Case]:
    """Applications for this very role that went in this way and still bind (DB-08)."""
    for case in (move.case, *move.search.others(move.case)):
        if case.ledger_key != move.case.ledger_key or _role(case) != _role(move.case):
            continue
        went = [f for f in case.timeline.of(kind) if abs(move.fact.at - f.at) < OWNED]
        dropped = case.timeline.last(Kind.AGENCY_DROPPED)
        free = kind is Kind.SUBMITTED_BY_AGENCY and dropped is not None
        if any(f.id != move.fact.id or not f.id for f in went) and not free:
            yield case


def _role(case: Case) -> str:
    return " ".join(case.role.casefold().split())


def _keys(fact: Fact) -> set[str]:
    return {person.key for person in fact.people}


def _words(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
