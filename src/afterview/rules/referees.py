"""Who may be asked to vouch, and whom to name this time (RF-01 to RF-16, C13).

Consent comes first and is never guessed.  Among those who may be named, a balanced few:
somebody who led, somebody who worked beside, somebody recent, nobody worn out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterview.cadence import Cadence
from afterview.facts import Case, Kind, Person, Referee, Search

WEIGHTS = ("manager", "senior", "client", "peer", "report", "professor")  # RF-02, best first
RECENT_YEARS = 5  # RF-02
QUIET_DAYS = 182  # RF-03: ask again after half a year without a word
MONTH = timedelta(days=30)  # RF-08
NOT_PROFESSIONAL = re.compile(
    r"\b(friend|mother|father|parent|brother|sister|cousin|aunt|uncle|wife|husband|son|daughter)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pick:
    referee: Referee
    why: str


@dataclass(frozen=True, slots=True)
class Choice:
    chosen: tuple[Pick, ...] = ()
    left_out: tuple[Pick, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """How much has been asked of one person (RF-08)."""

    checks_30d: int = 0
    checks_search: int = 0
    last_heads_up: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Why somebody may not be named, and which rule says so."""

    reason: str
    rule: str


def choose(
    referees: Iterable[Referee],
    case: Case,
    search: Search,
    now: datetime,
    count: int = 3,
    cadence: Cadence | None = None,
) -> Choice:
    """As many as they asked for, each with a reason; and why the others stay out."""
    numbers = cadence or Cadence()
    roster = tuple(referees)
    barred = {r.person.key: _left_out_because(r, case, search, now, numbers) for r in roster}
    free = [r for r in roster if not barred[r.person.key]]
    free.sort(key=lambda r: _preference(r, case, search, now))
    chosen = tuple(_mix(free, now, count))
    names = {pick.referee.person.key for pick in chosen}
    left = tuple(
        Pick(r, barred[r.person.key] or "In reserve, should one of the others not be reached.")
        for r in roster
        if r.person.key not in names
    )
    willing = sum(may_not_be_named(r, case, now, numbers) is None for r in roster)
    return Choice(chosen, left, tuple(_warnings(chosen, willing, search, now, count, numbers)))


def may_not_be_named(
    referee: Referee, case: Case, now: datetime, cadence: Cadence | None = None
) -> Bar | None:
    """What stands against giving this name to this employer: law and manners, not load."""
    name, months = referee.person.name, (cadence or Cadence()).consent_months
    if referee.present_employer and not referee.present_employer_allowed:
        return Bar(f"{name} is at your present employer, and you have not allowed it.", "RF-04")
    if referee.consent_at is None or referee.consent_at > now:
        return Bar(
            f"{name} has not agreed yet. Ask first, and leave them an easy way out.", "RF-03"
        )
    if referee.consent_for and referee.consent_for != case.id:
        return Bar(f"{name} agreed for another role. Ask again for this one.", "RF-03")
    if now - referee.consent_at > timedelta(days=round(months * 365.25 / 12)):
        return Bar(f"{name} agreed more than {months} months ago. Ask again.", "RF-03")
    return None


def load(referee: Referee, search: Search, now: datetime) -> Load:
    """The checks and heads-ups of one person over the whole search, until now."""
    checks = [at for at in _checks(referee.person, search) if at <= now]
    warned = [at for at in _told(referee.person, search, Kind.HEADS_UP) if at <= now]
    return Load(
        checks_30d=sum(now - at < MONTH for at in checks),
        checks_search=len(checks),
        last_heads_up=max(warned, default=None),
    )


def free_again_at(
    referee: Referee, search: Search, now: datetime, cadence: Cadence | None = None
) -> datetime | None:
    """When the month's cap lets this person be asked again; None when it does not hold."""
    cap = (cadence or Cadence()).referee_cap_30d
    recent = sorted(at for at in _checks(referee.person, search) if at <= now < at + MONTH)
    return recent[-cap] + MONTH if len(recent) >= cap else None


def roster_of(
    search: Search, people: Iterable[Person]
) -> tuple[tuple[Person, Referee | None], ...]:
    """Each person beside their line in the roster, if they have one."""
    return tuple(
        (person, next((r for r in search.referees if _same(r.person, person)), None))
        for person in people
    )


def _left_out_because(
    referee: Referee, case: Case, search: Search, now: datetime, cadence: Cadence
) -> str:
    if bar := may_not_be_named(referee, case, now, cadence):
        return bar.reason
    if NOT_PROFESSIONAL.search(referee.relation):
        return "Family and friends do not count as professional references."
    burden, first = load(referee, search, now), referee.person.first_name
    if burden.checks_search >= cadence.referee_cap_search:
        return (
            f"{first} has vouched {burden.checks_search} times in this search. Ask for leave first."
        )
    if burden.checks_30d >= cadence.referee_cap_30d:
        return f"{first} had {burden.checks_30d} calls in thirty days. Let them rest."
    return ""


