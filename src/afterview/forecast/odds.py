"""The basket: all live applications together, and the chance of at least one offer by a date.

Each application has the published odds for the stage it has reached (RT-05), corrected by how
the user's own have ended, by the silence so far, and a little by how it felt (RT-06).  They are
taken to be independent of each other, which the page says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from afterview.forecast.telling import Outlook
from afterview.forecast.waits import Stage

OFFER_ODDS = {  # RT-05; X where it is silent
    Stage.APPLICATION: 0.03,
    Stage.SCREENING: 0.08,
    Stage.INVITATION: 0.10,
    Stage.INTERVIEW: 0.20,
    Stage.ASSIGNMENT: 0.20,
    Stage.FINAL: 0.35,
    Stage.REFERENCES: 0.65,
    Stage.OFFER: 0.90,
}
THROUGH_AGENCY = 0.30  # submitted by an agency and interviewed (RT-05)
COUNTS_AS = 10  # own endings after which they weigh as much as the published odds (X)
MOST_FEELING = 1.25  # a hint or a good feeling moves the odds by no more (RT-06, C23)
LEADER_WARNS, FEWEST_LIVE, TARGET_LIVE = 0.5, 3, 6  # PO-02, PO-03


@dataclass(frozen=True, slots=True)
class Ending:
    """A past application: the furthest stage it reached, and whether an offer came."""

    stage: Stage
    offered: bool
    through_agency: bool = False


@dataclass(frozen=True, slots=True)
class Prospect:
    """A live application in the basket."""

    name: str
    odds: float  # of an offer in the end, before the silence is counted: `offer_odds`
    outlook: Outlook

    def offer(self) -> float:
        """The odds now: they sink with the chance that the answer is still a yes."""
        fresh = self.outlook.yes_at_start
        return self.odds * min(self.outlook.yes / fresh, 1.0) if fresh > 0 else 0.0

    def offer_by(self, day: date) -> float:
        """The odds that the offer is there by a day, with the screens still to come before it."""
        if self.outlook.yes <= 0:
            return 0.0
        shift = self.outlook.decision - self.outlook.median
        share = self.outlook.yes_by(day - max(shift, timedelta())) / self.outlook.yes
        return self.offer() * min(share, 1.0)


@dataclass(frozen=True, slots=True)
class Basket:
    """How the whole search stands."""

    by: date
    live: int
    offer: float  # the chance of at least one by then
    offer_in_the_end: float
    leader: str
    leaning: float  # the share of all hope that hangs on the leader (PO-03)
    one_more: float  # what one more first interview would add to the chance in the end
    warnings: tuple[str, ...]


def basket(prospects: Sequence[Prospect], by: date) -> Basket:
    """The chance of at least one offer by a date, and how much hangs on the leader."""
    odds = {each.name: each.offer() for each in prospects}
    leader = max(odds, key=lambda name: odds[name], default="")
    hope = sum(each.offer() for each in prospects)
    leaning = max((each.offer() for each in prospects), default=0.0) / hope if hope else 0.0
    none = prod(1 - each.offer() for each in prospects)
    return Basket(
        by=by,
        live=len(prospects),
        offer=1 - prod(1 - each.offer_by(by) for each in prospects),
        offer_in_the_end=1 - none,
        leader=leader,
        leaning=leaning,
        one_more=none * OFFER_ODDS[Stage.INTERVIEW],
        warnings=tuple(_warnings(len(prospects), leaning, leader)),
    )


def offer_odds(
    stage: Stage,
    endings: Sequence[Ending] = (),
    *,
    through_agency: bool = False,
    feeling: float = 1.0,
) -> float:
    """The odds of an offer from this stage: published, then learnt from the own endings (beta)."""
    published = _published(stage, through_agency)
    reached = [each for each in endings if _passed(each.stage, stage)]
    offers = sum(each.offered for each in reached)
    learnt = (published * COUNTS_AS + offers) / (COUNTS_AS + len(reached))
    return min(learnt * min(max(feeling, 1 / MOST_FEELING), MOST_FEELING), 0.99)


def _published(stage: Stage, through_agency: bool) -> float:
    if through_agency and stage in {Stage.INTERVIEW, Stage.ASSIGNMENT}:
        return THROUGH_AGENCY
    return OFFER_ODDS[stage]


def _passed(furthest: Stage, stage: Stage) -> bool:
    """Whether an application that came so far had been at this stage."""
    order = list(OFFER_ODDS)
    return order.index(furthest) >= order.index(stage)


def _warnings(live: int, leaning: float, leader: str) -> list[str]:
    warnings = []
    if live < FEWEST_LIVE:
        warnings.append(f"Fewer than {FEWEST_LIVE} live applications; {TARGET_LIVE} are a basket.")
    if live > 1 and leaning > LEADER_WARNS:
        warnings.append(f"More than half of the hope hangs on {leader}.")
    return warnings
