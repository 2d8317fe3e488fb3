"""The basket: everything live, the chance that an offer comes of it, and how much hangs on one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from uuid import UUID

from afterview.cadence import for_case
from afterview.days import zone
from afterview.desk import agenda, diary, household, leads, outlook, searches, telling
from afterview.desk.agenda import Line
from afterview.desk.cases import cases_of
from afterview.desk.searches import Stamp
from afterview.facts import Case, Kind, Purpose, Round, Search, Terms
from afterview.forecast import odds
from afterview.forecast.odds import Ending, Prospect
from afterview.forecast.waits import Stage
from afterview.records.models import Application, Candidate, Member
from afterview.rules import basket as rules
from afterview.rules.agenda import When, search_dues
from afterview.rules.standing import (
    BackgroundState,
    ReferencesState,
    Standing,
    State,
    standing,
)

USUALLY_AHEAD = timedelta(days=42)  # the day by which, when none is asked for
NEAREST, FARTHEST = timedelta(days=1), timedelta(days=90)  # as far as a forecast is told
IN_A_STAGE = 25  # applications shown; the rest are a link away

# From the nearest to the farthest from a signed offer.
ORDER = (
    State.OFFER_ACCEPTED, State.OFFER_NEGOTIATING, State.OFFER_RECEIVED, State.OFFER_VERBAL,
    State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION, State.APPLIED,
)  # fmt: skip
IN_HAND = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}
OFFERS = IN_HAND | {State.OFFER_VERBAL}
TODAY = {Purpose.TELL_OTHERS, Purpose.WITHDRAW}  # what an offer makes due elsewhere


@dataclass(frozen=True, slots=True)
class Row:
    application: Application
    words: str  # where it stands


@dataclass(frozen=True, slots=True)
class Group:
    stage: str
    count: int
    rows: tuple[Row, ...]  # the likeliest first


@dataclass(frozen=True, slots=True)
class Condition:
    what: str
    met: bool


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What must still clear before the search may stop (PO-09)."""

    application: Application
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Basket:
    by: date
    count: int
    target: int
    sentence: str
    chance: str
    leaning: str
    one_more: str
    footing: str
    warnings: tuple[str, ...]
    groups: tuple[Group, ...]
    offers: tuple[Row, ...]
    tell: tuple[Line, ...]
    accepted: Acceptance | None
    leads: int  # jobs that wait to be applied for


@dataclass(frozen=True, slots=True)
class _Live:
    application: Application
    case: Case
    stands: Standing


def of(member: Member, now: datetime, by: date | None = None) -> Basket:
    """How the whole search stands, and what may come of it by a day."""
    candidate = household.candidate(member)
    diary.wake(candidate, now)
    today = now.astimezone(zone(candidate.zone)).date()
    by = min(max(by or today + USUALLY_AHEAD, today + NEAREST), today + FARTHEST)
    live = _live(candidate, now)
    seen = searches.stamp(candidate)
    endings = _endings(candidate.pk, seen)
    prospects = {each.case.id: _prospect(each, candidate, now, seen, endings) for each in live}
    open_ones = [prospects[each.case.id] for each in live if each.stands.state not in SURE]
    whole = odds.basket(open_ones, by)
    names = {each.case.id: each.case.employer for each in live}
    likely = {key: prospect.offer() for key, prospect in prospects.items()}
    return Basket(
        by=by,
        count=len(live),
        target=candidate.cadence.target_live,
        sentence=_sentence(live, candidate),
        chance=_chance(live, whole, today),
        leaning=_leaning(whole, names),
        one_more=_one_more(whole),
        footing=_footing(endings),
        warnings=_warnings(live, candidate, now),
        groups=tuple(_groups(live, likely, candidate, now)),
        offers=tuple(_row(each, candidate, now) for each in live if each.stands.state in OFFERS),
        tell=_tell(live, candidate, now),
        accepted=next((_acceptance(e) for e in live if e.stands.state is ACCEPTED), None),
        leads=leads.of(member).count(),
    )


