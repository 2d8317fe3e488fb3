"""Thank-you notes: one for each person, one for a group; and the card by post (O3, O5)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from afterview.facts import (
    Case,
    ContactPolicy,
    Fact,
    Kind,
    Person,
    Purpose,
    Role,
    Round,
    Sector,
    Style,
)
from afterview.rules.agenda.duties import Due, Priority, Situation, Via, names
from afterview.rules.agenda.people import IN_HOUSE, recruiters, unreachable
from afterview.rules.promises import forbids_contact
from afterview.rules.standing import State
from afterview.rules.waiting import arrived, is_represented

BIG_PANEL = 5  # TY-03: one note to the organiser, naming all
SHORT_AND_RARE = {"GB", "UK", "IE", "AU", "NZ"}  # TY-13: harmless if short, no card
NOT_USUAL = {
    "DE", "PT", "AT", "CH", "FR", "ES", "IT", "NL", "BE", "LU", "DK", "SE", "NO", "FI", "IS",
    "PL", "CZ", "SK", "HU", "SI", "HR", "RO", "BG", "GR", "EE", "LV", "LT", "MT", "CY", "LI",
}  # fmt: skip  # TY-13: off, two lines are enough
TO_THE_INTRODUCER = {"JP"}  # TY-13
DELIVERY = timedelta(days=3)
CARD_NEEDS_BD = 4  # TY-08: no card when the decision is nearer


def thanks(s: Situation) -> Iterator[Due]:
    """O3 for everyone met, after the last time they were met (EC-05, C15)."""
    if s.case.no_thanks:
        return
    for interview in s.stand.rounds:
        if _worth_thanking(s, interview):
            yield from _notes(s, interview)


def cards(s: Situation) -> Iterator[Due]:
    """O5: a card by post, once the mail has gone (TY-08)."""
    if not _card_is_welcome(s):
        return
    for interview in s.stand.rounds[-1:]:
        for person in _left(s, interview, Kind.CARD_POSTED):
            sent = [f for f in _thanked(s, interview) if person.key in _keys(f.people)]
            if sent and _card_may_arrive(s, interview):
                yield _card(s, interview, person, sent[0])


def thank_recruiter_at_start(s: Situation) -> Iterator[Due]:
    """9.4: on the first day at work, thank whoever brought you there."""
    started = s.known.last(Kind.STARTED)
    to = recruiters(s.case, s.known)
    if started and to and not s.answers(started, Kind.THANKED):
        yield s.duty(
            Purpose.THANK,
            started,
            opens=started.at,
            due=s.calendar.after(started.at, s.cadence.referees_told_bd),
            until=started.at + timedelta(days=s.cadence.referees_told_days),
            priority=Priority.WEEK,
            why=f"You have started. {names(to)} helped you get here.",
            rule="9.4",
            to=to,
            whom="start",
        )


def _worth_thanking(s: Situation, interview: Fact) -> bool:
    """Nobody decided, and nobody asked not to be written to, since (O3, TY-01, TY-02)."""
    decided = s.known.since(interview.at, Kind.OFFERED, Kind.REJECTED, Kind.ACCEPTED)
    silenced = any(forbids_contact(f) for f in s.known.since(interview.at, Kind.PROMISED))
    return not decided and not silenced and s.stand.state is not State.OFFER_ACCEPTED


def _notes(s: Situation, interview: Fact) -> Iterator[Due]:
    if s.case.country.upper() in TO_THE_INTRODUCER:
        yield from _to_the_introducer(s, interview)
    elif _style(interview) is Style.RECORDED:
        yield from _each(s, interview, _hosts(s, interview))
    elif _is_shared(interview):
        yield from _shared(s, interview)
    elif not interview.people:
        yield from _to_whom(s, interview)
    else:
        yield from _each(s, interview, _left(s, interview, Kind.THANKED))


def _each(s: Situation, interview: Fact, people: Iterable[Person]) -> Iterator[Due]:
    for person in people:
        if person.role is not Role.AGENCY_RECRUITER:
            yield _note(s, Purpose.THANK, interview, (person,), _why_alone(s, interview, person))


def _shared(s: Situation, interview: Fact) -> Iterator[Due]:
    """TY-03: a group shares one note; of a big panel the organiser gets it, naming all."""
    left = _left(s, interview, Kind.THANKED)
    whole = len(left) == len(_met(interview))
    if _style(interview) is Style.GROUP and left:
        why = f"You met {names(left)} together: one note to all of them will do."
        yield _note(s, Purpose.SHARED_THANKS, interview, left, why)
    elif _style(interview) is Style.PANEL and whole and left:
        organiser = (_organiser(left),)
        why = f"A panel of {len(left)}: one note to {names(organiser)} that names them all."
        yield _note(s, Purpose.SHARED_THANKS, interview, organiser, why)


def _to_whom(s: Situation, interview: Fact) -> Iterator[Due]:
    """TY-11: somebody was met, and nobody wrote down whom."""
    if not s.answers(interview, Kind.THANKED):
        why = "A note is due, and no name is written down. Ask the coordinator whom you met."
        yield _note(s, Purpose.THANK, interview, (), why, rule="TY-11")


def _to_the_introducer(s: Situation, interview: Fact) -> Iterator[Due]:
    """TY-13: where interviewers are not thanked, whoever introduced you is."""
    to = recruiters(s.case, s.known)
    if to and not any(to[0].key in _keys(f.people) for f in _thanked(s, interview)):
        why = f"Interviewers are not thanked there; {names(to)}, who introduced you, is."
        yield _note(s, Purpose.THANK, interview, to, why, rule="TY-13")


def _note(
    s: Situation,
    purpose: Purpose,
    interview: Fact,
    to: tuple[Person, ...],
    why: str,
    rule: str = "TY-02",
) -> Due:
    due = interview.at + timedelta(hours=s.cadence.thank_due_h)
    soft = max(interview.at + timedelta(hours=s.cadence.thank_soft_h), _still_in_time(s, due))
    usual, late = s.case.country.upper() not in NOT_USUAL, s.now > soft
    duty = s.duty(
        purpose,
        interview,
        opens=interview.at + timedelta(minutes=s.cadence.thank_earliest_min),
        due=due,
        until=s.calendar.after(interview.at, s.cadence.thank_late_bd),
        priority=Priority.TODAY if usual else Priority.OPTIONAL,
        why=_in_this_case(why, usual, late),
        rule=rule if usual else "TY-13",
        to=to,
        whom=_whom(s, purpose, interview, to),
        late_from=_still_in_time(s, due),
        late_form=late,
        turns=(soft,),
    )
    return _routed(s, duty)


def _in_this_case(why: str, usual: bool, late: bool) -> str:
    """TY-13, TY-02: where it is not the custom; and when a day or two have passed."""
    if not usual:
        return "Not usual there; two lines are enough, and none is fine too."
    return f"{why} Two or three lines are welcome still, without excuses." if late else why


def _whom(s: Situation, purpose: Purpose, interview: Fact, to: tuple[Person, ...]) -> str:
    """A shared note stays the same duty when one of the group was thanked alone."""
    return "all" if purpose is Purpose.SHARED_THANKS else ",".join(p.key for p in to)


def _still_in_time(s: Situation, due: datetime) -> datetime:
    """G8, C19: when the hour is a bad one, the next office morning is still in time."""
    decent = s.calendar.decent(due)
    return due if decent == due else decent + timedelta(hours=1)


def _routed(s: Situation, duty: Due) -> Due:
    """C25, EC-28: a reader who left or whose address failed is reached through a recruiter."""
    if duty.to and all(person.key in unreachable(s.known) for person in duty.to):
        route: Via = "via_recruiter"
        why = f"{names(duty.to)} cannot be reached directly; ask the recruiter to pass it on."
        return replace(duty, via=route, why=why)
    return duty


def _left(s: Situation, interview: Fact, kind: Kind) -> tuple[Person, ...]:
    """Whom of this round nobody has thanked, and who was not met again since (EC-05)."""
    again = _met_again(s, interview)
    told = {key for f in _facts_to(s, interview, kind) for key in _keys(f.people)}
    if any(not f.people for f in s.answers(interview, kind)):
        return ()
    if any(f.about == interview.id and not f.people for f in _facts_to(s, interview, kind)):
        return ()
    return tuple(p for p in _met(interview) if p.key not in told and p.key not in again)


def _thanked(s: Situation, interview: Fact) -> tuple[Fact, ...]:
    return _facts_to(s, interview, Kind.THANKED)


def _facts_to(s: Situation, interview: Fact, kind: Kind) -> tuple[Fact, ...]:
    """Notes since the first meeting of that day that reached their readers (EC-05, EC-28)."""
    that_day = s.calendar.local(interview.at).date()
    same = [r for r in s.stand.rounds if s.calendar.local(r.at).date() == that_day]
    return tuple(f for f in s.known.since(same[0].at, kind) if arrived(f, s.known))


def _met_again(s: Situation, interview: Fact) -> set[str]:
    """Those of whom another meeting decides: alone before together, else the later one."""
    return {
        key
        for other in s.stand.rounds
        if other is not interview and _outranks(s, other, interview)
        for key in _keys(other.people)
    }


def _outranks(s: Situation, other: Fact, this: Fact) -> bool:
    same_day = s.calendar.local(other.at).date() == s.calendar.local(this.at).date()
    if not same_day:
        return other.order > this.order
    alone, other_alone = _is_alone(this), _is_alone(other)
    return other_alone if alone != other_alone else other.order > this.order


def _is_alone(interview: Fact) -> bool:
    return _style(interview) is Style.ONE_TO_ONE


def _style(interview: Fact) -> Style:
    return interview.detail.style if isinstance(interview.detail, Round) else Style.ONE_TO_ONE


def _is_shared(interview: Fact) -> bool:
    group = _style(interview) is Style.GROUP and len(_met(interview)) > 1
    return group or (_style(interview) is Style.PANEL and len(_met(interview)) >= BIG_PANEL)


def _met(interview: Fact) -> tuple[Person, ...]:
    return tuple({person.key: person for person in interview.people}.values())


def _hosts(s: Situation, interview: Fact) -> tuple[Person, ...]:
    """TY-01: nobody was there at a recorded interview; only its recruiter is thanked."""
    return tuple(p for p in _left(s, interview, Kind.THANKED) if p.role in IN_HOUSE)


def _organiser(people: tuple[Person, ...]) -> Person:
    """A recruiter or coordinator, else the hiring manager, else the first named."""
    managers = {Role.HIRING_MANAGER}
    return min(people, key=lambda p: (p.role not in IN_HOUSE, p.role not in managers))


def _why_alone(s: Situation, interview: Fact, person: Person) -> str:
    day = f"{s.calendar.local(interview.at):%A}"
    if _style(interview) is Style.ONE_TO_ONE:
        return f"You met {names((person,))} on {day}. A note, while the talk is fresh."
    return f"{names((person,))} was on the panel on {day}. A note that differs from the others."


def _keys(people: tuple[Person, ...]) -> set[str]:
    return {person.key for person in people}


# The card ------------------------------------------------------------------------------


def _card_is_welcome(s: Situation) -> bool:
    case = s.case
    home = s.search.candidate.country.upper() == case.country.upper()
    custom = case.country.upper() not in SHORT_AND_RARE | NOT_USUAL | TO_THE_INTRODUCER
    plain = not (case.remote or case.internal or case.sector is Sector.GOVERNMENT)
    return case.card and home and custom and plain and not case.no_thanks and _is_direct(case)


def _is_direct(case: Case) -> bool:
    agency = case.agency
    return agency is None or not is_represented(case) or agency.policy is ContactPolicy.DIRECT


def _card_may_arrive(s: Situation, interview: Fact) -> bool:
    if not _worth_thanking(s, interview):
        return False
    promised = s.stand.waiting.promised if s.stand.waiting else None
    met = s.calendar.local(interview.at).date()
    return promised is None or s.calendar.between(met, promised) >= CARD_NEEDS_BD


def _card(s: Situation, interview: Fact, person: Person, mailed: Fact) -> Due:
    promised = s.stand.waiting.promised if s.stand.waiting else None
    usual = s.calendar.after(interview.at, s.cadence.thank_late_bd)
    return s.duty(
        Purpose.CARD,
        interview,
        opens=mailed.at,
        due=interview.at + timedelta(hours=s.cadence.thank_due_h),
        until=s.calendar.good_hour(promised - DELIVERY) if promised else usual,
        priority=Priority.OPTIONAL,
        why=f"A card by post for {names((person,))}, besides the mail.",
        rule="TY-08",
        to=(person,),
        whom=person.key,
    )
