"""What a rule of etiquette looks at: the letter, its case, the search, and this moment."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from afterview.cadence import Cadence, for_case
from afterview.days import Calendar, zone
from afterview.facts import Agency, Case, Fact, Person, Purpose, Role, Search, Timeline
from afterview.rules.standing import IN_OFFER, Standing, standing
from afterview.rules.waiting import Waiting, is_represented, waiting

# Duties that are no letters.
TO_SELF = frozenset({
    Purpose.TELL_HOW_IT_WENT, Purpose.NOTE, Purpose.REFERENCES_READY, Purpose.DECIDE,
    Purpose.REVIEW, Purpose.PRACTISE, Purpose.TOP_UP,
})  # fmt: skip

# Letters to those who vouch: neither the employer's silence nor the agency concerns them.
TO_REFEREES = frozenset({
    Purpose.HEADS_UP, Purpose.THANK_REFEREE, Purpose.NUDGE_REFEREE, Purpose.TELL_REFEREES,
})  # fmt: skip

# Letters that ask how things stand: cadence and caps are about these (FU-03, FU-04).
STATUS = frozenset({
    Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE, Purpose.CHECK_HOLD, Purpose.LEGAL_UPDATE,
})  # fmt: skip

THANKS = frozenset({Purpose.THANK, Purpose.SHARED_THANKS})

# Answers to something that they began themselves.
ANSWERS = frozenset({
    Purpose.ANSWER_INVITATION, Purpose.ANSWER_QUESTION, Purpose.ANSWER_REQUEST,
    Purpose.ACKNOWLEDGE, Purpose.CLARIFY, Purpose.SUBMIT, Purpose.ASK_DEADLINE,
    Purpose.NARROW,
    Purpose.ACKNOWLEDGE_OFFER, Purpose.AFTER_NO_SHOW,
})  # fmt: skip

# News that may break a silence and counts toward no cap (FU-09).
EXCEPTIONS = ANSWERS | frozenset({
    Purpose.DELIVER, Purpose.SEND_REFERENCES, Purpose.BACKUP_REFEREE, Purpose.ASK_IN_WRITING,
    Purpose.ASK_TIME, Purpose.TELL_OTHERS, Purpose.WITHDRAW, Purpose.ACCEPT, Purpose.DECLINE,
    Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK, Purpose.REVIVE, Purpose.DISPUTE_CHECK,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a letter had better not go."""

    reason: str
    lapses: datetime | None  # None: not by waiting
    rule: str
    level: int  # of 9.6: 1 law, 9 courtesy
    may_override: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter before it goes."""

    purpose: Purpose
    to: tuple[Person, ...]
    drafted: datetime
    about: Fact | None = None
    cc: tuple[Person, ...] = ()
    confirmed: frozenset[str] = frozenset()  # rules that the user has overruled
    names: tuple[Person, ...] = ()  # the referees that it names


@dataclass(frozen=True, slots=True)
class Scene:
    draft: Draft
    case: Case
    now: datetime
    search: Search
    cadence: Cadence
    known: Timeline  # of the case, until now
    kin: tuple[tuple[Case, Timeline], ...]  # all cases at this organisation, this one first
    calendar: Calendar
    standing: Standing
    waiting: Waiting | None  # the silence we are in, whatever the state

    @property
    def purpose(self) -> Purpose:
        return self.draft.purpose

    @property
    def agency(self) -> Agency | None:
        return self.case.agency if is_represented(self.case) else None

    @property
    def to_employer(self) -> bool:
        return self.purpose not in TO_REFEREES and self.purpose is not Purpose.DEBRIEF

    @property
    def to_agency_alone(self) -> bool:
        readers = (*self.draft.to, *self.draft.cc)
        return bool(self.draft.to) and all(self.is_of_agency(p) for p in readers)

    def is_of_agency(self, person: Person) -> bool:
        recruiter = self.case.agency.recruiter if self.case.agency else None
        return person.role is Role.AGENCY_RECRUITER or (
            recruiter is not None and is_same(person, recruiter)
        )

    def calendar_of(self, person: Person) -> Calendar:
        """Where the reader sits; an agency or a referee does not share the closures."""
        if self.purpose in TO_REFEREES:
            home = self.search.candidate
            return Calendar(home.country, zone=person.zone or home.zone)
        if self.is_of_agency(person):
            place = self.case.agency.zone if self.case.agency else ""
            return replace(self.calendar, zone=person.zone or place or self.case.zone, closures=())
        return replace(self.calendar, zone=person.zone or self.case.zone)

    def when(self, moment: datetime) -> str:
        """A moment in words, on the employer's clock."""
        there = self.calendar.local(moment)
        here = moment.astimezone(zone(self.search.candidate.zone))
        elsewhere = "" if here.utcoffset() == there.utcoffset() else " their time"
        return f"{day_words(there.date())} at {there.hour}:{there:%M}{elsewhere}"

    def day(self, moment: datetime) -> str:
        return day_words(self.calendar.local(moment).date())

    def object(
        self,
        reason: str,
        rule: str,
        level: int,
        lapses: datetime | None = None,
        may_override: bool = True,
    ) -> Objection | None:
        """The objection, unless its time is over; says when the letter may go."""
        if lapses is None:
            return Objection(reason, None, rule, level, may_override)
        if lapses <= self.now:
            return None
        told = f"{reason} This may go on {self.when(lapses)}."
        return Objection(told, lapses, rule, level, may_override)


Rule = Callable[[Scene], Objection | None]


def look(draft: Draft, case: Case, now: datetime, search: Search, cadence: Cadence | None) -> Scene:
    kin, numbers = search.same_organisation(case), cadence or for_case(case)
    known = case.timeline.until(now)
    return Scene(
        draft=draft,
        case=case,
        now=now,
        search=search,
        cadence=numbers,
        known=known,
        kin=tuple((each, each.timeline.until(now)) for each in kin),
        calendar=Calendar.of(case),
        standing=standing(case, now, numbers),
        waiting=waiting(case, known, numbers),
    )


def day_words(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def names(people: Iterable[Person]) -> str:
    """Ana, Bo and Chi."""
    *most, last = [person.name for person in people] or ["them"]
    return f"{', '.join(most)} and {last}" if most else last


def is_same(one: Person, other: Person) -> bool:
    """The same person, also when one of the two was written down without a key."""
    return one.key == other.key or bool(
        one.email and one.email.casefold() == other.email.casefold()
    )


def share_somebody(one: Iterable[Person], other: Iterable[Person]) -> bool:
    others = tuple(other)
    return any(is_same(a, b) for a in one for b in others)


def offers_elsewhere(scene: Scene) -> dict[str, datetime | None]:
    """Employers who offer or have been accepted, and until when each offer stands."""
    there = {
        other.employer: standing(other, scene.now) for other in scene.search.others(scene.case)
    }
    return {name: each.offer_deadline for name, each in there.items() if each.state in IN_OFFER}
