"""The waits of a search: each spell of their turn, how it began, and how it ended if it did."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from afterview.desk.searches import Stamp
from afterview.facts import Case, Fact, Kind, No, Round, Says, Word
from afterview.forecast.waits import End, Stage, Wait
from afterview.records import details
from afterview.records.models import Application, Entry

YES = {Kind.SCHEDULED, Kind.OFFERED, Kind.REFERENCES_ASKED, Kind.ASSIGNED}
LEFT = {Kind.WITHDREW, Kind.DECLINED, Kind.ACCEPTED, Kind.HELD}
STARTS = {
    Kind.APPLIED, Kind.SUBMITTED_BY_AGENCY, Kind.INTERVIEWED, Kind.SUBMITTED, Kind.REFERENCES_SENT,
    Kind.CHECK_AUTHORISED,
}  # fmt: skip
READ = YES | LEFT | STARTS | {Kind.REJECTED, Kind.HEARD, Kind.PROMISED, Kind.REPOSTED}


def open_wait(case: Case, today: date) -> Wait | None:
    """The wait that is on now."""
    waits = list(waits_of(case, case.timeline.facts, today))
    still_open = [wait for wait in waits if wait.end is None and wait.seen_until >= today]
    return still_open[-1] if still_open else None


def waits_of(case: Case, facts: Iterable[Fact], today: date) -> Iterator[Wait]:
    """Each spell of their turn: how it began, and how it ended if it did."""
    started: Fact | None = None
    promised: date | None = None
    slips = 0
    for fact in facts:
        if fact.at.date() > today:
            break
        if started and (end := _end(fact)):
            yield _wait(case, started, promised, slips, fact.at.date(), end, today)
            started, promised, slips = None, None, 0
        elif started and (fact.kind in LEFT or _is_undated(fact)):
            yield _wait(case, started, promised, slips, None, End.NONE, fact.at.date())
            started = None
        if fact.kind in STARTS:
            if started:
                yield _wait(case, started, promised, slips, fact.at.date(), End.YES, today)
            started, promised, slips = fact, None, 0
        if fact.kind is Kind.PROMISED and fact.until:
            named = fact.until.date()
            slips += promised is not None and named > promised
            promised = named
    if started:
        yield _wait(case, started, promised, slips, None, End.NONE, today)


def _end(fact: Fact) -> End | None:
    if fact.kind in YES:
        return End.YES
    if fact.kind is Kind.REJECTED:
        return None if _is_undated(fact) else End.NO
    invited = isinstance(fact.detail, Word) and fact.detail.says is Says.INVITATION
    return End.YES if fact.kind is Kind.HEARD and invited else None


def _is_undated(fact: Fact) -> bool:
    """A no that somebody remembered without its day."""
    return isinstance(fact.detail, No) and fact.detail.undated


def _wait(
    case: Case,
    started: Fact,
    promised: date | None,
    slips: int,
    ended: date | None,
    end: End,
    seen_until: date,
) -> Wait:
    return Wait(
        start=started.at.date(),
        stage=_stage(started),
        end=ended,
        outcome=end,
        seen_until=seen_until,
        employer=case.employer.casefold(),
        client_of=case.agency.name.casefold() if case.agency else "",
        country=case.country,
        sector=case.sector.value,
        size="large" if case.large else "",
        promised=promised,
        slips=slips,
    )


AFTER = {
    Kind.SUBMITTED: Stage.ASSIGNMENT,
    Kind.REFERENCES_SENT: Stage.REFERENCES,
    Kind.CHECK_AUTHORISED: Stage.REFERENCES,
}


def _stage(started: Fact) -> Stage:
    if started.kind in AFTER:
        return AFTER[started.kind]
    if started.kind is not Kind.INTERVIEWED:
        return Stage.APPLICATION
    held = started.detail if isinstance(started.detail, Round) else Round()
    if held.screening:
        return Stage.SCREENING
    return Stage.FINAL if held.final else Stage.INTERVIEW


@lru_cache(maxsize=16)
def past_waits(candidate: UUID, seen: Stamp) -> tuple[Wait, ...]:
    """All waits of a search; kept until it changes."""
    return tuple(wait for waits in waits_by_case(candidate).values() for wait in waits)


def waits_by_case(candidate: UUID, today: date | None = None) -> dict[str, tuple[Wait, ...]]:
    """The waits of each application, from the few columns that tell them.

    Without a day, silences are seen until the day after the latest entry.
    """
    cases = {case.id: case for case in _bare_cases(candidate)}
    entries = Entry.objects.standing().filter(
        application__candidate_id=candidate, kind__in=[kind.value for kind in READ]
    )
    latest = entries.aggregate(Max("at"))["at__max"]
    if latest is None:
        return {}
    by_case: dict[str, list[Fact]] = {}
    columns = ("application_id", "kind", "at", "until", "detail")
    for application, kind, at, until, detail in entries.order_by("at", "id").values_list(*columns):
        read = details.read(Kind(kind), detail)
        by_case.setdefault(str(application), []).append(Fact(at, Kind(kind), (), until, read))
    seen_until = today or latest.date() + timedelta(days=1)
    return {key: tuple(waits_of(cases[key], f, seen_until)) for key, f in by_case.items()}


def _bare_cases(candidate: UUID) -> Iterator[Case]:
    applications = Application.objects.filter(candidate_id=candidate)
    for application in applications.select_related("company", "agency", "agency_recruiter"):
        application.standing_entries = []
        yield application.to_case()
