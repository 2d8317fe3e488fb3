"""History: how the waits and the applications of a search have ended, and the log of them."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from afterview.days import zone
from afterview.desk import flows, household, telling
from afterview.desk.flows import Flow, Step
from afterview.desk.waits import waits_by_case
from afterview.facts import Kind, Round
from afterview.forecast.waits import End, Wait
from afterview.records import details
from afterview.records.models import Application, Candidate, Entry, Member

MOST = 40  # groups in one table
COLUMNS = (
    "source", "case_id", "organisation", "role", "stage", "start_date", "event_date",
    "censor_date", "outcome", "country", "sector", "channel",
)  # fmt: skip
SOURCE = "afterview"
RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take such a cell for a formula

STAGES = {
    "application": "after applying",
    "recruiter_call": "after a first call",
    "interview": "after an interview",
    "final": "after the last round",
    "assignment": "after an assignment",
    "references": "after giving references",
    "invitation": "after an invitation",
    "offer": "for an offer on paper",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Waits that have something in common."""

    name: str
    count: int
    yes: int
    no: int
    silent: int  # not answered, or not yet
    days: int | None  # half of the answers came within so many


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    count: int
    width: float  # of a thousand


@dataclass(frozen=True, slots=True)
class History:
    sentence: str
    employers: tuple[Group, ...]
    stages: tuple[Group, ...]
    sources: tuple[Group, ...]
    funnel: tuple[Bar, ...]
    flow: Flow | None


def of(member: Member, now: datetime) -> History:
    candidate = household.candidate(member)
    waits = list(_waits(candidate, now))
    journeys = list(_journeys(candidate))
    return History(
        sentence=_sentence(waits),
        employers=_groups((a.company.name, wait) for a, wait in waits),
        stages=_groups((STAGES.get(w.stage.value, w.stage.value), w) for _, w in waits),
        sources=_groups((_channel(a) or "not said", wait) for a, wait in waits),
        funnel=_funnel(journeys),
        flow=flows.draw((s for journey in journeys for s in journey.steps()), PICTURE),
    )


def _waits(candidate: Candidate, now: datetime) -> Iterator[tuple[Application, Wait]]:
    today = now.astimezone(zone(candidate.zone)).date()
    found = waits_by_case(candidate.pk, today)
    for application in candidate.applications.select_related("company", "agency").order_by("id"):
        yield from ((application, wait) for wait in found.get(str(application.pk), ()))


def _channel(application: Application) -> str:
    return application.source or ("an agency" if application.agency_id else "")


def _sentence(waits: list[tuple[Application, Wait]]) -> str:
    if not waits:
        return "No wait has been written down yet."
    answered = [wait for _, wait in waits if wait.outcome is not End.NONE]
    days = _half(answered)
    few = telling.count(len(answered), "was answered", "were answered")
    told = f"Of {telling.count(len(waits), 'wait')} {few if answered else 'none was answered'}"
    return f"{told}, half of them within {days} days." if days is not None else f"{told}."


def _groups(named: Iterable[tuple[str, Wait]]) -> tuple[Group, ...]:
    by_name: dict[str, list[Wait]] = {}
    for name, wait in named:
        by_name.setdefault(name, []).append(wait)
    groups = [_group(name, waits) for name, waits in by_name.items()]
    return tuple(sorted(groups, key=lambda group: (-group.count, group.name.casefold())))[:MOST]


def _group(name: str, waits: list[Wait]) -> Group:
    yes = sum(wait.outcome is End.YES for wait in waits)
    no = sum(wait.outcome is End.NO for wait in waits)
    return Group(name, len(waits), yes, no, len(waits) - yes - no, _half(waits))


def _half(waits: Iterable[Wait]) -> int | None:
    days = [(w.end - w.start).days for w in waits if w.end and w.outcome is not End.NONE]
    return round(median(days)) if days else None


# How far each came -----------------------------------------------------------------------

APPLIED, MET, FINAL, OFFER = "Applied", "Interview", "Last round", "Offer"
ACCEPTED, DECLINED, TAKEN_BACK = "Accepted", "Declined", "Taken back"
NO, LEFT, SILENT, OPEN = "A no", "You left", "Silence", "Still open"
PICTURE = ((APPLIED,), (MET,), (OFFER,), (ACCEPTED, DECLINED, TAKEN_BACK, OPEN, SILENT, NO, LEFT))
ENDS = {
    Kind.ACCEPTED: ACCEPTED, Kind.DECLINED: DECLINED, Kind.RESCINDED: TAKEN_BACK,
    Kind.REJECTED: NO, Kind.WITHDREW: LEFT,
}  # fmt: skip
LEAD = "lead"


