"""A duty: something the user may do for an application, from when, until when, and why.

Nothing here reads a clock: a `Due` says when it opens, when it is late and when it has lost
its use; the caller holds that against its own `now`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Literal

from afterview.cadence import Cadence
from afterview.days import Calendar
from afterview.facts import Case, ContactPolicy, Fact, Kind, Person, Purpose, Role, Search, Timeline
from afterview.rules.standing import Standing
from afterview.rules.waiting import is_represented

Via = Literal["direct", "cc_recruiter", "via_recruiter"]


class Priority(IntEnum):
    """P0 to P3 of the rulebook (9.5)."""

    NOW = 0
    TODAY = 1
    WEEK = 2
    OPTIONAL = 3


class When(StrEnum):
    LATER = "later"
    NOW = "now"
    LATE = "late"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Due:
    purpose: Purpose
    case: Case | None  # None: the whole search
    to: tuple[Person, ...]  # empty: oneself, or nobody is known yet
    about: Fact | None
    opens: datetime
    due: datetime
    useful_until: datetime | None  # after it the duty is dropped, not late for ever
    priority: Priority
    why: str
    rule: str
    key: str  # stable: the purpose, what it is about, whom it concerns
    via: Via = "direct"
    merged: tuple[Purpose, ...] = ()  # what else the same letter does
    late_form: bool = False  # the short version, without excuses (TY-02)
    late_from: datetime | None = None  # when the hour of `due` is a bad one over there (C19)
    turns: tuple[datetime, ...] = ()  # when its form or its priority changes

    def when(self, now: datetime) -> When:
        if self.useful_until and now >= self.useful_until:
            return When.GONE
        if now < self.opens:
            return When.LATER
        return When.LATE if now > (self.late_from or self.due) else When.NOW


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a rule may look at: one application at one moment."""

    case: Case
    known: Timeline
    now: datetime
    stand: Standing
    search: Search
    cadence: Cadence
    calendar: Calendar
    neighbours: tuple[Case, ...] = ()  # the other applications at the same organisation

    def duty(
        self,
        purpose: Purpose,
        about: Fact,
        *,
        opens: datetime,
        due: datetime,
        until: datetime | None,
        priority: Priority,
        why: str,
        rule: str,
        to: tuple[Person, ...] = (),
        whom: str = "",
        late_from: datetime | None = None,
        late_form: bool = False,
        turns: tuple[datetime, ...] = (),
    ) -> Due:
        """A duty of this application; `whom` belongs to its key."""
        return Due(
            purpose=purpose,
            case=self.case,
            to=to,
            about=about,
            opens=opens,
            due=max(due, opens),
            useful_until=until,
            priority=priority,
            why=why,
            rule=rule,
            key=key(purpose, about, whom),
            via=via(self.case, to),
            late_form=late_form,
            late_from=late_from,
            turns=turns,
        )

    def answers(self, about: Fact, *kinds: Kind) -> tuple[Fact, ...]:
        """Facts that answer this one: they say so, or they came later and say nothing."""
        later = self.known.since(about.at, *kinds)
        return tuple(fact for fact in later if not fact.about or fact.about == about.id)

    def settled(self, about: Fact, *kinds: Kind) -> bool:
        """Whether it was answered; an answer to nothing in particular fits the latest only."""
        return any(
            fact.about == about.id if fact.about else self._latest(about, fact) is about
            for fact in self.known.since(about.at, *kinds)
        )

    def _latest(self, about: Fact, answer: Fact) -> Fact | None:
        return self.known.until(answer.at).last(about.kind)


def key(purpose: Purpose, about: Fact, whom: str = "") -> str:
    return f"{purpose}:{about.id or about.at.isoformat()}:{whom}"


def via(case: Case, to: tuple[Person, ...]) -> Via:
    """Through the agency, with it in copy, or direct (TY-10); self-made duties are direct."""
    if case.agency is None or not is_represented(case):
        return "direct"
    if not to or all(person.role in {Role.AGENCY_RECRUITER, Role.REFEREE} for person in to):
        return "direct"
    return ROUTES[case.agency.policy]


ROUTES: dict[ContactPolicy, Via] = {
    ContactPolicy.VIA_RECRUITER: "via_recruiter",
    ContactPolicy.CC_RECRUITER: "cc_recruiter",
    ContactPolicy.DIRECT: "direct",
}


def day_name(moment: datetime, calendar: Calendar) -> str:
    """ "Monday 9 March", as they say it over there."""
    there = calendar.local(moment)
    return f"{there:%A} {there.day} {there:%B}"


def names(people: tuple[Person, ...]) -> str:
    """ "Ana", "Ana and Bo", "Ana, Bo and Chi"; "them" when nobody is known."""
    first = [person.first_name or person.name for person in people]
    if len(first) < 2:
        return first[0] if first else "them"
    return f"{', '.join(first[:-1])} and {first[-1]}"
