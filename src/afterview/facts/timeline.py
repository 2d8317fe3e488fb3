"""Facts, and the timeline of one job application."""

from dataclasses import dataclass
from datetime import datetime

from afterview.facts.details import Detail
from afterview.facts.kinds import Kind
from afterview.facts.people import Person


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened."""

    at: datetime
    kind: Kind
    people: tuple[Person, ...] = ()
    until: datetime | None = None
    detail: Detail | None = None
    about: str = ""  # the id of the fact that it answers; empty: the latest that fits
    id: str = ""
    recorded: datetime | None = None  # when it was written down; empty: at once

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        return self.at, self.recorded or self.at, self.id


@dataclass(frozen=True, slots=True)
class Timeline:
    """Facts of one application, always oldest first, whatever order they came in."""

    facts: tuple[Fact, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", tuple(sorted(self.facts, key=lambda fact: fact.order)))

    def of(self, *kinds: Kind) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def last(self, *kinds: Kind) -> Fact | None:
        return next((fact for fact in reversed(self.facts) if fact.kind in kinds), None)

    def since(self, moment: datetime, *kinds: Kind) -> tuple[Fact, ...]:
        """Facts of these kinds at or after the moment."""
        return tuple(fact for fact in self.of(*kinds) if fact.at >= moment)

    def until(self, moment: datetime) -> "Timeline":
        """What was known by then."""
        return Timeline(tuple(fact for fact in self.facts if fact.at <= moment))

    def plus(self, *facts: Fact) -> "Timeline":
        return Timeline(self.facts + facts)
