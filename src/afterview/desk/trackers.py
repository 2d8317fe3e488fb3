"""The list of another tracker: looked over, corrected, and written down without doubles.

Bringing the same list again adds only what is new in it; nothing that is known is changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from afterview.days import zone
from afterview.desk import brought, diary, intake, people, telling
from afterview.desk.brought import Brought
from afterview.desk.doubles import UNNAMED, Known
from afterview.facts import Address, Detail, Fact, Kind, No, Role, Round
from afterview.reading import trackers as reading
from afterview.reading.cells import Order
from afterview.reading.tables import Table
from afterview.reading.trackers import Column, Happened, Row
from afterview.records.models import Application, Candidate, Entry, User

SHOWN = 10  # rows of the preview
TOLD = 50  # complaints
AT_ONCE = 150  # rows written for one request
HOURS = {Kind.APPLIED: 9, Kind.INTERVIEWED: 14, Kind.OFFERED: 16}  # when a day has no hour
ENDING = 17


@dataclass(frozen=True, slots=True)
class Chosen:
    at: int
    name: str
    says: str
    examples: str


@dataclass(frozen=True, slots=True)
class Shown:
    number: int
    title: str
    known: bool
    happened: tuple[str, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class Look:
    """A list, as it would be written down."""

    columns: tuple[Chosen, ...]
    asks: str  # a date such as 3/4/2026 of which the order is not known
    order: str
    rows: int
    new: int
    known: int
    facts: int
    shown: tuple[Shown, ...]
    complaints: tuple[str, ...]
    more_complaints: int

    @property
    def ready(self) -> bool:
        return bool((self.order or not self.asks) and (self.new or self.known))


def look(that: Brought, candidate: Candidate, choices: Mapping[str, str], now: datetime) -> Look:
    """What would be written down, with the columns as they were guessed or chosen."""
    table = that.table or Table((), ())
    says, order, asks = _meant(table, choices)
    plans = list(_plans(table, says, order, candidate, now))
    complaints = [*table.complaints, *(words for plan in plans for words in plan.complaints())]
    written = [plan for plan in plans if plan.row.company]
    return Look(
        columns=tuple(
            Chosen(at, name, column.value, " · ".join(table.column(at, 3))[:120])
            for at, (name, column) in enumerate(zip(table.header, says, strict=True))
        ),
        asks=asks,
        order=order.value if order else "",
        rows=len(table.lines),
        new=sum(plan.known is None for plan in written),
        known=sum(plan.known is not None for plan in written),
        facts=sum(len(plan.happened) for plan in written),
        shown=tuple(_shown(plan, now, candidate) for plan in written[:SHOWN]),
        complaints=tuple(complaints[:TOLD]),
        more_complaints=max(0, len(complaints) - TOLD),
    )


@transaction.atomic
def write(
    that: Brought,
    candidate: Candidate,
    choices: Mapping[str, str],
    *,
    now: datetime,
    by: User | None,
) -> bool:
    """Write the next rows down; whether that was the last of them."""
    Candidate.objects.select_for_update().get(pk=candidate.pk)  # one after the other
    that = brought.again(that)
    table = that.table or Table((), ())
    says, order, asks = _meant(table, choices)
    if (asks and order is None) or that.written.get("over"):
        return bool(that.written.get("over"))
    start = int(that.written.get("next") or 0)
    part = replace(table, lines=table.lines[start : start + AT_ONCE])
    done = _Done.so_far(that.written)
    for plan in _plans(part, says, order, candidate, now):
        if plan.row.company:
            _write(plan, candidate, now, by, done)
    over = start + AT_ONCE >= len(table.lines)
    kept = {"next": start + len(part.lines), "over": over, "choices": dict(choices)}
    brought.note(that, **kept, **done.plain())
    return over


@transaction.atomic
def take_back(that: Brought, candidate: Candidate, *, now: datetime, by: User | None) -> None:
    """As if it had not been brought: what was added goes; what else was written down stays."""
    added = set(that.written.get("entries", ()))
    entries = Entry.objects.filter(application__candidate=candidate)
    known = entries.values_list("application_id", "pk")
    since = {str(application) for application, pk in known if str(pk) not in added}
    begun = [key for key in that.written.get("applications", ()) if key not in since]
    for part in _parts(begun):
        mine = candidate.applications.filter(pk__in=part)
        mine.filter(letters__isnull=True, mails__isnull=True).delete()
    for part in _parts(sorted(added)):
        left = entries.standing().filter(pk__in=part)
        for entry in left.select_related("application__candidate", "application__company"):
            diary.strike(entry, now=now, by=by)


def _parts(keys: list[str]) -> Iterator[list[str]]:
    yield from (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))


def _meant(
    table: Table, choices: Mapping[str, str]
) -> tuple[tuple[Column, ...], Order | None, str]:
    """What the columns say, and how dates are meant; the last is what must be asked."""
    guessed = reading.guess(table)
    chosen = (choices.get(f"c{at}", "") for at in range(len(guessed)))
    says = tuple(
        Column(word) if word in set(Column) else usual
        for word, usual in zip(chosen, guessed, strict=True)
    )
    seen = reading.dates(table, says)
    asked = choices.get("order", "")
    return says, Order(asked) if asked in set(Order) else seen.order, seen.example


# The plan --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one row adds: to a known application, or as a new one."""

    row: Row
    known: Application | str | None  # the key of a row above, while nothing is written
    happened: tuple[Happened, ...]
    doubts: tuple[str, ...] = ()

    def complaints(self) -> Iterator[str]:
        yield from (
            f"Row {self.row.number}: {words}" for words in (*self.row.complaints, *self.doubts)
        )

    def notes(self) -> str:
        return "\n".join(filter(None, (self.row.notes, *self.doubts)))