ACCEPTED = State.OFFER_ACCEPTED
SURE = IN_HAND | {ACCEPTED}


def _live(candidate: Candidate, now: datetime) -> list[_Live]:
    applications = list(candidate.applications.live().select_related("company", "agency"))
    found = [
        _Live(application, case, standing(case, now, for_case(case, candidate.cadence)))
        for application, case in zip(applications, cases_of(applications), strict=True)
    ]
    return [each for each in found if each.stands.live]


# The odds ------------------------------------------------------------------------------


def _prospect(
    live: _Live, candidate: Candidate, now: datetime, seen: Stamp, endings: tuple[Ending, ...]
) -> Prospect:
    """The published odds, corrected by the own endings; the outlook counts the silence."""
    stage, agency = furthest(live.case), live.case.agency is not None
    learnt = odds.offer_odds(stage, endings, through_agency=agency)
    published = odds.offer_odds(stage, through_agency=agency)
    mine = min(rules.odds(live.case, live.stands) * learnt / published, 0.99)
    forecast = outlook.ahead(live.case, live.stands, candidate, now, seen)
    return Prospect(live.case.id, mine, forecast)


def furthest(case: Case) -> Stage:
    """How far an application has come."""
    facts = case.timeline
    if facts.last(Kind.OFFERED):
        return Stage.OFFER
    if facts.last(Kind.REFERENCES_ASKED, Kind.REFERENCES_SENT, Kind.REFEREE_CONTACTED):
        return Stage.REFERENCES
    held = [
        fact.detail if isinstance(fact.detail, Round) else Round()
        for fact in facts.of(Kind.INTERVIEWED)
    ]
    if any(each.final for each in held):
        return Stage.FINAL
    if any(not each.screening for each in held):
        return Stage.INTERVIEW
    if held:
        return Stage.SCREENING
    return Stage.INVITATION if facts.last(Kind.SCHEDULED) else Stage.APPLICATION


@lru_cache(maxsize=16)
def _endings(candidate: UUID, seen: Stamp) -> tuple[Ending, ...]:
    """How the user's own applications have ended; kept until something is written down."""
    mine = Candidate.objects.get(pk=candidate).applications
    over = mine.filter(live=False).exclude(stage__in=("lead", "on_hold"))
    return tuple(
        Ending(furthest(case), bool(case.timeline.last(Kind.OFFERED)), case.agency is not None)
        for case in cases_of(over)
    )


# In words ------------------------------------------------------------------------------


def _sentence(live: list[_Live], candidate: Candidate) -> str:
    for state, words in _NEWS.items():
        if one := next((each for each in live if each.stands.state is state), None):
            return words.format(employer=one.case.employer)
    if not live:
        placed = candidate.applications.filter(stage=State.PLACED.value).select_related("company")
        job = placed.first()
        return f"The job at {job.company} is yours." if job else "Nothing is live."
    many = "is" if len(live) == 1 else "are"
    return telling.sentence(f"{telling.count(len(live), 'application')} {many} live.")


_NEWS = {
    State.OFFER_ACCEPTED: "You accepted the offer of {employer}.",
    State.OFFER_RECEIVED: "You hold an offer of {employer}.",
    State.OFFER_NEGOTIATING: "You hold an offer of {employer}.",
}


def _chance(live: list[_Live], whole: odds.Basket, today: date) -> str:
    if not whole.live:
        return ""
    offer = "another offer" if any(each.stands.state in SURE for each in live) else "an offer"
    soon, ever = telling.chance(whole.offer), telling.chance(whole.offer_in_the_end)
    by = telling.day(whole.by, today)
    later = "." if soon == ever else f", {ever} in the end."
    return telling.sentence(f"{soon} that {offer} comes by {by}{later}")