@dataclass(frozen=True, slots=True)
class _Journey:
    """How far an application came, and how it ended."""

    met: bool
    final: bool
    offer: bool
    end: str

    def steps(self) -> Iterator[Step]:
        reached = [APPLIED, *([MET] if self.met else []), *([OFFER] if self.offer else [])]
        yield from zip(reached, [*reached[1:], self.end], strict=True)


def _journeys(candidate: Candidate) -> Iterator[_Journey]:
    entries = Entry.objects.standing().filter(application__candidate=candidate)
    happened: dict[str, list[tuple[Kind, bool]]] = {}
    columns = ("application_id", "kind", "detail")
    for key, kind, detail in entries.order_by("at", "recorded_at", "id").values_list(*columns):
        held = details.read(Kind(kind), detail) if kind == Kind.INTERVIEWED.value else None
        final = isinstance(held, Round) and held.final
        happened.setdefault(str(key), []).append((Kind(kind), final))
    for key, stage, live in candidate.applications.values_list("pk", "stage", "live"):
        known = happened.get(str(key), [])
        if stage != LEAD and any(kind is not Kind.WITHDREW for kind, _ in known):
            yield _journey(known, stage, live)


def _journey(known: list[tuple[Kind, bool]], stage: str, live: bool) -> _Journey:
    kinds = {kind for kind, _ in known}
    offer = bool(kinds & {Kind.OFFERED, Kind.ACCEPTED, Kind.DECLINED})
    final = any(final for _, final in known) or Kind.REFERENCES_ASKED in kinds
    met = offer or final or bool(kinds & {Kind.INTERVIEWED, Kind.SCHEDULED})
    ended = next((ENDS[kind] for kind, _ in reversed(known) if kind in ENDS), "")
    if stage in {"offer_accepted", "placed"}:
        ended = ACCEPTED
    still = OPEN if live or stage == "on_hold" else SILENT
    end = still if live and ended != ACCEPTED else ended or still
    return _Journey(met, final or offer, offer, end)


def _funnel(journeys: list[_Journey]) -> tuple[Bar, ...]:
    counts = (
        (APPLIED, len(journeys)),
        (MET, sum(each.met for each in journeys)),
        (FINAL, sum(each.final for each in journeys)),
        (OFFER, sum(each.offer for each in journeys)),
        (ACCEPTED, sum(each.end == ACCEPTED for each in journeys)),
    )
    most = max(len(journeys), 1)
    return tuple(Bar(name, count, 1000 * count / most) for name, count in counts if journeys)


# The log ---------------------------------------------------------------------------------


def log(member: Member, now: datetime, *, names: bool = True) -> str:
    """The waits as a tidy CSV, which `python -m bench.forecast` reads; without names on request."""
    candidate = household.candidate(member)
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(COLUMNS)
    offered = _offer_days(candidate)
    aliases: dict[str, dict[str, str]] = {"case": {}, "company": {}}
    for application, wait in _waits(candidate, now):
        sheet.writerow(safe(each) for each in _line(application, wait, offered, aliases, names))
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(RISKY) else cell


def _line(
    application: Application,
    wait: Wait,
    offered: set[tuple[str, date]],
    aliases: dict[str, dict[str, str]],
    names: bool,
) -> Iterator[str]:
    key, company = str(application.pk), application.company
    yield SOURCE
    yield key if names else _alias(aliases["case"], "case", key)
    yield company.name if names else _alias(aliases["company"], "company", company.key)
    yield application.role if names else ""
    yield wait.stage.value
    yield wait.start.isoformat()
    yield wait.end.isoformat() if wait.end else ""
    yield "" if wait.end else max(wait.seen_until, wait.start).isoformat()
    yield _outcome(wait, bool(wait.end and (key, wait.end) in offered))
    yield company.country
    yield "" if company.sector == "default" else company.sector
    yield _channel(application)


def _alias(known: dict[str, str], word: str, name: str) -> str:
    return known.setdefault(name, f"{word} {len(known) + 1}")


def _outcome(wait: Wait, offered: bool) -> str:
    if wait.outcome is End.YES:
        return "offer" if offered else "advance"
    return "reject" if wait.outcome is End.NO else "none"


def _offer_days(candidate: Candidate) -> set[tuple[str, date]]:
    offers = Entry.objects.standing().filter(
        application__candidate=candidate, kind=Kind.OFFERED.value
    )
    return {(str(key), at.date()) for key, at in offers.values_list("application_id", "at")}
