"""What was written down of a piece of work or a request, put right: struck out and written anew.

What hangs on it (files, what was prepared, letters) hangs on the new entry then.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Replace

from afterview.desk import assignments, diary
from afterview.facts import Detail, Kind
from afterview.records.models import Entry, Letter, Paper, Person, Preparation, User


@transaction.atomic
def amend(
    entry: Entry,
    *,
    at: datetime,
    until: datetime | None,
    people: Iterable[Person],
    detail: Detail | None,
    now: datetime,
    by: User | None,
    confirmed: bool = False,
) -> Entry:
    """The entry that takes its place.  Raises diary.ImpossibleError, and nothing is changed."""
    diary.strike(entry, now=now, by=by)
    fresh = diary.record(
        entry.application,
        Kind(entry.kind),
        at=at,
        now=now,
        people=people,
        until=until,
        detail=detail,
        mail=entry.mail,
        by=by,
        confirmed=confirmed,
    )
    _follow(entry, fresh)
    for each in _answers(entry):
        diary.strike(each, now=now, by=by)
        again = diary.record(
            entry.application,
            Kind(each.kind),
            at=each.at,
            now=now,
            people=[contact.person for contact in each.everybody()],
            until=each.until,
            detail=each.to_fact().detail,
            about=fresh,
            mail=each.mail,
            by=by,
            confirmed=True,
        )
        Letter.objects.filter(workspace_id=entry.workspace_id, entry=each).update(entry=again)
    assignments.refresh(fresh, now)
    return fresh


def _answers(entry: Entry) -> list[Entry]:
    """What says that it answers this one."""
    about = entry.application.entries.standing().filter(about=entry)
    return list(about.exclude(kind__in=[Kind.SET_ASIDE.value]).with_people())


def _follow(entry: Entry, fresh: Entry) -> None:
    mine = {"workspace_id": entry.workspace_id, "about": entry}
    Paper.objects.filter(**mine).update(about=fresh)
    Preparation.objects.filter(**mine).update(about=fresh)
    duty = Replace(F("duty"), Value(str(entry.pk)), Value(str(fresh.pk)))
    Letter.objects.filter(**mine).update(about=fresh, duty=duty)
