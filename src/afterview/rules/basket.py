"""Not all eggs in one basket: what is live, the chance of an offer, what hangs on one.

PO-01 to PO-03.  The chances are defaults from published figures (RT-05), moved little by
anybody's feeling (RT-06), and multiplied as if the employers did not know each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import prod
from typing import NamedTuple

from afterview.cadence import Cadence
from afterview.facts import Case, Fact, Kind, Notes, Round, Search
from afterview.rules.standing import ReferencesState, Standing, State, standing

# RT-05: the chance of an offer, by how far it has come.
AFTER_SCREENING = 0.08
AFTER_INTERVIEW = 0.20
AFTER_FINAL = 0.35
AFTER_FINAL_GRADUATE = 0.45
THROUGH_AGENCY = 0.30
AFTER_REFERENCES = 0.65
# Our own estimates, where nobody publishes a figure.
BEFORE_ANY_ROUND = 0.03
SPOKEN_OFFER = 0.90
ON_HOLD = 0.5  # of what it was
FEELING = 1.25  # RT-06: a hint or a bad hour moves it no more than this
MUCH = "More than half of your chances hang on"


class Live(NamedTuple):
    case: Case
    standing: Standing
    p: float


@dataclass(frozen=True, slots=True)
class Basket:
    live: tuple[Live, ...]  # the likeliest first
    chance: float  # of at least one offer
    share: float  # how much of it hangs on the leader
    stages: tuple[tuple[State, int], ...]
    warnings: tuple[str, ...]
    target: int
    one_more: float  # the chance with one more first interview

    @property
    def leader(self) -> Live | None:
        return self.live[0] if self.live else None


def basket(search: Search, now: datetime, cadence: Cadence | None = None) -> Basket:
    """Everything live in this search, and what it adds up to."""
    numbers = cadence or Cadence()
    live = tuple(sorted(_live(search.cases, now), key=lambda each: -each.p))
    chances = [each.p for each in live]
    return Basket(
        live=live,
        chance=at_least_one(chances),
        share=max(chances) / sum(chances) if sum(chances) else 0.0,
        stages=tuple(Counter(each.standing.state for each in live).most_common()),
        warnings=tuple(_warnings(live, search, numbers)),
        target=search.candidate.target_live,
        one_more=at_least_one([*chances, AFTER_INTERVIEW]),
    )


def at_least_one(chances: Iterable[float]) -> float:
    """One offer or more, were they independent (PO-03)."""
    return 1 - prod(1 - p for p in chances)


def odds(case: Case, standing: Standing, feeling: float = 1.0) -> float:
    """The chance that this application brings an offer; `feeling` is held within 1.25 (C23)."""
    if standing.state in OFFERS:
        return OFFERS[standing.state]
    if standing.terminal or standing.state is State.DORMANT:
        return 0.0
    felt = min(max(feeling * _last_feeling(case), 1 / FEELING), FEELING)
    paused = ON_HOLD if standing.state is State.ON_HOLD else 1.0
    return min(_by_stage(case, standing) * felt * paused, 1.0)


OFFERS = {
    State.OFFER_VERBAL: SPOKEN_OFFER,
    State.OFFER_RECEIVED: 1.0,
    State.OFFER_NEGOTIATING: 1.0,
    State.OFFER_ACCEPTED: 1.0,
    State.PLACED: 1.0,
}


def _live(cases: Iterable[Case], now: datetime) -> Iterator[Live]:
    for case in cases:
        stands = standing(case, now)
        if stands.live:
            yield Live(case, stands, odds(case, stands))


def _by_stage(case: Case, standing: Standing) -> float:
    """The furthest thing that has happened decides (RT-05)."""
    held = [fact.detail for fact in standing.rounds]
    full = [r for r in held if not (isinstance(r, Round) and r.screening)]
    if standing.references is not ReferencesState.NOT_ASKED:
        return AFTER_REFERENCES
    if any(isinstance(r, Round) and r.final for r in held):
        return AFTER_FINAL_GRADUATE if case.graduate else AFTER_FINAL
    if full:
        return THROUGH_AGENCY if case.agency else AFTER_INTERVIEW
    return AFTER_SCREENING if held or standing.next_round else BEFORE_ANY_ROUND


def _last_feeling(case: Case) -> float:
    noted = case.timeline.last(Kind.NOTED)
    badly = noted is not None and isinstance(noted.detail, Notes) and noted.detail.went_badly
    return 1 / FEELING if badly else 1.0


def _warnings(live: Sequence[Live], search: Search, cadence: Cadence) -> Iterator[str]:
    """PO-02 and PO-03; an accepted offer asks only that the rest is kept until it is clear."""
    if accepted := next((e for e in live if e.standing.state is State.OFFER_ACCEPTED), None):
        yield f"Keep the others until the conditions at {accepted.case.employer} are met."
        return
    yield from _too_few(live, cadence)
    yield from _too_much_on_one(live, cadence)
    yield from _too_many_finals(live, search, cadence)


def _too_few(live: Sequence[Live], cadence: Cadence) -> Iterator[str]:
    if len(live) < cadence.few_live:
        many = {0: "Nothing is", 1: "One application is", 2: "Two applications are"}
        count = many.get(len(live), f"{len(live)} applications are")
        yield f"{count} live. A few more would carry you."


def _too_much_on_one(live: Sequence[Live], cadence: Cadence) -> Iterator[str]:
    total = sum(each.p for each in live)
    if len(live) > 1 and live[0].p > cadence.warn_share * total:
        yield f"{MUCH} {live[0].case.employer}."


def _too_many_finals(live: Sequence[Live], search: Search, cadence: Cadence) -> Iterator[str]:
    finals = sum(any(_is_final(fact.detail) for fact in _rounds(each)) for each in live)
    if search.candidate.employed and finals > cadence.max_final_while_employed:
        yield f"{finals} final rounds beside a job are a lot. Choose the ones you want most."


def _rounds(each: Live) -> tuple[Fact, ...]:
    return (*each.standing.rounds, *each.standing.coming)


def _is_final(detail: object) -> bool:
    return isinstance(detail, Round) and detail.final