def _preference(
    referee: Referee, case: Case, search: Search, now: datetime
) -> tuple[bool, int, bool, int, int]:
    """Smaller is better: can speak, weight, recency, load, years (RF-02)."""
    burden = load(referee, search, now)
    return (
        referee.mode == "dates_only",
        _weight(referee, case),
        not _is_recent(referee, now),
        burden.checks_30d,
        -(referee.until_year or now.year),
    )


def _weight(referee: Referee, case: Case) -> int:
    if case.graduate and referee.seniority == "professor":
        return WEIGHTS.index("senior")
    return WEIGHTS.index(referee.seniority) if referee.seniority in WEIGHTS else len(WEIGHTS)


def _mix(free: Sequence[Referee], now: datetime, count: int) -> Iterator[Pick]:
    """A manager, a colleague, somebody recent, then the best of the rest; teams differ."""
    taken: list[Referee] = []
    for wish in (_led, _worked_beside, _recent, _next_best, _same_team):
        for referee in free:
            if len(taken) < count and referee not in taken:
                why = wish(referee, taken, now)
                if why:
                    taken.append(referee)
                    yield Pick(referee, why)
    yield from _seconds(free, taken)


def _led(referee: Referee, taken: Sequence[Referee], now: datetime) -> str:
    if referee.seniority != "manager" or taken:
        return ""
    return "Led your work: the voice they ask for first."


def _worked_beside(referee: Referee, taken: Sequence[Referee], now: datetime) -> str:
    beside = {"peer", "client"}
    if referee.seniority not in beside or any(t.seniority in beside for t in taken):
        return ""
    return "Worked beside you." if _another_team(referee, taken) else ""


def _recent(referee: Referee, taken: Sequence[Referee], now: datetime) -> str:
    if any(_is_recent(t, now) for t in taken) or not _another_team(referee, taken):
        return ""
    return "Knows your work of the last five years." if _is_recent(referee, now) else ""


def _next_best(referee: Referee, taken: Sequence[Referee], now: datetime) -> str:
    if not _another_team(referee, taken):
        return ""
    known_as = referee.relation or f"a {referee.seniority}"
    return f"The next best witness: {known_as}."


def _same_team(referee: Referee, taken: Sequence[Referee], now: datetime) -> str:
    return "The same team as another, for want of more."


def _seconds(free: Sequence[Referee], taken: Sequence[Referee]) -> Iterator[Pick]:
    """Where somebody confirms dates only, a second from that employer (RF-15)."""
    for short in [r for r in taken if r.mode == "dates_only"]:
        place = _employer(short)
        others = (r for r in free if r not in taken and place and _employer(r) == place)
        if second := next((r for r in others if r.mode != "dates_only"), None):
            first = short.person.first_name
            yield Pick(second, f"From the same place: {first} may confirm no more than dates.")


def _warnings(
    chosen: Sequence[Pick],
    willing: int,
    search: Search,
    now: datetime,
    count: int,
    cadence: Cadence,
) -> Iterator[str]:
    picked = [pick.referee for pick in chosen]
    if len(picked) < count:
        yield f"They want {count}; {len(picked)} can be named today."
    if picked and not any(r.seniority == "manager" for r in picked):
        yield "Nobody on this list has led your work."
    if picked and not any(_is_recent(r, now) for r in picked):
        yield "Nobody on this list knows your work of the last five years."
    if willing < cadence.references_have:
        yield f"{willing} people have agreed; {cadence.references_have} would let them take turns."
    for referee in picked:
        if now - _last_word(referee, search) > timedelta(days=QUIET_DAYS):
            yield f"You last spoke with {referee.person.name} half a year ago. Ask again first."


def _is_recent(referee: Referee, now: datetime) -> bool:
    return (referee.until_year or now.year) >= now.year - RECENT_YEARS


def _another_team(referee: Referee, taken: Sequence[Referee]) -> bool:
    return not referee.team or all(referee.team != t.team for t in taken)


def _employer(referee: Referee) -> str:
    """The X of "my manager at X, 2021-2023"."""
    return referee.relation.partition(" at ")[2].partition(",")[0].strip().casefold()


def _last_word(referee: Referee, search: Search) -> datetime:
    spoke = (Kind.HEADS_UP, Kind.REFEREE_THANKED, Kind.REFEREE_TOLD, Kind.REFEREE_NUDGED)
    moments = _told(referee.person, search, *spoke)
    if referee.consent_at:
        moments.append(referee.consent_at)
    return max(moments)


def _checks(person: Person, search: Search) -> list[datetime]:
    """One check for each application, at the first sign of it."""
    signs = (Kind.REFEREE_CONTACTED, Kind.REFEREE_DONE)
    per_case = (_moments(person, case, *signs) for case in search.cases)
    return [min(moments) for moments in per_case if moments]


def _told(person: Person, search: Search, *kinds: Kind) -> list[datetime]:
    return [at for case in search.cases for at in _moments(person, case, *kinds)]


def _moments(person: Person, case: Case, *kinds: Kind) -> list[datetime]:
    facts = case.timeline.of(*kinds)
    return [fact.at for fact in facts if any(_same(person, p) for p in fact.people)]


def _same(one: Person, other: Person) -> bool:
    """The same person, also when one of the two was written down without a key."""
    return one.key == other.key or bool(
        one.email and one.email.casefold() == other.email.casefold()
    )
