"""The rounds of interviews: those to come, those held, and those nobody wrote up.

A round on the calendar is settled by the fact that says it is `about` it; without that, an
interview settles the latest round that had begun, and a cancellation the next one to come.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterview.facts import Fact, Kind, Round, Timeline

USUAL_LENGTH = timedelta(hours=1)
EARLY = timedelta(hours=1)  # an interview may end before it was to begin
STALE = timedelta(days=3)  # an interview logged later than this was another one

SETTLES = {Kind.INTERVIEWED, Kind.CANCELLED, Kind.MISSED_BY_THEM, Kind.MISSED_BY_ME}


@dataclass(frozen=True, slots=True)
class Rounds:
    held: tuple[Fact, ...]  # INTERVIEWED
    coming: tuple[Fact, ...]  # SCHEDULED and not over, soonest first
    unlogged: tuple[Fact, ...]  # SCHEDULED and over, and nobody wrote how it went


def rounds(known: Timeline, now: datetime) -> Rounds:
    left = sorted(_unsettled(known), key=starts)
    coming = tuple(fact for fact in left if ends(fact) > now)
    unlogged = tuple(fact for fact in left if ends(fact) <= now)
    return Rounds(known.of(Kind.INTERVIEWED), coming, unlogged)


@dataclass(frozen=True, slots=True)
class Planned:
    """One appointment through all its moves, as a calendar shows it."""

    first: Fact  # when it was fixed for the first time
    latest: Fact  # as it stands
    settled: Fact | None  # held, called off or missed

    @property
    def called_off(self) -> bool:
        return self.settled is not None and self.settled.kind is Kind.CANCELLED


def planned(known: Timeline) -> tuple[Planned, ...]:
    """Every appointment that there was, soonest first."""
    chains: list[list[Fact]] = []
    for fact in known.of(Kind.SCHEDULED):
        moved = next((each for each in reversed(chains) if _replaces(fact, each[-1])), None)
        if moved:
            moved.append(fact)
        else:
            chains.append([fact])
    left, settled = [chain[-1] for chain in chains], dict[int, Fact]()
    for fact in known.of(*SETTLES):
        if one := _settled_by(fact, left):
            left = [other for other in left if other is not one]
            settled[id(one)] = fact
    found = (Planned(chain[0], chain[-1], settled.get(id(chain[-1]))) for chain in chains)
    return tuple(sorted(found, key=lambda each: starts(each.latest)))


def starts(scheduled: Fact) -> datetime:
    planned = scheduled.detail.starts if isinstance(scheduled.detail, Round) else None
    return scheduled.until or planned or scheduled.at


def ends(scheduled: Fact) -> datetime:
    planned = scheduled.detail.ends if isinstance(scheduled.detail, Round) else None
    return max(planned or starts(scheduled) + USUAL_LENGTH, starts(scheduled))


def began(interview: Fact) -> datetime:
    """When an interview that took place began, as far as we know."""
    known = interview.detail.starts if isinstance(interview.detail, Round) else None
    return known or interview.at - USUAL_LENGTH


def is_final(fact: Fact) -> bool:
    return isinstance(fact.detail, Round) and fact.detail.final


def _unsettled(known: Timeline) -> list[Fact]:
    left: list[Fact] = []
    for fact in known.of(Kind.SCHEDULED):
        left = [other for other in left if not _replaces(fact, other)] + [fact]
    for fact in known.of(*SETTLES):
        settled = _settled_by(fact, left)
        left = [other for other in left if other is not settled]
    return left


def _replaces(newer: Fact, older: Fact) -> bool:
    """A round that was moved: said so, or the calendar knows it by the same name."""
    return (bool(older.id) and newer.about == older.id) or (_uid(newer) == _uid(older) != "")


def _settled_by(fact: Fact, left: list[Fact]) -> Fact | None:
    named = next((other for other in left if other.id and fact.about == other.id), None)
    if named:
        return named
    if fact.kind is Kind.CANCELLED:
        return _next_to_come(left, fact.at)
    return _latest_begun(left, fact.at)


def _next_to_come(left: Iterable[Fact], at: datetime) -> Fact | None:
    return min((f for f in left if f.at <= at <= ends(f)), key=starts, default=None)


def _latest_begun(left: Iterable[Fact], at: datetime) -> Fact | None:
    begun = (f for f in left if at - STALE <= starts(f) <= at + EARLY)
    return max(begun, key=starts, default=None)


def _uid(fact: Fact) -> str:
    return fact.detail.uid if isinstance(fact.detail, Round) else ""
