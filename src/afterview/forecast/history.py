"""The past waits of a user or an agency, as known on one day, grouped by likeness.

Employer within agency within user within everybody: the more a past wait has in common with
the open one, the later it speaks, and the more it counts.  Old searches count less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from afterview.days import Calendar
from afterview.forecast.model import Array, Curve, Seen, grid
from afterview.forecast.waits import End, Kind, Wait
from afterview.forecast.worktime import Worktime, calendar_of

FORGET_DAYS = 365  # after so long a wait counts half (X)
IN_BATCHES = 0.7  # applications go out in batches: each counts for less than one (X)
MUCH_ALIKE = 2  # traits in common from which more make no difference
SAME_EMPLOYER = MUCH_ALIKE + 1  # above all other likeness
TRAITS = ("stage", "client_of", "channel", "sector", "size")
FAR = date.max.toordinal()

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of each past wait on one day, and what has been learnt from it so far."""

    history: "History"
    today: int
    length: Ints  # index into the model's lengths
    business_days: Ints
    answered: NDArray[np.bool_]
    weight: Array  # zero for what had not begun
    curves: dict[tuple[object, ...], Curve] = field(default_factory=dict)
    yes_shares: dict[tuple[object, ...], Array] = field(default_factory=dict)
    promises_kept: list[tuple[int, int]] = field(default_factory=list)

    def without(self, wait: Wait) -> "Known":
        """The same, but for a wait that is itself to be forecast."""
        weight = self.weight.copy()
        weight[[at for at, each in enumerate(self.history.waits) if each is wait]] = 0
        return Known(
            self.history, self.today, self.length, self.business_days, self.answered, weight
        )

    def groups(self, wait: Wait) -> Iterator[Seen]:
        """The past waits of this kind, from the least to the most alike."""
        likeness = self.history.likeness(wait)
        for level in range(SAME_EMPLOYER + 1):
            those = likeness == level
            if those.any():
                yield Seen(self._count(those & self.answered), self._count(those & ~self.answered))

    def _count(self, those: NDArray[np.bool_]) -> Array:
        counts = np.bincount(self.length[those], self.weight[those], len(grid().days))
        return counts.astype(np.float64)


@dataclass(frozen=True, slots=True)
class History:
    """Past waits in columns; made once, asked often."""

    waits: tuple[Wait, ...]
    start: Ints
    end: Ints  # FAR when none was seen
    seen_until: Ints
    promised: Ints  # FAR when no day was named
    yes: NDArray[np.bool_]
    kinds: NDArray[np.str_]
    calendars: tuple[tuple[Calendar, NDArray[np.bool_]], ...]  # and which waits are counted on it
    employers: frozenset[str]
    names: dict[str, NDArray[np.str_]]  # employer and traits, as compared

    @classmethod
    def of(cls, past: Sequence[Wait]) -> "History":
        return cls(
            tuple(past),
            np.array([wait.start.toordinal() for wait in past], np.int64),
            np.array([_end(wait) for wait in past], np.int64),
            np.array([wait.seen_until.toordinal() for wait in past], np.int64),
            np.array([(wait.promised or date.max).toordinal() for wait in past], np.int64),
            np.array([wait.outcome is End.YES for wait in past], bool),
            np.array([wait.stage.kind for wait in past], str),
            _calendars([calendar_of(wait.country) for wait in past]),
            frozenset(name(wait, "employer") for wait in past),
            {trait: np.array([name(wait, trait) for wait in past], str) for trait in _COMPARED},
        )

    def known(self, today: date) -> Known:
        """The waits as they looked on that day: later answers are still silences."""
        day = today.toordinal()
        answered = self.end <= day
        last = np.where(answered, self.end, np.minimum(self.seen_until, day))
        begun = (self.start < day) & (last >= self.start)
        spans = self._business_days(begun, last, today)
        length = np.clip(np.searchsorted(grid().days, spans), 0, len(grid().days) - 1)
        weight = np.where(self.kinds == Kind.APPLICATION, IN_BATCHES, 1.0)
        weight = np.where(begun, weight * 0.5 ** ((day - self.start) / FORGET_DAYS), 0.0)
        return Known(self, day, length, spans, answered & begun, weight)

    def likeness(self, wait: Wait) -> Ints:
        """How much each past wait has in common with this one; -1 for another kind."""
        alike = sum(
            (
                (self.names[trait] == mine).astype(np.int64)
                for trait in TRAITS
                if (mine := name(wait, trait))
            ),
            np.zeros(len(self.waits), np.int64),
        )
        alike = np.minimum(alike, MUCH_ALIKE)
        if self.knows(wait):
            alike[self.names["employer"] == name(wait, "employer")] = SAME_EMPLOYER
        return np.where(self.kinds == kind_of(wait), alike, -1)

    def knows(self, wait: Wait) -> bool:
        """Whether this employer has been waited for before."""
        employer = name(wait, "employer")
        return employer != "" and employer in self.employers

    def _business_days(self, begun: NDArray[np.bool_], last: Ints, today: date) -> Ints:
        spans = np.zeros(len(self.waits), np.int64)
        for calendar, counted in self.calendars:
            if (those := begun & counted).any():
                since = date.fromordinal(int(self.start[those].min()))
                worktime = Worktime.of(calendar, since, today)
                spans[those] = worktime.spans(self.start[those], last[those])
        return spans


def name(wait: Wait, trait: str) -> str:
    """A trait as it is compared: "LinkedIn " and "Linkedin" are one channel."""
    return " ".join(str(getattr(wait, trait)).casefold().split())


def kind_of(wait: Wait) -> Kind:
    return wait.stage.kind


def _end(wait: Wait) -> int:
    return wait.end.toordinal() if wait.end and wait.outcome is not End.NONE else FAR


def _calendars(each: list[Calendar]) -> tuple[tuple[Calendar, NDArray[np.bool_]], ...]:
    return tuple((one, np.array([other == one for other in each])) for one in dict.fromkeys(each))


_COMPARED = ("employer", *TRAITS)