def _plans(
    table: Table,
    says: tuple[Column, ...],
    order: Order | None,
    candidate: Candidate,
    now: datetime,
) -> Iterator[_Plan]:
    known = Known.of(candidate)
    today = now.astimezone(zone(candidate.zone)).date()
    for row in reading.rows(table, says, order or Order.MONTH_FIRST):
        application = known.find(row) if row.company else None
        possible, doubts = _possible(row, today)
        fresh = tuple(each for each in possible if not known.has(application, each))
        yield _Plan(row, application, fresh, doubts)
        if row.company:
            known.add(application or f"row {row.number}", row, fresh)


def _possible(row: Row, today: date) -> tuple[tuple[Happened, ...], tuple[str, ...]]:
    """Without what has not happened yet, and what would have ended before it began."""
    kept, doubts = [], []
    applied = next((each.day for each in row.happened if each.kind is Kind.APPLIED), None)
    for each in row.happened:
        what = telling.happening(each.kind)
        if each.day and each.day > today and each.kind is not Kind.INTERVIEWED:
            doubts.append(f"{what} on {each.day:%Y-%m-%d}, which is still to come: kept as a note.")
        elif each.day and applied and each.day < applied and each.kind is not Kind.INTERVIEWED:
            doubts.append(f"{what} on {each.day:%Y-%m-%d}, before you applied: kept as a note.")
        else:
            kept.append(each)
            if each.day and each.day > today and each.hour is None:
                usual = HOURS[Kind.INTERVIEWED]
                doubts.append(
                    f"The interview on {each.day:%Y-%m-%d} has no hour: {usual}:00 is taken."
                )
    return tuple(kept), tuple(doubts)


# Writing it down -------------------------------------------------------------------------


@dataclass(slots=True)
class _Done:
    new: int = 0
    known: int = 0
    facts: int = 0
    applications: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    rows: dict[str, Application] = field(default_factory=dict)  # those of this batch

    @classmethod
    def so_far(cls, written: Mapping[str, Any]) -> "_Done":
        new, known, facts = (int(written.get(name, 0)) for name in ("new", "known", "facts"))
        applications, entries = (list(written.get(n, ())) for n in ("applications", "entries"))
        return cls(new, known, facts, applications, entries)

    def plain(self) -> dict[str, Any]:
        names = ("new", "known", "facts", "applications", "entries")
        return {name: getattr(self, name) for name in names}