def _leaning(whole: odds.Basket, names: dict[str, str]) -> str:
    if whole.live < 2 or not whole.leaning:
        return ""
    share = next((words for most, words in _SHARES if whole.leaning <= most), "All")
    return f"{share} of that hangs on {names[whole.leader]}."


_SHARES = (
    (0.15, "No more than a little"), (0.22, "About a fifth"), (0.29, "About a quarter"),
    (0.4, "About a third"), (0.5, "Nearly half"), (0.6, "More than half"),
    (0.72, "About two thirds"), (0.85, "About three quarters"), (1.0, "Nearly all"),
)  # fmt: skip


def _one_more(whole: odds.Basket) -> str:
    now = telling.chance(whole.offer_in_the_end)
    then = telling.chance(whole.offer_in_the_end + whole.one_more)
    if not whole.live:
        return f"One first interview would make it {then}."
    if now == then:
        return "One more first interview would add a little to that."
    return f"One more first interview would lift it to {then}."


def _footing(endings: tuple[Ending, ...]) -> str:
    if not endings:
        own = "The odds are published figures; how your own end will correct them."
    else:
        ended = telling.count(len(endings), "ended application")
        own = f"The odds are published figures, corrected by {ended} of yours."
    return f"{own} The employers are taken not to know of each other."


def _warnings(live: list[_Live], candidate: Candidate, now: datetime) -> tuple[str, ...]:
    """PO-02 and PO-03; how much hangs on one is said already."""
    cases = tuple(each.case for each in live)
    said = rules.basket(Search(candidate.to_candidate(), cases), now, candidate.cadence).warnings
    return tuple(words for words in said if not words.startswith(rules.MUCH))


def _groups(
    live: list[_Live], likely: dict[str, float], candidate: Candidate, now: datetime
) -> Iterator[Group]:
    def place(each: _Live) -> tuple[int, float]:
        state = each.stands.state
        return ORDER.index(state) if state in ORDER else len(ORDER), -likely[each.case.id]

    for state, those in groupby(sorted(live, key=place), lambda each: each.stands.state):
        found = list(those)
        rows = tuple(_row(each, candidate, now) for each in found[:IN_A_STAGE])
        yield Group(state.value, len(found), rows)


def _row(live: _Live, candidate: Candidate, now: datetime) -> Row:
    return Row(live.application, telling.where_it_stands(live.stands, now, candidate.zone))


# Offers --------------------------------------------------------------------------------


def _tell(live: list[_Live], candidate: Candidate, now: datetime) -> tuple[Line, ...]:
    """Who should hear today that there is an offer, or that you leave (O17, O18)."""
    if not any(each.stands.state in OFFERS | {ACCEPTED} for each in live):
        return ()
    by_id = {each.case.id: each.application for each in live}
    found = search_dues(searches.whole(candidate), now, candidate.cadence)
    due = [
        each
        for each in found
        if each.purpose in TODAY and each.when(now) in {When.NOW, When.LATE} and each.case
    ]
    return tuple(
        agenda.told(each, by_id.get(each.case.id) if each.case else None, candidate, now)
        for each in due
    )


def _acceptance(live: _Live) -> Acceptance:
    return Acceptance(live.application, tuple(conditions(live.stands)))


def conditions(stands: Standing) -> Iterable[Condition]:
    """What must be true before one resigns anywhere (PO-09)."""
    offer = stands.offer
    written = not (offer and isinstance(offer.detail, Terms) and not offer.detail.written)
    yield Condition("The offer is on paper.", written)
    if stands.background is not BackgroundState.NOT_ASKED:
        clear = stands.background is BackgroundState.CLEAR
        yield Condition("The background check is clear.", clear)
    if stands.references is not ReferencesState.NOT_ASKED:
        done = stands.references is ReferencesState.COMPLETED
        yield Condition("Your references have spoken for you.", done)
    yield Condition("They have said that all conditions are met.", False)
