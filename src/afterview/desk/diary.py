"""Write down what happened, and everything that follows from it.

Entries are added or struck out, never edited.  After each, the columns that lists and jobs
ask for are worked out anew, in the same transaction, here and nowhere else.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from afterview.cadence import for_case
from afterview.desk import searches
from afterview.facts import Case, Detail, Fact, Kind, Search
from afterview.records import details
from afterview.records.models import Application, Candidate, Entry, EntryPerson, Mail, Person, User
from afterview.rules import moves
from afterview.rules.agenda import When, next_change
from afterview.rules.moves import Refusal
from afterview.rules.standing import Standing, State, standing

# What is said of an offer changes what is due everywhere else (O17, O18, O24).
FELT_EVERYWHERE = frozenset(
    {Kind.OFFERED, Kind.ACCEPTED, Kind.DECLINED, Kind.RESCINDED, Kind.EXTENDED, Kind.CLEARED}
)


class ImpossibleError(ValueError):
    """What was to be written down cannot have happened so; says why, and what to do."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(" ".join(refusal.reason for refusal in refusals))
        self.refusals = refusals


@transaction.atomic
def record(
    application: Application,
    kind: Kind,
    *,
    at: datetime,
    now: datetime,
    people: Iterable[Person] = (),
    until: datetime | None = None,
    detail: Detail | None = None,
    about: Entry | None = None,
    mail: Mail | None = None,
    by: User | None = None,
    confirmed: bool = False,
    settled: bool = True,
) -> Entry:
    """Add an entry.  Raises ImpossibleError; `confirmed` overrides what may be confirmed.

    Whoever brings many entries at once says `settled=False` and settles at the end.
    """
    people = tuple(people)
    fact = Fact(
        at=at,
        kind=kind,
        people=tuple(person.to_person() for person in people),
        until=until,
        detail=detail,
        about=str(about.pk) if about else "",
        recorded=now,
    )
    _refuse(fact, application, now, confirmed)
    entry = add(application, fact, people=people, about=about, mail=mail, by=by)
    _forget_entries(application)
    if settled:
        settle(application, now)
        _settle_others(application, kind, now)
    return entry


def add(
    application: Application,
    fact: Fact,
    *,
    people: Iterable[Person] = (),
    about: Entry | None = None,
    mail: Mail | None = None,
    by: User | None = None,
) -> Entry:
    """An entry alone, neither questioned nor settled."""
    entry: Entry = application.entries.create(
        workspace_id=application.workspace_id,
        kind=fact.kind.value,
        at=fact.at,
        until=fact.until,
        detail=details.write(fact.detail),
        about=about,
        mail=mail,
        recorded_at=fact.recorded or fact.at,
        recorded_by=by,
    )
    EntryPerson.objects.bulk_create(
        EntryPerson(workspace_id=application.workspace_id, entry=entry, person=person)
        for person in dict.fromkeys(people)
    )
    application.revision = _another_revision()  # what was built from the entries is no longer so
    application.save(update_fields=["revision"])
    return entry


@transaction.atomic
def strike(entry: Entry, *, now: datetime, by: User | None = None) -> None:
    """Struck out: kept, with when and by whom, and counted no more."""
    entry.struck_at, entry.struck_by = now, by
    entry.save(update_fields=["struck_at", "struck_by"])
    settle(entry.application, now)
    _settle_others(entry.application, Kind(entry.kind), now)


@transaction.atomic
def restore(entry: Entry, *, now: datetime) -> None:
    entry.struck_at = entry.struck_by = None
    entry.save(update_fields=["struck_at", "struck_by"])
    settle(entry.application, now)
    _settle_others(entry.application, Kind(entry.kind), now)


def settle(
    application: Application,
    now: datetime,
    search: Search | None = None,
    case: Case | None = None,
) -> None:
    """Work out the columns that are kept beside the entries."""
    if case is None:
        _forget_entries(application)
    for name, value in worked_out(application, now, search, case).items():
        setattr(application, name, value)
    application.revision = _another_revision()
    application.save(update_fields=[*COLUMNS, "revision"])


COLUMNS = ("stage", "live", "rank", "due_at", "opens_at", "wake_at", "waits_since", "last_at")


def worked_out(
    application: Application,
    now: datetime,
    search: Search | None = None,
    case: Case | None = None,
) -> dict[str, object]:
    """What the columns should say at this moment, from the entries alone."""
    search = search or searches.around(application)
    case = case or application.to_case()
    cadence = for_case(case, application.candidate.cadence)
    stands = standing(case, now, cadence)
    dues = searches.dues_of(case, now, search, cadence)
    open_now = [each for each in dues if each.when(now) in {When.NOW, When.LATE}]
    first = min(open_now, key=lambda each: (each.priority, each.due), default=None)
    facts = case.timeline.facts
    return {
        "stage": stands.state.value,
        "live": stands.live,
        "rank": first.priority.value if first else None,
        "due_at": first.due if first else None,
        "opens_at": min((each.opens for each in dues if each.opens > now), default=None),
        "wake_at": next_change(case, dues, now),
        "waits_since": stands.waiting.since if stands.waiting and is_their_turn(stands) else None,
        "last_at": facts[-1].at if facts else application.created,
    }


def is_their_turn(stands: Standing) -> bool:
    """Whether an answer is waited for: nothing of theirs lies on the candidate's table."""
    on_our_table = any(work.open for work in stands.assignments)
    return stands.live and not on_our_table and stands.state is not State.OFFER_RECEIVED


def wake(candidate: Candidate, now: datetime, most: int = 200) -> int:
    """Settle the applications whose agenda has changed by itself; how many there were."""
    asleep = candidate.applications.filter(wake_at__lte=now).order_by("wake_at")
    woken = list(asleep.with_entries().select_related("candidate", "company")[:most])
    for application in woken:
        _settle_if_mine(application, now)
    return len(woken)


def settle_all(candidate: Candidate, now: datetime) -> None:
    """The whole search anew: after the cadence, a zone or a country was changed."""
    everything = searches.whole(candidate)
    held = candidate.applications.filter(stage__in=searches.OFFERS).values_list("pk", flat=True)
    offers = tuple(case for case in everything.cases if UUID(case.id) in set(held))
    applications = {str(each.pk): each for each in candidate.applications.select_related("company")}
    for case in everything.cases:
        settle(applications[case.id], now, searches.near(case, everything, offers), case)


@transaction.atomic
def _settle_if_mine(application: Application, now: datetime) -> None:
    """Several may look at once; the one that moves the alarm on does the work."""
    seen = Application.objects.filter(pk=application.pk, wake_at=application.wake_at)
    if seen.update(wake_at=None) == 1:
        settle(application, now)


def _settle_others(application: Application, kind: Kind, now: datetime) -> None:
    others = application.candidate.applications.exclude(pk=application.pk)
    near = Q(company_id=application.company_id)
    if kind in FELT_EVERYWHERE:
        near |= Q(live=True) | Q(stage="withdrawn")
    for other in others.filter(near).with_entries():
        settle(other, now)


def _refuse(fact: Fact, application: Application, now: datetime, confirmed: bool) -> None:
    refusals = moves.refusals(fact, application.to_case(), now, searches.around(application))
    standing_ones = tuple(each for each in refusals if not (confirmed and each.may_confirm))
    if standing_ones:
        raise ImpossibleError(standing_ones)


def _forget_entries(application: Application) -> None:
    if hasattr(application, "standing_entries"):
        del application.standing_entries


def _another_revision() -> int:
    """Not counted but drawn, so that it is never one of a transaction that was taken back."""
    return secrets.randbits(31)