def _write(plan: _Plan, candidate: Candidate, now: datetime, by: User | None, done: _Done) -> None:
    known = done.rows[plan.known] if isinstance(plan.known, str) else plan.known
    if known is None:
        application = _begin(plan.row, plan.notes(), candidate, now)
        done.rows[f"row {plan.row.number}"] = application
        done.applications.append(str(application.pk))
        done.new += 1
    else:
        application = known
        _complete(application, plan.row, plan.notes())
        done.known += 1
    _acquaint(plan.row, application)
    for what in plan.happened:
        fact = _fact(what, plan.row, application, now)
        done.entries.append(str(diary.add(application, fact, by=by).pk))
        done.facts += 1
    if plan.happened or known is None:
        diary.settle(application, now)


def _begin(row: Row, notes: str, candidate: Candidate, now: datetime) -> Application:
    recruiter = f"{row.contact} <{row.email}>" if row.email else row.contact
    return intake.open_application(
        candidate,
        company=row.company,
        role=row.role or UNNAMED,
        now=now,
        agency=row.agency,
        recruiter=recruiter if row.agency else "",
        settled=False,
        link=row.link,
        source=row.source,
        requisition=row.requisition,
        closes=row.closes,
        notes=notes,
    )


def _complete(application: Application, row: Row, notes: str) -> None:
    """Only what was empty is filled in."""
    given = {name: getattr(row, name) for name in ("link", "source", "requisition", "closes")}
    fresh = {
        name: value for name, value in given.items() if value and not getattr(application, name)
    }
    before = application.notes.splitlines()
    if more := [line for line in notes.splitlines() if line not in before]:
        fresh["notes"] = "\n".join([*before, *more])
    for name, value in fresh.items():
        setattr(application, name, value)
    if fresh:
        application.save(update_fields=list(fresh))


def _acquaint(row: Row, application: Application) -> None:
    if row.agency or not (row.contact or row.email):
        return
    name = row.contact.replace(row.email, "").strip(" <>()") if row.email else row.contact
    person = people.addressed(
        application.workspace,
        Address(name, row.email),
        role=Role.RECRUITER,
        company=application.company,
    )
    if person and row.phone and not person.phone:
        person.phone = row.phone
        person.save(update_fields=["phone"])


def _fact(what: Happened, row: Row, application: Application, now: datetime) -> Fact:
    here = zone(application.candidate.zone)
    known = [each.day for each in row.happened if each.day]
    day = what.day or max(known, default=now.astimezone(here).date())
    hour = what.hour or time(HOURS.get(what.kind, ENDING))
    at = datetime.combine(day, hour, tzinfo=here)
    held = Round(screening=what.screening, final=what.final)
    if what.kind is Kind.INTERVIEWED and day > now.astimezone(here).date():
        return Fact(now, Kind.SCHEDULED, until=at, detail=replace(held, starts=at), recorded=now)
    detail: Detail | None = held if what.kind is Kind.INTERVIEWED else None
    if what.kind is Kind.REJECTED and what.day is None:
        detail = No(undated=True)
    return Fact(min(at, now), what.kind, detail=detail, recorded=now)


def _shown(plan: _Plan, now: datetime, candidate: Candidate) -> Shown:
    today = now.astimezone(zone(candidate.zone)).date()
    happened = tuple(
        f"{telling.happening(each.kind)}, "
        + (telling.day(each.day, today) if each.day else "on a day that is not known")
        for each in plan.happened
    )
    title = f"{plan.row.company}, {plan.row.role or UNNAMED}"
    return Shown(plan.row.number, title, plan.known is not None, happened, plan.notes())
